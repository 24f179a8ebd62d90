"""The ledger of meetings: who was at each, for whom, in which office, where, and which documents say so."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph import identity
from graph.analysis.reading import Source, confidences, kinds_of, meetings_of, part
from graph.conditions import NO_KIND, check_confidence
from graph.index import texts
from graph.model import Edge, Node, NodeRef, Rows

LABELS = ("Official", "Country", "Organization", "Ministry", "Meeting", "Place", "Document")
TYPES = (
    "ATTENDED",
    "NAMED_FOR",
    "TOOK_PART_IN",
    "HELD_IN",
    "LIES_IN",
    "PART_OF",
    "REPRESENTS",
    "HOLDS_OFFICE",
    "REPORTS",
)
HELD = frozenset({"held"})
_APART = frozenset({"Official", "Country"})
"""What has meetings that can be found by its id: an organisation sits under short names, too."""
_WEIGHED = frozenset({"ATTENDED", "NAMED_FOR", "TOOK_PART_IN", "HOLDS_OFFICE"})
"""What has to be told with a confidence where one is asked for: who was there, and who held which office."""


@dataclass(frozen=True, slots=True)
class Part:
    """How an official took part: `party` is the country or organisation that he sat for, None where not told."""

    official: str
    party: NodeRef | None
    office: str | None
    role: str | None
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A meeting. `parties` are its countries and organisations, a ministry standing for its country; sorted.

    `first` and `last` are the days between which it was, None where open; `countries` are codes of where it was held;
    `documents` tell of it; `told` is the evidence that a party took part, by party.
    """

    id: str
    kind: str
    status: str
    date: str | None
    first: dt.date | None
    last: dt.date | None
    parts: tuple[Part, ...]
    parties: tuple[NodeRef, ...]
    told: Mapping[NodeRef, tuple[str, ...]]
    places: tuple[str, ...]
    countries: tuple[str, ...]
    documents: tuple[str, ...]

    @property
    def states(self) -> tuple[str, ...]:
        """The codes of the countries among the parties."""
        return tuple(id for label, id in self.parties if label == "Country")

    @property
    def certain_day(self) -> dt.date | None:
        """The day, where it can be only one."""
        return self.first if self.first == self.last else None

    def had(self, ref: NodeRef) -> bool:
        """Whether the official, country or organisation took part."""
        return ref in self.parties or (ref[0] == "Official" and any(one.official == ref[1] for one in self.parts))

    def of(self, party: NodeRef) -> Iterator[Part]:
        """Who sat for the party."""
        return (one for one in self.parts if one.party == party)

    def evidence(self, *parties: NodeRef) -> tuple[str, ...]:
        """The ids of the evidence that these parties were there, and who for them; sorted."""
        found = {piece for party in parties for piece in self.told.get(party, ())}
        found |= {piece for one in self.parts if one.party in parties for piece in one.evidence}
        return tuple(sorted(found))

    def evidence_of(self, officials: Collection[str]) -> tuple[str, ...]:
        """The ids of the evidence that these officials were there; sorted."""
        return tuple(sorted({piece for one in self.parts if one.official in officials for piece in one.evidence}))


@dataclass(frozen=True)
class Ledger:
    """All meetings, in the order of their days (those without a full date last), then ids; `kinds` are those of all.

    `levels` is where `graph.analysis.ranks` keeps how high the sides of a meeting were.
    """

    rows: Rows
    nodes: Mapping[NodeRef, Node]
    entries: tuple[Entry, ...]
    speaks: Mapping[str, tuple[NodeRef, ...]]
    offices: Mapping[str, tuple[Edge, ...]]
    kinds: frozenset[str]
    levels: dict[str, dict[NodeRef, int]] = field(default_factory=dict)

    def name(self, ref: NodeRef) -> str:
        """What people call it; its id where it is not in the graph."""
        return self.nodes[ref].name if ref in self.nodes else ref[1]

    def official(self, id: str) -> str:
        """The official's name."""
        return self.name(("Official", id))


def ledger(
    source: Source,
    statuses: Collection[str] = HELD,
    min_confidence: float | None = None,
    of: Collection[Node] = (),
) -> Ledger:
    """The ledger of the meetings with one of these statuses; of a store at least those of the officials and countries
    `of` which they are asked for, where there are only such.

    With `min_confidence` nobody was at a meeting, or held an office, whom no passage of at least this confidence tells
    to have; so of two who met the less sure has to be told so surely. The days of an office are those of all passages.
    UsageError where it is no share of one.
    """
    check_confidence(min_confidence)
    kinds = None
    if of and not isinstance(source, Rows) and all(node.label in _APART for node in of):
        rows, kinds = meetings_of(source, of), kinds_of(source, statuses)
    else:
        rows = part(source, LABELS, TYPES)
    if min_confidence:
        sure = {piece for piece, told in confidences(source).items() if told >= min_confidence}
        rows = Rows(rows.nodes, tuple(edge for edge in rows.edges if edge.type not in _WEIGHED or _rests(edge, sure)))
    return _Books(rows, statuses).ledger(kinds)


