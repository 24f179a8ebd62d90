"""FollowTheMoney and RDF: what comes out is what those libraries take. Everybody is invented."""

import datetime as dt
import json

import pytest
import worlds as worlds_of_records
from export_worlds import hostile_rows
from seed_rows import Build, seed_rows, three_meetings

from graph import canonical, exports
from graph.model import EDGE_KIND, NODE_KIND, Edge, Node
from graph.project import as_rows, project

WORLDS = {"seed": seed_rows(), "three": three_meetings(), "hostile": hostile_rows("bell \x07 and null \x00")}
worlds = pytest.mark.parametrize("rows", WORLDS.values(), ids=WORLDS)


def entities(rows):
    lines = [json.loads(line) for line in b"".join(exports.FILES["ftm"].pieces(rows)).splitlines()]
    assert len({one["id"] for one in lines}) == len(lines)
    return {one["id"]: one for one in lines}


@worlds
def test_entities_pass_the_validation_of_their_library(rows):
    followthemoney = pytest.importorskip("followthemoney")
    found = entities(rows)
    for one in found.values():
        schema = followthemoney.model.get(one["schema"])
        schema.validate(one)
        assert not schema.abstract
        assert set(one["properties"]) <= set(schema.properties)
        taken = followthemoney.model.get_proxy(one, cleaned=False)
        assert {n: len(v) for n, v in one["properties"].items()} == {
            n: len(taken.get(n)) for n in taken.to_dict()["properties"]
        }
        for name, values in one["properties"].items():
            prop = schema.properties[name]
            if prop.type.name == "entity":
                assert all(followthemoney.model.get(found[id]["schema"]).is_a(prop.range) for id in values)


def test_entities_say_what_the_graph_says():
    found = entities(seed_rows())
    khalafov = found["diplograph-official-khalaf-khalafov-aze"]
    assert khalafov["schema"] == "Person"
    assert khalafov["properties"]["country"] == ["az"]
    assert khalafov["properties"]["position"] == ["Deputy Foreign Minister"]
    event = found["diplograph-meeting-undated-consultations-aze-uzb-1a2b3c4d"]
    assert event["schema"] == "Event"
    assert "diplograph-official-bobur-usmanov-uzb" in event["properties"]["involved"]
    assert {"status: held", "date: XXXX-06-15"} <= set(event["properties"]["notes"])
    assert "date" not in event["properties"]
    assert event["properties"]["keywords"] == ["trade"]
    (link,) = [
        one
        for one in found.values()
        if one["properties"].get("role") == ["met"]
        and one["properties"]["subject"] != [khalafov["id"]]
        and one["properties"]["object"] != [khalafov["id"]]
    ]
    assert any("Jeyhun Bayramov" in quote for quote in link["properties"]["summary"])
    things = "Person PublicBody Organization Event Address Document Position"
    links = "Occupancy Representation UnknownLink Documentation"
    assert {one["schema"] for one in found.values()} == {*things.split(), *links.split()}


@pytest.mark.parametrize(
    ("spanned", "said"),
    [
        (("2021-05-01", "2021-05-31"), {"startDate": ["2021-05-01"], "endDate": ["2021-05-31"]}),
        (("2021-05-01", None), {"startDate": ["2021-05-01"]}),
        ((None, "2021-05-31"), {"endDate": ["2021-05-31"]}),
        (("2021-05-30", "2021-05-30"), {"date": ["2021-05-30"]}),
        ((None, None), {}),
    ],
)
def test_two_met_on_a_date_only_where_the_day_is_known(spanned, said):
    build = Build()
    days = {n: dt.date.fromisoformat(day) for n, day in zip(("first", "last"), spanned, strict=True) if day}
    build.edge("MET", build.node("Official", "a"), build.node("Official", "b"), count=1, **days)
    (link,) = (one["properties"] for one in entities(build.rows()).values() if one["schema"] == "UnknownLink")
    assert {n: v for n, v in link.items() if "date" in n.casefold()} == said


