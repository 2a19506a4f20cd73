"""The conversation sheet: picked anywhere, kept, ordered, annotated, printed, saved, shared."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from playwright.sync_api import Locator, Page, expect

from axe import night_violations, violations
from visiting import DESKTOP, PHONE, TINY, Opener

WIDTHS = pytest.mark.parametrize("width", [PHONE, DESKTOP], ids=["phone", "desktop"])
BANK = "questions/coaching-behaviors/"
TRUST = "question/coaching-behaviors/relationship-building-trust-shown"
THIN = "question/coaching-behaviors/relationship-building-thin-trust"
ROW = "row/coaching-behaviors/listening"
GONE = "question/coaching-behaviors/not-there-any-more"
BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


def sheet(*names: str, **fields: str) -> str:
    """A script that puts a sheet into an empty store, as an earlier visit would have."""
    items = [{"name": name, "text": "", "note": ""} for name in names]
    kept = json.dumps(json.dumps({"items": items, **fields}))
    return f"localStorage.getItem('rubrickit:sheet') ?? localStorage.setItem('rubrickit:sheet', {kept})"


def at(visit: Opener, path: str, script: str, width: int = DESKTOP, **options: Any) -> Page:
    """A page that is opened after a script has run."""
    context = visit.context(width, **options)
    context.add_init_script(script)
    page = context.new_page()
    visit.watch.follow(page)
    page.goto(visit.site.url(path))
    return page


def texts(page: Page) -> Locator:
    return page.locator("ol.rk-entries .rk-entry-text")


def note_of(page: Page, number: int) -> Locator:
    return page.get_by_label("Note", exact=True).nth(number - 1)


def said(page: Page, words: str) -> None:
    expect(page.get_by_role("status").filter(has_text=words)).to_have_count(1)


@WIDTHS
def test_links_to_questions_and_rows_have_a_button_too(visit: Opener, width: int) -> None:
    """On a row's details, a step of a cycle, a template and the crosswalks."""
    page = visit("rubrics/coaching-behaviors/", width)
    page.locator("#listening-moves > summary").click()
    button = page.locator("#listening-moves .rk-move-questions .rk-pick").first
    words = str(button.get_attribute("aria-label")).removeprefix("Add to my sheet: ")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    for path in ("cycles/coaching-model/", "crosswalks/", "templates/meeting-notes/"):
        page.goto(visit.site.url(path))
        one = page.locator(".rk-pick").first
        box = one.bounding_box()
        assert min(box["width"], box["height"]) >= 24 if box else False, path
        one.click()
        expect(one).to_have_attribute("aria-pressed", "true")
    page.goto(visit.site.url("conversation/"))
    expect(texts(page)).to_have_count(4)
    expect(texts(page).first).to_have_text(words)
    expect(page.locator(".rk-level-part")).not_to_have_count(0)


@WIDTHS
def test_questions_and_rows_are_picked_and_kept(visit: Opener, width: int) -> None:
    page = visit(BANK, width)
    expect(page.locator("[data-rk-sheet-sign]")).to_be_hidden()
    button = page.get_by_role("button", name="Add to my sheet: Respect, integrity")
    button.focus()
    page.keyboard.press("Space")
    expect(button).to_have_attribute("aria-pressed", "true")
    said(page, "On your sheet. 1 item is on it.")
    page.goto(visit.site.url("rubrics/coaching-behaviors/"))
    page.get_by_role("button", name="Add to my sheet: Listening").click()
    page.get_by_role("link", name="My conversation sheet: 2 items").click()
    page.wait_for_url("**/conversation/")

    expect(texts(page)).to_have_count(2)
    expect(texts(page).nth(1)).to_have_text("Listening")
    expect(page.get_by_text("What did you do that showed it?")).to_be_visible()
    expect(page.locator(".rk-level-part")).to_have_count(3)
    note_of(page, 1).fill("Ask for an example.\nThen wait.")
    page.get_by_label("Title", exact=True).fill("Monday")
    page.get_by_label("Date", exact=True).fill("2026-09-14")
    page.get_by_label("Notes on the whole").fill("Bring the plan.")
    page.reload()
    expect(note_of(page, 1)).to_have_value("Ask for an example.\nThen wait.")
    expect(page.get_by_label("Title", exact=True)).to_have_value("Monday")
    expect(page.get_by_label("Notes on the whole")).to_have_value("Bring the plan.")

    texts(page).nth(0).get_by_role("link").click()
    expect(page.get_by_role("button", name="Add to my sheet: Respect, integrity")).to_have_attribute(
        "aria-pressed", "true"
    )


