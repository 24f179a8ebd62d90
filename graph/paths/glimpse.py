"""Links read from a store as a search comes by: for one question that is quicker than reading all of them first."""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.paths.contacts import Contacts


class Glimpse:
    """Links that can be walked like `Links`, layer by layer."""

    def __init__(self, contacts: Contacts) -> None:
        self._ids, self._number, self._reads = contacts.ids, contacts.number, contacts.reads
        self._near: dict[int, dict[int, int]] = {}

    def fetch(self, layer: Set[int]) -> None:
        """Read the neighbours of these, as far as they are not known."""
        wanted = [official for official in layer if official not in self._near]
        if not wanted:
            return
        self._near.update((official, {}) for official in wanted)
        for one, others, counts in self._reads.near([self._ids[official] for official in wanted]):
            numbers = (self._number[other] for other in others)
            self._near[self._number[one]].update(zip(numbers, counts, strict=True))

    def near(self, official: int) -> dict[int, int]:
        """The neighbours, each with the number of meetings."""
        self.fetch({official})
        return self._near[official]

    def cost(self, layer: Set[int]) -> int:
        """What widening the layer costs, roughly: whom they met is not known before."""
        return len(layer)
