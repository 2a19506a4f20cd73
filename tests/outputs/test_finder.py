"""The index of words: what the browser's search relies on. That it finds things is tested in js/searching.test.js."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rubrickit.outputs.finder import finder_files, words
from rubrickit.outputs.search import SearchEntry

ENTRIES = st.lists(
    st.builds(
        SearchEntry, st.text(), st.text("ab é", max_size=12), st.text("ab é-", max_size=30), st.just("Rubric row")
    ),
    max_size=12,
)


def index_of(entries: list[SearchEntry]) -> dict[str, Any]:
    script, _ = finder_files(entries)
    data: dict[str, Any] = json.loads(script.content.decode().partition("{}).searchIndex=")[2].removesuffix(";\n"))
    return data


def counts(postings: list[Any]) -> dict[int, int]:
    """From steps to how often each entry has the word, as the browser reads them."""
    found, at = {}, 0
    for one in postings:
        step, count = one if isinstance(one, list) else (one, 1)
        at += step
        found[at] = count
    return found


def test_words_are_compared_without_capitals_accents_and_signs() -> None:
    assert words("Nguyễn’s ʻŌlelo: 80 % — café_bar") == ["nguyen", "s", "ʻolelo", "80", "cafe", "bar"]
    assert words("") == []


@given(ENTRIES)
def test_every_word_of_every_entry_is_counted_where_it_stands(entries: list[SearchEntry]) -> None:
    index = index_of(entries)
    postings = dict(zip(index["words"].split(" ") if index["words"] else [], index["postings"], strict=True))
    for number, entry in enumerate(entries):
        for part, text in enumerate((entry.title, entry.text)):
            found = words(text)
            assert index["lengths"][number][part] == len(set(found))
            for word in found:
                assert counts(postings[word][part])[number] == found.count(word)
    total = sum(sum(counts(part).values()) for parts in postings.values() for part in parts)
    assert total == sum(len(words(entry.title)) + len(words(entry.text)) for entry in entries)


def test_rows_weigh_more() -> None:
    index = index_of([SearchEntry("a/", "A", "", "Question"), SearchEntry("b/#c", "B", "", "Rubric row")])
    assert dict(zip(index["kinds"], index["weights"], strict=True)) == {"Question": 1, "Rubric row": 1.7}


def test_texts_stand_on_one_line_in_the_order_of_the_entries() -> None:
    _, texts = finder_files(
        [SearchEntry("a/", "A", "one\n\ntwo", "Question"), SearchEntry("b/", "B", "</script>", "Page")]
    )
    assert texts.content.decode().endswith('.searchTexts=["one two","</script>"];\n')
