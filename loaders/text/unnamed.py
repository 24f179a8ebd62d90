"""Unnamed: who takes part in a contact by office alone: "the Kazakh foreign minister received Ambassador X".

Only an office that one person holds at a time says who that is (`sole_offices.csv`); the graph may know it from other
documents. Whom this document names elsewhere is no such title: `discourse` ties it to the name, and what it left open
is not opened here again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final, cast

from graph.record import Role, Title
from loaders.text.actors import Actor
from loaders.text.contacts import Event, Participation, Unnamed
from loaders.text.evidence import Quotes
from loaders.text.extension import shipped
from loaders.text.grammar import words
from loaders.text.lexicon import words_of
from loaders.text.mentions import Mention, MentionKind
from loaders.text.offices import Office
from loaders.text.same_office import AMERICAN, LEADING, same_office

_ONE_OF_MANY: Final = words("one of several in an office")
_ANY: Final = frozenset({"a", "an", "one", "another", "any", "some", "every", "each", "no"})
_POSTED: Final = frozenset({"to", "in", "at"})
_PAIR: Final = 2


def note(event: Event, mention: Mention, sides: Iterable[str], role: str, actors: Sequence[Actor]) -> None:
    """Adds to an event who is told in it by office alone, where the office is one that a single person holds.

    `sides` are those of which the words tell one such person each: "the foreign ministers of A and B".
    """
    first = mention.low.split()[0]
    if mention.kind not in (MentionKind.OFFICE, MentionKind.GROUP) or first in _ANY:
        return
    posted = not _POSTED.isdisjoint(mention.low.split())
    many = mention.kind is MentionKind.GROUP
    if many and len(mention.codes) < _PAIR:
        # "the foreign ministers of ASEAN" are as many as it has members
        return
    told: list[Unnamed] = []
    for side in sides:
        for office in mention.offices:
            held = _shared(event, office, actors) if office.relation else (office, None)
            if held is None or office.plural is not many or (office.owner and not office.relation):
                continue
            if is_sole(held[0], side, posted=posted):
                told.append(Unnamed(held[0], mention, side, role, held[1]))
                break
    known = {one.key for one in event.unnamed}
    event.unnamed += [one for one in told if one.key not in known]


def _shared(event: Event, relation: Office, actors: Sequence[Actor]) -> tuple[Office, str] | None:
    """The office of a counterpart, which is that of the one person or title told before him, with its words."""
    if relation.former or len(event.people) + len(event.unnamed) != 1:
        return None
    told = [t.office for p in event.people if (t := actors[p.actor].title)] + [u.office for u in event.unnamed]
    if not told or told[0].former:
        return None
    office = told[0]
    ministry = office.ministry or (_FOREIGN if office.core == AMERICAN else None)
    core = office.core
    if office.rank == "minister" and ministry is not None:
        # the counterpart of a Secretary of State is a foreign minister, of a Minister of Trade a trade minister
        core = f"{_OTHERWISE.get(ministry, ministry)} minister"
        office = replace(office, core=core, ministry=ministry)
    return office, " ".join(word.capitalize() if word != "of" else word for word in core.replace("-", " ").split())


_FOREIGN: Final = "foreign-affairs"
_OTHERWISE: Final = {_FOREIGN: "foreign"}
"""Ministries whose minister is called otherwise than they are."""


def is_sole(office: Office, side: str, *, posted: bool = False) -> bool:
    """True where one person at a time holds such an office of that side, by `sole_offices.csv`.

    `posted` where the words say to whom an envoy is sent.
    """
    if office.relation or office.generic:
        return False
    core = office.core.split()
    known = _sole()
    for at in range(len(core)):
        needs = known.get(" ".join(core[at:]))
        if needs is not None:
            return _ONE_OF_MANY.isdisjoint(core[:at]) and any(_meets(need, office, side, posted) for need in needs)
    return False


def _meets(need: str, office: Office, side: str, posted: bool) -> bool:
    match need:
        case "":
            return True
        case "whole":
            return office.whole and office.body is None
        case "ministry":
            return office.ministry is not None
        case "body":
            return office.whole and office.organisation is not None and office.body in (None, office.organisation)
        case "post":
            return posted
        case _:
            return need == side


@cache
def _sole() -> dict[str, tuple[str, ...]]:
    """The offices that one person holds at a time, folded, with what the words must say beside; any one will do."""
    return {" ".join(words_of(row["office"])): tuple(row["needs"].split("|")) for row in shipped("sole_offices")}


def face(event: Event, hosts: Sequence[Mention], guests: Sequence[Mention]) -> None:
    """Notes whom those told by office alone met: who stands on the other half of the words, or the one other person."""
    if not event.unnamed:
        return
    halves = {id(m): False for m in guests} | {id(m): True for m in hosts}
    parted = bool(hosts and guests)
    if not parted and len(event.people) + len(event.unnamed) != _PAIR:
        return

    def across(one: Unnamed, other: Participation | Unnamed) -> bool:
        own, theirs = halves.get(id(one.mention)), halves.get(id(other.mention))
        return other is not one and (not parted or (None not in (own, theirs) and own is not theirs))

    event.unnamed = [
        replace(
            one,
            own=halves.get(id(one.mention), False),
            met=tuple(p.actor for p in event.people if across(one, p)),
            met_unnamed=tuple(u.key for u in event.unnamed if across(one, u)),
        )
        for one in event.unnamed
    ]


def join(event: Event, again: Event) -> None:
    """Adds those whom another telling of the event has by office alone, and whom they met by it."""
    for one in again.unnamed:
        at = next((n for n, known in enumerate(event.unnamed) if known.key == one.key), None)
        if at is None:
            event.unnamed.append(one)
        else:
            known = event.unnamed[at]
            met, met_unnamed = {*known.met, *one.met}, {*known.met_unnamed, *one.met_unnamed}
            event.unnamed[at] = replace(known, met=tuple(sorted(met)), met_unnamed=tuple(sorted(met_unnamed)))


def titles(event: Event, actors: Sequence[Actor], names: Mapping[int, str], quotes: Quotes) -> tuple[Title, ...]:
    """Those of an event's people who are told by office alone, and whom the document names nowhere."""
    kept = [u for u in event.unnamed if not any(_is_named(u, actor) for actor in actors)]
    place = {one.key: at for at, one in enumerate(kept)}
    happened = event.status in ("held", "planned")
    people = {p.actor for p in event.people if happened}
    guests = {p.actor for p in event.people if p.role == "guest"} if event.each else set()
    return tuple(
        Title(
            _wording(one, quotes),
            one.side,
            cast(Role, one.role),
            met=tuple(sorted(names[a] for a in people & {*one.met, *guests} if _other(actors[a].represents, one.side))),
            met_titles=tuple(
                sorted(place[k] for k in one.met_unnamed if happened and k in place and _other(k[0], one.side))
            ),
            evidence=(quotes.sentence(one.mention.sentence, event.rule),),
        )
        for one in kept
    )


def _wording(one: Unnamed, quotes: Quotes) -> str:
    """The office as written; what a head of state is received for ("the King of A for dinner") is no part of it."""
    if one.wording or one.office.wording:
        return one.wording or one.office.wording or ""
    words = quotes.text(one.office.title_start, one.office.title_end)
    return words.partition(" for ")[0] if one.office.rank in LEADING else words


def _other(side: str | None, than: str) -> bool:
    """True where both sides are known and are two."""
    return side is not None and side != than


def _is_named(one: Unnamed, actor: Actor) -> bool:
    """True where the document gives that office to somebody by name."""
    held = [office for office, _ in actor.offices] + ([actor.inherited.office] if actor.inherited else [])
    alike = [o for o in held if same_office(one.office, o) and o.former == one.office.former]
    return bool(alike) and actor.represents in (one.side, None)
