"""A load in a process of its own, to be killed, starved or interrupted. The officials are invented."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from diplograph.loading import load
from graph import canonical
from graph.project import project
from graph.stores import open_store
from graph.stores.base import Store

ROOT = Path(__file__).parents[2]
_LANDS = ("Estonia", "Kenya", "Peru", "Norway", "Ghana", "Japan", "Chile", "Latvia")
_GIVEN = ("Ana", "Olu", "Mar", "Tove", "Kofi", "Aiko", "Luz")
_FAMILY = ("Tamm", "Maroa", "Quispen", "Lunde", "Asantel", "Morit", "Berzon", "Silvat", "Onyan")

CHILD = """
import sys
from diplograph.loading import load
from graph.stores.base import Store
keep = Store.keep
def told(self, entries, *more):
    report = keep(self, entries, *more)
    print(*(document.source for document, _ in entries), sep="\\n", flush=True)
    return report
Store.keep = told
print("begun", flush=True)
load([sys.argv[1]], sys.argv[2], batch=int(sys.argv[3]), workers=1)
print("done", flush=True)
"""


def readouts(folder: Path, count: int) -> Path:
    """A folder of so many short readouts, of which several tell of the same officials."""
    folder.mkdir()
    for number in range(count):
        one, other = (_official(number), _official(number * 3 + 1))
        text = (
            f"{_LANDS[number % 8].upper()}, {1 + number % 28} May {2015 + number % 7}. {one} met with {other} "
            f"to discuss trade. They also spoke about energy."
        )
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def start(texts: Path, home: Path | str, batch: int = 3, first: str = "") -> subprocess.Popen[str]:
    """A process that runs `first`, loads the texts, and prints each path that the store has acknowledged."""
    command = [sys.executable, "-c", first + CHILD, str(texts), str(home), str(batch)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def acknowledged(lines: list[str]) -> set[str]:
    """The paths among the lines that `start` prints; the last may be cut short."""
    return {line.strip() for line in lines if line.endswith("\n") and line.strip() not in ("begun", "done")}


def export(store: Store) -> bytes:
    """The whole graph as canonical lines."""
    return b"".join(canonical.lines(store.rows()))


def whole(texts: Path, home: Path) -> bytes:
    """The graph of all the texts, loaded without a break."""
    load([texts], home, workers=1)
    with open_store(home, read_only=True) as store:
        return export(store)


def check(store: Store, kept: set[str]) -> None:
    """AssertionError where one of the documents is lost, or the graph is not that of the documents."""
    assert kept <= {path for paths in store.sources().values() for path in paths}
    assert store.rows() == project(store.records(), store.judgements())
    assert not (found := store.check().findings), found


def mends_itself(home: Path, expected: bytes, *, read_only: bool) -> None:
    """AssertionError where a store with a damaged graph is not as before, once it is opened, or says nothing of it."""
    with open_store(home, read_only=read_only) as store:
        assert export(store) == expected
        assert [note for note in store.notes if "could not be read and was made again from archive.sqlite" in note]
    with open_store(home, read_only=True) as store:
        check(store, set())
        assert store.notes == ()


def _official(number: int) -> str:
    land = _LANDS[number % 8]
    name = f"{_GIVEN[number % 7]} {_FAMILY[number % 9]}"
    return f"Foreign Minister of {land} {name}"
