// The handout builder: what a reader picks, in the page's address and in this browser, and nowhere else.
(function (rk) {
  "use strict";
  var _ = rk.gettext, ngettext = rk.ngettext;

  var KEPT = "handout"; // in the store
  var tool = document.querySelector("[data-rk-builder]");
  var papers = tool.dataset.rkPapers.split(" ");
  var contents = rk.contents(rk.toolkit);
  var siteName = document.title.split(" - ").pop();
  var handout = rk.handout.empty(papers);
  var opened = false;
  var earlier = null; // a handout that gave way to another, to go back to

  function part(name) { return tool.querySelector("[data-" + name + "]"); }
  function list(name) { return tool.querySelector('[data-picks="' + name + '"]'); }

  var picker = rk.picker(
    { rubrics: list("rubrics"), banks: list("banks"), templates: list("templates") }, contents, toggled);
  var order = rk.orderList(part("order"), part("order-item"), part("order-title"), moved, removed);
  var sheet = rk.handoutSheet(part("sheet"), foot(), _("What you tick appears here as it will be printed."));

  // Whose the handout is, its terms, and where the site is online, if it is.
  function foot() {
    var online = tool.dataset.rkSite || rk.onlineAddress(rk.root);
    return tool.dataset.rkFoot + (online ? " · " + online : "");
  }

  function change(values) {
    handout = Object.assign({}, handout, values);
    rk.store.write(KEPT, handout);
    show(Boolean(values.picks));
  }
  function toggled(node) {
    var was = handout.picks;
    change({ picks: rk.selection.toggle(was, node, contents) });
    var added = rk.selection.state(was, node) !== "all";
    rk.say((added ? _("Added: {title}.", node) : _("Taken off: {title}.", node)) + " " + countWords());
  }
  function moved(name, places) {
    change({ picks: rk.picks.move(handout.picks, name, places) });
    rk.say(_("{title} is now number {n} of {all}.", {
      title: contents.find(name).title, n: handout.picks.indexOf(name) + 1, all: handout.picks.length,
    }));
  }
  function removed(name) {
    change({ picks: rk.picks.remove(handout.picks, name) });
    rk.say(_("Taken off: {title}.", contents.find(name)) + " " + countWords());
  }

  function countWords() {
    if (!handout.picks.length) return _("Nothing is chosen yet: tick what you need.");
    return rk.pickWords.counts(handout.picks.length, rk.handout.counts(handout.picks, contents));
  }
  // A handout of one thing has that thing's name until it is given another.
  function fallbackTitle() {
    var blocks = rk.handout.blocks(handout.picks, contents);
    return blocks.length === 1 ? blocks[0].of.title : _("Handout");
  }

  function show(picksChanged) {
    if (picksChanged) {
      picker.update(handout.picks);
      order.update(handout.picks.map(function (name) {
        var node = contents.find(name);
        return { name: name, title: node.title, kind: rk.pickWords.kind(node) };
      }));
      sheet.blocks(rk.handout.blocks(handout.picks, contents));
    }
    var title = fallbackTitle();
    sheet.words(handout, title);
    part("handout-title").placeholder = title;
    part("count").textContent = countWords();
    part("bar").textContent = _("Your list: {n}", { n: handout.picks.length });
    tool.querySelectorAll("[data-needs-picks]").forEach(function (one) { one.hidden = !handout.picks.length; });
    part("back").hidden = !earlier;
    document.title = (handout.picks.length ? handout.title.trim() || title : _("Build a handout")) + " - " + siteName;
    keepInAddress();
  }
  function keepInAddress() {
    var here = location.href.split(/[?#]/)[0];
    var text = rk.handout.write(handout);
    try {
      history.replaceState(null, "", text ? here + "#" + text : here);
    } catch {
      // Some browsers let a file from a disk change only what follows the #.
      history.replaceState(null, "", "#" + text);
    }
    // A link to a file of this disk is of no use to others; the site's own address is, where it is known.
    var online = tool.dataset.rkSite;
    var there = location.protocol === "file:" && online ? online + tool.dataset.rkHere : here;
    part("link").href = there + "#" + text;
  }
  function fill() {
    part("handout-title").value = handout.title;
    part("handout-note").value = handout.note;
    part("breaks").checked = handout.breaks;
    tool.querySelectorAll("[name=paper]").forEach(function (one) { one.checked = one.value === handout.paper; });
  }

  // Puts a handout in place of the one that is there, which can be brought back.
  function replace(next, before) {
    earlier = before && before.picks.length && rk.handout.write(before) !== rk.handout.write(next) ? before : null;
    handout = next;
    rk.store.write(KEPT, handout);
    fill();
    show(true);
  }
  function tell(gone, lost) {
    var words = rk.pickWords.dropped(gone, lost);
    part("dropped").textContent = words;
    part("dropped").hidden = !words;
  }
  function kept() {
    var found = rk.handout.sound(rk.store.read(KEPT, null), papers);
    var known = rk.selection.resolved(found.picks, contents);
    return { handout: Object.assign(found, { picks: known.list }), gone: known.gone };
  }
  function open() {
    var asked = rk.handout.read(location.hash, location.search, papers);
    // The skip link, for one, names a place on the page and no handout.
    if (opened && !asked.handout && !asked.adding.length && !asked.lost) return keepInAddress();
    opened = true;
    var own = kept();
    if (asked.handout) {
      var known = rk.selection.resolved(asked.handout.picks, contents);
      replace(Object.assign(asked.handout, { picks: known.list }), own.handout);
      return tell(known.gone, asked.lost);
    }
    var added = rk.selection.resolved(own.handout.picks.concat(asked.adding), contents);
    replace(Object.assign(own.handout, { picks: added.list }), null);
    tell(own.gone.concat(added.gone), asked.lost);
  }

  part("find").addEventListener("input", function () {
    var found = picker.find(this.value);
    part("found").textContent = found === null ? "" :
      found ? ngettext("{n} match", "{n} matches", found) : _("Nothing holds all these words.");
  });
  part("handout-title").maxLength = rk.handout.LONGEST.title;
  part("handout-note").maxLength = rk.handout.LONGEST.note;
  part("handout-title").addEventListener("input", function () { change({ title: this.value }); });
  part("handout-note").addEventListener("input", function () { change({ note: this.value }); });
  part("breaks").addEventListener("change", function () { change({ breaks: this.checked }); });
  tool.querySelectorAll("[name=paper]").forEach(function (one) {
    one.addEventListener("change", function () { change({ paper: one.value }); });
  });
  part("clear").addEventListener("click", function () {
    replace(rk.handout.empty(papers), handout);
    tell([], 0);
    part("order-title").focus();
    rk.say(_("The list is empty."));
  });
  part("back").addEventListener("click", function () {
    replace(earlier, handout);
    part("order-title").focus();
    rk.say(countWords());
  });
  part("see-list").addEventListener("click", function () {
    part("order-title").scrollIntoView();
    part("order-title").focus({ preventScroll: true });
  });
  addEventListener("hashchange", open);

  tool.hidden = false;
  open();
})(globalThis.rk = globalThis.rk || {});
