"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
for (const name of ["picks", "contents", "handout"]) require(`../../generator/rubrickit/assets/js/${name}.js`);

const { handout } = globalThis.rk;
const contents = globalThis.rk.contents(require("./toolkit.js"));
const PAPERS = ["letter", "a4"];
const FULL = {
  picks: ["row/talk/ask", "template/log"],
  paper: "a4",
  title: "Día 1: ¿qué & cómo? 100% #1",
  note: "9:00 + 10:30",
  breaks: true,
};

test("an address gives back the handout that was written", () => {
  const address = handout.write(FULL);
  assert.match(address, /^picks=row\/talk\/ask\+template\/log&paper=a4&/);
  assert.deepEqual(handout.read("#" + address, "", PAPERS), { adding: [], handout: FULL, lost: 0 });
});

test("what is not set is not in the address", () => {
  assert.equal(handout.write({ ...handout.empty(PAPERS), picks: ["rubric/talk"] }), "picks=rubric/talk&paper=letter");
  assert.equal(handout.write(handout.empty(PAPERS)), "");
});

test("a page's link adds to the handout that is there, unless the address holds a whole one", () => {
  const added = { adding: ["rubric/talk"], handout: null, lost: 0 };
  assert.deepEqual(handout.read("", "?add=rubric/talk", PAPERS), added);
  assert.deepEqual(handout.read("#content", "?add=rubric/talk", PAPERS), added);
  assert.equal(handout.read("#picks=template/log", "?add=rubric/talk", PAPERS).adding.length, 0);
  assert.deepEqual(handout.read("", "?add=<b>", PAPERS), { adding: [], handout: null, lost: 1 });
});

test("an address may ask for nothing", () => {
  assert.deepEqual(handout.read("", "", PAPERS), { adding: [], handout: null, lost: 0 });
  assert.deepEqual(handout.read("#content", "?h=trust", PAPERS), { adding: [], handout: null, lost: 0 });
});

test("hostile values of an address are left out and the rest is kept", () => {
  const hostile = "#picks=<script>+rubric/talk+../../x+row/a/b/c/d&paper=tabloid&breaks=yes&title=%E0%A4%A&note=a%0Ab%00c";
  const { handout: read, lost } = handout.read(hostile, "", PAPERS);
  assert.deepEqual(read.picks, ["rubric/talk"]);
  assert.equal(lost, 3);
  assert.equal(read.paper, "letter");
  assert.equal(read.breaks, false);
  assert.equal(read.note, "a b c");
  assert.ok(handout.read("#picks=rubric/talk&title=" + "x".repeat(5000), "", PAPERS).handout.title.length <= handout.LONGEST.title);
});

test("whatever a store holds becomes a handout", () => {
  for (const value of [null, 7, "x", [], { picks: 3, title: {}, paper: [] }]) {
    const sound = handout.sound(value, PAPERS);
    assert.deepEqual(sound.picks, []);
    assert.equal(sound.paper, "letter");
  }
  assert.deepEqual(handout.sound(FULL, PAPERS), FULL);
});

test("neighbours of one rubric are one table, and others are not", () => {
  const blocks = handout.blocks(["row/talk/see", "row/talk/ask", "row/plan/act", "row/talk/hear"], contents);
  assert.deepEqual(blocks.map((one) => [one.of.name, one.parts.map((part) => part.data.id), one.whole]), [
    ["rubric/talk", ["see", "ask"], false],
    ["rubric/plan", ["act"], false],
    ["rubric/talk", ["hear"], false],
  ]);
  assert.equal(handout.blocks(["rubric/talk"], contents)[0].whole, true);
});

test("neighbours of one bank are one list, under the names of their groups", () => {
  const [block, ...others] = handout.blocks(["question/bank/what-next", "group/bank/open"], contents);
  assert.deepEqual(others, []);
  assert.equal(block.whole, true);
  const groups = handout.groups(block.parts).map((group) => [group.of.title, group.questions.length]);
  assert.deepEqual(groups, [["Close", 1], ["Open", 2]]);
});

test("counts are of what is printed", () => {
  assert.deepEqual(handout.counts(["rubric/talk", "group/bank/open", "template/log"], contents),
    { rows: 3, questions: 2, templates: 1 });
});
