"""Ids: equal for what is one, different for what is not. The officials are invented."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import seed, small

from graph.identity import (
    evidence_id,
    meeting_id,
    ministry_id,
    name_key,
    official_id,
    organisation_id,
    place_id,
    topic_id,
)
from graph.record import Evidence
from graph.resolution.resolve import resolve


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Khalaf Khalafov", "khalaf khalafov"),
        ("  KHALAF\u00a0 Khalafov ", "khalaf khalafov"),
        ("Ana Belić", "ana belic"),
        ("Ana Belic\u0301", "ana belic"),
        ("Siobhán O'Dowd", "siobhan odowd"),
        ("Siobhan O’Dowd", "siobhan odowd"),
        ("Jean-Luc de la Tour", "jean luc de la tour"),
        ("Jean‑Luc de la Tour", "jean luc de la tour"),
        ("Лев Мороз", "lev moroz"),
        ("Ольга Коваль", "olga koval"),
        ("Əli Məmmədov", "eli memmedov"),
        ("J. R. Okello", "j r okello"),
        ("—", ""),
        ("", ""),
    ],
)
def test_spellings_that_count_as_one(name: str, key: str) -> None:
    assert name_key(name) == key


def test_ids_are_readable() -> None:
    assert official_id("Khalaf Khalafov", "AZE") == "khalaf-khalafov-aze"
    assert ministry_id("AZE:foreign-affairs") == "aze-foreign-affairs"
    assert organisation_id("EU") == "eu"
    assert organisation_id("Joint Commission", ("UZB", "AZE")) == "joint-commission-aze-uzb"
    assert place_id("Fuzuli", "AZE") == "fuzuli-aze"
    assert place_id("Atlantis", None) == "atlantis-xxx"
    assert topic_id("Economic cooperation") == "economic-cooperation"
    assert evidence_id("8fdf", Evidence("e7", "…", 3, 90, "actors.office")) == "8fdf-3-90-actors-office"


def test_the_side_is_told_apart_from_the_name() -> None:
    # "Kim Jong" of the UN, and "Kim Jong Un" of whom nothing more is known.
    ids = {
        official_id("Kim Jong", "UN"),
        official_id("Kim Jong Un", None),
        official_id("Tano Arab", "League"),
        official_id("Tano", "Arab League"),
    }
    assert len(ids) == 4


@given(st.text(min_size=1), st.sampled_from((None, "AZE", "EU")))
def test_any_name_gives_an_id_of_plain_letters(name: str, side: str | None) -> None:
    id = official_id(name, side)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id)
    assert len(id) < 120
    assert official_id(name.upper(), side) == official_id(name.upper().upper(), side)


def test_long_names_and_names_without_letters_stay_apart() -> None:
    assert topic_id("a" * 200) != topic_id("a" * 201)
    assert topic_id("…") != topic_id("—")


ARGUMENTS = ("meeting", "2021-05-31", ("SRB", "ESP"), ("ana-srb", "jose-esp"), "bern-che", ("They met.",))


def test_a_meeting_by_date_kind_and_parties() -> None:
    id = meeting_id(*ARGUMENTS)
    assert re.fullmatch(r"2021-05-31-meeting-esp-srb-[0-9a-f]{8}", id)
    swapped = ("meeting", "2021-05-31", ("ESP", "SRB"), ("jose-esp", "ana-srb"), "bern-che", ("Else.",))
    assert meeting_id(*swapped) == id


@pytest.mark.parametrize(
    ("place", "value"),
    list(enumerate(("summit", "2021-06-01", ("SRB",), ("ana-srb",), None))),
)
def test_each_of_the_five_tells_meetings_apart(place: int, value: object) -> None:
    changed = list(ARGUMENTS)
    changed[place] = value  # type: ignore[call-overload]
    assert meeting_id(*changed) != meeting_id(*ARGUMENTS)  # type: ignore[arg-type]


@pytest.mark.parametrize("date", [None, "XXXX-06-15"])
def test_without_a_year_the_words_count(date: str | None) -> None:
    kind, _, parties, officials, place, _ = ARGUMENTS
    first = meeting_id(kind, date, parties, officials, place, ("Earlier, they met.",))
    reprint = meeting_id(kind, date, parties, officials, place, (" Earlier,\n they met.",))
    other = meeting_id(kind, date, parties, officials, place, ("They had met before.",))
    assert first == reprint != other
    assert first.startswith("undated-" if date is None else "XXXX-06-15-")


def test_many_parties_are_not_all_named() -> None:
    parties = [f"A{letter}A" for letter in "BCDEFGH"]
    id = meeting_id("summit", "2021-05/2021-06", parties, (), None, ())
    assert id.startswith("2021-05--2021-06-summit-aba-aca-ada-aea-others-")


def test_who_is_who_over_documents() -> None:
    who = resolve([seed()[1], small(1, "Ana Belić")[1], small(2, "Ana Belic")[1]])
    one, other = who[small(1, "Ana Belić")[0].id], who[small(2, "Ana Belic")[0].id]
    assert one.officials["Ana Belić"].id == other.officials["Ana Belic"].id
    assert who[seed()[0].id].officials["Bobur Usmanov"].id == "bobur-usmanov-uzb"
