"""Analysis by name: what meetings tell when they are counted. Each function takes a store, or a graph's rows, and gives
an `Answer`: a sequence of rows, with whom it is about and which meetings it left out.

Names are found by any part or spelling, or by id. Conditions are those of `graph.analysis.scope.Scope`, and of
`min_confidence` those of `graph.analysis.ledger.ledger`. UsageError where a condition makes no sense, as where no
meeting is of a kind; NameNotFound where nothing bears a name, NameAmbiguous where several do.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypedDict, TypeVar, Unpack

from graph.errors import UsageError

if TYPE_CHECKING:
    from graph.analysis.answer import Answer
    from graph.analysis.asymmetry import Asymmetry
    from graph.analysis.brokers import Alone, Bridge, Brokers
    from graph.analysis.central import Central, Measure
    from graph.analysis.changes import Change
    from graph.analysis.dyads import Dyad
    from graph.analysis.groups import Groups
    from graph.analysis.ledger import Ledger
    from graph.analysis.network import Network
    from graph.analysis.partners import Partner
    from graph.analysis.reading import Source
    from graph.analysis.scope import Scope
    from graph.analysis.silences import Silence
    from graph.analysis.suggest import Suggestion
    from graph.analysis.timeline import Moment
    from graph.analysis.together import Common, Together
    from graph.analysis.weeks import Week
    from graph.days import Dates, Unit
    from graph.model import Node

HELD = ("held",)
Row = TypeVar("Row")


class Conditions(TypedDict, total=False):
    """Which meetings count, and by `min_confidence` who was there."""

    since: str | None
    until: str | None
    dates: Dates
    kinds: Sequence[str]
    not_kinds: Sequence[str]
    min_confidence: float | None


def dyads(
    store: Source, *countries: str, by: Unit = "year", all_pairs: bool = False, **conditions: Unpack[Conditions]
) -> Answer[Dyad]:
    """Pairs of countries by year or month, with what they had then; of one country or of two, where named."""
    from graph.analysis.answer import answer
    from graph.analysis.dyads import dyads as counted
    from graph.analysis.scope import country

    if len(countries) > 2:
        raise UsageError("dyads takes one country or two; for several, call it for each")
    nodes = [country(store, name) for name in countries]
    books, scope = _books(store, conditions, of=() if all_pairs else nodes)
    codes = [node.id for node in nodes]
    if len(set(codes)) != len(codes):
        raise UsageError(f"both names are {codes[0]}: a pair is two countries; name another, or one alone")
    left_out = scope.left_out(books, lambda entry: len(entry.states) > 1 and set(codes) <= set(entry.states))
    return answer(counted(books, by, scope, codes, all_pairs=all_pairs), *nodes, left_out=left_out)


def partners(store: Source, name: str, **conditions: Unpack[Conditions]) -> Answer[Partner]:
    """Whom the country or organisation meets, at what rank and in which years; most meetings first."""
    from graph.analysis.answer import answer
    from graph.analysis.partners import partners as met
    from graph.analysis.scope import party

    node = party(store, name)
    books, scope = _books(store, conditions, of=(node,))
    left_out = scope.left_out(books, lambda entry: node.ref in entry.parties and len(entry.parties) > 1)
    return answer(met(books, node.ref, scope), node, left_out=left_out)


def together(store: Source, a: str, b: str, **conditions: Unpack[Conditions]) -> Answer[Together]:
    """All meetings at which the two officials, countries or organisations both were, in the order of their days."""
    from graph.analysis.answer import answer
    from graph.analysis.scope import somebody
    from graph.analysis.together import together as shared

    one, other = _two(somebody(store, a), somebody(store, b))
    books, scope = _books(store, conditions, of=(one, other))
    left_out = scope.left_out(books, lambda entry: entry.had(one.ref) and entry.had(other.ref))
    return answer(shared(store, books, one.ref, other.ref, scope), one, other, left_out=left_out)


def common(store: Source, a: str, b: str, **conditions: Unpack[Conditions]) -> Answer[Common]:
    """Whom both have met: of two officials officials, of two countries or organisations such."""
    from graph.analysis.answer import answer
    from graph.analysis.scope import somebody
    from graph.analysis.together import common as shared

    one, other = _two(somebody(store, a), somebody(store, b))
    if (one.label == "Official") != (other.label == "Official"):
        raise UsageError(f"{one.name} and {other.name}: give two officials, or two countries or organisations")
    books, scope = _books(store, conditions, of=(one, other))
    left_out = scope.left_out(books, lambda entry: entry.had(one.ref) or entry.had(other.ref))
    return answer(shared(store, books, one.ref, other.ref, scope), one, other, left_out=left_out)


def timeline(
    store: Source, name: str, statuses: Collection[str] = HELD, **conditions: Unpack[Conditions]
) -> Answer[Moment]:
    """The meetings of an official, country or organisation in order, and the offices in which he is shown."""
    from graph.analysis.answer import answer
    from graph.analysis.scope import somebody
    from graph.analysis.timeline import timeline as told

    node = somebody(store, name)
    books, scope = _books(store, conditions, statuses, of=(node,))
    return answer(told(books, node.ref, scope), node, left_out=scope.left_out(books, lambda entry: entry.had(node.ref)))


def brokers(
    store: Source, limit: int = 20, *, samples: int | None = None, exact: bool = False, **conditions: Unpack[Conditions]
) -> Brokers:
    """Who stands between others, the `limit` first; from a sample with its error where there are many."""
    from graph.analysis.brokers import brokers as found

    seen = _network(store, conditions)
    return found(seen, limit, seen.links.size if exact else samples)


def alone(store: Source, limit: int = 20, **conditions: Unpack[Conditions]) -> Answer[Alone]:
    """Pairs of countries or organisations that one official alone links, the `limit` first."""
    from graph.analysis.answer import answer
    from graph.analysis.brokers import alone as found

    seen = _network(store, conditions)
    return answer(found(seen, limit), left_out=seen.left_out)


def bridges(store: Source, limit: int = 20, **conditions: Unpack[Conditions]) -> Answer[Bridge]:
    """Links between officials that alone hold two parts of the network together, the `limit` first."""
    from graph.analysis.answer import answer
    from graph.analysis.brokers import bridges as found

    seen = _network(store, conditions)
    return answer(found(seen, limit), left_out=seen.left_out)


def central(
    store: Source, limit: int = 20, *, by: Measure = "pagerank", **conditions: Unpack[Conditions]
) -> Answer[Central]:
    """Who is central in who met whom, the `limit` first."""
    from graph.analysis.answer import answer
    from graph.analysis.central import central as found

    seen = _network(store, conditions)
    return answer(found(seen, by, limit), left_out=seen.left_out)


def communities(store: Source, resolution: float = 1.0, **conditions: Unpack[Conditions]) -> Groups:
    """The groups of officials who meet each other more than others, largest first."""
    from graph.analysis.groups import groups

    return groups(_network(store, conditions), resolution)


@dataclass(frozen=True, slots=True)
class Named(Generic[Row]):
    """A row with the names of the two whom it is about."""

    row: Row
    a: str
    b: str


def changes(
    store: Source,
    since: str,
    name: str | None = None,
    *,
    dates: Dates = "certain",
    min_confidence: float | None = None,
) -> Answer[Named[Change]]:
    """What is new since the first day of an EDTF date: links, offices and partners; only of one name, where given.

    With `dates` "possible" also what only may have been since then.
    """
    from graph.analysis.answer import answer
    from graph.analysis.changes import changes as found
    from graph.analysis.ledger import ledger
    from graph.analysis.scope import somebody
    from graph.days import day

    first = day(since, "--since")
    only = [] if name is None else [somebody(store, name)]
    books = ledger(store, min_confidence=min_confidence)
    rows = found(store, books, first, only[0].ref if only else None, dates)
    return answer((Named(one, books.name(one.a), books.name(one.b)) for one in rows), *only)


def silences(
    store: Source,
    country: str | None = None,
    *,
    on: str | None = None,
    least: int = 3,
    factor: float = 3.0,
    dates: Dates = "certain",
    min_confidence: float | None = None,
) -> Answer[Named[Silence]]:
    """Pairs of countries or organisations that used to meet and stopped, the most silent first.

    With `dates` "possible" also those that may have gone on, at meetings whose days are not known.
    """
    from graph.analysis.answer import answer
    from graph.analysis.ledger import ledger
    from graph.analysis.scope import party
    from graph.analysis.silences import silences as found
    from graph.days import day

    today = None if on is None else day(on, "--on")
    only = [] if country is None else [party(store, country)]
    books = ledger(store, min_confidence=min_confidence)
    rows = found(books, today, only[0].ref if only else None, least=least, factor=factor, dates=dates)
    return answer((Named(one, books.name(one.a), books.name(one.b)) for one in rows), *only)


def asymmetry(
    store: Source, name: str | None = None, *, least: int = 1, **conditions: Unpack[Conditions]
) -> Answer[Named[Asymmetry]]:
    """Whose officials stand higher than those whom they meet, the widest gap first."""
    from graph.analysis.answer import answer
    from graph.analysis.asymmetry import asymmetry as found
    from graph.analysis.scope import somebody

    only = [] if name is None else [somebody(store, name)]
    books, scope = _books(store, conditions, of=only)
    rows = found(books, only[0].ref if only else None, scope, least)
    left_out = scope.left_out(books, lambda entry: len(entry.parties) == 2 and all(entry.had(one.ref) for one in only))
    return answer((Named(one, books.name(one.one), books.name(one.other)) for one in rows), *only, left_out=left_out)


def calendar(store: Source, name: str, **conditions: Unpack[Conditions]) -> Answer[Week]:
    """The meetings of a country, organisation or official by ISO week."""
    from graph.analysis.answer import answer
    from graph.analysis.scope import somebody
    from graph.analysis.weeks import weeks

    node = somebody(store, name)
    books, scope = _books(store, conditions, of=(node,))
    left_out = scope.left_out(books, lambda entry: entry.had(node.ref))
    return answer(weeks(books, node.ref, scope), node, left_out=left_out)


def suggest(store: Source, name: str, limit: int = 10, **conditions: Unpack[Conditions]) -> Answer[Suggestion]:
    """Whom the official has not met but is linked to most closely, the likeliest first, with through whom."""
    from graph import names
    from graph.analysis.answer import answer
    from graph.analysis.suggest import suggest as found

    seen = _network(store, conditions)
    official = names.one(seen.rows, name, ("Official",), seen.contacts.reads.described)
    return answer(found(seen, seen.contacts.official(official.id), limit), official, left_out=seen.left_out)


def _books(
    store: Source, given: Conditions, statuses: Collection[str] = HELD, of: Collection[Node] = ()
) -> tuple[Ledger, Scope]:
    """The ledger, at least as far as it tells of these, and which of its meetings count."""
    from graph.analysis.ledger import ledger

    scope = _scope(given)
    return ledger(store, statuses, given.get("min_confidence"), of), scope


def _network(store: Source, given: Conditions) -> Network:
    from graph.analysis.network import network

    return network(store, _scope(given), given.get("min_confidence"))


def _scope(given: Conditions) -> Scope:
    from graph.analysis.scope import Scope
    from graph.conditions import check_either

    kinds, not_kinds = tuple(given.get("kinds", ())), tuple(given.get("not_kinds", ()))
    check_either(kinds, not_kinds)
    return Scope(given.get("since"), given.get("until"), given.get("dates", "certain"), kinds, not_kinds)


def _two(one: Node, other: Node) -> tuple[Node, Node]:
    if one.ref == other.ref:
        raise UsageError(f"both names are {one.name} ({one.id}); name two")
    return one, other
