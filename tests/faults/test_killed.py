"""A load that is killed at any moment: nothing acknowledged is lost, and the next load ends as an unbroken one."""

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
from graph.stores import kglite, kglite_folder, open_store, untouched
from graph.stores.sqlite import SqliteArchive

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return readouts(tmp_path_factory.mktemp("killed") / "texts", 20)


@pytest.fixture(scope="module")
def unbroken(texts: Path) -> tuple[bytes, float]:
    """The graph, and the seconds that a process takes from its first line on."""
    expected = whole(texts, texts.parent / "unbroken")
    with start(texts, texts.parent / "timed") as child:
        assert child.stdout
        child.stdout.readline()
        begun = time.monotonic()
        assert child.stdout.read().endswith("done\n")
    return expected, time.monotonic() - begun


def killed(texts: Path, home: Path, after: float, first: str = "") -> set[str]:
    """What a load had acknowledged that is killed so many seconds after it began."""
    with start(texts, home, first=first) as child:
        assert child.stdout
        assert child.stdout.readline() == "begun\n"
        timer = threading.Timer(after, child.send_signal, [signal.SIGKILL])
        timer.start()
        lines = list(child.stdout)
        timer.cancel()
    return acknowledged(lines)


def trial(seed: int, times: int, texts: Path, home: Path, unbroken: tuple[bytes, float], first: str = "") -> None:
    expected, seconds = unbroken
    dice = random.Random(seed)
    print("seed", seed)
    kept: set[str] = set()
    # A load that takes up a broken one can be broken, too.
    for _ in range(times):
        kept |= killed(texts, home, dice.uniform(0.0, 1.1) * seconds, first)
    if dice.random() < 0.5 and any(home.glob("*")):
        with open_store(home) as store:
            check(store, kept)
    load([texts], home, workers=1)
    with open_store(home, read_only=True) as store:
        check(store, kept)
        assert export(store) == expected
        assert store.notes == ()
    folders = kglite_folder.folders(home)
    assert len(folders) <= 1
    assert {path.name for path in home.iterdir()} - KNOWN <= {
        path.name for folder in folders for path in (folder, untouched.note(folder))
    }


KNOWN = {"archive.sqlite", "archive.sqlite-shm", "archive.sqlite-wal", "graph.kgl", "writer.lock", "writer.lock-owner"}


@pytest.mark.parametrize("times", [1, pytest.param(3, marks=pytest.mark.slow)])
def test_killed_at_random(times: int, texts: Path, tmp_path: Path, unbroken: tuple[bytes, float]) -> None:
    trial(1, times, texts, tmp_path / "store", unbroken)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 125))
def test_killed_fifty_times(seed: int, texts: Path, tmp_path: Path, unbroken: tuple[bytes, float]) -> None:
    trial(seed, 2, texts, tmp_path / "store", unbroken)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(200, 210))
def test_killed_while_the_graph_is_a_large_one(
    seed: int, texts: Path, tmp_path: Path, unbroken: tuple[bytes, float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kglite_folder, "LARGE", 1)
    monkeypatch.setattr(kglite, "_BESIDE", 0)
    trial(seed, 2, texts, tmp_path / "store", unbroken, FOLDERS)


FOLDERS = """
from graph.stores import base, kglite, kglite_folder
kglite_folder.LARGE, kglite._BESIDE, base.FEW = 1, 0, 0
"""


@pytest.mark.parametrize("where", ["checksum told", "file in its place", "batch told"])
def test_killed_around_the_moment_when_the_file_changes(
    where: str, texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "store"
    load([texts / "000.txt", texts / "001.txt"], home, workers=1)
    store = open_store(home)
    entries = [(document, store.record(document.id)) for document in store.documents()]
    store.forget([entries[0][0].id])

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    patched = {
        "checksum told": (SqliteArchive, "saving"),
        "file in its place": (Path, "replace"),
        "batch told": (SqliteArchive, "saved"),
    }
    monkeypatch.setattr(*patched[where], killed)
    with pytest.raises(KeyboardInterrupt):
        store.add(entries)
    monkeypatch.undo()
    store._abandon()  # type: ignore[attr-defined]
    with open_store(home, read_only=True) as again:
        check(again, {document.source for document, _ in entries})
        assert not [note for note in again.notes if "could not be read" in note]
