"""Envoys of one name in two countries, within days of each other, are two. Everybody is invented."""

from __future__ import annotations

import datetime as dt

import pytest

from diplograph.reviewing import questions
from graph.document import Document
from graph.project import project
from graph.record import Evidence, Official, Record
from graph.resolution.abroad import clash
from graph.resolution.sightings import Sighting
from graph.stores import open_store
from graph.stores.base import Store

Entry = tuple[Document, Record]
PARIS, LIMA, OSLO = "Ambassador of Norway to France", "Ambassador of Norway to Peru", "Deputy Minister of Defence"
MAY = dt.date(2021, 5, 3)


def note(number: int, office: str | None, day: dt.date, name: str = "Pål Brekkestad") -> Entry:
    text = f"Note {number}: {name}, {office}, spoke."
    document = Document(f"note-{number}.txt", text, published=day)
    told = ("e0",)
    official = Official(name, (), office, "NOR", None, "NOR", 1, told, told, told)
    evidence = (Evidence("e0", text, 0, len(text), "invented"),)
    return document, Record(
        document.id, document.source, document.sha256, published=day, officials=(official,), evidence=evidence
    )


def people(store: Store) -> int:
    assert store.rows() == project(list(store.records()), store.judgements())
    return sum(1 for node in store.rows().nodes if node.label == "Official")


@pytest.mark.parametrize(
    ("one", "other", "days", "expected"),
    [
        (PARIS, LIMA, 2, 2),
        (PARIS, OSLO, 14, 2),
        (PARIS, OSLO, 15, 1),
        (PARIS, "Ambassador in Paris", 2, 1),
        (PARIS, "Ambassador", 2, 1),
        (PARIS, "former Ambassador to Peru", 2, 1),
        (OSLO, "Foreign Minister", 2, 1),
        (PARIS, "Ambassador to France and Monaco", 2, 1),
    ],
)
def test_who_is_two(one: str, other: str, days: int, expected: int) -> None:
    with open_store("memory:") as store:
        store.add([note(1, one, MAY), note(2, other, MAY + dt.timedelta(days))])
        assert people(store) == expected


def test_a_further_day_parts_and_its_going_joins_again() -> None:
    late = note(3, PARIS, MAY + dt.timedelta(400))
    with open_store("memory:") as store:
        store.add([note(1, PARIS, MAY), note(2, LIMA, MAY + dt.timedelta(395))])
        assert people(store) == 1
        store.add([late])
        assert people(store) == 2
        store.forget([late[0].id])
        assert people(store) == 1


def test_the_other_spelling_goes_with_the_office_it_has() -> None:
    with open_store("memory:") as store:
        store.add([note(1, PARIS, MAY), note(2, LIMA, MAY), note(3, LIMA, MAY, "Paal Brekkestad")])
        assert people(store) == 2
        found = {node.id: node.properties["aliases"] for node in store.rows().nodes if node.label == "Official"}
        assert sorted(len(spelled) for spelled in found.values()) == [1, 2]  # type: ignore[arg-type]


def test_posts_of_one_land_do_not_clash() -> None:
    assert clash(Sighting("A", "NOR", PARIS), Sighting("A", "NOR", LIMA))
    assert not clash(Sighting("A", "NOR", PARIS), Sighting("A", "NOR", PARIS))
    assert not clash(Sighting("A", "NOR"), Sighting("A", "NOR", LIMA))


def test_the_two_are_asked_about_with_the_reason() -> None:
    with open_store("memory:") as store:
        store.add([note(1, PARIS, MAY), note(2, LIMA, MAY)])
        (asked,) = questions(store)
        assert asked.left.startswith("pal-brekkestad-nor-")
        assert asked.reasons[-1] == "documents show one as holding the one, and one the other, within days"
