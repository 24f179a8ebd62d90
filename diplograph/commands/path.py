"""`diplograph path`: how two officials are linked, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands.options import Json, StoreUrl, words

if TYPE_CHECKING:
    from graph.paths import Hop, Path

NO_PATH = 7
"""Exit code where both officials are known and nothing links them."""


def path(
    a: Annotated[str, typer.Argument(metavar="NAME", help="An official, by any part or spelling, or by id.")],
    b: Annotated[str, typer.Argument(metavar="NAME", help="Another.")],
    store: StoreUrl = None,
    json: Json = False,
) -> None:
    """Show how two officials are linked through people who met.

    Each step comes with its meetings, their date and place, and the sentences that say so.
    """
    from diplograph import asking
    from diplograph.commands.opening import opened
    from diplograph.printing import as_json, say, warn

    with opened(store) as source:
        found = asking.path(source, words(a), words(b))
    if json:
        say(as_json(_data(found)))
    elif found:
        say(_account(found))
    if found is None:
        warn(f"no chain of meetings links {a!r} and {b!r}; `diplograph show NAME` tells whom each has met")
        raise typer.Exit(NO_PATH)


def _data(found: Path | None) -> dict[str, Any]:
    from diplograph.answers import node_data, quote_data

    if found is None:
        return {"officials": None, "hops": None}
    return {
        "officials": [node_data(official) for official in found.officials],
        "hops": [
            {
                "source": hop.source.id,
                "target": hop.target.id,
                "meetings": [
                    {
                        **node_data(one.meeting),
                        "places": [node_data(place) for place in one.places],
                        "evidence": [quote_data(quote) for quote in one.evidence],
                        "place_evidence": [quote_data(quote) for quote in one.place_evidence],
                    }
                    for one in hop.meetings
                ],
            }
            for hop in found.hops
        ],
    }


def _account(found: Path) -> str:
    from diplograph.printing import paragraph

    if not found.hops:
        only = found.officials[0]
        return paragraph(f"Both names are {only.name} ({only.id}): one person, no path needed.")
    chain = " – ".join(official.name for official in found.officials)
    steps = "1 step" if len(found.hops) == 1 else f"{len(found.hops)} steps"
    parts = [paragraph(f"{chain} ({steps})")]
    parts += [_hop(number, hop) for number, hop in enumerate(found.hops, 1)]
    return "\n\n".join(parts)


def _hop(number: int, hop: Hop) -> str:
    from diplograph.commands.wording import meeting_line, quoted
    from diplograph.printing import paragraph

    head = f"{number}. "
    indent = " " * len(head)
    lines = [paragraph(f"{hop.source.name} met {hop.target.name}", indent=indent, first=head)]
    for one in hop.meetings:
        lines.append(paragraph(meeting_line(one.meeting, one.places), indent=f"{indent}  ", first=indent))
        # One sentence often says both who met and where.
        quotes = {(each.document.id, each.start, each.end): each for each in (*one.evidence, *one.place_evidence)}
        lines += quoted(quotes.values(), indent=f"{indent}  ")
    return "\n".join(lines)
