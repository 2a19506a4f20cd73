// The sign in every page's header that leads to the conversation sheet and says how much is on it.
(function (rk) {
  "use strict";

  var sign = document.querySelector("[data-rk-sheet-sign]");

  function items() {
    var sheet = rk.store.read("sheet", null);
    return sheet && Array.isArray(sheet.items) ? sheet.items.length : 0;
  }
  function show() {
    var count = items();
    sign.hidden = count === 0;
    sign.querySelector("[data-rk-count]").textContent = count;
    var words = rk.ngettext("My conversation sheet: {n} item", "My conversation sheet: {n} items", count);
    sign.setAttribute("aria-label", words);
    sign.title = words;
  }

  rk.sheetSign = {
    show: show,
    // Leads to the sheet with something to take along.
    carry: function (hash) { sign.href = rk.href("conversation/") + "#" + hash; },
  };
  if (!sign) return;
  show();
  rk.store.watch("sheet", show);
})(globalThis.rk = globalThis.rk || {});