def _rests(edge: Edge, passages: Collection[str]) -> bool:
    return any(piece in passages for piece in texts(edge.properties.get("evidence")))


class _Books:
    """The rows while the ledger is made of them."""

    def __init__(self, rows: Rows, statuses: Collection[str]) -> None:
        self.rows = rows
        self.statuses = statuses
        self.nodes = {node.ref: node for node in rows.nodes}
        self.edges: defaultdict[str, list[Edge]] = defaultdict(list)
        for edge in rows.edges:
            self.edges[edge.type].append(edge)
        self.country_of = {edge.source: edge.target for edge in self.edges["PART_OF"]}
        self.short: defaultdict[str, list[NodeRef]] = defaultdict(list)
        for node in rows.nodes:
            if node.label == "Organization" and "short" in node.properties:
                self.short[str(node.properties["short"])].append(node.ref)
        self.lies = {edge.source: edge.target[1] for edge in self.edges["LIES_IN"]}

    def ledger(self, kinds: Collection[str] | None) -> Ledger:
        parts = _by(self.edges["ATTENDED"] + self.edges["NAMED_FOR"], by="target")
        sides = _by(self.edges["TOOK_PART_IN"], by="target")
        places = _by(self.edges["HELD_IN"], by="source")
        reports = _by(self.edges["REPORTS"], by="target")
        entries = [
            self._entry(node, parts.get(ref, []), sides.get(ref, []), places.get(ref, []), reports.get(ref, []))
            for ref, node in self.nodes.items()
            if ref[0] == "Meeting" and node.properties.get("status") in self.statuses
        ]
        speaks = {ref[1]: tuple(e.target for e in found) for ref, found in _by(self.edges["REPRESENTS"]).items()}
        offices = {ref[1]: tuple(found) for ref, found in _by(self.edges["HOLDS_OFFICE"]).items()}
        known = {entry.kind for entry in entries} if kinds is None else kinds
        return Ledger(self.rows, self.nodes, tuple(sorted(entries, key=order)), speaks, offices, frozenset(known))

    def _entry(
        self, node: Node, parts: list[Edge], sides: list[Edge], places: list[Edge], reports: list[Edge]
    ) -> Entry:
        said = node.properties
        first, last = said.get("date_from"), said.get("date_to")
        told: defaultdict[NodeRef, set[str]] = defaultdict(set)
        for edge in sides:
            told[self.country_of.get(edge.source, edge.source)].update(texts(edge.properties.get("evidence")))
        there = tuple(self._part(edge, told) for edge in parts)
        for one in there:
            if one.party is not None:
                told[one.party].update(())
        where = {code for edge in places if (code := self._country(edge.target))}
        return Entry(
            node.id,
            str(said.get("kind") or NO_KIND),
            str(said.get("status")),
            str(said["date"]) if "date" in said else None,
            first if isinstance(first, dt.date) else None,
            last if isinstance(last, dt.date) else None,
            there,
            tuple(sorted(told)),
            {party: tuple(sorted(pieces)) for party, pieces in told.items()},
            tuple(edge.target[1] if edge.target not in self.nodes else self.nodes[edge.target].name for edge in places),
            tuple(sorted(where)),
            tuple(edge.source[1] for edge in reports),
        )

    def _part(self, edge: Edge, told: Collection[NodeRef]) -> Part:
        said = edge.properties
        side, office, role = (said.get(name) for name in ("side", "office", "role"))
        return Part(
            edge.source[1],
            self._party(str(side), told) if side else None,
            str(office) if office else None,
            str(role) if role else None,
            texts(said.get("evidence")),
        )

    def _party(self, side: str, told: Collection[NodeRef]) -> NodeRef:
        """The country or organisation that a word for a side means; of several of that name the one of the meeting."""
        code, colon, _ = side.partition(":")
        if colon and ("Country", code) in self.nodes:
            return "Country", code
        if named := self.short.get(side):
            return next((ref for ref in named if ref in told), named[0])
        if ("Country", side) in self.nodes:
            return "Country", side
        return "Organization", identity.organisation_id(side)

    def _country(self, place: NodeRef) -> str | None:
        if place[0] == "Country":
            return place[1]
        if place in self.lies:
            return self.lies[place]
        country = self.nodes[place].properties.get("country") if place in self.nodes else None
        return str(country) if country else None


def order(entry: Entry) -> tuple[dt.date, dt.date, str]:
    """Sorts meetings by their first day, then the last, then id; those without a full date after the others."""
    return entry.first or dt.date.max, entry.last or dt.date.max, entry.id


def _by(edges: Iterable[Edge], by: str = "source") -> dict[NodeRef, list[Edge]]:
    found: defaultdict[NodeRef, list[Edge]] = defaultdict(list)
    for edge in edges:
        found[edge.source if by == "source" else edge.target].append(edge)
    return found
