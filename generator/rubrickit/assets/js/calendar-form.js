// The form that asks for a start date, shows what falls on which day, and saves the calendar file.
(function (rk) {
  "use strict";

  var _ = rk.gettext;
  var form = document.querySelector("[data-rk-calendar]");
  if (!form) return;
  var data = JSON.parse(document.getElementById(form.dataset.rkCalendar).textContent);
  var start = form.elements.start, months = form.elements.months;
  var said = form.querySelector("[role=status]");
  var places = {};
  document.querySelectorAll("[data-rk-occasion]").forEach(function (place) {
    places[place.dataset.rkOccasion] = place;
  });

  var language = document.documentElement.lang || undefined;
  function shown(day, options) {
    return new Intl.DateTimeFormat(language, Object.assign({ timeZone: "UTC" }, options)).format(day);
  }
  function inWords(event) {
    var day = shown(event.first, { dateStyle: "medium" });
    if (!event.rule) return shown(event.first, { weekday: "long" }) + ", " + day;
    return _("from {first} until {last}", { first: day, last: shown(event.end, { dateStyle: "medium" }) });
  }

  function events() {
    return rk.calendar.events(data.rhythm, start.value, Number(months.value));
  }
  function preview() {
    said.textContent = "";
    var found = new Map((events() || []).map(function (event) { return [event.id, event]; }));
    Object.keys(places).forEach(function (id) {
      if (found.size === 0) places[id].textContent = "";
      else places[id].textContent = found.has(id) ? inWords(found.get(id)) : _("not in so short a year");
    });
  }
  form.addEventListener("input", preview);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var file = data.name + ".ics";
    rk.files.save(file, "text/calendar;charset=utf-8", rk.calendar.text(events(), data.name, data.title, new Date()));
    said.textContent = _("Saved as {file}. Open it with your calendar.", { file: file });
  });
  form.hidden = false;
  preview(); // a browser may have kept what was typed before
})(globalThis.rk = globalThis.rk || {});
