"""Rules: the names under which contacts are read are few, and whoever names one names one that is given."""

from __future__ import annotations

import ast
import csv
from pathlib import Path

import pytest

from graph.document import Document
from loaders.text import contacts, events, follow, joining, opposites

LOADERS = Path(__file__).parents[2] / "loaders"
GOLD = sorted((Path(__file__).parents[1] / "gold").glob("*.txt"))
NAMED = {
    "joining, who was there": joining._WHO_WAS_THERE,
    "joining, conversing": joining._CONVERSING,
    "joining, speaking": joining._SPEAKING,
    "opposites, hosted": opposites._HOSTED,
    "events, told after": events._TOLD_AFTER,
    "contacts, receiving": contacts.RECEIVING,
    "contacts, visiting": contacts.VISITING,
}


def rows(table: str) -> list[dict[str, str]]:
    with (LOADERS / "lexicon" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def written() -> set[str]:
    """The words between quotes in the modules that read contacts, and the frames, which name rules too."""
    reading = [path for path in (LOADERS / "text").glob("*.py") if path.name not in ("contacts.py", "joining.py")]
    trees = [ast.walk(ast.parse(path.read_text(encoding="utf-8"))) for path in reading]
    texts = {n.value for tree in trees for n in tree if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    return texts | {row["frame"] for row in rows("triggers")}


@pytest.mark.parametrize("where", NAMED)
def test_the_rules_that_code_asks_for_are_given_somewhere(where: str) -> None:
    assert NAMED[where] - set(contacts.RULES) == set()


def test_the_rules_of_which_right_and_wrong_were_counted_are_given_somewhere() -> None:
    assert {row["name"] for row in rows("confidence") if row["about"] == "rule"} - set(contacts.RULES) == set()


def test_each_rule_is_written_in_code_that_gives_it_and_once_in_the_list() -> None:
    assert set(contacts.RULES) - written() == set()
    assert len(set(contacts.RULES)) == len(contacts.RULES)


def test_the_rules_that_annotated_documents_are_read_by_are_in_the_list() -> None:
    given = set()
    for path in GOLD:
        for event in follow(Document(path.name, path.read_text(encoding="utf-8"))).reading.events:
            given |= {event.rule, *event.sentences.values(), *(part.rule for part in event.people)}
    assert len(given) > 10
    assert given - set(contacts.RULES) == set()
