"""`dump` and `restore`: what a store knows goes into a file and out of it, whole or not at all. All people are
invented.
"""

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from worlds import Entry, entries, seed, small

import diplograph as dg
from graph import dumping, undumping
from graph.canonical import lines
from graph.errors import DumpError, JudgementError, StoreError, UsageError
from graph.resolution.judgements import judgement
from graph.stores.base import Store

TWICE = small(1, "Ana Belić", "José Moro")
WORLD: list[Entry] = [seed(), TWICE, small(2, "Ana Belić", "Olav Moe"), small(3, "Olav Moe", "José Moro")]
APART = judgement("Official", "different", "ana-belic-srb", "olav-moe-nor", why="two persons", by="a tester")


@pytest.fixture
def world() -> Store:
    """A store in memory: one document came under two paths, and there is a judgement."""
    store = dg.open_store("memory:")
    store.add([*WORLD, (replace(TWICE[0], source="copy/1.txt"), TWICE[1])])
    store.judge([APART])
    return store


def dumped(store: Store) -> bytes:
    return b"".join(store.dump())


def written(store: Store) -> list[dict]:
    """The lines of the dump."""
    return [json.loads(line) for line in gzip.decompress(dumped(store)).splitlines()]


def refilled(data: bytes, **how: object) -> Store:
    store = dg.open_store("memory:")
    dg.restore(io.BytesIO(data), store, **how)
    return store


def packed(changed: list[dict]) -> bytes:
    """Lines as a dump, with the checksum that they should have."""
    above = b"".join(json.dumps(line).encode() + b"\n" for line in changed[:-1])
    import hashlib

    end = changed[-1]
    if "end" in end:
        end["end"]["sha256"] = hashlib.sha256(above).hexdigest()
    return above + json.dumps(end).encode() + b"\n"


def test_a_dump_holds_documents_paths_and_judgements(world: Store) -> None:
    head, judged, *documents, end = written(world)
    assert head == {"format": "diplograph dump", "version": 1}
    assert judged["judgement"]["why"] == "two persons"
    ids = [line["document"]["id"] for line in documents]
    assert ids == sorted(document.id for document, _ in WORLD)
    one = next(line["document"] for line in documents if line["document"]["id"] == TWICE[0].id)
    assert one["sources"] == ["copy/1.txt", "readout-1.txt"]
    assert one["text"] == TWICE[0].text
    assert (end["end"]["documents"], end["end"]["judgements"]) == (4, 1)


def test_what_is_restored_is_the_same(world: Store) -> None:
    other = refilled(dumped(world))
    assert other.rows() == world.rows()
    assert other.judgements() == [APART]
    assert other.sources() == world.sources()
    assert dumped(other) == dumped(world)
    assert other.check().clean


def test_equal_stores_give_equal_files(world: Store) -> None:
    other = dg.open_store("memory:")
    other.judge([APART])
    for document, record in reversed([*WORLD, (replace(TWICE[0], source="copy/1.txt"), TWICE[1])]):
        other.add([(document, record)])
    assert dumped(other) == dumped(world)
    assert dumped(world).startswith(b"\x1f\x8b\x08\0\0\0\0\0\0\xff")


@given(st.lists(entries(), max_size=5))
@settings(max_examples=15)
def test_any_world_goes_there_and_back(told: list[Entry]) -> None:
    with dg.open_store("memory:") as store, dg.open_store("memory:") as other:
        for entry in told:
            store.add([entry])
        before = dumped(store)
        dg.restore(io.BytesIO(before), other)
        assert dumped(other) == before
        assert other.rows() == store.rows()


def test_from_store_to_store_and_back(world: Store, new_store: Callable[[], Store]) -> None:
    before = dumped(world)
    there = new_store()
    done = dg.restore(io.BytesIO(before), there)
    assert (done.new, done.changed, done.unchanged, done.judgements, done.refused) == (4, 0, 0, 1, ())
    assert dumped(there) == before
    assert list(lines(there.rows())) == list(lines(world.rows()))
    back = refilled(dumped(there))
    assert dumped(back) == before
    assert there.check(quick=True).clean


def test_a_second_time_nothing_changes(world: Store) -> None:
    data = dumped(world)
    other = refilled(data)
    done = dg.restore(io.BytesIO(data), other)
    assert (done.new, done.changed, done.unchanged, done.judgements) == (0, 0, 4, 0)
    assert dumped(other) == data


