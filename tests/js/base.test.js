"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
require("../../generator/rubrickit/assets/js/base.js");

const { rk } = globalThis;

test("words without a catalogue are the ones in the code", () => {
  assert.equal(rk.gettext("Copied"), "Copied");
  assert.equal(rk.ngettext("{n} row", "{n} rows", 1), "1 row");
  assert.equal(rk.ngettext("{n} row", "{n} rows", 2), "2 rows");
  assert.equal(rk.gettext("From {from} to {to}", { from: "a", to: "b" }), "From a to b");
  assert.equal(rk.gettext("{unknown} stays", {}), "{unknown} stays");
});

test("a catalogue replaces them", () => {
  rk.catalogue = { Copied: "Copiado", "{n} row": ["{n} fila", "{n} filas"] };
  assert.equal(rk.gettext("Copied"), "Copiado");
  assert.equal(rk.ngettext("{n} row", "{n} rows", 3), "3 filas");
  rk.catalogue = {};
});

test("a folder's page is named where no server opens it", () => {
  rk.root = "file:///media/stick/site/";
  assert.equal(rk.href("rubrics/x/#row"), "file:///media/stick/site/rubrics/x/index.html#row");
  rk.root = "https://example.org/kit/";
  assert.equal(rk.href("rubrics/x/#row"), "https://example.org/kit/rubrics/x/#row");
});
