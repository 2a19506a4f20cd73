// Files that a visitor saves on the device.
(function (rk) {
  "use strict";

  rk.files = {
    // Offers a file for download. `content` is a text, or the bytes of a file.
    save: function (name, type, content) {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([content], { type: type }));
      link.download = name;
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
    },
  };
})(globalThis.rk = globalThis.rk || {});
