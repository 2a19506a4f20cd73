"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
require("../../generator/rubrickit/assets/js/reading.js");

const { reading } = globalThis.rk;
const KNOWN = { levels: ["low", "mid", "high"], rows: ["ask", "hear", "see"], earlier: new Map([["listen", "hear"]]) };
const state = (levels, rows = []) => ({ levels, rows });
const read = (search) => reading.read(search, KNOWN);

test("an address gives back the state that wrote it", () => {
  const wish = state(["low", "high"], ["hear"]);
  assert.deepEqual(read(reading.write(wish, "")), { state: wish, dropped: [] });
  assert.equal(reading.write(reading.all(), ""), "");
});

test("what others keep in the address stays", () => {
  assert.equal(reading.write(state(["mid"]), "?h=trust&levels=low&rows=ask"), "?h=trust&levels=mid");
  assert.equal(reading.write(reading.all(), "?h=trust&levels=low"), "?h=trust");
  assert.deepEqual(read("?h=trust"), { state: reading.all(), dropped: [] });
});

test("levels and rows come in the table's order, once, and all of them is all", () => {
  assert.deepEqual(read("?levels=high+low+high").state.levels, ["low", "high"]);
  assert.deepEqual(read("?levels=high&levels=low+mid").state.levels, []);
});

test("earlier ids of rows still lead to them", () => {
  assert.deepEqual(read("?rows=listen"), { state: state([], ["hear"]), dropped: [] });
});

test("what an address should not hold is dropped and told", () => {
  const found = read("?levels=mid+%3Cscript%3E+__proto__&rows=constructor&rows=%E0%A4%A");
  assert.deepEqual(found.state, state(["mid"]));
  assert.deepEqual(found.dropped.slice(0, 3), ["levels=<script>", "levels=__proto__", "rows=constructor"]);
  assert.equal(found.dropped.length, 4);
  assert.equal(read("?rows=" + Array.from({ length: 200 }, (_, i) => "x" + i).join("+")).dropped.length, 50);
});

test("a level is put among those that show, and taken out again", () => {
  const one = reading.toggle(reading.all(), "levels", "high", KNOWN);
  assert.deepEqual(one, state(["high"]));
  const two = reading.toggle(one, "levels", "low", KNOWN);
  assert.deepEqual(two, state(["low", "high"]));
  assert.deepEqual(reading.toggle(one, "levels", "high", KNOWN), reading.all());
  assert.deepEqual(reading.toggle(two, "levels", "mid", KNOWN), reading.all());
  assert.deepEqual(reading.toggle(two, "levels", "", KNOWN), reading.all());
  assert.deepEqual(one, state(["high"]), "states are not changed in place");
});

test("a link to what is hidden brings its row and level into sight", () => {
  const hidden = state(["low"], ["ask"]);
  assert.deepEqual(reading.including(hidden, "see", "high", KNOWN), state(["low", "high"], ["ask", "see"]));
  assert.deepEqual(reading.including(hidden, "see", "", KNOWN), state(["low"], ["ask", "see"]));
  assert.equal(reading.including(hidden, "ask", "low", KNOWN), hidden);
  assert.equal(reading.including(reading.all(), "see", "high", KNOWN).levels.length, 0);
});

test("beside one level stand its neighbours", () => {
  assert.equal(reading.beside(state(["mid"]), 1, KNOWN), "high");
  assert.equal(reading.beside(state(["high"]), 1, KNOWN), undefined);
  assert.equal(reading.beside(state(["low"]), -1, KNOWN), undefined);
  assert.equal(reading.beside(state(["low", "mid"]), 1, KNOWN), undefined);
});

test("keys lead from cell to cell and not over the edge", () => {
  const move = (row, column, key, far = false) => reading.move({ row, column }, key, far, 3, 4);
  assert.deepEqual(move(1, 1, "ArrowRight"), { row: 1, column: 2 });
  assert.deepEqual(move(1, 1, "ArrowUp"), { row: 0, column: 1 });
  assert.deepEqual(move(1, 1, "End"), { row: 1, column: 3 });
  assert.deepEqual(move(1, 1, "Home"), { row: 1, column: 0 });
  assert.deepEqual(move(1, 1, "End", true), { row: 2, column: 3 });
  assert.deepEqual(move(1, 1, "Home", true), { row: 0, column: 0 });
  for (const [row, column, key] of [[0, 0, "ArrowUp"], [0, 0, "ArrowLeft"], [2, 3, "ArrowDown"], [2, 3, "ArrowRight"]]) {
    assert.equal(move(row, column, key), null);
  }
  assert.equal(move(1, 1, "a"), null);
  assert.equal(move(1, 1, "ArrowRight", true), null);
});

test("marks of an earlier table, or what is none of ours, are let go", () => {
  const kept = { listen: "mid", ask: "gone", nobody: "low", see: "high", __proto__: "low" };
  assert.deepEqual([...reading.marks(kept, KNOWN)], [["hear", "mid"], ["see", "high"]]);
  for (const broken of [null, "x", 3, ["low"], { ask: { toString: "low" } }]) {
    assert.equal(reading.marks(broken, KNOWN).size, 0);
  }
});
