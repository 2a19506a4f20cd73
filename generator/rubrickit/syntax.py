"""What keeps a YAML text from being read, in plain words and at the place that an author can mend."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from .problems import Lines, Place, Problem, quoted, shortened

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ENDS = (yaml.ScalarToken, yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)


@dataclass(frozen=True)
class Trouble:
    """A text that the parser gave up on: what it said, and where."""

    said: str
    line: int
    """Counted from 0 within the text, as all positions here."""
    column: int
    from_line: int
    """Where the part began that it was reading."""
    from_column: int
    text: str
    lines: Lines
    first_line: int
    """The number in the file of the text's first line."""

    @property
    def place(self) -> Place:
        """Where the parser gave up."""
        return self.at(self.line, self.column)

    @property
    def beginning(self) -> Place:
        """Where the part began that it was reading."""
        return self.at(self.from_line, self.from_column)

    def at(self, line: int, column: int, length: int = 1) -> Place:
        """A place in the file."""
        return self.lines.spot(line + self.first_line, column + 1, length)


def syntax_problem(error: yaml.YAMLError, text: str, lines: Lines, first_line: int) -> Problem:
    """The parser's error as a problem."""
    trouble = _trouble(error, text, lines, first_line)
    for pattern, explain in _EXPLANATIONS:
        if re.search(pattern, trouble.said):
            return explain(trouble)
    hint = "Compare it with another file of the same folder, and look at the line above it too."
    return Problem(trouble.place, "yaml", "this line cannot be read", hint)


def _trouble(error: yaml.YAMLError, text: str, lines: Lines, first_line: int) -> Trouble:
    said = f"{getattr(error, 'context', '') or ''}; {getattr(error, 'problem', '') or error}"
    begun = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or begun
    begun = begun or mark
    return Trouble(
        said,
        mark.line if mark else 0,
        mark.column if mark else 0,
        begun.line if begun else 0,
        begun.column if begun else 0,
        text,
        lines,
        first_line,
    )


def _character_at(place: Place) -> str:
    return place.excerpt[place.column - 1 : place.column]


def _bad_start(trouble: Trouble) -> Problem:
    """A tab, or a mark that means something to YAML, where a text or a key should start."""
    if _character_at(trouble.place) == "\t":
        return _tab(trouble)
    return _meaningful(trouble.place)


def _tab(trouble: Trouble) -> Problem:
    tabs = len(re.match("\t*", trouble.place.excerpt[trouble.column :])[0])  # type: ignore[index]  # it always matches
    place = trouble.at(trouble.line, trouble.column, tabs)
    return Problem(place, "yaml-tab", "a tab stands here; only spaces may be used", "Replace each tab with two spaces.")


def _meaningful(place: Place) -> Problem:
    character = _character_at(place)
    shown = "a backtick" if character == "`" else quoted(character)
    message = f"a text cannot start with {shown}, which has a meaning of its own"
    return Problem(place, "yaml-character", message, quoting_hint(place.excerpt))


def _meaningful_beginning(trouble: Trouble) -> Problem:
    return _meaningful(trouble.beginning)


def _colon(trouble: Trouble) -> Problem:
    """A colon within a text, or a line that is taken for more text of the line above."""
    place = trouble.place
    before = place.excerpt[: trouble.column]
    if re.search(r":\s", before) or trouble.line == 0:
        message = "a colon followed by a space stands inside a text"
        return Problem(place, "yaml-colon", message, quoting_hint(place.excerpt))
    above = trouble.lines.spot(trouble.line + trouble.first_line - 1)
    if _indent(above.excerpt) == _indent(place.excerpt) and ":" not in above.excerpt:
        return _no_colon(trouble.at(trouble.line - 1, _indent(above.excerpt), len(above.excerpt.strip())))
    start = _indent(place.excerpt)
    hint = (
        "If it is a key, put as many spaces before it as before its neighbours; if it is text, quote all of the text."
    )
    message = "this line is taken for more text of the line above, and has a colon"
    return Problem(trouble.at(trouble.line, start, trouble.column - start + 1), "yaml-colon", message, hint)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _no_colon(place: Place) -> Problem:
    hint = "Write `key: value`; if the line goes on with the text above, put two more spaces before it."
    return Problem(place, "yaml-colon-missing", "a key should stand here, with a colon after it", hint)


def _line_without_colon(trouble: Trouble) -> Problem:
    return _no_colon(trouble.beginning)


def _open_quote(trouble: Trouble) -> Problem:
    message = "this quotation mark opens a text, and nothing closes it"
    return Problem(trouble.beginning, "yaml-quote", message, "Add the same quotation mark at the end of the text.")


def _backslash(trouble: Trouble) -> Problem:
    start = trouble.place.excerpt.rfind("\\", 0, trouble.column + 1)
    place = trouble.at(trouble.line, max(0, start), 2)
    hint = "Write two backslashes for one, or put the text in single quotes."
    return Problem(place, "yaml-backslash", "a backslash has a meaning of its own within double quotes", hint)


def _open_bracket(trouble: Trouble) -> Problem:
    if trouble.line == trouble.from_line:
        hint = "Put a comma between two entries; if brackets belong to a text, put all of the text in quotes."
        return Problem(trouble.place, "yaml-bracket", "a comma or the closing bracket is missing before this", hint)
    hint = "Close it with `]` or `}`; if it belongs to a text, put all of the text in quotes."
    return Problem(trouble.beginning, "yaml-bracket", "this bracket is opened, and nothing closes it", hint)


