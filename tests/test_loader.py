"""Folders to a toolkit, with every problem of reading collected."""

from __future__ import annotations

from pathlib import Path

from rubrickit.loader import load
from support import base_text, headlines, loaded, project


def test_everything_is_read_in_the_order_in_which_readers_see_it(tmp_path: Path) -> None:
    found = loaded(tmp_path)
    toolkit = found.toolkit
    assert found.problems == []
    assert list(toolkit.scales) == ["growth", "kinds"]
    assert list(toolkit.rubrics) == ["listening", "support"]
    assert list(toolkit.terms) == ["client", "coach"]
    assert list(toolkit.references) == ["kotter-1996", "covey-2006"]
    assert list(toolkit.guides) == ["guides/next.md", "guides/start.md"]
    assert toolkit.guides["guides/next.md"].body.startswith("\n## One step")
    assert found.other_files >= {"images/ring.svg", "collections.yaml"}


def test_every_object_knows_where_it_was_written(tmp_path: Path) -> None:
    found = loaded(tmp_path)
    place = found.origins["scale", "kinds"].place(("title",))
    assert (place.path, place.line, place.excerpt) == ("rubrics/scales.yaml", 13, "    title: Kinds of support")
    assert found.origins["rubric", "listening"].has(("criteria", 0, "next_steps"))


def test_files_outside_the_base_are_shown_whole(tmp_path: Path) -> None:
    folders = project(tmp_path)
    elsewhere = Path("/elsewhere/x.yaml")
    assert folders.shown(elsewhere) == "/elsewhere/x.yaml"
    assert folders.shown(folders.base / "a" / "b.yaml") == "a/b.yaml"


def test_names_that_are_no_text_can_be_shown(tmp_path: Path) -> None:
    folders = project(tmp_path)
    (folders.rubrics / "b\udce9d.yaml").write_bytes(b"")
    (problem,) = load(folders).problems
    problem.headline.encode()
    assert problem.place.path == "rubrics/b�d.yaml"


def test_hidden_files_and_folders_are_let_be(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        {
            "rubrics/._listening.yaml": b"\x00\x05",
            "content/guides/._start.md": b"\x00",
            "content/.obsidian/x.md": "---\n",
        },
    )
    assert found.problems == []


def test_what_is_broken_is_known_by_its_name_and_its_id(tmp_path: Path) -> None:
    text = base_text("rubrics/support.yaml", ("id: support", "id: helping"), ("title: Support", "title: a: b"))
    found = loaded(tmp_path, {"rubrics/support.yaml": text})
    assert {("rubric", "support"), ("rubric", "helping")} <= found.broken
    assert found.may_hold("rubric", "helping")
    assert not found.may_hold("rubric", "listening")
    assert found.unseen


def test_a_list_that_cannot_be_read_may_hold_anything(tmp_path: Path) -> None:
    found = loaded(tmp_path, {"rubrics/scales.yaml": "scales: [", "content/references.bib": "@book{x\n"})
    assert found.incomplete == {"scale", "reference"}
    assert found.may_hold("scale", "whatever")


def test_an_entry_without_an_id_may_be_any(tmp_path: Path) -> None:
    found = loaded(tmp_path, {"content/cycles.yaml": base_text("content/cycles.yaml", ("id: ring\n    ", ""))})
    assert found.incomplete == {"cycle"}
    assert headlines(found.problems) == ["content/cycles.yaml:2:5: `id` is missing here"]


def test_a_file_of_the_wrong_name_counts_under_its_id(tmp_path: Path) -> None:
    found = loaded(tmp_path, {"rubrics/support.yaml": None, "rubrics/help.yaml": base_text("rubrics/support.yaml")})
    assert "support" in found.toolkit.rubrics
    assert headlines(found.problems) == ["rubrics/help.yaml:1:5: the id `support` differs from the file's name"]


def test_two_files_of_the_wrong_name_and_one_id(tmp_path: Path) -> None:
    text = base_text("rubrics/support.yaml")
    found = loaded(tmp_path, {"rubrics/support.yaml": None, "rubrics/a.yaml": text, "rubrics/b.yaml": text})
    assert len(found.problems) == 2
    assert found.origins["rubric", "support"].document.path == "rubrics/a.yaml"


def test_endings_in_capitals_are_not_overlooked(tmp_path: Path) -> None:
    found = loaded(tmp_path, {"rubrics/more.YAML": "id: more\n"})
    assert headlines(found.problems) == ["rubrics/more.YAML:1:1: files end in .yaml here"]


def test_a_missing_list_that_has_another_name(tmp_path: Path) -> None:
    found = loaded(
        tmp_path, {"content/glossary.yaml": None, "content/glosary.yaml": base_text("content/glossary.yaml")}
    )
    (problem,) = found.problems
    assert problem.headline == "content/glossary.yaml:1:1: this file is missing"
    assert problem.hint == "If it is `glosary.yaml`, rename that to glossary.yaml."


def test_a_list_beside_other_keys(tmp_path: Path) -> None:
    text = base_text("rubrics/scales.yaml") + "colors: []\n"
    found = loaded(tmp_path, {"rubrics/scales.yaml": text})
    assert headlines(found.problems) == ["rubrics/scales.yaml:20:1: `colors` is not a key that is known here"]
    assert list(found.toolkit.scales) == ["growth", "kinds"]


def test_a_list_that_is_none(tmp_path: Path) -> None:
    found = loaded(tmp_path, {"content/glossary.yaml": "terms: many\n"})
    assert headlines(found.problems) == ["content/glossary.yaml:1:1: `terms` should be a list here"]
    assert found.incomplete == {"term"}


def test_a_toolkit_may_have_no_questions_templates_and_guides(tmp_path: Path) -> None:
    files = [
        "content/questions/asking.yaml",
        "content/templates/plan.yaml",
        "content/guides/start.md",
        "content/guides/next.md",
    ]
    folders = project(tmp_path, dict.fromkeys(files))
    for name in ("questions", "templates", "guides"):
        (folders.content / name).rmdir()
    assert load(folders).problems == []


def test_spaces_around_an_id_do_not_count(tmp_path: Path) -> None:
    text = base_text("rubrics/support.yaml", ("id: support", 'id: " support "'))
    found = loaded(tmp_path, {"rubrics/support.yaml": text})
    assert found.problems == []
    assert found.toolkit.rubrics["support"].id == "support"


def test_an_example_has_the_name_of_its_template(tmp_path: Path) -> None:
    text = "template: plan\nabout: Us.\nanswers: {mood: Good}\n"
    found = loaded(tmp_path, {"content/examples/plan.yaml": None, "content/examples/plans.yaml": text})
    assert [(one.headline, one.hint) for one in found.problems] == [
        (
            "content/examples/plans.yaml:1:11: the template `plan` differs from the file's name",
            "Rename the file to plan.yaml, or write `template: plans`.",
        )
    ]
    assert found.toolkit.examples["plan"].answers == {"mood": "Good"}
