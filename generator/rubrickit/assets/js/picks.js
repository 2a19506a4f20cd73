// An ordered list of picked things (rubrics, rows, questions, templates), each named by a short text such as
// `row/coaching-behaviors/listening`; and the same list as part of an address, to share or to keep.
// Pure: every function gives a new list.
(function (rk) {
  "use strict";

  var NAME = /^[a-z]+(\/[a-z0-9]+(-[a-z0-9]+)*){1,2}$/;
  var MOST = 500;

  rk.picks = {
    // What an address or a store holds, without repeats; what cannot be a pick is counted, not kept.
    read: function (value) {
      var parts = Array.isArray(value) ? value : String(value || "").split(" ");
      var wanted = parts.filter(function (part) { return part !== ""; });
      var sound = wanted.filter(function (part) { return typeof part === "string" && NAME.test(part); });
      var list = Array.from(new Set(sound)).slice(0, MOST);
      return { list: list, dropped: new Set(wanted).size - list.length };
    },
    // For an address; URLSearchParams writes each space as a plus.
    write: function (list) { return list.join(" "); },
    has: function (list, name) { return list.includes(name); },
    add: function (list, name) { return list.includes(name) ? list : list.concat(name); },
    remove: function (list, name) { return list.filter(function (one) { return one !== name; }); },
    toggle: function (list, name) {
      return list.includes(name) ? rk.picks.remove(list, name) : rk.picks.add(list, name);
    },
    // The list with a pick moved by a number of places, no further than its ends.
    move: function (list, name, places) {
      var from = list.indexOf(name);
      if (from < 0) return list;
      var to = Math.min(list.length - 1, Math.max(0, from + places));
      var rest = rk.picks.remove(list, name);
      return rest.slice(0, to).concat(name, rest.slice(to));
    },
  };
})(globalThis.rk = globalThis.rk || {});
