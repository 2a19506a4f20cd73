// What the toolkit holds, found by the names that picks have: `rubric/<id>` and its `row/<rubric>/<row>`,
// `bank/<id>` and its `group/<bank>/<group>` and `question/<bank>/<question>`, `template/<id>`.
// Names that something had earlier find it too. Pure: `toolkit` is what data/toolkit.js holds.
(function (rk) {
  "use strict";

  rk.contents = function (toolkit) {
    var nodes = new Map();
    var earlier = new Map(Object.entries(toolkit.aliases || {}));

    function node(kind, path, data, parent) {
      var made = { name: kind + "/" + path, kind: kind, title: data.title, data: data, parent: parent, children: [] };
      nodes.set(made.name, made);
      if (parent) parent.children.push(made);
      return made;
    }
    function rubric(data) {
      var made = node("rubric", data.id, data, null);
      data.rows.forEach(function (row) { node("row", data.id + "/" + row.id, row, made); });
      return made;
    }
    function bank(data) {
      var made = node("bank", data.id, data, null);
      data.groups.forEach(function (group) {
        var held = node("group", data.id + "/" + group.id, group, made);
        group.questions.forEach(function (one) { node("question", data.id + "/" + one.id, one, held); });
      });
      return made;
    }

    // A row's earlier name may be its rubric's, its own, or both.
    function renamed(name) {
      var parts = name.split("/");
      if (parts[0] === "row") parts[1] = (earlier.get("rubric/" + parts[1]) || "/" + parts[1]).split("/")[1];
      var now = parts.join("/");
      return earlier.get(now) || now;
    }

    return {
      rubrics: toolkit.rubrics.map(rubric),
      banks: toolkit.banks.map(bank),
      templates: toolkit.templates.map(function (data) { return node("template", data.id, data, null); }),
      // The node of a name, or null when the toolkit holds nothing of it any more.
      find: function (name) { return nodes.get(name) || nodes.get(renamed(name)) || null; },
    };
  };

  // What a node holds of a kind, itself included, in reading order.
  rk.heldOf = function (node, kind) {
    if (node.kind === kind) return [node];
    return node.children.flatMap(function (child) { return rk.heldOf(child, kind); });
  };
})(globalThis.rk = globalThis.rk || {});
