"""The annotated documents of tests/gold: that they are sound, and that the reader does not fall back on them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from graph.edtf import span
from graph.record import DateBasis, Kind, Status
from loaders import read
from loaders.evaluation import evaluate
from loaders.evaluation.naming import key
from loaders.text.extension import shipped

GOLD = Path(__file__).parents[1] / "gold"
STEMS = sorted(path.stem for path in GOLD.glob("*.json"))
KEYS = ["id", "publisher", "published", "style", "officials", "meetings", "not_met"]
OFFICIAL = ["name", "aliases", "office", "represents", "organisation"]
MEETING = ["kind", "status", "date", "date_basis", "place", "participants", "met", "parties"]
STYLES = {"newswire", "ministry", "presidency", "international_organisation", "list", "other"}
FLOOR_PRECISION, FLOOR_RECALL, MOST_TRAPS = 0.908, 0.68, 19
"""A little below what was reached (0.921, 0.690, 17): raise them with the figures, never lower them for a change."""


@cache
def gold(stem: str) -> dict[str, Any]:
    annotation: dict[str, Any] = json.loads((GOLD / f"{stem}.json").read_text(encoding="utf-8"))
    return annotation


@cache
def text(stem: str) -> str:
    return (GOLD / f"{stem}.txt").read_text(encoding="utf-8")


@cache
def parties() -> frozenset[str]:
    """Codes of countries and short names of organisations, as an annotation may give them."""
    return frozenset(row["code"] for row in shipped("countries")) | {row["short"] for row in shipped("organisations")}


def pairs(annotation: dict[str, Any]) -> Iterator[list[str]]:
    for meeting in annotation["meetings"]:
        yield from meeting["met"]
    yield from annotation["not_met"]


def test_each_annotation_has_its_text_and_each_text_its_annotation():
    assert len(STEMS) >= 100
    assert {path.stem for path in GOLD.glob("*.txt")} == set(STEMS)


@pytest.mark.parametrize("stem", STEMS)
def test_an_annotation_has_its_keys_and_the_id_of_its_file(stem: str):
    annotation = gold(stem)
    assert list(annotation) == KEYS
    assert annotation["id"] == stem
    assert annotation["style"] in STYLES
    assert all(list(official) == OFFICIAL for official in annotation["officials"])
    for meeting in annotation["meetings"]:
        assert list(meeting) == MEETING
        assert meeting["kind"] in get_args(Kind)
        assert meeting["status"] in set(get_args(Status)) - {"doubtful"}
        assert meeting["date_basis"] in (None, *set(get_args(DateBasis)) - {"register"})
        assert meeting["place"] is None or list(meeting["place"]) == ["name", "country"]


@pytest.mark.parametrize("stem", STEMS)
def test_every_name_stands_in_the_text_and_means_one_official(stem: str):
    annotation = gold(stem)
    unowned = re.sub("[’']s ", " ", text(stem))
    words = f" {' '.join(key(unowned))} "
    names = [official["name"] for official in annotation["officials"]]
    assert len(set(map(key, names))) == len(names)
    for official in annotation["officials"]:
        for name in (official["name"], *official["aliases"]):
            assert f" {' '.join(key(name))} " in words, f"{name!r} does not stand in the text"
            assert name == " ".join(name.split())


@pytest.mark.parametrize("stem", STEMS)
def test_who_takes_part_is_an_official_and_pairs_cross_sides(stem: str):
    annotation = gold(stem)
    side = {official["name"]: official["represents"] for official in annotation["officials"]}
    for meeting in annotation["meetings"]:
        there = meeting["participants"]
        assert set(there) <= side.keys()
        assert len(set(there)) == len(there)
        for first, second in meeting["met"]:
            assert {first, second} <= set(there)
            assert first != second
            assert side[first] is None or side[first] != side[second], f"{first!r} and {second!r} are of one side"
        if meeting["status"] in ("cancelled", "denied"):
            assert meeting["met"] == []
    met = {frozenset(pair) for m in annotation["meetings"] if m["status"] == "held" for pair in m["met"]}
    traps = {frozenset(pair) for pair in annotation["not_met"]}
    assert len(traps) == len(annotation["not_met"])
    assert met & traps == set()
    assert {name for pair in pairs(annotation) for name in pair} <= side.keys()


@pytest.mark.parametrize("stem", STEMS)
def test_sides_are_countries_or_organisations_and_dates_are_dates(stem: str):
    annotation = gold(stem)
    sides = {official["represents"] for official in annotation["officials"]} - {None}
    countries = {row["code"] for row in shipped("countries")}
    for meeting in annotation["meetings"]:
        sides |= set(meeting["parties"])
        assert (meeting["date"] is None) == (meeting["date_basis"] is None)
        span(meeting["date"])
        if meeting["place"] is not None:
            assert meeting["place"]["country"] in countries | {None}
            assert meeting["place"]["name"] or meeting["place"]["country"]
    assert {side for side in sides - parties() if side not in text(stem)} == set(), "of no known party"


def test_there_are_documents_of_every_kind():
    annotations = [gold(stem) for stem in STEMS]
    every = [meeting for annotation in annotations for meeting in annotation["meetings"]]
    assert {meeting["kind"] for meeting in every} == set(get_args(Kind))
    assert {meeting["status"] for meeting in every} == {"held", "planned", "cancelled", "denied"}
    assert {annotation["style"] for annotation in annotations} == STYLES
    assert sum(not annotation["meetings"] for annotation in annotations) >= 5
    assert sum(len(annotation["not_met"]) for annotation in annotations) >= 200


def test_the_reader_does_not_fall_back():
    result = evaluate(GOLD, read)
    assert result.failed == ()
    assert result.remarks == ()
    figures = result.figures
    worst = sorted(result.documents, key=lambda one: -one.figures.pairs.wrong)[:12]
    said = "\n".join([str(figures), *(f"{one.source}: {[pair.names for pair in one.misses.wrong]}" for one in worst)])
    assert figures.pairs.precision >= FLOOR_PRECISION, said
    assert figures.pairs.recall >= FLOOR_RECALL, said
    assert figures.traps.count <= MOST_TRAPS, said
