// What every other script needs: where the site begins, and words in the reader's language.
// Scripts are classic ones that share the object `rk`, since browsers refuse ES modules opened from a disk.
(function (rk) {
  "use strict";

  // The address of the site's root, whatever folder or disk it is opened from.
  var own = typeof document !== "undefined" && document.currentScript;
  rk.root = own ? new URL("../../../", own.src).href : "";

  // A page or file of the site from its path below the root, for example `rubrics/x/#row`.
  // From a disk there is no server that opens a folder's index.html, so its name is put in.
  rk.href = function (path) {
    var url = new URL(path, rk.root);
    if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.href;
  };

  // English stands in the code; a catalogue that is loaded before it gives other words.
  // A value is a text, or for a phrase with a number the list of its forms.
  rk.catalogue = rk.catalogue || {};
  rk.plural = rk.plural || function (n) { return n === 1 ? 0 : 1; };

  // `{name}` in the words is replaced by the value of that name.
  function filled(words, values) {
    return words.replace(/\{(\w+)\}/g, function (whole, name) {
      return values && name in values ? String(values[name]) : whole;
    });
  }
  rk.gettext = function (words, values) {
    return filled(rk.catalogue[words] || words, values);
  };
  rk.ngettext = function (one, many, n, values) {
    var forms = rk.catalogue[one] || [one, many];
    return filled(forms[rk.plural(n)] || many, Object.assign({ n: n }, values));
  };
})(globalThis.rk = globalThis.rk || {});