def _unexpected(trouble: Trouble) -> Problem:
    """Something that no bracket, list or group of keys can hold at this place."""
    opened = _open_brackets(trouble)
    if opened and "flow" in trouble.said:
        mark = opened[-1].start_mark
        hint = "Close it with `]` or `}`; if it belongs to a text, put all of the text in quotes."
        message = "this bracket is opened, and nothing closes it"
        return Problem(trouble.at(mark.line, mark.column), "yaml-bracket", message, hint)
    return _meaningful(trouble.place)


def _misplaced(trouble: Trouble) -> Problem:
    """A line that fits nowhere, or words that follow a text which has ended already."""
    ended = _last_end(trouble)
    if ended is not None and ended.end_mark.line == trouble.line and not getattr(ended, "plain", False):
        return _words_after(ended, trouble)
    if lost := _lost_above(trouble):
        return lost
    hint = "Put as many spaces before it as before its neighbours."
    message = "this line does not line up with the lines above it"
    return Problem(trouble.place, "yaml-indentation", message, hint)


def _words_after(ended: yaml.Token, trouble: Trouble) -> Problem:
    start = ended.start_mark
    if start.line < trouble.line:
        number = trouble.line + trouble.first_line
        message = f"what this opens is closed only on line {number}, in the middle of other words"
        hint = "Close it where it should end, with the mark that opens it."
        return Problem(trouble.at(start.line, start.column), "yaml-quote", message, hint)
    what = "quotation mark" if isinstance(ended, yaml.ScalarToken) else "bracket"
    message = f"words follow the closing {what}"
    return Problem(trouble.place, "yaml-quote", message, quoting_hint(trouble.place.excerpt))


LOST = "everything from this # on is lost: it counts as a comment"
LOST_HINT = "Put the whole text in double quotes, or a space after # if it is a comment."


def _lost_above(trouble: Trouble) -> Problem | None:
    """The end of a text that was cut off on the line above, so that its next line fits nowhere."""
    above = trouble.line + trouble.first_line - 1
    found = re.search(r"\s(#\w.*)", trouble.lines.text(above)) if trouble.line else None
    if found is None:
        return None
    return Problem(trouble.lines.spot(above, found.start(1) + 1, len(found[1])), "lost-text", LOST, LOST_HINT)


def _tokens(trouble: Trouble) -> Iterator[Any]:
    """The parts of the text before the place where the parser gave up."""
    try:
        for token in yaml.scan(trouble.text, Loader=LOADER):
            if (token.start_mark.line, token.start_mark.column) >= (trouble.line, trouble.column):
                return
            yield token
    except yaml.YAMLError:
        return


def _last_end(trouble: Trouble) -> Any:
    ends = [token for token in _tokens(trouble) if isinstance(token, _ENDS)]
    return ends[-1] if ends else None


def _open_brackets(trouble: Trouble) -> list[Any]:
    opened: list[Any] = []
    for token in _tokens(trouble):
        if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
            opened.append(token)
        elif opened and isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken):
            opened.pop()
    return opened


def _block_text(trouble: Trouble) -> Problem:
    mark = quoted(_character_at(trouble.beginning))
    hint = f"Put the text on the next line, with two more spaces before it; if {mark} belongs to it, quote all of it."
    return Problem(trouble.beginning, "yaml-character", f"after {mark} the text starts on the next line", hint)


def _list_beside_key(trouble: Trouble) -> Problem:
    hint = "Put it on the next line, with two more spaces before it; if the hyphen belongs to a text, quote the text."
    return Problem(trouble.place, "yaml-character", "a list cannot start on the line of its key", hint)


def _second_document(trouble: Trouble) -> Problem:
    hint = "Remove the line, or move what follows to a file of its own."
    excerpt = trouble.place.excerpt
    message = f"{quoted(excerpt)} ends the file's content, and more follows"
    return Problem(trouble.at(trouble.line, 0, len(excerpt)), "yaml-documents", message, hint)


def _after_document(trouble: Trouble) -> Problem:
    message = "this stands after the line `...`, which ends the file's content"
    return Problem(
        trouble.place, "yaml-documents", message, "Remove the line `...`, or move what follows to another file."
    )


_EXPLANATIONS = (
    (r"cannot start any token|tab character", _bad_start),
    (r"mapping values are not allowed", _colon),
    (r"mapping keys are not allowed", _bad_start),
    (r"undefined alias|incompatible YAML|tag handle", _bad_start),
    (r"scanning an? (?:alias|anchor|tag|directive)", _meaningful_beginning),
    (r"scanning a quoted scalar", _open_quote),
    (r"parsing a quoted scalar", _backslash),
    (r"scanning a block scalar", _block_text),
    (r"block sequence entries are not allowed", _list_beside_key),
    (r"single document", _second_document),
    (r"expected <document start>", _after_document),
    (r"did not find expected ',' or", _open_bracket),
    (r"expected ':'", _line_without_colon),
    (r"did not find expected node content", _unexpected),
    (r"did not find expected|expected <block end>", _misplaced),
)


def quoting_hint(line: str) -> str:
    """The line as it should be, with its text in quotes."""
    match = re.match(r"\s*((?:- +)*(?:[a-z_][\w-]*: +)?)(\S.*)", line)
    if not match:
        return "Put the whole text in quotes."
    text = match[2].rstrip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    if shown := in_quotes(text):
        return f"Put the whole text in quotes: {match[1]}{shown}"
    return "Write `>-` after the colon, and the text on the next line with two more spaces before it."


def in_quotes(text: str) -> str:
    """A text in the quotation marks that it does not hold itself; empty if it holds both kinds."""
    if '"' not in text and "\\" not in text:
        return f'"{shortened(text, 70)}"'
    return "" if "'" in text else f"'{shortened(text, 70)}'"
