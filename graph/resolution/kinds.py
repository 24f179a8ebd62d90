"""Kinds of meetings: which words for it can mean one and the same."""

from __future__ import annotations

from graph.resolution.findings import Finding, apart

GENERIC = frozenset({"meeting", "visit"})
"""What a document calls any contact that it has no word for: says nothing about which of two it is."""
CALLS = frozenset({"phone_call", "video_call"})
"""Contacts that take place nowhere, and on two sides of midnight."""

_TALKS = frozenset({"meeting", "consultations", "negotiations", "session", "visit"})
# One document's summit is the other's session or meeting, but nobody calls a phone call a dinner.
_ALIKE = (
    _TALKS,
    frozenset({"summit", "conference", "session", "negotiations", "meeting"}),
    frozenset({"video_call", "consultations", "session", "conference", "summit", "negotiations"}),
    frozenset({"conference", "consultations"}),
)
# What takes place around one another on one day, and is told by either word.
_NEAR = (
    frozenset({"phone_call", "meeting"}),
    frozenset({"phone_call", "consultations"}),
    frozenset({"phone_call", "video_call"}),
    frozenset({"video_call", "meeting"}),
    *(frozenset({"dinner", other}) for other in ("meeting", "visit", "negotiations", "summit")),
    *(frozenset({"ceremony", other}) for other in ("meeting", "visit", "session", "summit", "conference")),
    frozenset({"summit", "visit"}),
    frozenset({"summit", "consultations"}),
)


def of_a_kind(a: str, b: str, *, placed: bool = False) -> Finding:
    """What their kinds say; `placed` where one of the two is told to have been somewhere."""
    if a == b:
        if a in GENERIC:
            return Finding(0.0)
        return Finding(1.0, f"both {_plural(a)}")
    both = frozenset({a, b})
    if any(both <= alike for alike in _ALIKE):
        # Two meet on the margins of a conference, too.
        weight = -0.5 if "conference" in both else 0.0
        return Finding(weight, f"a {_word(min(both))} may be a {_word(max(both))}")
    if both in _NEAR and not (placed and "phone_call" in both):
        return Finding(-1.0, f"a {_word(min(both))} here, a {_word(max(both))} there", "ask")
    return apart(f"a {_word(min(both))} is no {_word(max(both))}")


def _word(kind: str) -> str:
    return (
        kind.replace("_", " ").removesuffix("s")
        if kind in ("consultations", "negotiations")
        else kind.replace("_", " ")
    )


def _plural(kind: str) -> str:
    word = kind.replace("_", " ")
    return word if word.endswith("s") else {"ceremony": "ceremonies"}.get(word, f"{word}s")
