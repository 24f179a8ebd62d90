"""Manner: how a place stands in its sentence.

Whether something happens in it, somebody goes to it or stays there; whether it is the seat of a post, and which phrases
of venue or gathering it belongs to ("the Geneva summit", "Tehran's Summit Hall").
"""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Chunk, Tag
from loaders.text.grammar import words

_FAR: Final = 14
"""How many chunks before its goal a verb of motion stands."""
_SETTLEMENTS: Final = words("settlement")
_WELCOMES: Final = words("welcoming")
IN: Final = frozenset({"in", "at", "inside", "near"})
_TO: Final = frozenset({"to", "into", "for"})
_MOTION: Final = words("motion")
_GOAL: Final = words("goal verb")
STAYS: Final = words("stay")
_WAY: Final = frozenset({"way", "route"})
_SEAT: Final = words("seat")
_BESIDE: Final = words("beside")
GATHERINGS: Final = words("named gathering")
_BETWEEN: Final = frozenset({Tag.DETERMINER, Tag.ADJECTIVE, Tag.OWNER})
_NUMBERED: Final = frozenset({Tag.RESIDENCE, Tag.ORGANISATION})
_DISTRICTS: Final = words("part of town")
_HALLS: Final = words("hall")


def manner(chunks: tuple[Chunk, ...], at: int) -> str:
    """How a place stands in its sentence: "in", "to" (a goal), "stay" (a visit to it); empty for anything else."""
    lead = _lead_at(chunks, at)
    if lead < 0:
        return ""
    low = chunks[lead].low
    if low == "of" and chunks[lead - 1].low in _SETTLEMENTS and lead >= 2:
        # "in the city of Almaty"
        lead = _before_settlement(chunks, lead - 1)
        low = chunks[lead].low
    if low in IN:
        return "stay" if lead and chunks[lead - 1].low in STAYS else "in"
    if low in _GOAL:
        return "to"
    if low not in _TO:
        return ""
    if low == "to" and lead and chunks[lead - 1].low in _WAY:
        return "way"
    for back in range(lead - 1, max(-1, lead - _FAR), -1):
        if chunks[back].low in STAYS:
            return "stay" if low == "to" else ""
        if chunks[back].low in _MOTION:
            return "to"
        if chunks[back].low in _WELCOMES:
            return "in"
        if chunks[back].tag is Tag.SEMICOLON or (chunks[back].tag is Tag.OFFICE and back == lead - 1):
            return ""
    return ""


def _lead_at(chunks: tuple[Chunk, ...], at: int) -> int:
    lead = at - 1
    # "at 10 Downing Street", "of the 60th Munich Security Conference"
    numbered = chunks[at].tag in _NUMBERED
    while lead > 0 and (
        chunks[lead].tag in _BETWEEN
        or chunks[lead].low in _DISTRICTS
        or (numbered and chunks[lead].low[:1].isdigit() and chunks[lead].date is None)
    ):
        lead -= 1
    return lead


def _before_settlement(chunks: tuple[Chunk, ...], noun: int) -> int:
    """The preposition before "the southern port city", "the Black Sea resort", "north Italy's lakeside town"."""
    lead = _lead_at(chunks, noun)
    first = max(0, noun - _OF_SETTLEMENT)
    while lead > first and chunks[lead].tag in _IN_SETTLEMENT and chunks[lead].low not in _GOAL:
        lead -= 1
    return lead


_OF_SETTLEMENT: Final = 8
_IN_SETTLEMENT: Final = _BETWEEN | {Tag.WORD, Tag.CAPITAL, Tag.MODIFIER, Tag.COUNTRY, Tag.POSSESSIVE, Tag.NAME}


def lead_word(chunks: tuple[Chunk, ...], at: int) -> str:
    """The word that leads to a place, articles and adjectives aside: "in", "of"; empty where none does."""
    lead = _lead_at(chunks, at)
    return chunks[lead].low if lead >= 0 else ""


