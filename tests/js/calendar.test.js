"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
require("../../generator/rubrickit/assets/js/calendar.js");

const { calendar } = globalThis.rk;
const NOW = new Date("2026-08-01T12:34:56.789Z");

function occasion(when, more) {
  return Object.assign({ id: when, title: when, when: when }, more);
}
function only(when, start, months, more) {
  return calendar.events([occasion(when, more)], start, months)[0];
}
function day(event) {
  return event.first.toISOString().slice(0, 10);
}

test("only days that a calendar has are days", () => {
  for (const text of ["", "2026-02-30", "2026-13-01", "26-01-01", "2026-1-1", "tomorrow"]) {
    assert.equal(calendar.dayOf(text), null, text);
    assert.equal(calendar.events([], text, 10), null);
  }
  assert.equal(calendar.dayOf("2028-02-29").toISOString(), "2028-02-29T00:00:00.000Z");
});

test("each kind begins when it should", () => {
  const start = "2026-08-17"; // the third Monday of August
  assert.equal(day(only("at-start", start, 10)), "2026-08-17");
  assert.equal(day(only("weekly", start, 10)), "2026-08-17");
  assert.equal(day(only("monthly", start, 10)), "2026-09-21"); // third Mondays
  assert.equal(day(only("quarterly", start, 10)), "2026-11-16");
  assert.equal(day(only("mid-year", start, 10)), "2027-01-18");
  assert.equal(day(only("end-of-year", start, 10)), "2027-06-21");
});

test("all dates fall on the weekday of the start", () => {
  for (let days = 0; days < 400; days += 1) {
    const from = new Date(Date.UTC(2026, 0, 1 + days));
    const start = from.toISOString().slice(0, 10);
    for (const when of ["monthly", "quarterly", "mid-year", "end-of-year"]) {
      assert.equal(only(when, start, 10).first.getUTCDay(), from.getUTCDay(), start + " " + when);
    }
  }
});

test("what comes again says how, and until when", () => {
  assert.equal(only("weekly", "2026-08-17", 10).rule, "FREQ=WEEKLY");
  assert.equal(only("monthly", "2026-08-17", 10).rule, "FREQ=MONTHLY;BYDAY=3MO");
  assert.equal(only("quarterly", "2026-08-17", 10).rule, "FREQ=MONTHLY;INTERVAL=3;BYDAY=3MO");
  assert.equal(only("at-start", "2026-08-17", 10).rule, "");
});

test("a start late in a month keeps to the last of its weekday", () => {
  const event = only("monthly", "2026-08-31", 10);
  assert.equal(event.rule, "FREQ=MONTHLY;BYDAY=-1MO");
  assert.equal(day(event), "2026-09-28");
});

test("an occasion can be moved by weeks", () => {
  assert.equal(day(only("end-of-year", "2026-08-17", 10, { weeks_later: -4 })), "2027-05-24");
  const event = only("monthly", "2026-08-17", 10, { weeks_later: 1 });
  assert.equal(day(event), "2026-09-28");
  assert.equal(event.rule, "FREQ=MONTHLY;BYDAY=4MO");
});

test("what would begin outside the year is left out, and what is not known", () => {
  const rhythm = [occasion("quarterly"), occasion("at-start", { weeks_later: -1 }), occasion("yearly"), occasion("weekly")];
  assert.deepEqual(calendar.events(rhythm, "2026-08-17", 2).map((event) => event.id), ["weekly"]);
});

test("occasions stand in the order of their dates", () => {
  const rhythm = ["end-of-year", "mid-year", "quarterly", "weekly", "monthly"].map((when) => occasion(when));
  const order = calendar.events(rhythm, "2026-08-17", 10).map((event) => event.id);
  assert.deepEqual(order, ["weekly", "monthly", "quarterly", "mid-year", "end-of-year"]);
});

test("the file is one that calendars read", () => {
  const events = calendar.events([occasion("weekly", { description: "Bring notes, dates; and \\ more.\nThen talk." })], "2026-08-17", 10);
  const text = calendar.text(events, "coaching-calendar", "Coaching calendar", NOW);
  assert.equal(text, [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//rubrickit//calendar//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    "X-WR-CALNAME:Coaching calendar",
    "BEGIN:VEVENT",
    "UID:coaching-calendar-weekly-20260817@rubrickit",
    "DTSTAMP:20260801T123456Z",
    "DTSTART;VALUE=DATE:20260817",
    "DTEND;VALUE=DATE:20260818",
    "RRULE:FREQ=WEEKLY;UNTIL=20270621",
    "SUMMARY:weekly",
    "DESCRIPTION:Bring notes\\, dates\\; and \\\\ more.\\nThen talk.",
    "TRANSP:TRANSPARENT",
    "END:VEVENT", "END:VCALENDAR", "",
  ].join("\r\n"));
});

test("long lines are folded between characters", () => {
  const title = "Nguyễn Thị Ánh meets 👩‍🏫 ".repeat(9).trim();
  const text = calendar.text(calendar.events([occasion("weekly", { title: title })], "2026-08-17", 10), "c", "C", NOW);
  const lines = text.split("\r\n");
  assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75));
  assert.ok(lines.some((line) => line.startsWith(" ")));
  assert.ok(text.replace(/\r\n /g, "").includes("SUMMARY:" + title));
  assert.ok(!text.includes("\ufffd"));
});

test("control characters do not get in", () => {
  const title = "One\u0000\u0007 two\r\nEND:VEVENT";
  const text = calendar.text(calendar.events([occasion("weekly", { title: title })], "2026-08-17", 10), "c", "C", NOW);
  assert.ok(text.includes("SUMMARY:One two\\nEND:VEVENT\r\n"));
});
