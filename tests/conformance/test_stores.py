"""What every store must do, whatever it is made of. The officials are invented."""

from __future__ import annotations

import datetime as dt
import json
import random
from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from worlds import SEED, Entry, entries, seed, small

from graph import comparing
from graph.document import Document
from graph.errors import JudgementError, QueryError, RecordError, StoreError, WriteRefused
from graph.model import EDGE_KINDS, NODE_KINDS
from graph.project import project
from graph.record import Record
from graph.resolution.judgements import judgement
from graph.stores.base import Store
from graph.stores.work import Report

BOTH_ATTENDED = (
    "MATCH (a:Official)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(b:Official) WHERE a.name < b.name "
    "RETURN a.name, b.name, m.kind, m.date"
)
JUNE = dt.date(2022, 6, 15)


def test_an_empty_store_knows_every_label_and_edge_type(store: Store) -> None:
    assert set(store.counts()) == {k.label for k in NODE_KINDS} | {k.type for k in EDGE_KINDS}
    assert not any(store.counts().values())
    for kind in NODE_KINDS:
        assert store.query(f"MATCH (n:{kind.label}) RETURN n.name").rows == ()
    for edge in EDGE_KINDS:
        assert store.query(f"MATCH ()-[r:{edge.type}]->(b) RETURN r, b.id").rows == ()
    assert store.rows().nodes == ()
    assert store.add([]) == Report()


def test_the_seed_comes_out_as_projected(store: Store) -> None:
    document, record = seed()
    assert store.add([(document, record)]) == Report(new=1)
    assert store.rows() == project([record])
    counts = store.counts()
    assert (counts["Official"], counts["Meeting"], counts["ATTENDED"], counts["MET"]) == (4, 2, 4, 2)
    assert list(store.documents()) == [document]
    assert list(store.records()) == [record]
    assert store.document(document.id).text == document.text
    assert store.record(document.id) == record


def test_who_attended_together(store: Store) -> None:
    store.add([seed()])
    table = store.query(BOTH_ATTENDED)
    assert table.columns == ("a.name", "b.name", "m.kind", "m.date")
    assert sorted(table.rows, key=str) == [
        ("Bobur Usmanov", "Jeyhun Bayramov", "meeting", None),
        ("Bobur Usmanov", "Khalaf Khalafov", "consultations", "XXXX-06-15"),
    ]


def test_the_absent_president_met_nobody(store: Store) -> None:
    store.add([seed()])
    found = store.query("MATCH (p:Official {id: 'shovkat-mirziyoyev-uzb'})-[r]-() RETURN type(r) AS kind")
    assert {kind for (kind,) in found.rows} == {"REPRESENTS", "HOLDS_OFFICE", "MENTIONED_IN"}


def test_loading_again_changes_nothing(store: Store) -> None:
    three = [seed(), small(1, "Ana Belić", "José Moro"), small(2, "Ana Belić", "Olav Moe")]
    store.add(three)
    before = store.rows()
    assert store.add(three) == Report(unchanged=3)
    assert store.rows() == before


def test_a_copy_under_another_name_is_recognised(store: Store) -> None:
    store.add([seed(source="b.txt")])
    before = store.counts()
    assert store.add([seed(source="a.txt")]) == Report(unchanged=1)
    assert store.counts() == before
    assert next(store.documents()).source == "a.txt"
    assert store.query("MATCH (d:Document) RETURN d.source").rows == (("a.txt",),)
    assert store.add([seed(source="c.txt")]) == Report(unchanged=1)
    assert next(store.documents()).source == "a.txt"


def test_a_trailing_blank_line_makes_another_document_and_no_other_meeting(store: Store) -> None:
    store.add([seed()])
    before = store.counts()
    assert store.add([seed(tail="\n\n")]) == Report(new=1)
    after = store.counts()
    same = ("Official", "Ministry", "Country", "Organization", "Meeting", "Place", "ATTENDED", "MET")
    assert {name: after[name] for name in same} == {name: before[name] for name in same}
    assert after["Document"] == 2
    assert {row[0] for row in store.query("MATCH ()-[r:MET]->() RETURN r.count").rows} == {1}


