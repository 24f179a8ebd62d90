"""Everything known about one node, as data: facts under headings, each with the quotes that say so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from graph.errors import NameNotFound
from graph.index import Index, Quote, index, texts
from graph.model import Edge, Node, Rows
from graph.wording import date_of, date_words, day_key, kind_words, span_words

__all__ = ["Dossier", "Fact", "Quote", "Section", "dossier", "dossier_from"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known: `text`, further `details`, the node that it is `about`, and who says so.

    `date` is EDTF where the fact has a day.
    """

    text: str
    about: Node | None = None
    details: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Facts of one kind under a heading; never empty."""

    heading: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """A node and what is known about it; no section where the graph holds nothing but its name."""

    node: Node
    sections: tuple[Section, ...]


def dossier(rows: Rows, node: Node) -> Dossier:
    """What the graph knows about the node, with all evidence; NameNotFound where it is not in the graph."""
    return dossier_from(index(rows), node)


def dossier_from(graph: Index, node: Node) -> Dossier:
    """The same from an index, for those who ask about many nodes of one graph."""
    if node.ref not in graph.nodes:
        raise NameNotFound(f"no {node.label.lower()} in the graph has the id {node.id!r}; look the name up first")
    parts = ((heading, tuple(facts(graph, node))) for heading, facts in _SECTIONS[node.label])
    return Dossier(node, tuple(Section(heading, facts) for heading, facts in parts if facts))


Facts = Callable[[Index, Node], Iterator[Fact]]


def _offices(graph: Index, official: Node) -> Iterator[Fact]:
    held = sorted(
        graph.out(official.ref, "HOLDS_OFFICE"),
        key=lambda pair: (str(pair[0].properties.get("first_seen", "")), pair[0].ref),
    )
    for edge, body in held:
        span = span_words(edge.properties.get("first_seen"), edge.properties.get("last_seen"))
        office = str(edge.properties.get("office", "office not stated"))
        yield Fact(f"{office}, {body.name}", body, (f"seen {span}",) if span else (), graph.behind(edge))


def _aliases(graph: Index, official: Node) -> Iterator[Fact]:
    for alias in texts(official.properties.get("aliases")):
        if alias != official.name:
            yield Fact(alias)


def _merged(graph: Index, official: Node) -> Iterator[Fact]:
    for other in texts(official.properties.get("other_ids")):
        yield Fact(other)


def _meetings(type: str, *, reaching: bool) -> Facts:
    """Facts about the meetings at the other end of edges of this type, by day."""

    def facts(graph: Index, node: Node) -> Iterator[Fact]:
        found = graph.into(node.ref, type) if reaching else graph.out(node.ref, type)
        for edge, meeting in sorted(found, key=lambda pair: day_key(pair[1])):
            # Planned in one document and held by another: it was held, and who was only to come is not of it.
            if type != "NAMED_FOR" or not _held(meeting):
                yield _meeting_fact(graph, meeting, edge)

    return facts


def _held(meeting: Node) -> bool:
    return meeting.properties.get("status", "held") == "held"


def _people(graph: Index, meeting: Node) -> list[tuple[Edge, Node]]:
    """Who attended the meeting, or is named for one that was not held, each with the edge that says so."""
    return list(graph.into(meeting.ref, "ATTENDED" if _held(meeting) else "NAMED_FOR"))


def _meeting_fact(graph: Index, meeting: Node, own: Edge) -> Fact:
    """A meeting as it looks from one who was there (or from where it took place, or is told of)."""
    people = _people(graph, meeting)
    others = [f"{official.name}{_side(graph, edge)}" for edge, official in people if official.ref != own.source]
    held_in = list(graph.out(meeting.ref, "HELD_IN"))
    details: list[str] = []
    if own.type in ("ATTENDED", "NAMED_FOR"):
        details += capacity(graph, own)
    if places := [place.name for _, place in held_in if place.ref != own.target]:
        details.append(f"in {', '.join(places)}")
    if others:
        details.append(f"with {', '.join(others)}")
    edges = (own, *(edge for edge, _ in people), *(edge for edge, _ in held_in))
    return Fact(meeting_words(meeting), meeting, tuple(details), graph.behind(*edges), date_of(meeting))


def capacity(graph: Index, attended: Edge) -> tuple[str, ...]:
    """How an official took part: "as Deputy Foreign Minister, heading the delegation, for Azerbaijan"."""
    said = attended.properties
    parts = [f"as {said['office']}" if said.get("office") else "", _ROLES.get(str(said.get("role")), "")]
    parts.append(f"for {_party(graph, attended)}" if said.get("side") else "")
    words = ", ".join(part for part in parts if part)
    return (words,) if words else ()


_ROLES = {"head": "heading the delegation", "host": "as host", "guest": "as guest", "chair": "in the chair"}


def _party(graph: Index, attended: Edge) -> str:
    """The side's name where it is a country's code, else the side as it stands."""
    side = str(attended.properties.get("side", ""))
    country = graph.nodes.get(("Country", side))
    return country.name if country else side


def _side(graph: Index, attended: Edge) -> str:
    side = _party(graph, attended)
    return f" ({side})" if side else ""


def meeting_words(meeting: Node) -> str:
    """A meeting in a line: what, when, and its status where it was not held."""
    status = meeting.properties.get("status", "held")
    line = f"{meeting.name}, {date_words(date_of(meeting))}"
    return line if status == "held" else f"{line} ({status})"


def _circumstances(graph: Index, meeting: Node) -> Iterator[Fact]:
    basis = meeting.properties.get("date_basis")
    reports = [edge for edge, _ in graph.into(meeting.ref, "REPORTS")]
    day = date_words(date_of(meeting)) + (f" (by the {basis})" if basis else "")
    yield Fact(f"Date: {day}", quotes=graph.behind(*reports), date=date_of(meeting))
    for name in ("kind", "status"):
        if value := meeting.properties.get(name):
            yield Fact(f"{name.capitalize()}: {kind_words(value)}", quotes=graph.behind(*reports))


def _sides(graph: Index, meeting: Node) -> Iterator[Fact]:
    for edge, side in graph.into(meeting.ref, "TOOK_PART_IN"):
        yield Fact(side.name, side, (), graph.behind(edge))


def _participants(graph: Index, meeting: Node) -> Iterator[Fact]:
    if _held(meeting):
        yield from _parts(graph, meeting)


def _named_for(graph: Index, meeting: Node) -> Iterator[Fact]:
    if not _held(meeting):
        yield from _parts(graph, meeting)


def _parts(graph: Index, meeting: Node) -> Iterator[Fact]:
    by_side = sorted(
        _people(graph, meeting),
        key=lambda pair: (str(pair[0].properties.get("side", "~")), pair[1].name, pair[1].id),
    )
    for edge, official in by_side:
        yield Fact(official.name, official, capacity(graph, edge), graph.behind(edge))


def _documents(graph: Index, node: Node) -> Iterator[Fact]:
    naming = graph.out(node.ref, "MENTIONED_IN") if node.label != "Meeting" else graph.into(node.ref, "REPORTS")
    for edge, document in sorted(naming, key=lambda pair: day_key(pair[1])):
        count = edge.properties.get("count")
        details = tuple(
            str(document.properties[name]) for name in ("publisher", "published", "url") if name in document.properties
        )
        times = (f"named {count} times",) if isinstance(count, int) and count > 1 else ()
        yield Fact(document_words(document), document, (*details, *times), graph.behind(edge))


def document_words(document: Node) -> str:
    """What a document is called: its headline, or else where it came from."""
    return str(document.properties.get("headline") or document.name or document.properties.get("source"))


def _imprint(graph: Index, document: Node) -> Iterator[Fact]:
    for name in ("publisher", "published", "url", "source", "sha256"):
        if name in document.properties:
            yield Fact(f"{name.capitalize()}: {document.properties[name]}")


def _named(graph: Index, document: Node) -> Iterator[Fact]:
    for edge, node in graph.into(document.ref, "MENTIONED_IN"):
        yield Fact(node.name, node, (node.label.lower(),), graph.behind(edge))


def _officials(graph: Index, body: Node) -> Iterator[Fact]:
    """Who speaks for a state or body, or holds an office there, each once."""
    tied: dict[str, tuple[Node, list[Edge]]] = {}
    for edge, official in graph.into(body.ref, "HOLDS_OFFICE", "REPRESENTS"):
        tied.setdefault(official.id, (official, []))[1].append(edge)
    for official, edges in sorted(tied.values(), key=lambda pair: (pair[0].name, pair[0].id)):
        offices = [edge for edge, _ in graph.out(official.ref, "HOLDS_OFFICE")]
        named = dict.fromkeys(str(edge.properties["office"]) for edge in offices if edge.properties.get("office"))
        yield Fact(official.name, official, tuple(named), graph.behind(*edges, *offices))


def _neighbours(type: str, *, reaching: bool) -> Facts:
    """Facts that only name the node at the other end of edges of this type."""

    def facts(graph: Index, node: Node) -> Iterator[Fact]:
        for edge, other in graph.into(node.ref, type) if reaching else graph.out(node.ref, type):
            yield Fact(other.name, other, (), graph.behind(edge))

    return facts


def _passage(graph: Index, evidence: Node) -> Iterator[Fact]:
    rule, confidence = (evidence.properties.get(name, "not stated") for name in ("rule", "confidence"))
    yield Fact(f"Rule: {rule}; confidence: {confidence}", quotes=graph.named((evidence.id,)))


_MENTIONED = ("Mentioned in", _documents)
_SECTIONS: Mapping[str, tuple[tuple[str, Facts], ...]] = {
    "Official": (
        ("Offices", _offices),
        ("Represents", _neighbours("REPRESENTS", reaching=False)),
        ("Meetings", _meetings("ATTENDED", reaching=False)),
        ("Planned, cancelled, denied or doubtful", _meetings("NAMED_FOR", reaching=False)),
        _MENTIONED,
        ("Also spelled", _aliases),
        ("Merged from", _merged),
    ),
    "Country": (
        ("Officials", _officials),
        ("Meetings", _meetings("TOOK_PART_IN", reaching=False)),
        ("Meetings held here", _meetings("HELD_IN", reaching=True)),
        ("Ministries", _neighbours("PART_OF", reaching=True)),
        ("Places", _neighbours("LIES_IN", reaching=True)),
        _MENTIONED,
    ),
    "Ministry": (
        ("Country", _neighbours("PART_OF", reaching=False)),
        ("Officials", _officials),
        ("Meetings", _meetings("TOOK_PART_IN", reaching=False)),
        _MENTIONED,
    ),
    "Organization": (("Officials", _officials), ("Meetings", _meetings("TOOK_PART_IN", reaching=False)), _MENTIONED),
    "Meeting": (
        ("Circumstances", _circumstances),
        ("Sides", _sides),
        ("Participants", _participants),
        ("Named for it", _named_for),
        ("Place", _neighbours("HELD_IN", reaching=False)),
        ("Topics", _neighbours("ABOUT", reaching=False)),
        ("Reported in", _documents),
    ),
    "Place": (
        ("Country", _neighbours("LIES_IN", reaching=False)),
        ("Meetings held here", _meetings("HELD_IN", reaching=True)),
        _MENTIONED,
    ),
    "Topic": (("Meetings", _meetings("ABOUT", reaching=True)),),
    "Document": (("Published", _imprint), ("Meetings", _meetings("REPORTS", reaching=False)), ("Names", _named)),
    "Evidence": (("Passage", _passage),),
}
