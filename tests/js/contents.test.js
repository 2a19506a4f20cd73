"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
require("../../generator/rubrickit/assets/js/contents.js");

const contents = globalThis.rk.contents(require("./toolkit.js"));

test("everything that may be picked is found by its name", () => {
  for (const name of ["rubric/talk", "row/talk/hear", "bank/bank", "group/bank/open", "question/bank/why", "template/log"])
    assert.equal(contents.find(name).name, name);
  assert.equal(contents.find("question/bank/why").parent.name, "group/bank/open");
  assert.equal(contents.find("row/plan/ask").parent.name, "rubric/plan");
});

test("earlier names lead to what is there now", () => {
  assert.equal(contents.find("rubric/speech").name, "rubric/talk");
  assert.equal(contents.find("row/talk/listen").name, "row/talk/hear");
  assert.equal(contents.find("row/speech/hear").name, "row/talk/hear", "the rubric's earlier name");
  assert.equal(contents.find("row/speech/listen").name, "row/talk/hear", "both");
  assert.equal(contents.find("question/bank/wherefore").name, "question/bank/why");
  assert.equal(contents.find("template/diary").name, "template/log");
});

test("names of nothing find nothing", () => {
  for (const name of ["", "rubric", "rubric/gone", "row/gone/ask", "row/talk/gone", "row/talk", "__proto__/x", "rubric/constructor"])
    assert.equal(contents.find(name), null, name);
});

test("what a thing holds is in reading order", () => {
  const held = globalThis.rk.heldOf(contents.find("bank/bank"), "question").map((node) => node.data.id);
  assert.deepEqual(held, ["why", "how", "what-next"]);
  assert.deepEqual(globalThis.rk.heldOf(contents.find("template/log"), "row"), []);
});
