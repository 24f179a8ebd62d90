"""Grammar: the small words and turns of English that the reader steers by.

From `loaders/lexicon/word_classes.csv` (classes of words) and `cues.csv` (turns, as patterns over folded words).
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib import resources


@cache
def _table(name: str) -> dict[str, str]:
    """A table of two columns."""
    with resources.files("loaders.lexicon").joinpath(name).open(encoding="utf-8") as handle:
        rows = csv.reader(handle)
        next(rows)
        return {row[0]: row[1] for row in rows}


@cache
def words(name: str) -> frozenset[str]:
    """The words of a class, folded; KeyError where the table has no such class."""
    return frozenset(_table("word_classes.csv")[name].split())


def cue(name: str) -> re.Pattern[str]:
    """The pattern of a turn, whole words only; KeyError where the table has no such turn."""
    return re.compile(rf"\b(?:{_table('cues.csv')[name]})(?!\w)")
