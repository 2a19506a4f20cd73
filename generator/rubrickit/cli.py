"""The command line: arguments, progress, exit status (0 done, 1 problems, 2 usage)."""

from __future__ import annotations

import gc
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from . import __version__
from .labels import counted
from .problems import FORMATS, Problem, ProblemsFound
from .project import find_config, findings_of, folders_of

_CONFIG = click.option(
    "-f",
    "--config-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The site's mkdocs.yml; by default the one of this folder, else that of the shipped toolkit.",
)
_QUIET = click.option("-q", "--quiet", is_flag=True, help="Say nothing but problems.")
_FORMAT = click.option(
    "--format",
    "style",
    type=click.Choice(sorted(FORMATS)),
    default="text",
    show_default=True,
    help="How problems are shown.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rubrickit")
def main() -> None:
    """Turn rubrics in YAML and guides in Markdown into a site, handouts and planning templates."""
    # A run is short and keeps nearly all that it makes: looking for garbage would find none.
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        # A Windows console that lacks the arrow of a hint shows a question mark, not a traceback.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _config(chosen: Path | None) -> Path:
    return chosen or find_config(Path.cwd())


def _show(problems: Sequence[Problem], style: str) -> None:
    for problem in problems:
        click.echo(FORMATS[style](problem))


def _fail(problems: Sequence[Problem], style: str = "text") -> None:
    """Show the problems and stop with status 1."""
    _show(problems, style)
    if style == "text":
        count = sum(problem.severity == "error" for problem in problems)
        click.echo(f"\n{counted(count, 'problem')} found.", err=True)
    sys.exit(1)


@main.command()
@_CONFIG
@_QUIET
@_FORMAT
@click.option("--advice", is_flag=True, help="Also say what could be written better; advice is no problem.")
def check(config_file: Path | None, quiet: bool, style: str, advice: bool) -> None:
    """Read every file and say what is wrong with it, without building anything."""
    try:
        found = findings_of(folders_of(_config(config_file)), advice=advice)
    except ProblemsFound as stopped:
        found = list(stopped.problems)
    problems = [one for one in found if one.severity == "error"]
    if problems:
        _fail(found, style)
    _show(found, style)
    if not quiet and style == "text":
        click.echo("No problems found." + (f" {counted(len(found), 'piece')} of advice." if advice else ""))


@main.command()
@_CONFIG
@click.option(
    "-d",
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    help="Where the site goes.",
)
@click.option("--downloads/--no-downloads", default=None, help="Whether to make handouts and templates too.")
@_QUIET
def build(config_file: Path | None, site_dir: Path, downloads: bool | None, quiet: bool) -> None:
    """Build the whole site: pages, search, handouts, templates and data."""
    from .host.commands import SiteError
    from .host.commands import build as build_site

    try:
        site = build_site(_config(config_file), site_dir, _Progress(quiet), downloads=downloads)
    except ProblemsFound as found:
        _fail(found.problems)
    except SiteError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    if not quiet:
        click.echo(_where(site))


def _where(site: Path) -> str:
    return (
        f"\nThe site is in {site}\n"
        f"  Look at it:   open {site / 'index.html'} in a browser\n"
        f"  Put it online: copy the folder to any web host"
    )


class _Progress:
    """A line for each kind of file; counted in place on a terminal."""

    def __init__(self, quiet: bool) -> None:
        self.quiet = quiet
        self.live = sys.stderr.isatty()

    def __call__(self, what: str, done: int, total: int) -> None:
        if self.quiet or (done < total and not self.live):
            return
        end = "\n" if done == total else "\r"
        click.echo(f"  {what:<10} {done}/{total}{end}", nl=False, err=True)


@main.command()
@_CONFIG
@click.option("-a", "--address", default="127.0.0.1:8000", show_default=True, help="Where to serve, as host:port.")
def serve(config_file: Path | None, address: str) -> None:
    """Serve the site on this machine and build it again when a file changes."""
    from .host.commands import SiteError
    from .host.commands import serve as serve_site

    gc.enable()
    try:
        serve_site(_config(config_file), address)
    except ProblemsFound as found:
        _fail(found.problems)
    except SiteError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


@main.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), required=False)
@_QUIET
def schema(folder: Path | None, quiet: bool) -> None:
    """Write JSON Schemas for every kind of YAML file into FOLDER, or print them.

    Editors that know JSON Schema complete and check files that name theirs in the first line.
    """
    from .outputs.exchange import yaml_schemas

    texts = {name: json.dumps(value, indent=2, ensure_ascii=False) + "\n" for name, value in yaml_schemas().items()}
    if folder is None:
        click.echo("\n".join(texts.values()))
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    if not quiet:
        click.echo(f"{len(texts)} schemas written to {folder}")


@main.command(name="word-reference")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@_QUIET
def word_reference(file: Path, quiet: bool) -> None:
    """Write a Word document with all styles of the templates into FILE, to change in Word.

    Named in mkdocs.yml as reference_document, its styles and theme become those of every Word template.
    """
    from .outputs.documents import reference_document
    from .settings import Settings

    if file.exists():
        click.echo(f"{file} exists already; choose another name, so that no work is lost.", err=True)
        sys.exit(1)
    try:
        file.write_bytes(reference_document(Settings()))
    except OSError as error:
        click.echo(f"{file} could not be written: {error.strerror}.", err=True)
        sys.exit(1)
    if not quiet:
        click.echo(f"{file} is written. Change its styles in Word, then add to mkdocs.yml, below `- rubrickit:`")
        click.echo(f"      reference_document: {file.name}")


if __name__ == "__main__":
    main()
