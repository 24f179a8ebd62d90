"""Institutions: runs of capitals that look like a person's name and are a part of that of a body or text."""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.grammar import words
from loaders.text.offices import Office

_UNFINISHED, _LOWER_BODIES = words("unfinished"), words("lower body")
_OF_PARLIAMENTS: Final = words("group of two lands")
_COMPLEMENT: Final = 3
"""An office, a preposition, and what it is an office of."""


def of_a_body(tagged: Tagged, office: Office) -> bool:
    """True where what follows the office goes on with the body where it is held, and names nobody.

    "head of the National Aeronautics and Space Administration", "spokesman for the retailer Example".
    """
    inside = tagged.chunks[office.first : office.last]
    if len(inside) < _COMPLEMENT or all(c.tag is not Tag.PREPOSITION for c in inside):
        return False
    if office.last < len(tagged.chunks) and tagged.chunks[office.last].tag is Tag.HONORIFIC:
        # "Commander of US Army Central Lieutenant General X"
        return False
    last = tagged.chunks[office.last - 1].text.split()[-1]
    if last == "group" and inside[-2].low in _OF_PARLIAMENTS:
        # "head of the working group X", "chair of the friendship group X"
        return False
    return last.lower() in _UNFINISHED or last in _LOWER_BODIES


def names_a_body(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True where the run at `at` goes on as the name of an institution or text ("Example-Sample Plan")."""
    if _titles_a_text(chunks, at):
        return True
    follows = chunks[at + 1] if at + 1 < len(chunks) else None
    if follows is None:
        return False
    if (follows.tag is Tag.PORTFOLIO and "-" in chunks[at].text) or called_after(chunks, at):
        # "the Example-Sample Administration"
        return True
    if follows.tag is Tag.OPEN and at + 2 < len(chunks):
        # "Example Workers Party (EWP)"
        return _abbreviates(chunks[at + 2].text, chunks[at].text)
    if publishes(chunks, at):
        return True
    sense = follows.sense("not-name") if follows.tag is Tag.CAPITAL else None
    return sense is not None and sense.value in ("body", "document", "topic", "place-word", "state")


def called_after(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for the name at `at` in "Sheikh Example Hospital" and "Sheikh Example Water Treatment Plant"."""
    last = at + 1
    while last < min(len(chunks), at + _LONG_NAME) and chunks[last].tag in _OF_BUILDINGS:
        if (word := chunks[last].text.split()[-1])[0].isupper() and word.casefold() in _BUILDINGS:
            return True
        last += 1
    return False


_BUILDINGS: Final = words("building")
_OF_BUILDINGS: Final = frozenset({Tag.CAPITAL, Tag.NAME, Tag.PORTFOLIO})
_LONG_NAME: Final = 4


def attributive(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for the name at `at` in "met Example network members", which is a body's, or of whom they only are.

    So is one of capitals alone before a noun: "agreed to accelerate EXEC projects".
    """
    if at + 1 >= len(chunks) or chunks[at + 1].tag is not Tag.WORD:
        return False
    name, follows = chunks[at], chunks[at + 1].low
    initials = name.text.isupper() and name.text.isalpha() and len(name.text) <= _INITIALS
    return follows in _OF_A_BODY or (initials and follows in _NOUNS)


_OF_A_BODY: Final = words("people of a body")
_NOUNS: Final = words("what letters are put before")
_INITIALS: Final = 6
"""Letters at most of what is short for something."""


def _titles_a_text(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for the run at `at` in "signed the Memorandum of Understanding on Blue Growth"."""
    if at < _COMPLEMENT or chunks[at - 1].low not in _MATTER or chunks[at - 2].tag is not Tag.CAPITAL:
        return False
    sense = chunks[at - 2].sense("not-name")
    return chunks[at - 2].low in _OF_TEXTS or (sense is not None and sense.value == "document")


_MATTER: Final = frozenset({"on", "for", "concerning", "against"})
_OF_TEXTS: Final = frozenset({"understanding", "intent"})
"""Last words of "Memorandum of Understanding" and "Letter of Intent"."""


def publishes(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for the name at `at` in "the Example news agency", "the official Sample daily"."""
    first, second = (chunks[i].text if i < len(chunks) else "" for i in (at + 1, at + 2))
    return first in _PRESS or (first in _OF_NEWS and second in _PRESS)


_PRESS, _OF_NEWS = words("press"), frozenset({"news", "press", "television", "radio", "wire"})


def _abbreviates(short: str, name: str) -> bool:
    """True where a word in capitals is made of the initials of the words before it."""
    initials = "".join(word[0] for word in name.split())
    return len(short) > 1 and short.isupper() and initials.upper().endswith(short)
