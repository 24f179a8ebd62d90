"""Gatherings: a meeting is told, and who was there is told later or elsewhere ("The third session was held in A")."""

from __future__ import annotations

import re
from typing import Final

from loaders.text import called_bodies, delegates, kinds
from loaders.text.attending import find, to_come
from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.contacts import SITTINGS, Event, Reading, Refusal, Span
from loaders.text.cues import Cue
from loaders.text.grammar import words
from loaders.text.mentions import MentionKind
from loaders.text.noun_frames import holder_at
from loaders.text.participants import fill
from loaders.text.subjects import subjects
from loaders.text.triggers import Trigger
from loaders.text.verb_frames import has_object
from loaders.text.verbs import finite

_HAPPENS: Final = Cue("happens")
_KINDS: Final = SITTINGS | {"video_call"}
_BEFORE_NOUN: Final = frozenset(
    {Tag.DETERMINER, Tag.CAPITAL, Tag.ADJECTIVE, Tag.COUNTRY, Tag.NUMBER, Tag.NAME, Tag.PORTFOLIO}
)
_NOUNS: Final = words("gathering noun")
_GATHER: Final = words("gathering verb")
_ENLARGED: Final = words("enlarged")
_CONVENING: Final = frozenset({"hosted", "host", "hosts", "convened", "convenes"})
_CALLED_IN: Final = frozenset({"summoned"})
_ELSEWHERE: Final = frozenset({"in", "at", "to", "from", "on", "by", "against", "with", "for", "about"})
_BEFORE, _AFTER, _ASIDE = 8, 25, 5
_IN_IT: Final = frozenset({"in the", "at the", "in these", "in this", "at this"})
_NAMED: Final = 12
"""In chunks: how long the name of a gathering may be before its noun."""
_EDGES: Final = frozenset({"sidelines", "margins", "sideline", "fringes"})
_EDGE: Final = re.compile(
    r"\b(?:sidelines?|margins|fringes) of (?:the|an?|its|their|this)?(?: (?!and\b)[\w'-]+){0,12} ?$"
)
_IN_ONE: Final = re.compile(r"(?:(?:in|at) )?the(?: [\w'-]+){1,7}")


def opened(reading: Reading, clause: Clause, trigger: Trigger, status: str, *, heading: bool) -> Event | None:
    """The gathering that a trigger tells of without saying who met; None where it is no gathering that took place."""
    kind = kinds.kind(clause, trigger)
    noun = trigger.frame == "noun"
    if noun:
        attended = _attended(clause, trigger, first=not reading.current) or _recorded(clause, trigger)
        if kind not in _KINDS or (kind == "meeting" and trigger.low not in _NOUNS and not attended):
            return None
        if _spoken_about(clause, trigger) or _beside(clause, trigger):
            return None
        if not (heading or attended or _verbless(clause)) and not _HAPPENS.search(
            clause.words(trigger.first - _BEFORE, trigger.last + _AFTER), clause.tagged
        ):
            return None
    elif trigger.low not in _GATHER | _CALLED_IN or _has_with(clause, trigger) or has_object(clause, trigger.last):
        return called_bodies.told(reading, clause, trigger, status)
    event = Event(kind, status, clause.tagged.number, "gathering", opened=True)
    event.definite = noun and definite(clause, trigger)
    event.sentences[clause.tagged.number] = "gathering"
    event.parties.update(_parties(clause, trigger))
    return event


def opened_only(
    reading: Reading, clause: Clause, trigger: Trigger, status: str, *, heading: bool
) -> list[Event] | Refusal:
    """The gathering of a trigger that says of two parties at most one; the other is told later."""
    event = opened(reading, clause, trigger, status, heading=heading)
    if event is None:
        return _meal(reading, clause, trigger, status) or Refusal.NOT_A_CONTACT
    verb = holder_at(clause, trigger) if trigger.frame == "noun" else trigger.first
    if verb != trigger.first and clause.tagged.chunks[verb].low in _CONVENING:
        # "X hosted the third round of consultations": with whom is told later
        fill(reading, clause, event, subjects(clause, verb), "host", one_sided=False)
    if trigger.frame == "receives":
        # "X was summoned to the ministry": by whom is told later
        fill(reading, clause, event, subjects(clause, trigger.first), "guest", one_sided=False)
    return [event]


def _meal(reading: Reading, clause: Clause, trigger: Trigger, status: str) -> list[Event] | None:
    """ "Ambassador X gave a reception on Friday": who came to it is told later ("Present were Y and Z")."""
    verb = holder_at(clause, trigger) if trigger.kind == "dinner" and trigger.frame == "noun" else trigger.first
    if verb == trigger.first or clause.tagged.chunks[verb].low not in _GIVING or _beside(clause, trigger):
        return None
    hosts = [m for m in subjects(clause, verb) if m.kind in (MentionKind.PERSON, MentionKind.OFFICE)]
    event = Event("dinner", status, clause.tagged.number, "gathering", opened=True)
    event.sentences[clause.tagged.number] = "gathering"
    fill(reading, clause, event, hosts, "host", one_sided=False)
    return [event] if len(event.people) == 1 else None


_GIVING: Final = frozenset({"gave", "hosted", "held", "threw"})


def _attended(clause: Clause, trigger: Trigger, *, first: bool) -> bool:
    """ "The discussion was attended by X", "X and Y took part in the talks": what somebody attended took place.

    Where it is the `first` of which the document tells, more may be said of it: "in the third round of consultations".
    """
    for found in find(clause):
        if to_come(clause, found):
            continue
        inside = found.turn.after and found.first <= trigger.first < found.last
        follows = found.turn.after and 0 <= found.first - trigger.last <= _BEFORE
        between = clause.words(found.last, trigger.first)
        if inside or follows or between in _IN_IT or (first and not found.turn.after and _IN_ONE.fullmatch(between)):
            return True
    return False


