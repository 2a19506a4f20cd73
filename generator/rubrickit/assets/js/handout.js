// A reader's own handout: what is picked, in which order, under which title, for which paper. It lives in the part
// of an address after `#`, which a browser never sends to anyone. Pure.
(function (rk) {
  "use strict";

  var LONGEST = { title: 120, note: 400 };

  // A line of text from an address, without what no line holds.
  function line(value, longest) {
    return Array.from((value || "").replace(/[\p{Cc}\p{Cs}]+/gu, " ")).slice(0, longest).join("");
  }

  rk.handout = {
    LONGEST: LONGEST,
    empty: function (papers) { return { picks: [], paper: papers[0], title: "", note: "", breaks: false }; },
    // What an address asks for: `handout` is a whole one, else null, and `adding` names what joins the reader's own,
    // as a page's link `?add=…` asks. `lost` counts what could not be read as the name of anything.
    read: function (hash, search, papers) {
      var values = new URLSearchParams(hash.replace(/^#/, ""));
      if (!values.has("picks")) {
        var added = rk.picks.read(new URLSearchParams(search).get("add"));
        return { adding: added.list, handout: null, lost: added.dropped };
      }
      var picked = rk.picks.read(values.get("picks"));
      return { adding: [], lost: picked.dropped, handout: rk.handout.sound({
        picks: picked.list,
        paper: values.get("paper"),
        title: values.get("title"),
        note: values.get("note"),
        breaks: values.get("breaks") === "1",
      }, papers) };
    },
    // A handout from a store or an address, whatever it holds.
    sound: function (value, papers) {
      var given = value && typeof value === "object" ? value : {};
      return {
        picks: rk.picks.read(Array.isArray(given.picks) ? given.picks : []).list,
        paper: papers.includes(given.paper) ? given.paper : papers[0],
        title: line(String(given.title || ""), LONGEST.title),
        note: line(String(given.note || ""), LONGEST.note),
        breaks: given.breaks === true,
      };
    },
    // The same as an address holds it; nothing for a handout without picks.
    write: function (handout) {
      if (!handout.picks.length) return "";
      var values = new URLSearchParams({ picks: rk.picks.write(handout.picks), paper: handout.paper });
      if (handout.title.trim()) values.set("title", handout.title.trim());
      if (handout.note.trim()) values.set("note", handout.note.trim());
      if (handout.breaks) values.set("breaks", "1");
      return values.toString().replaceAll("%2F", "/");
    },
    // What is printed, one block after the other: neighbours of one rubric are one table, those of one bank one list.
    blocks: function (picks, contents) {
      var blocks = [];
      picks.forEach(function (name) {
        var node = contents.find(name);
        var last = blocks[blocks.length - 1];
        var top = node;
        while (top.parent) top = top.parent;
        if (!last || last.of !== top || top.kind === "template") {
          last = { kind: top.kind, of: top, parts: [] };
          blocks.push(last);
        }
        var kind = { rubric: "row", bank: "question", template: "template" }[top.kind];
        last.parts = last.parts.concat(rk.heldOf(node, kind));
      });
      return blocks.map(function (block) {
        var all = block.kind === "template" ? 1 : rk.heldOf(block.of, block.parts[0].kind).length;
        return Object.assign(block, { whole: block.parts.length === all });
      });
    },
    // Neighbouring questions of one group.
    groups: function (questions) {
      var groups = [];
      questions.forEach(function (question) {
        var last = groups[groups.length - 1];
        if (!last || last.of !== question.parent) groups.push(last = { of: question.parent, questions: [] });
        last.questions.push(question);
      });
      return groups;
    },
    // How many rows, questions and templates it holds.
    counts: function (picks, contents) {
      var nodes = picks.map(contents.find);
      function count(kind) {
        return nodes.reduce(function (sum, node) { return sum + rk.heldOf(node, kind).length; }, 0);
      }
      return { rows: count("row"), questions: count("question"), templates: count("template") };
    },
  };
})(globalThis.rk = globalThis.rk || {});
