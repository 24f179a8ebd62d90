"""How easy a layout is to read: names on one another, lines across names, lines across lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]

_FOREIGN, _OWN, _CROSSING, _NARROW = 4.0, 1.5, 1.0, 1.5
"""What a line across another's node or name counts, across its own node's name, a crossing, and two lines
from one node that nearly run into one."""
_NARROW_COSINE = 0.97


@dataclass(frozen=True, slots=True)
class Box:
    """The room a node takes with its label: from its own centre to the left and right, up and down."""

    half_width: float
    above: float
    below: float


def overlaps(points: Sequence[tuple[float, float]], boxes: Sequence[Box]) -> list[tuple[int, int]]:
    """Pairs of nodes whose boxes lie on one another."""
    found = []
    for one in range(len(boxes)):
        for other in range(one + 1, len(boxes)):
            across = abs(points[one][0] - points[other][0])
            upper, lower = (one, other) if points[one][1] <= points[other][1] else (other, one)
            down = points[lower][1] - points[upper][1]
            if (
                across < boxes[one].half_width + boxes[other].half_width
                and down < boxes[upper].below + boxes[lower].above
            ):
                found.append((one, other))
    return found


def muddle(points: Points, boxes: Sequence[Box], links: Sequence[tuple[int, int]]) -> float:
    """How much stands in the way of reading: 0 is a clear picture."""
    import numpy as np

    if not links:
        return 0.0
    pairs = np.array(links)
    starts, ends = points[pairs[:, 0]], points[pairs[:, 1]]
    score = _CROSSING * _crossings(starts, ends) + _NARROW * _narrow(points, pairs)
    along = np.linspace(0.03, 0.97, 32)
    passing = starts[:, None, :] + (ends - starts)[:, None, :] * along[None, :, None]
    for node, box in enumerate(boxes):
        across, down = passing[:, :, 0] - points[node, 0], passing[:, :, 1] - points[node, 1]
        beside = np.abs(across) < box.half_width
        touching = (beside & (down > -box.above) & (down < box.below)).any(axis=1)
        over_name = (beside & (down > box.above) & (down < box.below)).any(axis=1)
        own = (pairs == node).any(axis=1)
        score += float(_FOREIGN * (touching & ~own).sum() + _OWN * (over_name & own).sum())
    return score


def _narrow(points: Points, pairs: NDArray[np.int_]) -> float:
    """How many pairs of lines leave one node in nearly the same direction; doubled lines do not count."""
    import numpy as np

    count = 0.0
    for node in np.unique(pairs):
        others = np.unique(pairs[(pairs == node).any(axis=1)])
        ways = points[others[others != node]] - points[node]
        lengths = np.sqrt((ways**2).sum(axis=1, keepdims=True))
        ways = np.divide(ways, lengths, out=np.zeros_like(ways), where=lengths > 0)
        count += float((np.triu(ways @ ways.T, 1) > _NARROW_COSINE).sum())
    return count


def _crossings(starts: Points, ends: Points) -> float:
    """How many pairs of lines cross; lines from one node do not."""
    import numpy as np

    def side(one: Points, other: Points, third: Points) -> Points:
        turn: Points = np.sign(
            (other[..., 0] - one[..., 0]) * (third[..., 1] - one[..., 1])
            - (other[..., 1] - one[..., 1]) * (third[..., 0] - one[..., 0])
        )
        return turn

    a, b, c, d = starts[:, None], ends[:, None], starts[None, :], ends[None, :]
    cross = (side(a, b, c) * side(a, b, d) < 0) & (side(c, d, a) * side(c, d, b) < 0)
    return float(cross.sum()) / 2
