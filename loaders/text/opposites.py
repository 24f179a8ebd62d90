"""Opposites: two who are told to have met are of different sides, where one's side was only assumed.

A readout often leaves out whose minister the guest is. Where host and guest would both be of the side that speaks, and
hold an office that a country has once, or met at what takes two sides (consultations, a call), the second of them is of
the other side that the document tells of, or of one that is not known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from loaders.text.actors import Actor
from loaders.text.clauses import Clause
from loaders.text.contacts import VISITING, Event, Participation, Reading
from loaders.text.mentions import Mention
from loaders.text.ranks import HEADS
from loaders.text.same_office import LEADING

_TWO_SIDED: Final = frozenset({"consultations", "negotiations", "summit", "phone_call", "video_call"})
_HOSTED: Final = VISITING | {"received-by"}
_ONCE: Final = HEADS | {"speaker"}
"""Ranks of which a country has one holder at a time."""


def settle(reading: Reading, event: Event, *, talks: bool = False) -> None:
    """Gives up an assumed side where the event's two persons can't both be of it, as in `talks`."""
    people = event.actors()
    if len(people) != 2:
        return
    first, second = (reading.actors[a] for a in people)
    if first.represents is None or first.represents != second.represents or not (first.assumed or second.assumed):
        return
    two_sided = talks or reading.home_inferred or event.kind in _TWO_SIDED or _hold_the_same(first, second)
    # "Colonel X showed the Secretary General of NATO the base": whoever receives an organisation's guest is not of it
    two_sided = two_sided or (event.rule == "shows" and first.assumed != second.assumed and _body(first.represents))
    if not (two_sided or _outranked(event, first, second)):
        return
    _doubt(reading, event)


def _doubt(reading: Reading, event: Event) -> None:
    """Gives up the assumed side of one of the event's two persons, who are of one side: the second's where it is."""
    doubted = event.people[1 if reading.actors[event.people[1].actor].assumed else 0]
    actor = reading.actors[doubted.actor]
    other = _other_side(reading, actor.represents or "")
    if other is None:
        actor.leave_side()
    else:
        actor.take_side(other, doubted.mention, "opposite")


def _heads_abroad(reading: Reading, event: Event, place: str) -> bool:
    """True for "President X and Prime Minister Y met in Prague", of one land by default: its own would meet at home."""
    first, second = (reading.actors[a] for a in event.actors())
    titles = (first.title, second.title)
    heads = all(title is not None and title.office.rank in HEADS for title in titles)
    doubtful = first.represents == second.represents and second.assumed
    return heads and doubtful and event.rule == "meets" and place != first.represents


def _body(side: str) -> bool:
    """True for the short name of an organisation, which is not as an alpha-3 code is."""
    return len(side) != _ALPHA_3 or not side.isupper()


_ALPHA_3: Final = 3


def settle_by_place(reading: Reading, event: Event) -> None:
    """Where somebody is received or called on abroad, the one whose side was only assumed is of that country."""
    people = event.actors()
    place = event.place.country if event.place is not None else None
    if len(people) == 2 and place is not None and _heads_abroad(reading, event, place):
        _doubt(reading, event)
        return
    if len(people) != 2 or place is None or (event.rule not in _HOSTED and event.name != "audience"):
        return
    host, guest = _host_and_guest(event)
    actor, other = reading.actors[host.actor], reading.actors[guest.actor]
    if actor.assumed and actor.represents == other.represents and place != actor.represents:
        actor.take_side(place, host.mention, "place")


def _host_and_guest(event: Event) -> tuple[Participation, Participation]:
    first, second = event.people
    if event.rule in VISITING:
        return second, first
    return (first, second) if first.role == "host" else (second, first)


def _hold_the_same(first: Actor, second: Actor) -> bool:
    """True where both hold an office that a country has once: two presidents, two ministers of one portfolio."""
    one, other = first.title, second.title
    if one is None or other is None:
        return False
    if one.office.rank in _ONCE and one.office.rank == other.office.rank:
        return True
    return one.office.rank == "minister" and one.office.ministry is not None and one.office.core == other.office.core


def _outranked(event: Event, first: Actor, second: Actor) -> bool:
    """True where the guest is of higher rank than the host, as nobody's own minister is."""
    host, guest = (first, second) if event.people[0].role == "host" else (second, first)
    if {p.role for p in event.people} != {"host", "guest"} or host.title is None or guest.title is None:
        return False
    ranks = host.title.office.rank, guest.title.office.rank
    return all(rank in _ORDER for rank in ranks) and _ORDER.index(ranks[1]) < _ORDER.index(ranks[0])


