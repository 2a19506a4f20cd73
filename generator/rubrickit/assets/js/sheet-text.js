// A conversation sheet as a text, as Markdown, and as HTML that Word and LibreOffice open. Pure.
// It is given as a paper: {site, title, person, day, note, entries}, each entry {kind, text, then, more, from, href,
// levels, note, gone}. All are plain texts that anyone may have written, so each form escapes what it must.
(function (rk) {
  "use strict";
  var _ = rk.gettext;

  function lines(text) {
    return text.split(/\r\n|\r|\n/);
  }
  function heading(paper) {
    return paper.title || _("Conversation sheet");
  }
  function facts(paper) {
    return [[_("With"), paper.person], [_("Date"), paper.day]].filter(function (fact) { return fact[1]; });
  }
  function source(entry) {
    return entry.gone ? _("No longer in this toolkit") : entry.from || "";
  }
  // What stands in a row's cell, a line each.
  function adding(level) {
    return level.adds ? _("Everything in {level}, and also:", { level: level.adds }) : "";
  }
  function cell(level) {
    return [level.lead, adding(level)].concat(level.lines || []).filter(Boolean);
  }

  // Text --------------------------------------------------------------------------------------

  function indented(text, indent) {
    return lines(text).map(function (line) { return (indent + line).trimEnd(); });
  }
  function entryText(entry, index) {
    var made = [index + 1 + ". " + entry.text];
    if (entry.then) made.push("   " + _("Then ask:") + " " + entry.then);
    if (entry.more) made.push("   " + entry.more);
    (entry.levels || []).forEach(function (level) {
      made.push("   " + level.name);
      cell(level).forEach(function (line) { made.push("   - " + line); });
    });
    if (source(entry)) made.push("   (" + source(entry) + ")");
    if (entry.note) made = made.concat("   " + _("Note:"), indented(entry.note, "   "));
    return made.join("\n");
  }
  function asText(paper) {
    var head = [heading(paper)].concat(facts(paper).map(function (fact) { return fact[0] + ": " + fact[1]; }));
    var parts = [head.join("\n")].concat(paper.entries.map(entryText));
    if (paper.note) parts.push(_("Notes on the whole:") + "\n" + lines(paper.note).join("\n"));
    return parts.concat(paper.site).join("\n\n") + "\n";
  }

  // Markdown ----------------------------------------------------------------------------------

  // A line of text that Markdown shows as it is.
  function md(line) {
    var escaped = line.trim().replace(/[\\`*_[\]<>#|~&]/g, "\\$&");
    return escaped.replace(/^[-+=]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");
  }
  // Lines stay lines: the backslash at the end of one keeps the next from joining it.
  function quote(text, indent) {
    var list = lines(text).map(md);
    return list.map(function (line, index) {
      return (indent + "> " + line + (line && list[index + 1] ? "\\" : "")).trimEnd();
    }).join("\n");
  }
  function strong(text) {
    return "**" + md(text) + "**";
  }
  function linked(entry) {
    return entry.href ? "[" + md(source(entry)) + "](<" + entry.href + ">)" : md(source(entry));
  }
  function levelMarkdown(level) {
    return [strong(level.name), cell(level).map(function (line) { return "- " + md(line); }).join("\n")];
  }
  function entryMarkdown(entry, index) {
    var number = index + 1 + ". ";
    var indent = " ".repeat(Math.max(4, number.length));
    var made = [strong(entry.text)];
    if (entry.then) made.push(strong(_("Then ask:")) + " " + md(entry.then));
    if (entry.more) made.push(md(entry.more));
    made = made.concat((entry.levels || []).flatMap(levelMarkdown));
    if (source(entry)) made.push(linked(entry));
    if (entry.note) made.push(quote(entry.note, ""));
    return number + made.filter(Boolean).join("\n\n").replace(/\n(?=.)/g, "\n" + indent);
  }
  function asMarkdown(paper) {
    var parts = ["# " + md(heading(paper))];
    facts(paper).forEach(function (fact) { parts.push(strong(fact[0] + ":") + " " + md(fact[1])); });
    parts = parts.concat(paper.entries.map(entryMarkdown));
    if (paper.note) parts.push("## " + md(_("Notes on the whole")), quote(paper.note, ""));
    return parts.concat("---", md(paper.site)).join("\n\n") + "\n";
  }

  // HTML --------------------------------------------------------------------------------------

  var ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  // What XML has no place for would keep Word from opening the file.
  function html(text) {
    return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[&<>"']/g, function (sign) { return ENTITIES[sign]; });
  }
  function tag(name, inner, attributes) {
    return "<" + name + (attributes || "") + ">" + inner + "</" + name + ">";
  }
  function broken(text) {
    return lines(text).map(html).join("<br>");
  }
  // Word processors read old attributes where they do not read styles.
  function levelHtml(level) {
    var above = [level.lead, adding(level)].filter(Boolean).map(function (line) { return tag("p", html(line)); });
    var list = (level.lines || []).map(function (line) { return tag("li", html(line)); });
    return tag("td", above.concat(tag("ul", list.join(""))).join(""), ' valign="top"');
  }
  function levelsHtml(levels) {
    var width = ' scope="col" align="left" bgcolor="#ebe5d8" width="' + Math.floor(100 / levels.length) + '%"';
    var names = levels.map(function (level) { return tag("th", html(level.name), width); }).join("");
    return tag("table", tag("thead", tag("tr", names)) + tag("tbody", tag("tr", levels.map(levelHtml).join(""))),
      ' border="1" cellspacing="0" cellpadding="5" width="100%"');
  }
  function entryHtml(entry, index) {
    var from = html(source(entry));
    if (entry.href) from = tag("a", from, ' href="' + html(entry.href) + '"');
    return [
      tag("h2", index + 1 + ". " + html(entry.text)),
      entry.then && tag("p", tag("b", html(_("Then ask:"))) + " " + html(entry.then)),
      entry.more && tag("p", html(entry.more)),
      entry.levels && levelsHtml(entry.levels),
      from && tag("p", from, ' class="from"'),
      tag("p", tag("b", html(_("Note:"))) + (entry.note ? "<br>" + broken(entry.note) : "")),
    ].filter(Boolean).join("\n");
  }
  var FONT = "font-family: 'Source Sans 3', Calibri, Carlito, Arial, sans-serif";
  var STYLE = [
    "@page { size: auto; margin: 2cm }",
    "body, p, li, td, th { " + FONT + "; font-size: 11pt; line-height: 130% }",
    "h1 { " + FONT + "; font-size: 20pt; margin-top: 6pt; margin-bottom: 4pt }",
    "h2 { " + FONT + "; font-size: 13pt; margin-top: 16pt; margin-bottom: 3pt }",
    "p { margin-top: 0; margin-bottom: 4pt }",
    "p.from { color: #4d5a66; font-size: 9pt }",
    "th, td p, td li { font-size: 9.5pt }",
  ].join("\n");
  function asHtml(paper, language) {
    // LibreOffice loses the first words of a file that it prints without being opened, unless a table comes first.
    var name = tag("table", tag("tr", tag("td", tag("p", html(paper.site), ' class="from"'))), ' role="presentation" cellpadding="0"');
    var body = [name, tag("h1", html(heading(paper)))]
      .concat(facts(paper).map(function (fact) { return tag("p", tag("b", html(fact[0]) + ":") + " " + html(fact[1])); }))
      .concat(paper.entries.map(entryHtml));
    if (paper.note) body.push(tag("h2", html(_("Notes on the whole"))), tag("p", broken(paper.note)));
    var head = '<meta charset="utf-8">\n' + tag("title", html(heading(paper))) + "\n" + tag("style", "\n" + STYLE + "\n");
    var whole = "\n" + tag("head", "\n" + head + "\n") + "\n" + tag("body", "\n" + body.join("\n") + "\n") + "\n";
    return "<!doctype html>\n" + tag("html", whole, ' lang="' + html(language) + '"') + "\n";
  }

  // A name for a file that any disk takes.
  function fileName(paper, ending) {
    var words = (paper.title.match(/[\p{L}\p{N}]+/gu) || []).join("-").slice(0, 60).toLowerCase();
    return ["conversation-sheet", words].filter(Boolean).join("-") + "." + ending;
  }

  rk.sheetText = { text: asText, markdown: asMarkdown, html: asHtml, fileName: fileName };
})(globalThis.rk = globalThis.rk || {});
