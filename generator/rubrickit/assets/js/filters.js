// Which questions fit what a visitor asks for, and the same wish as part of an address.
// Pure: a state is an object with the words `q` and, for each facet, the list of chosen values.
(function (rk) {
  "use strict";

  var LONGEST = 200; // letters of words to look for
  var MOST = 50; // parts of an address that are told of

  // Words -------------------------------------------------------------------------------------

  // Without case and marks, so that `resume` finds `Résumé`.
  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’ʻʼ`]/g, "'").replace(/ς/g, "σ");
  }
  function words(q) {
    return Array.from(new Set(fold(q).match(/[\p{L}\p{N}](?:['-]?[\p{L}\p{N}])*/gu) || []));
  }
  // Where a folded word stands in a folded text: at the start of a word, as `aim` should not find `claims`;
  // scripts without capitals often join their words, so there it may stand anywhere.
  function places(text, word) {
    var joined = word[0].toLowerCase() === word[0].toUpperCase() && !/\p{N}/u.test(word[0]);
    var found = [];
    for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (joined || at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) found.push(at);
    }
    return found;
  }
  function holds(folded, wanted) {
    return wanted.every(function (word) { return places(folded, word).length > 0; });
  }
  // The parts of a text, as pairs of start and end, that the wanted words found.
  function spans(text, wanted) {
    var folded = "";
    var from = []; // for each letter of the folded text its place in the text
    var at = 0;
    for (var letter of text) {
      var plain = fold(letter);
      for (var i = 0; i < plain.length; i++) from.push(at);
      folded += plain;
      at += letter.length;
    }
    from.push(text.length);
    var found = wanted.flatMap(function (word) {
      return places(folded, word).map(function (start) { return [from[start], from[start + word.length]]; });
    });
    return joined(found.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; }));
  }
  function joined(sorted) {
    return sorted.reduce(function (list, span) {
      var last = list[list.length - 1];
      if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
      else list.push(span.slice());
      return list;
    }, []);
  }

  // States ------------------------------------------------------------------------------------

  // `facets` is a list of {key, one, values, earlier}: whether only one value is chosen, the Set of its values, and
  // a Map from values that addresses had before.
  function empty(facets) {
    var state = { q: "" };
    facets.forEach(function (facet) { state[facet.key] = []; });
    return state;
  }
  function isEmpty(state) {
    return Object.values(state).every(function (value) { return value.length === 0; });
  }
  // The state that an address asks for, and the parts of it that this site does not know. `strict` tells of
  // unknown keys too; without it they belong to others, as a search's `?h=`.
  function read(params, facets, strict) {
    var state = empty(facets);
    var dropped = [];
    var byKey = new Map(facets.map(function (facet) { return [facet.key, facet]; }));
    params.forEach(function (value, key) {
      if (key === "q") state.q = value.slice(0, LONGEST);
      else if (byKey.has(key)) dropped = dropped.concat(take(state[key], byKey.get(key), value));
      else if (strict) dropped.push(key);
    });
    return { state: state, dropped: Array.from(new Set(dropped)).slice(0, MOST) };
  }
  // Puts the known values of a facet into a list; gives back the others.
  function take(list, facet, value) {
    return value.split(" ").filter(function (one) {
      var now = facet.earlier.get(one) || one;
      var full = facet.one && list.length > 0 && list[0] !== now;
      if (!facet.values.has(now) || full) return one !== "";
      if (!list.includes(now)) list.push(now);
      return false;
    }).map(function (one) { return facet.key + "=" + one; });
  }
  // The part of an address after `#`: what stands there stays in the browser. Empty for an empty state.
  function write(state) {
    var params = new URLSearchParams();
    Object.keys(state).forEach(function (key) {
      var value = key === "q" ? state.q.trim() : state[key].join(" ");
      if (value) params.set(key, value);
    });
    return params.toString().replaceAll("%2F", "/");
  }
  // Everything that is chosen, for a list of filters to take off.
  function chosen(state) {
    return Object.keys(state).flatMap(function (key) {
      if (key === "q") return state.q.trim() ? [{ key: key, value: state.q.trim() }] : [];
      return state[key].map(function (value) { return { key: key, value: value }; });
    });
  }
  function without(state, key, value) {
    var next = Object.assign({}, state);
    next[key] = key === "q" ? "" : state[key].filter(function (one) { return one !== value; });
    return next;
  }

  // Finding -----------------------------------------------------------------------------------

  // An item is {folded, values}: its words, folded, and for each facet the list of values that it has.
  function fits(item, state, wanted, except) {
    return holds(item.folded, wanted) && Object.keys(state).every(function (key) {
      if (key === "q" || key === except || state[key].length === 0) return true;
      return state[key].some(function (value) { return item.values[key].includes(value); });
    });
  }
  function found(items, state) {
    var wanted = words(state.q);
    return items.filter(function (item) { return fits(item, state, wanted); });
  }
  // For a facet, how many items each of its values would show, the other facets being as they are.
  function counts(items, state, key) {
    var wanted = words(state.q);
    var numbers = new Map();
    items.forEach(function (item) {
      if (!fits(item, state, wanted, key)) return;
      item.values[key].forEach(function (value) { numbers.set(value, (numbers.get(value) || 0) + 1); });
    });
    return numbers;
  }
  // One of some items by chance (`random` gives a number from 0 up to 1), none of the `seen` ones while there are others.
  function draw(items, seen, random) {
    var fresh = items.filter(function (item) { return !seen.has(item); });
    if (fresh.length === 0) {
      var last = Array.from(seen).pop();
      seen.clear();
      fresh = items.length > 1 ? items.filter(function (item) { return item !== last; }) : items;
    }
    var one = fresh[Math.floor(random() * fresh.length)];
    if (one) seen.add(one);
    return one;
  }

  rk.filters = {
    fold: fold, words: words, spans: spans, empty: empty, isEmpty: isEmpty, read: read, write: write,
    chosen: chosen, without: without, found: found, counts: counts, draw: draw,
  };
})(globalThis.rk = globalThis.rk || {});
