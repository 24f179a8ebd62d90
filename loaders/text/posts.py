"""Posts: to whom an envoy is sent, and where an office is held ("Third Secretary, Embassy of Viet Nam")."""

from __future__ import annotations

from typing import Final

from loaders.text.brackets import BODY_NOUNS
from loaders.text.chunks import Chunk, Tag
from loaders.text.grammar import words
from loaders.text.portfolios import inside_name
from loaders.text.ranks import seat_of
from loaders.text.whose import Draft, code_of, low

_GOVERNMENTS: Final = frozenset({"government", "cabinet", "administration", "council of ministers", "authorities"})
_GOVERNING: Final = words("governing body")
SOVEREIGNTIES: Final = frozenset({"kingdom", "sultanate", "republic", "emirate", "state", "holy see"})
_LANDS: Final = frozenset({"country", "nation", "republic", "kingdom", "sultanate", "emirate"})
_SEATED: Final = frozenset({"ministry", "embassy", "department", "parliament", "senate", "assembly", "congress"})
_BESIDES: Final = frozenset({"concurrently", "simultaneously", "also"})
_AFTER_SEAT: Final = frozenset({Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.CLOSE, Tag.OTHER, Tag.SEMICOLON, Tag.CONJUNCTION})
_IN_SEAT: Final = frozenset({"of", "the", "for", "and", "on", "'s"})
SEATS: Final = words("office seat")
"""Nouns that begin or end the name of where an office is held: "Ministry of Health", "Embassy of Viet Nam"."""


def accredited(chunks: tuple[Chunk, ...], draft: Draft, at: int, envoy: bool) -> bool:
    """To whom an envoy is sent: "to Argentina and, concurrently, to Uruguay", "to the Middle East"."""
    at += chunks[at].tag in (Tag.DETERMINER, Tag.OWNER)
    if at >= len(chunks):
        return False
    chunk = chunks[at]
    if envoy and chunk.tag is Tag.CAPITAL and (chunk.low in SOVEREIGNTIES | BODY_NOUNS or chunk.sense("region")):
        draft.last = at + 1
        return True
    if envoy and chunk.low in _LANDS:
        # "Russian Ambassador to the country X"
        draft.last = at + 1
        return True
    if chunk.tag not in (Tag.COUNTRY, Tag.ORGANISATION) and not (envoy and chunk.tag is Tag.CITY):
        return False
    if envoy:
        draft.accredited = draft.accredited or _post(chunk)
    elif draft.organisation is None and draft.country is None and (body := chunk.sense("organisation")) is not None:
        # "adviser to the African Union"
        draft.organisation = body.party
    draft.last = at + 1
    more = draft.last
    while more < len(chunks) and (chunks[more].tag in (Tag.CONJUNCTION, Tag.COMMA) or chunks[more].low in _BESIDES):
        more += 1
    if envoy and more > draft.last and any(c.tag is Tag.CONJUNCTION for c in chunks[draft.last : more]):
        again = more + (more < len(chunks) and chunks[more].low == "to")
        again += again < len(chunks) and chunks[again].tag is Tag.DETERMINER
        joined = again < len(chunks) and chunks[again].tag in (Tag.COUNTRY, Tag.ORGANISATION)
        owns = again + 1 < len(chunks) and chunks[again + 1].tag in (Tag.POSSESSIVE, Tag.OFFICE, Tag.HEAD)
        if joined and not owns and (chunks[more].low == "to" or low(chunks, again + 1) in (",", ".", ")", "")):
            draft.last = again + 1
    return True


