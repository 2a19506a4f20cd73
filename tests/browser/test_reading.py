"""Reading a rubric: which levels and rows show, what changes, where one stands, keys from cell to cell."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Locator, Page, expect

from axe import night_violations, violations
from visiting import DESKTOP, PHONE, TABLET, TINY, Opener

BEHAVIORS = "rubrics/coaching-behaviors/"
PARTNERSHIP = "rubrics/partnership/"
STANCES = "rubrics/support-stances/"
WIDTHS = pytest.mark.parametrize("width", [PHONE, DESKTOP], ids=["phone", "desktop"])
BLOCKED = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('blocked', 'SecurityError') }})"
)


def unfolded(page: Page) -> None:
    """Open the tools, where the window is too narrow to show them always."""
    fold = page.get_by_role("button", name="Choose what to read")
    if fold.is_visible() and fold.get_attribute("aria-expanded") == "false":
        fold.click()


def level(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name="Levels").get_by_role("button", name=name, exact=True)


def row(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name="Rows").get_by_role("button", name=name, exact=True)


def cells(page: Page) -> Locator:
    return page.locator("table tbody td:visible")


def said(page: Page, words: str) -> None:
    expect(page.get_by_role("status").filter(has_text=words)).to_have_count(1)


def here(page: Page, name: str) -> Locator:
    return page.get_by_label(f"I am here: {name}", exact=True)


def test_rubric_pages_are_light(visit: Opener) -> None:
    pages = (visit.site.folder / "rubrics").glob("*/index.html")
    weights = [len(gzip.compress(page.read_bytes(), mtime=0)) for page in pages]
    assert len(weights) == 20
    assert max(weights) < 40_000


@WIDTHS
def test_one_level_at_a_time(visit: Opener, width: int) -> None:
    page = visit(BEHAVIORS, width)
    expect(cells(page)).to_have_count(18)
    unfolded(page)
    level(page, "Developing").click()
    expect(cells(page)).to_have_count(6)
    expect(page.locator("[id='questioning--developing']")).to_be_visible()
    expect(page).to_have_url(visit.site.url(f"{BEHAVIORS}?levels=developing"))
    said(page, "Showing Developing, 6 of 6 rows")
    expect(page.locator(".rk-stem th")).to_have_attribute("colspan", "1")

    page.get_by_role("button", name="Transforming").and_(page.locator("[data-rk-step]")).click()
    expect(page.locator("[id='questioning--transforming']")).to_be_visible()
    expect(cells(page)).to_have_count(6)
    expect(page.locator("[data-rk-shown]")).to_be_focused()  # the button to go on has gone
    page.go_back()
    expect(page.locator("[id='questioning--developing']")).to_be_visible()
    page.go_back()
    expect(cells(page)).to_have_count(18)
    page.go_forward()
    expect(level(page, "Developing")).to_have_attribute("aria-pressed", "true")

    page.get_by_role("button", name="Show all").click()
    expect(cells(page)).to_have_count(18)
    said(page, "Everything is shown.")
    expect(page).to_have_url(visit.site.url(BEHAVIORS))
    expect(level(page, "All levels")).to_be_focused()


@WIDTHS
def test_rows_and_levels_by_keyboard(visit: Opener, width: int) -> None:
    page = visit(BEHAVIORS, width)
    if width == PHONE:
        page.get_by_role("button", name="Choose what to read").press("Enter")
    level(page, "Emerging").press("Enter")
    level(page, "Transforming").press("Space")
    rows = page.locator("summary").filter(has_text="All rows")
    rows.press("Enter")
    row(page, "Listening").press("Enter")
    row(page, "Observing").press("Enter")
    expect(cells(page)).to_have_count(4)
    said(page, "Showing Emerging, Transforming, 2 of 6 rows")
    expect(page.locator(".rk-read-more summary").first).to_have_text("2 of 6 rows")
    page.keyboard.press("Escape")
    expect(row(page, "Listening")).to_be_hidden()
    expect(page.locator(".rk-read-more summary").first).to_be_focused()

    page.goto(page.url)  # as whoever gets the address
    expect(cells(page)).to_have_count(4)


def test_an_anchor_to_what_is_hidden_brings_it_into_sight(visit: Opener) -> None:
    page = visit(f"{BEHAVIORS}?levels=emerging&rows=listening#questioning--transforming")
    expect(page.locator("[id='questioning--transforming']")).to_be_in_viewport()
    expect(cells(page)).to_have_count(4)
    said(page, "Showing Emerging, Transforming, 2 of 6 rows")
    expect(page).to_have_url(
        visit.site.url(f"{BEHAVIORS}?levels=emerging+transforming&rows=questioning+listening#questioning--transforming")
    )
    page.get_by_role("navigation", name="Rows of this rubric").get_by_role("link", name="Observing").click()
    expect(page.locator("[id='observing']")).to_be_in_viewport()
    expect(cells(page)).to_have_count(6)
    page.go_back()
    expect(cells(page)).to_have_count(4)


@WIDTHS
def test_a_hostile_address_is_answered_with_what_is_left_of_it(visit: Opener, width: int) -> None:
    page = visit(f"{BEHAVIORS}?levels=developing+%3Cimg+src=x%3E&rows=__proto__&h=trust#%E0%A4%A", width)
    expect(cells(page)).to_have_count(6)
    dropped = page.locator("[data-rk-dropped]")
    expect(dropped).to_contain_text(
        "The address asks for 3 things that are not here, so they were left out: levels=<img"
    )
    said(page, "left out")
    assert page.evaluate("location.search") == "?h=trust&levels=developing"
    unfolded(page)
    level(page, "All levels").click()
    expect(dropped).to_be_hidden()


def test_from_a_disk_it_works_too(visit: Opener) -> None:
    page = visit(BEHAVIORS, disk=True)
    level(page, "Developing").click()
    expect(cells(page)).to_have_count(6)
    page.get_by_role("button", name="Show all").click()
    expect(cells(page)).to_have_count(18)


@WIDTHS
def test_i_am_here_is_kept_and_shows_the_next_steps(visit: Opener, width: int) -> None:
    page = visit(BEHAVIORS, width)
    here(page, "Questioning").select_option("Emerging")
    marked = page.locator("[id='questioning--emerging']")
    expect(marked).to_contain_text("You are here")
    expect(marked).to_contain_text("Write six questions for your next meeting")
    here(page, "Listening").select_option("Transforming")
    said(page, "You marked 2 of 6 rows")
    top = page.locator("[id='listening--transforming']")
    expect(top).to_contain_text("You are here")
    expect(top).not_to_contain_text("Next steps")

    page.reload()
    expect(here(page, "Questioning")).to_have_value("emerging")
    here(page, "Questioning").select_option("Developing")
    expect(marked).not_to_contain_text("You are here")
    expect(page.locator("td[data-here]")).to_have_count(2)
    page.get_by_role("button", name="Clear my marks").click()
    expect(page.locator("td[data-here]")).to_have_count(0)
    expect(page.get_by_text("You marked")).to_be_hidden()
    expect(here(page, "Relationship building")).to_be_focused()
    said(page, "Your marks are cleared.")
    page.reload()
    expect(here(page, "Questioning")).to_have_value("")


def test_marks_of_another_tab_and_broken_ones(visit: Opener) -> None:
    page = visit(BEHAVIORS)
    page.evaluate(
        'localStorage.setItem(\'rubrickit:here:coaching-behaviors\', \'{"gone": "x", "observing": "emerging"}\')'
    )
    page.reload()
    expect(page.get_by_text("You marked 1 of 6 rows")).to_be_visible()
    other = page.context.new_page()
    other.goto(page.url)
    here(other, "Observing").select_option("")
    expect(page.locator("td[data-here]")).to_have_count(0)


def test_where_the_browser_keeps_nothing_marks_live_as_long_as_the_page(visit: Opener) -> None:
    context = visit.context()
    context.add_init_script(BLOCKED)
    page = context.new_page()
    visit.watch.follow(page)
    page.goto(visit.site.url(PARTNERSHIP))
    here(page, "How partners work").select_option("Contact")
    said(page, "This browser does not keep it")
    expect(page.locator("[id='practice--contact']")).to_contain_text("You are here")
    page.get_by_role("button", name="Full width").click()
    expect(page.get_by_role("button", name="Full width")).to_have_attribute("aria-pressed", "true")


def test_kinds_have_no_place_to_stand_and_no_changes(visit: Opener) -> None:
    page = visit(STANCES)
    expect(page.get_by_role("group", name="Kinds").get_by_role("button")).to_have_count(4)
    assert page.locator("[data-rk-here], [data-rk-marked], .rk-changes").count() == 0


@WIDTHS
def test_what_changes_is_said_in_words(visit: Opener, width: int) -> None:
    page = visit("rubrics/coaching-collaboration/", width)
    change = page.locator(".rk-change:has(del + ins)").first
    page.locator(".rk-move", has=change).locator("summary").first.press("Enter")
    change.locator("summary").press("Enter")
    expect(change).to_contain_text("Reworded:")
    assert "no longer:" in change.locator("del").first.inner_text()
    assert "new:" in change.locator("ins").first.inner_text()
    lines = change.locator("del + ins").first.evaluate(
        "ins => [ins.previousElementSibling, ins].map(one => getComputedStyle(one).textDecorationLine)"
    )
    assert lines == ["line-through", "underline"]


def test_a_level_that_adds_says_that_all_stays(visit: Opener) -> None:
    page = visit(BEHAVIORS)
    page.locator("[id='questioning-moves'] > summary").click()
    change = page.locator("[id='questioning-moves'] .rk-change").nth(1)
    change.locator("summary").click()
    expect(change).to_contain_text("Everything in Developing stays.")
    expect(change.locator("ins")).to_have_count(3)
    expect(change.locator("del")).to_have_count(0)


def test_keys_move_from_cell_to_cell(visit: Opener) -> None:
    page = visit(BEHAVIORS)
    assert page.locator("tbody [tabindex='0']").count() == 1
    page.locator("tbody th").first.focus()
    for key, at in (
        ("ArrowRight", "relationship-building--emerging"),
        ("ArrowDown", "equity-stance--emerging"),
        ("End", "equity-stance--transforming"),
        ("ArrowRight", "equity-stance--transforming"),
        ("Control+End", "giving-feedback--transforming"),
        ("ArrowUp", "observing--transforming"),
    ):
        page.keyboard.press(key)
        expect(page.locator(f"[id='{at}']")).to_be_focused()
    assert (
        page.locator("[id='observing--transforming']").evaluate("cell => getComputedStyle(cell).outlineStyle")
        == "solid"
    )
    # One stop for Tab: what stands within the cell comes next, not another cell; back leads to the same cell.
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('td').id") == "observing--transforming"
    page.keyboard.press("Shift+Tab")
    expect(page.locator("[id='observing--transforming']")).to_be_focused()
    level(page, "Emerging").click()
    assert page.locator("tbody [tabindex='0']:visible").count() == 1


def covered(page: Page) -> bool:
    """Whether the focused cell begins below the header that stays in sight."""
    return bool(
        page.evaluate(
            """() => {
              const head = document.querySelector('.rk-level').getBoundingClientRect();
              return document.activeElement.getBoundingClientRect().top < head.bottom - 2;
            }"""
        )
    )


@pytest.mark.parametrize(("path", "width"), [(BEHAVIORS, DESKTOP), (BEHAVIORS, TABLET), (PARTNERSHIP, TABLET)])
def test_the_header_never_covers_the_cell_that_one_moves_to(visit: Opener, path: str, width: int) -> None:
    page = visit(path, width)
    page.locator("tbody th").first.focus()
    page.keyboard.press("Control+End")
    for _ in range(page.locator("tbody tr").count() - 1):
        page.keyboard.press("ArrowUp")
        assert not covered(page)


def test_full_width_is_remembered_and_escape_leaves_it(visit: Opener) -> None:
    page = visit(PARTNERSHIP, 1920)
    table = page.locator(".rk-scroll")
    before = table.bounding_box()
    page.get_by_role("button", name="Full width").press("Enter")
    said(page, "Escape leaves it")
    after = table.bounding_box()
    assert before
    assert after
    assert after["width"] > before["width"] + 60
    page.reload()
    expect(page.get_by_role("button", name="Full width")).to_have_attribute("aria-pressed", "true")
    page.evaluate("window.scrollTo(0, 900)")
    bar, head = (page.locator(at).first.bounding_box() for at in (".md-header", ".rk-level"))
    assert bar
    assert head
    assert abs(bar["y"] + bar["height"] - head["y"]) <= 2
    page.keyboard.press("Escape")
    after = table.bounding_box()
    assert after
    assert after["width"] == pytest.approx(before["width"], abs=2)
    page.reload()
    expect(page.get_by_role("button", name="Full width")).to_have_attribute("aria-pressed", "false")


def test_few_columns_need_no_full_width(visit: Opener) -> None:
    assert visit(BEHAVIORS).get_by_role("button", name="Full width").count() == 0


@WIDTHS
def test_without_scripts_the_whole_table_stands_there(visit: Opener, width: int) -> None:
    page = visit(f"{BEHAVIORS}?levels=emerging", width, java_script_enabled=False)
    expect(cells(page)).to_have_count(18)
    expect(page.locator(".rk-read")).to_be_hidden()
    expect(page.locator(".rk-here").first).to_be_hidden()
    page.locator("[id='questioning-moves'] > summary").click()
    expect(page.get_by_text("What changes").locator("visible=true")).to_have_count(1)


@pytest.mark.parametrize("path", [BEHAVIORS, PARTNERSHIP, STANCES])
@WIDTHS
def test_axe_finds_nothing(visit: Opener, path: str, width: int) -> None:
    page = visit(path, width)
    unfolded(page)
    if path != STANCES:
        page.locator("[data-rk-here]").first.select_option(index=2)
    page.locator("[data-rk-level]").nth(2).click()
    for summary in page.locator(".rk-move > summary, .rk-move[open] .rk-change > summary").all()[:1]:
        summary.click()
    page.locator(".rk-move .rk-change > summary").first.click() if path != STANCES else None
    page.locator(".rk-read-more > summary").first.click()
    assert violations(page) == []
    assert night_violations(page) == []


@pytest.mark.parametrize("path", [BEHAVIORS, PARTNERSHIP, STANCES])
def test_nothing_scrolls_sideways_on_the_smallest_window(visit: Opener, path: str) -> None:
    page = visit(path, TINY)
    unfolded(page)
    page.locator(".rk-read-more > summary").first.click()
    if path != STANCES:
        page.locator("[data-rk-here]").first.select_option(index=1)
    assert page.evaluate("document.documentElement.scrollWidth") <= TINY
    page.locator("[data-rk-level]").nth(1).click()
    assert page.evaluate("document.documentElement.scrollWidth") <= TINY
