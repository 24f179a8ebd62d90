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
    start, busy = time.perf_counter(), time.process_time()
    found = resolve(made)
    took, spent = time.perf_counter() - start, time.process_time() - busy
    people = {who.id for one in found.values() for who in one.officials.values()}
    meetings = {who.id for one in found.values() for who in one.meetings}
    print(
        f"resolve {len(made):,} Records: {took:.1f} s ({spent:.1f} s of CPU); {len(people):,} officials, "
        f"{len(meetings):,} meetings"
    )


def adding(meetings: int, officials: int) -> None:
    """Fills an embedded store, then adds documents one by one, and prints the milliseconds of each."""
    everything = world.entries(meetings + 200, officials)
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "s") as store:
        start, busy = time.perf_counter(), time.process_time()
        filled = islice(everything, meetings)
        while some := list(islice(filled, _BATCH)):
            store.keep(some)
        store.settle()
        took, spent = time.perf_counter() - start, time.process_time() - busy
        print(f"load {meetings:,} documents: {took:.1f} s ({spent:.1f} s of CPU)")
        times, busy = [], time.process_time()
        for entry in islice(everything, 100):
            start = time.perf_counter()
            store.add([entry])
            times.append(1000 * (time.perf_counter() - start))
        ordered, spent = sorted(times), 1000 * (time.process_time() - busy) / len(times)
        print(
            f"add one: median {statistics.median(times):.1f} ms, 90 % within {ordered[89]:.1f} ms, "
            f"most {ordered[-1]:.1f} ms; {spent:.1f} ms of CPU on average"
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
