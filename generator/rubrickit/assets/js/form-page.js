// A template's form on its page: keeps what is typed on the device, opens and saves files, and says what it did.
(function (rk) {
  "use strict";

  var _ = rk.gettext, ngettext = rk.ngettext;
  var WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  var PAUSE = 400; // milliseconds without a key before answers are kept

  var root = document.querySelector("[data-rk-form]");
  if (!root) return;
  var form = JSON.parse(document.getElementById("form-data").textContent);
  var page = root.parentNode;
  var key = "form:" + form.id;
  var controls = rk.formControls(root, form);
  var said = page.querySelector("[data-rk-said]");
  var chooser = page.querySelector("[data-rk-file]");
  var undo = page.querySelector("[data-rk-do=undo]");
  var timer = null;
  var earlier = null; // what "Undo" brings back

  function say(words) {
    said.textContent = words;
  }
  function offerUndo(answers) {
    earlier = answers;
    undo.hidden = answers === null;
  }

  // Keeping --------------------------------------------------------------------------------------

  function standing(answers) {
    var missing = rk.answers.missing(form, answers).length;
    return missing ? ngettext("{n} required answer is still empty.", "{n} required answers are still empty.", missing) : "";
  }
  function keep() {
    clearTimeout(timer);
    timer = null;
    var answers = controls.read();
    if (!Object.keys(answers).length) {
      rk.store.remove(key);
      return say("");
    }
    var kept = rk.store.write(key, answers);
    var state = kept ? _("Kept on this device.") : _("This browser keeps nothing: save to a file before you leave.");
    say([state, standing(answers)].filter(Boolean).join(" "));
  }
  function typed(event) {
    if (!event.target.matches("[data-rk-input]")) return;
    controls.looked(event.target);
    offerUndo(null);
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  }
  // Puts answers in place of those that are there; they can be brought back.
  function replace(answers, words) {
    var before = controls.read();
    controls.show(answers);
    keep();
    say(words);
    offerUndo(Object.keys(before).length ? before : null);
  }

  // Files ----------------------------------------------------------------------------------------

  function opened(text) {
    var found = rk.answers.opened(form, text);
    if (found.refused) return refuse(found.refused);
    var words = _("The file is open.");
    if (found.left.length) {
      words += " " + _("This form has no place for a part of it: {names}.", { names: found.left.slice(0, 8).join(", ") });
    }
    replace(found.answers, words);
  }
  function refuse(why) {
    say(why + " " + _("Nothing was changed."));
  }
  chooser.addEventListener("change", function () {
    var file = chooser.files[0];
    chooser.value = ""; // so that the same file can be chosen again
    if (!file) return;
    if (file.size > rk.answers.LARGEST_FILE) return refuse(_("This file is larger than 2 MB."));
    file.text().then(opened, function () { refuse(_("The file could not be read.")); });
  });

  function saveWord(button) {
    say(_("The document is being made."));
    rk.wordDocument(form, controls.read(), button.dataset.rkWord).then(function (bytes) {
      rk.files.save(form.id + ".docx", WORD, bytes);
      say(_("Saved as {file}.", { file: form.id + ".docx" }));
    }).catch(function () {
      say(_("The document could not be made. Load the page anew and try again; what you wrote is kept."));
    });
  }

  var actions = {
    open: function () { chooser.click(); },
    example: function () { replace(rk.answers.copied(form, form.example).answers, _("Filled with the example.")); },
    anew: function () { replace({}, _("The form is empty.")); },
    undo: function () {
      controls.show(earlier);
      offerUndo(null);
      keep();
      say(_("Your answers are back."));
      root.querySelector("[data-rk-input]").focus();
    },
    save: function () {
      rk.files.save(form.id + ".json", "application/json", rk.answers.file(form, controls.read()));
      say(_("Saved as {file}. Open it here again to go on.", { file: form.id + ".json" }));
    },
    print: function () { print(); },
    word: saveWord,
  };

  // Rows -----------------------------------------------------------------------------------------

  function add(table) {
    if (controls.rows(table).length >= rk.answers.MOST_ROWS) return say(_("A table here has no room for more rows."));
    controls.addRow(table).querySelector("[data-rk-input]").focus();
  }
  function remove(table, row) {
    var before = controls.read();
    var place = controls.rows(table).indexOf(row);
    controls.removeRow(table, row);
    var now = controls.rows(table);
    var near = now[Math.min(place, now.length - 1)];
    (near.querySelector("[data-rk-remove]") || near.querySelector("[data-rk-input]")).focus();
    keep();
    if (JSON.stringify(before) === JSON.stringify(controls.read())) return;
    say(_("The row is removed."));
    offerUndo(before);
  }

  page.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) return;
    var table = button.closest("[data-rk-field]");
    if (button.dataset.rkDo) actions[button.dataset.rkDo](button);
    else if ("rkAdd" in button.dataset) add(table);
    else if ("rkRemove" in button.dataset) remove(table, button.closest("[data-rk-row]"));
  });
  root.addEventListener("input", typed);
  root.addEventListener("submit", function (event) { event.preventDefault(); });
  addEventListener("pagehide", function () { if (timer) keep(); });
  addEventListener("beforeprint", function () { if (timer) keep(); });
  rk.store.watch(key, function () { controls.show(kept()); });

  // What was kept is read like a file: another version of this page may have kept it.
  function kept() {
    return rk.answers.copied(form, rk.store.read(key, {})).answers;
  }
  page.querySelectorAll("[data-rk-form-tools], .rk-form-add").forEach(function (part) { part.hidden = false; });
  controls.show(kept());
  if (Object.keys(kept()).length) say(_("Your answers from before are here."));
})(globalThis.rk = globalThis.rk || {});
