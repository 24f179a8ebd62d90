"""Clusters of made-up items, whose comparisons stand in a table: "a" and "a'" bear one id, "b" another."""

from __future__ import annotations

from itertools import combinations, permutations

import pytest

from graph.resolution.clusters import Comparison, clusters
from graph.resolution.items import Item, Kind
from graph.resolution.judgements import Links, judgement
from graph.resolution.verdict import Verdict

SAME, SURER, APART, WEAK = (
    Verdict("same", 0.9),
    Verdict("same", 0.95),
    Verdict("different", 0.02),
    Verdict("different", 0.3),
)


def grouped(
    told: dict[str, Verdict], names: str, links: Links | None = None, beside: tuple[str, ...] = ()
) -> set[frozenset[str]]:
    """The clusters by names ("a1", "a2": two items of one id); pairs that are not told are weakly different."""
    items = {Item(name[0], name).key: Item(name[0], name) for name in names.split()}
    of = {item.data: key for key, item in items.items()}

    def compare(one: str, other: str) -> Verdict:
        return told.get(f"{one} {other}", told.get(f"{other} {one}", WEAK))

    kind = Kind("Official", str, compare, lambda data: (), lambda item, data: (item.data,))
    pairs = [(min(pair), max(pair)) for pair in combinations(sorted(items), 2)]
    apart = [tuple(sorted(of[name] for name in pair.split())) for pair in beside]
    found = clusters(list(items), pairs, apart, Comparison(kind, items, links or Links()))  # type: ignore[arg-type]
    return {frozenset(items[key].data for key in one.keys) for one in found}


def sets(*groups: str) -> set[frozenset[str]]:
    return {frozenset(group.split()) for group in groups}


@pytest.mark.parametrize(
    ("told", "names", "expected"),
    [
        ({"a1 b1": SAME}, "a1 b1", sets("a1 b1")),
        ({"a1 b1": SAME, "b1 c1": SAME}, "a1 b1 c1", sets("a1 b1 c1")),
        ({"a1 b1": SAME, "b1 c1": SAME, "a1 c1": APART}, "a1 b1 c1", sets("a1", "b1", "c1")),
        ({"a1 b1": SURER, "b1 c1": SAME, "a1 c1": APART}, "a1 b1 c1", sets("a1 b1", "c1")),
        ({"b1 b2": SAME, "b1 a1": SURER, "b2 a1": APART}, "a1 b1 b2", sets("b1 b2", "a1")),
        ({"a1 a2": APART}, "a1 a2", sets("a1", "a2")),
    ],
    ids=["one", "a chain", "fits two", "fits one better", "its own name goes first", "namesakes"],
)
def test_who_is_one(told: dict[str, Verdict], names: str, expected: set[frozenset[str]]) -> None:
    for order in permutations(names.split()):
        assert grouped(told, " ".join(order)) == expected


def test_two_of_one_document_are_two_unless_it_spells_one_name_twice() -> None:
    assert grouped({"a1 b1": SAME}, "a1 b1", beside=("a1 b1",)) == sets("a1", "b1")
    assert grouped({"a1 a2": SAME}, "a1 a2", beside=("a1 a2",)) == sets("a1 a2")


def test_a_judgement_goes_before_what_is_known() -> None:
    joined = Links.of([judgement("Official", "same", "a", "b")], "Official")
    assert grouped({"a1 b1": APART}, "a1 b1", joined, beside=("a1 b1",)) == sets("a1 b1")
    assert grouped({"a1 b1": APART, "a1 c1": SAME, "b1 c1": APART}, "a1 b1 c1", joined) == sets("a1 b1 c1")
    parted = Links.of([judgement("Official", "different", "a", "b")], "Official")
    assert grouped({"a1 b1": SURER, "b1 c1": SAME, "a1 c1": SAME}, "a1 b1 c1", parted) == sets("a1", "b1", "c1")


def test_a_judgement_tears_nobody_off() -> None:
    """The item d2 is one with b1 by way of d1 only, and nothing like a1, who was judged to be one with b1."""
    joined = Links.of([judgement("Official", "same", "a", "b")], "Official")
    told = {"b1 d1": SURER, "d1 d2": SAME, "a1 b1": APART, "a1 d1": APART, "a1 d2": APART}
    assert grouped(told, "a1 b1 d1 d2") == sets("a1", "b1 d1 d2")
    assert grouped(told, "a1 b1 d1 d2", joined) == sets("a1 b1 d1 d2")
