"""Analysis by name: what meetings tell when they are counted. Each function takes a store, or a graph's rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.analysis.days import Unit
    from graph.analysis.dyads import Dyad
    from graph.analysis.reading import Source
    from graph.analysis.scope import Dates


def dyads(
    store: Source,
    *countries: str,
    by: Unit = "year",
    since: str | None = None,
    until: str | None = None,
    dates: Dates = "certain",
    kinds: Sequence[str] = (),
    not_kinds: Sequence[str] = (),
    all_pairs: bool = False,
) -> Iterator[Dyad]:
    """Pairs of countries by year or month, with what they had then; of one country or of two, where named.

    UsageError where a date or kind is none or three countries are named; NameNotFound where a country is not known.
    """
    from graph.analysis.dyads import dyads as counted
    from graph.analysis.ledger import ledger
    from graph.analysis.scope import Scope, country
    from graph.errors import UsageError

    books = ledger(store)
    codes = [country(books, name).id for name in countries]
    if len(set(codes)) != len(codes):
        raise UsageError(f"both names are {codes[0]}: a pair is two countries; name another, or one alone")
    scope = Scope(since, until, dates, tuple(kinds), tuple(not_kinds))
    return counted(books, by, scope, codes, all_pairs=all_pairs)
