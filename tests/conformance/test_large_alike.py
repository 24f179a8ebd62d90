"""A graph in a folder, with whatever has changed on top, answers what one in memory answers. Everybody is invented."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import schema_queries
import summit_world
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from worlds import Entry, entries, small

from graph.canonical import lines
from graph.errors import QueryError
from graph.resolution.judgements import contradicted, judgement
from graph.stores import kglite, kglite_bulk, kglite_folder, open_store
from graph.stores.base import Store

QUERIES = schema_queries.fixed()
SUMMIT = summit_world.entries()
FIRST = [*SUMMIT[:4], *(small(n, "Ana Belić", ("José Moro", "Olav Moe", "Tano")[n % 3]) for n in range(5))]


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every graph counts as a large one, and is not saved because much has changed."""
    monkeypatch.setattr(kglite_folder, "LARGE", 1)
    monkeypatch.setattr(kglite, "_SAVE_SHARE", 0)


def told_otherwise(entry: Entry, how: str) -> Entry:
    document, record = entry
    if how == "later":
        meetings = tuple(replace(one, date="2020-02-02", date_basis="stated") for one in record.meetings)
    else:
        meetings = {"whole": record.meetings, "less": record.meetings[1:], "nothing": ()}[how]
    return document, replace(record, meetings=meetings)


Step = tuple[str, Any]
SAID = st.one_of(
    entries(),
    st.builds(told_otherwise, st.sampled_from(SUMMIT), st.sampled_from(("whole", "less", "nothing", "later"))),
)
STEPS = st.one_of(
    st.tuples(st.just("add"), st.lists(SAID, min_size=1, max_size=4)),
    st.tuples(st.just("forget"), st.sets(st.integers(0, 12), min_size=1, max_size=4)),
    st.tuples(
        st.just("judge"), st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(("same", "different")))
    ),
    st.tuples(st.just("take back"), st.integers(0, 5)),
    st.tuples(st.sampled_from(("open again", "save", "rebuild", "read anew")), st.none()),
)


def change(store: Store, step: Step) -> None:
    """Carries out a step that is one of every store."""
    name, told = step
    if name == "add":
        store.add(told)
    elif name == "forget":
        ids = sorted(store.ids())
        store.forget({ids[number % len(ids)] for number in told} if ids else ())
    elif name == "judge":
        one, other, decision = told
        ids = sorted({row["id"] for row in store.read("MATCH (o:Official) RETURN o.id AS id")})
        two = (ids[one % len(ids)], ids[other % len(ids)]) if ids else ("", "")
        made = judgement("Official", decision, *two) if two[0] != two[1] else None
        if made and not contradicted(store.judgements(), made):
            store.judge([made])
    elif name == "take back" and (judged := store.judgements()):
        store.judge(removed=[judged[told % len(judged)]])


class Pair:
    """A store whose graph is in a folder, one that reads it and stays open, and one in memory."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self.memory = open_store("memory:")
        self.store = open_store(home)
        for one in (self.memory, self.store):
            one.add(FIRST)
        self.store.rebuild()
        self.reader = open_store(home, read_only=True)
        self.known: set[tuple[str, str]] = set()
        self.note()

    def note(self) -> None:
        self.known |= {(node.label, node.id) for node in self.memory.rows().nodes}

    def take(self, step: Step) -> None:
        if step[0] == "open again":
            self.store.close()
            self.store = open_store(self._home)
        elif step[0] == "save":
            self.store._save()  # type: ignore[attr-defined]
        elif step[0] == "rebuild":
            self.store.rebuild()
        elif step[0] == "read anew":
            self.reader.close()
            self.reader = open_store(self._home, read_only=True)
        else:
            change(self.memory, step)
            change(self.store, step)
            self.note()

    def compare(self, dice: random.Random, number: int) -> None:
        expected = b"".join(lines(self.memory.rows()))
        asked = [*dice.sample(QUERIES, number), *schema_queries.of(sorted(self.known), dice)]
        for one in (self.store, self.reader):
            assert b"".join(lines(one.rows())) == expected
            for query, given_ in asked:
                assert answer(one, query, given_) == answer(self.memory, query, given_), (query, given_)

    def close(self) -> None:
        for one in (self.reader, self.memory, self.store):
            one.close()


def answer(store: Store, query: str, given_: dict[str, Any]) -> object:
    try:
        return sorted(alike(row) for row in store.query(query, given_).rows)
    except QueryError:
        return "refused"


def alike(value: Any) -> str:
    """The value as a text, in which the order of lists does not count: most are collected."""
    if isinstance(value, list | tuple):
        return f"[{', '.join(sorted(map(alike, value)))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {alike(value[key])}' for key in sorted(value))}}}"
    return repr(value)


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    made = Pair(tmp_path / "s")
    yield made
    made.close()


def test_what_came_went_and_came_back_is_there_and_nothing_else(pair: Pair) -> None:
    # What is gone leaves its place to what comes.
    pair.take(("forget", {0, 5, 7}))
    pair.take(("add", [SUMMIT[0], told_otherwise(SUMMIT[3], "later"), *SUMMIT[5:]]))
    pair.compare(random.Random(1), 40)


@pytest.mark.slow
@pytest.mark.parametrize("several", [1, 50])
def test_every_query_after_all_kinds_of_change(pair: Pair, monkeypatch: pytest.MonkeyPatch, several: int) -> None:
    monkeypatch.setattr(kglite_bulk, "_SEVERAL", several)
    for step in (
        ("judge", (1, 2, "same")),
        ("forget", {1, 3, 4, 8}),
        ("add", SUMMIT),
        ("save", None),
        ("forget", {0, 6}),
        ("open again", None),
        ("take back", 0),
        ("add", [told_otherwise(one, "less") for one in SUMMIT[:5]]),
    ):
        pair.take(step)
        pair.compare(random.Random(1), len(QUERIES))


@pytest.mark.slow
@settings(
    deadline=None, max_examples=40, phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(st.lists(STEPS, min_size=2, max_size=8), st.integers(0, 9999))
def test_after_any_changes(steps: Sequence[Step], seed: int) -> None:
    dice = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        pair = Pair(Path(folder) / "s")
        try:
            for step in steps:
                pair.take(step)
                if dice.random() < 0.5:
                    pair.compare(dice, 60)
            pair.compare(dice, 150)
        finally:
            pair.close()
