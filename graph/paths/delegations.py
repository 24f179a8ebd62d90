"""Colleagues as links: readings in which those who sat on one side of a held meeting are linked by it too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

from graph.index import Index
from graph.model import Node, NodeRef, Rows
from graph.paths.reads import Known, MeetingRow, Reads


class WithDelegations:
    """The readings of another, with the links of colleagues; `graph.paths.reads.Reads` says what each gives."""

    def __init__(self, reads: Reads) -> None:
        self._reads = reads
        self._met: dict[str, dict[str, set[str]]] | None = None

    def links(self) -> Iterator[tuple[str, Sequence[str], Sequence[int]]]:
        """See `Reads`."""
        for one, others, meetings in self.contacts():
            yield one, others, [len(each) for each in meetings]

    def near(self, officials: Collection[str]) -> Iterator[tuple[str, Sequence[str], Sequence[int]]]:
        """See `Reads`."""
        wanted = set(officials)
        for one, others, counts in self.links():
            if one in wanted:
                yield one, others, counts
            for other, count in zip(others, counts, strict=True):
                if other in wanted:
                    yield other, [one], [count]

    def contacts(self) -> Iterator[tuple[str, Sequence[str], Sequence[Sequence[str]]]]:
        """See `Reads`."""
        if self._met is None:
            self._met = self._joined()
        for one, others in self._met.items():
            yield one, list(others), [sorted(each) for each in others.values()]

    def _joined(self) -> dict[str, dict[str, set[str]]]:
        met: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
        for one, others, meetings in self._reads.contacts():
            for other, each in zip(others, meetings, strict=True):
                met[one].setdefault(other, set()).update(each)
        sides: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for meeting, official, side in self._reads.sides():
            sides[meeting, side].add(official)
        for (meeting, _), together in sides.items():
            for one, other in combinations(sorted(together), 2):
                met[one].setdefault(other, set()).add(meeting)
        return dict(met)

    def officials(self) -> list[str]:
        """See `Reads`."""
        return self._reads.officials()

    def nodes(self, labels: Collection[str]) -> Rows:
        """See `Reads`."""
        return self._reads.nodes(labels)

    def described(self, nodes: Collection[Node]) -> Rows:
        """See `Reads`."""
        return self._reads.described(nodes)

    def meetings(self) -> Iterable[MeetingRow]:
        """See `Reads`."""
        return self._reads.meetings()

    def sizes(self) -> Iterable[tuple[str, int]]:
        """See `Reads`."""
        return self._reads.sizes()

    def held_in(self, country: str) -> set[str]:
        """See `Reads`."""
        return self._reads.held_in(country)

    def representing(self, body: NodeRef) -> set[str]:
        """See `Reads`."""
        return self._reads.representing(body)

    def confidences(self) -> Iterable[tuple[str, Sequence[str], Sequence[float]]]:
        """See `Reads`."""
        return self._reads.confidences()

    def heads(self) -> Iterable[tuple[str, str]]:
        """See `Reads`."""
        return self._reads.heads()

    def sides(self) -> Iterable[tuple[str, str, str]]:
        """See `Reads`."""
        return self._reads.sides()

    def story(self, pairs: Collection[tuple[str, str]], meetings: Collection[str] | None) -> Index:
        """See `Reads`."""
        return self._reads.story(pairs, meetings)

    def known(self, official: str) -> Known:
        """See `Reads`."""
        return self._reads.known(official)
