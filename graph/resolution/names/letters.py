"""Letters: a word of a name as written, and folded for comparison."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from graph.identity import name_key

_APOSTROPHES = re.compile("[’‘ʼʻ`´ʹ′]")


def written(text: str) -> str:
    """In small letters, composed, with one kind of apostrophe: as spelling rules look at it."""
    return unicodedata.normalize("NFC", _APOSTROPHES.sub("'", unicodedata.normalize("NFKC", text))).lower()


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """In Latin letters without accents, marks or spaces; empty where there are no letters."""
    return name_key(word).replace(" ", "")
