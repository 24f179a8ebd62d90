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
from itertools import accumulate
from pathlib import Path
from typing import Any

import queries
import rivals
from stopwatch import Stopwatch
from stores import peak

from graph.model import Edge, Node
from graph.stores import kglite_bulk, kglite_file

_TOGETHER = 3
"""Attendances of a meeting."""
_PIECE = 20_000
_COUNTRIES = 200


def rows(attendances: int, dice: random.Random) -> Iterator[Node | Edge]:
    """Meetings of three officials, drawn with a heavy tail, each told by one document in one sentence; who met whom."""
    officials = max(50, attendances // 30)
    for number in range(_COUNTRIES):
        yield Node("Country", f"C{number:03}", f"Country {number}", {})
    for number in range(officials):
        yield Node("Official", f"o{number}", f"Official {number}", {"aliases": (f"Official {number}",)})
    weights = list(accumulate(dice.paretovariate(1.1) for _ in range(officials)))
    everybody = range(officials)
    met: dict[tuple[int, int], int] = {}
    for number in range(attendances // _TOGETHER):
        day = dt.date(2008, 1, 1) + dt.timedelta(days=dice.randrange(16 * 365))
        meeting, evidence = ("Meeting", f"m{number}"), (f"e{number}",)
        told = {"kind": "meeting", "status": "held", "date": day.isoformat(), "date_from": day, "date_to": day}
        yield Node(*meeting, f"Meeting {number}", told)
        yield Node("Document", f"d{number}", f"Document {number}", {"published": day})
        quote = {
            "quote": f"They met ({number}).",
            "char_start": 0,
            "char_end": 20,
            "rule": "invented",
            "confidence": 1.0,
        }
        yield Node("Evidence", *evidence, evidence[0], quote)
        yield Edge("FROM", ("Evidence", *evidence), ("Document", f"d{number}"), {})
        yield Edge("REPORTS", ("Document", f"d{number}"), meeting, {"evidence": evidence})
        present = sorted(set(dice.choices(everybody, cum_weights=weights, k=_TOGETHER)))
        for who in present:
            yield Edge("ATTENDED", ("Official", f"o{who}"), meeting, {"office": "Envoy", "evidence": evidence})
        for country in {who % _COUNTRIES for who in present}:
            yield Edge("TOOK_PART_IN", ("Country", f"C{country:03}"), meeting, {"evidence": evidence})
        for a, b in ((a, b) for a in present for b in present if a < b):
            met[a, b] = met.get((a, b), 0) + 1
    for (a, b), count in met.items():
        yield Edge("MET", ("Official", f"o{a}"), ("Official", f"o{b}"), {"count": count})


def fill(attendances: int, folder: Path) -> dict[str, Any]:
    """Writes and saves the graph; the rows are made in pieces, nodes before edges, outside the time."""
    graph, spent, made = kglite_file.empty(), Stopwatch(), 0
    for piece in rivals.batches(rows(attendances, random.Random(1)), _PIECE):
        made += len(piece)
        with spent:
            kglite_bulk.write(graph, [piece])
    with spent:
        graph.save(str(folder / "graph.kgl"))
    names = [(f"o{n}", f"Official {n}") for n in range(max(50, attendances // 30))]
    queries.keep_names(folder, random.Random(2).sample(names, min(len(names), 10_000)))
    return spent.figures("write") | {"rows": made, "disk": (folder / "graph.kgl").stat().st_size, "peak": peak()}


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
