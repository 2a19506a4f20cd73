// Pages that a visitor looked at last, kept on the device and never sent.
(function (rk) {
  "use strict";

  var MOST = 8;

  rk.recent = {
    // The list with a page `{path, title, kind}` at its head, each page once.
    seen: function (list, page) {
      var others = list.filter(function (one) { return one.path !== page.path; });
      return [page].concat(others).slice(0, MOST);
    },
    // What was kept, without what is not a page of this site.
    sound: function (kept) {
      if (!Array.isArray(kept)) return [];
      return kept.filter(function (one) {
        return one && typeof one.path === "string" && typeof one.title === "string" && typeof one.kind === "string"
          && /^[\w-]+(\/[\w-]+)*\/$/.test(one.path);
      }).slice(0, MOST);
    },
    list: function () { return rk.recent.sound(rk.store.read("recent", [])); },
    note: function (page) { rk.store.write("recent", rk.recent.seen(rk.recent.list(), page)); },
    clear: function () { rk.store.remove("recent"); },

    // Fills the page's own list, where it has one, and forgets at a press.
    show: function (section) {
      var pages = rk.recent.list();
      section.hidden = pages.length === 0;
      section.querySelector("ul").replaceChildren(...pages.map(function (page) {
        var item = document.createElement("li");
        var link = item.appendChild(document.createElement("a"));
        link.href = rk.href(page.path);
        link.textContent = page.title;
        var kind = item.appendChild(document.createElement("span"));
        kind.className = "rk-note";
        kind.textContent = " " + page.kind;
        return item;
      }));
      section.querySelector("[data-rk-forget]").onclick = function () {
        rk.recent.clear();
        section.hidden = true;
        rk.say(rk.gettext("Forgotten"));
      };
    },
  };
})(globalThis.rk = globalThis.rk || {});
