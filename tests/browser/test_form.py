"""The form on a template's page: filled in by hand, kept, saved, opened, printed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from axe import night_violations, violations
from visiting import DESKTOP, PHONE, TINY, Opener

PLAN, LOG, GROWTH = (f"templates/{name}/" for name in ("coaching-plan", "coaching-log", "coach-growth-plan"))
BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"


def said(page: Page) -> Any:
    return page.locator("[data-rk-said]")


def open_file(page: Page, content: str | bytes, name: str = "coaching-log.json") -> None:
    raw = content if isinstance(content, bytes) else content.encode()
    page.locator("[data-rk-file]").set_input_files({"name": name, "mimeType": "application/json", "buffer": raw})


def file_of(answers: dict[str, Any], **changes: Any) -> str:
    return json.dumps({"rubrickit": "answers", "format": 1, "template": "coaching-log", "answers": answers} | changes)


def save(page: Page) -> Any:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to a file").click()
    assert download.value.suggested_filename == "coaching-log.json"
    return json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
@pytest.mark.parametrize("place", ["server", "disk"])
def test_what_is_typed_is_kept_and_saved(visit: Opener, width: int, place: str) -> None:
    page = visit(LOG, width, disk=place == "disk")
    page.get_by_label("Client (required)").fill("Nguyễn & <Sons>")
    page.get_by_label("From", exact=True).fill("2026-09-01")
    page.get_by_label("Kind, row 2").select_option("Video call")
    page.get_by_label("Done, row 2").check()
    page.get_by_label("Held, Email").fill("3")
    expect(said(page)).to_have_text("Kept on this device. 1 required answer is still empty.")
    page.reload()
    expect(said(page)).to_have_text("Your answers from before are here.")
    assert save(page) == {
        "rubrickit": "answers",
        "format": 1,
        "template": "coaching-log",
        "answers": {
            "client": "Nguyễn & <Sons>",
            "starts-on": "2026-09-01",
            "contacts": [{}, {"kind": "Video call", "done": True}],
            "totals": [{}, {}, {}, {"held": "3"}],
        },
    }


def test_a_form_is_filled_in_by_keys_alone(visit: Opener) -> None:
    page = visit(GROWTH)
    page.locator("#form-coach").focus()
    for typed in ("Ana", "Bo", "09012026"):
        page.keyboard.type(typed)
        page.keyboard.press("Tab")
    page.locator("#form-ends-on").focus()
    page.keyboard.type("06302027")
    page.get_by_label("Relationship building").focus()
    page.keyboard.press("ArrowDown")
    add = page.get_by_role("button", name="Add a row: Actions")
    add.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Listen more")
    assert page.get_by_label("Action, row 4").input_value() == "Listen more"
    page.get_by_role("button", name="Remove row 1").last.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Remove row 1"
    assert page.get_by_label("Action, row 3").input_value() == "Listen more"
    expect(said(page)).to_have_text("The row is removed.")
    assert page.evaluate("Object.keys(JSON.parse(localStorage['rubrickit:form:coach-growth-plan']))") == [
        "coach",
        "partner",
        "starts-on",
        "ends-on",
        "behavior-levels",
        "actions",
    ]


def test_a_removed_row_and_an_emptied_form_come_back(visit: Opener) -> None:
    page = visit(LOG)
    open_file(page, file_of({"client": "Ana", "contacts": [{"minutes": str(n)} for n in range(5)]}))
    expect(said(page)).to_have_text("The file is open.")
    page.get_by_role("button", name="Remove row 2").click()
    assert page.get_by_label("Minutes, row 2").input_value() == "2"
    page.get_by_role("button", name="Undo").click()
    assert [page.get_by_label(f"Minutes, row {n}").input_value() for n in (2, 5)] == ["1", "4"]
    page.get_by_role("button", name="Start anew").click()
    assert page.locator("#form-client").input_value() == ""
    assert page.evaluate("localStorage['rubrickit:form:coaching-log']") is None
    page.get_by_role("button", name="Undo").click()
    assert save(page)["answers"]["contacts"] == [{"minutes": str(n)} for n in range(5)]


REFUSED = {
    "{": "This is not a file of answers, or it is damaged.",
    '{"rubrickit": "sheet", "format": 1}': "This is not a file of answers from such a page.",
    file_of({}, format=2): "This file comes from a newer version of this site. Load the page anew, then open it again.",
    file_of({}, template="look-for"): "This file belongs to another template: look-for.",
    " " * 2_000_001: "This file is larger than 2 MB.",
}


def test_a_file_that_does_not_belong_here_changes_nothing(visit: Opener) -> None:
    page = visit(LOG)
    page.locator("#form-client").fill("Ana")
    expect(said(page)).to_contain_text("Kept")
    for content, why in REFUSED.items():
        open_file(page, content)
        expect(said(page)).to_have_text(f"{why} Nothing was changed.")
        assert page.locator("#form-client").input_value() == "Ana"
    open_file(page, b"\xff\xfe\x00PK\x03\x04")
    expect(said(page)).to_contain_text("Nothing was changed.")
    assert save(page)["answers"] == {"client": "Ana"}


def test_what_the_form_has_no_place_for_is_told(visit: Opener) -> None:
    page = visit(LOG)
    open_file(
        page, file_of({"client": "Ana", "mood": "good", "starts-on": "soon", "coach": "<img src=x onerror=alert(1)>"})
    )
    expect(said(page)).to_have_text("The file is open. This form has no place for a part of it: From, mood.")
    assert save(page)["answers"] == {"client": "Ana", "coach": "<img src=x onerror=alert(1)>"}


def blocked(context: BrowserContext) -> Page:
    context.add_init_script(BLOCKED)
    return context.new_page()


def test_a_browser_that_keeps_nothing_says_so(visit: Opener) -> None:
    page = blocked(visit.context())
    page.goto(visit.site.url(LOG))
    page.locator("#form-client").fill("Ana")
    expect(said(page)).to_contain_text("This browser keeps nothing: save to a file before you leave.")
    assert save(page)["answers"] == {"client": "Ana"}


def test_another_tab_sees_what_is_typed(visit: Opener) -> None:
    page = visit(LOG)
    other = page.context.new_page()
    other.goto(visit.site.url(LOG))
    page.locator("#form-client").fill("Ana")
    expect(other.locator("#form-client")).to_have_value("Ana")


def test_without_scripts_it_is_a_blank_form(visit: Opener) -> None:
    page = visit(PLAN, java_script_enabled=False)
    assert page.get_by_label("Client (required)").is_visible()
    assert not page.get_by_role("button", name="Save to a file").is_visible()
    assert not page.get_by_role("button", name="Add a row: Outcomes").is_visible()


def test_a_long_answer_is_seen_whole_on_screen_and_paper(visit: Opener) -> None:
    page = visit(PLAN)
    area = page.get_by_label("What already works")
    area.fill("\n".join(f"Line {n}" for n in range(30)))
    for medium in ("screen", "print"):
        page.emulate_media(media=medium)
        assert area.evaluate("area => area.scrollHeight - area.clientHeight") <= 1
    assert not page.get_by_role("button", name="Start anew").is_visible()
    page.emulate_media(media="screen")


@pytest.mark.parametrize("width", [TINY, DESKTOP])
@pytest.mark.parametrize("path", [PLAN, LOG, GROWTH])
def test_everyone_can_fill_it_in(visit: Opener, path: str, width: int) -> None:
    page = visit(path, width)
    assert violations(page, ".md-content") == []
    assert night_violations(page, ".md-content") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    unnamed = "[...document.querySelectorAll('[data-rk-input]')].filter(i => !i.labels.length && !i.ariaLabel).length"
    assert page.evaluate(unnamed) == 0
