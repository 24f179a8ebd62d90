"""Spending time: "spent two hours with Y", "spent the weekend golfing with Y"."""

from __future__ import annotations

from typing import Final

from loaders.text.grammar import cue
from loaders.text.noun_frames import WITH, Arguments
from loaders.text.objects import objects
from loaders.text.verb_frames import Verb

_TIME: Final = cue("a span of time")
_REACH: Final = 9
"""Chunks at most between "spent" and with whom."""


def spends(verb: Verb) -> Arguments | None:
    """The subject and those with whom it is said to have spent a span of time of one meeting; None for years."""
    clause, chunks = verb.clause, verb.clause.tagged.chunks
    first = verb.trigger.last
    beside = next((i for i in range(first, min(first + _REACH, len(chunks))) if chunks[i].low == "with"), None)
    if beside is None or verb.passive or not verb.left or not _TIME.match(clause.words(first, beside)):
        return None
    right = objects(clause, beside, WITH, bare=False)
    owned = right and clause.owner(right[-1])
    return (verb.left, right, "spends") if right and not owned else None
