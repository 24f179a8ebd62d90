"""What identity costs: resolving many Records from nothing, and adding one document to a large embedded store.

Run: python benchmarks/identity.py [--records N] [--meetings N]. The world is invented (benchmarks/world.py).
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import tempfile
import time
from itertools import islice
from pathlib import Path

import world

from graph.resolution.resolve import resolve
from graph.stores import open_store

_BATCH = 2_000


def resolving(count: int) -> None:
    """Resolves so many Records from nothing, and prints the seconds."""
    made = [record for _, record in islice(world.entries(count, max(200, count // 10)), count)]
    start = time.perf_counter()
    found = resolve(made)
    took = time.perf_counter() - start
    people = {who.id for one in found.values() for who in one.officials.values()}
    meetings = {who.id for one in found.values() for who in one.meetings}
    print(f"resolve {len(made):,} Records: {took:.1f} s; {len(people):,} officials, {len(meetings):,} meetings")


def adding(meetings: int, officials: int) -> None:
    """Fills an embedded store, then adds documents one by one, and prints the milliseconds of each."""
    everything = world.entries(meetings + 200, officials)
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "s") as store:
        start = time.perf_counter()
        filled = islice(everything, meetings)
        while some := list(islice(filled, _BATCH)):
            store.add(some)
        print(f"load {meetings:,} documents: {time.perf_counter() - start:.1f} s")
        times = []
        for entry in islice(everything, 100):
            start = time.perf_counter()
            store.add([entry])
            times.append(1000 * (time.perf_counter() - start))
        ordered = sorted(times)
        print(
            f"add one: median {statistics.median(times):.1f} ms, 90 % within {ordered[89]:.1f} ms, "
            f"most {ordered[-1]:.1f} ms"
        )


def main() -> None:
    """Both, at the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--meetings", type=int, default=200_000)
    parser.add_argument("--officials", type=int, default=20_000)
    sizes = parser.parse_args()
    print(f"{platform.system()} {platform.machine()}, Python {platform.python_version()}, {os.cpu_count()} cores")
    if sizes.records:
        resolving(sizes.records)
    if sizes.meetings:
        adding(sizes.meetings, sizes.officials)


if __name__ == "__main__":
    main()
