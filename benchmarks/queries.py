"""The questions that are timed on each store: about one official, chains of meetings, sums over the graph."""

from __future__ import annotations

import json
import random
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

Ask = Callable[[str, dict[str, Any]], Any]

POINTS = {
    "who met him": "MATCH (o:Official {id: $id})-[m:MET]-(p:Official) RETURN p.name, m.count",
    "his meetings": (
        "MATCH (o:Official {id: $id})-[a:ATTENDED]->(m:Meeting) "
        "RETURN m.id, m.date, a.office ORDER BY m.date DESC LIMIT 20"
    ),
    "by name": "MATCH (o:Official) WHERE o.name = $name RETURN o.id",
}
PATH = "MATCH p = shortestPath((a:Official {id: $a})-[:MET*..8]-(b:Official {id: $b})) RETURN length(p) AS hops"
LADYBUG_PATH = "MATCH p = (a:Official {id: $a})-[:MET* SHORTEST 1..8]-(b:Official {id: $b}) RETURN length(p) AS hops"
SUMS = {
    "busiest": "MATCH (o:Official)-[:ATTENDED]->(m:Meeting) RETURN o.id, count(m) AS n ORDER BY n DESC LIMIT 10",
    "partners": (
        "MATCH (a:Country)-[:TOOK_PART_IN]->(m:Meeting)<-[:TOOK_PART_IN]-(b:Country) WHERE a.id < b.id "
        "RETURN a.id, b.id, count(m) AS n ORDER BY n DESC LIMIT 10"
    ),
    "by kind": "MATCH (m:Meeting) RETURN m.kind, count(m) AS n ORDER BY n DESC",
}
_ASKED, _SUMMED = 200, 3


def keep_names(folder: Path, officials: Sequence[tuple[str, str]], seed: int = 1) -> None:
    """Draws whom the questions are about (id and name), the same for each store."""
    drawn = random.Random(seed).choices(sorted(officials), k=2 * _ASKED)
    (folder / "names.json").write_text(json.dumps(drawn), encoding="utf-8")


def ask(run: Ask, folder: Path, path: str = PATH) -> dict[str, Any]:
    """Milliseconds of each question, median (and those that 95 of 100 take at most); `answers` for comparison."""
    drawn = json.loads((folder / "names.json").read_text(encoding="utf-8"))
    found: dict[str, Any] = {}
    for title, query in POINTS.items():
        key = "name" if "$name" in query else "id"
        found[title] = _timed(run, query, [{key: one[key == "name"]} for one in drawn[:_ASKED]])
    pairs = [{"a": a, "b": b} for (a, _), (b, _) in zip(drawn[:_ASKED], drawn[_ASKED:], strict=True) if a != b]
    found["path"] = _timed(run, path, pairs)
    for title, query in SUMS.items():
        found[title] = _timed(run, query, [{}] * _SUMMED)
    return found


def _timed(run: Ask, query: str, parameters: Sequence[dict[str, Any]]) -> dict[str, Any]:
    run(query, parameters[0])
    times, rows = [], 0
    for given in parameters:
        start = time.perf_counter()
        rows += len(run(query, given))
        times.append(1000 * (time.perf_counter() - start))
    return {"median": statistics.median(times), "most": sorted(times)[int(0.95 * len(times))], "rows": rows}
