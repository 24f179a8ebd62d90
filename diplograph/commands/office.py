"""`diplograph office`: who holds or held an office, and who on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands.options import Json, StoreUrl, words

if TYPE_CHECKING:
    from graph.officeholders import Held, Holders

NOBODY_KNOWN = 7
"""Exit code where the office is known and nobody is known to have held it on the day."""
_QUOTES = 2
"""Quotes that are shown of each holder, from the first documents and the last; `--json` has all."""


def office(
    office: Annotated[str, typer.Argument(metavar="OFFICE", help="An office in any wording: “Foreign Minister”.")],
    country: Annotated[str, typer.Argument(metavar="COUNTRY", help="A country or organisation, by code or name.")],
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help="Who held it then: 2022-06-15, 2022-06 or 2022.", show_default=False),
    ] = None,
    store: StoreUrl = None,
    json: Json = False,
) -> None:
    """Show who is known to have held an office, and since when.

    All wordings of an office count. The days are those on which documents show somebody in it: of the days between two
    holders nothing is known.
    """
    from diplograph import asking
    from diplograph.commands.opening import opened
    from diplograph.printing import as_json, say, warn

    with opened(store) as source:
        found = asking.office(source, words(office), words(country), None if on is None else words(on).strip())
    lost = found.date is not None and not (found.answer.person if found.answer else found.holders)
    if json:
        say(as_json(_data(found)))
    elif found.date is None or not lost:
        say(_account(found))
    if lost:
        warn(_why_not(found))
        raise typer.Exit(NOBODY_KNOWN)


def _data(found: Holders) -> dict[str, Any]:
    from diplograph.answers import node_data

    answer = found.answer
    return {
        "office": found.office,
        "side": node_data(found.side),
        "sole": found.sole,
        "on": found.date,
        "holder": answer.person if answer else None,
        "reason": answer.reason if answer else None,
        "holders": [_held_data(one) for one in found.holders],
    }


def _held_data(one: Held) -> dict[str, Any]:
    from diplograph.answers import node_data, quote_data

    return {
        "official": node_data(one.official),
        "offices": one.offices,
        "qualifiers": one.qualifiers,
        "first_seen": one.first,
        "last_seen": one.last,
        "evidence": [quote_data(quote) for quote in one.quotes],
    }


def _account(found: Holders) -> str:
    from diplograph.printing import paragraph

    answer = found.answer
    shown = [one for one in found.holders if answer is None or one.official.id == answer.person]
    of = f"{found.office}, {found.side.name}"
    if found.date is not None:
        of += f", on {found.date}"
    parts = [paragraph(of)]
    if answer is not None:
        shown = [one for one in shown if one.current]
    for heading, current in (("", True), ("Former, or yet to take office", False)):
        part = [one for one in shown if one.current is current]
        if part and heading:
            parts.append(heading)
        parts += [_held(one) for one in part]
    return "\n\n".join(parts)


def _held(one: Held) -> str:
    from diplograph.commands.wording import quoted
    from diplograph.printing import paragraph
    from graph.wording import span_words

    days = span_words(one.first, one.last)
    line = f"{one.official.name} ({one.official.id}); {', '.join(one.offices)}; "
    lines = [paragraph(line + (f"seen {days}" if days else "on days not known"), indent="  ", first="")]
    quotes = one.quotes if len(one.quotes) <= _QUOTES else (one.quotes[0], one.quotes[-1])
    lines += quoted(quotes, indent="  ")
    if more := len(one.quotes) - len(quotes):
        lines.append(f"  and {more} more {'passage' if more == 1 else 'passages'}")
    return "\n".join(lines)


def _why_not(found: Holders) -> str:
    from graph.wording import span_words

    asked = f"nobody is known to have been {found.office!r} of {found.side.name} on {found.date}"
    reason = f": {found.answer.reason}" if found.answer else ""
    seen = [
        f"{one.official.name} {days}"
        for one in found.holders
        if one.current and (days := span_words(one.first, one.last))
    ]
    return f"{asked}{reason}" + (f"; seen in it: {', '.join(seen)}" if seen else "")
