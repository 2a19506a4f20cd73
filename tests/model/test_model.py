"""The toolkit's objects: closed, frozen, and generous only where that helps authors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from rubrickit import model
from rubrickit.kinds import KINDS
from rubrickit.model import Criterion, Drawing, Example, Inventory, Layer, QuestionBank, Rubric, Scale, Term, Toolkit
from rubrickit.model.base import Model
from support import loaded

MODELS = [getattr(model, name) for name in model.__all__ if issubclass(getattr(model, name), Model)]


@pytest.fixture
def toolkit(tmp_path: Path) -> Toolkit:
    return loaded(tmp_path).toolkit


@pytest.mark.parametrize("kind", MODELS)
def test_objects_are_closed_and_frozen(kind: type[Model]) -> None:
    assert kind.model_config["extra"] == "forbid"
    assert kind.model_config["frozen"]
    assert kind.__doc__


@pytest.mark.parametrize("wrong", ["A", "a_b", "a--b", "-a", "a-", "", "é", "a b", "x" * 81])
def test_ids_are_plain(wrong: str) -> None:
    with pytest.raises(ValidationError):
        Term(id=wrong, term="x", definition="y")


def test_one_text_counts_as_a_list_of_one() -> None:
    assert Term.model_validate({"id": "x", "term": "X", "definition": "Y", "also": "Z"}).also == ("Z",)


def test_an_indicator_may_be_a_text() -> None:
    row = {"id": "r", "name": "R", "levels": {"low": {"indicators": ["a", {"text": "b", "includes": "c"}]}}}
    first, second = Criterion.model_validate(row).levels["low"].indicators
    assert (first.text, first.includes) == ("a", ())
    assert (second.text, second.includes) == ("b", ("c",))


def test_spaces_around_texts_are_dropped() -> None:
    assert Term(id="x", term=" X \n", definition="Y").term == "X"
    with pytest.raises(ValidationError):
        Term(id="x", term=" ", definition="Y")


def test_questions_take_from_their_group_what_they_leave_out() -> None:
    one: dict[str, Any] = {"id": "one", "text": "One?", "stance": "gap"}
    group: dict[str, Any] = {"id": "g", "title": "G", "asked_of": ["team"], "purpose": "clarify"}
    group["questions"] = [one, one | {"purpose": "raise-awareness"}]
    values = {"id": "b", "title": "B", "summary": "S", "collection": "c", "groups": [group]}
    questions = QuestionBank.model_validate(values).questions
    assert [question.purpose for question in questions] == ["clarify", "raise-awareness"]
    assert all(question.asked_of == ("team",) for question in questions)


def test_a_scale_has_two_to_nine_levels() -> None:
    def scale(count: int) -> Scale:
        return Scale.model_validate(
            {"id": "s", "title": "S", "ordered": "true", "levels": [{"id": f"l{i}", "name": "L"} for i in range(count)]}
        )

    assert len(scale(9).levels) == 9
    for count in (1, 10):
        with pytest.raises(ValidationError):
            scale(count)


@pytest.mark.parametrize("stem", ["Coaches can", {"low": "One", "high": "Many"}])
def test_a_stem_is_one_text_or_one_for_each_level(stem: Any) -> None:
    values = {"id": "r", "title": "R", "summary": "S", "collection": "c", "scale": "s", "stem": stem}
    row = {"id": "a", "name": "A", "levels": {"low": {"indicators": ["x"]}}}
    assert Rubric.model_validate(values | {"criteria": [row]}).stem == stem


def test_everything_is_found_by_its_id(toolkit: Toolkit) -> None:
    listening = toolkit.rubrics["listening"]
    assert toolkit.scale_of(listening).id == "growth"
    assert toolkit.criterion("listening", "attending") is listening.criteria[0]
    assert toolkit.step("ring", "try").name == "Try"
    assert [question.id for _, question in toolkit.questions()] == ["opening-aim", "opening-gap"]
    assert [field.id for field in toolkit.templates["plan"].fields] == ["aim", "mood", "steps", "level"]


def test_what_is_not_there_is_a_key_error(toolkit: Toolkit) -> None:
    with pytest.raises(KeyError):
        toolkit.criterion("listening", "speaking")
    with pytest.raises(KeyError):
        toolkit.step("ring", "rest")


def test_a_survey_has_all_its_statements_in_order(toolkit: Toolkit) -> None:
    assert [item.id for item in toolkit.surveys["feedback"].items] == ["hearing-me", "hearing-us"]


def test_every_kind_is_found_by_the_name_that_people_use(toolkit: Toolkit) -> None:
    ids = {kind.name: list(toolkit.objects(kind.name)) for kind in KINDS}
    assert all(ids.values()), "the base has one of everything"
    assert ids["learning path"] == ["path"]
    assert ids["crosswalk"] == ["speaking"]
    assert ids["drawing"] == ["levels"]


def test_a_layers_note_and_a_drawings_layers_have_limits() -> None:
    layer = Layer(name="District", note="who plans")
    with pytest.raises(ValidationError):
        Layer(name="District", note="x" * 500)
    for count in (1, 8):
        with pytest.raises(ValidationError):
            Drawing(id="d", title="D", summary="S", layers=(layer,) * count)


def test_an_inventory_may_promise_nothing() -> None:
    assert Inventory() == Inventory.model_validate({})
    with pytest.raises(ValidationError):
        Inventory.model_validate({"terms": -1})


def test_an_answer_keeps_its_shape() -> None:
    answers = {"aim": "Listen", "done": ["One"], "steps": [{"what": "Wait", "held": "true"}], "level": {"a": "b"}}
    example = Example.model_validate({"template": "plan", "about": "Us.", "answers": answers})
    assert example.answers == answers | {"done": ("One",), "steps": ({"what": "Wait", "held": True},)}
    assert Example.model_validate(example.model_dump()) == example
