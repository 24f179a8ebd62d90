"""Who held an office on a date, by those whom documents show in it. All persons are invented."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.resolution.holders import LAPSE, NEAR, Answer, Seen, holder, seen_keys, title_key

FM = "Foreign Minister"
ANA, BO, CEM = "ana-testic-srb", "bo-testad-srb", "cem-probic-srb"


def seen(person: str, date: str | None, office: str = FM) -> Seen:
    return Seen(person, office, "SRB", date, f"{person} {date}")


def days(person: str, *dates: str | None, office: str = FM) -> list[Seen]:
    return [seen(person, date, office) for date in dates]


def told(answer: Answer) -> tuple[str | None, list[str | None]]:
    return answer.person, [one.date for one in answer.support]


SPAN = days(ANA, "2021-09-10", "2022-09-09")
NEXT = days(BO, "2022-10-01", "2023-03-01")
FITS = {
    "within": (SPAN, "2022-06-15", ANA, ["2021-09-10", "2022-09-09"]),
    "the first day": (SPAN, "2021-09-10", ANA, ["2021-09-10"]),
    "the last day": (SPAN + NEXT, "2022-09-09", ANA, ["2022-09-09"]),
    "the days seen next to it": (
        days(ANA, "2021-09-10", "2022-06-01", "2022-07-01", "2022-09-09"),
        "2022-06-15",
        ANA,
        ["2022-06-01", "2022-07-01"],
    ),
    "that very day, and no other": (days(ANA, "2022-06-15"), "2022-06-15", ANA, ["2022-06-15"]),
    "a month within": (SPAN, "2022-06", ANA, ["2021-09-10", "2022-09-09"]),
    "a year within": (
        days(ANA, "2020-12-31", "2021-06-01", "2022-01-01"),
        "2021",
        ANA,
        ["2020-12-31", "2021-06-01", "2022-01-01"],
    ),
    "a day about": (SPAN, "2022-06-15~", ANA, ["2021-09-10", "2022-09-09"]),
    "a week after the last": (SPAN, "2022-09-16", ANA, ["2022-09-09"]),
    "a week before the first": (SPAN, "2021-09-03", ANA, ["2021-09-10"]),
    "seen on a day of a month": (days(ANA, "2021-09", "2022-07"), "2022-06-15", ANA, ["2021-09", "2022-07"]),
    "another wording": (
        days(ANA, "2021-09-10", office="Minister for Foreign Affairs of Serbia") + days(ANA, "2022-09-09"),
        "2022-06-15",
        ANA,
        ["2021-09-10", "2022-09-09"],
    ),
    "a month of the successor, to the day": (SPAN + NEXT, "2022-10", BO, ["2022-10-01", "2023-03-01"]),
    "the successor": (SPAN + NEXT, "2022-12-01", BO, ["2022-10-01", "2023-03-01"]),
    "another, at a time unknown": (SPAN + days(BO, None), "2022-06-15", ANA, ["2021-09-10", "2022-09-09"]),
}


@pytest.mark.parametrize("name", FITS)
def test_the_one_who_fits(name: str) -> None:
    sightings, date, person, support = FITS[name]
    assert told(holder(sightings, date)) == (person, support)


NOBODY = {
    "the day on which two meet": (SPAN + days(BO, "2022-09-09", "2023-03-01"), "2022-09-09", "several fit"),
    "two at a time": (SPAN + days(BO, "2022-01-01", "2023-03-01"), "2022-06-15", "several fit"),
    "between two": (SPAN + NEXT, "2022-09-20", "nobody is seen"),
    "between two, near one": (SPAN + NEXT, "2022-09-12", "may have held it"),
    "between two, near the next": (SPAN + NEXT, "2022-09-28", "may have held it"),
    "near both": (SPAN + days(BO, "2022-09-15"), "2022-09-12", "nobody is seen"),
    "eight days after": (SPAN, "2022-09-17", "nobody is seen"),
    "long before": (SPAN, "2011-09-10", "nobody is seen"),
    "a month that ends too late": (SPAN, "2022-09", "only"),
    "days of the change": (SPAN + NEXT, "2022-09-25/2022-10-05", "may have held it"),
    "a year that begins too early": (SPAN, "2021", "only"),
    "a year of two": (SPAN + NEXT, "2022", "several fit"),
    "no date": (SPAN, None, "not known"),
    "no year": (SPAN, "XXXX-06-15", "leaves the day open"),
    "since then": (SPAN, "2022-06-15/..", "leaves the day open"),
    "nobody": ([], "2022-06-15", "nobody is seen"),
    "seen on days unknown": (days(ANA, None), "2022-06-15", "nobody is seen"),
    "near, and another at a time unknown": (SPAN + days(BO, None), "2022-09-12", "held it too"),
    "seen in that month, maybe later": (days(ANA, "2022-06"), "2022-06-02", "only"),
    "gone for years, and back": (days(ANA, "2012-01-01", "2018-01-01"), "2015-01-01", "was not seen"),
    "another on a day of that month": (SPAN + days(BO, "2022-06"), "2022-06-15", "several fit"),
}


@pytest.mark.parametrize("name", NOBODY)
def test_where_nobody_is_known(name: str) -> None:
    sightings, date, reason = NOBODY[name]
    answer = holder(sightings, date)
    assert (answer.person, answer.support) == (None, ())
    assert reason in answer.reason


def test_who_came_back_is_known_where_nobody_else_was_seen_for_long() -> None:
    first, second = "2014-07-01", "2018-06-01"
    assert holder(days(ANA, first, second), "2017-01-01").person == ANA
    late = (dt.date.fromisoformat(first) + LAPSE + dt.timedelta(1)).isoformat()
    assert holder(days(ANA, first, late), "2017-01-01").person is None


def test_an_acting_holder() -> None:
    acting = days(BO, "2022-09-20", "2022-09-30", office="acting Foreign Minister")
    everybody = SPAN + acting + days(CEM, "2022-11-01")
    assert holder(everybody, "2022-09-25").person == BO
    assert holder(everybody, "2022-09-25", acting=True).person == BO
    assert holder(everybody, "2022-06-15").person == ANA
    assert holder(everybody, "2022-06-15", acting=True).person is None


def test_a_date_that_is_none() -> None:
    with pytest.raises(ValueError, match="not a date"):
        holder(SPAN, "yesterday")


KEYS = {
    ("Minister for Foreign Affairs of Norway", "NOR"): "minister:foreign-affairs",
    ("Secretary of State", "USA"): "minister:foreign-affairs",
    ("Secretary of State at the State Department", "USA"): "minister:foreign-affairs",
    ("MFA Secretary General", "FRA"): None,
    ("MFA spokesperson", "AZE"): None,
    ("Foreign Secretary", "GBR"): "minister:foreign-affairs",
    ("Foreign Secretary", "IND"): None,
    ("acting Foreign Minister", "NOR"): "minister:foreign-affairs",
    ("outgoing Foreign Minister", "NOR"): "minister:foreign-affairs",
    ("former Foreign Minister", "NOR"): None,
    ("then-Foreign Minister", "NOR"): None,
    ("Foreign Minister-designate", "NOR"): None,
    ("President-elect", "GHA"): None,
    ("newly elected President", "GHA"): None,
    ("Shadow Foreign Minister", "GBR"): None,
    ("Alternate Prime Minister", "ISR"): None,
    ("Prime Minister of Iraq's Kurdistan Region", "IRQ"): None,
    ("Deputy Foreign Minister", "NOR"): None,
    ("First Deputy Foreign Minister", "NOR"): None,
    ("Minister", "NOR"): None,
    ("Minister of State", "GHA"): None,
    ("President of Ghana", "GHA"): "head of state",
    ("President of the Senate", "ITA"): "speaker:senate",
    ("President of the Storting", "NOR"): "president:storting",
    ("President of the European Commission", "EU"): "president:commission-european",
    ("European Council President", "EU"): "president:council-european",
    ("UN Secretary-General", "UN"): "secretary general",
    ("Secretary-General of the United Nations", "UN"): "secretary general",
    ("Secretary General of the Ministry", "FRA"): None,
    ("Ambassador of Japan to Armenia", "JPN"): "ambassador:ARM",
    ("Ambassador to Armenia", "JPN"): "ambassador:ARM",
    ("Ambassador", "JPN"): None,
    ("Director General", "IAEA"): "director general",
    ("Director General", "JPN"): None,
    ("Chief of the General Staff", "TUR"): None,
    ("Prime Minister and Minister of Defence", "GHA"): None,
    ("", "GHA"): None,
}


@pytest.mark.parametrize(("office", "side"), KEYS)
def test_what_a_title_is_looked_up_by(office: str, side: str) -> None:
    key = title_key(office, side)
    assert key == KEYS[office, side]
    assert key is None or key in seen_keys(office, side)


def test_in_what_somebody_is_seen() -> None:
    both = seen_keys("Deputy Prime Minister and Minister of Foreign Affairs", "GHA")
    assert both == {"deputy head of government", "minister:foreign-affairs"}
    assert seen_keys("former Foreign Minister", "GHA") == seen_keys("Foreign Minister-designate", "GHA") == frozenset()


DAY = st.dates(dt.date(2020, 1, 1), dt.date(2020, 3, 31)).map(dt.date.isoformat)
DATE = st.one_of(DAY, st.sampled_from(["2020-01", "2020-02", "2020", "2020-02-1X", "2020-01-20/2020-02-10"]))
SIGHTINGS = st.lists(st.builds(seen, st.sampled_from([ANA, BO, CEM]), st.one_of(st.none(), DATE)), max_size=8)


@given(SIGHTINGS, DATE, st.randoms())
def test_the_order_of_the_sightings_does_not_matter(sightings: Sequence[Seen], date: str, random: object) -> None:
    shuffled = list(sightings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert holder(shuffled, date) == holder(sightings, date) == holder([*sightings, *shuffled], date)


@given(SIGHTINGS, DAY)
def test_who_is_said_to_have_held_it_was_seen_near_and_nobody_else_then(sightings: list[Seen], day: str) -> None:
    answer = holder(sightings, day)
    if answer.person is None:
        assert answer.support == ()
        return
    assert {one.person for one in answer.support} == {answer.person}
    assert set(answer.support) <= set(sightings)
    on = dt.date.fromisoformat(day)
    own = [s for s in sightings if s.person == answer.person and s.date and len(s.date) == 10 and "X" not in s.date]
    for other in (s for s in sightings if s.person != answer.person and s.date and len(s.date) == 10):
        assert other.date != day
    if own and len(own) == len([s for s in sightings if s.person == answer.person and s.date]):
        spread = [dt.date.fromisoformat(s.date) for s in own if s.date]
        assert min(spread) - NEAR <= on <= max(spread) + NEAR


@given(SIGHTINGS, DAY)
def test_another_seen_on_the_day_held_it_or_nobody_knows(sightings: list[Seen], day: str) -> None:
    answer = holder(sightings, day)
    if answer.person is not None:
        assert holder([*sightings, seen("dea-testova-srb", day)], day).person != answer.person
