"""Rosters: lists of names, one a line, of those who took part in what the text above them tells.

"The delegations were composed as follows:", "In order of presentation:", a table of names. Under a ceremony of
credentials each envoy of the list has a ceremony of his own. And the sentences that leave it to a list who was met.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.text import credentials, kinds
from loaders.text.chunks import Tag, Tagged
from loaders.text.clauses import Clause
from loaders.text.contacts import Event, Reading
from loaders.text.cues import Cue
from loaders.text.grammar import cue, words
from loaders.text.listings import listed
from loaders.text.mentions import Mention, MentionKind
from loaders.text.participants import fill
from loaders.text.segment import BlockKind, Segmented
from loaders.text.subjects import subjects
from loaders.text.triggers import Trigger
from loaders.text.verbs import finite

_ANNOUNCES: Final = Cue("list follows")
_ABSENT: Final = cue("absent")
_HEADS_ABSENT: Final = cue("heads the absent")
_POSTED: Final = words("posted")
_MARKS: Final = frozenset({Tag.NUMBER, Tag.DASH, Tag.OTHER, Tag.OPEN, Tag.CLOSE, Tag.QUOTE, Tag.COLON, Tag.DETERMINER})
_BYLINE: Final = words("byline")
_PAGE_LABELS: Final = words("label of a page")
_MARK: Final = re.compile(r"\d[.:]\d")
_LONGEST: Final = 70
"""In chunks: a longer line is prose."""


def entries(
    segmented: Segmented,
    tagged: Sequence[Tagged],
    mentions: Sequence[Sequence[Mention]],
    triggers: Sequence[Sequence[Trigger]],
) -> frozenset[int]:
    """The sentences that are entries of a list: a line that begins with a person's name or title and tells nothing."""
    out = set()
    for sentence, found, told in zip(tagged, mentions, triggers, strict=True):
        kind = segmented.blocks[sentence.sentence.block].kind
        if _names_somebody(sentence, found, row=kind is BlockKind.ROW) and not _tells(sentence, told):
            out.add(sentence.number)
    return frozenset(out)


def _names_somebody(tagged: Tagged, mentions: Sequence[Mention], *, row: bool) -> bool:
    people = [m for m in mentions if m.kind is MentionKind.PERSON]
    if not people or len(tagged.chunks) > _LONGEST or not _BYLINE.isdisjoint(tagged.words):
        return False
    if any(c.tag is Tag.NUMBER and _MARK.search(c.text) for c in tagged.chunks[people[0].last :]):
        # "1 NAME (Country) 14.84 metres": what somebody ran or threw
        return False
    before = [c for c in tagged.chunks[: people[0].first] if c.tag not in _MARKS]
    # "On the Algerian side: Prime Minister X", "For Georgia: Y"
    return row or not before or tagged.chunks[people[0].first - 1].tag is Tag.COLON


def _tells(tagged: Tagged, triggers: Sequence[Trigger]) -> bool:
    if any(t.frame != "noun" for t in triggers):
        return True
    inside = 0
    for chunk in tagged.chunks:
        inside += (chunk.tag is Tag.OPEN) - (chunk.tag is Tag.CLOSE)
        if inside <= 0 and chunk.low not in _POSTED and finite(chunk):
            return True
    return False


def announce(reading: Reading, tagged: Tagged, *, heading: bool) -> None:
    """Notes whether the sentence may be followed by a list of those who took part in what is being told."""
    low = tagged.low
    told = any(e.sentence == tagged.number and (e.opened or e.each) for e in reading.current)
    if len(tagged.chunks) <= _SHORT and (_HEADS_ABSENT.match(low) or tagged.chunks[0].low in _PAGE_LABELS):
        # "EXCUSED", and below it who was not there; "Keywords:" of a page
        reading.announced = False
    elif told or tagged.chunks[-1].tag is Tag.COLON or _ANNOUNCES.search(low, tagged):
        reading.announced = True
    elif not heading and (Tag.WORD in tagged.tags or Tag.NAME in tagged.tags):
        reading.announced = False


