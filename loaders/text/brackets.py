"""Brackets: what stands in brackets after a title or a body and belongs to it.

"Joint Secretary (East & South)", "Community of Nations (CON)", "the Majlis (Parliament)".
"""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Chunk, Tag
from loaders.text.grammar import words

BODY_NOUNS: Final = words("body noun")
"""Nouns that stand for an institution named before: "the Commission", "the organization's"."""
PARTS: Final = frozenset(
    {Tag.PORTFOLIO, Tag.CAPITAL, Tag.ADJECTIVE, Tag.COUNTRY, Tag.CITY, Tag.ORGANISATION, Tag.MINISTRY}
)
"""Tags of what the name of a body or portfolio is made of."""


def specified(chunks: tuple[Chunk, ...], at: int) -> int:
    """Where brackets end that name the field of a title ("Joint Secretary (East & South)"); 0 where they do not."""
    if at == 0 or not chunks[at - 1].low.endswith(("secretary", "director", "director general", "vice president")):
        return 0
    for stop in range(at + 1, min(at + 9, len(chunks))):
        if chunks[stop].tag is Tag.CLOSE:
            return stop + 1
        if chunks[stop].tag in (Tag.OFFICE, Tag.HEAD, Tag.DATE):
            return 0
    return 0


def glossed(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for another word for the same title in brackets: "Akim (governor) of the region"."""
    if at + 3 >= len(chunks) or chunks[at + 2].tag is not Tag.CLOSE:
        return False
    if chunks[at + 1].tag is Tag.NAME and chunks[at - 1].tag in PARTS and chunks[at + 3].tag is Tag.HONORIFIC:
        # "Commander of the Internal Security Force (Lekhwiya) HE Sheikh X"
        return chunks[at + 1].last - chunks[at + 1].first == 1
    return chunks[at + 3].low == "of" and chunks[at + 1].tag is Tag.OFFICE and chunks[at + 1].text[:1].islower()


def abbreviated(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for a body's abbreviation in brackets after its name: "Community of Nations (CON)"."""
    if at + 2 >= len(chunks) or chunks[at + 2].tag is not Tag.CLOSE or chunks[at - 1].tag not in PARTS:
        return False
    inner = chunks[at + 1]
    return inner.tag is Tag.ORGANISATION or (inner.tag is not Tag.COUNTRY and inner.text.isupper())


def explained(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for a common noun in brackets after a body's own name: "the Majlis (Parliament)"."""
    closes = at + 2 < len(chunks) and chunks[at + 2].tag is Tag.CLOSE
    return closes and chunks[at - 1].tag in PARTS and chunks[at + 1].low in BODY_NOUNS


def translated(chunks: tuple[Chunk, ...], at: int) -> int:
    """Where brackets end that say in English what a body is: "the Majlis (Bahraini Parliament)"; else 0."""
    close = next((i for i in range(at + 2, min(at + _GLOSS, len(chunks))) if chunks[i].tag is Tag.CLOSE), 0)
    inside = chunks[at + 1 : close]
    if not inside or not at:
        return 0
    if chunks[at - 1].tag in (Tag.CAPITAL, Tag.OFFICE) and " ".join(c.low for c in inside) in _CHAMBERS:
        # "Council of the Nation (Upper House)"
        return close + 1
    if chunks[at - 1].tag is not Tag.ORGANISATION or all(c.low not in BODY_NOUNS for c in inside):
        return 0
    return close + 1 if all(c.tag in PARTS or c.low in _BESIDE_BODY for c in inside) else 0


_GLOSS: Final = 7
_CHAMBERS: Final = frozenset({"upper house", "lower house", "upper chamber", "lower chamber", "consultative assembly"})
_BESIDE_BODY: Final = BODY_NOUNS | {"the", "of", "national"}
