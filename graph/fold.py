"""How claims that speak of one node or edge become its row, whatever order they come in.

Each document has one vote. Lists of text are united; of dates first seen the earliest counts, of dates last
seen the latest; of a meeting's status and a role the one that stands first below; of several dates of one meeting
the narrowest, with its basis; of any other property, and of names, what most documents say, and between equals the
longest, then the first in alphabetical order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, TypedDict, TypeVar

import msgspec

from graph.countries import listed
from graph.identity import document_of_evidence
from graph.model import (
    EDGE_KIND,
    NODE_KIND,
    Edge,
    EdgeRef,
    Node,
    NodeRef,
    Property,
    Value,
)

Ref = NodeRef | EdgeRef
_T = TypeVar("_T")

RANKS: Mapping[str, tuple[str, ...]] = {
    "status": ("held", "denied", "cancelled", "planned", "doubtful"),
    "date_basis": ("stated", "register", "dateline"),
    "resolved_by": ("name", "office"),
    "role": ("chair", "head", "host", "guest", "member"),
}
_EXTREMES: Mapping[str, Callable[[Iterable[Any]], Any]] = {
    "first_seen": min,
    "last_seen": max,
    "count": max,
}


_WITHIN: Mapping[str, tuple[Property, ...]] = {
    "MET": (
        Property("spans", "texts", "meeting|first|last|basis|date"),
        Property("named", "texts", "ids of the meetings at which a document names both"),
    )
}
"""What claims carry and rows don't: when each meeting was, as each document has it, and where both are named."""
_DATE = ("date", "date_from", "date_to", "date_basis")
_TYPES: Mapping[str, Any] = {
    "text": str,
    "int": int,
    "float": float,
    "bool": bool,
    "date": date,
    "texts": tuple[str, ...],
}


@dataclass(frozen=True, slots=True)
class Claim:
    """What is said of a node or edge; `name` is None for edges, and where nothing is said of it."""

    name: str | None = None
    properties: Mapping[str, Value] = field(default_factory=dict)


def merge(ref: Ref, claims: Iterable[tuple[Claim, int]]) -> Claim:
    """One claim from several, each with the number of documents that make it."""
    return _merged(ref, [(claim.name, claim.properties, votes) for claim, votes in claims])


def merge_votes(ref: Ref, votes: Sequence[tuple[str, int]]) -> Claim:
    """As `merge`, of claims as `claim_json` writes them: thousands are read at once."""
    told = _decoder(ref[0]).decode(f"[{','.join(claim for claim, _ in votes)}]")
    return _merged(ref, [(name, given, count) for (name, given), (_, count) in zip(told, votes, strict=True)])


def _merged(ref: Ref, told: Sequence[tuple[str | None, Mapping[str, Value], int]]) -> Claim:
    """One claim from several, as name, properties and the number of documents."""
    kinds = _kinds(ref[0])
    name, given, _ = told[0]
    if len(told) == 1 or all(one[0] == name and one[1] == given for one in told):
        return Claim(name, {key: _alone(given[key]) for key in kinds if key in given})
    merged: dict[str, Value] = {}
    for key, kind in kinds.items():
        values = [(given[key], votes) for _, given, votes in told if key in given]
        if values:
            merged[key] = _settled(kind, values)
    if ref[0] == "Meeting":
        merged |= _date(tuple(given.get(key) for key in _DATE) for _, given, _ in told if "date" in given)
    names = _counted((name, votes) for name, _, votes in told if name is not None)
    return Claim(_most(names) if names else None, merged)


def alone(claim: Claim) -> Claim:
    """The claim where nothing else is said."""
    return Claim(claim.name, {key: _alone(value) for key, value in claim.properties.items()})


def _alone(value: Value) -> Value:
    """What nobody contradicts."""
    return tuple(sorted(set(value))) if isinstance(value, tuple) and len(value) > 1 else value


def _counted(votes: Iterable[tuple[_T, int]]) -> Counter[_T]:
    found: Counter[_T] = Counter()
    for value, count in votes:
        found[value] += count
    return found


@cache
def _kinds(label: str) -> dict[str, Property]:
    """What claims on nodes of the label, or edges of the type, can tell, by name."""
    kind = NODE_KIND[label] if label in NODE_KIND else EDGE_KIND[label]
    return {one.name: one for one in (*kind.properties, *_WITHIN.get(label, ()))}


def row(ref: Ref, claim: Claim) -> Node | Edge:
    """The node or edge that the merged claim makes, with what follows from it filled in."""
    if len(ref) == 4:
        type, source, target, _ = ref
        properties = dict(claim.properties)
        if type == "MET":
            properties["count"] = len(properties["meetings"])  # type: ignore[arg-type]
            properties |= _first_and_last(properties.pop("spans", ()))  # type: ignore[arg-type]
            named = properties.pop("named", ())
            by_office = tuple(one for one in properties.pop("by_office", ()) if one not in named)  # type: ignore
            if by_office:
                properties["by_office"] = by_office
        if properties.get("resolved_by") == "name":
            # That somebody is named goes without saying.
            del properties["resolved_by"]
        return Edge(type, source, target, properties)
    label, id = ref
    if label == "Country":
        return _country(id, claim.name)
    return Node(label, id, claim.name or id, _without_own(id, claim.properties))