def test_a_store_that_holds_something_else_is_left_alone(world: Store) -> None:
    data = dumped(world)
    other = dg.open_store("memory:")
    other.add([small(4, "Siobhán O'Dowd", "José Moro")])
    before = dumped(other)
    with pytest.raises(UsageError, match=r"holds documents or judgements that are not in the dump .*--add"):
        dg.restore(io.BytesIO(data), other)
    assert dumped(other) == before
    assert dg.restore(io.BytesIO(data), other, add=True).new == 4
    assert len(list(other.ids())) == 5


def test_a_judgement_that_goes_against_another_is_refused(world: Store) -> None:
    other = dg.open_store("memory:")
    other.judge([judgement("Official", "same", "ana-belic-srb", "olav-moe-nor")])
    with pytest.raises(JudgementError):
        dg.restore(io.BytesIO(dumped(world)), other, add=True)
    assert list(other.ids()) == []


def test_what_was_broken_off_goes_on(world: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from graph import restoring

    data, other = dumped(world), dg.open_store("memory:")
    monkeypatch.setattr(restoring, "_BATCH", 2)
    keep, calls = other.keep, []

    def failing(some: list[Entry]) -> object:
        calls.append(some)
        if len(calls) == 2:
            raise StoreError("the disk is full")
        return keep(some)

    monkeypatch.setattr(other, "keep", failing)
    with pytest.raises(
        StoreError, match="full; at least 2 documents of the dump are kept, restore the same file again"
    ):
        dg.restore(io.BytesIO(data), other)
    assert len(list(other.ids())) == 2
    done = dg.restore(io.BytesIO(data), other)
    assert (done.new, done.unchanged) == (2, 2)
    assert dumped(other) == data


@pytest.mark.parametrize("share", [0.0, 0.02, 0.3, 0.7, 0.99])
def test_a_file_that_was_cut_is_noticed(world: Store, share: float) -> None:
    data = dumped(world)
    other = dg.open_store("memory:")
    with pytest.raises(DumpError):
        dg.restore(io.BytesIO(data[: int(len(data) * share)]), other)
    plain = gzip.decompress(data)
    with pytest.raises(DumpError):
        dg.restore(io.BytesIO(plain[: int(len(plain) * share)]), other)
    assert list(other.ids()) == []


@given(st.data())
@settings(max_examples=40)
def test_a_bit_that_flipped_is_noticed(data: st.DataObject) -> None:
    store = dg.open_store("memory:")
    store.add(WORLD[:2])
    whole = bytearray(dumped(store))
    # The header of gzip says nothing of what is in it, but for its first four bytes.
    at = data.draw(st.integers(10, len(whole) - 1))
    whole[at] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(DumpError):
        refilled(bytes(whole))


def changed(store: Store, change: Callable[[dict], object]) -> bytes:
    """The dump with its first document changed, checksum and all."""
    found = written(store)
    change(next(line["document"] for line in found if "document" in line))
    return packed(found)


FAULTS = {
    "another text": (lambda d: d.update(text=d["text"] + "."), "its text is not the one that it was added with"),
    "another Record": (lambda d: d["record"].update(id="0" * 16), "its Record is that of 0000000000000000"),
    "a quote": (lambda d: d["record"]["evidence"][0].update(quote="else"), "does not stand at"),
    "no paths": (lambda d: d.update(sources=[]), "a document without a path"),
    "no Record": (lambda d: d.pop("record"), "missing required field `record`"),
    "a field too many": (lambda d: d.update(mood="good"), "unknown field `mood`"),
    "no text": (lambda d: d.update(text=7), "Expected `str`"),
    "a year": (lambda d: d.update(published="0001-01-01"), "give a year from 1800"),
    "no evidence": (
        lambda d: d["record"]["officials"][0].update(evidence=[], represents_evidence=[]),
        "no evidence for",
    ),
    "nobody's name": (lambda d: d["record"]["officials"][0].update(name="?"), "is no name of an official|no official"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_cannot_be_is_refused_with_its_line(world: Store, fault: str) -> None:
    change, reason = FAULTS[fault]
    data = changed(world, change)
    with pytest.raises(DumpError, match=f"the dump: line 3: .*({reason})"):
        refilled(data)
    other = dg.open_store("memory:")
    done = dg.restore(io.BytesIO(data), other, partial=True)
    assert (done.new, [one.line for one in done.refused]) == (3, [3])
    assert other.check().clean


def test_lines_that_are_missing_doubled_or_added_are_noticed(world: Store) -> None:
    def refuses(data: bytes, reason: str) -> None:
        with pytest.raises(DumpError, match=reason):
            refilled(data)

    head, judged, first, *rest, end = written(world)
    refuses(packed([head, judged, *rest, end]), "4 documents and 1 judgements are announced and 3 documents")
    refuses(packed([head, judged, first, first, *rest, end]), "line 4: document .* is there twice")
    refuses(packed([head, judged, first, *rest]), "cut short here: it has no last line")
    refuses(packed([head, judged, first, *rest, end]) + b"{}\n", "something follows the last line")
    refuses(packed([head, judged, {}, *rest, end]), "line 3: neither a document nor a judgement")
    refuses(packed([head, judged | first, *rest, end]), "line 2: neither a document nor a judgement")
    whole = packed([head, judged, first, *rest, end])
    refuses(whole.replace(b"two persons", b"one person "), "the checksum is not that of the lines above")
    judged["judgement"]["left"] = "zz"
    refuses(packed([head, judged, first, *rest, end]), "line 2: needs .* two ids in alphabetical order")
    head["version"] = 2
    refuses(packed([head, judged, first, *rest, end]), "a dump of version 2, this diplograph reads 1; .* a newer one")


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"\x1f\x8b", b"{}", b'{"format": 1}\n', b"\0" * 100, gzip.compress(b"a", mtime=0)]
)
def test_what_is_no_dump_is_said_to_be_none(data: bytes) -> None:
    for partial in (False, True):
        with pytest.raises(DumpError, match="no dump of diplograph"):
            refilled(data, partial=partial)


def test_a_line_without_end_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undumping, "LONGEST", 10_000)
    bomb = gzip.compress(b'{"format":"diplograph dump","version":1}\n' + b" " * 10_000_000)
    with pytest.raises(DumpError, match="line 2: longer than 10,000 bytes"):
        refilled(bomb)
    deep = b'{"format":"diplograph dump","version":1}\n{"x":' + b"[" * 9_000 + b"\n"
    with pytest.raises(DumpError, match="line 2: cannot be understood"):
        refilled(deep)


