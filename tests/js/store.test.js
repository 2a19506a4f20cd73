"use strict";
const { test, beforeEach } = require("node:test");
const assert = require("node:assert/strict");
require("../../generator/rubrickit/assets/js/store.js");

const { store } = globalThis.rk;

function shelf(limit = Infinity) {
  const kept = new Map();
  return {
    getItem: (key) => (kept.has(key) ? kept.get(key) : null),
    setItem: (key, text) => {
      if (text.length > limit) throw new Error("QuotaExceededError");
      kept.set(key, text);
    },
    removeItem: (key) => kept.delete(key),
  };
}
function use(storage) {
  Object.defineProperty(globalThis, "localStorage", { configurable: true, ...storage });
}
beforeEach(() => {
  use({ value: shelf() });
  store.remove("key");
});

test("what is kept is read again", () => {
  assert.equal(store.write("key", { a: [1] }), true);
  assert.deepEqual(store.read("key", null), { a: [1] });
  store.remove("key");
  assert.equal(store.read("key", "none"), "none");
});

test("what is broken reads as the fallback", () => {
  localStorage.setItem("rubrickit:key", "{broken");
  assert.equal(store.read("key", "none"), "none");
});

test("a full browser keeps the value for this page and says so", () => {
  use({ value: shelf(3) });
  assert.equal(store.write("key", "longer"), false);
  assert.equal(store.read("key", ""), "longer");
});

test("a browser that blocks its storage works for this page", () => {
  use({ get() { throw new Error("SecurityError"); } });
  assert.equal(store.write("key", 1), false);
  assert.equal(store.read("key", 0), 1);
  store.remove("key");
  assert.equal(store.read("key", 0), 0);
});
