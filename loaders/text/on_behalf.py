"""On behalf: who is said to act for a land: "Norway sent X", "signed for Norway by Y", "Z chaired it for Norway"."""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.grammar import words
from loaders.text.parties import Region, list_end, party_of
from loaders.text.verbs import acts_or_tells


def find(tagged: Tagged) -> list[Region]:
    """The regions of a sentence whose persons a land sends or who act for it."""
    return [*_sent(tagged), *_for_whom(tagged), *_represented(tagged)]


def _sent(tagged: Tagged) -> list[Region]:
    """ "Oslo sent X and Y", "Norway had offered to dispatch …": whom a side sends is of it."""
    chunks = tagged.chunks
    if tagged.words.isdisjoint(_SENT | _SENDING):
        return []
    for at, chunk in enumerate(chunks[1:-1], start=1):
        if chunk.low in _SENDING and chunks[at - 1].tag is Tag.COMMA and _somebody(chunks, at + 1):
            # "India said that its premier would not come, sending Foreign Minister X instead"
            land = party_of(chunks[0]) if acts_or_tells(chunks[1]) else None
            if land is not None:
                return [Region(chunk.start, chunks[list_end(chunks, at + 1, len(chunks)) - 1].end, land)]
        if chunk.low not in _SENT or not (chunk.low in _DONE or _somebody(chunks, at + 1)):
            continue
        if code := _sender(chunks, at):
            return [Region(chunk.start, chunks[list_end(chunks, at + 1, len(chunks)) - 1].end, code)]
    return []


def _sender(chunks: tuple[Chunk, ...], verb: int) -> str | None:
    """The side that sends: the subject of the verb, not "its row with Moscow sent …"."""
    for at in range(verb - 1, max(verb - _PHRASE, -1), -1):
        code = party_of(chunks[at])
        if code is not None:
            before = at - 1 - (at > 0 and chunks[at - 1].tag is Tag.DETERMINER)
            governed = before >= 0 and chunks[before].tag in (Tag.PREPOSITION, Tag.CONJUNCTION)
            return None if governed and chunks[before].low not in ("of", "that") else code
        if chunks[at].tag is not Tag.WORD and chunks[at].low != "to":
            return None
    return None


def _somebody(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "send Deputy Prime Minister X", not for "send troops": who may be sent is named right there."""
    while at < len(chunks) and chunks[at].tag in _BEFORE_TITLE:
        at += 1
    return at < len(chunks) and chunks[at].tag in (Tag.OFFICE, Tag.HEAD, Tag.HONORIFIC, Tag.NAME)


_BEFORE_TITLE: Final = frozenset({Tag.DETERMINER, Tag.OWNER, Tag.MODIFIER, Tag.ADJECTIVE, Tag.PORTFOLIO})
_PHRASE: Final = 6
"""Chunks at most between a land and the verb: "had also offered to send"."""


def _acting_for(tagged: Tagged) -> list[Region]:
    """ "X, Y and Z chaired the meeting for Mexico": those before the verb."""
    chunks = tagged.chunks
    if "for" not in tagged.words or tagged.words.isdisjoint(_ACTING):
        return []
    verb = next((i for i, c in enumerate(chunks) if c.tag is Tag.WORD and c.low in _ACTING), 0)
    for at in range(verb + 1, min(verb + 10, len(chunks) - 1)) if verb else ():
        place = at + 1 + (chunks[at + 1].tag is Tag.DETERMINER)
        if chunks[at].low != "for" or place >= len(chunks) or not (code := party_of(chunks[place])):
            continue
        if any(c.tag in (Tag.NAME, Tag.CONJUNCTION) for c in chunks[verb:at]):
            # "X spoke with Y and reaffirmed his support for the Union"
            continue
        after = chunks[place + 1].tag if place + 1 < len(chunks) else Tag.OTHER
        if chunks[place].tag is not Tag.ADJECTIVE and after in (Tag.OTHER, Tag.COMMA, Tag.SEMICOLON, Tag.CONJUNCTION):
            return [Region(chunks[0].start, chunks[verb].start, code)]
    return []


_ACTING: Final = words("acting for a land") | {"co chaired"}
_SENDING: Final = frozenset({"sending", "dispatching"})
_DONE: Final = frozenset({"sent", "dispatched", "fielded"})
_SENT: Final = _DONE | {"send", "sends", "dispatch", "dispatches"}


def _for_whom(tagged: Tagged) -> list[Region]:
    """ "attended, for Norway, by X and Y", "signed on behalf of Norway by X"."""
    chunks = tagged.chunks
    out: list[Region] = _acting_for(tagged)
    for at in range(1, len(chunks) - 2) if "by" in tagged.words else ():
        if chunks[at].low not in ("for", "of") or (
            chunks[at].low == "of" and chunks[at - 1].low not in ("behalf", "side")
        ):
            continue
        place = at + 1 + (chunks[at + 1].tag is Tag.DETERMINER)
        code = party_of(chunks[place]) if place < len(chunks) else None
        by = place + 1 + (place + 1 < len(chunks) and chunks[place + 1].tag is Tag.COMMA)
        if code and by < len(chunks) and chunks[by].low == "by":
            stop = next((i for i in range(by, len(chunks)) if chunks[i].low == "for" and _by_after(chunks, i)), 0)
            out.append(Region(chunks[by].start, chunks[list_end(chunks, by, stop or len(chunks)) - 1].end, code))
    return out


def _by_after(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for a "for Norway, by" that goes on to the next side."""
    return any(c.low == "by" for c in chunks[at + 2 : at + 5])


def _represented(tagged: Tagged) -> list[Region]:
    """ "Vanuatu was represented by X and Tonga by Y", "Kiribati (President Z)"."""
    chunks = tagged.chunks
    out: list[Region] = []
    if "represented" not in tagged.words and Tag.OPEN not in tagged.tags:
        return out
    open_from: tuple[int, str] | None = None
    told = False
    for at, chunk in enumerate(chunks):
        code = party_of(chunk) if chunk.tag in (Tag.COUNTRY, Tag.ORGANISATION, Tag.ADJECTIVE) else None
        if code is None or at + 2 >= len(chunks):
            continue
        if chunks[at + 1].tag is Tag.OPEN and chunk.tag is not Tag.ADJECTIVE:
            close = next((i for i in range(at + 2, len(chunks)) if chunks[i].tag is Tag.CLOSE), 0)
            if close > at + 3 or (close and chunks[at + 2].tag is Tag.NAME):
                out.append(Region(chunks[at + 1].start, chunks[close].end, code))
            continue
        by = next((i for i in range(at + 1, min(at + 6, len(chunks))) if chunks[i].low == "by"), 0)
        between = {c.low for c in chunks[at + 1 : by]} if by else set()
        if by and ("represented" in between or (told and by == at + 1)):
            if open_from is not None:
                out.append(Region(chunks[open_from[0]].start, chunks[at].start, open_from[1]))
            open_from, told = (by, code), True
    if open_from is not None:
        first = open_from[0]
        aside = next((i for i in range(first, len(chunks)) if chunks[i].low in ("while", "whereas")), len(chunks))
        out.append(Region(chunks[first].start, chunks[aside - 1].end, open_from[1]))
    return out
