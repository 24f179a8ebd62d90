"""The graph as a picture: one HTML file that needs no network, no neighbour file and no server.

pyvis holds the nodes, edges and options, and brings vis-network, which draws them. Its own page is not used:
it loads styles from elsewhere, writes names into HTML unescaped and leaves folders behind. Here everything
that a document may have said travels as JSON, is shown as text, and a Content-Security-Policy lets only the
two scripts run that are in the page, whatever a name may look like.
"""

from __future__ import annotations

import base64
import hashlib
import html as markup
import json
import os
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

from graph.details import details
from graph.errors import UsageError
from graph.index import Index, index
from graph.layout import place
from graph.looks import NODES, box, edge_look, legend, node_look
from graph.mirror import node_key
from graph.model import Edge, Node, NodeRef, Rows
from graph.page import write
from graph.selection import Selection, Trail, along, around, whole

LIMIT = 220
"""How many nodes one picture shows, if not told otherwise: more are not readable on a screen."""
NAMED = 60
"""Up to how many nodes each has room for its name; in larger pictures names appear as one comes closer."""
STEPS = 2
_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
_SLOT = re.compile(r"\{\{(\w+)\}\}")


@dataclass(frozen=True)
class Picture:
    """A picture as an HTML page. `notes` say in words what it leaves out and how to see it.

    Notebooks show it where it is the last line of a cell, `height` pixels high.
    """

    html: str = field(repr=False)
    title: str
    notes: tuple[str, ...] = ()
    height: int = 640

    def write(self, path: str | os.PathLike[str]) -> Path:
        """Write exactly this file, whole or not at all, and return its path; UsageError if it cannot be."""
        return write(self.html, path)

    def _repr_html_(self) -> str:
        """A frame of its own, so that the page and the notebook do not style each other."""
        page = markup.escape(self.html, quote=True)
        return (
            f'<iframe srcdoc="{page}" title="{markup.escape(self.title, quote=True)}" '
            f'sandbox="allow-scripts allow-popups" width="100%" height="{self.height}" '
            f'style="border:1px solid #d5dbe1;border-radius:6px;width:100%;height:{self.height}px"></iframe>'
        )


def draw(
    rows: Rows,
    focus: Node | None = None,
    *,
    limit: int = LIMIT,
    steps: int = STEPS,
    height: int = 640,
    title: str | None = None,
    trail: Trail | None = None,
) -> Picture:
    """A picture of the graph, or of what lies within `steps` meetings of the node `focus`; `title` stands above it.

    A `trail` is marked, and of the graph only it and what lies around it is drawn. At most `limit` nodes are drawn; the
    picture states how many were left out. NameNotFound where the focus is not in the graph, UsageError where a number
    makes no sense.
    """
    if limit < 1 or steps < 1 or height < 1:
        raise UsageError("limit, steps and height of a picture must be 1 or more")
    graph = index(rows)
    if trail is not None:
        shown = along(graph, trail, limit)
    else:
        shown = whole(graph, limit) if focus is None else around(graph, focus, limit, steps)
    title = title or ("Who met whom" if focus is None else f"Around {focus.name}")
    title = title.encode("utf-8", "replace").decode("utf-8")
    notes = _notes(shown, steps if focus or trail else None)
    page = _page(title, _contents(graph, shown, focus, title, notes, trail))
    return Picture(page, title, notes, height)


def _notes(shown: Selection, steps: int | None) -> tuple[str, ...]:
    """What is not in the picture, in sentences."""
    notes = []
    drawn = Counter(node.label for node in shown.nodes)
    missing = {label: count - drawn[label] for label, count in shown.wanted.items() if count > drawn[label]}
    if missing:
        total, parts = sum(shown.wanted.values()), _counted(missing)
        chosen = "the best connected" if steps is None else "the nearest"
        notes.append(
            f"{len(shown.nodes):,} of {total:,} nodes are drawn, {chosen}; left out: {parts}. "
            f"To see more, draw what lies around {'one' if steps is None else 'another'} name."
        )
    if shown.idle:
        notes.append(f"Not drawn, only named in documents: {_counted(Counter(node.label for node in shown.idle))}.")
    if not shown.nodes:
        notes.append("The graph holds nothing to draw yet: load documents first.")
    return tuple(notes)


def _counted(counts: Mapping[str, int]) -> str:
    kinds = [(counts[label], look) for label, look in NODES.items() if counts.get(label)]
    return ", ".join(f"{count:,} {look.one if count == 1 else look.many}" for count, look in kinds)


