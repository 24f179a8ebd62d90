"""Called bodies: a visitor calls on a body, and who received him there is told by a later sentence.

"The Ambassador of A, X, paid a courtesy call on the management of the Rice Board. Welcoming the envoy, the Chief
Executive, Y, said …"
"""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.contacts import Event, Reading
from loaders.text.grammar import cue, words
from loaders.text.mentions import ACTING, MentionKind
from loaders.text.participants import fill
from loaders.text.subjects import subjects
from loaders.text.triggers import Trigger

_STAFF: Final = words("staff of a body")
_BODIES: Final = frozenset({Tag.MINISTRY, Tag.ORGANISATION, Tag.CAPITAL, Tag.RESIDENCE, Tag.NAME})
_TO_VISITORS: Final = cue("said to visitors")
_FRAMES: Final = frozenset({"visits", "meets"})
_ON: Final = frozenset({"on", "to", "with", "the", "at", "senior", "top"})
_SOON: Final = 4
"""In sentences: how soon it is told who received the visitor."""
_PLEA: Final = 14
"""In chunks: how far after "called on the leadership of A" it may be said what they are asked to do."""


def told(reading: Reading, clause: Clause, trigger: Trigger, status: str) -> Event | None:
    """The contact of somebody who calls on a body, still without whoever received him; None for other words."""
    if trigger.frame not in _FRAMES or not _on_a_body(clause, trigger):
        return None
    guests = [m for m in subjects(clause, trigger.first) if m.kind is MentionKind.PERSON and m.offices]
    event = Event("meeting", status, clause.tagged.number, "visits", opened=True)
    event.sentences[clause.tagged.number] = "visits"
    fill(reading, clause, event, guests, "guest", one_sided=False)
    if event.people and not reading.discourse.delegation:
        # "received the delegation"
        reading.discourse.delegation = tuple(event.actors())
    return event if event.people else None


def _on_a_body(clause: Clause, trigger: Trigger) -> bool:
    chunks, at = clause.tagged.chunks, trigger.last
    while at < len(chunks) and chunks[at].low in _ON:
        at += 1
    if at >= len(chunks):
        return False
    if trigger.low.startswith("call") and "to" in clause.words(at, at + _PLEA).split():
        # "called on the leadership of A to act"
        return False
    named = chunks[at].tag in _BODIES and ("visit" in trigger.low or "courtesy" in trigger.low)
    return chunks[at].low in _STAFF or named


def receive(reading: Reading, clause: Clause) -> list[Event]:
    """The contact told before, once a sentence tells who received the visitor; empty where it does not."""
    event = reading.last
    if event is None or not event.opened or event.rule != "visits" or event.item != reading.item:
        return []
    late = clause.tagged.number - event.sentence > _SOON
    if late or event.status != "held" or any(p.role == "host" for p in event.people):
        return []
    if not _TO_VISITORS.search(clause.tagged.low):
        return []
    chunks = clause.tagged.chunks
    for mention in sorted(clause.begins.values(), key=lambda m: m.first):
        governed = mention.first and (
            chunks[mention.first - 1].tag is Tag.PREPOSITION or chunks[mention.first - 1].low.endswith("ing")
        )
        if mention.kind not in ACTING or governed:
            continue
        people = reading.discourse.resolve(mention)
        sides = reading.sides(event.actors())
        if mention.kind is not MentionKind.PERSON or not mention.offices or set(people) & set(event.actors()):
            return []
        for actor in people:
            person = reading.actors[actor]
            if person.represents in sides and not person.assumed and not person.told_by:
                return []
            event.opposed |= {(guest, actor) for guest in event.actors()}
            event.add(actor, "host", mention, "visits")
        return [event] if people else []
    return []
