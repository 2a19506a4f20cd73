"""A rubric sheet as HTML, written for WeasyPrint with the care that the Typst source has: landscape pages, a header
that repeats, rows kept whole, row headers, the ramp of the accent with marks that count, poles, page x of y, the same
fonts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup, escape
from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration

from rubrickit import looks
from rubrickit.fonts import FAMILY, shipped_fonts
from rubrickit.model import Criterion, Descriptor, Indicator, Level, Rubric, Scale
from rubrickit.outputs.handouts import Desk
from rubrickit.richtext import plain

SHAPES = "●■▲◆⬢★✚"  # what an unordered scale's levels wear
SIZES = tuple(
    f"html {{ font-size: {size}pt }} th, td {{ padding-block: {pad}pt }}"
    for size, pad in ((9, 6), (8.75, 5.5), (8.5, 4.5))
)
"""From roomy to tight."""
FACES = ((400, "normal"), (400, "italic"), (600, "normal"), (600, "italic"), (700, "normal"), (700, "italic"))


def style(accent: looks.Accent) -> str:
    """The style sheet of a collection's sheets, with the fonts."""
    return "\n".join([*_faces(), _rules(accent)])


def _faces() -> Iterator[str]:
    for path, (weight, slant) in zip(shipped_fonts(), FACES, strict=True):
        source = f"src: url('{path.as_uri()}')"
        yield f"@font-face {{ font-family: '{FAMILY}'; font-weight: {weight}; font-style: {slant}; {source} }}"


def _rules(accent: looks.Accent) -> str:
    return f"""
@page {{
  size: letter landscape; margin: 32pt 36pt 54pt;
  @bottom-left {{ content: element(foot); width: 85% }}
  @bottom-right {{ content: "Page " counter(page) " of " counter(pages); font: 7.5pt '{FAMILY}'; color: {looks.MUTED} }}
}}
html {{ font: 9pt/1.25 '{FAMILY}'; color: {looks.INK} }}
body {{ margin: 0 }}
footer {{ position: running(foot); font-size: 7.5pt; color: {looks.MUTED}; border-top: .5pt solid {looks.LINE} }}
footer p {{ margin: 2pt 0 0 }}
.bar {{ width: 34pt; height: 3.5pt; background: {accent.strong}; margin-bottom: 8pt }}
.collection {{ font-weight: 600; color: {accent.strong}; margin: 0 0 5pt }}
h1 {{ font-size: 23pt; line-height: 1.1; color: {accent.ink}; margin: 0 0 10pt }}
.summary {{ font-size: 10.5pt; width: 78%; margin: 0 0 14pt }}
table {{ border-collapse: collapse; width: 100%; table-layout: fixed }}
thead {{ display: table-header-group }}
tr {{ break-inside: avoid }}
th, td {{ text-align: left; vertical-align: top; padding: 6pt 8pt; border-bottom: .6pt solid {looks.LINE};
  overflow-wrap: break-word; hyphens: auto }}
td + td {{ border-left: .4pt solid {looks.LINE} }}
thead th {{ border-left: 2pt solid white }}
.stem {{ font-style: italic; color: {accent.ink}; background: {looks.mixed(accent.soft, looks.WHITE, 0.5)} }}
.dot {{ display: inline-block; width: 4.6pt; height: 4.6pt; border: .7pt solid; border-radius: 50%; margin-right: 2pt }}
.full {{ background: currentColor }}
h2 {{ font-size: 1.1em; color: {accent.ink}; margin: 0 0 4pt }}
tbody th {{ font-weight: 400; padding-left: 0 }}
tbody th p {{ color: {looks.MUTED}; font-size: .9em; margin: 4pt 0 0 }}
ul {{ margin: 0; padding-left: 9pt }}
li {{ margin-bottom: 3pt }}
li::marker {{ color: {accent.strong} }}
.lead {{ font-weight: 600; color: {accent.ink}; margin: 0 0 4pt }}
.adds {{ font-style: italic; margin: 0 0 4pt }}
dl {{ display: grid; grid-template-columns: 19% auto; gap: 7pt; margin: 12pt 0 0 }}
dt {{ font-weight: 600; color: {accent.ink} }}
dd {{ margin: 0 }}
"""


def page(rubric: Rubric, desk: Desk) -> str:
    """The whole document."""
    scale, collection = desk.toolkit.scale_of(rubric), desk.collection(rubric.collection)
    return Markup("""<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="author" content="{author}"><meta name="description" content="{summary}"></head><body>
<footer>{foot}</footer><div class="bar"></div><p class="collection">{collection}</p><h1>{title}</h1>
<p class="summary">{rich}</p><table><colgroup><col style="width: {first}%"></colgroup>
<thead>{head}</thead><tbody>{rows}</tbody></table>{poles}</body></html>""").format(
        language=desk.settings.language,
        title=plain(rubric.title),
        author=desk.settings.publisher or desk.settings.name,
        summary=plain(rubric.summary),
        foot=_joined(Markup("<p>{}</p>").format(line) for line in desk.footer(rubric.title, rubric.sources)),
        collection=plain(collection.title),
        rich=_rich(rubric.summary, desk),
        first=19 if len(scale.levels) <= 3 else 16 if len(scale.levels) <= 5 else 12.5,
        head=_head(rubric, scale, desk.accent(collection.accent), desk),
        rows=_joined(_row(row, scale, desk) for row in rubric.criteria),
        poles=_poles(rubric, desk),
    )


