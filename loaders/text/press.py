"""Press: the country of a newspaper, agency or station that publishes a document (`loaders/lexicon/press.csv`).

Agencies that write for the papers of the whole world have none, and a paper that prints their text speaks for nobody.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from loaders.text.extension import Extension
from loaders.text.lexicon import table
from loaders.text.tokens import fold

_PARTED: Final = re.compile(r"[()/,;|]")
_ARTICLE: Final = "the "


@dataclass(frozen=True, slots=True)
class Press:
    """The country of a publisher that is known as press, "" where it speaks for none.

    `abroad` where it writes of the whole world for readers everywhere.
    """

    country: str
    abroad: bool


def known(publisher: str, own: Extension | None) -> Press | None:
    """What is known of a publisher; None where it is no known press."""
    names = _known(own)
    whole = _entry(names, publisher)
    parts = [whole] if whole else [entry for part in _PARTED.split(publisher) if (entry := _entry(names, part))]
    if not parts:
        return None
    papers = [(country, reach) for country, reach in parts if reach != "world"]
    agencies = {country for country, reach in parts if reach == "world"}
    # a paper's name and a foreign agency's in brackets: the agency's text; with one of its own land, from at home
    if not papers or not agencies <= {papers[0][0]}:
        return Press("", abroad=False)
    country, reach = papers[0]
    return Press(country, reach == "abroad")


@lru_cache(maxsize=4)
def _known(own: Extension | None) -> dict[str, tuple[str, str]]:
    """The country and the reach of each name, and of what is left of it without the article."""
    rows = [(_key(row["name"]), (row["country"], row["reach"])) for row in table(own, "press.csv")]
    out: dict[str, tuple[str, str]] = {}
    # two papers may differ by the article alone: the name as it is written goes first
    for name, entry in (*rows, *((name.removeprefix(_ARTICLE), entry) for name, entry in rows)):
        out.setdefault(name, entry)
    return out


def _entry(names: Mapping[str, tuple[str, str]], name: str) -> tuple[str, str] | None:
    key = _key(name)
    return names.get(key) or names.get(key.removeprefix(_ARTICLE))


def _key(name: str) -> str:
    return " ".join(fold(name).split()).removesuffix(".com")
