"""Many ask one open store at once while documents come in: everybody gets the answer to his own question."""

from __future__ import annotations

import threading

from worlds import seed, small

from graph.project import project
from graph.stores.base import Store

READERS, QUESTIONS = 20, 8


def test_everybody_gets_his_own_answer(store: Store) -> None:
    store.add([seed()])
    failures: list[object] = []
    over = threading.Event()

    def ask(number: int) -> None:
        try:
            for turn in range(QUESTIONS):
                mine = f"{number}-{turn}"
                query = (
                    f"MATCH (n:Official) WITH count(n) AS n RETURN $mine AS mine, {number} AS number, n >= 4 AS whole"
                )
                answer = store.query(query, {"mine": mine}).rows
                if answer != ((mine, number, True),):
                    failures.append((mine, answer))
                if turn % 3 == 0 and store.counts()["Official"] < 4:
                    failures.append((mine, "counts"))
        except BaseException as error:  # noqa: BLE001  # shown below, in the thread of the test
            failures.append(error)

    def load() -> None:
        try:
            number = 0
            while not over.is_set() or number < 3:
                store.add([small(number, "Ana Belić", "José Moro", date=f"{2000 + number % 30}-05-31")])
                number += 1
        except BaseException as error:  # noqa: BLE001
            failures.append(error)

    loading = threading.Thread(target=load)
    asking = [threading.Thread(target=ask, args=(number,)) for number in range(READERS)]
    for thread in (loading, *asking):
        thread.start()
    for thread in asking:
        thread.join()
    over.set()
    loading.join()
    assert failures == []
    assert store.rows() == project(store.records())
    if hasattr(store, "_database"):
        pool = store._database._driver._pool
        assert all(not connection.in_use for many in pool.connections.values() for connection in many)


def test_who_reads_half_of_the_ids_holds_up_nobody(store: Store) -> None:
    store.add([seed(), small(1, "Ana Belić", "José Moro")])
    ids = store.ids()
    first = next(ids)
    read: list[str] = []
    reading = threading.Thread(target=lambda: read.extend(one.id for one in store.documents()), daemon=True)
    reading.start()
    reading.join(60)
    assert read == [first, *ids]
