// What must have happened before a page is first painted. Stands in the head, after the theme's own definitions.
(function () {
  "use strict";

  // Parts that need scripts take their room at once; the theme would say it only at the page's end.
  document.documentElement.classList.replace("no-js", "js");

  // Where a browser refuses to keep anything, the theme's reading of its settings would throw and take its search along.
  ["__md_get", "__md_set"].forEach(function (name) {
    var own = globalThis[name];
    if (typeof own !== "function") return;
    globalThis[name] = function () {
      try {
        return own.apply(this, arguments);
      } catch {
        return null;
      }
    };
  });
})();
