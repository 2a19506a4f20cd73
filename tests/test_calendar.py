"""The calendar file of a template, made by the script that a browser runs and read by another library."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import icalendar
import pytest
from dateutil.rrule import rrulestr

from rubrickit.project import checked_project, folders_of
from rubrickit.views.calendar import calendar_view
from rubrickit.views.context import Page, Site
from sites import ROOT

SCRIPT = ROOT / "generator" / "rubrickit" / "assets" / "js" / "calendar.js"
PROGRAM = """
require(process.argv[1]);
const { data, starts, months } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const made = (start) => globalThis.rk.calendar.text(
  globalThis.rk.calendar.events(data.rhythm, start, months), data.name, data.title, new Date("2026-08-01T00:00:00Z"));
process.stdout.write(JSON.stringify(starts.map(made)));
"""


@pytest.fixture(scope="module")
def data() -> Any:
    """What the page of the shipped calendar gives to its script."""
    toolkit = checked_project(folders_of(ROOT / "mkdocs.yml")).toolkit
    view = calendar_view(toolkit.templates["coaching-calendar"], Page(Site(toolkit), "templates/coaching-calendar.md"))
    assert view
    return view.data


def files(data: Any, starts: list[date], months: int = 10) -> list[icalendar.Calendar]:
    node = shutil.which("node")
    assert node, "Node is not installed. Debian, Ubuntu: apt-get install nodejs; others: nodejs.org"
    given = json.dumps({"data": data, "starts": [start.isoformat() for start in starts], "months": months})
    done = subprocess.run([node, "-e", PROGRAM, str(SCRIPT)], input=given, capture_output=True, text=True, check=True)
    return [icalendar.Calendar.from_ical(text) for text in json.loads(done.stdout)]


def days(event: icalendar.Event) -> list[date]:
    """Every day on which an event is."""
    first = event.decoded("DTSTART")
    assert type(first) is date  # a whole day, not a moment
    assert event.decoded("DTEND") - first == timedelta(days=1)
    if "RRULE" not in event:
        return [first]
    rule = event["RRULE"].to_ical().decode()
    return [one.date() for one in rrulestr(rule, dtstart=datetime(first.year, first.month, first.day))]


def by_title(file: icalendar.Calendar) -> dict[str, list[date]]:
    return {str(event["SUMMARY"]): days(event) for event in file.walk("VEVENT")}


def test_another_library_reads_what_the_template_says(data: Any) -> None:
    [file] = files(data, [date(2026, 8, 17)])
    assert not file.errors
    assert str(file["PRODID"]) == "-//rubrickit//calendar//EN"
    assert str(file["X-WR-CALNAME"]) == "Coaching calendar"
    events = {str(event["SUMMARY"]): event for event in file.walk("VEVENT")}
    assert {one["title"]: one["description"] for one in data["rhythm"]} == {
        title: str(event["DESCRIPTION"]) for title, event in events.items()
    }
    assert not any(event.errors for event in events.values())
    assert len({str(event["UID"]) for event in events.values()}) == len(events)


def test_the_rhythm_of_a_year(data: Any) -> None:
    [file] = files(data, [date(2026, 8, 17)])
    found = by_title(file)
    weekly, monthly, quarterly = (
        found[title] for title in ("Coach and principal meet", "Look at the month's results", "Review the quarter")
    )
    assert len(weekly) == 45
    assert {later - earlier for earlier, later in pairwise(weekly)} == {timedelta(weeks=1)}
    assert [one.month for one in monthly] == [9, 10, 11, 12, 1, 2, 3, 4, 5, 6]
    assert {one.weekday() for one in monthly} == {0}
    assert quarterly == [date(2026, 11, 16), date(2027, 2, 15), date(2027, 5, 17)]
    assert found["Mid-year report"] == [date(2027, 1, 18)]
    assert found["Collect evidence for the end of the year"] == [date(2027, 5, 24)]
    assert found["Annual assessment and evaluation of the coach"] == [date(2027, 6, 21)]


def test_every_start_of_a_year_gives_a_whole_rhythm(data: Any) -> None:
    """No month is skipped, no day leaves its weekday or the year, the first one is where the rule says."""
    starts = [date(2027, 8, 1) + timedelta(days=number) for number in range(0, 400, 3)]
    for start, file in zip(starts, files(data, starts, 12), strict=True):
        found = by_title(file)
        end = found["Annual assessment and evaluation of the coach"][0]
        assert len(found["Look at the month's results"]) == 12, start
        assert len(found["Review the quarter"]) == 4, start
        for event in file.walk("VEVENT"):
            assert days(event)[0] == event.decoded("DTSTART"), (start, event["SUMMARY"])
        for day in (day for every in found.values() for day in every):
            assert day.weekday() == start.weekday()
            assert start <= day <= end


def test_the_same_start_gives_the_same_names(data: Any) -> None:
    """So that a calendar which reads a second file does not show everything twice."""
    one, same, other = (
        {str(event["UID"]) for event in file.walk("VEVENT")}
        for file in files(data, [date(2026, 8, 17), date(2026, 8, 17), date(2026, 8, 18)])
    )
    assert one == same
    assert not one & other
