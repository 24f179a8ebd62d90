"""The numbers and abbreviations by which the Correlates of War project knows states."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from graph.analysis.tables import rows


class Cow(NamedTuple):
    """A state in the list of the Correlates of War project."""

    number: int
    abbreviation: str


@cache
def _states() -> dict[str, Cow]:
    return {row["code"]: Cow(int(row["number"]), row["abbreviation"]) for row in rows("cow_states")}


def cow(alpha3: str) -> Cow | None:
    """The state with the alpha-3 code; None for territories and whatever else the list has not."""
    return _states().get(alpha3)
