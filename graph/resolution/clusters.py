"""Which items of one component are one person or one meeting: the same for the same items, in whatever order.

A component is all that "same" leads to, step by step. Within it judgements go first; then the surest pairs are joined
one after another, unless that would bring two together who are known to be different. An item that fits two who are
different goes with the one it fits better, and with neither where it fits both equally.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from graph.resolution.items import Item, Kind
from graph.resolution.judgements import Links
from graph.resolution.verdict import Verdict

Pair = tuple[str, str]


class Comparison:
    """The verdicts on pairs of items, each asked for once; items are named by their keys.

    `read` is what was read of some of them already, and takes in what is read here.
    """

    def __init__(
        self, kind: Kind, items: Mapping[str, Item], links: Links, read: dict[str, object] | None = None
    ) -> None:
        self._kind = kind
        self.items = items
        self.links = links
        self._read: dict[str, object] = {} if read is None else read
        self._verdicts: dict[Pair, Verdict] = {}

    def thing(self, key: str) -> object:
        """What the item's data holds."""
        if key not in self._read:
            self._read[key] = self._kind.read(self.items[key].data)
        return self._read[key]

    def block_keys(self, key: str) -> set[str]:
        """What the item is found by, its anchors ("=…") among it."""
        return self._anchors(key) | set(self._kind.block_keys(self.thing(key)))

    def sought_keys(self, key: str) -> set[str]:
        """What the item looks for: those that are found by any of it may be one with it."""
        sought = self._kind.sought_keys or self._kind.block_keys
        beyond = {f"={anchor}" for anchor in self.links.beyond(self.items[key].anchors)} if self.links.same else set()
        return self._anchors(key) | beyond | set(sought(self.thing(key)))

    def _anchors(self, key: str) -> set[str]:
        item = self.items[key]
        return {f"={anchor}" for anchor in (*item.anchors, item.name_id)}

    def verdict(self, one: str, other: str) -> Verdict:
        """What the comparison of two items comes to, judgements left aside."""
        pair = _pair(one, other)
        if pair not in self._verdicts:
            self._verdicts[pair] = self._kind.compare(self.thing(pair[0]), self.thing(pair[1]))
        return self._verdicts[pair]

    def clashing(self, keys: Iterable[str]) -> list[Pair]:
        """The pairs of these that nobody is at a time; sorted."""
        clash = self._kind.clash
        if clash is None:
            return []
        return [(a, b) for a, b in combinations(sorted(keys), 2) if clash(self.thing(a), self.thing(b))]

    def rank(self, key: str) -> tuple[object, ...]:
        """Whose item is least names the node."""
        return self._kind.rank(self.items[key], self.thing(key))

    def adjacent(self, one: str, other: str) -> bool:
        """Whether the two belong to one component: what happens to one can change the other."""
        first, second = self.items[one], self.items[other]
        return (
            first.name_id == second.name_id
            or self.links.joined(first, second)
            or self.verdict(one, other).decision == "same"
        )


@dataclass(frozen=True, slots=True)
class Cluster:
    """Items that are one, sorted, with the id of their node and the other ids that each item brings to it."""

    keys: tuple[str, ...]
    id: str
    other_ids: tuple[tuple[str, ...], ...]


def components(keys: Collection[str], pairs: Iterable[Pair], adjacent: Callable[[str, str], bool]) -> list[list[str]]:
    """The keys by what is adjacent to what; only the pairs given are asked."""
    sets = _Sets(keys)
    for one, other in pairs:
        if sets.root(one) != sets.root(other) and adjacent(one, other):
            sets.join(one, other)
    return sets.groups()


def clusters(
    keys: Collection[str],
    pairs: Collection[Pair],
    apart: Collection[Pair],
    compared: Comparison,
    clashing: Collection[Pair] = (),
) -> list[Cluster]:
    """The clusters of one component, sorted.

    `pairs` are those that share a block; `apart` those that stand in one document, which names two for two unless it
    only spells one name in two ways; `clashing` those that nobody is at a time.
    """
    if len(keys) == 1:
        (key,) = keys
        name = compared.items[key].name_id
        return [Cluster((key,), name, ((name,),))]
    sets = _Sets(keys)
    items, links = compared.items, compared.links
    unmeant = _unmeant(keys, compared)
    judged = [pair for pair in pairs if links.joined(items[pair[0]], items[pair[1]], unmeant)]
    for one, other in sorted(judged):
        sets.join(one, other)
    conflict = _Conflict(keys, sets.copy(), frozenset(apart), frozenset(clashing), compared)
    same = [p for p in pairs if compared.verdict(*p).decision == "same" and not conflict.between(*p)]
    for one, other in sorted(_settled(same, conflict, compared), key=lambda p: (-compared.verdict(*p).score, p)):
        mine, theirs = sets.members(one), sets.members(other)
        if mine is not theirs and all(conflict.against(key).isdisjoint(theirs) for key in mine):
            sets.join(one, other)
    return _named([sorted(group) for group in sets.groups()], compared)


