"""Words: how two units of names stand to each other."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from functools import lru_cache

from graph.resolution.names.forms import all_forms, korean_surnames, related
from graph.resolution.names.letters import difference, folded
from graph.resolution.names.parts import Unit
from graph.resolution.names.sounds import alike, skeletons
from graph.resolution.tables import rows


class Likeness(IntEnum):
    """How two units stand to each other, the closest highest."""

    NONE = 0
    NEAR = 1
    """The same consonants, and not more in common: two names, or one in an odd spelling."""
    TYPO = 2
    """One or two letters differ, as by a slip."""
    GENDER = 3
    """One family name, of a man and of a woman."""
    INITIAL = 4
    FORM = 5
    """A nickname, or what a name is in a neighbouring language."""
    SPELLING = 6
    """Transliterations of one name."""
    ACCENTS = 7
    """The same but for accents, capitals, apostrophes."""
    EXACT = 8


@lru_cache(maxsize=1 << 18)
def likeness(one: Unit, other: Unit, languages: tuple[str, ...]) -> Likeness:
    """How two units stand to each other in names of these languages, slips and genders aside."""
    if one.initial or other.initial:
        return _initials(one, other, languages)
    found = _plain(one, other, languages)
    if found is Likeness.NONE and (one.lead or other.lead):
        # "Van den Broecker" and "Vandenbroecker"
        found = max(
            _plain(_led(one), _led(other), languages),
            _plain(_led(one), other, languages),
            _plain(one, _led(other), languages),
        )
    return found


def _led(unit: Unit) -> Unit:
    return replace(unit, raw=unit.lead + unit.raw, text=folded(unit.lead + unit.raw), lead="") if unit.lead else unit


def _plain(one: Unit, other: Unit, languages: tuple[str, ...]) -> Likeness:
    if not one.text or not other.text:
        return Likeness.NONE
    if one.raw == other.raw:
        return Likeness.EXACT
    if one.syllables and other.syllables:
        same = len(one.syllables) == len(other.syllables) and all(
            a & b for a, b in zip(one.syllables, other.syllables, strict=True)
        )
        return Likeness.NONE if not same else Likeness.ACCENTS if one.text == other.text else Likeness.SPELLING
    if one.text == other.text or alike(one.raw, other.raw, "generic"):
        return Likeness.ACCENTS
    if "korean" in languages and korean_surnames(one.text) & korean_surnames(other.text):
        return Likeness.SPELLING
    if any(language != "chinese" and alike(one.raw, other.raw, language) for language in languages):
        return Likeness.SPELLING
    return Likeness.FORM if related(one.text, other.text) else Likeness.NONE


def _initials(one: Unit, other: Unit, languages: tuple[str, ...]) -> Likeness:
    short, full = (
        (one, other) if one.initial and (not other.initial or len(one.text) <= len(other.text)) else (other, one)
    )
    if not short.text or not full.text:
        return Likeness.NONE
    if short.initial and full.initial and short.text == full.text:
        return Likeness.INITIAL
    return (
        Likeness.INITIAL
        if any(_begins(form, short.text, languages) for form in all_forms(full.text))
        else Likeness.NONE
    )


def _begins(word: str, initial: str, languages: tuple[str, ...]) -> bool:
    return word.startswith(beginnings(initial, languages) if languages != ("generic",) else initial)


@lru_cache(maxsize=1 << 12)
def beginnings(initial: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """How a name may begin for which an initial stands, in any transliteration of these languages."""
    found = [initial]
    for row in rows("initials"):
        if row["initial"] == initial and (
            not row["languages"] or not set(languages).isdisjoint(row["languages"].split())
        ):
            found += row["beginnings"].split()
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def near(one: Unit, other: Unit, languages: tuple[str, ...]) -> bool:
    """True where two words that begin alike have the same consonants in a language, or all but the same letters."""
    if one.text[:1] != other.text[:1] or min(len(one.text), len(other.text)) < _FEW or languages == ("generic",):
        return False
    if min(len(one.text), len(other.text)) > _FEW and difference(one.text, other.text) < _FEW:
        return True
    return any(
        not skeletons(one.raw, language).isdisjoint(skeletons(other.raw, language))
        for language in languages
        if language != "chinese"
    )


_FEW = 3


@lru_cache(maxsize=1 << 14)
def slip(one: str, other: str) -> bool:
    """True where two folded words differ as by a slip of the pen: in one letter, in long words in two.

    Two letters that changed places count once. Short words have no slips: "Ali" and "Adi" are two names; and a vowel
    more at the end makes another name of most.
    """
    if min(len(one), len(other)) < 5 or abs(len(one) - len(other)) > 2:
        return False
    if one[0] != other[0] or one.rstrip("aeo") == other.rstrip("aeo"):
        return False
    return difference(one, other) <= (2 if min(len(one), len(other)) >= 10 else 1)
