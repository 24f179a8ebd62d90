"""Groups: the persons whom "the two ministers", "the delegation", "the sides" stand for."""

from __future__ import annotations

from typing import Final

from loaders.text.grammar import words
from loaders.text.memory import EMPTY, Memory
from loaders.text.mentions import Mention
from loaders.text.offices import Office
from loaders.text.same_office import same_office

_FEW: Final = 2
"""How many counterparts two ministers have."""
_SOON: Final = 2
"""In sentences: how soon they are named of whom a land and an office were told."""
_LATELY: Final = 6
"""In sentences: how long those are kept in mind who did something together."""
_BODIES: Final = words("travelling body")
_NUMBERS: Final = {"both": 2, "pair": 2, "duo": 2, "trio": 3, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def of(memory: Memory, mention: Mention) -> tuple[int, ...]:
    """The persons whom a group stands for; empty where that is not settled."""
    said = mention.low.split()
    if len(mention.codes) > 1 and mention.offices and (named := _one_each(memory, mention)):
        return named
    number = next((_NUMBERS[word] for word in said if word in _NUMBERS), None)
    if mention.offices:
        office = mention.offices[0]
        if office.relation and len(mention.codes) > 1:
            return _counterparts(memory, mention)
        if not (office.definite or office.owner or number):
            return EMPTY
        if office.relation and (office.country or mention.country):
            # "talks with their Japanese counterparts", who were named before
            theirs = office.country or mention.country
            known = tuple(n for n in memory.recent if memory.actors[n].represents == theirs)
            return known if len(known) == _FEW else EMPTY
        fitting = [n for n in memory.recent if any(same_office(office, o) for o in memory.offices[n])]
        whose = office.country or office.organisation or mention.country
        if whose:
            fitting = [n for n in fitting if memory.actors[n].represents == whose]
        within = [n for n in memory.principals if n in fitting]
        if number is not None and len(fitting) > number and memory.subject is not None:
            # "The President gave a dinner for X and the two governors": those of another side than his
            own = memory.actors[memory.subject].represents
            abroad = [n for n in fitting if memory.actors[n].represents not in (None, own)]
            fitting = abroad if len(abroad) == number else fitting
        if number is None:
            return tuple(within if len(within) > 1 else fitting[-2:])
        if len(within) == number or len(fitting) >= number:
            return tuple(within) if len(within) == number else tuple(fitting[-number:])
        # "X met A's Y and B's Z. The three leaders …"
        return memory.said_last if "leaders" in said and number == len(memory.said_last) > _FEW else EMPTY
    if not _BODIES.isdisjoint(said) or said == ["it"]:
        return memory.delegation
    if said == ["they"] and memory.together_sentence == mention.sentence - 1:
        return memory.together
    if mention.country:
        return tuple(n for n in memory.principals if memory.actors[n].represents == mention.country)
    if "heads" in said or "leaders" in said or "presidents" in said:
        return memory.said_last if number == len(memory.said_last) and number > _FEW else EMPTY
    if "guests" in said:
        return tuple(n for n in memory.principals if memory.foreign(n))
    lately = mention.sentence - memory.together_sentence <= _LATELY
    if lately and said[-1] in _NUMBERS and number == len(memory.together) != len(memory.principals):
        # "X, Y and Z called on them to talk. … according to the three, who met in Manila"
        return memory.together
    if not memory.principals and number == len(memory.said_last):
        # "X shared a platform with Y. The two later had talks"
        return memory.said_last
    if not memory.principals and said == ["they"] and len(memory.said_last) == _FEW:
        # "Two officials, X and Y, arrived in A. They were received by Z"
        return memory.said_last
    if number is not None and len(memory.principals) > number:
        return memory.principals[:number]
    return memory.principals


def _counterparts(memory: Memory, group: Mention) -> tuple[int, ...]:
    """ "with counterparts from A and B": whoever was named before and holds the office of somebody beside them."""
    beside = [a for a in memory.actors if any(m.sentence == group.sentence for m in a.mentions)]
    cores = {o.core for a in beside for o, _ in a.offices if a.represents not in group.codes}
    if "secretary of state" in cores:
        # the one foreign minister who is called so
        cores.add("foreign minister")
    theirs = [n for n in memory.recent if memory.actors[n].represents in group.codes]
    return tuple(n for n in theirs if any(o.core in cores for o in memory.offices[n]))


def _one_each(memory: Memory, group: Mention) -> tuple[int, ...]:
    """ "the foreign ministers of A and B", who are named in the next sentence."""
    core = group.offices[0].core
    soon = range(group.sentence + 1, group.sentence + 1 + _SOON)
    named = [
        n
        for code in group.codes
        for n, a in enumerate(memory.actors)
        if any(o.core == core and o.country == code and m.sentence == soon[0] for o, m in a.offices)
        # "The foreign ministers of A and B held talks … He praised A's X and B's Y"
        or (not a.offices and any(m.country == code and m.sentence in soon for m in a.mentions))
    ]
    if named:
        return tuple(named) if len(named) == len(group.codes) else EMPTY
    # "received the Russian and the Tajik minister", who were named before
    office = group.offices[0]
    theirs = [
        next(
            (n for n in reversed(memory.recent) if memory.actors[n].represents == code and _holds(memory, n, office)),
            -1,
        )
        for code in group.codes
    ]
    return tuple(theirs) if not office.relation and -1 not in theirs else EMPTY


def _holds(memory: Memory, number: int, office: Office) -> bool:
    return any(same_office(office, o) for o in memory.offices[number])
