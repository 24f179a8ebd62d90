"""What two documents tell of one meeting, set side by side. The officials are invented."""

import datetime as dt

import pytest

from graph.comparing import Part, Told, comparison, told_of
from graph.document import Document
from graph.record import Attendance, Evidence, Meeting, Official, Party, Place, Record, Title, Topic
from graph.stores import open_store

PERUVIAN = "Foreign Minister Ana Peralta received Minister Ben Oduya at Lima, with Ambassador Ines Quispe, on copper."
GHANAIAN = (
    "Minister of Foreign Affairs Benjamin Oduya met the Peruvian foreign minister on 6 March 2024 on cocoa, copper."
)
IDS = {"Ana Peralta": "ana-peralta-per", "Ines Quispe": "ines-quispe-per"}
IDS |= dict.fromkeys(("Ben Oduya", "Benjamin Oduya"), "benjamin-oduya-gha")


def told(source, text, published, people, **meeting):
    """A document that says one sentence of one meeting; `people` are (name, side, office, role)."""
    document = Document(source, text, published=dt.date.fromisoformat(published))
    passage = Evidence("e", text, 0, len(text), "by-hand")
    one = Meeting(
        attendance=tuple(Attendance(name, side, None, role, ("e",)) for name, side, _, role in people),
        participants=tuple(name for name, *_ in people),
        sides=tuple(Party(party, ("e",)) for party in meeting["parties"]),
        evidence=("e",),
        **meeting,
    )
    record = Record(
        document.id,
        source,
        document.sha256,
        published=document.published,
        officials=tuple(
            Official(name, office=office, represents=side, evidence=("e",)) for name, side, office, _ in people
        ),
        meetings=(one,),
        evidence=(passage,),
    )
    return Told(document, record, one, {name: IDS[name] for name, *_ in people})


HOST = told(
    "peru.txt",
    PERUVIAN,
    "2024-03-07",
    [
        ("Ana Peralta", "PER", "Foreign Minister", "host"),
        ("Ben Oduya", "GHA", "Minister", "guest"),
        ("Ines Quispe", "PER", "Ambassador", "member"),
    ],
    kind="meeting",
    status="held",
    date="2024-03-07",
    date_basis="dateline",
    place=Place("Lima", "PER"),
    parties=("PER", "GHA"),
    met=(("Ana Peralta", "Ben Oduya"), ("Ben Oduya", "Ines Quispe")),
    topics=(Topic("copper", ("e",)),),
)
GUEST = told(
    "ghana.txt",
    GHANAIAN,
    "2024-03-06",
    [("Benjamin Oduya", "GHA", "Minister of Foreign Affairs", "member")],
    kind="meeting",
    status="held",
    date="2024-03-06",
    date_basis="stated",
    parties=("GHA", "PER"),
    titles=(Title("foreign minister", "PER", met=("Benjamin Oduya",), evidence=("e",)),),
    topics=(Topic("cocoa", ("e",)), Topic("copper", ("e",))),
)


@pytest.fixture
def found():
    return comparison("a-meeting", [HOST, GUEST])


def test_the_order_does_not_matter_and_the_older_document_stands_first(found):
    assert comparison("a-meeting", [GUEST, HOST]) == found
    assert [one.document.source for one in found.versions] == ["ghana.txt", "peru.txt"]


def test_each_document_s_own_date_place_and_passages_are_kept(found):
    assert [(one.date, one.date_basis) for one in found.versions] == [
        ("2024-03-06", "stated"),
        ("2024-03-07", "dateline"),
    ]
    assert [one.place for one in found.versions] == [None, "Lima, Peru"]
    assert [[piece.quote for piece in one.passages] for one in found.versions] == [[GHANAIAN], [PERUVIAN]]
    assert [len(one.pairs) for one in found.versions] == [0, 2]


def test_a_person_stands_once_with_each_document_s_spelling_and_office(found):
    assert [(one.id, one.side, one.parts) for one in found.people] == [
        (
            "benjamin-oduya-gha",
            "GHA",
            (
                Part("Benjamin Oduya", "Minister of Foreign Affairs", "member"),
                Part("Ben Oduya", "Minister", "guest"),
            ),
        ),
        ("ana-peralta-per", "PER", (None, Part("Ana Peralta", "Foreign Minister", "host"))),
        ("ines-quispe-per", "PER", (None, Part("Ines Quispe", "Ambassador", "member"))),
    ]


def test_who_is_told_by_office_alone_is_told_so(found):
    assert [one.titles for one in found.versions] == [(("PER", "foreign minister"),), ()]


def test_topics_tell_who_mentions_them(found):
    assert found.topics == {"cocoa": (0,), "copper": (0, 1)}


def test_a_store_finds_the_documents_that_tell_of_a_meeting():
    with open_store("memory:") as store:
        store.add([(HOST.document, HOST.record), (GUEST.document, GUEST.record)])
        ids = [row[0] for row in store.query("MATCH (m:Meeting) RETURN m.id").rows]
        shown = {id: [one.document.source for one in comparison(id, told_of(store, id)).versions] for id in ids}
        assert sorted(source for sources in shown.values() for source in sources) == ["ghana.txt", "peru.txt"]
        assert told_of(store, "no-such-meeting") == []
