"""Turns that a newcomer to the program tried, with invented people: who is held to have met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "a surname that is a title": (
        "British Foreign Secretary Philip Ashcombe met Australian Foreign Minister Julia Bishop in London. Bishop "
        "later met Irish Minister Donal Heffernan.",
        "Ashcombe/Bishop Bishop/Heffernan",
    ),
    "a surname that is a style, with an honorific": (
        "British Foreign Secretary Philip Ashcombe met Pakistani Foreign Minister Imran Chaudhry in London. Mr "
        "Chaudhry also called on Irish Minister Donal Heffernan.",
        "Ashcombe/Chaudhry Chaudhry/Heffernan",
    ),
    "a surname that is a style, with a clause": (
        "British Foreign Secretary Philip Ashcombe met Pakistani Foreign Minister Imran Chaudhry in London. Chaudhry, "
        "who arrived on Monday, later met Irish Minister Donal Heffernan.",
        "Ashcombe/Chaudhry Chaudhry/Heffernan",
    ),
    "a surname that is an office": (
        "British Foreign Secretary Philip Ashcombe met Australian Foreign Minister Julia Dean in London. Dean later "
        "met Irish Minister Donal Heffernan.",
        "Ashcombe/Dean Dean/Heffernan",
    ),
    "a surname that is a title, as the object": (
        "British Foreign Secretary Philip Ashcombe met Australian Foreign Minister Julia Bishop in London. Irish "
        "Minister Donal Heffernan later met Bishop in Dublin.",
        "Ashcombe/Bishop Bishop/Heffernan",
    ),
    "a title of another that is a surname too": (
        "President Emil Kask of Estonia met British Foreign Secretary John King in Tallinn. King Haakon Solberg of "
        "Norway later met Kask.",
        "Kask/King Kask/Solberg",
    ),
    "the first secretary of an embassy that the heading names": (
        "Embassy of Latvia in Kenya\n\nOn 3 May 2024 our First Secretary Janis Ozols met Uganda's Minister Okello "
        "Mbabazi in Kampala.",
        "Ozols/Mbabazi",
    ),
    "the envoy of a high commission that the heading names": (
        "High Commission of India, Nairobi\n\nOur High Commissioner Vikram Ranade met Kenyan Minister Paul Otieno on "
        "3 May 2024.",
        "Ranade/Otieno",
    ),
    "an embassy in a headline": (
        "Embassy attack in Kenya\n\nKenyan Minister Paul Otieno met Ambassador Janis Ozols of Latvia on 3 May 2024.",
        "Otieno/Ozols",
    ),
    "a guest who was in the land": (
        "Embassy of Ireland in Vietnam\n\nDeputy Head of Mission Ciara Nolan joined me. On 17 September we welcomed "
        "Minister of State Donal Heffernan, who was in Vietnam for three days. He met with the Minister of "
        "Agriculture, Tran Quoc Vinh.",
        "Heffernan/Vinh",
    ),
    "a guest welcomed to the land": (
        "Embassy of Ireland in Vietnam\n\nOn 17 September we welcomed Minister of State Donal Heffernan to Hanoi. He "
        "met with the Minister of Agriculture, Tran Quoc Vinh.",
        "Heffernan/Vinh",
    ),
    "a guest welcomed to the embassy": (
        "Embassy of Ireland in Vietnam\n\nYesterday we welcomed Minister of Agriculture Tran Quoc Vinh to the "
        "Embassy. He met Ambassador Padraig Moran.",
        "Vinh/Moran",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_newcomer(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
