"""Who holds or held an office of a country or organisation, by the graph's HOLDS_OFFICE edges, and who on a day."""

from __future__ import annotations

import datetime as dt
import difflib
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from graph import names
from graph.edtf import span
from graph.errors import NameNotFound, UsageError
from graph.index import Index, Quote, index, texts
from graph.model import Edge, Node, Rows
from graph.resolution.holders import Answer, Seen, holder, is_held
from graph.resolution.offices import qualifiers
from graph.resolution.posts import is_sole, keys
from graph.wording import plain

SIDES = ("Country", "Organization")
_OFFERED = 5
"""How many offices a message names where the one asked for is not known."""


@dataclass(frozen=True, slots=True)
class Held:
    """An official as documents show him in an office: `offices` in their words, the commonest first.

    `qualifiers` as in `graph.resolution.offices.qualifiers`.
    `first` and `last` are days on which documents show him so; None where no day is known.
    """

    official: Node
    offices: tuple[str, ...]
    qualifiers: tuple[str, ...]
    first: dt.date | None
    last: dt.date | None
    quotes: tuple[Quote, ...]

    @property
    def current(self) -> bool:
        """False where he is only said to have held the office before, to be about to, or to hold it in opposition."""
        return any(map(is_held, self.offices))


@dataclass(frozen=True, slots=True)
class Holders:
    """Who is shown in an office of a side, in the order of their days; who held it on a date, where one was asked for.

    `sole` is true where one person at a time holds such an office; `answer` is None where no date was asked for, and
    where several may hold it: then `holders` are those whom documents show on both sides of it.
    """

    side: Node
    office: str
    sole: bool
    holders: tuple[Held, ...]
    date: str | None = None
    answer: Answer | None = None


def officeholders(rows: Rows, office: str, side: str, date: str | None = None) -> Holders:
    """Who is shown in the office, in any wording, of the country or organisation (code, name or id); on an EDTF date.

    NameNotFound where the side or the office is not known, with what comes near; UsageError where the date is none.
    """
    if not names.words(office):
        raise UsageError(f"no office to look for in {plain(office)!r}: give its name, for example 'Foreign Minister'")
    _check(date)
    found = names.one(rows, side, SIDES)
    graph = index(rows)
    code = _code(found)
    wanted = set(keys(office, code))
    edges = list(_edges(graph, found))
    fitting = [edge for edge in edges if wanted.intersection(keys(_office(edge), code))]
    if not fitting:
        raise _unknown(office, found, {_office(edge) for edge in edges})
    shown = _held(graph, fitting)
    sole = all(is_sole(key, code) for key in wanted)
    if date is None:
        return Holders(found, office, sole, shown)
    if not sole:
        return Holders(found, office, sole, tuple(one for one in shown if _covers(one, date)), date)
    acting = "acting" in qualifiers(office)
    return Holders(found, office, sole, shown, date, holder(_seen(graph, fitting, code), date, acting=acting))


def _check(date: str | None) -> None:
    try:
        first, last = span(date)
    except ValueError as error:
        raise UsageError(str(error)) from None
    if date is not None and (first is None or last is None):
        raise UsageError(f"{date!r} leaves the day open: ask for a day, month or year, as 2022-06-15, 2022-06 or 2022")


def _code(side: Node) -> str:
    return side.id if side.label == "Country" else str(side.properties.get("short") or side.name)


def _edges(graph: Index, side: Node) -> Iterator[Edge]:
    """The offices that are held at the side itself and at its ministries."""
    bodies = [side, *(ministry for _, ministry in graph.into(side.ref, "PART_OF"))]
    for body in bodies:
        yield from (edge for edge, _ in graph.into(body.ref, "HOLDS_OFFICE") if edge.properties.get("office"))


def _office(edge: Edge) -> str:
    return str(edge.properties.get("office", ""))


def _held(graph: Index, edges: Sequence[Edge]) -> tuple[Held, ...]:
    """Each official once for each set of qualifiers, those who hold the office first, in the order of their days."""
    grouped: defaultdict[tuple[str, tuple[str, ...], bool], list[Edge]] = defaultdict(list)
    for edge in edges:
        said = tuple(sorted(qualifiers(_office(edge))))
        grouped[edge.source[1], said, is_held(_office(edge))].append(edge)
    held = [_one(graph, said, group) for (_, said, _), group in grouped.items()]
    return tuple(
        sorted(held, key=lambda one: (not one.current, one.first or dt.date.max, one.official.id, one.qualifiers))
    )


def _one(graph: Index, said: tuple[str, ...], edges: Sequence[Edge]) -> Held:
    ordered = sorted(edges, key=lambda edge: (-len(texts(edge.properties.get("evidence"))), _office(edge)))
    days = [day for edge in edges for day in _days(edge)]
    return Held(
        graph.nodes[edges[0].source],
        tuple(dict.fromkeys(map(_office, ordered))),
        said,
        min(days, default=None),
        max(days, default=None),
        graph.behind(*edges),
    )


def _days(edge: Edge) -> Iterator[dt.date]:
    for name in ("first_seen", "last_seen"):
        if isinstance(day := edge.properties.get(name), dt.date):
            yield day


def _covers(one: Held, date: str) -> bool:
    first, last = span(date)
    return one.current and None not in (one.first, first) and one.first <= first and last <= one.last  # type: ignore[operator]


def _seen(graph: Index, edges: Sequence[Edge], code: str) -> list[Seen]:
    """On which days documents show whom in the office: the ends of each span, and the days of documents within it."""
    found = []
    for edge in edges:
        if not is_held(_office(edge)):
            continue
        days = set(_days(edge))
        for quote in graph.behind(edge):
            day = quote.document.properties.get("published")
            if isinstance(day, dt.date) and days and min(days) <= day <= max(days):
                days.add(day)
        dates: Collection[str | None] = [day.isoformat() for day in days] or [None]
        found += [Seen(edge.source[1], _office(edge), code, date) for date in dates]
    return found


def _unknown(office: str, side: Node, known: Collection[str]) -> NameNotFound:
    folded = {" ".join(names.words(one)): plain(one) for one in sorted(known, reverse=True)}
    close = difflib.get_close_matches(" ".join(names.words(office)), sorted(folded), n=_OFFERED, cutoff=0.5)
    near = [folded[one] for one in close] or sorted(folded.values())[:_OFFERED]
    advice = f"; known there: {', '.join(near)}" if near else "; no office of it is known"
    return NameNotFound(f"nobody in the graph is {plain(office)!r} of {plain(side.name)}{advice}", near)
