"""Which labels, edge types and properties of a query the graph's schema lacks.

Cypher answers with no rows, or with nothing in a column, where a name is wrong; what is told here says why. Only what
stands in a pattern is judged: a variable that is bound otherwise may be a map with keys of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.model import EDGE_KIND, ID, NAME, NODE_KIND
from graph.stores.patterns import Patterns
from graph.stores.tokens import tokens

_NODES = {label: {one.name for one in (ID, NAME, *kind.properties)} for label, kind in NODE_KIND.items()}
_EDGES = {type: {one.name for one in kind.properties} for type, kind in EDGE_KIND.items()}
_ALL: Mapping[str, set[str]] = {**_NODES, **_EDGES}


def unknown(cypher: str) -> list[str]:
    """What the query names and the schema lacks, in words, each once: "no label Officials"."""
    return list(dict.fromkeys(_told(Patterns(list(tokens(cypher))))))


def _told(found: Patterns) -> Iterator[str]:
    """What is wrong, in the order of labels, edge types, properties."""
    yield from (f"no label {name}" for name in found.labels if name not in _NODES)
    yield from (f"no edge type {name}" for name in found.types if name not in _EDGES)
    yield from filter(None, (_lacking(kinds, key) for kinds, key in (*found.keys, *found.read())))


def _lacking(kinds: set[str], key: str) -> str | None:
    """That none of the kinds has the property; None where one has, or nothing is known of them."""
    known = sorted(kinds & set(_ALL)) if kinds else list(_ALL)
    if not known or any(key in _ALL[kind] for kind in known):
        return None
    having = [kind for kind in _ALL if key in _ALL[kind]]
    of = f" of {', '.join(known)}" if kinds else ""
    return f"no property {key}{of}" + (
        f" ({', '.join(having)} {'has' if len(having) == 1 else 'have'} it)" if having else ""
    )
