"""Each format is read back by what it is for: the same nodes, edges and values. Everybody is invented."""

import csv
import datetime as dt
import json

import kglite
import networkx as nx
import pytest
from export_worlds import NAMES, NOT_IN_XML, hostile_rows
from hypothesis import given
from hypothesis import strategies as st
from seed_rows import Build, seed_rows, three_meetings

from graph import canonical, exports
from graph.errors import UsageError
from graph.exports import cypher_script
from graph.model import EDGE_KIND, EDGE_KINDS, NODE_KIND, NODE_KINDS, Edge, Rows
from graph.project import as_rows
from graph.stores import cypher

WORLDS = {
    "seed": seed_rows(),
    "three": three_meetings(),
    "hostile": hostile_rows(),
    "empty": Rows(),
}
worlds = pytest.mark.parametrize("rows", WORLDS.values(), ids=WORLDS)


def text(value):
    """A value as docs/exports.md promises it where a format has texts and numbers."""
    if isinstance(value, dt.date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else value


def texts(said):
    return {name: text(value) for name, value in said.items()}


def plain(said):
    return {
        name: value.isoformat() if isinstance(value, dt.date) else list(value) if isinstance(value, tuple) else value
        for name, value in said.items()
    }


def key(ref):
    return ":".join(ref)


def sorted_edges(edges):
    return sorted(edges, key=lambda edge: (*edge[:-1], sorted(edge[-1].items(), key=repr)))


@worlds
def test_graphml_is_read_back(rows, tmp_path):
    file = exports.export(rows, "graphml", tmp_path / "g.graphml")
    graph = nx.read_graphml(file, force_multigraph=True)
    assert dict(graph.nodes(data=True)) == {
        key(node.ref): {"label": node.label, "name": node.name, **texts(node.properties)} for node in rows.nodes
    }
    found = [(a, b, {k: v for k, v in data.items() if k != "id"}) for a, b, data in graph.edges(data=True)]
    assert sorted_edges(found) == sorted_edges(
        (key(edge.source), key(edge.target), {"type": edge.type, **texts(edge.properties)}) for edge in rows.edges
    )
    assert graph.is_directed() or not rows.nodes


@worlds
def test_gexf_is_read_back(rows, tmp_path):
    file = exports.export(rows, "gexf", tmp_path / "g.gexf")
    graph = nx.read_gexf(file)
    spans = {"Meeting": ("date_from", "date_to"), "Document": ("published", "published")}
    expected = {}
    for node in rows.nodes:
        first, last = spans.get(node.label, ("", ""))
        days = {"start": node.properties.get(first), "end": node.properties.get(last)}
        expected[key(node.ref)] = {
            "label": node.name,
            "category": node.label,
            **texts(node.properties),
            **{end: day.isoformat() for end, day in days.items() if day},
        }
    assert dict(graph.nodes(data=True)) == expected
    own = ("id", "start", "end", "weight")
    found = [(a, b, {k: v for k, v in data.items() if k not in own}) for a, b, data in graph.edges(data=True)]
    assert sorted_edges(found) == sorted_edges(
        (key(edge.source), key(edge.target), {"label": edge.type, **texts(edge.properties)}) for edge in rows.edges
    )


def test_gexf_tells_when_edges_were(tmp_path):
    graph = nx.read_gexf(exports.export(hostile_rows(), "gexf", tmp_path / "g.gexf"))
    when = {
        (data["label"], a, b, data.get("office")): (data.get("start"), data.get("end"))
        for a, b, data in graph.edges(data=True)
    }
    assert when["MET", "Official:p00", "Official:p01", None] == ("2021-05-30", "2021-05-30")
    assert when["HOLDS_OFFICE", "Official:p00", "Ministry:aaa-defence", "Minister"] == ("2020-01-02", "2021-03-04")
    assert when["HOLDS_OFFICE", "Official:p00", "Ministry:aaa-defence", "Deputy; 'Minister'"] == (None, None)
    assert when["ATTENDED", "Official:p00", "Meeting:m0", None] == ("2021-05-30", None)
    assert when["REPORTS", "Document:doc", "Meeting:m0", None] == ("2021-05-30", None)
    assert when["ATTENDED", "Official:p02", "Meeting:m2", None] == (None, None)
    assert when["MENTIONED_IN", "Official:p00", "Document:doc", None] == ("2021-06-01", "2021-06-01")


@worlds
def test_json_is_read_back(rows, tmp_path):
    from graph.mirror import mirror

    file = exports.export(rows, "json", tmp_path / "g.json")
    graph = nx.node_link_graph(json.loads(file.read_text(encoding="utf-8")), edges="edges")
    whole = mirror(rows)
    bare = {one: {k: v for k, v in said.items() if k != "id"} for one, said in whole.nodes(data=True)}
    assert dict(graph.nodes(data=True)) == {one: plain(said) for one, said in bare.items()}
    assert list(graph.edges(keys=True, data=True)) == [
        (*e, plain(said)) for *e, said in whole.edges(keys=True, data=True)
    ]


@worlds
def test_csv_is_read_back(rows, tmp_path):
    folder = exports.export(rows, "csv", tmp_path / "g")
    kinds = [kind.label for kind in NODE_KINDS] + [kind.type for kind in EDGE_KINDS]
    assert sorted(file.name for file in folder.iterdir()) == sorted(f"{kind}.csv" for kind in kinds)
    nodes, edges = [], []
    for kind in kinds:
        with (folder / f"{kind}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                said = {name: value for name, value in row.items() if value}
                if kind in NODE_KIND:
                    nodes.append((kind, said))
                else:
                    edges.append((kind, said))
    written = {"former": "false", "confidence": "1.0"}
    as_read = lambda said: {n: written.get(n, str(text(v))) for n, v in said.items() if v != ""}  # noqa: E731
    assert sorted_edges(nodes) == sorted_edges(
        (n.label, {"id": n.id, "name": n.name, **as_read(n.properties)}) for n in rows.nodes
    )
    ends = ("source_label", "source", "target_label", "target")
    assert sorted_edges(edges) == sorted_edges(
        (e.type, {**dict(zip(ends, (*e.source, *e.target), strict=True)), **as_read(e.properties)}) for e in rows.edges
    )


def written(read):
    """The graph that a database has, whose rows of a query `read` gives."""
    return as_rows(cypher.part(lambda queries: map(read, queries), NODE_KIND, EDGE_KIND))


@worlds
def test_the_cypher_script_makes_the_graph_in_kglite(rows):
    graph = kglite.KnowledgeGraph()
    for statement in statements(rows):
        graph.cypher(statement)
    made = written(lambda query: graph.cypher(query).to_list())
    assert b"".join(canonical.lines(made)) == b"".join(canonical.lines(rows))


@pytest.mark.neo4j
def test_the_cypher_script_makes_the_graph_in_neo4j(neo4j_database):
    import neo4j

    from graph.stores.neo4j_address import address

    rows = hostile_rows("bell \x07 and \x01")
    where = address(neo4j_database)
    with (
        neo4j.GraphDatabase.driver(where.url, auth=where.auth) as driver,
        driver.session(database=where.database) as session,
    ):
        for statement in statements(rows):
            session.run(statement).consume()
        made = written(lambda query: [native(row) for row in session.run(query)])
    assert b"".join(canonical.lines(made)) == b"".join(canonical.lines(rows))


def native(row):
    return {name: value.to_native() if hasattr(value, "to_native") else value for name, value in row.items()}


def statements(rows):
    script = b"".join(cypher_script.pieces(rows)).decode()
    return [one for one in script.split(";\n") if one]


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_what_xml_cannot_hold_is_a_replacement_sign(form, tmp_path):
    file = exports.export(hostile_rows(NOT_IN_XML), form, tmp_path / "g")
    read = nx.read_graphml if form == "graphml" else nx.read_gexf
    name = {"graphml": "name", "gexf": "label"}[form]
    last = read(file).nodes[f"Official:p{len(NAMES):02}"]
    assert last[name] == "bell \ufffd, null \ufffd and \ufffd"


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1))
def test_any_text_comes_back(said):
    build = Build()
    build.node("Official", "a", said, aliases=(said,))
    rows = build.rows()
    script = statements(rows)
    graph = kglite.KnowledgeGraph()
    for statement in script:
        graph.cypher(statement)
    assert written(lambda query: graph.cypher(query).to_list()) == rows
    if all(ord(sign) >= 0x20 and sign not in "\ufffe\uffff" for sign in said):
        for form, read, name in (("graphml", nx.parse_graphml, "name"), ("gexf", _parse_gexf, "label")):
            file = b"".join(exports.FILES[form].pieces(rows)).decode()
            found = read(file).nodes["Official:a"]
            assert (found[name], json.loads(found["aliases"])) == (said, [said])