def test_a_date_given_later_replaces_the_record(store: Store) -> None:
    store.add([seed()])
    dated = seed(published=JUNE)
    assert store.add([dated]) == Report(changed=1)
    assert store.rows() == project([dated[1]])
    assert {date for *_, date in store.query(BOTH_ATTENDED).rows} == {None, "2022-06-15"}


def test_what_is_known_stays_known(store: Store) -> None:
    dated = seed(published=JUNE)
    store.add([dated])
    undated = seed()
    moved = replace(undated[0], source="elsewhere.txt")
    [(known, _)] = store.recall([moved.id]).values()
    assert known.document_with(moved) == replace(moved, published=JUNE)
    assert store.add([undated]) == Report(unchanged=1)
    assert store.rows() == project([dated[1]])
    document, record = seed(published=JUNE)
    addressed = replace(document, url="https://example.org/readout")
    assert store.add([(addressed, record)]) == Report(changed=1)
    assert store.add([undated]) == Report(unchanged=1)
    assert store.document(document.id).url == "https://example.org/readout"
    assert store.recall([small(9, "Tano")[0].id]) == {}


def test_how_a_document_was_read_stays_known_while_its_record_does(store: Store) -> None:
    document, record = seed()

    def how() -> str | None:
        return store.recall([document.id])[document.id][1]

    store.keep([(document, record)], {document.id: "so"})
    store.settle()
    store.add([(document, record)])
    assert how() == "so"
    elsewhere = replace(document, source="elsewhere.txt"), replace(record, source="elsewhere.txt")
    store.keep([elsewhere])
    assert how() == "so"
    store.keep([(document, record)], {document.id: "otherwise"})
    assert how() == "otherwise"
    store.add([seed(published=JUNE)])
    assert how() is None


def test_who_reads_during_a_load_has_what_the_graph_follows_from(store: Store) -> None:
    document, record = small(1, "Ana Belić", "José Moro", date="2021-05-31")
    store.add([(document, record)])
    (meeting,) = store.query("MATCH (m:Meeting) RETURN m.id").rows[0]
    before = comparing.comparison(meeting, comparing.told_of(store, meeting))
    read_anew = replace(record, meetings=(replace(record.meetings[0], kind="negotiations"),) * 2)
    store.keep([(document, read_anew)])
    assert store.record(document.id) == read_anew
    said, who = store.settled(document.id)
    assert (said, [one.id for one in who.meetings]) == (record, [meeting])
    assert comparing.comparison(meeting, comparing.told_of(store, meeting)) == before
    store.settle()
    assert store.settled(document.id)[0] == read_anew
    with pytest.raises(StoreError, match="there is no document"):
        store.settled("0" * 16)


def test_a_changed_record_takes_its_rows_with_it(store: Store) -> None:
    document, record = small(1, "Ana Belić", "José Moro")
    other = small(2, "Olav Moe", "José Moro")
    store.add([(document, record), other])
    poorer = replace(record, meetings=(), officials=record.officials[:1])
    assert store.add([(document, poorer)]) == Report(changed=1)
    assert store.rows() == project([poorer, other[1]])
    assert store.counts()["Meeting"] == 1


def test_two_readouts_of_one_meeting_make_one_meeting(store: Store) -> None:
    first = small(1, "Ana Belić", "José Moro")
    second = small(2, "José Moro", "Ana Belić", published=JUNE)
    store.add([first])
    store.add([second])
    assert store.counts()["Meeting"] == 1
    ((count, evidence),) = store.query("MATCH ()-[r:MET]->() RETURN r.count, r.evidence").rows
    assert count == 1
    assert [id[:16] for id in evidence] == sorted((first[0].id, second[0].id))


