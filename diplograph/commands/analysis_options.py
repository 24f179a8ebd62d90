"""The options that the commands of analysis share, and how a command comes to have them."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from diplograph.commands.options import Format, FormatOption, Json, StoreUrl, each_word, form
from diplograph.commands.path_options import DatesOption, Kind, NotKind, Since, Sure, Until

if TYPE_CHECKING:
    from diplograph.analyses import Conditions

Country = Annotated[str, typer.Argument(metavar="COUNTRY", help="A country or organisation, by code or name.")]
Plot = Annotated[
    Path | None,
    typer.Option("--plot", metavar="FILE", help="Draw it there, as .svg or .png.", readable=False, show_default=False),
]
By = Annotated[Literal["year", "month"], typer.Option("--by", help="By year, or by month.")]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Show the first N.")]


@dataclass(frozen=True, slots=True)
class Asked:
    """What every analysis is asked: where the graph is kept, what counts of it, and how the answer is given."""

    store: str | None
    conditions: Conditions
    form: Format
    plot: Path | None


def _of_meetings(
    store: StoreUrl = None,
    since: Since = None,
    until: Until = None,
    dates: DatesOption = "certain",
    kind: Kind = None,
    not_kind: NotKind = None,
    min_confidence: Sure = None,
    format: FormatOption = None,
    json: Json = False,
    plot: Plot = None,
) -> Asked:
    conditions: Conditions = {
        "since": since,
        "until": until,
        "dates": dates,
        "kinds": each_word(kind),
        "not_kinds": each_word(not_kind),
        "min_confidence": min_confidence,
    }
    return _asked(store, conditions, format, plot, json=json)


def _of_all(
    store: StoreUrl = None,
    dates: DatesOption = "certain",
    min_confidence: Sure = None,
    format: FormatOption = None,
    json: Json = False,
    plot: Plot = None,
) -> Asked:
    return _asked(store, {"dates": dates, "min_confidence": min_confidence}, format, plot, json=json)


def _asked(store: str | None, conditions: Conditions, format: Format | None, plot: Path | None, *, json: bool) -> Asked:
    from diplograph.commands.sheets import check_plot

    wanted = form(format, json=json)
    check_plot(plot)
    return Asked(store, conditions, wanted, plot)


def of_meetings(command: Callable[..., None]) -> Callable[..., None]:
    """The command with the options of an analysis of meetings that fit conditions; it is called with an `Asked`."""
    return _with(command, _of_meetings)


def of_all(command: Callable[..., None]) -> Callable[..., None]:
    """The same without a span of days and kinds: what is new, or has stopped, is told of all meetings."""
    return _with(command, _of_all)


def _with(command: Callable[..., None], options: Callable[..., Asked]) -> Callable[..., None]:
    """Typer asks what a command takes; it takes what both functions do, but for the first of `command`."""
    _, *own = inspect.signature(command, eval_str=True).parameters.values()
    shared = inspect.signature(options, eval_str=True).parameters

    @wraps(command)
    def run(**given: Any) -> None:  # noqa: ANN401  (as the options say)
        asked = options(**{name: given.pop(name) for name in shared})
        command(asked, **given)

    taken = [*own, *shared.values()]
    vars(run)["__signature__"] = inspect.Signature(taken)
    run.__annotations__ = {one.name: one.annotation for one in taken}
    return run
