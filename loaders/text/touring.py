"""Frames of going about together: "X toured the port with Y", "X rode with his counterpart", "X showed Y the port"."""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Tag
from loaders.text.mentions import Mention, MentionKind
from loaders.text.noun_frames import WITH, Arguments
from loaders.text.verb_frames import Verb, beside_later, by_later

_SIDE_BY_SIDE: Final = frozenset({"toured", "inspected", "laid wreaths", "laid a wreath", "laid flowers"})
_ALONGSIDE: Final = frozenset({"with", "alongside", "beside"})
_REACH: Final = 14
"""In chunks: how far after its verb "together" may stand."""


def tours(verb: Verb) -> Arguments | None:
    """ "X toured the port with Y"; where a person is its object it is a visit."""
    if verb.passive and (by := [m for m in verb.by if m.kind is MentionKind.PERSON]):
        # "The governor was visited by the consul"
        return by, verb.left, "visits"
    whom = verb.next_to
    if verb.left and whom and whom[0].kind is MentionKind.PERSON and (whom[0].offices or whom[0].honorific):
        # not "visited Example Phuc", a province that looks like a name
        return verb.left, whom, "visits"
    beside = verb.after(WITH, bare=False) or beside_later(verb.clause, verb.trigger.last)
    if _several(verb) and not whom and not beside and (verb.trigger.low in _SIDE_BY_SIDE or _told_together(verb)):
        # "X and Y inspected joint patrols", "X and Y visited the fair together"
        return verb.left, [], "tours"
    return (verb.left, beside, "tours") if verb.left and beside else None


def accompanies(verb: Verb) -> Arguments | None:
    """ "X rode with his counterpart Y", "X and Y rode the first train together".

    Who goes somewhere with somebody of no country that is told goes with his own people.
    """
    beside = verb.after(_ALONGSIDE, bare=False) or beside_later(verb.clause, verb.trigger.last)
    strangers = [m for m in beside if m.country or any(o.relation or o.country for o in m.offices)]
    if verb.left and strangers:
        return verb.left, strangers, "tours"
    together = _told_together(verb) or (verb.trigger.low in _IN_A_PICTURE and _of_several_lands(verb.left))
    return (verb.left, [], "tours") if _several(verb) and not beside and together else None


_IN_A_PICTURE: Final = frozenset({"walk", "walked", "stroll", "strolled", "pose", "posed"})
"""What those do side by side who do it at all: "President X and Prime Minister Y walk along the colonnade"."""


def _of_several_lands(people: list[Mention]) -> bool:
    """True where each is told to be of another land."""
    lands = [m.country or next((o.country for o in m.offices if o.country), None) for m in people]
    return None not in lands and len(set(lands)) == len(lands)


def _several(verb: Verb) -> bool:
    return len(verb.left) > 1 and all(m.kind is MentionKind.PERSON for m in verb.left)


def _told_together(verb: Verb) -> bool:
    """True for "together" after the verb, in the same clause."""
    chunks, at = verb.clause.tagged.chunks, verb.trigger.last
    for index in range(at, min(at + _REACH, len(chunks))):
        if chunks[index].tag in (Tag.SEMICOLON, Tag.CONJUNCTION):
            return False
        if chunks[index].low == "together":
            return verb.clause.words(index + 1, index + 2) != "with"
    return False


def shows(verb: Verb) -> Arguments | None:
    """ "X showed Y the new port"; "Y was shown round by X"."""
    if verb.passive and (by := verb.by or by_later(verb.clause, verb.trigger.last)):
        return by, verb.left, "received-by"
    if verb.trigger.low == "shown" and verb.passive:
        return None
    right = _shown(verb)
    return (verb.left, right, "shows") if verb.left and right else None


def _shown(verb: Verb) -> list[Mention]:
    """ "X showed Y the new port": whoever stands right after the verb, with something to see after him."""
    people = [m for m in verb.next_to if m.kind is not MentionKind.PARTY]
    if not people or verb.trigger.low.endswith(" off"):
        return people
    follows = verb.clause.words(people[-1].last, people[-1].last + 1)
    return people if follows in ("the", "a", "an", "round", "around", "over", "his", "her", "its") else []
