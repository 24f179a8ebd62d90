"""The options of `diplograph path`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

_WHO = "official, country:NAME, org:NAME or meeting ID"

Start = Annotated[str, typer.Argument(metavar="NAME", help="An official by name or id; or country:UZB, org:EU.")]
Goal = Annotated[str | None, typer.Argument(metavar="[NAME]", help="Another.", show_default=False)]
Several = Annotated[
    int | None,
    typer.Option(
        "--paths",
        "-k",
        metavar="N",
        help="Show the N shortest paths, of groups the N closest pairs.  [default: 1]",
        show_default=False,
    ),
]
MaxHops = Annotated[int | None, typer.Option(metavar="N", help="Go at most N steps.", show_default=False)]
AllShortest = Annotated[bool, typer.Option("--all-shortest", help="Count and list all shortest paths.")]
Limit = Annotated[
    int | None,
    typer.Option(metavar="N", help="Of --all-shortest: list at most N of them.  [default: 10]", show_default=False),
]
Strongest = Annotated[bool, typer.Option("--strongest", help="Prefer many, small and recent meetings.")]
Widest = Annotated[bool, typer.Option("--widest", help="The path whose weakest step is strongest.")]
InOrder = Annotated[bool, typer.Option("--in-order", help="No meeting before the one ahead of it.")]
AimOption = Annotated[
    Literal["earliest", "latest", "fastest"] | None,
    typer.Option(
        help="Of --in-order: arrive first, leave last, or take the least time.  [default: earliest]", show_default=False
    ),
]
Since = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help="Only meetings from this day on.", show_default=False)
]
Until = Annotated[
    str | None, typer.Option("--to", metavar="DATE", help="Only meetings up to this day.", show_default=False)
]
_DATES = "Whether uncertain dates must certainly fit, or only may."
DatesOption = Annotated[Literal["certain", "possible"], typer.Option(help=_DATES)]
DatesIfAsked = Annotated[
    Literal["certain", "possible"] | None, typer.Option(help=f"{_DATES}  [default: certain]", show_default=False)
]
Kind = Annotated[list[str] | None, typer.Option(metavar="KIND", help="Only this kind; repeatable.")]
NotKind = Annotated[list[str] | None, typer.Option(metavar="KIND", help="Not this kind; repeatable.")]
HeldIn = Annotated[
    list[str] | None, typer.Option("--in", metavar="COUNTRY", help="Only meetings held there; repeatable.")
]
Via = Annotated[list[str] | None, typer.Option(metavar="X", help=f"Pass this {_WHO}; repeatable.")]
Avoid = Annotated[list[str] | None, typer.Option(metavar="X", help=f"Pass no such {_WHO}; repeatable.")]
Sure = Annotated[
    float | None,
    typer.Option("--min-confidence", metavar="X", help="Only meetings told as surely (0 to 1).", show_default=False),
]
MaxSize = Annotated[
    int | None, typer.Option(metavar="N", help="No gathering of more than N officials.", show_default=False)
]
MinGrade = Annotated[
    str | None, typer.Option(metavar="GRADE", help="No contact of a lower grade (1 to 4).", show_default=False)
]
MaxHub = Annotated[
    int | None, typer.Option(metavar="N", help="Nobody in between who met more than N.", show_default=False)
]
ThroughOption = Annotated[
    Literal["meetings", "delegations"], typer.Option(help="Whether colleagues of a delegation are linked too.")
]
OneToAll = Annotated[
    bool, typer.Option("--one-to-all", help="How far everybody is from NAME, as CSV; or by when, with --in-order.")
]
ViewFile = Annotated[
    Path | None,
    typer.Option("--view", metavar="FILE.html", help="Draw the paths there.", readable=False, show_default=False),
]
