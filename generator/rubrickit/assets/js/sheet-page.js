// The page of the conversation sheet: shows what is kept, changes it, and takes in a sheet that an address brings.
(function (rk) {
  "use strict";
  var _ = rk.gettext, ngettext = rk.ngettext;

  var page = document.querySelector("[data-rk-sheet]");
  var form = part(".rk-sheet-form");
  var undoing = null; // the sheet before the last change that can be taken back
  var offered = null; // the sheet that an address brings
  var works = rk.sheetStore.works();

  function part(selector) {
    return page.querySelector(selector);
  }
  function namesOf(sheet) {
    return sheet.items.map(function (item) { return item.name; });
  }
  function present(item) {
    return !rk.items.gone(item.name);
  }

  // Showing ------------------------------------------------------------------------------------

  // Today's names and words, so that what is removed one day can still be read.
  function fresh(sheet) {
    var today = rk.sheet.renamed(sheet, rk.items.now);
    return today.items.reduce(function (made, item) {
      var found = rk.items.get(item.name);
      return found ? rk.sheet.change(made, item.name, { text: found.text }) : made;
    }, today);
  }
  function refresh() {
    var names = namesOf(rk.sheetStore.read()).map(rk.items.now);
    return rk.items.ready(names).then(function () {
      var kept = rk.sheetStore.read();
      var sheet = fresh(kept);
      if (JSON.stringify(sheet) !== JSON.stringify(kept)) rk.sheetStore.change(fresh);
      show(sheet);
    });
  }
  function show(sheet) {
    var gone = sheet.items.filter(function (item) { return !present(item); });
    rk.sheetEntries.show(part("ol.rk-entries"), sheet.items.filter(present));
    rk.sheetEntries.show(part(".rk-gone ul"), gone);
    part(".rk-gone").hidden = gone.length === 0;
    ["title", "person", "date"].forEach(function (key) {
      var field = form.elements[key];
      if (document.activeElement !== field && field.value !== sheet[key]) field.value = sheet[key];
    });
    rk.sheetEntries.fill(form.elements.note, sheet.note);
    part(".rk-blank").hidden = !rk.sheet.isEmpty(sheet);
    part(".rk-sheet").hidden = rk.sheet.isEmpty(sheet);
    showPaper(sheet);
    rk.sheetShare.show(sheet);
    rk.sheetSign.show();
  }
  function showPaper(sheet) {
    var paper = paperOf(sheet);
    part(".rk-paper-title").textContent = paper.title || _("Conversation sheet");
    part("[data-rk-paper-person]").textContent = paper.person;
    part("[data-rk-paper-day]").textContent = paper.day;
  }
  // Says what happened, with a way back where there is one.
  function tell(words, before) {
    undoing = before || null;
    part("[data-rk-notice] p").textContent = words;
    part("[data-rk-undo]").hidden = !before;
    part("[data-rk-notice]").hidden = false;
    rk.say(words);
  }

  // Changing -----------------------------------------------------------------------------------

  function change(step) {
    var kept = rk.sheetStore.change(step);
    part("[data-rk-unkept]").hidden = kept && works;
    if (!kept || !works) {
      history.replaceState(null, "", location.pathname + "#" + rk.sheet.toAddress(rk.sheetStore.read(), false));
    }
  }
  function move(entry, places) {
    var name = entry.dataset.name;
    var focused = document.activeElement;
    change(function (sheet) {
      var here = new Set(namesOf({ items: sheet.items.filter(present) }));
      return rk.sheet.move(sheet, name, places, function (one) { return here.has(one); });
    });
    refresh().then(function () {
      focused.focus(); // moving an element takes its focus away
      var all = Array.from(part("ol.rk-entries").children);
      rk.say(_("Place {at} of {count}.", { at: all.indexOf(entry) + 1, count: all.length }));
    });
  }
  function remove(entry) {
    var before = rk.sheetStore.read();
    var words = entry.querySelector(".rk-entry-text").textContent;
    var next = entry.nextElementSibling || entry.previousElementSibling;
    change(function (sheet) { return rk.sheet.remove(sheet, entry.dataset.name); });
    tell(_("Removed: {what}", { what: words }), before);
    refresh().then(function () { (next || part("[data-rk-undo]")).focus(); });
  }
  function clear() {
    var before = rk.sheetStore.read();
    change(rk.sheet.empty);
    tell(_("The sheet is empty now."), before);
    refresh().then(function () { part("[data-rk-undo]").focus(); });
  }
  function undo() {
    var before = undoing;
    change(function () { return before; });
    tell(_("It is back as it was."));
    refresh().then(function () { (part("ol.rk-entries > li") || part("h1")).focus(); });
  }

  // Taking in ----------------------------------------------------------------------------------

  function open() {
    var brought = rk.sheet.fromAddress(new URLSearchParams(location.hash.slice(1)));
    if (!brought) return refresh();
    return rk.items.ready(namesOf(brought.sheet).map(rk.items.now)).then(function () { receive(brought); });
  }
  function receive(brought) {
    var sheet = fresh(brought.sheet);
    var known = sheet.items.filter(present);
    var dropped = brought.dropped + sheet.items.length - known.length;
    offered = Object.assign({}, sheet, { items: known });
    if (dropped) tell(ngettext("The address names something that this toolkit does not have, so it was left out.",
      "The address names {n} things that this toolkit does not have, so they were left out.", dropped));
    if (!works) take(rk.sheet.merge(rk.sheetStore.read(), offered));
    else if (known.length > 0) preview(known);
    refresh();
  }
  function preview(known) {
    part("[data-rk-preview-count]").textContent =
      ngettext("It holds one question or row:", "It holds {n} questions and rows:", known.length);
    part(".rk-preview-list").replaceChildren(...known.map(function (item) {
      var line = document.createElement("li");
      line.append(item.text);
      return line;
    }));
    var notes = offered.note + offered.title + known.map(function (item) { return item.note; }).join("");
    part("[data-rk-preview-notes]").hidden = notes === "";
    part("[data-rk-replace]").hidden = rk.sheet.isEmpty(rk.sheetStore.read());
    part("[data-rk-preview]").hidden = false;
    part("#rk-preview-title").focus();
  }
  function take(sheet) {
    change(function () { return sheet; });
    return leave();
  }
  function leave() {
    part("[data-rk-preview]").hidden = true;
    if (works) history.replaceState(null, "", location.pathname);
    return refresh();
  }
  function taken(words, sheet) {
    var before = rk.sheetStore.read();
    take(sheet).then(function () { part("#rk-entries-title").focus(); });
    tell(words, before);
  }
  function addOffered() {
    var mine = rk.sheetStore.read();
    var made = rk.sheet.merge(mine, offered);
    var count = made.items.length - mine.items.length;
    taken(ngettext("One was added to your sheet.", "{n} were added to your sheet.", count), made);
  }

  // Taking away --------------------------------------------------------------------------------

  function dayOf(date) {
    var day = new Date(date + "T00:00:00Z");
    if (isNaN(day)) return "";
    return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }).format(day);
  }
  function paperOf(sheet) {
    return {
      site: page.dataset.site, title: sheet.title, person: sheet.person, day: dayOf(sheet.date), note: sheet.note,
      entries: sheet.items.map(function (item) {
        var found = rk.items.get(item.name) || { text: item.text || item.name, gone: rk.items.gone(item.name) };
        var href = found.href && rk.href(found.href);
        return Object.assign({}, found, {
          note: item.note, levels: item.folded ? null : found.levels,
          href: href && href.startsWith("http") ? href : "", // an address on a disk leads nowhere else
        });
      }),
    };
  }
  function save(kind) {
    var paper = paperOf(rk.sheetStore.read());
    if (kind === "md") rk.files.save(rk.sheetText.fileName(paper, "md"), "text/markdown", rk.sheetText.markdown(paper));
    else {
      var html = rk.sheetText.html(paper, document.documentElement.lang);
      rk.files.save(rk.sheetText.fileName(paper, "doc"), "application/msword", html);
    }
  }
  function copyText() {
    rk.copy(rk.sheetText.text(paperOf(rk.sheetStore.read()))).then(function (ok) {
      tell(ok ? _("The sheet is on the clipboard as text.") : _("This browser does not let a page copy. Save the sheet as a file."));
    });
  }

  // What a visitor does ------------------------------------------------------------------------

  var DOES = {
    rkMove: function (button) {
      if (button.getAttribute("aria-disabled") !== "true") move(button.closest(".rk-entry"), Number(button.dataset.rkMove));
    },
    rkRemove: function (button) { remove(button.closest(".rk-entry")); },
    rkClear: clear,
    rkUndo: undo,
    rkTake: addOffered,
    rkReplace: function () { taken(_("Your sheet was replaced."), offered); },
    rkLeave: function () { leave().then(function () { part("h1").focus(); }); },
    rkSave: function (button) { save(button.dataset.rkSave); },
    rkCopyText: copyText,
  };
  function clicked(event) {
    var button = event.target.closest("button");
    var what = button && Object.keys(DOES).find(function (key) { return key in button.dataset; });
    if (what) DOES[what](button);
  }
  function typed(event) {
    var field = event.target, entry = field.closest(".rk-entry");
    if (!field.name && !entry) return;
    if (field.nextElementSibling) rk.sheetEntries.grow(field);
    change(function (sheet) {
      return entry ? rk.sheet.change(sheet, entry.dataset.name, { note: field.value })
        : rk.sheet.set(sheet, field.name, field.value);
    });
  }
  // Levels that are folded away stay out of print and files.
  function toggled(event) {
    var name = event.target.closest(".rk-entry").dataset.name;
    var folded = !event.target.open;
    var item = rk.sheetStore.read().items.find(function (one) { return one.name === name; });
    if (item && item.folded !== folded) change(function (sheet) { return rk.sheet.change(sheet, name, { folded: folded }); });
  }
  // Alt with an arrow moves the entry that has the focus; in a text it moves the caret.
  function keyed(event) {
    var entry = event.target.closest(".rk-entry");
    var places = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!entry || !places || !event.altKey || event.target.tagName === "TEXTAREA" || entry.closest(".rk-gone")) return;
    event.preventDefault();
    move(entry, places);
  }

  page.addEventListener("click", clicked);
  page.addEventListener("keydown", keyed);
  form.addEventListener("input", typed);
  form.addEventListener("toggle", toggled, true);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  addEventListener("hashchange", open);
  rk.sheetStore.onChange(refresh);
  part("[data-rk-unkept]").hidden = works;
  open();
})(globalThis.rk = globalThis.rk || {});
