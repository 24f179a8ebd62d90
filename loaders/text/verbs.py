"""Verbs: whether a word is one, as far as it tells by itself."""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Chunk, Tag
from loaders.text.grammar import words

_VERBS: Final = words("clause verb")


def finite(chunk: Chunk) -> bool:
    """True for the verb of a clause, as far as the word by itself tells: one of the common ones, or one in "-ed"."""
    return chunk.tag is Tag.WORD and (chunk.low in _VERBS or chunk.low.endswith("ed"))


def acts(chunk: Chunk) -> bool:
    """True for a verb, however it ends: "held", "welcomed", "meets"."""
    return finite(chunk) or (chunk.tag is Tag.WORD and chunk.low in _CONTACTS)


_CONTACTS: Final = words("contact verb") | words("gathering verb") | words("holder")


TELLING: Final = words("saying verb") | words("reporting")
"""Verbs of saying and of reporting: "said", "told", "announced"."""


def acts_or_tells(chunk: Chunk) -> bool:
    """True for a verb, those of saying and reporting among them."""
    return acts(chunk) or chunk.low in TELLING
