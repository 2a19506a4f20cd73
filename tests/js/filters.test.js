"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
require("../../generator/rubrickit/assets/js/filters.js");

const { filters } = globalThis.rk;
const facet = (key, one, values, earlier = []) => ({ key, one, values: new Set(values), earlier: new Map(earlier) });
const FACETS = [
  facet("bank", true, ["asking", "plans"]),
  facet("row", true, ["listening", "listening/silence"], [["hearing/silence", "listening/silence"]]),
  facet("purpose", false, ["clarify", "own"]),
];
const item = (text, bank, row, purpose) => ({ folded: filters.fold(text), values: { bank: [bank], row, purpose: [purpose] } });
const ITEMS = [
  item("What is your aim?", "asking", ["listening", "listening/silence"], "clarify"),
  item("Whose claims do you trust, José’s?", "asking", ["listening"], "own"),
  item("Which aims stand in the plan?", "plans", [""], "own"),
];
const state = (values) => Object.assign(filters.empty(FACETS), values);
const read = (address, strict = true) => filters.read(new URLSearchParams(address), FACETS, strict);
const marked = (text, q) => filters.spans(text, filters.words(q)).map(([start, end]) => text.slice(start, end));

test("an address gives back the state that wrote it", () => {
  const wish = state({ q: "aim & <b> 50% é+ü", bank: ["asking"], row: ["listening/silence"], purpose: ["clarify", "own"] });
  assert.deepEqual(read(filters.write(wish)), { state: wish, dropped: [] });
  assert.equal(filters.write(state({})), "");
  assert.match(filters.write(wish), /row=listening\/silence/);
});

test("what an address should not hold is dropped and told", () => {
  const hostile = "bank=asking&bank=plans&purpose=clarify+%3Cscript%3E+clarify&__proto__=x&constructor=own&toString=1";
  const found = read(hostile);
  assert.deepEqual(found.state, state({ bank: ["asking"], purpose: ["clarify"] }));
  assert.deepEqual(found.dropped, ["bank=plans", "purpose=<script>", "__proto__", "constructor", "toString"]);
  assert.equal({}.x, undefined);
});

test("a broken address gives what can be read of it", () => {
  assert.deepEqual(read("%E0%A4%A&bank=%ZZ&=&&purpose").state, state({}));
  assert.equal(read("q=" + "x".repeat(5000)).state.q.length, 200);
  assert.equal(read("purpose=" + Array.from({ length: 900 }, (_, n) => `p${n}`).join("+")).dropped.length, 50);
});

test("keys of other programs are theirs, unless the address is all ours", () => {
  assert.deepEqual(read("h=aim&utm_source=mail&bank=plans", false).dropped, []);
  assert.deepEqual(read("h=aim", true).dropped, ["h"]);
});

test("an earlier name still finds what it named", () => {
  assert.deepEqual(read("row=hearing/silence").state.row, ["listening/silence"]);
});

test("all words must be there, each from the start of a word, whatever its case and marks", () => {
  const found = (q) => filters.found(ITEMS, state({ q })).map((one) => ITEMS.indexOf(one));
  assert.deepEqual(found("AIM"), [0, 2]);
  assert.deepEqual(found("aim what"), [0]);
  assert.deepEqual(found("jose's trust"), [1]);
  assert.deepEqual(found("laim"), []);
  assert.deepEqual(found("  ¿?  "), [0, 1, 2]);
});

test("words that were found are marked in the text as it is written", () => {
  assert.deepEqual(marked("Résumé, re\u0301sume\u0301 and presume", "resume"), ["Résumé", "re\u0301sume\u0301"]);
  assert.deepEqual(marked("the then these", "the then"), ["the", "then", "the"]);
  assert.deepEqual(marked("İzmir ΛΌΓΟΣ λόγος", "izmir λογος"), ["İzmir", "ΛΌΓΟΣ", "λόγος"]);
  assert.deepEqual(marked("教育指导的目标", "目标"), ["目标"]);
  assert.deepEqual(marked("😀 aim 😀", "aim"), ["aim"]);
  assert.deepEqual(marked("anything", ""), []);
});

test("values of a facet widen the list, facets narrow it", () => {
  const count = (values) => filters.found(ITEMS, state(values)).length;
  assert.equal(count({ purpose: ["clarify", "own"] }), 3);
  assert.equal(count({ purpose: ["own"], bank: ["asking"] }), 1);
  assert.equal(count({ row: ["listening"] }), 2);
  assert.equal(count({ row: ["listening/silence"], purpose: ["own"] }), 0);
});

test("a count says how many a choice would show beside the other facets", () => {
  const wish = state({ q: "aim", purpose: ["clarify"] });
  assert.deepEqual(Object.fromEntries(filters.counts(ITEMS, wish, "purpose")), { clarify: 1, own: 1 });
  assert.deepEqual(Object.fromEntries(filters.counts(ITEMS, wish, "bank")), { asking: 1 });
});

test("a filter is taken off alone", () => {
  const wish = state({ q: " aim ", purpose: ["clarify", "own"] });
  assert.deepEqual(filters.chosen(wish).map((one) => one.key + ":" + one.value), ["q:aim", "purpose:clarify", "purpose:own"]);
  assert.deepEqual(filters.without(wish, "purpose", "own"), state({ q: " aim ", purpose: ["clarify"] }));
  assert.ok(filters.isEmpty(filters.without(state({ q: "aim" }), "q")));
});

test("chance gives every question before it repeats one, and none twice in a row", () => {
  const seen = new Set();
  const drawn = Array.from({ length: 30 }, () => filters.draw(ITEMS, seen, () => 0.99));
  assert.equal(new Set(drawn.slice(0, 3)).size, 3);
  drawn.slice(1).forEach((one, n) => assert.notEqual(one, drawn[n]));
  assert.equal(filters.draw([ITEMS[0]], seen, () => 0), ITEMS[0]);
  assert.equal(filters.draw([], new Set(), () => 0), undefined);
});
