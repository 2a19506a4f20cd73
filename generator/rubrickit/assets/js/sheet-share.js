// The conversation sheet as an address to send: the picks alone, or with the notes where the visitor wants that.
(function (rk) {
  "use strict";
  var _ = rk.gettext;

  var LONG = 2000; // some mail programs cut an address after about as many letters
  var toggle = document.querySelector("[data-rk-share]");
  var panel = document.getElementById("rk-share");
  var field = document.getElementById("rk-address");
  var withNotes = panel.querySelector("[data-rk-with-notes]");
  var shown = rk.sheet.empty();

  function show(sheet) {
    var items = sheet.items.filter(function (item) { return !rk.items.gone(item.name); });
    shown = Object.assign({}, sheet, { items: items });
    field.value = location.href.split("#")[0] + "#" + rk.sheet.toAddress(shown, withNotes.checked);
    panel.querySelector("[data-rk-long]").hidden = field.value.length <= LONG;
  }

  toggle.addEventListener("click", function () {
    var open = panel.hidden;
    panel.hidden = !open;
    toggle.setAttribute("aria-expanded", String(open));
  });
  withNotes.addEventListener("change", function () { show(shown); });
  function copied(button, ok) {
    var words = button.textContent;
    if (!ok) field.select();
    button.textContent = ok ? _("Copied") : _("Copy it from the field");
    rk.say(button.textContent);
    setTimeout(function () { button.textContent = words; }, 2500);
  }
  panel.querySelector("[data-rk-copy-address]").addEventListener("click", function (event) {
    var button = event.currentTarget;
    rk.copy(field.value).then(function (ok) { copied(button, ok); });
  });
  panel.querySelector("[data-rk-disk]").hidden = location.protocol !== "file:";

  rk.sheetShare = { show: show };
})(globalThis.rk = globalThis.rk || {});