def _without_own(id: str, properties: Mapping[str, Value]) -> Mapping[str, Value]:
    """A node's own id is not among its other ones."""
    if "other_ids" not in properties:
        return properties
    others = tuple(one for one in properties["other_ids"] if one != id)  # type: ignore[union-attr]
    rest = {key: value for key, value in properties.items() if key != "other_ids"}
    return {**rest, "other_ids": others} if others else rest


def document_of(ref: Ref) -> str | None:
    """The id of the only document that can speak of this node or edge; None where any can."""
    if len(ref) == 2:
        label, id = ref
        if label == "Document":
            return id
        return document_of_evidence(id) if label == "Evidence" else None
    type, source, target, _ = ref
    if type == "REPORTS":
        return source[1]
    return target[1] if type in ("FROM", "MENTIONED_IN") else None


def ref_key(ref: Ref) -> str:
    """The ref as text, to be kept and looked up by; `parse_key` reads it."""
    return msgspec.json.encode(ref).decode()


def parse_key(key: str) -> Ref:
    """The ref that `ref_key` wrote."""
    parts = msgspec.json.decode(key)
    if len(parts) == 2:
        return parts[0], parts[1]
    type, source, target, rest = parts
    return type, (source[0], source[1]), (target[0], target[1]), tuple(rest)


def claim_json(claim: Claim) -> str:
    """The claim as JSON, equal for equal claims; `merge_votes` reads it."""
    return msgspec.json.encode((claim.name, dict(claim.properties)), order="deterministic").decode()


@cache
def _decoder(label: str) -> msgspec.json.Decoder[list[tuple[str | None, dict[str, Value]]]]:
    """Reads claims on nodes of the label, or edges of the type, with each value of the schema's type."""
    types = {name: _TYPES[kind.type] for name, kind in _kinds(label).items()}
    properties: Any = TypedDict(label, types, total=False)  # type: ignore[misc]
    return msgspec.json.Decoder(list[tuple[str | None, properties]])


def typed(type: str, value: object) -> Value:
    """A value that came from JSON or a store, as the schema's type has it."""
    if type == "texts":
        return tuple(value)  # type: ignore[arg-type]
    if type == "date" and isinstance(value, str):
        return date.fromisoformat(value)
    return float(value) if type == "float" else value  # type: ignore[arg-type,return-value]


def _date(told: Iterable[tuple[Value | None, ...]]) -> dict[str, Value]:
    """Of several dates of one meeting the one that goes first by `_order`."""
    best = min(told, key=lambda one: _order(*one), default=())
    return {name: value for name, value in zip(_DATE, best, strict=False) if value is not None}


def _order(text: object, first: object, last: object, basis: object) -> tuple[object, ...]:
    """The narrowest date goes first, then the best founded, then the first in alphabetical order."""
    rank = RANKS["date_basis"].index(str(basis)) if basis else len(RANKS["date_basis"])
    return _width(first, last), rank, str(text)


def _width(first: object, last: object) -> int:
    """Days between the bounds; many where one is open."""
    return (last - first).days if isinstance(first, date) and isinstance(last, date) else date.max.toordinal()


def _first_and_last(spans: Iterable[str]) -> dict[str, Value]:
    """The bounds of a pair's first and last meeting, each meeting by the best date of those who tell of the pair."""
    told: dict[str, list[tuple[Value | None, ...]]] = {}
    for one in spans:
        meeting, first, last, basis, text = one.split("|", 4)
        told.setdefault(meeting, []).append((text, _day(first), _day(last), basis or None))
    dates = [min(each, key=lambda one: _order(*one)) for each in told.values()]
    found: dict[str, Value] = {}
    if begun := [first for _, first, _, _ in dates if isinstance(first, date)]:
        found["first"] = min(begun)
    if ended := [last for _, _, last, _ in dates if isinstance(last, date)]:
        found["last"] = max(ended)
    return found


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _settled(kind: Property, votes: Sequence[tuple[Value, int]]) -> Value:
    """What several values, each with the number of documents that give it, come to."""
    if kind.type == "texts":
        return tuple(sorted({text for texts, _ in votes for text in texts}))  # type: ignore[union-attr]
    if kind.name in _EXTREMES:
        extreme: Value = _EXTREMES[kind.name](value for value, _ in votes)
        return extreme
    if kind.name in RANKS:
        return min({value for value, _ in votes}, key=lambda value: (RANKS[kind.name].index(str(value)), str(value)))
    return _most(_counted(votes))


def _most(votes: Counter[_T]) -> _T:
    return min(votes, key=lambda value: (-votes[value], -len(str(value)), str(value)))


def _country(code: str, name: str | None) -> Node:
    """The country by its alpha-3 code; a code that nobody lists is its own name."""
    known = listed(code)
    if known is None:
        return Node("Country", code, name or code, {"alpha3": code})
    properties: dict[str, Value] = {"alpha2": known.alpha2, "alpha3": code, "former": known.former}
    return Node("Country", code, name or known.name, properties)
