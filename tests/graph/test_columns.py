"""The tables that are kept in columns tell what queries tell. Everybody is invented."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from path_worlds import World, worlds
from worlds import small

from graph.mirror import met, mirror
from graph.model import Edge, Node, Rows
from graph.paths import Contacts, Question, RowsReads, answer
from graph.paths.columnar import Columnar
from graph.paths.delegations import WithDelegations
from graph.paths.opening import contacts_of
from graph.stores import columns_kept, kglite_folder, open_store
from graph.stores import kglite as embedded
from graph.stores.base import Store
from graph.stores.columns import KEPT, Columns, columns_of
from graph.stores.columns_made import Growing, changed, ordered

FEW = settings(max_examples=30)
MANY = [small(n, "Ana Belić", ("José Moro", "Olav Moe", "Tano")[n % 3]) for n in range(12)]


def row_of(row: Node | Edge) -> dict[str, object]:
    ids = {"id": row.id} if isinstance(row, Node) else {"source_id": row.source[1], "target_id": row.target[1]}
    table = row.label if isinstance(row, Node) else row.type
    # A list without anything is absent; that these worlds have some is their own.
    return {
        name: value for name, value in {**ids, **row.properties}.items() if name in columns_of(table) and value != ()
    }


def told(rows: Rows) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = {table: [] for table in KEPT}
    for row in (*rows.nodes, *rows.edges):
        table = row.label if isinstance(row, Node) else row.type
        if table in KEPT:
            found[table].append(row_of(row))
    return found


def rows_of(columns: Columns | None) -> dict[str, list[dict[str, object]]]:
    assert columns
    return {table: list(ordered(columns).rows(table)) for table in KEPT}


def columns_from(rows: Rows) -> Columns:
    growing = Growing()
    growing.add([*rows.nodes, *rows.edges])
    return ordered(growing.columns())


def equal(one: Columns, other: Columns) -> bool:
    arrays = ((one.tables[table][name], other.tables[table][name]) for table in KEPT for name in one.tables[table])
    texts = {domain: list(one.texts[domain]) for domain in one.texts}
    return texts == other.texts and all(np.array_equal(*pair, equal_nan=pair[0].dtype.kind == "f") for pair in arrays)


@FEW
@given(worlds())
def test_columns_have_what_rows_have(world: World) -> None:
    rows = world.rows()
    assert {table: list(columns_from(rows).rows(table)) for table in KEPT} == told(rows)


@FEW
@given(worlds(), worlds())
def test_where_rows_have_changed_columns_are_as_if_made_anew(one: World, other: World) -> None:
    before, after = one.rows(), other.rows()
    rows: dict[object, Node | Edge | None] = {row.ref: None for row in (*before.nodes, *before.edges)}
    rows |= {row.ref: row for row in (*after.nodes, *after.edges)}
    assert equal(ordered(changed(columns_from(before), rows)), columns_from(after))  # type: ignore[arg-type]


@FEW
@given(worlds(), st.booleans())
def test_a_contact_graph_of_columns_is_that_of_rows(world: World, colleagues: bool) -> None:
    reads = RowsReads(world.rows())
    gathered = Contacts(WithDelegations(reads) if colleagues else reads)
    columnar = Contacts(reads, Columnar(columns_from(world.rows()), colleagues=colleagues))
    assert columnar.ids == gathered.ids
    for one, other in ((columnar, gathered), (Contacts(reads, columnar._told), Contacts(reads, gathered._told))):
        # Of the latter two slots are read first, of the former pairs.
        parts = [(one.links.others, other.links.others)] if one is columnar else []
        parts += [(getattr(one.slots, name), getattr(other.slots, name)) for name in ("starts", "pair", "meeting")]
        parts += [(getattr(one, name), getattr(other, name)) for name in ("first", "second", "sizes", "sure", "headed")]
        parts += [(getattr(one.meetings, name), getattr(other.meetings, name)) for name in ("kind", "first", "last")]
        assert all(np.array_equal(*pair) for pair in parts)
        for name in ("ids", "kinds", "dates"):
            assert getattr(one.meetings, name) == getattr(other.meetings, name)


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every graph counts as a large one, and is saved only when it is closed."""
    monkeypatch.setattr(kglite_folder, "LARGE", 1)
    monkeypatch.setattr(embedded, "_SAVE_SHARE", 0)


def alike(store: Store) -> bool:
    """Whether columns tell what queries tell, and graphs are what they are of rows, in the same order."""
    rows = store.rows()
    graphs = [(list(made(source).edges(data=True)) for source in (store, rows)) for made in (met, mirror)]
    return rows_of(store.columns()) == told(rows) and all(one == other for one, other in graphs)


@pytest.mark.usefixtures("large")
def test_a_store_keeps_them_beside_a_large_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(tmp_path / "s") as store:
        assert store.columns() is None
        store.add(MANY[:5])
        store.rebuild()
        made = store.columns()
        assert alike(store)
        store.add(MANY[5:8])
        assert alike(store)
        store.forget([MANY[1][0].id])
        assert alike(store)
        with open_store(tmp_path / "s", read_only=True) as reader:
            assert alike(reader)
            store.forget([MANY[2][0].id])
            assert alike(reader)
        # What was asked for before stays what it was.
        assert made
        assert len(list(made.rows("Evidence"))) == 10
        monkeypatch.setattr(embedded, "_BESIDE", 0)
    with open_store(tmp_path / "s", read_only=True) as store:
        saved = store.columns()
        assert saved
        assert alike(store)
        assert equal(saved, columns_from(store.rows()))


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("many", [False, True])
def test_a_graph_without_them_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: bool) -> None:
    with monkeypatch.context() as patch, open_store(tmp_path / "s") as store:
        patch.setattr(columns_kept, "write", (lambda *_: None) if not many else columns_kept.write)
        store.add(MANY[:5])
        store.rebuild()
    with open_store(tmp_path / "s") as store:
        if many:
            assert store.columns()
            monkeypatch.setattr(columns_kept, "_MOST", 3)
        store.add(MANY[5:])
        assert store.columns() is None
        people = [node.id for node in store.rows().nodes if node.label == "Official"]
        question = Question(frozenset(people[:1]), frozenset(people[1:2]))
        assert answer(contacts_of(store), question) == answer(Contacts(RowsReads(store.rows())), question)
        monkeypatch.setattr(embedded, "_BESIDE", -1)
    with open_store(tmp_path / "s", read_only=True) as store:
        assert alike(store)
