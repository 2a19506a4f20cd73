// Fills the content controls of a template's Word document, which are known by their tags.
(function (rk) {
  "use strict";

  var W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  var W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
  var W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
  var LONGEST_TAG = 64; // Word refuses longer ones
  // Hebrew, Arabic and the scripts beside them, with the spaces and stops between their words.
  var LETTER = "[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]";
  var RIGHT_TO_LEFT = new RegExp("(" + LETTER + "(?:[^\\p{L}\\p{N}_]*" + LETTER + ")*)", "u");

  // Without what no XML file may hold: control characters and halves of letters.
  function legal(words) {
    return words.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
  }
  // Pieces of a line, each with whether it runs from right to left: Word wants them apart.
  function pieces(line) {
    return line.split(RIGHT_TO_LEFT).map(function (words, index) {
      return { words: words, rightToLeft: index % 2 === 1 };
    }).filter(function (piece) { return piece.words; });
  }
  // A day in the words of the document's own format.
  function dayInWords(day, format, language) {
    if (!format.includes("MMMM")) return day;
    return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day + "T00:00:00Z"));
  }

  // What goes where: `single` controls by their tags, and `growing` tables with the rows that were added.
  function plan(form, answers) {
    var made = { single: [], growing: [] };
    form.fields.forEach(function (field) {
      if (answers[field.id] !== undefined) planners[field.type](made, field, answers[field.id]);
    });
    return made;
  }
  function one(made, field, answer) {
    made.single.push({ tag: field.id, kind: field.type, value: answer });
  }
  var planners = {
    line: one,
    paragraph: one,
    date: one,
    choice: one,
    checklist: function (made, field, answer) {
      field.options.forEach(function (option, index) {
        if (answer.includes(option)) made.single.push({ tag: field.id + "." + (index + 1), kind: "check", value: true });
      });
    },
    level: function (made, field, answer) {
      Object.keys(answer).forEach(function (row) {
        made.single.push({ tag: field.id + "." + row, kind: "level", value: answer[row] });
      });
    },
    table: function (made, field, answer) {
      answer.slice(0, field.rows).forEach(function (row, index) {
        cells(field, row, index).forEach(function (cell) {
          if (cell.value === undefined) return;
          made.single.push({ tag: field.id + "." + (index + 1) + "." + cell.id, kind: cell.kind, value: cell.value });
        });
      });
      var rows = answer.slice(field.rows).map(function (row, index) { return cells(field, row, field.rows + index); });
      if (rows.length) made.growing.push({ tag: field.id, first: field.rows + 1, rows: rows });
    },
  };
  function cells(field, row, number) {
    return rk.answers.columns(field, number).map(function (column) {
      return { id: column.id, kind: column.type, value: row[column.id] };
    });
  }

  // The document's own parts --------------------------------------------------------------------

  function child(parent, name, space) {
    return Array.from(parent.childNodes).find(function (node) {
      return node.localName === name && node.namespaceURI === (space || W);
    });
  }
  function all(parent, name) {
    return Array.from(parent.getElementsByTagNameNS(W, name));
  }
  function value(element) {
    return element ? element.getAttributeNS(W, "val") : "";
  }
  function tagOf(control) {
    return value(child(child(control, "sdtPr"), "tag"));
  }
  function make(near, name, attributes) {
    var made = near.ownerDocument.createElementNS(W, "w:" + name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttributeNS(W, "w:" + key, attributes[key]); });
    return made;
  }
  function run(near, piece) {
    var made = make(near, "r"), look = make(near, "rPr"), text = make(near, "t");
    if (piece.rightToLeft) {
      look.append(make(near, "rtl"));
      made.append(look);
    }
    text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    text.textContent = piece.words;
    made.append(text);
    return made;
  }
  function turn(paragraph) {
    var looks = child(paragraph, "pPr");
    if (child(looks, "bidi")) return;
    // The schema wants it before spacing, indents and alignment, of which our paragraphs have none of their own.
    looks.append(make(paragraph, "bidi"));
  }
  function write(control, words) {
    var content = child(control, "sdtContent");
    var prompt = child(child(control, "sdtPr"), "showingPlcHdr");
    if (prompt) prompt.remove();
    content.textContent = "";
    legal(words).replace(/\r\n?/g, "\n").split("\n").forEach(function (line, index) {
      if (index) {
        var broken = make(control, "r");
        broken.append(make(control, "br"));
        content.append(broken);
      }
      pieces(line).forEach(function (piece) { content.append(run(control, piece)); });
    });
    var first = /\p{L}/u.exec(words);
    if (first && RIGHT_TO_LEFT.test(first[0])) turn(control.closest("p") || control.parentNode);
  }

  var writers = {
    line: write,
    paragraph: write,
    choice: write,
    date: function (control, day) {
      var kind = child(child(control, "sdtPr"), "date");
      kind.setAttributeNS(W, "w:fullDate", day + "T00:00:00Z");
      write(control, dayInWords(day, value(child(kind, "dateFormat")), value(child(kind, "lid"))));
    },
    level: function (control, level) {
      var item = all(control, "listItem").find(function (one) { return one.getAttributeNS(W, "value") === level; });
      if (item) write(control, item.getAttributeNS(W, "displayText"));
    },
    check: function (control) {
      var box = child(child(control, "sdtPr"), "checkbox", W14);
      child(box, "checked", W14).setAttributeNS(W14, "w14:val", "1");
      all(control, "t")[0].textContent = "\u2612";
    },
  };

  // As many rows as there are answers; the copies get numbers and ids of their own.
  function grow(section, count, nextId) {
    var content = child(section, "sdtContent");
    var items = Array.from(content.childNodes);
    var last = items[items.length - 1], pattern = items[Math.max(0, items.length - 2)];
    while (items.length < count) {
      var copy = pattern.cloneNode(true);
      all(copy, "id").forEach(function (id) { id.setAttributeNS(W, "w:val", nextId()); });
      content.insertBefore(copy, items.length > 1 ? last : null);
      items = Array.from(content.childNodes);
    }
    return items;
  }
  function fillRow(item, cells, table, number) {
    var controls = all(item, "sdt");
    cells.forEach(function (cell, index) {
      var tag = child(child(controls[index], "sdtPr"), "tag");
      var name = table.tag + "." + number + "." + cell.id;
      tag.setAttributeNS(W, "w:val", name.length > LONGEST_TAG ? name.slice(0, 48) + "-" + number + "-" + index : name);
      if (cell.value !== undefined) writers[cell.kind](controls[index], cell.value);
    });
  }

  // The text of the document's main part with the answers in it. `tags` are the shortened ones.
  function filled(xml, made, tags) {
    var document = new DOMParser().parseFromString(xml, "application/xml");
    var controls = new Map(), sections = new Map();
    var highest = 0;
    all(document, "sdt").forEach(function (control) {
      var properties = child(control, "sdtPr");
      highest = Math.max(highest, Number(value(child(properties, "id"))) || 0);
      var kind = child(properties, "repeatingSection", W15) ? sections : controls;
      if (tagOf(control)) kind.set(tagOf(control), control);
    });
    made.growing.forEach(function (table) {
      var items = grow(sections.get(table.tag), table.rows.length, function () { return String(++highest); });
      items.forEach(function (item, index) { fillRow(item, table.rows[index] || [], table, table.first + index); });
    });
    made.single.forEach(function (part) {
      writers[part.kind](controls.get(tags[part.tag] || part.tag), part.value);
    });
    var text = new XMLSerializer().serializeToString(document);
    return text.startsWith("<?xml") ? text : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text;
  }

  rk.docx = { legal: legal, pieces: pieces, dayInWords: dayInWords, plan: plan, filled: filled };
})(globalThis.rk = globalThis.rk || {});
