"""Turns of newspapers, agencies and cables drawn at random, with invented people: a contact, or what only seems one."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "received on arrival by his own ambassador": (
        "President Samuel Testari is in New York, to attend the General Assembly.\nThe President, who arrived in New "
        "York on Sunday, was received on arrival by Nigeria's Ambassador to the US, Paul Probere.",
        "",
    ),
    "met at the airport by her own ambassador": (
        "Prime Minister Ana Testova was met on arrival in Washington by Georgia's Ambassador to the United States, "
        "Nino Probadze.",
        "",
    ),
    "met at the airport by another's ambassador": (
        "Prime Minister Ana Testova of Georgia was met at the airport in Washington by Estonia's Ambassador to the "
        "United States, Mart Probov.",
        "Testova/Probov",
    ),
    "received on arrival by a foreign minister": (
        "President Samuel Testari was received on arrival in Accra by Ghana's foreign minister Kofi Probeng.",
        "Testari/Probeng",
    ),
    "his army's commander": (
        '"Congratulations," Lebanese Prime Minister Rami Testiri told army commander Emil Probud in a telephone '
        "conversation Monday.",
        "",
    ),
    "his police chief": ("Lebanese Prime Minister Rami Testiri met police chief Emil Probud on Monday.", ""),
    "the leader of the opposition to him": (
        "Lebanese Prime Minister Rami Testiri met opposition leader Emil Probud on Monday.",
        "",
    ),
    "the army's commander of another land": (
        "Lebanese Prime Minister Rami Testiri met Syrian army commander Emil Probud on Monday.",
        "Testiri/Probud",
    ),
    "an invitation was welcomed": (
        "King Salim of Saudi Arabia has invited Iranian President Ebrahim Probsi to visit Riyadh. The invitation of "
        "King Salim was welcomed by Iranian President Ebrahim Probsi.",
        "",
    ),
    "this was welcomed": (
        "Mohammad Testidi, the deputy chief of staff, also announced that King Salim of Saudi Arabia has invited "
        "Iranian President Ebrahim Probsi to visit Riyadh and this has been welcomed by Probsi.",
        "",
    ),
    "a decision was welcomed": (
        "The decision of President Karl Testberg of Austria has been welcomed by Hungarian Prime Minister Istvan "
        "Probar.",
        "",
    ),
    "a president was welcomed": (
        "President Karl Testberg of Austria was welcomed by Hungarian Prime Minister Istvan Probar.",
        "Testberg/Probar",
    ),
    "involved in a policy": (
        "Reports said that top officials involved in Ukraine policy, Bill Testor and EU Ambassador Gordon Probland, "
        '"were under the impression that there was a deal".',
        "",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET)
def test_at_random(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
