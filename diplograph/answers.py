"""Nodes and quotes as the plain data that `--json` prints, in the form that `query` gives them too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.index import Quote
    from graph.model import Node


def node_data(node: Node) -> dict[str, Any]:
    """A node with its id, name, labels and properties."""
    return {"id": node.id, "name": node.name, "labels": [node.label], **node.properties}


def quote_data(quote: Quote) -> dict[str, Any]:
    """A quote with where it stands; offsets count characters of the document's text."""
    document = quote.document
    return {
        "quote": quote.quote,
        "start": quote.start,
        "end": quote.end,
        "document": document.id,
        "source": document.properties.get("source"),
    }
