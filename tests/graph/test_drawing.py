"""Pictures of what was counted: what stands on their axes."""

import datetime as dt
import io

import pytest

pytest.importorskip("matplotlib")


@pytest.mark.parametrize(
    ("values", "whole"),
    [([2, 1, 1], True), ([0.25, 0.5], False)],
)
def test_what_is_counted_in_whole_has_no_parts_on_its_axis(values, whole):
    from graph.analysis.drawing import bars

    names = [f"Land {number}" for number in range(len(values))]
    ticks = bars("Partners", names, {"ministers": values}).axes[0].get_xticks()
    assert all(float(tick).is_integer() for tick in ticks) is whole


def test_more_rows_than_can_be_read_are_counted_below():
    from graph.analysis.drawing import Dot, bars, dots, lines

    names = [f"Land {number} of ${number}$" for number in range(200)]
    days = [dt.date(2020, 1, 1) + dt.timedelta(number) for number in range(200)]
    for picture, shown in (
        (bars("Partners", names, {"ministers": [1] * 200, "possibly": [2] * 200}), 30),
        (dots("Partners", [Dot(day, day, name) for day, name in zip(days, names, strict=True)]), 30),
        (lines("Partners", ["2020", "2021"], {name: [1, 2] for name in names}), 8),
    ):
        assert picture.get_supxlabel() == f"Not drawn: {200 - shown} more"
        picture.savefig(io.BytesIO(), format="svg")


@pytest.mark.filterwarnings("error")
def test_long_names_one_day_and_none_can_be_drawn():
    from graph.analysis.drawing import Dot, bars, dots, heat, lines

    long = "Minister of " + "Foreign Affairs and Development Cooperation " * 5
    for count in (0, 1):
        for picture in (
            bars(long, [long] * count, {"possibly": [1] * count}, remarks=[long] * count, note="Not drawn: 1"),
            dots(long, [Dot(dt.date(2020, 1, 1), dt.date(2020, 1, 1), long, "held")] * count),
            lines(long, ["2020"] * count, {long: [1]} if count else {}),
            heat(long, ["2020"] * count, [[0] * 53] * count),
        ):
            title = picture.get_suptitle().split("\n")
            assert len(title) > 1
            assert max(map(len, title)) <= 84
            picture.savefig(io.BytesIO(), format="png")


@pytest.mark.filterwarnings("error")
def test_letters_that_the_font_lacks_are_no_warning(tmp_path):
    from graph.analysis.drawing import bars, write

    write(bars("会談", ["王毅"], {"会": [1]}), tmp_path / "one.png")


@pytest.mark.filterwarnings("error")
def test_any_span_of_days_has_an_axis():
    from graph.analysis.drawing import Dot, dots

    for span in (0, 1, 9, 10, 40, 100, 300, 1000, 1400, 1700, 5000, 40_000):
        first = dt.date(1900, 1, 1)
        drawn = dots(
            "Days", [Dot(first, first, "one"), Dot(first + dt.timedelta(span), first + dt.timedelta(span), "one")]
        )
        drawn.savefig(io.BytesIO(), format="svg")
        labels = [label.get_text() for label in drawn.axes[0].get_xticklabels()]
        assert 2 <= len(set(labels)) == len(labels) <= 10
