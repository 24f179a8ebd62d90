"""Sounds: what a written word may sound like in a language, so that transliterations can be compared.

Each language has rules (`spellings.csv`): letters become sounds, where a spelling is ambiguous several; the vowels
between two consonants are one slot, which is compared as a whole. Two words are spellings of one where all
their consonants and all their slots may be the same.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from graph.resolution.names.letters import folded
from graph.resolution.tables import rows

VOWELS = frozenset("aeiouäöüêûŷôëùíó")
_MOST_READINGS = 6
_SPARING = frozenset({"arabic", "armenian", "hebrew", "persian"})
"""Languages that write few vowels, so that transliterations add them as they please."""
_SLIGHT = frozenset("aie")
_LONG = 5


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to say a word: for each consonant the sounds it may be, and the vowels before, between and after."""

    consonants: tuple[frozenset[str], ...]
    slots: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class _Rules:
    language: str
    letters: dict[str, tuple[tuple[str, str], ...]]
    """First letter -> (written, with anchors; sounds with "|" between), the longest first."""
    slots: tuple[tuple[str, str], ...]
    vowels: dict[str, frozenset[str]]
    classes: dict[str, str]
    """Sound -> the one that stands for all it can be confused with."""


@cache
def _rules(language: str) -> _Rules:
    letters: dict[str, list[tuple[str, str]]] = {}
    slots: list[tuple[str, str]] = []
    vowels: dict[str, frozenset[str]] = {}
    classes: dict[str, str] = {}
    for row in rows("spellings"):
        if row["language"] != language:
            continue
        match row["kind"]:
            case "letters":
                letters.setdefault(row["written"].lstrip("^")[0], []).append((row["written"], row["sounds"]))
            case "slot":
                slots.append((row["written"], row["sounds"]))
            case _:
                vowels[row["written"]] = frozenset(row["sounds"].split("|"))
    for mapped in letters.values():
        for _, sounds in mapped:
            singles = [s for s in sounds.split("|") if len(s) == 1 and s not in VOWELS]
            for sound in singles:
                _join(classes, singles[0], sound)
    ordered = {first: tuple(sorted(some, key=lambda rule: -len(rule[0]))) for first, some in letters.items()}
    return _Rules(language, ordered, tuple(sorted(slots, key=lambda slot: -len(slot[0]))), vowels, _settled(classes))


def _join(classes: dict[str, str], one: str, other: str) -> None:
    classes[max(_root(classes, one), _root(classes, other))] = min(_root(classes, one), _root(classes, other))


def _root(classes: dict[str, str], sound: str) -> str:
    while (above := classes.get(sound, sound)) != sound:
        sound = above
    return sound


def _settled(classes: dict[str, str]) -> dict[str, str]:
    return {sound: _root(classes, sound) for sound in classes}


@lru_cache(maxsize=1 << 16)
def readings(word: str, language: str) -> tuple[Reading, ...]:
    """The ways to say a word, as `letters.written` has it, by the rules of a language; none for no letters."""
    rules = _rules(language)
    steps = tuple(_steps(_single(word, language), rules))
    branching = [step for step in steps if _branches(step)]
    kept: list[Reading] = []
    for chosen in itertools.islice(itertools.product(*branching), _MOST_READINGS):
        picks = iter(chosen)
        reading = _reading([(next(picks),) if _branches(step) else step for step in steps], rules)
        # What is left of a word after its article must still be a word.
        if reading not in kept and not ("" in chosen and len(reading.consonants) < 2):
            kept.append(reading)
    return tuple(reading for reading in kept if reading.consonants or any(reading.slots[0]))


def alike(one: str, other: str, language: str) -> bool:
    """True where two words may be spellings of one in a language."""
    there = readings(other, language)
    sparing = language in _SPARING
    return any(_fit(a, b, sparing=sparing) for a in readings(one, language) for b in there)


def skeletons(word: str, language: str) -> frozenset[str]:
    """Keys by consonants: spellings of one word share one of them."""
    classes = _rules(language).classes
    return frozenset(
        "".join(classes.get(least := min(sounds), least) for sounds in reading.consonants) or "-"
        for reading in readings(word, language)
    )


def _fit(a: Reading, b: Reading, *, sparing: bool) -> bool:
    if len(a.consonants) != len(b.consonants) or not all(map(frozenset.__and__, a.consonants, b.consonants)):
        return False
    missing = 0
    for x, y in zip(a.slots, b.slots, strict=True):
        if not x & y:
            if frozenset({""}) not in (x, y) or not (x | y) & _SLIGHT:
                return False
            missing += 1
    # "Tuwaijari" and "Towaijri": in a long word, one short vowel may be left out.
    return missing == 0 or (missing == 1 and sparing and len(a.consonants) >= _LONG)


def _single(word: str, language: str) -> str:
    """Without doubled consonants, which spellings add and drop; the tense ones of Korean have rules of their own."""
    if language == "korean":
        return word
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1] or c in "aeiou")


def _steps(word: str, rules: _Rules) -> Iterator[tuple[str, ...]]:
    at, end = 0, len(word)
    while at < end:
        for spelt, sounds in rules.letters.get(word[at], ()):
            core = spelt.strip("^$")
            if (
                word.startswith(core, at)
                and (at == 0 or not spelt.startswith("^"))
                and (at + len(core) == end or not spelt.endswith("$"))
            ):
                yield tuple(sounds.split("|"))
                at += len(core)
                break
        else:
            plain = word[at] if word[at].isascii() and word[at].isalpha() else folded(word[at])
            if plain == word[at]:
                yield (plain,)
            elif plain:
                yield from _steps(plain, rules)
            at += 1


def _branches(step: tuple[str, ...]) -> bool:
    """True where the ways to say a letter differ in more than which consonant it is."""
    return len(step) > 1 and any(len(sound) != 1 or sound in VOWELS for sound in step)


def _reading(steps: list[tuple[str, ...]], rules: _Rules) -> Reading:
    consonants: list[frozenset[str]] = []
    slots = [""]
    for step in steps:
        for sounds in (step,) if len(step) > 1 else tuple(step[0]):
            if sounds in VOWELS:
                slots[-1] += str(sounds)
            elif consonants and not slots[-1] and consonants[-1] == frozenset(sounds):
                continue
            else:
                consonants.append(frozenset(sounds))
                slots.append("")
    return Reading(tuple(consonants), tuple(_slot(slot, rules.language) for slot in slots))


@lru_cache(maxsize=1 << 14)
def _slot(slot: str, language: str) -> frozenset[str]:
    """What the vowels between two consonants may be."""
    rules = _rules(language)
    for spelt, sounds in rules.slots:
        slot = slot.replace(spelt, sounds)
    if slot in rules.vowels or not slot:
        return rules.vowels.get(slot, frozenset({""}))
    parts = [rules.vowels.get(letter, frozenset(letter)) for letter in slot]
    return frozenset("".join(choice) for choice in itertools.islice(itertools.product(*parts), 32))
