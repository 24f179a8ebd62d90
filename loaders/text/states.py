"""States: which offices a state lacks, so that a bare title tells whose it is not.

The United States have no foreign minister, a kingdom no president. From `loaders/lexicon/state_offices.csv`.
"""

from __future__ import annotations

from functools import cache

from loaders.text.extension import shipped
from loaders.text.lexicon import words_of


@cache
def _lacking() -> dict[str, frozenset[str]]:
    return {
        row["code"]: frozenset(" ".join(words_of(title)) for title in row["lacks"].split("|") if title)
        for row in shipped("state_offices")
    }


def lacks(code: str, core: str) -> bool:
    """True where the state has nobody of that office ("president" in a monarchy); `core` as in `Office.core`."""
    titles = _lacking().get(code, frozenset())
    ministerial = core.endswith(" minister") or core.startswith(("minister of ", "minister for "))
    return core in titles or ("minister" in titles and ministerial)
