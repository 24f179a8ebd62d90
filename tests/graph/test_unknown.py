"""What a query names and the schema lacks: told where it stands in a pattern, and nothing else is."""

import pytest

from graph.model import EDGE_KINDS, NODE_KINDS
from graph.stores.unknown import unknown


@pytest.mark.parametrize(
    ("cypher", "told"),
    [
        ("MATCH (o:Officials) RETURN o.name", ["no label Officials"]),
        ("MATCH (:official)-->(m) RETURN m", ["no label official"]),
        ("MATCH (o:Official:Person) RETURN o.name", ["no label Person"]),
        ("MATCH (o:Official|Person) RETURN o.name", ["no label Person"]),
        ("MATCH (o:Official&!(Person|Country)) RETURN o.name", ["no label Person"]),
        ("MATCH (o:`Head of state`) RETURN o", ["no label Head of state"]),
        ("MATCH (o) WHERE o:Persons RETURN o", ["no label Persons"]),
        ("MATCH (o) WHERE EXISTS { (o)-[:MET]-(:Man) } RETURN o", ["no label Man"]),
        ("MATCH (a)-[:MEETS]->(b) RETURN a", ["no edge type MEETS"]),
        ("MATCH (a)<-[r:MET|:KNOWS*1..2]-(b) RETURN a", ["no edge type KNOWS"]),
        (
            "MATCH (o:Official) RETURN o.office",
            ["no property office of Official (ATTENDED, NAMED_FOR, HOLDS_OFFICE have it)"],
        ),
        ("MATCH (o:Official)-[h:HOLDS_OFFICE]->() RETURN h.title", ["no property title of HOLDS_OFFICE"]),
        ("MATCH (o:Official {code: 'AZE'}) RETURN o", ["no property code of Official"]),
        ("MATCH (n) RETURN n.colour AS c", ["no property colour"]),
        ("MATCH (o:Official|Country) RETURN o.alpha3, o.alpha9", ["no property alpha9 of Country, Official"]),
        ("MATCH (o:Officials) WHERE o.age > 3 RETURN o.name, o.age", ["no label Officials"]),
        (
            "MATCH (m:Meeting)-[:ABOUT]->(t:Topic) RETURN m.headline",
            ["no property headline of Meeting (Document has it)"],
        ),
    ],
)
def test_what_the_schema_lacks_is_named(cypher, told):
    assert unknown(cypher) == told


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (o:Official {name: 'Officials'})-[:MET]-(p) RETURN o.name, p.aliases // (x:Nothing)",
        "MATCH (o:Official) /* (x:Nothing) */ WHERE o.name = '(x:Nothing)' RETURN \"[:NO]\", o.id",
        "WITH {title: 1, kind: {colour: 'red'}} AS o RETURN o.title, o.kind.colour",
        "UNWIND [{age: 1}] AS row RETURN row.age, count(row), [x IN [1, 2] | x]",
        "MATCH (m:Meeting {kind: $kind}) RETURN m.date_from.year, m.date_from",
        "MATCH (o:Official) RETURN {label: o.name, colour: 'red'} AS it",
        "MATCH (o:Official) RETURN o {.name, seen: 1}",
        "MATCH p = shortestPath((a:Official)-[:MET*..4]-(b:Official)) RETURN [n IN nodes(p) | n.name]",
        "MATCH (o:Official) WHERE (o)-[:REPRESENTS]->(:Country {alpha3: 'AZE'}) RETURN date.truncate('day', date()), o",
        "RETURN CASE WHEN 1 = 1 THEN 'a' ELSE 'b' END",
        "MATCH (",
        ":",
        "",
    ],
)
def test_what_is_no_name_of_the_graph_is_passed_over(cypher):
    assert unknown(cypher) == []


def test_everything_that_the_schema_has_is_known():
    for node in NODE_KINDS:
        for one in node.properties:
            assert unknown(f"MATCH (n:{node.label}) WHERE n.{one.name} IS NULL RETURN n.id, n.name") == []
    for edge in EDGE_KINDS:
        for one in edge.properties:
            assert unknown(f"MATCH ()-[r:{edge.type} {{{one.name}: 1}}]->() RETURN r.{one.name}") == []