@WIDTHS
def test_entries_are_ordered_and_removed_by_keys(visit: Opener, width: int) -> None:
    page = at(visit, "conversation/", sheet(TRUST, ROW, THIN), width)
    first, last = texts(page).nth(0).inner_text(), texts(page).nth(2).inner_text()
    up = page.get_by_role("button", name=f"Move up: {last}")
    up.focus()
    page.keyboard.press("Enter")
    said(page, "Place 2 of 3.")
    expect(up).to_be_focused()
    page.keyboard.press("Enter")
    said(page, "Place 1 of 3.")
    expect(up).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Enter")
    page.keyboard.press("Alt+ArrowDown")
    said(page, "Place 2 of 3.")
    expect(texts(page)).to_have_text([first, last, "Listening"])

    page.get_by_role("button", name=f"Remove: {last}").focus()
    page.keyboard.press("Enter")
    expect(texts(page)).to_have_text([first, "Listening"])
    expect(page.locator(".rk-entry", has_text="Listening")).to_be_focused()
    page.get_by_role("button", name="Undo").press("Enter")
    expect(texts(page)).to_have_text([first, last, "Listening"])

    page.get_by_role("button", name="Clear the sheet").press("Enter")
    expect(page.get_by_text("Nothing is on your sheet yet")).to_be_visible()
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    page.reload()
    expect(texts(page)).to_have_text([first, last, "Listening"])


def test_tabs_share_one_sheet(visit: Opener) -> None:
    one = at(visit, "conversation/", sheet(TRUST))
    other = one.context.new_page()
    visit.watch.follow(other)
    other.goto(visit.site.url(BANK))
    note_of(one, 1).fill("mine")
    other.get_by_role("button", name="Add to my sheet: Where is trust").click()
    expect(texts(one)).to_have_count(2)
    expect(note_of(one, 1)).to_have_value("mine")
    one.get_by_role("button", name="Remove: Where is trust").click()
    button = other.get_by_role("button", name="Add to my sheet: Where is trust")
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(other.get_by_role("link", name="My conversation sheet: 1 item")).to_be_visible()


def _address(page: Page) -> str:
    page.get_by_role("button", name="Share").click()
    return page.get_by_label("Address of this sheet").input_value()


def test_an_address_shares_the_picks_and_the_notes_only_when_asked(visit: Opener) -> None:
    page = at(
        visit, "conversation/", sheet(TRUST, ROW, title="For Ana"), permissions=["clipboard-read", "clipboard-write"]
    )
    note_of(page, 2).fill("private & mine")
    address = _address(page)
    assert address == visit.site.url(f"conversation/#picks={TRUST}+{ROW}")
    page.get_by_label("With title, name, date and all notes").check()
    page.get_by_role("button", name="Copy the address").click()
    said(page, "Copied")
    full = page.evaluate("navigator.clipboard.readText()")
    assert "private" in full

    theirs = at(visit, full.removeprefix(visit.site.address), sheet(THIN), PHONE)
    preview = theirs.get_by_role("region", name="Someone shared this sheet with you")
    expect(preview.get_by_role("listitem")).to_have_count(2)
    expect(preview).to_contain_text("It comes with notes")
    expect(texts(theirs)).to_have_count(1)
    preview.get_by_role("button", name="Add these to my sheet").press("Enter")
    said(theirs, "2 were added to your sheet.")
    expect(texts(theirs)).to_have_count(3)
    expect(note_of(theirs, 3)).to_have_value("private & mine")
    expect(theirs).to_have_url(visit.site.url("conversation/"))


def test_a_shared_sheet_replaces_mine_and_back(visit: Opener) -> None:
    page = at(visit, f"conversation/#picks={TRUST}", sheet(THIN, ROW))
    page.get_by_role("button", name="Replace my sheet with these").click()
    expect(texts(page)).to_have_count(1)
    page.get_by_role("button", name="Undo").click()
    expect(texts(page)).to_have_count(2)
    page.evaluate(f"location.hash = 'picks={TRUST}'")
    page.get_by_role("button", name="Not now").click()
    expect(page.get_by_role("button", name="Add these to my sheet")).to_be_hidden()
    expect(texts(page)).to_have_count(2)


