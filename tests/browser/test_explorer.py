"""The page of all questions: narrowed by words and filters, kept in the address, drawn by chance."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Locator, Page, expect

from axe import night_violations, violations
from visiting import DESKTOP, PHONE, TINY, Opener

ALL = 348
WIDTHS = pytest.mark.parametrize("width", [PHONE, DESKTOP], ids=["phone", "desktop"])


def shown(page: Page) -> Locator:
    """The questions that are in sight."""
    return page.locator(".rk-explore-list li[data-bank]:visible")


def opened(page: Page) -> None:
    """Unfold the filters, where the window is too narrow to show them always."""
    button = page.get_by_role("button", name="Filters")
    if button.is_visible() and button.get_attribute("aria-expanded") == "false":
        button.click()


def said(page: Page, words: str) -> None:
    """The live region says it, a moment after the last change."""
    expect(page.get_by_role("status").filter(has_text=words)).to_have_count(1)


def test_the_page_is_light(visit: Opener) -> None:
    page = (visit.site.folder / "questions" / "index.html").read_bytes()
    assert len(gzip.compress(page, mtime=0)) < 60_000


@WIDTHS
def test_words_narrow_the_list_as_they_are_typed(visit: Opener, width: int) -> None:
    page = visit("questions/", width)
    expect(shown(page)).to_have_count(ALL)
    page.get_by_role("searchbox", name="Words in the question").press_sequentially("TRÚST  you")
    expect(shown(page)).to_have_count(2)
    expect(page.locator("mark").first).to_have_text("trust", ignore_case=True)
    expect(page.locator("[data-rk-results]")).to_have_text(f"2 of {ALL} questions")
    said(page, f"2 of {ALL} questions")
    expect(page).to_have_url(visit.site.url("questions/#q=TR%C3%9AST++you"))

    page.reload()
    expect(shown(page)).to_have_count(2)
    page.get_by_role("searchbox").fill("")
    expect(shown(page)).to_have_count(ALL)
    expect(page.locator("mark")).to_have_count(0)
    expect(page).to_have_url(visit.site.url("questions/"))


@WIDTHS
def test_filters_say_what_they_would_show(visit: Opener, width: int) -> None:
    page = visit("questions/", width)
    opened(page)
    page.get_by_label("Question bank", exact=True).select_option("coaching-behaviors")
    coach = page.get_by_role("checkbox", name="Yourself as a coach")
    count = int(page.locator(".rk-tick").filter(has=coach).locator(".rk-tick-count").inner_text())
    coach.check()
    expect(shown(page)).to_have_count(count)
    page.get_by_label("Rubric row").select_option("coaching-behaviors/listening")
    both = shown(page).count()
    assert 0 < both < count
    # Another row has questions too, of another bank none: that cannot be chosen.
    option = page.locator("#rk-row option[value='coaching-model']")
    expect(option).to_be_disabled()
    expect(option).to_have_text("Every row (0)")

    if width == PHONE:
        expect(page.get_by_role("button", name="Filters 3")).to_be_visible()
        page.get_by_role("button", name=f"Show {both} questions").click()
        expect(coach).to_be_hidden()
        expect(page.locator("[data-rk-results]")).to_be_focused()
    chip = page.get_by_role("button", name="Take off: Asked of: Yourself as a coach")
    expect(chip).to_be_visible()
    chip.click()
    expect(page.locator("input[value='coach']")).not_to_be_checked()
    page.get_by_role("button", name="Clear all").click()
    expect(shown(page)).to_have_count(ALL)


@WIDTHS
def test_filters_work_by_keys_alone(visit: Opener, width: int) -> None:
    page = visit("questions/#q=team&purpose=clarify", width)
    page.get_by_role("searchbox").focus()
    page.keyboard.press("Tab")
    if width == PHONE:
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
    expect(page.get_by_label("Question bank", exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    box = page.get_by_role("checkbox", name="Clarify")
    expect(box).to_be_focused()
    before = shown(page).count()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    expect(box).not_to_be_checked()
    assert shown(page).count() > before
    page.keyboard.press("Space")

    page.get_by_role("button", name="Take off: “team”").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Take off: Purpose: Clarify")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-rk-results]")).to_be_focused()
    expect(shown(page)).to_have_count(ALL)


def test_back_brings_the_filters_again(visit: Opener) -> None:
    page = visit("questions/?step=coaching-model/establishing-goals")
    opened(page)
    page.get_by_role("checkbox", name="Looks at a gap").check()
    count = shown(page).count()
    assert 0 < count < ALL
    expect(page).to_have_url(visit.site.url("questions/#step=coaching-model/establishing-goals&stance=gap"))
    link = shown(page).first.locator(".rk-question a")
    words = link.inner_text()
    link.click()
    page.wait_for_url("**/questions/*/#*")
    expect(page.locator("li:target .rk-question")).to_contain_text(words)
    page.go_back()
    expect(shown(page)).to_have_count(count)
    expect(page.get_by_role("checkbox", name="Looks at a gap")).to_be_checked()
    page.evaluate("location.hash = 'form=closed'")
    expect(page.get_by_role("checkbox", name="Closed question")).to_be_checked()


def test_a_hostile_address_is_told_and_harmless(visit: Opener) -> None:
    hostile = "#q=<img src=x onerror=alert(1)>&bank=nope&purpose=clarify+__proto__&x=%E0%A4%A&stance=gap"
    page = visit(f"questions/{hostile}", PHONE)
    page.on("dialog", lambda _: pytest.fail("the address ran code"))
    notice = page.locator("[data-rk-dropped]")
    expect(notice).to_contain_text("3 things")
    expect(notice).to_contain_text("bank=nope, purpose=__proto__, x")
    expect(page.locator(".rk-nothing")).to_be_visible()
    expect(page.get_by_role("button", name="Ask me one")).to_be_disabled()
    page.get_by_role("button", name="Take off: “<img").click()
    assert 0 < shown(page).count() < ALL
    expect(notice).to_be_hidden()
    expect(shown(visit("questions/#%E0%A4%A"))).to_have_count(ALL)


@WIDTHS
def test_chance_picks_from_what_is_shown(visit: Opener, width: int) -> None:
    page = visit("questions/#bank=partnership&stance=gap", width)
    allowed = set(shown(page).locator(".rk-question").all_inner_texts())
    ask = page.get_by_role("button", name="Ask me one")
    ask.focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog")
    asked = set()
    for _ in allowed:
        expect(card.locator(".rk-ask-text")).to_be_focused()
        asked.add(card.locator(".rk-ask-text").inner_text())
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")  # another one
    assert asked == allowed

    name = card.locator(".rk-ask-text").inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(card.get_by_role("button", name="Add to my sheet")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(ask).to_be_focused()
    expect(page.get_by_role("button", name=f"Add to my sheet: {name}")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("link", name="My conversation sheet: 1 item")).to_be_visible()


def test_everything_is_there_without_scripts(visit: Opener) -> None:
    page = visit("questions/", PHONE, java_script_enabled=False)
    expect(shown(page)).to_have_count(ALL)
    expect(
        page.locator("form.rk-explore-form, .rk-pick, .rk-explore-head, .rk-fold").locator("visible=true")
    ).to_have_count(0)
    banks = page.get_by_role("navigation", name="Question banks").get_by_role("link")
    expect(banks).to_have_count(9)
    banks.first.click()
    page.wait_for_url("**/questions/*/")


def test_the_list_works_from_a_disk(visit: Opener) -> None:
    page = visit("questions/", disk=True)
    page.get_by_role("searchbox", name="Words in the question").fill("listen")
    count = shown(page).count()
    assert 0 < count < ALL
    page.reload()
    expect(shown(page)).to_have_count(count)
    shown(page).first.locator(".rk-question a").click()
    page.wait_for_url("**/index.html#*")


@WIDTHS
def test_axe_finds_nothing_in_any_state(visit: Opener, width: int) -> None:
    page = visit("questions/#q=trust&purpose=clarify&bank=nope", width)
    opened(page)
    found = violations(page)
    page.get_by_role("button", name="Ask me one").click()
    found += [*violations(page, ".rk-ask"), *night_violations(page, ".rk-ask")]
    page.keyboard.press("Escape")
    found += night_violations(page, ".rk-explorer")
    assert not found, "\n\n".join(found)


def test_nothing_is_wider_than_a_small_phone(visit: Opener) -> None:
    page = visit("questions/#q=" + "supercalifragilistic" * 5 + "&bank=" + "x" * 90, TINY)
    opened(page)
    page.get_by_role("button", name="Question banks").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= TINY
    page.get_by_role("searchbox").fill("")
    page.get_by_role("button", name="Ask me one").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= TINY
    assert page.get_by_role("dialog").evaluate("box => box.scrollWidth <= box.clientWidth")
