"""Building the sites that tests look at."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from rubrickit.cli import main

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "golden"


def built(config: Path, site: Path, *options: str) -> Path:
    """The site of a configuration, built through the command line."""
    result = CliRunner().invoke(main, ["build", "-f", str(config), "-d", str(site), "-q", *options])
    assert result.exit_code == 0, result.output
    return site