def charge(chunks: tuple[Chunk, ...], draft: Draft, at: int) -> bool:
    """ "Special Representative for North Korea": the land that an envoy deals with, not the one that sends.

    "High Commissioner for Ghana" is Ghana's own.
    """
    title = chunks[at - 2]
    at += at < len(chunks) and chunks[at].tag is Tag.DETERMINER
    if at >= len(chunks) or chunks[at].tag is not Tag.COUNTRY or inside_name(chunks, at):
        return False
    owns = at + 1 < len(chunks) and chunks[at + 1].tag is Tag.POSSESSIVE
    # "envoy for South Korea's incoming president": that land sends
    if draft.country is None and draft.organisation is None and (owns or _of_the_sender(chunks, at, title)):
        draft.country = code_of(chunks[at])
    else:
        draft.accredited = draft.accredited or code_of(chunks[at])
    draft.last = at + 1
    return True


def _of_the_sender(chunks: tuple[Chunk, ...], land: int, title: Chunk) -> bool:
    """True for an ambassador, consul or high commissioner "for" a land that is not said to be his charge."""
    at = land - 1
    while chunks[at] is not title:
        at -= 1
    charged = at > 0 and (chunks[at - 1].tag is Tag.MODIFIER or chunks[at - 1].tag is Tag.PORTFOLIO)
    return seat_of(title) == "embassy" and not charged


def posted(chunks: tuple[Chunk, ...], draft: Draft, at: int) -> bool:
    """Where an envoy is: "ambassador in Tokyo"."""
    at += at < len(chunks) and chunks[at].tag is Tag.DETERMINER
    if at < len(chunks) and chunks[at].tag in (Tag.CITY, Tag.COUNTRY):
        draft.accredited = draft.accredited or _post(chunks[at])
        draft.last = at + 1
        return True
    return False


def _post(chunk: Chunk) -> str | None:
    """The country where an envoy to a chunk's country or capital resides."""
    city = chunk.sense("city") if chunk.tag is Tag.CITY else None
    if city is not None:
        return (city.row.get("country") or None) if city.row.get("kind") == "capital" else None
    return code_of(chunk)


def in_place(chunks: tuple[Chunk, ...], draft: Draft, at: int) -> bool:
    """ "chairman of the High State Council in Tripoli, X", "Minister of Defence in the new government of Mali"."""
    at += at < len(chunks) and chunks[at].tag is Tag.DETERMINER
    if at < len(chunks) and chunks[at].tag is Tag.CITY:
        name = at + 2
        while name < len(chunks) and chunks[name].tag is Tag.HONORIFIC:
            name += 1
        apposed = name < len(chunks) and chunks[at + 1].tag is Tag.COMMA and chunks[name].tag is Tag.NAME
        closed = name + 1 >= len(chunks) or chunks[name + 1].tag in (Tag.COMMA, Tag.OTHER, Tag.SEMICOLON, Tag.CLOSE)
        if apposed and closed:
            city = chunks[at].sense("city")
            if city is not None and any(word in chunks[draft.last - 1].low.split() for word in _GOVERNING):
                # "chairman of the High State Council in Tripoli"
                draft.country = draft.country or city.row.get("country") or None
            draft.last = at + 1
            return True
        return False
    while at < len(chunks) and chunks[at].tag in (Tag.MODIFIER, Tag.ADJECTIVE):
        at += 1
    if low(chunks, at) not in _GOVERNMENTS or low(chunks, at + 1) != "of":
        return False
    at += 2
    at += at < len(chunks) and chunks[at].tag is Tag.DETERMINER
    if at >= len(chunks) or chunks[at].tag is not Tag.COUNTRY:
        return False
    draft.country = draft.country or code_of(chunks[at])
    draft.tail, draft.last = draft.last, at + 1
    return True


