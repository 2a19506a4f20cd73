// The buttons beside questions and rows that put them on the visitor's conversation sheet, or take them off.
// The name of the pick stands in `data-rk-pick`.
(function (rk) {
  "use strict";
  var _ = rk.gettext;

  var WORDS = ".rk-question, .rk-row-name, .rk-ask-text";

  // What is picked: the words beside the button, or those of the link that it follows.
  function wordsOf(one) {
    var words = one.classList.contains("rk-pick-small") ? one.previousElementSibling
      : one.closest("li, th, dialog").querySelector(WORDS);
    return words.textContent.trim().replace(/\s+/g, " ");
  }
  // Makes a button pick what another one picks.
  function copy(one, other) {
    one.dataset.rkPick = other.dataset.rkPick;
    one.setAttribute("aria-label", other.getAttribute("aria-label"));
  }

  function show() {
    var sheet = rk.sheetStore.read();
    document.querySelectorAll("[data-rk-pick]").forEach(function (one) {
      var on = String(rk.sheet.has(sheet, one.dataset.rkPick));
      if (one.getAttribute("aria-pressed") !== on) one.setAttribute("aria-pressed", on);
    });
    rk.sheetSign.show();
  }
  function pressed(one) {
    var name = one.dataset.rkPick;
    var on = one.getAttribute("aria-pressed") === "true";
    var kept = rk.sheetStore.change(function (sheet) {
      return on ? rk.sheet.remove(sheet, name) : rk.sheet.add(sheet, name, wordsOf(one));
    });
    if (!kept) return warn();
    var count = rk.sheetStore.read().items.length;
    rk.say((on ? _("Removed from your sheet.") : _("On your sheet.")) + " "
      + rk.ngettext("{n} item is on it.", "{n} items are on it.", count));
  }

  // Where the browser keeps nothing, the address of the sheet takes the picks along.
  function warn() {
    var address = rk.sheet.toAddress(rk.sheetStore.read(), false);
    var box = document.getElementById("rk-unkept") || warning();
    box.querySelector("a").href = rk.href("conversation/") + "#" + address;
    rk.sheetSign.carry(address);
    rk.say(box.textContent);
  }
  function warning() {
    var box = document.createElement("div");
    box.id = "rk-unkept";
    box.className = "rk-unkept";
    var link = document.createElement("a");
    link.append(_("Open the sheet with what is on it now"));
    box.append(_("This browser does not keep your sheet: it is lost when you leave this page."), " ", link);
    document.body.append(box);
    return box;
  }

  rk.pickButtons = { copy: copy, show: show };
  document.addEventListener("click", function (event) {
    var one = event.target.closest("[data-rk-pick]");
    if (one) pressed(one);
  });
  rk.sheetStore.onChange(show);
  show();
})(globalThis.rk = globalThis.rk || {});
