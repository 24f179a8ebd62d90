"""`diplograph schema`: what there is in the graph, and the form of a Record."""

from __future__ import annotations

from typing import Annotated

import typer

from diplograph.commands.options import Json
from graph.errors import UsageError


def schema(
    markdown: Annotated[bool, typer.Option("--markdown", help="Print it as docs/schema.md.")] = False,
    record: Annotated[bool, typer.Option("--record", help="Print the JSON Schema of a Record.")] = False,
    json: Json = False,
) -> None:
    """Show the kinds of nodes and edges with their properties."""
    from diplograph import schema as graph_schema
    from diplograph.printing import as_json, say
    from graph.record import json_schema

    if markdown and (record or json):
        raise UsageError("--markdown goes with neither --record nor --json: give one of them")
    if record:
        say(as_json(json_schema()))
    elif json:
        say(as_json(graph_schema.data()))
    elif markdown:
        say(graph_schema.markdown().removesuffix("\n"))
    else:
        say(_account())


def _account() -> str:
    from diplograph.printing import paragraph
    from graph.model import EDGE_KINDS, NODE_KINDS

    parts = ["Nodes, each with id and name:"]
    for node in NODE_KINDS:
        properties = ", ".join(one.name for one in node.properties)
        parts.append(paragraph(f"{node.label}: {node.meaning}", indent="    ", first="  "))
        if properties:
            parts.append(paragraph(properties, indent="    "))
    parts.append("\nEdges:")
    for edge in EDGE_KINDS:
        ends = f"({'|'.join(edge.sources)})-[:{edge.type}]->({'|'.join(edge.targets)})"
        parts.append(paragraph(ends, indent="    ", first="  "))
        parts.append(paragraph(edge.meaning, indent="    "))
        if edge.properties:
            parts.append(paragraph(", ".join(one.name for one in edge.properties), indent="    "))
    return "\n".join(parts)
