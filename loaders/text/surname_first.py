"""Surname first: "Okello, James, Foreign Minister of Uganda", as lists of participants write a name.

Read as "James Okello": what stands before the comma is the family name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loaders.text.chunks import PARTICLES, Chunk, Tag, Tagged
from loaders.text.lexicon import Lexicon

_BEFORE: Final = frozenset({Tag.HONORIFIC, Tag.NUMBER, Tag.DASH, Tag.OTHER})
"""What may stand before a name in a line of a list."""
_TELLS: Final = frozenset(
    {Tag.OFFICE, Tag.HEAD, Tag.MODIFIER, Tag.PORTFOLIO, Tag.MINISTRY, Tag.COUNTRY, Tag.ADJECTIVE, Tag.ORGANISATION}
)
"""What follows after the next comma where a list tells who somebody is."""
_LONGEST: Final = 70
"""In chunks: a longer line is prose."""


def joined(tagged: Sequence[Tagged], lexicon: Lexicon) -> list[Tagged]:
    """The sentences with such names as one chunk.

    That it is one is known by a given name after the comma or a family name in capitals; where it is so in half of the
    lines of that shape, the others are alike.
    """
    shaped = {number: line for number, sentence in enumerate(tagged) if (line := _line(sentence)) is not None}
    sure = {number for number, line in shaped.items() if _sure(line, lexicon)}
    alike = 2 * len(sure) >= len(shaped)
    out = list(tagged)
    for number, line in shaped.items():
        if number not in sure and not (alike and line.told and not _full(line, lexicon)):
            continue
        sentence = tagged[number]
        chunks = (*sentence.chunks[: line.first], _one(line), *sentence.chunks[line.last :])
        out[number] = Tagged.of(sentence.number, sentence.sentence, chunks)
    return out


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that begins with a name, a comma and a name: chunks `first` to `last` (exclusive).

    `told` where it goes on with who that is; `family` may begin with particles.
    """

    first: int
    last: int
    family: tuple[Chunk, ...]
    given: Chunk
    told: bool


def _line(sentence: Tagged) -> _Line | None:
    chunks, tags = sentence.chunks, sentence.tags
    if len(chunks) > _LONGEST:
        return None
    first = next((i for i, chunk in enumerate(chunks) if chunk.tag not in _BEFORE), len(chunks))
    at = next((i for i in range(first, len(chunks)) if chunks[i].low not in PARTICLES), len(chunks))
    if tags[at : at + 3] != _SHAPE:
        return None
    after = tags[at + 3 : at + 5]
    told = after[:1] == Tag.OPEN or (after[:1] in (Tag.COMMA, Tag.DASH) and after[1:] in _TELLS)
    return _Line(first, at + 3, chunks[first : at + 1], chunks[at + 2], told) if told or not after else None


_SHAPE: Final = f"{Tag.NAME}{Tag.COMMA}{Tag.NAME}"


def _sure(line: _Line, lexicon: Lexicon) -> bool:
    """True where a given name or an initial follows after a family name; one in capitals may have any after it."""
    family, given = line.family[-1], line.given.low.split()
    if family.text.isupper() and len(family.text) > 1:
        return not line.given.text.isupper()
    if given[0] not in lexicon.given_names and len(given[0].rstrip(".")) > 1:
        return False
    if len(line.family) > 1:
        return True
    if " " in family.low:
        return not _full(line, lexicon)
    # "Thomas, James, Ambassador" is one, whatever Thomas is besides
    return line.told or family.low not in lexicon.given_names


def _full(line: _Line, lexicon: Lexicon) -> bool:
    """True for "Ana Pires" in "Ana Pires, José Moro, ministers", who has both names, so that they are two."""
    names = line.family[-1].low.split()
    return len(line.family) == 1 and len(names) > 1 and names[0] in lexicon.given_names


def _one(line: _Line) -> Chunk:
    """The name as others write it."""
    family, given = line.family, line.given
    text, low = " ".join([given.text, *(c.text for c in family)]), " ".join([given.low, *(c.low for c in family)])
    return Chunk(Tag.NAME, family[0].first, given.last, family[0].start, given.end, low, text)
