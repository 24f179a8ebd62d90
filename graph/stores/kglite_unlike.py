"""What kglite answers otherwise than Neo4j, without a word, and what to write instead: such a query is refused.

Only what can be told from the query's words is refused; docs/cypher.md lists what else differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.errors import QueryError
from graph.stores.kglite_written import is_map_of, nodes
from graph.stores.patterns import Patterns
from graph.stores.projections import clause_end, closing, projections, split
from graph.stores.readonly import is_name
from graph.stores.schema_dates import date_before, date_from
from graph.stores.tokens import Token, tokens

_HOURS = frozenset({"hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds"})
_CODELESS = re.compile(r"(?<!\\)(?:\\\\)*\\u(?![0-9A-Fa-f]{4})")
_AT_LEAST = frozenset({"LEFT", "RIGHT", "SUBSTRING"})


def refuse(cypher: str) -> None:
    """QueryError where kglite would answer the query, which has no comments, with other values than Neo4j."""
    patterns = Patterns(list(tokens(cypher)))
    for rule in (_shortest, _own_properties, _maps, _durations, _lists, _texts, _datetimes):
        for message in rule(patterns):
            raise QueryError(" ".join(message.split()))


def _shortest(patterns: Patterns) -> Iterator[str]:
    """A condition on a shortest path: kglite finds the shortest of all, and drops it where it does not fit."""
    found = patterns.found
    for at, token in enumerate(found):
        if token.upper not in ("SHORTESTPATH", "ALLSHORTESTPATHS") or patterns.at(at + 1).text != "(":
            continue
        names = {found[place + 1].name for place in range(at, closing(found, at + 1)) if found[place].text == "["}
        if patterns.at(at - 1).text == "=":
            names.add(patterns.at(at - 2).name)
        start = clause_end(found, at)
        if patterns.at(start).upper != "WHERE":
            continue
        condition = found[start + 1 : clause_end(found, start + 1)]
        if any(token.name in names - {""} and not is_name(condition, n) for n, token in enumerate(condition)):
            yield (
                "the embedded store looks for the shortest path first and at its conditions afterwards; write "
                "MATCH p = (a)-[:MET*..6]-(b) WHERE … RETURN p ORDER BY length(p) LIMIT 1, or ask `diplograph path`"
            )


def _own_properties(patterns: Patterns) -> Iterator[str]:
    """`title` and `type`, which kglite has for every node, and an edge's type among its properties."""
    read = [key for _, key in (*patterns.keys, *patterns.read())]
    for at, token in enumerate(patterns.found):
        if is_map_of(patterns, at) and token.name in patterns.kinds:
            read += [entry[1].name for entry in _taken(patterns, at)]
        called = token.upper == "PROPERTIES" and patterns.at(at + 1).text == "(" and patterns.at(at + 3).text == ")"
        if called and patterns.at(at + 2).name in patterns.edges:
            edge = patterns.at(at + 2).text
            yield f"properties({edge}) has the edge's type among them in the embedded store; return the edge, {edge}"
    for key in read:
        if key in ("title", "type"):
            instead = "name" if key == "title" else "labels(n)[0] of a node, type(r) of an edge"
            yield f"there is no property {key}; write {instead}"


def _maps(patterns: Patterns) -> Iterator[str]:
    """`x {.*}` of what is no node of a pattern, for which kglite has null."""
    is_node = nodes(patterns, list(projections(patterns.found)))
    for at, token in enumerate(patterns.found):
        every = is_map_of(patterns, at) and any(entry[-1].text == "*" for entry in _taken(patterns, at))
        if every and not is_node(at):
            x = token.text
            yield f"the embedded store has {x} {{.*}} for nodes of a MATCH alone; name what you want of {x}"


def _taken(patterns: Patterns, at: int) -> list[tuple[Token, ...]]:
    """What `x {…}`, which stands there, takes of x by name: `.name`, `.*`."""
    entries = split(patterns.found[at + 2 : closing(patterns.found, at + 1)])
    return [entry for entry in entries if len(entry) == 2 and entry[0].text == "."]


