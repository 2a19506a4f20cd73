"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
for (const name of ["base", "contents", "pick-words"]) require(`../../generator/rubrickit/assets/js/${name}.js`);

const { pickWords } = globalThis.rk;
const contents = globalThis.rk.contents(require("./toolkit.js"));
const kind = (name) => pickWords.kind(contents.find(name));

test("a reader learns what each pick is and where it comes from", () => {
  assert.equal(kind("rubric/talk"), "Rubric");
  assert.equal(kind("row/talk/ask"), "Row of Talk");
  assert.equal(kind("question/bank/why"), "Question from Bank");
  assert.equal(kind("group/bank/open"), "Questions from Bank");
  assert.equal(pickWords.size(contents.find("rubric/talk")), "3 rows");
  assert.equal(pickWords.size(contents.find("group/bank/close")), "1 question");
});

test("counts name only what there is", () => {
  assert.equal(pickWords.counts(2, { rows: 3, questions: 1, templates: 0 }), "2 parts: 3 rows, 1 question");
  assert.equal(pickWords.counts(1, { rows: 0, questions: 0, templates: 1 }), "1 part: 1 template");
});

test("what was left out is named, as far as it has a name", () => {
  assert.equal(pickWords.dropped([], 0), "");
  assert.equal(
    pickWords.dropped(["rubric/gone"], 2),
    "1 part of this link is no longer in the toolkit and was left out: “rubric/gone”. " +
      "2 parts of this link could not be read and were left out."
  );
  assert.match(pickWords.dropped(["a", "b", "c", "d", "e", "f"], 0), /^6 parts .* “e” …\.$/);
});
