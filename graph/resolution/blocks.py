"""Blocks: keys that two sightings share wherever `matching.compare` may come to "same" or "ask".

A key is mostly one name by its consonants with the kind of letter that another name begins with; a name that
stands alone has its office instead. So a country's two hundred Kims are in some ten blocks, not in one.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.resolution.names.board import both, run
from graph.resolution.names.forms import all_forms, korean_surname_forms, korean_surnames
from graph.resolution.names.letters import folded
from graph.resolution.names.parts import Name, Unit, parsed
from graph.resolution.names.sides import customs, one_side
from graph.resolution.names.sounds import VOWELS, readings, skeletons
from graph.resolution.names.syllables import coarse
from graph.resolution.names.words import beginnings
from graph.resolution.office_ties import groups
from graph.resolution.sightings import Sighting

_KINDS = {
    **dict.fromkeys("kgqhxGKX", "K"), **dict.fromkeys("szSZCJcQ", "S"), **dict.fromkeys("tdTD", "T"),
    **dict.fromkeys("pbfvwP", "P"), **dict.fromkeys("lrL", "L"), **dict.fromkeys("mnN", "N"), "y": "0", "j": "0S",
    "c": "KS",
}  # fmt: skip
"""Letters and sounds that transliteration confuses -> one kind, or two."""
_DROPPED = re.compile(r"[aeiouyjhw]")


@lru_cache(maxsize=1 << 16)
def block_keys(sighting: Sighting) -> frozenset[str]:
    """The blocks that a sighting belongs to; none where its name has no letters."""
    side = one_side(sighting.represents)
    name = parsed(sighting.name, side)
    if not name.units:
        return frozenset()
    keys = {f"{side}/{key}" for key in _within(name, customs(side).languages, sighting.office or name.office)}
    # Whom another document has without a side, or with an organisation's.
    keys |= {f"*/{key}" for key in _anywhere(parsed(sighting.name, "") if side else name)}
    return frozenset(keys)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a name by its consonants, and what kinds of letter it may begin with; `piece` for one of several."""

    skeletons: frozenset[str]
    begins: frozenset[str]
    piece: bool = False


def _within(name: Name, languages: tuple[str, ...], office: str) -> Iterator[str]:
    """The keys among those of one side."""
    parts = list(_parts(name, languages))
    for number, (at, part) in enumerate(parts):
        beside = {
            begin
            for other, (there, them) in enumerate(parts)
            # The pieces of a hyphenated unit stand beside each other, and a unit beside none of its pieces.
            if number != other and (at.isdisjoint(there) or (at == there and part.piece and them.piece))
            for begin in them.begins
        }
        for skeleton in part.skeletons:
            yield from (f"{skeleton}.{begin}" for begin in beside)
            yield from (f"{skeleton}@{group}" for group in (groups(office) if office else ()))
            if name.number:
                yield f"{skeleton}^{name.number}"
            if len(name.units) == 1:
                yield f"{skeleton}!"
    yield _run(name)


def _parts(name: Name, languages: tuple[str, ...]) -> Iterator[tuple[set[int], _Part]]:
    """The units, the pieces of hyphenated ones, and neighbours written as one word, each with its units' numbers."""
    units = name.units
    for number, unit in enumerate(units):
        yield {number}, _part(unit, languages)
        for piece in unit.pieces if "korean" not in languages else ():
            yield {number}, replace(_part(Unit(piece, folded(piece)), languages), piece=True)
    for number, (one, other) in enumerate(itertools.pairwise(units)):
        if not one.initial and not other.initial:
            yield {number, number + 1}, _part(both(one, other), languages)


@lru_cache(maxsize=1 << 16)
def _part(unit: Unit, languages: tuple[str, ...]) -> _Part:
    begins = {kind for form in all_forms(unit.text) for kind in _kinds(form[:1])}
    if unit.initial:
        begins |= {kind for form in beginnings(unit.text, languages) for kind in _kinds(form[:1])}
        return _Part(frozenset(), frozenset(begins))
    found: set[str] = set()
    for raw in {unit.raw, unit.lead + unit.raw}:
        for language in {"generic", *languages} - {"chinese"}:
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
    return _Part(frozenset(found), frozenset(begins))


def _kinds(letter: str) -> str:
    """The kinds of letter: "0" vowels, "K" gutturals…; two for a letter that is read in two ways."""
    return "0" if letter in VOWELS else _KINDS.get(letter, letter)


def _run(name: Name) -> str:
    """The consonants of the whole name, which spaces do not change."""
    return "=" + _DROPPED.sub("", run(list(name.units)))


def _anywhere(name: Name) -> Iterator[str]:
    """The keys among all sides: the consonants of all names, which order does not change, or spaces do not."""
    yield _run(name)
    if len(name.units) < 2:
        return
    for led in (True, False) if any(unit.lead for unit in name.units) else (False,):
        # Sorted, so that the same eight are taken in every process.
        each = (sorted(skeletons(unit.lead + unit.raw if led else unit.raw, "generic")) for unit in name.units)
        yield from ("+".join(sorted(some)) for some in itertools.islice(itertools.product(*each), 8))