@pytest.mark.parametrize("form", sorted(exports.FILES))
def test_no_type_of_a_database_comes_out_of_a_store(form, store, tmp_path):
    """Dates are those of the rows, byte for byte, whichever store they are from."""
    entries = [worlds_of_records.seed(dt.date(2022, 6, 16)), worlds_of_records.small(1, "Ana Belić", "José Moro")]
    store.add(entries)
    file = exports.export(store.rows(), form, tmp_path / "out")
    other = exports.export(project(record for _, record in entries), form, tmp_path / "other")
    assert file.read_bytes() == other.read_bytes()
    assert b"2022-06-15" in file.read_bytes()


def test_two_in_one_office_have_one_position():
    build = Build()
    ministry = build.node("Ministry", "aaa-defence")
    for who in ("a", "b"):
        build.edge("HOLDS_OFFICE", build.node("Official", who), ministry, office="Minister")
    found = [one["schema"] for one in entities(build.rows()).values()]
    assert (found.count("Position"), found.count("Occupancy")) == (1, 2)


def test_nobody_is_involved_in_a_meeting_that_was_not_held():
    build = Build()
    planned = build.meeting("m", status="planned")
    build.edge("NAMED_FOR", build.node("Official", "a", "A"), planned)
    build.edge("TOOK_PART_IN", build.node("Country", "AAA", "A"), planned)
    found = entities(build.rows())
    assert "involved" not in found["diplograph-meeting-m"]["properties"]
    assert sorted(one["properties"]["role"] for one in found.values() if one["schema"] == "UnknownLink") == [
        ["named for"],
        ["side"],
    ]


@worlds
def test_turtle_is_read_back_to_the_same_graph(rows):
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(data=b"".join(exports.FILES["rdf"].pieces(rows)), format="turtle")
    made = as_rows(_rows(rdflib, graph))
    expected = as_rows(_lists_sorted(row) for row in (*rows.nodes, *rows.edges))
    assert b"".join(canonical.lines(made)) == b"".join(canonical.lines(expected))


def _lists_sorted(row):
    """RDF has no order among the values of one property, and no empty lists."""
    said = {n: tuple(sorted(set(v))) if isinstance(v, tuple) else v for n, v in row.properties.items() if v != ()}
    if isinstance(row, Node):
        return Node(row.label, row.id, row.name, said)
    return Edge(row.type, row.source, row.target, said)


def _rows(rdflib, graph):
    dg = rdflib.Namespace("urn:diplograph:")
    for label, kind in NODE_KIND.items():
        for subject in graph.subjects(rdflib.RDF.type, dg[label]):
            id, name = (graph.value(subject, dg[one]).toPython() for one in ("id", "name"))
            yield Node(label, id, name, _read(graph, subject, dg, kind.properties))
    for type, kind in EDGE_KIND.items():
        for subject in graph.subjects(rdflib.RDF.type, dg[type]):
            ends = [graph.value(subject, dg[end]) for end in ("source", "target")]
            refs = [(end.removeprefix(str(dg)).split(":")[0], graph.value(end, dg["id"]).toPython()) for end in ends]
            yield Edge(type, *refs, _read(graph, subject, dg, kind.properties))


def _read(graph, subject, dg, properties):
    said = {}
    for one in properties:
        # a date in EDTF has a datatype of its own, and stays a text
        values = [str(v) if "edtf" in str(v.datatype) else v.toPython() for v in graph.objects(subject, dg[one.name])]
        if values:
            said[one.name] = tuple(sorted(values)) if one.type == "texts" else values[0]
    return said


def test_the_words_of_others_are_used_where_they_fit():
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(data=b"".join(exports.FILES["rdf"].pieces(seed_rows())), format="turtle")
    asked = """
        SELECT ?name WHERE {
            ?event a schema:Event ; schema:attendee ?who ; schema:about ?topic . ?who rdfs:label ?name .
            ?post a org:Membership ; org:member ?who ; dg:office "Deputy Foreign Minister" .
        }"""
    named = {"schema": "https://schema.org/", "org": "http://www.w3.org/ns/org#", "dg": "urn:diplograph:"}
    found = {str(row[0]) for row in graph.query(asked, initNs={**named, "rdfs": rdflib.RDFS})}
    assert found == {"Khalaf Khalafov", "Bobur Usmanov"}
