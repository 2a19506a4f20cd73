"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
for (const name of ["base", "order-list"]) require(`../../generator/rubrickit/assets/js/${name}.js`);

test("a dragged item goes where the pointer is among the others", () => {
  const middles = [10, 30, 50];
  assert.equal(globalThis.rk.placeAt(0, middles), 0);
  assert.equal(globalThis.rk.placeAt(31, middles), 2);
  assert.equal(globalThis.rk.placeAt(99, middles), 3);
  assert.equal(globalThis.rk.placeAt(99, []), 0);
});
