"""Pictures of what was counted: what stands on their axes."""

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
