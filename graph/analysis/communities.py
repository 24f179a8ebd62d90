"""Communities: groups of officials who meet each other more than others, by Louvain's method (Blondel et al. 2008).

Everybody is gone through in the order of ids and moves only for a real gain, to the group with the smallest number of
equally good ones, so that the same meetings give the same groups.
"""

from __future__ import annotations

from collections import defaultdict

from graph.paths.links import Links

_GAIN = 1e-9
"""What a move must gain, as a share of all weight, so that rounding decides nothing."""
_Neighbours = list[dict[int, float]]


def communities(links: Links, resolution: float = 1.0) -> list[list[int]]:
    """The groups of those who met anybody, largest first, then by their first member; members in order.

    `resolution` above 1 gives smaller groups, below 1 larger ones. A link weighs as many as its meetings.
    """
    near: _Neighbours = [{other: float(count) for other, count in links.near(one).items()} for one in range(links.size)]
    loops = [0.0] * links.size
    group = list(range(links.size))
    while True:
        moved = _move(near, loops, resolution)
        if moved is None:
            break
        numbers = {label: number for number, label in enumerate(dict.fromkeys(moved))}
        group = [numbers[moved[one]] for one in group]
        near, loops = _joined(near, loops, [numbers[label] for label in moved], len(numbers))
    members: defaultdict[int, list[int]] = defaultdict(list)
    for one, label in enumerate(group):
        if links.degree(one):
            members[label].append(one)
    return sorted(members.values(), key=lambda found: (-len(found), found[0]))


def _move(near: _Neighbours, loops: list[float], resolution: float) -> list[int] | None:
    """Which group each is in after all have moved as long as one gains by it; None where nobody does."""
    weight = [sum(found.values()) + 2 * loop for found, loop in zip(near, loops, strict=True)]
    total = sum(weight)
    if not total:
        return None
    group, heavy = list(range(len(near))), list(weight)
    any_moved, moving = False, True
    while moving:
        moving = False
        for one, found in enumerate(near):
            if not found:
                continue
            own, mine = group[one], weight[one]
            towards: dict[int, float] = {}
            for other, count in found.items():
                label = group[other]
                towards[label] = towards.get(label, 0.0) + count
            heavy[own] -= mine
            share = resolution * mine / total
            best, most = own, towards.get(own, 0.0) - share * heavy[own] + _GAIN * total
            for label, count in towards.items():
                gain = count - share * heavy[label]
                if gain > most or (gain == most and best != own and label < best):
                    best, most = label, gain
            heavy[best] += mine
            if best != own:
                group[one], moving, any_moved = best, True, True
    return group if any_moved else None


def _joined(near: _Neighbours, loops: list[float], group: list[int], count: int) -> tuple[_Neighbours, list[float]]:
    """The network of the groups; links within one become its loop."""
    joined: _Neighbours = [{} for _ in range(count)]
    inner = [0.0] * count
    for one, found in enumerate(near):
        inner[group[one]] += loops[one]
        for other, weight in found.items():
            if group[other] == group[one]:
                inner[group[one]] += weight / 2
            else:
                joined[group[one]][group[other]] = joined[group[one]].get(group[other], 0.0) + weight
    return joined, inner


def modularity(links: Links, groups: list[list[int]], resolution: float = 1.0) -> float:
    """How much more of the meetings is within the groups than chance would have it; 0 without any."""
    of = {one: number for number, members in enumerate(groups) for one in members}
    inner, weight = [0.0] * len(groups), [0.0] * len(groups)
    for one, number in of.items():
        for other, count in links.near(one).items():
            weight[number] += count
            if of[other] == number:
                inner[number] += count
    total = sum(weight)
    if not total:
        return 0.0
    return sum(i / total - resolution * (w / total) ** 2 for i, w in zip(inner, weight, strict=True))
