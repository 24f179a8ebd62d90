"""The schema of the graph, defined once: kinds of nodes and edges with their properties; nodes and edges.

Constraints of both stores, the projection, the mirror, the drawing and `docs/schema.md` come from the tables
below; nothing else spells a label or a property's type.

Every node has `id` (unique within its label, readable, stable) and `name`. No property is named `title`,
`type`, `when`, `end` or `on`: the embedded store gives the first two a meaning of its own, and the others are
reserved words of its Cypher.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Value = str | int | float | bool | dt.date | tuple[str, ...]
"""What a property may hold. A property without a value is absent."""

ValueType = Literal["text", "int", "float", "bool", "date", "texts"]


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a node or edge; `type` "texts" is a list of text, "date" a native date."""

    name: str
    type: ValueType
    meaning: str


@dataclass(frozen=True, slots=True)
class NodeKind:
    """A label with its properties beside `id` and `name`."""

    label: str
    meaning: str
    properties: tuple[Property, ...] = ()


@dataclass(frozen=True, slots=True)
class EdgeKind:
    """An edge type between labels.

    `key` are the properties which, beside the two ends, tell two edges of this type apart.
    """

    type: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    meaning: str
    properties: tuple[Property, ...] = ()
    key: tuple[str, ...] = ()


ID = Property("id", "text", "unique within the label, readable, stable")
NAME = Property("name", "text", "what people call it")
EVIDENCE = Property("evidence", "texts", "ids of the Evidence nodes that it rests on")

NODE_KINDS: tuple[NodeKind, ...] = (
    NodeKind(
        "Official",
        "a person who holds or held an office, or attends in an official capacity",
        (
            Property("aliases", "texts", "every spelling met"),
            Property("other_ids", "texts", "ids that were merged into this one"),
            Property("wikidata", "text", "Wikidata item, for example Q42"),
        ),
    ),
    NodeKind(
        "Ministry",
        "a ministry of one country",
        (Property("kind", "text", "foreign-affairs, defence, …"),),
    ),
    NodeKind(
        "Country",
        "a state, present or former; its id is the alpha-3 code",
        (
            Property("alpha2", "text", "ISO 3166-1 alpha-2"),
            Property("alpha3", "text", "ISO 3166-1 alpha-3"),
            Property("former", "bool", "true for states that ended"),
        ),
    ),
    NodeKind(
        "Organization",
        "an organisation: international, parliament, commission, company, …",
        (
            Property("kind", "text", "international, parliament, commission, company, …"),
            Property("short", "text", "abbreviation"),
        ),
    ),
    NodeKind(
        "Meeting",
        "a contact between representatives of two or more sides",
        (
            Property("kind", "text", "meeting, consultations, phone_call, …"),
            Property("status", "text", "held, planned, cancelled, denied, doubtful"),
            Property("date", "text", "EDTF (ISO 8601-2)"),
            Property("date_from", "date", "first day it can be; absent where open"),
            Property("date_to", "date", "last day it can be; absent where open"),
            Property("date_basis", "text", "stated, dateline or register"),
            Property("other_ids", "texts", "ids that were merged into this one"),
        ),
    ),
    NodeKind(
        "Place",
        "a city, venue, district or region",
        (
            Property("kind", "text", "city, venue, district, region"),
            Property("country", "text", "alpha-3"),
        ),
    ),
    NodeKind("Topic", "what was discussed, coarsely"),
    NodeKind(
        "Document",
        "a document; its text and Record are in the archive",
        (
            Property("headline", "text", "its first line, where it is a headline"),
            Property("publisher", "text", "who published it"),
            Property("published", "date", "publication date"),
            Property("url", "text", "where it was published"),
            Property("source", "text", "path as given; of several the first in alphabetical order"),
            Property("sha256", "text", "of the text, hex"),
        ),
    ),
    NodeKind(
        "Evidence",
        "a passage and the rule that read it, shared by the edges that rest on it",
        (
            Property("quote", "text", "the passage, letter for letter"),
            Property("char_start", "int", "offset of its first character in the document's text"),
            Property("char_end", "int", "offset after its last character"),
            Property("rule", "text", "the rule that read it"),
            Property("confidence", "float", "0 to 1"),
        ),
    ),
)

_PART = (
    Property("side", "text", "the party the official sat with"),
    Property("office", "text", "the office as the document words it"),
    Property("role", "text", "head, member, host, guest, chair"),
    Property("resolved_by", "text", "office, where no document names him there: others tell who held it that day"),
    EVIDENCE,
)

