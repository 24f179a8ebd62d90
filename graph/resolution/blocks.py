"""Blocks: keys that two sightings share wherever `matching.compare` may come to "same" or "ask".

A key is mostly a family name by its consonants with the kind of letter that another name begins with; a name that
stands alone has its office instead. So a country's two hundred Kims are in some ten blocks, not in one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.resolution.names.forms import all_forms, korean_surname_forms, korean_surnames
from graph.resolution.names.parts import Name, Unit, parsed
from graph.resolution.names.sides import customs, one_side
from graph.resolution.names.sounds import VOWELS, readings, skeletons
from graph.resolution.names.syllables import coarse
from graph.resolution.office_ties import groups
from graph.resolution.sightings import Sighting

_CLASSES = {
    **dict.fromkeys("aeiouäöy", "0"), **dict.fromkeys("kgqhxGKX", "K"), **dict.fromkeys("szSZCJcQ", "S"),
    **dict.fromkeys("tdTD", "T"), **dict.fromkeys("pbfvwP", "P"), **dict.fromkeys("lrL", "L"),
    **dict.fromkeys("mnN", "N"),
}  # fmt: skip
_TWOFOLD = {"j": "0S", "c": "KS"}
_DROPPED = re.compile(r"[aeiouyjhw]")


@lru_cache(maxsize=1 << 16)
def block_keys(sighting: Sighting) -> frozenset[str]:
    """The blocks that a sighting belongs to; none where its name has no letters."""
    side = one_side(sighting.represents)
    name = parsed(sighting.name, side)
    if not name.units:
        return frozenset()
    keys = {f"{side}/{key}" for key in _own(name, customs(side).languages, sighting.office or name.office)}
    # By any side, for those whom another document has without it, or with an organisation's.
    keys |= {f"*/{letters}" for letters in _bare(parsed(sighting.name, ""))}
    return frozenset(keys)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a name: by consonants, and the kinds of letter it may begin with; which units it is made of."""

    skeletons: frozenset[str]
    begins: frozenset[str]
    units: frozenset[int]


def _own(name: Name, languages: tuple[str, ...], office: str) -> Iterator[str]:
    parts = list(_parts(name, languages))
    for part in parts:
        for other in parts:
            if part.units.isdisjoint(other.units) or (
                part is not other and part.units == other.units and len(part.units) == 1
            ):
                for skeleton in part.skeletons:
                    yield from (f"{skeleton}.{begin}" for begin in other.begins)
    for skeleton in {skeleton for part in parts for skeleton in part.skeletons}:
        yield from (f"{skeleton}@{group}" for group in (groups(office) if office else ()))
        if name.number:
            yield f"{skeleton}^{name.number}"
        if len(name.units) == 1:
            yield f"{skeleton}!"
    yield from (f"={letters}" for letters in _bare(name))


def _parts(name: Name, languages: tuple[str, ...]) -> Iterator[_Part]:
    """The units, the pieces of hyphenated ones, and neighbours written as one word."""
    units = name.units
    for number, unit in enumerate(units):
        yield _part(unit, languages, frozenset({number}))
        for piece in unit.pieces:
            yield _part(Unit(piece, _folded(piece)), languages, frozenset({number}))
    for number in range(len(units) - 1):
        one, other = units[number], units[number + 1]
        if not one.initial and not other.initial:
            sounds = one.syllables + other.syllables if one.syllables and other.syllables else None
            raw = one.raw + other.lead + other.raw
            both = Unit(raw, _folded(raw), lead=one.lead, syllables=sounds)
            yield _part(both, languages, frozenset({number, number + 1}))


def _folded(raw: str) -> str:
    from graph.resolution.names.letters import folded

    return folded(raw)


@lru_cache(maxsize=1 << 16)
def _part(unit: Unit, languages: tuple[str, ...], units: frozenset[int]) -> _Part:
    begins = {kind for form in all_forms(unit.text) for kind in _kinds(form[:1])}
    if unit.initial:
        return _Part(frozenset(), frozenset(begins), units)
    found: set[str] = set()
    for raw in {unit.raw, unit.lead + unit.raw}:
        for language in ("generic", *(each for each in languages if each != "chinese")):
            found |= skeletons(raw, language)
            for reading in readings(raw, language):
                sounds = "0" if any(reading.slots[0]) else "".join(reading.consonants[0]) if reading.consonants else ""
                begins |= {kind for sound in sounds for kind in _kinds(sound)}
    if "korean" in languages:
        found |= {f"#{number}" for number in korean_surnames(unit.text)}
        begins |= {kind for form in korean_surname_forms(unit.text) for kind in _kinds(form[:1])}
    if unit.syllables:
        found.add(coarse(unit.syllables))
        begins |= set(_kinds(coarse(unit.syllables)[:1]))
    return _Part(frozenset(found), frozenset(begins), units)


def _kinds(letter: str) -> str:
    """The kinds of letter: "0" vowels, "K" gutturals…; two for a letter that is read in two ways."""
    if letter == "0" or letter in VOWELS:
        return "0"
    return _TWOFOLD.get(letter) or _CLASSES.get(letter, letter)


def _bare(name: Name) -> set[str]:
    """The letters of the whole name in alphabetical order, which neither order nor spaces change."""
    found = set()
    for units in (name.units, tuple(unit for unit in name.units if not unit.free)):
        for lead in (True, False):
            run = "".join((unit.lead if lead else "") + unit.text for unit in units)
            letters = _DROPPED.sub("", run.replace("ph", "f").replace("ck", "k"))
            found.add("".join(sorted(set(letters))))
    return found - {""}
