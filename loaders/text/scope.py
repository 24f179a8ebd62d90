"""Scope: which parts of a sentence belong to one verb.

No parse tree: a relative clause, words in brackets, what somebody said "that", and a clause after "after" or "before"
are zones of their own; what is told of a contact counts in the zone of its trigger, and in those that lead up to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from loaders.text.chunks import Chunk, Tag
from loaders.text.grammar import words

_RELATIVES: Final = words("relative") | {"whose", "which", "where", "when"}
_REPORTING: Final = words("reporting")
_CONTEXT: Final = words("context")
_STARTS: Final = frozenset({Tag.DATE, Tag.CITY, Tag.RESIDENCE})
_GOES_ON: Final = words("goes on")


@dataclass(slots=True, unsafe_hash=True)  # never changed; frozen, it would take long to make, as `Token` would
class Zone:
    """A stretch of a sentence: `kind` is main, coordinate, relative, where, said, aside or context.

    `parent` is the number of the zone that it is part of or follows; -1 for the first of a sentence.
    """

    kind: str
    parent: int
    first: int


@dataclass(slots=True, unsafe_hash=True)  # never changed; frozen, it would take long to make, as `Token` would
class Scope:
    """The zones of a sentence, and which zone each chunk is in."""

    zones: tuple[Zone, ...]
    of: tuple[int, ...]

    def leading(self, at: int) -> tuple[int, ...]:
        """The zones whose time and place hold at chunk `at`: its own first, then those that it goes on from."""
        out = [self.of[at]]
        while (zone := self.zones[out[-1]]).parent >= 0 and zone.kind in ("coordinate", "where", "context"):
            out.append(zone.parent)
        return tuple(out)


def find(chunks: tuple[Chunk, ...]) -> Scope:
    """The zones of a sentence, from left to right."""
    zones = [Zone("main", -1, 0)]
    of: list[int] = []
    stack = [0]
    reported = False
    for at, chunk in enumerate(chunks):
        low = chunk.low
        if chunk.tag is Tag.SEMICOLON:
            zones.append(Zone("coordinate", stack[0], at))
            stack = [len(zones) - 1]
            reported = False
        elif chunk.tag is Tag.OPEN:
            _open(zones, stack, "aside", at)
        elif chunk.tag is Tag.CLOSE:
            of.append(stack[-1])
            _close(zones, stack, "aside")
            continue
        elif chunk.tag is Tag.COMMA and zones[stack[-1]].kind in ("relative", "where", "context"):
            if at - zones[stack[-1]].first > 1:
                stack.pop()
        elif low in _RELATIVES and at and not _held_there(chunks, at):
            if low == "where" and chunks[at - 1].tag is Tag.COMMA and at > 1 and zones[of[at - 2]].kind == "context":
                # "before going to A, where he met Z"
                stack.append(of[at - 2])
            # "after which" goes on with the same story
            goes_on = low in ("where", "when") or (low == "which" and _during_which(chunks, at))
            if goes_on and low == "which" and zones[stack[-1]].kind == "context":
                stack.pop()
            _open(zones, stack, "where" if goes_on else "relative", at)
        elif low == "that" and reported and (at + 1 >= len(chunks) or chunks[at + 1].tag is not Tag.POSSESSIVE):
            _open(zones, stack, "said", at)
            reported = False
        elif low in _CONTEXT and not (at and chunks[at - 1].tag is Tag.DATE) and not _only_time(chunks, at + 1):
            if zones[stack[-1]].kind == "context":
                stack.pop()
            _open(zones, stack, "context", at)
        elif _begins_coordinate(chunks, at):
            zones.append(Zone("coordinate", stack[-1], at))
            stack[-1] = len(zones) - 1
        reported = reported or low in _REPORTING
        of.append(stack[-1])
    return Scope(tuple(zones), tuple(of))


def _during_which(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "a visit, after which", "during which", "in the course of which", "a summit at which"."""
    low = chunks[at - 1].low
    return low in _CONTEXT or low in ("during", "at") or (low == "of" and chunks[at - 2].low == "course")


def _held_there(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "the summit, which is being held in A": when and where it was is told of the gathering itself."""
    return chunks[at].low in ("which", "that") and any(c.low in _HOLDING for c in chunks[at + 1 : at + 4])


_HOLDING: Final = words("held somewhere")


def _open(zones: list[Zone], stack: list[int], kind: str, at: int) -> None:
    zones.append(Zone(kind, stack[-1], at))
    stack.append(len(zones) - 1)


def _close(zones: list[Zone], stack: list[int], kind: str) -> None:
    if any(zones[number].kind == kind for number in stack[1:]):
        while zones[stack.pop()].kind != kind and len(stack) > 1:
            pass


def _only_time(chunks: tuple[Chunk, ...], at: int) -> bool:
    """ "before noon", "after 10:30", "while in Paris": a time or place, not another happening."""
    if at < len(chunks) and chunks[at - 1].low == "while" and chunks[at].low in ("in", "at", "on"):
        return True
    return at < len(chunks) and (chunks[at].tag in (Tag.NUMBER, Tag.DATE) or chunks[at].low in ("noon", "midnight"))


def _begins_coordinate(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True at an "and" that begins a clause with a time, a place or a tense of its own."""
    if chunks[at].tag is not Tag.CONJUNCTION or at + 2 >= len(chunks):
        return False
    after = chunks[at + 1]
    if after.low in _GOES_ON:
        return True
    if after.tag is Tag.DATE:
        # "on Monday and Tuesday" is one time; "and on Tuesday received" a new clause
        return at == 0 or chunks[at - 1].tag is not Tag.DATE
    return after.low in ("on", "in", "at") and chunks[at + 2].tag in _STARTS and not _same_list(chunks, at)


def _same_list(chunks: tuple[Chunk, ...], at: int) -> bool:
    """ "in Baku and in Tbilisi": a list of places."""
    return at > 1 and chunks[at - 1].tag in _STARTS and chunks[at - 2].low in ("on", "in", "at")
