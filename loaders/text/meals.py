"""Meals: who gives a dinner, a lunch or a reception, and for whom."""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.coordination import coordinated
from loaders.text.grammar import cue, words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.objects import objects
from loaders.text.subjects import later_subject, subjects
from loaders.text.triggers import Trigger

HONOUR: Final = frozenset({"for", "of"})
_BY: Final = frozenset({"by"})
_GIVEN: Final = words("giving a meal")
_GUESTS: Final = words("at a meal")
_AFTER, _BEFORE = 12, 9
"""How many words after and before a meal may say by whom and to whom it was given."""
_REACH: Final = 25
"""In chunks: how far after a meal its giver may be named."""
Meal = tuple[list[Mention], list[Mention], str]
"""Hosts and guests, with the rule that found them."""


def told(clause: Clause, trigger: Trigger) -> Meal | None:
    """Who gave a meal for whom, where its own words tell it."""
    return given(clause, trigger) or attended(clause, trigger) or spoken_at(clause, trigger) or over(clause, trigger)


def given(clause: Clause, trigger: Trigger) -> Meal | None:
    """ "A dinner in honour of Y was given by X"."""
    said = clause.words(trigger.last, trigger.last + _AFTER).split()
    if trigger.kind != "dinner" or _GIVEN.isdisjoint(said):
        return None
    host = objects(clause, trigger.last, _BY, bare=False) or _by_whom(clause, trigger.last)
    honour = objects(clause, trigger.last, HONOUR, bare=False)
    return (host, honour, "receives-dinner") if host and honour else None


def attended(clause: Clause, trigger: Trigger) -> Meal | None:
    """ "X attended a dinner hosted by Y"; a reception is for many."""
    before = clause.words(trigger.first - _BEFORE, trigger.first).split()
    if trigger.kind != "dinner" or "reception" in trigger.low or _GUESTS.isdisjoint(before):
        return None
    if clause.words(trigger.last, trigger.last + 1) not in _GIVEN:
        return None
    host = objects(clause, trigger.last + 1, _BY, bare=False)
    guest = subjects(clause, trigger.first) if host else []
    return (host, guest, "receives-dinner") if guest else None


def spoken_at(clause: Clause, trigger: Trigger) -> Meal | None:
    """ "Speaking at a banquet organised for the visiting President Y, X praised ties": who speaks is the host."""
    head = clause.words(0, trigger.first).split()
    if trigger.kind != "dinner" or len(head) > _HEAD or not head or head[0] not in _SPEAKING:
        return None
    honour = objects(
        clause, trigger.last + (clause.words(trigger.last, trigger.last + 1) in _GIVEN), HONOUR, bare=False
    )
    if not honour or "by" in clause.words(trigger.last, honour[0].first).split():
        return None
    host = later_subject(clause, honour[-1].last)
    return (host, honour, "receives-dinner") if host and host[0] not in honour else None


_SPEAKING: Final = frozenset(
    {"speaking", "addressing", "at", "during", "in", "hosting", "proposing", "toasting", "replying"}
)
_HEAD: Final = 6
"""Words at most before a meal with which a sentence opens."""


def over(clause: Clause, trigger: Trigger) -> Meal | None:
    """ "The two ministers spoke again over a working lunch": a meal that those two had who were told of before."""
    if trigger.kind != "dinner" or not _OVER.search(clause.words(0, trigger.first)):
        return None
    who = subjects(clause, trigger.first)
    several = len(who) == 1 and who[0].kind is MentionKind.GROUP and _ONE_SIDE.isdisjoint(who[0].low.split())
    return (who, [], "noun-held") if several else None


_OVER, _ONE_SIDE = cue("over a meal"), words("travelling body")


def own(clause: Clause, trigger: Trigger, host: Mention | None) -> Meal | None:
    """ "during his reception for Ambassador Y": whose meal it is."""
    if host is None or trigger.kind != "dinner":
        return None
    honour = objects(clause, trigger.last, HONOUR, bare=False)
    return ([host], honour, "receives-dinner") if honour else None


def honoured(clause: Clause, trigger: Trigger, giving: int) -> list[Mention]:
    """For whom a meal is: "a lunch for Y", "gave Y a lunch", where the verb stands at chunk `giving`."""
    if trigger.kind != "dinner":
        return []
    told = objects(clause, trigger.last, HONOUR, bare=False) or _treated(clause, trigger, giving + 1)
    return told or _in_honour(clause, trigger.last) or _to_welcome(clause, trigger.last)


def _to_welcome(clause: Clause, at: int) -> list[Mention]:
    """ "hosted a banquet on Tuesday to welcome a delegation led by Y"."""
    chunks = clause.tagged.chunks
    for index in range(at + 1, min(at + _AFTER, len(chunks) - 1)):
        if chunks[index].low in _WELCOMES and chunks[index - 1].low == "to":
            return objects(clause, index + 1, frozenset(), bare=True)
        if chunks[index].tag is Tag.SEMICOLON or index in clause.begins:
            break
    return []


_WELCOMES: Final = frozenset({"welcome", "honour", "honor", "greet"})


def _in_honour(clause: Clause, at: int) -> list[Mention]:
    """ "gave a lunch in her honour"."""
    chunks = clause.tagged.chunks
    for index in range(at, min(at + _AFTER, len(chunks) - 1)):
        if chunks[index].low in _WHOSE and chunks[index + 1].low in ("honour", "honor"):
            chunk = chunks[index]
            kind, low = _WHOSE[chunk.low]
            return [Mention(kind, clause.tagged.number, index, index + 1, chunk.start, chunk.end, low)]
    return []


_WHOSE: Final = {
    "his": (MentionKind.PRONOUN, "him"),
    "her": (MentionKind.PRONOUN, "her"),
    "their": (MentionKind.GROUP, "they"),
}


def _by_whom(clause: Clause, at: int) -> list[Mention]:
    """Who stands after "given by" in the words after a meal."""
    chunks = clause.tagged.chunks
    for index in range(at, min(at + _REACH, len(chunks) - 1)):
        if chunks[index].tag is Tag.SEMICOLON:
            break
        if chunks[index].low in _GIVEN and chunks[index + 1].low == "by":
            return objects(clause, index + 1, _BY, bare=False)
    return []


def _treated(clause: Clause, trigger: Trigger, at: int) -> list[Mention]:
    """ "gave the delegation a lunch", "had the envoy to tea": who stands between the verb and the meal."""
    if at >= trigger.first or at not in clause.begins:
        return []
    return [m for m in coordinated(clause, at) if m.last <= trigger.first]
