"""Sides: which parties two accounts name, and whom on each side."""

from __future__ import annotations

from enum import IntEnum

from graph.resolution.findings import Finding, apart, unlikely
from graph.resolution.likely import all_alike, of_one_name, some_alike
from graph.resolution.office_ties import Tie, tie
from graph.resolution.offices import Post, read
from graph.resolution.telling import Side, Telling
from graph.resolution.verdict import Decision

GATHERING = 4
"""Parties from which a meeting is one of many, of whom each document names some."""

OF_MANY = frozenset({"conference", "summit", "session", "ceremony", "dinner"})
"""Kinds of meetings that may be of many."""

_ESCORTS = frozenset({"mission", "desk"})
"""Families of offices whose holders come along with a visitor who is not of their own side."""
_OF_ONE = frozenset({"state", "royal", "parliament"})
"""Families of offices that one person holds at a time, and of government those of which the portfolio is told."""
_FITTING = frozenset({Tie.SAME, Tie.ALIKE, Tie.PART})


def parties(a: Telling, b: Telling) -> Finding:
    """What the parties say that the accounts name."""
    both = a.parties & b.parties
    if a.parties == b.parties and len(both) > 1:
        return Finding(1.0, "the same parties")
    if len(both) == 1 == min(len(a.parties), len(b.parties)):
        # Whom the other side was is told by one account at most: its people must say that they are the same.
        if led_alike(a, b):
            return Finding(0.5 if a.parties == b.parties else 0.0, "the same people, of whose parties one is named")
        return Finding(-1.5, "one party named", "ask") if a.parties == b.parties else unlikely("one party named")
    if not both:
        return apart("other parties")
    if a.parties < b.parties or b.parties < a.parties:
        less, more = (a, b) if len(a.parties) < len(b.parties) else (b, a)
        return _further(less, more)
    if led_alike(a, b):
        # The minister who chairs an organisation speaks for it in one document and for his state in the other.
        return Finding(0.0, "the same people, of parties that are named otherwise")
    if len(a.parties) >= GATHERING and len(b.parties) >= GATHERING and 2 * len(both) >= len(a.parties | b.parties) / 2:
        return Finding(0.0, "parties in common")
    return apart("other parties")


def _further(less: Telling, more: Telling) -> Finding:
    """One account names parties beyond the other's."""
    further = more.parties - less.parties
    led = [side for side in further if any(not _is_escort(more, person) for person in more.sides.get(side, ()))]
    if len(more.parties) < GATHERING:
        if led:
            return Finding(-1.5, f"{', '.join(sorted(led))} took part by one account only", "ask")
        return Finding(0.5, "a further party is named, without a delegation of its own")
    if len(less.parties) == 2 and less.account.kind not in OF_MANY:
        if led or not led_alike(less, more):
            return unlikely("two parties here, a gathering there")
        return Finding(-1.5, "a gathering by one account", "ask")
    return Finding(0.0, "one account names fewer of the parties")


def _is_escort(telling: Telling, person: str) -> bool:
    return any(post.family in _ESCORTS for office in telling.offices.get(person, ()) for post in read(office).posts)


def led_alike(a: Telling, b: Telling) -> bool:
    """Whether two persons, or three, led both: enough for a guess where parties or dates do not help."""
    if max(len(a.heads), len(b.heads)) >= GATHERING:
        return False
    return len(set(a.heads.values()) & set(b.heads.values())) > 1


def shared_sides(a: Telling, b: Telling) -> int:
    """Of how many sides the people are whom both accounts name."""
    shared = a.side_of.keys() & b.side_of.keys()
    if not shared:
        return 0
    of_a = {a.side_of[person] or b.side_of[person] for person in shared}
    of_b = {b.side_of[person] or a.side_of[person] for person in shared}
    return min(len(of_a), len(of_b))


def people(a: Telling, b: Telling, *, certain: bool, one_day: bool, one_town: bool) -> Finding:
    """What the people say whom they name.

    `certain` where the meeting is known by its word, number, day and town; `one_day`, `one_town` where these agree.
    """
    if clash := _clash(a, b, one_day=one_day, one_town=one_town):
        return clash
    sides = shared_sides(a, b)
    if sides > 1:
        return _of_both(a, b)
    fits = _titles(a, b)
    at_most: Decision = "same" if certain or fits > 0 else "ask"
    if fits < 0:
        return Finding(-1.0, "an office is told that the other's people do not hold", "ask")
    if sides == 1:
        reason = "the same person on one side, and on the other an office that fits" if fits else "people on one side"
        return Finding(3.5 if fits else 1.5, reason, at_most)
    if fits > 1:
        return Finding(3.5, "each names whom the other tells by an office")
    if a.side_of and b.side_of:
        return Finding(0.0, "each names people of another side", at_most)
    return Finding(0.0, "one account names nobody" if a.side_of or b.side_of else "nobody is named", at_most)


