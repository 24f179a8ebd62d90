"""Analysis by name: what meetings tell when they are counted. Each function takes a store, or a graph's rows.

Names are found by any part or spelling, or by id. Conditions are those of `graph.analysis.scope.Scope`. UsageError
where a date is none or no meeting is of a kind; NameNotFound where nothing bears a name, NameAmbiguous where several.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypedDict, TypeVar, Unpack

from graph.errors import NameAmbiguous, UsageError

if TYPE_CHECKING:
    from graph.analysis.asymmetry import Asymmetry
    from graph.analysis.brokers import Alone, Bridge, Brokers
    from graph.analysis.central import Central, Measure
    from graph.analysis.changes import Change
    from graph.analysis.dyads import Dyad
    from graph.analysis.groups import Groups
    from graph.analysis.partners import Partner
    from graph.analysis.reading import Source
    from graph.analysis.scope import Scope
    from graph.analysis.silences import Silence
    from graph.analysis.suggest import Suggestion
    from graph.analysis.timeline import Moment
    from graph.analysis.together import Common, Together
    from graph.analysis.weeks import Weeks
    from graph.days import Dates, Unit
    from graph.model import Node

HELD = ("held",)
Row = TypeVar("Row")


class Conditions(TypedDict, total=False):
    """Which meetings count."""

    since: str | None
    until: str | None
    dates: Dates
    kinds: Sequence[str]
    not_kinds: Sequence[str]


def dyads(
    store: Source, *countries: str, by: Unit = "year", all_pairs: bool = False, **conditions: Unpack[Conditions]
) -> Iterator[Dyad]:
    """Pairs of countries by year or month, with what they had then; of one country or of two, where named."""
    from graph.analysis.dyads import dyads as counted
    from graph.analysis.ledger import ledger
    from graph.analysis.scope import country

    if len(countries) > 2:
        raise UsageError("dyads takes one country or two; for several, call it for each")
    books = ledger(store)
    codes = [country(books, name).id for name in countries]
    if len(set(codes)) != len(codes):
        raise UsageError(f"both names are {codes[0]}: a pair is two countries; name another, or one alone")
    return counted(books, by, _scope(conditions), codes, all_pairs=all_pairs)


def partners(store: Source, name: str, **conditions: Unpack[Conditions]) -> list[Partner]:
    """Whom the country or organisation meets, at what rank and in which years; most meetings first."""
    from graph.analysis.ledger import ledger
    from graph.analysis.partners import partners as met
    from graph.analysis.scope import party

    books = ledger(store)
    return met(books, party(books, name).ref, _scope(conditions))


def together(store: Source, a: str, b: str, **conditions: Unpack[Conditions]) -> list[Together]:
    """All meetings at which the two officials, countries or organisations both were, in the order of their days."""
    from graph.analysis.ledger import ledger
    from graph.analysis.scope import somebody
    from graph.analysis.together import together as shared

    books = ledger(store)
    one, other = _two(somebody(books, a), somebody(books, b))
    return shared(store, books, one.ref, other.ref, _scope(conditions))


def common(store: Source, a: str, b: str, **conditions: Unpack[Conditions]) -> list[Common]:
    """Whom both have met: of two officials officials, of two countries or organisations such."""
    from graph.analysis.ledger import ledger
    from graph.analysis.scope import somebody
    from graph.analysis.together import common as shared

    books = ledger(store)
    one, other = _two(somebody(books, a), somebody(books, b))
    if (one.label == "Official") != (other.label == "Official"):
        raise UsageError(f"{one.name} and {other.name}: give two officials, or two countries or organisations")
    return shared(store, books, one.ref, other.ref, _scope(conditions))


def timeline(
    store: Source, name: str, statuses: Collection[str] = HELD, **conditions: Unpack[Conditions]
) -> list[Moment]:
    """The meetings of an official, country or organisation in order, and the offices in which he is shown."""
    from graph.analysis.ledger import ledger
    from graph.analysis.scope import somebody
    from graph.analysis.timeline import timeline as told

    books = ledger(store, statuses)
    return told(books, somebody(books, name).ref, _scope(conditions))


def brokers(
    store: Source, limit: int = 20, *, samples: int | None = None, exact: bool = False, **conditions: Unpack[Conditions]
) -> Brokers:
    """Who stands between others, the `limit` first; from a sample with its error where there are many."""
    from graph.analysis.brokers import brokers as found
    from graph.analysis.network import network

    seen = network(store, _scope(conditions))
    return found(seen, limit, seen.links.size if exact else samples)


def alone(store: Source, limit: int = 20, **conditions: Unpack[Conditions]) -> list[Alone]:
    """Pairs of countries or organisations that one official alone links, the `limit` first."""
    from graph.analysis.brokers import alone as found
    from graph.analysis.network import network

    return found(network(store, _scope(conditions)), limit)


def bridges(store: Source, limit: int = 20, **conditions: Unpack[Conditions]) -> list[Bridge]:
    """Links between officials that alone hold two parts of the network together, the `limit` first."""
    from graph.analysis.brokers import bridges as found
    from graph.analysis.network import network

    return found(network(store, _scope(conditions)), limit)


def central(
    store: Source, limit: int = 20, *, by: Measure = "pagerank", **conditions: Unpack[Conditions]
) -> list[Central]:
    """Who is central in who met whom, the `limit` first."""
    from graph.analysis.central import central as found
    from graph.analysis.network import network

    return found(network(store, _scope(conditions)), by, limit)


def communities(store: Source, resolution: float = 1.0, **conditions: Unpack[Conditions]) -> Groups:
    """The groups of officials who meet each other more than others, largest first."""
    from graph.analysis.groups import groups
    from graph.analysis.network import network

    return groups(network(store, _scope(conditions)), resolution)


@dataclass(frozen=True, slots=True)
class Named(Generic[Row]):
    """A row with the names of the two whom it is about."""

    row: Row
    a: str
    b: str


def changes(store: Source, since: str, name: str | None = None) -> list[Named[Change]]:
    """What is new since the first day of an EDTF date: links, offices and partners; only of one name, where given."""
    from graph.analysis.changes import changes as found
    from graph.analysis.ledger import ledger
    from graph.analysis.scope import somebody
    from graph.days import day

    first = day(since, "--since")
    books = ledger(store)
    only = None if name is None else somebody(books, name).ref
    return [Named(one, books.name(one.a), books.name(one.b)) for one in found(store, books, first, only)]


def silences(
    store: Source, country: str | None = None, *, on: str | None = None, least: int = 3, factor: float = 3.0
) -> list[Named[Silence]]:
    """Pairs of countries or organisations that used to meet and stopped, the most silent first."""
    from graph.analysis.ledger import ledger
    from graph.analysis.scope import party
    from graph.analysis.silences import silences as found
    from graph.days import day

    today = None if on is None else day(on, "--on")
    books = ledger(store)
    only = None if country is None else party(books, country).ref
    rows = found(books, today, only, least=least, factor=factor)
    return [Named(one, books.name(one.a), books.name(one.b)) for one in rows]


def asymmetry(
    store: Source, name: str | None = None, *, least: int = 1, **conditions: Unpack[Conditions]
) -> list[Named[Asymmetry]]:
    """Whose officials stand higher than those whom they meet, the widest gap first."""
    from graph.analysis.asymmetry import asymmetry as found
    from graph.analysis.ledger import ledger
    from graph.analysis.scope import somebody

    books = ledger(store)
    of = None if name is None else somebody(books, name).ref
    rows = found(books, of, _scope(conditions), least)
    return [Named(one, books.name(one.one), books.name(one.other)) for one in rows]


def calendar(store: Source, name: str, **conditions: Unpack[Conditions]) -> Weeks:
    """The meetings of a country, organisation or official by ISO week."""
    from graph.analysis.ledger import ledger
    from graph.analysis.scope import somebody
    from graph.analysis.weeks import weeks

    books = ledger(store)
    return weeks(books, somebody(books, name).ref, _scope(conditions))


def suggest(store: Source, name: str, limit: int = 10, **conditions: Unpack[Conditions]) -> list[Suggestion]:
    """Whom the official has not met but is linked to most closely, the likeliest first, with through whom."""
    from graph import names
    from graph.analysis.network import PEOPLE, network
    from graph.analysis.reading import part
    from graph.analysis.suggest import suggest as found

    seen = network(store, _scope(conditions))
    try:
        official = names.one(seen.rows, name, ("Official",))
    except NameAmbiguous:
        # Said again with the offices in ministries, which are read for this only.
        rows = part(store, (*PEOPLE, "Ministry"), ("REPRESENTS", "HOLDS_OFFICE"))
        official = names.one(rows, name, ("Official",))
    return found(seen, seen.contacts.official(official.id), limit)


def _scope(given: Conditions) -> Scope:
    from graph.analysis.scope import Scope

    return Scope(
        given.get("since"),
        given.get("until"),
        given.get("dates", "certain"),
        tuple(given.get("kinds", ())),
        tuple(given.get("not_kinds", ())),
    )


def _two(one: Node, other: Node) -> tuple[Node, Node]:
    if one.ref == other.ref:
        raise UsageError(f"both names are {one.name} ({one.id}); name two")
    return one, other
