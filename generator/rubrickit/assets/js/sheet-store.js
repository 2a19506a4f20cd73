// The visitor's own conversation sheet, kept on the device and shared by all tabs.
(function (rk) {
  "use strict";

  var KEY = "sheet";
  var listeners = [];

  function read() {
    return rk.sheet.read(rk.store.read(KEY, null));
  }
  function tell() {
    listeners.forEach(function (listener) { listener(); });
  }

  rk.sheetStore = {
    read: read,
    // Changes what is kept now, which another tab may have changed since this one last read it.
    // False when the browser does not keep it beyond this page.
    change: function (step) {
      var kept = rk.store.write(KEY, step(read()));
      tell();
      return kept;
    },
    // Whether this browser keeps anything at all.
    works: function () {
      var works = rk.store.write("trial", 1);
      rk.store.remove("trial");
      return works;
    },
    onChange: function (listener) { listeners.push(listener); },
  };
  rk.store.watch(KEY, tell);
})(globalThis.rk = globalThis.rk || {});
