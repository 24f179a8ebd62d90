"""The conformance queries: read from `queries/` and `differences.toml`, put to a store, and told apart."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from diplograph.printing import as_json
from graph.errors import QueryError, WriteRefused
from graph.stores.base import Store
from graph.stores.queried import Table

HERE = Path(__file__).parent
THEMES = sorted(file.stem for file in (HERE / "queries").glob("*.toml"))


@dataclass(frozen=True, slots=True)
class Query:
    """A query with its parameters; `rows` are those of the right answer as JSON, None where it is to be refused."""

    theme: str
    title: str
    cypher: str
    given: dict[str, Any] = field(default_factory=dict)
    rows: tuple[str, ...] | None = None
    any_order: bool = False

    @property
    def key(self) -> str:
        return f"{self.theme}: {self.title}"


@dataclass(frozen=True, slots=True)
class Difference:
    """A query that the stores do not answer alike, and what to write instead: a query, or words."""

    cypher: str
    instead: str | None = None
    advice: str | None = None


def queries() -> list[Query]:
    """Every query of `queries/`, in the order of themes and of their files."""
    return [query for theme in THEMES for query in _theme(theme)]


def _theme(theme: str) -> Iterator[Query]:
    for one in _table(HERE / "queries" / f"{theme}.toml")["query"]:
        yield Query(
            theme,
            one["title"],
            one["cypher"],
            {**one.get("given", {}), **dict.fromkeys(one.get("nulls", ()))},
            tuple(one["rows"].splitlines()) if "rows" in one else None,
            one.get("order") == "any",
        )


def differences() -> list[Difference]:
    """Every entry of `differences.toml`."""
    return [Difference(**one) for one in _table(HERE / "differences.toml")["difference"]]


def _table(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def answer(store: Store, cypher: str, given: dict[str, Any] | None = None) -> Table | None:
    """What the store answers; None where it refuses the query as wrong."""
    try:
        return store.query(cypher, given)
    except WriteRefused:
        raise
    except QueryError:
        return None


def told(table: Table, *, any_order: bool = False) -> tuple[str, ...]:
    """Its rows as JSON, a line each."""
    lines = [as_json(row, indent=0) for row in table.rows]
    return tuple(sorted(lines) if any_order else lines)


def typed(value: Any) -> Any:
    """The value with the types of all in it, so that 1, 1.0 and True differ, and so do maps by their order."""
    if isinstance(value, list | tuple):
        return type(value), [typed(item) for item in value]
    if isinstance(value, dict):
        return type(value), [(key, typed(item)) for key, item in value.items()]
    return type(value), repr(value)
