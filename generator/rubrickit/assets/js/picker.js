// The tree of everything that may be picked, with a box for each thing and a field that finds things by their words.
(function (rk) {
  "use strict";
  var _ = rk.gettext;

  function element(tag, className, text) {
    var made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }
  // Words without their accents and apostrophes, so that `hooulu` finds Hoʻoulu.
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f\u02bb'’]/g, "").toLowerCase();
  }
  var page = new DOMParser();
  function wordsOf(node) {
    var html = [node.data.html || "", node.data.then || ""].join(" ");
    var text = node.kind === "template" ? node.data.summary : html;
    return plain(node.title + " " + page.parseFromString(text.replace(/</g, " <"), "text/html").body.textContent);
  }

  // `places` has an element for each kind of root; `toggle(node)` is called for a box that is clicked.
  rk.picker = function (places, contents, toggle) {
    var shown = new Map(); // by name: what stands on the page for a node
    var texts = new Map(); // by name: what the field searches
    var list = [];

    function line(node) {
      var item = element("li", "rk-choice");
      var row = item.appendChild(element("div", "rk-choice-line"));
      var label = row.appendChild(element("label"));
      var box = label.appendChild(element("input"));
      box.type = "checkbox";
      box.addEventListener("change", function () { toggle(node); });
      label.append(" ", element("span", "rk-choice-title", node.title));
      var view = { item: item, box: box, button: null, children: null };
      if (node.children.length) row.append(view.button = opener(node));
      shown.set(node.name, view);
      mark(node);
      return item;
    }
    function opener(node) {
      var button = element("button", "rk-choice-more", rk.pickWords.size(node));
      button.type = "button";
      button.append(element("span", "rk-sr", " " + _("of {title}", { title: node.title })));
      button.setAttribute("aria-expanded", "false");
      button.addEventListener("click", function () { open(node, button.getAttribute("aria-expanded") !== "true"); });
      return button;
    }
    // Children are made when they are first asked for: a page of five hundred boxes is slow on a phone.
    function open(node, wanted) {
      var view = shown.get(node.name);
      if (wanted && !view.children) {
        view.children = view.item.appendChild(element("ul", "rk-list rk-choices"));
        node.children.forEach(function (child) { view.children.append(line(child)); });
      }
      view.button.setAttribute("aria-expanded", String(wanted));
      if (view.children) view.children.hidden = !wanted;
    }
    function mark(node) {
      var state = rk.selection.state(list, node);
      var box = shown.get(node.name).box;
      box.checked = state === "all";
      box.indeterminate = state === "some";
    }

    // How many things hold all words, a node and what is in it; `found` learns the number of each.
    function count(node, asked, found) {
      if (!texts.has(node.name)) texts.set(node.name, wordsOf(node));
      var text = texts.get(node.name);
      var self = asked.every(function (word) { return text.includes(word); }) ? 1 : 0;
      var below = node.children.reduce(function (sum, child) { return sum + count(child, asked, found); }, 0);
      found.set(node.name, { all: self + below, below: below });
      return self + below;
    }
    // Shows what was found and hides the rest, opened as far as something is found in it; without `found` shows all.
    function sift(node, found) {
      var view = shown.get(node.name);
      view.item.hidden = Boolean(found) && !found.get(node.name).all;
      if (!view.button) return;
      var below = Boolean(found) && found.get(node.name).below > 0;
      open(node, below);
      if (view.children) node.children.forEach(function (child) { sift(child, below ? found : null); });
    }
    function roots() { return contents.rubrics.concat(contents.banks, contents.templates); }

    // A shelf for each collection, as on the site's own lists.
    function shelve(place, nodes) {
      var shelf = null;
      nodes.forEach(function (node) {
        if (!shelf || shelf.dataset.collection !== node.data.collection) {
          shelf = place.appendChild(element("div", "rk-choice-shelf rk-accent-" + node.data.accent));
          shelf.dataset.collection = node.data.collection;
          shelf.append(element("h4", "", node.data.collection), element("ul", "rk-list rk-choices"));
        }
        shelf.lastChild.append(line(node));
      });
    }
    Object.keys(places).forEach(function (kind) { shelve(places[kind], contents[kind]); });

    return {
      // Ticks what a list covers.
      update: function (picks) {
        list = picks;
        shown.forEach(function (view, name) { mark(contents.find(name)); });
      },
      // Leaves in sight what holds all words; says how many things that are, null when all are shown.
      find: function (words) {
        var asked = plain(words).split(/\s+/).filter(Boolean);
        var found = asked.length ? new Map() : null;
        var number = roots().reduce(function (sum, node) { return sum + (found ? count(node, asked, found) : 0); }, 0);
        roots().forEach(function (node) { sift(node, found); });
        return found ? number : null;
      },
    };
  };
})(globalThis.rk = globalThis.rk || {});
