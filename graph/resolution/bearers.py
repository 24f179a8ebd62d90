"""Which items a node is made of, and by which ids a judgement names them.

A node's id is that of its fullest name and becomes another one when a fuller name comes. So judgements name what the
items have of their own, and a node through one of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from graph.resolution.items import Held, Item
from graph.resolution.judgements import Judgement, Links


class Bearers:
    """The items of one label by the id of their node; `items` are as `Store.items` gives them."""

    def __init__(self, items: Mapping[str, Held]) -> None:
        self._of: defaultdict[str, list[Item]] = defaultdict(list)
        self._nodes: defaultdict[str, set[str]] = defaultdict(set)
        self._at: defaultdict[str, set[str]] = defaultdict(set)
        self._bearing: defaultdict[str, list[Item]] = defaultdict(list)
        for _, held in sorted(items.items()):
            self._of[held.id].append(held.item)
            self._nodes[held.item.name_id].add(held.id)
            for anchor in held.item.anchors:
                self._at[anchor].add(held.id)
                self._bearing[anchor].append(held.item)

    def items(self, node: str) -> list[Item]:
        """The items of the node, in the order of their keys."""
        return self._of.get(node, [])

    def anchor(self, item: Item) -> str:
        """What a judgement names the item by, and no item of another node: its base where that is so, else its own
        id.
        """
        named, own = item.anchors
        return named if len(self._nodes[item.name_id]) == 1 else own

    def anchors(self, node: str) -> dict[str, list[Item]]:
        """The items of the node by what a judgement names them by, in alphabetical order."""
        found: defaultdict[str, list[Item]] = defaultdict(list)
        for item in self.items(node):
            found[self.anchor(item)].append(item)
        return dict(sorted(found.items()))

    def chosen(self, node: str) -> str:
        """What a judgement names the node by: the anchor of the item that gives it its id."""
        items = self.items(node)
        naming = [item for item in items if node in (item.name_id, item.own_id)]
        return min(self.anchor(item) for item in naming or items)

    def seen(self, *anchors: str) -> tuple[str, ...]:
        """The own ids of the items that bear these anchors, sorted."""
        return tuple(sorted({item.own_id for anchor in anchors for item in self._bearing.get(anchor, ())}))

    def nodes(self, anchor: str) -> set[str]:
        """The nodes that a judgement means by the anchor; none where it is not known here."""
        return self._at.get(anchor, set())

    def parted(self, links: Links, one: str, other: str) -> bool:
        """Whether a judgement says of any items of the two nodes that they are different."""
        return bool(links.different) and any(links.parted(a, b) for a in self.items(one) for b in self.items(other))


def against(judgements: Iterable[Judgement], one: Collection[Item], other: Collection[Item]) -> list[Judgement]:
    """The judgements by which some items of the two nodes are different."""
    different = ((each, Links.of([each], each.label)) for each in judgements if each.decision == "different")
    return [each for each, links in different if any(links.parted(a, b) for a in one for b in other)]