def test_a_hostile_address_is_told_and_harmless(visit: Opener) -> None:
    picks = f"<img src=x onerror=alert(1)>+row/__proto__/x+{GONE}+rubric/x+{TRUST}"
    page = visit(f"conversation/#picks={picks}&title=<b>&note.7=<script>alert(1)</script>")
    page.on("dialog", lambda _: pytest.fail("the address ran code"))
    expect(page.locator("[data-rk-notice]")).to_contain_text("The address names 6 things")
    preview = page.get_by_role("region", name="Someone shared this sheet with you")
    expect(preview.get_by_role("listitem")).to_have_count(1)
    preview.get_by_role("button", name="Add these to my sheet").click()
    expect(note_of(page, 1)).to_have_value("<script>alert(1)</script>")
    page = visit("conversation/#picks=%E0%A4%A+x&title=%")
    expect(page.locator("[data-rk-notice]")).to_contain_text("left out")
    expect(page.get_by_text("Nothing is on your sheet yet")).to_be_visible()


def test_what_the_toolkit_no_longer_has_stays_with_its_note(visit: Opener) -> None:
    kept = {
        "items": [
            {"name": GONE, "text": "What was it?", "note": "Keep me."},
            {"name": TRUST, "text": "old words"},
            {"name": "?", "note": "Lost name."},
        ]
    }
    page = at(visit, "conversation/", f"localStorage.setItem('rubrickit:sheet', {json.dumps(json.dumps(kept))})", PHONE)
    gone = page.get_by_role("region", name="No longer in this toolkit")
    expect(gone.locator(".rk-entry-text")).to_have_text(["What was it?", "lost/3"])
    expect(gone.locator("textarea").first).to_have_value("Keep me.")
    expect(gone.locator("textarea").last).to_have_value("Lost name.")
    expect(texts(page)).to_contain_text(["Respect, integrity"])
    with page.expect_download() as download:
        page.get_by_role("button", name="Markdown").click()
    assert "Keep me." in Path(download.value.path()).read_text(encoding="utf-8")


def test_an_earlier_id_leads_to_the_present_one(visit_wide: Opener) -> None:
    page = at(visit_wide, "conversation/", sheet("row/shared-voice/learners"))
    expect(texts(page)).to_have_text(["Students"])
    stored = page.evaluate("JSON.parse(localStorage.getItem('rubrickit:sheet')).items[0].name")
    assert stored == "row/shared-voice/students"


def test_the_search_works_where_nothing_is_kept(visit: Opener, search: Callable[[Page, str], None]) -> None:
    search(at(visit, "questions/", BLOCKED), "trust")


@pytest.mark.parametrize("script", [BLOCKED, FULL], ids=["blocked", "full"])
def test_without_storage_the_address_carries_the_sheet(visit: Opener, script: str) -> None:
    page = at(visit, BANK, script, PHONE)
    page.get_by_role("button", name="Add to my sheet: Respect, integrity").click()
    said(page, "it is lost when you leave this page")
    page.get_by_role("link", name="Open the sheet with what is on it now").click()
    page.wait_for_url(f"**/conversation/#picks={TRUST}")
    expect(texts(page)).to_have_count(1)
    expect(page.locator("[data-rk-unkept]")).to_be_visible()
    note_of(page, 1).fill("for now")
    page.goto(visit.site.url(f"conversation/#picks={TRUST}+{ROW}"))
    expect(texts(page)).to_have_count(2)
    expect(note_of(page, 1)).to_have_value("for now")


