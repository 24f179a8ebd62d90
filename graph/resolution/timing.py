"""Times: how far apart two sightings are, at least and at most."""

from __future__ import annotations

from dataclasses import dataclass

from graph.resolution.sightings import Sighting

DAYS = 365.25


@dataclass(frozen=True, slots=True)
class Gap:
    """The days between two sightings, at least and at most; both None where one has no date."""

    least: int | None = None
    most: int | None = None

    def within(self, days: int) -> bool:
        """True where they are surely not further apart."""
        return self.most is not None and self.most <= days

    def beyond(self, days: float) -> bool:
        """True where they are surely further apart."""
        return self.least is not None and self.least > days

    def may_be_within(self, years: float) -> bool:
        """True where they may be as near; so where a date is missing."""
        return self.least is None or self.least <= years * DAYS


def gap(a: Sighting, b: Sighting) -> Gap:
    """How far apart two sightings are."""
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return Gap()
    a_first, a_last, b_first, b_last = a.first.toordinal(), a.last.toordinal(), b.first.toordinal(), b.last.toordinal()
    least = max(0, b_first - a_last, a_first - b_last)
    return Gap(least, max(b_last - a_first, a_last - b_first))
