"""Records: JSON both ways, the schema, and the check against the text."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest
from hypothesis import given
from worlds import Entry, entries, seed, small

from graph.document import Document
from graph.errors import RecordError
from graph.faults import check, evidence_used
from graph.record import Attendance, Evidence, Record, Title, json_schema

SCHEMA = jsonschema.validators.validator_for(json_schema())(json_schema())


def test_the_schema_is_one() -> None:
    SCHEMA.check_schema(json_schema())


@given(entries())
def test_json_both_ways(entry: Entry) -> None:
    document, record = entry
    data = record.to_json()
    assert b"\n" not in data
    assert Record.from_json(data) == record
    check(record, document.text)
    SCHEMA.validate(json.loads(data))


def test_the_json_is_the_gold_form() -> None:
    given = json.loads(seed()[1].to_json())
    assert given["officials"][0]["name"] == "Khalaf Khalafov"
    assert given["meetings"][0]["met"] == [["Bobur Usmanov", "Khalaf Khalafov"]]
    assert given["meetings"][0]["date"] == "XXXX-06-15"
    assert given["meetings"][0]["parties"] == ["AZE", "UZB"]


@pytest.mark.parametrize(
    "data", ["", "{", "[]", '{"id": 1}', '{"id": "a", "source": "b", "sha256": "c", "meetings": 7}']
)
def test_what_is_no_record(data: str) -> None:
    with pytest.raises(RecordError, match=r"not JSON|not a Record"):
        Record.from_json(data)


def test_the_schema_refuses_what_a_record_is_not() -> None:
    given = json.loads(seed()[1].to_json())
    given["meetings"][0]["status"] = "imagined"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(given, json_schema())


def _with_titles(record: Record, *titles: Title) -> Record:
    return replace(record, meetings=(replace(record.meetings[0], titles=titles),))


FAULTS = {
    "two pieces of evidence": lambda r: replace(r, evidence=(*r.evidence, r.evidence[0])),
    "does not stand at": lambda r: replace(r, evidence=(Evidence("e0", "x", 0, 1, "r"), r.evidence[1])),
    "named but not given": lambda r: replace(r, evidence=r.evidence[1:]),
    "two officials": lambda r: replace(r, officials=(*r.officials, r.officials[0])),
    "attendance differ": lambda r: replace(r, meetings=(replace(r.meetings[0], participants=("Ana Belić",)),)),
    "no official": lambda r: replace(r, officials=r.officials[:1]),
    "did not attend": lambda r: replace(r, meetings=(replace(r.meetings[0], met=(("Ana Belić", "Tano"),)),)),
    "of one side": lambda r: replace(
        r,
        meetings=(replace(r.meetings[0], attendance=tuple(Attendance(n, "SRB") for n in r.meetings[0].participants)),),
    ),
    "did not attend for another side": lambda r: _with_titles(r, Title("King", "SRB", met=("Ana Belić",))),
    "does not say so": lambda r: _with_titles(r, Title("King", "SRB", met_titles=(1,)), Title("King", "NOR")),
    "one of his own side": lambda r: _with_titles(
        r, Title("King", "SRB", met_titles=(1,)), Title("Queen", "SRB", met_titles=(0,))
    ),
    "yet persons met": lambda r: replace(r, meetings=(replace(r.meetings[0], status="cancelled"),)),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_faults_are_found(fault: str) -> None:
    document, record = small(1, "Ana Belić", "José Moro")
    check(record, document.text)
    with pytest.raises(RecordError, match=rf"readout-1\.txt: .*{fault}"):
        check(FAULTS[fault](record), document.text)


def test_all_evidence_of_the_seed_is_used_and_stands_where_it_says() -> None:
    document, record = seed()
    check(record, document.text)
    assert set(evidence_used(record)) == {piece.id for piece in record.evidence}


def test_a_document_is_its_text() -> None:
    one, other = Document("a.txt", "They met."), Document("b.txt", "They met.", publisher="The Invented Post")
    assert one.id == other.id == one.sha256[:16]
    assert Document("a.txt", "They met. ").id != one.id
    assert len(Document("a", "\ud800").id) == 16