def _of_both(a: Telling, b: Telling) -> Finding:
    """The same people on both sides: who leads them tells the ministers' talks from those of two of their company."""
    led = a.heads.keys() & b.heads.keys()
    otherwise = sum(1 for side in led if _led_otherwise(a, b, side))
    if not otherwise:
        return Finding(4.0, "the same people on both sides")
    if otherwise == 1:
        return Finding(3.0, "the same people on both sides, led by another on one", "ask")
    return Finding(2.0, "some people in common, led by others on both sides", "ask")


def _clash(a: Telling, b: Telling, *, one_day: bool, one_town: bool) -> Finding | None:
    """What different people on one side come to; None where on each side somebody is shared, or one names nobody."""
    clashing = [
        side
        for side in sorted(a.sides.keys() & b.sides.keys(), key=str)
        if side is not None
        and not a.sides[side] & b.side_of.keys()
        and not b.sides[side] & a.side_of.keys()
        # A minister told by his office alone, with his ambassador by name, is the minister whom the other names.
        and not _holds(a, b, side)
        and not _holds(b, a, side)
    ]
    if not clashing:
        return None
    if len(a.parties) >= GATHERING or len(b.parties) >= GATHERING:
        if sides := shared_sides(a, b):
            return Finding(1.0 * min(sides, 3) - 0.5 * min(len(clashing), 4), "of many they name some alike", "same")
        return Finding(-1.5, "of many they name others", "ask")
    likely = min(_one_person(a, b, side) for side in clashing)
    if any(_led_otherwise(a, b, side) for side in (a.heads.keys() & b.heads.keys()) - set(clashing)):
        likely = min(likely, _Likely.PERHAPS)
    if likely and len(clashing) == 1 and shared_sides(a, b):
        if likely is _Likely.YES:
            reason = f"the same people, whose names for {clashing[0]} are spelled in two ways"
            return Finding(3.5, reason, "same" if one_day else "ask")
        return Finding(1.0, f"the names for {clashing[0]} may be one person's", "ask")
    if likely and len(clashing) == 2:
        if likely is _Likely.YES:
            return Finding(3.0, "the same offices, under like names", "same" if one_day and one_town else "ask")
        return Finding(0.5, "the names may be the same persons'", "ask")
    return apart(f"other people for {' and '.join(str(side) for side in clashing)}")


def _led_otherwise(a: Telling, b: Telling, side: Side) -> bool:
    return a.heads[side] != b.heads[side] and _one_person(a, b, side) is not _Likely.YES


class _Likely(IntEnum):
    """Whether two names are one person's who led a side."""

    NO = 0
    PERHAPS = 1
    YES = 2


def _one_person(a: Telling, b: Telling, side: Side) -> _Likely:
    """Whether who leads the side here may be who leads it there, by another spelling than is known for one."""
    one, other = a.heads.get(side), b.heads.get(side)
    if one is None or other is None:
        return _Likely.NO
    here, there = a.offices.get(one, frozenset()), b.offices.get(other, frozenset())
    ties = {tie(x, y) for x in here for y in there}
    all_like, some_like = all_alike(one, other), some_alike(one, other)
    of_one = any(map(_of_one, _posts(here) & _posts(there)))
    fitting = bool(ties & _FITTING) or bool(_ranks(here) & _ranks(there))
    if (of_one and some_like) or (all_like and fitting) or (not ties and of_one_name(one, other)):
        return _Likely.YES
    return _Likely.PERHAPS if of_one or some_like or all_like else _Likely.NO


def _ranks(offices: frozenset[str]) -> set[str]:
    return {post.rank for post in _posts(offices)}


def _posts(offices: frozenset[str]) -> set[Post]:
    return {post for office in offices for post in read(office).posts}


def _of_one(post: Post) -> bool:
    """Whether one person of a side holds it at a time: a state has one president and one minister of a kind."""
    return post.family in _OF_ONE or (post.family == "government" and bool(post.subject or post.rank != "minister"))


def _holds(told: Telling, named: Telling, side: Side) -> bool:
    """Whether somebody whom one names on the side holds an office that the other tells there without a name."""
    titles = told.titles.get(side, frozenset())
    return any(_is_of(titles, named, person) for person in named.sides.get(side, ()))


def _is_of(titles: frozenset[str], named: Telling, person: str) -> bool:
    return any(tie(title, office) in _FITTING for title in titles for office in named.offices.get(person, ()))


def _titles(a: Telling, b: Telling) -> int:
    """On how many sides an office told without a name is that of whom the other names; -1 where on one it is not."""
    fitting = 0
    for one, other in ((a, b), (b, a)):
        for side in one.titles:
            if not any(other.offices.get(person) for person in other.sides.get(side, ())):
                continue
            if not _holds(one, other, side):
                return -1
            fitting += 1
    both = a.titles.keys() & b.titles.keys()
    return fitting + sum(
        1 for side in both if any(tie(x, y) is Tie.SAME for x in a.titles[side] for y in b.titles[side])
    )