def _unmeant(keys: Collection[str], compared: Comparison) -> set[str]:
    """The items that bear an id which a judgement names, and are not the same as those who bore it then.

    Where none of those is there any more, the judgement is said of all.
    """
    seen = compared.links.seen
    bearing: dict[str, list[str]] = {}
    for key in sorted(keys) if seen else ():
        bearing.setdefault(compared.items[key].anchors[0], []).append(key)
    found: set[str] = set()
    for named, group in bearing.items():
        meant = [key for key in group if compared.items[key].own_id in seen.get(named, ())]
        if not meant:
            continue
        rest = set(group) - set(meant)
        for at in meant:
            like = {key for key in rest if compared.verdict(at, key).decision == "same"}
            meant += sorted(like)
            rest -= like
        found |= rest
    return found


def _settled(same: list[Pair], conflict: _Conflict, compared: Comparison) -> list[Pair]:
    """Without the pairs by which an item fits two who are different, those it fits best excepted."""
    fitting: dict[str, list[str]] = {}
    for one, other in same:
        fitting.setdefault(one, []).append(other)
        fitting.setdefault(other, []).append(one)
    dropped: set[Pair] = set()
    for key, others in fitting.items():
        if not conflict.among(others):
            continue
        kept = _fitting_best(key, others, conflict, compared)
        dropped |= {_pair(key, other) for other in others if other not in kept}
    return [pair for pair in same if _pair(*pair) not in dropped]


def _fitting_best(key: str, others: list[str], conflict: _Conflict, compared: Comparison) -> list[str]:
    """Those of the others that the item goes with: whoever bears its id, where these are one, else the best fitting."""
    name = compared.items[key].name_id
    own = [other for other in others if compared.items[other].name_id == name]
    if own and not conflict.among(own):
        further = [other for other in others if not any(conflict.between(other, one) for one in own)]
        return own if conflict.among(further) else further
    scores = {other: compared.verdict(key, other).score for other in others}
    best = [other for other in others if scores[other] == max(scores.values())]
    return [] if conflict.among(best) else best


class _Conflict:
    """Who can't be one: different by comparison or by their document, where no judgement says otherwise."""

    def __init__(
        self,
        keys: Collection[str],
        judged: _Sets,
        apart: frozenset[Pair],
        clashing: frozenset[Pair],
        compared: Comparison,
    ) -> None:
        self._keys = keys
        self._judged = judged
        self._apart = apart
        self._clashing = clashing
        self._compared = compared
        self._known: dict[Pair, bool] = {}
        self._against: dict[str, frozenset[str]] = {}

    def between(self, one: str, other: str) -> bool:
        pair = _pair(one, other)
        if pair not in self._known:
            self._known[pair] = self._found(*pair)
        return self._known[pair]

    def among(self, keys: Iterable[str]) -> bool:
        group = set(keys)
        return any(not self.against(key).isdisjoint(group) for key in group)

    def against(self, key: str) -> frozenset[str]:
        """Whom the item can't be one with, mostly nobody: so that groups of some hundreds are compared at once."""
        if key not in self._against:
            self._against[key] = frozenset(other for other in self._keys if other != key and self.between(key, other))
        return self._against[key]

    def _found(self, one: str, other: str) -> bool:
        items = self._compared.items
        if self._compared.links.parted(items[one], items[other]):
            return True
        mine, theirs = self._judged.members(one), self._judged.members(other)
        if mine is theirs:
            return False
        if (one, other) in self._clashing:
            return True
        if (one, other) in self._apart and items[one].name_id != items[other].name_id:
            return True
        if not self._compared.verdict(one, other).apart:
            return False
        # Who was judged to be one with somebody is like him as well: only what speaks against all of them counts.
        return all(self._compared.verdict(a, b).apart for a in mine for b in theirs)


def _named(groups: list[list[str]], compared: Comparison) -> list[Cluster]:
    """The clusters with their ids. An id that several bear by their content is none's: each has one of its own."""
    items = compared.items
    bearers: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for key in group:
            bearers.setdefault(items[key].name_id, set()).add(number)
    found = []
    for group in groups:
        first = min(group, key=compared.rank)
        name = items[first].name_id
        if len(bearers[name]) > 1:
            name = items[min(key for key in group if items[key].name_id == name)].own_id
        # Whom a judgement joined by an id of his own is still found by it.
        own = [len(bearers[items[key].name_id]) > 1 or items[key].own_id in compared.links.same for key in group]
        others = tuple(_ids(items[key], several=each) for key, each in zip(group, own, strict=True))
        found.append(Cluster(tuple(group), name, others))
    return sorted(found, key=lambda one: one.keys)


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _ids(item: Item, *, several: bool) -> tuple[str, ...]:
    return (item.name_id, item.own_id) if several else (item.name_id,)


class _Sets:
    """Disjoint sets of keys; the members of each at hand."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._set = {key: {key} for key in keys}

    def copy(self) -> _Sets:
        made = _Sets(())
        for group in {id(each): each for each in self._set.values()}.values():
            copied = set(group)
            made._set.update(dict.fromkeys(copied, copied))
        return made

    def members(self, key: str) -> set[str]:
        return self._set[key]

    def root(self, key: str) -> int:
        return id(self._set[key])

    def join(self, one: str, other: str) -> None:
        mine, theirs = self._set[one], self._set[other]
        if mine is theirs:
            return
        if len(mine) < len(theirs):
            mine, theirs = theirs, mine
        mine |= theirs
        for key in theirs:
            self._set[key] = mine

    def groups(self) -> list[list[str]]:
        return [sorted(group) for group in {id(each): each for each in self._set.values()}.values()]
