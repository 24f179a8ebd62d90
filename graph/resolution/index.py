"""What resolution keeps: items, where they are told, and by what they are found.

An archive keeps it on disk (`graph/stores/`); `MemoryIndex` is for a set of Records that are all at hand.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping
from typing import get_args

from graph.resolution.items import Held, Label, Ledger


class Index(ABC):
    """Items of each label: all methods take and return the keys of items."""

    @abstractmethod
    def held(self, label: Label, keys: Collection[str]) -> dict[str, Held]:
        """Those of the items that are there."""

    @abstractmethod
    def in_components(self, label: Label, components: Collection[str]) -> dict[str, Held]:
        """All items of these components."""

    @abstractmethod
    def in_blocks(self, label: Label, blocks: Collection[str]) -> dict[str, list[str]]:
        """The items that each of these block keys finds; those that find none are left out."""

    @abstractmethod
    def documents(self, label: Ledger, keys: Collection[str]) -> dict[str, set[str]]:
        """The documents that tell of each item; items without any are left out."""

    @abstractmethod
    def told(self, label: Ledger, documents: Collection[str]) -> dict[str, dict[str, str]]:
        """For each document that tells of any item: what in it (a name, a number) -> the item's key."""

    @abstractmethod
    def tell(self, label: Ledger, told: Mapping[str, Mapping[str, str]]) -> None:
        """Sets what each of these documents tells of, instead of what was there; nothing for an empty one."""

    @abstractmethod
    def tellings(self, label: Ledger, keys: Collection[str]) -> Iterator[tuple[str, str, str]]:
        """What tells of any of these: document, what in it, and the key."""

    @abstractmethod
    def put(self, label: Label, items: Mapping[str, Held]) -> None:
        """Keeps the items, new ones and changed ones."""

    @abstractmethod
    def find_by(self, label: Label, blocks: Mapping[str, Collection[str]]) -> None:
        """Sets the block keys of new items."""

    @abstractmethod
    def drop(self, label: Label, keys: Collection[str]) -> None:
        """Removes items, with what they were found by."""

    @abstractmethod
    def every(self, label: Label) -> Iterator[tuple[str, Held]]:
        """All items, in the order of their keys."""


class MemoryIndex(Index):
    """An index for as long as it is needed."""

    def __init__(self) -> None:
        self._held: dict[Label, dict[str, Held]] = {"Official": {}, "Meeting": {}}
        self._components: dict[Label, dict[str, set[str]]] = {"Official": {}, "Meeting": {}}
        self._blocks: dict[Label, dict[str, list[str]]] = {"Official": {}, "Meeting": {}}
        self._found_by: dict[Label, dict[str, Collection[str]]] = {"Official": {}, "Meeting": {}}
        self._told: dict[Ledger, dict[str, dict[str, str]]] = {ledger: {} for ledger in get_args(Ledger)}
        self._documents: dict[Ledger, dict[str, set[str]]] = {ledger: {} for ledger in get_args(Ledger)}

    def held(self, label: Label, keys: Collection[str]) -> dict[str, Held]:
        """See `Index.held`."""
        known = self._held[label]
        return {key: known[key] for key in keys if key in known}

    def in_components(self, label: Label, components: Collection[str]) -> dict[str, Held]:
        """See `Index.in_components`."""
        known = self._components[label]
        return self.held(label, [key for one in components for key in known.get(one, ())])

    def in_blocks(self, label: Label, blocks: Collection[str]) -> dict[str, list[str]]:
        """See `Index.in_blocks`."""
        known = self._blocks[label]
        return {block: known[block] for block in blocks if known.get(block)}

    def documents(self, label: Ledger, keys: Collection[str]) -> dict[str, set[str]]:
        """See `Index.documents`."""
        known = self._documents[label]
        return {key: known[key] for key in keys if known.get(key)}

    def told(self, label: Ledger, documents: Collection[str]) -> dict[str, dict[str, str]]:
        """See `Index.told`."""
        known = self._told[label]
        return {document: known[document] for document in documents if known.get(document)}

    def tell(self, label: Ledger, told: Mapping[str, Mapping[str, str]]) -> None:
        """See `Index.tell`."""
        documents = self._documents[label]
        for document, items in told.items():
            for key in self._told[label].get(document, {}).values():
                documents[key].discard(document)
            self._told[label][document] = dict(items)
            for key in items.values():
                documents.setdefault(key, set()).add(document)

    def tellings(self, label: Ledger, keys: Collection[str]) -> Iterator[tuple[str, str, str]]:
        """See `Index.tellings`."""
        wanted = set(keys)
        for documents in self.documents(label, wanted).values():
            for document in documents:
                told = self._told[label][document].items()
                yield from ((document, name, key) for name, key in told if key in wanted)

    def put(self, label: Label, items: Mapping[str, Held]) -> None:
        """See `Index.put`."""
        for key, held in items.items():
            before = self._held[label].get(key)
            if before:
                self._components[label][before.component].discard(key)
            self._held[label][key] = held
            self._components[label].setdefault(held.component, set()).add(key)

    def find_by(self, label: Label, blocks: Mapping[str, Collection[str]]) -> None:
        """See `Index.find_by`."""
        for key, found_by in blocks.items():
            self._found_by[label][key] = found_by
            for block in found_by:
                self._blocks[label].setdefault(block, []).append(key)

    def drop(self, label: Label, keys: Collection[str]) -> None:
        """See `Index.drop`."""
        for key in keys:
            held = self._held[label].pop(key)
            self._components[label][held.component].discard(key)
            for block in self._found_by[label].pop(key):
                self._blocks[label][block].remove(key)

    def every(self, label: Label) -> Iterator[tuple[str, Held]]:
        """See `Index.every`."""
        yield from sorted(self._held[label].items())
