"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
require("../../generator/rubrickit/assets/js/base.js");
require("../../generator/rubrickit/assets/js/sheet-text.js");

const { sheetText } = globalThis.rk;
const ROW = {
  text: "Silence", more: "Waiting.", from: "Listening", href: "https://kit.example/rubrics/listening/#silence", note: "",
  levels: [{ name: "Emerging", lines: ["Waits."] }, { name: "Transforming", adds: "Emerging", lead: "Often", lines: ["Waits <long>."] }],
};
const paper = (values) => Object.assign({ site: "Kit", title: "", person: "", day: "", note: "", entries: [] }, values);
const entry = (values) => Object.assign({ text: "Why?", note: "" }, values);

test("a text is complete and in order", () => {
  const made = sheetText.text(paper({
    title: "Monday", person: "Ana", day: "September 14, 2026", note: "Bring the plan.",
    entries: [entry({ then: "Who?", from: "Asking", note: "one\r\ntwo" }), ROW],
  }));
  assert.equal(made, [
    "Monday", "With: Ana", "Date: September 14, 2026", "",
    "1. Why?", "   Then ask: Who?", "   (Asking)", "   Note:", "   one", "   two", "",
    "2. Silence", "   Waiting.", "   Emerging", "   - Waits.",
    "   Transforming", "   - Often", "   - Everything in Emerging, and also:", "   - Waits <long>.", "   (Listening)", "",
    "Notes on the whole:", "Bring the plan.", "", "Kit", "",
  ].join("\n"));
});

test("Markdown shows what was typed and does nothing with it", () => {
  const typed = "# no *heading* <script>x</script> [link](javascript:x) `code` _a_ &amp; |";
  const made = sheetText.markdown(paper({ title: typed, entries: [entry({ text: "1. " + typed, note: "- a\n+ b\n= c\n2) d\n    e" })] }));
  assert.match(made, /^# \\# no \\\*heading\\\* \\<script\\>x\\<\/script\\> \\\[link\\\]\(javascript:x\) \\`code\\` \\_a\\_ \\&amp; \\\|$/m);
  assert.match(made, /^1\. \*\*1\\\. \\# no/m);
  assert.match(made, /^ {4}> \\- a\\\n {4}> \\\+ b\\\n {4}> \\= c\\\n {4}> 2\\\) d\\\n {4}> e$/m);
});

test("Markdown keeps what belongs to an entry within it", () => {
  const made = sheetText.markdown(paper({ entries: [...Array(11).fill(entry()), ROW] }));
  assert.match(made, /\n12\. \*\*Silence\*\*\n\n {4}Waiting\\?\.\n\n {4}\*\*Emerging\*\*\n\n {4}- Waits\.\n/);
  assert.ok(made.includes("[Listening](<https://kit.example/rubrics/listening/#silence>)"));
});

test("HTML holds no more markup than its own", () => {
  const typed = `<img src=x onerror="x"> & '"\u0007`;
  const made = sheetText.html(paper({ title: typed, person: typed, note: typed, entries: [entry({ text: typed, then: typed, note: typed })] }), 'en"><script>');
  assert.ok(!/<img|<script|\u0007/.test(made));
  assert.equal(made.match(/&lt;img src=x onerror=&quot;x&quot;&gt; &amp; &#39;&quot;/g).length, 7);
});

test("what is no longer in the toolkit says so in every form", () => {
  const made = paper({ entries: [entry({ gone: true, from: "Asking" })] });
  for (const form of [sheetText.text, sheetText.markdown, sheetText.html]) assert.match(form(made, "en"), /No longer in this toolkit/);
});

test("a file has a name that any disk takes", () => {
  const name = (title) => sheetText.fileName(paper({ title }), "md");
  assert.equal(name("Ana & Bo: ../../étape \\ 2?"), "conversation-sheet-ana-bo-étape-2.md");
  assert.equal(name(""), "conversation-sheet.md");
  assert.ok(name("x".repeat(300)).length < 90);
});
