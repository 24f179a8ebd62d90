"""Letting go of documents that turned out false, with an account of what falls and what others say as well."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from graph import names
from graph.difference import Difference, difference
from graph.errors import NameAmbiguous, NameNotFound, UsageError
from graph.identity import document_of_evidence
from graph.index import texts
from graph.wording import plain

if TYPE_CHECKING:
    from graph.fold import Ref
    from graph.model import Edge, Node, Rows
    from graph.stores.base import Store

_OF_DOCUMENTS = frozenset({"Document", "Evidence", "MENTIONED_IN", "REPORTS", "FROM"})
"""What is no fact but tells where one stands."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Nodes and edges, as they were before; what only tells where a fact stands is not among them."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """The documents that go, or would; of what they tell, what falls and what stands on others; what it does to the
    graph.
    """

    documents: tuple[Node, ...]
    fallen: Facts
    standing: Facts
    difference: Difference


def forget(
    store: Store, documents: Collection[str] = (), *, publisher: str | None = None, preview: bool = False
) -> Forgotten:
    """Let go of documents (by id, path or name, or all of a publisher) and of what they alone brought.

    The graph is then that of a store which never had them. With `preview` nothing is changed. NameNotFound, which
    names them, where there are no such documents, NameAmbiguous where one of the names is that of several, UsageError
    where nothing is named; nothing is changed then.
    """
    if not documents and publisher is None:
        raise UsageError("name the documents to forget, or --publisher NAME")
    rows = store.rows()
    found = found_documents(store, rows, documents) if documents else []
    if publisher is not None:
        found += _published_by(rows, publisher)
    chosen = tuple({node.id: node for node in found}.values())
    ids = [node.id for node in chosen]
    effect = store.preview(forgotten=ids)
    changed = difference(rows, effect.rows, effect.lost)
    fallen, standing = _facts(changed, set(ids))
    if not preview:
        store.forget(ids)
    return Forgotten(chosen, fallen, standing, changed)


def found_documents(store: Store, rows: Rows, wanted: Collection[str]) -> list[Node]:
    """The documents that these ids, paths or names (headlines, file names) are of, in their order.

    NameNotFound, which names all that are of none, NameAmbiguous where one is of several.
    """
    documents = [node for node in rows.nodes if node.label == "Document"]
    found: dict[str, list[Node]] = {}
    for text in wanted:
        ways: tuple[Callable[[str, Node], bool], ...] = (_is_id, _is_path, _is_name)
        fitting = ([node for node in documents if way(text, node)] for way in ways)
        found[text] = next(filter(None, fitting), [])
    if any(not nodes for nodes in found.values()):
        # Under which other paths they came is in the archive only.
        known = store.sources()
        for text, nodes in found.items():
            if not nodes:
                nodes += [node for node in documents if _same_path(text, known.get(node.id, ()))]
    if missing := [text for text, nodes in found.items() if not nodes]:
        listed = ", ".join(repr(plain(text)) for text in missing)
        raise NameNotFound(
            f"no document in the graph has the id, path or name {listed}; nothing was changed. "
            "`diplograph query 'MATCH (d:Document) RETURN d.id, d.source, d.name'` lists them"
        )
    for text, nodes in found.items():
        if len(nodes) > 1:
            raise _ambiguous(text, nodes)
    return [nodes[0] for nodes in found.values()]


def _published_by(rows: Rows, publisher: str) -> list[Node]:
    named: dict[str, list[Node]] = {}
    for node in rows.nodes:
        if node.label == "Document" and node.properties.get("publisher"):
            named.setdefault(str(node.properties["publisher"]), []).append(node)
    wanted = names.words(publisher)
    found = [node for name, nodes in named.items() if names.words(name) == wanted for node in nodes]
    if found:
        return found
    listed = ", ".join(sorted(map(plain, named))[: names.LISTED])
    known = f"publishers in it: {listed}" if listed else "no document in it has a publisher"
    raise NameNotFound(f"no document in the graph is of the publisher {plain(publisher)!r}; {known}", sorted(named))


def _is_id(text: str, node: Node) -> bool:
    return text.strip().lower() == node.id


def _is_path(text: str, node: Node) -> bool:
    return _same_path(text, (str(node.properties.get("source", "")),))


def _is_name(text: str, node: Node) -> bool:
    wanted = names.words(text)
    source = PurePath(str(node.properties.get("source", "")))
    called = (node.name, str(node.properties.get("headline", "")), source.name, source.stem)
    return bool(wanted) and any(names.words(name) == wanted for name in called)


def _same_path(text: str, sources: Iterable[str]) -> bool:
    """Whether one of the sources is this path, written in another way or from another folder."""
    return any(
        _path(text) == _path(source) or os.path.abspath(_path(text)) == os.path.abspath(_path(source))  # noqa: PTH100
        for source in sources
        if source
    )


def _path(text: str) -> str:
    return os.path.normpath(unicodedata.normalize("NFC", text))


def _ambiguous(text: str, nodes: list[Node]) -> NameAmbiguous:
    ids = [node.id for node in nodes]
    listed = "; ".join(f"{node.id} ({plain(str(node.properties.get('source')))})" for node in nodes[: names.LISTED])
    more = f"; and {len(nodes) - names.LISTED} more" if len(nodes) > names.LISTED else ""
    return NameAmbiguous(
        f"{plain(text)!r} is the name of {len(nodes)} documents: {listed}{more}. Nothing was changed; give their ids.",
        ids,
    )


def _facts(changed: Difference, documents: Collection[str]) -> tuple[Facts, Facts]:
    """What the documents tell: that which falls, and that which stands."""
    edges = {edge.ref for edge in changed.after.edges}
    told = [edge for edge in _told(changed.before, documents) if edge.type not in _OF_DOCUMENTS]
    standing = [edge for edge in told if _followed(edge.ref, changed.ids) in edges]
    fallen = {edge.ref for edge in told} - {edge.ref for edge in standing}
    lost = {ref for ref in changed.gone if ref not in changed.ids and _name(ref) not in _OF_DOCUMENTS}
    lost -= {ref for ref in lost if len(ref) != 2 and _followed(ref, changed.ids) in edges}
    spoken = _spoken_of(changed.before, documents)
    return (
        Facts(
            tuple(node for node in changed.before.nodes if node.ref in lost),
            tuple(edge for edge in changed.before.edges if edge.ref in fallen or edge.ref in lost),
        ),
        Facts(
            tuple(node for node in changed.before.nodes if node.ref in spoken and node.ref in changed.ids),
            tuple(standing),
        ),
    )


def _told(rows: Rows, documents: Collection[str]) -> Iterator[Edge]:
    """The edges that rest on passages of these documents, among others."""
    for edge in rows.edges:
        if any(document_of_evidence(piece) in documents for piece in texts(edge.properties.get("evidence"))):
            yield edge


def _spoken_of(rows: Rows, documents: Collection[str]) -> set[tuple[str, str]]:
    """The nodes that these documents speak of."""
    ends = {end for edge in _told(rows, documents) for end in (edge.source, edge.target)}
    return {ref for ref in ends if ref[0] not in _OF_DOCUMENTS}


def _followed(ref: Ref, ids: Mapping[tuple[str, str], tuple[str, str]]) -> Ref | None:
    """The ref of an edge with its ends as they are now; None where one of them is no more."""
    type, source, target, key = ref  # type: ignore[misc]
    if source not in ids or target not in ids:
        return None
    ends = (ids[source], ids[target])
    return (type, *(sorted(ends) if type == "MET" else ends), key)


def _name(ref: Ref) -> str:
    return ref[0]
