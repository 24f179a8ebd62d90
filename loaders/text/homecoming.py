"""Homecoming: whom his own people await at the airport has come back, and has met nobody.

"On her return the Prime Minister was welcomed at the airport by the Foreign Minister": welcomers whose country no word
tells are of the traveller's own side; an ambassador of another country among them is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.contacts import Reading
from loaders.text.cues import Cue
from loaders.text.mentions import Mention
from loaders.text.same_office import LEADING
from loaders.text.triggers import Trigger

_COMES_HOME: Final = Cue("comes home")
_ON_ARRIVAL: Final = Cue("on arrival")
_NEAR: Final = 12
_AS_FOREIGNERS: Final = frozenset({"host", "calling", "met", "met together", "opposite", "other side"})
"""Rules that tell a side from two persons' meeting each other as of two countries, which here they are not."""


def note(reading: Reading, clause: Clause) -> None:
    """Remembers that the sentence tells of somebody's return, for it and the next one."""
    if _COMES_HOME.search(clause.words(0, len(clause.tagged.chunks)), clause.tagged) or _to_own_town(reading, clause):
        reading.came_home = clause.tagged.number


def _to_own_town(reading: Reading, clause: Clause) -> bool:
    """True for "returned to Riga" in a text that speaks from Latvia."""
    chunks = clause.tagged.chunks
    for at in range(2, len(chunks)) if not _RETURNING.isdisjoint(clause.tagged.words) else ():
        if chunks[at - 1].low == "to" and chunks[at - 2].low in _RETURNING and chunks[at].tag is Tag.CITY:
            town = chunks[at].sense("city")
            return town is not None and town.row.get("country") == reading.discourse.home
    return False


_RETURNING: Final = frozenset({"returned", "returns", "returning", "back"})


def strangers(
    reading: Reading, clause: Clause, trigger: Trigger, hosts: Sequence[Mention], guests: Sequence[Mention]
) -> list[Mention]:
    """Those of `hosts` who count as having met the traveller: all, unless they await him on his return.

    Then only those whose country the words name.
    """
    _own_envoy(reading, clause, trigger, hosts, guests)
    number = clause.tagged.number
    if reading.came_home is None or number - reading.came_home > 1:
        return list(hosts)
    if not _ON_ARRIVAL.search(clause.words(trigger.last, trigger.last + _NEAR), clause.tagged):
        return list(hosts)
    return [m for m in hosts if any(_of_a_named_country(reading, a) for a in reading.discourse.resolve(m))]


def _own_envoy(
    reading: Reading, clause: Clause, trigger: Trigger, hosts: Sequence[Mention], guests: Sequence[Mention]
) -> None:
    """ "The President was received on arrival in Vienna by Estonia's Ambassador to Austria, Y": he is Estonia's."""
    travellers = [n for m in guests for n in reading.discourse.resolve(m)]
    if len(travellers) != 1 or not _ON_ARRIVAL.search(clause.words(trigger.last, trigger.last + _NEAR), clause.tagged):
        return
    traveller = reading.actors[travellers[0]]
    sides = {o.country for m in hosts for o in m.offices if o.seat == "embassy" and o.country and o.accredited}
    worked_out = traveller.represents is None or traveller.assumed or traveller.told_by in _AS_FOREIGNERS
    if len(sides) == 1 and worked_out and any(o.rank in LEADING for o, _ in traveller.offices):
        traveller.take_side(sides.pop(), guests[0], "own envoy")


def _of_a_named_country(reading: Reading, number: int) -> bool:
    actor = reading.actors[number]
    return actor.represents is not None and not actor.assumed and actor.told_by not in _AS_FOREIGNERS
