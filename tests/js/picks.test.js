"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
require("../../generator/rubrickit/assets/js/picks.js");

const { picks } = globalThis.rk;
const A = "rubric/coaching-model";
const B = "row/coaching-model/setting-the-foundation";
const C = "question/ask-first";

test("an address gives back what was written, in order", () => {
  const address = new URLSearchParams({ picks: picks.write([B, A, C]) }).toString();
  assert.deepEqual(picks.read(new URLSearchParams(address).get("picks")), { list: [B, A, C], dropped: 0 });
});

test("what cannot be a pick is dropped and counted", () => {
  const hostile = [A, A, "<script>", "rubric/", "__proto__", "row/a/b/c", 7, null, { toString: () => A }];
  assert.deepEqual(picks.read(hostile), { list: [A], dropped: 7 });
  assert.deepEqual(picks.read("javascript:alert(1) " + A), { list: [A], dropped: 1 });
  assert.deepEqual(picks.read(null), { list: [], dropped: 0 });
});

test("a list has an end", () => {
  const many = Array.from({ length: 600 }, (_, n) => `question/q-${n}`);
  assert.deepEqual(picks.read(many).list.length, 500);
  assert.equal(picks.read(many).dropped, 100);
});

test("a pick moves no further than the ends", () => {
  assert.deepEqual(picks.move([A, B, C], C, -1), [A, C, B]);
  assert.deepEqual(picks.move([A, B, C], A, -1), [A, B, C]);
  assert.deepEqual(picks.move([A, B, C], A, 9), [B, C, A]);
  assert.deepEqual(picks.move([A], B, 1), [A]);
});

test("a pick is in a list once", () => {
  assert.deepEqual(picks.add([A], A), [A]);
  assert.deepEqual(picks.toggle([A, B], A), [B]);
  assert.deepEqual(picks.toggle([B], A), [B, A]);
});
