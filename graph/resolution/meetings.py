"""Which accounts are of one meeting: two tellings compared, and the keys under which those that may be one meet.

Accounts of one document are never compared: a document that tells of two meetings knows that they are two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from graph.resolution.accounts import Account
from graph.resolution.days import LAG, each_day, far_apart, months, to_the_month, when, yearless
from graph.resolution.findings import Finding, apart, unlikely, weigh
from graph.resolution.kinds import CALLS, GENERIC, of_a_kind
from graph.resolution.sides import GATHERING, OF_MANY, led_alike, parties, people
from graph.resolution.spots import spot, where
from graph.resolution.telling import Telling, telling
from graph.resolution.verdict import Verdict

_FAR_APART = weigh((apart("the dates lie far apart"),))
_TO_THE_MONTH = 0.5
"""Weight of the dates from which they are told to the month or better."""
_SURE = 2.5
"""Weight of the dates from which they are of one day."""
_REPRINT = 40
"""Words from which the same words are a reprint though the dates differ."""
_BRIEF = 7
"""Days up to which an account is found by each of them; one of more is found by the months."""
_PAIRED = 6
"""Parties whose pairs are still keys; of more each is one by itself."""


def compare(a: Account, b: Account) -> Verdict:
    """Whether two accounts, of two documents, are of one meeting.

    Symmetric, and a function of the two alone. ValueError where a date is none.
    """
    return compare_tellings(telling(a), telling(b))


def compare_tellings(a: Telling, b: Telling) -> Verdict:
    """See `compare`."""
    if far_apart(a.days, b.days):
        return _FAR_APART
    calls = CALLS & {a.account.kind, b.account.kind}
    kind = of_a_kind(a.account.kind, b.account.kind, placed=bool(a.account.place or b.account.place))
    if kind.at_most == "different":
        return weigh((kind,))
    sides = parties(a, b)
    if sides.at_most == "different":
        return weigh((sides,))
    reprint = _reprint(a, b)
    day = _day(a, b, far=bool(calls), reprinted=reprint.weight > 0)
    if day.at_most == "different":
        return weigh((day,))
    if kind.at_most == "ask" and day.weight < _SURE:
        return weigh((unlikely(f"{kind.reason}, and not surely on one day"),))
    place = Finding() if calls else where(a, b)
    if place.at_most == "different":
        return weigh((place,))
    counted, named = _counted(a, b), _named(a, b)
    known = reprint.weight > 0 or counted.weight > 0
    certain = reprint.weight > 0 or (day.weight >= 2 and place.weight > 0 and (known or named.weight > 0))
    if (day.weight < _TO_THE_MONTH or _undated(a, b)) and not known and not led_alike(a, b):
        return weigh((unlikely(f"{day.reason}, and not surely led by the same people"),))
    who = people(a, b, certain=certain, one_day=day.weight >= _SURE, one_town=place.weight > 0)
    return weigh((kind, sides, day, place, who, counted, named, reprint, _status(a, b), _stay(a, b)))


def _day(a: Telling, b: Telling, *, far: bool, reprinted: bool) -> Finding:
    """What the dates say, between accounts whose words and places are known too."""
    day = when(a.days, b.days, far=far)
    dated = a.days.first is not None and b.days.first is not None
    if reprinted and (_reprinted_later(a, b) if dated else day.at_most == "ask"):
        return Finding(0.0, "told in the same words")
    if (a.days.trails or b.days.trails) and day.weight < 2 and _of_one_house(a, b):
        return unlikely("two pieces of news of one publisher, of different days")
    if day.weight > 0 and (yearless(a.days) or yearless(b.days)) and not _at_home(a, b):
        return replace(day, reason=f"{day.reason}, where they may meet each year", at_most="ask")
    return day


def _reprint(a: Telling, b: Telling) -> Finding:
    """That both tell it in the same words: a passage too long to be written twice by chance."""
    return Finding(4.0, "told in the same words") if a.words & b.words else Finding()


def _reprinted_later(a: Telling, b: Telling) -> bool:
    """Whether all words are the same, and the dates as near as those of a reprint, whose "today" is another day.

    A publisher does not print its own news anew, but has set phrases for what happens daily: those are short.
    """
    if a.days.first is None or b.days.first is None or a.words != b.words or _of_one_house(a, b):
        return False
    return abs(a.days.first - b.days.first) <= LAG and a.account.length >= _REPRINT


def _of_one_house(a: Telling, b: Telling) -> bool:
    return a.account.publisher is not None and a.account.publisher == b.account.publisher


def _undated(a: Telling, b: Telling) -> bool:
    """Whether not even day and month are told by both."""
    if a.days.first is not None and b.days.first is not None:
        return False
    return a.days.day is None or a.days.day != b.days.day


def _at_home(a: Telling, b: Telling) -> bool:
    """Whether it was in a party's own country, or nobody says where."""
    lands = {spotted.country for each in (a, b) if (spotted := spot(each.account.place))}
    return lands <= a.parties | b.parties | {None}


