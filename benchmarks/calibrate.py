"""How far what is read can be trusted: counts it on annotated documents, and writes what the reader weighs by.

    python benchmarks/calibrate.py FOLDER... [--check]

FOLDERs hold annotated documents (docs/annotations.md). Writes `loaders/lexicon/confidence.csv` and the tables of
`docs/confidence.md`. Reading is counted without setting anything aside, so that a second run changes nothing. With
`--check` nothing is written, and the exit code is 1 where something would change.
"""

from __future__ import annotations

import argparse
import csv
import io
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from graph.document import Document
from graph.doubt import LEAST
from graph.record import Record
from loaders import read
from loaders.evaluation import evaluate
from loaders.evaluation.reliability import Judged, facts, pairs
from loaders.text.confidence import Counted, Table

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "loaders" / "lexicon" / "confidence.csv"
PAGE = ROOT / "docs" / "confidence.md"
BEGIN, END = "<!-- written by benchmarks/calibrate.py -->", "<!-- end -->"
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)
THRESHOLDS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95)


def main() -> int:
    """Writes the table and the page, or compares them."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--check", action="store_true", help="write nothing, and say whether something would change")
    given = parser.parse_args()
    judged, other, missed = observed(given.folders)
    table = counted(judged, other)
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2]
    written = {
        TABLE: as_csv(table),
        PAGE: f"{before}{BEGIN}\n\n{tables(judged, table, missed)}\n\n{END}{after}",
    }
    changed = [path for path, text in written.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in changed:
        print(f"{'would change' if given.check else 'written'}: {path.relative_to(ROOT)}")
        if not given.check:
            path.write_text(written[path], encoding="utf-8")
    return int(given.check and bool(changed))


def observed(folders: Iterable[Path]) -> tuple[list[Judged], list[tuple[str, bool]], int]:
    """The pairs and the other facts found in the documents of the folders, and how many pairs were missed."""
    judged: list[Judged] = []
    other: list[tuple[str, bool]] = []
    missed = 0
    for folder in folders:
        found = evaluate(folder, _read)
        for error in found.failed:
            raise SystemExit(f"calibrate: {error}")
        missed += found.figures.pairs.missed
        for document in found.documents:
            if document.compared is not None:
                judged += pairs(document.compared)
                other += facts(document.compared)
    return judged, other, missed


def _read(document: Document) -> Record:
    return read(document, min_confidence=0.0)


def counted(judged: Sequence[Judged], other: Sequence[tuple[str, bool]]) -> Table:
    """What the reader will weigh by."""
    every = _counts(("all", one.right) for one in judged)
    return Table(
        every.get("all", Counted()),
        _counts((rule, one.right) for one in judged for rule in one.rules),
        _counts((one.footing, one.right) for one in judged),
        _counts(other),
    )


def _counts(seen: Iterable[tuple[str, bool]]) -> dict[str, Counted]:
    tally = Counter(seen)
    return {name: Counted(tally[name, True], tally[name, False]) for name in sorted({name for name, _ in tally})}


def as_csv(table: Table) -> str:
    """The table as it is kept."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("about", "name", "right", "wrong"))
    groups = {"pairs": {"all": table.pairs}, "rule": table.rules, "footing": table.footings, "fact": table.facts}
    for about, counts in groups.items():
        writer.writerows((about, name, one.right, one.wrong) for name, one in counts.items())
    return out.getvalue()


def tables(judged: Sequence[Judged], table: Table, missed: int) -> str:
    """The tables of the page, in Markdown."""
    weighed = [(table.pair(one.one, one.other), one.right) for one in judged]
    parts = [f"From {len(judged)} pairs that were found in annotated documents; {missed} more were missed."]
    parts.append(_markdown(("confidence", "pairs", "expected right", "right"), _reliability(weighed)))
    parts.append(
        _markdown(("`--min-confidence`", "pairs kept", "of them wrong", "right ones set aside"), _kept(weighed))
    )
    footings = [(name, *_row(one, table.footing(name))) for name, one in table.footings.items()]
    parts.append(_markdown(("the weaker of the two is", "right", "wrong", "share, as reckoned"), footings))
    rules = sorted(table.rules.items(), key=lambda item: (-item[1].right - item[1].wrong, item[0]))
    rows = [(f"`{name}`", *_row(one, table.rule(name))) for name, one in rules]
    parts.append(_markdown(("rule", "right", "wrong", "share, as reckoned"), rows))
    return "\n\n".join(parts)


def _row(one: Counted, share: float) -> tuple[object, ...]:
    return one.right, one.wrong, f"{share:.2f}"


def _reliability(weighed: Sequence[tuple[float, bool]]) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for low, high in pairwise(BINS):
        inside = [(c, right) for c, right in weighed if low <= c < high or c == high == 1.0]
        if inside:
            expected = sum(c for c, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            rows.append((f"{low:.2f} to {high:.2f}", len(inside), f"{expected:.2f}", f"{share:.2f}"))
    return rows


def _kept(weighed: Sequence[tuple[float, bool]]) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for least in THRESHOLDS:
        kept = [right for c, right in weighed if c >= least]
        lost = sum(right for c, right in weighed if c < least)
        name = f"{least:.2f}" + (" (default)" if least == LEAST else "")
        rows.append((name, len(kept), len(kept) - sum(kept), lost))
    return rows


def _markdown(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    return "\n".join((*lines, *(f"| {' | '.join(map(str, row))} |" for row in rows)))


if __name__ == "__main__":
    sys.exit(main())
