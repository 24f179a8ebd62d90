"""The schema of the graph as data, as Markdown and as tables, made from `graph.model`."""

from __future__ import annotations

from typing import Any

from graph.model import EDGE_KINDS, ID, NAME, NODE_KINDS, EdgeKind, Property

_HEAD = """# The schema of the graph

<!-- Written by `diplograph schema --markdown` from graph/model.py; a test keeps the two in step. -->

Every node has `id` (unique within its label, readable, stable) and `name`. A property without a value is
absent. `texts` is a list of text, `date` a native date.
"""


def data() -> dict[str, Any]:
    """Node and edge kinds with their properties, as plain data."""
    return {
        "nodes": [
            {
                "label": kind.label,
                "meaning": kind.meaning,
                "properties": [_property(one) for one in (ID, NAME, *kind.properties)],
            }
            for kind in NODE_KINDS
        ],
        "edges": [
            {
                "type": kind.type,
                "sources": kind.sources,
                "targets": kind.targets,
                "meaning": kind.meaning,
                "key": kind.key,
                "properties": [_property(one) for one in kind.properties],
            }
            for kind in EDGE_KINDS
        ],
    }


def markdown() -> str:
    """The text of `docs/schema.md`."""
    parts = [_HEAD, "## Nodes\n"]
    for node in NODE_KINDS:
        parts.append(f"### {node.label}\n\n{_sentence(node.meaning)}\n")
        parts.append(_properties(node.properties))
    parts.append("## Edges\n")
    for edge in EDGE_KINDS:
        parts.append(f"### {edge.type}\n\n{pattern(edge)}: {edge.meaning}.\n")
        if edge.key:
            parts.append(f"Two edges between the same ends differ in {', '.join(edge.key)}.\n")
        parts.append(_properties(edge.properties))
    return "\n".join(part for part in parts if part)


def pattern(edge: EdgeKind) -> str:
    """The edge as Cypher writes it, with its possible ends."""
    return f"`(:{'|'.join(edge.sources)})-[:{edge.type}]->(:{'|'.join(edge.targets)})`"


def _property(one: Property) -> dict[str, str]:
    return {"name": one.name, "type": one.type, "meaning": one.meaning}


def _properties(properties: tuple[Property, ...]) -> str:
    if not properties:
        return ""
    rows = [f"| `{one.name}` | {one.type} | {one.meaning} |" for one in properties]
    return "\n".join(("| property | type | meaning |", "|---|---|---|", *rows)) + "\n"


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}" + ("" if text.endswith("…") else ".")
