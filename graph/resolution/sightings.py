"""A sighting: a name with what is said of its bearer and when, as persons are compared across documents."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person as some documents have him.

    `name` is as written (accents, capitals, honorifics kept); `represents` an alpha-3 code or an organisation's
    short name; `office` in the document's words. He was seen so on some days between `first` and `last`, both
    included and both None where no date is known; the interval may be as wide as a decade, and then says only that.
    """

    name: str
    represents: str | None = None
    office: str | None = None
    first: dt.date | None = None
    last: dt.date | None = None
