// "I am here": the level that a visitor marks in a row, kept on the device. The cell says so, with the next steps.
(function (rk) {
  "use strict";
  var _ = rk.gettext, ngettext = rk.ngettext;

  var tools, table, known, key;

  function read() {
    return rk.reading.marks(rk.store.read(key, null), known);
  }
  function write(marks) {
    return marks.size === 0 ? (rk.store.remove(key), true) : rk.store.write(key, Object.fromEntries(marks));
  }
  function rowNamed(id) {
    return Array.from(table.tBodies[0].rows).find(function (row) { return row.id === id; });
  }

  // Showing ------------------------------------------------------------------------------------

  function show() {
    var marks = read();
    known.rows.forEach(function (id) { showRow(rowNamed(id), marks.get(id) || ""); });
    tools.querySelector("[data-rk-marked]").hidden = marks.size === 0;
    tools.querySelector("[data-rk-marked-words]").textContent = words(marks);
  }
  function words(marks) {
    return ngettext("You marked {n} of {all} row", "You marked {n} of {all} rows", known.rows.length,
      { n: marks.size, all: known.rows.length });
  }
  function showRow(row, level) {
    row.querySelector("[data-rk-here]").value = level;
    Array.from(row.cells).slice(1).forEach(function (cell, at) {
      var on = known.levels[at] === level;
      if (on === cell.hasAttribute("data-here")) return;
      cell.toggleAttribute("data-here", on);
      if (on) return cell.append(note(row.id, level));
      cell.querySelector(".rk-here-note").remove();
    });
  }
  // The mark in words, and what helps to move on from there.
  function note(row, level) {
    var box = document.createElement("div");
    box.className = "rk-here-note";
    var head = document.createElement("p");
    head.append(_("You are here"));
    box.append(head);
    var steps = stepsFrom(row, level);
    if (steps) box.append(steps);
    return box;
  }
  function stepsFrom(row, level) {
    var moves = document.getElementById(row + "-moves");
    var steps = moves && moves.querySelector('[data-rk-steps="' + level + '"] ul');
    if (!steps) return null;
    var fold = document.createElement("details");
    // A narrow column would grow too long.
    fold.open = !table.matches(".rk-wide") || matchMedia("(max-width: 47.9375em)").matches;
    var summary = document.createElement("summary");
    summary.append(_("Next steps"));
    fold.append(summary, steps.cloneNode(true));
    return fold;
  }

  // What a visitor does ------------------------------------------------------------------------

  function changed(event) {
    var choice = event.target.closest("[data-rk-here]");
    if (!choice) return;
    var marks = read();
    if (choice.value) marks.set(choice.closest("tr").id, choice.value);
    else marks.delete(choice.closest("tr").id);
    tell(write(marks), words(marks));
    show();
  }
  function tell(kept, said) {
    rk.say(kept ? said : said + ". " + _("This browser does not keep it: it is lost when you leave this page."));
  }
  function clear() {
    var kept = write(new Map());
    show();
    tell(kept, _("Your marks are cleared."));
    var first = table.querySelector("tbody tr:not([hidden]) [data-rk-here]");
    first.focus({ preventScroll: true });
  }

  rk.readingHere = {
    start: function (line, one, ids) {
      tools = line;
      table = one;
      known = ids;
      key = "here:" + table.closest("[data-rk-rubric]").dataset.rkRubric;
      table.addEventListener("change", changed);
      tools.querySelector("[data-rk-clear]").addEventListener("click", clear);
      rk.store.watch(key, show);
      show();
    },
  };
})(globalThis.rk = globalThis.rk || {});
