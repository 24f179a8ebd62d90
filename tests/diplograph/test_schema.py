"""The schema as it is shown comes from graph.model, whole."""

import json

from jsonschema import Draft202012Validator

from diplograph import schema
from graph.model import EDGE_KINDS, NODE_KINDS


def test_every_kind_and_property_is_in_the_reference():
    text = schema.markdown()
    for node in NODE_KINDS:
        assert f"### {node.label}\n" in text
    for edge in EDGE_KINDS:
        assert f"### {edge.type}\n" in text
        assert f"-[:{edge.type}]->" in text
    for kind in (*NODE_KINDS, *EDGE_KINDS):
        assert all(f"| `{one.name}` | {one.type} | {one.meaning} |" in text for one in kind.properties)


def test_the_command_prints_each_form(command):
    assert command("schema", "--markdown").out == schema.markdown()
    data = json.loads(command("schema", "--json").out)
    assert [node["label"] for node in data["nodes"]] == [node.label for node in NODE_KINDS]
    assert [edge["type"] for edge in data["edges"]] == [edge.type for edge in EDGE_KINDS]
    shown = command("schema")
    assert (shown.code, shown.err) == (0, "")
    assert "(Official)-[:ATTENDED]->(Meeting)" in shown.out
    assert max(map(len, shown.out.split("\n"))) <= 80


def test_the_schema_of_a_record_is_a_json_schema(command):
    Draft202012Validator.check_schema(json.loads(command("schema", "--record").out))


def test_forms_that_exclude_each_other_are_refused(command):
    outcome = command("schema", "--markdown", "--record")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