@pytest.mark.parametrize("bad", ["quote", "id", "surrogate", "nameless", "evidence", "date"])
def test_a_false_record_is_refused_and_nothing_of_the_batch_is_kept(store: Store, bad: str) -> None:
    document, record = small(1, "Ana Belić", "José Moro")
    if bad == "quote":
        record = replace(record, evidence=(replace(record.evidence[0], quote="else"), record.evidence[1]))
    elif bad == "id":
        record = replace(record, id="0" * 16)
    elif bad == "surrogate":
        document = replace(document, publisher="half \ud800")
    elif bad == "nameless":
        record = replace(record, meetings=(), officials=(replace(record.officials[0], name="-"),))
    elif bad == "evidence":
        record = replace(record, meetings=(replace(record.meetings[0], evidence=()),))
    else:
        record = replace(record, meetings=(replace(record.meetings[0], date="31 May"),))
    with pytest.raises(RecordError, match=r"readout-1\.txt") as caught:
        store.add([small(2, "Olav Moe"), (document, record)])
    assert "\n" not in str(caught.value)
    assert not any(store.counts().values())
    assert list(store.documents()) == []


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("aliases", ("fine", "half \udfff"), r"officials\[0\]\.aliases\[1\] holds half a character"),
        ("office", "half \ud800", r"officials\[0\]\.office holds half a character .* at 5"),
        ("mentions", 2**70, r"officials\[0\]\.mentions is a number that does not fit into 64 bits"),
        ("mentions", np.int64(2), r"officials\[0\]\.mentions is of type int64"),
    ],
)
def test_what_cannot_be_kept_is_named_by_its_field(store: Store, field: str, value: object, said: str) -> None:
    document, record = small(1, "Ana Belić", "José Moro")
    official = replace(record.officials[0], **{field: value})  # type: ignore[arg-type]
    with pytest.raises(RecordError, match=rf"readout-1\.txt': {said}"):
        store.add([(document, replace(record, officials=(official, record.officials[1])))])
    assert not any(store.counts().values())


def test_an_unknown_document_is_named(store: Store) -> None:
    with pytest.raises(StoreError, match="no document nowhere"):
        store.document("nowhere")
    with pytest.raises(StoreError, match="no document nowhere"):
        store.record("nowhere")


def test_nodes_edges_and_paths_are_plain(store: Store) -> None:
    store.add([seed(published=JUNE)])
    table = store.query(
        "MATCH p = (:Official {id: 'bobur-usmanov-uzb'})-[r:ATTENDED]->(m {kind: 'consultations'}) RETURN p, r, m"
    )
    ((path, edge, node),) = table.rows
    assert node == {
        "id": node["id"],
        "name": "Political consultations, Azerbaijan and Uzbekistan",
        "labels": ["Meeting"],
        "date": "2022-06-15",
        "date_basis": "dateline",
        "date_from": JUNE,
        "date_to": JUNE,
        "kind": "consultations",
        "status": "held",
    }
    assert list(edge) == ["type", "evidence", "office", "role", "side"]
    assert path == {"nodes": [path["nodes"][0], node], "relationships": [edge]}
    assert path["nodes"][0]["aliases"] == ["Bobur Usmanov", "Usmanov"]


VALUES = {
    "date('2022-06-15')": JUNE,
    "datetime('2020-01-01T10:00:00+02:00')": dt.datetime(2020, 1, 1, 10, tzinfo=dt.timezone(dt.timedelta(hours=2))),
    "localdatetime('2020-01-01T10:00:00')": dt.datetime(2020, 1, 1, 10),
    "localtime('10:00')": "10:00:00",
    "duration('P1M2DT3S')": {"months": 1, "days": 2, "seconds": 3},
    "point({latitude: 1, longitude: 2})": {"latitude": 1.0, "longitude": 2.0},
    "[1, 2.5, 'x', null, true]": [1, 2.5, "x", None, True],
    "{a: {b: [date('2022-06-15')]}}": {"a": {"b": [JUNE]}},
    "1.0 / 0": None,
    "'007'": "007",
}


@pytest.mark.parametrize("expression", VALUES)
def test_values_are_the_same_plain_python(store: Store, expression: str) -> None:
    ((value,),) = store.query(f"RETURN {expression} AS value").rows
    assert value == VALUES[expression]
    assert type(value) is type(VALUES[expression])
    json.dumps(value, default=dt.date.isoformat, allow_nan=False)


@pytest.mark.parametrize(
    "value",
    [JUNE, dt.datetime(2022, 6, 15, 9, 30), ["a", "b"], "a\x00b", "007", 7, True, None, 0.5, {"on": 1}, []],
)
def test_parameters_come_back_as_they_went(store: Store, value: object) -> None:
    assert store.query("RETURN $value AS value", {"value": value}).rows == ((value,),)


