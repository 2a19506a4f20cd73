// A year's occasions as an iCalendar file (RFC 5545), from a start date. Pure; `calendar-form.js` asks and saves.
// Our own, since ical.js (26 kB gzip) and ics bring parsers and validators of which this needs nothing.
(function (rk) {
  "use strict";

  var DAY = 24 * 60 * 60 * 1000;
  var WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
  var LONGEST_LINE = 75; // in bytes of UTF-8

  // Days are dates at midnight UTC, so that no time zone moves one.
  function dayOf(text) {
    var parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!parts) return null;
    var day = new Date(Date.UTC(+parts[1], parts[2] - 1, +parts[3]));
    return day.toISOString().slice(0, 10) === text ? day : null;
  }
  function weeksAfter(day, weeks) {
    return new Date(day.getTime() + weeks * 7 * DAY);
  }
  // The first, second, third or fourth of its weekday in the month, or the last: meetings keep their weekday.
  function placeInMonth(day) {
    var place = Math.ceil(day.getUTCDate() / 7);
    return place > 4 ? -1 : place;
  }
  function monthsAfter(day, months) {
    var year = day.getUTCFullYear(), month = day.getUTCMonth() + months, place = placeInMonth(day);
    if (place > 0) {
      var first = new Date(Date.UTC(year, month, 1));
      return new Date(Date.UTC(year, month, 1 + ((day.getUTCDay() - first.getUTCDay() + 7) % 7) + (place - 1) * 7));
    }
    var last = new Date(Date.UTC(year, month + 1, 0));
    return new Date(last.getTime() - ((last.getUTCDay() - day.getUTCDay() + 7) % 7) * DAY);
  }

  function compact(day) {
    return day.toISOString().slice(0, 10).replace(/-/g, "");
  }

  // When the occasions of each kind begin, and how they come again until the year ends.
  var KINDS = {
    "at-start": { first: function (start) { return start; } },
    weekly: { first: function (start) { return start; }, rule: function () { return "FREQ=WEEKLY"; } },
    monthly: { first: function (start) { return monthsAfter(start, 1); }, rule: monthly("") },
    quarterly: { first: function (start) { return monthsAfter(start, 3); }, rule: monthly("INTERVAL=3;") },
    "mid-year": {
      first: function (start, end) { return weeksAfter(start, Math.round((end - start) / DAY / 14)); },
    },
    "end-of-year": { first: function (start, end) { return end; } },
  };
  function monthly(interval) {
    return function (like) {
      return "FREQ=MONTHLY;" + interval + "BYDAY=" + placeInMonth(like) + WEEKDAYS[like.getUTCDay()];
    };
  }

  function escaped(text) {
    return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
  }
  // A line that is too long goes on after a break and a space; no character is cut in two.
  function folded(line) {
    var bytes = new TextEncoder(), out = "", length = 0;
    Array.from(line).forEach(function (character) {
      var size = bytes.encode(character).length;
      if (length + size > LONGEST_LINE) {
        out += "\r\n ";
        length = 1;
      }
      out += character;
      length += size;
    });
    return out;
  }

  function linesOf(event, name, stamp) {
    return [
      "BEGIN:VEVENT",
      // The same for the same start date, so that a calendar that reads the file twice has each event once.
      "UID:" + name + "-" + event.id + "-" + compact(event.start) + "@rubrickit",
      "DTSTAMP:" + stamp,
      "DTSTART;VALUE=DATE:" + compact(event.first),
      "DTEND;VALUE=DATE:" + compact(new Date(event.first.getTime() + DAY)),
      event.rule ? "RRULE:" + event.rule + ";UNTIL=" + compact(event.end) : "",
      "SUMMARY:" + escaped(event.title),
      event.description ? "DESCRIPTION:" + escaped(event.description) : "",
      "TRANSP:TRANSPARENT", // the day stays free for other things
      "END:VEVENT",
    ];
  }

  rk.calendar = {
    dayOf: dayOf,
    // What the year holds, in order of the first dates. `rhythm` is a list of occasions as templates have them, `start`
    // a date such as 2026-08-17. An occasion that would begin outside the year is left out; null without a date.
    events: function (rhythm, start, months) {
      var from = dayOf(start);
      if (!from) return null;
      var end = monthsAfter(from, months);
      return rhythm.filter(function (one) { return one.when in KINDS; }).map(function (one) {
        var kind = KINDS[one.when], first = weeksAfter(kind.first(from, end), one.weeks_later || 0);
        var like = one.weeks_later ? first : from; // whose place in the month the later ones have
        return {
          id: one.id, title: one.title, description: one.description || "", when: one.when,
          start: from, first: first, end: end, rule: kind.rule ? kind.rule(like) : "",
        };
      }).filter(function (event) { return event.first >= from && event.first <= end; })
        .sort(function (one, other) { return one.first - other.first; });
    },
    // The file's text. `name` is a template's id, `now` the moment at which it is made.
    text: function (events, name, title, now) {
      var stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
      var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//rubrickit//calendar//EN", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH", "X-WR-CALNAME:" + escaped(title)];
      events.forEach(function (event) { lines = lines.concat(linesOf(event, name, stamp)); });
      return lines.concat("END:VCALENDAR").filter(Boolean).map(folded).join("\r\n") + "\r\n";
    },
  };
})(globalThis.rk = globalThis.rk || {});
