"""`forget`: documents go, with what they alone brought; the account of it is true. All people are invented."""

import json
import re
from pathlib import Path

import pytest
from accounts import Person, canonical, filled, readout

import diplograph as dg

STORE = "diplograph.store"
ANA, BEN, OLAV, EVA = (
    Person("Ana Peralta", "PER"),
    Person("Ben Oduya", "GHA"),
    Person("Olav Moe", "NOR"),
    Person("Eva Lund", "SVK"),
)
POST = {"publisher": "The Invented Post"}
FIRST = readout("texts/first.txt", ANA, BEN)
SECOND = readout("texts/second.txt", BEN, OLAV, date="2024-04-01", headline="Two met", **POST)
THIRD = readout("texts/third.txt", OLAV, EVA, date="2024-05-01", **POST)
AGAIN = readout("texts/again.txt", ANA, BEN, date="2024-06-01")


@pytest.fixture
def world(command, tmp_path):
    """Ana met Ben twice, Ben met Olav, and Olav met Eva."""
    filled(tmp_path / STORE, FIRST, SECOND, THIRD, AGAIN)
    return tmp_path / STORE


def never(tmp_path, *entries):
    """The graph of a store that has only these."""
    filled(tmp_path / "never", *entries)
    return canonical(tmp_path / "never")


def test_what_a_document_alone_brought_falls_and_is_told(command, world, tmp_path):
    done = command("forget", "texts/second.txt")
    assert done.code == 0
    assert done.out.startswith(
        f"Forgotten:\n  Two met ({SECOND[0].id})\n\nFell, as nothing else says so:\n  Meeting 1: "
    )
    words = " ".join(done.out.split())
    assert "Stands on other documents too: Official 2: Ben Oduya; Olav Moe Country 2: Ghana; Norway" in words
    assert "Met no longer: Ben Oduya – Olav Moe" in words
    assert (
        "No chain of meetings leads any more between [Ana Peralta, Ben Oduya] and [Eva Lund, Olav Moe] (4 pairs)."
        in words
    )
    assert max(map(len, done.out.split("\n"))) <= 80
    assert canonical(world) == never(tmp_path, FIRST, THIRD, AGAIN)
    assert command("path", "Ana", "Eva").code == 7


def test_a_preview_tells_the_same_and_changes_nothing(command, world):
    before = canonical(world)
    shown = json.loads(command("forget", "texts/second.txt", "--preview", "--json").out)
    assert canonical(world) == before
    told = command("forget", "texts/second.txt", "--preview").out
    assert told.startswith("Would be forgotten:")
    assert told.endswith("Nothing was changed.\n")
    done = json.loads(command("forget", "texts/second.txt", "--json").out)
    assert (shown.pop("preview"), done.pop("preview")) == (True, False)
    assert shown == done
    assert [node["id"] for node in done["documents"]] == [SECOND[0].id]
    assert [(edge["source"], edge["target"]) for edge in done["fell"]["edges"] if edge["type"] == "MET"] == [
        ("ben-oduya-gha", "olav-moe-nor")
    ]
    assert {edge["type"] for edge in done["stand"]["edges"]} == {"REPRESENTS", "HOLDS_OFFICE"}
    assert done["change"]["no_longer_met"] == [["ben-oduya-gha", "olav-moe-nor"]]


def test_what_another_document_says_as_well_stands(command, world, tmp_path):
    done = json.loads(command("forget", FIRST[0].id, "--json").out)
    assert done["change"]["no_longer_met"] == []
    assert ("MET", "ana-peralta-per") in {(edge["type"], edge["source"]) for edge in done["stand"]["edges"]}
    assert "MET" not in {edge["type"] for edge in done["fell"]["edges"]}
    assert canonical(world) == never(tmp_path, AGAIN, SECOND, THIRD)


def test_all_of_a_publisher(command, world, tmp_path):
    done = command("forget", "--publisher", "the invented post")
    assert (done.code, done.out.count(".txt (") + done.out.count("Two met (")) == (0, 2)
    assert canonical(world) == never(tmp_path, FIRST, AGAIN)
    lost = command("forget", "--publisher", "the invented post")
    assert (lost.code, "no document in it has a publisher" in lost.err) == (6, True)


@pytest.mark.parametrize(
    "way",
    [SECOND[0].id, "texts/second.txt", "./texts//second.txt", "second.txt", "second", "Two met", "TWO MET", "absolute"],
)
def test_a_document_is_found_by_id_path_or_name(command, world, tmp_path, way):
    given = str(Path.cwd() / "texts" / "second.txt") if way == "absolute" else way
    done = json.loads(command("forget", given, "--preview", "--json").out)
    assert [node["id"] for node in done["documents"]] == [SECOND[0].id]


