"""What a change does to a graph: which nodes and edges come and go, who met whom, and who can be reached from whom.

An official or a meeting whose id becomes another one by the change is followed: a pair who met stays a pair.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from graph.fold import Ref
from graph.index import texts
from graph.model import Edge, Node, NodeRef, Rows
from graph.project import as_rows

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Severed:
    """Officials between whom chains of meetings lead on one side of the change only: within each part they lead on
    both. `pairs` counts those who are in two parts.
    """

    parts: tuple[tuple[Node, ...], ...]

    @property
    def pairs(self) -> int:
        """How many pairs of officials are in different parts."""
        sizes = [len(part) for part in self.parts]
        return (sum(sizes) ** 2 - sum(size * size for size in sizes)) // 2


@dataclass(frozen=True, slots=True)
class Reach:
    """How many others a chain of meetings leads to from an official, before and after; for how many of those whom it
    leads to both before and after it is shorter, and longer.
    """

    official: Node
    before: int
    after: int
    nearer: int
    farther: int


@dataclass(frozen=True, slots=True)
class Difference:
    """What comes, goes and is worded anew: `before` and `after` are the graph, `ids` leads from an id of then to that
    of now.

    `met` are pairs of officials who met only afterwards, by nodes of then or (where new) of now; `unmet` who had.
    """

    before: Rows
    after: Rows
    made: tuple[Ref, ...]
    gone: tuple[Ref, ...]
    changed: tuple[Ref, ...]
    ids: Mapping[NodeRef, NodeRef]
    met: tuple[tuple[Node, Node], ...]
    unmet: tuple[tuple[Node, Node], ...]
    joined: tuple[Severed, ...]
    parted: tuple[Severed, ...]

    def counts(self) -> dict[str, tuple[int, int]]:
        """How many nodes of each label and edges of each type there were and are, where that differs."""
        found: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
        for side, rows in enumerate((self.before, self.after)):
            for node in rows.nodes:
                found[node.label][side] += 1
            for edge in rows.edges:
                found[edge.type][side] += 1
        return {name: (then, now) for name, (then, now) in found.items() if then != now}

    def reach(self, official: Node) -> Reach:
        """How far chains of meetings lead from an official of then or of now."""
        then, now = _distances(_links(self.before), official.id), {}
        target = self.ids.get(official.ref)
        if target:
            now = _distances(_links(self.after), target[1])
        both = {
            other: (steps, now[new[1]])
            for other, steps in then.items()
            if other != official.id and (new := self.ids.get(("Official", other))) and new != target and new[1] in now
        }
        return Reach(
            official,
            max(len(then) - 1, 0),
            max(len(now) - 1, 0),
            sum(1 for steps, afterwards in both.values() if afterwards < steps),
            sum(1 for steps, afterwards in both.values() if afterwards > steps),
        )


def difference(before: Rows, made: Iterable[Node | Edge], lost: Collection[Ref]) -> Difference:
    """What it does to the graph if these rows come, or take the place of those of the same ref, and others go."""
    known = _by_ref(before)
    now = dict(known)
    for ref in lost:
        now.pop(ref, None)
    come: dict[Ref, Node | Edge] = {row.ref: row for row in made}
    now |= come
    return _described(
        before,
        as_rows(now.values()),
        made=sorted((ref for ref in come if ref not in known), key=_place),
        gone=sorted((ref for ref in lost if ref in known and ref not in come), key=_place),
        changed=sorted((ref for ref, row in come.items() if ref in known and row != known[ref]), key=_place),
    )


def compared(before: Rows, after: Rows) -> Difference:
    """The difference between two states of one graph."""
    then = _by_ref(before)
    now = _by_ref(after)
    return _described(
        before,
        after,
        made=sorted((ref for ref in now if ref not in then), key=_place),
        gone=sorted((ref for ref in then if ref not in now), key=_place),
        changed=sorted((ref for ref, row in now.items() if ref in then and row != then[ref]), key=_place),
    )


def _by_ref(rows: Rows) -> dict[Ref, Node | Edge]:
    found: dict[Ref, Node | Edge] = {node.ref: node for node in rows.nodes}
    found.update({edge.ref: edge for edge in rows.edges})
    return found


def _place(ref: Ref) -> tuple[int, Ref]:
    """Nodes before edges, each sorted."""
    return len(ref), ref


def _described(before: Rows, after: Rows, *, made: list[Ref], gone: list[Ref], changed: list[Ref]) -> Difference:
    ids = _successors(before, after)
    met, unmet = _pairs(before, after, ids)
    old, new = _groups(before), _groups(after)
    return Difference(
        before,
        after,
        tuple(made),
        tuple(gone),
        tuple(changed),
        ids,
        met,
        unmet,
        _severed(before, ids, new, old, now_first=True),
        _severed(before, ids, old, new, now_first=False),
    )


def _successors(before: Rows, after: Rows) -> dict[NodeRef, NodeRef]:
    """For each node that is still there, if under another id, what it is now."""
    now = {node.ref for node in after.nodes}
    found = {node.ref: node.ref for node in before.nodes if node.ref in now}
    missing = [node for node in before.nodes if node.ref not in now and node.label in ("Official", "Meeting")]
    if not missing:
        return found
    bearers: defaultdict[NodeRef, set[NodeRef]] = defaultdict(set)
    for node in after.nodes:
        for id in (node.id, *texts(node.properties.get("other_ids"))):
            bearers[node.label, id].add(node.ref)
    for node in missing:
        for ids in ((node.id,), texts(node.properties.get("other_ids"))):
            bearing = set().union(*(bearers.get((node.label, id), set()) for id in ids))
            if bearing:
                if len(bearing) == 1:
                    found[node.ref] = bearing.pop()
                break
    return found


def _pairs(
    before: Rows, after: Rows, ids: Mapping[NodeRef, NodeRef]
) -> tuple[tuple[tuple[Node, Node], ...], tuple[tuple[Node, Node], ...]]:
    then = {node.id: node for node in before.nodes if node.label == "Official"}
    now = {node.id: node for node in after.nodes if node.label == "Official"}
    had: dict[Pair, tuple[Node, Node]] = {}
    for edge in _met(before):
        # Who is gone keeps an id that nobody has now.
        one, other = (ids[end][1] if end in ids else f"\0{end[1]}" for end in (edge.source, edge.target))
        had[_sorted(one, other)] = (then[edge.source[1]], then[edge.target[1]])
    have = {_sorted(edge.source[1], edge.target[1]): edge for edge in _met(after)}
    unmet = [ends for pair, ends in had.items() if pair not in have]
    met = [(now[pair[0]], now[pair[1]]) for pair in have if pair not in had]
    return tuple(met), tuple(unmet)


def _severed(
    before: Rows,
    ids: Mapping[NodeRef, NodeRef],
    whole: Mapping[str, int],
    pieces: Mapping[str, int],
    *,
    now_first: bool,
) -> tuple[Severed, ...]:
    """The groups of `whole` (officials by the number of their group) that are in several groups of `pieces`."""
    groups: defaultdict[int, defaultdict[int, list[Node]]] = defaultdict(lambda: defaultdict(list))
    for node in before.nodes:
        target = ids.get(node.ref)
        if node.label != "Official" or target is None:
            continue
        then, now = (target[1], node.id) if now_first else (node.id, target[1])
        groups[whole[then]][pieces[now]].append(node)
    return tuple(
        Severed(tuple(sorted((tuple(part) for part in parts.values()), key=lambda part: (len(part), part[0].id))))
        for parts in groups.values()
        if len(parts) > 1
    )


def _groups(rows: Rows) -> dict[str, int]:
    """Officials by the number of the group within which chains of meetings lead from each to each."""
    links = _links(rows)
    found: dict[str, int] = {}
    for node in rows.nodes:
        if node.label == "Official" and node.id not in found:
            found |= dict.fromkeys(_distances(links, node.id), len(found))
    return found


def _links(rows: Rows) -> Mapping[str, Collection[str]]:
    links: defaultdict[str, set[str]] = defaultdict(set)
    for edge in _met(rows):
        links[edge.source[1]].add(edge.target[1])
        links[edge.target[1]].add(edge.source[1])
    return links


def _distances(links: Mapping[str, Collection[str]], start: str) -> dict[str, int]:
    """The number of steps to each whom a chain leads to, `start` itself among them."""
    found = {start: 0}
    waiting = [start]
    for at in waiting:
        for other in links.get(at, ()):
            if other not in found:
                found[other] = found[at] + 1
                waiting.append(other)
    return found


def _met(rows: Rows) -> Iterable[Edge]:
    return (edge for edge in rows.edges if edge.type == "MET")


def _sorted(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
