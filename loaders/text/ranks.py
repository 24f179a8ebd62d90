"""Ranks: what the lexicon says of the word that carries a title: its rank, seat, number, and what changes it."""

from __future__ import annotations

from typing import Final

from loaders.text.brackets import BODY_NOUNS
from loaders.text.chunks import PREPOSITIONS, Chunk
from loaders.text.lexicon import words_of

HEADS: Final = frozenset({"head-of-state", "head-of-government"})
"""Ranks of those who lead a state or its government."""
GOVERNING: Final = HEADS | {"deputy-head-of-government", "minister", "royal"}
"""Ranks that only a state has: no organisation is led or represented by such a person."""


def rank_of(core: Chunk) -> str:
    """The rank of a title, as in `offices.csv`; empty where the lexicon gives none."""
    sense = core.sense("office", "head")
    return sense.row.get("rank", "") if sense else ""


def rank_with(core: Chunk, modifiers: list[Chunk]) -> str:
    """The rank of a title with what stands before it: a deputy minister is no minister."""
    deputy = any("deputy" in c.senses[0].value or "vice" in c.senses[0].value for c in modifiers if c.senses)
    rank = rank_of(core)
    return (
        {"minister": "deputy-minister", "head-of-government": "deputy-head-of-government"}.get(rank, rank)
        if deputy
        else rank
    )


def is_plural(core: Chunk) -> bool:
    """True where a title is written as that of several."""
    sense = core.sense("office", "head")
    if sense is None:
        return False
    singular = sense.row.get("form") or sense.row.get("head") or ""
    plurals = (sense.row.get("plurals") or sense.row.get("plural") or "").split("|")
    return sense.form in plurals and words_of(sense.form) != words_of(singular)


def singular(core: Chunk, pre: list[Chunk]) -> str | None:
    """The title of one of several ("interior minister" of "interior ministers"), written as the text writes it."""
    sense = core.sense("office", "head")
    if sense is None or not is_plural(core):
        return None
    singular = sense.row.get("form") or sense.row.get("head") or ""
    if core.text[:-1].isupper():
        # "MPs"
        singular = core.text[:-1]
    elif core.text[:1].isupper():
        singular = singular[:1].upper() + singular[1:]
    if core.text.istitle():
        singular = " ".join(w if w in PREPOSITIONS or w == "and" else w[:1].upper() + w[1:] for w in singular.split())
    return " ".join([*(c.text for c in pre), singular])


def generic_body(core: Chunk) -> str | None:
    """The noun of an institution inside a title that names none: "chairperson of the Commission"."""
    last = core.low.split()[-1]
    return last if core.low.endswith(f" of the {last}") and last in BODY_NOUNS else None


def seat_of(core: Chunk) -> str:
    """The kind of place where an office is held, as in `offices.csv`."""
    sense = core.sense("office")
    return sense.row.get("seat", "") if sense else ""


def ends_office(chunk: Chunk) -> bool:
    """True for words that say an office is over: "former"."""
    sense = chunk.sense("modifier")
    return sense is not None and sense.row.get("ends_office") == "yes"


def may_follow(chunk: Chunk) -> bool:
    """True for words that may stand after a title: "-designate", "a.i."."""
    sense = chunk.sense("modifier")
    return sense is not None and "after" in sense.row.get("position", "")


def seat_ministry(core: Chunk) -> str | None:
    """The kind of ministry that a title by itself belongs to."""
    sense = core.sense("office")
    seat = sense.row.get("seat", "") if sense else ""
    return seat.removeprefix("ministry:") if seat.startswith("ministry:") else None
