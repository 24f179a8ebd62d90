"""`diplograph show`: everything known of one node, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands.options import Json, StoreUrl, words

if TYPE_CHECKING:
    from graph.show import Dossier, Fact, Quote


def show(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="An official, country, meeting, …, by any part or spelling, or by id."),
    ],
    store: StoreUrl = None,
    json: Json = False,
) -> None:
    """Show everything known of a name, with its evidence.

    An official, a country, a meeting, a ministry, a place, a document and more.
    """
    from diplograph import asking
    from diplograph.commands.opening import opened
    from diplograph.printing import as_json, say

    with opened(store) as source:
        found = asking.show(source, words(name))
    say(as_json(_data(found)) if json else _account(found))


def _data(found: Dossier) -> dict[str, Any]:
    from diplograph.answers import node_data, quote_data

    return {
        "node": node_data(found.node),
        "sections": [
            {
                "heading": section.heading,
                "facts": [
                    {
                        "text": fact.text,
                        "date": fact.date,
                        "details": fact.details,
                        "about": node_data(fact.about) if fact.about else None,
                        "evidence": [quote_data(quote) for quote in fact.quotes],
                    }
                    for fact in section.facts
                ],
            }
            for section in found.sections
        ],
    }


def _account(found: Dossier) -> str:
    """The facts, each with the numbers of its quotes, and the quotes below them."""
    from diplograph.commands.wording import quoted
    from diplograph.printing import paragraph

    node = found.node
    numbers: dict[Quote, int] = {}
    parts = [paragraph(f"{node.name} ({node.label.lower()} {node.id})", names=(node.name,))]
    for section in found.sections:
        lines = [section.heading]
        lines += [_fact(fact, numbers) for fact in section.facts]
        parts.append("\n".join(lines))
    if numbers:
        lines = ["Evidence"]
        for quote, number in numbers.items():
            head = f"  [{number}] "
            lines += quoted((quote,), indent=" " * len(head), first=head)
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def _fact(fact: Fact, numbers: dict[Quote, int]) -> str:
    from diplograph.printing import paragraph
    from graph.wording import date_words

    marks = [f"[{number}]" for number in sorted(numbers.setdefault(q, len(numbers) + 1) for q in fact.quotes)]
    text = fact.text.replace(date_words(fact.date), fact.date) if fact.date else fact.text
    details = list(fact.details)
    if fact.about and fact.about.label == "Meeting":
        # Other commands find a meeting by it: names of meetings are alike.
        details.append(fact.about.id)
    line = " ".join(("; ".join((text, *details)), *marks))
    return paragraph(line, indent="    ", first="  ", names=() if fact.about is None else (fact.about.name,))
