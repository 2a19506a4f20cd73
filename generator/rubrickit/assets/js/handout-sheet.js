// The handout itself: what a reader sees below, and what is printed. Texts that a reader typed go in as text; the
// HTML of rows, questions and templates comes from the build.
(function (rk) {
  "use strict";
  var _ = rk.gettext, ngettext = rk.ngettext;

  function element(tag, className, text) {
    var made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }
  function filled(tag, className, html) {
    var made = element(tag, className);
    made.innerHTML = html;
    return made;
  }

  function kindOf(block) {
    if (block.kind === "template") return _("Planning template");
    if (block.kind === "bank") return _("Questions");
    if (block.whole) return _("Rubric");
    return _("Rubric, {n} of {all} rows", { n: block.parts.length, all: block.of.children.length });
  }
  function head(block) {
    var data = block.of.data;
    var made = element("header", "rk-block-head");
    made.append(element("p", "rk-block-kind", kindOf(block) + " · " + data.collection));
    made.append(element("h4", "", data.title));
    if (block.whole) made.append(filled("p", "rk-block-summary", data.summary));
    return made;
  }
  function table(block) {
    var data = block.of.data;
    var wide = data.looks.includes("rk-wide");
    var frame = element("div", wide ? "rk-scroll" : "");
    if (wide) {
      frame.setAttribute("role", "region");
      frame.setAttribute("aria-label", _("Rubric table") + ": " + data.title);
      frame.tabIndex = 0;
    }
    var rows = block.parts.map(function (row) { return row.data.html; }).join("");
    var caption = ngettext("{title}: {n} row", "{title}: {n} rows", block.parts.length, { title: data.title });
    var made = filled("table", "rk-table " + data.looks, data.head + "<tbody>" + rows + "</tbody>");
    made.prepend(element("caption", "", caption));
    rk.keepTable(made);
    frame.append(made);
    return [frame, filled("div", "", block.whole ? data.foot : "")];
  }
  function question(node) {
    var made = element("li");
    var words = made.appendChild(element("p", "rk-question", node.title));
    if (node.data.html) words.innerHTML = node.data.html;
    if (node.data.then) {
      var then = made.appendChild(element("p", "rk-follow-up"));
      then.append(element("span", "rk-follow-up-label", _("Then ask")), " ", filled("span", "", node.data.then));
    }
    return made;
  }
  function questions(block) {
    return rk.handout.groups(block.parts).flatMap(function (group) {
      var list = element("ol", "rk-questions rk-list");
      list.append.apply(list, group.questions.map(question));
      return [element("h5", "rk-block-group", group.of.title), list];
    });
  }
  function body(block) {
    if (block.kind === "rubric") return table(block);
    if (block.kind === "bank") return questions(block);
    return [filled("div", "rk-blank-form", block.of.data.html)];
  }
  function section(block) {
    var data = block.of.data;
    var made = element("section", "rk-block rk-block-" + block.kind + " rk-accent-" + data.accent);
    made.dataset.across = String(block.kind === "rubric" || Boolean(data.across));
    made.append(head(block));
    made.append.apply(made, body(block));
    if (data.source) made.append(element("p", "rk-block-source", _("Source: {works}", { works: data.source })));
    return made;
  }

  // `foot` is the last line; without a block `empty` says what to do.
  rk.handoutSheet = function (article, foot, empty) {
    var top = element("header", "rk-handout-head");
    var title = top.appendChild(element("h3", "rk-handout-title"));
    var note = top.appendChild(element("p", "rk-handout-note"));

    return {
      blocks: function (blocks) {
        var made = blocks.map(section);
        article.replaceChildren.apply(article, made.length ? made : [element("p", "rk-note", empty)]);
        if (!made.length) return;
        // A page that lies across and one that stands upright are two pages: what goes before and after goes inside.
        made[0].prepend(top);
        made[made.length - 1].append(element("p", "rk-handout-foot", foot));
      },
      words: function (handout, fallback) {
        title.textContent = handout.title.trim() || fallback;
        note.textContent = handout.note;
        note.hidden = !handout.note.trim();
        article.dataset.paper = handout.paper;
        article.dataset.breaks = String(handout.breaks);
      },
    };
  };
})(globalThis.rk = globalThis.rk || {});
