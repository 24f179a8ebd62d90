"""Frames of signing: "X and Y signed an accord", "it was signed by X and Y", "the signing of an accord by X and Y".

And "X signed for Kenya, Y for Uganda": who signs for one side signs what the other signs.
"""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.coordination import coordinated
from loaders.text.grammar import cue, words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.noun_frames import BETWEEN, WITH, Arguments
from loaders.text.objects import objects
from loaders.text.verb_frames import Verb, beside_later, by_later, may_meet, with_whom

_HOSTILE: Final = words("hostile act")
_FOR: Final = cue("signs for")
_REACH, _NEAR = 14, 7
"""In chunks: how far after the verb it may be said who signed, and beside whom."""
_FAR: Final = 24


def signs(verb: Verb) -> Arguments | None:
    """ "X and Y signed an accord", "X signed an accord with Y"; "it was signed by X and Y"."""
    clause, trigger = verb.clause, verb.trigger
    saw = trigger.low.endswith((" signing", " signature")) and clause.words(trigger.last, trigger.last + 1) == "of"
    if trigger.low in ("signing of", "signature of") or saw:
        # "witnessed the signing of an accord by X and Y"
        by = [m for m in by_later(clause, trigger.last) if m.kind is MentionKind.PERSON]
        if len(by) > 1 or not saw:
            return (by, [], "signs") if len(by) > 1 else None
    if trigger.low == "signed" and (verb.passive or not verb.left):
        # "an accord was signed between X and Y", "The accord, signed in A in 1987, between X and Y"
        both = [m for m in objects(clause, trigger.last, BETWEEN, bare=False) if m.kind is MentionKind.PERSON]
        if len(both) > 1:
            return both, [], "signs"
    if verb.passive:
        by = verb.by or _in_presence(clause, trigger.last)
        if len(by) == 1 and _FOR_SIDE.match(clause.words(by[0].last, by[0].last + _NEAR)):
            by = [*by, *_too(clause, by[0].last)]
        apart = not words("signed apart").isdisjoint(clause.words(trigger.first - 4, trigger.first).split())
        return (by, [], "signs") if len(by) > 1 and not apart else None
    if _HOSTILE & set(clause.words(trigger.last, trigger.last + _NEAR).split()):
        # "launched their offensive"
        return None
    if len(verb.left) == 1 and (other := _for_another(clause, trigger.last)):
        return verb.left, other, "signs"
    right = verb.after(WITH, bare=True)
    if not may_meet(verb, right):
        return None
    beside = right if right and with_whom(verb, right[0]) else []
    # "signed a contract worth a million with Y"
    return verb.left, beside or beside_later(clause, trigger.last), "signs"


def issues(verb: Verb) -> Arguments | None:
    """ "After the talks X and Y issued a joint statement": of those who had met; from afar others issue one too."""
    met = not _OCCASIONS.isdisjoint(verb.clause.tagged.words)
    people = [m for m in verb.left if m.kind is MentionKind.PERSON]
    return (people, [], "signs") if met and len(people) > 1 and not verb.passive else None


_OCCASIONS: Final = frozenset({"talks", "meeting", "visit", "summit", "negotiations"})


def _too(clause: Clause, at: int) -> list[Mention]:
    """Y in "signed by X for Poland and by Y for Ukraine"."""
    for start, mention in sorted(clause.begins.items()):
        if at < start <= at + _NEAR and mention.kind is MentionKind.PERSON:
            return [mention] if _FOR_SIDE.match(clause.words(mention.last, mention.last + _NEAR)) else []
    return []


_FOR_SIDE: Final = cue("for a side")


def _in_presence(clause: Clause, at: int) -> list[Mention]:
    """ "The accord was signed in the presence of X and Y": who saw it done."""
    chunks = clause.tagged.chunks
    for index in range(at, min(at + _REACH, len(chunks) - 2)):
        if chunks[index].low == "presence" and chunks[index + 1].low == "of":
            return coordinated(clause, index + 2, closed=True)
        if chunks[index].tag is Tag.SEMICOLON:
            break
    return []


def _for_another(clause: Clause, at: int) -> list[Mention]:
    """Y in "signed for Kenya, and Y for Uganda", "signed it on behalf of Kenya while Y signed for Uganda"."""
    first = _FOR.search(clause.words(at, at + _NEAR))
    if first is None:
        return []
    for start, mention in sorted(clause.begins.items()):
        beyond = at < start <= at + _FAR and mention.kind is MentionKind.PERSON
        if beyond and _FOR.match(clause.words(mention.last, mention.last + _NEAR)):
            return [mention]
    return []
