"""The graph as FollowTheMoney entities, one JSON object a line, for OpenAleph, yente and what else reads them.

Written without that library; the tests hold what comes out against its validation.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from graph.exports.plain import as_text
from graph.index import Index, index, texts
from graph.model import Edge, Node, NodeRef, Rows, Value
from graph.wording import plain

HEAD = b'{"id":"diplograph-'
_LONGEST = {"name": 384, "alias": 384, "location": 250, "full": 250, "role": 1024, "title": 1024, "fileName": 1024}
_LONGEST_TEXT = 65_000
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_URL = re.compile(r"https?://[^\s/]+\.[^\s]+")
_WIKIDATA = re.compile(r"Q\d+")
_BODIES = {"company": "Company", "parliament": "PublicBody"}
_ROLES = {
    "ATTENDED": "attended",
    "NAMED_FOR": "named for",
    "TOOK_PART_IN": "side",
    "MET": "met",
    "REPORTS": "reports",
    "MENTIONED_IN": "mentions",
}

Said = defaultdict[str, list[str]]


def pieces(rows: Rows) -> Iterator[bytes]:
    """A line an entity: those of nodes first, then those of edges."""
    writer = _Writer(index(rows))
    for node in rows.nodes:
        if make := writer.makers.get(node.label):
            yield from make(node)
    for edge in rows.edges:
        yield from writer.edge(edge)


class _Writer:
    """What is asked of the graph beside the node or edge at hand."""

    def __init__(self, graph: Index) -> None:
        self.graph = graph
        self.posts: set[str] = set()
        self.codes = {
            node.id: str(node.properties["alpha2"]).lower()
            for node in graph.nodes.values()
            if node.label == "Country" and node.properties.get("alpha2") and not node.properties.get("former")
        }
        self.makers: Mapping[str, Callable[[Node], Iterator[bytes]]] = {
            "Official": self._official,
            "Ministry": self._ministry,
            "Country": self._country,
            "Organization": self._organization,
            "Meeting": self._meeting,
            "Place": self._place,
            "Document": self._document,
        }

    def _official(self, node: Node) -> Iterator[bytes]:
        said = _named(node)
        said["alias"] += (one for one in texts(node.properties.get("aliases")) if one != node.name)
        said["country"] += self._countries(node.ref, "REPRESENTS")
        offices = (edge for edge, _ in self.graph.out(node.ref, "HOLDS_OFFICE"))
        said["position"] += (str(edge.properties.get("office", "")) for edge in offices)
        known = str(node.properties.get("wikidata", ""))
        said["wikidataId"] += [known] if _WIKIDATA.fullmatch(known) else []
        said["notes"] += _rest(node.properties, "aliases", *(("wikidata",) if said["wikidataId"] else ()))
        yield _line(_id(node.ref), "Person", said)

    def _ministry(self, node: Node) -> Iterator[bytes]:
        said = _named(node)
        said["country"] += self._countries(node.ref, "PART_OF")
        said["notes"] += _rest(node.properties)
        yield _line(_id(node.ref), "PublicBody", said)

    def _country(self, node: Node) -> Iterator[bytes]:
        said = _named(node)
        said["country"] += [self.codes[node.id]] if node.id in self.codes else []
        said["notes"] += _rest(node.properties)
        yield _line(_id(node.ref), "PublicBody", said)

    def _organization(self, node: Node) -> Iterator[bytes]:
        said = _named(node)
        said["abbreviation"] += [str(node.properties.get("short", ""))]
        said["notes"] += _rest(node.properties, "short")
        yield _line(_id(node.ref), _BODIES.get(str(node.properties.get("kind")), "Organization"), said)

    def _meeting(self, node: Node) -> Iterator[bytes]:
        said, ref = _named(node), node.ref
        date = str(node.properties.get("date", ""))
        said["date"] += [date] if _DATE.fullmatch(date) else []
        for name, kept in (("startDate", "date_from"), ("endDate", "date_to")):
            said[name] += [as_text(node.properties[kept])] if kept in node.properties else []
        if node.properties.get("status") == "held":
            said["involved"] += (_id(edge.source) for edge, _ in self.graph.into(ref, "ATTENDED", "TOOK_PART_IN"))
        for edge, place in self.graph.out(ref, "HELD_IN"):
            if place.label == "Place":
                said["location"] += [place.name]
                said["addressEntity"] += [_id(place.ref)]
            self._told(said, edge, "description")
        said["country"] += self._countries(ref, "HELD_IN")
        for edge, topic in self.graph.out(ref, "ABOUT"):
            said["keywords"] += [topic.name]
            self._told(said, edge, "description")
        said["proof"] += (_id(edge.source) for edge, _ in self.graph.into(ref, "REPORTS"))
        said["notes"] += _rest(node.properties, "date_from", "date_to")
        yield _line(_id(ref), "Event", said)

    def _place(self, node: Node) -> Iterator[bytes]:
        said = _named(node)
        said["full"] += [node.name]
        said["city"] += [node.name] if node.properties.get("kind") == "city" else []
        code = self.codes.get(str(node.properties.get("country")))
        said["country"] += [code] if code else self._countries(node.ref, "LIES_IN")
        said["notes"] += _rest(node.properties)
        yield _line(_id(node.ref), "Address", said)

    def _document(self, node: Node) -> Iterator[bytes]:
        said, given = _named(node), node.properties
        said["title"] += [str(given.get("headline", ""))]
        said["fileName"] += [str(given.get("source", ""))]
        said["publisher"] += [str(given.get("publisher", ""))]
        said["publishedAt"] += [as_text(given["published"])] if "published" in given else []
        url = str(given.get("url", ""))
        said["sourceUrl"] += [url] if _URL.fullmatch(url) else []
        said["notes"] += _rest(
            given, "headline", "source", "publisher", "published", *(("url",) if said["sourceUrl"] else ())
        )
        yield _line(_id(node.ref), "Document", said)

    def edge(self, edge: Edge) -> Iterator[bytes]:
        """The entities that stand for an edge; those that are told by their ends alone have none."""
        said: Said = defaultdict(list)
        self._told(said, edge, "summary")
        ends = _id(edge.source), _id(edge.target)
        if edge.type == "HOLDS_OFFICE":
            yield from self._occupancy(edge, said, *ends)
        elif edge.type == "REPRESENTS":
            yield _line(_edge_id(edge), "Representation", said | {"agent": [ends[0]], "client": [ends[1]]})
        elif edge.type in _ROLES:
            # The outermost days that meetings can have been on: the two certainly met on one only where it is both.
            days = [edge.properties.get(name) for name in ("first", "last")]
            called = ("date", "date") if days[0] == days[1] else ("startDate", "endDate")
            for name, day in zip(called, days, strict=True):
                said[name] += [] if day is None else [as_text(day)]
            said["role"] += [_ROLES[edge.type], *(str(edge.properties.get(name, "")) for name in ("office", "role"))]
            said["description"] += _rest(edge.properties, "office", "role", "evidence", "first", "last")
            if edge.type in ("REPORTS", "MENTIONED_IN"):
                document, other = ends if edge.type == "REPORTS" else reversed(ends)
                yield _line(_edge_id(edge), "Documentation", said | {"document": [document], "entity": [other]})
            else:
                yield _line(_edge_id(edge), "UnknownLink", said | {"subject": [ends[0]], "object": [ends[1]]})

    def _occupancy(self, edge: Edge, said: Said, holder: str, body: str) -> Iterator[bytes]:
        office = str(edge.properties.get("office", ""))
        post = _hashed("position", *edge.target, office)
        if post not in self.posts:
            self.posts.add(post)
            where = [self.codes[edge.target[1]]] if edge.target[1] in self.codes else []
            country = where or self._countries(edge.target, "PART_OF")
            yield _line(post, "Position", {"name": [office], "country": country, "organization": [body]})
        said["date"] += (as_text(edge.properties[n]) for n in ("first_seen", "last_seen") if n in edge.properties)
        said["description"] += _rest(edge.properties, "office", "evidence", "first_seen", "last_seen")
        yield _line(_edge_id(edge), "Occupancy", said | {"holder": [holder], "post": [post]})

    def _countries(self, ref: NodeRef, type: str) -> list[str]:
        return [self.codes[node.id] for _, node in self.graph.out(ref, type) if node.id in self.codes]

    def _told(self, said: Said, edge: Edge, name: str) -> None:
        for quote in self.graph.behind(edge):
            said[name].append(quote.quote)
            said["proof"].append(_id(quote.document.ref))


def _named(node: Node) -> Said:
    return defaultdict(list, name=[node.name])


def _rest(properties: Mapping[str, Value], *written: str) -> list[str]:
    """What has no property of its own there: "status: held"."""
    return [f"{name}: {as_text(value)}" for name, value in properties.items() if name not in written]


def _id(ref: NodeRef) -> str:
    return f"diplograph-{ref[0].lower()}-{ref[1]}"


def _edge_id(edge: Edge) -> str:
    return _hashed(edge.type.lower().replace("_", "-"), *edge.source, *edge.target, *edge.ref[3])


def _hashed(what: str, *parts: str) -> str:
    return f"diplograph-{what}-{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:20]}"


def _line(id: str, schema: str, said: Mapping[str, Iterable[str]]) -> bytes:
    """The entity; a value stands once, on one line, and is cut where the format allows no more."""
    properties = {}
    for name, values in said.items():
        fitting = (_one_line(value)[: _LONGEST.get(name, _LONGEST_TEXT)].strip() for value in values)
        if kept := [value for value in dict.fromkeys(fitting) if value]:
            properties[name] = kept
    return msgspec.json.encode({"id": id, "schema": schema, "properties": properties}) + b"\n"


def _one_line(text: str) -> str:
    # Most texts are so already, and taking one apart is slow.
    return text if text.isascii() and text.isprintable() and "  " not in text else plain(text)
