"""What a killed process leaves in the temporary folder goes with the next opening; what a living one uses stays."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from trials import ROOT
from worlds import small

from graph.errors import StoreError
from graph.stores import kglite, kglite_folder, kglite_scratch, open_store

_CHILD = """
import sys
sys.path.insert(0, sys.argv[2])
from worlds import small
from graph.errors import StoreError
from graph.stores import kglite, kglite_folder, open_store
kglite_folder.LARGE, kglite._SAVE_SHARE = 1, 0
store = open_store(sys.argv[1])
store.add([small(2, "Ana Belić", "Olav Moe")])
print("changed", flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of the test's own, for itself and the processes that it starts."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(kglite_folder, "LARGE", 1)
    return folder


def aged(scratch: Path) -> list[Path]:
    """What is left there, made to look an hour old."""
    left = sorted(scratch.glob("kglite_copy_*"))
    for one in left:
        os.utime(one / ".kglite.lock", (time.time() - 3600,) * 2)
    return left


def test_what_a_living_process_uses_stays(tmp_path: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kglite, "_SAVE_SHARE", 0)
    with open_store(tmp_path / "s") as store:
        store.add([small(1, "Ana Belić", "José Moro")])
        store.rebuild()
        store.add([small(2, "Ana Belić", "Olav Moe")])
        # Otherwise kglite leaves nothing any more, and all of this can go.
        (used,) = aged(scratch)
        shutil.copytree(used, left := used.with_name("kglite_copy_1_1"))
        aged(scratch)
        kglite_scratch.sweep()
        assert used.is_dir()
        assert not left.exists()
        assert store.counts()["Document"] == 2


@pytest.mark.slow
def test_it_goes_when_its_process_was_killed_and_not_before(tmp_path: Path, scratch: Path) -> None:
    with open_store(tmp_path / "s") as store:
        store.add([small(1, "Ana Belić", "José Moro")])
        store.rebuild()
    command = [sys.executable, "-c", _CHILD, str(tmp_path / "s"), str(ROOT / "tests")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as child:
        assert child.stdout
        assert child.stdout.readline().strip() == b"changed"
        # Otherwise kglite leaves nothing any more, and all of this can go.
        assert len(aged(scratch)) == 1
        kglite_scratch.sweep()
        assert len(aged(scratch)) == 1
        child.kill()
        child.wait()
    with open_store(tmp_path / "s") as store:
        assert store.counts()["Document"] == 2
        assert not set(aged(scratch)) & {one for one in scratch.iterdir() if str(child.pid) in one.name}


def test_one_that_may_not_be_locked_yet_stays(scratch: Path) -> None:
    (scratch / "kglite_copy_1_1").mkdir()
    kglite_scratch.sweep()
    (scratch / "kglite_copy_1_1" / ".kglite.lock").write_text("pid=1\n")
    kglite_scratch.sweep()
    assert len(aged(scratch)) == 1
    kglite_scratch.sweep()
    assert not aged(scratch)


@pytest.mark.slow
def test_nothing_is_left_by_who_closes_or_fails(tmp_path: Path, scratch: Path) -> None:
    command = [sys.executable, "-c", _CHILD.replace("sys.stdin.read()", "raise OSError"), str(tmp_path / "s")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([*command, str(ROOT / "tests")], stderr=subprocess.DEVNULL, env=environment)
    assert (tmp_path / "s").is_dir()
    assert not list(scratch.glob("kglite_copy_*"))


def test_where_there_is_no_temporary_folder_it_is_said(
    tmp_path: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kglite, "_SAVE_SHARE", 0)
    with open_store(tmp_path / "s") as store:
        store.add([small(1, "Ana Belić", "José Moro")])
        store.rebuild()
    scratch.rmdir()
    scratch.touch()
    store = open_store(tmp_path / "s")
    with pytest.raises(
        StoreError, match=r"the graph cannot be written: .*; check that the temporary folder can be written"
    ):
        store.add([small(2, "Ana Belić", "Olav Moe")])
    store.close()
    scratch.unlink()
    with open_store(tmp_path / "s", read_only=True) as reader:
        assert reader.counts()["Document"] == 2
