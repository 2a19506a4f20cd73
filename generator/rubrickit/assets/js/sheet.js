// A conversation sheet: picked questions and rows in an order, a note for each and for the whole.
// Pure: every function gives a new sheet. A sheet is {title, person, date, note, items}, an item {name, text, note, folded}:
// its name (see picks.js), its words when it was last seen, so that a removed question can still be read, and whether
// the levels of a row are folded away.
(function (rk) {
  "use strict";

  var FIELDS = ["title", "person", "date", "note"];
  var LONGEST = 20000; // letters of one text
  var MOST = 500;

  function text(value) {
    return typeof value === "string" ? value.slice(0, LONGEST) : "";
  }
  function day(value) {
    return /^\d{4}-\d{2}-\d{2}$/.test(text(value)) ? value : "";
  }
  function empty() {
    return { title: "", person: "", date: "", note: "", items: [] };
  }
  function isEmpty(sheet) {
    return sheet.items.length === 0 && FIELDS.every(function (key) { return sheet[key] === ""; });
  }

  // A sheet from whatever a store or an address held. An item without a sound name keeps its words and its note.
  function read(value) {
    var given = value && typeof value === "object" ? value : {};
    var sheet = empty();
    FIELDS.forEach(function (key) { sheet[key] = key === "date" ? day(given.date) : text(given[key]); });
    var list = Array.isArray(given.items) ? given.items : [];
    list.forEach(function (one, index) {
      var item = readItem(one, index);
      if (item && !has(sheet, item.name) && sheet.items.length < MOST) sheet.items.push(item);
    });
    return sheet;
  }
  function readItem(value, index) {
    if (!value || typeof value !== "object") return null;
    var item = { name: "", text: text(value.text), note: text(value.note), folded: value.folded === true };
    item.name = rk.picks.read([value.name]).list[0] || "lost/" + (index + 1);
    return item.name.startsWith("lost/") && !item.text && !item.note ? null : item;
  }

  function place(sheet, name) {
    return sheet.items.findIndex(function (item) { return item.name === name; });
  }
  function has(sheet, name) {
    return place(sheet, name) >= 0;
  }
  function withItems(sheet, items) {
    return Object.assign({}, sheet, { items: items });
  }
  function add(sheet, name, words) {
    if (has(sheet, name) || sheet.items.length >= MOST) return sheet;
    return withItems(sheet, sheet.items.concat({ name: name, text: text(words), note: "", folded: false }));
  }
  function remove(sheet, name) {
    return withItems(sheet, sheet.items.filter(function (item) { return item.name !== name; }));
  }
  // One item with some of its values changed.
  function change(sheet, name, values) {
    return withItems(sheet, sheet.items.map(function (item) {
      return item.name === name ? Object.assign({}, item, values) : item;
    }));
  }
  function set(sheet, field, value) {
    var next = Object.assign({}, sheet);
    if (FIELDS.includes(field)) next[field] = field === "date" ? day(value) : text(value);
    return next;
  }
  // An item moved by a number of places among those that `shown` accepts, as only they are seen to be in an order.
  function move(sheet, name, places, shown) {
    var names = sheet.items.map(function (item) { return item.name; });
    var seen = names.filter(shown);
    var order = rk.picks.move(seen, name, places);
    var next = 0;
    var items = names.map(function (one) { return shown(one) ? order[next++] : one; });
    return withItems(sheet, items.map(function (one) { return sheet.items[place(sheet, one)]; }));
  }

  function both(mine, theirs) {
    if (!theirs || mine.includes(theirs)) return mine;
    return mine ? mine + "\n" + theirs : theirs;
  }
  // What is mine, then what is new in theirs; no note is lost.
  function merge(mine, theirs) {
    var sheet = theirs.items.reduce(function (made, item) {
      var at = place(made, item.name);
      if (at < 0) return made.items.length < MOST ? withItems(made, made.items.concat(item)) : made;
      return change(made, item.name, { note: both(made.items[at].note, item.note) });
    }, mine);
    ["title", "person", "date"].forEach(function (key) { sheet = set(sheet, key, sheet[key] || theirs[key]); });
    return set(sheet, "note", both(mine.note, theirs.note));
  }
  // The sheet with names that have changed replaced; `now` gives the name that a name has today.
  function renamed(sheet, now) {
    return sheet.items.reduce(function (made, item) {
      return merge(made, withItems(empty(), [Object.assign({}, item, { name: now(item.name) })]));
    }, withItems(sheet, []));
  }

  // The picks as the part of an address after `#`; titles and notes only where the visitor wants them there.
  function toAddress(sheet, withNotes) {
    var params = new URLSearchParams();
    params.set("picks", rk.picks.write(sheet.items.map(function (item) { return item.name; })));
    if (withNotes) {
      FIELDS.forEach(function (key) { if (sheet[key]) params.set(key, sheet[key]); });
      sheet.items.forEach(function (item, index) { if (item.note) params.set("note." + (index + 1), item.note); });
    }
    return params.toString().replaceAll("%2F", "/");
  }
  // The sheet of such an address, and how many of its picks cannot be picks; null where the address has no picks.
  function fromAddress(params) {
    if (!params.has("picks")) return null;
    var names = params.get("picks").split(" ").filter(Boolean);
    var items = names.map(function (name, index) { return { name: name, note: params.get("note." + (index + 1)) }; });
    var sound = items.filter(function (item) { return rk.picks.read([item.name]).list.length === 1; });
    var given = { items: sound };
    FIELDS.forEach(function (key) { given[key] = params.get(key); });
    return { sheet: read(given), dropped: items.length - sound.length };
  }

  rk.sheet = {
    empty: empty, isEmpty: isEmpty, read: read, has: has, add: add, remove: remove, change: change, set: set,
    move: move, merge: merge, renamed: renamed, toAddress: toAddress, fromAddress: fromAddress,
  };
})(globalThis.rk = globalThis.rk || {});
