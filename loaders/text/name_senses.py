"""Senses of names: what a word of the lexicon may be in a person's name, beside what the lexicon calls it."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.text.chunks import Chunk, Tag
from loaders.text.tokens import Shape, Token


def soft(chunk: Chunk | None) -> bool:
    """True where the lexicon's claim on a word may give way to a person's name (Santiago, Chad, May, Mark)."""
    if chunk is None or chunk.last - chunk.first != 1:
        return False
    if chunk.tag in (Tag.CITY, Tag.COUNTRY, Tag.ADJECTIVE, Tag.DATE):
        return True
    return given_name(chunk) or also_name(chunk)


def given_name(chunk: Chunk) -> bool:
    """True for given names that are words besides, the months among them."""
    month = chunk.sense("not-name")
    country = chunk.sense("country")
    if country is not None and "given-name" in country.row.get("alternatives", ""):
        return True
    return chunk.sense("given-name") is not None or (month is not None and month.value == "month")


def also_name(chunk: Chunk) -> bool:
    """True for a form of address that is as often a name."""
    sense = chunk.sense("honorific")
    return sense is not None and sense.row.get("also_name") == "yes"


def post_nominal(chunk: Chunk | None) -> bool:
    """True for letters after a name."""
    sense = chunk.sense("honorific") if chunk is not None else None
    return sense is not None and sense.value == "postnominal"


def style(chunk: Chunk) -> bool:
    """True for a style that may stand inside a name: "Farah Sheikh Testow"."""
    sense = chunk.sense("honorific")
    return chunk.tag is Tag.HONORIFIC and sense is not None and sense.row.get("keep") == "yes"


def may_follow(chunk: Chunk | None) -> bool:
    """True for what may be a further word of a name."""
    return chunk is None or soft(chunk)


def nickname(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> int:
    """How many tokens a nickname in quotes or brackets takes before more of the name: three, or none."""
    if tokens[index].text not in '“"(' or index + 3 >= len(tokens):
        return 0
    inside, closing, after = tokens[index + 1 : index + 4]
    abbreviates = tokens[index].text == "(" and inside.shape is Shape.CAPITALS
    if not inside.capital or abbreviates or closing.text not in '”")' or not after.capital:
        return 0
    return 3 if may_follow(slots[index + 1]) else 0
