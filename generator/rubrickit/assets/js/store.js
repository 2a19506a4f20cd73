// What a visitor keeps in this browser. A browser may refuse to keep anything, or be full: then a value lives as
// long as the page, and whoever asked learns that it was not kept.
(function (rk) {
  "use strict";

  var PREFIX = "rubrickit:";
  var unkept = new Map();

  function shelf() {
    try {
      return globalThis.localStorage;
    } catch {
      return null; // blocked by the browser's settings
    }
  }

  rk.store = {
    // The value of a key, or the fallback when there is none or it cannot be read.
    read: function (key, fallback) {
      if (unkept.has(key)) return unkept.get(key);
      try {
        var text = shelf().getItem(PREFIX + key);
        return text === null ? fallback : JSON.parse(text);
      } catch {
        return fallback;
      }
    },
    // Keeps a value (anything that JSON holds); false when the browser did not keep it beyond this page.
    write: function (key, value) {
      try {
        shelf().setItem(PREFIX + key, JSON.stringify(value));
        unkept.delete(key);
        return true;
      } catch {
        unkept.set(key, value);
        return false;
      }
    },
    remove: function (key) {
      unkept.delete(key);
      try {
        shelf().removeItem(PREFIX + key);
      } catch {
        // Nothing was kept.
      }
    },
    // Calls back when another tab has changed a key, and when a page that was left comes back with what it had.
    watch: function (key, changed) {
      addEventListener("storage", function (event) {
        if (event.key === null || event.key === PREFIX + key) changed();
      });
      addEventListener("pageshow", function (event) { if (event.persisted) changed(); });
    },
  };
})(globalThis.rk = globalThis.rk || {});
