"""Complements: what follows a title and says whose it is: "of Mali", "for Health", "to Brazil"."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.text.chunks import Chunk, Tag
from loaders.text.grammar import words

_PART = frozenset({Tag.PORTFOLIO, Tag.CAPITAL, Tag.ADJECTIVE, Tag.COUNTRY, Tag.CITY, Tag.ORGANISATION, Tag.MINISTRY})
_STOP_WORDS = words("stop word")
BODY_NOUNS = words("body noun")
"""Nouns that stand for an institution named before: "the Commission", "the organization's"."""
_GOVERNMENTS = frozenset({"government", "cabinet", "administration", "council of ministers", "authorities"})
_SOVEREIGNTIES = frozenset({"kingdom", "sultanate", "republic", "emirate", "state", "holy see"})
DESCRIBING = words("describing")
"""Words that stand beside an office without changing whose it is: "visiting", "own", "friendly"."""


@dataclass(slots=True)
class Draft:
    """What the words after the title add."""

    last: int
    country: str | None = None
    organisation: str | None = None
    ministry: str | None = None
    body: str | None = None
    accredited: str | None = None
    generic: str | None = None
    tail: int | None = None
    """Where the last complement begins, if it only says of which country the office is."""


def whose(pre: list[Chunk]) -> tuple[str | None, str | None]:
    """Country and organisation named in front of an office."""
    country = organisation = None
    for chunk in pre:
        if chunk.tag in (Tag.COUNTRY, Tag.ADJECTIVE):
            country = code_of(chunk) or country
        elif chunk.tag is Tag.CITY and (city := chunk.sense("city")):
            country = country or city.row.get("country")
        elif chunk.tag is Tag.ORGANISATION and (body := chunk.sense("organisation")):
            organisation = body.party
        elif chunk.tag is Tag.MINISTRY and (ministry := chunk.sense("ministry")):
            country = country or ministry.row.get("country") or None
        elif chunk.tag is Tag.RESIDENCE and (residence := chunk.sense("residence")):
            code = residence.value or None
            if code is not None and len(code) == 3 and code.isupper():
                country = country or code
            else:
                organisation = organisation or code
    return country, organisation


def code_of(chunk: Chunk) -> str | None:
    """The country that a chunk names; None where its form alone does not settle it."""
    sense = chunk.sense("country", "adjective", "people")
    return sense.value or None if sense else None


def complement(chunks: tuple[Chunk, ...], draft: Draft, envoy: bool) -> bool:
    """Reads one more "of …", "for …", "to …" after a title into the draft; False where none follows."""
    at = draft.last
    word = chunks[at].low
    draft.tail = None
    if draft.ministry is not None and _goes_on(chunks, at):
        draft.last = at + 2
        return True
    if word in ("extraordinary", "plenipotentiary") or (word == "and" and _low(chunks, at + 1) == "plenipotentiary"):
        draft.last += 1
        return True
    if word == "in":
        return _posted(chunks, draft, at + 1) if envoy else _in_place(chunks, draft, at + 1)
    if word == "to" and at + 1 < len(chunks):
        return _accredited(chunks, draft, at + 1, envoy) or _nested(chunks, draft, at + 1)
    if word == "(" and _abbreviated(chunks, at):
        draft.last = at + 3
        return True
    if word == "," and _seat_named(chunks, draft, at + 1):
        return True
    if word not in ("of", "for", "at"):
        return False
    return _body(chunks, draft, at + 1, word)


def _abbreviated(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for a body's abbreviation in brackets after its name: "Community of Nations (CON)"."""
    if at + 2 >= len(chunks) or chunks[at + 2].tag is not Tag.CLOSE or chunks[at - 1].tag not in _PART:
        return False
    inner = chunks[at + 1]
    return inner.tag is Tag.ORGANISATION or (inner.tag is not Tag.COUNTRY and inner.text.isupper())


def _accredited(chunks: tuple[Chunk, ...], draft: Draft, at: int, envoy: bool) -> bool:
    """To whom an envoy is sent: "to Argentina and, concurrently, to Uruguay", "to the Kingdom"."""
    at += chunks[at].tag is Tag.DETERMINER
    if at >= len(chunks):
        return False
    chunk = chunks[at]
    if envoy and chunk.tag is Tag.CAPITAL and chunk.low in _SOVEREIGNTIES:
        draft.last = at + 1
        return True
    if chunk.tag not in (Tag.COUNTRY, Tag.ORGANISATION):
        return False
    if chunk.tag is Tag.COUNTRY and envoy:
        draft.accredited = draft.accredited or code_of(chunk)
    draft.last = at + 1
    more = draft.last
    while more < len(chunks) and (chunks[more].tag in (Tag.CONJUNCTION, Tag.COMMA) or chunks[more].low in _BESIDES):
        more += 1
    if envoy and more > draft.last and any(c.tag is Tag.CONJUNCTION for c in chunks[draft.last : more]):
        again = more + (more < len(chunks) and chunks[more].low == "to")
        again += again < len(chunks) and chunks[again].tag is Tag.DETERMINER
        joined = again < len(chunks) and chunks[again].tag in (Tag.COUNTRY, Tag.ORGANISATION)
        owns = again + 1 < len(chunks) and chunks[again + 1].tag in (Tag.POSSESSIVE, Tag.OFFICE, Tag.HEAD)
        if joined and not owns and (chunks[more].low == "to" or _low(chunks, again + 1) in (",", ".", ")", "")):
            draft.last = again + 1
    return True