def _recorded(clause: Clause, trigger: Trigger) -> bool:
    """ "Memorandum of Conversation", "Minutes of the Third Meeting": a record above which nothing else is told."""
    return bool(_RECORD_OF.search(clause.words(0, trigger.first), clause.tagged)) and _verbless(clause)


_RECORD_OF: Final = Cue("record of")


def _spoken_about(clause: Clause, trigger: Trigger) -> bool:
    """ "exchanged views on the Tenth Leaders Meeting held last year": it is what they spoke of."""
    chunks = clause.tagged.chunks
    at = trigger.first - 1
    while at >= 0 and chunks[at].tag in _BEFORE_NOUN and trigger.first - at < _AFTER:
        at -= 1
    return at > 0 and chunks[at].low in ("on", "about", "since", "for", "regarding", "concerning")


def _beside(clause: Clause, trigger: Trigger) -> bool:
    """ "On the sidelines of the 37th Session, X met the following ministers": what was held is another meeting."""
    before = clause.words(trigger.first - _NAMED, trigger.first)
    return not _EDGES.isdisjoint(before.split()) and _EDGE.search(before) is not None


def _verbless(clause: Clause) -> bool:
    """True for a line of a chronology or programme, which tells by a noun alone."""
    return not any(finite(c) for c in clause.tagged.chunks)


def _has_with(clause: Clause, trigger: Trigger) -> bool:
    return "with" in clause.words(trigger.last, trigger.last + 2).split()


def definite(clause: Clause, trigger: Trigger) -> bool:
    """True for "the meeting", which is one that was told of; "the third meeting" is another."""
    if _definite_alone(clause, trigger):
        return True
    # "the consultations session"; one noun back and no further, for a line can be "talks talks talks" at length
    return any(t.last == trigger.first and t.frame == "noun" and _definite_alone(clause, t) for t in clause.triggers)


def _definite_alone(clause: Clause, trigger: Trigger) -> bool:
    before = clause.tagged.chunks[trigger.first - 1].low if trigger.first else ""
    if before and clause.tagged.chunks[trigger.first - 1].tag is Tag.POSSESSIVE:
        # "the Secretary General's meeting was attended by Y"
        return True
    # "followed by an enlarged meeting": the same one, with the delegations
    return _of_a_day(clause, trigger.first) or before in ("the", "this", "these") or before in _ENLARGED


def _of_a_day(clause: Clause, at: int) -> bool:
    """True before "meeting" in "today's surprise meeting"."""
    chunks = clause.tagged.chunks
    mark = next((i for i in range(at - 1, max(0, at - _ASIDE // 2 - 1), -1) if chunks[i].tag is Tag.POSSESSIVE), 0)
    plain = all(c.tag in (Tag.WORD, Tag.ADJECTIVE, Tag.MODIFIER) for c in chunks[mark + 1 : at])
    return bool(mark) and plain and chunks[mark - 1].tag is Tag.DATE


def _parties(clause: Clause, trigger: Trigger) -> dict[str, Span]:
    """The parties that the words give a gathering: whose it is, and what stands before its name."""
    found: dict[str, Span] = {}
    chunks = clause.tagged.chunks
    for mention in clause.begins.values():
        before = chunks[mention.first - 1].low if mention.first else ""
        if mention.codes and before not in _ELSEWHERE and mention.first < trigger.last + _AFTER:
            for code in mention.codes:
                found.setdefault(code, (mention.start, mention.end, mention.sentence))
    adjectives = [c for c in chunks[max(0, trigger.first - _ASIDE) : trigger.first] if c.tag is Tag.ADJECTIVE]
    for chunk in adjectives:
        sense = chunk.sense("adjective")
        if sense is not None and sense.value:
            found.setdefault(sense.value, (chunk.start, chunk.end, clause.tagged.number))
    return found


def told_later(clause: Clause, trigger: Trigger, rule: str, *, by_somebody: bool) -> bool:
    """True where who else was there may be told by what follows: "met the attachés of three countries"."""
    if trigger.frame == "visits":
        return not by_somebody and delegates.of_a_delegation(clause, trigger.first)
    return rule == "receives-dinner" or (trigger.frame in ("meets", "receives") and not trigger.low.endswith("t off"))


def chaired_kind(reading: Reading, clause: Clause) -> str:
    """The kind of what was chaired: as the sentence names it, else what the text speaks of."""
    chairs = next(t.first for t in clause.triggers if t.frame == "chairs")
    nouns = [(t, kind) for t in clause.triggers if t.frame == "noun" and (kind := kinds.kind(clause, t)) != "meeting"]
    if nouns:
        return min(nouns, key=lambda n: (n[0].first < chairs, abs(n[0].first - chairs)))[1]
    if "ceremony" in clause.words(chairs - _SUBJECT, chairs).split():
        return "ceremony"
    return reading.last.kind if reading.last is not None and reading.last.opened else "meeting"


_SUBJECT: Final = 4


def counts(clause: Clause, trigger: Trigger, event: Event) -> bool:
    """False for what two parties do without meeting: between parties only, a noun has to name a meeting."""
    if event.people:
        return True
    if trigger.frame != "noun":
        return trigger.low in _MET
    if event.kind == "meeting" and trigger.low not in _NOUNS:
        # "an exchange of views on cooperation between A and B"
        return False
    return bool(_HAPPENS.search(clause.words(trigger.first - _BEFORE, trigger.last + _FAR), clause.tagged))


_MET: Final = frozenset({"met", "meet"})
_FAR: Final = 30
"""In chunks: how far after a noun it may be said that it took place."""
