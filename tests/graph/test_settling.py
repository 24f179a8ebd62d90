"""Settling documents beside others and all anew come to the same, in the graph and in what the archive keeps.

The documents are those of the invented world that the benchmarks load.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from benchmarks import world
from graph.canonical import lines
from graph.document import Document
from graph.project import project
from graph.record import Record
from graph.resolution.judgements import judgement
from graph.stores import base, open_store
from graph.stores.base import Store


@pytest.fixture(scope="module")
def entries() -> list[tuple[Document, Record]]:
    """Some 300 documents about 40 officials."""
    return list(world.entries(250, 40))


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store("memory:") as opened:
        yield opened


def kept(store: Store) -> list[object]:
    """All that an archive has: who is who, and what is claimed and counted."""
    archive = store._archive  # type: ignore[attr-defined]
    tables = ("item", "block", "found", "told", "claim", "vote")
    return [sorted(archive._db.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in tables]


def test_beside_and_anew_come_to_the_same(
    entries: list[tuple[Document, Record]], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "FEW", 10_000)
    for start in range(0, len(entries), 60):
        store.add(entries[start : start + 60])
    expected = b"".join(lines(store.rows()))
    assert expected == b"".join(lines(project(record for _, record in entries)))
    with open_store("memory:") as other:
        other.keep(list(reversed(entries)))
        assert not other.rows().nodes
        told: list[tuple[int, int]] = []
        monkeypatch.setattr(base, "FEW", 0)
        assert other.settle(lambda done, of: told.append((done, of))) == len(entries)
        assert told[-1] == (len(entries), len(entries))
        assert b"".join(lines(other.rows())) == expected
        assert kept(other) == kept(store)


def test_judgements_and_documents_that_changed_count_where_all_is_settled_anew(
    entries: list[tuple[Document, Record]], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add(entries[:80])
    ids = sorted(node.id for node in store.rows().nodes if node.label == "Official")
    store.judge([judgement("Official", "same", ids[0], ids[1])])
    store.keep(entries[40:])
    monkeypatch.setattr(base, "FEW", 0)
    store.settle()
    assert store.rows() == project([record for _, record in entries], store.judgements())
    assert store.check().clean


@pytest.mark.parametrize(("most", "anew"), [(9, True), (10, False)])
def test_many_that_say_something_else_are_settled_anew(
    entries: list[tuple[Document, Record]], monkeypatch: pytest.MonkeyPatch, most: int, anew: bool
) -> None:
    monkeypatch.setattr(base, "REVISED", most)
    ways: list[str] = []
    with open_store("memory:") as store:
        for way in ("_settle_anew", "_settle_beside"):
            done = getattr(store, way)
            monkeypatch.setattr(store, way, lambda *given, way=way, done=done: (ways.append(way), done(*given)))
        store.keep(entries[:80])
        store.settle()
        revised = [(document, replace(record, doubts=("which?",))) for document, record in entries[:10]]
        store.keep([*revised, *entries[80:100]])
        store.settle()
        assert ways == ["_settle_beside", "_settle_anew" if anew else "_settle_beside"]
        assert store.rows() == project(store.records())
        assert store.check().clean
