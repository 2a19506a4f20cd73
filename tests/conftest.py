"""Sites that several tests look at, each built once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from sites import GOLDEN, ROOT, built, made_once

# Test machines are shared and slow at times; a hypothesis test is about its answer, not its time.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def shipped_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the shipped toolkit, whole."""
    return made_once(tmp_path_factory, "shipped", lambda site: built(ROOT / "mkdocs.yml", site))


@pytest.fixture(scope="session")
def golden_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a small toolkit that has one of everything."""
    config = GOLDEN / "project" / "mkdocs.yml"
    return made_once(tmp_path_factory, "golden", lambda site: built(config, site, "--no-downloads"))