def test_the_sheet_is_copied_and_saved(visit: Opener, tmp_path: Path) -> None:
    page = at(
        visit,
        "conversation/",
        sheet(TRUST, ROW, title="Über <b>", date="2026-09-14"),
        permissions=["clipboard-read", "clipboard-write"],
    )
    note_of(page, 1).fill("=1+1 & <i>")
    page.locator(".rk-entry-levels:visible summary").click()  # folded away, the levels stay out
    page.get_by_role("button", name="Copy as text").click()
    said(page, "The sheet is on the clipboard as text.")
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("Über <b>\nDate: September 14, 2026\n\n1. Respect, integrity")
    assert "=1+1 & <i>" in text
    assert "Transforming" not in text
    with page.expect_download() as download:
        page.get_by_role("button", name="Word").click()
    assert download.value.suggested_filename == "conversation-sheet-über-b.doc"
    html = Path(download.value.path()).read_text(encoding="utf-8")
    assert "<h1>Über &lt;b&gt;</h1>" in html
    assert f'href="{visit.site.url(BANK)}#relationship-building-trust-shown"' in html


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_word_processor_opens_the_saved_sheet(visit: Opener, tmp_path: Path) -> None:
    page = at(visit, "conversation/", sheet(TRUST, ROW, title="Nguyễn & عربي"))
    note_of(page, 1).fill("first\nsecond 😀")
    with page.expect_download() as download:
        page.get_by_role("button", name="Word").click()
    download.value.save_as(tmp_path / "sheet.doc")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "sheet.doc"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    opened = Document(str(tmp_path / "sheet.docx"))
    words = {paragraph.text: paragraph.style.name for paragraph in opened.paragraphs if paragraph.style}
    assert words["Nguyễn & عربي"] == "Heading 1"
    assert words["2. Listening"] == "Heading 2"
    assert words["Note:\nfirst\nsecond 😀"] == "Body Text"
    assert [cell.text for cell in opened.tables[1].rows[0].cells] == ["Emerging", "Developing", "Transforming"]


def test_paper_shows_the_sheet_and_nothing_else(visit: Opener) -> None:
    page = at(visit, "conversation/", sheet(TRUST, THIN, ROW, title="Monday"))
    note_of(page, 1).fill("Ask\nwait")
    page.emulate_media(media="print")
    expect(page.locator(".rk-paper-title")).to_have_text("Monday")
    expect(page.locator(".rk-grow-copy").first).to_have_text("Ask\nwait")
    for hidden in (".rk-sheet-tools", ".rk-entry-tools", "textarea", "h1", ".md-header", "#rk-title"):
        expect(page.locator(hidden).first).to_be_hidden()
    assert page.locator(".rk-grow-copy").nth(1).evaluate("field => field.getBoundingClientRect().height") > 40


def test_the_sheet_works_from_a_disk(visit: Opener) -> None:
    page = visit(BANK, disk=True)
    page.get_by_role("button", name="Add to my sheet: Respect, integrity").click()
    page.get_by_role("link", name="My conversation sheet: 1 item").click()
    page.wait_for_url("**/conversation/index.html")
    expect(texts(page)).to_contain_text(["Respect, integrity"])
    page.get_by_role("button", name="Share").click()
    expect(page.locator("[data-rk-disk]")).to_be_visible()


def test_without_scripts_the_page_says_so(visit: Opener) -> None:
    page = visit("conversation/", java_script_enabled=False)
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.get_by_role("button", name="Print")).to_be_hidden()


@WIDTHS
def test_axe_finds_nothing_in_any_state(visit: Opener, width: int) -> None:
    page = visit("conversation/", width)
    found = [*violations(page), *night_violations(page, ".rk-sheet-page")]
    page = at(visit, f"conversation/#picks={THIN}", sheet(TRUST, ROW, GONE), width)
    page.get_by_role("button", name="Share").click()
    page.get_by_role("button", name="Remove: Listening").click()
    found += [*violations(page), *night_violations(page, ".rk-sheet-page")]
    assert not found, "\n\n".join(found)


def test_nothing_is_wider_than_a_small_phone(visit: Opener) -> None:
    page = at(visit, f"conversation/#picks={THIN}", sheet(TRUST, ROW, GONE), TINY)
    page.get_by_role("button", name="Share").click()
    note_of(page, 1).fill("supercalifragilistic" * 9)
    assert page.evaluate("document.documentElement.scrollWidth") <= TINY
    small = """() => [...document.querySelectorAll('.rk-sheet-page :is(button, input, summary, .rk-tick)')]
      .filter(e => e.checkVisibility() && !e.closest('.rk-tick:not(:scope)'))
      .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
      .filter(([, box]) => box.width < 24 || box.height < 24).map(([html]) => html)"""
    assert page.evaluate(small) == []