def _counted(a: Telling, b: Telling) -> Finding:
    """What the number of the round says."""
    if not a.rounds or not b.rounds:
        return Finding()
    if a.rounds & b.rounds:
        return Finding(2.0, "the same round")
    return apart("other rounds")


def _named(a: Telling, b: Telling) -> Finding:
    """What the documents' own words for it say, where they say more than its kind."""
    one, other = (frozenset((each.account.name or "").lower().split()) for each in (a, b))
    if one == other and len(one) > 1 and a.account.kind not in GENERIC:
        return Finding(1.0, f"both call it {(a.account.name or '').lower()}")
    return Finding()


def _status(a: Telling, b: Telling) -> Finding:
    """What has become of it by each account. What was planned and then held is one meeting."""
    one, other = sorted((a.account.status, b.account.status))
    if one == other or {one, other} == {"held", "planned"}:
        return Finding(0.0, "planned here, held there" if one != other else "")
    if "doubtful" in (one, other):
        return Finding(-0.5, "doubtful by one account")
    if {one, other} == {"cancelled", "planned"}:
        return Finding(0.0, "planned, then cancelled")
    return Finding(-1.0, f"{one} here, {other} there", "ask")


def _stay(a: Telling, b: Telling) -> Finding:
    """A visit of several days contains the meeting of one of them, and is more than it."""
    for one, other in ((a, b), (b, a)):
        if (
            one.account.kind == "visit" != other.account.kind
            and one.days.first != one.days.last
            and not one.days.trails
        ):
            return Finding(-1.0, "a meeting within a visit of several days", "ask")
    return Finding()


def block_keys(a: Account) -> frozenset[str]:
    """What an account is found by: of two that may be the same, or are to be asked about, each looks for a key of the
    other's (`sought_keys`).

    ValueError where its date is none.
    """
    return frozenset(keys_of(telling(a)))


def sought_keys(a: Account) -> frozenset[str]:
    """What an account looks for; ValueError where its date is none."""
    return frozenset(keys_of(telling(a), sought=True))


def keys_of(one: Telling, *, sought: bool = False) -> Iterator[str]:
    """See `block_keys`, and `sought_keys`.

    Those that are dated to the month or better meet where their days do: who met in another week need not be compared.
    Only for the others it counts when in the year, in which round and by whom it was.
    """
    for words in one.words:
        yield f"words {words}"
    who = _who(one)
    for time in _times(one, sought=sought):
        for each in who:
            yield f"{time} {each}"
    dated = to_the_month(one.days)
    for mark in (("?",) if dated else ("", "?")) if sought else ("" if dated else "?",):
        for each in who:
            if one.days.day:
                yield f"{mark}{one.days.day} {each}"
            for number in one.rounds:
                yield f"{mark}round {number} {each}"
        # Who met, whenever it was.
        for each in _leaders(one):
            yield f"{mark}{each}"


def _times(one: Telling, *, sought: bool) -> Iterator[str]:
    """The days that an account is found by, or the months where they are many; it looks for both."""
    known = list(each_day(one.days, far=one.account.kind in CALLS))
    if sought or len(known) <= _BRIEF:
        yield from map(str, known)
    if sought or len(known) > _BRIEF:
        yield from months(known)


def _who(one: Telling) -> list[str]:
    """What stands for the parties and the people in keys: pairs of parties, or each of many, and who led them."""
    many = len(one.parties) >= GATHERING
    paired = sorted(side for side in one.sides if side in one.parties) if many else sorted(one.parties)
    found = ["+".join(pair) for pair in combinations(paired, 2)] if len(paired) <= _PAIRED else []
    if len(one.parties) != 2 or one.account.kind in OF_MANY:
        found += sorted(one.parties)
    return found + _leaders(one)


def _leaders(one: Telling) -> list[str]:
    leaders = sorted(set(one.heads.values()))
    return ["+".join(pair) for pair in combinations(leaders, 2)] if len(leaders) < GATHERING else []
