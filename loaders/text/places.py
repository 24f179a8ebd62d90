"""Places: the towns, venues and countries that a sentence gives for what happens in it.

"In Tashkent", "at Jubilee House", "in the Omani capital", "flew to Kyiv, where", "on a visit to Seoul", "the Munich
Security Conference"; never where somebody is from or goes next, nor where an embassy has its seat.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.grammar import words
from loaders.text.lexicon import Sense
from loaders.text.scope import Scope
from loaders.text.settings import Settings, Told
from loaders.text.whose import code_of

_FAR = 14
"""How many chunks before its goal a verb of motion stands."""
_SETTLEMENTS = frozenset({"city", "town", "village", "resort", "port"})
_WELCOMES = frozenset({"welcomed", "welcomes", "welcoming"})
_STREETS = ("square", "avenue", "street")
_IN = frozenset({"in", "at", "inside", "near"})
_TO = frozenset({"to", "into", "for"})
_MOTION = words("motion")
_GOAL = words("goal verb")
_STAY = words("stay")
_SEAT = words("seat")
_BESIDE = words("beside")
_GENERIC = words("generic venue")
_GATHERINGS = words("named gathering")
_BETWEEN = frozenset({Tag.DETERMINER, Tag.ADJECTIVE, Tag.OWNER})
_DISTRICTS = frozenset({"downtown", "central", "nearby", "old", "historic"})
_VENUES = words("venue")
_HALLS = words("hall")
_BUILDINGS = frozenset({Tag.RESIDENCE, Tag.MINISTRY})
_BEFORE_VENUE = _BETWEEN | {Tag.POSSESSIVE, Tag.PORTFOLIO, Tag.OFFICE, Tag.CAPITAL, Tag.COUNTRY, Tag.NAME}
_ADJECTIVES = frozenset({"presidential", "government", "national", "royal", "foreign", "state", "latter", "former"})
_PLACES = frozenset({Tag.CITY, Tag.RESIDENCE, Tag.MINISTRY, Tag.ORGANISATION, Tag.COUNTRY, Tag.CAPITAL})


@dataclass(frozen=True, slots=True)
class Spot:
    """A place at chunk `at`; `how` is in, to (where somebody goes), stay (a visit), capital, there or country.

    `name` is None for "there" and where only a country is told.
    """

    at: int
    how: str
    name: str | None
    country: str | None
    start: int
    end: int
    generic: bool = False

    def told(self, sentence: int) -> Told:
        """The place with where it stands."""
        return Told(self.name or "", self.start, self.end, sentence, self.country)


def spots(tagged: Tagged, settings: Settings, home: str | None) -> list[Spot]:
    """The places of a sentence, from left to right."""
    return [s for at in range(len(tagged.chunks)) for s in _at(tagged.chunks, at, settings, home)]


def _at(chunks: tuple[Chunk, ...], at: int, settings: Settings, home: str | None) -> Iterator[Spot]:
    chunk = chunks[at]
    if chunk.low == "there" and at and chunks[at - 1].tag is not Tag.QUOTE:
        after = chunks[at + 1].low if at + 1 < len(chunks) else ""
        if after not in ("is", "was", "are", "were", "will", "has", "had", "have"):
            yield Spot(at, "there", None, None, chunk.start, chunk.end)
    elif chunk.low == "capital":
        yield from _capital(chunks, at, settings, home)
    elif chunk.tag in _PLACES:
        if (city := _city(chunk, settings)) is not None:
            yield from _city_spot(chunks, at, settings, *city)
        elif chunk.tag is Tag.ORGANISATION and (gathering := _gathering(chunk, settings)) is not None:
            if _lead(chunks, at) in _IN or _lead(chunks, at) == "of":
                yield Spot(at, "in", *gathering, chunk.start, chunk.end)
        elif chunk.tag is Tag.COUNTRY and (code := code_of(chunk)):
            how = _manner(chunks, at)
            if how == "stay" or (how == "in" and at >= 2 and chunks[at - 2].low in _STAY):
                yield Spot(at, "country", None, code, chunk.start, chunk.end)


def venue(tagged: Tagged, scope: Scope, zone: int) -> Chunk | None:
    """The venue that a sentence names in one of its zones without saying in which town it stands ("at the palace")."""
    chunks = tagged.chunks
    for at, chunk in enumerate(chunks):
        if scope.of[at] != zone or not (chunk.tag in _BUILDINGS or chunk.low.split()[-1] in _VENUES):
            continue
        lead = at - 1
        while lead > 0 and (chunks[lead].tag in _BEFORE_VENUE or chunks[lead].low in _ADJECTIVES):
            lead -= 1
        named = lead < at - 1 or " " in chunk.text
        if (
            lead >= 0
            and named
            and (chunks[lead].low in ("at", "in") or (chunks[lead].low == "on" and chunk.low.endswith(_STREETS)))
        ):
            return chunk
    return None


def _city(chunk: Chunk, settings: Settings) -> tuple[str, str | None, bool] | None:
    """Name and country of the town that a chunk is, or where the venue stands; and whether any land has such a one."""
    residence = chunk.sense("residence")
    if residence is not None:
        name = residence.row.get("city") or ""
        if not name:
            return None
        generic = all(word in _GENERIC for word in chunk.low.split())
        country = _country_of(name, settings) or (
            residence.value if residence.value in settings.lexicon.countries else None
        )
        return settings.spelled(name, country), country, generic
    if chunk.tag not in (Tag.CITY, Tag.COUNTRY):
        return None
    city = chunk.sense("city")
    if city is None or (chunk.tag is Tag.COUNTRY and not _city_state(chunk, city)):
        return None
    country = city.row.get("country") or None
    name = settings.spelled(city.row["name"], country) if chunk.text.isupper() else chunk.text
    return name, country, False


def _city_state(chunk: Chunk, city: Sense) -> bool:
    """ "Luxembourg", "Singapore": the town and its country have one name."""
    return code_of(chunk) == city.row.get("country")


def _country_of(name: str, settings: Settings) -> str | None:
    return next((s.row.get("country") for s in settings.lexicon.senses(name) if s.kind == "city"), None)


def _city_spot(
    chunks: tuple[Chunk, ...], at: int, settings: Settings, name: str, country: str | None, generic: bool
) -> Iterator[Spot]:
    chunk = chunks[at]
    how = _manner(chunks, at)
    if how == "in" and (_is_seat(chunks, at) or _owns_office(chunks, at)):
        return
    if not how and (residence := chunk.sense("residence")) and residence.row.get("kind") == "gathering":
        how = "in" if _beside_gathering(chunks, at) else ""
    if not how and _names_gathering(chunks, at):
        how = "in"
    if not how and any(c.low == "where" for c in chunks[at + 1 : at + 3]):
        # "from Riga, where he had met …": the clause that follows is set there
        how = "to"
    if not how and _owns_venue(chunks, at):
        how = "in"
    if not how and at >= 2 and chunks[at - 1].tag is Tag.COMMA and _after_venue(chunks, at - 2):
        how = "in"
    if how:
        yield Spot(at, how, name, country, chunk.start, chunk.end, generic)


def _manner(chunks: tuple[Chunk, ...], at: int) -> str:
    """How a place stands in its sentence: "in", "to" (a goal), "stay" (a visit to it); empty for anything else."""
    lead = _lead_at(chunks, at)
    if lead < 0:
        return ""
    low = chunks[lead].low
    if low == "of" and chunks[lead - 1].low in _SETTLEMENTS and lead >= 2:
        # "in the city of Almaty"
        lead = _lead_at(chunks, lead - 1)
        low = chunks[lead].low
    if low in _IN:
        return "in"
    if low in _GOAL:
        return "to"
    if low not in _TO:
        return ""
    for back in range(lead - 1, max(-1, lead - _FAR), -1):
        if chunks[back].low in _STAY:
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
    while lead > 0 and (chunks[lead].tag in _BETWEEN or chunks[lead].low in _DISTRICTS):
        lead -= 1
    return lead


def _lead(chunks: tuple[Chunk, ...], at: int) -> str:
    lead = _lead_at(chunks, at)
    return chunks[lead].low if lead >= 0 else ""


def _is_seat(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "the Ambassador in Prague", "the Liaison Office in Bamako": where a post is, not what happens."""
    lead = _lead_at(chunks, at)
    if lead < 1 or chunks[lead].low != "in":
        return False
    before = chunks[lead - 1]
    if before.tag is Tag.OFFICE:
        if set(before.low.split()) & _SEAT:
            return True
        office = before.sense("office", "head")
        return office is not None and office.row.get("seat") in ("embassy", "mission")
    if before.tag is Tag.ORGANISATION or before.low == "council":
        # "the speaker of the council in A" is a seat, "a meeting of the council in A" a place
        return any(c.tag in (Tag.OFFICE, Tag.HEAD) for c in chunks[max(0, lead - 5) : lead - 1])
    if before.low not in _SEAT:
        return False
    # "at her office in Baku" is where it happened
    inside = chunks[max(0, lead - 8) : lead]
    return not any(c.low == "at" or (c.low == "in" and i + 2 >= len(inside) - 1) for i, c in enumerate(inside))


