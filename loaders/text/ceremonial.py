"""Ceremonial: verbs that tell of a ceremony only in some of their senses, "bid farewell" and "accredited by"."""

from __future__ import annotations

from typing import Final

from loaders.text.mentions import MentionKind
from loaders.text.noun_frames import Arguments
from loaders.text.verb_frames import Verb, receives

_BID, _FAREWELLS = frozenset({"bid", "bids", "bade"}), frozenset({"farewell", "goodbye", "adieu"})
_ACCREDITS: Final = frozenset({"accredited", "accredits"})
WORDS: Final = _BID | _ACCREDITS
_FAREWELL: Final = 20
"""In chunks: how late "farewell" may follow whom somebody bids it."""


def _accredits(verb: Verb) -> Arguments | None:
    """ "X was accredited by Y", "Y accredited Ambassador X"; to whom somebody is accredited met nobody by that."""
    by = [m for m in verb.by if m.kind is MentionKind.PERSON] if verb.passive else []
    if by and verb.left:
        return by, verb.left, "received-by"
    right = [] if verb.passive else [m for m in verb.next_to if m.kind is MentionKind.PERSON]
    return (verb.left, right, "receives") if verb.left and right else None


def arguments(verb: Verb) -> Arguments | None:
    """ "X bade Ambassador Y farewell", "X was accredited by Y"."""
    trigger = verb.trigger
    if trigger.low in _ACCREDITS:
        return _accredits(verb)
    after = verb.clause.words(trigger.last, trigger.last + _FAREWELL).split()
    return receives(verb) if not _FAREWELLS.isdisjoint(after) else None
