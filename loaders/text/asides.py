"""Asides: what stands between a subject and its verb and tells of others.

"X, who has served since Y took office, met Z"; "X spoke of reports that two lawmakers met Z".
"""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Tag
from loaders.text.clauses import REACH, Clause
from loaders.text.mentions import Mention, MentionKind
from loaders.text.verbs import acts, finite

_BOUNDS: Final = frozenset({Tag.SEMICOLON, Tag.COLON})
_ASIDE: Final = frozenset({"who", "which", "whose", "both", "accompanied", "flanked", "joined", "assisted"})
"""Words that begin what stands between commas after a subject: "X, accompanied by Y, held talks"."""


def before(clause: Clause, at: int) -> int:
    """The chunk before a verb, a relative clause between commas left out: "X, who is resident in A, attended"."""
    chunks = clause.tagged.chunks
    comma = _before_auxiliaries(clause, at)
    if comma < 1 or chunks[comma].tag is not Tag.COMMA:
        return at - 1
    for cursor in range(comma - 1, max(0, at - REACH), -1):
        if chunks[cursor].tag in _BOUNDS:
            break
        if chunks[cursor].low in _ASIDE and chunks[cursor - 1].tag is Tag.COMMA:
            return cursor - 2
        named = clause.ends.get(cursor - 1) if chunks[cursor].low == "who" else None
        if named is not None and named.kind is MentionKind.PERSON:
            # "Ambassador X who is accredited to B, presented his letters"
            return cursor - 1
        if _apposed(clause, cursor) and not any(acts(c) for c in chunks[cursor:comma]):
            return cursor - 2
    return at - 1


def _before_auxiliaries(clause: Clause, at: int) -> int:
    """The chunk before a verb and what goes with it: the comma in "X, Y's lawyer, had also met"."""
    before = at - 1
    while before > at - _AUXILIARIES and clause.tagged.chunks[before].low in _HAS_BEEN:
        before -= 1
    return before


_HAS_BEEN: Final = frozenset({"was", "were", "has", "have", "had", "been", "is", "are", "also", "later", "then"})
_AUXILIARIES: Final = 5


def content(clause: Clause, that: int, at: int) -> bool:
    """True for "that" in "reports that two lawmakers met X": whoever did stands behind it, unknown to us."""
    between = clause.tagged.chunks[that + 1 : at]
    counted = any(c.tag in _COUNTED or c.low in _SOME for c in between[:2])
    return counted and not any(finite(c) or c.tag in _BREAKS for c in between)


_COUNTED: Final = frozenset({Tag.NUMBER, Tag.DETERMINER})
_SOME: Final = frozenset({"several", "two", "three", "four", "five", "six", "many", "few", "others"})
_BREAKS: Final = frozenset({Tag.COMMA, Tag.DASH, Tag.SEMICOLON})


def _apposed(clause: Clause, at: int) -> bool:
    """True for "a" in "X, a scholar serving as rapporteur on health, met Y": what somebody is, at length."""
    chunks = clause.tagged.chunks
    before = clause.ends.get(at - 2)
    named = before is not None and before.kind is MentionKind.PERSON and before.last == at - 1
    if (here := clause.begins.get(at)) is not None and here.kind is MentionKind.PERSON:
        # "X, the director, Y, and the ambassador, Z": one more of a list
        return False
    return named and chunks[at].low in ("a", "an", "the") and chunks[at - 1].tag is Tag.COMMA


def whose_man(clause: Clause, mention: Mention, at: int) -> int | None:
    """The chunk that ends X in "X, Y's lawyer, met Z", by Y and the verb at `at`: X met him; None in other words."""
    chunks, first, comma = clause.tagged.chunks, mention.first - 1, _before_auxiliaries(clause, at)
    parted = first > 0 and chunks[first].tag is Tag.COMMA and chunks[comma].tag is Tag.COMMA
    if not parted or not clause.owner(mention):
        return None
    before = clause.ends.get(first - 1)
    owned = chunks[mention.last + 1 : comma]
    plain = bool(owned) and all(c.tag in _DESCRIBED or c.text.startswith("-") for c in owned)
    return first - 1 if plain and before is not None and before.kind is MentionKind.PERSON else None


_DESCRIBED: Final = frozenset({Tag.WORD, Tag.MODIFIER, Tag.HEAD, Tag.OFFICE, Tag.NUMBER, Tag.ADJECTIVE})
