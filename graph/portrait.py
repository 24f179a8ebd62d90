"""An official or a meeting in a few lines, so that a person can tell whether it is another one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from graph.index import Index, Quote
from graph.model import Edge, Node
from graph.wording import counted, date_of, date_words, kind_words, span_words

_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Portrait:
    """`facts` are phrases: offices with when they were seen, sides, years; of a meeting its date, place, sides and
    people. `quote` is a passage that tells of it, None where none does; `documents` counts those that do.
    """

    node: Node
    facts: tuple[str, ...]
    quote: Quote | None
    documents: int


def portrait(graph: Index, node: Node) -> Portrait:
    """The portrait of an official or a meeting."""
    if node.label == "Meeting":
        telling = list(graph.into(node.ref, "REPORTS"))
        facts = tuple(_meeting(graph, node))
    else:
        telling = list(graph.out(node.ref, "MENTIONED_IN"))
        facts = tuple(_official(graph, node, [document for _, document in telling]))
    quotes = graph.behind(*(edge for edge, _ in telling))
    return Portrait(node, facts, quotes[0] if quotes else None, len(telling))


def _official(graph: Index, node: Node, documents: list[Node]) -> Iterator[str]:
    offices = []
    for edge, body in graph.out(node.ref, "HOLDS_OFFICE"):
        seen = span_words(edge.properties.get("first_seen"), edge.properties.get("last_seen"))
        offices.append(f"{edge.properties.get('office', 'an office')}, {body.name}" + (f" ({seen})" if seen else ""))
    yield from _some(sorted(offices), "offices")
    if sides := sorted(body.name for _, body in graph.out(node.ref, "REPRESENTS")):
        yield f"for {', '.join(sides)}"
    meetings = list(graph.out(node.ref, "ATTENDED", "NAMED_FOR"))
    yield f"{counted(len(meetings), 'meeting')}{_years([m for _, m in meetings], documents)}"
    if others := sorted({other.name for _, other in _met(graph, node)}):
        yield f"met {_listed(others)}"


def _met(graph: Index, node: Node) -> Iterator[tuple[Edge, Node]]:
    yield from graph.out(node.ref, "MET")
    yield from graph.into(node.ref, "MET")


def _years(meetings: list[Node], documents: list[Node]) -> str:
    """The years in which the meetings were and the documents came out: ", 2021 to 2023"."""
    days = [meeting.properties.get(name) for meeting in meetings for name in ("date_from", "date_to")]
    days += [document.properties.get("published") for document in documents]
    years = sorted({day.year for day in days if isinstance(day, dt.date)})
    if not years:
        return ", no year known"
    return f", {years[0]}" if len(years) == 1 else f", {years[0]} to {years[-1]}"


def _meeting(graph: Index, node: Node) -> Iterator[str]:
    said = node.properties
    places = [place.name for _, place in graph.out(node.ref, "HELD_IN")]
    where = f"in {', '.join(places)}" if places else "place not stated"
    yield f"{kind_words(said.get('kind'))}, {said.get('status', 'held')}, {date_words(date_of(node))}, {where}"
    if sides := [side.name for _, side in graph.into(node.ref, "TOOK_PART_IN")]:
        yield f"sides: {', '.join(sides)}"
    people = sorted({official.name for _, official in graph.into(node.ref, "ATTENDED", "NAMED_FOR")})
    yield f"people: {_listed(people)}" if people else "nobody is named"
    if topics := [topic.name for _, topic in graph.out(node.ref, "ABOUT")]:
        yield f"about {', '.join(topics)}"


def _some(facts: list[str], what: str) -> Iterator[str]:
    yield from facts[:_SHOWN]
    if len(facts) > _SHOWN:
        yield f"and {len(facts) - _SHOWN} more {what}"


def _listed(people: list[str]) -> str:
    more = f" and {len(people) - _SHOWN} more" if len(people) > _SHOWN else ""
    return f"{', '.join(people[:_SHOWN])}{more}"
