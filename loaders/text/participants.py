"""Participants: the persons and parties that the mentions at a trigger add to an event."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from loaders.text import pronouns, unnamed
from loaders.text.actors import BUSINESS
from loaders.text.clauses import Clause
from loaders.text.contacts import Event, Reading
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.ranks import GOVERNING
from loaders.text.tenure import may_speak_for


def fill(
    reading: Reading,
    clause: Clause,
    event: Event,
    mentions: Sequence[Mention],
    role: str,
    *,
    one_sided: bool,
    own: Sequence[int] = (),
) -> None:
    """Adds the persons and parties of the mentions to an event; `one_sided` where they sat on one side together.

    `own` are those whom they met.
    """
    side_told: str | None = None
    land: str | None = None
    for mention in mentions:
        span = (mention.start, mention.end, mention.sentence)
        if mention.kind is MentionKind.PARTY:
            for code in mention.codes:
                event.parties.setdefault(code, span)
            if mention.ministry:
                for code in mention.codes:
                    event.ministries.setdefault(f"{code}:{mention.ministry}", span)
            for actor in _led_it(reading, clause, mention):
                event.add(actor, role, mention, event.rule)
            continue
        for code in mention.codes:
            event.parties.setdefault(code, span)
        people = pronouns.who(reading, clause, mention)
        if len(people) > 1 and mention.kind is MentionKind.GROUP and not _TRAVELS.isdisjoint(mention.low.split()):
            event.beside |= {frozenset(pair) for pair in combinations(people, 2)}
        for actor in people:
            event.add(actor, role, mention, event.rule)
            person = reading.actors[actor]
            open_yet = (person.represents is None or person.assumed) and mention is not mentions[0]
            if one_sided and side_told and open_yet and may_speak_for(side_told, (o for o, _ in person.offices)):
                # "the Minister of Defence of A, X, and the Chief of Defence, Y": a list is of one side
                person.take_side(side_told, mention, "list of one side")
            side_told = side_told or (None if person.assumed or person.told_by == BUSINESS else person.represents)
        if not people and mention.kind is MentionKind.GROUP:
            unnamed.note(event, mention, mention.codes, role, reading.actors)
        if not people:
            land = by_title(reading, event, mention, role, land if one_sided else None)
    if one_sided and role == "member" and own:
        _share_last_side(reading, own, mentions)


def by_title(reading: Reading, event: Event, mention: Mention, role: str, listed: str | None = None) -> str | None:
    """Adds to an event the side of an office-holder whom the document does not name, and the office; returns the side.

    `listed` is that of who is told by office right before him: "the Kazakh President and the Prime Minister".
    """
    office = mention.offices[0] if mention.offices else None
    side = _side_of(reading, event, mention)
    if side is None and office is not None and office.definite and office.rank in _OF_A_LAND and not office.relation:
        side = listed
    if side:
        event.parties.setdefault(side, (mention.start, mention.end, mention.sentence))
        unnamed.note(event, mention, (side,), role, reading.actors)
    return side


_OF_A_LAND: Final = GOVERNING | {"parliament"}


def _led_it(reading: Reading, clause: Clause, mention: Mention) -> tuple[int, ...]:
    """Who leads "the Lao delegation", told to have come in an earlier sentence."""
    chunks = clause.tagged.chunks
    last, begin = mention.last, mention.first - (chunks[mention.first].low not in ("the", "this"))
    last += last < len(chunks) and chunks[last].low in _BODIES
    if chunks[last - 1].low not in _BODIES or chunks[begin].low not in ("the", "this"):
        return ()
    codes = {*mention.codes, *(_NAMESAKES[code] for code in mention.codes if code in _NAMESAKES)}
    return tuple(a for a in reading.discourse.delegation if reading.actors[a].represents in codes)


_NAMESAKES: Final = {"KOR": "PRK", "PRK": "KOR"}
"""States of one adjective."""
_BODIES: Final = words("travelling body")
_TRAVELS: Final = _BODIES | {"it"}


def _share_last_side(reading: Reading, own: Sequence[int], mentions: Sequence[Mention]) -> None:
    """ "met Deputy Prime Minister X, and the Governor of the Bank of A, Y": X too is of A, if nothing else says so.

    Not where an ambassador comes last: "received Foreign Minister X and the Ambassador of A, Y".
    """
    named = [m for m in mentions if m.kind is MentionKind.PERSON]
    people = [(m, reading.actors[a]) for m in named for a in reading.discourse.resolve(m) if a not in own]
    told = {actor.represents for _, actor in people if actor.represents and not actor.assumed}
    if len(told) != 1 or told & reading.sides(own) or any(actor.told_by == BUSINESS for _, actor in people):
        return
    if any(o.seat == "embassy" for _, actor in people if not actor.assumed for o, _ in actor.offices):
        return
    for mention, actor in people:
        if actor.assumed and actor.represents in reading.sides(own):
            actor.take_side(next(iter(told)), mention, "list of one side")


def _side_of(reading: Reading, event: Event, mention: Mention) -> str | None:
    """For whom an office-holder speaks whom the document does not name."""
    office = mention.offices[0] if mention.offices else None
    side = (office.country or office.organisation) if office else mention.country
    if side is None and not office and not _BODIES.isdisjoint(mention.low.split()):
        # "A delegation of British MPs arrived. The delegation met Y"
        side = reading.discourse.delegation_of
    if office and not side and office.definite and not office.relation and not event.people:
        # "The Secretary-General met with …": an office of the house that speaks
        return reading.discourse.home
    return side
