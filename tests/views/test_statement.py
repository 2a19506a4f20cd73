"""The accessibility statement says what holds, what does not, and whom to tell."""

from __future__ import annotations

from datetime import date

import pytest

from rubrickit.settings import Settings
from rubrickit.views.statement import statement_view
from sites import golden_page


def test_names_standard_edition_tests_and_limits() -> None:
    settings = Settings(name="Kit", publisher="Oak District", version="3.1", dated=date(2026, 9, 1))
    view = statement_view(golden_page("accessibility.md"), settings)
    assert (view.standard.title, view.publisher, view.version) == ("WCAG 2.2", "Oak District", "3.1")
    assert view.month == "September 2026"
    assert view.tested
    assert view.limits


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("access@oak.example", "mailto:access@oak.example"),
        ("https://oak.example/help", "https://oak.example/help"),
        ("Ask at the front desk, room 3", ""),
    ],
)
def test_the_contact_is_a_link_where_it_can_be(written: str, href: str) -> None:
    [link] = statement_view(golden_page("accessibility.md"), Settings(contact=written)).contact
    assert (link.title, link.href) == (written, href)


def test_without_a_contact_there_is_none() -> None:
    assert statement_view(golden_page("accessibility.md"), Settings()).contact == ()
