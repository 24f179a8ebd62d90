"""Press: the country of a newspaper, agency or station that publishes a document (`loaders/lexicon/press.csv`).

Agencies that write for the papers of the whole world have none, and a paper that prints their text speaks for nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from loaders.text.extension import Extension
from loaders.text.lexicon import table
from loaders.text.tokens import fold

_PARTED = re.compile(r"[()/,;|]")
_ARTICLE = "the "


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
    whole = names.get(_key(publisher))
    parts = [whole] if whole else [names[key] for part in _PARTED.split(publisher) if (key := _key(part)) in names]
    if not parts:
        return None
    papers = [(country, reach) for country, reach in parts if reach != "world"]
    agencies = {country for country, reach in parts if reach == "world"}
    # "Bangkok Post (AFP)" is the agency's text; "Newsmax (AP)" one from at home
    if not papers or not agencies <= {papers[0][0]}:
        return Press("", abroad=False)
    country, reach = papers[0]
    return Press(country, reach == "abroad")


@lru_cache(maxsize=4)
def _known(own: Extension | None) -> dict[str, tuple[str, str]]:
    """The country and the reach of each name."""
    out: dict[str, tuple[str, str]] = {}
    for row in table(own, "press.csv"):
        out.setdefault(_key(row["name"]), (row["country"], row["reach"]))
    return out


def _key(name: str) -> str:
    return " ".join(fold(name).split()).removeprefix(_ARTICLE).removesuffix(".com")
