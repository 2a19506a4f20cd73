"""The handout builder: chosen, put in order, shared and printed, with and without a mouse, on phone and desktop."""

from __future__ import annotations

import gzip
import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from axe import night_violations, violations
from printing import PAPERS, faults, printed, row_faults
from visiting import DESKTOP, PHONE, TINY, Opener

PATH = "handouts/builder/"
PICKS = "row/coaching-behaviors/listening+rubric/partnership+group/coaching-behaviors/listening+template/coaching-log"
SHARED = f"{PATH}#picks={PICKS}&paper=a4&title=Day+one&note=Bring+a+pen"
WIDTHS = pytest.mark.parametrize("width", [DESKTOP, PHONE], ids=["desktop", "phone"])


def _box(page: Page, name: str) -> Locator:
    return page.get_by_role("checkbox", name=name, exact=True)


def _titles(page: Page) -> list[str]:
    """The list in its order."""
    return page.locator(".rk-order > li .rk-order-title").all_text_contents()


def _status(page: Page, words: str | re.Pattern[str]) -> Locator:
    return page.get_by_role("status").filter(has_text=words)


@WIDTHS
def test_a_trainer_puts_a_handout_together(visit: Opener, width: int) -> None:
    page = visit(PATH, width)
    _box(page, "Coaching log").check()
    page.get_by_role("button", name="6 rows of Coaching behaviors").click()
    _box(page, "Listening").check()
    _box(page, "Questioning").check()
    expect(_box(page, "Coaching behaviors")).to_have_js_property("indeterminate", True)
    assert _titles(page) == ["Coaching log", "Listening", "Questioning"]
    expect(page.locator(".rk-count")).to_have_text("3 parts: 2 rows, 1 template")
    expect(_status(page, "Added: Questioning. 3 parts: 2 rows, 1 template")).to_have_count(1)

    page.get_by_role("button", name="Move Coaching log down").click()
    page.get_by_role("button", name="Move Coaching log down").click()
    page.get_by_label("Title").fill("Day one")
    sheet = page.locator(".rk-handout")
    expect(sheet.locator("h3")).to_have_text("Day one")
    expect(sheet.locator("h4")).to_have_text(["Coaching behaviors", "Coaching log"])
    expect(sheet.get_by_role("rowheader").locator(".rk-row-name")).to_have_text(["Listening", "Questioning"])
    assert page.url.endswith(
        "#picks=row/coaching-behaviors/listening+row/coaching-behaviors/questioning+template/coaching-log"
        "&paper=letter&title=Day+one"
    )


def test_a_whole_and_its_parts(visit: Opener) -> None:
    page = visit(PATH)
    _box(page, "The coaching model").check()
    page.get_by_role("button", name="4 rows of The coaching model").click()
    row = _box(page, "Establishing goals")
    expect(row).to_be_checked()
    row.uncheck()
    assert _titles(page) == ["Setting the foundation", "Supporting the work", "Reflecting on progress"]
    _box(page, "The coaching model").check()
    assert _titles(page) == ["The coaching model"]


def test_words_find_rows_questions_and_templates(visit: Opener) -> None:
    page = visit(PATH)
    page.get_by_label("Find by words").fill("emotional intelligence explain")
    expect(_box(page, "Relationship building").first).to_be_visible()
    expect(_box(page, "Support stances")).to_be_hidden()
    expect(_status(page, re.compile(r"^\d+ match(es)?$"))).to_be_visible()
    page.get_by_label("Find by words").fill("zebra")
    expect(_status(page, "Nothing holds all these words.")).to_be_visible()
    page.get_by_label("Find by words").fill("")
    expect(_box(page, "Support stances")).to_be_visible()


def _press_to(page: Page, target: Locator, key: str = "Tab", most: int = 80) -> None:
    for _ in range(most):
        page.keyboard.press(key)
        if target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{target} is not reached by keys")


def test_keys_alone_are_enough(visit: Opener) -> None:
    page = visit(PATH)
    page.get_by_label("Find by words").focus()
    page.keyboard.type("coaching log")
    _press_to(page, _box(page, "Coaching log"))
    page.keyboard.press("Space")
    page.get_by_label("Find by words").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("partnership continuum")
    _press_to(page, _box(page, "Partnership continuum"))
    page.keyboard.press("Space")
    assert _titles(page) == ["Coaching log", "Partnership continuum"]

    up = page.get_by_role("button", name="Move Partnership continuum up")
    _press_to(page, up)
    page.keyboard.press("Enter")
    assert _titles(page) == ["Partnership continuum", "Coaching log"]
    expect(up).to_be_focused()
    expect(_status(page, "Partnership continuum is now number 1 of 2.")).to_have_count(1)
    page.keyboard.press("Enter")  # at the end of the list nothing moves and nothing is lost
    expect(up).to_be_focused()

    _press_to(page, page.get_by_role("button", name="Take Partnership continuum off the list"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Take Coaching log off the list")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Put in order")).to_be_focused()
    expect(_status(page, "Taken off: Coaching log. Nothing is chosen yet: tick what you need.")).to_have_count(1)


