"""What a load into the embedded store takes, Records already made: by parts, again, one more, in memory and on disk.

python benchmarks/loading.py [--meetings N] [--officials N] [--folder FOLDER] [--keep FOLDER]
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import world

from graph.document import Document
from graph.record import Record
from graph.resolution import anew
from graph.stores import kglite, open_store
from graph.stores.base import Store

BATCH, ADDED = 200, 100
_SPENT: dict[str, float] = {}


def main() -> None:
    """Measure and print a table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--meetings", type=int, default=20_000)
    options.add_argument("--officials", type=int)
    options.add_argument("--folder", type=Path)
    options.add_argument(
        "--keep", type=Path, help="leave the store in this folder, without the documents added one by one"
    )
    given = options.parse_args()
    officials = given.officials or given.meetings // 10
    _timed(anew, "settle_anew", "who is who")
    _timed(kglite, "anew", "who is who and claims")
    _timed(kglite.KgliteStore, "_rebuild", "graph")
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        if given.keep:
            first(given.keep, given.meetings, officials)
        else:
            measure(Path(folder) / "store", given.meetings, officials)


def measure(home: Path, meetings: int, officials: int) -> None:
    """A first load, the same again, and some documents one by one."""
    loaded = first(home, meetings, officials)
    opened = time.perf_counter()
    with open_store(home) as store:
        print(f"  opening: {time.perf_counter() - opened:.2f} s by the clock")
        _, again = _keep(store, meetings, officials)
        again += _cpu(store.settle)
        print(f"  the same again: {again:.1f} ({100 * again / loaded:.1f} %)", flush=True)
        one = [_cpu(lambda entry=entry: store.add([entry])) for entry in _others(officials)]  # type: ignore[misc]
        print(f"  one more: {1000 * statistics.median(one):.1f} ms, nine of ten within {1000 * sorted(one)[-10]:.1f}")
    print(f"  memory: {_peak():.0f} MB")


def first(home: Path, meetings: int, officials: int) -> float:
    """A first load, in seconds of CPU."""
    with open_store(home) as store:
        _SPENT.clear()
        documents, kept = _keep(store, meetings, officials)
        settled = _cpu(store.settle)
        parts = dict(_SPENT)
    print(f"{documents} documents, {meetings} meetings, {officials} officials; seconds of CPU")
    claims = parts["who is who and claims"] - parts["who is who"]
    for name, seconds in (
        ("keep", kept),
        ("who is who", parts["who is who"]),
        ("claims", claims),
        ("graph", parts["graph"]),
        ("load", kept + settled),
    ):
        print(f"  {name}: {seconds:.1f} ({1000 * seconds / documents:.3f} ms a document)")
    print(f"  memory: {_peak():.0f} MB", flush=True)
    sizes = {one.name: _size(one) for one in home.iterdir()}
    print("  disk:", ", ".join(f"{name} {size:.0f} MB" for name, size in sorted(sizes.items()) if size >= 1))
    return kept + settled


def _others(officials: int) -> Iterator[tuple[Document, Record]]:
    return islice(world.entries(2 * ADDED, officials, seed=2), ADDED)


def _keep(store: Store, meetings: int, officials: int) -> tuple[int, float]:
    """How many documents there are, and what keeping them took; making them is not counted."""
    entries = world.entries(meetings, officials)
    documents, spent = 0, 0.0
    while batch := list(islice(entries, BATCH)):
        for document, _ in batch:
            document.id  # noqa: B018  (worked out once, as a reader does)
        documents += len(batch)
        spent += _cpu(lambda batch=batch: store.keep(batch))  # type: ignore[misc]
    return documents, spent


def _cpu(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


def _size(place: Path) -> float:
    """Megabytes of a file, or of all files in a folder."""
    files = [place] if place.is_file() else place.rglob("*")
    return sum(one.stat().st_size for one in files if one.is_file()) / 1e6


def _timed(place: Any, name: str, part: str) -> None:  # noqa: ANN401
    """Has the function's time counted."""
    function = getattr(place, name)

    def timed(*given: Any, **named: Any) -> Any:  # noqa: ANN401
        before = time.process_time()
        try:
            return function(*given, **named)
        finally:
            _SPENT[part] = _SPENT.get(part, 0.0) + time.process_time() - before

    setattr(place, name, timed)


def _peak() -> float:
    """Megabytes of memory at most, so far."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most / 1024


if __name__ == "__main__":
    main()
