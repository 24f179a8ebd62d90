"""Sides: the customs of names in a country: languages, which part goes first, what a family name is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from graph.countries import listed
from graph.resolution.tables import rows

Order = Literal["given", "family", "either"]


@dataclass(frozen=True, slots=True)
class Customs:
    """How names are made in a country (`sides.csv`).

    `languages` are those of `spellings.csv`. `order` is what goes first. `family` is "iberian" where two family
    names are borne and one may be left out, "chain" where the fathers' names follow one's own, "loose" where names
    are left out freely, and else empty.
    """

    languages: tuple[str, ...] = ("generic",)
    order: Order = "given"
    family: str = ""


_ELSEWHERE = Customs()
_ORDERS: dict[str, Order] = {"given": "given", "family": "family", "either": "either"}


@cache
def _table() -> dict[str, Customs]:
    return {
        row["side"]: Customs(tuple(row["languages"].split()), _ORDERS[row["order"]], row["family"])
        for row in rows("sides")
    }


@cache
def _successors() -> dict[str, str]:
    return {row["side"]: row["continued_by"] for row in rows("successors")}


def customs(side: str) -> Customs:
    """The customs of a country by its alpha-3 code; the plainest for any other."""
    return _table().get(side, _ELSEWHERE)


def one_side(represents: str | None) -> str:
    """The side as it is compared: a state that ended counts as the one whose service its diplomats stayed in."""
    if not represents:
        return ""
    return _successors().get(represents, represents)


def is_country(side: str) -> bool:
    """True for the alpha-3 code of a state that is or was; "OIC" and "WHO" are organisations' short names."""
    return listed(side) is not None
