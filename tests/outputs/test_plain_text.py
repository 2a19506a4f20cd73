"""Planning templates in Markdown: every word, box and row is there when another program reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from markupsafe import Markup

from form_reading import shipped
from rubrickit.model import Template, TemplateField
from rubrickit.outputs.handouts.desk import Desk
from rubrickit.outputs.plain_text import escaped, markdown, plain_texts
from rubrickit.richtext import plain
from rubrickit.settings import Settings
from template_samples import CITED, COLUMNS, HOSTILE, SETTINGS, field, template, toolkit

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

# Reading a file -----------------------------------------------------------------------------------


def text_of(node: SyntaxTreeNode) -> str:
    """The words of a node, without marks."""
    if node.type in ("text", "code_inline"):
        return node.content
    return "\n" if node.type == "softbreak" else "".join(map(text_of, node.children))


def tree_of(written: str) -> SyntaxTreeNode:
    return SyntaxTreeNode(PARSER.parse(written))


def texts(written: str, *kinds: str) -> list[str]:
    """The words of all nodes of some kinds, in order."""
    return [text_of(node) for node in tree_of(written).walk() if node.type in kinds]


def tables(written: str) -> Iterator[list[list[str]]]:
    for table in (node for node in tree_of(written).walk() if node.type == "table"):
        rows = [node for node in table.walk() if node.type == "tr"]
        yield [[text_of(cell) for cell in row.children] for row in rows]


def written(plan: Template, settings: Settings = SETTINGS) -> str:
    return markdown(plan, Desk(toolkit(plan), settings, {"kotter-1996": "Kotter, 1996"}), [CITED["kotter-1996"].entry])


# What is in it ------------------------------------------------------------------------------------


def test_says_what_it_is_for() -> None:
    lines = written(template(summary="What we **will** do [@kotter-1996].")).splitlines()
    assert lines[0] == "# Plan of work"
    assert lines[2] == "What we **will** do (Kotter, 1996)."
    assert lines[4] == "The kit · Planning template"
    assert lines[6] == "- **Filled in by:** Coach and district leader"
    assert lines[7] == "- **When:** Before the first meeting."
    assert lines[8] == (
        "- **Serves:** [Sample rubric](https://example.org/kit/rubrics/sample/) (Row 2); "
        "[The ring](https://example.org/kit/cycles/ring/) (Step b)"
    )
    assert lines[-3] == "- Kotter, J. P. (1996). Leading & change. Press."
    assert lines[-1].startswith("Plan of work · A district, version 2.1 (November 2026) · Content licensed CC BY 4.0")


def test_each_kind_of_field_has_its_place() -> None:
    text = written(template())
    for part in (
        "**A line** (required)\n\nOne *name*.\n\n>\n\n",
        "**A paragraph**\n\n>\n>\n>\n\n",
        "**A date** (MM/DD/YYYY)\n\n>\n\n",
        "**A choice** (mark one)\n\n- [ ] One\n- [ ] Two\n- [ ] One\n\n",
        "**A checklist**\n\n- [ ] First item\n- [ ] Second item\n\n",
    ):
        assert part in text, part
    levels, grows, named = tables(text)
    assert levels == [["Criterion", "Low", "Mid", "High"], *([f"Row {n}", "[ ]", "[ ]", "[ ]"] for n in (1, 2, 3))]
    assert grows == [["What", "Who", "When (MM/DD/YYYY)", "State", "Done"], *[["", "", "", "", "[ ]"]] * 3]
    assert named == [["Review", "What", "Who"], ["Autumn", "", ""], ["Spring", "", ""], ["", "", ""]]
    assert "State: Open · Closed" in text


def test_links_need_a_known_address() -> None:
    text = written(template(), replace(SETTINGS, site_url=""))
    assert "- **Serves:** Sample rubric (Row 2); The ring (Step b)" in text


def test_every_shipped_template_is_whole() -> None:
    kit = shipped()
    for file, plan in zip(plain_texts(kit, Settings(), {}), kit.templates.values(), strict=True):
        text = file.content.decode()
        assert file.path == f"downloads/templates/{plan.id}.md"
        bold, items, drawn = texts(text, "strong"), texts(text, "list_item"), list(tables(text))
        headings = texts(text, "heading")
        assert headings[0] == plain(plan.title)
        for section, heading in zip(plan.sections, headings[1:], strict=True):
            assert heading.startswith(plain(section.title))
        for one in plan.fields:
            assert plain(one.label) in bold or any(plain(one.label) in heading for heading in headings), one.id
            assert {f"[ ] {plain(option)}" for option in one.options} <= set(items), one.id
        wanted = [one for one in plan.fields if one.type in ("table", "level")]
        for one, table in zip(wanted, drawn, strict=True):
            if one.type == "table":
                _compare_table(one, table)
            else:
                rubric = kit.rubrics[one.rubric or ""]
                assert table[0][1:] == [plain(level.name) for level in kit.scale_of(rubric).levels]
                names = [plain(row.name) for row in rubric.criteria if one.criterion in (None, row.id)]
                assert [row[0] for row in table[1:]] == names


def _compare_table(one: TemplateField, table: list[list[str]]) -> None:
    assert len(table) == 1 + len(one.rows) + (one.blank_rows or int(not one.rows)), one.id
    assert [row[0] for row in table[1:]][: len(one.rows)] == [plain(row) for row in one.rows]
    for column, heading in zip(one.columns, table[0][-len(one.columns) :], strict=True):
        assert heading.startswith(plain(column.label))


# Words that Markdown could misread ----------------------------------------------------------------

TRICKY = [
    *HOSTILE,
    "1. First | second",
    "# not a heading #",
    "> not a quotation",
    "- not a list",
    "+ nor this",
    "2) nor this",
    "a | b || c \\| d",
    "*stars* and _lines_ and `code`",
    "[a link](https://example.org) ![and](a picture)",
    "~~struck~~ ~~~",
    "&amp; &#42; & co",
    "back\\slash\\",
    "a_b_c 2 * 3 * 4",
]


def literal(words: str) -> str:
    """Words as an author must write them in YAML for readers to see them so."""
    return "".join(
        f"\\{letter}" if letter.isascii() and not letter.isalnum() and letter != " " else letter for letter in words
    )


def test_hard_words_are_read_as_they_were_meant() -> None:
    options = [literal(words) for words in TRICKY]
    asked = [field("line", id=f"f{number}", label=words, help=words) for number, words in enumerate(options)]
    columns = [{"id": f"c{number}", "label": words} for number, words in enumerate(options[:10])]
    table = field("table", rows=options, row_heading=options[9], columns=columns)
    sections = [{"title": words, "fields": [one]} for words, one in zip(options, asked, strict=True)]
    last = {"title": "Last", "fields": [field("checklist", options=options), table]}
    text = written(template(title=options[10], summary=options[11], sections=[*sections, last]))
    assert list(map(plain, options)) == TRICKY
    assert texts(text, "heading") == [TRICKY[10], *TRICKY, "Last"]
    assert set(TRICKY) <= set(texts(text, "strong"))
    assert set(TRICKY) <= set(texts(text, "paragraph"))
    assert [item for item in texts(text, "list_item") if item.startswith("[ ] ")] == [f"[ ] {one}" for one in TRICKY]
    [rows] = tables(text)
    assert rows[0] == [TRICKY[9], *TRICKY[:10]]
    assert [row[0] for row in rows[1:]] == TRICKY


@given(
    st.text(alphabet=st.sampled_from("ab 1.)#>+-*_`[]<>&;|~!\\\"'=:(é"), min_size=1, max_size=20)
    .map(str.strip)
    .filter(bool)
)
def test_any_words_come_back(words: str) -> None:
    [paragraph] = texts(f"x {escaped(words)} x", "paragraph")
    assert paragraph == f"x {words} x"
    plan = template([field("checklist", options=[literal(words), "b"])], summary=literal(words))
    read = written(plan)
    shown = plain(literal(words))
    assert texts(read, "paragraph")[0] == shown
    assert f"[ ] {shown}" in texts(read, "list_item")


def test_emphasis_and_code_are_kept() -> None:
    text = written(
        template(
            [field("line", help="One *name*, **bold**, ***both***, `a_b`, `a|b` and [here](https://example.org/a(b)).")]
        )
    )
    assert "One *name*, **bold**, ***both***, `a_b`, a|b and [here](<https://example.org/a(b)>)." in text


def test_entries_are_words_alone() -> None:
    plan = template()
    desk = Desk(toolkit(plan), SETTINGS, {})
    entry = Markup('Kotter, J. P. (1996). <em>Leading</em> &lt;change&gt;. <a href="https://example.org/">link</a>')
    assert "- Kotter, J. P. (1996). Leading \\<change>. link\n" in markdown(plan, desk, [entry])


def test_columns_stand_straight() -> None:
    lines = [
        line
        for line in written(template([field("table", columns=COLUMNS, blank_rows=2)])).splitlines()
        if line[:1] == "|"
    ]
    assert len({len(line) for line in lines}) == 1
