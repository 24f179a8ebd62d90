"""Both stores beside what somebody would write by hand: loading, loading again, adding one, starting, asking.

Run: python benchmarks/stores.py [--meetings N] [--neo4j URL] [--only PART ...] [--json FILE]. The world is invented
(`world.py`). Each part runs in a process of its own, so that its peak of memory is its own; times are of the clock,
without making the Records. The database at URL must be empty, and is emptied; without URL only the embedded stores run.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import queries
import rivals
import world
from stopwatch import Stopwatch

from graph.document import Document
from graph.record import Record
from graph.stores import open_store

BATCH = 200
ADDED = 50
_OFFICIALS = 10
"""Meetings for each official."""

Figures = dict[str, Any]


def entries(meetings: int, extra: int = 0) -> Iterator[tuple[Document, Record]]:
    """The documents that tell of so many meetings, and then those of as many more as `extra`."""
    return world.entries(meetings + extra, max(200, meetings // _OFFICIALS))


def load(url: str | Path, meetings: int) -> Figures:
    """Fills a store as `diplograph load` does, the Records made already."""
    documents, keeping, settling = 0, Stopwatch(), Stopwatch(str(url))
    whole = Stopwatch(str(url))
    making = Stopwatch()
    waiting = rivals.batches(entries(meetings), BATCH)
    with whole, open_store(url) as store:
        while True:
            with making:
                batch = next(waiting, None)
            if batch is None:
                break
            with keeping:
                store.keep(batch, {document.id: "read" for document, _ in batch})
            documents += len(batch)
        with settling:
            store.settle()
        counts = store.counts()
    # The Records are made already: what making them here takes is no part of it.
    whole.wall, whole.cpu = whole.wall - making.wall, whole.cpu - making.cpu
    figures = whole.figures("load") | keeping.figures("keep") | settling.figures("settle")
    return figures | {"documents": documents, "counts": counts, "disk": _disk(url)}


def reload(url: str | Path, meetings: int) -> Figures:
    """All of it again: as `load` does where nothing changed, and where each Record is made and given again."""
    figures: Figures = {}
    for title in ("reload", "reread"):
        whole, making = Stopwatch(str(url)), Stopwatch()
        waiting = rivals.batches(entries(meetings), BATCH)
        with whole, open_store(url) as store:
            while True:
                with making:
                    batch = next(waiting, None)
                if batch is None:
                    break
                if title == "reload":
                    known = store.recall([document.id for document, _ in batch])
                    assert len(known) == len(batch)
                    assert all(reading == "read" for _, reading in known.values())
                else:
                    report = store.keep(batch, {document.id: "read" for document, _ in batch})
                    assert report.unchanged == len(batch), report
            store.settle()
        whole.wall, whole.cpu = whole.wall - making.wall, whole.cpu - making.cpu
        figures |= whole.figures(title)
    return figures


def add(url: str | Path, meetings: int) -> Figures:
    """Documents that come one by one into the full store, milliseconds of each."""
    late = list(entries(meetings, 2 * ADDED))[-2 * ADDED :]
    with open_store(url) as store:
        times, whole = [], Stopwatch(str(url))
        with whole:
            for entry in late[:ADDED]:
                start = time.perf_counter()
                store.add([entry])
                times.append(1000 * (time.perf_counter() - start))
    return {
        "add cpu": 1000 * whole.cpu / ADDED,
        "add": {"median": statistics.median(times), "most": sorted(times)[int(0.95 * ADDED)]},
    }


def start(url: str | Path, meetings: int) -> Figures:
    """Opens the store, asks one question and closes it again, in a process that has done nothing before."""
    whole = Stopwatch()
    with whole, open_store(url, read_only=True) as store:
        store.query("MATCH (o:Official) RETURN count(o)")
    return whole.figures("start")


def ask(url: str | Path, meetings: int, folder: Path) -> Figures:
    """The questions, through `Store.query`; the first time the rows and whom to ask about are written down."""
    with open_store(url, read_only=True) as store:
        if not (folder / "names.json").exists():
            rows = store.rows()
            rivals.keep_rows(folder, rows.nodes, rows.edges)
            queries.keep_names(folder, [(node.id, node.name) for node in rows.nodes if node.label == "Official"])
            return {"rows": len(rows.nodes) + len(rows.edges)}
        return queries.ask(lambda query, given: store.query(query, given, timeout=600).rows, folder)


def empty(url: str) -> Figures:
    """Deletes all that is in the Neo4j database, and its constraints."""
    import neo4j

    from graph.stores.neo4j_address import address

    where = address(url)
    with neo4j.GraphDatabase.driver(where.url, auth=where.auth) as driver, driver.session() as session:
        # Edges first: those of some thousand officials are more than the memory of a transaction holds.
        for what in ("()-[x]->()", "(x)"):
            query = f"MATCH {what} WITH x LIMIT 10000 DELETE x RETURN count(*) AS n"
            while session.run(query).single(strict=True)["n"]:
                pass
        for row in list(session.run("SHOW CONSTRAINTS YIELD name")):
            session.run(f"DROP CONSTRAINT `{row['name']}`").consume()
        for row in list(session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")):
            session.run(f"DROP INDEX `{row['name']}`").consume()
    return {}


def _disk(url: str | Path) -> int:
    path = Path(url)
    return sum(one.stat().st_size for one in path.rglob("*") if one.is_file()) if path.is_dir() else 0


def peak() -> int:
    """The most memory that this process had so far, in MB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(most / (1024 if sys.platform != "darwin" else 1024**2))


