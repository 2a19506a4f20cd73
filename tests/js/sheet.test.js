"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
require("../../generator/rubrickit/assets/js/picks.js");
require("../../generator/rubrickit/assets/js/sheet.js");

const { sheet } = globalThis.rk;
const A = "question/asking/aim";
const B = "row/listening/silence";
const C = "question/asking/worst-case";
const names = (made) => made.items.map((item) => item.name);
const of = (...list) => list.reduce((made, name) => sheet.add(made, name, name.toUpperCase()), sheet.empty());
const params = (address) => new URLSearchParams(address);

test("a sheet that was kept is read as it was", () => {
  let made = sheet.set(sheet.set(of(A, B), "title", "Monday"), "date", "2026-09-14");
  made = sheet.change(made, B, { note: "=1+1\n<b>", folded: true });
  assert.deepEqual(sheet.read(JSON.parse(JSON.stringify(made))), made);
});

test("whatever a store holds, a sheet comes of it", () => {
  for (const value of [null, 7, "x", [], { items: 3 }, { items: [null, 1, "a", {}, { name: {} }], title: {} }]) {
    assert.deepEqual(sheet.read(value), sheet.empty());
  }
  const hostile = JSON.parse(`{"__proto__": {"x": 1}, "date": "14/09", "items": [{"name": "${A}", "note": 5}, {"name": "${A}"}]}`);
  const made = sheet.read(hostile);
  assert.deepEqual(names(made), [A]);
  assert.equal(made.items[0].note + made.date, "");
  assert.equal({}.x, undefined);
  assert.equal(sheet.read({ note: "x".repeat(90000) }).note.length, 20000);
});

test("an entry with a broken name keeps its words and its note", () => {
  const [item] = sheet.read({ items: [{ name: "<script>", text: "Why?", note: "Because." }] }).items;
  assert.deepEqual(item, { name: "lost/1", text: "Why?", note: "Because.", folded: false });
});

test("an entry moves among those that are seen", () => {
  const made = of(A, "question/asking/removed", B, C);
  const seen = (name) => name !== "question/asking/removed";
  assert.deepEqual(names(sheet.move(made, B, -1, seen)), [B, "question/asking/removed", A, C]);
  assert.deepEqual(names(sheet.move(made, C, 1, seen)), names(made));
});

test("two sheets become one without losing a note", () => {
  const mine = sheet.change(sheet.set(of(A, B), "title", "Mine"), A, { note: "first" });
  const theirs = sheet.set(sheet.change(sheet.set(of(C, A), "title", "Theirs"), A, { note: "second" }), "note", "whole");
  const made = sheet.merge(mine, theirs);
  assert.deepEqual(names(made), [A, B, C]);
  assert.equal(made.items[0].note, "first\nsecond");
  assert.deepEqual([made.title, made.note], ["Mine", "whole"]);
  assert.deepEqual(sheet.merge(made, theirs), made);
});

test("an earlier name becomes the present one, with both notes", () => {
  const made = sheet.change(sheet.change(of("row/hearing/quiet", B), B, { note: "new" }), "row/hearing/quiet", { note: "old" });
  const now = sheet.renamed(made, (name) => (name === "row/hearing/quiet" ? B : name));
  assert.deepEqual(now.items.map((item) => [item.name, item.note]), [[B, "old\nnew"]]);
});

test("an address holds the picks, and what was written only when asked", () => {
  const made = sheet.change(sheet.set(of(A, B), "person", "Ana & Bo"), B, { note: "a=b&c\n+#" });
  assert.equal(sheet.toAddress(made, false), `picks=${A}+${B}`);
  assert.deepEqual(sheet.fromAddress(params(sheet.toAddress(made, false))).sheet.items.map((item) => item.note), ["", ""]);
  const brought = sheet.fromAddress(params(sheet.toAddress(made, true)));
  assert.deepEqual([brought.sheet.person, brought.sheet.items[1].note, brought.dropped], ["Ana & Bo", "a=b&c\n+#", 0]);
});

test("notes stay with their picks when others are left out", () => {
  const brought = sheet.fromAddress(params(`picks=<script>+${A}+javascript:x+${A}&note.2=mine&note.1=theirs`));
  assert.deepEqual(brought.sheet.items.map((item) => [item.name, item.note]), [[A, "mine"]]);
  assert.equal(brought.dropped, 2);
  assert.equal(sheet.fromAddress(params("bank=x")), null);
});