def test_numpy_and_missing_values_as_parameters(store: Store) -> None:
    import pandas as pd

    frame = pd.DataFrame({"n": [12, 13], "x": [1.5, None], "d": [pd.Timestamp("2022-06-15"), pd.NaT]})
    given = {"n": frame.n[0], "x": frame.x[1], "d": frame.d[1], "t": ("a", float("nan"))}
    assert store.query("RETURN $n, $x, $d, $t", given).rows == ((12, None, None, ["a", None]),)


def test_values_of_numpy_and_pandas_are_plain_on_their_way(store: Store) -> None:
    import pandas as pd

    oslo = dt.timezone(dt.timedelta(hours=1))
    plain = [
        (np.int64(1), 1),
        (np.float32(0.5), 0.5),
        (np.bool_(True), True),
        (np.str_("x"), "x"),
        (np.datetime64("2024-02-29"), dt.date(2024, 2, 29)),
        (np.datetime64("2024-02-29T10:00", "ns"), dt.datetime(2024, 2, 29, 10)),
        (np.datetime64("NaT"), None),
        (np.array([[1.5, np.nan]]), [[1.5, None]]),
        (pd.Timestamp("2024-02-29 10:00:00.123456789"), dt.datetime(2024, 2, 29, 10, 0, 0, 123456)),
        (pd.Timestamp("2024-02-29", tz="Europe/Oslo"), dt.datetime(2024, 2, 29, tzinfo=oslo)),
        (dt.datetime(2024, 2, 29, tzinfo=ZoneInfo("Europe/Oslo")), dt.datetime(2024, 2, 29, tzinfo=oslo)),
        (pd.NA, None),
        (pd.Series(["a", None]), ["a", None]),
        (pd.Series([pd.Timestamp("2024-01-01"), pd.NaT]), [dt.datetime(2024, 1, 1), None]),
        ({"a": np.int64(1), "b": pd.NaT}, {"a": 1, "b": None}),
        (float("inf"), None),
    ]
    for value, expected in plain:
        ((found,),) = store.query("RETURN $value", {"value": value}).rows
        assert (type(found), found) == (type(expected), expected)


@pytest.mark.parametrize(
    ("value", "named"),
    [
        ("\ud800", "lone surrogate"),
        ({"\ud800": 1}, "lone surrogate"),
        (2**64, "64 bits"),
        pytest.param(10**5000, "64 bits", id="huge"),
        ({1, 2}, "set"),
        ([b"x"], r"\[0\]: a bytes"),
        (dt.timedelta(1), "timedelta"),
        (dt.time(9), "a time"),
    ],
)
def test_a_parameter_that_cannot_be_kept_is_named(store: Store, value: object, named: str) -> None:
    with pytest.raises(QueryError, match=rf"\$value.*{named}"):
        store.query("RETURN $value", {"value": value})


@pytest.mark.parametrize(
    "query", ["RETURN $code", "MATCH (c:Country {id:$`code`}) RETURN c.name", "RETURN $one, $code"]
)
def test_a_parameter_that_is_not_given_is_named_with_how_to_give_it(store: Store, query: str) -> None:
    with pytest.raises(QueryError, match=r"\$code, which is not given \(on the command line: --param code="):
        store.query(query, {"one": 1})
    assert store.query("RETURN '$code' // $code").rows == (("$code",),)


@pytest.mark.parametrize("query", ["", " \n", ";", "/* nothing */ // at all"])
def test_an_empty_query_is_told(store: Store, query: str) -> None:
    with pytest.raises(QueryError, match="the query is empty"):
        store.query(query)


def test_all_paths_of_a_document_are_told(store: Store) -> None:
    store.add([seed(), seed(source="z/copy.txt"), small(1, "Ana Belić", "José Moro")])
    assert store.sources() == {
        seed()[0].id: (SEED.name, "z/copy.txt"),
        small(1, "Ana Belić", "José Moro")[0].id: (small(1, "Ana Belić", "José Moro")[0].source,),
    }


def test_text_with_nul_and_all_of_unicode_survives(store: Store) -> None:
    text = "A\x00B \U0001f91d\u200f \u0645 e\u0301"
    document = Document("odd\x00.txt", text, publisher="R&D <Europe>")
    store.add([(document, Record(document.id, document.source, document.sha256))])
    assert store.document(document.id) == document
    assert store.query("MATCH (d:Document) RETURN d.publisher, d.source").rows == (("R&D <Europe>", "odd\x00.txt"),)


