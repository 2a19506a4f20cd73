// The page of all questions: narrows the list by the form beside it. The logic is in filters.js.
(function (rk) {
  "use strict";
  var _ = rk.gettext, ngettext = rk.ngettext;

  var page = document.querySelector("[data-rk-explorer]");
  var form = page.querySelector("form");
  var controls = Array.from(form.querySelectorAll("[data-rk-facet]"));
  var facets = controls.map(facetOf);
  var items = null; // read when they are first needed: the page as it comes shows them all
  var state = rk.filters.empty(facets);
  var shown = null; // the items that fit, null as long as nothing was asked for

  function part(selector) {
    return page.querySelector(selector);
  }

  // What the page holds ------------------------------------------------------------------------

  function optionsOf(control) {
    return Array.from(control.querySelectorAll("option[value]:not([value='']), input"));
  }
  function facetOf(control) {
    var options = optionsOf(control);
    var earlier = options.flatMap(function (option) {
      return (option.dataset.earlier || "").split(" ").filter(Boolean).map(function (old) { return [old, option.value]; });
    });
    var values = options.map(function (option) { return option.value; });
    return {
      key: control.name, title: control.dataset.rkFacet, one: control.tagName === "SELECT",
      values: new Set(values), earlier: new Map(earlier), control: control,
      names: new Map(options.map(function (option) { return [option.value, nameOf(option)]; })),
    };
  }
  function nameOf(option) {
    if (option.tagName === "INPUT") return option.parentNode.querySelector(".rk-tick-words").textContent;
    return option.dataset.name || option.dataset.label;
  }
  function allItems() {
    items = items || Array.from(page.querySelectorAll("li[data-bank]"), itemOf);
    return items;
  }
  function itemOf(element) {
    var values = {};
    facets.forEach(function (facet) { values[facet.key] = (element.dataset[facet.key] || "").split(" "); });
    var words = Array.from(element.querySelectorAll(".rk-question, .rk-follow-up, .rk-tags a"));
    return {
      element: element, values: values, words: words,
      folded: rk.filters.fold(words.map(function (one) { return one.textContent; }).join("\n")),
    };
  }

  // Showing a state ----------------------------------------------------------------------------

  function show() {
    shown = rk.filters.found(allItems(), state);
    var fits = new Set(shown);
    items.forEach(function (item) { item.element.hidden = !fits.has(item); });
    page.querySelectorAll(".rk-found-group, .rk-found-bank").forEach(function (section) {
      var count = section.querySelectorAll("li[data-bank]:not([hidden])").length;
      section.hidden = count === 0;
      var number = section.querySelector(":scope > .rk-found-head .rk-found-count");
      if (number) {
        number.textContent = count;
        section.style.setProperty("--rk-count", count);
      }
    });
    page.toggleAttribute("data-narrowed", !rk.filters.isEmpty(state));
    mark();
    showCounts();
    showChips();
    part("[data-rk-results]").textContent = result();
    part(".rk-nothing").hidden = shown.length > 0;
    part("[data-rk-ask]").disabled = shown.length === 0;
    part("[data-rk-done]").textContent = ngettext("Show {n} question", "Show {n} questions", shown.length);
  }
  function result() {
    if (shown.length === items.length) return ngettext("{n} question", "{n} questions", items.length);
    var numbers = { n: shown.length, all: items.length };
    return ngettext("{n} of {all} question", "{n} of {all} questions", items.length, numbers);
  }

  // Marks the words that were looked for; what was marked before is plain again.
  function mark() {
    page.querySelectorAll(".rk-explore-list mark").forEach(function (old) {
      var holder = old.parentNode;
      old.replaceWith(old.textContent);
      holder.normalize();
    });
    var wanted = rk.filters.words(state.q);
    if (wanted.length === 0) return;
    shown.forEach(function (item) { item.words.forEach(function (one) { markIn(one, wanted); }); });
  }
  function markIn(element, wanted) {
    var walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    var texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(function (text) {
      rk.filters.spans(text.data, wanted).reverse().forEach(function (span) {
        var range = document.createRange();
        range.setStart(text, span[0]);
        range.setEnd(text, span[1]);
        range.surroundContents(document.createElement("mark"));
      });
    });
  }

  // Beside each choice stands how many questions it would show; one that would show none cannot be chosen.
  function showCounts() {
    var worded = rk.filters.found(items, Object.assign(rk.filters.empty(facets), { q: state.q }));
    var wordless = rk.filters.without(state, "q");
    facets.forEach(function (facet) {
      var numbers = rk.filters.counts(worded, wordless, facet.key);
      optionsOf(facet.control).forEach(function (option) {
        var count = numbers.get(option.value) || 0;
        var chosen = state[facet.key].includes(option.value);
        option.disabled = count === 0 && !chosen;
        write(facet.one ? option : option.parentNode.querySelector(".rk-tick-count"),
          facet.one ? option.dataset.label + " (" + count + ")" : String(count));
      });
    });
  }
  // What stays as it is costs the browser nothing.
  function write(element, words) {
    if (element.textContent !== words) element.textContent = words;
  }
  function showChips() {
    var chosen = rk.filters.chosen(state);
    var box = part(".rk-chosen");
    box.hidden = chosen.length === 0;
    box.replaceChildren(...chosen.map(chip), ...(chosen.length > 1 ? [clearAll()] : []));
    var badge = part("[data-rk-active]");
    var active = chosen.filter(function (one) { return one.key !== "q"; }).length;
    badge.textContent = active;
    badge.hidden = active === 0;
  }
  function button(className, words) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = className;
    made.append(words);
    return made;
  }
  function chip(one) {
    var facet = facets.find(function (facet) { return facet.key === one.key; });
    var words = facet ? facet.names.get(one.value) : "“" + one.value + "”";
    var made = button("rk-choice", words);
    made.setAttribute("aria-label", _("Take off: {filter}", { filter: (facet ? facet.title + ": " : "") + words }));
    made.dataset.key = one.key;
    made.dataset.value = one.value;
    return made;
  }
  function clearAll() {
    return button("rk-clear", _("Clear all"));
  }

  // The form and the address -------------------------------------------------------------------

  function fill() {
    form.elements.q.value = state.q;
    facets.forEach(function (facet) {
      if (facet.one) facet.control.value = state[facet.key][0] || "";
      else optionsOf(facet.control).forEach(function (box) { box.checked = state[facet.key].includes(box.value); });
    });
  }
  function asked() {
    var made = rk.filters.empty(facets);
    made.q = form.elements.q.value;
    facets.forEach(function (facet) {
      var boxes = facet.one ? [facet.control] : optionsOf(facet.control).filter(function (box) { return box.checked; });
      made[facet.key] = boxes.map(function (box) { return box.value; }).filter(Boolean);
    });
    return made;
  }
  function keep() {
    var words = rk.filters.write(state);
    history.replaceState(history.state, "", location.pathname + (words ? "#" + words : ""));
  }

  var speaking;
  function announce() {
    clearTimeout(speaking);
    speaking = setTimeout(function () { rk.say(result()); }, 700);
  }
  function change(next) {
    state = next;
    show();
    keep();
    announce();
    part("[data-rk-dropped]").hidden = true;
    // Beside a long list that has become a short one, what was found may be above the window.
    var head = part(".rk-explore-head");
    if (head.getBoundingClientRect().top < 0) head.scrollIntoView();
  }

  // An address may ask for filters after `#`, where the visitor's own choices are kept, or after `?`, as links do.
  function open() {
    var hash = location.hash.includes("=");
    var params = new URLSearchParams(hash ? location.hash.slice(1) : location.search);
    var wish = rk.filters.read(params, facets, hash);
    state = wish.state;
    if (shown || !rk.filters.isEmpty(state)) {
      fill();
      show();
    }
    tellDropped(wish.dropped);
  }
  function tellDropped(dropped) {
    var box = part("[data-rk-dropped]");
    box.hidden = dropped.length === 0;
    if (box.hidden) return;
    var known = dropped.slice(0, 5).map(function (one) { return one.slice(0, 60) + (one.length > 60 ? "…" : ""); });
    box.textContent = ngettext(
      "The address asks for something that is not here, so it was left out: {what}",
      "The address asks for {n} things that are not here, so they were left out: {what}",
      dropped.length, { what: known.join(", ") + (dropped.length > 5 ? ", …" : "") },
    );
    rk.say(box.textContent);
  }

  // What a visitor does ------------------------------------------------------------------------

  function takeOff(one) {
    var chips = Array.from(part(".rk-chosen").children);
    var at = chips.indexOf(one);
    change(one.matches(".rk-clear") ? rk.filters.empty(facets)
      : rk.filters.without(state, one.dataset.key, one.dataset.value));
    fill();
    var left = part(".rk-chosen").children;
    (left[Math.min(at, left.length - 1)] || part("[data-rk-results]")).focus();
  }
  // On a narrow screen two parts are folded away behind buttons.
  function fold(button, open) {
    button.setAttribute("aria-expanded", String(open));
  }
  function clicked(event) {
    var one = event.target.closest(".rk-choice, .rk-clear, .rk-fold, [data-rk-done]");
    if (!one) return;
    if (one.matches(".rk-choice, .rk-clear")) return takeOff(one);
    if (one.matches(".rk-fold")) return fold(one, one.getAttribute("aria-expanded") !== "true");
    fold(form.querySelector(".rk-fold"), false);
    part("[data-rk-results]").focus();
  }

  // The questions that are shown, for the one that chance picks.
  rk.explorer = {
    shown: function () { return (shown || allItems()).map(function (item) { return item.element; }); },
  };

  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", function () { change(asked()); });
  page.addEventListener("click", clicked);
  // Another address of this page; an anchor within it, as of the skip link, asks for nothing new.
  addEventListener("hashchange", function () {
    if (location.hash === "" || location.hash.includes("=")) open();
  });
  open();
})(globalThis.rk = globalThis.rk || {});
