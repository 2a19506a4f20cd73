"use strict";
// What goes where in a Word document. Filling one needs a browser's XML: tests/browser/test_form_word.py.
const { test } = require("node:test");
const assert = require("node:assert/strict");
require("../../generator/rubrickit/assets/js/base.js");
require("../../generator/rubrickit/assets/js/answers.js");
require("../../generator/rubrickit/assets/js/docx.js");

const { docx } = globalThis.rk;

const FORM = {
  fields: [
    { id: "client", type: "line" },
    { id: "reports", type: "checklist", options: ["First", "Second"] },
    { id: "levels", type: "level", parts: ["asking"], levels: ["low"] },
    { id: "agreed", type: "table", rows: 1, grows: true, columns: [{ id: "name", type: "line" }, { id: "ok", type: "check" }] },
  ],
};

test("each answer goes to the control with its tag", () => {
  const plan = docx.plan(FORM, {
    client: "A", reports: ["Second"], levels: { asking: "low" }, agreed: [{ name: "B" }, { row_heading: "Third", ok: true }],
  });
  assert.deepEqual(plan.single, [
    { tag: "client", kind: "line", value: "A" },
    { tag: "reports.2", kind: "check", value: true },
    { tag: "levels.asking", kind: "level", value: "low" },
    { tag: "agreed.1.name", kind: "line", value: "B" },
  ]);
  assert.deepEqual(plan.growing, [{
    tag: "agreed", first: 2,
    rows: [[
      { id: "row_heading", kind: "line", value: "Third" },
      { id: "name", kind: "line", value: undefined },
      { id: "ok", kind: "check", value: true },
    ]],
  }]);
});

test("without answers nothing is filled", () => {
  assert.deepEqual(docx.plan(FORM, {}), { single: [], growing: [] });
});

test("what no XML file may hold is left out, letters of all scripts stay", () => {
  assert.equal(docx.legal("a\u0000b\u000bc\ufffe\ud800d"), "abcd");
  const kept = "Nguyễn \t\n👩‍🏫 עברית";
  assert.equal(docx.legal(kept), kept);
});

test("pieces that run from right to left stand apart", () => {
  assert.deepEqual(docx.pieces("Say שלום לך, twice"), [
    { words: "Say ", rightToLeft: false },
    { words: "שלום לך", rightToLeft: true },
    { words: ", twice", rightToLeft: false },
  ]);
  assert.deepEqual(docx.pieces(""), []);
});

test("a day is written as the document writes days", () => {
  assert.equal(docx.dayInWords("2026-09-01", "MMMM d, yyyy", "en-US"), "September 1, 2026");
  assert.equal(docx.dayInWords("2026-09-01", "d MMMM yyyy", "en-GB"), "1 September 2026");
  assert.equal(docx.dayInWords("2026-09-01", "yyyy-MM-dd", "es"), "2026-09-01");
});