def test_a_query_of_the_projects_own_gives_all_rows(store: Store) -> None:
    assert store.read("UNWIND range(1, 20000) AS n RETURN n")[-1] == {"n": 20000}
    given = store.read("RETURN date($day) AS day, $ids AS ids", {"day": "2021-05-31", "ids": ["a"]})
    assert given == [{"day": dt.date(2021, 5, 31), "ids": ["a"]}]


def test_a_limit_cuts_and_says_so(store: Store) -> None:
    query = "UNWIND range(1, 5) AS x RETURN x ORDER BY x"
    assert store.query(query, limit=5).cut is False
    cut = store.query(query, limit=2)
    assert cut.cut is True
    assert cut.rows == ((1,), (2,))


def test_a_slow_query_is_stopped(store: Store) -> None:
    ranges = " ".join(f"UNWIND range(1, 3000) AS {name}" for name in "xyz")
    slow = f"{ranges} RETURN sum(x * y % z)"
    with pytest.raises(QueryError, match=r"longer than 0\.5 seconds"):
        store.query(slow, timeout=0.5)


WRONG = [
    "MATCH (n RETURN n",
    "RETURN foo(1)",
    "RETURN $missing",
    "RETURN 1 / 0",
    "RETURN n",
    "",
    "// nothing",
    "RETURN 1 AS a, 2 AS a",
    "RETURN 1; RETURN 2",
]


@pytest.mark.parametrize("cypher", WRONG)
def test_a_wrong_query_is_answered_in_one_line(store: Store, cypher: str) -> None:
    with pytest.raises(QueryError) as caught:
        store.query(cypher)
    assert str(caught.value)
    assert "\n" not in str(caught.value)
    assert not isinstance(caught.value, WriteRefused)


WRITES = [
    "CREATE (n:Official {id: 'x'})",
    "/**/CrEaTe (n)",
    "MATCH (n) SET n.x = 1",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) REMOVE n.name",
    "MERGE (n:Official {id: 'x'})",
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    "load /* x */ csv FROM '/etc/passwd' AS row RETURN row",
    "LOAD`CSV` FROM '/etc/passwd' AS row RETURN row",
    "`load` `csv` FROM '/etc/passwd' AS row RETURN row",
    "MATCH (n) WHERE n.x > 1.LOAD CSV FROM '/etc/passwd' AS row RETURN row",
    "WITH '\\\\' AS a LOAD CSV FROM '/etc/passwd' AS row RETURN row",
    "\\u004cOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    "CALL dbms.listConfig()",
    "CALL apoc.load.json('file:///etc/passwd')",
    "CALL db.labels() YIELD label CALL db.createLabel(label)",
    "CALL `dbms`.`listConfig`()",
    "MATCH (n) CALL { WITH n SET n.x = 1 } RETURN n",
    "FOREACH (x IN [1] | CREATE (n))",
    "DROP CONSTRAINT official_id",
    "SHOW USERS",
    "RETURN 1; MATCH (n) DELETE n",
    "RETURN 1 AS x FORMAT CSV",
]


@pytest.mark.parametrize("cypher", WRITES)
def test_a_query_only_reads(store: Store, cypher: str) -> None:
    store.add([seed()])
    before = store.rows()
    with pytest.raises(QueryError):
        store.query(cypher)
    assert store.rows() == before


READS = [
    "MATCH (n:Official {name: 'Create Smith'}) RETURN n",
    "MATCH (n:Official) WHERE n.name CONTAINS 'load csv // set' RETURN n.`create`",
    "MATCH (n) RETURN n.set, n.delete AS merge // CREATE",
    "/* DELETE */ RETURN {create: 1, set: 2} AS remove",
    "CALL db.labels() YIELD label RETURN label",
    "CALL { RETURN 1 AS x } RETURN x",
    "MATCH (n:Official) WHERE EXISTS { (n)-[:MET]-() } RETURN count(n);",
]


@pytest.mark.parametrize("cypher", READS)
def test_reading_words_that_look_like_writing(store: Store, cypher: str) -> None:
    store.query(cypher)


def test_a_closed_store_says_so(store: Store) -> None:
    store.close()
    store.close()
    for use in (store.rows, store.counts, lambda: store.query("RETURN 1"), lambda: store.add([seed()])):
        with pytest.raises(StoreError, match="closed"):
            use()