def is_seat(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "the Ambassador in Prague", "the Liaison Office in Bamako": where a post is, not what happens."""
    lead = _lead_at(chunks, at)
    if lead < 1 or chunks[lead].low != "in":
        return False
    before = chunks[lead - 1]
    if before.tag is Tag.OFFICE:
        if before.low.endswith("in office"):
            # "the Chairperson-in-Office"
            return False
        if set(before.low.split()) & _SEAT:
            return True
        if before.low.endswith("envoy") and lead > _OF_LAND and chunks[lead - 2].tag is Tag.POSSESSIVE:
            # "Norway's envoy in Lima", but "met the UN envoy in Lima"
            return chunks[lead - _OF_LAND].tag is Tag.COUNTRY
        office = before.sense("office", "head")
        return office is not None and office.row.get("seat") in ("embassy", "mission")
    if before.tag is Tag.ORGANISATION or before.low == "council":
        # "the speaker of the council in A" is a seat, "a meeting of the council in A" a place
        return any(c.tag in (Tag.OFFICE, Tag.HEAD) for c in chunks[max(0, lead - 5) : lead - 1])
    if before.tag is Tag.COUNTRY and lead > _OF_LAND and chunks[lead - 2].low in ("of", "the"):
        # "the Embassy of Kazakhstan in Warsaw announced"
        body = {c.low.split()[-1] for c in chunks[lead - _OF_LAND - 1 : lead - 2]}
        return not _MISSIONS.isdisjoint(body) and "at" not in {c.low for c in chunks[max(0, lead - 8) : lead]}
    if before.low not in _SEAT or (before.low == "mission" and chunks[lead - 2].low.endswith(_LASTING)):
        return False
    # "at her office in Baku" is where it happened
    inside = chunks[max(0, lead - 8) : lead]
    return not any(c.low == "at" or (c.low == "in" and i + 2 >= len(inside) - 1) for i, c in enumerate(inside))


_LASTING: Final = ("day", "days", "week", "working", "finding")
"""What ends the word before "mission" where it is a journey: "a two-day mission in A"."""
_MISSIONS: Final = frozenset({"embassy", "embassies", "consulate", "mission"})
_OF_LAND: Final = 3


def owns_office(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "the director at Kigali's foreign ministry": where an office is held."""
    lead = _lead_at(chunks, at)
    owner = at + 1 < len(chunks) and chunks[at + 1].tag is Tag.POSSESSIVE
    if owner and at + 2 < len(chunks) and chunks[at + 2].tag is Tag.RESIDENCE:
        # "met President X at Bamako's Koulouba Palace"
        return False
    held = any(c.tag in (Tag.OFFICE, Tag.HEAD) for c in chunks[max(0, lead - 4) : max(0, lead)])
    return owner and held and chunks[lead].low == "at"


def owns_venue(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for the town in "filled Tehran's Summit Hall"."""
    if at + 2 >= len(chunks) or chunks[at + 1].tag is not Tag.POSSESSIVE:
        return False
    return any(c.low.split()[-1] in _HALLS for c in chunks[at + 2 : at + 5])


def beside_gathering(chunks: tuple[Chunk, ...], at: int) -> bool:
    """ "on the sidelines of the UN General Assembly", "during COP29"."""
    lead = _lead_at(chunks, at)
    if lead < 1 or chunks[lead].low == "during":
        return lead >= 0
    return chunks[lead].low == "of" and chunks[lead - 1].low in _BESIDE


def after_venue(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True where a phrase of place ends at chunk `at`: "at the Congress Hall, Accra"."""
    for back in range(at, max(-1, at - 7), -1):
        if chunks[back].low in ("at", "capital"):
            return True
        if chunks[back].tag in (Tag.DATE, Tag.OFFICE, Tag.HEAD, Tag.COMMA, Tag.CITY) or chunks[back].low in _TO:
            return False
    return False


def names_gathering(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for the town in "the Geneva summit", "at the Samarkand Economic Forum"."""
    if at == 0 or chunks[at - 1].tag is not Tag.DETERMINER:
        return False
    for chunk in chunks[at + 1 : at + 5]:
        if chunk.low in GATHERINGS:
            return True
        if (
            chunk.tag not in (Tag.CAPITAL, Tag.NAME, Tag.PORTFOLIO, Tag.WORD, Tag.MODIFIER)
            or not chunk.text[0].isupper()
        ):
            return False
    return False