_BESIDES = frozenset({"concurrently", "simultaneously", "also"})


def _in_place(chunks: tuple[Chunk, ...], draft: Draft, at: int) -> bool:
    """ "chairman of the High State Council in Tripoli, X", "Minister of Defence in the new government of Mali"."""
    at += at < len(chunks) and chunks[at].tag is Tag.DETERMINER
    if at < len(chunks) and chunks[at].tag is Tag.CITY:
        name = at + 2
        while name < len(chunks) and chunks[name].tag is Tag.HONORIFIC:
            name += 1
        apposed = name < len(chunks) and chunks[at + 1].tag is Tag.COMMA and chunks[name].tag is Tag.NAME
        closed = name + 1 >= len(chunks) or chunks[name + 1].tag in (Tag.COMMA, Tag.OTHER, Tag.SEMICOLON, Tag.CLOSE)
        if apposed and closed:
            draft.last = at + 1
            return True
        return False
    while at < len(chunks) and chunks[at].tag in (Tag.MODIFIER, Tag.ADJECTIVE):
        at += 1
    if _low(chunks, at) not in _GOVERNMENTS or _low(chunks, at + 1) != "of":
        return False
    at += 2
    at += at < len(chunks) and chunks[at].tag is Tag.DETERMINER
    if at >= len(chunks) or chunks[at].tag is not Tag.COUNTRY:
        return False
    draft.country = draft.country or code_of(chunks[at])
    draft.tail, draft.last = draft.last, at + 1
    return True


_AFTER_SEAT = frozenset({Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.CLOSE, Tag.OTHER, Tag.SEMICOLON, Tag.CONJUNCTION})
_SEATS = words("seat")
"""Nouns that begin or end the name of where an office is held: "Ministry of Health", "Embassy of Viet Nam"."""


def _seat_named(chunks: tuple[Chunk, ...], draft: Draft, at: int) -> bool:
    """Where an office is held, after a comma: "Third Secretary, Embassy of Viet Nam"."""
    begin = at
    country = organisation = ministry = None
    noun = False
    while at < len(chunks) and at - begin < 12:
        chunk = chunks[at]
        if chunk.tag in (Tag.OFFICE, Tag.HEAD, Tag.NAME, Tag.HONORIFIC):
            return False
        if chunk.tag in (Tag.COUNTRY, Tag.ADJECTIVE):
            country = country or code_of(chunk)
        elif chunk.tag is Tag.ORGANISATION and (body := chunk.sense("organisation")):
            organisation, noun = organisation or body.party, True
        elif chunk.tag is Tag.MINISTRY and (sense := chunk.sense("ministry")):
            ministry, noun = ministry or sense.value, True
            country = country or sense.row.get("country") or None
        elif chunk.tag is Tag.PORTFOLIO:
            ministry = ministry or chunk.senses[0].value
        elif chunk.low in _SEATS and chunk.text[:1].isupper():
            noun = True
        elif chunk.tag not in (Tag.CAPITAL, Tag.CITY) and chunk.low not in ("of", "the", "for", "and", "'s"):
            break
        elif chunk.low == "and" and not (at + 1 < len(chunks) and chunks[at + 1].tag in (Tag.PORTFOLIO, Tag.CAPITAL)):
            break
        at += 1
    if not noun or (at < len(chunks) and chunks[at].tag not in _AFTER_SEAT):
        return False
    draft.country, draft.organisation = draft.country or country, draft.organisation or organisation
    draft.ministry = draft.ministry or ministry
    draft.tail, draft.last = draft.last, at
    return True


def _low(chunks: tuple[Chunk, ...], at: int) -> str:
    return chunks[at].low if at < len(chunks) else ""


def _posted(chunks: tuple[Chunk, ...], draft: Draft, at: int) -> bool:
    at += at < len(chunks) and chunks[at].tag is Tag.DETERMINER
    if at < len(chunks) and chunks[at].tag in (Tag.CITY, Tag.COUNTRY):
        draft.last = at + 1
        return True
    return False


def _nested(chunks: tuple[Chunk, ...], draft: Draft, at: int) -> bool:
    """ "advisor to the President", "envoy of the Chairperson of the African Union Commission"."""
    begin = at + (at < len(chunks) and chunks[at].tag is Tag.DETERMINER)
    while begin < len(chunks) and chunks[begin].tag in (Tag.MODIFIER, Tag.ORGANISATION, Tag.ADJECTIVE):
        begin += 1
    if begin >= len(chunks) or chunks[begin].tag not in (Tag.OFFICE, Tag.HEAD):
        return False
    if begin + 1 < len(chunks) and chunks[begin + 1].tag is Tag.NAME:
        return False
    country, organisation = whose(list(chunks[at:begin]))
    draft.country, draft.organisation = draft.country or country, draft.organisation or organisation
    draft.last = begin + 1
    return True


