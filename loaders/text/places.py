"""Places: the towns, venues and countries that a sentence gives for what happens in it.

"In Tashkent", "at Jubilee House", "in the Omani capital", "flew to Kyiv, where", "on a visit to Seoul", "the Munich
Security Conference"; never where somebody is from or goes next, nor where an embassy has its seat.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.grammar import words
from loaders.text.lexicon import Sense
from loaders.text.manner import (
    GATHERINGS,
    IN,
    STAYS,
    after_venue,
    beside_gathering,
    is_seat,
    lead_word,
    manner,
    names_gathering,
    owns_office,
    owns_venue,
)
from loaders.text.name_senses import given_name
from loaders.text.scope import Scope
from loaders.text.settings import Settings, Told
from loaders.text.whose import code_of

_STREETS: Final = ("square", "avenue", "street")
_GENERIC: Final = words("generic venue")
_BETWEEN: Final = frozenset({Tag.DETERMINER, Tag.ADJECTIVE, Tag.OWNER})
_VENUES: Final = words("venue")
_BUILDINGS: Final = frozenset({Tag.RESIDENCE, Tag.MINISTRY})
_BEFORE_VENUE: Final = _BETWEEN | {Tag.POSSESSIVE, Tag.PORTFOLIO, Tag.OFFICE, Tag.CAPITAL, Tag.COUNTRY, Tag.NAME}
_ADJECTIVES: Final = frozenset(
    {"presidential", "government", "national", "royal", "foreign", "state", "latter", "former"}
)
_PLACES: Final = frozenset({Tag.CITY, Tag.RESIDENCE, Tag.MINISTRY, Tag.ORGANISATION, Tag.COUNTRY, Tag.CAPITAL})


@dataclass(frozen=True, slots=True)
class Spot:
    """A place at chunk `at`; `how` is in, to (a goal), way (to it), stay (a visit), host, here, there or country.

    `name` is None for "there" and where only a country is told.
    """

    at: int
    how: str
    name: str | None
    country: str | None
    start: int
    end: int
    generic: bool = False
    airport: bool = False
    """Where the town gives its name to an airport: somebody who landed there came to the town told beside it."""

    def told(self, sentence: int) -> Told:
        """The place with where it stands."""
        return Told(self.name or "", self.start, self.end, sentence, self.country)


def spots(tagged: Tagged, settings: Settings, home: str | None) -> list[Spot]:
    """The places of a sentence, from left to right."""
    return [s for at in range(len(tagged.chunks)) for s in _at(tagged.chunks, at, settings, home)]


def _at(chunks: tuple[Chunk, ...], at: int, settings: Settings, home: str | None) -> Iterator[Spot]:
    chunk = chunks[at]
    if chunk.low == "there" and (not at or chunks[at - 1].tag is not Tag.QUOTE):
        after = chunks[at + 1].low if at + 1 < len(chunks) else ""
        if after not in _EXISTS:
            yield Spot(at, "there", None, None, chunk.start, chunk.end)
    elif chunk.low == "here" and settings.dateline is not None and _points_out(chunks, at):
        yield Spot(at, "here", *settings.dateline, chunk.start, chunk.end)
    elif chunk.low == "capital":
        yield from _capital(chunks, at, settings, home)
    elif chunk.tag in _PLACES:
        if (city := _city(chunk, settings)) is not None:
            yield from _city_spot(chunks, at, settings, *city)
        elif chunk.tag is Tag.ORGANISATION and (gathering := _gathering(chunk, settings)) is not None:
            if lead_word(chunks, at) in IN | {"of"}:
                yield Spot(at, "in", *gathering, chunk.start, chunk.end)
        elif chunk.tag is Tag.COUNTRY and (code := code_of(chunk)):
            how = manner(chunks, at)
            if how == "stay" or (how == "in" and at >= 2 and chunks[at - 2].low in STAYS):
                yield Spot(at, "country", None, code, chunk.start, chunk.end)


_EXISTS: Final = words("after there")
"""After "there", where it is no place."""


def _points_out(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "here" in an agency's own words: the town from which it writes."""
    after = chunks[at + 1].low if at + 1 < len(chunks) else ""
    quoted = sum(c.tag is Tag.QUOTE for c in chunks[:at]) % 2
    return not quoted and chunks[at].text.islower() and after not in ("is", "are", "'s", "we", "and")


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
    how = manner(chunks, at)
    if how == "in" and (_names_venue(chunks, at) or _told_next(chunks, at)):
        return
    if how == "in" and (is_seat(chunks, at) or owns_office(chunks, at) or _troubled(chunks, at)):
        return
    if not how and (residence := chunk.sense("residence")) and residence.row.get("kind") == "gathering":
        how = "in" if beside_gathering(chunks, at) else ""
    if not how and names_gathering(chunks, at):
        how = "in"
    if not how and any(c.low == "where" for c in chunks[at + 1 : at + 3]):
        # "from Riga, where he had met …": the clause that follows is set there
        how = "to"
    if not how and _to_host(chunks, at + 1):
        how = "host"
    if not how and at + 1 < len(chunks) and chunks[at + 1].low in _HOSTS:
        # "Kyiv hosted the first round of consultations"
        how = "in"
    if not how and owns_venue(chunks, at):
        how = "in"
    if not how and at >= 2 and chunks[at - 1].tag is Tag.COMMA and after_venue(chunks, at - 2):
        how = "in"
    if how:
        after = chunks[at + 1].low if at + 1 < len(chunks) else ""
        yield Spot(at, how, name, country, chunk.start, chunk.end, generic, airport=after in _AIRPORTS)


