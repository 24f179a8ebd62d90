"""Abbreviations in brackets after the words that they shorten: "the General Authority of Foreign Trade (GAFT)".

The long form is found as Schwartz and Hearst do ("A simple algorithm for identifying abbreviation definitions in
biomedical text", Pacific Symposium on Biocomputing 2003): the letters of the short form, from the last to the first,
each further left in the words before the bracket, the first one at the beginning of a word.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from loaders.text.chunks import Chunk, Tag

_LONGEST: Final = 12
"""Letters at most of an abbreviation."""
_INSIDE: Final = 4
"""Chunks at most between the brackets: "DAR & PG" is three."""
_WORDS: Final = 12
"""Chunks at most of a long form."""
_PLAIN = frozenset({Tag.CAPITAL, Tag.NAME, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.DETERMINER, Tag.WORD, Tag.PORTFOLIO})
_PLAIN |= {Tag.ADJECTIVE, Tag.MODIFIER, Tag.HONORIFIC, Tag.OTHER}


def without_abbreviations(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks, less each bracket with the abbreviation of what stands before it.

    Where only the abbreviation is a body that is known, its long form becomes that body.
    """
    if Tag.OPEN not in [chunk.tag for chunk in chunks]:
        return chunks
    chunks = _owned(chunks)
    out: list[Chunk] = []
    at = 0
    while at < len(chunks):
        close = _closing(chunks, at)
        begin = None if close is None else _long_form(out, "".join(c.text for c in chunks[at + 1 : close]))
        if close is None or begin is None:
            out.append(chunks[at])
            at += 1
            continue
        inner = chunks[at + 1]
        if inner.tag is Tag.ORGANISATION and all(c.tag in _PLAIN for c in out[begin:]):
            first, last = out[begin], chunks[close]
            text = " ".join(c.text for c in out[begin:])
            out[begin:] = [
                replace(inner, first=first.first, last=last.last, start=first.start, low=text.lower(), text=text)
            ]
        elif (known := out[-1]) and len(out) - begin == 1:
            out[-1] = replace(known, last=chunks[close].last)
        at = close + 1
    return out


def _owned(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with the mark of the possessive after a bracket as one: "the Example Bank (EB)'s director"."""
    out: list[Chunk] = []
    for chunk in chunks:
        mark = out[-1] if len(out) > 1 and out[-2].tag is Tag.CLOSE else None
        if mark is not None and mark.text in "'’" and chunk.low == "s" and chunk.start == mark.end:
            out[-1] = replace(mark, tag=Tag.POSSESSIVE, last=chunk.last, end=chunk.end, low="'s", text="'s")
        else:
            out.append(chunk)
    return out


def _closing(chunks: list[Chunk], at: int) -> int | None:
    """Where the bracket closes that opens at a chunk and holds nothing but capitals."""
    if chunks[at].tag is not Tag.OPEN:
        return None
    close = next((i for i in range(at + 1, min(at + 2 + _INSIDE, len(chunks))) if chunks[i].tag is Tag.CLOSE), None)
    inside = "".join(c.text for c in chunks[at + 1 : close]) if close is not None else ""
    letters = [c for c in inside if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    short = 2 <= len(letters) <= _LONGEST and capitals >= 2 and capitals * 2 > len(letters)
    return close if short and not any(c.isdigit() for c in inside) and " " not in inside else None


def _long_form(before: list[Chunk], short: str) -> int | None:
    """The index among the chunks `before` a bracket where the long form of an abbreviation begins."""
    letters = [c for c in short.lower() if c.isalpha()]
    at = len(before) - 1
    while letters and at >= max(0, len(before) - _WORDS):
        text = before[at].low
        place = len(text) - 1
        while letters and place >= 0:
            first = len(letters) == 1
            begins = place == 0 or not text[place - 1].isalpha()
            if text[place] == letters[-1] and (not first or begins):
                letters.pop()
            place -= 1
        if letters:
            at -= 1
    return at if not letters and at >= 0 else None
