// Answers to a template's form: what fits, what is missing, and the file that a visitor keeps them in.
// They are `{field: value}`: a text (line, paragraph, choice; a date as YYYY-MM-DD), a list of texts (checklist), a list
// of rows `{column: text or true}` (table; the first rows are the fixed ones), or levels `{row: level}`.
(function (rk) {
  "use strict";

  var _ = rk.gettext;
  var FORMAT = 1;
  var LARGEST_FILE = 2e6; // bytes
  var LONGEST = 20000; // characters of one answer
  var MOST_ROWS = 200;
  var ROW_NAME = "row_heading"; // the name of a row that was added to fixed ones

  function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }
  function own(object, key) {
    return Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;
  }

  // Each gives a copy of the value, or as much of it as fits; `lost` is called when something does not.
  var copies = {
    line: function (value, asked, lost) {
      if (typeof value === "string" && value.length <= LONGEST) return value;
      lost();
    },
    date: function (value, asked, lost) {
      var day = typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(value + "T00:00:00Z") : NaN;
      if (!isNaN(day) && day.toISOString().slice(0, 10) === value) return value;
      lost();
    },
    choice: function (value, asked, lost) {
      if (asked.options.includes(value)) return value;
      lost();
    },
    check: function (value, asked, lost) {
      if (value === true) return true;
      lost();
    },
    checklist: function (value, asked, lost) {
      if (!Array.isArray(value)) return lost();
      if (!value.every(function (one) { return asked.options.includes(one); })) lost();
      var chosen = asked.options.filter(function (option) { return value.includes(option); });
      return chosen.length ? chosen : undefined;
    },
    level: function (value, asked, lost) {
      var level = { type: "choice", options: asked.levels };
      return object(value, asked.parts.map(function (id) { return Object.assign({}, level, { id: id }); }), lost);
    },
    table: function (value, asked, lost) {
      if (!Array.isArray(value)) return lost();
      var most = asked.grows ? MOST_ROWS : asked.rows;
      if (value.length > most) lost();
      var rows = value.slice(0, most).map(function (row, number) {
        return object(row, columns(asked, number), lost) || {};
      });
      while (rows.length && !Object.keys(rows[rows.length - 1]).length) rows.pop();
      return rows.length ? rows : undefined;
    },
  };
  copies.paragraph = copies.line;

  // The columns that a row may answer; a row that was added to named ones has a name too.
  function columns(table, number) {
    var named = table.rows > 0 && number >= table.rows;
    return named ? [{ id: ROW_NAME, type: "line" }].concat(table.columns) : table.columns;
  }

  // A fresh object with the parts that are asked for and fit; nothing when there are none.
  function object(value, parts, lost) {
    if (!isObject(value)) return lost();
    var made = {};
    parts.forEach(function (part) {
      var given = own(value, part.id);
      if (given === undefined || given === "" || given === false) return;
      var copy = copies[part.type](given, part, lost);
      if (copy !== undefined) made[part.id] = copy;
    });
    var known = parts.map(function (part) { return part.id; });
    if (!Object.keys(value).every(function (key) { return known.includes(key); })) lost();
    return Object.keys(made).length ? made : undefined;
  }

  // What fits of a value from anywhere, copied, and the names of what was left out.
  function copied(form, value) {
    var answers = {}, left = [];
    var given = isObject(value) ? value : {};
    form.fields.forEach(function (field) {
      var answer = own(given, field.id), whole = true;
      if (answer === undefined || answer === "") return;
      var copy = copies[field.type](answer, field, function () { whole = false; });
      if (copy !== undefined && copy !== "") answers[field.id] = copy;
      if (!whole) left.push(field.label);
    });
    var known = form.fields.map(function (field) { return field.id; });
    Object.keys(given).forEach(function (key) { if (!known.includes(key)) left.push(key.slice(0, 60)); });
    return { answers: answers, left: left };
  }

  function refusal(form, file) {
    if (!isObject(file) || own(file, "rubrickit") !== "answers" || typeof own(file, "format") !== "number") {
      return _("This is not a file of answers from such a page.");
    }
    if (file.format > FORMAT) return _("This file comes from a newer version of this site. Load the page anew, then open it again.");
    if (own(file, "template") !== form.id) {
      return _("This file belongs to another template: {name}.", { name: String(own(file, "template")).slice(0, 60) });
    }
    if (file.format !== FORMAT || !isObject(own(file, "answers"))) return _("This file is damaged.");
    return "";
  }

  rk.answers = {
    LARGEST_FILE: LARGEST_FILE,
    LONGEST: LONGEST,
    MOST_ROWS: MOST_ROWS,
    ROW_NAME: ROW_NAME,
    columns: columns,
    copied: copied,

    // The text of the file that keeps answers.
    file: function (form, answers) {
      var content = { rubrickit: "answers", format: FORMAT, template: form.id, answers: answers };
      return JSON.stringify(content, null, 2) + "\n";
    },
    // What a file's text holds: `{answers, left}`, or `{refused}` with a sentence that says why.
    opened: function (form, text) {
      if (text.length > LARGEST_FILE) return { refused: _("This file is larger than 2 MB.") };
      var file;
      try {
        file = JSON.parse(text.replace(/^\ufeff/, ""));
      } catch {
        return { refused: _("This is not a file of answers, or it is damaged.") };
      }
      var why = refusal(form, file);
      return why ? { refused: why } : copied(form, file.answers);
    },
    // The fields that need an answer and have none.
    missing: function (form, answers) {
      return form.fields.filter(function (field) { return field.required && !own(answers, field.id); });
    },
  };
})(globalThis.rk = globalThis.rk || {});
