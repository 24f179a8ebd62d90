"""The tables of words and turns that the reader of events steers by: whole, compiled, and in step with the code."""

from __future__ import annotations

import ast
import csv
import re
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from graph.record import Kind, Role
from loaders.text import attending
from loaders.text.grammar import cue, words

LOADERS = Path(__file__).parents[2] / "loaders"
FRAMES = {
    "discussing",
    "issues",
    "calls",
    "gathers",
    *("meets", "speaks", "receives", "visits", "signs", "chairs", "discusses", "tours", "shows", "tells", "noun"),
    "credentials",
    "talking",
    "gives",
    "explains",
    "accompanies",
    "spends",
}
TIES = {"", "leader", "led", "guest", "opened", "inviter"}
TABLES = {
    "cues": ["cue", "patterns"],
    "attendance": ["pattern", "people", "role", "tie"],
    "triggers": ["form", "frame", "kind"],
    "word_classes": ["class", "words"],
}


def lines(table: str) -> list[list[str]]:
    with (LOADERS / "lexicon" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def rows(table: str) -> list[dict[str, str]]:
    head, *rest = lines(table)
    return [dict(zip(head, row, strict=False)) for row in rest]


def asked(function: str) -> set[str]:
    """The names with which the code calls `cue` or `words`; a name made up at run time would hide from this."""
    calls = [
        node
        for path in LOADERS.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function and node.args
    ]
    return {a.value for call in calls if isinstance(a := call.args[0], ast.Constant) and isinstance(a.value, str)}


def called_otherwise(function: str) -> list[str]:
    return [
        f"{path.name}:{node.lineno}"
        for path in LOADERS.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function
        if not (node.args and isinstance(node.args[0], ast.Constant))
    ]


PATTERNS = [(row["cue"], row["patterns"]) for row in rows("cues")]
PATTERNS += [(f"attendance {number}", row["pattern"]) for number, row in enumerate(rows("attendance"), 1)]


@pytest.mark.parametrize("table", TABLES)
def test_no_comma_cuts_a_row_off(table: str):
    head, *rest = lines(table)
    assert head == TABLES[table]
    assert [row for row in rest if len(row) != len(head)] == []
    assert all(row[0] == row[0].strip() and row[0] for row in rest)


@pytest.mark.parametrize(("name", "pattern"), PATTERNS)
def test_a_pattern_compiles_is_of_folded_words_and_cannot_run_wild(name: str, pattern: str):
    whole = re.compile(rf"\b(?:{pattern})(?!\w)")
    assert whole.search("") is None
    assert pattern == pattern.strip()
    plain = re.sub(r"\\[A-Za-z]|\(\?P<\w+>|\(\?[:=!<]*", "", pattern)
    assert plain == plain.casefold(), "text is folded before it is searched: a capital matches nothing"
    assert "’" not in pattern
    assert not re.search(r"\([^()]*[+*]\)[+*]", pattern), "repeats what repeats"
    assert not re.search(r"(?<!\.)\.[*+]", pattern), "reaches through the whole sentence: give it a length"


@pytest.mark.parametrize(("name", "pattern"), PATTERNS)
def test_no_alternative_of_a_pattern_is_empty(name: str, pattern: str):
    assert not re.search(r"(?:^|\||\((?:\?[:=!])?)(?:\||$)|\|\)(?!\?)", re.sub(r"\[[^\]]*\]", "c", pattern))


@pytest.mark.parametrize("table", ["cues", "word_classes"])
def test_no_name_stands_twice(table: str):
    assert [name for name, count in Counter(row[0] for row in lines(table)).items() if count > 1] == []


def test_no_form_is_a_trigger_twice():
    forms = Counter(form for row in rows("triggers") for form in row["form"].split("|"))
    assert [form for form, count in forms.items() if count > 1] == []


def test_the_readme_lists_each_table_once():
    text = (LOADERS / "lexicon" / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| (\w+\.csv) \|", text, re.MULTILINE)
    assert sorted(listed) == sorted(path.name for path in (LOADERS / "lexicon").glob("*.csv"))


def test_every_turn_that_code_asks_for_is_in_the_table_and_none_is_idle():
    assert called_otherwise("cue") + called_otherwise("Cue") == []
    names = asked("cue") | asked("Cue")
    assert names == {row["cue"] for row in rows("cues")}
    for name in names:
        assert cue(name).pattern


def test_every_class_of_words_that_code_asks_for_is_in_the_table_and_none_is_idle():
    assert called_otherwise("words") == []
    assert asked("words") == {row["class"] for row in rows("word_classes")}
    assert all(words(name) for name in asked("words"))


@pytest.mark.parametrize("row", rows("word_classes"), ids=lambda row: row["class"])
def test_the_words_of_a_class_are_folded(row: dict[str, str]):
    assert row["words"] == " ".join(row["words"].split())
    assert row["words"] == row["words"].casefold()


def test_every_trigger_has_a_frame_and_a_kind_that_exist():
    for row in rows("triggers"):
        assert row["frame"] in FRAMES
        assert row["kind"] in get_args(Kind)
        for form in row["form"].split("|"):
            assert form == " ".join(form.split())
            assert form
    assert {row["frame"] for row in rows("triggers")} == FRAMES


def test_a_form_of_a_trigger_tells_one_thing():
    told: dict[str, set[tuple[str, str]]] = {}
    for row in rows("triggers"):
        for form in row["form"].split("|"):
            told.setdefault(form, set()).add((row["frame"], row["kind"]))
    assert {form: kinds for form, kinds in told.items() if len(kinds) > 1} == {}


def test_turns_of_attendance_have_a_side_a_role_and_a_tie_that_exist():
    assert len(attending.turns()) == len(rows("attendance"))
    for row in rows("attendance"):
        assert row["people"] in ("before", "after")
        assert row["role"] in get_args(Role)
        assert row["tie"] in TIES
