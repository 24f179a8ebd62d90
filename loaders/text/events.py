"""Events: the contacts that a document tells of, read sentence by sentence.

Each trigger with its arguments becomes an Event; words of attendance ("accompanied by", "also present were") add to the
event told last; two triggers about one meeting are joined.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.text import circumstances, frames
from loaders.text import status as status_of
from loaders.text.arguments import REACH, Clause
from loaders.text.attendance import attend
from loaders.text.chunks import Tag, Tagged
from loaders.text.contacts import Event, Reading, Refusal, Refused
from loaders.text.grammar import cue
from loaders.text.mentions import Mention, MentionKind
from loaders.text.triggers import Trigger


def read_sentence(reading: Reading, tagged: Tagged, mentions: Sequence[Mention], triggers: Sequence[Trigger]) -> None:
    """Reads the events of one sentence into the state."""
    clause = Clause.of(tagged, mentions)
    _take_up_subject(reading, clause)
    told: list[Event] = []
    for number, trigger in enumerate(triggers):
        left = triggers[number - 1].last if number else 0
        right = triggers[number + 1].first if number + 1 < len(triggers) else len(tagged.chunks)
        event = _event(reading, clause, trigger, left, right)
        if isinstance(event, Refusal):
            reading.refused.append(Refused(tagged.number, trigger.start, trigger.end, event))
        else:
            told.append(_joined(reading, event))
    attend(reading, clause, told)
    _remember(reading, clause)
    for event in told:
        reading.last = event
        people = tuple(dict.fromkeys(event.actors()))
        if len(people) >= 2:
            reading.discourse.principals = people[:2] if len(event.parties) <= 2 else people


def _take_up_subject(reading: Reading, clause: Clause) -> None:
    """Who opens the sentence by name or title is meant by the pronouns that follow in it."""
    first = next(iter(clause.begins.values()), None)
    if first is None or first.kind not in (MentionKind.PERSON, MentionKind.OFFICE):
        return
    before = clause.tagged.chunks[first.first - 1] if first.first else None
    people = reading.discourse.resolve(first)
    if people and (before is None or before.tag is not Tag.PREPOSITION):
        reading.discourse.subject = people[0]


def _remember(reading: Reading, clause: Clause) -> None:
    """Who was named, and who was the subject of the sentence."""
    first = True
    for mention in sorted(clause.begins.values(), key=lambda m: m.first):
        if mention.kind in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN):
            for actor in reading.discourse.resolve(mention):
                reading.discourse.named(actor)
                before = clause.tagged.chunks[mention.first - 1] if mention.first else None
                if first and (before is None or before.tag is not Tag.PREPOSITION):
                    reading.discourse.subject = actor
                    first = False


def _verb_group(clause: Clause, trigger: Trigger) -> str:
    """The words between the last mention before the trigger and the trigger."""
    at = trigger.first
    while at > 0 and (at - 1) not in clause.ends and clause.tagged.chunks[at - 1].tag not in (Tag.SEMICOLON, Tag.COLON):
        at -= 1
        if trigger.first - at > 14:
            break
    return clause.words(at, trigger.first)


def _event(reading: Reading, clause: Clause, trigger: Trigger, left: int, right: int) -> Event | Refusal:
    arguments = frames.arguments(clause, trigger)
    if arguments is None:
        return Refusal.NOT_A_CONTACT
    hosts, guests, rule = arguments
    group = _verb_group(clause, trigger)
    whole = clause.words(_clause_start(clause, trigger), trigger.last + REACH)
    state = status_of.read(group, whole)
    if state == "none":
        return Refusal.WISHED
    event = Event(circumstances.kind(clause, trigger), state, clause.tagged.number, rule)
    event.sentences[clause.tagged.number] = rule
    receives = rule.startswith("receive")
    one_sided = bool(hosts and guests)
    _fill(reading, event, hosts, "host" if receives else "member", one_sided=one_sided)
    _fill(reading, event, guests, "guest" if receives else "member", one_sided=one_sided)
    _doubt_assumed_sides(reading, event)
    if len(set(event.actors())) < 2 and len(event.parties) < 2:
        return Refusal.ONE_SIDE
    if not _counts(clause, trigger, event):
        return Refusal.NOTHING_HAPPENED
    event.date = circumstances.date(reading, clause, trigger, event, left, right)
    event.undated = event.date is None and circumstances.is_background(clause, trigger, group)
    circumstances.inherit_date(reading, event, whole)
    event.place = circumstances.place(reading, clause, trigger, event, left, right)
    if trigger.frame == "noun":
        event.name = trigger.low
    return event


def _doubt_assumed_sides(reading: Reading, event: Event) -> None:
    """Two who are told to have met are hardly of one side: one assumed on thin ground is given up."""
    if not reading.home_inferred:
        return
    both = [reading.actors[a] for a in event.actors()]
    if len(both) != 2 or both[0].represents != both[1].represents:
        return
    for actor in both:
        if actor.assumed:
            actor.represents, actor.assumed = None, False
            return


def _counts(clause: Clause, trigger: Trigger, event: Event) -> bool:
    """False for what two parties do without meeting: a trigger between parties only needs a noun
    that names a meeting.
    """
    if event.people:
        return True
    if trigger.frame != "noun":
        return trigger.low in ("met", "meet")
    return bool(_HAPPENING.search(clause.words(trigger.first - 8, trigger.last + 8)))


_HAPPENING = cue("happens")


def _clause_start(clause: Clause, trigger: Trigger) -> int:
    at = trigger.first
    while at > max(0, trigger.first - REACH) and clause.tagged.chunks[at - 1].tag is not Tag.SEMICOLON:
        at -= 1
    return at


def _fill(reading: Reading, event: Event, mentions: Sequence[Mention], role: str, *, one_sided: bool) -> None:
    """Adds the persons and parties of the mentions to an event; `one_sided` where they sat on one side together."""
    side_told: str | None = None
    for mention in mentions:
        span = (mention.start, mention.end, mention.sentence)
        if mention.kind is MentionKind.PARTY:
            for code in mention.codes:
                event.parties.setdefault(code, span)
            if mention.ministry:
                for code in mention.codes:
                    event.ministries.setdefault(f"{code}:{mention.ministry}", span)
            continue
        for code in mention.codes:
            event.parties.setdefault(code, span)
        people = reading.discourse.resolve(mention)
        for actor in people:
            event.add(actor, role, mention, mention.sentence, event.rule)
            person = reading.actors[actor]
            if one_sided and side_told and (person.represents is None or person.assumed) and mention is not mentions[0]:
                # "the Minister of Defence of A, X, and the Chief of Defence, Y": a list is of one side
                person.represents, person.represents_from, person.assumed = side_told, mention, False
            side_told = side_told or (None if person.assumed else person.represents)
        if not people:
            office = mention.offices[0] if mention.offices else None
            side = (office.country or office.organisation) if office else mention.country
            if office and not side and office.definite and not office.relation and not event.people:
                # "The Secretary-General met with …": an office of the house that speaks
                side = reading.discourse.home
            if side:
                event.parties.setdefault(side, span)


def _joined(reading: Reading, event: Event) -> Event:
    """The event told before that this one tells again, extended by it; else the event itself, added."""
    people = set(event.actors())
    for other in reversed(reading.events[-REACH:]):
        if len(people & set(other.actors())) < 2:
            continue
        if other.status != event.status or not _kinds_agree(other, event) or not _dates_agree(other, event):
            continue
        for part in event.people:
            other.add(part.actor, part.role, part.mention, part.sentence, part.rule)
        other.parties.update({k: v for k, v in event.parties.items() if k not in other.parties})
        other.sentences.update(event.sentences)
        other.date = other.date or event.date
        other.place = other.place or event.place
        if other.kind == "meeting" and event.kind not in ("ceremony",):
            other.kind = event.kind
        return other
    reading.events.append(event)
    return event


_GENERIC = frozenset({"meeting", "ceremony", "visit"})


def _kinds_agree(one: Event, other: Event) -> bool:
    return (
        one.kind == other.kind
        or (one.kind in _GENERIC and other.kind in (*_GENERIC, "consultations", "negotiations"))
        or (other.kind in _GENERIC and one.kind in ("consultations", "negotiations"))
    )


def _dates_agree(one: Event, other: Event) -> bool:
    if one.undated != other.undated:
        return False
    return one.date is None or other.date is None or one.date.value == other.date.value
