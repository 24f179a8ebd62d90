"""Offices under one key, and what one career can hold."""

import pytest

from graph.resolution.office_ties import Tie, tie
from graph.resolution.offices import office_key, qualifiers, read


@pytest.mark.parametrize(
    ("key", "wordings"),
    [
        (
            "minister:foreign-affairs",
            [
                "Foreign Minister", "Minister of Foreign Affairs", "Minister for Foreign Affairs of Norway",
                "acting Minister of Foreign Affairs", "Minister for External Affairs", "FM",
                "Minister of Foreign Affairs and Trade", "the Norwegian foreign minister",
            ],
        ),
        (
            "deputy minister:foreign-affairs",
            ["Deputy Foreign Minister", "Vice Minister of Foreign Affairs", "Vice-Minister for Foreign Affairs"],
        ),
        (
            "first deputy minister:foreign-affairs",
            ["First Deputy Foreign Minister", "First Vice Minister of Foreign Affairs"],
        ),
        (
            "ambassador:FRA",
            [
                "Ambassador to France", "Russian Ambassador in Paris", "Ambassador of Georgia to the French Republic",
                "Ambassador Extraordinary and Plenipotentiary to France", "former Ambassador to France",
            ],
        ),
        (
            "permanent representative:UN",
            ["Permanent Representative to the UN", "Head of the Permanent Mission to the United Nations"],
        ),
        (
            "spokesperson:foreign-affairs",
            ["Foreign Ministry Spokesperson", "Spokesman of the Ministry of Foreign Affairs"],
        ),
        ("consul general:houston", ["Consul General in Houston", "Consul-General in Houston"]),
        ("", ["", "…"]),
    ],
)  # fmt: skip
def test_all_wordings_of_an_office_have_one_key(key, wordings):
    assert {wording: office_key(wording) for wording in wordings} == dict.fromkeys(wordings, key)


@pytest.mark.parametrize(
    ("office", "told"),
    [
        ("former Foreign Minister", {"former"}),
        ("ex-President", {"former"}),
        ("Chargé d'affaires a.i. in Rome", {"acting"}),
        ("Minister-designate for Foreign Affairs", {"designate"}),
        ("President-elect", {"designate"}),
        ("Foreign Minister", set()),
    ],
)
def test_what_qualifies_an_office_is_told_beside_its_key(office, told):
    assert qualifiers(office) == told


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Foreign Minister", "Minister for Foreign Affairs", Tie.SAME),
        ("Deputy Foreign Minister", "Deputy Foreign Minister and Special Representative for Kosovo", Tie.SAME),
        ("Head of Department", "Head of the Press Department", Tie.PART),
        ("Deputy Minister for Europe", "Deputy Foreign Minister", Tie.PART),
        ("First Vice Minister of Foreign Affairs", "Vice Foreign Minister", Tie.ALIKE),
        ("Deputy Prime Minister", "Minister of Defence", Tie.TOGETHER),
        ("former Foreign Minister", "Ambassador to Chile", Tie.TOGETHER),
        ("Ambassador to Chile", "Ambassador to Peru", Tie.APART),
        ("Deputy Defence Minister", "Ambassador to Peru", Tie.APART),
        ("Minister of Health", "Minister of Defence", Tie.APART),
        ("Foreign Minister", None, Tie.UNTOLD),
    ],
)
def test_two_offices_are_one_or_go_together_or_do_not(one, other, expected):
    assert tie(one, other) is tie(other, one) is expected


def test_a_peoples_republic_is_the_envoys_own() -> None:
    assert read("Ambassador of the People's Republic of China") == read("Ambassador")
    assert read("Ambassador of the People’s Republic of China to Chile") == read("Ambassador to Chile")
