"""Loads into Neo4j that are killed at any moment, and several at once: nothing is lost, nothing is there twice."""

from __future__ import annotations

import random
import signal
import sys
import threading
import time
from pathlib import Path

import pytest
from trials import acknowledged, check, export, readouts, start, whole

from diplograph.loading import load
from graph.stores import open_store

pytestmark = [
    pytest.mark.neo4j,
    pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows"),
]
FILLING = """
from graph.stores import base, neo4j_fill, neo4j_tables
base.FEW = base.SHARE = 0
assert base.anew_pays(1, 1000)
neo4j_fill._BATCH, neo4j_tables.PIECE, neo4j_fill._BEAT, neo4j_fill._LOST = 60, 30, 0.3, 1.5
"""
"""What lets a process settle few documents from nothing, in many batches."""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return readouts(tmp_path_factory.mktemp("killed") / "texts", 24)


@pytest.fixture(scope="module")
def expected(texts: Path) -> bytes:
    return whole(texts, texts.parent / "unbroken")


def killed(texts: Path, url: str, first: str, dice: random.Random) -> set[str]:
    """What a load had acknowledged that is killed at some moment after it began."""
    with start(texts, url, first=first) as child:
        assert child.stdout
        assert child.stdout.readline() == "begun\n"
        # Some while the texts are read and kept, others while all is settled, which takes as long.
        batches = dice.randint(0, 8)
        lines = [child.stdout.readline() for _ in range(3 * batches)]
        time.sleep(dice.uniform(0, 1.5 if batches == 8 else 0.3))
        child.send_signal(signal.SIGKILL)
        lines += list(child.stdout)
    return acknowledged(lines)


def trial(seed: int, url: str, texts: Path, expected: bytes) -> None:
    dice = random.Random(seed)
    first = FILLING if dice.random() < 0.6 else ""
    kept: set[str] = set()
    for _ in range(dice.randint(1, 2)):
        kept |= killed(texts, url, first, dice)
    if dice.random() < 0.5:
        with open_store(url) as store:
            check(store, kept)
    load([texts], url, workers=1)
    with open_store(url, read_only=True) as store:
        check(store, kept)
        assert export(store) == expected
        assert store.notes == ()


@pytest.mark.parametrize("seed", range(1))
def test_a_killed_load_has_lost_nothing(neo4j_database: str, texts: Path, expected: bytes, seed: int) -> None:
    trial(seed, neo4j_database, texts, expected)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 149))
def test_a_killed_load_has_lost_nothing_whenever_it_was(
    neo4j_database: str, texts: Path, expected: bytes, seed: int
) -> None:
    trial(seed, neo4j_database, texts, expected)


@pytest.mark.slow
@pytest.mark.parametrize("first", ["", FILLING])
def test_four_load_the_same_at_once(neo4j_database: str, texts: Path, expected: bytes, first: str) -> None:
    loads = [start(texts, neo4j_database, batch=1 + number, first=first) for number in range(4)]
    said = [""] * 4

    def wait(number: int) -> None:
        out, err = loads[number].communicate()
        said[number] = out[-200:] + err

    threads = [threading.Thread(target=wait, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [one.returncode for one in loads] == [0] * 4, said
    with open_store(neo4j_database, read_only=True) as store:
        check(store, {str(path) for path in texts.iterdir()})
        assert export(store) == expected
        assert store.notes == ()
