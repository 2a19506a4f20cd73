// What a page does when it is printed: it shows what is folded away, and says at its foot what it is and where.
(function (rk) {
  "use strict";

  // A text as a value of CSS, whatever it holds.
  rk.cssText = function (text) {
    return '"' + text.replace(/["\\<\n\r\f]/g, function (one) { return "\\" + one.charCodeAt(0).toString(16) + " "; }) + '"';
  };
  // The address that a reader of the paper can type; a page from a disk has none.
  rk.onlineAddress = function (href) {
    return /^https?:/.test(href) ? href.replace(/[?#].*$/, "") : "";
  };

  var unfolded = [];
  function unfold() {
    unfolded = Array.from(document.querySelectorAll(".md-content details:not([open], .rk-option)"));
    unfolded.forEach(function (part) { part.open = true; });
  }
  function fold() {
    unfolded.forEach(function (part) { part.open = false; });
  }

  function sign() {
    var names = new Set(document.title.split(" - ")); // the home page and the site have one name
    var title = Array.from(names).join(" · ");
    document.documentElement.style.setProperty("--rk-title", rk.cssText(title));
    var place = document.querySelector("[data-rk-address]");
    var address = rk.onlineAddress(location.href);
    if (place && address && !place.textContent) place.textContent = " · " + address;
  }

  if (typeof document === "undefined") return;
  addEventListener("beforeprint", function () { unfold(); sign(); });
  addEventListener("afterprint", fold);
})(globalThis.rk = globalThis.rk || {});
