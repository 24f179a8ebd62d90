"""Which ids have to be judged different so that an official or a meeting comes apart as somebody wants it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import combinations, product
from typing import TYPE_CHECKING, cast

from graph import names
from graph.errors import UsageError
from graph.resolution.consistency import contradiction
from graph.resolution.judgements import Judgement, Links, judgement, judgement_words
from graph.wording import plain

if TYPE_CHECKING:
    from graph.model import Node
    from graph.resolution.bearers import Bearers
    from graph.resolution.items import Item, Label
    from graph.stores.base import Store

Pairs = list[tuple[str, str]]


def ids_out(node: Node, bearers: Bearers, others: Sequence[str], known: Sequence[Judgement]) -> Pairs:
    """The pairs of ids to be parted so that `others` are no longer of the node.

    They are ids, of an official also spellings. UsageError where one is none of the node's, or nothing would stay;
    JudgementError where a judgement holds them together.
    """
    units = _several(node, bearers, known)
    out: set[str] = set()
    for other in others:
        found = {anchor for anchor, items in units.items() if other in _ways_to_name(anchor, items)}
        if not found and node.label == "Official":
            found = {anchor for anchor, items in units.items() if _spelled(other, items)}
        if not found:
            raise UsageError(f"{plain(other)!r} is none of the ids of {called(node)}: {', '.join(units)}")
        out |= found
    rest = [anchor for anchor in units if anchor not in out]
    if not rest:
        raise UsageError(f"these are all ids of {called(node)}; leave out those that stay: {', '.join(units)}")
    out_items, rest_items = ([item for anchor in side for item in units[anchor]] for side in (out, rest))
    if joining := _joining(known, product(out_items, rest_items)):
        raise contradiction(judgement(cast("Label", node.label), "different", min(out), rest[0]), joining)
    return list(product(sorted(out), rest))


def all_apart(node: Node, bearers: Bearers, known: Sequence[Judgement]) -> Pairs:
    """The pairs of ids to be parted so that only what judgements joined stays together.

    UsageError where nothing else holds the node together.
    """
    units = _several(node, bearers, known)
    links = Links.of(known, cast("Label", node.label))
    groups: list[set[str]] = []
    for anchor, items in units.items():
        touching = [
            group for group in groups if any(links.joined(a, b) for a in items for each in group for b in units[each])
        ]
        groups = [group for group in groups if group not in touching] + [{anchor}.union(*touching)]
    if len(groups) == 1:
        raise _held_together(node, _joining(known, combinations(bearers.items(node.id), 2)))
    return sorted((min(a, b), max(a, b)) for mine, others in combinations(groups, 2) for a, b in product(mine, others))


def documents_out(store: Store, node: Node, bearers: Bearers, documents: Collection[str]) -> Pairs:
    """The pairs to be parted so that what these documents tell is no longer of the node.

    The first of each pair stands for the tellings of these documents only. UsageError where one tells nothing of it,
    where nothing would stay, or where it was taken out of others by documents already.
    """
    label = cast("Label", node.label)
    items = {item.key: item for item in bearers.items(node.id)}
    told = {
        id: [items[key] for key in named.values() if key in items] for id, named in store.told(label, documents).items()
    }
    if silent := [id for id in documents if not told.get(id)]:
        raise UsageError(f"nothing is told of {called(node)} in {', '.join(map(plain, silent))}")
    out = {item.base: item for found in told.values() for item in found}
    if pinned := [item for item in out.values() if item.pin]:
        raise UsageError(
            f"{pinned[0].name_id} was taken out of others by a judgement already; take that back first "
            "(`diplograph judgements` lists them) and name all documents at once"
        )
    telling = store.telling(label, list(items))
    staying = [items[key] for key, found in telling.items() if not found <= set(documents)]
    if not staying:
        raise UsageError(f"no other document tells of {called(node)}; leave out those that stay")
    # Who is to come under the base is one of the rest, too.
    return [
        (base, stays)
        for base in sorted(out)
        for stays in sorted({base, *(bearers.anchor(item) for item in staying if item.base != base)})
    ]


def called(node: Node) -> str:
    """The node in a message: its name, with the id."""
    return f"{plain(node.name)} ({plain(node.id)})"


def _several(node: Node, bearers: Bearers, known: Sequence[Judgement]) -> dict[str, list[Item]]:
    """The node's items by anchor; UsageError where that is only one."""
    units = bearers.anchors(node.id)
    if len(units) > 1:
        return units
    if joining := _joining(known, combinations(bearers.items(node.id), 2)):
        raise _held_together(node, joining)
    what = "has one name only" if node.label == "Official" else "is told in one way only"
    raise UsageError(
        f"{called(node)} {what}, and no other id was merged into it; to take out what some documents tell, use "
        "`diplograph split NAME --documents ID`"
    )


def _held_together(node: Node, joining: Sequence[Judgement]) -> UsageError:
    return UsageError(
        f"{called(node)} is one because somebody decided so: {'; '.join(map(judgement_words, joining))}; "
        f"take it back: diplograph judgements {' '.join(f'--remove {one.id}' for one in joining)}"
    )


def _joining(known: Sequence[Judgement], pairs: Iterable[tuple[Item, Item]]) -> list[Judgement]:
    """The judgements by which the items of some of the pairs are one."""
    asked = list(pairs)
    same = ((one, Links.of([one], one.label)) for one in known if one.decision == "same")
    return [one for one, links in same if any(links.joined(a, b) for a, b in asked)]


def _ways_to_name(anchor: str, items: Iterable[Item]) -> set[str]:
    return {anchor} | {one for item in items for one in (item.name_id, item.own_id)}


def _spelled(text: str, items: Iterable[Item]) -> bool:
    """Whether some of the items are of an official with this name."""
    from graph.resolution.profiles import sighting

    wanted = names.words(text)
    return any(names.words(sighting(item.data).name) == wanted for item in items)
