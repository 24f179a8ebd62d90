"""What lies around one node of a store: the part of the graph that tells of it, so that not all has to be read."""

from __future__ import annotations

from collections.abc import Collection

from graph import names
from graph.model import EDGE_KINDS, NODE_KINDS, Edge, Node, Rows
from graph.parts import Parts, ids_of, together
from graph.stores.cypher import Readable

_FIRST = ("Official", "Country", "Organization", "Ministry", "Place", "Topic")
"""What is looked for first where any label may be meant: of meetings and documents there are many more."""
_THEN = ("Meeting", "Document")
_BODIES = ("Country", "Organization", "Ministry")
_APART = ("FROM", "MET")
"""Edges that `show` does not walk: those of passages are read with these, and who met whom follows from meetings."""


def named(store: Readable, text: str, labels: Collection[str] | None = None) -> Node:
    """The node of the store that the text fits best, only of these labels where given; see `graph.names.one`.

    Officials, countries and other bodies come first: meetings and documents are looked at where none of these bears the
    words, and passages by their ids alone. NameAmbiguous, NameNotFound and UsageError as there.
    """
    parts = Parts(store)
    every = [kind.label for kind in NODE_KINDS if labels is None or kind.label in labels]
    of_id = [node for label in every for node in parts.nodes(label, [text.strip()])]
    if len(of_id) == 1:
        return of_id[0]
    if labels is None:
        first = parts.all(_FIRST)
        found = names.surely(first, text, parts.described)
        return found or names.one(parts.all([*_FIRST, *_THEN]), text, None, parts.described, lambda: first)
    # Where none fits, something of another label may be meant, and the message says so.
    return names.one(parts.all(every), text, labels, parts.described, lambda: parts.all({*_FIRST, *every}))


def around(store: Readable, node: Node) -> Rows:
    """The node, its edges and what they lead to; who else was at its meetings, and where; the offices of its people;
    all countries; and the passages behind it all.
    """
    parts = Parts(store)
    found: list[Node | Edge] = [node, *parts.all(("Country",)).nodes]
    for kind in EDGE_KINDS:
        if kind.type in _APART:
            continue
        if node.label in kind.sources:
            found += parts.leaving(kind.type, node.label, [node.id])
        if node.label in kind.targets:
            found += parts.reaching(kind.type, node.label, [node.id])
    meetings = ids_of(found, "Meeting")
    for type in ("ATTENDED", "NAMED_FOR"):
        found += parts.reaching(type, "Meeting", meetings)
    found += parts.leaving("HELD_IN", "Meeting", meetings)
    if node.label in _BODIES:
        found += parts.leaving("HOLDS_OFFICE", "Official", ids_of(found, "Official"))
    if node.label == "Evidence":
        found += parts.leaving("FROM", "Evidence", [node.id])
    return together([*found, *parts.passages(found)])


def offices(store: Readable, side: Node) -> Rows:
    """The country or organisation with its ministries, who holds offices there, and the passages behind that."""
    parts = Parts(store)
    found: list[Node | Edge] = [side]
    if side.label == "Country":
        found += parts.reaching("PART_OF", "Country", [side.id])
    for label in _BODIES:
        found += parts.reaching("HOLDS_OFFICE", label, ids_of(found, label))
    return together([*found, *parts.passages(found)])
