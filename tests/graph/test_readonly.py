"""Cypher that would do more than read is refused by its words, before a store sees it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import QueryError
from graph.stores import open_store
from graph.stores.readonly import reading
from graph.stores.tokens import unescaped, without_comments

FILE = str(Path(__file__).as_posix())
BEFORE = (
    *(
        " ",
        "\n",
        "\r",
        "/*",
        "*/",
        "//",
        "//\r",
        "// \r '\n",
        "// '\r",
        "'",
        '"',
        "`",
        "\\",
        "1.",
        ".",
        ":",
        ";",
        "{",
        "}",
        "AS ",
        "n.AS ",
        "1 AS AS ",
        "$",
        "|",
        "(",
    ),
    *(
        "RETURN 1 AS x ",
        "WITH 1 AS x ",
        "MATCH (n) ",
        "CALL ",
        "UNION ",
        "EXPLAIN ",
        "/* x */",
        "// y\n",
        "'a'",
        ")",
    ),
)
LOAD = ("LOAD", "load", "`LOAD`", "`load`", "\\u004cOAD", "LOAD\n", "Load ")
BETWEEN = ("", " ", "\t", "/**/", "//\n", "\u00a0", "`", "'")
CSV = ("CSV", "csv", "`CSV`", "`csv`", "\\u0043SV")
clauses = st.tuples(
    st.lists(st.sampled_from(BEFORE), max_size=4).map("".join),
    st.sampled_from(LOAD),
    st.sampled_from(BETWEEN),
    st.sampled_from(CSV),
    st.just(f" FROM '{FILE}' AS row RETURN row"),
).map("".join)


@settings(max_examples=400)
@given(clauses)
def test_nothing_that_passes_reads_a_file(cypher: str) -> None:
    """What the embedded store would take for LOAD CSV, this must have refused."""
    with open_store("memory:") as store:
        try:
            rows = store.query(cypher, limit=3).rows
        except QueryError:
            return
    assert "from __future__" not in str(rows)
    assert '"""Cypher that would' not in str(rows)


@pytest.mark.parametrize(
    ("cypher", "said"),
    [
        ("CREATE (n)", "CREATE would change the graph, and a query only reads; as a name, write it `CREATE`"),
        (
            "MATCH (set) RETURN set",
            "SET would change the graph, and a query only reads; as a name, write it `set`",
        ),
        ("LOAD CSV FROM 'x' AS r RETURN r", "LOAD CSV reads files, and a query may only read the graph"),
        ("\\u0043REATE (n)", "a backslash stands outside of a text; write the letter itself"),
        ("RETURN 1; RETURN 2", "one query at a time: there is something after the semicolon"),
        ("RETURN '\ud800'", "the query holds half a character (a lone surrogate); write it anew"),
        ("RETURN apoc.x.y(1)", "apoc.x.y() is not among the functions that a query may call"),
        ("SHOW SETTINGS", "SHOW may only list INDEXES and CONSTRAINTS here"),
        ("CALL apoc.x.y()", "CALL apoc.x.y is not among the procedures that a query may run"),
    ],
)
def test_what_is_said(cypher: str, said: str) -> None:
    with pytest.raises(QueryError) as caught:
        reading(cypher)
    assert str(caught.value) == said


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (n) WHERE n.name = 'It''s' OR n.name = \"say \\\"set\\\"\" RETURN n",
        "MATCH (n:`Load``Csv`) RETURN n",
        "MATCH (n) RETURN n.set, $delete, {merge: 1}, n:Create, 1 AS remove",
        "RETURN 1;",
        "CALL",
        "RETURN 'unclosed",
        "CALL db.schema.visualization() YIELD nodes RETURN nodes",
        "CALL `db`.`labels`()",
        "SHOW CONSTRAINTS",
        "MATCH (m) CALL (m) { RETURN m.date AS d } RETURN d",
    ],
)
def test_what_only_reads_passes(cypher: str) -> None:
    reading(cypher)


def test_comments_become_spaces() -> None:
    cypher = "/* a\n b */ RETURN '/* kept */' // /* gone */\r/**/"
    assert without_comments(cypher) == f"    \n      RETURN '/* kept */' {' ' * 13}\r    "


@pytest.mark.parametrize(
    ("cypher", "read"),
    [
        ("\\u0053ET", "SET"),
        ("\\u００５３ET", "SET"),
        ("\\u٠٠٥٣ET", "SET"),
        ("\\u００４ＣOAD", "LOAD"),
        ("'\\\\u0027'", "'\\\\u0027'"),
        ("'\\\\\\u0027'", "'\\\\''"),
        ("C:\\users \\u00", "C:\\users \\u00"),
    ],
)
def test_letters_that_neo4j_reads_by_their_number(cypher: str, read: str) -> None:
    assert unescaped(cypher) == read
