"""From a Record to the items of its officials: name, side, office and decade."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from graph import identity
from graph.edtf import span
from graph.record import Official, Record
from graph.resolution.abroad import clash
from graph.resolution.blocks import block_keys
from graph.resolution.items import Item, Kind
from graph.resolution.matching import compare
from graph.resolution.sightings import Sighting

_DECADE = 10
Pins = Mapping[tuple[str, str], str]
"""(document id, base) -> mark: tellings that a judgement took out of the others."""


def officials(record: Record, pins: Pins) -> dict[str, Item]:
    """The Record's officials by name, as items."""
    return {official.name: _item(record, official, pins) for official in record.officials}


def sighting(data: str) -> Sighting:
    """The sighting that an item's data holds."""
    name, represents, office, decade = msgspec.json.decode(data)
    if decade is None:
        return Sighting(name, represents, office)
    return Sighting(name, represents, office, dt.date(decade, 1, 1), dt.date(decade + _DECADE - 1, 12, 31))


def _item(record: Record, official: Official, pins: Pins) -> Item:
    one = _sighted(official.name, official.represents, official.office, _decade(record, official))
    pin = pins.get((record.id, one.base), "") if pins else ""
    return Item(one.base, one.data, pin) if pin else one


@lru_cache(maxsize=1 << 16)
def _sighted(name: str, represents: str | None, office: str | None, decade: int | None) -> Item:
    """The item of somebody whom many documents see alike."""
    said = (" ".join(name.split()), represents, " ".join((office or "").split()) or None, decade)
    return Item(identity.official_id(name, represents), msgspec.json.encode(said).decode())


def _decade(record: Record, official: Official) -> int | None:
    """The first year of the decade in which the document sees the official; None where it tells no year."""
    day = record.published
    if day is None:
        dated = (m.date for m in record.meetings if official.name in m.participants and m.date)
        day = min((first for date in dated if (first := span(date)[0])), default=None)
    # Years 1 to 9 are no decade that `dt.date` can begin.
    return None if day is None or day.year < _DECADE else day.year - day.year % _DECADE


def _rank(item: Item, seen: Sighting) -> tuple[object, ...]:
    """Who is named most fully, and with a side, names the person."""
    full = [word for word in identity.name_key(seen.name).split() if len(word) > 1]
    return seen.represents is None, -len(full), -len("".join(full)), item.base


OFFICIALS = Kind("Official", sighting, compare, block_keys, _rank, clash=clash)
