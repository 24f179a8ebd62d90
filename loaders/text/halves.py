"""Halves: the land that "the North" and "the South" mean in a text of a divided one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.lexicon import Lexicon, Sense
from loaders.text.whose import code_of

_ACROSS: Final = {"north": "south", "south": "north", "east": "west", "west": "east"}
"""The quarters of the sky after which parts of a divided land are called, each with the one across."""


def named(tagged: tuple[Tagged, ...], lexicon: Lexicon) -> tuple[Tagged, ...]:
    """The sentences, with the land that "the North" stands for where something is the North's."""
    if all(t.words.isdisjoint(_ACROSS) for t in tagged):
        return tagged
    lands: dict[str, tuple[Sense, ...]] = {quarter: _land(tagged, lexicon, quarter) for quarter in _ACROSS}
    if not any(lands.values()):
        return tagged
    return tuple(t if t.words.isdisjoint(_ACROSS) else _with_lands(t, lands) for t in tagged)


def _with_lands(sentence: Tagged, lands: dict[str, tuple[Sense, ...]]) -> Tagged:
    chunks = list(sentence.chunks)
    for at in range(1, len(chunks) - 1):
        owns = chunks[at - 1].low == "the" and chunks[at + 1].tag is Tag.POSSESSIVE
        if owns and chunks[at].text[:1].isupper() and (senses := lands.get(chunks[at].low)):
            chunks[at] = replace(chunks[at], tag=Tag.COUNTRY, senses=senses)
    return Tagged.of(sentence.number, sentence.sentence, chunks)


def _land(tagged: Sequence[Tagged], lexicon: Lexicon, quarter: str) -> tuple[Sense, ...]:
    """What the lexicon says of "North Korea" where the text names it, or "South Korea" beside which it lies."""
    called = {name for t in tagged for c in t.tagged(Tag.COUNTRY, Tag.ADJECTIVE) if (name := _name(c, lexicon))}
    asked, across = f"{quarter} ", f"{_ACROSS[quarter]} "
    own = {name for name in called if name.startswith(asked)}
    own = own or {asked + name.removeprefix(across) for name in called if name.startswith(across)}
    found = {s.value: s for name in own for s in lexicon.senses(name) if s.kind == "country" and s.value}
    return tuple(found.values()) if len(found) == 1 else ()


def _name(chunk: Chunk, lexicon: Lexicon) -> str:
    """The name of the land that a chunk names, in small letters: "south korea" for "South Korean"."""
    return lexicon.countries.get(code_of(chunk) or "", {}).get("name", "").lower()
