"""Attention: whom and what the next sentence will speak of, after each sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.text import ahead
from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.contacts import Event, Reading
from loaders.text.coordination import coordinated
from loaders.text.delegates import leader
from loaders.text.grammar import cue, words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.parties import party_of
from loaders.text.verbs import acts
from loaders.text.whose import code_of


def take_as_current(reading: Reading, told: Sequence[Event]) -> None:
    """What the sentence told is what the next ones speak of; what is only remembered in passing is not."""
    waiting = any(e.opened and e.status == "held" and not e.people for e in reading.current)
    news = [e for e in told if not (e.passing or (waiting and e.status == "planned")) or not reading.current]
    if not news:
        return
    reading.current = tuple(_unique(news))
    for event in news:
        people = tuple(p.actor for p in event.people if p.principal)
        if reading.discourse.guest is None:
            if reading.discourse.home is None:
                # whoever was received is the guest
                foreign = [p.actor for p in event.people if p.principal and p.role == "guest"]
            else:
                foreign = [a for a in people if reading.discourse.foreign(a)]
            reading.discourse.guest = foreign[0] if len(people) > len(foreign) == 1 else None
            if reading.discourse.guest is not None and (own := _abroad(reading, event)) is not None:
                reading.discourse.guest = own
        if len(people) >= 2:
            reading.discourse.principals = people


def _abroad(reading: Reading, event: Event) -> int | None:
    """Of two who met in the foreign one's own land, the one of the side that speaks: he is the visitor."""
    people = [p.actor for p in event.people if p.principal]
    own = [a for a in people if not reading.discourse.foreign(a)]
    if reading.discourse.home is None or len(people) != len(own) + 1 or len(own) != 1 or event.place is None:
        return None
    other = next(a for a in people if a not in own)
    return own[0] if event.place.country == reading.actors[other].represents else None


def _unique(events: Sequence[Event]) -> list[Event]:
    return [e for i, e in enumerate(events) if all(e is not other for other in events[:i])]


def take_up_subject(reading: Reading, clause: Clause) -> None:
    """Who opens the sentence by name or title, and owns nothing in it, is meant by the pronouns that follow."""
    _take_leader(reading, clause)
    start = _after_quote(clause)
    first = next((m for m in clause.begins.values() if m.first >= start and not _owns_something(clause, m)), None)
    if first is not None and first.kind is MentionKind.PRONOUN:
        first = ahead.after_opening(clause, first, nobody_yet=reading.discourse.subject is None)
    if first is None or first.kind not in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.ROLE):
        return
    if _byline(clause, first):
        return
    before = clause.tagged.chunks[first.first - 1] if first.first else None
    people = reading.discourse.resolve(first)
    if people and (before is None or before.tag is not Tag.PREPOSITION):
        reading.discourse.take_up(people[0], first)
        if reading.discourse.guest is None and _pays_visit(clause, first.last):
            reading.discourse.guest = people[0]


def _pays_visit(clause: Clause, at: int) -> bool:
    """True for "paid an official visit to A" after its subject."""
    at += at < len(clause.tagged.chunks) and clause.tagged.chunks[at].tag is Tag.COMMA
    return bool(_PAYS_VISIT.match(clause.words(at, at + _VERB)))


def _byline(clause: Clause, mention: Mention) -> bool:
    """True for a line with nothing but a name ("Writer: X"): who wrote the text, not whom it speaks of."""
    chunks = clause.tagged.chunks
    labelled = 0 < mention.first <= _NEXT and chunks[mention.first - 1].tag is Tag.COLON
    return not mention.offices and mention.last >= len(chunks) - 1 and (labelled or not mention.first)


def _owns_something(clause: Clause, mention: Mention) -> bool:
    """True for X in "X's deputy said"; in "X's meeting with Y" it is X of whom the sentence tells."""
    contact = any(t.frame == "noun" and mention.last < t.first <= mention.last + _NEXT for t in clause.triggers)
    return clause.owner(mention) and not contact


_PAYS_VISIT: Final = cue("pays a visit")
_NEXT, _VERB = 3, 9


