"""What a page says of itself to places where people share links to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from sites import ROOT, built
from support import base_text, project

ADDRESS = "https://example.org/kit/"


def said(page: Path) -> dict[str, str]:
    """The meta tags for sharing, by name."""
    found = html.fromstring(page.read_bytes()).xpath("//head/meta[@property or starts-with(@name, 'twitter:')]")
    return {tag.get("property") or tag.get("name"): tag.get("content") for tag in found}


def small_site(folder: Path, more: str, *options: str) -> Path:
    """A small site with our parts of the theme."""
    guide = "content/guides/next.md"  # without its link to a file, which a quick build does not make
    files = {guide: base_text(guide, ("[plan](../downloads/templates/plan.docx)", "plan"))}
    config = project(folder, files).base / "mkdocs.yml"
    text = config.read_text().replace("name: material", f"name: material\n  custom_dir: {ROOT / 'overrides'}")
    config.write_text(f"{text}\n{more}\n")
    return built(config, folder / "site", *options)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One that knows its address."""
    return small_site(tmp_path_factory.mktemp("sharing"), f"site_url: {ADDRESS}")


def test_a_rubric_is_shared_with_its_picture(site: Path) -> None:
    rubric = next(path.parent for path in site.glob("rubrics/*/index.html"))
    tags = said(rubric / "index.html")
    assert tags["og:image"] == f"{ADDRESS}assets/cards/rubrics-{rubric.name}.png"
    assert (site / tags["og:image"].removeprefix(ADDRESS)).read_bytes().startswith(b"\x89PNG")
    assert (tags["og:image:width"], tags["og:image:height"]) == ("1200", "630")
    assert tags["og:image:alt"].startswith("The rubric “")
    assert (tags["og:type"], tags["twitter:card"]) == ("article", "summary_large_image")
    assert tags["og:url"] == f"{ADDRESS}rubrics/{rubric.name}/"


def test_every_page_names_a_picture_that_is_there(site: Path) -> None:
    for page in site.rglob("index.html"):
        tags = said(page)
        assert all((tags["og:title"], tags["og:description"])), page
        assert (site / tags["og:image"].removeprefix(ADDRESS)).is_file(), page


def test_a_site_without_an_address_names_no_picture(tmp_path: Path) -> None:
    tags = said(small_site(tmp_path, "site_url: ''", "--no-downloads") / "index.html")
    assert tags["og:title"] == tags["og:site_name"]
    assert tags["og:type"] == "website"
    assert tags["twitter:card"] == "summary"
    assert not [name for name in tags if name.startswith("og:image")]