EDGE_KINDS: tuple[EdgeKind, ...] = (
    EdgeKind("ATTENDED", ("Official",), ("Meeting",), "took part", _PART),
    EdgeKind(
        "NAMED_FOR",
        ("Official",),
        ("Meeting",),
        "named with a meeting that a document calls planned, cancelled or denied, or that is doubtful: no sign of "
        "having been there",
        _PART,
    ),
    EdgeKind(
        "HOLDS_OFFICE",
        ("Official",),
        ("Ministry", "Organization", "Country"),
        "an office, with the span of days on which documents show it",
        (
            Property("office", "text", "the office as documents word it"),
            Property("posts", "texts", "one key for all wordings, of each office named: minister:foreign-affairs"),
            Property("qualifiers", "texts", "of former, outgoing, acting, designate, where the words say so"),
            Property("first_seen", "date", "earliest day on which it is shown, by a meeting told or its document"),
            Property("last_seen", "date", "latest day on which it is shown"),
            EVIDENCE,
        ),
        key=("office",),
    ),
    EdgeKind(
        "REPRESENTS",
        ("Official",),
        ("Country", "Organization"),
        "on whose behalf the official speaks",
        (EVIDENCE,),
    ),
    EdgeKind("PART_OF", ("Ministry",), ("Country",), "whose ministry it is"),
    EdgeKind(
        "TOOK_PART_IN",
        ("Country", "Organization", "Ministry"),
        ("Meeting",),
        "a side of the meeting, with named participants or without",
        (EVIDENCE,),
    ),
    EdgeKind("HELD_IN", ("Meeting",), ("Place", "Country"), "where it took place", (EVIDENCE,)),
    EdgeKind("LIES_IN", ("Place",), ("Country",), "where the place is"),
    EdgeKind("ABOUT", ("Meeting",), ("Topic",), "what was discussed", (EVIDENCE,)),
    EdgeKind("REPORTS", ("Document",), ("Meeting",), "tells of the meeting", (EVIDENCE,)),
    EdgeKind(
        "MENTIONED_IN",
        ("Official", "Country", "Ministry", "Organization", "Place"),
        ("Document",),
        "named there, whether or not present at anything",
        (Property("count", "int", "how often the document names an official"), EVIDENCE),
    ),
    EdgeKind("FROM", ("Evidence",), ("Document",), "stands in the document"),
    EdgeKind(
        "MET",
        ("Official",),
        ("Official",),
        "derived: the two were on different sides of at least one held meeting; one edge a pair, from the "
        "smaller id to the larger",
        (
            Property("count", "int", "meetings"),
            Property("first", "date", "earliest possible day of the first, where dated"),
            Property("last", "date", "latest possible day of the last, where dated"),
            Property("meetings", "texts", "ids of the meetings, sorted"),
            Property("kinds", "texts", "kinds of the meetings, sorted, each once"),
            Property("by_office", "texts", "those of the meetings at which one is told by office alone, sorted"),
            EVIDENCE,
        ),
    ),
)

NODE_KIND: Mapping[str, NodeKind] = {kind.label: kind for kind in NODE_KINDS}
EDGE_KIND: Mapping[str, EdgeKind] = {kind.type: kind for kind in EDGE_KINDS}

NodeRef = tuple[str, str]
"""A node's label and id."""
EdgeRef = tuple[str, NodeRef, NodeRef, tuple[str, ...]]
"""An edge's type, ends, and the values of its kind's `key` properties."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node with its properties; a property without a value is left out."""

    label: str
    id: str
    name: str
    properties: Mapping[str, Value] = field(default_factory=dict)

    @property
    def ref(self) -> NodeRef:
        """What names this node in the graph."""
        return self.label, self.id


@dataclass(frozen=True, slots=True)
class Edge:
    """A directed edge with its properties."""

    type: str
    source: NodeRef
    target: NodeRef
    properties: Mapping[str, Value] = field(default_factory=dict)

    @property
    def ref(self) -> EdgeRef:
        """What names this edge in the graph."""
        key = tuple(str(self.properties.get(name, "")) for name in EDGE_KIND[self.type].key)
        return self.type, self.source, self.target, key


@dataclass(frozen=True, slots=True)
class Rows:
    """A graph, or a part of one, as rows: nodes sorted by ref, then edges sorted by ref."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
