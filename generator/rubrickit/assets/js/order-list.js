// A list that is put in order by buttons or by dragging, and keeps the focus where it was.
(function (rk) {
  "use strict";
  var _ = rk.gettext;

  // Where a pointer at a height would put an item among the others, whose middles are given from top to bottom.
  rk.placeAt = function (y, middles) {
    return middles.filter(function (middle) { return middle < y; }).length;
  };

  // `sample` is a <template> of one item. `moved(name, places)` and `removed(name)` are told of what a reader does;
  // `home` takes the focus when the list is empty.
  rk.orderList = function (list, sample, home, moved, removed) {
    var items = new Map();

    function make(entry) {
      var item = sample.content.firstElementChild.cloneNode(true);
      item.querySelector("[data-title]").textContent = entry.title;
      item.querySelector("[data-kind]").textContent = entry.kind;
      item.dataset.name = entry.name;
      button(item, "up", _("Move {title} up", entry), function () { moved(entry.name, -1); });
      button(item, "down", _("Move {title} down", entry), function () { moved(entry.name, 1); });
      button(item, "remove", _("Take {title} off the list", entry), function () { removed(entry.name); });
      item.querySelector("[data-grip]").addEventListener("pointerdown", function (event) { drag(item, event); });
      return item;
    }
    function button(item, which, words, act) {
      var found = item.querySelector("[data-" + which + "]");
      found.setAttribute("aria-label", words);
      found.title = words;
      found.addEventListener("click", function () {
        if (found.getAttribute("aria-disabled") !== "true") act();
      });
    }

    function indexOf(item) { return Array.from(list.children).indexOf(item); }
    // Puts an item at a place by moving the others past it: one that is moved itself would lose the pointer.
    function pass(item, place) {
      var at = indexOf(item);
      for (; at > place; at--) list.insertBefore(item.previousElementSibling, item.nextElementSibling);
      for (; at < place; at++) list.insertBefore(item.nextElementSibling, item);
    }
    // The item follows the pointer among the others; the list changes when it is let go.
    function drag(item, event) {
      if (event.button !== 0) return;
      event.preventDefault();
      var grip = event.currentTarget;
      var from = indexOf(item);
      grip.setPointerCapture(event.pointerId);
      item.classList.add("rk-dragged");
      function follow(at) {
        var others = Array.from(list.children).filter(function (one) { return one !== item; });
        pass(item, rk.placeAt(at.clientY, others.map(function (one) {
          var box = one.getBoundingClientRect();
          return box.top + box.height / 2;
        })));
      }
      function settle(end) {
        grip.removeEventListener("pointermove", follow);
        grip.removeEventListener("pointerup", settle);
        grip.removeEventListener("pointercancel", settle);
        item.classList.remove("rk-dragged");
        if (end.type === "pointercancel") return pass(item, from);
        if (indexOf(item) !== from) moved(item.dataset.name, indexOf(item) - from);
      }
      grip.addEventListener("pointermove", follow);
      grip.addEventListener("pointerup", settle);
      grip.addEventListener("pointercancel", settle);
    }

    // A button that cannot do anything stays in reach, so that the focus is not lost at an end of the list.
    function bound(item, which, over) {
      item.querySelector("[data-" + which + "]").setAttribute("aria-disabled", String(over));
    }
    // The place of the focus: the item's number and the button in it.
    function focused() {
      var item = document.activeElement.closest("[data-name]");
      if (!item || item.parentNode !== list) return null;
      return { at: indexOf(item), element: document.activeElement };
    }
    function refocus(before) {
      if (before.element.isConnected) return before.element.focus();
      var next = list.children[Math.min(before.at, list.children.length - 1)];
      (next ? next.querySelector("[data-remove]") : home).focus();
    }

    return {
      update: function (entries) {
        var before = focused();
        var wanted = new Set(entries.map(function (entry) { return entry.name; }));
        items.forEach(function (item, name) {
          if (wanted.has(name)) return;
          item.remove();
          items.delete(name);
        });
        entries.forEach(function (entry, at) {
          if (!items.has(entry.name)) items.set(entry.name, make(entry));
          var item = items.get(entry.name);
          if (list.children[at] !== item) list.insertBefore(item, list.children[at] || null);
          bound(item, "up", at === 0);
          bound(item, "down", at === entries.length - 1);
        });
        if (before) refocus(before);
      },
    };
  };
})(globalThis.rk = globalThis.rk || {});
