"""The next round of what was held: who comes to it, when and where. Every person is invented."""

from __future__ import annotations

import pytest
from test_when_where import A, B, meetings

HELD = f"Political consultations between Kazakhstan and France took place in Paris on 6 June, led by {A} and {B}."


@pytest.mark.parametrize(
    ("text", "place", "date"),
    [
        ("The next round is to take place in Astana in 2026.", "Astana", "2026"),
        ("The eighth round of consultations will be held in Astana in May 2026.", "Astana", "2026-05"),
        ("It was agreed that Astana would host the next round of consultations in 2026.", "Astana", "2026"),
        ("Both sides agreed to hold the next consultations in Astana next year.", "Astana", "2025"),
        ("The next one is due in Astana in 2026.", "Astana", "2026"),
    ],
)
def test_the_parties_come_again(text: str, place: str, date: str):
    told = meetings(f"{HELD} {text}")[-1]
    assert (told.kind, told.status, told.date) == ("consultations", "planned", date)
    assert told.place is not None
    assert told.place.name == place
    assert set(told.parties) == {"KAZ", "FRA"}


@pytest.mark.parametrize(
    "text",
    [
        "The previous round was held in Astana in 2022.",
        "The next round was not discussed.",
        "Before the next round, papers will be exchanged.",
        "The next session of parliament will be lively.",
    ],
)
def test_what_only_speaks_of_rounds(text: str):
    assert [told.status for told in meetings(f"{HELD} {text}")] == ["held"]


def test_without_anything_held_nothing_is_next():
    assert not meetings("The next session of the council will be held in Astana in 2026.")
