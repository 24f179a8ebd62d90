"""A graph file that is cut short or has bits flipped, of another format, or missing: made again from the archive."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
from trials import export, mends_itself, readouts, whole

from graph.errors import StoreError
from graph.stores import open_store


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A store and its graph."""
    folder = tmp_path_factory.mktemp("flipped")
    expected = whole(readouts(folder / "texts", 24), folder / "store")
    return folder / "store", expected


def flipped(data: bytes, dice: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.choice((1, 1, 1, 2, 8))):
        changed[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def cut(data: bytes, dice: random.Random) -> bytes:
    return data[: dice.randrange(len(data))]


def overwritten(data: bytes, dice: random.Random) -> bytes:
    start = dice.randrange(len(data))
    return data[:start] + bytes(min(512, len(data) - start)) + data[start + 512 :]


def longer(data: bytes, dice: random.Random) -> bytes:
    return data + dice.randbytes(dice.randint(1, 5_000))


DAMAGES = (flipped, flipped, flipped, cut, overwritten, longer)


def trial(seed: int, filled: tuple[Path, bytes], home: Path) -> None:
    """Whoever opens the damaged store, for writing or reading, finds the graph as it was."""
    before, expected = filled
    dice = random.Random(seed)
    shutil.copytree(before, home)
    file = home / "graph.kgl"
    whole_file = file.read_bytes()
    damage = dice.choice(DAMAGES)
    file.write_bytes(damage(whole_file, dice))
    if file.read_bytes() == whole_file:
        return
    print("seed", seed, damage.__name__)
    mends_itself(home, expected, read_only=dice.random() < 0.5)
    shutil.rmtree(home)


def test_damaged_at_random(filled: tuple[Path, bytes], tmp_path: Path) -> None:
    for seed in range(8):
        trial(seed, filled, tmp_path / "store")


@pytest.mark.slow
@pytest.mark.parametrize("tens", range(30))
def test_damaged_at_hundreds_of_places(tens: int, filled: tuple[Path, bytes], tmp_path: Path) -> None:
    for seed in range(1000 + 10 * tens, 1010 + 10 * tens):
        trial(seed, filled, tmp_path / "store")


def test_each_bit_of_the_file_counts(filled: tuple[Path, bytes], tmp_path: Path) -> None:
    # Also what kglite itself does not look at when it opens a file.
    home = tmp_path / "store"
    shutil.copytree(filled[0], home)
    file = home / "graph.kgl"
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    file.write_bytes(data)
    with open_store(home) as store:
        assert "it is not what was saved last" in store.notes[0]
        assert export(store) == filled[1]


@pytest.mark.parametrize("graph", [b"RGF\x63\x63\x63\x63\x63", b"", None])
def test_a_file_of_a_kglite_that_is_not_known_an_empty_one_or_none(
    graph: bytes | None, filled: tuple[Path, bytes], tmp_path: Path
) -> None:
    home = tmp_path / "store"
    shutil.copytree(filled[0], home)
    file = home / "graph.kgl"
    if graph is None:
        file.unlink()
    else:
        file.write_bytes(graph and graph + file.read_bytes()[len(graph) :])
    with open_store(home) as store:
        # Where there is no file nothing was damaged.
        assert ["made again from archive.sqlite" in note for note in store.notes] == [True] * (graph is not None)
        assert export(store) == filled[1]


def test_a_file_without_a_checksum_is_taken_as_kglite_reads_it(filled: tuple[Path, bytes], tmp_path: Path) -> None:
    # As an earlier diplograph left it.
    import sqlite3

    home = tmp_path / "store"
    shutil.copytree(filled[0], home)
    with sqlite3.connect(home / "archive.sqlite") as db:
        db.execute("DELETE FROM mark WHERE name IN ('checksum', 'next')")
    db.close()
    with open_store(home) as store:
        assert store.notes == ()
        assert export(store) == filled[1]


def test_a_reader_that_stays_keeps_what_it_had_where_the_file_is_damaged(
    filled: tuple[Path, bytes], tmp_path: Path
) -> None:
    home = tmp_path / "store"
    shutil.copytree(filled[0], home)
    with open_store(home, read_only=True) as store:
        data = (home / "graph.kgl").read_bytes()
        (home / "graph.kgl").write_bytes(data[:100])
        assert export(store) == filled[1]
        (home / "graph.kgl").write_bytes(data)
        assert export(store) == filled[1]


def test_a_damaged_file_and_a_writer_that_mends_it(filled: tuple[Path, bytes], tmp_path: Path) -> None:
    home = tmp_path / "store"
    shutil.copytree(filled[0], home)
    with open_store(home):
        (home / "graph.kgl").write_bytes(b"nothing")
        with pytest.raises(StoreError, match=r"no whole graph.*ask again when that is done"):
            open_store(home, read_only=True)
    with open_store(home, read_only=True) as store:
        assert export(store) == filled[1]
