// The words for what is picked, in the reader's language. Pure.
(function (rk) {
  "use strict";
  var _ = rk.gettext, ngettext = rk.ngettext;

  rk.pickWords = {
    // What a node is, for a reader who sees its title.
    kind: function (node) {
      var holder = node.parent && node.parent.title;
      switch (node.kind) {
        case "rubric": return _("Rubric");
        case "row": return _("Row of {rubric}", { rubric: holder });
        case "bank": return _("Question bank");
        case "group": return _("Questions from {bank}", { bank: holder });
        case "question": return _("Question from {bank}", { bank: node.parent.parent.title });
        default: return _("Planning template");
      }
    },
    // How much a node holds.
    size: function (node) {
      if (node.kind === "rubric") return ngettext("{n} row", "{n} rows", node.children.length);
      var count = rk.heldOf(node, "question").length;
      return count ? ngettext("{n} question", "{n} questions", count) : "";
    },
    // For example `2 parts: 6 rows, 4 questions`.
    counts: function (parts, counts) {
      var held = [
        counts.rows && ngettext("{n} row", "{n} rows", counts.rows),
        counts.questions && ngettext("{n} question", "{n} questions", counts.questions),
        counts.templates && ngettext("{n} template", "{n} templates", counts.templates),
      ].filter(Boolean);
      return ngettext("{n} part", "{n} parts", parts) + ": " + held.join(", ");
    },
    // What an address named and the toolkit does not hold; names are the reader's own words and stay in quotes.
    dropped: function (gone, lost) {
      var words = [];
      if (gone.length) {
        var names = gone.slice(0, 5).map(function (name) { return "“" + name + "”"; }).join(", ");
        words.push(ngettext(
          "{n} part of this link is no longer in the toolkit and was left out: {names}.",
          "{n} parts of this link are no longer in the toolkit and were left out: {names}.",
          gone.length, { names: gone.length > 5 ? names + " …" : names }
        ));
      }
      if (lost) {
        words.push(ngettext(
          "{n} part of this link could not be read and was left out.",
          "{n} parts of this link could not be read and were left out.", lost
        ));
      }
      return words.join(" ");
    },
  };
})(globalThis.rk = globalThis.rk || {});
