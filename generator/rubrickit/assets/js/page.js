// Small helps for reading; every page works without them.
(function (rk) {
  "use strict";

  var _ = rk.gettext;

  function byId(id) {
    return document.getElementById(id);
  }

  // Says to a screen reader what a sighted visitor sees happen; of words that follow each other fast, the last.
  var status = document.createElement("div");
  var saying;
  function say(words) {
    clearTimeout(saying);
    status.textContent = "";
    saying = setTimeout(function () { status.textContent = words; }, 50);
  }
  rk.say = say;

  // Copy links: a row, a cell, a question or a term can be sent to a colleague.
  function copied(link, ok) {
    var words = ok ? _("Copied") : _("Copy the address from the address bar");
    link.dataset.copied = words;
    say(words);
    setTimeout(function () { delete link.dataset.copied; }, 1800);
  }
  // Where a site is served without HTTPS there is no clipboard object.
  function copyOldWay(text) {
    var before = document.activeElement;
    var field = document.createElement("textarea");
    field.className = "rk-sr";
    field.value = text;
    document.body.appendChild(field);
    field.select();
    var ok = document.execCommand("copy");
    field.remove();
    before.focus();
    return ok;
  }
  // Puts a text on the clipboard; a promise of whether it is there.
  rk.copy = function (text) {
    if (!navigator.clipboard) return Promise.resolve(copyOldWay(text));
    return navigator.clipboard.writeText(text).then(function () { return true; }, function () { return copyOldWay(text); });
  };
  function copy(link) {
    rk.copy(link.href).then(function (ok) { copied(link, ok); });
  }

  // From a disk there is no server that opens a folder's index.html, so links name it.
  function nameFile(link) {
    var url = new URL(link.getAttribute("href"), document.baseURI);
    if (url.protocol !== "file:" || !url.pathname.endsWith("/")) return;
    url.pathname += "index.html";
    link.setAttribute("href", url.href);
  }

  // What an address names; a slip in it may make it unreadable.
  function anchor() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  }

  // An anchor inside a closed part opens it; a search result may lead there.
  function openTarget() {
    var target = location.hash && byId(anchor());
    var closed = target && target.closest("details:not([open])");
    if (!closed) return;
    closed.open = true;
    target.scrollIntoView();
  }

  // Material's drawer and search are checkboxes; these buttons work them from the keyboard too.
  function worked(box) {
    document.querySelectorAll('[data-rk-toggle="' + box.id + '"]').forEach(function (button) {
      button.setAttribute("aria-expanded", String(box.checked));
    });
    if (box.id !== "__drawer") return;
    document.querySelectorAll(".md-tabs, .md-content, .md-footer").forEach(function (part) {
      part.inert = box.checked;
    });
  }
  function pressed(button) {
    if (button.dataset.rkToggle === "__search") return rk.openSearch();
    byId("__drawer").click();
    var first = document.querySelector(".md-nav--primary .md-nav__link[href]");
    // The drawer is out of the tab order until it shows.
    if (first) requestAnimationFrame(function () { first.focus(); });
  }
  function closeDrawer() {
    var box = byId("__drawer");
    if (!box.checked) return;
    box.click();
    document.querySelector('[data-rk-toggle="__drawer"]').focus();
  }

  // A table that becomes cards on a phone stays a table to a screen reader, whatever its browser makes of the new
  // looks. HTML itself may not say so: the validator refuses roles that repeat an element.
  var ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  function role(part) {
    if (part.tagName !== "TH") return ROLES[part.tagName];
    return part.scope === "row" ? "rowheader" : "columnheader";
  }
  function keepTable(table) {
    [table].concat(Array.from(table.querySelectorAll("thead, tbody, tr, th, td"))).forEach(function (part) {
      part.setAttribute("role", role(part));
    });
  }
  rk.keepTable = keepTable;

  // Material puts a guide's table into a frame; where that scrolls sideways, the keyboard must reach it.
  function reach(frame) {
    var scrolls = frame.scrollWidth > frame.clientWidth;
    var wanted = scrolls ? { tabindex: "0", role: "group", "aria-label": _("Table that scrolls sideways") } : {};
    ["tabindex", "role", "aria-label"].forEach(function (name) {
      if (name in wanted) frame.setAttribute(name, wanted[name]);
      else frame.removeAttribute(name);
    });
  }
  function watchFrames() {
    var watch = new ResizeObserver(function (entries) {
      entries.forEach(function (entry) { reach(entry.target); });
    });
    document.querySelectorAll(".md-typeset__scrollwrap").forEach(function (frame) { watch.observe(frame); });
  }

  // The page joins those that were viewed last; search and the home page show them.
  function noteVisit() {
    var path = location.href.split(/[?#]/)[0].replace(/index\.html$/, "").slice(rk.root.length);
    var title = document.querySelector(".rk-head h1");
    var kind = document.querySelector(".rk-tab > span");
    if (title && kind && path) rk.recent.note({ path: path, title: title.textContent.trim(), kind: kind.textContent.trim() });
  }

  function clicked(event) {
    var link = event.target.closest("a[href]");
    if (link && location.protocol === "file:") nameFile(link);
    var button = event.target.closest("[data-rk-copy], [data-rk-toggle], [data-rk-search], [data-rk-print]");
    if (!button) return;
    if ("rkCopy" in button.dataset) copy(button);
    else if ("rkToggle" in button.dataset) pressed(button);
    else if ("rkSearch" in button.dataset) rk.openSearch();
    else print();
  }

  function ready() {
    status.className = "rk-sr";
    status.setAttribute("role", "status");
    document.body.appendChild(status);
    document.querySelectorAll("[data-rk-print], [data-rk-search]").forEach(function (button) {
      button.hidden = false;
    });
    document.addEventListener("click", clicked, true);
    document.addEventListener("change", function (event) {
      if (event.target.matches(".md-toggle")) worked(event.target);
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") closeDrawer();
    });
    addEventListener("hashchange", openTarget);
    addEventListener("load", watchFrames); // Material has made the frames by then
    document.querySelectorAll("[data-rk-cards]").forEach(keepTable);
    rk.finder.ready();
    rk.mark(document.querySelector(".md-content"));
    document.querySelectorAll("[data-rk-recent]").forEach(rk.recent.show);
    noteVisit();
    openTarget();
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
  else ready();
})(globalThis.rk = globalThis.rk || {});
