"""Turns of phrase met in public texts, retold with invented people: who met whom, who only will, and for whom."""

from __future__ import annotations

from functools import partial

import pytest
from readouts import pairs, tell

from graph.record import Record

reading = partial(tell, min_confidence=0.0)


def met(record: Record) -> set[frozenset[str]]:
    """Who met whom, by the last word of the names."""
    return {frozenset(name.split()[-1] for name in pair) for pair in pairs(record)}


MET = {
    "a body that only capitals tell": (
        "National Security Advisor of Norway Ole Dahl spoke by phone today with Poland’s National "
        "Security Bureau Chief "
        "Pawel Testowski.",
        "Dahl Testowski",
    ),
    "a town and its land": (
        "Deputy Secretary Wendy Stone of the United States met in Paris, France, with German State "
        "Secretary Max Probe.",
        "Stone Probe",
    ),
    "a common noun before the title": (
        "General Ivan Probin of Russia discussed with rebel chief of staff of Chechnya Aslan Testov "
        "a political agreement.",
        "",
    ),
    "discussed with, further on": (
        "Foreign Minister of Kenya Ann Odhiambo discussed efforts to promote stability within "
        "Somalia with Uganda’s Deputy "
        "Minister for Foreign Affairs Jane Okello.",
        "Odhiambo Okello",
    ),
    "an abbreviation in brackets": (
        "Ambassador of Sri Lanka to Saudi Arabia Omar Perera met with Saudi Arabia’s General "
        "Authority of Foreign Trade "
        "(GAFT) Governor Ali Testani in Riyadh.",
        "Perera Testani",
    ),
    "military honours": (
        "President of Ecuador Ana Prueba was received with military honours at the Palacio de Ensayo "
        "by the President of "
        "Panama, Luis Muestra.",
        "Prueba Muestra",
    ),
    "an aside after the verb": (
        "Deputy Foreign Minister of Russia Ivan Probin received, at her request, the newly arrived "
        "ambassador of Serbia, "
        "Mira Testić.",
        "Probin Testić",
    ),
    "officials by name": (
        "Assistant Secretary Philip Stone of the United States met with local officials, including "
        "business leaders and "
        "Italian Mayor Giulia Prova.",
        "Stone Prova",
    ),
    "a modal verb for a surname": (
        "Prime Minister Tessa May of the United Kingdom held talks with President of France Luc Essai in London.",
        "May Essai",
    ),
    "a double given name": (
        "President of Sri Lanka Anil Perera was warmly received today (11) by German President Mr. Frank-Werner Probe.",
        "Perera Probe",
    ),
    "a surname of two letters": (
        "Foreign Minister Anna Berg of Norway met with Foreign Minister of Sweden Erik Ek. They discussed trade.",
        "Berg Ek",
    ),
    "a preposition for a given name": (
        "Foreign Minister Anna Berg of Norway met with Danish Foreign Minister Per Prøve in Oslo.",
        "Berg Prøve",
    ),
    "a land for a given name": (
        "Foreign Minister Anna Berg of Norway met with Foreign Minister of Sweden Jordan Prov in Oslo.",
        "Berg Prov",
    ),
    "travelled to meet": (
        "Foreign Minister of Kenya Ann Odhiambo travelled to Kampala on July 3 to meet Foreign "
        "Minister of Uganda Peter "
        "Okello.",
        "Odhiambo Okello",
    ),
}


@pytest.mark.parametrize(("text", "pair"), MET.values(), ids=MET)
def test_who_met_whom(text: str, pair: str):
    expected = {frozenset(pair.split())} if pair else set()
    assert met(reading(text)) == expected


NOT_YET = [
    "Foreign Minister of Kenya Ann Odhiambo is scheduled to meet President of Uganda Sam Opio and "
    "hold talks with Foreign "
    "Minister of Uganda Peter Okello.",
    "Foreign Minister of Kenya Ann Odhiambo has asked Kenyan Ambassador Joe Mutua to travel to "
    "Kampala in the coming days to "
    "meet with Foreign Minister of Uganda Peter Okello.",
    "Foreign Minister of Kenya Ann Odhiambo looks forward to her first meeting with Foreign Minister "
    "of Uganda Peter Okello.",
    "President Ann Odhiambo of Kenya to meet President Sam Opio of Uganda tonight",
    "Had Foreign Minister of Kenya Ann Odhiambo met Foreign Minister of Uganda Peter Okello, the "
    "crisis would have ended.",
    "On Tuesday, Foreign Minister of Kenya Ann Odhiambo will hold discussions in Kampala and also "
    "call on President of Uganda "
    "Sam Opio.",
    "Foreign Minister of Kenya Ann Odhiambo will then travel to Kampala on July 3 to meet with "
    "Foreign Minister of Uganda "
    "Peter Okello.",
    "So tomorrow, Foreign Minister of Kenya Ann Odhiambo will participate in the leaders' meeting "
    "with President of Uganda "
    "Sam Opio.",
    "Foreign Minister of Kenya Ann Odhiambo will undertake a tour later this month and hold talks "
    "with Foreign Minister of "
    "Uganda Peter Okello.",
]


@pytest.mark.parametrize("text", NOT_YET)
def test_what_is_still_to_come_was_not_held(text: str):
    assert met(reading(text)) == set()


def test_what_is_praised_or_resumed_by_others_is_no_meeting_of_those_who_speak():
    text = (
        "Foreign Minister of Kenya Ann Odhiambo met Foreign Minister of Uganda Peter Okello in Kampala. Both sides are "
        "resuming telephone conversations between theatre commanders. They praised the trilateral summit with Egypt."
    )
    record = reading(text)
    assert [meeting.kind for meeting in record.meetings] == ["meeting"]


SIDES = {
    "a land that opens the sentence": (
        "Special Envoy Jon Stone of the United States travelled to the Gulf. In the Kingdom of Saudi "
        "Arabia, he met with "
        "Minister of Energy Abdulaziz Testani. In the Arab Republic of Egypt, he met with Prime "
        "Minister Mostafa Tagriba.",
        {"Testani": "SAU", "Tagriba": "EGY"},
    ),
    "those who act for a land": (
        "Secretary of State Tom Stone and Secretary of Commerce Gina Hill chaired the meeting for "
        "the United States. Secretary "
        "of Economy Ana Prueba and Secretary of Finance Luis Muestra chaired the meeting for Mexico.",
        {"Stone": "USA", "Hill": "USA", "Prueba": "MEX", "Muestra": "MEX"},
    ),
    "a land that an envoy deals with": (
        "U.S. Special Representative for the Democratic People’s Republic of Korea (DPRK) Sam Kimov met on July 8 with "
        "Republic of Korea Special Representative Gun Testo.",
        {"Kimov": "USA", "Testo": "KOR"},
    ),
    "received at noon": (
        "At noon President Bojan Probov of North Macedonia was received by Prime Minister Metodi Testev of Bulgaria.",
        {"Probov": "MKD", "Testev": "BGR"},
    ),
}


@pytest.mark.parametrize(("text", "sides"), SIDES.values(), ids=SIDES)
def test_whom_they_represent(text: str, sides: dict[str, str]):
    found = {official.name.split()[-1]: official.represents for official in reading(text).officials}
    assert {name: found.get(name) for name in sides} == sides