def test_what_is_whole_of_a_cut_file_is_taken(world: Store) -> None:
    plain = gzip.decompress(dumped(world))
    at = plain.index(b"\n", plain.index(b"\n", plain.index(b'{"document":')) + 1) + 50
    other = dg.open_store("memory:")
    done = dg.restore(io.BytesIO(gzip.compress(plain[:at])), other, partial=True)
    assert (done.new, done.judgements, len(done.refused)) == (2, 1, 1)
    assert "cut short" in done.refused[0].reason


def test_nothing_is_dumped_that_could_not_be_restored(world: Store, tmp_path: Path) -> None:
    world._archive._db.execute(f"UPDATE document SET text = text || '.' WHERE id = '{TWICE[0].id}'")
    with pytest.raises(StoreError, match=f"document {TWICE[0].id}: .*`diplograph check` tells more"):
        dg.dump(world, tmp_path / "a.gz")
    world._archive._db.execute(f"UPDATE document SET record = 'x' WHERE id = '{TWICE[0].id}'")
    with pytest.raises(StoreError, match=f"document {TWICE[0].id}: "):
        dg.dump(world, tmp_path / "a.gz")
    assert list(tmp_path.iterdir()) == []


def test_a_document_too_long_for_a_dump_is_said_so(world: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dumping, "LONGEST", 1_000)
    with pytest.raises(StoreError, match="is too long for a dump"):
        dumped(world)


def test_the_file_is_whole_or_not_there_and_nobody_elses(world: Store, tmp_path: Path) -> None:
    file = tmp_path / "a.dump.gz"
    done = dg.dump(world, file)
    assert (done.documents, done.judgements) == (4, 1)
    assert file.read_bytes() == dumped(world)
    dg.dump(world, file)
    zlib.decompress(file.read_bytes(), wbits=31)
    (tmp_path / "mine.gz").write_bytes(gzip.compress(b"mine"))
    with pytest.raises(UsageError, match="is not a dump that diplograph made"):
        dg.dump(world, tmp_path / "mine.gz")
    with pytest.raises(UsageError, match="cannot be read"):
        dg.restore(tmp_path / "none.gz", world)
    made = dg.restore(file, tmp_path / "store")
    assert made.new == 4
    with pytest.raises(DumpError):
        dg.restore(tmp_path / "mine.gz", tmp_path / "other")
    assert not (tmp_path / "other").exists()
