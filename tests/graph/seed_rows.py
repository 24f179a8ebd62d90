"""Graphs for the tests: the seed's, as it should be read, and small ones of invented officials."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from graph.document import Document
from graph.model import Edge, Node, NodeRef, Rows, Value

SEED = Path(__file__).parents[2] / "seeds" / "000_8fdf088494aa9778.txt"


def sorted_rows(nodes: list[Node], edges: list[Edge]) -> Rows:
    return Rows(tuple(sorted(nodes, key=lambda node: node.ref)), tuple(sorted(edges, key=lambda edge: edge.ref)))


class Build:
    """Rows piece by piece: nodes are made on first use, evidence with its document."""

    def __init__(self) -> None:
        self.nodes: dict[NodeRef, Node] = {}
        self.edges: dict[object, Edge] = {}

    def node(self, label: str, id: str, name: str | None = None, **properties: Value) -> NodeRef:
        self.nodes[label, id] = Node(label, id, id if name is None else name, properties)
        return label, id

    def edge(self, type: str, source: NodeRef, target: NodeRef, **properties: Value) -> Edge:
        edge = Edge(type, source, target, properties)
        self.edges[edge.ref] = edge
        return edge

    def evidence(self, document: NodeRef, id: str, quote: str, start: int, rule: str = "test") -> str:
        node = self.node(
            "Evidence",
            id,
            id,
            quote=quote,
            char_start=start,
            char_end=start + len(quote),
            rule=rule,
            confidence=1.0,
        )
        self.edge("FROM", node, document)
        return id

    def met(self, a: str, b: str, meetings: list[str], evidence: tuple[str, ...] = ()) -> None:
        first, second = sorted((a, b))
        self.edge(
            "MET",
            ("Official", first),
            ("Official", second),
            count=len(meetings),
            meetings=tuple(sorted(meetings)),
            kinds=("meeting",),
            evidence=evidence,
        )

    def meeting(self, id: str, *officials: str, **properties: Value) -> NodeRef:
        """A held meeting of invented officials, each on a side of their own."""
        node = self.node(
            "Meeting",
            id,
            **{"name": id, "kind": "meeting", "status": "held", **properties},  # type: ignore[arg-type]
        )
        for official in officials:
            self.nodes.setdefault(("Official", official), Node("Official", official, official.title(), {}))
            quote = f"{official} attended {id}."
            self.nodes.setdefault(("Document", "doc"), Node("Document", "doc", "An invented readout", {}))
            piece = self.evidence(("Document", "doc"), f"doc-{id}-{official}", quote, len(self.nodes))
            self.edge("ATTENDED", ("Official", official), node, side=official[:3].upper(), evidence=(piece,))
        return node

    def meet(self) -> None:
        """MET edges from the held meetings so far."""
        pairs: dict[tuple[str, str], list[str]] = {}
        there: dict[str, list[str]] = {}
        for edge in self.edges.values():
            if edge.type == "ATTENDED" and self.nodes[edge.target].properties["status"] == "held":
                there.setdefault(edge.target[1], []).append(edge.source[1])
        for meeting, officials in there.items():
            for first in officials:
                for second in officials:
                    if first < second:
                        pairs.setdefault((first, second), []).append(meeting)
        for (first, second), meetings in pairs.items():
            self.met(first, second, meetings)

    def rows(self) -> Rows:
        return sorted_rows(list(self.nodes.values()), list(self.edges.values()))


def seed_rows() -> Rows:
    """The graph of the seed, a real readout of June 2022."""
    text = SEED.read_text(encoding="utf-8")
    document = Document(str(SEED.name), text)
    build = Build()
    source = build.node(
        "Document",
        document.id,
        "Trend: consultations of Azerbaijan and Uzbekistan",
        source=SEED.name,
        sha256=document.sha256,
        publisher="Trend",
    )

    def says(*starts: str) -> tuple[str, ...]:
        ids = []
        for start in starts:
            at = text.index(start)
            quote = text[at : text.index("\n", at)] if "\n" in text[at:] else text[at:]
            ids.append(build.evidence(source, f"{document.id}-{at}", quote, at))
        return tuple(ids)

    held, headed, earlier = "BAKU, Azerbaijan", "According to the ministry", "Previously, Usmanov"
    praised, commission = "He noted the high appreciation", "Besides, the current state"
    azerbaijan = build.node("Country", "AZE", "Azerbaijan", alpha2="AZ", alpha3="AZE", former=False)
    uzbekistan = build.node("Country", "UZB", "Uzbekistan", alpha2="UZ", alpha3="UZB", former=False)
    build.node("Country", "ARM", "Armenia", alpha2="AM", alpha3="ARM", former=False)
    build.edge("MENTIONED_IN", ("Country", "ARM"), source, evidence=says("Khalafov informed"))
    ministries = {}
    for country, name in ((azerbaijan, "Azerbaijan"), (uzbekistan, "Uzbekistan")):
        ministries[country] = build.node(
            "Ministry",
            f"{country[1].lower()}-foreign-affairs",
            f"Ministry of Foreign Affairs of {name}",
            kind="foreign-affairs",
        )
        build.edge("PART_OF", ministries[country], country)
    people = {}
    for key, name, country, office, body, sentence, aliases in (
        ("khalafov", "Khalaf Khalafov", azerbaijan, "Deputy Foreign Minister", None, headed, ("Khalafov",)),
        ("usmanov", "Bobur Usmanov", uzbekistan, "Deputy Foreign Minister", None, headed, ("Usmanov",)),
        ("bayramov", "Jeyhun Bayramov", azerbaijan, "Foreign Minister", None, earlier, ()),
        ("mirziyoyev", "Shovkat Mirziyoyev", uzbekistan, "President", uzbekistan, praised, ()),
    ):
        first_name = name.split()[0].lower()
        people[key] = build.node("Official", f"{first_name}-{key}-{country[1].lower()}", name, aliases=(name, *aliases))
        evidence = says(sentence)
        build.edge("REPRESENTS", people[key], country, evidence=evidence)
        build.edge("HOLDS_OFFICE", people[key], body or ministries[country], office=office, evidence=evidence)
        build.edge("MENTIONED_IN", people[key], source, count=1 + 2 * len(aliases), evidence=evidence)
    consultations = build.node(
        "Meeting",
        "undated-consultations-aze-uzb-1a2b3c4d",
        "Political consultations, Azerbaijan and Uzbekistan",
        kind="consultations",
        status="held",
        date="XXXX-06-15",
        date_basis="dateline",
    )
    meeting = build.node(
        "Meeting",
        "undated-meeting-aze-uzb-5e6f7a8b",
        "Meeting, Azerbaijan and Uzbekistan",
        kind="meeting",
        status="held",
    )
    for key, side, office in (
        ("khalafov", "AZE", "Deputy Foreign Minister"),
        ("usmanov", "UZB", "Deputy Foreign Minister"),
    ):
        build.edge(
            "ATTENDED",
            people[key],
            consultations,
            side=side,
            office=office,
            role="head",
            evidence=says(headed),
        )
    build.edge("ATTENDED", people["usmanov"], meeting, side="UZB", role="member", evidence=says(earlier))
    build.edge(
        "ATTENDED",
        people["bayramov"],
        meeting,
        side="AZE",
        office="Foreign Minister",
        role="member",
        evidence=says(earlier),
    )
    for side in (azerbaijan, uzbekistan, *ministries.values()):
        build.edge("TOOK_PART_IN", side, consultations, evidence=says(held))
    for side in (azerbaijan, uzbekistan):
        build.edge("TOOK_PART_IN", side, meeting, evidence=says(earlier))
    for event, sentence in ((consultations, held), (meeting, earlier)):
        build.edge("REPORTS", source, event, evidence=says(sentence))
    build.edge("ABOUT", consultations, build.node("Topic", "trade", "trade"), evidence=says(commission))
    build.node(
        "Organization",
        "joint-intergovernmental-commission-aze-uzb",
        "Joint Intergovernmental Commission",
        kind="commission",
    )
    build.edge(
        "MENTIONED_IN",
        ("Organization", "joint-intergovernmental-commission-aze-uzb"),
        source,
        evidence=says(commission),
    )
    fuzuli = build.node("Place", "fuzuli-aze", "Fuzuli", kind="district", country="AZE")
    build.edge("LIES_IN", fuzuli, azerbaijan)
    build.edge("MENTIONED_IN", fuzuli, source, evidence=says(praised))
    khalafov, usmanov, bayramov = (people[key][1] for key in ("khalafov", "usmanov", "bayramov"))
    build.met(khalafov, usmanov, [consultations[1]], says(headed))
    build.met(usmanov, bayramov, [meeting[1]], says(earlier))
    return build.rows()


def three_meetings() -> Rows:
    """Ana Alder and Ben Birch, both invented, who met on three days in three places."""
    build = Build()
    build.meeting("m1", "ana", "ben", date="2021-02-01", date_from=dt.date(2021, 2, 1))
    build.meeting("m2", "ana", "ben", date="2021-05-10", date_from=dt.date(2021, 5, 10))
    build.meeting("m3", "ana", "ben", date="2022-09-09", date_from=dt.date(2022, 9, 9))
    build.meet()
    return build.rows()
