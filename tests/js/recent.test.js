"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
require("../../generator/rubrickit/assets/js/recent.js");

const { recent } = globalThis.rk;
const page = (path) => ({ path, title: path, kind: "Rubric" });

test("the page that was seen last comes first, and each page once", () => {
  const list = [page("a/"), page("b/")].reduce(recent.seen, []);
  assert.deepEqual(recent.seen(list, page("a/")).map((one) => one.path), ["a/", "b/"]);
});

test("the list has an end", () => {
  const list = Array.from({ length: 20 }, (_, n) => page(`p${n}/`)).reduce(recent.seen, []);
  assert.deepEqual(list.map((one) => one.path), ["p19/", "p18/", "p17/", "p16/", "p15/", "p14/", "p13/", "p12/"]);
});

test("what is no page of this site is left out", () => {
  const kept = [page("rubrics/x/"), page("https://evil.example/"), page("javascript:alert(1)/"), page("../../x/"), null, 3, { path: "a/" }];
  assert.deepEqual(recent.sound(kept), [page("rubrics/x/")]);
  assert.deepEqual(recent.sound("text"), []);
});
