"""The same Cypher on both stores: every query of `queries/` has the answer written beside it, and `docs/cypher.md`,
with all that differs, is made from what the stores answered.

    pytest tests/conformance/test_cypher.py --write-cypher-page
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import cypher_page
import pytest
import summit_world
from asked import Query, answer, differences, queries, told, typed
from local_neo4j import empty

from diplograph.printing import as_csv
from graph.stores import kglite, kglite_folder, open_store
from graph.stores.queried import Table

PAGE = Path(__file__).parents[2] / "docs" / "cypher.md"
QUERIES = queries()
ANSWERED = [query for query in QUERIES if query.rows is not None]
Answers = dict[str, Table | None]

LARGE = "kglite, large"
"""The embedded store with its graph in a folder, as that of many documents is kept."""


@pytest.fixture(scope="session")
def answers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Answers]:
    """What a kind of store answers to each query and difference, asked of it once."""
    kept: dict[str, Answers] = {}

    def of(kind: str) -> Answers:
        if kind not in kept:
            kept[kind] = _asked(_address(kind, request, tmp_path_factory), large=kind == LARGE)
        return kept[kind]

    return of


def _address(kind: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    if kind == "neo4j":
        url: str = request.getfixturevalue("neo4j_url")
        empty(url)
        return url
    return str(tmp_path_factory.mktemp("asked") / "store")


def _asked(url: str, *, large: bool = False) -> Answers:
    with pytest.MonkeyPatch.context() as patch:
        if large:
            patch.setattr(kglite_folder, "LARGE", 1)
        with open_store(url) as store:
            first, *others = summit_world.entries()
            store.add(others if large else [first, *others])
            if large:
                # A part of it in the folder, and a part that each reader makes up for.
                store.rebuild()
                patch.setattr(kglite, "_SAVE_SHARE", 0)
                store.add([first])
        # As it was saved, and as a user of `query` opens it.
        with open_store(url, read_only=True) as kept:
            return _all(kept)


def _all(store) -> Answers:
    found = {query.key: answer(store, query.cypher, query.given) for query in QUERIES}
    for one in differences():
        found[one.cypher] = answer(store, one.cypher)
        if one.instead:
            found[one.instead] = answer(store, one.instead)
    return found


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.key)
@pytest.mark.parametrize("kind", ["kglite", LARGE, pytest.param("neo4j", marks=pytest.mark.neo4j)])
def test_the_answer_is_the_one_written_beside_it(answers: Callable[[str], Answers], kind: str, query: Query) -> None:
    found = answers(kind)[query.key]
    if query.rows is None:
        assert found is None
        return
    assert found is not None
    written = tuple(sorted(query.rows)) if query.any_order else query.rows
    assert told(found, any_order=query.any_order) == written


@pytest.mark.neo4j
def test_both_stores_give_the_same_types_and_the_same_text(answers: Callable[[str], Answers]) -> None:
    embedded, server = answers("kglite"), answers("neo4j")
    for query in ANSWERED:
        ours, theirs = embedded[query.key], server[query.key]
        assert ours is not None
        assert theirs is not None
        assert ours.columns == theirs.columns, query.key
        rows = [sorted(one.rows, key=repr) if query.any_order else one.rows for one in (ours, theirs)]
        assert [typed(row) for row in rows[0]] == [typed(row) for row in rows[1]], query.key
        assert as_csv(ours.columns, rows[0]) == as_csv(theirs.columns, rows[1]), query.key


def test_the_queries_are_enough_and_what_they_say_is_told_apart() -> None:
    assert len(QUERIES) > 300
    assert len({query.key for query in QUERIES}) == len(QUERIES)
    assert sum(query.theme == "examples" for query in QUERIES) >= 25
    assert all(bool(one.instead) != bool(one.advice) for one in differences())
    for query in ANSWERED:
        several = len(query.rows or ()) > 1
        assert not several or query.any_order or "ORDER BY" in query.cypher, query.key
        for line in query.rows or ():
            json.loads(line, parse_constant=pytest.fail)


@pytest.mark.neo4j
def test_what_differs_still_does_and_what_is_advised_does_not(answers: Callable[[str], Answers]) -> None:
    embedded, server = answers("kglite"), answers("neo4j")
    for one in differences():
        pair = [found and (found.columns, typed(found.rows)) for found in (embedded[one.cypher], server[one.cypher])]
        assert pair[0] != pair[1], f"alike now, so write it into queries/: {one.cypher}"
        if one.instead:
            pair = [
                found and (found.columns, typed(found.rows)) for found in (embedded[one.instead], server[one.instead])
            ]
            assert pair[0] == pair[1] is not None, one.instead


@pytest.mark.neo4j
def test_the_page_is_in_step(answers: Callable[[str], Answers], request: pytest.FixtureRequest) -> None:
    embedded, server = answers("kglite"), answers("neo4j")
    text = PAGE.read_text(encoding="utf-8")
    made = cypher_page.filled(
        text,
        {
            "examples": cypher_page.examples((q for q in QUERIES if q.theme == "examples"), embedded),
            "known": cypher_page.known(ANSWERED),
            "differences": cypher_page.differing((d, embedded[d.cypher], server[d.cypher]) for d in differences()),
        },
    )
    if request.config.getoption("--write-cypher-page"):
        PAGE.write_text(made, encoding="utf-8")
    else:
        assert made == text, "write it anew: pytest tests/conformance/test_cypher.py --write-cypher-page"


def test_the_page_shows_no_example_that_is_not_run() -> None:
    text = PAGE.read_text(encoding="utf-8")
    shown = re.findall(r"^```cypher\n(.*?)\n```$", text, re.MULTILINE | re.DOTALL)
    assert shown == [query.cypher.strip() for query in QUERIES if query.theme == "examples"]
