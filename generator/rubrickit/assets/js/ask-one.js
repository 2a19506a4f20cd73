// "Ask me one": a question by chance from those that are shown, large enough to be read across a table.
(function (rk) {
  "use strict";

  var box = document.querySelector(".rk-ask");
  var seen = new Set();

  function part(selector) {
    return box.querySelector(selector);
  }
  function show() {
    var one = rk.filters.draw(rk.explorer.shown(), seen, Math.random);
    var link = one.querySelector(".rk-question a");
    var then = one.querySelector("[data-rk-then]");
    part(".rk-ask-from").textContent = one.closest(".rk-found-bank").querySelector("h2 a").textContent;
    part(".rk-ask-text").textContent = link.textContent;
    part(".rk-ask-then").hidden = !then;
    part(".rk-ask-then > :last-child").textContent = then ? then.textContent : "";
    part(".rk-ask-facts").textContent = one.querySelector(".rk-tags > span").textContent;
    part("[data-rk-ask-open]").href = link.href;
    rk.pickButtons.copy(part("[data-rk-ask-pick]"), one.querySelector("[data-rk-pick]"));
    rk.pickButtons.show();
  }

  document.querySelector("[data-rk-ask]").addEventListener("click", function () {
    show();
    box.showModal();
    part(".rk-ask-text").focus();
  });
  box.addEventListener("click", function (event) {
    if (event.target.closest("[data-rk-close]") || event.target === box) box.close();
    if (!event.target.closest("[data-rk-another]")) return;
    show();
    part(".rk-ask-text").focus();
  });
})(globalThis.rk = globalThis.rk || {});
