"""The rank of an office, and how high it is, so that the two sides of a meeting can be compared.

Ranks are those of the lexicon's table of offices; its rows stand in `tables/ranks.csv`, for graph knows no loaders. Of
a wording the first title counts; of several offices in one ("Deputy Prime Minister and Foreign Minister") the highest.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import cache, lru_cache

from graph.analysis.ledger import Entry, Ledger, Part
from graph.analysis.tables import rows
from graph.identity import document_of_evidence, name_key
from graph.index import texts
from graph.model import Edge, NodeRef
from graph.resolution.offices import qualifiers, read

LEVELS = {
    "head-of-state": 6,
    "head-of-government": 6,
    "royal": 5,
    "deputy-head-of-government": 5,
    "minister": 4,
    "deputy-minister": 3,
    "envoy": 2,
    "senior-official": 2,
    "official": 1,
}
"""How high a rank is; officers and members of parliament stand beside the government, and are not compared."""
NAMES = {
    6: "leaders",
    5: "deputy leaders",
    4: "ministers",
    3: "deputy ministers",
    2: "senior officials",
    1: "officials",
}
"""What those of a level are called together."""
_HIGHEST = max(LEVELS.values())
_BELOW = {
    "head-of-state": "deputy-head-of-government",
    "head-of-government": "deputy-head-of-government",
    "minister": "deputy-minister",
}
_DEPUTY = frozenset({"deputy", "vice", "assistant"})
_SPLIT = re.compile(r",|;|/|&|\band\b|\bas well as\b", re.IGNORECASE)
_LONGEST = 8
_REIGNING = frozenset({"monarch", "pope"})
_NOT_HELD = frozenset({"former", "designate"})


@cache
def _forms() -> dict[tuple[str, ...], str]:
    return {tuple(name_key(row["form"]).split()): row["rank"] for row in rows("ranks")}


@lru_cache(maxsize=1 << 14)
def rank(office: str | None) -> str | None:
    """The rank of an office as documents word it; None where the lexicon knows none or it is only a former one."""
    if not office or qualifiers(office) & _NOT_HELD:
        return None
    found = [one for one in map(_first, (office, *_SPLIT.split(office))) if one]
    return max(found, key=lambda one: LEVELS.get(one, 0), default=None)


def _first(office: str) -> str | None:
    """The rank of the first title in the words."""
    words = name_key(office).split()
    for start in range(len(words)):
        for stop in range(min(len(words), start + _LONGEST), start, -1):
            if found := _forms().get(tuple(words[start:stop])):
                return _BELOW.get(found, found) if _DEPUTY & set(words[:start]) else found
    return None


def level(office: str | None) -> int | None:
    """How high the office is, 6 for leaders to 1; None where that is not known or not compared."""
    found = rank(office)
    # The lexicon has one rank for a royal house; whoever reigns is the head of a state.
    if found == "royal" and any(post.rank in _REIGNING for post in read(office or "").posts):
        found = "head-of-state"
    return LEVELS.get(found) if found else None


def level_at(ledger: Ledger, entry: Entry, part: Part) -> int | None:
    """How high the official was at the meeting: by the office told of him there, else by what documents show him in.

    Those come first that tell of his being there; of others only the offices count whose days, where both are known,
    take in a day of the meeting. None where either are of several levels, or there are none.
    """
    if (told := level(part.office)) is not None:
        return told
    held = ledger.offices.get(part.official, ())
    telling = _documents(part.evidence)
    beside = [edge for edge in held if telling & _documents(texts(edge.properties.get("evidence")))]
    for some in (beside, [edge for edge in held if _at_the_time(edge, entry)]):
        known = {level(str(edge.properties.get("office"))) for edge in some} - {None}
        if known:
            return known.pop() if len(known) == 1 else None
    return None


def _documents(evidence: Iterable[str]) -> set[str]:
    return {document_of_evidence(piece) for piece in evidence}


def _at_the_time(edge: Edge, entry: Entry) -> bool:
    first, last = edge.properties.get("first_seen"), edge.properties.get("last_seen")
    if not isinstance(first, dt.date) or not isinstance(last, dt.date) or not entry.first or not entry.last:
        return True
    return first <= entry.last and entry.first <= last


def side_level(ledger: Ledger, entry: Entry, party: NodeRef) -> int | None:
    """The level of the highest who sat for the country; None where it is not known, and for organisations.

    It is not known where nobody's level is, and where one is there whose side is not told and who may stand higher. The
    lexicon ranks the offices of states: the head of an organisation would be a senior official.
    """
    if party[0] != "Country":
        return None
    levels = ledger.levels.get(entry.id)
    if levels is None:
        levels = ledger.levels[entry.id] = _levels(ledger, entry)
    return levels.get(party)


def _levels(ledger: Ledger, entry: Entry) -> dict[NodeRef, int]:
    levels: dict[NodeRef, int] = {}
    of_no_side = 0
    for one in entry.parts:
        found = level_at(ledger, entry, one)
        if one.party is None:
            of_no_side = max(of_no_side, _HIGHEST if found is None else found)
        elif found is not None:
            levels[one.party] = max(found, levels.get(one.party, 0))
    return {party: level for party, level in levels.items() if level >= of_no_side}


def both_level(ledger: Ledger, entry: Entry, one: NodeRef, other: NodeRef) -> int:
    """The level at which both met: the lower of their highest; 0 where one is not known."""
    levels = side_level(ledger, entry, one), side_level(ledger, entry, other)
    return min(level or 0 for level in levels)
