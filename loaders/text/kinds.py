"""Kinds: of what kind a contact was, by its own words or those around it: by telephone, over lunch, of a council."""

from __future__ import annotations

from typing import Final

from loaders.text import scope as scope_of
from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.contacts import LASTING, Reading
from loaders.text.cues import Cue
from loaders.text.grammar import cue
from loaders.text.mentions import MentionKind
from loaders.text.triggers import Trigger

_BY_VIDEO: Final = Cue("by video")
_BY_PHONE: Final = Cue("by phone")
_MEAL: Final = Cue("meal")
_BODY: Final = Cue("body meets")
_CEREMONY: Final = Cue("at a ceremony")
_GOES: Final = Cue("goes on a visit")
_OF_HEADS: Final = Cue("of heads of state")
_HELD_ITS: Final = Cue("held its")
_BESIDE: Final = Cue("on the margins of")
_OF_CONSULTATIONS: Final = Cue("of consultations")
_NEAR: Final = 12
"""How many chunks from a trigger the body stands whose meeting it is."""
_ENDS_NAME: Final = frozenset({Tag.COMMA, Tag.SEMICOLON, Tag.DATE, Tag.CITY, Tag.OPEN})
_PRESS: Final = frozenset({"news", "press", "media"})
_AT_WORK: Final = frozenset({"working", "plenary"})
_VISITED: Final = frozenset({"visited", "visits"})
_OPENS: Final = frozenset({"opened", "launched", "inaugurated"})


def kind(clause: Clause, trigger: Trigger) -> str:
    """The kind of a contact: the trigger's own, or what the words around it make of it (by telephone, over lunch)."""
    if trigger.kind not in ("meeting", "phone_call"):
        return _as_it_says(clause, trigger)
    after = next((c.low for c in clause.tagged.chunks[trigger.last :] if c.tag is not Tag.DATE), "")
    if trigger.low in ("call", "calls") and after in ("with", "between"):
        return "phone_call"
    if _of_body(clause, trigger):
        return "session"
    # what another verb tells after this one is of its own kind: "held talks, a day after he spoke by phone with Z"
    verbs = (t.first for t in clause.triggers if t.first >= trigger.last and _of_its_own(clause, t))
    around = clause.words(trigger.first - 6, min(trigger.last + 12, next(verbs, trigger.last + 12)))
    for turn, name in ((_BY_VIDEO, "video_call"), (_BY_PHONE, "phone_call"), (_MEAL, "dinner")):
        if turn.search(around, clause.tagged):
            return name
    if trigger.frame == "gives" and _CEREMONY.search(
        clause.words(trigger.last, trigger.last + 2 * _NEAR), clause.tagged
    ):
        return "ceremony"
    if trigger.frame == "receives" and _on_a_visit(clause, trigger):
        return "visit"
    if trigger.frame == "noun" and _OF_HEADS.match(clause.words(trigger.last, trigger.last + _NEAR), clause.tagged):
        return "summit"
    return trigger.kind


def _as_it_says(clause: Clause, trigger: Trigger) -> str:
    """The kind that the words of a trigger name, or that of what they speak of."""
    if trigger.low in _VISITED and (met := clause.begins.get(trigger.last)) and met.kind is MentionKind.PERSON:
        return "meeting"
    if trigger.kind == "conference" and clause.words(trigger.first - 1, trigger.first) in _PRESS:
        return "meeting"
    if trigger.kind in LASTING and _BESIDE.search(clause.words(trigger.first - _NEAR, trigger.first), clause.tagged):
        # "shook hands during the sidelines of the summit"
        return "meeting"
    if trigger.kind == "session":
        of_talks = _OF_CONSULTATIONS.match(clause.words(trigger.last, trigger.last + _NEAR), clause.tagged)
        return "consultations" if of_talks else "session"
    if trigger.frame == "signs" and trigger.low in _OPENS:
        return next((t.kind for t in clause.triggers if _opened(clause, trigger, t)), trigger.kind)
    return trigger.kind


def _opened(clause: Clause, verb: Trigger, noun: Trigger) -> bool:
    """True for the gathering in "opened the sixth round of consultations"."""
    if noun.frame != "noun" or noun.kind not in LASTING or not verb.last < noun.first <= verb.last + _NEAR:
        return False
    return all(c.tag is not Tag.COMMA for c in clause.tagged.chunks[verb.last : noun.first])


def _on_a_visit(clause: Clause, trigger: Trigger) -> bool:
    """True for "paid a visit to A, where X received him", "leaves for A, to be received there by X"."""
    scope = scope_of.find(clause.tagged.chunks)
    zone = scope.zones[scope.of[trigger.first]]
    there = "there" in clause.words(trigger.first - 3, trigger.last + 3).split()
    if not there and (zone.parent < 0 or zone.kind not in ("where", "relative")):
        return False
    return bool(_GOES.search(clause.words(0, trigger.first if there else zone.first), clause.tagged))


def _of_its_own(clause: Clause, other: Trigger) -> bool:
    """True for a verb that tells of another contact, or of words to others ("and told reporters by telephone")."""
    if other.frame == "tells":
        return clause.words(other.last, other.last + 1) not in _HIM
    return other.frame in _OTHER_VERBS


_OTHER_VERBS: Final = frozenset({"meets", "gives", "speaks", "receives", "visits", "calls"})
_HIM: Final = frozenset({"him", "her", "them"})


def _of_body(clause: Clause, trigger: Trigger) -> bool:
    """True for the meeting of a body: "the fifth meeting of their Joint Commission", "the Council met"."""
    chunks = clause.tagged.chunks
    if trigger.frame == "noun" and trigger.low in ("meeting", "meetings"):
        if trigger.first and _BODY.search(chunks[trigger.first - 1].low.split()[-1], clause.tagged):
            return True
        if _HELD_ITS.search(clause.words(trigger.first - 4, trigger.first), clause.tagged):
            # "The commissions held their third meeting"
            return bool(_BODY.search(clause.tagged.said(0, trigger.first), clause.tagged))
        after = chunks[trigger.last : trigger.last + _NEAR]
        if not after or after[0].low != "of":
            return False
        until = next((i for i, c in enumerate(after) if c.tag in _ENDS_NAME), len(after))
        return bool(_BODY.search(clause.tagged.said(trigger.last, trigger.last + until), clause.tagged))
    if trigger.low not in ("met", "meets", "convened") or clause.words(trigger.last, trigger.last + 1) == "with":
        return False
    named = any(i in clause.begins and clause.begins[i].kind is MentionKind.PERSON for i in range(trigger.first))
    return not named and bool(_BODY.search(clause.tagged.said(trigger.first - _NEAR, trigger.first), clause.tagged))


def settle(reading: Reading) -> None:
    """Calls contacts what they were, now that all is told.

    A working session is a meeting, a session that of a commission or council; whoever "spoke with" somebody did so by
    telephone, where the text speaks of calls and no place is told.
    """
    tagged = reading.settings.tagged
    calls = None
    for event in reading.events:
        chunks = tagged[event.sentence].chunks
        if event.kind == "session" and event.name in _SITTINGS and event.at:
            event.kind = "meeting" if chunks[event.at - 1].low in _AT_WORK else event.kind
        elif event.kind == "meeting" and set(event.sentences.values()) == {"speaks"} and event.place is None:
            if calls is None:
                calls = any(_CALLS.search(sentence.low) for sentence in tagged)
            spoke = chunks[event.at].low.startswith("spoke") and event.status == "held"
            event.kind = "phone_call" if calls and spoke else event.kind


_CALLS: Final = cue("of calls")
_SITTINGS: Final = frozenset({"session", "sessions"})
