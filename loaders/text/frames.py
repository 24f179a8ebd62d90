"""Frames: who stands to whom in a contact, by the kind of its trigger.

For each frame (`receives`, `visits`, `meets`, …) the left argument is the host or subject, the right one the guest or
counterpart; for nouns the words around them decide ("talks between X and Y", "X held talks with Y", "his call with Y").
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from loaders.text import ceremonial, fronted, giving, shared, signing, speech_frames, spending, touring, verb_frames
from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.coordination import coordinated
from loaders.text.grammar import cue
from loaders.text.mentions import ACTING
from loaders.text.noun_frames import BY, WITH, Arguments, holder_at, noun_arguments
from loaders.text.objects import objects
from loaders.text.subjects import subjects
from loaders.text.triggers import Trigger
from loaders.text.verb_frames import ON, Verb

_MADE_WELCOME: Final = cue("made welcome")
_BEFORE_NOUNS: Final = frozenset({"of", "a", "an", "the", "warm", "for"})
"""Before a verb of the triggers these make a noun of it: "a message of welcome"."""
_TRANSITIVE: Final = frozenset({"meets", "receives", "speaks", "talking", "discusses"})
"""Frames whose object may stand before them: "whom Y met", "with whom Y spoke"."""
_VERBS: Final[dict[str, Callable[[Verb], Arguments | None]]] = {
    "receives": verb_frames.receives,
    "visits": verb_frames.visits,
    "meets": verb_frames.meets,
    "speaks": speech_frames.speaks,
    "discusses": speech_frames.speaks,
    "discussing": speech_frames.discussing,
    "talking": speech_frames.talking,
    "tells": speech_frames.tells,
    "explains": speech_frames.explains,
    "tours": touring.tours,
    "shows": touring.shows,
    "issues": signing.issues,
    "signs": signing.signs,
    "chairs": verb_frames.chairs,
    "gathers": shared.gathers,
    "calls": speech_frames.calls,
    "gives": giving.gives,
    "accompanies": touring.accompanies,
    "spends": spending.spends,
}


def arguments(clause: Clause, trigger: Trigger) -> Arguments | None:
    """Left and right arguments with the rule that found them; None where the trigger tells of no contact.

    In this order: what is a noun, what an article makes a noun, and then the verbs, each frame by its own function.
    """
    if trigger.frame == "noun":
        told = fronted.in_one_word(clause, trigger) or noun_arguments(clause, trigger)
        return told or shared.at_contact(clause, trigger)
    if trigger.frame == "signs" and trigger.low.endswith(" by"):
        # "the signing by X and Y of a treaty"
        by = coordinated(clause, trigger.last, closed=True)
        return (by, [], "signs") if len(by) > 1 else None
    if (
        trigger.first
        and "of" not in trigger.low
        and (clause.tagged.chunks[trigger.first - 1].low in _BEFORE_NOUNS or _made_welcome(clause, trigger))
    ):
        return _made_a_noun(clause, trigger)
    if trigger.low in ("host", "hosts") and clause.tagged.chunks[trigger.first - 1].tag is Tag.ADJECTIVE:
        # "her Slovenian host"
        return None
    if _transitive(clause, trigger) and (relative := fronted.whom(clause, trigger.first)) is not None:
        return *relative, "meets"
    if trigger.frame == "meets" and any(t.frame == "noun" and t.last == trigger.first for t in clause.triggers):
        # "The meeting gathered X and Y": who was there
        return None
    verb = Verb.of(clause, trigger)
    if verb is not None and trigger.low in ceremonial.WORDS:
        return ceremonial.arguments(verb)
    return _VERBS[trigger.frame](verb) if verb is not None else None


def _transitive(clause: Clause, trigger: Trigger) -> bool:
    """True for a verb whose object may stand before it; what one discusses "whom" is no counterpart, "with whom" is."""
    before = clause.words(trigger.first - _RELATIVE, trigger.first)
    return trigger.frame in _TRANSITIVE and (trigger.frame != "discusses" or "with whom" in before)


_RELATIVE: Final = 6
"""Chunks before a verb in which "with whom" is looked for."""


def _made_a_noun(clause: Clause, trigger: Trigger) -> Arguments | None:
    """What a verb of contact tells where an article stands before it: "had a talk with Y", "a call on Y"."""
    if trigger.low.startswith("talk"):
        right = objects(clause, trigger.last, WITH, bare=" with" in trigger.low or " to" in trigger.low)
        left = subjects(clause, holder_at(clause, trigger))
        return (left, right, "noun-held-with") if left and right else None
    if _made_welcome(clause, trigger):
        hosts, left = objects(clause, trigger.last, BY, bare=False), subjects(clause, holder_at(clause, trigger))
        return (hosts, left, "received-by") if left and hosts else None
    return _call(clause, trigger) if trigger.low.startswith("call") else None


def _made_welcome(clause: Clause, trigger: Trigger) -> bool:
    """True for "X was given a red-carpet welcome by Y"."""
    return trigger.low == "welcome" and bool(_MADE_WELCOME.search(clause.words(0, trigger.first)))


def _call(clause: Clause, trigger: Trigger) -> Arguments | None:
    """ "began his tour with a call on Y": whoever the sentence speaks of called on Y."""
    right = objects(clause, trigger.last, ON, bare=True)
    people = [m for m in clause.begins.values() if m.last <= trigger.first and m.kind in ACTING]
    return (people[:1], right, "visits-call") if right and people else None
