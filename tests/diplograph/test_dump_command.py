"""`diplograph dump` and `restore`: what they tell, exit codes, pipes. All people are invented."""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

from accounts import Person, canonical, filled, readout

from graph.stores import open_store

ROOT = Path(__file__).parents[2]


def test_there_and_back(command, world, tmp_path):
    assert command("dump", "a.dump.gz").out == "Dump: a.dump.gz (2 documents, 0 judgements)\n"
    done = command("restore", "a.dump.gz", "--store", "other")
    assert (done.code, done.err) == (0, "")
    assert done.out == "Restored into other: documents 2 new, 0 changed, 0 unchanged; 0 judgements\n"
    assert list(canonical(tmp_path / "other")) == list(canonical(world))
    data = json.loads(command("dump", "b.dump.gz", "--store", "other", "--json").out)
    assert data == {"file": "b.dump.gz", "documents": 2, "judgements": 0}
    assert (tmp_path / "a.dump.gz").read_bytes() == (tmp_path / "b.dump.gz").read_bytes()
    data = json.loads(command("restore", "a.dump.gz", "--json").out)
    assert data["documents"] == {"new": 0, "changed": 0, "unchanged": 2}


def test_a_store_that_holds_something_else(command, world, tmp_path):
    command("dump", "a.dump.gz")
    filled(tmp_path / "other", readout("3.txt", Person("Zoë Peralta", "PER"), Person("Olav Moe", "NOR")))
    refused = command("restore", "a.dump.gz", "--store", "other")
    assert refused.code == 2
    assert "say --add to have both in it" in refused.err
    assert command("restore", "a.dump.gz", "--store", "other", "--add").code == 0
    assert len(open_store(tmp_path / "other", read_only=True).sources()) == 3


def test_a_damaged_file(command, world, tmp_path):
    command("dump", "a.dump.gz")
    lines = gzip.decompress((tmp_path / "a.dump.gz").read_bytes()).splitlines(keepends=True)
    (tmp_path / "cut.gz").write_bytes(gzip.compress(b"".join(lines[:2])))
    refused = command("restore", "cut.gz", "--store", "other")
    assert (refused.code, refused.out) == (11, "")
    assert "cut.gz: line 3: the file is cut short here" in refused.err
    assert not (tmp_path / "other").exists()
    part = command("restore", "cut.gz", "--store", "other", "--partial")
    assert part.code == 3
    assert "documents 1 new" in part.out
    assert "Not taken:\n  line 3: the file is cut short here" in part.out
    assert max(map(len, part.out.splitlines())) <= 80
    assert command("restore", "none.gz").code == 2
    (tmp_path / "mine.txt").write_text("notes")
    assert command("restore", "mine.txt").code == 11
    assert command("dump", "mine.txt").code == 2
    assert (tmp_path / "mine.txt").read_text() == "notes"


def test_through_a_pipe(command, world, tmp_path):
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    call = f'"{sys.executable}" -m diplograph'
    piped = f"{call} dump - | {call} restore - --store other"
    done = subprocess.run(["sh", "-c", piped], capture_output=True, cwd=tmp_path, env=here, check=True, text=True)
    assert done.stdout.startswith("Restored into other: documents 2 new")
    assert list(canonical(tmp_path / "other")) == list(canonical(world))
    gone = subprocess.run(["sh", "-c", f"{call} dump - | head -c 5"], capture_output=True, cwd=tmp_path, env=here)
    assert (len(gone.stdout), gone.stderr) == (5, b"")
