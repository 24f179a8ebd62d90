"""A settling from nothing in Neo4j: broken off, joined by others, and with values that hold odd characters.

The officials are invented.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest
from worlds import Entry, seed, small

from graph.errors import StoreError
from graph.project import project
from graph.stores import base, neo4j_fill, neo4j_pages, neo4j_tables, open_store, spool
from graph.stores.base import Store

pytestmark = pytest.mark.neo4j
WORLD = [seed(), *(small(n, "Ana Belić", "José Moro", date=f"20{n}-05-31") for n in range(10, 16)), small(1, "Tano")]


@pytest.fixture
def url(neo4j_database: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """An empty database; any number of documents is settled from nothing, in many batches."""
    monkeypatch.setattr(base, "FEW", 0)
    monkeypatch.setattr(base, "SHARE", 0)
    monkeypatch.setattr(neo4j_fill, "_BATCH", 10)
    monkeypatch.setattr(neo4j_fill, "_WIPED", 20)
    monkeypatch.setattr(neo4j_fill, "_LOST", 0.6)
    monkeypatch.setattr(neo4j_fill, "_BEAT", 0.2)
    monkeypatch.setattr(neo4j_tables, "PIECE", 7)
    monkeypatch.setattr(neo4j_pages, "SIZE", 8)
    return neo4j_database


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    with open_store(url) as opened:
        yield opened


def _is_right(store: Store) -> None:
    assert store.rows() == project(store.records(), store.judgements())
    assert store.check().clean
    assert store.query("MATCH (a:_Archive) RETURN a.filling, a.filled").rows == ((None, None),)


def _breaking(monkeypatch: pytest.MonkeyPatch, at: int, then: Callable[[], None]) -> list[int]:
    """Runs `then` once, before the batch of that number is sent; returns the numbers of what is sent, in order."""
    sent: list[int] = []
    send = neo4j_fill._Filling._batch

    def batch(self: neo4j_fill._Filling, number: int, *given: Any) -> None:
        if number == at and number not in sent:
            sent.append(number)
            then()
        send(self, number, *given)
        sent.append(number)

    monkeypatch.setattr(neo4j_fill._Filling, "_batch", batch)
    return sent


def _fail() -> None:
    raise StoreError("the power is gone")


def test_all_is_made_at_once(store: Store) -> None:
    store.keep(WORLD[:5])
    assert not store.rows().nodes
    assert store.settle() == 5
    _is_right(store)
    store.add(WORLD[5:])
    _is_right(store)
    store.forget([WORLD[1][0].id])
    _is_right(store)


@pytest.mark.parametrize("at", [6, *(pytest.param(at, marks=pytest.mark.slow) for at in (1, 20))])
def test_what_was_broken_off_is_gone_on_with(url: str, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    with open_store(url) as store:
        store.keep(WORLD)
        sent = _breaking(monkeypatch, at, _fail)
        with pytest.raises(StoreError, match="the power is gone"):
            store.settle()
    with open_store(url, read_only=True) as reader:
        assert "not in the graph yet" in reader.notes[0]
    assert sent == list(range(1, at + 1))
    with open_store(url) as store:
        assert "broken off" in store.notes[0]
        _is_right(store)
    assert sent[at : at + 2] == [at, at + 1]
    assert len(sent) == len(set(sent)) + 1


@pytest.mark.parametrize(
    ("cut", "at"),
    [
        ((neo4j_fill, "_BATCH"), 6),
        *(
            pytest.param(*one, marks=pytest.mark.slow)
            for one in (((neo4j_tables, "PIECE"), 6), ((spool, "_PIECE"), 30))
        ),
    ],
)
def test_who_cuts_other_batches_does_not_go_on_with_them(
    url: str, monkeypatch: pytest.MonkeyPatch, cut: tuple[ModuleType, str], at: int
) -> None:
    with open_store(url) as store:
        store.keep(WORLD)
        sent = _breaking(monkeypatch, at, _fail)
        with pytest.raises(StoreError, match="the power is gone"):
            store.settle()
    monkeypatch.setattr(*cut, 25 if cut[0] is not spool else 1)
    with open_store(url) as store:
        _is_right(store)
    assert sent.count(1) == 2


def test_who_comes_to_fewer_batches_begins_anew(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(url) as store:
        store.keep(WORLD)
        sent = _breaking(monkeypatch, 20, _fail)
        with pytest.raises(StoreError, match="the power is gone"):
            store.settle()
        monkeypatch.setattr(neo4j_fill, "_BATCH", 10_000)
        store.settle()
        assert sent.count(1) == 2
        _is_right(store)


def test_documents_that_are_kept_meanwhile_are_settled_too(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    document, record = WORLD[1]
    poorer = replace(record, meetings=(), officials=record.officials[:1])
    with open_store(url) as store, open_store(url, settle=False) as other:
        store.keep(WORLD)
        sent = _breaking(monkeypatch, 20, lambda: other.keep([(document, poorer), small(7, "Olav Moe")]) and None)
        store.settle()
        assert 20 in sent
        _is_right(store)
        assert poorer in list(store.records())


def test_what_others_keep_beside_is_settled_with_what_was_kept_here(url: str) -> None:
    document, record = WORLD[1]
    poorer = replace(record, meetings=(), officials=record.officials[:1])
    with open_store(url) as store, open_store(url, settle=False) as other:
        store.keep(WORLD[:4])
        other.keep([(document, poorer), *WORLD[4:6]])
        store.keep(WORLD[5:])
        assert store.settle() == len(WORLD)
        _is_right(store)
        assert poorer in list(store.records())


@pytest.mark.parametrize("gone", [1, pytest.param(len(WORLD), marks=pytest.mark.slow)])
def test_what_is_gone_from_the_database_is_not_settled(url: str, gone: int) -> None:
    with open_store(url) as store, open_store(url, settle=False) as other:
        store.keep(WORLD)
        other.forget([document.id for document, _ in WORLD[:gone]])
        other.keep([small(7, "Olav Moe"), small(8, "Olav Moe")])
        store.settle()
        _is_right(store)
        assert len(list(store.records())) == len(WORLD) - gone + 2


def test_a_document_that_is_another_when_the_filling_is_gone_on_with(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    document, record = WORLD[1]
    with open_store(url) as store:
        store.keep(WORLD)
        _breaking(monkeypatch, 20, _fail)
        with pytest.raises(StoreError):
            store.settle()
        store.keep([(document, replace(record, meetings=()))])
        store.settle()
        _is_right(store)


def test_judging_and_forgetting_wait_for_the_filling(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = WORLD[2][0].id
    with open_store(url, settle=False) as store, open_store(url, settle=False) as other:
        store.keep(WORLD)
        waiting = threading.Thread(target=lambda: other.forget([gone]))
        _breaking(monkeypatch, 5, waiting.start)
        store.settle()
        waiting.join()
        assert gone not in {document.id for document in store.documents()}
        _is_right(store)


def test_several_settle_at_once(url: str) -> None:
    failures: list[BaseException] = []

    def load(some: list[Entry]) -> None:
        try:
            with open_store(url, settle=False) as store:
                store.keep(some)
                store.settle()
        except BaseException as error:  # noqa: BLE001  # shown below, in the thread of the test
            failures.append(error)

    threads = [threading.Thread(target=load, args=(WORLD[first::2],)) for first in (0, 1, 0)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with open_store(url) as store:
        assert store.rows() == project(record for _, record in WORLD)
        _is_right(store)


def test_values_with_what_stands_between_values(store: Store) -> None:
    odd = [
        small(number, "Ana Belić", "José Moro", name=f"talks {mark} here")
        for number, mark in enumerate(("\x1c", "\x1d", "\x1e", "\x1f", "\t\n\\", "\u200f\u05d0\u2028", "\x00"))
    ]
    store.keep([(replace(document, headline="\x1e"), replace(record, headline="\x1e")) for document, record in odd])
    store.settle()
    _is_right(store)
    store.rebuild()
    _is_right(store)
