"""What a country, organisation or official did, day by day: meetings, and the offices in which documents show him."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from graph.analysis.ledger import Entry, Ledger
from graph.analysis.scope import Scope
from graph.days import Inside, between
from graph.index import office_of, texts
from graph.model import Edge, NodeRef


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
    """The first and the last day on which documents show the official in each office, in whatever wording."""
    span = between(scope.since, scope.until)
    shown: defaultdict[object, list[Edge]] = defaultdict(list)
    for edge in ledger.offices.get(ref[1], ()) if ref[0] == "Official" else ():
        shown[office_of(edge)].append(edge)
    for edges in shown.values():
        firsts = [(day, edge) for edge in edges if isinstance(day := edge.properties.get("first_seen"), dt.date)]
        lasts = [(day, edge) for edge in edges if isinstance(day := edge.properties.get("last_seen"), dt.date)]
        first = min(firsts, key=_day_and_words, default=None)
        last = max(lasts, key=_day_and_words, default=None)
        once = first is not None and last is not None and first[0] == last[0]
        evidence = tuple(sorted({piece for edge in edges for piece in texts(edge.properties.get("evidence"))}))
        for what, seen in (("office seen first", first), ("office seen last", None if once else last)):
            if seen is not None:
                moment = _seen(what, *seen, ledger.name(edges[0].target), evidence)  # type: ignore[arg-type]
                if span.presence(moment) == "certain":
                    yield moment


def _day_and_words(seen: tuple[dt.date, Edge]) -> tuple[dt.date, str]:
    return seen[0], str(seen[1].properties.get("office"))


def _seen(
    what: Literal["office seen first", "office seen last"],
    day: dt.date,
    edge: Edge,
    body: str,
    evidence: tuple[str, ...],
) -> Moment:
    office = str(edge.properties.get("office"))
    return Moment(what, day.isoformat(), day, day, "certainly", office, None, (body,), (), None, evidence)
