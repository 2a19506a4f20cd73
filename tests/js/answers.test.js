"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
require("../../generator/rubrickit/assets/js/base.js");
require("../../generator/rubrickit/assets/js/answers.js");

const { answers } = globalThis.rk;

const FORM = {
  id: "plan",
  title: "Plan",
  fields: [
    { id: "client", label: "Client", type: "line", required: true },
    { id: "purpose", label: "Purpose", type: "paragraph" },
    { id: "starts-on", label: "From", type: "date" },
    { id: "kind", label: "Kind", type: "choice", options: ["Red", "Blue"] },
    { id: "reports", label: "Reports", type: "checklist", options: ["First", "Second"] },
    { id: "levels", label: "Levels", type: "level", parts: ["asking", "telling"], levels: ["low", "high"] },
    {
      id: "actions", label: "Actions", type: "table", required: true, rows: 0, grows: true,
      columns: [{ id: "what", type: "line" }, { id: "by", type: "date" }, { id: "done", type: "check" }],
    },
    { id: "reviews", label: "Reviews", type: "table", rows: 2, grows: false, columns: [{ id: "who", type: "line" }] },
    { id: "agreed", label: "Agreed", type: "table", rows: 1, grows: true, columns: [{ id: "name", type: "line" }] },
  ],
};
const WHOLE = {
  client: "Nguyễn & <Partner>",
  purpose: "One\nTwo 👩‍🏫",
  "starts-on": "2026-09-01",
  kind: "Blue",
  reports: ["Second"],
  levels: { telling: "high" },
  actions: [{ what: "Visit", by: "2026-10-02", done: true }, {}, { what: "Call" }],
  reviews: [{}, { who: "All" }],
  agreed: [{ name: "A" }, { row_heading: "Principal", name: "B" }],
};
const saved = (changes) => JSON.stringify({ rubrickit: "answers", format: 1, template: "plan", answers: WHOLE, ...changes });

test("what is saved is read again, in fresh objects", () => {
  const found = answers.opened(FORM, answers.file(FORM, WHOLE));
  assert.deepEqual(found, { answers: WHOLE, left: [] });
  assert.notEqual(found.answers.actions, WHOLE.actions);
});

test("a file that does not belong here is refused with a sentence", () => {
  const refused = (text) => answers.opened(FORM, text).refused;
  assert.match(refused("{broken"), /damaged/);
  assert.match(refused(""), /damaged/);
  for (const other of ["[]", "null", "7", '"text"', "{}", saved({ rubrickit: "selection" }), saved({ format: "1" })]) {
    assert.match(refused(other), /not a file of answers/, other);
  }
  assert.match(refused(saved({ format: 2 })), /newer version/);
  assert.match(refused(saved({ template: "coaching-log" })), /another template: coaching-log/);
  for (const damaged of [saved({ format: 0 }), saved({ answers: [] }), saved({ answers: undefined })]) {
    assert.match(refused(damaged), /damaged/, damaged);
  }
  assert.match(refused(" ".repeat(2e6) + saved()), /2 MB/);
});

test("a mark at the start that editors add does no harm", () => {
  assert.deepEqual(answers.opened(FORM, "\ufeff" + saved()).answers, WHOLE);
});

test("unknown fields are told and not kept", () => {
  const found = answers.opened(FORM, saved({ answers: { client: "A", mood: "good", constructor: 1 } }));
  assert.deepEqual(found, { answers: { client: "A" }, left: ["mood", "constructor"] });
});

test("a key that would change all objects is an unknown field", () => {
  const text = '{"rubrickit":"answers","format":1,"template":"plan","answers":'
    + '{"__proto__":{"polluted":1},"actions":[{"__proto__":{"what":"x"},"what":"y"}],"levels":{"__proto__":{"asking":"low"}}}}';
  const found = answers.opened(FORM, text);
  assert.deepEqual(found.answers, { actions: [{ what: "y" }] });
  assert.deepEqual(found.left, ["Levels", "Actions", "__proto__"]);
  assert.equal({}.polluted, undefined);
  assert.equal(found.answers.actions[0].polluted, undefined);
});

test("values of a wrong kind are left out and told", () => {
  const wrong = {
    client: ["A"], purpose: {}, "starts-on": "2026-02-30", kind: "Green", reports: "First",
    levels: ["low"], actions: { 0: { what: "x" } }, reviews: [null, 3], agreed: [{ name: true }],
  };
  const found = answers.copied(FORM, wrong);
  assert.deepEqual(found.answers, {});
  assert.equal(found.left.length, 9);
});

test("of a value that fits in part, that part is kept", () => {
  const found = answers.copied(FORM, {
    reports: ["Third", "First"], levels: { asking: "low", telling: "top" }, actions: [{ what: "x", done: "yes" }],
    reviews: [{ who: "A" }, { who: "B" }, { who: "C" }],
  });
  assert.deepEqual(found.answers, {
    reports: ["First"], levels: { asking: "low" }, actions: [{ what: "x" }], reviews: [{ who: "A" }, { who: "B" }],
  });
  assert.deepEqual(found.left, ["Reports", "Levels", "Actions", "Reviews"]);
});

test("huge values are left out", () => {
  const rows = Array.from({ length: 5000 }, () => ({ what: "x" }));
  const found = answers.copied(FORM, { client: "x".repeat(answers.LONGEST + 1), actions: rows });
  assert.equal(found.answers.client, undefined);
  assert.equal(found.answers.actions.length, answers.MOST_ROWS);
  assert.deepEqual(found.left, ["Client", "Actions"]);
});

test("what is empty is no answer", () => {
  const found = answers.copied(FORM, {
    client: "", reports: [], levels: { asking: "" }, actions: [{ what: "", done: false }, {}], reviews: [],
  });
  assert.deepEqual(found, { answers: {}, left: [] });
});

test("what is missing are required fields without an answer", () => {
  const ids = (given) => answers.missing(FORM, given).map((field) => field.id);
  assert.deepEqual(ids({}), ["client", "actions"]);
  assert.deepEqual(ids({ client: "A" }), ["actions"]);
  assert.deepEqual(ids(WHOLE), []);
});
