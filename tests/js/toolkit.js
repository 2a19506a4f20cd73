"use strict";
// A small toolkit as data/toolkit.js holds it: two rubrics, a bank of two groups, a template, and earlier names.

const row = (id) => ({ id, title: "Row " + id, html: "<tr></tr>" });
const question = (id) => ({ id, title: "Question " + id });

module.exports = {
  rubrics: [
    { id: "talk", title: "Talk", rows: [row("ask"), row("hear"), row("see")] },
    { id: "plan", title: "Plan", rows: [row("ask"), row("act")] },
  ],
  banks: [
    {
      id: "bank",
      title: "Bank",
      groups: [
        { id: "open", title: "Open", questions: [question("why"), question("how")] },
        { id: "close", title: "Close", questions: [question("what-next")] },
      ],
    },
  ],
  templates: [{ id: "log", title: "Log" }],
  aliases: {
    "rubric/speech": "rubric/talk",
    "row/talk/listen": "row/talk/hear",
    "question/bank/wherefore": "question/bank/why",
    "template/diary": "template/log",
  },
};