def _joined(parts: Iterator[Markup]) -> Markup:
    return Markup("").join(parts)


def _rich(text: str, desk: Desk) -> Markup:
    return _joined(_span(**span) for span in desk.spans(text))


def _span(text: str, strong: bool = False, emphasis: bool = False, code: bool = False, href: str = "") -> Markup:
    inner = escape(text)
    for tag, on in (("code", code), ("em", emphasis), ("strong", strong)):
        inner = Markup(f"<{tag}>{{}}</{tag}>").format(inner) if on else inner
    return Markup('<a href="{}">{}</a>').format(href, inner) if href else inner


def _head(rubric: Rubric, scale: Scale, accent: looks.Accent, desk: Desk) -> Markup:
    count = len(scale.levels)
    grounds = looks.ramp(accent, count) if scale.ordered else [accent.soft] * count
    levels = _joined(
        Markup('<th scope="col" style="background: {}; color: {}">{}</th>').format(
            ground, looks.text_on(ground), _level(level, number, scale)
        )
        for number, (level, ground) in enumerate(zip(scale.levels, grounds, strict=True))
    )
    stems = _stems(rubric, scale, desk)
    first = Markup('<th scope="col" rowspan="{}">{}</th>').format(2 if stems else 1, rubric.criterion_heading)
    return Markup("<tr>{}{}</tr>{}").format(first, levels, stems)


def _level(level: Level, number: int, scale: Scale) -> Markup:
    if not scale.ordered:
        return Markup("{} {}").format(SHAPES[number % len(SHAPES)], level.name)
    dots = [Markup('<span class="dot{}"></span>').format(" full" * (at <= number)) for at in range(len(scale.levels))]
    return Markup("{}<br>{}").format(_joined(iter(dots)), level.name)


def _stems(rubric: Rubric, scale: Scale, desk: Desk) -> Markup:
    written = rubric.stem
    each = [written if isinstance(written, str) else written.get(level.id, "") for level in scale.levels]
    if not any(each):
        return Markup("")
    runs = [(text, len(list(run))) for text, run in groupby(each)]
    cell = '<th class="stem" scope="colgroup" colspan="{}">{}</th>'
    return Markup("<tr>{}</tr>").format(_joined(Markup(cell).format(n, _rich(text, desk)) for text, n in runs))


def _row(row: Criterion, scale: Scale, desk: Desk) -> Markup:
    notes = _joined(Markup("<p>{}</p>").format(_rich(text, desk)) for text in (row.subtitle, row.summary) if text)
    cells = _joined(Markup("<td>{}</td>").format(_cell(row.levels[one.id], scale, desk)) for one in scale.levels)
    head = Markup('<th scope="row"><h2>{}</h2>{}</th>').format(_rich(row.name, desk), notes)
    return Markup("<tr>{}{}</tr>").format(head, cells)


def _cell(cell: Descriptor, scale: Scale, desk: Desk) -> Markup:
    lead = Markup('<p class="lead">{}</p>').format(_rich(cell.lead, desk)) if cell.lead else ""
    names = {level.id: level.name for level in scale.levels}
    adds = Markup('<p class="adds">Everything in {}, and:</p>').format(names[cell.adds_to]) if cell.adds_to else ""
    return Markup("{}{}{}").format(lead, adds, _list(cell.indicators, desk))


def _list(indicators: Sequence[Indicator], desk: Desk) -> Markup:
    def item(one: Indicator) -> Markup:
        below = _joined(Markup("<li>{}</li>").format(_rich(part, desk)) for part in one.includes)
        return Markup("<li>{}{}</li>").format(
            _rich(one.text, desk), Markup("<ul>{}</ul>").format(below) if below else ""
        )

    return Markup("<ul>{}</ul>").format(_joined(item(one) for one in indicators))


def _poles(rubric: Rubric, desk: Desk) -> Markup:
    if not rubric.poles:
        return Markup("")
    rows = _joined(
        Markup("<dt>{}</dt><dd>{} → {}</dd>").format(*(_rich(text, desk) for text in (one.name, one.from_, one.to)))
        for one in rubric.poles
    )
    return Markup("<dl>{}</dl>").format(rows)


class Other:
    """Sheets by WeasyPrint."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.fonts = desk, FontConfiguration()
        accents = desk.settings.accents.items()
        self.styles = {name: CSS(string=style(accent), font_config=self.fonts) for name, accent in accents}
        self.sizes = [CSS(string=size) for size in SIZES]

    def laid_out(self, rubric: Rubric, size: CSS) -> Document:
        sheets = [self.styles[self.desk.collection(rubric.collection).accent], size]
        html = HTML(string=page(rubric, self.desk))
        return html.render(stylesheets=sheets, font_config=self.fonts, pdf_variant="pdf/ua-1")

    def once(self, rubric: Rubric) -> None:
        self.laid_out(rubric, self.sizes[0]).write_pdf(pdf_variant="pdf/ua-1")

    def fitted(self, rubric: Rubric) -> None:
        """At the roomiest size that needs no more pages than the tightest."""
        found = self.laid_out(rubric, self.sizes[0])
        if len(found.pages) > 1:
            tightest = self.laid_out(rubric, self.sizes[-1])
            if len(found.pages) > len(tightest.pages):
                found = self.laid_out(rubric, self.sizes[1])
            found = tightest if len(found.pages) > len(tightest.pages) else found
        found.write_pdf(pdf_variant="pdf/ua-1")
