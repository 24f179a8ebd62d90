"""Items of one label gathered from many documents, and grouped at once: what `update` does, from nothing.

Made for some hundred thousand items: what was read of an item is let go again, and block keys are numbers.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from graph.resolution.abroad import shown_near
from graph.resolution.clusters import Comparison, Pair, clusters, components
from graph.resolution.index import Index
from graph.resolution.items import Held, Item, Kind
from graph.resolution.judgements import Links
from graph.resolution.remembered import forget

_PIECE = 5_000


class Gathering:
    """Items of one kind, as documents tell of them."""

    def __init__(self, kind: Kind, links: Links) -> None:
        self._kind = kind
        self._links = links
        self._items: dict[str, Item] = {}
        self._beside: set[tuple[str, ...]] = set()

    def add(self, told: Iterable[Item]) -> None:
        """Takes in what one document tells of."""
        keys = set()
        for item in told:
            self._items.setdefault(item.key, item)
            keys.add(item.key)
        if len(keys) > 1:
            known = self._items
            self._beside.add(tuple(known[key].key for key in sorted(keys)))

    def group(self, index: Index, days: Mapping[str, Collection[dt.date]]) -> dict[str, str]:
        """Puts all items into the index, with what they are found by and their nodes; returns the nodes' ids by key.

        `days` are those on which documents show an item.
        """
        kind, keys = self._kind, sorted(self._items)
        pairs = [(keys[one], keys[other]) for one, other in self._sharing(index, keys)]
        alone = self._items.keys() - {key for pair in pairs for key in pair}
        compared = Comparison(kind, self._items, self._links, _Recent())
        grouped = components(self._items.keys() - alone, pairs, compared.adjacent)
        of = {key: number for number, group in enumerate(grouped) for key in group}
        inside: defaultdict[int, list[Pair]] = defaultdict(list)
        for one, other in pairs:
            if of[one] == of[other]:
                inside[of[one]].append((one, other))
        apart = self._apart(of)
        found: dict[str, Held] = {}
        for number, group in enumerate(grouped):
            near = shown_near(days, compared.clashing(group))
            for cluster in clusters(group, inside[number], apart.get(number, ()), compared, near):
                for key, other_ids in zip(cluster.keys, cluster.other_ids, strict=True):
                    found[key] = Held(self._items[key], group[0], cluster.id, other_ids)
        forget()
        ids: dict[str, str] = {}
        for some in _pieces(keys):
            held = {key: found.get(key) or _alone(self._items[key]) for key in some}
            index.put(kind.label, held)
            ids |= {key: one.id for key, one in held.items()}
        return ids

    def _sharing(self, index: Index, keys: Sequence[str]) -> Iterator[tuple[int, int]]:
        """The pairs of items, by number, of which the later one seeks what the earlier is found by; sorted."""
        found = _Marks()
        sought = _Marks()
        for start in range(0, len(keys), _PIECE):
            some = keys[start : start + _PIECE]
            compared = Comparison(self._kind, self._items, self._links)
            blocks = {key: compared.block_keys(key) for key in some}
            index.find_by(self._kind.label, blocks)
            for number, key in enumerate(some, start):
                found.add(number, blocks[key])
                sought.add(number, compared.sought_keys(key))
            forget()
        return found.met_by(sought)

    def _apart(self, of: Mapping[str, int]) -> dict[int, set[Pair]]:
        """By component the pairs that one document tells of."""
        apart: defaultdict[int, set[Pair]] = defaultdict(set)
        for told in self._beside:
            for one, other in combinations([key for key in told if key in of], 2):
                if of[one] == of[other]:
                    apart[of[one]].add((one, other))
        return apart


class _Marks:
    """Block keys of items, as numbers."""

    def __init__(self) -> None:
        self._hashes: list[np.ndarray] = []
        self._numbers: list[np.ndarray] = []
        self._open: tuple[list[int], list[int]] = ([], [])

    def add(self, number: int, blocks: Collection[str]) -> None:
        hashes, numbers = self._open
        hashes.extend(map(hash, blocks))
        numbers.extend([number] * len(blocks))
        if len(hashes) > 1 << 16:
            self._close()

    def _close(self) -> None:
        self._hashes.append(np.array(self._open[0], np.int64))
        self._numbers.append(np.array(self._open[1], np.int32))
        self._open = ([], [])

    def _all(self) -> tuple[np.ndarray, np.ndarray]:
        """All at once; there is nothing here any more then."""
        self._close()
        hashes, self._hashes = np.concatenate(self._hashes), []
        numbers, self._numbers = np.concatenate(self._numbers), []
        return hashes, numbers

    def met_by(self, sought: _Marks) -> Iterator[tuple[int, int]]:
        """The pairs of numbers, the lesser first, of which the greater seeks what the lesser is found by; sorted."""
        hashes, numbers = self._all()
        order = np.argsort(hashes, kind="stable")
        hashes, numbers = hashes[order], numbers[order]
        wanted, seekers = sought._all()
        pairs = []
        for start in range(0, len(wanted), 1 << 18):
            some = slice(start, start + (1 << 18))
            first = np.searchsorted(hashes, wanted[some], "left")
            count = np.searchsorted(hashes, wanted[some], "right") - first
            offsets = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
            mates = numbers[np.repeat(first, count) + offsets]
            seeker = np.repeat(seekers[some], count)
            later = mates < seeker
            pairs.append(np.unique((mates[later].astype(np.int64) << 32) | seeker[later]))
        for pair in np.unique(np.concatenate(pairs)).tolist() if pairs else ():
            yield pair >> 32, pair & 0xFFFFFFFF


class _Recent(dict[str, object]):
    """What was read of some thousand items: the others are read again when they are asked for."""

    def __setitem__(self, key: str, value: object) -> None:
        if len(self) >= _PIECE:
            self.clear()
        super().__setitem__(key, value)


def _alone(item: Item) -> Held:
    return Held(item, item.key, item.name_id, (item.name_id,))


def _pieces(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(keys), _PIECE):
        yield keys[start : start + _PIECE]
