"""`diplograph stats`: a store at a glance, the same from both but for files and versions. All people are invented."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from accounts import Person, filled, readout
from worlds import seed, small

from diplograph import __version__
from graph.project import VERSION
from graph.resolution.judgements import judgement
from graph.stats import Connected, stats
from graph.stores.base import Store
from graph.stores.neo4j_archive import VERSION as NEO4J_FORMAT
from graph.stores.sqlite_file import VERSION as FORMAT

STORE = "diplograph.store"


def test_what_is_in_a_store(store: Store) -> None:
    store.add(
        [
            seed(published=dt.date(2022, 6, 15)),
            small(1, "Ana Belić", "José Moro"),
            small(2, "Ana Belić", "Olav Moe", status="doubtful", met=()),
            small(3, "Olav Moe", "José Moro", date="1999", kind="phone_call"),
            small(4, published=dt.date(2021, 1, 1), parties=()),
        ]
    )
    store.judge([judgement("Official", "different", "ana-belic-srb", "olav-moe-nor")])
    store.keep([small(5, "Olav Moe", "Siobhán O'Dowd")])
    found = stats(store)
    assert (found.documents, found.unsettled, found.silent, found.doubtful) == (6, 1, 0, 1)
    assert list(found.publishers.items()) == [("Trend", 1), ("", 4)]
    assert list(found.published.items()) == [("2021", 1), ("2022", 1), ("", 3)]
    assert list(found.meetings_by_year.items()) == [("1999", 1), ("2021", 3), ("2022", 1), ("", 1)]
    assert list(found.meetings_by_status.items()) == [("held", 5), ("doubtful", 1)]
    assert list(found.meetings_by_kind) == ["meeting", "consultations", "phone_call"]
    assert found.most_connected[:2] == (
        Connected("bobur-usmanov-uzb", "Bobur Usmanov", 2, 2),
        Connected("jose-moro-esp", "José Moro", 2, 2),
    )
    assert found.judgements == {"same": 0, "different": 1}
    assert {**found.nodes, **found.edges} == store.counts()
    forms = {"kglite": FORMAT, "Neo4j": NEO4J_FORMAT}
    assert (found.archive_format, found.projection) == (forms[found.software.split()[0]], VERSION)
    assert found.software.split()[0] in ("kglite", "Neo4j")


def test_an_empty_store(store: Store) -> None:
    found = stats(store)
    assert (found.documents, found.unsettled, found.most_connected) == (0, 0, ())
    assert not found.publishers


@pytest.fixture
def world(command, tmp_path):
    many = [
        readout(f"{year}.txt", Person("Zoë Peralta", "PER"), Person("Ben Oduya", "GHA"), date=f"{year}-02-03")
        for year in range(1985, 2000)
    ]
    filled(tmp_path / STORE, *many)
    return tmp_path / STORE


def test_the_account(command, world):
    done = command("stats")
    assert done.code == 0
    lines = done.out.splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[0].startswith(f"Store      {STORE} (kglite ")
    assert "Documents  15 (0 without a meeting)" in lines
    assert "  in       1980s 5, 1990s 10" in lines
    assert "Met most   Ben Oduya (1 person); Zoë Peralta (1 person)" in lines
    assert "  by       an unknown publisher 15" in lines
    assert lines[-1].startswith(f"Versions   diplograph {__version__}, archive format ")
    data = json.loads(command("stats", "--json").out)
    assert data["meetings"]["by_year"]["1985"] == 1
    assert set(data["files"]) >= {"archive.sqlite", "graph.kgl"}
    assert command("stats", "--store", "none").code == 4
