// The controls of a template's form: what is in them, and putting answers into them.
(function (rk) {
  "use strict";

  var _ = rk.gettext;

  function inputs(part) {
    return Array.from(part.querySelectorAll("[data-rk-input]"));
  }
  function given(input) {
    return input.type === "checkbox" ? input.checked : input.value;
  }
  function inWords(input) {
    if (input.tagName === "SELECT") return input.value && input.selectedOptions[0].textContent;
    if (input.type !== "date" || !input.value) return input.value;
    var language = document.documentElement.lang || undefined;
    return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(input.valueAsDate);
  }
  // The text as looks need it: to make a text area as tall, and to print an answer whole that a field cuts.
  function looked(input) {
    if (input.type !== "checkbox") input.parentNode.dataset.rkText = inWords(input);
  }
  function put(input, value) {
    if (input.type === "checkbox") input.checked = value === true;
    else input.value = value === undefined ? "" : value;
    looked(input);
  }

  // The parts of a row or of a set of levels, by their names.
  function readParts(holder) {
    var made = {};
    inputs(holder).forEach(function (input) { made[input.dataset.rkPart] = given(input); });
    return made;
  }
  function showParts(holder, values) {
    inputs(holder).forEach(function (input) { put(input, (values || {})[input.dataset.rkPart]); });
  }

  // Rows that can be added and removed -----------------------------------------------------------

  function rows(table, kind) {
    return Array.from(table.querySelectorAll(kind ? "[data-rk-row=" + kind + "]" : "[data-rk-row]"));
  }
  function number(table) {
    var fixed = rows(table, "fixed").length;
    rows(table, "added").forEach(function (row, index) {
      var name = _("row {n}", { n: fixed + index + 1 });
      inputs(row).forEach(function (input) { input.setAttribute("aria-label", input.dataset.rkLabel + ", " + name); });
      var button = row.querySelector("[data-rk-remove]");
      if (button) button.setAttribute("aria-label", _("Remove {row}", { row: name }));
    });
  }
  function addRow(table) {
    var added = rows(table, "added");
    var copy = added[0].cloneNode(true);
    added[added.length - 1].after(copy);
    showParts(copy);
    number(table);
    return copy;
  }
  // The last one is emptied, since a table without a row could not be written in.
  function removeRow(table, row) {
    if (rows(table, "added").length > 1) row.remove();
    else showParts(row);
    number(table);
  }
  function withRows(table, count) {
    while (rows(table).length < count) addRow(table);
    return rows(table);
  }
  function removable(table) {
    rows(table, "added").forEach(function (row) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "rk-remove";
      button.dataset.rkRemove = "";
      button.textContent = _("Remove");
      row.lastElementChild.append(button);
    });
    number(table);
  }

  var readers = {
    checklist: function (part) {
      return inputs(part).filter(given).map(function (input) { return input.value; });
    },
    level: readParts,
    table: function (part) { return rows(part).map(readParts); },
  };
  var showers = {
    checklist: function (part, answer) {
      inputs(part).forEach(function (input) { input.checked = (answer || []).includes(input.value); });
    },
    level: showParts,
    table: function (part, answer) {
      withRows(part, (answer || []).length).forEach(function (row, index) { showParts(row, (answer || [])[index]); });
    },
  };
  function readOne(part) { return given(inputs(part)[0]); }
  function showOne(part, answer) { put(inputs(part)[0], answer); }

  rk.formControls = function (root, form) {
    var parts = new Map();
    root.querySelectorAll("[data-rk-field]").forEach(function (part) { parts.set(part.dataset.rkField, part); });
    form.fields.forEach(function (field) {
      if (field.type === "table" && field.grows) removable(parts.get(field.id));
    });
    inputs(root).forEach(function (input) {
      if (input.tagName === "TEXTAREA") input.maxLength = rk.answers.LONGEST;
    });
    return {
      looked: looked,
      addRow: addRow,
      removeRow: removeRow,
      rows: rows,
      // What is in the form, as answers.
      read: function () {
        var found = {};
        form.fields.forEach(function (field) {
          found[field.id] = (readers[field.type] || readOne)(parts.get(field.id));
        });
        return rk.answers.copied(form, found).answers;
      },
      show: function (answers) {
        form.fields.forEach(function (field) {
          (showers[field.type] || showOne)(parts.get(field.id), answers[field.id]);
        });
      },
    };
  };
})(globalThis.rk = globalThis.rk || {});
