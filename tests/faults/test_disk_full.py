"""A disk that is full in mid-load: what was kept is said, the store opens, and goes on when there is room."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from trials import ROOT, check, export, readouts, whole

from diplograph.loading import load
from graph.errors import StoreError
from graph.stores import kglite, kglite_file, kglite_folder, open_store


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return readouts(tmp_path_factory.mktemp("full") / "texts", 24)


@pytest.fixture(scope="module")
def unbroken(texts: Path) -> bytes:
    return whole(texts, texts.parent / "unbroken")


@pytest.mark.parametrize("where", ["save", "replace"])
def test_no_room_for_the_graph(
    where: str, texts: Path, unbroken: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "store"
    load([texts / "000.txt"], home, workers=1)
    before = (home / "graph.kgl").read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    of = kglite_file.checksum
    if where == "save":
        monkeypatch.setattr(kglite_file, "checksum", lambda file: full() if file.suffix == ".new" else of(file))
    else:
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(
        StoreError, match=r"graph\.kgl: cannot be saved: .*No space left.*24 documents of this load are kept"
    ):
        load([texts], home, workers=1)
    monkeypatch.undo()
    assert (home / "graph.kgl").read_bytes() == before
    assert not list(home.glob("*.new*"))
    with open_store(home) as store:
        check(store, {str(path) for path in texts.iterdir()})
        assert export(store) == unbroken


@pytest.mark.skipif(sys.platform == "win32", reason="files cannot be limited on Windows")
@pytest.mark.parametrize(
    "kilobytes", [200, pytest.param(60, marks=pytest.mark.slow), pytest.param(330, marks=pytest.mark.slow)]
)
def test_no_file_may_grow(kilobytes: int, texts: Path, unbroken: bytes, tmp_path: Path) -> None:
    home = tmp_path / "store"
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({kilobytes << 10}, {kilobytes << 10}))"
    command = f"{limit}; from diplograph.__main__ import main; raise SystemExit(main())"
    said = _run(command, "load", str(texts), "--store", str(home), "--workers", "1")
    assert said.returncode == 4, said.stderr
    assert said.stderr.startswith("diplograph: ")
    assert len(said.stderr.splitlines()) == 1
    with open_store(home) as store:
        check(store, set())
    load([texts], home, workers=1)
    with open_store(home, read_only=True) as store:
        assert export(store) == unbroken


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a megabyte."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can make a small disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], capture_output=True)
    if made.returncode:
        pytest.skip("no small disk can be made here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.slow
@pytest.mark.parametrize(("room", "large"), [(room, large) for large in (False, True) for room in range(24, 1000, 61)])
def test_a_small_disk(
    room: int, large: bool, texts: Path, unbroken: bytes, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if large:
        monkeypatch.setattr(kglite_folder, "LARGE", 1)
        monkeypatch.setattr(kglite, "_BESIDE", 0)
    home, ballast = small_disk / "store", small_disk / "ballast"
    ballast.write_bytes(bytes((1000 - room) << 10))
    with suppress(StoreError):
        load([texts], home, workers=1, batch=3)
    ballast.unlink()
    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
    if home.exists() and any(home.iterdir()):
        with open_store(home) as store:
            check(store, set())
    load([texts], home, workers=1)
    with open_store(home, read_only=True) as store:
        assert export(store) == unbroken


def _run(command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, "-c", command, *arguments], capture_output=True, text=True, env=environment)
