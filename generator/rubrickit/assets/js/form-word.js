// The filled Word document, made from the template's own. What it takes is loaded when it is asked for.
(function (rk) {
  "use strict";

  var MAIN = "word/document.xml";

  function load(address) {
    return new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }
  function bytes(base64) {
    return Uint8Array.from(atob(base64), function (letter) { return letter.charCodeAt(0); });
  }

  // Promises the bytes of the document with the answers in it; `address` is that of the template's script.
  rk.wordDocument = function (form, answers, address) {
    var library = rk.href("assets/rubrickit/vendor/fflate.js");
    var missing = [];
    if (!globalThis.fflate) missing.push(load(library));
    if (!(rk.forms && rk.forms[form.id])) missing.push(load(address));
    return Promise.all(missing).then(function () {
      var template = rk.forms[form.id];
      var files = globalThis.fflate.unzipSync(bytes(template.docx));
      var xml = new TextDecoder().decode(files[MAIN]);
      files[MAIN] = new TextEncoder().encode(rk.docx.filled(xml, rk.docx.plan(form, answers), template.tags));
      return globalThis.fflate.zipSync(files);
    });
  };
})(globalThis.rk = globalThis.rk || {});
