"""What the host publishes: search results, term links, citations, links that hold."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from lxml import html
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from rubrickit.host.plugin import ProblemsAbort, without_faults
from sites import GOLDEN


def data(site: Path, name: str) -> Any:
    """What one of the search's two scripts brings."""
    script = (site / "search" / f"{name}.js").read_text(encoding="utf-8")
    return json.loads(script.partition("{}).")[2].partition("=")[2].removesuffix(";\n"))


def results(site: Path) -> dict[str, tuple[str, str]]:
    """Title and kind of each search result, by where it leads."""
    index = data(site, "index")
    return {location: (title, index["kinds"][kind]) for location, title, kind, _ in index["entries"]}


def words(site: Path, location: str) -> str:
    """The text of a search result."""
    return str(data(site, "texts")[list(results(site)).index(location)])


def page(site: Path, address: str) -> html.HtmlElement:
    return html.fromstring((site / address / "index.html").read_bytes())


def test_search_lands_on_rows_questions_terms_and_templates(golden_site: Path) -> None:
    kinds = {location: kind for location, (_, kind) in results(golden_site).items()}
    assert kinds["rubrics/staircase/#practice"] == "Rubric row"
    assert kinds["questions/bank/#first-question"] == "Question"
    assert kinds["glossary/#common-plan"] == "Glossary term"
    assert kinds["templates/plan/"] == "Template"
    assert kinds["guides/first/"] == "Guide"


def test_each_search_result_leads_to_a_place_that_exists(golden_site: Path) -> None:
    for location in results(golden_site):
        address, anchor = urldefrag(location)
        found = page(golden_site, address)
        assert not anchor or found.xpath("//*[@id=$id]", id=unquote(anchor)), location


def test_a_part_of_a_guide_names_its_guide(golden_site: Path) -> None:
    found = [title for location, (title, _) in results(golden_site).items() if location.startswith("guides/first/#")]
    [(guide, _)] = [one for location, one in results(golden_site).items() if location == "guides/first/"]
    assert found
    assert all(title.endswith(f" · {guide}") for title in found)


def test_words_of_neighbouring_cells_do_not_run_together(golden_site: Path) -> None:
    assert "work apart. know of each other." in words(golden_site, "rubrics/staircase/#practice")


def test_the_themes_own_index_is_not_shipped(golden_site: Path) -> None:
    assert sorted(path.name for path in (golden_site / "search").iterdir()) == ["index.js", "texts.js"]


def test_a_guide_links_a_term_once_and_leaves_code_alone(golden_site: Path) -> None:
    links = page(golden_site, "guides/first/").xpath("//article//a[@class='rk-term']")
    assert [(link.text, link.get("href")) for link in links] == [("common plan", "../../glossary/#common-plan")]


def test_a_citation_becomes_a_link_in_apa_style(golden_site: Path) -> None:
    (link,) = page(golden_site, "guides/first/").xpath("//article/p/a[@class='rk-cite']")
    assert (link.text, link.get("href")) == ("Writer, 2020", "../../references/#writer-2020")
    (entry,) = page(golden_site, "references/").xpath("//li[@id='writer-2020']")
    assert entry.text_content().startswith("Writer, A. (2020). A book of plans. Example Press.")


@pytest.mark.parametrize("site", ["golden_site", "shipped_site"])
def test_every_link_of_the_site_leads_somewhere(site: str, request: pytest.FixtureRequest) -> None:
    """Pages link to pages, files and anchors that are there; the host does not check links in HTML."""
    folder: Path = request.getfixturevalue(site)
    pages = {path: html.fromstring(path.read_bytes()) for path in folder.rglob("*.html") if path.name != "404.html"}
    anchors = {path: set(tree.xpath("//@id | //a/@name")) for path, tree in pages.items()}
    broken = [
        (str(path.relative_to(folder)), link)
        for path, tree in pages.items()
        for link in tree.xpath("//@href | //@src")
        if not _leads_somewhere(link, path, folder, anchors)
    ]
    assert not broken


def _leads_somewhere(link: str, path: Path, folder: Path, anchors: dict[Path, set[str]]) -> bool:
    address, anchor = urldefrag(urljoin(f"https://site.test/{path.relative_to(folder).as_posix()}", link))
    if not address.startswith("https://site.test/"):
        return address.startswith(("https://", "http://", "mailto:"))
    path_below, _, _ = address.removeprefix("https://site.test/").partition("?")  # what follows is for scripts
    target = folder / unquote(path_below)
    target = target / "index.html" if target.is_dir() else target
    if target.suffix == ".html" and anchor and target in anchors:
        return unquote(anchor) in anchors[target] or anchor.startswith("__")
    return target.is_file()


def test_plain_mkdocs_stops_before_it_touches_the_site(tmp_path: Path) -> None:
    shutil.copytree(GOLDEN / "project", tmp_path / "project")
    site = tmp_path / "project" / "site"
    site.mkdir()
    (site / "index.html").write_text("the last good site")
    (tmp_path / "project" / "rubrics" / "colors.yaml").write_text("id: colors\nname: wrong\n")
    config = load_config(str(tmp_path / "project" / "mkdocs.yml"))
    with pytest.raises(ProblemsAbort) as stopped:
        mkdocs_build(config)
    assert "`name` is not a key" in stopped.value.found.problems[0].message + str(stopped.value.found.problems)
    assert (site / "index.html").read_text() == "the last good site"


def test_a_template_of_the_site_replaces_ours(tmp_path: Path) -> None:
    shutil.copytree(GOLDEN / "project", tmp_path / "project")
    own = tmp_path / "project" / "overrides" / "rubrickit" / "templates"
    own.mkdir(parents=True)
    (own / "references.html").write_text("<div>{{ view.references | length }} of our own</div>")
    file = tmp_path / "project" / "mkdocs.yml"
    file.write_text(file.read_text().replace("name: material", "name: material\n  custom_dir: overrides"))
    config = load_config(str(file), site_dir=str(tmp_path / "site"))
    mkdocs_build(config)
    assert "2 of our own" in (tmp_path / "site" / "references" / "index.html").read_text(encoding="utf-8")


def test_an_empty_corner_of_a_table_is_no_header() -> None:
    table = '<tr><th style="text-align: left;"> </th><th></th><th>Peers</th></tr>'
    assert without_faults(table) == '<tr><td style="text-align: left;"></td><td></td><th>Peers</th></tr>'