def part(name: str, meetings: int, folder: Path, neo4j: str | None) -> Figures:
    """One part, measured in this process."""
    store, _, what = name.partition(" ")
    url: str | Path = folder / "store" if store == "embedded" else (neo4j or "")
    match what:
        case "by hand":
            return rivals.neo4j(folder, str(url)) if store == "neo4j" else rivals.kglite(folder)
        case "rows alone":
            return rivals.sent(folder, str(url)) if store == "neo4j" else rivals.written(folder)
        case "rows" | "ask":
            return ask(url, meetings, folder)
        case "empty":
            return empty(str(url))
        case "":
            return rivals.ladybug(folder)
    return {"load": load, "reload": reload, "add": add, "start": start}[what](url, meetings)


EMBEDDED = ("load", "rows", "start", "ask", "reload", "add", "rows alone", "by hand")
NEO4J = ("empty", "load", "start", "ask", "reload", "add", "empty", "by hand", "empty", "rows alone", "empty")


def parts(neo4j: str | None) -> list[str]:
    """The parts in the order in which they run."""
    found = [f"embedded {what}" for what in EMBEDDED]
    return found + ([f"neo4j {what}" for what in NEO4J] if neo4j else []) + ["ladybug"]


def run(meetings: int, folder: Path, neo4j: str | None, wanted: list[str]) -> dict[str, Figures]:
    """Runs the parts one after the other, each in a process of its own."""
    found: dict[str, Figures] = {}
    for name in parts(neo4j):
        if wanted and not any(name.startswith(one) for one in wanted):
            continue
        given = [sys.executable, __file__, "--part", name, "--meetings", str(meetings), "--folder", str(folder)]
        done = subprocess.run([*given, *(["--neo4j", neo4j] if neo4j else [])], capture_output=True, text=True)
        if done.returncode:
            print(f"{name} failed:\n{done.stderr[-2000:]}", file=sys.stderr)
            continue
        found[name] = json.loads(done.stdout.splitlines()[-1])
        print(f"{name}: {json.dumps(found[name])}", file=sys.stderr, flush=True)
    return found


def table(found: dict[str, Figures]) -> str:
    """The figures as tables in Markdown, each with its ratio to what is written by hand."""
    lines = ["| | diplograph | by hand | ratio |", "|---|---|---|---|"]
    for store in ("embedded", "neo4j"):
        ours, bare = found.get(f"{store} load"), found.get(f"{store} by hand")
        if not ours or not bare:
            continue
        for title, unit in (("load", "s by the clock"), ("load cpu", "s of CPU"), ("peak", "MB of memory at most")):
            ratio = ours[title] / bare[title]
            lines.append(f"| {store}, load: {unit} | {ours[title]:,.1f} | {bare[title]:,.1f} | {ratio:.2f} |")
        if alone := found.get(f"{store} rows alone"):
            for title, unit in (("load", "s by the clock"), ("load cpu", "s of CPU"), ("peak", "MB of memory at most")):
                ratio = alone[title] / bare[title]
                lines.append(
                    f"| {store}, the same rows alone: {unit} | {alone[title]:,.1f} | {bare[title]:,.1f} | {ratio:.2f} |"
                )
        for title, again in found.get(f"{store} reload", {}).items():
            if title in ours or title.removesuffix(" cpu") not in ("reload", "reread"):
                continue
            first = ours["load cpu" if title.endswith("cpu") else "load"]
            lines.append(f"| {store}, {title}: s, beside the first load | {again:,.1f} | | {again / first:.2f} |")
    lines += ["", "| | embedded | Neo4j | Neo4j by the driver alone | LadybugDB |", "|---|---|---|---|---|"]
    places = ("embedded ask", "neo4j ask", "neo4j by hand", "ladybug")
    for title in (*queries.POINTS, "path", *queries.SUMS):
        lines.append(f"| {title}, ms | {' | '.join(_asked(found.get(place, {}).get(title)) for place in places)} |")
    for title, unit in (("add", "ms"), ("add cpu", "ms"), ("start", "s"), ("start cpu", "s")):
        part = title.split()[0]
        cells = [_asked(found.get(f"{store} {part}", {}).get(title)) for store in ("embedded", "neo4j")]
        lines.append(f"| {title}, {unit} | {' | '.join(cells)} | | |")
    filled = ("embedded load", "neo4j load", "neo4j by hand", "ladybug")
    for title in ("load", "load cpu"):
        lines.append(f"| {title}, s | {' | '.join(_asked(found.get(place, {}).get(title)) for place in filled)} |")
    return "\n".join(lines)


def _asked(figure: Figures | float | None) -> str:
    if figure is None:
        return ""
    if isinstance(figure, dict):
        return f"{figure['median']:.2f} ({figure['most']:.2f})"
    return f"{figure:,.2f}"


def main() -> None:
    """Runs the parts that are asked for and prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--meetings", type=int, default=2_000)
    parser.add_argument("--neo4j", metavar="URL")
    parser.add_argument("--only", nargs="*", default=[], metavar="PART")
    parser.add_argument("--folder", type=Path, help="keep what is made there, and go on from it")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--part", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.part:
        figures = part(given.part, given.meetings, given.folder, given.neo4j)
        print(json.dumps(figures | {"peak": peak()}))
        return
    folder = given.folder or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    try:
        found = run(given.meetings, folder, given.neo4j, given.only)
    finally:
        if not given.folder:
            shutil.rmtree(folder, ignore_errors=True)
    if given.json:
        given.json.write_text(json.dumps(found), encoding="utf-8")
    print(f"{given.meetings:,} meetings; {platform.system()} {platform.machine()}, {os.cpu_count()} cores, ", end="")
    print(f"Python {platform.python_version()}\n\n{table(found)}")


if __name__ == "__main__":
    main()