def test_a_document_is_found_by_each_path_that_it_came_under(command, tmp_path):
    document, record = FIRST
    import dataclasses

    moved = dataclasses.replace(document, source="z/moved.txt")
    filled(tmp_path / STORE, FIRST, SECOND, (moved, dataclasses.replace(record, source="z/moved.txt")))
    done = command("forget", "z/moved.txt")
    assert (done.code, document.id in done.out) == (0, True)


def test_a_path_in_other_code_points_is_the_same_path(command, tmp_path):
    """ë as one sign or as two."""
    filled(tmp_path / STORE, readout("texts/Zo\u00eb.txt", ANA, BEN), SECOND)
    assert command("forget", "texts/Zoe\u0308.txt").code == 0


def test_unknown_documents_are_named_and_nothing_is_done(command, world):
    before = canonical(world)
    refused = command("forget", "texts/second.txt", "nothing.txt", "0123456789abcdef")
    assert (refused.code, refused.out) == (6, "")
    assert "'nothing.txt', '0123456789abcdef'; nothing was changed" in refused.err
    assert canonical(world) == before
    assert command("forget").code == 2
    assert command("forget", "texts/second.txt", "--store", "elsewhere").code == 4


def test_a_name_of_several_documents_is_refused_with_their_ids(command, tmp_path):
    filled(tmp_path / STORE, readout("a/one.txt", ANA, BEN), readout("b/one.txt", OLAV, EVA))
    refused = command("forget", "one.txt")
    assert refused.code == 6
    assert "'one.txt' is the name of 2 documents" in refused.err
    assert len(re.findall(r"[0-9a-f]{16} \([ab]/one\.txt\)", refused.err)) == 2


def test_every_document_may_go(command, world, tmp_path):
    ids = [document.id for document, _ in (FIRST, SECOND, THIRD, AGAIN)]
    assert command("forget", *ids, *ids).code == 0
    assert canonical(world) == []


def test_who_is_called_otherwise_afterwards_has_not_fallen(command, tmp_path, by_surname):
    fuller = readout("fuller.txt", Person("Ana Lucía Peralta", "PER"), BEN)
    filled(tmp_path / STORE, fuller, readout("plain.txt", ANA, BEN, date="2024-04-01"))
    done = json.loads(command("forget", "fuller.txt", "--json").out)
    assert [node["id"] for node in done["stand"]["nodes"] if node["labels"] == ["Official"]] == [
        "ana-lucia-peralta-per",
        "ben-oduya-gha",
    ]
    assert [node["labels"] for node in done["fell"]["nodes"]] == [["Meeting"]]
    assert done["change"]["no_longer_met"] == []


def test_in_each_store(new_store):
    store = new_store()
    store.add([FIRST, SECOND, THIRD, AGAIN])
    told = dg.forget(store, [SECOND[0].id, "texts/third.txt"], preview=True)
    assert len(list(store.documents())) == 4
    done = dg.forget(store, [SECOND[0].id, "texts/third.txt"])
    assert done == told
    assert store.rows() == done.difference.after
    kept = store.rows()
    store = new_store()
    store.add([FIRST, AGAIN])
    assert store.rows() == kept


def test_a_corrected_file_takes_the_place_of_its_earlier_text(command, tmp_path):
    first = "Foreign Minister of Kenya Ana Kamau met Foreign Minister of Ghana Ben Oduya on 9 March 2024.\n"
    file = tmp_path / "one.txt"
    (tmp_path / "other.txt").write_text(
        "Foreign Minister of Peru Carla Peralta met Foreign Minister of Ghana Ben Oduya.\n"
    )
    file.write_text(first.replace("Kamau", "Kamua"))
    command("load", "one.txt", "other.txt")
    file.write_text(first)
    plain = command("load", "one.txt")
    assert "Replaced" not in plain.out
    replaced = command("load", "one.txt", "other.txt", "--replace")
    assert "Documents: 0 new, 0 changed, 2 unchanged, 0 not read\n" in replaced.out
    assert "Replaced:\n  one.txt: its earlier text is forgotten\n" in replaced.out
    shown = command("export", "--canonical").out
    fresh = tmp_path / "fresh"
    command("load", "one.txt", "other.txt", "--store", fresh)
    assert command("export", "--canonical", "--store", fresh).out == shown
    assert "kamua" not in shown
    assert command("load", "one.txt", "--replace", "--json").out.count('"replaced": []') == 1


def test_a_text_under_two_paths_is_not_replaced(command, tmp_path):
    text = "Foreign Minister of Kenya Ana Kamau met Foreign Minister of Ghana Ben Oduya on 9 March 2024.\n"
    for name in ("one.txt", "copy.txt"):
        (tmp_path / name).write_text(text)
    command("load", "one.txt", "copy.txt")
    (tmp_path / "one.txt").write_text(text.replace("Kamau", "Kamua"))
    assert "Replaced" not in command("load", "one.txt", "--replace").out
    assert len(command("query", "MATCH (d:Document) RETURN d.id", "--format", "csv").out.split()) == 3
