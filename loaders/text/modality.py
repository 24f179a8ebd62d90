"""Modality: what governs a verb or noun of contact from further left in its clause.

"is scheduled to meet X and hold talks with Y": a base form after "and" is governed as the verb before it.
"has asked Y to travel to A to meet Z": an infinitive is as real as the word that it depends on.
"""

from __future__ import annotations

from typing import Final

from loaders.text import clefts
from loaders.text.chunks import Tag
from loaders.text.clauses import REACH, Clause
from loaders.text.cues import Cue
from loaders.text.dates import DateKind
from loaders.text.grammar import cue, words
from loaders.text.status import Reading
from loaders.text.subjects import later_subject
from loaders.text.triggers import Trigger
from loaders.text.verbs import finite

_WILL: Final = cue("above it: will")
_WISH: Final = cue("above it: wish")
_DONE: Final = cue("above it: done")
_BASE: Final = words("base verb")
_GLAD: Final = Cue("glad to")
_PRESENT: Final = {"meet", *(verb for verb in words("contact verb") if verb.endswith("s"))}
_NOT_YET: Final = Cue("not yet")
_GOES_ON: Final = words("modal") | {"to"}
"""Before a quotation mark: "called for X to “have a conversation” with Y"."""
_FORWARD: Final = Cue("looks forward")
_ABOVE_NOUN: Final = Cue("above a noun: will")
_RUMOURED: Final = Cue("above a noun: rumour")
_NOUN_REACH: Final = 16


def governed(clause: Clause, trigger: Trigger, at: int) -> Reading:
    """The status that the words around give a trigger, whose verb is at chunk `at`; "held" where they say nothing."""
    noun = trigger.frame == "noun" and at == trigger.first
    status = _governed(clause, at, noun=noun)
    to_come = status == "held" and (_tomorrow(clause, at) or _before_what_comes(clause, trigger))
    return "planned" if to_come else status


def _governed(clause: Clause, at: int, *, noun: bool) -> Reading:
    """The status that the words further left give the verb or noun at chunk `at`."""
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
    if _FORWARD.search(clause.words(max(start, at - _NOUN_REACH), at), clause.tagged):
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
        glad = _GLAD.search(head, clause.tagged) is not None
        return _above(head) or ("held" if glad or _told(clause, start, before) else "planned")
    if noun and "had" in head and _RUMOURED.search(head, clause.tagged):
        # "Local media had reported talks between the two", and nobody has confirmed them
        return "none"
    if noun:
        return (
            "planned" if _ABOVE_NOUN.search(clause.words(max(start, at - _NOUN_REACH), at), clause.tagged) else "held"
        )
    if verb in _BASE and chunks[before].low == "did" and (but := head.rfind(" but ")) >= 0:
        # "refused to meet X but did meet Y": what stands before "but" does not govern
        head = head[but:]
    return (_above(head) or "held") if verb in _BASE else "held"


def _still_ahead(clause: Clause, start: int, at: int) -> bool:
    """True for "when he meets Y": after such a word the present tells what is to come."""
    return bool(_NOT_YET.search(clause.words(start, at), clause.tagged))


def _tomorrow(clause: Clause, verb: int) -> bool:
    """True for "X holds talks with Y tomorrow": a present, with a day to come that nothing parts from it."""
    chunks = clause.tagged.chunks
    if chunks[verb].low not in _PRESENT_FORMS:
        return False
    for chunk in chunks[verb + 1 : verb + _AFTER_VERB]:
        if chunk.date is not None:
            return chunk.date.kind is DateKind.OFFSET and (chunk.date.amount or 0) > 0
        if chunk.tag in (Tag.COMMA, Tag.SEMICOLON, Tag.QUOTE) or finite(chunk):
            return False
    return False


_PRESENT_FORMS: Final = frozenset({*_PRESENT, "hold", *(verb for verb in words("holder") if verb.endswith("s"))})
_AFTER_VERB: Final = 40
"""In chunks: how far after its verb a day may stand."""


def _before_what_comes(clause: Clause, trigger: Trigger) -> bool:
    """True for "After being greeted by Y, X will tour the town": no earlier than what has not happened yet."""
    chunks = clause.tagged.chunks
    opens = chunks[0].low in _AFTER and (trigger.low.endswith("ing") or chunks[1].low.endswith("ing"))
    if not opens or trigger.first > _OPENING:
        return False
    for who in later_subject(clause, trigger.last)[-1:]:
        dated = any(c.tag is Tag.DATE for c in chunks[: who.first])
        return not dated and chunks[who.last].low in _WILL_BE if who.last < len(chunks) else False
    return False


_AFTER, _WILL_BE = frozenset({"after", "following", "upon"}), words("modal")
_OPENING: Final = 4
"""In chunks: how far into its sentence the verb of such a clause may stand."""
_ENDS: Final = frozenset({Tag.SEMICOLON, Tag.QUOTE, Tag.COLON})


def _above(head: str) -> Reading | None:
    """What the last word says on which a verb may depend; None where none is found."""
    found: list[tuple[int, Reading]] = []
    for pattern, status in ((_WILL, "planned"), (_WISH, "none"), (_DONE, "held")):
        found += [(match.start(), status) for match in pattern.finditer(head)]  # type: ignore[misc]
    return max(found)[1] if found else None


def _told(clause: Clause, start: int, stop: int) -> bool:
    """True where a finite verb stands before: the words are no headline ("X to meet Y tonight")."""
    return any(finite(c) for c in clause.tagged.chunks[start:stop])
