"""Values as text, where a format has no dates or lists; and text as XML can hold it."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from graph.model import Edge, EdgeKind, NodeKind, Property, Rows, Value

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_ESCAPED = re.compile('[&<>"\t\n\r]')

Span = tuple[dt.date | None, dt.date | None]


def as_text(value: Value) -> str:
    """Dates in ISO form, lists as JSON, true and false, numbers as Python writes them."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def as_json(properties: Mapping[str, Value]) -> dict[str, Any]:
    """The properties as JSON holds them: dates in ISO form, lists as lists."""
    return {name: value.isoformat() if isinstance(value, dt.date) else value for name, value in properties.items()}


def legible(text: str) -> str:
    """The text with U+FFFD for each character that XML has no room for (U+0000, U+FFFF, …)."""
    return _NOT_XML.sub("\ufffd", text)


def xml(text: str) -> str:
    """The text, made legible, as content or attribute of XML."""
    return _ESCAPED.sub(lambda sign: _ESCAPES[sign[0]], legible(text))


def properties(kinds: Sequence[NodeKind] | Sequence[EdgeKind]) -> dict[str, Property]:
    """All properties of the kinds by name: one name has one type."""
    return {one.name: one for kind in kinds for one in kind.properties}


class Times:
    """When nodes and edges were, as far as the graph says."""

    def __init__(self, rows: Rows) -> None:
        spans = {"Meeting": ("date_from", "date_to"), "Document": ("published", "published")}
        self._nodes = {
            node.ref: _span(node.properties, *spans[node.label]) for node in rows.nodes if node.label in spans
        }

    def node(self, ref: tuple[str, str]) -> Span:
        """The days that a meeting can be on, or the day of a document; nothing of others."""
        return self._nodes.get(ref, (None, None))

    def edge(self, edge: Edge) -> Span:
        """From first to last day of a link or an office; else the span of the meeting or document that it touches."""
        if edge.type == "MET":
            return _span(edge.properties, "first", "last")
        if edge.type == "HOLDS_OFFICE":
            return _span(edge.properties, "first_seen", "last_seen")
        # Of a meeting and the document that reports it, the meeting is when it was.
        return self.node(edge.target if edge.target in self._nodes else edge.source)


def _span(said: Mapping[str, Value], first: str, last: str) -> Span:
    start, end = said.get(first), said.get(last)
    return start if isinstance(start, dt.date) else None, end if isinstance(end, dt.date) else None
