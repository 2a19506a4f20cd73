"""Page files: what a site builder is given, and what replaces a template."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from lxml import html

from rubrickit.outputs.pages import PageError, PageFile, environment, pages, rubric_citation
from rubrickit.project import checked_project, folders_of
from rubrickit.settings import Settings
from rubrickit.views.context import Site, TermLinks
from sites import GOLDEN


@pytest.fixture(scope="module")
def made() -> dict[str, PageFile]:
    toolkit = checked_project(folders_of(GOLDEN / "project" / "mkdocs.yml")).toolkit
    site = Site(toolkit, terms=TermLinks.of(toolkit))
    return {page.path: page for page in pages(site, Settings(), environment())}


def table(page: PageFile) -> html.HtmlElement:
    (found,) = html.fromstring(page.body).iter("table")
    return found


def test_front_matter_is_yaml_whatever_a_title_holds() -> None:
    page = PageFile("x.md", 'A "quoted": title \\ # 1', "…", "<p></p>")
    assert yaml.safe_load(page.front_matter.strip("-\n"))["title"] == page.title


def test_a_table_says_what_each_cell_belongs_to(made: dict[str, PageFile]) -> None:
    found = table(made["rubrics/staircase.md"])
    assert found.findtext("caption")
    assert len(found.xpath("thead/tr[1]/th[@scope='col']")) == 8
    assert [row.get("id") for row in found.xpath("tbody/tr")] == ["practice"]
    assert found.xpath("tbody/tr/th/@scope") == ["row"]
    assert found.xpath("tbody/tr/td/@id")[4] == "practice--five"


def test_a_stem_covers_the_columns_that_share_it(made: dict[str, PageFile]) -> None:
    stems = table(made["rubrics/colors.md"]).xpath("thead/tr[2]/th[@scope='colgroup']")
    assert [(re.sub(r"\W+$", "", stem.text_content()), stem.get("colspan")) for stem in stems] == [
        ("Individuals", "1"),
        ("Teams", "2"),
    ]
    (whole,) = table(made["rubrics/staircase.md"]).xpath("thead/tr[2]/th[@scope='colgroup']")
    assert whole.get("colspan") == "7"


def test_a_cumulative_level_says_so_in_words(made: dict[str, PageFile]) -> None:
    (cell,) = table(made["rubrics/staircase.md"]).xpath("//td[@id='practice--five']")
    assert "Everything in Four" in " ".join(cell.text_content().split())
    assert [item.text_content() for item in cell.xpath(".//ul/li/ul/li")] == ["rooms", "money: ours & theirs"]


def test_values_stay_what_their_author_wrote(made: dict[str, PageFile]) -> None:
    (cell,) = table(made["rubrics/staircase.md"]).xpath("//td[@id='practice--four']")
    assert [item.text for item in cell.xpath(".//li")] == ["coordinate", "No"]


def test_hostile_text_is_only_text(made: dict[str, PageFile]) -> None:
    assert "Is it &lt;written&gt; down?" in made["questions/bank.md"].body


def test_a_page_is_one_html_block(made: dict[str, PageFile]) -> None:
    """A blank line would end the block for a Markdown reader."""
    for page in made.values():
        assert not [line for line in page.body.splitlines() if not line.strip()], page.path


def test_ids_are_unique_on_each_page(made: dict[str, PageFile]) -> None:
    for page in made.values():
        ids = html.fromstring(page.body).xpath("//@id")
        assert len(ids) == len(set(ids)), (page.path, [one for one in ids if ids.count(one) > 1])


def test_how_to_cite_names_publisher_date_version_and_address() -> None:
    toolkit = checked_project(folders_of(GOLDEN / "project" / "mkdocs.yml")).toolkit
    settings = Settings(name="Kit", publisher="Example District", site_url="https://example.org/", version="2.0")
    assert html.fromstring(f"<p>{rubric_citation(toolkit.rubrics['staircase'], settings)}</p>").text_content() == (
        f"Example District ({settings.dated:%Y}). Staircase [Rubric]. In Kit (Version 2.0). "
        "https://example.org/rubrics/staircase/"
    )


def test_a_template_that_fails_names_itself(tmp_path: Path) -> None:
    toolkit = checked_project(folders_of(GOLDEN / "project" / "mkdocs.yml")).toolkit
    (tmp_path / "glossary.html").write_text("{{ view.nothing }}")
    with pytest.raises(PageError, match=r"glossary\.html.*nothing"):
        list(pages(Site(toolkit), Settings(), environment([tmp_path])))
