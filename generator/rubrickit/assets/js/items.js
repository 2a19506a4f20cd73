// The texts of picked questions and rows; `outputs/items.py` describes them. They come in scripts, one for each bank
// and each rubric, of which a page loads those that it needs. Its JSON block `rk-index` says where they are.
(function (rk) {
  "use strict";

  var block = document.getElementById("rk-index");
  var index = block ? JSON.parse(block.textContent) : { files: {}, earlier: {} };
  var texts = new Map();
  var loading = new Map();
  var unread = new Set();

  function own(object, key) {
    return Object.hasOwn(object, key) ? object[key] : "";
  }
  function fileOf(name) {
    return own(index.files, name.split("/").slice(0, 2).join("/"));
  }
  function load(file) {
    return new Promise(function (done) {
      var script = document.createElement("script");
      script.src = file;
      script.onload = done;
      script.onerror = function () {
        unread.add(file);
        done();
      };
      document.head.append(script);
    });
  }

  rk.items = {
    // Called by those scripts.
    add: function (found) {
      Object.keys(found).forEach(function (name) { texts.set(name, found[name]); });
    },
    // The name that a pick has today: an earlier one leads to it.
    now: function (name) { return own(index.earlier, name) || name; },
    // A promise that the texts of these picks are here, as far as there are any.
    ready: function (names) {
      return Promise.all(names.map(fileOf).filter(Boolean).map(function (file) {
        if (!loading.has(file)) loading.set(file, load(file));
        return loading.get(file);
      }));
    },
    get: function (name) { return texts.get(name); },
    // Whether the toolkit does not have it; what could not be read just now is not gone.
    gone: function (name) { return !texts.has(name) && !unread.has(fileOf(name)); },
  };
})(globalThis.rk = globalThis.rk || {});
