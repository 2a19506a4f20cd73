"""The words that readers see for the fixed values of the model."""

from __future__ import annotations

ROLES: dict[str, str] = {
    "coach": "Coach",
    "trainer": "Trainer",
    "district-leader": "District leader",
    "principal": "Principal",
    "leadership-team": "Leadership team",
    "pathway-team": "Pathway team",
    "teacher": "Teacher",
}

SYSTEM_LEVELS: dict[str, str] = {
    "community": "Community",
    "district": "District",
    "site": "Site",
    "pathway": "Pathway",
    "classroom": "Classroom",
}

PURPOSES: dict[str, str] = {
    "clarify": "Clarify",
    "raise-awareness": "Raise awareness",
    "surface-motives": "Surface motives",
    "think-critically-or-creatively": "Think critically or creatively",
    "deepen-ownership": "Deepen ownership",
}

FORMS: dict[str, str] = {"open": "Open question", "closed": "Closed question"}

STANCES: dict[str, str] = {"affirmative": "Builds on what works", "gap": "Looks at a gap"}

ASKED_OF: dict[str, str] = {
    "coach": "Yourself as a coach",
    "district": "District",
    "site": "Site",
    "pathway": "Pathway",
    "team": "Team",
    "principal": "Principal",
}

TASKS: dict[str, str] = {
    "understand-coaching": "Understand what coaching is and why it works",
    "start-coaching": "Start with a client and choose your support",
    "grow-as-a-coach": "Grow as a coach",
    "work-in-teams": "Work in teams and partnerships",
    "build-a-program": "Build coaching in a school or district",
    "coach-leaders": "Coach leaders",
}
"""What readers of guides want to do, in the order in which a newcomer comes to it."""


def listed(words: list[str], last: str = "and") -> str:
    """`a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def counted(number: int, one: str, many: str = "") -> str:
    """`1 row`, `2 rows`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def sentence_start(words: str) -> str:
    """The words with a capital at their start and the rest as it is."""
    return words[:1].upper() + words[1:]
