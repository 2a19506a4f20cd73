"""Pages hold when readers change how they look: spacing, size, contrast, and keys instead of a mouse."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Browser, Page

SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""
"""WCAG 2.2, 1.4.12."""
DOUBLED = "html { font-size: 250% !important }"
"""The theme makes the text of the browser 125 % as large."""

LOST = """() => {
  const root = document.documentElement;
  const found = root.scrollWidth > root.clientWidth ? [`scrolls sideways: ${root.scrollWidth}`] : [];
  const cut = (e) => {
    const style = getComputedStyle(e);
    const hides = (way) => ['hidden', 'clip'].includes(way);
    return hides(style.overflowX) && e.scrollWidth > e.clientWidth + 2
      || hides(style.overflowY) && e.scrollHeight > e.clientHeight + 2;
  };
  for (const e of document.querySelectorAll('.md-content *, .md-header *, .md-tabs *, .md-footer *')) {
    const box = e.getBoundingClientRect();
    if (box.width < 5 || box.height < 5 || !e.checkVisibility() || !e.innerText || e.closest('svg')) continue;
    if (cut(e)) found.push(`cuts off: ${e.className} ${e.innerText.slice(0, 60)}`);
  }
  return found;
}"""

FOCUS = """async () => {
  const look = (e) => {
    const s = getComputedStyle(e);
    return [s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 ? s.outline : '', s.boxShadow,
            s.backgroundColor, s.borderColor, s.textDecorationLine, s.stroke, s.strokeWidth].join('|');
  };
  const found = [];
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  for (const e of document.querySelectorAll(selector)) {
    if (!e.checkVisibility({ visibilityProperty: true }) || e.disabled || e.closest('[inert]')) continue;
    if (e.tabIndex < 0) continue;
    document.activeElement.blur();
    const parent = e.parentElement;
    const near = [e, parent, parent.parentElement, e.firstElementChild].filter(Boolean); // what shows the focus for it
    const before = near.map(look).join();
    e.focus({ preventScroll: true });
    if (document.activeElement === e && near.map(look).join() === before) found.push(e.outerHTML.slice(0, 140));
  }
  return found;
}"""


def _lost(page: Page, origin: str, paths: list[str], css: str) -> Iterator[str]:
    for path in paths:
        page.goto(origin + path)
        page.add_style_tag(content=css)
        yield from (f"{path}: {one}" for one in page.evaluate(LOST))


def test_text_spacing(page: Page, origin: str, paths: list[str]) -> None:
    found = list(_lost(page, origin, paths, SPACED))
    assert not found, "\n".join(found[:50])


def test_text_at_twice_its_size(page: Page, origin: str, paths: list[str]) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    found = list(_lost(page, origin, paths, DOUBLED))
    assert not found, "\n".join(found[:50])


def test_focus_is_visible(page: Page, origin: str, paths: list[str]) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    found = []
    for path in paths:
        page.goto(origin + path)
        page.keyboard.press("Tab")  # from here on the browser shows focus as for a keyboard
        found += [f"{path}: {one}" for one in page.evaluate(FOCUS)]
    assert not found, "\n".join(found[:50])


def test_forced_colors_keep_levels_apart(browser: Browser, origin: str, paths: list[str]) -> None:
    """A full and an empty dot still differ when the reader's own colors replace ours."""
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    told = "marks => marks.map(m => getComputedStyle(m).backgroundColor + getComputedStyle(m).forcedColorAdjust)"
    looked = 0
    for path in (path for path in paths if path.startswith("rubrics/")):
        page.goto(origin + path)
        full = page.locator(".rk-marks i.on").evaluate_all(told)
        empty = page.locator(".rk-marks i:not(.on):not(.rk-shape)").evaluate_all(told)
        looked += len(full)
        assert not set(full) & set(empty), path
    context.close()
    assert looked