def _of_a_side(clause: Clause) -> bool:
    """True for "Delegation of Norway: X; Y", a list that says by itself what it is."""
    colon = next((i for i, c in enumerate(clause.tagged.chunks[:_HEAD]) if c.tag is Tag.COLON), 0)
    return not _SIDES.isdisjoint(clause.words(0, colon).split())


def _gathered(reading: Reading) -> tuple[Event, ...]:
    """The gathering told last, of which a list at the end of the text gives the delegations."""
    return tuple(e for e in reading.events if e.item == reading.item and e.opened and e.status == "held")[-1:]


_HEAD, _SHORT = 8, 5
_SIDES: Final = words("listed side")


def enter(reading: Reading, clause: Clause) -> bool:
    """Takes the persons of an entry into the events that the list belongs to; False where it belongs to none."""
    if not reading.current:
        return False
    events = reading.current if reading.announced else _gathered(reading) if _of_a_side(clause) else ()
    if not events:
        return False
    if _ABSENT.search(clause.words(0, len(clause.tagged.chunks))):
        return True
    people = list(listed(clause, 0, len(clause.tagged.chunks)))
    if reading.current[0].each:
        credentials.present(reading, people)
        return True
    for mention in people:
        for actor in reading.discourse.resolve(mention):
            for event in events:
                event.add(actor, "member", mention, "roster", principal=False)
    return True


def announced(reading: Reading, clause: Clause, trigger: Trigger, status: str) -> Event | None:
    """ "granted audiences to: X; Y": a contact of whose guests the list that follows tells; None where none follows."""
    envoys = _tells_of_envoys(clause, trigger)
    listing = envoys or trigger.frame in ("receives", "meets") or _called_on(clause, trigger)
    hosts = _before_list(clause, trigger) if listing else []
    if not hosts:
        return None
    each = envoys or clause.tagged.chunks[-1].tag is Tag.COLON
    kind = kinds.kind(clause, trigger)
    event = Event(kind, status, clause.tagged.number, "receives", each=each, opened=True)
    event.sentences[clause.tagged.number] = "receives"
    fill(reading, clause, event, hosts, "host", one_sided=False)
    return event


def _called_on(clause: Clause, trigger: Trigger) -> bool:
    """True for "X was called on by a delegation", of which the next sentence tells."""
    beside = clause.words(trigger.first - 1, trigger.first), clause.words(trigger.last, trigger.last + _NEAR).split()
    return trigger.frame == "visits" and beside[0] in ("was", "were") and "by" in beside[1]


def _before_list(clause: Clause, trigger: Trigger) -> list[Mention]:
    """Who receives those whom a list after the sentence names, or its own words only as a delegation; else empty."""
    follows = (
        clause.tagged.chunks[-1].tag is Tag.COLON
        or tells_of_company(clause, trigger)
        or _tells_of_envoys(clause, trigger)
    )
    named = any(m.first >= trigger.last and m.kind is MentionKind.PERSON for m in clause.begins.values())
    return subjects(clause, trigger.first) if follows and not named else []


def _tells_of_envoys(clause: Clause, trigger: Trigger) -> bool:
    """True for "met outgoing foreign ambassadors", whom the next sentences name."""
    if any(t.frame == "credentials" for t in clause.triggers):
        # whose letters are told in their own way
        return False
    groups = (m for m in clause.begins.values() if m.first >= trigger.last and m.kind is MentionKind.GROUP)
    return any("foreign" in m.low and any(o.rank == "envoy" and o.plural for o in m.offices) for m in groups)


def tells_of_company(clause: Clause, trigger: Trigger) -> bool:
    """True for "received a delegation of the friendship group": who was in it is told by what follows."""
    after = clause.tagged.chunks[trigger.last : trigger.last + _NEAR]
    return trigger.low not in ("meet", "receive") and any(c.low in _COMPANY for c in after)


_NEAR: Final = 8
_COMPANY: Final = words("travelling body") | {"group", "representatives", "members"}
