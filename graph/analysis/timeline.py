"""What a country, organisation or official did, day by day: meetings, and the offices in which documents show him."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from graph.analysis.ledger import Entry, Ledger
from graph.analysis.scope import Scope
from graph.days import Inside, between
from graph.index import texts
from graph.model import NodeRef


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that is told of somebody.

    `what` is a meeting, or the first or last day on which documents show an official in an office. `date` is in EDTF,
    `first` and `last` the days that it can mean. `about` tells the office or the kind of meeting, `others` who the
    others were, `places` where it was; `status` and `id` are the meeting's. `inside` tells whether it was certainly or
    possibly between the days asked for.
    """

    what: Literal["meeting", "office seen first", "office seen last"]
    date: str | None
    first: dt.date | None
    last: dt.date | None
    inside: Inside
    about: str
    status: str | None
    others: tuple[str, ...]
    places: tuple[str, ...]
    id: str | None
    evidence: tuple[str, ...]


def timeline(ledger: Ledger, ref: NodeRef, scope: Scope | None = None) -> list[Moment]:
    """The moments in order: by first day, then last, then id; those without a full date after the others.

    With a span, offices are seen in it where that day is.
    """
    asked = scope or Scope()
    found = [_meeting(ledger, entry, inside, ref) for entry, inside in asked.of(ledger) if entry.had(ref)]
    if not asked.kinds:
        found += _offices(ledger, ref, asked)
    return sorted(found, key=_order)


def _order(one: Moment) -> tuple[dt.date, dt.date, str, str]:
    return one.first or dt.date.max, one.last or dt.date.max, one.what, one.id or one.about


def _meeting(ledger: Ledger, entry: Entry, inside: Inside, ref: NodeRef) -> Moment:
    if ref[0] == "Official":
        own = {part.party for part in entry.parts if part.official == ref[1]}
        others = [
            ledger.official(part.official)
            for part in entry.parts
            if part.official != ref[1] and (part.party is None or part.party not in own)
        ]
        named = {part.party for part in entry.parts}
        others += [ledger.name(party) for party in entry.parties if party not in own and party not in named]
        evidence = entry.evidence_of({ref[1]})
    else:
        others = [ledger.name(party) for party in entry.parties if party != ref]
        evidence = entry.evidence(ref)
    return Moment(
        "meeting",
        entry.date,
        entry.first,
        entry.last,
        inside,
        entry.kind,
        entry.status,
        tuple(sorted(others)),
        entry.places,
        entry.id,
        evidence,
    )


def _offices(ledger: Ledger, ref: NodeRef, scope: Scope) -> Iterator[Moment]:
    if ref[0] != "Official":
        return
    span = between(scope.since, scope.until)
    for edge in ledger.offices.get(ref[1], ()):
        said = edge.properties
        first, last = said.get("first_seen"), said.get("last_seen")
        body = (ledger.name(edge.target),)
        for what, day in (("office seen first", first), ("office seen last", last)):
            if not isinstance(day, dt.date) or (what == "office seen last" and first == last):
                continue
            moment = Moment(
                what,  # type: ignore[arg-type]
                day.isoformat(),
                day,
                day,
                "certainly",
                str(said.get("office")),
                None,
                body,
                (),
                None,
                texts(said.get("evidence")),
            )
            if span.presence(moment) == "certain":
                yield moment
