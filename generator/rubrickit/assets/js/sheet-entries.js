// The entries of the conversation sheet on its page: one list item each, made once and then only brought up to date,
// so that a field keeps its focus and its caret.
(function (rk) {
  "use strict";
  var _ = rk.gettext;

  var model = document.getElementById("rk-entry");
  var made = new Map();

  // A part that is hidden where there is nothing for it.
  function put(element, words, inner) {
    element.hidden = !words;
    (inner || element).textContent = words || "";
  }
  // A field grows with its words by lying over a copy of them, which also stands on paper in its place.
  function grow(field) {
    field.nextElementSibling.textContent = field.value ? field.value + "\n" : "";
  }
  function fill(field, value) {
    if (document.activeElement !== field && field.value !== value) field.value = value;
    grow(field);
  }

  function create(name) {
    var entry = model.content.firstElementChild.cloneNode(true);
    var field = entry.querySelector("textarea");
    entry.dataset.name = name;
    field.id = "rk-note-" + (made.size + 1);
    entry.querySelector("label").htmlFor = field.id;
    made.set(name, entry);
    return entry;
  }
  function levelPart(level) {
    var part = document.createElement("div");
    part.className = "rk-level-part";
    var name = document.createElement("h4");
    name.append(level.name);
    var list = document.createElement("ul");
    (level.lines || []).forEach(function (line) {
      var item = document.createElement("li");
      item.append(line);
      list.append(item);
    });
    var above = [level.lead, level.adds && _("Everything in {level}, and also:", { level: level.adds })];
    part.append(name, ...above.filter(Boolean).map(function (words) {
      var line = document.createElement("p");
      line.append(words);
      return line;
    }), list);
    return part;
  }
  function label(button, words) {
    button.setAttribute("aria-label", words);
    button.title = words;
  }

  // Brings an entry up to date: `item` is what the visitor keeps, `found` what the toolkit says of it, if it does.
  function update(entry, item, found, at, count) {
    var text = found ? found.text : item.text || item.name;
    var link = entry.querySelector(".rk-entry-text a");
    link.textContent = text;
    if (found) link.href = rk.href(found.href);
    put(entry.querySelector(".rk-entry-from"), found && found.from);
    put(entry.querySelector(".rk-follow-up"), found && found.then, entry.querySelector(".rk-follow-up > :last-child"));
    put(entry.querySelector(".rk-entry-more"), found && found.more);
    updateLevels(entry.querySelector(".rk-entry-levels"), item, found && found.levels);
    fill(entry.querySelector("textarea"), item.note);
    label(entry.querySelector("[data-rk-remove]"), _("Remove: {what}", { what: text }));
    entry.querySelectorAll("[data-rk-move]").forEach(function (button) {
      var up = button.dataset.rkMove < 0;
      label(button, up ? _("Move up: {what}", { what: text }) : _("Move down: {what}", { what: text }));
      button.setAttribute("aria-disabled", String(up ? at === 0 : at === count - 1));
      button.hidden = !found && rk.items.gone(item.name);
    });
  }
  function updateLevels(part, item, levels) {
    part.hidden = !levels;
    if (!levels) return;
    part.open = !item.folded;
    var box = part.querySelector(".rk-levels");
    if (box.childElementCount === 0) box.append(...levels.map(levelPart));
  }

  rk.sheetEntries = {
    grow: grow,
    fill: fill,
    of: function (name) { return made.get(name); },
    // Makes a list hold these items in their order.
    show: function (list, items) {
      items.forEach(function (item, at) {
        var entry = made.get(item.name) || create(item.name);
        update(entry, item, rk.items.get(item.name), at, items.length);
        if (list.children[at] !== entry) list.insertBefore(entry, list.children[at] || null);
      });
      while (list.children.length > items.length) list.lastElementChild.remove();
    },
  };
})(globalThis.rk = globalThis.rk || {});