def _durations(patterns: Patterns) -> Iterator[str]:
    found = patterns.found
    calls = {at: _end_of(patterns, at) for at, token in enumerate(found) if token.upper == "DURATION"}
    names = {patterns.at(end + 2).name for end in calls.values() if patterns.at(end + 1).upper == "AS"} - {""}
    for at, token in enumerate(found):
        if patterns.at(at - 1).text == "." or not (at in calls or token.name in names):
            continue
        end = calls.get(at, at)
        before, after = patterns.at(at - 1).text, patterns.at(end + 1).text
        if at in calls and [one.upper for one in found[at + 1 : at + 3]] == [".", "BETWEEN"]:
            yield "duration.between counts no months in the embedded store; write duration.inDays or duration.inMonths"
        if (total := patterns.at(at - 2)).upper in ("SUM", "AVG") and (before, after) == ("(", ")"):
            yield f"durations have no {total.text} in the embedded store; write {total.text}(d.days) of each"
        if after == "/":
            yield "a duration is not divided by the embedded store; divide its days or seconds"
        if at in calls and _with_hours(found[at : end + 1]):
            added = before in ("+", "-") and date_before(patterns, at - 2)
            if added or (after == "+" and date_from(patterns, end + 2)):
                yield "hours do not move a date in the embedded store; add days, or write datetime(…)"


def _end_of(patterns: Patterns, at: int) -> int:
    """The last token of a call, `duration.inDays(…)`, that begins there."""
    while patterns.at(at + 1).text == "." and patterns.at(at + 2).name:
        at += 2
    return closing(patterns.found, at + 1) if patterns.at(at + 1).text == "(" else at


def _with_hours(call: Sequence[Token]) -> bool:
    return any(token.name in _HOURS or (token.kind == "text" and "T" in token.text.upper()) for token in call)


def _lists(patterns: Patterns) -> Iterator[str]:
    """A list and null, added: null in Neo4j."""
    for at, token in enumerate(patterns.found):
        if token.upper != "NULL" or token.kind != "word":
            continue
        joins = (patterns.at(at - 1).text in ("+", "|"), patterns.at(at + 1).text in ("+", "|"))
        before = at - 2 - (patterns.at(at - 1).text == "|")
        after = at + 2 + (patterns.at(at + 1).text == "|")
        if (joins[0] and patterns.at(before).text == "]") or (joins[1] and patterns.at(after).text == "["):
            yield "a list and null give null; as an item, write [null]"


def _texts(patterns: Patterns) -> Iterator[str]:
    found = patterns.found
    for at, token in enumerate(found):
        around = {patterns.at(at - 1).text, patterns.at(at + 1).text}
        if token.kind == "text" and around & {"*", "/", "%", "^", "-"}:
            yield "a text is no number; write toInteger(…) of it"
        if token.kind == "text" and _CODELESS.search(token.text):
            yield "a \\u in a text stands before four digits of a code; write \\\\u for the two letters"
        if patterns.at(at + 1).text != "(":
            continue
        given = split(found[at + 2 : closing(found, at + 1)])
        if token.upper in _AT_LEAST and any(part and part[0].text == "-" for part in given[1:]):
            yield f"{token.text}() counts from 0; from the end, write right(…)"
        if token.upper == "TOSTRING" and given[0] and given[0][0].text in ("[", "{"):
            yield "a list or a map is no text; return the list or map itself"


def _datetimes(patterns: Patterns) -> Iterator[str]:
    found = patterns.found
    for at, token in enumerate(found):
        if token.upper == "TOSTRING" and patterns.at(at + 2).upper == "DATETIME":
            yield "a datetime as text is each store's own; return the datetime itself, which is printed as ISO text"
        if token.upper == "DATETIME" and patterns.at(at + 1).text == "(":
            end = closing(found, at + 1) + 1
            end += patterns.at(end).text == "<" and patterns.at(end + 1).text == ">"
            before = at - 1
            while patterns.at(before).text in ("<", ">", "="):
                before -= 1
            if before < at - 1 and date_before(patterns, before):
                yield "a date and a datetime are not compared; write date(…) of the datetime"
            if patterns.at(end).text in ("=", ">") and patterns.at(end + 1).upper == "DATETIME":
                yield "datetimes of one moment in two zones are not equal; compare their epochMillis"
