"""Titles without a name find their bearers in other documents, and lose them with these. Everybody is invented."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from graph.canonical import lines
from graph.document import Document
from graph.model import Edge
from graph.project import project
from graph.record import Attendance, Evidence, Meeting, Official, Party, Record, Title
from graph.stores import open_store
from graph.stores.base import Store

DAY = dt.date(2022, 5, 10)
Entry = tuple[Document, Record]


def shows(number: int, name: str, office: str, side: str, day: dt.date) -> Entry:
    """A document that names somebody with his office."""
    text = f"Note {number}: {name}, {office}, spoke."
    document = Document(f"note-{number}.txt", text, published=day)
    told = ("e0",)
    official = Official(name, (), office, side, None, side, 1, told, told, told)
    evidence = (Evidence("e0", text, 0, len(text), "invented"),)
    return document, Record(
        document.id, document.source, document.sha256, published=day, officials=(official,), evidence=evidence
    )


def untold(office: str = "foreign minister", *, date: str | None = "2022-05-10", status: str = "held") -> Entry:
    """A readout in which the Norwegian minister is told by office alone."""
    text = "Readout. The Norwegian foreign minister received Ambassador Jana Testova of Slovakia."
    document = Document("readout.txt", text, published=DAY)
    told = ("e0",)
    guest = Official("Jana Testova", (), "Ambassador", "SVK", None, "SVK", 1, told, told, told)
    meeting = Meeting(
        "meeting",
        status,  # type: ignore[arg-type]
        date,
        "stated" if date else None,
        participants=("Jana Testova",),
        parties=("NOR", "SVK"),
        attendance=(Attendance("Jana Testova", "SVK", "Ambassador", "guest", told),),
        sides=(Party("NOR", told), Party("SVK", told)),
        titles=(Title(office, "NOR", "host", ("Jana Testova",), (), told),),
        evidence=told,
    )
    evidence = (Evidence("e0", text[9:], 9, len(text), "invented"),)
    return document, Record(
        document.id,
        document.source,
        document.sha256,
        published=DAY,
        officials=(guest,),
        meetings=(meeting,),
        evidence=evidence,
    )


BEFORE = shows(1, "Olav Moe", "Foreign Minister", "NOR", dt.date(2022, 3, 1))
AFTER = shows(2, "Olav Moe", "Minister of Foreign Affairs", "NOR", dt.date(2022, 8, 1))
SUCCESSOR = shows(3, "Kari Lund", "Foreign Minister", "NOR", dt.date(2022, 4, 1))


def edges(store: Store, type: str) -> list[Edge]:
    return [edge for edge in store.rows().edges if edge.type == type]


def test_who_held_the_office_that_day_was_there() -> None:
    with open_store("memory:") as store:
        store.add([untold(), BEFORE, AFTER])
        attended = {edge.source[1]: edge.properties for edge in edges(store, "ATTENDED")}
        assert attended["olav-moe-nor"]["resolved_by"] == "office"
        assert attended["olav-moe-nor"]["office"] == "foreign minister"
        assert "resolved_by" not in attended["jana-testova-svk"]
        (met,) = edges(store, "MET")
        assert (met.source[1], met.target[1]) == ("jana-testova-svk", "olav-moe-nor")
        assert met.properties["by_office"] == met.properties["meetings"]
        documents = {id.partition("-")[0] for id in met.properties["evidence"]}  # type: ignore[union-attr]
        assert documents == {untold()[0].id, BEFORE[0].id, AFTER[0].id}


@pytest.mark.parametrize(
    ("entries", "why"),
    [
        ([untold(), BEFORE], "seen in it once, two months before"),
        ([untold(), BEFORE, AFTER, SUCCESSOR], "two were seen in it"),
        ([untold("former foreign minister"), BEFORE, AFTER], "he who held it before"),
        ([untold("deputy foreign minister"), BEFORE, AFTER], "several are deputies"),
        ([untold(date="2022"), BEFORE, AFTER], "any day of the year"),
        ([untold(date=None), BEFORE, AFTER], "no day"),
    ],
)
def test_nobody_is_guessed(entries: list[Entry], why: str) -> None:
    with open_store("memory:") as store:
        store.add(entries)
        assert edges(store, "MET") == [], why


def test_a_meeting_that_is_only_planned_had_nobody() -> None:
    with open_store("memory:") as store:
        store.add([untold(status="planned"), BEFORE, AFTER])
        assert edges(store, "MET") == edges(store, "ATTENDED") == []
        assert {edge.source[1] for edge in edges(store, "NAMED_FOR")} == {"jana-testova-svk", "olav-moe-nor"}


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2), (1, 2, 0)])
def test_the_order_of_documents_does_not_matter(order: tuple[int, ...]) -> None:
    entries = [untold(), BEFORE, AFTER]
    with open_store("memory:") as store:
        for number in order:
            store.add([entries[number]])
        assert b"".join(lines(store.rows())) == b"".join(lines(project(record for _, record in entries)))


def test_who_is_shown_in_it_later_takes_the_answer_back() -> None:
    with open_store("memory:") as store:
        store.add([untold(), BEFORE, AFTER])
        known = store.rows()
        store.add([SUCCESSOR])
        assert edges(store, "MET") == []
        store.forget([SUCCESSOR[0].id])
        assert store.rows() == known
        store.forget([AFTER[0].id])
        assert edges(store, "MET") == []


def test_a_passage_that_tells_of_the_title_alone_goes_with_its_bearer() -> None:
    document, record = untold()
    text = document.text
    meeting = record.meetings[0]
    own = Evidence("e1", text[9:41], 9, 41, "invented")
    told = replace(meeting, titles=(replace(meeting.titles[0], evidence=("e1",)),))
    entry = (document, replace(record, meetings=(told,), evidence=(*record.evidence, own)))
    with open_store("memory:") as store:
        store.add([entry])
        before = store.rows()
        store.add([BEFORE, AFTER])
        assert any(node.properties.get("quote") == text[9:41] for node in store.rows().nodes)
        store.forget([BEFORE[0].id, AFTER[0].id])
        assert store.rows() == before


def test_whom_another_document_names_there_is_named() -> None:
    document, record = untold()
    text = "Olav Moe, the Foreign Minister of Norway, received Jana Testova."
    named = Document("named.txt", text, published=DAY)
    told = ("e0",)
    host = Official("Olav Moe", (), "Foreign Minister", "NOR", None, "NOR", 1, told, told, told)
    meeting = replace(
        record.meetings[0],
        participants=("Jana Testova", "Olav Moe"),
        met=(("Jana Testova", "Olav Moe"),),
        attendance=(*record.meetings[0].attendance, Attendance("Olav Moe", "NOR", "Foreign Minister", "host", told)),
        titles=(),
    )
    other = replace(
        record,
        id=named.id,
        source=named.source,
        sha256=named.sha256,
        officials=(*record.officials, host),
        meetings=(meeting,),
        evidence=(Evidence("e0", text, 0, len(text), "invented"),),
    )
    with open_store("memory:") as store:
        store.add([(document, record), (named, other)])
        (met,) = edges(store, "MET")
        assert met.properties["count"] == 1
        assert "by_office" not in met.properties
        assert all("resolved_by" not in edge.properties for edge in edges(store, "ATTENDED"))
