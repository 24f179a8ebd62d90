"""Officials who may be one because two documents tell of one meeting, and each names one of them on the same side.

Names in transcriptions that no rule foresees ("Tan Džungvej", "Tan Zhongwei") don't fit each other by themselves; that
both led one side of one meeting says what the spellings don't.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations

from graph.resolution.accounts import Account
from graph.resolution.items import Held
from graph.resolution.likely import all_alike, some_alike
from graph.resolution.tellings import MEETINGS

SCORE = 0.7


def met_alike(meetings: Mapping[str, Held]) -> dict[tuple[str, str], str]:
    """Pairs of officials' ids, the smaller first, each with the id of the meeting; `meetings` are all items of it."""
    told: defaultdict[str, list[Account]] = defaultdict(list)
    for _, held in sorted(meetings.items()):
        told[held.id].append(MEETINGS.read(held.item.data).account)
    found: dict[tuple[str, str], str] = {}
    for meeting, accounts in sorted(told.items()):
        for one, other in combinations(accounts, 2):
            for left, right in _facing(one, other):
                led = left in one.heads and right in other.heads
                if all_alike(left, right) or (led and some_alike(left, right)):
                    found.setdefault((min(left, right), max(left, right)), meeting)
    return found


def _facing(one: Account, other: Account) -> list[tuple[str, str]]:
    """Those whom only one account names and those whom only the other does, on one side."""
    shared = {person for person, _ in one.people} & {person for person, _ in other.people}
    return [
        (person, counterpart)
        for person, side in one.people
        for counterpart, other_side in other.people
        if side == other_side and side is not None and person not in shared and counterpart not in shared
    ]
