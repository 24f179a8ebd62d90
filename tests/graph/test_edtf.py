"""The days that an EDTF date can mean."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from undate.converters.edtf import EDTFDateConverter

from graph.edtf import span

D = dt.date
CASES = {
    None: (None, None),
    "2022-06-15": (D(2022, 6, 15), D(2022, 6, 15)),
    "2022-06": (D(2022, 6, 1), D(2022, 6, 30)),
    "2024-02": (D(2024, 2, 1), D(2024, 2, 29)),
    "2022": (D(2022, 1, 1), D(2022, 12, 31)),
    "202X": (D(2020, 1, 1), D(2029, 12, 31)),
    "20XX": (D(2000, 1, 1), D(2099, 12, 31)),
    "2022-XX-15": (D(2022, 1, 15), D(2022, 12, 15)),
    "2022-XX-31": (D(2022, 1, 31), D(2022, 12, 31)),
    "2022-1X": (D(2022, 10, 1), D(2022, 12, 31)),
    "2022-06-1X": (D(2022, 6, 10), D(2022, 6, 19)),
    "2022-02-XX": (D(2022, 2, 1), D(2022, 2, 28)),
    "200X-02-29": (D(2000, 2, 29), D(2008, 2, 29)),
    "XXXX-06-15": (None, None),
    "XXXX-02-29": (None, None),
    "XXXX": (None, None),
    "2022-06-15?": (D(2022, 6, 15), D(2022, 6, 15)),
    "2022-06~": (D(2022, 6, 1), D(2022, 6, 30)),
    "2021-12-08/2022-01-03": (D(2021, 12, 8), D(2022, 1, 3)),
    "2022-06/2022-07": (D(2022, 6, 1), D(2022, 7, 31)),
    "2022-06-15/..": (D(2022, 6, 15), None),
    "../2022-06": (None, D(2022, 6, 30)),
    "2022/": (D(2022, 1, 1), None),
    "XXXX-06-15/2022": (None, D(2022, 12, 31)),
    "2022-21": (D(2022, 3, 1), D(2022, 5, 31)),
    "2022-24": (D(2022, 12, 1), D(2023, 2, 28)),
    "2015-33": (D(2015, 1, 1), D(2015, 3, 31)),
    "XXXX-22": (None, None),
    "[2021,2023-03]": (D(2021, 1, 1), D(2023, 3, 31)),
    "{2021..2023}": (D(2021, 1, 1), D(2023, 12, 31)),
    "[..2021]": (None, D(2021, 12, 31)),
    "[2021,XXXX-05]": (None, None),
}
NONE = (
    *("", "June 15", "2022-13", "2022-02-30", "2023-02-29", "20XX-02-30", "XXXX-02-30", "0000", "2022-00"),
    *(
        "..",
        "[]",
        "2022-6-1",
        "15.06.2022",
        "2023/2022",
        "2022-06-15T10:00",
        "9999X",
        "9999-24-01",
        "２０２２",
    ),
)


@pytest.mark.parametrize("edtf", CASES)
def test_first_and_last_day(edtf: str | None) -> None:
    assert span(edtf) == CASES[edtf]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"EDTF|no such|ends before"):
        span(text)


@given(st.dates(D(1, 1, 1)), st.sampled_from((4, 7, 10)))
def test_a_day_lies_in_its_day_month_and_year(day: dt.date, length: int) -> None:
    first, last = span(day.isoformat()[:length])
    assert first is not None
    assert last is not None
    assert first <= day <= last


years = st.integers(1000, 2999).map(str) | st.sampled_from(("202X", "20XX", "199X"))


@given(years, st.sampled_from(("", "-XX", "-06", "-1X", "-12")), st.sampled_from(("", "-XX", "-1X", "-05")))
def test_undate_reads_unspecified_digits_the_same(year: str, month: str, day: str) -> None:
    """An independent reader of the same standard, where both read it."""
    text = f"{year}{month}{day if month else ''}"
    theirs = EDTFDateConverter().parse(text)
    assert tuple(map(str, span(text))) == (str(theirs.earliest), str(theirs.latest))