def _after_quote(clause: Clause) -> int:
    """Where a sentence goes on that opens with what somebody says: "… telephoned me", Minister X said."""
    chunks = clause.tagged.chunks
    if chunks[0].tag is not Tag.QUOTE:
        return 0
    closing = next((i + 1 for i in range(len(chunks) - 1, 0, -1) if chunks[i].tag is Tag.QUOTE), 0)
    said = any(m.first >= closing and m.kind is MentionKind.PERSON for m in clause.begins.values())
    return closing if said else 0


def _take_delegation(reading: Reading, clause: Clause) -> None:
    """ "A delegation of British parliamentarians visited …", "a German delegation": whose "the delegation" is."""
    chunks = clause.tagged.chunks
    if clause.tagged.words.isdisjoint(_BODIES):
        return
    at = next(i for i, c in enumerate(chunks) if c.low in _BODIES)
    described = (code for c in chunks[max(0, at - 3) : at] if c.tag is Tag.ADJECTIVE and (code := code_of(c)))
    side = next(described, None)
    if side is None and at + 2 < len(chunks) and chunks[at + 1].low in ("of", "from"):
        place = at + 2 + (chunks[at + 2].tag is Tag.DETERMINER)
        side = party_of(chunks[place]) if place < len(chunks) else None
    if side is not None:
        reading.discourse.delegation_of = side if side != reading.discourse.home else None


def _take_leader(reading: Reading, clause: Clause) -> None:
    """ "A delegation headed by X was in Peru, where it was received by Y": whom "it" means."""
    if "it" not in clause.tagged.words or clause.tagged.words.isdisjoint(_BODIES):
        return
    body = next(i for i, c in enumerate(clause.tagged.chunks) if c.low in _BODIES)
    if (head := leader(clause, body)) is not None:
        reading.discourse.delegation = reading.discourse.resolve(clause.begins[head])


_BODIES: Final = words("travelling body")


def _take_together(reading: Reading, clause: Clause) -> None:
    """ "X and Y were in Vienna. They …": the persons who open a sentence together."""
    people = coordinated(clause, 0, closed=True)
    if len(people) > 1 and all(m.kind is MentionKind.PERSON for m in people):
        discourse = reading.discourse
        discourse.together = tuple(a for m in people for a in discourse.resolve(m))
        discourse.together_sentence = clause.tagged.number


def _acts_there(clause: Clause, mention: Mention) -> bool:
    """True for X in "The announcement came after X met Y": the subject of a clause that a preposition begins."""
    chunks = clause.tagged.chunks
    follows = chunks[mention.last] if mention.last < len(chunks) else None
    return chunks[mention.first - 1].low in _WHEN and follows is not None and acts(follows)


_WHEN: Final = words("before a clause of time")


_ASIDE: Final = frozenset({"where", "who", "which"})


def remember(reading: Reading, clause: Clause, *, listed: bool) -> None:
    """Who was named, and who was the subject of the sentence; one that only lists who was `listed` has none."""
    first, begin = not listed, _after_quote(clause)
    _take_delegation(reading, clause)
    people = [m for m in clause.begins.values() if m.kind is MentionKind.PERSON]
    reading.discourse.said_last = tuple(dict.fromkeys(a for m in people for a in reading.discourse.resolve(m)))
    reading.discourse.said_sentence = clause.tagged.number
    aside = not _ASIDE.isdisjoint(clause.tagged.words)
    start = next((i for i, c in enumerate(clause.tagged.chunks) if c.low in _ASIDE), 0) if aside else 10**6
    for mention in sorted(clause.begins.values(), key=lambda m: m.first):
        if mention.kind in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN):
            before = clause.tagged.chunks[mention.first - 1] if mention.first else None
            opens = (
                first
                and begin <= mention.first < start
                and not clause.owner(mention)
                and not _byline(clause, mention)
                and (before is None or before.tag is not Tag.PREPOSITION or _acts_there(clause, mention))
            )
            first = first and not opens
            for actor in reading.discourse.resolve(mention):
                reading.discourse.named(actor)
                if opens:
                    reading.discourse.take_up(actor, mention)
            if opens and mention.first == 0:
                _take_together(reading, clause)
