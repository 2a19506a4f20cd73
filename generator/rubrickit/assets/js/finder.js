// The search in the header: opened, typed into, narrowed by kind, moved through by keys.
// What it looks in is fetched when it is opened, not before.
(function (rk) {
  "use strict";

  var _ = rk.gettext;
  var SHOWN = 20;
  var EXCERPT = 150;
  var parts; // of the page: box, region, input, output, status, kinds, list, more
  var find = null; // from words to results, once the index is there
  var loading = null;
  var kind = ""; // that results are narrowed to
  var shown = SHOWN;

  function element(tag, className, text) {
    var made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  // A script reaches the page from a disk as well, where a browser reads no data files.
  function script(path) {
    return new Promise(function (resolve, reject) {
      var tag = element("script");
      tag.src = rk.href(path);
      tag.onload = resolve;
      tag.onerror = reject;
      document.head.append(tag);
    });
  }
  function load() {
    var own = ["assets/rubrickit/vendor/minisearch.js", "assets/rubrickit/js/searching.js", "search/index.js"];
    loading = loading || Promise.all(own.map(script)).then(function () {
      find = rk.searching.finder(globalThis.MiniSearch, rk.searchIndex);
      delete rk.searchIndex;
      show();
      return script("search/texts.js").then(show);
    }).catch(function () {
      loading = null; // to try again when search is opened the next time
      parts.status.textContent = _("The search could not be loaded. Open it once more to try again.");
    });
  }

  // Results ----------------------------------------------------------------------------------

  function marked(holder, pieces) {
    pieces.forEach(function (piece) { holder.append(piece[1] ? element("mark", "", piece[0]) : piece[0]); });
    return holder;
  }
  function link(result) {
    var made = element("a", "rk-result");
    made.href = rk.href(rk.searching.marked(result.location, result.terms));
    var place = [result.kind, result.collection].filter(Boolean);
    var head = element("span", "rk-result-head");
    head.append(element("span", "rk-result-kind", place[0]));
    if (place[1]) head.append(element("span", "rk-result-place", place[1]));
    made.append(head, marked(element("span", "rk-result-title"), rk.searching.pieces(result.title, result.terms)));
    var text = rk.searchTexts && rk.searchTexts[result.number];
    if (text) {
      var words = rk.searching.excerpt(text, result.terms, EXCERPT);
      made.append(marked(element("span", "rk-result-text"), rk.searching.pieces(words, result.terms)));
    }
    return made;
  }
  // The list comes anew when its texts have been fetched: who has moved to a result by then stays on it.
  function listed(links) {
    var at = parts.list.contains(document.activeElement) && document.activeElement.href;
    parts.list.replaceChildren(...links.map(function (one) {
      var item = element("li");
      item.append(one);
      return item;
    }));
    if (at) (links.find(function (one) { return one.href === at; }) || links[0] || parts.input).focus();
  }
  function chip(name, count, words) {
    var made = element("button", "rk-chip", words + " ");
    made.type = "button";
    made.dataset.kind = name;
    made.setAttribute("aria-pressed", String(kind === name));
    made.append(element("span", "rk-chip-count", String(count)));
    return made;
  }
  function showKinds(results) {
    var kinds = rk.searching.kinds(results);
    if (!kinds.some(function (one) { return one[0] === kind; })) kind = "";
    var focused = parts.kinds.contains(document.activeElement);
    parts.kinds.replaceChildren(...(kinds.length < 2 ? [] : [chip("", results.length, _("All"))].concat(
      kinds.map(function (one) { return chip(one[0], one[1], one[0]); }))));
    // The pressed button was made anew; the focus stays where it was.
    var pressed = parts.kinds.querySelector('[aria-pressed="true"]');
    if (focused && pressed) pressed.focus();
  }
  function showResults(query) {
    var results = find(query);
    showKinds(results);
    var wanted = results.filter(function (one) { return !kind || one.kind === kind; });
    listed(wanted.slice(0, shown).map(link));
    parts.more.hidden = wanted.length <= shown;
    parts.status.textContent = wanted.length
      ? rk.ngettext("{n} result", "{n} results", wanted.length)
      : _("Nothing found for “{words}”. Try a shorter or another word.", { words: query });
  }
  function showRecent() {
    var pages = rk.recent.list();
    listed(pages.map(function (page) {
      var made = element("a", "rk-result");
      made.href = rk.href(page.path);
      made.append(element("span", "rk-result-kind", page.kind), element("span", "rk-result-title", page.title));
      return made;
    }));
    parts.kinds.replaceChildren();
    parts.more.hidden = true;
    parts.status.textContent = pages.length ? _("Recently viewed on this device") : _("Type to search rows, questions, templates, guides and terms");
  }
  function show() {
    var query = parts.input.value.trim();
    if (!query) showRecent();
    else if (find) showResults(query);
    else parts.status.textContent = _("Getting the index…");
  }

  // Opening, closing, moving -------------------------------------------------------------------

  function setOpen(open) {
    if (parts.box.checked !== open) parts.box.click();
  }
  function changed() {
    var open = parts.box.checked;
    parts.output.hidden = !open;
    if (!open) return;
    load();
    show();
    parts.input.focus();
  }
  rk.openSearch = function () { setOpen(true); };

  function focusable() {
    return [parts.input].concat(Array.from(parts.list.querySelectorAll("a")));
  }
  function move(step) {
    var all = focusable();
    var at = all.indexOf(document.activeElement);
    if (at < 0) return false;
    all[(at + step + all.length) % all.length].focus();
    return true;
  }
  function pressed(event) {
    if (event.key === "Escape") {
      setOpen(false);
      parts.input.blur();
      var button = document.querySelector('[data-rk-toggle="__search"]');
      if (button && button.checkVisibility()) button.focus();
    } else if ((event.key === "ArrowDown" && move(1)) || (event.key === "ArrowUp" && move(-1))) {
      event.preventDefault();
    }
  }
  function chosenKind(event) {
    var button = event.target.closest("[data-kind]");
    if (!button) return;
    kind = button.dataset.kind;
    shown = SHOWN;
    show();
  }
  function more() {
    var next = parts.list.children.length;
    shown += SHOWN;
    show();
    parts.list.children[next].querySelector("a").focus();
  }
  function listen() {
    parts.box.addEventListener("change", changed);
    parts.input.addEventListener("focus", function () { setOpen(true); });
    parts.input.addEventListener("input", function () { shown = SHOWN; show(); });
    parts.region.addEventListener("keydown", pressed);
    parts.kinds.addEventListener("click", chosenKind);
    parts.more.addEventListener("click", more);
    parts.form.addEventListener("submit", function (event) {
      event.preventDefault();
      var first = parts.input.value.trim() && parts.list.querySelector("a");
      if (first) first.click();
    });
    parts.form.addEventListener("reset", function () {
      setTimeout(function () { show(); parts.input.focus(); });
    });
    // On a desktop the results lie over the page: they close when the focus moves on.
    parts.region.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !parts.region.contains(event.relatedTarget)) setOpen(false);
    });
    document.addEventListener("keydown", function (event) {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === "k") {
        event.preventDefault();
        setOpen(true);
      }
    });
  }

  rk.finder = {
    ready: function () {
      var region = document.querySelector("[data-rk-finder]");
      if (!region) return;
      parts = { region: region, box: document.getElementById("__search") };
      region.querySelectorAll("[data-rk-part]").forEach(function (part) { parts[part.dataset.rkPart] = part; });
      listen();
    },
  };
})(globalThis.rk = globalThis.rk || {});
