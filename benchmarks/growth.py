"""How the embedded graph grows: rows of an invented world written, saved, opened and asked, at sizes of one's choice.

Run: python benchmarks/growth.py [ATTENDANCES ...]. Only the graph is measured: no text is read, nobody is told from
anybody else, and no archive is written, so that sizes can be tried for which a load would take hours. Each size runs in
a process of its own; opening and asking in another.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import queries
import rivals
from stopwatch import Stopwatch
from stores import peak

from graph.model import Edge, Node
from graph.stores import kglite_bulk

_TOGETHER = 3
"""Attendances of a meeting."""
_PIECE = 20_000
_COUNTRIES = 200


@dataclass(frozen=True)
class World:
    """Who was present on which day at each meeting: `days` since 2008, and the `present`, three a meeting, sorted."""

    officials: int
    days: npt.NDArray[np.int64]
    present: npt.NDArray[np.int64]


def world(attendances: int) -> World:
    """Meetings of three officials, drawn with a heavy tail; the same for the same size."""
    dice = np.random.default_rng(1)
    officials = max(50, attendances // 30)
    reached = np.cumsum(dice.pareto(1.1, officials) + 1)
    drawn = dice.random((attendances // _TOGETHER, _TOGETHER)) * reached[-1]
    return World(officials, dice.integers(16 * 365, size=len(drawn)), np.sort(np.searchsorted(reached, drawn)))


def rows(them: World) -> Iterator[Node | Edge]:
    """The graph of them, each meeting told by one document in one sentence, label by label as a load writes it."""
    meetings = range(len(them.days))
    for number in range(_COUNTRIES):
        yield Node("Country", f"C{number:03}", f"Country {number}", {})
    for number in range(them.officials):
        yield Node("Official", f"o{number}", f"Official {number}", {"aliases": (f"Official {number}",)})
    for number in meetings:
        day = _day(them, number)
        told = {"kind": "meeting", "status": "held", "date": day.isoformat(), "date_from": day, "date_to": day}
        yield Node("Meeting", f"m{number}", f"Meeting {number}", told)
    for number in meetings:
        yield Node("Document", f"d{number}", f"Document {number}", {"published": _day(them, number)})
    for number in meetings:
        said = {"quote": f"They met ({number}).", "char_start": 0, "char_end": 20}
        yield Node("Evidence", f"e{number}", f"e{number}", {**said, "rule": "invented", "confidence": 1.0})
    for number in meetings:
        yield Edge("FROM", ("Evidence", f"e{number}"), ("Document", f"d{number}"), {})
    for number in meetings:
        yield Edge("REPORTS", ("Document", f"d{number}"), ("Meeting", f"m{number}"), {"evidence": (f"e{number}",)})
    for number in meetings:
        told = {"office": "Envoy", "evidence": (f"e{number}",)}
        for who in sorted({*them.present[number].tolist()}):
            yield Edge("ATTENDED", ("Official", f"o{who}"), ("Meeting", f"m{number}"), told)
    for number in meetings:
        for country in sorted({*(them.present[number] % _COUNTRIES).tolist()}):
            source, target = ("Country", f"C{country:03}"), ("Meeting", f"m{number}")
            yield Edge("TOOK_PART_IN", source, target, {"evidence": (f"e{number}",)})
    for a, b, count in _met(them):
        yield Edge("MET", ("Official", f"o{a}"), ("Official", f"o{b}"), {"count": count})


def _day(them: World, number: int) -> dt.date:
    return dt.date(2008, 1, 1) + dt.timedelta(days=int(them.days[number]))


def _met(them: World) -> Iterator[tuple[int, int, int]]:
    """Each two who met, and at how many meetings."""
    every = [them.present[:, one] * them.officials + them.present[:, other] for one, other in ((0, 1), (0, 2), (1, 2))]
    apart = [pairs[pairs // them.officials != pairs % them.officials] for pairs in every]
    # Who was drawn twice for a meeting met each of the others there once.
    number = np.concatenate([np.flatnonzero(pairs // them.officials != pairs % them.officials) for pairs in every])
    once = np.unique(np.stack([number, np.concatenate(apart)]), axis=1)[1]
    for pair, count in zip(*(found.tolist() for found in np.unique(once, return_counts=True)), strict=True):
        yield *divmod(pair, them.officials), count


def fill(attendances: int, folder: Path) -> dict[str, Any]:
    """Writes and saves the graph; the making of its rows is not counted."""
    spent, making, made = Stopwatch(), Stopwatch(), 0

    def pieces() -> Iterator[list[Node | Edge]]:
        nonlocal made
        with making:
            waiting = rivals.batches(rows(world(attendances)), _PIECE)
            piece = next(waiting)
        while piece:
            made += len(piece)
            yield piece
            with making:
                piece = next(waiting, [])

    with spent:
        graph = kglite_bulk.empty()
        kglite_bulk.write(graph, pieces(), new=True)
        graph.save(str(folder / "graph.kgl"))
    names = [(f"o{n}", f"Official {n}") for n in range(max(50, attendances // 30))]
    queries.keep_names(folder, random.Random(2).sample(names, min(len(names), 10_000)))
    written = {"write": spent.wall - making.wall, "write cpu": spent.cpu - making.cpu}
    return written | {"rows": made, "disk": (folder / "graph.kgl").stat().st_size, "peak": peak()}


def ask(folder: Path) -> dict[str, Any]:
    """Opens the graph and asks it."""
    import kglite

    opening = Stopwatch()
    with opening:
        graph = kglite.load(str(folder / "graph.kgl"))
    asked = queries.ask(lambda query, given: graph.cypher(query, params=given, timeout_ms=0).to_list(), folder)
    return opening.figures("open") | {"peak open": peak()} | asked


def main() -> None:
    """Each size in turn, a row of a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("attendances", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--part", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.part:
        print(json.dumps(fill(given.attendances[0], given.folder) if given.part == "fill" else ask(given.folder)))
        return
    titles = [*queries.POINTS, "path", *queries.SUMS]
    heads = ["attendances", "rows", "written, s of CPU", "memory, MB", "file, MB", "opened, s of CPU"]
    print(f"| {' | '.join(heads + [f'{title}, ms' for title in titles])} |")
    print("|---" * (len(heads) + len(titles)) + "|")
    for size in given.attendances:
        with tempfile.TemporaryDirectory() as folder:
            found: dict[str, Any] = {}
            for part in ("fill", "ask"):
                call = [sys.executable, __file__, str(size), "--part", part, "--folder", folder]
                done = subprocess.run(call, stdout=subprocess.PIPE, text=True, check=True)
                found |= json.loads(done.stdout)
        cells = [f"{size:,}", f"{found['rows']:,}", f"{found['write cpu']:.1f}", f"{found['peak']:,}"]
        cells += [f"{found['disk'] / 1e6:,.1f}", f"{found['open cpu']:.2f}"]
        cells += [f"{found[title]['median']:.2f}" for title in titles]
        print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
