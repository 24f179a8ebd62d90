"""The invented world of the benchmarks: the same each time, true to its texts, and lopsided as the real one."""

import hashlib
import os
import random
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from graph.faults import check
from graph.identity import name_key

ROOT = Path(__file__).parents[2]
DIGEST = """
import hashlib, sys
sys.path[:0] = [{benchmarks!r}, {root!r}]
import world
print(hashlib.sha256(b"".join(record.to_json() for _, record in world.entries(200, 100))).hexdigest())
"""


@pytest.fixture
def world(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    import world

    return world


def test_the_world_is_the_same_in_each_process(world):
    code = DIGEST.format(benchmarks=str(ROOT / "benchmarks"), root=str(ROOT))
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    here = hashlib.sha256(b"".join(record.to_json() for _, record in world.entries(200, 100))).hexdigest()
    assert found == {here}
    assert [one for one, _ in world.entries(5, 100, seed=2)] != [one for one, _ in world.entries(5, 100)]


def test_each_record_is_true_to_its_text_and_one_meeting_in_five_is_told_twice(world):
    told = list(world.entries(500, 200))
    for document, record in told:
        check(record, document.text)
        assert record.sha256 == document.sha256
    assert len({document.id for document, _ in told}) == len(told) == 600
    assert len({document.source[:7] for document, _ in told}) == 500


def test_few_meet_many_and_most_meet_few(world):
    seen = Counter(name_key(official.name) for _, record in world.entries(4000, 800) for official in record.officials)
    counts = sorted(seen.values(), reverse=True)
    assert sum(counts[: len(counts) // 100]) > 0.2 * sum(counts)
    assert counts[len(counts) // 2] <= 5


def test_offices_change_hands_and_deputies_rise(world):
    holders = world.holders(4000, random.Random(1))
    assert 3000 < len({one.name for one in holders}) < 5000
    ministers = [one for one in holders if one.office == "Foreign Minister"]
    for party in {one.party for one in ministers}:
        terms = sorted((one.first, one.last) for one in ministers if one.party == party)
        assert len(terms) > 1
        assert all(last <= first for (_, last), (first, _) in pairwise(terms))
    names = Counter(one.name for one in holders)
    risen = [one for one in ministers if names[one.name] > 1]
    assert len(risen) > 20


def test_names_are_spelled_in_several_ways(world):
    dice = random.Random(1)
    assert len({world._written("Zandun Telshuhes", dice) for _ in range(500)}) == 4


def test_a_world_without_end_begins_at_once(world):
    document, _ = next(world.entries(10**12, 200))
    assert document.text.startswith("The ")


@pytest.mark.slow
def test_the_comparison_of_stores_runs(tmp_path):
    done = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "stores.py", "--meetings", "60", "--only", "embedded"],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "failed" not in done.stderr
    assert "| embedded, load: s by the clock |" in done.stdout
    assert "| path, ms |" in done.stdout
