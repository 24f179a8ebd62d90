"""Pairs of numbers in a Neo4j database, sorted, some dozens to a node: which block finds which item.

(:_Found {first, pairs}) has, packed, all pairs whose block is not below `first` and below that of the next node. A node
for each pair would take as much room and time as the graph itself.
"""

from __future__ import annotations

import base64
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from graph.errors import StoreDamaged

Pair = tuple[int, int]
"""A block and an item."""
SIZE = 64
"""Pairs of a page when it is made; a block's are in one page. One of more than twice as many is cut."""
LEAST = -(1 << 63)
"""What the first page begins with."""
_PAGES = (
    "UNWIND $blocks AS block CALL (block) { MATCH (p:_Found) WHERE p.first <= block "
    "RETURN p.first AS first, p.pairs AS pairs ORDER BY first DESC LIMIT 1 } "
    "RETURN DISTINCT first, pairs"
)
_SET = "UNWIND $rows AS row MERGE (p:_Found {first: row[0]}) SET p.pairs = row[1]"


def pages(pairs: Iterable[Pair]) -> Iterator[tuple[int, str]]:
    """The pages of sorted pairs, each with what it begins with; the first begins with LEAST."""
    first, page = LEAST, list[Pair]()
    for pair in pairs:
        if len(page) >= SIZE and pair[0] != page[-1][0]:
            yield first, numbers_text(page)
            first, page = pair[0], []
        page.append(pair)
    if page:
        yield first, numbers_text(page)


def numbers_text(numbers: Sequence[int] | Sequence[Pair]) -> str:
    """Numbers of 64 bits, or pairs of them, in one text."""
    return base64.b64encode(np.array(numbers, "<i8").tobytes()).decode()


def numbers_of(text: str) -> list[int]:
    """The numbers that `numbers_text` wrote, those of pairs one after the other."""
    try:
        numbers: list[int] = np.frombuffer(base64.b64decode(text), "<i8").tolist()
        return numbers
    except ValueError as error:
        raise StoreDamaged(f"the index of who is who cannot be read ({error}): `diplograph check --repair`") from None


class Pages:
    """The pages through `run`, which sends a query with parameters and returns its rows."""

    def __init__(self, run: Callable[..., list[dict[str, Any]]]) -> None:
        self._run = run

    def items(self, blocks: Collection[int]) -> dict[int, list[int]]:
        """The items of each of these blocks that has any."""
        wanted, found = set(blocks), defaultdict[int, list[int]](list)
        for page in self._read(wanted).values():
            for block, item in page:
                if block in wanted:
                    found[block].append(item)
        return dict(found)

    def add(self, pairs: Collection[Pair]) -> None:
        """Adds pairs; those that are there stay."""
        self._change(pairs, set.update)

    def remove(self, pairs: Collection[Pair]) -> None:
        """Takes pairs out; those that are not there are passed over."""
        self._change(pairs, set.difference_update)

    def _change(self, pairs: Collection[Pair], change: Callable[[set[Pair], list[Pair]], None]) -> None:
        before = self._read({block for block, _ in pairs}) or {LEAST: set[Pair]()}
        firsts = sorted(before)
        changes = defaultdict[int, list[Pair]](list)
        for pair in pairs:
            changes[firsts[bisect_right(firsts, pair[0]) - 1]].append(pair)
        rows: list[tuple[int, str]] = []
        for first, some in changes.items():
            page = set(before[first])
            change(page, some)
            if page != before[first]:
                cut = list(pages(sorted(page))) if len(page) > 2 * SIZE else [(first, numbers_text(sorted(page)))]
                rows += [(first, cut[0][1]), *cut[1:]]
        self._run(_SET, rows=rows)

    def _read(self, blocks: Collection[int]) -> dict[int, set[Pair]]:
        """The pages in which pairs of these blocks are, or would be."""
        found = {}
        for row in self._run(_PAGES, blocks=list(blocks)):
            numbers = numbers_of(row["pairs"])
            found[row["first"]] = set(zip(numbers[::2], numbers[1::2], strict=True))
        return found
