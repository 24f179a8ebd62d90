"""What a process keeps of documents on its own disk until they are settled in a Neo4j database."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pytest
from worlds import small

from graph.errors import StoreError
from graph.stores.archive import Entry
from graph.stores.neo4j_kept import Workroom
from graph.stores.settling import anew
from graph.stores.spool import Spool


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open keeps its name on Windows")
def test_a_process_that_is_killed_leaves_no_text_behind() -> None:
    room = Workroom()
    try:
        for turn in range(3):
            entries = [small(number, "Ana Belić", "José Moro") for number in range(turn, turn + 5)]
            room.keep(turn, [Entry(document, (document.source,), record) for document, record in entries])
        assert not list(room.path.iterdir())
        with Spool(room.archive.size(), room.path) as spool, room.archive.transaction():
            anew(room.archive, spool)
        assert not list(room.path.iterdir())
        assert len(list(room.archive.every())) == 7
        assert dict(room.archive.index().every("Meeting"))
    finally:
        room.close()
    assert not room.path.exists()


def test_without_a_temporary_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    with pytest.raises(StoreError, match="name another place in TMPDIR"):
        Workroom()
