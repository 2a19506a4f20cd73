"""The ways in: every role, level, step and span of time that the toolkit serves, and nothing that is empty."""

from __future__ import annotations

from rubrickit.project import checked_project, folders_of
from rubrickit.views.context import Page, Site
from rubrickit.views.ways import WaysView, WayView, ways_view
from sites import ROOT, golden_page


def shipped() -> WaysView:
    return ways_view(Page(Site(checked_project(folders_of(ROOT / "mkdocs.yml")).toolkit), "ways.md"))


def paths_of(ways: tuple[WayView, ...], way: str) -> dict[str, list[str]]:
    [found] = [one for one in ways if one.id == way]
    return {path.title: [link.title for link in path.links] for path in found.paths}


def test_a_role_is_led_to_what_names_it() -> None:
    paths = paths_of(shipped().roles, "for-principal")
    assert "Leader self-reflection" in paths["Planning templates"]
    assert "Partnership continuum" in paths["Rubrics"]
    assert paths["Questions"] == ["Questions asked of: Principal"]
    assert paths["Guides"]


def test_questions_lead_to_the_explorer_with_its_filter_set() -> None:
    [district] = [one for one in shipped().levels if one.id == "at-district"]
    [questions] = [path for path in district.paths if path.title == "Questions"]
    assert [link.href for link in questions.links] == ["../questions/?asked=district"]


def test_every_cycle_is_a_way_in_by_its_steps() -> None:
    toolkit = checked_project(folders_of(ROOT / "mkdocs.yml")).toolkit
    for ring, cycle in zip(shipped().rings, toolkit.cycles.values(), strict=True):
        for step in cycle.steps:
            assert f'href="../cycles/{cycle.id}/#{step.id}"' in ring.drawing


def test_each_guide_fits_one_span_of_time() -> None:
    toolkit = checked_project(folders_of(ROOT / "mkdocs.yml")).toolkit
    read = [link for way in shipped().times for path in way.paths if path.title == "Read" for link in path.links]
    assert sorted(link.title for link in read) == sorted(guide.meta.title for guide in toolkit.guides.values())


def test_what_is_empty_is_left_out() -> None:
    view = ways_view(golden_page("ways.md"))
    for way in (*view.roles, *view.levels, *view.times):
        assert way.paths
        assert all(path.links for path in way.paths)
