"""A large graph's folder with a file that is cut short, longer, gone, or has bits flipped: made again."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from test_graph_file import cut, flipped, longer, overwritten
from trials import check, export, mends_itself, readouts, whole

from graph.errors import StoreDamaged
from graph.stores import kglite_folder, open_store, untouched
from graph.stores.kglite_file import documents


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every graph counts as a large one."""
    monkeypatch.setattr(kglite_folder, "LARGE", 1)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A store and its graph."""
    folder = tmp_path_factory.mktemp("flipped")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kglite_folder, "LARGE", 1)
        expected = whole(readouts(folder / "texts", 24), folder / "store")
        with open_store(folder / "store") as store:
            store.rebuild()
    return folder / "store", expected


def files(home: Path) -> list[Path]:
    return sorted(one for one in home.glob("graph-*/**/*") if one.is_file())


def trial(seed: int, filled: tuple[Path, bytes], home: Path) -> None:
    """Whoever opens the damaged store, for writing or reading, finds the graph as it was."""
    before, expected = filled
    dice = random.Random(seed)
    shutil.copytree(before, home)
    file = dice.choice([one for one in files(home) if one.stat().st_size])
    data = file.read_bytes()
    damage = dice.choice((flipped, flipped, flipped, cut, overwritten, longer))
    print("seed", seed, damage.__name__, file.name)
    if dice.random() < 0.1:
        file.unlink()
    else:
        file.write_bytes(damage(data, dice))
    if file.exists() and file.read_bytes() == data:
        shutil.rmtree(home)
        return
    mends_itself(home, expected, read_only=dice.random() < 0.5)
    shutil.rmtree(home)


def test_damaged_at_random(filled: tuple[Path, bytes], tmp_path: Path) -> None:
    for seed in range(6):
        trial(seed, filled, tmp_path / "store")


@pytest.mark.slow
@pytest.mark.parametrize("tens", range(10))
def test_damaged_at_hundreds_of_places(tens: int, filled: tuple[Path, bytes], tmp_path: Path) -> None:
    for seed in range(1000 + 10 * tens, 1010 + 10 * tens):
        trial(seed, filled, tmp_path / "store")


def test_each_file_counts(filled: tuple[Path, bytes], tmp_path: Path) -> None:
    # Also those that kglite does not look into.
    home = tmp_path / "store"
    shutil.copytree(filled[0], home)
    (folder,) = kglite_folder.folders(home)
    whole_folder = kglite_folder.checksum(folder)
    assert kglite_folder.folder_of(home, whole_folder) == folder
    for file in files(home):
        data = file.read_bytes()
        file.write_bytes(data[:-1] + bytes([data[-1] ^ 1]) if data else b"x")
        assert kglite_folder.checksum(folder) != whole_folder
        file.write_bytes(data)
    for name in (".DS_Store", "._CURRENT", "Thumbs.db", "desktop.ini"):
        # They come with whoever looks at the folder.
        (folder / name).write_bytes(b"x")
    assert kglite_folder.checksum(folder) == whole_folder
    (folder / "more").write_bytes(b"")
    assert kglite_folder.checksum(folder) != whole_folder


def test_a_damaged_folder_is_not_looked_into(filled: tuple[Path, bytes], tmp_path: Path) -> None:
    # Whatever the archive knows: it may be an older one.
    home = tmp_path / "store"
    shutil.copytree(filled[0], home)
    (folder,) = kglite_folder.folders(home)
    assert len(documents(folder)[1]) == 24
    next(one for one in files(home) if one.name == "edge_prop_heap.bin").write_bytes(b"")
    with pytest.raises(StoreDamaged, match="not what was saved last"):
        documents(folder)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_folder_that_is_gone(filled: tuple[Path, bytes], tmp_path: Path, read_only: bool) -> None:
    home = tmp_path / "store"
    shutil.copytree(filled[0], home)
    shutil.rmtree(*kglite_folder.folders(home))
    with open_store(home, read_only=read_only) as store:
        assert store.notes == ()
        assert export(store) == filled[1]


def _renamed(home: Path, folder: Path) -> None:
    folder.rename(home / "graph-00000000")


def _twice(home: Path, folder: Path) -> None:
    shutil.copytree(folder, home / "graph-00000000")


def _renamed_twice(home: Path, folder: Path) -> None:
    shutil.copytree(folder, home / "graph-00000000")
    folder.rename(home / "graph-ffffffff")


def _emptied(home: Path, folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


def _a_file_in_its_place(home: Path, folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_bytes(b"x")


def _a_graph_file_beside(home: Path, folder: Path) -> None:
    (home / "graph.kgl").write_bytes(b"x")


def _half_of_another(home: Path, folder: Path) -> None:
    shutil.copytree(folder / "generations", home / "graph-new")


def _its_note_is_none(home: Path, folder: Path) -> None:
    untouched.note(folder).write_bytes(b"\xff\x00")


def _elsewhere(home: Path, folder: Path) -> None:
    folder.symlink_to(folder.rename(home.parent / "elsewhere"), target_is_directory=True)


@pytest.mark.slow
@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    "done",
    [
        _renamed,
        _twice,
        _renamed_twice,
        _emptied,
        _a_file_in_its_place,
        _a_graph_file_beside,
        _half_of_another,
        _its_note_is_none,
        _elsewhere,
    ],
)
def test_folders_that_were_moved_about(
    filled: tuple[Path, bytes], tmp_path: Path, read_only: bool, done: Callable[[Path, Path], None]
) -> None:
    home = tmp_path / "store"
    shutil.copytree(filled[0], home)
    done(home, *kglite_folder.folders(home))
    with open_store(home, read_only=read_only) as store:
        assert export(store) == filled[1]
    with open_store(home) as store:
        assert store.notes == ()
        assert len(kglite_folder.folders(home)) == 1
        check(store, set())
