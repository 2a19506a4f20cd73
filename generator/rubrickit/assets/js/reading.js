// Which rows and levels of a rubric show, the same wish as part of an address, and moves from cell to cell.
// Pure: a state is {levels, rows}, lists of ids; an empty list shows all.
(function (rk) {
  "use strict";

  var MOST = 50; // parts of an address that are told of
  var KEYS = ["levels", "rows"];

  // `known` is {levels, rows, earlier}: the ids in their order, and a Map from ids that rows had before.
  function all() {
    return { levels: [], rows: [] };
  }
  function isAll(state) {
    return state.levels.length === 0 && state.rows.length === 0;
  }
  // In the table's order; to name every one is to name none.
  function ordered(chosen, ids) {
    var found = ids.filter(function (id) { return chosen.includes(id); });
    return found.length === ids.length ? [] : found;
  }
  // The state that an address asks for, and the parts of it that this rubric does not have. Other keys belong to
  // others, as a search's `?h=`.
  function read(search, known) {
    var params = new URLSearchParams(search);
    var dropped = [];
    var state = all();
    KEYS.forEach(function (key) {
      var wished = params.getAll(key).join(" ").split(" ").filter(Boolean).map(function (id) {
        return key === "rows" && known.earlier.get(id) || id;
      });
      state[key] = ordered(wished, known[key]);
      wished.forEach(function (id) { if (!known[key].includes(id)) dropped.push(key + "=" + id); });
    });
    return { state: state, dropped: Array.from(new Set(dropped)).slice(0, MOST) };
  }
  // The address's query for a state, with what others keep in it.
  function write(state, search) {
    var params = new URLSearchParams(search);
    KEYS.forEach(function (key) {
      params.delete(key);
      if (state[key].length > 0) params.set(key, state[key].join(" "));
    });
    var words = params.toString();
    return words ? "?" + words : "";
  }

  function shows(state, key, id) {
    return state[key].length === 0 || state[key].includes(id);
  }
  function with_(state, key, ids) {
    var next = { levels: state.levels, rows: state.rows };
    next[key] = ids;
    return next;
  }
  // Puts an id among those that show or takes it out; an empty id shows all again.
  function toggle(state, key, id, known) {
    if (!id) return with_(state, key, []);
    var before = state[key];
    var chosen = before.includes(id) ? before.filter(function (one) { return one !== id; }) : before.concat(id);
    return with_(state, key, ordered(chosen, known[key]));
  }
  // The same state with a row and a level in sight, since a link leads there; either may be empty.
  function including(state, row, level, known) {
    var next = state;
    if (row && !shows(next, "rows", row)) next = with_(next, "rows", ordered(next.rows.concat(row), known.rows));
    if (level && !shows(next, "levels", level)) {
      next = with_(next, "levels", ordered(next.levels.concat(level), known.levels));
    }
    return next;
  }
  // The level beside the only one that shows; undefined at the scale's ends and when several show.
  function beside(state, by, known) {
    if (state.levels.length !== 1) return undefined;
    return known.levels[known.levels.indexOf(state.levels[0]) + by];
  }

  // Moves: from the place {row, column} of a table of so many rows and columns, where a key leads; null if nowhere.
  function move(at, key, far, rows, columns) {
    var row = at.row, column = at.column;
    if (key === "Home" || key === "End") {
      column = key === "Home" ? 0 : columns - 1;
      if (far) row = key === "Home" ? 0 : rows - 1;
    } else if (far) return null;
    else if (key === "ArrowLeft") column -= 1;
    else if (key === "ArrowRight") column += 1;
    else if (key === "ArrowUp") row -= 1;
    else if (key === "ArrowDown") row += 1;
    else return null;
    if (row < 0 || column < 0 || row >= rows || column >= columns) return null;
    return { row: row, column: column };
  }

  // Marks: for each row the level where a visitor is. What a browser kept may be of an earlier table, or not ours.
  function marks(kept, known) {
    var found = new Map();
    if (!kept || typeof kept !== "object" || Array.isArray(kept)) return found;
    Object.keys(kept).forEach(function (row) {
      var now = known.earlier.get(row) || row;
      if (known.rows.includes(now) && known.levels.includes(kept[row])) found.set(now, kept[row]);
    });
    return found;
  }

  rk.reading = {
    all: all, isAll: isAll, read: read, write: write, shows: shows, toggle: toggle, only: with_,
    including: including, beside: beside, move: move, marks: marks,
  };
})(globalThis.rk = globalThis.rk || {});
