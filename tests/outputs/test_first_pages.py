"""Pictures of first pages: small, sharp on every screen, made once."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from handout_samples import plain, seven_columns, sheet_of
from rubrickit import addresses
from rubrickit.cache import Cache
from rubrickit.outputs.first_pages import COLORS, LONGER_SIDE, first_pages
from rubrickit.outputs.pixels import first_page


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    return Cache(tmp_path_factory.mktemp("cache"))


def test_a_picture_is_small_and_shows_the_page(cache: Cache) -> None:
    for make in (plain, seven_columns):
        picture = first_page(sheet_of(make(), cache).content, LONGER_SIDE, COLORS)
        assert len(picture) < 20_000
        with Image.open(io.BytesIO(picture)) as shown:
            assert shown.size == (400, 310)
            darkest, lightest = shown.convert("L").getextrema()
            assert (darkest < 60, lightest > 250) == (True, True)


def test_pictures_are_made_once_and_alike(tmp_path: Path) -> None:
    sheet = sheet_of(plain(), Cache(tmp_path / "sheets"))
    wanted = {sheet.path: addresses.handout_picture("sample")}
    first, second = Cache(tmp_path / "a"), Cache(tmp_path / "a")
    made = [list(first_pages(wanted, {sheet.path: sheet}, cache)) for cache in (first, second, Cache(tmp_path / "b"))]
    assert made[0] == made[1] == made[2]
    assert made[0][0].path == addresses.handout_picture("sample")
    assert (first.made, second.made) == (1, 0)


def test_a_build_that_makes_no_picture_loads_no_library_for_them() -> None:
    program = "import sys, rubrickit.publication, rubrickit.outputs.first_pages; print('pypdfium2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
