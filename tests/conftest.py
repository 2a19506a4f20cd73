"""Sites that several tests look at, each built once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from sites import GOLDEN, ROOT, built

# Test machines are shared and slow at times; a hypothesis test is about its answer, not its time.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def shipped_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the shipped toolkit, whole."""
    return built(ROOT / "mkdocs.yml", tmp_path_factory.mktemp("shipped") / "site")


@pytest.fixture(scope="session")
def golden_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a small toolkit that has one of everything."""
    return built(GOLDEN / "project" / "mkdocs.yml", tmp_path_factory.mktemp("golden") / "site", "--no-downloads")