@WIDTHS
def test_items_are_dragged_into_place(visit: Opener, width: int) -> None:
    page = visit(SHARED, width)
    assert _titles(page) == ["Listening", "Partnership continuum", "Listening", "Coaching log"]
    page.locator(".rk-order > li").last.locator(".rk-grip").hover()
    page.mouse.down()
    first = page.locator(".rk-order > li").first.bounding_box()
    assert first
    page.mouse.move(first["x"] + 10, first["y"] + 2, steps=6)
    page.mouse.up()
    assert _titles(page) == ["Coaching log", "Listening", "Partnership continuum", "Listening"]
    expect(page.locator(".rk-handout h4").first).to_have_text("Coaching log")
    assert "#picks=template/coaching-log+row/" in page.url


def test_a_link_is_shared_and_gives_the_same_handout(visit: Opener) -> None:
    page = visit(SHARED, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("link", name="Copy link").click()
    expect(_status(page, "Copied")).to_have_count(1)
    link = page.evaluate("navigator.clipboard.readText()")
    other = visit(link.removeprefix(visit.site.address), PHONE)
    assert _titles(other) == _titles(page)
    expect(other.get_by_label("Title")).to_have_value("Day one")
    expect(other.get_by_label("A line below it")).to_have_value("Bring a pen")
    expect(other.get_by_role("radio", name="A4")).to_be_checked()


def test_the_list_is_kept_in_this_browser_and_given_back(visit: Opener) -> None:
    page = visit(PATH)
    _box(page, "Coaching log").check()
    page.goto(visit.site.url("rubrics/partnership/"))
    page.get_by_role("link", name="Build a handout").click()
    page.wait_for_url(f"**/{PATH}#picks=template/coaching-log+rubric/partnership&paper=letter")
    assert _titles(page) == ["Coaching log", "Partnership continuum"]

    page.goto("about:blank")
    page.goto(visit.site.url(f"{PATH}#picks=rubric/coaching-strategies"))
    assert _titles(page) == ["Coaching strategies"]
    page.get_by_role("button", name="Back to the handout before").click()
    assert _titles(page) == ["Coaching log", "Partnership continuum"]
    page.get_by_role("button", name="Start afresh").click()
    expect(page.get_by_role("button", name="Print", exact=True)).to_be_hidden()
    page.get_by_role("button", name="Back to the handout before").click()
    assert _titles(page) == ["Coaching log", "Partnership continuum"]


def test_the_skip_link_does_not_lose_the_handout(visit: Opener) -> None:
    page = visit(SHARED)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
    assert len(_titles(page)) == 4
    assert "#picks=" in page.url


HOSTILE = (
    f"{PATH}#picks=rubric/gone+<script>alert(1)</script>+row/coaching-behaviors/gone+rubric/partnership"
    "&paper=%22%3E&title=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%E0%A4%A&note=%3Cb%3E"
)


def test_an_address_with_unknown_and_hostile_names_keeps_the_rest(visit: Opener) -> None:
    page = visit(HOSTILE)
    assert _titles(page) == ["Partnership continuum"]
    told = _status(page, "no longer in the toolkit")
    expect(told).to_contain_text("2 parts of this link are no longer in the toolkit and were left out: “rubric/gone”")
    expect(told).to_contain_text("1 part of this link could not be read and was left out.")
    expect(page.locator(".rk-handout h3")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator(".rk-handout :is(img, b, script)")).to_have_count(0)
    expect(page.get_by_role("radio", name="Letter")).to_be_checked()
    visit(f"{PATH}#%E0%A4%A")


@pytest.mark.parametrize("how", ["blocked", "broken", "full"])
def test_it_works_with_a_store_that_does_not(visit: Opener, how: str) -> None:
    script = {
        "blocked": "Object.defineProperty(window, 'localStorage', { get() { throw new Error('SecurityError') } })",
        "broken": "localStorage.setItem('rubrickit:handout', '{\"picks\": [{}, \"rubric/gone\", 3')",
        "full": "Storage.prototype.setItem = () => { throw new Error('QuotaExceededError') }",
    }[how]
    context = visit.context()
    context.add_init_script(script)
    page = context.new_page()  # without a watch: the theme's own scripts complain of a blocked store
    page.goto(visit.site.url(PATH))
    _box(page, "Coaching log").check()
    assert _titles(page) == ["Coaching log"]
    assert page.url.endswith("#picks=template/coaching-log&paper=letter")


RENAMED = """
rk.toolkit.aliases = {
  'rubric/ladder': 'rubric/partnership', 'row/partnership/talking': 'row/partnership/practice',
  'question/support-selection/earlier': 'question/support-selection/%s', 'template/diary': 'template/coaching-log',
};
"""


def test_earlier_names_in_a_shared_link_still_work(visit: Opener) -> None:
    question = "stance-outcomes"
    page = visit("")
    page.route(
        "**/toolkit.js",
        lambda route: route.fulfill(body=route.fetch().text() + RENAMED % question, content_type="text/javascript"),
    )
    page.goto(visit.site.url(f"{PATH}#picks=row/ladder/talking+question/support-selection/earlier+template/diary"))
    assert "#picks=row/partnership/practice+question/support-selection/" in page.url
    assert len(_titles(page)) == 3
    expect(page.locator(".rk-dropped")).to_be_hidden()


def test_it_works_from_a_disk(visit: Opener) -> None:
    page = visit("rubrics/partnership/", disk=True)
    page.get_by_role("link", name="Build a handout").click()
    page.wait_for_url("file:///**/handouts/builder/index.html#picks=rubric/partnership&paper=letter")
    _box(page, "Coaching log").check()
    assert _titles(page) == ["Partnership continuum", "Coaching log"]
    page.reload()
    assert _titles(page) == ["Partnership continuum", "Coaching log"]


def test_without_scripts_it_says_so_and_shows_the_way(visit: Opener) -> None:
    page = visit(PATH, PHONE, java_script_enabled=False)
    expect(page.get_by_text("Scripts are switched off in this browser")).to_be_visible()
    expect(page.locator(".rk-builder")).to_be_hidden()
    expect(page.get_by_role("link", name="made already")).to_be_visible()


@pytest.mark.parametrize("width", [DESKTOP, PHONE, TINY])
def test_nothing_is_wrong_for_axe_and_nothing_scrolls_sideways(visit: Opener, width: int) -> None:
    page = visit(SHARED, width)
    page.get_by_role("button", name="6 rows of Coaching behaviors").click()
    found = [*violations(page), *night_violations(page)]
    assert not found, "\n\n".join(found)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("paper", PAPERS)
def test_it_prints_as_one_clean_document(visit: Opener, paper: str) -> None:
    picks = "rubric/coaching-behaviors+bank/support-selection+row/partnership/requires+template/coaching-log"
    page = visit(f"{PATH}#picks={picks}&paper={paper.lower()}&title=Day+one&note=Bring+a+pen")
    # The reader's printer is set to the other paper: what the page asks for holds.
    result = printed(page, "A4" if paper == "Letter" else "Letter")
    assert not faults(result, paper)
    first, last = result.sheets[0], result.sheets[-1]
    assert all(first.holds(words) for words in ("Day one", "Bring a pen", "Rubric · Coaching Continuum"))
    assert all("Day one · rubrickit coaching toolkit" in sheet.text for sheet in result.sheets)
    assert last.holds("version 0.1 (November 2026) · Content licensed CC BY 4.0")
    for unwanted in ("Put in order", "Finish and print", "What is printed", "Copy link", "Sheets that are made"):
        assert not result.holds(unwanted)
    assert not any(sheet.upright for sheet in result.sheets_with("Emerging"))
    assert all(sheet.upright for sheet in result.sheets_with("Choosing a stance"))


@pytest.mark.parametrize("paper", PAPERS)
def test_its_rows_are_whole_below_a_header_that_repeats(visit: Opener, paper: str) -> None:
    page = visit(f"{PATH}#picks=rubric/coaching-behaviors&paper={paper.lower()}")
    assert not row_faults(page, printed(page, paper))


def test_its_own_scripts_stay_light(visit: Opener) -> None:
    loaded: list[Any] = []
    page = visit.context().new_page()
    page.on("response", lambda response: loaded.append(response))
    page.goto(visit.site.url(PATH))
    page.wait_for_load_state("networkidle")
    ours = {r.url: len(gzip.compress(r.body())) for r in loaded if re.search(r"assets/rubrickit/\S+\.js$", r.url)}
    data = ours.pop(visit.site.url("assets/rubrickit/data/toolkit.js"))
    assert sum(ours.values()) < 30_000, ours
    assert data < 120_000
    page.goto(visit.site.url("rubrics/"))
    assert not [r for r in loaded if "toolkit.js" in r.url][1:], "only this page loads the toolkit"
