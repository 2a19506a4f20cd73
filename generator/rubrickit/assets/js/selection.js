// Which nodes of the contents a list of picks covers: a rubric covers its rows, a bank its groups and questions.
// A list never holds what something else on it covers. Pure: every function gives a new list.
(function (rk) {
  "use strict";

  function within(node, holder) {
    for (var at = node.parent; at; at = at.parent) if (at === holder) return true;
    return false;
  }
  function covering(list, node) {
    for (var at = node; at; at = at.parent) if (list.includes(at.name)) return at;
    return null;
  }
  // The names that cover a holder without one node in it.
  function without(holder, node) {
    return holder.children.flatMap(function (child) {
      if (child === node) return [];
      return within(node, child) ? without(child, node) : [child.name];
    });
  }
  function outside(list, holder, contents) {
    return list.filter(function (name) { return !within(contents.find(name), holder); });
  }

  rk.selection = {
    // "all", "some" or "none" of a node.
    state: function (list, node) {
      if (covering(list, node)) return "all";
      var states = new Set(node.children.map(function (child) { return rk.selection.state(list, child); }));
      if (states.size === 0) return "none";
      return states.size === 1 ? Array.from(states)[0] : "some";
    },
    // With a node, in place of what it covers.
    add: function (list, node, contents) {
      if (covering(list, node)) return list;
      var rest = outside(list, node, contents);
      var at = list.findIndex(function (name) { return within(contents.find(name), node); });
      return at < 0 ? rest.concat(node.name) : rest.slice(0, at).concat(node.name, rest.slice(at));
    },
    // Without a node; what covered it and more gives way to the rest.
    remove: function (list, node, contents) {
      var holder = covering(list, node);
      if (!holder) return outside(list, node, contents);
      return list.flatMap(function (name) {
        if (name !== holder.name) return [name];
        return holder === node ? [] : without(holder, node);
      });
    },
    toggle: function (list, node, contents) {
      var change = rk.selection.state(list, node) === "all" ? rk.selection.remove : rk.selection.add;
      return change(list, node, contents);
    },
    // A list from elsewhere by the names that hold today; names of nothing are given back.
    resolved: function (list, contents) {
      var kept = [];
      var gone = [];
      list.forEach(function (name) {
        var node = contents.find(name);
        if (node) kept = rk.selection.add(kept, node, contents);
        else gone.push(name);
      });
      return { list: kept, gone: gone };
    },
  };
})(globalThis.rk = globalThis.rk || {});
