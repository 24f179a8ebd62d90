"""Chains as people read them: each hop with its meetings, who held which office there, and what says so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from graph.days import Inside
from graph.index import Index, Quote, texts, wordings
from graph.model import Edge, Node
from graph.paths.contacts import Contacts
from graph.paths.filters import Filters, certain
from graph.paths.links import Flags
from graph.paths.shortest import Chain
from graph.wording import day_key


@dataclass(frozen=True, slots=True)
class HopMeeting:
    """A meeting at which two officials met: `evidence` says that they attended, `place_evidence` where.

    `offices` are those that documents give the two there, or show them in then. `inside` says whether it was certainly
    or only possibly within the days asked for; None where none were. `colleagues` sat on one side of it.
    """

    meeting: Node
    places: tuple[Node, ...]
    evidence: tuple[Quote, ...]
    place_evidence: tuple[Quote, ...] = ()
    offices: tuple[str | None, str | None] = (None, None)
    inside: Inside | None = None
    colleagues: bool = False


@dataclass(frozen=True, slots=True)
class Hop:
    """Two officials who met, with all their meetings in order of date, the undated last.

    `order` says, where a path follows time, what is not known of it: that two steps fall on one day.
    """

    source: Node
    target: Node
    meetings: tuple[HopMeeting, ...]
    order: str | None = None


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of officials; each hop leads from one to the next. No hops: both ends are one person."""

    officials: tuple[Node, ...]
    hops: tuple[Hop, ...]


@dataclass
class Tracing:
    """The chains of a question as paths, with meetings and evidence: those admitted, or the one `chosen` for each step;
    `remarks` are on steps. What was read for one chain is known for the next.
    """

    contacts: Contacts
    admitted: Flags | None
    filters: Filters
    chosen: Mapping[tuple[int, int], int] | None = None
    remarks: Mapping[tuple[int, int], str] | None = None
    _hops: dict[tuple[int, int], Hop] = field(default_factory=dict)
    _officials: dict[int, Node] = field(default_factory=dict)

    def paths(self, chains: Sequence[Chain]) -> list[Path]:
        """The chains, traced."""
        self._read(
            {pair for chain in chains for pair in pairwise(chain)} - self._hops.keys(),
            set().union(*chains) - self._officials.keys(),
        )
        return [
            Path(
                tuple(self._officials[each] for each in chain),
                tuple(self._hops[pair] for pair in pairwise(chain)),
            )
            for chain in chains
        ]

    def _read(self, pairs: Set[tuple[int, int]], officials: Set[int]) -> None:
        if not officials and not pairs:
            return
        known = self.admitted is None and self.chosen is None and self.filters.through == "meetings"
        held = {} if known else {pair: self._admitted(pair) for pair in pairs}
        ids = self.contacts.ids
        named = {(ids[one], ids[other]) for one, other in pairs} | {(ids[one], ids[one]) for one in officials}
        wanted = None if known else {meeting for meetings in held.values() for meeting in meetings}
        story = self.contacts.reads.story(named, wanted)
        sure = certain(self.contacts, self.filters)
        self._officials.update((one, story.nodes["Official", ids[one]]) for one in officials)
        for one, other in pairs:
            source, target = self._officials[one], self._officials[other]
            met = _met(story, source, target)
            nodes = sorted((story.nodes["Meeting", each] for each in (met if known else held[one, other])), key=day_key)
            meetings = [
                _meeting(
                    story,
                    source,
                    target,
                    node,
                    inside=None if sure is None else "certainly" if node.id in sure else "possibly",
                    colleagues=node.id not in met,
                )
                for node in nodes
            ]
            self._hops[one, other] = Hop(source, target, tuple(meetings), (self.remarks or {}).get((one, other)))

    def _admitted(self, pair: tuple[int, int]) -> list[str]:
        ids = self.contacts.meetings.ids
        if self.chosen is not None:
            return [ids[self.chosen[pair]]]
        meetings = self.contacts.slots.meetings(self.contacts.links.pair(*pair), self.admitted)
        return [ids[each] for each in meetings.tolist()]


def _met(story: Index, source: Node, target: Node) -> frozenset[str]:
    one, other = sorted((source.id, target.id))
    edges = (edge for edge, to in story.out(("Official", one), "MET") if to.id == other)
    return frozenset(id for edge in edges for id in texts(edge.properties.get("meetings")))


def _meeting(
    graph: Index, source: Node, target: Node, meeting: Node, *, inside: Inside | None, colleagues: bool
) -> HopMeeting:
    attended = [edge for edge, official in graph.into(meeting.ref, "ATTENDED") if official.id in (source.id, target.id)]
    held_in = list(graph.out(meeting.ref, "HELD_IN"))
    return HopMeeting(
        meeting,
        tuple(place for _, place in held_in),
        graph.behind(*attended),
        graph.behind(*(edge for edge, _ in held_in)),
        (_office(graph, attended, source, meeting), _office(graph, attended, target, meeting)),
        inside,
        colleagues,
    )


def _office(graph: Index, attended: Iterable[Edge], official: Node, meeting: Node) -> str | None:
    """The office that documents give the official at the meeting.

    Where they give none there: those that he is shown in on its days, or in a document that tells of his attendance;
    of wordings of one office the first.
    """
    own = [edge for edge in attended if edge.source == official.ref]
    if told := next((str(edge.properties["office"]) for edge in own if edge.properties.get("office")), None):
        return told
    telling = {quote.document.id for quote in graph.behind(*own)}
    shown = (
        edge
        for edge, _ in graph.out(official.ref, "HOLDS_OFFICE")
        if _then(edge, meeting) or telling & {quote.document.id for quote in graph.behind(edge)}
    )
    return ", ".join(wordings(shown)) or None


def _then(held: Edge, meeting: Node) -> bool:
    """Whether the office is shown before and after all days that the meeting can mean, or on them."""
    begin, end = held.properties.get("first_seen"), held.properties.get("last_seen")
    first, last = meeting.properties.get("date_from"), meeting.properties.get("date_to")
    days = (begin, first, last, end)
    if not all(isinstance(day, dt.date) for day in days):
        return False
    return begin <= first and last <= end  # type: ignore[operator]