def _contents(
    graph: Index, shown: Selection, focus: Node | None, title: str, notes: tuple[str, ...], trail: Trail | None
) -> dict[str, object]:
    """All that the page shows, as JSON holds it."""
    nodes, edges, options = _network(graph, shown, focus, trail)
    kinds = {node.label for node in shown.nodes}
    statuses = {str(node.properties.get("status", "held")) for node in shown.nodes if node.label == "Meeting"}
    hollow = any(node.label == "Official" and not _present(graph, node.ref) for node in shown.nodes)
    return {
        "title": title,
        "counts": _counted(Counter(node.label for node in shown.nodes)),
        "notes": notes,
        "focus": node_key(focus.ref) if focus else None,
        "nodes": nodes,
        "edges": edges,
        "options": options,
        "legend": legend(
            kinds, {edge.type for edge in shown.edges}, statuses, hollow=hollow, trail=trail.text if trail else None
        ),
        "marked": [node_key(ref) for ref in trail.nodes] if trail else [],
        **details(graph, shown),
    }


def _network(
    graph: Index, shown: Selection, focus: Node | None, trail: Trail | None
) -> tuple[list[dict[str, object]], list[dict[str, object]], object]:
    """Nodes, edges and options as pyvis keeps them for vis-network."""
    from pyvis.network import Network

    # pyvis drops all but one of parallel edges unless the graph is directed; arrow heads are turned off.
    network = Network(directed=True, notebook=False, cdn_resources="in_line")
    position = {node.ref: number for number, node in enumerate(shown.nodes)}
    links = [(position[edge.source], position[edge.target]) for edge in shown.edges]
    named = len(shown.nodes) <= NAMED
    points = place([box(node, named=named) for node in shown.nodes], links)
    for node, (x, y) in zip(shown.nodes, points, strict=True):
        look = node_look(
            node,
            present=_present(graph, node.ref),
            focus=focus is not None and node.ref == focus.ref,
            named=named,
            marked=trail is not None and node.ref in trail.nodes,
        )
        network.add_node(node_key(node.ref), **look, x=x, y=y)
    between = Counter(_pair(edge) for edge in shown.edges)
    drawn: Counter[frozenset[NodeRef]] = Counter()
    for number, edge in enumerate(shown.edges):
        pair = _pair(edge)
        bend = (drawn[pair] - (between[pair] - 1) / 2) * 0.14 if between[pair] > 1 else 0.0
        drawn[pair] += 1
        marked = trail.has(edge) if trail else None
        look = edge_look(edge, _meeting(graph, edge), bend, named=named, marked=marked)
        network.add_edge(node_key(edge.source), node_key(edge.target), id=f"e{number}", **look)
    network.options = _OPTIONS
    nodes, edges, _, _, _, options = network.get_network_data()
    return nodes, edges, json.loads(options)


# Positions are worked out beforehand, so physics rests: the picture is there at once, and stays.
_OPTIONS: dict[str, object] = {
    "physics": {"enabled": False},
    "layout": {"randomSeed": 1, "improvedLayout": False},
    "interaction": {
        "hover": True,
        "tooltipDelay": 150,
        "hideEdgesOnDrag": False,
        "keyboard": {"enabled": False},
        "selectConnectedEdges": False,
    },
    # The page writes the names itself, at a size that can be read at any zoom, and none across another.
    "nodes": {"scaling": {"label": {"enabled": False, "drawThreshold": 1_000_000}}},
    "edges": {"hoverWidth": 1.0, "selectionWidth": 1.0},
}


def _present(graph: Index, ref: NodeRef) -> bool:
    return any(True for _ in graph.out(ref, "ATTENDED"))


def _pair(edge: Edge) -> frozenset[NodeRef]:
    return frozenset((edge.source, edge.target))


def _meeting(graph: Index, edge: Edge) -> Node | None:
    return next((graph.nodes[ref] for ref in (edge.source, edge.target) if ref[0] == "Meeting"), None)


def _page(title: str, contents: Mapping[str, object]) -> str:
    """The page: its parts put into the template in one pass, so that no text is taken for a slot."""
    assets = resources.files("graph") / "assets"
    scripts = {
        "vis": _script(_vis_network()),
        "app": _script((assets / "picture.js").read_text(encoding="utf-8")),
    }
    style = (assets / "picture.css").read_text(encoding="utf-8").strip()
    policy = (
        f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src {_hash(style)}; "
        f"script-src {' '.join(_hash(script) for script in scripts.values())}"
    )
    slots = {
        "title": markup.escape(title, quote=True),
        "policy": policy,
        "style": style,
        "data": _json(contents),
        **scripts,
    }
    template = (assets / "picture.html").read_text(encoding="utf-8")
    return _SLOT.sub(lambda slot: slots[slot[1]], template)


def _vis_network() -> str:
    try:
        return (resources.files("pyvis") / _VIS).read_text(encoding="utf-8")
    except OSError:
        raise UsageError(
            f"pyvis has no {_VIS} here; install it again: pip install --force-reinstall pyvis==0.3.2"
        ) from None


def _script(text: str) -> str:
    """The script as it stands in the page; nothing in it may end the element."""
    assert "</script" not in text.lower()
    return text.replace("\r\n", "\n").strip()


def _hash(content: str) -> str:
    digest = base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"


def _json(contents: Mapping[str, object]) -> str:
    """JSON in ASCII without the signs that mean something to HTML: no name can close the element."""
    text = json.dumps(contents, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