def _parse_gexf(file):
    import io

    return nx.read_gexf(io.BytesIO(file.encode()))


BROKEN = Rows(three_meetings().nodes, (*three_meetings().edges, Edge("MET", None, None)))
"""What fails when nearly all is written, as no store has it."""


@pytest.mark.parametrize("form", sorted(exports.FILES))
def test_a_failed_export_leaves_no_file_and_what_was_there(form, tmp_path):
    file = exports.export(three_meetings(), form, tmp_path / "g")
    before = file.read_bytes()
    for name in ("g", "new"):
        with pytest.raises(TypeError):
            exports.export(BROKEN, form, tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["g"]
    assert file.read_bytes() == before


def test_a_failed_csv_leaves_no_folder(tmp_path):
    with pytest.raises(TypeError):
        exports.export(BROKEN, "csv", tmp_path / "g")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", sorted(exports.FILES))
def test_only_an_export_of_the_same_form_is_written_over(form, tmp_path):
    rows = three_meetings()
    first = exports.export(Rows(), form, tmp_path / "g").read_bytes()
    assert exports.export(rows, form, tmp_path / "g").read_bytes() != first
    for other in set(exports.FILES) - {form}:
        with pytest.raises(UsageError, match=f"not a {other} export"):
            exports.export(rows, other, tmp_path / "g")


def test_a_folder_with_something_in_it_is_left(tmp_path):
    (tmp_path / "g").mkdir()
    exports.export(three_meetings(), "csv", tmp_path / "g")
    with pytest.raises(UsageError, match="is there already"):
        exports.export(seed_rows(), "csv", tmp_path / "g")
    with pytest.raises(UsageError, match="cannot be written"):
        exports.export(seed_rows(), "csv", tmp_path / "nowhere" / "g")


def test_a_property_has_one_type_whatever_bears_it():
    """GraphML and GEXF declare an attribute once for all nodes, and once for all edges."""
    for kinds in (NODE_KIND, EDGE_KIND):
        types = {}
        for kind in kinds.values():
            for one in kind.properties:
                assert types.setdefault(one.name, one.type) == one.type


def test_the_hostile_world_has_every_type_of_edge_but_those_that_need_no_other_shape():
    kinds = {row.type for row in hostile_rows().edges}
    assert set(EDGE_KIND) - kinds == {"NAMED_FOR", "LIES_IN"}
