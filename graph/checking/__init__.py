"""Whether a store is whole: the archive in itself, and the graph against what its documents and judgements make.

Documents and rows go by one at a time, the graph twice at most; what is held of them are hashes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.checking import afresh
from graph.checking.documents import BROKEN, GONE, expected
from graph.checking.findings import SHOWN, Checked, Findings
from graph.checking.tally import Tally
from graph.checking.within import Within
from graph.errors import StoreLocked, first_line
from graph.model import EDGE_KIND, NODE_KIND

_WITHIN_STORES = frozenset({"title", "type"})
"""What the embedded store gives every node and edge besides."""

if TYPE_CHECKING:
    from graph.stores.archive import Archive
    from graph.stores.whole import WholeGraph


def check(store: WholeGraph, archive: Archive, *, quick: bool = False) -> Checked:
    """What is wrong with a store; `archive` is its archive. See `Store.check`."""
    found = Findings()
    turn = archive.turn()
    _still(store)
    within = Within(found)
    documents = unsettled = 0
    with _told(found, "file"):
        for kind, fault in archive.faults():
            found.add(kind, fault)
    with _told(found, "file"):
        documents, unsettled = archive.size(), archive.unsettled()
        _compare(store, archive, within, found)
        # Who is who follows from all documents.
        if not quick and not found.any("file", "unreadable", "untrue", "index"):
            afresh.compare(archive, found)
    _still(store, changed=archive.turn() != turn)
    return Checked(store.url, documents, within.nodes, within.edges, unsettled, quick, found.all(), tuple(found.notes))


@contextmanager
def _told(found: Findings, kind: str) -> Iterator[None]:
    """What cannot be read is a fault of this kind, and ends that part of the check."""
    try:
        yield
    except GONE:
        raise
    except BROKEN as error:
        # Each part of the check may stumble over the same page.
        if not found.has(kind, first_line(error)):
            found.add(kind, first_line(error))


def _still(store: WholeGraph, *, changed: bool = False) -> None:
    if changed or store.behind():
        raise StoreLocked(f"{store.url}: another process is changing the store; check it when that is done")


def _compare(store: WholeGraph, archive: Archive, within: Within, found: Findings) -> None:
    """The graph against what the documents make."""
    tally = Tally()
    for row in expected(archive, found):
        tally.expect(row)
    for row in store.scan():
        tally.see(row)
        within.look(row)
    tally.compare(lambda: expected(archive), store.scan, found)
    within.unread(store.counts())
    _foreign(store, found)


def _foreign(store: WholeGraph, found: Findings) -> None:
    """Properties that the schema does not have, and nodes of somebody else, which are none of our faults."""
    for label, kind in NODE_KIND.items():
        known = ["id", "name", *_WITHIN_STORES, *(one.name for one in kind.properties)]
        for key in _keys(store, f"(x:{label})", known):
            found.add("foreign", f"property {key} of {label}")
    for type, edge in EDGE_KIND.items():
        known = [*_WITHIN_STORES, *(one.name for one in edge.properties)]
        for key in _keys(store, f"()-[x:{type}]->()", known):
            found.add("foreign", f"property {key} of {type}")
    rows = store.read("MATCH (n) RETURN DISTINCT labels(n) AS labels")
    for label in sorted({label for row in rows for label in row["labels"]} - NODE_KIND.keys()):
        if not label.startswith("_"):
            found.notes.append(f"nodes of the label {label} are not diplograph's; they were not looked at")


def _keys(store: WholeGraph, pattern: str, known: list[str]) -> list[str]:
    """The keys of what fits the pattern, as `x`, without those that are known."""
    query = f"MATCH {pattern} WHERE any(key IN keys(x) WHERE NOT key IN $known) RETURN keys(x) AS keys LIMIT {SHOWN}"
    rows = store.read(query, {"known": known})
    return sorted({key for row in rows for key in row["keys"]} - set(known))
