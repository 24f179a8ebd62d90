"""Countries: what ISO 3166 knows of a code, for those that no document names in words."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

# What the list of ISO 3166 lacks: alpha-3 -> name and alpha-2.
_UNLISTED = {"XKX": ("Kosovo", "XK")}


class Listed(NamedTuple):
    """A country of the list: its usual English name, its alpha-2 code, and whether it is no more."""

    name: str
    alpha2: str
    former: bool


@cache
def listed(code: str) -> Listed | None:
    """The country of an alpha-3 code; None for a code that nobody lists."""
    if code in _UNLISTED:
        return Listed(*_UNLISTED[code], former=False)
    # Here, because reading the list takes as long as starting the program.
    import pycountry

    entry = pycountry.countries.get(alpha_3=code)
    former = entry is None
    if former:
        entry = pycountry.historic_countries.get(alpha_3=code)
    if entry is None:
        return None
    return Listed(getattr(entry, "common_name", None) or entry.name, entry.alpha_2, former)
