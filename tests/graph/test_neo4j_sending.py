"""Batches on their way to a Neo4j database: in order, none after one that failed, and none that was sent before."""

from __future__ import annotations

import pytest

from graph.stores.neo4j_sending import Batch, OtherBatchesError, Sender, batches
from graph.stores.neo4j_tables import KEY, TOLD, Piece, Values

BATCHES = [Batch([("CREATE", {"rows": str(number)})]) for number in range(6)]


def _sent(some: list[Batch], done: int = 0, digest: str | None = None) -> list[tuple[int, str]]:
    sent: list[tuple[int, str]] = []

    def send(number: int, batch: Batch, digest: str) -> None:
        sent.append((number, digest))

    with Sender(send, done, digest) as sender:
        waiting = iter(some)
        sender.offer(waiting)
        sender.send(waiting)
        sender.finish()
    return sent


def test_all_are_sent_in_order() -> None:
    assert [number for number, _ in _sent(BATCHES)] == [1, 2, 3, 4, 5, 6]


def test_none_is_sent_after_one_that_failed() -> None:
    sent: list[int] = []

    def send(number: int, batch: Batch, digest: str) -> None:
        sent.append(number)
        if number == 3:
            raise OSError("the power is gone")

    with Sender(send, 0, None) as sender, pytest.raises(OSError, match="the power is gone"):  # noqa: PT012
        sender.send(BATCHES)
        sender.finish()
    assert sent == [1, 2, 3]


def test_who_comes_to_the_same_batches_goes_on() -> None:
    every = dict(_sent(BATCHES))
    assert list(_sent(BATCHES, 4, every[4])) == [(5, every[5]), (6, every[6])]


def test_who_comes_to_others_does_not() -> None:
    every = dict(_sent(BATCHES))
    with pytest.raises(OtherBatchesError):
        _sent([*BATCHES[:3], BATCHES[0], *BATCHES[4:]], 4, every[4])
    with pytest.raises(OtherBatchesError):
        _sent(BATCHES[:3], 4, every[4])


def test_rows_of_one_table_go_together_up_to_the_size_of_a_batch() -> None:
    told: Values = ("a", "b", "c")
    pieces: list[Piece] = [(KEY, [("k", "v")]), (TOLD, [told] * 3), (KEY, [("l", "v")]), (TOLD, [told])]
    found = [[query.split("CREATE")[1][:6] for query, _ in batch.statements] for batch in batches(pieces, 5)]
    assert found == [[" (:_Ke", " (:_To"], [" (:_To"]]
