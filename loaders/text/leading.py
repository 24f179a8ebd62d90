"""Leading: whose "the delegation" is, from who was told to lead one before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.scene import Scene
from loaders.text.whose import code_of

_GROUPS: Final = words("company")
_LED: Final = frozenset({"led", "headed"})
_LEADS: Final = _LED | {"leads", "heads", "leading", "heading"}
_NEAR: Final = 2
"""Sentences back in which a leader is taken without asking whether the text has others."""
_FAR: Final = 60
"""Sentences back in which leaders are looked for at all."""
_REACH: Final = 6
"""Chunks at most between a leader, the verb and the delegation."""


def side(scene: Scene, number: int) -> str | None:
    """Whose "the team" is in a sentence: its leader's, told just before, or some time before where all are of one side.

    "a team led by Minister X", "Minister X led a delegation to Peru".
    """
    sides: set[str] = set()
    for sentence in range(number - 1, max(-1, number - 1 - _FAR), -1):
        tagged = scene.tagged[sentence]
        if tagged.words.isdisjoint(_LEADS):
            continue
        for mention in scene.mentions[sentence]:
            if mention.kind is MentionKind.PARTY or not _leads(tagged.chunks, mention):
                continue
            if (code := scene.side_of(mention)) is not None:
                if sentence >= number - _NEAR:
                    return code
                sides.add(code)
        if len(sides) > 1:
            return None
    if not sides:
        sides = {code for t in scene.tagged[max(0, number - _NEAR) : number] for code in _of_lands(t)}
    return sides.pop() if len(sides) == 1 else None


def _of_lands(tagged: Tagged) -> Iterator[str]:
    """The lands said of groups in a sentence: "he leads an Australian Government delegation to Indonesia"."""
    if tagged.words.isdisjoint(_GROUPS):
        return
    for at, chunk in enumerate(tagged.chunks):
        if chunk.low in _GROUPS:
            before = tagged.chunks[max(0, at - _DESCRIBED) : at]
            yield from (code for c in before if c.tag in (Tag.ADJECTIVE, Tag.COUNTRY) and (code := code_of(c)))


_DESCRIBED: Final = 3
"""Chunks before a group that may describe it."""


def _leads(chunks: tuple[Chunk, ...], mention: Mention) -> bool:
    if mention.first > 1 and chunks[mention.first - 1].low == "by" and chunks[mention.first - 2].low in _LED:
        return True
    for at in range(mention.last, min(mention.last + 3, len(chunks))):
        if chunks[at].low in _LEADS:
            return any(c.low in _GROUPS for c in chunks[at + 1 : at + 1 + _REACH]) and chunks[at + 1].low != "by"
        if chunks[at].tag is not Tag.COMMA and chunks[at].low not in ("who", "also"):
            return False
    return False
