"""`diplograph query`: Cypher from the user, read-only."""

from __future__ import annotations

import json as json_module
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands.options import Format, FormatOption, Json, StoreUrl, form, words
from graph.errors import UsageError

if TYPE_CHECKING:
    from graph.stores.queried import Table


def query(
    cypher: Annotated[str, typer.Argument(metavar="CYPHER", help="For example 'MATCH (n) RETURN n.name'.")],
    param: Annotated[
        list[str] | None,
        typer.Option(
            "--param",
            metavar="KEY=VALUE",
            help="A $KEY of the query; VALUE is read as JSON where it is JSON, else as text. Repeatable.",
            show_default=False,
        ),
    ] = None,
    store: StoreUrl = None,
    format: FormatOption = None,
    json: Json = False,
    limit: Annotated[int, typer.Option(metavar="ROWS", min=1, help="Rows at most.")] = 10_000,
    timeout: Annotated[float, typer.Option(metavar="SECONDS", min=0.001, help="Seconds at most.")] = 30.0,
) -> None:
    """Ask the graph in Cypher; nothing can be changed by it."""
    from diplograph import printing
    from diplograph.commands.opening import opened
    from graph.stores.unknown import unknown

    wanted, parameters = form(format, json=json), _parameters(param or [])
    with opened(store) as source:
        answer = source.query(words(cypher), parameters, timeout=timeout, limit=limit)
    if wanted is Format.json:
        rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
        printing.say(printing.as_json({"columns": answer.columns, "rows": rows, "cut": answer.cut}))
    elif wanted is Format.csv:
        printing.say(printing.as_csv(answer.columns, answer.rows))
    else:
        printing.say(printing.table(answer.columns, answer.rows) if answer.rows else "no rows")
    if _lacks(answer) and (names := unknown(cypher)):
        printing.warn(f"{'; '.join(names)}: `diplograph schema` lists what can be asked for")
    if answer.cut:
        printing.warn(f"cut after {limit} rows: there are more; ask for less, or raise --limit")


def _lacks(answer: Table) -> bool:
    """Whether the answer has no rows, or a column with nothing in it."""
    return not answer.rows or any(all(value is None for value in column) for column in zip(*answer.rows, strict=True))


def _parameters(given: list[str]) -> dict[str, Any]:
    parameters: dict[str, Any] = {}
    for one in given:
        key, equals, value = words(one).partition("=")
        if not equals or not key:
            raise UsageError(f"--param {one!r}: write it as KEY=VALUE")
        if key in parameters:
            raise UsageError(f"--param {key} is given twice")
        parameters[key] = _value(value)
    return parameters


def _value(text: str) -> object:
    try:
        return json_module.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return text


def _no_number(text: str) -> float:
    # Python reads NaN and Infinity as JSON; the word itself is what a user means by them.
    raise ValueError(text)
