"""Turns of readouts and press releases, with invented people: who is held to have met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "the deputy of a portfolio": (
        "Polish Deputy Transport Minister Jan Testowski met Czech Deputy Agriculture Minister Karel Probes in Brno.",
        "Testowski/Probes",
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
