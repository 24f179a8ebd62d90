"""Capitalised words that are no part of a person's name: from real public texts, with invented officials."""

from __future__ import annotations

import pytest

from graph.document import Document
from loaders.text import follow
from loaders.text.chunks import Tag


def _officials(text: str) -> list[str]:
    return [official.name for official in follow(Document("x", text)).record.officials]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Foreign Minister Park Min met Ambassador Andrew Young of Fiji.", ["Park Min", "Andrew Young"]),
        ("The Hon Ellen Bishop MP met Health Minister J.P. Orbeli.", ["Ellen Bishop", "J.P. Orbeli"]),
        ("Spokesperson SMS Edwin Orbeli Tan met Minister Anna Example.", ["Edwin Orbeli Tan", "Anna Example"]),
        ("Foreign Minister NG Teng Tuan met Minister TRAN Quoc Hung.", ["NG Teng Tuan", "TRAN Quoc Hung"]),
        ("President KingAbdulOrbeli met Minister Anna Example.", ["Anna Example"]),
        ("Minister Anna Example met Finance Minister Karl Orbeli Monday in Oslo.", ["Anna Example", "Karl Orbeli"]),
        ("Minister Anna Example met the head of the National Aeronautics Council.", ["Anna Example"]),
        ("Minister Anna Example met the spokesman for the retailer Orbeli.", ["Anna Example"]),
        ("The Example-Sample Administration praised Minister Anna Orbeli.", ["Anna Orbeli"]),
        ("Minister Anna Orbeli said: I’ve met Minister Karl Example.", ["Anna Orbeli", "Karl Example"]),
        ("Minister Anna Orbeli read of COP-26 and P5 matters.", ["Anna Orbeli"]),
    ],
)
def test_names_end_where_other_capitals_begin(text: str, names: list[str]) -> None:
    assert _officials(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "President Anna Example saw Minister Karl Orbeli leave the room.",
        "Minister Anna Example and Minister Karl Orbeli also spoke on the occasion.",
        "Example News host Karl Orbeli praised President Anna Example.",
        "Karl Orbeli met Anna Example in a shop.",
        "Karl Orbeli told President Anna Example that the shop was shut.",
    ],
)
def test_no_pair_where_nobody_was_met_in_office(text: str) -> None:
    assert [pair for meeting in follow(Document("x", text)).record.meetings for pair in meeting.met] == []


@pytest.mark.parametrize("verb", ["saw Minister Karl Orbeli", "saw Minister Karl Orbeli briefly in Oslo"])
def test_to_see_somebody_is_to_meet(verb: str) -> None:
    record = follow(Document("x", f"Minister Anna Example of Norway {verb}.")).record
    assert [meeting.met for meeting in record.meetings] == [(("Anna Example", "Karl Orbeli"),)]


def test_a_king_is_no_other_bearer_of_his_given_name() -> None:
    text = (
        "President Ada Sample met King Abdullah, Prime Minister Abdullah Orbeli and Minister Nasser Example of Jordan."
    )
    assert {"Abdullah", "Abdullah Orbeli"} < set(_officials(text))


def test_who_met_is_not_told_by_whom_was_met() -> None:
    record = follow(Document("x", "I met Prime Minister Karl Orbeli and Foreign Minister Anna Example.")).record
    assert [pair for meeting in record.meetings for pair in meeting.met] == []


def test_a_title_alone_and_the_next_are_two_persons() -> None:
    text = "Secretary Ada Sample met Foreign Minister Park Min. The Secretary and Foreign Minister Park spoke of trade."
    officials = {o.name: o.office for o in follow(Document("x", text)).record.officials}
    assert officials["Park Min"] == "Foreign Minister"


def test_what_he_was_doing_is_nobodys_name() -> None:
    for opening in ("Returning from Porto", "Reaffirming the pact", "Flanked by aides", "Conveying his greetings"):
        text = f"{opening}, Minister Anna Example met Minister Karl Orbeli of Fiji."
        assert _officials(text) == ["Anna Example", "Karl Orbeli"]
        assert follow(Document("x", text)).tagged[0].chunks[0].tag is not Tag.NAME


@pytest.mark.parametrize("text", ["met g Mr K", "Being escorted", "He met g Anna Example"])
def test_words_that_break_off_are_read_all_the_same(text: str) -> None:
    assert follow(Document("x", text)).record.meetings == ()