def test_uniqueness_is_kept_by_the_database(store: Store) -> None:
    store.add([seed()])
    shown = store.query("SHOW CONSTRAINTS YIELD labelsOrTypes, properties RETURN labelsOrTypes, properties").rows
    unique = {labels[0] for labels, properties in shown if properties == ["id"]}
    assert unique >= {kind.label for kind in NODE_KINDS}


batches = st.lists(st.lists(entries(), min_size=1, max_size=4), max_size=5)


def _grows_to_the_projection(store: Store, loaded: list[list[Entry]]) -> None:
    for batch in loaded:
        store.add(batch)
    rows = store.rows()
    assert rows == project(list(store.records())[::-1])
    ends = {end for edge in rows.edges for end in (edge.source, edge.target)}
    assert ends <= {node.ref for node in rows.nodes}


relaxed = {"suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]}


@pytest.mark.parametrize("new_store", ["memory"], indirect=True)
@settings(max_examples=50, **relaxed)
@given(loaded=batches)
def test_any_order_batches_and_reloads_give_the_projection(
    new_store: Callable[[], Store], loaded: list[list[Entry]]
) -> None:
    _grows_to_the_projection(new_store(), loaded)


@pytest.mark.slow
@pytest.mark.parametrize("new_store", ["memory"], indirect=True)
@settings(max_examples=600, **relaxed)
@given(loaded=batches)
def test_they_do_at_length(new_store: Callable[[], Store], loaded: list[list[Entry]]) -> None:
    _grows_to_the_projection(new_store(), loaded)


@pytest.mark.parametrize("new_store", ["memory"], indirect=True)
@settings(max_examples=60, **relaxed)
@given(
    st.lists(entries(), min_size=1, max_size=5, unique_by=lambda entry: entry[0].id),
    st.integers(1, 4),
    st.randoms(),
)
def test_the_same_documents_give_the_same_graph(
    new_store: Callable[[], Store], some: list[Entry], size: int, random: random.Random
) -> None:
    loads = [*some, *random.choices(some, k=3)]
    random.shuffle(loads)
    store = new_store()
    for start in range(0, len(loads), size):
        store.add(loads[start : start + size])
    assert store.rows() == project(record for _, record in some)


@pytest.mark.parametrize("new_store", [pytest.param("neo4j", marks=pytest.mark.neo4j)], indirect=True)
@settings(max_examples=10, phases=[Phase.generate], **relaxed)
@given(loaded=batches)
def test_so_they_do_in_neo4j(new_store: Callable[[], Store], loaded: list[list[Entry]]) -> None:
    _grows_to_the_projection(new_store(), loaded)


def _judged(store: Store) -> bool:
    """Whether the graph is that of a build from nothing."""
    return store.rows() == project(list(store.records()), store.judgements())


def test_judgements_and_forgotten_documents_leave_what_a_build_from_nothing_makes(store: Store) -> None:
    told = [small(1, "Ana Belić", "José Moro"), small(2, "Ana Belic", "Olav Moe"), small(3, "Tano", "José Moro")]
    store.add(told)
    first = store.rows()
    same = judgement("Official", "same", "ana-belic-srb", "olav-moe-nor")
    apart = judgement("Official", "different", "jose-moro-esp", "jose-moro-esp", documents=[told[2][0].id])
    effect = store.preview(added=[same, apart])
    assert effect.documents
    assert store.rows() == first
    assert store.judge([same, apart]).changed
    assert {row.ref for row in effect.rows} <= {row.ref for row in (*store.rows().nodes, *store.rows().edges)}
    assert {node.id for node in store.rows().nodes if node.label == "Official"} == {
        "ana-belic-srb",
        "jose-moro-esp",
        f"jose-moro-esp-{apart.right.partition('@')[2]}",
        "tano-xxx",
    }
    assert _judged(store)
    with pytest.raises(JudgementError, match=same.id):
        store.judge([judgement("Official", "different", "ana-belic-srb", "olav-moe-nor")])
    assert store.forget([told[1][0].id, "nobody's"]) == Report(gone=1)
    assert _judged(store)
    store.add(told)
    assert _judged(store)
    store.judge(removed=[same, apart])
    assert store.judgements() == []
    assert store.rows() == first
