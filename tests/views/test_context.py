"""Glossary terms in texts: which words become links."""

from __future__ import annotations

from rubrickit.model import Term, Toolkit
from rubrickit.views.context import Page, Site, TermLinks


def linked(text: str, *terms: Term) -> list[tuple[str, str]]:
    """The words of a text that become links, each with its term."""
    toolkit = Toolkit(terms={term.id: term for term in terms})
    page = Page(Site(toolkit, terms=TermLinks.of(toolkit)), "guides/x.md")
    return [(text[start:end], term) for start, end, term in page.new_terms(text)]


def term(
    words: str, term_id: str = "it", *, also: tuple[str, ...] = (), acronym: bool = False, link: bool = True
) -> Term:
    stands_for = "something longer" if acronym else ""
    return Term(id=term_id, term=words, definition="A thing.", also=also, stands_for=stands_for, link=link)


def test_a_term_is_linked_however_it_is_capitalized_and_once_a_page() -> None:
    assert linked("A COACH and a coach.", term("Coach", "coach")) == [("COACH", "coach")]


def test_an_acronym_is_linked_only_as_it_is_written() -> None:
    it = term("IT", acronym=True)
    assert linked("Put it in. It works.", it) == []
    assert linked("Ask IT for it.", it) == [("IT", "it")]


def test_an_acronyms_plural_and_other_forms() -> None:
    plc = term("PLC", "plc", also=("PLCs", "learning community"), acronym=True)
    assert linked("plcs", plc) == []
    assert linked("Two PLCs met.", plc) == [("PLCs", "plc")]
    assert linked("A Learning Community.", plc) == [("Learning Community", "plc")]


def test_capitals_alone_do_not_make_an_acronym() -> None:
    assert linked("site", term("SITE", "site")) == [("site", "site")]


def test_an_acronym_and_a_word_of_the_same_letters() -> None:
    terms = (term("IT", "it", acronym=True), term("It", "pronoun"))
    assert linked("IT and it", *terms) == [("IT", "it"), ("it", "pronoun")]


def test_a_term_may_ask_not_to_be_linked() -> None:
    assert linked("Ask IT.", term("IT", acronym=True, link=False)) == []


def test_longer_terms_win() -> None:
    assert linked("gap inquiry", term("Gap", "gap"), term("Gap inquiry", "gap-inquiry")) == [
        ("gap inquiry", "gap-inquiry")
    ]


def test_letters_that_only_look_alike_are_let_be() -> None:
    assert linked("lınk", term("link", "link")) == []
