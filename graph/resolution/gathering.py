"""Items of one label gathered from many documents, and grouped at once: what `update` does, from nothing.

Made for some hundred thousand items: what was read of an item is let go again, and block keys are numbers.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any

import numpy as np

from graph.resolution.abroad import shown_near
from graph.resolution.clusters import Comparison, Pair, clusters, components
from graph.resolution.index import Index
from graph.resolution.items import Held, Item, Kind
from graph.resolution.judgements import Links
from graph.resolution.remembered import forget

_PIECE = 5_000
_PAIRS = 50_000
"""Pairs that are compared at a time: what is found out of one takes some hundred bytes."""
Numbers = np.ndarray[Any, np.dtype[np.int64]]


class Gathering:
    """Items of one kind, as documents tell of them, on their way into the empty index.

    Each is put there as somebody alone, which nearly all meetings are, and only those that share a block key with
    another are read again. `ids` are those of the items' nodes, by key, where they are asked for.
    """

    def __init__(self, kind: Kind, links: Links, index: Index, *, named: bool = False) -> None:
        self._kind = kind
        self._links = links
        self._index = index
        self._named = named
        self.ids: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._fresh: dict[str, Item] = {}
        self._found, self._sought = _Marks(), _Marks()
        self._beside: set[tuple[str, ...]] = set()

    def add(self, told: Iterable[Item]) -> None:
        """Takes in what one document tells of."""
        keys = {self._key(item) for item in told}
        if len(keys) > 1:
            self._beside.add(tuple(sorted(keys)))
        if len(self._fresh) >= _PIECE:
            self._put()

    def _key(self, item: Item) -> str:
        if item.key not in self._keys:
            self._keys[item.key] = item.key
            self._fresh[item.key] = item
        return self._keys[item.key]

    def _put(self) -> None:
        """Puts the fresh items into the index, each alone."""
        compared = Comparison(self._kind, self._fresh, self._links)
        blocks = {key: compared.block_keys(key) for key in self._fresh}
        for number, key in enumerate(self._fresh, len(self._keys) - len(self._fresh)):
            self._found.add(number, blocks[key])
            self._sought.add(number, compared.sought_keys(key))
        self._index.find_by(self._kind.label, blocks)
        self._index.put(self._kind.label, {key: _alone(item) for key, item in self._fresh.items()})
        if self._named:
            self.ids |= {key: item.name_id for key, item in self._fresh.items()}
        self._fresh = {}
        forget()

    def group(self, days: Mapping[str, Collection[dt.date]]) -> None:
        """Groups the items, once all are there; `days` are those on which documents show an item."""
        self._put()
        for pairs, apart in self._bundles():
            self._group(pairs, apart, days)
            forget()

    def _group(self, pairs: list[Pair], apart: list[Pair], days: Mapping[str, Collection[dt.date]]) -> None:
        """Groups the items of these pairs; no other item shares anything with one of them."""
        kind = self._kind
        held = self._index.held(kind.label, sorted({key for pair in pairs for key in pair}))
        items = {key: one.item for key, one in held.items()}
        compared = Comparison(kind, items, self._links, _Recent())
        grouped = components(items, pairs, compared.adjacent)
        of = {key: number for number, group in enumerate(grouped) for key in group}
        inside, parted = _by_group(pairs, of), _by_group(apart, of)
        found: dict[str, Held] = {}
        for number, group in enumerate(grouped):
            near = shown_near(days, compared.clashing(group))
            for cluster in clusters(group, inside.get(number, ()), parted.get(number, ()), compared, near):
                for key, other_ids in zip(cluster.keys, cluster.other_ids, strict=True):
                    found[key] = Held(items[key], group[0], cluster.id, other_ids)
        self._index.put(kind.label, {key: one for key, one in found.items() if one != held[key]})
        if self._named:
            self.ids |= {key: one.id for key, one in found.items()}

    def _bundles(self) -> Iterator[tuple[list[Pair], list[Pair]]]:
        """The pairs of items of which the later one, by key, seeks what the earlier is found by; and those of them that
        one document tells of. Some ten thousand at a time: what hangs together by pairs is in one bundle.
        """
        numbered = list(self._keys)
        order = sorted(range(len(numbered)), key=numbered.__getitem__)
        ranks = np.empty(len(numbered), np.int64)
        ranks[order] = np.arange(len(numbered))
        keys = [numbered[number] for number in order]
        earlier, later = self._found.met_by(self._sought, ranks)
        least = _hanging_together(len(keys), earlier, later)
        apart = self._apart(dict(zip(keys, least.tolist(), strict=True)))
        together = np.argsort(least[earlier], kind="stable")
        earlier, later = earlier[together], later[together]
        for some in _cuts(least[earlier]):
            groups = np.unique(least[earlier[some]]).tolist()
            named = zip(earlier[some].tolist(), later[some].tolist(), strict=True)
            yield (
                [(keys[one], keys[other]) for one, other in named],
                [pair for group in groups for pair in apart.get(group, ())],
            )

    def _apart(self, of: Mapping[str, int]) -> dict[int, list[Pair]]:
        """The pairs that one document tells of, by what they hang together with."""
        return _by_group(
            {pair for told in self._beside for pair in combinations(told, 2) if of[pair[0]] == of[pair[1]]}, of
        )


def _by_group(pairs: Iterable[Pair], of: Mapping[str, int]) -> dict[int, list[Pair]]:
    """The pairs within one group, by its number."""
    found: defaultdict[int, list[Pair]] = defaultdict(list)
    for one, other in pairs:
        if of[one] == of[other]:
            found[of[one]].append((one, other))
    return found


def _cuts(groups: Numbers) -> Iterator[slice]:
    """Pieces of the sorted numbers of groups: whole groups, some ten thousand numbers where no group has more."""
    start = 0
    for end in (np.flatnonzero(np.diff(groups)) + 1).tolist():
        if end - start >= _PAIRS:
            yield slice(start, end)
            start = end
    if start < len(groups):
        yield slice(start, len(groups))


def _hanging_together(count: int, ones: Numbers, others: Numbers) -> Numbers:
    """For each of so many numbers the least of those that it hangs together with by the pairs."""
    least = np.arange(count)
    while (least[ones] != least[others]).any():
        low = np.minimum(least[ones], least[others])
        # The least of a group so far brings the whole group with it.
        for ends in (ones, others):
            np.minimum.at(least, least[ends], low)
        while not np.array_equal(further := least[least], least):
            least = further
    return least


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

    def met_by(self, sought: _Marks, ranks: Numbers) -> tuple[Numbers, Numbers]:
        """The pairs of ranks, the lesser first, of which the greater seeks what the lesser is found by; sorted."""
        hashes, numbers = self._all()
        numbers = ranks[numbers]
        order = np.argsort(hashes, kind="stable")
        hashes, numbers = hashes[order], numbers[order]
        wanted, seekers = sought._all()
        seekers = ranks[seekers]
        pairs = [np.empty(0, np.int64)]
        for start in range(0, len(wanted), 1 << 18):
            some = slice(start, start + (1 << 18))
            first = np.searchsorted(hashes, wanted[some], "left")
            count = np.searchsorted(hashes, wanted[some], "right") - first
            offsets = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
            mates = numbers[np.repeat(first, count) + offsets]
            seeker = np.repeat(seekers[some], count)
            later = mates < seeker
            pairs.append(np.unique((mates[later].astype(np.int64) << 32) | seeker[later]))
        found = np.unique(np.concatenate(pairs))
        return found >> 32, found & 0xFFFFFFFF


class _Recent(dict[str, object]):
    """What was read of some thousand items: the others are read again when they are asked for."""

    def __setitem__(self, key: str, value: object) -> None:
        if len(self) >= _PIECE:
            self.clear()
        super().__setitem__(key, value)


def _alone(item: Item) -> Held:
    return Held(item, item.key, item.name_id, (item.name_id,))
