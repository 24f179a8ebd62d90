"""Bringing an index up to date: what documents tell now instead of before, and which ids change by it.

Only the neighbourhood is looked at: the components of what came and went. As a component's clusters depend on nothing
outside it, the outcome is that of an index built from nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import combinations

from graph.resolution import abroad
from graph.resolution.clusters import Comparison, Pair, clusters, components
from graph.resolution.index import Index
from graph.resolution.items import Held, Item, Kind, Told
from graph.resolution.judgements import Links


def update(
    index: Index, kind: Kind, now: Told, links: Links, anchors: Collection[str] = (), dated: Collection[str] = ()
) -> set[str]:
    """Sets what each of the documents tells of, and returns the keys of items whose node has other ids by it.

    New items are among them. `anchors` are the ids whose judgements changed, `dated` the items of which documents tell
    on other days than before.
    """
    label = kind.label
    before = index.told(label, now.keys())
    index.tell(label, {document: {name: item.key for name, item in told.items()} for document, told in now.items()})
    items = {item.key: item for told in now.values() for item in told.values()}
    was = {key for told in before.values() for key in told.values()}
    known = index.held(label, items.keys() | was)
    gone = {key for key in was - items.keys() if key in known}
    gone -= index.documents(label, gone).keys()
    new = {key: item for key, item in items.items() if key not in known}
    affected = {known[key].component for key in gone} | _beside(before.values(), now.values(), known)
    read: dict[str, object] = {}
    affected |= _dated(index, kind, {known[key].component for key in dated if key in known and key not in gone}, read)
    if anchors:
        found = index.in_blocks(label, [f"={anchor}" for anchor in anchors])
        judged = index.held(label, {key for keys in found.values() for key in keys})
        affected |= {held.component for held in judged.values()}
    index.drop(label, gone)
    affected |= _entered(index, kind, new, links, read)
    affected.discard("")
    members = index.in_components(label, affected) | index.held(label, new)
    return _regroup(index, kind, members, links, read)


def _beside(
    before: Iterable[Mapping[str, str]], now: Iterable[Mapping[str, Item]], known: Mapping[str, Held]
) -> set[str]:
    """The components of which one document tells, or told, two items: it says that they are two."""
    found = set()
    for keys in [*(told.values() for told in before), *((i.key for i in told.values()) for told in now)]:
        seen: set[str] = set()
        for key in set(keys):
            if key in known:
                component = known[key].component
                if component in seen:
                    found.add(component)
                seen.add(component)
    return found


def _dated(index: Index, kind: Kind, components: Collection[str], read: dict[str, object]) -> set[str]:
    """Those of the components in which only days tell some items apart: a further day can."""
    members = index.in_components(kind.label, components)
    compared = Comparison(kind, {key: held.item for key, held in members.items()}, Links(), read)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, held in members.items():
        found[held.component].append(key)
    return {component for component, keys in found.items() if compared.clashing(keys)}


def _entered(index: Index, kind: Kind, new: Mapping[str, Item], links: Links, read: dict[str, object]) -> set[str]:
    """Takes in the new items; returns the components of what is adjacent to them."""
    if not new:
        return set()
    label = kind.label
    fresh = Comparison(kind, new, links, read)
    blocks = {key: fresh.block_keys(key) for key in new}
    index.put(label, {key: Held(item) for key, item in new.items()})
    index.find_by(label, blocks)
    asked = {key: fresh.sought_keys(key) for key in new}
    mates = index.in_blocks(label, set().union(*asked.values()))
    others = index.held(label, {key for keys in mates.values() for key in keys} - new.keys())
    compared = Comparison(kind, {**new, **{key: held.item for key, held in others.items()}}, links, read)
    found: set[str] = set()
    for key, wanted in asked.items():
        for other in {other for block in wanted for other in mates.get(block, ()) if other in others}:
            component = others[other].component
            if component not in found and compared.adjacent(key, other):
                found.add(component)
    return found


def _regroup(index: Index, kind: Kind, members: Mapping[str, Held], links: Links, read: dict[str, object]) -> set[str]:
    """Components, clusters and ids of the items anew; returns the keys of those whose ids changed."""
    compared = Comparison(kind, {key: held.item for key, held in members.items()}, links, read)
    pairs = sharing(compared)
    grouped = components(members, pairs, compared.adjacent)
    of = {key: number for number, group in enumerate(grouped) for key in group}
    inside: defaultdict[int, list[Pair]] = defaultdict(list)
    for one, other in pairs:
        if of[one] == of[other]:
            inside[of[one]].append((one, other))
    near = abroad.near(index, [pair for group in grouped for pair in compared.clashing(group)])
    apart = _apart(index, kind, [group for group in grouped if len(group) > 1])
    changed: dict[str, Held] = {}
    ids: set[str] = set()
    for number, group in enumerate(grouped):
        for cluster in clusters(group, inside[number], apart, compared, near):
            for key, other_ids in zip(cluster.keys, cluster.other_ids, strict=True):
                old = members[key]
                held = Held(old.item, group[0], cluster.id, other_ids)
                if held != old:
                    changed[key] = held
                if (held.id, held.other_ids) != (old.id, old.other_ids):
                    ids.add(key)
    index.put(kind.label, changed)
    return ids


def sharing(compared: Comparison) -> list[Pair]:
    """The pairs of items of which one finds the other in a block, or that are judged to be one, each once, sorted."""
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    for key in compared.items:
        for block in compared.block_keys(key):
            blocks[block].append(key)
    found: list[Pair] = []
    for key in compared.items:
        others = {other for block in compared.sought_keys(key) for other in blocks.get(block, ())}
        found += [(other, key) for other in others if other < key]
    return sorted(found)


def _apart(index: Index, kind: Kind, groups: Iterable[Collection[str]]) -> set[Pair]:
    """The pairs of one component that one document tells of."""
    component = {key: number for number, group in enumerate(groups) for key in group}
    told: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for key, documents in index.documents(kind.label, component.keys()).items():
        for document in documents:
            told[component[key], document].append(key)
    return {pair for keys in told.values() for pair in combinations(sorted(keys), 2)}