_ORDER: Final = (
    "head-of-state",
    "head-of-government",
    "deputy-head-of-government",
    "minister",
    "deputy-minister",
    "senior-official",
)
"""Ranks from the highest down."""


def _other_side(reading: Reading, side: str) -> str | None:
    """The one side that the document tells of beside this one; None where there are several or none.

    Of several, a state of which as many are told as of all others together, and twice as many as of any.
    """
    told = Counter(a.represents for a in reading.actors if a.represents not in (None, side) and not a.assumed)
    if len(told) == 1:
        return next(iter(told))
    ranked = told.most_common(2)
    clear = bool(ranked) and ranked[0][1] >= max(2 * ranked[1][1], told.total() - ranked[0][1])
    clear = clear and not _body(ranked[0][0] or "")
    return ranked[0][0] if clear else None


def part(reading: Reading, event: Event) -> None:
    """Gives up a side that was worked out, where somebody met an official who is said to be of that very side.

    It was assumed from a town, or was the other side of another meeting: he is of neither.
    """
    for pair in event.opposed:
        for one, other in (pair, pair[::-1]):
            person, across = reading.actors[one], reading.actors[other]
            worked_out = (person.assumed and reading.home_inferred) or person.told_by in _OTHERS
            told = not across.assumed and across.told_by not in _OTHERS
            led = any(o.rank in LEADING for o, _ in person.offices)
            first = person.assumed and one == pair[0] and not led
            worked_out = worked_out or (first and _land_at(reading, event, other))
            if worked_out and told and person.represents == across.represents:
                person.leave_side()


def _land_at(reading: Reading, event: Event, actor: int) -> bool:
    """True for Y in "X met a Chinese official, Y", in China: of whomever X is, the land would be told of him first."""
    mention = next(p.mention for p in event.people if p.actor == actor)
    if any(o.seat == "embassy" for o, _ in reading.actors[actor].offices):
        return False
    # "Under Secretary of the U.S. Department of Energy" is how the land's own texts name him
    before = any(o.country and o.title_start > o.start for o in mention.offices)
    return before and not any(o.definite for o in mention.offices)


_OTHERS: Final = frozenset({"other side", "opposite"})


def contrast(reading: Reading, event: Event, mentions: Sequence[Mention]) -> None:
    """ "Minister X and Greek Minister Y also took part": of two, the first, of no land, is of the other side."""
    people = [a for m in mentions for a in reading.discourse.resolve(m)]
    sides = {reading.actors[p.actor].represents for p in event.people if p.principal}
    if len(people) != 2 or len(mentions) != 2 or len(sides) != 2 or None in sides:
        return
    if reading.actors[people[1]].represents == reading.actors[event.people[0].actor].represents and any(
        o.seat == "embassy" for o in mentions[1].offices
    ):
        # "The Minister of A received X. It was attended by Minister Y and the Ambassador of A to B": Y may be of A
        return
    first, second = (reading.actors[a] for a in people)
    worked_out = first.told_by in _OTHERS and first.represents == second.represents
    told = (o.country or o.organisation for o in mentions[1].offices)
    named = next((side for side in told if side), mentions[1].country)
    if (first.represents is None or worked_out) and named in sides and named == second.represents:
        other = next(side for side in sides if side != named)
        if other is not None:
            first.take_side(other, mentions[0], "contrast")


def across(reading: Reading, clause: Clause, event: Event, mentions: Sequence[Mention]) -> None:
    """ "X took part on our side. Across the table were Y and Z": of the other side than the one that speaks."""
    sides = {reading.actors[p.actor].represents for p in event.people if p.principal} - {reading.discourse.home}
    if "across the table" not in clause.tagged.low or len(sides) != 1 or (other := sides.pop()) is None:
        return
    for mention in mentions:
        for actor in (reading.actors[a] for a in reading.discourse.resolve(mention)):
            if actor.represents is None or actor.assumed:
                actor.take_side(other, mention, "opposite")


def face(reading: Reading, event: Event, mentions: Sequence[Mention]) -> None:
    """ "X and Y led their respective sides": they sat across, in the order of the parties where these are two."""
    people = [a for m in mentions for a in reading.discourse.resolve(m)]
    if len(people) != 2:
        return
    first, second = (reading.actors[a] for a in people)
    if first.represents is not None and first.represents != second.represents and second.represents is not None:
        return
    event.opposed.add((people[0], people[1]))
    parties = list(event.parties)
    if len(parties) == 2 and all(p.represents is None or p.assumed for p in (first, second)):
        for person, party, mention in zip((first, second), parties, mentions, strict=True):
            person.take_side(party, mention, "opposite")