def _body(chunks: tuple[Chunk, ...], draft: Draft, at: int, word: str) -> bool:
    """The body or portfolio after "of" or "for"."""
    begin = at
    while begin < len(chunks) and (chunks[begin].tag in (Tag.DETERMINER, Tag.OWNER) or chunks[begin].low in DESCRIBING):
        begin += 1
    if begin >= len(chunks):
        return False
    chunk = chunks[begin]
    if chunk.tag is Tag.COUNTRY and begin + 2 < len(chunks) and chunks[begin + 1].tag is Tag.POSSESSIVE:
        # "Chairman of Azerbaijan's Milli Majlis"
        draft.country = draft.country or code_of(chunk)
        begin += 2
        chunk = chunks[begin]
    if chunk.tag is Tag.COUNTRY and not _inside_name(chunks, begin):
        if word != "for" and draft.country is None:
            draft.country = code_of(chunk)
            draft.tail = draft.last
        draft.last = begin + 1
        return True
    if chunk.tag is Tag.ORGANISATION and not _inside_name(chunks, begin):
        sense = chunk.sense("organisation")
        if word != "for" and draft.organisation is None and sense:
            draft.organisation = sense.party
            draft.body = sense.value
        draft.last = begin + 1
        return True
    if word in ("of", "for") and _nested(chunks, draft, at):
        return True
    last = _phrase(chunks, begin)
    if last == begin:
        last = _named_body(chunks, begin)
    if last == begin:
        return False
    if word == "of" and last == begin + 1 and chunk.low in BODY_NOUNS:
        draft.generic = chunk.low
    for part in chunks[begin:last]:
        if part.tag is Tag.PORTFOLIO and draft.ministry is None:
            draft.ministry = part.senses[0].value
        elif part.tag is Tag.ORGANISATION and draft.organisation is None and (sense := part.sense("organisation")):
            draft.organisation = sense.party
        elif part.tag is Tag.ADJECTIVE and draft.country is None and word == "of":
            draft.country = code_of(part)
        elif part.tag is Tag.MINISTRY and draft.ministry is None and (sense := part.sense("ministry")):
            draft.ministry = sense.value
            draft.country = draft.country or sense.row.get("country") or None
    draft.last = last
    if chunks[last - 1].low in _SEATS and _low(chunks, last) in ("in", "to") and last + 1 < len(chunks):
        # "Head of the Moldovan Mission in Brussels"
        place = last + 1 + (chunks[last + 1].tag is Tag.DETERMINER)
        if place < len(chunks) and chunks[place].tag in (Tag.CITY, Tag.COUNTRY, Tag.ORGANISATION):
            draft.last = place + 1
    return True


def _named_body(chunks: tuple[Chunk, ...], at: int) -> int:
    """Where a body ends that is named like a person: one word, with somebody's name or a mark after it."""
    follows = chunks[at + 1] if at + 1 < len(chunks) else None
    if chunks[at].tag is Tag.NAME and chunks[at].last - chunks[at].first == 1:
        if follows is not None and follows.tag in (Tag.COMMA, Tag.NAME, Tag.HONORIFIC):
            return at + 1
    return at


def _inside_name(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True where a country or organisation only begins a longer name ("the Uzbekistan Airways Board")."""
    return at + 1 < len(chunks) and chunks[at + 1].tag is Tag.CAPITAL and chunks[at + 1].low not in _STOP_WORDS


def _phrase(chunks: tuple[Chunk, ...], begin: int) -> int:
    """Where a body or portfolio in free words ends: capitalised words joined by "and", or a few in lower case."""
    at, words = begin, 0
    while at < len(chunks):
        chunk = chunks[at]
        if (
            chunk.tag in _PART
            or (chunk.tag is Tag.NAME and _name_is_body(chunks, at))
            or (chunk.tag in (Tag.CONJUNCTION, Tag.COMMA) and _goes_on(chunks, at) and at > begin)
        ):
            at += 1
        elif (
            chunk.tag is Tag.WORD
            and words < 4
            and chunk.low not in _STOP_WORDS
            and (chunk.text.startswith("-") or not chunk.low.endswith(("ed", "ing")))
        ):
            words += 1
            at += 1
        else:
            break
    return at


def _name_is_body(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True where a run that looks like a name is part of an institution ("Northeast Asia Department")."""
    return at + 1 < len(chunks) and chunks[at + 1].tag is Tag.CAPITAL


def _goes_on(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True where a list inside a portfolio goes on: "Foreign Affairs, African Integration and Trade"."""
    follows = chunks[at + 1] if at + 1 < len(chunks) else None
    if follows is None:
        return False
    if follows.tag is Tag.PORTFOLIO:
        after = chunks[at + 2] if at + 2 < len(chunks) else None
        return after is None or after.tag not in (Tag.OFFICE, Tag.HEAD)
    return chunks[at].tag is Tag.CONJUNCTION and follows.tag is Tag.CAPITAL
