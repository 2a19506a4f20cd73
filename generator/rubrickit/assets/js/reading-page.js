// A rubric's page: shows the levels and rows that its tools or its address ask for. The logic is in reading.js.
(function (rk) {
  "use strict";
  var _ = rk.gettext, ngettext = rk.ngettext;

  var tools = document.querySelector("[data-rk-reading]");
  var table = document.querySelector("table[data-rk-cards]");
  var heads = Array.from(table.querySelectorAll("th.rk-level"));
  var rows = Array.from(table.tBodies[0].rows);
  var known = knownHere();
  var state = rk.reading.all();

  function part(selector) {
    return tools.querySelector(selector);
  }
  function levelOf(head) {
    return head.id.replace(/^level-/, "");
  }
  function knownHere() {
    var earlier = new Map();
    tools.querySelectorAll("[data-earlier]").forEach(function (button) {
      button.dataset.earlier.split(" ").forEach(function (old) { earlier.set(old, button.dataset.rkRow); });
    });
    return { levels: heads.map(levelOf), rows: rows.map(function (row) { return row.id; }), earlier: earlier };
  }
  function nameOfLevel(id) {
    return heads[known.levels.indexOf(id)].querySelector(".rk-level-name").textContent;
  }

  // Showing a state ----------------------------------------------------------------------------

  function show() {
    heads.forEach(function (head) { head.hidden = !rk.reading.shows(state, "levels", levelOf(head)); });
    showStems();
    rows.forEach(function (row) {
      row.hidden = !rk.reading.shows(state, "rows", row.id);
      Array.from(row.cells).slice(1).forEach(function (cell, at) { cell.hidden = heads[at].hidden; });
    });
    table.toggleAttribute("data-one", state.levels.length === 1);
    table.toggleAttribute("data-few", state.levels.length > 0);
    ["level", "row"].forEach(showChosen);
    showWords();
    rk.readingKeys.renew();
    measure();
  }
  function showStems() {
    table.querySelectorAll("[data-levels]").forEach(function (stem) {
      var span = stem.dataset.levels.split(" ").filter(function (id) { return rk.reading.shows(state, "levels", id); });
      stem.hidden = span.length === 0;
      stem.colSpan = Math.max(span.length, 1);
    });
  }
  function showChosen(kind) {
    var chosen = state[kind + "s"];
    tools.querySelectorAll("[data-rk-" + kind + "]").forEach(function (button) {
      var id = button.getAttribute("data-rk-" + kind);
      button.setAttribute("aria-pressed", String(id ? chosen.includes(id) : chosen.length === 0));
    });
  }
  function words() {
    var levels = state.levels.map(nameOfLevel).join(", ");
    var numbers = { n: state.rows.length || rows.length, all: rows.length, levels: levels };
    if (!levels) return ngettext("Showing {n} of {all} row", "Showing {n} of {all} rows", rows.length, numbers);
    return ngettext("Showing {levels}, {n} of {all} row", "Showing {levels}, {n} of {all} rows", rows.length, numbers);
  }
  function showWords() {
    part("[data-rk-state]").hidden = rk.reading.isAll(state);
    part("[data-rk-shown]").textContent = words();
    part("[data-rk-rows-count]").textContent = state.rows.length === 0 ? _("All rows")
      : ngettext("{n} of {all} row", "{n} of {all} rows", rows.length, { n: state.rows.length, all: rows.length });
    tools.querySelectorAll("[data-rk-step]").forEach(function (button) {
      var level = rk.reading.beside(state, Number(button.dataset.rkStep), known);
      button.hidden = !level;
      if (level) button.textContent = nameOfLevel(level);
    });
  }
  // The row of level names stays in sight; an anchor or a focused cell must not end below it.
  function measure() {
    var head = table.tHead.rows[0];
    var height = getComputedStyle(head.cells[0]).position === "sticky" ? head.offsetHeight : 0;
    table.style.setProperty("--rk-table-head", height + "px");
    table.parentNode.style.setProperty("--rk-table-head", height + "px");
  }

  // The address --------------------------------------------------------------------------------

  function keep(how) {
    try {
      history[how](history.state, "", location.pathname + rk.reading.write(state, location.search) + location.hash);
    } catch {
      // Some browsers keep the address of a file from a disk as it is.
    }
  }
  function change(next) {
    state = next;
    part("[data-rk-dropped]").hidden = true;
    show();
    keep("pushState");
    rk.say(rk.reading.isAll(state) ? _("Everything is shown.") : words());
  }
  function anchor() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  }
  // What the address's anchor leads to comes into sight; true if it was not.
  function uncover() {
    var target = anchor();
    var cell = target && target.closest("th, td, tr");
    if (!cell || !table.contains(cell)) return false;
    var row = cell.closest("tbody tr");
    var number = cell.cellIndex - 1;
    var next = rk.reading.including(state, row ? row.id : "", number >= 0 ? known.levels[number] : "", known);
    if (next === state) return false;
    state = next;
    return true;
  }
  function open(first) {
    var wish = rk.reading.read(location.search, known);
    state = wish.state;
    var uncovered = uncover();
    if (!first || !rk.reading.isAll(state)) show();
    if (uncovered || wish.dropped.length > 0) keep("replaceState");
    if (uncovered) {
      anchor().scrollIntoView();
      rk.say(rk.reading.isAll(state) ? _("Everything is shown.") : words());
    }
    tellDropped(wish.dropped);
  }
  function tellDropped(dropped) {
    var box = part("[data-rk-dropped]");
    box.hidden = dropped.length === 0;
    if (box.hidden) return;
    var some = dropped.slice(0, 5).map(function (one) { return one.slice(0, 60) + (one.length > 60 ? "…" : ""); });
    box.textContent = ngettext(
      "The address asks for something that is not here, so it was left out: {what}",
      "The address asks for {n} things that are not here, so they were left out: {what}",
      dropped.length, { what: some.join(", ") + (dropped.length > 5 ? ", …" : "") },
    );
    rk.say(box.textContent);
  }

  // What a visitor does ------------------------------------------------------------------------

  function chose(button) {
    if ("rkAll" in button.dataset) {
      change(rk.reading.all());
      backToTools();
    } else if ("rkStep" in button.dataset) {
      change(rk.reading.only(state, "levels", [rk.reading.beside(state, Number(button.dataset.rkStep), known)]));
      if (button.hidden) part("[data-rk-shown]").focus();
    } else if ("rkLevel" in button.dataset) change(rk.reading.toggle(state, "levels", button.dataset.rkLevel, known));
    else change(rk.reading.toggle(state, "rows", button.dataset.rkRow, known));
  }
  // The button that was pressed is gone with its line.
  function backToTools() {
    var first = part("[data-rk-level]");
    (first.offsetParent ? first : part(".rk-read-fold")).focus();
  }
  function clicked(event) {
    var button = event.target.closest("button");
    if (!button) return;
    if (button.matches(".rk-read-fold")) {
      button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
    } else if ("rkFull" in button.dataset) setFull(button.getAttribute("aria-pressed") !== "true", true);
    else if (button.matches("[data-rk-level], [data-rk-row], [data-rk-step], [data-rk-all]")) chose(button);
  }
  // A panel closes when the visitor turns elsewhere.
  function closePanels(except) {
    tools.querySelectorAll(".rk-read-more[open]").forEach(function (panel) {
      if (!panel.contains(except)) panel.open = false;
    });
  }

  var full = part("[data-rk-full]");
  function setFull(on, told) {
    full.setAttribute("aria-pressed", String(on));
    document.body.toggleAttribute("data-rk-full", on);
    measure();
    if (!told) return;
    rk.store.write("full-width", on);
    rk.say(on ? _("The table has the whole width. Escape leaves it.") : _("The table has its usual width."));
  }
  function escaped(event) {
    if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open], #__search:checked, #__drawer:checked")) return;
    var panel = part(".rk-read-more[open]");
    if (panel) {
      if (panel.contains(document.activeElement)) panel.querySelector("summary").focus();
      closePanels(null);
    } else if (full && full.getAttribute("aria-pressed") === "true") setFull(false, true);
  }

  tools.addEventListener("click", clicked);
  document.addEventListener("click", function (event) { closePanels(event.target); });
  document.addEventListener("focusin", function (event) { closePanels(event.target); });
  document.addEventListener("keydown", escaped);
  addEventListener("popstate", function () { open(false); });
  addEventListener("resize", measure);
  rk.readingKeys.start(table);
  if (part("[data-rk-marked]")) rk.readingHere.start(tools, table, known);
  if (full && rk.store.read("full-width", false) === true) setFull(true, false);
  open(true);
  measure();
})(globalThis.rk = globalThis.rk || {});
