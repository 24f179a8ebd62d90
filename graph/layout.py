"""Where the nodes of a picture stand: distances on paper follow distances in the graph, no label on another.

Computed here rather than by physics in the browser: the picture is there at once, the same each time, and
labels count as part of their nodes.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph.clarity import Box, muddle

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]

LINK = 150.0
"""The length aimed at for an edge, in the picture's pixels at zoom 1."""
_GAP = 14.0
_LANDSCAPE = 1.5
_SEED = 20220615
_TRIVIAL, _SMALL = 3, 60
_TRIES = 400
_TURNS = (0.0, -0.4, 0.4, -0.8, 0.8)


def place(boxes: Sequence[Box], links: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
    """The centre of each node; `links` are pairs of positions in `boxes`. The same for the same input."""
    import numpy as np

    if not boxes:
        return []
    near: list[list[int]] = [[] for _ in boxes]
    for one, other in links:
        if one != other:
            near[one].append(other)
            near[other].append(one)
    parts = sorted(_components(near), key=lambda part: (-len(part), part))
    placed = np.zeros((len(boxes), 2))
    tries = min(40, 1 + _TRIES // len(boxes))
    for part in parts:
        number = {node: place for place, node in enumerate(part)}
        inner = [(number[one], number[other]) for one, other in links if one in number and one != other]
        placed[part] = _clearest(_distances(part, near), [boxes[node] for node in part], inner, tries)
    _pack(placed, parts, boxes)
    return [(round(float(x), 1), round(float(y), 1)) for x, y in placed]


def _components(near: Sequence[Sequence[int]]) -> list[list[int]]:
    seen: set[int] = set()
    parts = []
    for start in range(len(near)):
        if start in seen:
            continue
        part = sorted(_steps(start, near))
        seen.update(part)
        parts.append(part)
    return parts


def _steps(start: int, near: Sequence[Sequence[int]]) -> dict[int, int]:
    """How many edges lie between the node and each that can be reached."""
    steps = {start: 0}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        for other in near[node]:
            if other not in steps:
                steps[other] = steps[node] + 1
                waiting.append(other)
    return steps


def _distances(part: Sequence[int], near: Sequence[Sequence[int]]) -> Points:
    import numpy as np

    rows = []
    for node in part:
        steps = _steps(node, near)
        rows.append([float(steps[other]) for other in part])
    return np.array(rows) * LINK


def _clearest(wanted: Points, boxes: Sequence[Box], links: Sequence[tuple[int, int]], tries: int) -> Points:
    """Of several layouts, the one whose lines and names are least in one another's way."""
    chance = random.Random(_SEED)  # noqa: S311 - a layout is no secret
    count = len(boxes)
    if count > _SMALL or count <= _TRIVIAL:
        return _apart(_stretch(_stress(wanted, chance, 120), 0.0), boxes)
    best: tuple[float, Points] | None = None
    for number in range(tries):
        points = _stress(_shaken(wanted, chance) if number else wanted, chance, 100)
        for turn in _TURNS:
            candidate = _apart(_stretch(points, turn), boxes)
            score = muddle(candidate, boxes, links)
            # The margin keeps rounding, which differs between machines, from deciding between equals.
            if best is None or score < best[0] - 1e-3:
                best = score, candidate
    assert best is not None
    return best[1]


def _shaken(wanted: Points, chance: random.Random) -> Points:
    """The distances with some lengthened and some shortened: other layouts, nearly as true."""
    import numpy as np

    factors = np.array([[chance.uniform(0.75, 1.35) for _ in row] for row in wanted])
    shaken: Points = wanted * (factors + factors.T) / 2
    return shaken


def _stress(wanted: Points, chance: random.Random, rounds: int) -> Points:
    """Points whose distances come as close as they can to those wanted.

    Stress majorisation from a random start: each round lowers the weighted sum of squared misses.
    """
    import numpy as np

    count = len(wanted)
    if count == 1:
        return np.zeros((1, 2))
    weights = np.zeros_like(wanted)
    np.divide(1.0, wanted**2, out=weights, where=wanted > 0)
    inverse = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights)
    points: Points = np.array([[chance.uniform(-1, 1), chance.uniform(-1, 1)] for _ in range(count)])
    points *= LINK * count**0.5
    for _ in range(rounds):
        actual = _between(points)
        pull = np.zeros_like(wanted)
        np.divide(weights * wanted, actual, out=pull, where=actual > 1e-9)
        points = inverse @ ((np.diag(pull.sum(axis=1)) - pull) @ points)
    return points


def _between(points: Points) -> Points:
    import numpy as np

    apart: Points = points[:, None, :] - points[None, :, :]
    distances: Points = np.sqrt((apart**2).sum(axis=2))
    return distances


def _stretch(points: Points, turn_by: float) -> Points:
    """Turned so that the longest way lies across (and by `turn_by` more), and widened as screens are."""
    import numpy as np

    centred = points - points.mean(axis=0)
    across, both, down = (
        (centred[:, 0] ** 2).sum(),
        (centred[:, 0] * centred[:, 1]).sum(),
        (centred[:, 1] ** 2).sum(),
    )
    angle = 0.5 * np.arctan2(2 * both, across - down) + turn_by
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    turned: Points = centred @ turn
    # Which of the two ways round is the picture's: the first node on the left, and above.
    for axis in (0, 1):
        if turned[0, axis] > 0:
            turned[:, axis] *= -1
    turned[:, 0] *= _LANDSCAPE
    return turned


def _apart(points: Points, boxes: Sequence[Box]) -> Points:
    """The points moved, no more than needed, until no two boxes touch."""
    import numpy as np

    half = np.array([box.half_width for box in boxes]) + _GAP / 2
    height = np.array([(box.above + box.below) / 2 for box in boxes]) + _GAP / 2
    shift = np.array([(box.below - box.above) / 2 for box in boxes])
    centres = points + np.column_stack([np.zeros(len(boxes)), shift])
    room_x, room_y = half[:, None] + half[None, :], height[:, None] + height[None, :]
    order = np.arange(len(boxes))
    for round_ in range(600):
        apart = centres[:, None, :] - centres[None, :, :]
        over_x, over_y = room_x - np.abs(apart[:, :, 0]), room_y - np.abs(apart[:, :, 1])
        touching = (over_x > 0.01) & (over_y > 0.01) & (order[:, None] != order[None, :])
        if not touching.any():
            break
        # Two in one spot go by their order; a crowd that never settles grows as a whole.
        way = np.where(apart != 0, np.sign(apart), np.sign(order[:, None] - order[None, :])[:, :, None])
        sideways = touching & (over_x < over_y)
        upwards = touching & ~sideways
        crowd_x, crowd_y = np.maximum(sideways.sum(axis=1), 1), np.maximum(upwards.sum(axis=1), 1)
        centres[:, 0] += (way[:, :, 0] * over_x * sideways).sum(axis=1) / crowd_x * 0.52
        centres[:, 1] += (way[:, :, 1] * over_y * upwards).sum(axis=1) / crowd_y * 0.52
        if round_ % 40 == 39:
            centres *= 1.08
    moved: Points = centres - np.column_stack([np.zeros(len(boxes)), shift])
    return moved


def _pack(placed: Points, parts: Sequence[list[int]], boxes: Sequence[Box]) -> None:
    """The separate parts of the graph set beside one another in rows, the largest first."""
    frames = []
    for part in parts:
        left = min(placed[node, 0] - boxes[node].half_width for node in part)
        right = max(placed[node, 0] + boxes[node].half_width for node in part)
        top = min(placed[node, 1] - boxes[node].above for node in part)
        bottom = max(placed[node, 1] + boxes[node].below for node in part)
        frames.append((left, top, right - left + 4 * _GAP, bottom - top + 4 * _GAP))
    area = sum(width * height for _, _, width, height in frames)
    wide = max(max(width for _, _, width, _ in frames), (area * _LANDSCAPE) ** 0.5)
    x = y = row_height = 0.0
    for part, (left, top, width, height) in zip(parts, frames, strict=True):
        if x and x + width > wide:
            x, y, row_height = 0.0, y + row_height, 0.0
        placed[part] += (x - left, y - top)
        x, row_height = x + width, max(row_height, height)
    placed -= placed.mean(axis=0)
