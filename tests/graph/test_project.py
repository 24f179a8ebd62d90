"""The projection: Records to nodes and edges. Everybody outside the seed is invented."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import PEOPLE, Entry, entries, seed, small

from graph.claims import claims
from graph.errors import RecordError
from graph.fold import Claim, claim_json, document_of, merge, merge_votes, parse_key, ref_key, row
from graph.model import EDGE_KIND, NODE_KIND, Edge, Node, Rows
from graph.project import project
from graph.record import Country, Evidence, Official, Organisation, Place, Record

JUNE = dt.date(2022, 6, 15)
UNTRACED = {"PART_OF", "LIES_IN", "FROM"}


def nodes(rows: Rows, label: str) -> dict[str, Node]:
    return {node.id: node for node in rows.nodes if node.label == label}


def edges(rows: Rows, type: str) -> dict[tuple[str, str], Edge]:
    return {(edge.source[1], edge.target[1]): edge for edge in rows.edges if edge.type == type}


def test_the_seed() -> None:
    rows = project([seed()[1]])
    assert set(nodes(rows, "Official")) == {
        "khalaf-khalafov-aze",
        "bobur-usmanov-uzb",
        "jeyhun-bayramov-aze",
        "shovkat-mirziyoyev-uzb",
    }
    assert set(nodes(rows, "Country")) == {"AZE", "UZB", "ARM"}
    assert {(a, b): e.properties["office"] for (a, b), e in edges(rows, "HOLDS_OFFICE").items()} == {
        ("khalaf-khalafov-aze", "aze-foreign-affairs"): "Deputy Foreign Minister",
        ("bobur-usmanov-uzb", "uzb-foreign-affairs"): "Deputy Foreign Minister",
        ("jeyhun-bayramov-aze", "aze-foreign-affairs"): "Foreign Minister",
        ("shovkat-mirziyoyev-uzb", "UZB"): "President",
    }
    assert set(edges(rows, "MET")) == {
        ("bobur-usmanov-uzb", "jeyhun-bayramov-aze"),
        ("bobur-usmanov-uzb", "khalaf-khalafov-aze"),
    }
    assert not [edge for edge in rows.edges if edge.type == "TOOK_PART_IN" and edge.source[1] == "ARM"]
    assert set(edges(rows, "PART_OF")) == {("aze-foreign-affairs", "AZE"), ("uzb-foreign-affairs", "UZB")}
    assert set(edges(rows, "LIES_IN")) == {("fuzuli-aze", "AZE")}
    assert edges(rows, "HELD_IN") == {}
    mentioned = edges(rows, "MENTIONED_IN")
    assert mentioned["khalaf-khalafov-aze", seed()[0].id].properties["count"] == 3
    assert "count" not in mentioned["ARM", seed()[0].id].properties


def test_a_publication_date_sharpens_dates_and_offices() -> None:
    rows = project([seed(published=JUNE)[1]])
    meeting = next(m for id, m in nodes(rows, "Meeting").items() if id.startswith("2022-06-15-consultations"))
    assert meeting.properties["date_from"] == meeting.properties["date_to"] == JUNE
    office = edges(rows, "HOLDS_OFFICE")["jeyhun-bayramov-aze", "aze-foreign-affairs"]
    assert office.properties["first_seen"] == office.properties["last_seen"] == JUNE
    met = edges(rows, "MET")["bobur-usmanov-uzb", "khalaf-khalafov-aze"]
    assert (met.properties["first"], met.properties["last"], met.properties["count"]) == (JUNE, JUNE, 1)
    undated = project([seed()[1]])
    assert "first_seen" not in edges(undated, "HOLDS_OFFICE")["shovkat-mirziyoyev-uzb", "UZB"].properties
    assert "date_from" not in next(iter(nodes(undated, "Meeting").values())).properties


@given(st.lists(entries(), max_size=6, unique_by=lambda entry: entry[0].id), st.randoms())
def test_the_order_of_records_does_not_matter(some: list[Entry], random: object) -> None:
    records = [record for _, record in some]
    shuffled = list(records)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert project(shuffled) == project(records)


@given(st.lists(entries(), max_size=6, unique_by=lambda entry: entry[0].id))
def test_what_holds_of_every_graph(some: list[Entry]) -> None:
    rows = project(record for _, record in some)
    known = {node.ref: node for node in rows.nodes}
    assert len(known) == len(rows.nodes)
    assert len({edge.ref for edge in rows.edges}) == len(rows.edges)
    assert list(rows.nodes) == sorted(rows.nodes, key=lambda node: node.ref)
    used = set()
    for node in rows.nodes:
        assert node.name
        assert set(node.properties) <= {p.name for p in NODE_KIND[node.label].properties}
    for edge in rows.edges:
        kind = EDGE_KIND[edge.type]
        assert edge.source in known
        assert edge.target in known
        assert edge.source[0] in kind.sources
        assert edge.target[0] in kind.targets
        assert set(edge.properties) <= {p.name for p in kind.properties}
        evidence = edge.properties.get("evidence", ())
        assert bool(evidence) == (edge.type not in UNTRACED)
        assert all(("Evidence", id) in known for id in evidence)  # type: ignore[union-attr]
        used |= set(evidence)  # type: ignore[arg-type]
        if edge.type in ("ATTENDED", "MET"):
            meetings = edge.properties["meetings"] if edge.type == "MET" else [edge.target[1]]
            assert all(known["Meeting", id].properties["status"] == "held" for id in meetings)  # type: ignore[union-attr]
        if edge.type == "MET":
            assert edge.source < edge.target
            assert edge.properties["count"] == len(edge.properties["meetings"])  # type: ignore[arg-type]
    assert used == {id for label, id in known if label == "Evidence"}


@given(entries())
def test_claims_survive_being_kept(entry: Entry) -> None:
    for ref, claim in claims(entry[1]).items():
        assert parse_key(ref_key(ref)) == ref
        assert merge_votes(ref, [(claim_json(claim), 1)]) == claim
        assert document_of(ref) in (None, entry[0].id)


@pytest.mark.parametrize("status", ["planned", "cancelled", "denied", "doubtful"])
def test_what_did_not_take_place_was_attended_by_nobody(status: str) -> None:
    met = () if status in ("cancelled", "denied") else (("Ana Belić", "José Moro"),)
    rows = project([small(1, "Ana Belić", "José Moro", status=status, met=met)[1]])
    (meeting,) = nodes(rows, "Meeting").values()
    assert meeting.properties["status"] == status
    assert edges(rows, "ATTENDED") == edges(rows, "MET") == {}
    assert set(edges(rows, "NAMED_FOR")) == {("ana-belic-srb", meeting.id), ("jose-moro-esp", meeting.id)}
    assert set(edges(rows, "TOOK_PART_IN")) == {("SRB", meeting.id), ("ESP", meeting.id)}


def test_planned_then_held_is_one_held_meeting() -> None:
    planned = small(1, "Ana Belić", "José Moro", status="planned", date_basis="dateline")[1]
    held = small(2, "Ana Belić", "José Moro")[1]
    rows = project([planned, held])
    (meeting,) = nodes(rows, "Meeting").values()
    assert (meeting.properties["status"], meeting.properties["date_basis"]) == ("held", "stated")
    assert len(edges(rows, "REPORTS")) == 2
    (met,) = edges(rows, "MET").values()
    assert [id[:16] for id in met.properties["evidence"]] == [held.id]  # type: ignore[union-attr]


def test_what_only_tells_of_others_is_no_evidence_of_a_pair() -> None:
    people = [name for name in PEOPLE if name != "Ana Belic"]  # who is Ana Belić
    document, record = small(1, *people)
    places = {name: document.text.index(name) for name in people}
    each = {name: Evidence(f"e{at}", name, at, at + len(name), "roster") for name, at in places.items()}
    (meeting,) = record.meetings
    listed = replace(
        meeting,
        attendance=tuple(replace(one, evidence=(each[one.official].id,)) for one in meeting.attendance),
        evidence=("e1", *(piece.id for piece in each.values())),
    )
    rows = project([replace(record, meetings=(listed,), evidence=(*record.evidence, *each.values()))])
    quotes = {node.id: str(node.properties["quote"]) for node in rows.nodes if node.label == "Evidence"}
    names = {node.id: node.name for node in nodes(rows, "Official").values()}
    met = edges(rows, "MET")
    assert len(met) == 15
    for (one, other), edge in met.items():
        evidence = edge.properties["evidence"]
        assert isinstance(evidence, tuple)
        assert {quotes[str(id)] for id in evidence} == {"Readout", names[one], names[other]}


def test_one_delegation_did_not_meet_itself() -> None:
    rows = project([small(1, "Ana Belić", "Ana Belic")[1]])
    assert set(nodes(rows, "Official")) == {"ana-belic-srb"}
    assert edges(rows, "MET") == {}
    # Even where a Record says that two spellings met: they are one person.
    pair = (("Ana Belic", "Ana Belić"),)
    assert edges(project([small(1, "Ana Belić", "Ana Belic", met=pair)[1]]), "MET") == {}


def test_spellings_are_united_and_votes_name() -> None:
    records = [small(n, name)[1] for n, name in enumerate(("Ana Belic", "Ana Belić", "Ana Belić"))]
    (official,) = nodes(project(records), "Official").values()
    assert official.name == "Ana Belić"
    assert official.properties["aliases"] == ("Ana Belic", "Ana Belić")
    offices = project(records).edges
    assert sorted(e.properties["office"] for e in offices if e.type == "HOLDS_OFFICE") == [
        "Foreign Minister",
        "Minister",
    ]


def test_an_office_without_a_ministry_is_held_for_the_state() -> None:
    record = seed()[1]
    officials = [replace(one, office="Ambassador", body=None) for one in record.officials]
    rows = project([replace(record, officials=officials)])
    offices = {(a, b): e.properties["office"] for (a, b), e in edges(rows, "HOLDS_OFFICE").items()}
    assert offices["bobur-usmanov-uzb", "UZB"] == offices["jeyhun-bayramov-aze", "AZE"] == "Ambassador"


def test_an_office_lasts_from_the_first_document_to_the_last() -> None:
    days = [dt.date(2021, 6, 1), dt.date(2019, 1, 2), None, dt.date(2023, 5, 5)]
    rows = project(small(n, "José Moro", published=day, date=None)[1] for n, day in enumerate(days))
    (office,) = edges(rows, "HOLDS_OFFICE").values()
    assert (office.properties["first_seen"], office.properties["last_seen"]) == (days[1], days[3])
    assert len(office.properties["evidence"]) == 4  # type: ignore[arg-type]


def test_a_document_without_a_date_shows_an_office_on_the_day_of_its_meeting() -> None:
    rows = project([small(1, "José Moro")[1]])
    (office,) = edges(rows, "HOLDS_OFFICE").values()
    assert office.properties["first_seen"] == office.properties["last_seen"] == dt.date(2021, 5, 31)
    assert (office.properties["posts"], office.properties.get("qualifiers")) == (("ambassador",), None)


def test_met_counts_meetings_not_reports() -> None:
    pair = ("Ana Belić", "José Moro")
    told = [
        ("2021-02-01", "meeting"),
        ("2021-02-01", "meeting"),
        ("2022-09-09", "phone_call"),
        (None, "meeting"),
    ]
    rows = project(small(n, *pair, date=date, kind=kind)[1] for n, (date, kind) in enumerate(told))
    (met,) = edges(rows, "MET").values()
    assert met.properties["count"] == 3
    assert met.properties["kinds"] == ("meeting", "phone_call")
    assert (met.properties["first"], met.properties["last"]) == (dt.date(2021, 2, 1), dt.date(2022, 9, 9))


def test_a_meeting_without_a_name_is_called_by_kind_and_parties() -> None:
    record = small(1, "Ana Belić", "José Moro", kind="phone_call")[1]
    named = replace(record, countries=(Country("SRB", "Serbia"), Country("ESP", "Spain")))
    assert next(iter(nodes(project([named]), "Meeting").values())).name == "Phone call, Spain and Serbia"
    alone = small(1, "Tano", "Ruta Kalns", parties=())[1]
    assert next(iter(nodes(project([alone]), "Meeting").values())).name == "Meeting, Tano and Kalns"


@pytest.mark.parametrize(
    ("code", "name", "properties"),
    [
        ("AZE", "Azerbaijan", {"alpha2": "AZ", "alpha3": "AZE", "former": False}),
        ("XKX", "Kosovo", {"alpha2": "XK", "alpha3": "XKX", "former": False}),
        ("IRN", "Iran", {"alpha2": "IR", "alpha3": "IRN", "former": False}),
        (
            "YUG",
            "Yugoslavia, (Socialist) Federal Republic of",
            {"alpha2": "YU", "alpha3": "YUG", "former": True},
        ),
        ("QQQ", "QQQ", {"alpha3": "QQQ"}),
    ],
)
def test_countries_by_their_code(code: str, name: str, properties: dict[str, object]) -> None:
    assert row(("Country", code), Claim()) == Node("Country", code, name, properties)  # type: ignore[arg-type]
    assert row(("Country", code), Claim("As told")).name == "As told"  # type: ignore[union-attr]


def test_where_a_party_belongs() -> None:
    """A word for a party is what the Record lists, else what it looks like."""
    base = small(1, "Tano", parties=("CAN", "ESP:defence", "Holy Alliance", "NOR"))[1]
    listed = replace(
        base,
        organisations=(
            Organisation("CAN", "Andean Community", "international"),
            Organisation("Holy Alliance", "Holy Alliance", "international", ("ESP", "NOR")),
        ),
    )
    parties = {source for (source, _) in edges(project([listed]), "TOOK_PART_IN")}
    assert parties == {"can", "esp-defence", "holy-alliance-esp-nor", "NOR"}
    assert set(edges(project([base]), "PART_OF")) == {("esp-defence", "ESP")}
    assert {s for s, _ in edges(project([base]), "TOOK_PART_IN")} == {
        "CAN",
        "esp-defence",
        "holy-alliance",
        "NOR",
    }


def test_places_of_meetings() -> None:
    def place(where: Place | None) -> dict[tuple[str, str], Edge]:
        return edges(project([small(1, "Tano", place=where)[1]]), "HELD_IN")

    assert {target for _, target in place(Place("Bern", "CHE"))} == {"bern-che"}
    assert {target for _, target in place(Place(None, "CHE"))} == {"CHE"}
    assert {target for _, target in place(Place("Atlantis"))} == {"atlantis-xxx"}
    assert place(Place(None)) == place(None) == {}


def test_a_fact_without_a_passage_is_refused() -> None:
    record = small(1, "Ana Belić", "José Moro")[1]
    bare = replace(record.officials[0], evidence=(), represents_evidence=())
    with pytest.raises(RecordError, match="no evidence for ana-belic-srb REPRESENTS SRB"):
        project([replace(record, officials=(bare, record.officials[1]))])
    with pytest.raises(RecordError, match="evidence e9 is named but not given"):
        project([replace(record, meetings=(replace(record.meetings[0], evidence=("e9",)),))])


def test_what_is_only_understood_is_not_mentioned() -> None:
    record = replace(small(1, "Tano")[1], countries=(Country("SRB", "Serbia"),))
    rows = project([record])
    assert "SRB" in nodes(rows, "Country")
    assert {source for source, _ in edges(rows, "MENTIONED_IN")} == {"tano-xxx"}


def test_the_same_claims_in_any_order_fold_to_one() -> None:
    ref = ("Meeting", "m")
    a = Claim("Talks", {"kind": "meeting", "status": "planned"})
    b = Claim("Working talks", {"kind": "meeting", "status": "held"})
    c = Claim(None, {"kind": "summit", "status": "cancelled"})
    for order in ([a, b, c], [c, b, a], [b, c, a]):
        merged = merge(ref, ((claim, 1) for claim in order))
        assert merged == Claim("Working talks", {"kind": "meeting", "status": "held"})
    assert merge(ref, [(a, 2), (b, 1)]).name == "Talks"


def test_an_official_without_an_office_or_a_side() -> None:
    official = Official("Tano", ("Tanó",), evidence=("e1",))
    record: Record = replace(small(1, "Tano")[1], officials=(official,), meetings=())
    rows = project([record])
    assert {edge.type for edge in rows.edges} == {"MENTIONED_IN", "FROM"}
    assert nodes(rows, "Official")["tano-xxx"].properties["aliases"] == ("Tano", "Tanó")
