"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const { join } = require("node:path");
const ROOT = join(__dirname, "../..");
const MiniSearch = require("../../generator/rubrickit/assets/vendor/minisearch.js");
require("../../generator/rubrickit/assets/js/searching.js");

const { searching } = globalThis.rk;
const ENTRIES = [
  ["rubrics/a/", "Coaching behaviors", "What every conversation rests on.", "Rubric", "Continuum"],
  ["rubrics/a/#questioning", "Questioning · Coaching behaviors", "Paraphrase, then ask. Paraphrase again.", "Rubric row", "Continuum"],
  ["questions/b/#q1", "Did you paraphrase what Nguyễn said?", "Clarify", "Question", "Continuum"],
  ["glossary/#trust", "Trust", "Relying on one another’s word.", "Glossary term", ""],
];

// The index as the build makes it.
function built(entries) {
  const program = [
    "import json, sys",
    "from rubrickit.outputs.finder import finder_files",
    "from rubrickit.outputs.search import SearchEntry",
    "files = finder_files([SearchEntry(*one) for one in json.load(sys.stdin)])",
    "sys.stdout.buffer.write(b''.join(file.content for file in files))",
  ].join("\n");
  const python = process.env.PYTHON || "python3";
  const path = [join(ROOT, "generator"), process.env.PYTHONPATH].filter(Boolean).join(":");
  const script = execFileSync(python, ["-c", program], { input: JSON.stringify(entries), env: { ...process.env, PYTHONPATH: path } });
  new Function(script.toString("utf8"))();
  return { index: globalThis.rk.searchIndex, texts: globalThis.rk.searchTexts };
}
const { index, texts } = built(ENTRIES);
const find = searching.finder(MiniSearch, index);
const titles = (query) => find(query).map((one) => one.title);

test("the finished index finds what MiniSearch itself would find", () => {
  const own = new MiniSearch({ fields: ["title", "text"], tokenize: searching.words, processTerm: (term) => term });
  own.addAll(ENTRIES.map(([, title, text], id) => ({ id, title, text })));
  const made = JSON.parse(JSON.stringify(own));
  const { entries, lengths, words } = index;
  assert.equal(made.documentCount, entries.length);
  assert.deepEqual(new Set(made.index.map(([word]) => word)), new Set(words.split(" ")));
  assert.deepEqual(Object.values(made.fieldLength), lengths);
  const loaded = MiniSearch.loadJS(made, { fields: ["title", "text"] });
  for (const query of ["paraphrase", "coaching", "nguyen", "again"]) {
    assert.deepEqual(new Set(loaded.search(query).map((one) => one.id)), new Set(find(query).filter((one) => one.terms.includes(query)).map((one) => one.number)));
  }
});

test("a row comes before a question that has the same word", () => {
  assert.deepEqual(titles("paraphrase"), ["Questioning · Coaching behaviors", "Did you paraphrase what Nguyễn said?"]);
});

test("slips of the keys, starts of words and accents do not matter", () => {
  assert.equal(titles("parafrase").length, 2);
  assert.equal(titles("para").length, 2);
  assert.deepEqual(titles("nguyen"), ["Did you paraphrase what Nguyễn said?"]);
  assert.deepEqual(titles("NGUYỄN"), ["Did you paraphrase what Nguyễn said?"]);
});

test("every word must be found", () => {
  assert.deepEqual(titles("paraphrase again"), ["Questioning · Coaching behaviors"]);
  assert.deepEqual(titles("paraphrase zebra"), []);
  assert.deepEqual(titles("—"), []);
});

test("results say what they are and can be counted by kind", () => {
  const [row] = find("questioning");
  assert.deepEqual([row.location, row.kind, row.collection], ["rubrics/a/#questioning", "Rubric row", "Continuum"]);
  assert.deepEqual(searching.kinds(find("coaching")), [["Rubric row", 1], ["Rubric", 1]]);
});

test("texts stand in the order of the entries", () => {
  assert.equal(texts[find("trust")[0].number], "Relying on one another’s word.");
});

test("an excerpt shows the word that was looked for", () => {
  const long = "one ".repeat(100) + "needle " + "two ".repeat(100);
  const cut = searching.excerpt(long, ["needle"], 60);
  assert.match(cut, /^… .*needle.* …$/);
  assert.ok(cut.length < 75);
  assert.equal(searching.excerpt("short", ["x"], 60), "short");
});

test("pieces keep every letter", () => {
  const text = "Ask Nguyễn, then nguyen.";
  const pieces = searching.pieces(text, ["nguyen"]);
  assert.equal(pieces.map(([words]) => words).join(""), text);
  assert.deepEqual(pieces.filter(([, hit]) => hit).map(([words]) => words), ["Nguyễn", "nguyen"]);
});

test("an address keeps its anchor behind the words to mark", () => {
  assert.equal(searching.marked("a/#b", ["x", "y & z"]), "a/?h=x%20y%20%26%20z#b");
  assert.equal(searching.marked("a/", ["x"]), "a/?h=x");
});
