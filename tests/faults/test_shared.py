"""One store and several processes, Ctrl-C, and folders that cannot be written. The officials are invented."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from trials import acknowledged, check, export, readouts, start, whole

from diplograph.__main__ import run
from diplograph.loading import load
from graph.errors import StoreError, StoreLocked
from graph.stores import open_store
from graph.stores.sqlite import SqliteArchive

posix = pytest.mark.skipif(sys.platform == "win32", reason="rights and signals are others on Windows")


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return readouts(tmp_path_factory.mktemp("shared") / "texts", 16)


def try_to_load(texts: Path, home: Path, pid: int) -> None:
    """Fails as StoreLocked with the message that is due, or loads where the other process has ended."""
    match = rf"another process \(pid {pid}\) is writing to this store; wait until"
    try:
        load([texts], home, workers=1)
    except StoreLocked as error:
        if not re.search(match, str(error)):
            pytest.fail(str(error))
        raise


def test_a_second_loader_is_told_who_loads_and_readers_read_meanwhile(texts: Path, tmp_path: Path) -> None:
    home = tmp_path / "store"
    load([texts / "000.txt"], home, workers=1)
    asked = told = 0
    with start(texts, home, batch=1) as child:
        assert child.stdout
        lines = [child.stdout.readline(), child.stdout.readline()]
        while child.poll() is None:
            with open_store(home, read_only=True) as store:
                assert store.query("MATCH (m:Meeting) RETURN count(m) AS n").rows[0][0] >= 1
                asked += 1
            with suppress(StoreLocked):
                try_to_load(texts, home, child.pid)
                continue
            told += 1
        lines += child.stdout
    assert asked
    assert told
    load([texts], home, workers=1)
    with open_store(home, read_only=True) as store:
        check(store, acknowledged(lines))


@posix
@pytest.mark.slow
def test_a_reader_that_stays_sees_the_load_once_it_is_done(texts: Path, tmp_path: Path) -> None:
    home = tmp_path / "store"
    load([texts / "000.txt"], home, workers=1)
    with open_store(home, read_only=True) as store:
        with start(texts, home) as child:
            assert child.stdout
            for _ in child.stdout:
                assert store.query("MATCH (m:Meeting) RETURN count(m) AS n").rows[0][0] >= 1
        check(store, {str(path) for path in texts.iterdir()})


@posix
@pytest.mark.parametrize(
    "after", [pytest.param(2, marks=pytest.mark.slow), 11, pytest.param(16, marks=pytest.mark.slow)]
)
def test_interrupted_in_mid_load(texts: Path, tmp_path: Path, after: int) -> None:
    home = tmp_path / "store"
    with start(texts, home, batch=1) as child:
        assert child.stdout
        assert child.stderr
        lines = [child.stdout.readline() for _ in range(after)]
        child.send_signal(signal.SIGINT)
        lines += child.stdout
        said = child.stderr.read()
    assert child.returncode
    assert "kept, load the same paths again to go on" in said
    with open_store(home) as store:
        check(store, acknowledged(lines))
    load([texts], home, workers=1)
    with open_store(home, read_only=True) as store:
        assert export(store) == whole(texts, tmp_path / "unbroken")


def test_a_file_in_place_of_the_folder(texts: Path, tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file")
    with pytest.raises(StoreError, match="is a file; the embedded store is a folder, name another one"):
        load([texts], tmp_path / "store", workers=1)
    with pytest.raises(StoreError, match="is a file; the embedded store is a folder, name another one"):
        open_store(tmp_path / "store", read_only=True)


def _opened(folder: Path) -> None:
    """Lets everybody into the folder, through those above it that pytest has made for its user alone."""
    above = (folder, *folder.parents)
    own = [number for number, one in enumerate(above) if one.name.startswith("pytest-of-")]
    for one in above[: own[0] + 1 if own else 1]:
        one.chmod(0o755)


@pytest.fixture
def as_nobody(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Callable[..., tuple[int, str, str]]:
    """Runs a command on a store as somebody without rights; first on a copy, as root, so that modules are there."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can become somebody without rights")
    _opened(tmp_path)

    def call(home: Path, *arguments: str) -> tuple[int, str, str]:
        copy = tmp_path / "copy"
        if home.exists():
            shutil.copytree(home, copy, dirs_exist_ok=True)
        run([*arguments, "--store", str(copy)])
        capsys.readouterr()
        os.setresuid(65534, 65534, 0)
        try:
            code = run([*arguments, "--store", str(home)])
        finally:
            os.setresuid(0, 0, 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


AsNobody = Callable[..., tuple[int, str, str]]


def test_a_folder_that_may_only_be_read(texts: Path, tmp_path: Path, as_nobody: AsNobody) -> None:
    home = tmp_path / "store"
    load([texts / "000.txt"], home, workers=1)
    home.chmod(0o555)
    asked = as_nobody(home, "query", "MATCH (m:Meeting) RETURN count(m) AS n", "--format", "csv")
    assert asked == (0, "n\n1\n", "")
    code, _, said = as_nobody(home, "forget", "000.txt")
    assert code == 4
    assert "check the folder and its rights" in said
    assert len(said.splitlines()) == 1


def test_what_stands_in_the_log_alone_is_read_where_nobody_may_write(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "store"
    load([texts / "000.txt"], home, workers=1)
    with open_store(home) as store:
        load([texts / "001.txt"], store, workers=1)
        shutil.copytree(home, tmp_path / "crashed")
    monkeypatch.setattr(os, "access", lambda *_: False)
    archive = SqliteArchive(tmp_path / "crashed" / "archive.sqlite", read_only=True)
    assert archive.size() == 2
    archive.close()


def test_a_folder_that_may_not_be_looked_into(texts: Path, tmp_path: Path, as_nobody: AsNobody) -> None:
    home = tmp_path / "store"
    load([texts / "000.txt"], home, workers=1)
    home.chmod(0o700)
    for command in (["query", "MATCH (m) RETURN m"], ["forget", "000.txt"]):
        code, _, said = as_nobody(home, *command)
        assert code == 4
        assert "check the folder and its rights" in said


def test_a_folder_that_cannot_be_made(tmp_path: Path, texts: Path, as_nobody: AsNobody) -> None:
    # Who may not read the document either would be told that instead.
    _opened(texts)
    code, _, said = as_nobody(tmp_path / "store", "load", str(texts / "000.txt"), "--workers", "1")
    assert code == 4
    assert "the folder cannot be made" in said
    assert not (tmp_path / "store").exists()
