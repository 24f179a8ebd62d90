"""Margins: where a contact on the margins of a gathering was, as another sentence tells of the gathering.

"The summit, which is taking place in A, …. On the sidelines of the summit, X met Y"; "attended the forum in A".
"""

from __future__ import annotations

from typing import Final

from loaders.text import places
from loaders.text.chunks import Chunk, Tag
from loaders.text.clauses import Clause
from loaders.text.contacts import Reading
from loaders.text.grammar import cue, words
from loaders.text.manner import GATHERINGS
from loaders.text.settings import Told

_MARGINS: Final = cue("margins")
_BESIDE: Final = words("beside")
_NAME: Final = 8
"""How many chunks the name of a gathering may have."""
_BETWEEN: Final = words("between gathering and town")
_FAR: Final = 12
"""How many sentences off the place of the gathering may be told."""
_ANY: Final = frozenset({"event", "events", "gathering"})


def place(reading: Reading, clause: Clause) -> Told | None:
    """The town of the gathering on whose margins a sentence tells of something; the one told nearest before."""
    if _MARGINS.search(clause.tagged.low) is None:
        return None
    asked = _asked(clause.tagged.chunks)
    if asked is None:
        return None
    number, tagged = clause.tagged.number, reading.settings.tagged
    before = range(number - 1, max(-1, number - _FAR - 1), -1)
    for other in (*before, *range(number + 1, min(len(tagged), number + _FAR))):
        if (found := _told(reading, other, *asked)) is not None:
            return found
    return None


def _asked(chunks: tuple[Chunk, ...]) -> tuple[str, frozenset[str]] | None:
    """The noun of the gathering, and the words of its name: "summit", {"sco"}."""
    for at, chunk in enumerate(chunks[:-2]):
        if chunk.low in _BESIDE and chunks[at + 1].low == "of":
            return _gathering(chunks[at + 2 : at + 2 + _NAME])
    return None


def _gathering(chunks: tuple[Chunk, ...]) -> tuple[str, frozenset[str]] | None:
    name: set[str] = set()
    for chunk in chunks:
        low = chunk.low.split()
        if low and low[-1] in GATHERINGS | _ANY:
            return low[-1], frozenset(name | set(low[:-1]))
        if chunk.tag in (Tag.COMMA, Tag.PREPOSITION, Tag.DATE):
            return None
        if chunk.tag is not Tag.DETERMINER:
            name |= set(low)
    return None


def _told(reading: Reading, number: int, noun: str, name: frozenset[str]) -> Told | None:
    """Where a sentence says that the gathering is: right behind its noun, or in its name."""
    tagged = reading.settings.tagged[number]
    if GATHERINGS.isdisjoint(tagged.words):
        return None
    chunks = tagged.chunks
    for spot in places.spots(tagged, reading.settings, reading.discourse.home):
        if spot.how != "in" or not spot.name:
            continue
        at = spot.at
        while at > 0 and (chunks[at - 1].tag in _PASSED or chunks[at - 1].low in _BETWEEN):
            at -= 1
        last = chunks[at - 1].low.split()[-1] if at else ""
        if last not in GATHERINGS or (name and noun != last) or (noun not in _ANY | {last} and name):
            continue
        own = {w for c in chunks[max(0, at - _NAME) : at] if c.text[:1].isupper() for w in c.low.split()}
        if not name or not name.isdisjoint(own):
            return spot.told(number)
    return None


_PASSED: Final = frozenset({Tag.COMMA, Tag.DATE, Tag.OPEN, Tag.CLOSE, Tag.DETERMINER, Tag.ADJECTIVE})
