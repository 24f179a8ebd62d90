"""What a contact graph is built from: a few narrow readings of a graph, here from its rows.

`graph.paths.store_reads` gives the same from a store by as many queries, so that a question about two people does not
read the evidence of all others.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from graph.index import Index, index, texts
from graph.model import Edge, Node, NodeRef, Rows

MeetingRow = tuple[str, str | None, str | None, dt.date | None, dt.date | None]
"""A held meeting: id, kind, date in EDTF, first and last day that it can be."""


@dataclass(frozen=True, slots=True)
class Known:
    """How much the graph knows of an official: documents that name him, meetings, and the days these span."""

    documents: int = 0
    meetings: int = 0
    first: dt.date | None = None
    last: dt.date | None = None


class Reads(Protocol):
    """The readings; each may be asked for again, and in any order."""

    def officials(self) -> list[str]:
        """The ids of all officials."""

    def nodes(self, labels: Collection[str]) -> Rows:
        """All nodes of these labels, sorted; to look names up in."""

    def described(self, nodes: Collection[Node]) -> Rows:
        """Rows that have these nodes, and of the officials among them the offices and whom they represent."""

    def links(self) -> Iterable[tuple[str, Sequence[str], Sequence[int]]]:
        """Of an official the others that were met, each pair once, with how many meetings."""

    def near(self, officials: Collection[str]) -> Iterable[tuple[str, Sequence[str], Sequence[int]]]:
        """Of each of these all others that were met, some of them in one row, others in another."""

    def contacts(self) -> Iterable[tuple[str, Sequence[str], Sequence[Sequence[str]]]]:
        """The same as `links` with the ids of the meetings."""

    def meetings(self) -> Iterable[MeetingRow]:
        """The held meetings."""

    def sizes(self) -> Iterable[tuple[str, int]]:
        """How many officials are named as there, by meeting."""

    def held_in(self, country: str) -> set[str]:
        """The ids of the meetings held in the country, or at a place in it."""

    def representing(self, body: NodeRef) -> set[str]:
        """The ids of the officials who represent the country or organisation."""

    def confidences(self) -> Iterable[tuple[str, Sequence[str], Sequence[float]]]:
        """Of an official the meetings, and the confidence of the surest passage that has him there, else -1."""

    def heads(self) -> Iterable[tuple[str, str]]:
        """Official and meeting, of those who headed a delegation there."""

    def sides(self) -> Iterable[tuple[str, str, str]]:
        """Meeting, official and side, of those whose side is known; of held meetings."""

    def story(self, pairs: Collection[tuple[str, str]], meetings: Collection[str] | None) -> Index:
        """The officials, their MET edges and meetings (or these meetings) with places, and what tells of these.

        Also their offices, with what says so in the same documents.
        """

    def known(self, official: str) -> Known:
        """How much the graph knows of an official."""


class RowsReads:
    """The readings of rows."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    @cached_property
    def _graph(self) -> Index:
        return index(self._rows)

    def _edges(self, type: str) -> Iterator[Edge]:
        return (edge for edge in self._rows.edges if edge.type == type)

    def officials(self) -> list[str]:
        """See `Reads`."""
        return [node.id for node in self._rows.nodes if node.label == "Official"]

    def nodes(self, labels: Collection[str]) -> Rows:
        """See `Reads`."""
        return Rows(tuple(node for node in self._rows.nodes if node.label in labels))

    def described(self, nodes: Collection[Node]) -> Rows:
        """See `Reads`."""
        return self._rows

    def links(self) -> Iterator[tuple[str, Sequence[str], Sequence[int]]]:
        """See `Reads`."""
        for one, others, meetings in self.contacts():
            yield one, others, [len(each) for each in meetings]

    def near(self, officials: Collection[str]) -> Iterator[tuple[str, Sequence[str], Sequence[int]]]:
        """See `Reads`."""
        for official in officials:
            ref = ("Official", official)
            met = [*self._graph.out(ref, "MET"), *self._graph.into(ref, "MET")]
            counts = [len(texts(edge.properties.get("meetings"))) for edge, _ in met]
            yield official, [other.id for _, other in met], counts

    def contacts(self) -> Iterator[tuple[str, Sequence[str], Sequence[Sequence[str]]]]:
        """See `Reads`."""
        met: defaultdict[str, list[Edge]] = defaultdict(list)
        for edge in self._edges("MET"):
            met[edge.source[1]].append(edge)
        for one, edges in met.items():
            yield one, [edge.target[1] for edge in edges], [texts(edge.properties.get("meetings")) for edge in edges]

    def meetings(self) -> Iterator[MeetingRow]:
        """See `Reads`."""
        for node in self._rows.nodes:
            if node.label == "Meeting" and node.properties.get("status") == "held":
                said = node.properties
                first, last = said.get("date_from"), said.get("date_to")
                yield (
                    node.id,
                    str(said["kind"]) if "kind" in said else None,
                    str(said["date"]) if "date" in said else None,
                    first if isinstance(first, dt.date) else None,
                    last if isinstance(last, dt.date) else None,
                )

    def sizes(self) -> Iterable[tuple[str, int]]:
        """See `Reads`."""
        return Counter(edge.target[1] for edge in self._edges("ATTENDED")).items()

    def held_in(self, country: str) -> set[str]:
        """See `Reads`."""
        ref = ("Country", country)
        places = {place.ref for _, place in self._graph.into(ref, "LIES_IN")} | {ref}
        places |= {node.ref for node in self._rows.nodes if node.properties.get("country") == country}
        return {edge.source[1] for edge in self._edges("HELD_IN") if edge.target in places}

    def representing(self, body: NodeRef) -> set[str]:
        """See `Reads`."""
        return {official.id for _, official in self._graph.into(body, "REPRESENTS")}

    def confidences(self) -> Iterator[tuple[str, Sequence[str], Sequence[float]]]:
        """See `Reads`."""
        sure = {node.id: node.properties.get("confidence") for node in self._rows.nodes if node.label == "Evidence"}
        for edge in self._edges("ATTENDED"):
            told = [value for piece in texts(edge.properties.get("evidence")) if (value := sure.get(piece)) is not None]
            yield edge.source[1], [edge.target[1]], [float(max(told, default=-1.0))]  # type: ignore[arg-type]

    def heads(self) -> Iterator[tuple[str, str]]:
        """See `Reads`."""
        for edge in self._edges("ATTENDED"):
            if edge.properties.get("role") == "head":
                yield edge.source[1], edge.target[1]

    def sides(self) -> Iterator[tuple[str, str, str]]:
        """See `Reads`."""
        for edge in self._edges("ATTENDED"):
            side = edge.properties.get("side")
            if side and self._graph.nodes[edge.target].properties.get("status") == "held":
                yield edge.target[1], edge.source[1], str(side)

    def story(self, pairs: Collection[tuple[str, str]], meetings: Collection[str] | None) -> Index:
        """See `Reads`."""
        return self._graph

    def known(self, official: str) -> Known:
        """See `Reads`."""
        ref = ("Official", official)
        documents = [node for _, node in self._graph.out(ref, "MENTIONED_IN")]
        meetings = [node for _, node in self._graph.out(ref, "ATTENDED")]
        days = [node.properties.get("published") for node in documents]
        days += [node.properties.get(name) for node in meetings for name in ("date_from", "date_to")]
        dated = [day for day in days if isinstance(day, dt.date)]
        return Known(len(documents), len(meetings), min(dated, default=None), max(dated, default=None))
