"""Modality: what governs a verb or noun of contact from further left in its clause.

"is scheduled to meet X and hold talks with Y": a base form after "and" is governed as the verb before it.
"has asked Y to travel to A to meet Z": an infinitive is as real as the word that it depends on.
"""

from __future__ import annotations

from loaders.text import clefts
from loaders.text.chunks import Tag
from loaders.text.clauses import REACH, Clause
from loaders.text.grammar import cue, words
from loaders.text.status import Reading
from loaders.text.verbs import finite

_WILL = cue("above it: will")
_WISH = cue("above it: wish")
_DONE = cue("above it: done")
_BASE = words("base verb")
_GLAD = cue("glad to")
_PRESENT = {"meet", *(verb for verb in words("contact verb") if verb.endswith("s"))}
_NOT_YET = cue("not yet")
_GOES_ON = words("modal") | {"to"}
"""Before a quotation mark: "called for X to “have a conversation” with Y"."""
_FORWARD = cue("looks forward")
_ABOVE_NOUN = cue("above a noun: will")
_NOUN_REACH = 12


def governed(clause: Clause, at: int, *, noun: bool) -> Reading:
    """The status that the words further left give the verb or noun at chunk `at`; "held" where they say nothing."""
    chunks = clause.tagged.chunks
    ends = (
        i + 1
        for i in range(at - 1, max(-1, at - REACH), -1)
        if chunks[i].tag in _ENDS and chunks[i].low not in "'’" and not (i and chunks[i - 1].low in _GOES_ON)
    )
    start = next(ends, max(0, at - REACH))
    head = clause.words(start, at)
    if chunks[start].low == "had" and start < at:
        # "Had X met Y, …"
        return "none"
    if _FORWARD.search(clause.words(max(start, at - _NOUN_REACH), at)):
        return "none"
    verb = chunks[at].low.split()[0]
    if not noun and verb in _PRESENT and _still_ahead(clause, start, at):
        return "planned"
    before = at - 1
    while before > start and chunks[before].tag is Tag.WORD and chunks[before].low.endswith("ly"):
        before -= 1
    if before >= start and chunks[before].low == "to" and not noun:
        if clefts.participle(clause, at, at + 1):
            # "On hand to receive him were X and Y"
            return "held"
        glad = _GLAD.search(head) is not None
        return _above(head) or ("held" if glad or _told(clause, start, before) else "planned")
    if noun:
        return "planned" if _ABOVE_NOUN.search(clause.words(max(start, at - _NOUN_REACH), at)) else "held"
    return (_above(head) or "held") if verb in _BASE else "held"


def _still_ahead(clause: Clause, start: int, at: int) -> bool:
    """True for "when he meets Y": after such a word the present tells what is to come."""
    return bool(_NOT_YET.search(clause.words(start, at)))


_ENDS = frozenset({Tag.SEMICOLON, Tag.QUOTE, Tag.COLON})


def _above(head: str) -> Reading | None:
    """What the last word says on which a verb may depend; None where none is found."""
    found: list[tuple[int, Reading]] = []
    for pattern, status in ((_WILL, "planned"), (_WISH, "none"), (_DONE, "held")):
        found += [(match.start(), status) for match in pattern.finditer(head)]  # type: ignore[misc]
    return max(found)[1] if found else None


def _told(clause: Clause, start: int, stop: int) -> bool:
    """True where a finite verb stands before: the words are no headline ("X to meet Y tonight")."""
    return any(finite(c) for c in clause.tagged.chunks[start:stop])
