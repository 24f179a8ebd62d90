"""Whether two sightings are of one person. Everybody here is invented."""

import datetime as dt

import pytest

from graph.resolution.blocks import block_keys
from graph.resolution.matching import compare
from graph.resolution.sightings import Sighting


def seen(name, side="AUT", office=None, day=None):
    date = dt.date.fromisoformat(day) if day else None
    return Sighting(name, side, office, date, date)


def verdict(one, other):
    """The decision, whichever goes first; the two share a block where it is not "different"."""
    said = compare(one, other)
    assert said == compare(other, one)
    assert 0 <= said.score <= 1
    assert said.reasons
    assert said.decision == "different" or block_keys(one) & block_keys(other)
    return said.decision


@pytest.mark.parametrize("name", ["", " ", "A", "A.", "…", "Mr.", "Дж.", "李", "'", "-", "Dr. Dr.", "II", "bin"])
def test_a_name_of_next_to_nothing_is_compared_and_blocked_as_any_other(name):
    for other in ("", "A", "Resi Kogler", name):
        verdict(seen(name), seen(other))


def test_a_name_without_letters_is_nobodys():
    assert verdict(seen("…"), seen("…")) == "different"
    assert block_keys(seen("…")) == frozenset()


def test_the_same_name_is_one_person_until_offices_or_years_speak_against_it():
    now = seen("Resi Kogler", office="Ambassador to Chile", day="2015-03-02")
    assert verdict(now, seen("Resi Kogler")) == "same"
    assert verdict(now, seen("Resi Kogler", office="Ambassador to Peru", day="2019-03-02")) == "same"
    assert verdict(now, seen("Resi Kogler", office="Ambassador to Peru", day="2015-03-09")) == "different"
    assert verdict(now, seen("Resi Kogler", office="Ambassador to Chile", day="1961-03-09")) == "different"
    assert verdict(now, seen("Resi Kogler", side="DEU")) == "different"
