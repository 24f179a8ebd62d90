"""What a picture tells on hover and on click: the facts of each node and edge with their quotes, as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.index import Index, Quote
from graph.looks import NODES, edge_words
from graph.mirror import node_key
from graph.model import Edge, Node
from graph.selection import Selection
from graph.show import Fact, capacity, document_words, dossier_from
from graph.wording import date_of, date_words

FACTS_SHOWN = 40
"""Facts under one heading, and quotes of one fact: a country's thousand meetings belong into a query."""
QUOTES_SHOWN = 4
_OFFICES_SHOWN = 2


def details(graph: Index, shown: Selection) -> dict[str, Any]:
    """`about` the nodes by key, `ties` the edges by number, the `quotes` and `documents` they point to."""
    pool = _Pool()
    drawn = {node_key(node.ref) for node in shown.nodes}
    about = {node_key(node.ref): _about(graph, node, drawn, pool) for node in shown.nodes}
    ties = {f"e{number}": _tie(graph, edge, pool) for number, edge in enumerate(shown.edges)}
    return {"about": about, "ties": ties, "quotes": pool.quotes, "documents": pool.documents}


class _Pool:
    """Quotes and documents, each kept once however many facts rest on it."""

    def __init__(self) -> None:
        self.quotes: list[dict[str, Any]] = []
        self.documents: list[dict[str, Any]] = []
        self._quotes: dict[tuple[str, int, int], int] = {}
        self._documents: dict[str, int] = {}

    def numbers(self, quotes: Iterable[Quote]) -> list[int]:
        return [self._number(quote) for quote in quotes]

    def _number(self, quote: Quote) -> int:
        place = (quote.document.id, quote.start, quote.end)
        if place not in self._quotes:
            self._quotes[place] = len(self.quotes)
            document = self._document(quote.document)
            self.quotes.append({"text": quote.quote, "document": document, "start": quote.start, "end": quote.end})
        return self._quotes[place]

    def _document(self, document: Node) -> int:
        if document.id not in self._documents:
            self._documents[document.id] = len(self.documents)
            said = {name: str(document.properties.get(name, "")) for name in ("publisher", "published", "url")}
            self.documents.append({"name": document_words(document), **said})
        return self._documents[document.id]


def _about(graph: Index, node: Node, drawn: set[str], pool: _Pool) -> dict[str, Any]:
    known = dossier_from(graph, node)
    sections = [
        {
            "heading": section.heading,
            "facts": [_fact(fact, drawn, pool) for fact in section.facts[:FACTS_SHOWN]],
            "more": max(0, len(section.facts) - FACTS_SHOWN),
        }
        for section in known.sections
    ]
    return {
        "name": node.name,
        "kind": NODES[node.label].one,
        "label": node.label,
        "line": _line(graph, node),
        "spellings": [fact.text for part in known.sections if part.heading == "Also spelled" for fact in part.facts],
        "sections": sections,
    }


def _fact(fact: Fact, drawn: set[str], pool: _Pool) -> dict[str, Any]:
    key = node_key(fact.about.ref) if fact.about else None
    return {
        "text": fact.text,
        "details": fact.details,
        "about": key if key in drawn else None,
        "quotes": pool.numbers(fact.quotes[:QUOTES_SHOWN]),
        "more": max(0, len(fact.quotes) - QUOTES_SHOWN),
    }


def _line(graph: Index, node: Node) -> str:
    """What is said of a node below its name."""
    if node.label == "Official":
        offices = dict.fromkeys(
            str(edge.properties["office"])
            for edge, _ in graph.out(node.ref, "HOLDS_OFFICE")
            if edge.properties.get("office")
        )
        states = dict.fromkeys(body.name for _, body in graph.out(node.ref, "REPRESENTS"))
        return ", ".join([*list(offices)[:_OFFICES_SHOWN], *states])
    if node.label == "Meeting":
        status = str(node.properties.get("status", "held"))
        places = [place.name for _, place in graph.out(node.ref, "HELD_IN")]
        return ", ".join([status, date_words(date_of(node)), *places])
    return ", ".join(state.name for _, state in graph.out(node.ref, "PART_OF", "LIES_IN"))


def _tie(graph: Index, edge: Edge, pool: _Pool) -> dict[str, Any]:
    quotes = graph.behind(edge)
    return {
        "from": graph.nodes[edge.source].name,
        "words": edge_words(edge),
        "to": graph.nodes[edge.target].name,
        "line": ", ".join(capacity(graph, edge)),
        "quotes": pool.numbers(quotes[:QUOTES_SHOWN]),
        "more": max(0, len(quotes) - QUOTES_SHOWN),
    }
