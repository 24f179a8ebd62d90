"""`diplograph check`: what it tells, its exit codes, and `--repair`. All people are invented."""

import json
import random
import sqlite3
from contextlib import closing

import pytest
from accounts import STORE

from graph.stores import open_store


@pytest.fixture
def broken(world):
    with open_store(world) as store:
        store._graph.cypher("MATCH (o:Official {name: 'Olav Moe'}) SET o.name = 'Olaf Moe'")
        store._unsaved = 1
    return world


def test_a_whole_store(command, world):
    done = command("check")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"Checked {STORE}: 2 documents, ")
    assert done.out.endswith("\nNothing is wrong.\n")
    data = json.loads(command("check", "--quick", "--json").out)
    assert (data["clean"], data["quick"], data["findings"]) == (True, True, [])


def test_a_fault_is_told_with_what_to_do_and_mended(command, broken):
    done = command("check")
    assert done.code == 9
    assert "Nodes and edges with other properties than documents give: 1\n" in done.out
    assert "name is 'Olaf Moe', not 'Olav Moe'" in done.out
    assert "`diplograph check --repair` makes the graph again from the archive" in done.out
    assert max(map(len, done.out.splitlines())) <= 80
    (finding,) = json.loads(command("check", "--json").out)["findings"]
    assert (finding["kind"], finding["count"], len(finding["examples"])) == ("other", 1, 1)
    mended = command("check", "--repair")
    assert mended.code == 0
    assert mended.out.endswith("\nThe graph was made again from the archive.\n\nNow nothing is wrong.\n")
    assert command("check").code == 0
    assert command("check", "--repair").out.endswith("\nNothing is wrong.\n")


def test_what_cannot_be_mended_stays_told(command, world):
    with open_store(world) as store:
        store._archive._db.execute("UPDATE document SET text = text || '.'")
    done = command("check", "--repair", "--json")
    data = json.loads(done.out)
    assert (done.code, data["repaired"], data["clean"]) == (9, False, False)
    assert [(one["kind"], one["count"]) for one in data["remaining"]] == [("untrue", 2)]


def test_no_store(command):
    done = command("check")
    assert done.code == 4
    assert "there is no store" in done.err
    assert command("check", "--repair").code == 4


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_damaged_is_told(command, world, seed):
    """Bits flip in the archive: it is told, or nothing that counts was hit; never an internal error."""
    dice = random.Random(seed)
    file = world / "archive.sqlite"
    with closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(file.read_bytes())
    for _ in range(seed + 1):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    file.write_bytes(data)
    assert command("check").code in (0, 4, 9)
