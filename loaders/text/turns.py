"""Turns: turns of phrase that stand before a person in a sentence, and whether they still govern the person."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from loaders.text.chunks import Tag
from loaders.text.cues import Cue
from loaders.text.mentions import Mention, people_of
from loaders.text.scene import Scene
from loaders.text.verbs import finite

_REACH: Final = 60
"""How many chunks before a name are looked at."""


def before(scene: Scene, mention: Mention, turn: Cue, reach: int = _REACH) -> Iterator[tuple[int, int]]:
    """Where a turn stands before a mention, the last first: the chunks at which it begins and ends."""
    tagged = scene.tagged[mention.sentence]
    if turn.lacking(tagged):
        return
    begin = max(0, mention.first - reach)
    skipped = tagged.begins[begin]
    for match in reversed(list(turn.pattern.finditer(tagged.said(begin, mention.first)))):
        first, last = skipped + match.start(), skipped + match.end()
        yield bisect_right(tagged.begins, first) - 1, bisect_left(tagged.begins, last)


def only_listed(scene: Scene, mention: Mention, at: int) -> bool:
    """True where nothing but a list stands between chunk `at` and a mention."""
    chunks = scene.chunks(mention)
    inside = [False] * (mention.first - at)
    for other in scene.mentions[mention.sentence]:
        for i in range(max(other.first, at), min(other.last, mention.first)):
            inside[i - at] = True
    opened = 0
    for i, covered in zip(range(at, mention.first), inside, strict=True):
        chunk = chunks[i]
        opened += (chunk.tag is Tag.OPEN) - (chunk.tag is Tag.CLOSE)
        if opened < 0:
            # "X (successor to Y) and Z": the turn has ended with its brackets
            return False
        if covered:
            continue
        if finite(chunk) or chunk.low in ("who", "whose", "that", "whether"):
            return False
    return True


def another_between(scene: Scene, mention: Mention, at: int) -> bool:
    """True where somebody else, not joined to the mention by "and", stands between chunk `at` and it."""
    chunks = scene.chunks(mention)
    others = [m for m in people_of(scene.mentions[mention.sentence]) if at <= m.first < mention.first]
    if not others:
        return False
    between = chunks[others[-1].last : mention.first]
    return not any(c.tag is Tag.CONJUNCTION for c in between)
