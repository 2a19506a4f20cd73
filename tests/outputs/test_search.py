"""Search results: what they lead to, and that a coach finds the row by the words in it."""

from __future__ import annotations

from rubrickit.outputs.search import SearchEntry, entries
from rubrickit.project import checked_project, folders_of
from sites import ROOT


def shipped() -> list[SearchEntry]:
    return list(entries(checked_project(folders_of(ROOT / "mkdocs.yml")).toolkit))


def test_paraphrase_finds_the_row_about_questioning() -> None:
    found = [entry for entry in shipped() if "paraphrase" in entry.text and entry.kind == "Rubric row"]
    assert "rubrics/coaching-behaviors/#questioning" in [entry.location for entry in found]


def test_every_row_question_term_and_template_is_a_result_of_its_own() -> None:
    toolkit = checked_project(folders_of(ROOT / "mkdocs.yml")).toolkit
    kinds = [entry.kind for entry in entries(toolkit)]
    assert kinds.count("Rubric row") == sum(len(rubric.criteria) for rubric in toolkit.rubrics.values())
    assert kinds.count("Question") == sum(len(bank.questions) for bank in toolkit.banks.values())
    assert kinds.count("Glossary term") == len(toolkit.terms)
    assert kinds.count("Template") == len(toolkit.templates)
    assert kinds.count("Pack") == len(toolkit.packs) > 0


def test_binder_finds_the_page_of_handouts() -> None:
    assert [entry.location for entry in shipped() if "Binders" in entry.text] == ["handouts/"]


def test_each_location_is_given_once() -> None:
    locations = [entry.location for entry in shipped()]
    assert len(locations) == len(set(locations))


def test_results_name_their_collection() -> None:
    found = {entry.location: entry.collection for entry in shipped()}
    assert found["rubrics/coaching-behaviors/#questioning"] == "Coaching Continuum"
    assert found["glossary/#equity-stance"] == ""
