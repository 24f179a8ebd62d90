"""Pairs of countries by year or month: how often they met, in what form, at what rank and where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.analysis.ledger import Entry, Ledger
from graph.analysis.ranks import NAMES, both_level, side_level
from graph.analysis.scope import UNDATED, Scope, Sorted, ids
from graph.days import Unit, check_unit, periods
from graph.edtf import span as days_of

VENUES = ("a", "b", "third", "unknown")

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Dyad:
    """What a pair of countries had in a period ("2022", "2022-06"; empty where no year is known).

    `a` and `b` are alpha-3 codes in alphabetical order. `meetings` are ids of those certainly in the period; `possible`
    of those that may have been in it or in another, which no other figure counts. `levels` counts by the level at which
    both met: that of the lower of the two sides' highest (see `graph.analysis.ranks`), 0 where one is not known.
    `level_a` and `level_b` are the highest of each side. `venues` counts by whose country they met in, `hosts` by who
    is told to have received the other. `bilateral` counts those with no third party.
    """

    period: str
    a: str
    b: str
    meetings: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    bilateral: int = 0
    kinds: Mapping[str, int] | None = None
    levels: Mapping[int, int] | None = None
    level_a: int | None = None
    level_b: int | None = None
    venues: Mapping[str, int] | None = None
    hosts: Mapping[str, int] | None = None
    documents: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


def dyads(
    ledger: Ledger,
    by: Unit = "year",
    scope: Scope | None = None,
    countries: Sequence[str] = (),
    *,
    all_pairs: bool = False,
) -> list[Dyad]:
    """The pairs by period, sorted by period, then codes; those of no known year last.

    With one of `countries` only its pairs, with two only that pair. `all_pairs` adds rows of zeros: for each pair of
    countries that took part in any meeting of the ledger, and each period from the first to the last.
    """
    check_unit(by)
    found = _sorted(ledger, by, scope or Scope(), countries)
    wanted: Iterable[tuple[str, Pair]] = sorted(found, key=lambda key: (key[0] == UNDATED, key))
    if all_pairs:
        wanted = _every(ledger, found, by, countries)
    return [_dyad(ledger, *key, *found.get(key, ([], []))) for key in wanted]


_Found = Mapping[tuple[str, Pair], Sorted]


def _sorted(ledger: Ledger, by: Unit, scope: Scope, countries: Sequence[str]) -> _Found:
    """For each period and pair the meetings certainly in it, and those possibly."""
    found: defaultdict[tuple[str, Pair], Sorted] = defaultdict(lambda: ([], []))
    for entry, inside in scope.of(ledger):
        pairs = [pair for pair in combinations(entry.states, 2) if set(countries) <= set(pair)]
        when = list(scope.periods(entry, by)) if pairs else []
        # What may have been outside the span counts as possible even if the span leaves it one period.
        possible = inside == "possibly" or len(when) > 1
        for period in when:
            for pair in pairs:
                found[period, pair][possible].append(entry)
    return found


def _every(ledger: Ledger, found: _Found, by: Unit, countries: Sequence[str]) -> Iterator[tuple[str, Pair]]:
    states = sorted({code for entry in ledger.entries for code in entry.states})
    pairs = [pair for pair in combinations(states, 2) if set(countries) <= set(pair)]
    # Sorted as periods are, since all are written alike.
    known = sorted({period for period, _ in found if period != UNDATED})
    if known:
        for period in _from_to(known[0], known[-1], by):
            yield from ((period, pair) for pair in pairs)
    yield from sorted(key for key in found if key[0] == UNDATED)


def _from_to(first: str, last: str, by: Unit) -> Iterator[str]:
    begin, end = days_of(first)[0], days_of(last)[1]
    assert begin
    assert end
    return periods(begin, end, by)


def _dyad(ledger: Ledger, period: str, pair: Pair, certain: Collection[Entry], possible: Collection[Entry]) -> Dyad:
    a, b = (("Country", code) for code in pair)
    kinds: Counter[str] = Counter(entry.kind for entry in certain)
    levels: Counter[int] = Counter()
    venues: Counter[str] = Counter()
    hosts: Counter[str] = Counter()
    top: list[list[int]] = [[], []]
    for entry in certain:
        levels[both_level(ledger, entry, a, b)] += 1
        for found, side in zip(top, (a, b), strict=True):
            if (one := side_level(ledger, entry, side)) is not None:
                found.append(one)
        venues[venue(entry, pair)] += 1
        if (host := host_of(entry, pair)) is not None:
            hosts[host] += 1
    documents = sorted({document for entry in certain for document in entry.documents})
    told_by = {ledger.nodes["Document", one].properties.get("publisher") for one in documents}
    return Dyad(
        period,
        *pair,
        ids(certain),
        ids(possible),
        sum(len(entry.parties) == 2 for entry in certain),
        dict(sorted(kinds.items())),
        {one: levels[one] for one in (*NAMES, 0) if levels[one]},
        max(top[0], default=None),
        max(top[1], default=None),
        {one: venues[one] for one in VENUES if venues[one]},
        dict(sorted(hosts.items())),
        tuple(documents),
        tuple(sorted(str(one) for one in told_by if one)),
        tuple(sorted({piece for entry in (*certain, *possible) for piece in entry.evidence(a, b)})),
    )


def venue(entry: Entry, pair: Pair) -> str:
    """In whose country the meeting was: "a", "b", "third", or "unknown" where it is not told or is several."""
    if len(entry.countries) != 1:
        return "unknown"
    return "ab"[pair.index(entry.countries[0])] if entry.countries[0] in pair else "third"


def host_of(entry: Entry, pair: Pair) -> str | None:
    """Who is told to have received the other, "a" or "b"; None where nobody or both are."""
    hosting = set()
    for number, code in enumerate(pair):
        roles = {one.role for one in entry.of(("Country", code))}
        if "host" in roles:
            hosting.add("ab"[number])
        if "guest" in roles and len(entry.parties) == len(pair):
            hosting.add("ba"[number])
    return hosting.pop() if len(hosting) == 1 else None


def spread(rows: Iterable[Dyad], by: Unit) -> tuple[list[str], dict[str, list[int]]]:
    """All periods from the first to the last, and by pair how many meetings were certainly in each."""
    counts: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for row in rows:
        if row.period != UNDATED and row.meetings:
            counts[f"{row.a}–{row.b}"][row.period] = len(row.meetings)
    known = sorted({period for found in counts.values() for period in found})
    when = list(_from_to(known[0], known[-1], by)) if known else []
    return when, {pair: [found.get(period, 0) for period in when] for pair, found in counts.items()}
