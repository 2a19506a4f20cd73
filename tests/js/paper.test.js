"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
require("../../generator/rubrickit/assets/js/paper.js");

const { cssText, onlineAddress } = globalThis.rk;

test("any title is a text in CSS, and nothing more", () => {
  assert.equal(cssText("Coaching behaviors"), '"Coaching behaviors"');
  assert.equal(cssText('a "b" \\ c'), '"a \\22 b\\22  \\5c  c"');
  assert.equal(cssText('x";}body{display:none}\n</style>'), '"x\\22 ;}body{display:none}\\a \\3c /style>"');
});

test("paper names the page, not the place in it, and no file of someone's disk", () => {
  assert.equal(onlineAddress("https://example.org/kit/rubrics/x/?h=trust#row"), "https://example.org/kit/rubrics/x/");
  assert.equal(onlineAddress("file:///home/someone/site/index.html"), "");
});