def _owns_office(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "the director at Kigali's foreign ministry": where an office is held."""
    lead = _lead_at(chunks, at)
    owner = at + 1 < len(chunks) and chunks[at + 1].tag is Tag.POSSESSIVE
    held = any(c.tag in (Tag.OFFICE, Tag.HEAD) for c in chunks[max(0, lead - 4) : max(0, lead)])
    return owner and held and chunks[lead].low == "at"


def _owns_venue(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for the town in "filled Tehran's Summit Hall"."""
    if at + 2 >= len(chunks) or chunks[at + 1].tag is not Tag.POSSESSIVE:
        return False
    return any(c.low.split()[-1] in _HALLS for c in chunks[at + 2 : at + 5])


def _beside_gathering(chunks: tuple[Chunk, ...], at: int) -> bool:
    """ "on the sidelines of the UN General Assembly", "during COP29"."""
    lead = _lead_at(chunks, at)
    if lead < 1 or chunks[lead].low == "during":
        return lead >= 0
    return chunks[lead].low == "of" and chunks[lead - 1].low in _BESIDE


def _after_venue(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True where a phrase of place ends at chunk `at`: "at the Congress Hall, Accra"."""
    for back in range(at, max(-1, at - 7), -1):
        if chunks[back].low in ("at", "capital"):
            return True
        if chunks[back].tag in (Tag.DATE, Tag.OFFICE, Tag.HEAD, Tag.COMMA, Tag.CITY) or chunks[back].low in _TO:
            return False
    return False


def _names_gathering(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for the town in "the Geneva summit", "at the Samarkand Economic Forum"."""
    if at == 0 or chunks[at - 1].tag is not Tag.DETERMINER:
        return False
    for chunk in chunks[at + 1 : at + 5]:
        if chunk.low in _GATHERINGS:
            return True
        if (
            chunk.tag not in (Tag.CAPITAL, Tag.NAME, Tag.PORTFOLIO, Tag.WORD, Tag.MODIFIER)
            or not chunk.text[0].isupper()
        ):
            return False
    return False


def _gathering(chunk: Chunk, settings: Settings) -> tuple[str, str | None] | None:
    """The town that a known gathering is named after: "Munich Security Conference"."""
    parts = chunk.text.split()
    if len(parts) < 2 or parts[-1].lower() not in _GATHERINGS:
        return None
    for size in (2, 1):
        for sense in settings.lexicon.senses(" ".join(parts[:size])):
            if sense.kind == "city":
                return settings.spelled(sense.row["name"], sense.row.get("country")), sense.row.get("country") or None
    return None


def _capital(chunks: tuple[Chunk, ...], at: int, settings: Settings, home: str | None) -> Iterator[Spot]:
    """ "in the Omani capital", "to the capital of Oman", "in Oman's capital", "in the capital"."""
    first, code = at, home
    if at >= 1 and chunks[at - 1].tag is Tag.ADJECTIVE:
        first, code = at - 1, code_of(chunks[at - 1])
    elif at >= 2 and chunks[at - 1].tag is Tag.POSSESSIVE and chunks[at - 2].tag is Tag.COUNTRY:
        first, code = at - 2, code_of(chunks[at - 2])
    elif at + 2 < len(chunks) and chunks[at + 1].low == "of":
        named = next((c for c in chunks[at + 2 : at + 4] if c.tag is Tag.COUNTRY), None)
        code = code_of(named) if named else None
    elif at + 1 < len(chunks) and chunks[at + 1].tag in (Tag.CITY, Tag.COMMA, Tag.WORD) and _names_next(chunks, at):
        return
    how = _manner(chunks, first)
    row = settings.lexicon.countries.get(code or "")
    if how and row and row.get("capital"):
        seats = row["capital"].split("|")
        name = next((seat for seat in seats if (seat, code) in settings.cities), seats[0])
        yield Spot(at, how, settings.spelled(name, code), code, chunks[first].start, chunks[at].end)


def _names_next(chunks: tuple[Chunk, ...], at: int) -> bool:
    """ "in the capital, Muscat": the name itself follows, and is found by itself."""
    return any(c.tag is Tag.CITY for c in chunks[at + 1 : at + 3])
