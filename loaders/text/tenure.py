"""Tenure: which offices a country or an organisation can have, and which a country has once at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from loaders.text.extension import shipped
from loaders.text.grammar import words
from loaders.text.offices import Office
from loaders.text.ranks import GOVERNING
from loaders.text.same_office import head_of
from loaders.text.states import lacks

_CROWNED: Final = frozenset({"king", "queen", "sultan", "emir", "crown prince", "emperor"})
_NATIONAL_WORDS: Final = words("national office")
_SOLE: Final = {
    "president": "president", "prime minister": "prime minister", "king": "king", "emir": "emir", "sultan": "sultan",
    "chancellor": "chancellor", "president of the republic": "president",
}  # fmt: skip
"""Offices that one person of a country holds, with the name under which they are compared."""


def may_have(side: str, offices: Sequence[Office], *, state: bool) -> bool:
    """True where a side, a `state` or an organisation, can have somebody of all these offices.

    A minister is of a country, and a country has no office that it lacks.
    """
    if not state:
        return not any(
            o.rank in GOVERNING or head_of(o.core).split()[0] in _NATIONAL_WORDS or o.core.startswith("speaker of")
            for o in offices
        )
    if any(lacks(side, o.form) for o in offices):
        return False
    crowned = any(o.core in _CROWNED for o in offices)
    return not crowned or lacks(side, "president") or side in ("ARE", "MYS")


def may_speak_for(side: str, offices: Iterable[Office]) -> bool:
    """False for a minister and an organisation: whoever holds an office of state speaks for a state."""
    return side not in _bodies() or all(o.rank not in GOVERNING or o.former or o.relation for o in offices)


@cache
def _bodies() -> frozenset[str]:
    return frozenset(row["short"] for row in shipped("organisations"))


def sole_offices(offices: Iterable[Office]) -> frozenset[str]:
    """Those of the offices that one person of a country holds, under the names by which they are compared."""
    return frozenset(_SOLE[o.core] for o in offices if o.core in _SOLE and o.whole)
