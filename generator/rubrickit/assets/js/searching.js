// Looking words up: pure, so that it runs under Node too. The index is made by `outputs/finder.py`.
(function (rk) {
  "use strict";

  var FIELDS = ["title", "text"];

  // The words of a text as the index holds them. Marks are what accents become.
  function words(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
  }

  // From steps between entries, with a count where it is not one, to `{entry: count}`.
  function counts(postings) {
    var found = {};
    var entry = 0;
    postings.forEach(function (one) {
      var many = Array.isArray(one);
      entry += many ? one[0] : one;
      found[entry] = many ? one[1] : 1;
    });
    return found;
  }

  // MiniSearch's own serialized form, version 2.
  function serialized(data) {
    var terms = data.words ? data.words.split(" ") : [];
    var count = data.entries.length;
    var numbers = Array.from({ length: count }, function (_, n) { return n; });
    return {
      documentCount: count,
      nextId: count,
      documentIds: Object.assign({}, numbers),
      fieldIds: { title: 0, text: 1 },
      fieldLength: Object.assign({}, data.lengths),
      averageFieldLength: FIELDS.map(function (_, field) {
        return data.lengths.reduce(function (sum, lengths) { return sum + lengths[field]; }, 0) / Math.max(1, count);
      }),
      storedFields: {},
      dirtCount: 0,
      index: terms.map(function (term, n) {
        return [term, { 0: counts(data.postings[n][0]), 1: counts(data.postings[n][1]) }];
      }),
      serializationVersion: 2,
    };
  }

  rk.searching = {
    words: words,

    // A function from words to entries `{location, title, kind, collection, number, terms}`, best first.
    // Every word must be found: as written, as the start of a longer word, or with a slip of the keys.
    finder: function (MiniSearch, data) {
      var mini = MiniSearch.loadJS(serialized(data), {
        fields: FIELDS,
        tokenize: words,
        processTerm: function (term) { return term; },
        searchOptions: {
          boost: { title: 2.5 },
          combineWith: "AND",
          prefix: true,
          fuzzy: function (term) { return term.length > 3 ? 0.2 : false; },
          boostDocument: function (number) { return data.weights[data.entries[number][2]]; },
        },
      });
      return function (query) {
        return mini.search(query).map(function (result) {
          var entry = data.entries[result.id];
          return {
            location: entry[0],
            title: entry[1],
            kind: data.kinds[entry[2]],
            collection: data.collections[entry[3]],
            number: result.id,
            terms: result.terms,
          };
        });
      };
    },

    // The kinds among results with how many there are of each, the commonest first.
    kinds: function (results) {
      var many = new Map();
      results.forEach(function (one) { many.set(one.kind, (many.get(one.kind) || 0) + 1); });
      return Array.from(many).sort(function (a, b) { return b[1] - a[1]; });
    },

    // A text in pieces `[words, whether they were looked for]`.
    pieces: function (text, terms) {
      var wanted = new Set(terms);
      var pieces = [];
      var at = 0;
      for (var match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
        if (!words(match[0]).some(function (word) { return wanted.has(word); })) continue;
        if (match.index > at) pieces.push([text.slice(at, match.index), false]);
        pieces.push([match[0], true]);
        at = match.index + match[0].length;
      }
      if (at < text.length) pieces.push([text.slice(at), false]);
      return pieces;
    },

    // The part of a long text around the first word that was looked for.
    excerpt: function (text, terms, length) {
      if (text.length <= length) return text;
      var first = rk.searching.pieces(text, terms)[0];
      var hit = !first || first[1] ? 0 : first[0].length;
      var start = hit < length / 2 ? 0 : text.lastIndexOf(" ", hit - length / 4) + 1;
      var end = text.lastIndexOf(" ", start + length);
      return (start > 0 ? "… " : "") + text.slice(start, end > start ? end : start + length) + " …";
    },

    // The address of a result with the words to mark there.
    marked: function (location, terms) {
      var parts = location.split("#");
      var query = "?h=" + encodeURIComponent(terms.slice(0, 8).join(" "));
      return parts[0] + query + (parts.length > 1 ? "#" + parts[1] : "");
    },
  };
})(globalThis.rk = globalThis.rk || {});
