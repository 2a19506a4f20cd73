"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
require("../../generator/rubrickit/assets/js/contents.js");
require("../../generator/rubrickit/assets/js/selection.js");

const { selection } = globalThis.rk;
const contents = globalThis.rk.contents(require("./toolkit.js"));
const at = (name) => contents.find(name);
const add = (list, name) => selection.add(list, at(name), contents);
const remove = (list, name) => selection.remove(list, at(name), contents);
const toggle = (list, name) => selection.toggle(list, at(name), contents);

test("a box is full, empty or in between", () => {
  assert.equal(selection.state(["rubric/talk"], at("row/talk/ask")), "all");
  assert.equal(selection.state(["row/talk/ask"], at("rubric/talk")), "some");
  assert.equal(selection.state(["row/talk/ask", "row/talk/hear", "row/talk/see"], at("rubric/talk")), "all");
  assert.equal(selection.state(["row/plan/ask"], at("rubric/talk")), "none");
  assert.equal(selection.state(["question/bank/why"], at("bank/bank")), "some");
  assert.equal(selection.state(["group/bank/open", "question/bank/what-next"], at("bank/bank")), "all");
});

test("a whole takes the place of its first part", () => {
  assert.deepEqual(add(["row/talk/see", "template/log", "row/talk/ask"], "rubric/talk"), ["rubric/talk", "template/log"]);
  assert.deepEqual(add(["rubric/talk"], "row/talk/ask"), ["rubric/talk"], "what is covered is not added again");
});

test("taking a part away leaves the rest in place", () => {
  assert.deepEqual(remove(["template/log", "rubric/talk"], "row/talk/hear"), ["template/log", "row/talk/ask", "row/talk/see"]);
  assert.deepEqual(remove(["bank/bank"], "question/bank/how"), ["question/bank/why", "group/bank/close"]);
  assert.deepEqual(remove(["row/talk/ask", "rubric/plan"], "rubric/talk"), ["rubric/plan"], "a whole with its parts");
});

test("a click on a box turns it over", () => {
  assert.deepEqual(toggle(["row/talk/ask"], "rubric/talk"), ["rubric/talk"]);
  assert.deepEqual(toggle(["row/talk/ask", "row/talk/hear", "row/talk/see"], "rubric/talk"), []);
  assert.deepEqual(toggle([], "question/bank/how"), ["question/bank/how"]);
});

test("a list from elsewhere keeps its order, its present names, and nothing twice", () => {
  const list = ["row/speech/listen", "rubric/gone", "row/talk/hear", "template/diary", "bank/bank", "group/bank/open"];
  assert.deepEqual(selection.resolved(list, contents), {
    list: ["row/talk/hear", "template/log", "bank/bank"],
    gone: ["rubric/gone"],
  });
});
