"""What paths and networkx graphs take from a real store: built, asked in an open session, and by a command.

    .venv/bin/python benchmarks/from_store.py STORE [--questions N] [--kglite]

STORE is a folder (`loading.py --keep FOLDER` leaves one) or an address of Neo4j. Each part has a process and so
memory of its own: what it holds for itself, without the pages of files that the system can take back. Seconds are of
CPU, so that a busy machine counts little. Prints Markdown.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

import diplograph as dg
from graph.paths.finding import Ends, Question, search
from graph.paths.links import Links, linked
from graph.paths.shortest import shortest

ROOT = Path(__file__).parents[1]
NOBODY: frozenset[str] = frozenset()
COLD = (
    "",
    "-k 5",
    "--from 2015",
    "--kind consultations",
    "--in FRA",
    "--max-size 3",
    "--min-grade 3",
    "--min-confidence 0.5",
    "--in-order",
    "--strongest",
    "--through delegations",
)
COMMAND = """
import atexit, runpy, sys
from benchmarks.from_store import memory
atexit.register(lambda: print(f"\\n{memory()}", file=sys.stderr))
runpy.run_module("diplograph", run_name="__main__")
"""
GRAPHS = ("met", "meetings", "attendance", "countries", "mirror")


def spent() -> float:
    """Seconds of CPU of this process and of what it has waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds of CPU that the work takes, and what it gives."""
    begun = spent()
    found = work()
    return spent() - begun, found


def memory() -> float:
    """Megabytes that the process holds now for itself; nothing where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return sum(int(line.split()[1]) for line in lines if line.startswith("RssAnon")) / 1000


def graph(url: str, name: str) -> None:
    """A row on one of the networkx graphs, or on kglite's own."""
    import networkx  # noqa: F401  (importing it is not what is measured)

    with dg.open_store(url, read_only=True) as store:
        before = memory()
        if name == "kglite":
            took, made = timed(lambda: store._graph.to_networkx())  # type: ignore[attr-defined]
        else:
            took, made = timed(lambda: getattr(dg, name)(store))
        size = f"{made.number_of_nodes():,} | {made.number_of_edges():,}"
        print(f"| `{name}` | {size} | {took:.2f} | {memory() - before:.0f} MB |", flush=True)


def session(url: str, questions: int) -> None:
    """The contact graph, and answers in an open session, the sentences that say so included."""
    with dg.open_store(url, read_only=True) as store:
        opened = dg.paths(store)
        contacts = opened.contacts()
        print("| the contact graph | seconds |\n|---|---|")
        for name in ("links", "meetings", "slots", "sizes", "sure"):
            print(f"| {name} | {timed(lambda name=name: getattr(contacts, name))[0]:.2f} |")  # type: ignore[misc]
        print(f"\n{len(contacts.ids):,} officials, {len(contacts.first):,} pairs\n")
        draw = random.Random(3)
        size = len(contacts.ids)
        pairs = [(draw.randrange(size), draw.randrange(size)) for _ in range(questions)]
        hubs = np.argsort(-np.diff(contacts.links.starts))[:50].tolist()
        hubby = [(draw.choice(hubs), draw.randrange(size)) for _ in range(questions)]
        plain = Question(NOBODY, NOBODY)
        asked: dict[str, Callable[[int, int], object]] = {
            "shortest, the search": lambda a, b: list(
                search(contacts, plain, Ends(frozenset({a}), frozenset({b}))).chains
            ),
            "shortest, with what says so": lambda a, b: opened.find(contacts.ids[a], contacts.ids[b]),
        }
        print("| milliseconds | p50 | p99 | from a hub: p50 | p99 |\n|---|---|---|---|---|")
        for name, ask in asked.items():
            told = [1000 * timed(lambda pair=pair, ask=ask: ask(*pair))[0] for pair in (*pairs, *hubby)]  # type: ignore[misc]
            figures = (np.percentile(some, (50, 99)) for some in (told[:questions], told[questions:]))
            print(f"| {name} | {' | '.join(f'{p50:.2f} | {p99:.2f}' for p50, p99 in figures)} |")


def many_paths() -> None:
    """All shortest paths of a pair that has a hundred million of them."""
    ends = [(0, room) for room in range(1, 101)] + [(room, 401) for room in range(301, 401)]
    ends += [
        (one, other)
        for start in (1, 101, 201)
        for one in range(start, start + 100)
        for other in range(start + 100, start + 200)
    ]
    first, second = (np.array(each, np.int32) for each in zip(*sorted(ends), strict=True))
    links: Links = linked(402, first, second, np.ones(len(first), np.int32))

    def ask() -> tuple[int, int]:
        found = shortest(links, {0}, {401})
        assert found
        return found.count(), len([chain for _, chain in zip(range(10), found.ordered(), strict=False)])

    print(f"\nTen of {ask()[0]:,} shortest paths, and the count: {1000 * timed(ask)[0]:.1f} ms")


def cold(url: str, pairs: list[tuple[str, str]]) -> None:
    """The command from nothing, the process start included; of three pairs the median."""
    print("\n| `diplograph path A B` from nothing | seconds | by the clock | memory |\n|---|---|---|---|")
    for options in COLD:
        taken = []
        for pair in pairs:
            command = [sys.executable, "-c", COMMAND, "path", *pair, *options.split(), "--store", url]
            clock = time.perf_counter()
            cpu, done = timed(lambda command=command: subprocess.run(command, cwd=ROOT, capture_output=True, text=True))  # type: ignore[misc]
            if done.returncode not in (0, 7):
                sys.exit(done.stderr)
            taken.append((cpu, time.perf_counter() - clock, float(done.stderr.split()[-1])))
        cpu, clock, held = sorted(taken)[len(taken) // 2]
        print(f"| {options or 'no condition'} | {cpu:.2f} | {clock:.2f} | {held:.0f} MB |", flush=True)


def apart(work: Callable[..., None], *given: object) -> None:
    """The work in a process of its own."""
    process = multiprocessing.get_context("spawn").Process(target=work, args=given)
    process.start()
    process.join()
    if process.exitcode:
        sys.exit(f"{work.__name__} failed")


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store")
    parser.add_argument("--questions", type=int, default=300)
    parser.add_argument("--kglite", action="store_true", help="kglite's own to_networkx beside, of an embedded store")
    given = parser.parse_args()
    with dg.open_store(given.store, read_only=True) as store:
        print(", ".join(f"{count:,} {name}" for name, count in store.counts().items() if count), "\n")
        people = sorted(row["id"] for row in store.read("MATCH (o:Official)-[:MET]-() RETURN DISTINCT o.id AS id"))
    draw = random.Random(3)
    cold(given.store, [(draw.choice(people), draw.choice(people)) for _ in range(3)])
    print()
    apart(session, given.store, given.questions)
    many_paths()
    print("\n| networkx graph | nodes | edges | seconds | memory |\n|---|---|---|---|---|")
    for name in (*GRAPHS, *(["kglite"] if given.kglite else [])):
        apart(graph, given.store, name)


if __name__ == "__main__":
    main()
