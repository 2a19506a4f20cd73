"""The words that readers see for the fixed values of the model: `_(…)` gives them in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable

from .words import FIRST, LAST, N_, _

ROLES: dict[str, str] = {
    "coach": N_("Coach"),
    "trainer": N_("Trainer"),
    "district-leader": N_("District leader"),
    "principal": N_("Principal"),
    "leadership-team": N_("Leadership team"),
    "pathway-team": N_("Pathway team"),
    "teacher": N_("Teacher"),
}

SYSTEM_LEVELS: dict[str, str] = {
    "community": N_("Community"),
    "district": N_("District"),
    "site": N_("Site"),
    "pathway": N_("Pathway"),
    "classroom": N_("Classroom"),
}

PURPOSES: dict[str, str] = {
    "clarify": N_("Clarify"),
    "raise-awareness": N_("Raise awareness"),
    "surface-motives": N_("Surface motives"),
    "think-critically-or-creatively": N_("Think critically or creatively"),
    "deepen-ownership": N_("Deepen ownership"),
}

FORMS: dict[str, str] = {"open": N_("Open question"), "closed": N_("Closed question")}

STANCES: dict[str, str] = {"affirmative": N_("Builds on what works"), "gap": N_("Looks at a gap")}

ASKED_OF: dict[str, str] = {
    "coach": N_("Yourself as a coach"),
    "district": N_("District"),
    "site": N_("Site"),
    "pathway": N_("Pathway"),
    "team": N_("Team"),
    "principal": N_("Principal"),
}

TASKS: dict[str, str] = {
    "understand-coaching": N_("Understand what coaching is and why it works"),
    "start-coaching": N_("Start with a client and choose your support"),
    "grow-as-a-coach": N_("Grow as a coach"),
    "work-in-teams": N_("Work in teams and partnerships"),
    "build-a-program": N_("Build coaching in a school or district"),
    "coach-leaders": N_("Coach leaders"),
}
"""What readers of guides want to do, in the order in which a newcomer comes to it."""


def listed(words: list[str], last: str = "") -> str:
    """`a, b and c`; `last` is the word between the last two where it is another than `and`."""
    if len(words) < 2:
        return "".join(words)
    return " ".join([", ".join(words[:-1]), last or _("and"), words[-1]])


def people_of(roles: Iterable[str]) -> str:
    """`coach, trainer and principal`, as within a sentence."""
    return listed([_(ROLES[role]).lower() for role in roles])


def asked_people(whom: Iterable[str]) -> str:
    """`yourself as a coach, district and site`, as within a sentence."""
    return listed([_(ASKED_OF[one]).lower() for one in whom])


def counted(number: int, one: str, many: str = "") -> str:
    """`1 problem`, `2 problems`: for messages, which are in English; words of the interface use `ngettext`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def sentence_start(words: str) -> str:
    """The words with a capital at their start and the rest as it is."""
    at = next((index for index, letter in enumerate(words) if letter not in (FIRST, LAST)), 0)
    return words[:at] + words[at : at + 1].upper() + words[at + 1 :]
