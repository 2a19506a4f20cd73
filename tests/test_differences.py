"""What changes between two lists of sentences."""

from __future__ import annotations

from rubrickit.differences import Difference, Piece, difference, pieces


def shown(before: str, after: str) -> str:
    marks = {"same": "{}", "gone": "[-{}-]", "new": "[+{}+]"}
    return " ".join(marks[piece.kind].format(piece.text) for piece in pieces(before, after))


def test_a_sentence_is_compared_word_by_word() -> None:
    assert shown("Meet at least quarterly.", "Meet at least every month.") == (
        "Meet at least [-quarterly.-] [+every month.+]"
    )
    assert shown("Discuss equity.", "Discuss equity, and act on it.") == "Discuss equity, [+and act on it.+]"
    assert shown("Same words.", "Same words.") == "Same words."
    assert shown("", "All new.") == "[+All new.+]"


def test_small_words_alone_do_not_hold_a_comparison_together() -> None:
    assert shown("Cats of the house sleep", "Dogs of the yard sleep") == (
        "[-Cats of the house-] [+Dogs of the yard+] sleep"
    )


def test_both_sentences_can_be_read_from_the_pieces() -> None:
    before = "Map part of their content to standards, or else to outcomes."
    after = "Map all of their content to pathway standards and outcomes."
    found = list(pieces(before, after))
    assert " ".join(piece.text for piece in found if piece.kind != "gone") == after
    gone = [word for piece in found if piece.kind == "gone" for word in piece.text.split()]
    assert set(gone) <= set(before.split())


def test_like_sentences_are_paired_and_others_are_new_or_gone() -> None:
    before = ["Take notes.", "Stays as it is.", "Meet clients once a quarter."]
    after = ["Stays as it is.", "Meet clients once a month.", "Plan every session."]
    found = difference(before, after)
    assert (found.same, found.gone, found.new) == (("Stays as it is.",), ("Take notes.",), ("Plan every session.",))
    assert found.reworded == (
        (Piece("same", "Meet clients once a"), Piece("gone", "quarter."), Piece("new", "month.")),
    )


def test_a_sentence_has_one_partner_the_likest() -> None:
    found = difference(
        ["Score papers together."], ["Score many papers in pairs, together.", "Score papers together now."]
    )
    assert len(found.reworded) == 1
    assert found.new == ("Score many papers in pairs, together.",)


def test_nothing_changes_between_the_same_lists() -> None:
    assert difference(["One.", "Two."], ["One.", "Two."]) == Difference(same=("One.", "Two."))
