"""The index of who is who in a Neo4j database answers as the one in memory, whatever came and went, in small pages."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from graph.resolution.index import Index, MemoryIndex
from graph.resolution.items import Held, Item
from graph.stores import neo4j_pages, open_store
from graph.stores.neo4j_index import Neo4jIndex
from graph.stores.neo4j_pages import LEAST, Pages, numbers_of, numbers_text, pages

KEYS = [f"{number:016x}" for number in (0, 1, 7, 1 << 63, (1 << 64) - 1)]
BLOCKS = [f"block {number}" for number in range(12)]
DOCUMENTS = ["0a0a0a0a0a0a0a0a", "0b0b0b0b0b0b0b0b", "0c0c0c0c0c0c0c0c"]
NAMES = ["Ana Belić", "José Moro of X", " ", "0", ""]


class _Nodes:
    """Pages in memory, for what `Pages` asks."""

    def __init__(self) -> None:
        self.pages: dict[int, str] = {}

    def run(self, query: str, **given: Any) -> list[dict[str, Any]]:
        if "rows" in given:
            self.pages |= dict(given["rows"])
            return []
        found = {max(first for first in self.pages if first <= block) for block in given["blocks"] if self.pages}
        return [{"first": first, "pairs": self.pages[first]} for first in found]


@pytest.mark.parametrize("seed", range(5))
def test_pages_hold_what_was_added_and_not_taken_out(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.setattr(neo4j_pages, "SIZE", 3)
    dice, nodes = random.Random(seed), _Nodes()
    numbers = [dice.randrange(-(1 << 63), 1 << 63) for _ in range(15)] + [LEAST, (1 << 63) - 1, 0, -1]
    kept = {(dice.choice(numbers), item) for item in range(30)} if seed else set()
    nodes.pages = dict(pages(sorted(kept)))
    there = Pages(nodes.run)
    for _ in range(30):
        some = {(dice.choice(numbers), dice.randrange(40)) for _ in range(dice.randint(1, 12))}
        if dice.random() < 0.6:
            there.add(some)
            kept |= some
        else:
            there.remove(some)
            kept -= some
        found = there.items(numbers)
        assert {(block, item) for block, items in found.items() for item in items} == kept
        assert sum(map(len, found.values())) == len(kept)
    assert len(nodes.pages) > 4
    assert min(nodes.pages) == LEAST
    assert all(len(numbers_of(page)) <= 2 * 2 * 3 * 40 for page in nodes.pages.values())


def test_numbers_are_what_they_were() -> None:
    assert numbers_of(numbers_text([LEAST, -1, 0, (1 << 63) - 1])) == [LEAST, -1, 0, (1 << 63) - 1]
    assert numbers_of(numbers_text([])) == []


def _step(dice: random.Random, there: set[str]) -> Callable[[Index], None]:
    """Something that is done to an index in which these items are."""
    match dice.randrange(4):
        case 0:
            keys = dice.sample(KEYS, dice.randint(1, 3))
            new = [key for key in keys if key not in there]
            held = {
                key: Held(Item("b", "d", "p"), dice.choice(KEYS), f"id {dice.random()}", ("x", "y")) for key in keys
            }
            blocks = {key: dice.sample(BLOCKS, dice.randint(1, 5)) for key in new}
            there |= set(keys)

            def put(index: Index) -> None:
                index.put("Official", held)
                index.find_by("Official", blocks)

            return put
        case 1:
            gone = dice.sample(sorted(there), dice.randint(0, len(there)))
            there -= set(gone)
            return lambda index: index.drop("Official", gone)
        case _:
            ledger: Any = dice.choice(["Official", "Seat"])
            told = {
                document: {name: dice.choice(KEYS) for name in dice.sample(NAMES, dice.randint(0, len(NAMES)))}
                for document in dice.sample(DOCUMENTS, dice.randint(1, 3))
            }
            return lambda index: index.tell(ledger, told)


def _answers(index: Index) -> dict[str, Any]:
    found: dict[str, Any] = {
        "held": index.held("Official", KEYS),
        "components": index.in_components("Official", KEYS[:3]),
        "blocks": {block: sorted(keys) for block, keys in index.in_blocks("Official", BLOCKS).items()},
        "every": list(index.every("Official")),
    }
    for ledger in ("Official", "Seat"):
        found[ledger] = index.told(ledger, DOCUMENTS)
        found[f"{ledger} documents"] = index.documents(ledger, KEYS)
        found[f"{ledger} tellings"] = set(index.tellings(ledger, KEYS[1:]))
    return found


@pytest.mark.neo4j
@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 6))])
def test_it_answers_as_the_one_in_memory(neo4j_database: str, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.setattr(neo4j_pages, "SIZE", 2)
    dice, there, expected = random.Random(seed), set[str](), MemoryIndex()
    with open_store(neo4j_database) as store:
        for _ in range(25):
            step = _step(dice, there)
            step(expected)
            found = store._database.in_turn(  # type: ignore[attr-defined]
                lambda run, step=step: (step(index := Neo4jIndex(run)), _answers(index))[1]
            )
            assert found == _answers(expected)