def seat_named(chunks: tuple[Chunk, ...], draft: Draft, at: int, *, of_somebody: bool = False) -> bool:
    """Where an office is held, after a comma: "Third Secretary, Embassy of Viet Nam".

    `of_somebody` where the name of who holds it may follow at once.
    """
    begin = at
    country = organisation = ministry = None
    noun = False
    while at < len(chunks) and at - begin < 12:
        chunk = chunks[at]
        named = (
            chunk.tag is Tag.NAME
            and noun
            and (chunks[at - 1].low in ("of", "for") or (chunks[at - 1].tag is Tag.CAPITAL and " " not in chunk.low))
        )
        if of_somebody and noun and chunk.tag in (Tag.NAME, Tag.HONORIFIC) and chunks[at - 1].tag is Tag.COUNTRY:
            break
        if chunk.tag in (Tag.OFFICE, Tag.HEAD, Tag.HONORIFIC) or (chunk.tag is Tag.NAME and not named):
            return False
        if chunk.tag in (Tag.COUNTRY, Tag.ADJECTIVE):
            country = country or (None if _field(chunks, at) else code_of(chunk))
        elif chunk.tag is Tag.ORGANISATION and (body := chunk.sense("organisation")):
            organisation, noun = organisation or body.party, True
        elif chunk.tag is Tag.MINISTRY and (sense := chunk.sense("ministry")):
            ministry, noun = ministry or sense.value, True
            country = country or sense.row.get("country") or None
        elif chunk.tag is Tag.PORTFOLIO:
            ministry = ministry or chunk.senses[0].value
        elif chunk.low in SEATS and chunk.text[:1].isupper():
            noun = True
        elif not _goes_on(chunks, at):
            break
        at += 1
    after = chunks[at].tag if at < len(chunks) else Tag.OTHER
    alone = at == begin + 1 and after in (Tag.COMMA, Tag.CONJUNCTION)
    if not noun or alone or not (after in _AFTER_SEAT or (of_somebody and after in (Tag.NAME, Tag.HONORIFIC))):
        return False
    draft.country, draft.organisation = draft.country or country, draft.organisation or organisation
    draft.ministry = draft.ministry or ministry
    draft.tail, draft.last = draft.last, at
    return True


def _field(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for the land of "Europe and America Division", with which a part of a ministry deals."""
    return low(chunks, at + 1) in _DIVISIONS and low(chunks, at + 2) != "of"


_DIVISIONS: Final = frozenset({"division", "desk", "directorate", "department", "section", "bureau", "affairs"})


def in_seat(chunks: tuple[Chunk, ...], draft: Draft, at: int) -> bool:
    """ "Undersecretary of State in the Polish Ministry of Foreign Affairs"; `at` is the chunk of "in"."""
    begin = at + 1 + (at + 1 < len(chunks) and chunks[at + 1].tag is Tag.DETERMINER)
    named = begin < len(chunks) and any(c.tag is Tag.MINISTRY or c.low in _SEATED for c in chunks[begin : begin + 2])
    return named and seat_named(chunks, draft, begin, of_somebody=True)


def _goes_on(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True where a chunk may stand inside the name of where an office is held."""
    if chunks[at].low == "and":
        return at + 1 < len(chunks) and chunks[at + 1].tag in (Tag.PORTFOLIO, Tag.CAPITAL)
    return chunks[at].tag in (Tag.CAPITAL, Tag.CITY, Tag.NAME) or chunks[at].low in _IN_SEAT


def office_of_body(chunks: tuple[Chunk, ...], at: int) -> int:
    """Where an office ends that an organisation owns, with the town it is in: "UNESCO's regional office in Tehran"."""
    if at + 2 >= len(chunks) or chunks[at].tag is not Tag.ORGANISATION:
        return 0
    owned = chunks[at + 1].tag is Tag.POSSESSIVE
    seat = next((i for i in range(at + 2, min(at + 6, len(chunks))) if chunks[i].low in SEATS), 0) if owned else 0
    if not owned and chunks[at + 1].tag is Tag.WORD and chunks[at + 1].low in SEATS:
        # "head of the EBRD office in Kyrgyzstan"
        seat = at + 1
    if not seat or any(c.tag in (Tag.NAME, Tag.HONORIFIC, Tag.COMMA) for c in chunks[at + 2 : seat]):
        return 0
    town = seat + 2 < len(chunks) and chunks[seat + 1].low == "in" and chunks[seat + 2].tag in (Tag.CITY, Tag.COUNTRY)
    return seat + 3 if town else seat + 1
