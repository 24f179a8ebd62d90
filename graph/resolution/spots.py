"""Spots: where two accounts say that it was. One town has several spellings; a country holds its towns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from graph.identity import UNKNOWN, name_key
from graph.resolution.findings import Finding, apart
from graph.resolution.tables import rows
from graph.resolution.telling import Telling

_CACHED = 1 << 15


@dataclass(frozen=True, slots=True)
class Spot:
    """A town (`name` as a slug, by its usual name) and its country (alpha-3); None for what is not told."""

    name: str | None
    country: str | None


@lru_cache(maxsize=_CACHED)
def spot(place: str | None) -> Spot | None:
    """The place that an id ("kiev-ukr") or a country's code ("UKR") stands for."""
    if not place:
        return None
    if place.isupper() and "-" not in place:
        return Spot(None, place)
    name, _, country = place.rpartition("-")
    return Spot(_forms().get(place, name), None if country == UNKNOWN else country.upper())


@cache
def _forms() -> dict[str, str]:
    """A town's id by a spelling beside the usual name -> the usual name as a slug."""
    return {f"{_slug(row['form'])}-{row['country'].lower()}": _slug(row["name"]) for row in rows("city_forms")}


def _slug(text: str) -> str:
    return name_key(text).replace(" ", "-")


def where(a: Telling, b: Telling) -> Finding:
    """What the places say."""
    one, other = spot(a.account.place), spot(b.account.place)
    if one is None or other is None:
        return Finding()
    if one.country and other.country and one.country != other.country:
        return apart("in different countries")
    if one.name is None or other.name is None:
        return Finding(0.0, "in the same country")
    if one.name == other.name:
        return Finding(1.0, "in the same town")
    if a.days.exact and b.days.exact:
        # Nobody is at two ends of a country on one day: a suburb, a residence, or a slip.
        return Finding(-2.0, "in different towns of one country on one day", "ask")
    if _travels(a) or _travels(b):
        return Finding(-0.5, "in different towns, during a journey", "ask")
    return apart("in different towns")


def _travels(one: Telling) -> bool:
    return (
        not one.days.trails and one.days.first is not None and one.days.first != one.days.last and one.days.length <= 14
    )
