"""Reasons: why two sightings are taken for one person or for two, in words for a person to read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from graph.resolution.names.alignment import Alignment, aligned
from graph.resolution.names.words import Likeness
from graph.resolution.office_ties import Tie
from graph.resolution.timing import DAYS, Gap

_PAIRS = {
    Likeness.SPELLING: "{} and {} are spellings of one name",
    Likeness.FORM: "{} and {} are forms of one name",
    Likeness.INITIAL: "{} may stand for {}",
    Likeness.GENDER: "{} and {} are a man's and a woman's surname of one family",
    Likeness.NEAR: "{} and {} are nearly one name",
    Likeness.TYPO: "{} and {} differ as by a slip of the pen",
    Likeness.NONE: "{} and {} are two names",
}
_TIES = {
    Tie.SAME: "same office",
    Tie.PART: "same office, told more fully by one",
    Tie.ALIKE: "offices that may be one",
    Tie.TOGETHER: "offices that one person may hold at a time",
    Tie.APART: "two offices that nobody holds at a time",
    Tie.UNTOLD: "an office is not told",
}


@lru_cache(maxsize=1 << 16)
def of_names(one: str, other: str, side: str) -> tuple[str, ...]:
    """What the names say, as `alignment.aligned` compared them."""
    return tuple(_names(aligned(one, other, side).match))


def _names(match: Alignment) -> Iterator[str]:
    if match.kind == "none":
        yield "one has no name"
        return
    if match.kind == "conflict":
        yield from (_pair(*told) for told in match.told)
        if not match.told:
            yield "the names differ"
        return
    if match.kind == "single":
        yield "one gives a single name"
    elif match.least >= Likeness.ACCENTS:
        yield "same name" if match.least is Likeness.EXACT else "same name but for accents, marks or spaces"
    yield from (_pair(*told) for told in match.told)
    if match.particles:
        yield "other particles"
    if match.swapped:
        yield "family name put first"
    if match.extra:
        yield f"only one has {' '.join(_shown(unit.raw) for unit in match.extra)}"


def _pair(one: str, other: str, like: Likeness) -> str:
    if like is Likeness.INITIAL and len(one) > len(other):
        one, other = other, one
    return _PAIRS[like].format(_shown(one), _shown(other))


def _shown(raw: str) -> str:
    return raw[:1].upper() + raw[1:]


@lru_cache(maxsize=1 << 12)
def of_offices(tie: Tie, gap: Gap) -> str:
    """What offices and dates say."""
    words = _TIES[tie]
    if gap.least is None or gap.most is None:
        return words
    if gap.least == gap.most:
        days = gap.least
        return f"{words}, on one day" if not days else f"{words}, {_length(days)} apart"
    return f"{words}, at most {_length(gap.most)} apart"


def _length(days: int) -> str:
    if days < 60:
        return "1 day" if days == 1 else f"{days} days"
    if days < 2 * DAYS:
        return f"{days / DAYS * 12:.0f} months"
    return f"{days / DAYS:.0f} years"
