"""`diplograph forget`: documents that turned out false go, with what they alone brought."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands.options import Json, Preview, StoreUrl, words

if TYPE_CHECKING:
    from diplograph.forgetting import Facts, Forgotten
    from graph.model import Edge, Node


def forget(
    documents: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DOCUMENT]...", help="Documents by id, path or name.", show_default=False),
    ] = None,
    publisher: Annotated[
        str | None, typer.Option(metavar="NAME", help="All that it published.", show_default=False)
    ] = None,
    preview: Preview = False,
    store: StoreUrl = None,
    json: Json = False,
) -> None:
    """Let go of documents, and of what they alone brought.

    The graph is then that of a store which never had them. What fell by it and what stands on other documents is told.
    """
    from diplograph import forgetting
    from diplograph.commands.opening import opened_to_write
    from diplograph.printing import as_json, say

    named = [words(one) for one in documents or []]
    who = None if publisher is None else words(publisher)
    with opened_to_write(store) as target:
        found = forgetting.forget(target, named, publisher=who, preview=preview)
    say(as_json(_data(found, preview)) if json else _account(found, preview))


def _data(found: Forgotten, preview: bool) -> dict[str, Any]:
    from diplograph.answers import node_data
    from diplograph.commands.effects import change_data

    def facts(some: Facts) -> dict[str, Any]:
        return {"nodes": [node_data(node) for node in some.nodes], "edges": [_edge(edge) for edge in some.edges]}

    return {
        "preview": preview,
        "documents": [node_data(node) for node in found.documents],
        "fell": facts(found.fallen),
        "stand": facts(found.standing),
        "change": change_data(found.difference),
    }


def _edge(edge: Edge) -> dict[str, Any]:
    return {"type": edge.type, "source": edge.source[1], "target": edge.target[1], **edge.properties}


def _account(found: Forgotten, preview: bool) -> str:
    from diplograph.commands.effects import listed, told

    called = sorted(f"{node.name} ({node.id})" for node in found.documents)
    heading = "Would be forgotten:" if preview else "Forgotten:"
    parts = [listed(heading, called, "documents")]
    parts.append(
        _facts("Falls, as nothing else says so:" if preview else "Fell, as nothing else says so:", found.fallen)
    )
    parts.append(_facts("Stands on other documents too:", found.standing))
    parts += told(found.difference, preview=preview)
    if preview:
        parts.append("Nothing was changed.")
    return "\n\n".join(part for part in parts if part)


def _facts(heading: str, facts: Facts) -> str:
    """Nodes by kind with their names, then edges by kind with their number."""
    from diplograph.commands.effects import listed
    from graph.model import EDGE_KIND, NODE_KIND

    lines = []
    for label in NODE_KIND:
        if nodes := [node for node in facts.nodes if node.label == label]:
            lines.append(f"{label} {len(nodes)}: {_named(nodes)}")
    counts = Counter(edge.type for edge in facts.edges)
    if counts:
        lines.append(", ".join(f"{type} {counts[type]}" for type in EDGE_KIND if counts[type]))
    return listed(heading, lines, "kinds") if lines else ""


def _named(nodes: list[Node]) -> str:
    shown = sorted(node.name for node in nodes)
    more = f" and {len(shown) - 8} more" if len(shown) > 8 else ""
    return "; ".join(shown[:8]) + more
