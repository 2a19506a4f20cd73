// Marks the words that a search led here with. The text itself stays as it is: browsers that cannot
// paint over it (CSS Custom Highlight API) show the page without marks.
(function (rk) {
  "use strict";

  function ranges(root, terms) {
    var walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    var wanted = new Set(terms);
    var found = [];
    while (walker.nextNode()) {
      for (var match of walker.currentNode.data.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
        if (!wanted.has(match[0].normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase())) continue;
        var range = new Range();
        range.setStart(walker.currentNode, match.index);
        range.setEnd(walker.currentNode, match.index + match[0].length);
        found.push(range);
      }
    }
    return found;
  }

  rk.mark = function (root) {
    var terms = (new URLSearchParams(location.search).get("h") || "").toLowerCase().split(" ").filter(Boolean);
    if (!terms.length || !root || !globalThis.CSS || !CSS.highlights) return;
    CSS.highlights.set("rk-found", new Highlight(...ranges(root, terms)));
  };
})(globalThis.rk = globalThis.rk || {});
