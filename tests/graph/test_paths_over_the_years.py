"""Dates without a year on paths in order of time: such a day comes again each year. Everybody is invented."""

import datetime as dt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from path_worlds import can_mean
from seed_rows import Build

from graph.edtf import days_of_year, span
from graph.paths import Contacts, Filters, Question, RowsReads, answer
from graph.paths.yearly import NO_DAY, yearly

YEARLY = ("XXXX-06-15", "XXXX-02-29", "XXXX-02", "XXXX-12-31", "XXXX-01-01", "{2021-05-01,2021-06-20}", None)


@given(st.lists(st.tuples(st.sampled_from(YEARLY), st.dates(dt.date(1890, 1, 1), dt.date(2110, 1, 1))), max_size=6))
def test_the_next_such_day_is_the_first_that_fits_and_the_last_before_it_too(asked):
    held = yearly([date for date, _ in asked])
    days = np.array([day.toordinal() for _, day in asked], np.int32)
    at = np.arange(len(asked))
    found = held.on(days, at).tolist(), (-held.turned.on(-days, at)).tolist()
    for step, moved in zip((1, -1), found, strict=True):
        wanted = []
        for date, day in asked:
            while not fits(date, day):
                day += dt.timedelta(step)
            wanted.append(day.toordinal())
        assert moved == wanted


def fits(date, day):
    """As in the worlds, but that "{a,b}" means these days of any year: its ends are looked at elsewhere."""
    return f"{day:%m-%d}" in ("05-01", "06-20") if date and date[0] == "{" else can_mean(date, day)


def test_no_day_fits_where_the_calendar_ends():
    held = yearly(["XXXX-06-15"])
    last, first = (np.array([day.toordinal()], np.int32) for day in (dt.date(9999, 7, 1), dt.date(1, 3, 1)))
    assert held.on(last, np.array([0])).tolist() == [NO_DAY]
    assert held.turned.on(-first, np.array([0])).tolist() == [NO_DAY]


@pytest.mark.parametrize(
    ("date", "many", "some"),
    [
        ("XXXX-06-15", 1, (6, 15)),
        ("XXXX-06-15?", 1, (6, 15)),
        ("XXXX-06", 30, (6, 30)),
        ("XXXX-06-XX", 30, (6, 1)),
        ("202X-06", 30, (6, 1)),
        ("2021-XX-31", 7, (12, 31)),
        ("XXXX-24", 91, (2, 29)),
        ("XXXX-21", 92, (5, 31)),
        ("{2021-06-15,2021-06-20}", 2, (6, 20)),
        ("{XXXX-06-15,XXXX-06-20}", 2, (6, 20)),
        ("[2021-06-15..2021-06-17]", 3, (6, 16)),
        ("XXXX-12-30/XXXX-01-02", 4, (1, 1)),
        ("XXXX-06-15/XXXX-06-17", 3, (6, 16)),
    ],
)
def test_the_days_of_a_year_that_a_date_can_mean(date, many, some):
    span(date)
    days = days_of_year(date)
    assert (len(days), some in days) == (many, True)


@pytest.mark.parametrize(
    "date", ["2021-06-15", "2021-06", "2021", "20XX", "XXXX", "2021-05/2021-07", "..", "2021-06/..", "[..2021-06]"]
)
def test_other_dates_mean_all_days_between_their_ends(date):
    assert days_of_year(date) is None


def three(middle, last):
    """Ann met Bob on 1 July 2021, Bob Cid on `middle`, Cid Dee on `last`."""
    build = Build()
    for number, (one, other, date) in enumerate(
        (("ann", "bob", "2021-07-01"), ("bob", "cid", middle), ("cid", "dee", last))
    ):
        first, until = span(date)
        known = {"date": date, "date_from": first, "date_to": until}
        build.meeting(f"m{number}", one, other, **{name: value for name, value in known.items() if value})
    build.meet()
    return Contacts(RowsReads(build.rows()))


@pytest.mark.parametrize(
    ("middle", "last", "until", "days"),
    [
        # The next 15 June is that of 2022.
        ("XXXX-06-15", "2021-12-31", None, None),
        ("XXXX-06-15", "2022-06-15", None, ("2021-07-01", "2022-06-15")),
        ("XXXX-06-15", "2022-06-14", None, None),
        ("XXXX-06-15", "2022-06", None, ("2021-07-01", "2022-06-15")),
        ("XXXX-06-15", "2022-06", "2022-06-14", None),
        ("XXXX-07-01", "2021-07-01", None, ("2021-07-01", "2021-07-01")),
        ("XXXX-02-29", "2024-02", None, ("2021-07-01", "2024-02-29")),
        ("XXXX-02-29", "2023-12-31", None, None),
        ("XXXX-02", "2022-02-01", None, ("2021-07-01", "2022-02-01")),
        ("XXXX-24", "2021-12-01", None, ("2021-07-01", "2021-12-01")),
        ("202X-06-15", "2021-12-31", None, None),
        ("{2021-06-30,2021-07-09}", "2021-07-08", None, None),
        ("{2021-06-30,2021-07-09}", "2021-07-09", None, ("2021-07-01", "2021-07-09")),
        # Two such days in a row take a year each.
        ("XXXX-06-15", "XXXX-06-14", None, ("2021-07-01", "2023-06-14")),
        ("XXXX-06-15", "XXXX-06-14", "2023-06-13", None),
    ],
)
@pytest.mark.parametrize("aim", ["earliest", "latest"])
def test_a_day_without_a_year_is_the_next_such_day(middle, last, until, days, aim):
    filters = Filters(until=until, dates="possible")
    question = Question(frozenset({"ann"}), frozenset({"dee"}), filters, way="in-order", aim=aim)
    found = answer(three(middle, last), question)
    assert bool(found.paths) == (days is not None)
    if days:
        told = found.journey.leaves, found.journey.arrives
        assert tuple(dt.date.fromordinal(day).isoformat() for day in told) == days
