"""A store as files for Neo4j's importer: imported for real, started, opened as a store. The officials are invented."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import local_neo4j
import pytest
from worlds import seed, small

from graph.errors import StoreError, UsageError
from graph.resolution.judgements import judgement
from graph.stores import neo4j_csv, open_store, server, server_import
from graph.stores.base import Store
from graph.stores.neo4j_tables import Piece
from graph.stores.sqlite import SqliteArchive

ODD = (
    'a "quoted" name',
    "two\nlines\r\nand three",
    "a,b;c\t|",
    "\u200f\u05e9\u05dc\u05d5\u05dd, \u0645\u0631\u062d\u0628\u0627",
    "back\\slash\\",
    "'",
    "",
)


@pytest.fixture
def source() -> Iterator[Store]:
    """A store with odd names and texts, and a judgement."""
    with open_store("memory:") as store:
        store.add([seed(), *(small(n, "Ana Belić", "José Moro", name=f"talks {odd}") for n, odd in enumerate(ODD, 10))])
        document, record = small(1, "Ana Belic", "Olav Moe")
        odd = {"headline": ODD[0] + ODD[1], "publisher": ODD[3]}
        store.add([(replace(document, **odd), replace(record, **odd))])
        store.judge([judgement("Official", "same", "ana-belic-srb", "olav-moe-nor", why=ODD[1])])
        yield store


def test_only_an_empty_folder_is_written_to(source: Store, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("")
    with pytest.raises(UsageError, match="holds files already"):
        neo4j_csv.export(source, tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["mine"]


def test_what_waits_is_not_left_out_in_silence(source: Store, tmp_path: Path) -> None:
    source.keep([small(2, "Tano")])
    with pytest.raises(StoreError, match="1 document not in the graph yet"):
        neo4j_csv.export(source, tmp_path / "files")


def test_a_list_that_the_importer_cannot_hold_is_refused(tmp_path: Path) -> None:
    document, record = small(1, "Tano")
    with open_store("memory:") as store:
        store.add([(replace(document, source="a\x1fb.txt"), replace(record, source="a\x1fb.txt"))])
        with pytest.raises(StoreError, match=r"U\+001F"):
            neo4j_csv.export(store, tmp_path / "files")
    assert not list((tmp_path / "files").iterdir())


def test_what_is_broken_off_leaves_nothing(source: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(neo4j_csv, "everything", stopped)
    with pytest.raises(KeyboardInterrupt):
        neo4j_csv.export(source, tmp_path / "files")
    assert not list((tmp_path / "files").iterdir())
    monkeypatch.undo()
    assert neo4j_csv.export(source, tmp_path / "files").nodes


def test_what_others_load_meanwhile_is_not_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, written = tmp_path / "store", []
    with open_store(home) as store:
        store.add([small(1, "Ana Belić", "José Moro"), small(2, "Ana Belić", "Olav Moe")])
    with open_store(home, read_only=True) as reader:
        before = neo4j_csv.export(reader, tmp_path / "before")
        kept = neo4j_csv.kept

        def meanwhile(archive: SqliteArchive) -> Iterator[Piece]:
            for number, piece in enumerate(kept(archive)):
                if number == 1:
                    with open_store(home) as writer:
                        writer.add([small(3, "Ana Belić", "Ruta Kalns")])
                        writer.forget([small(1, "Ana Belić", "José Moro")[0].id])
                    written.append(number)
                yield piece

        monkeypatch.setattr(neo4j_csv, "kept", meanwhile)
        assert neo4j_csv.export(reader, tmp_path / "files") == before
        assert written
    for file in (tmp_path / "before").iterdir():
        assert (tmp_path / "files" / file.name).read_bytes() == file.read_bytes()


def test_temporary_files_are_beside_what_is_written(
    source: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As of a store elsewhere.
    monkeypatch.setattr(neo4j_csv.project, "VERSION", 0)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    assert neo4j_csv.export(source, tmp_path / "files").nodes
    assert {file.suffix for file in (tmp_path / "files").iterdir()} == {".csv", ""}

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    with pytest.raises(StoreError, match=r"other.*: no room for a temporary file \(No space left on device\)"):
        neo4j_csv.export(source, tmp_path / "other")
    assert not list((tmp_path / "other").iterdir())


@pytest.mark.slow
@pytest.mark.neo4j
def test_an_imported_database_is_the_store(source: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    local_neo4j.needed()
    files, home = tmp_path / "files", tmp_path / "home"
    made = neo4j_csv.export(source, files)
    assert made.nodes == len(source.rows().nodes)
    assert made.edges == len(source.rows().edges)
    try:
        server.start(home)
        with server_import.in_place(home, files) as running:
            monkeypatch.setenv("NEO4J_USER", running.user)
            monkeypatch.setenv("NEO4J_PASSWORD", running.password)
            with open_store(running.url) as store:
                assert store.rows() == source.rows()
                assert list(store.records()) == list(source.records())
                assert list(store.documents()) == list(source.documents())
                assert store.judgements() == source.judgements()
                assert store.check().clean
                more = small(3, "Ana Belić", "Siobhán O'Dowd")
                store.add([more])
                source.add([more])
                assert store.rows() == source.rows()
                again = tmp_path / "again"
                neo4j_csv.export(store, again)
            assert {file.name for file in again.iterdir()} == {
                file.name for file in files.iterdir() if file.name not in ("report", "before")
            }
    finally:
        server.stop(home)
