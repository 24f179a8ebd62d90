"""Press: the country of a newspaper, agency or station that publishes a document (`loaders/lexicon/press.csv`).

Agencies that write for the papers of the whole world have none, and a paper that prints their text speaks for nobody.
"""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.text.extension import Extension
from loaders.text.lexicon import table
from loaders.text.tokens import fold

_PARTED = re.compile(r"[()/,;|]")
_ARTICLE = "the "


def country_of(publisher: str, own: Extension | None) -> str | None:
    """The country of a publisher that is known as press: a code, "" where it speaks for none, None where unknown."""
    known = _known(own)
    whole = known.get(_key(publisher))
    parts = [whole] if whole else [known[key] for part in _PARTED.split(publisher) if (key := _key(part)) in known]
    if not parts:
        return None
    papers = [country for country, world in parts if not world]
    agencies = {country for country, world in parts if world}
    # "Bangkok Post (AFP)" is the agency's text; "Newsmax (AP)" one from at home
    return papers[0] if papers and agencies <= {papers[0]} else ""


@lru_cache(maxsize=4)
def _known(own: Extension | None) -> dict[str, tuple[str, bool]]:
    """The country of each name, and whether it writes for the whole world."""
    out: dict[str, tuple[str, bool]] = {}
    for row in table(own, "press.csv"):
        out.setdefault(_key(row["name"]), (row["country"], row["world"] == "yes"))
    return out


def _key(name: str) -> str:
    return " ".join(fold(name).split()).removeprefix(_ARTICLE).removesuffix(".com")