_HOSTS: Final = frozenset({"hosted", "hosts"})
_AIRPORTS: Final = words("airport")


def _to_host(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "would host" after a town."""
    return at + 1 < len(chunks) and chunks[at].low in ("will", "would", "shall") and chunks[at + 1].low == "host"


def _told_next(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "the President's House" in "at the President's House in Kandy": its town is told beside it."""
    return (
        chunks[at].tag is Tag.RESIDENCE
        and at + 2 < len(chunks)
        and chunks[at + 1].low == "in"
        and chunks[at + 2].tag is Tag.CITY
    )


def _names_venue(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "Paris" in "at Paris House in London", "Victoria" in "at Victoria Terrasse": a house is called so."""
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    if after is None or after.tag not in (Tag.CAPITAL, Tag.NAME) or lead_word(chunks, at) != "at":
        return False
    elsewhere = any(
        chunks[i].low == "in" and chunks[i + 1].tag is Tag.CITY for i in range(at + 2, min(at + 5, len(chunks) - 1))
    )
    return elsewhere or given_name(chunks[at])


def _troubled(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "the crisis in Gaza": what was spoken of."""
    return any(c.low in _TROUBLED for c in chunks[max(0, at - 3) : at])


_TROUBLED: Final = words("troubled")


def _gathering(chunk: Chunk, settings: Settings) -> tuple[str, str | None] | None:
    """The town that a known gathering is named after: "Munich Security Conference"."""
    parts = chunk.text.split()
    if len(parts) < 2 or parts[-1].lower() not in GATHERINGS:
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
    how = manner(chunks, first)
    row = settings.lexicon.countries.get(code or "")
    if how and row and row.get("capital"):
        seats = row["capital"].split("|")
        name = next((seat for seat in seats if (seat, code) in settings.cities), seats[0])
        yield Spot(at, how, settings.spelled(name, code), code, chunks[first].start, chunks[at].end)


def _names_next(chunks: tuple[Chunk, ...], at: int) -> bool:
    """ "in the capital, Muscat": the name itself follows, and is found by itself."""
    return any(c.tag is Tag.CITY for c in chunks[at + 1 : at + 3])
