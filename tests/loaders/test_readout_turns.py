"""Turns of readouts and press releases, with invented people: who is held to have met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "the deputy of a portfolio": (
        "Polish Deputy Transport Minister Jan Testowski met Czech Deputy Agriculture Minister Karel Probes in Brno.",
        "Testowski/Probes",
    ),
    "two delegations, told one after the other": (
        "The Fourth Joint Commission on Trade was held in Santiago. The Norwegian delegation was led by Trade Minister "
        "Kari Testad, and comprised Ambassador Lise Testvik. Minister of Economy Ana Probez led the Chilean "
        "delegation, which included Deputy Minister Luis Probano.",
        "Testad/Probez Testad/Probano Testvik/Probez Testvik/Probano",
    ),
    "the leader of one co-chaired it": (
        "The Malawian delegation to the Commission was led by the Defence Minister, Hon. Monica Testuno, accompanied "
        "by the Principal Secretary to the Ministry of Defence, Mr. James Testusa. The Mozambican delegation was led "
        "by the country's Minister of Defence, Hon. Carlos Probume, who co-chaired the meeting.",
        "Testuno/Probume Testusa/Probume",
    ),
    "sides told in one sentence": (
        "Leading the Thai side was Permanent Secretary Somchai Testawan; leading the Lao side was Vice Minister Bounmy "
        "Probavong.",
        "Testawan/Probavong",
    ),
    "headed respectively": (
        "The two delegations were headed respectively by Major General Aye Testun of Myanmar and Lieutenant General "
        "Raj Probar of India.",
        "Testun/Probar",
    ),
    "across the table": (
        "Governor Brent Testaway received a Georgian delegation led by Economy Minister Levan Probadze. On the host "
        "side of the table sat the American Secretary of Commerce, Lorraine Testett.",
        "Testaway/Probadze Testett/Probadze",
    ),
    "delegations yet to be led": (
        "The Kenyan side will be led by Ken Testangi, Permanent Secretary; the Ugandan side will be headed by Ruth "
        "Probeke, Permanent Secretary.",
        "",
    ),
    "delegations that arrived": (
        "The Norwegian delegation, headed by Trade Minister Kari Testad, arrived on Monday. Two days later the Chilean "
        "delegation, headed by Economy Minister Ana Probez, arrived in Geneva for the conference.",
        "",
    ),
    "a mission led by two": (
        "The mission was jointly led by Norwegian Minister Kari Testad and Chilean Minister Ana Probez.",
        "",
    ),
    "one delegation to an assembly": (
        "The Fijian delegation to the General Assembly was led by Prime Minister Jone Testovu. He spoke on Friday.",
        "",
    ),
    "whose support he was told of": (
        "Zambian Air Force Commander Oscar Testoni has assured the Malawian Defence Attaché, Colonel Philip Probeke, "
        "of Zambia's continued support. The commander was speaking when Col Probeke paid a courtesy call on him.",
        "Testoni/Probeke",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_readout(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
