"""Abroad: the country of a place where somebody is met or that is visited."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.grammar import words
from loaders.text.mentions import Mention
from loaders.text.whose import code_of, land_of

_FORUM_CITIES: Final = words("forum city")
"""Cities where delegations of third countries meet: who is met there need not be of the country."""

_LEADING_TO: Final = frozenset({"in", "to", "at", "visit", "visits", "visited", "visiting"})
_GOING: Final = words("arriving") | words("motion")
_VISITS: Final = frozenset({"visit", "visits", "trip", "stay"})


def where_follows(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "Fiji, where they met with …"."""
    return at + 2 < len(chunks) and chunks[at + 1].tag is Tag.COMMA and chunks[at + 2].low == "where"


def where_land(chunks: tuple[Chunk, ...], first: int) -> str | None:
    """The land of the place that "where" right before chunk `first` means: "in Suva, where Minister X is to speak"."""
    at = first - 1 - (first > 1 and chunks[first - 1].tag is Tag.DETERMINER)
    if at < _PLACE or chunks[at].low != "where":
        return None
    return land_of(chunks[at - 1 - (chunks[at - 1].tag is Tag.COMMA)])


_PLACE: Final = 2


def country_of_place(chunk: Chunk) -> str | None:
    """The country that a place lies in, where those met there are likely of it."""
    if chunk.tag is Tag.COUNTRY:
        return code_of(chunk)
    if chunk.tag is not Tag.CITY or chunk.low.replace(" ", "-") in _FORUM_CITIES:
        return None
    sense = chunk.sense("city")
    return sense.row.get("country") if sense else None


def visited(tagged: Sequence[Tagged], home: str | None) -> str | None:
    """The one country to which a visit is said to lead, by its name or a city's; None where it is home or several."""
    found: set[str] = set()
    for sentence in (s for s in tagged[:12] if not _VISITS.isdisjoint(s.words)):
        chunks = sentence.chunks
        for at, chunk in enumerate(chunks[:-2]):
            if chunk.low not in _VISITS or chunks[at + 1].low not in ("to", "in"):
                continue
            if any(c.low in _OTHER_TIMES for c in chunks[max(0, at - 3) : at]) or _only_spoken_of(chunks, at):
                continue
            place = at + 2 + (chunks[at + 2].tag is Tag.DETERMINER)
            if place >= len(chunks) or chunks[place].low.replace(" ", "-") in _FORUM_CITIES:
                continue
            if code := land_of(chunks[place]):
                found.add(code)
    only = found.pop() if len(found) == 1 else None
    return only if only != home else None


def _only_spoken_of(chunks: Sequence[Chunk], at: int) -> bool:
    """True for the visit in "an invitation to pay a visit to A" and "talking about his visit to A"."""
    before = [c.low for c in chunks[max(0, at - _PHRASE) : at]]
    paid = any(one == "to" and other in _PAYING for one, other in pairwise(before))
    return paid or not _ABOUT.isdisjoint(before[-3:])


_PHRASE: Final = 6
_PAYING: Final = frozenset({"pay", "make", "undertake"})
_ABOUT: Final = frozenset({"about", "from", "regarding", "ahead", "before"})
_OTHER_TIMES: Final = words("other time")
_RELATIVE: Final = frozenset({"who", "whose", "which"})
_RESIDING: Final = words("residing")
_ARRIVING: Final = words("arriving")


def set_in(tagged: Sequence[Tagged], home: str | None) -> str | None:
    """The one country abroad where a text is set: of the towns that it is told to be in, and none at home."""
    found: set[str] = set()
    for sentence in tagged[:8]:
        chunks = sentence.chunks
        for at, chunk in enumerate(chunks):
            if not at or not (code := country_of_place(chunk)):
                continue
            before = chunks[at - 1]
            lead = chunks[at - 2].low if at > 1 else ""
            if (
                any(c.low in _OTHER_TIMES for c in chunks[max(0, at - 5) : at])
                or _only_spoken_of(chunks, max(0, at - 2))
                or any(c.low in _RELATIVE for c in chunks[:at])
                or lead in _RESIDING
            ):
                continue
            if chunk.tag is Tag.CITY:
                there = before.low == "in" or (before.low == "to" and lead in _ARRIVING)
            else:
                there = before.low in _ARRIVING or (before.low in ("to", "in") and lead in _ARRIVING)
            if there:
                found.add(code)
    only = found.pop() if len(found) == 1 else None
    return only if only != home else None


def _led_to(chunks: Sequence[Chunk], at: int, *, here: bool) -> bool:
    """True where words lead to the place at a chunk: "in the Kingdom of X", "visited Y".

    In another sentence than the one that is asked about (`here`) a mere "in X" counts only where it opens it.
    """
    lead = at - 1 - (at > 1 and chunks[at - 1].tag is Tag.DETERMINER)
    if lead < 0 or chunks[lead].low not in _LEADING_TO:
        return False
    return here or lead == 0 or chunks[lead].low.startswith("visit") or chunks[lead - 1].low in _GOING


def host_country(tagged: Sequence[Tagged], mention: Mention, home: str | None) -> tuple[bool, str | None]:
    """Whether the sentence or paragraph says in which place somebody was met, and its country where that is abroad."""
    block = tagged[mention.sentence].sentence.block
    for number in range(mention.sentence, max(mention.sentence - 3, -1), -1):
        if tagged[number].sentence.block != block:
            break
        chunks = tagged[number].chunks
        cities = [
            code
            for at, chunk in enumerate(chunks)
            if (where_follows(chunks, at) or _led_to(chunks, at, here=number == mention.sentence))
            and (number < mention.sentence or chunk.start < mention.start)
            and (code := country_of_place(chunk))
        ]
        foreign = [c for c in cities if c and c != home]
        if cities:
            return True, foreign[-1] if foreign and cities[-1] == foreign[-1] else None
    return False, None
