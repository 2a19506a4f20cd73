"""The words of scripts in another language than English: one file, loaded before all others, that `base.js` reads."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..files import OutputFile
from ..words import SOURCE_LANGUAGE, catalogue

CATALOGUE = "assets/rubrickit/js/catalogue.js"


def script_words(language: str) -> Iterator[OutputFile]:
    """The file of a language; English stands in the scripts themselves and needs none."""
    if language == SOURCE_LANGUAGE:
        return
    found = catalogue(language)
    words = {}
    for message in found:
        if message.id and any(place.endswith(".js") for place, _line in message.locations):
            key = message.id if isinstance(message.id, str) else message.id[0]
            words[key] = message.string
    data = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
    # The rule is written in C, as gettext has it: true and false are the forms 1 and 0.
    rule = f"function(n){{return Number({found.plural_expr})}}"
    yield OutputFile(CATALOGUE, f"(globalThis.rk=globalThis.rk||{{}}).catalogue={data};rk.plural={rule};\n".encode())
