"""Stores that an older diplograph wrote are brought up to date; a newer one's are refused. Officials are invented."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from trials import check

from diplograph.__main__ import run
from graph.errors import StoreVersion
from graph.stores import open_store
from graph.stores.sqlite_file import OLDER, VERSION

OLD = Path(__file__).parent / "older"
"""What each format's last version wrote of three documents, without what follows from them."""


def store_of(format: int, home: Path) -> Path:
    home.mkdir()
    with sqlite3.connect(home / "archive.sqlite") as db:
        db.executescript((OLD / f"format-{format}.sql").read_text(encoding="utf-8"))
    db.close()
    return home


def test_there_is_a_store_of_each_older_format() -> None:
    assert {path.name for path in OLD.iterdir()} == {f"format-{format}.sql" for format in OLDER}


@pytest.mark.parametrize("graph", [b"", b"RGF\x02 of a kglite that is gone", None])
@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("format", OLDER)
def test_an_older_store_is_brought_up_to_date(
    format: int, read_only: bool, graph: bytes | None, tmp_path: Path
) -> None:
    home = store_of(format, tmp_path / "store")
    if graph is not None:
        (home / "graph.kgl").write_bytes(graph)
    with open_store(home, read_only=read_only) as store:
        assert "made again from the archive, by the rules of this version" in store.notes[0]
        check(store, {"readout-1.txt", "readout-2.txt", "readout-3.txt"})
        assert len(store.judgements()) == (0 if format == 1 else 1)
    with sqlite3.connect(home / "archive.sqlite") as db:
        assert db.execute("PRAGMA user_version").fetchone() == (VERSION,)
    db.close()
    with open_store(home) as store:
        assert store.notes == ()
        assert store.query("MATCH (d:Document {id: '06109caa3ffaad46'}) RETURN d.source AS s").rows == (
            ("readout-2.txt",),
        )


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_store_is_refused(read_only: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = store_of(3, tmp_path / "store")
    with sqlite3.connect(home / "archive.sqlite") as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()
    before = (home / "archive.sqlite").read_bytes()
    with pytest.raises(StoreVersion, match=rf"written by another version \(archive format {VERSION + 1}.*open it with"):
        open_store(home, read_only=read_only)
    assert run(["query", "RETURN 1", "--store", str(home)]) == 4
    assert "archive format" in capsys.readouterr().err
    assert (home / "archive.sqlite").read_bytes() == before
