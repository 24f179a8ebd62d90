"""A user's query as kglite has to be given it to answer what Neo4j answers.

Each rewriting stands for something that kglite answers with other values and without a word; what can't be rewritten is
refused by `kglite_unlike`. Where nothing of the kind is in the query, it is given as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from graph.model import EDGE_KINDS
from graph.stores.patterns import Patterns
from graph.stores.projections import Projection, closing, projections, split
from graph.stores.tokens import Token, tokens

Edit = tuple[int, int, str]
"""From where to where something else stands, and what."""
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES = frozenset("\\'\"nrtu")
_CODES = {"b": r"\u0008", "f": r"\u000C"}
_CLASS = re.compile(r"\\\\(\\\\|[^\\])|[\[\]]")
_MEMBERS = {"d": "0-9", "w": "A-Za-z0-9_", "s": r" \\t\\n\\x0B\\f\\r"}
_UNICODE = re.compile(r"\(\?[a-z]*U")
_TYPES = ":" + "|".join(kind.type for kind in EDGE_KINDS)
_OWN = "['title', 'type']"
"""What kglite lists among the keys of every node, and of no map."""


def written(cypher: str) -> str:
    """The query, which has no comments, for kglite."""
    found = list(tokens(cypher))
    patterns = Patterns(found)
    listed = list(projections(found))
    edits = [
        *_texts(found),
        *_joined(found),
        *_untyped(patterns),
        *_keys(patterns, listed),
        *_maps(found, patterns, listed),
        *_grouped(found, listed),
    ]
    if not edits:
        return cypher
    edits += _names(cypher, listed, edits)
    parts, at = [], 0
    for start, end, text in sorted(edits, key=itemgetter(0)):
        parts += [cypher[at:start], text]
        at = end
    return "".join([*parts, cypher[at:]])


def _grouped(found: Sequence[Token], listed: Sequence[Projection]) -> Iterator[Edit]:
    """What rows are grouped by that were sorted before: kglite groups by the node, then puts the groups of equal
    properties together, and the order is lost; but for what is more than a property.
    """
    order = next((at for at, (a, b) in enumerate(pairwise(found)) if (a.upper, b.upper) == ("ORDER", "BY")), len(found))
    for one in listed:
        collects = any(a.upper == "COLLECT" and b.text == "(" for item in one.items for a, b in pairwise(item.asked))
        if one.at < order or not collects:
            continue
        for item in one.items:
            if _is_property(item.asked):
                yield item.asked[0].start, item.asked[0].start, "coalesce("
                yield item.asked[-1].end, item.asked[-1].end, ")"


def _is_property(some: Sequence[Token]) -> bool:
    while len(some) > 2 and some[0].text == "(" and closing(some, 0) == len(some) - 1:
        some = some[1:-1]
    return len(some) == 3 and bool(some[0].name) and some[1].text == "." and bool(some[2].name)


def _texts(found: Sequence[Token]) -> Iterator[Edit]:
    """Texts in which a backslash stands before a letter that it makes no other: it stands for itself. In regular
    expressions digits, letters and spaces are those of ASCII.
    """
    for at, token in enumerate(found):
        if token.kind != "text":
            continue
        text = _ESCAPED.sub(_escape, token.text)
        if at > 1 and (found[at - 2].text, found[at - 1].text) == ("=", "~") and not _UNICODE.search(text):
            text = _ascii(text)
        if text != token.text:
            yield token.start, token.end, text


def _escape(match: re.Match[str]) -> str:
    return match[0] if match[1] in _ESCAPES else _CODES.get(match[1], "\\" + match[0])


def _ascii(text: str) -> str:
    depth = 0

    def one(match: re.Match[str]) -> str:
        nonlocal depth
        if match[1] is None:
            depth = max(0, depth + (1 if match[0] == "[" else -1))
            return match[0]
        members = _MEMBERS.get(match[1].lower())
        if members is None or (depth and match[1].isupper()):
            return match[0]
        return members if depth else f"[{'^' if match[1].isupper() else ''}{members}]"

    return _CLASS.sub(one, text)


def _joined(found: Sequence[Token]) -> Iterator[Edit]:
    """Lists joined by two bars, which kglite joins as texts."""
    for first, second in pairwise(found):
        if first.text == second.text == "|" and first.end == second.start:
            yield first.start, second.end, "+"


def _untyped(patterns: Patterns) -> Iterator[Edit]:
    """The types of edges in a shortest path that has none of its own, which are all: otherwise kglite goes along edges
    that were taken out of a graph in a folder, and then finds no path.
    """
    for at, token in enumerate(patterns.found):
        if token.upper not in ("SHORTESTPATH", "ALLSHORTESTPATHS") or patterns.at(at + 1).text != "(":
            continue
        for place in range(at + 2, closing(patterns.found, at + 1)):
            before, here, after = (patterns.at(place + n) for n in (-1, 0, 1))
            if here.text == "-" == after.text:
                yield here.end, here.end, f"[{_TYPES}]"
            elif (before.text, here.text) == ("-", "["):
                after = patterns.at(place + 2) if after.name else after
                if after.text != ":":
                    yield after.start, after.start, _TYPES


def _keys(patterns: Patterns, listed: Sequence[Projection]) -> Iterator[Edit]:
    """The keys of a node or an edge, without those that kglite adds."""
    names = _named_on(set(patterns.kinds), listed)
    for at, token in enumerate(patterns.found):
        called = token.upper == "KEYS" and patterns.at(at + 1).text == "(" and patterns.at(at - 1).text != "."
        if called and patterns.at(at + 2).name in names and patterns.at(at + 3).text == ")":
            yield token.start, token.start, "[_key IN "
            end = patterns.at(at + 3).end
            yield end, end, f" WHERE NOT _key IN {_OWN}]"


def _maps(found: Sequence[Token], patterns: Patterns, listed: Sequence[Projection]) -> Iterator[Edit]:
    """`x {.name}` where `x` is no node of a pattern, for which kglite has null: as a map of its own."""
    is_node = nodes(patterns, listed)
    for at, token in enumerate(found):
        if not is_map_of(patterns, at) or is_node(at):
            continue
        close = closing(found, at + 1)
        entries = split(found[at + 2 : close])
        if close == len(found) or any(len(entry) > 1 and entry[1].text == "*" for entry in entries):
            continue
        yield token.start, token.end, f"CASE WHEN {token.text} IS NULL THEN null ELSE "
        for entry in entries:
            if len(entry) == 2 and entry[0].text == ".":
                yield entry[0].start, entry[0].start, f"{entry[1].text}: {token.text}"
            elif len(entry) == 1 and entry[0].name:
                yield entry[0].start, entry[0].start, f"{entry[0].text}: "
        yield found[close].end, found[close].end, " END"


def is_map_of(patterns: Patterns, at: int) -> bool:
    """Whether a variable stands there, before the braces of what is to be taken from it: `x {.name}`."""
    if not patterns.at(at).name or patterns.at(at + 1).text != "{" or patterns.at(at - 1).text == ".":
        return False
    entries = split(patterns.found[at + 2 : closing(patterns.found, at + 1)])
    return any(entry and entry[0].text == "." for entry in entries)


def nodes(patterns: Patterns, listed: Sequence[Projection]) -> Callable[[int], bool]:
    """Tells of a place whether the variable there is one of a node in a pattern, or a name given to one, and had not
    become another thing by then.
    """
    bound = _bound_otherwise(patterns)
    named: dict[frozenset[str], set[str]] = {}

    def is_node(at: int) -> bool:
        left = frozenset(name for name in patterns.nodes - patterns.edges if bound.get(name, at) >= at)
        if left not in named:
            named[left] = _named_on(set(left), listed)
        return patterns.at(at).name in named[left]

    return is_node


def _named_on(names: set[str], listed: Sequence[Projection]) -> set[str]:
    """The names, and those that they are given by WITH."""
    for one in listed:
        names = names | {item.name for item in one.items if len(item.asked) == 1 and item.asked[0].name in names}
    return names


def _bound_otherwise(patterns: Patterns) -> dict[str, int]:
    """Names that AS gives, or that run through a list, and where first."""
    names: dict[str, int] = {}
    for at, token in enumerate(patterns.found):
        runs = token.text in ("[", "(") and patterns.at(at + 2).upper == "IN"
        if runs or (token.upper == "AS" and token.kind == "word"):
            names.setdefault(patterns.at(at + 1).name, at)
    return names


def _names(cypher: str, listed: Sequence[Projection], edits: Sequence[Edit]) -> Iterator[Edit]:
    """Columns keep the names that they have as the query was given."""
    places = sorted(start for start, _, _ in edits)
    for one in listed:
        for item in one.items if one.clause == "RETURN" else ():
            if not item.asked or item.name:
                continue
            start, end = item.asked[0].start, item.asked[-1].end
            if bisect_left(places, start) < bisect_right(places, end):
                yield end, end, f" AS `{cypher[start:end].replace('`', '``')}`"
