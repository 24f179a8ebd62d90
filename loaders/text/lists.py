"""Lists: one office of several persons, and who of them is of which country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.text.appositions import name_at
from loaders.text.bodies import countries_from
from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.complements import LOCAL
from loaders.text.mentions import Mention, MentionKind, wording
from loaders.text.offices import Office, office_at
from loaders.text.persons import person
from loaders.text.whose import code_of


def of_lands(tagged: Tagged, index: int) -> list[Mention]:
    """One office, several lands before it: "his Kazakh, Tajik and Turkish counterparts, X, Y and Z"."""
    chunks = tagged.chunks
    at = index + (chunks[index].tag in (Tag.OWNER, Tag.DETERMINER))
    codes: list[str] = []
    apart = False
    while at + 1 < len(chunks) and (code := _land(chunks[at])) is not None:
        codes.append(code)
        between = at + 1
        while between < len(chunks) and chunks[between].tag in (Tag.COMMA, Tag.CONJUNCTION):
            between += 1
        if between == at + 1:
            break
        at = between
        again = chunks[index].low == "the" and chunks[at - 1].tag is Tag.CONJUNCTION
        if again and at + 1 < len(chunks) and chunks[at].low == "the" and _land(chunks[at + 1]) is not None:
            # "the Russian and the Tajik minister"
            apart, at = True, at + 1
    office = office_at(tagged, at) if len(codes) > 1 else None
    if office is None or not (office.plural or (apart and not office.relation)):
        return []
    if office.country != codes[-1] or (apart and not office.plural and name_at(chunks, office.last) is not None):
        return []
    whole = replace(office, first=index, start=chunks[index].start, plural=True)
    return find(tagged, index, whole, codes) or [_unnamed(tagged, whole, codes)]


def _of_places(chunks: tuple[Chunk, ...], office: Office) -> bool:
    """True for "the Governors of A, B and C", where A, B and C are places, though nobody knows them."""
    at = office.last
    if office.core.split()[-1] not in LOCAL or at + 1 >= len(chunks) or chunks[at].tag is not Tag.COMMA:
        return False
    next_one = chunks[at + 1]
    return chunks[at - 2].low == "of" and next_one.tag is Tag.NAME and next_one.last - next_one.first == 1


def _unnamed(tagged: Tagged, office: Office, codes: Sequence[str]) -> Mention:
    """ "the Turkish and Greek foreign ministers", who are named in the next sentence, or not at all."""
    low = wording(tagged.chunks, office.first, office.last)
    office = replace(office, country=None)
    return Mention(
        MentionKind.GROUP, tagged.number, office.first, office.last, office.start, office.end, low,
        offices=(office,), codes=tuple(codes),
    )  # fmt: skip


def _land(chunk: Chunk) -> str | None:
    return code_of(chunk) if chunk.tag in (Tag.ADJECTIVE, Tag.COUNTRY) else None


def find(tagged: Tagged, index: int, office: Office, lands: Sequence[str] = ()) -> list[Mention]:
    """One office, several persons: "Foreign Ministers X of A and Y of B", "the ministers of A and B, X and Y".

    Also "the ambassadors of A, X, and of B, Y", and "MPs X in Baku and Y in Tallinn". `lands` are those named before
    the office, one for each person.
    """
    chunks = tagged.chunks
    if _of_places(chunks, office):
        return []
    codes, at = (list(lands), office.last) if lands else _countries_of(tagged, office)
    several = len(codes) > 1
    if at < len(chunks) and chunks[at].tag in (Tag.COMMA, Tag.DASH, Tag.COLON):
        # "The Baltic ministers – X of A, Y of B – met"
        at += 1
    out: list[Mention] = []
    begin, cities = index, 0
    while (found := name_at(chunks, at)) is not None:
        mine = codes[len(out)] if several and len(out) < len(codes) else None if several else office.country
        mention = person(tagged, begin, found[0], (replace(office, country=mine),), found[1])
        mention, last = _in_its_city(tagged, mention)
        out.append(mention)
        at = last
        cities += last > mention.last
        while at < len(chunks) and chunks[at].tag in (Tag.COMMA, Tag.CONJUNCTION):
            at += 1
        begin = at
        if at + 3 < len(chunks) and chunks[at].tag is Tag.SEMICOLON and office.plural:
            # "the Presidents of A, X; and B, Y"
            land = at + 1 + (chunks[at + 1].tag is Tag.CONJUNCTION)
            begin = at = land if _next_country(tagged, office, land)[1] > land else at
        if at + 2 < len(chunks) and chunks[at].tag in _BEFORE_LAND:
            office, at = _next_country(tagged, office, at)
    if 0 < cities < len(out):
        # "X and Y in Rarotonga": where they were, not whence they are
        out = [replace(m, country=None) if chunks[m.last - 1].tag is Tag.NAME else m for m in out]
    if several and out and len(out) != len(codes):
        out = [replace(m, offices=(replace(m.offices[0], country=None), *m.offices[1:])) for m in out]
    apposed = out and chunks[office.last - 1 if not several else 0].tag is not Tag.NAME
    named = bool(out) and (chunks[out[0].first].start == chunks[index].start) and _directly(chunks, index, out[0])
    return out if len(out) > 1 or (apposed and named) else []


def _directly(chunks: tuple[Chunk, ...], index: int, mention: Mention) -> bool:
    """True where nothing but the office stands before the one name: "Ministers X" is a list cut short."""
    at = next(i for i in range(index, mention.last) if chunks[i].start == mention.name_start)
    while at > index and chunks[at - 1].tag is Tag.HONORIFIC:
        at -= 1
    return chunks[at - 1].tag not in (Tag.COMMA, Tag.COLON)


def _countries_of(tagged: Tagged, office: Office) -> tuple[list[str], int]:
    """The countries that a plural office is said to be of ("of Georgia and Turkey"), and where they end."""
    if office.country is None or tagged.chunks[office.last - 1].tag is not Tag.COUNTRY:
        # "directors of the Chilean and Colombian Foreign Ministries"
        inside = tagged.tags[office.first : office.last]
        return (_adjectives(tagged.chunks[office.first : office.last]) if "AaA" in inside else []), office.last
    codes, last = countries_from(tagged, office.last - 1)
    return codes, max(last, office.last)


def _adjectives(chunks: Sequence[Chunk]) -> list[str]:
    return [code for chunk in chunks if chunk.tag is Tag.ADJECTIVE and (code := code_of(chunk))]


_BEFORE_LAND: Final = frozenset({Tag.PREPOSITION, Tag.COUNTRY, Tag.DETERMINER, Tag.ORGANISATION, Tag.CAPITAL})


def _next_country(tagged: Tagged, office: Office, at: int) -> tuple[Office, int]:
    """ "and of Switzerland, Mr. Y", "Confederation of Switzerland Y", "Qatar – Y": the same office of the next land."""
    chunks = tagged.chunks
    place = at + (chunks[at].low in ("of", "from"))
    place += place < len(chunks) and chunks[place].tag is Tag.DETERMINER
    if place + 2 < len(chunks) and chunks[place].tag in (Tag.CAPITAL, Tag.COUNTRY) and chunks[place + 1].low == "of":
        # "United States of Mexico"
        place += 2 + (chunks[place + 2].tag is Tag.DETERMINER)
    if place + 1 >= len(chunks) or chunks[place].tag not in (Tag.COUNTRY, Tag.ORGANISATION):
        return office, at
    name = place + 1 + (chunks[place + 1].tag in (Tag.COMMA, Tag.DASH))
    if name_at(chunks, name) is None:
        return office, at
    if (body := chunks[place].sense("organisation")) is not None:
        return replace(office, country=None, organisation=body.party), name
    sense = chunks[place].sense("country")
    if sense is None or not sense.value:
        return office, at
    return replace(office, country=sense.value, organisation=None), name


def _in_its_city(tagged: Tagged, mention: Mention) -> tuple[Mention, int]:
    """ "MPs X in Baku and Y in Tallinn": of several, each is of the country where his city lies."""
    chunks, last = tagged.chunks, mention.last
    if last + 1 < len(chunks) and chunks[last].low == "in" and (city := chunks[last + 1].sense("city")):
        return replace(mention, country=mention.country or city.row.get("country") or None), last + 2
    return mention, last
