"""Alignment: what two names come to beside each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from graph.resolution.names.board import Board, laid_out, run
from graph.resolution.names.parts import Name, Unit, parsed
from graph.resolution.names.sides import customs
from graph.resolution.names.surnames import one_family
from graph.resolution.names.words import Likeness, near, slip

Kind = Literal["full", "extra", "initials", "single", "typo", "near", "gendered", "conflict", "none"]
_SHORTEST = 3
_SON = ("bin", "ibn", "ben", "bint", "ould")
_RANK = {
    "none": 0,
    "conflict": 0,
    "near": 1,
    "gendered": 1,
    "typo": 2,
    "single": 3,
    "initials": 4,
    "extra": 5,
    "full": 6,
}


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two names come to beside each other.

    `kind`: "full" where nothing but spelling, order or titles differs; "extra" where one has more names; "initials"
    where given names stand beside initials; "single" where one is a single name of the other; "typo" where letters
    differ as by a slip; "near" where two words have little more than consonants in common; "gendered" where the
    surnames are a man's and a woman's; "conflict" where names differ; "none" where one has no letters.

    `least` is the loosest likeness of a pair, `pairs` how many pairs there are of more than initials, `initials` how
    many with. `swapped` where the order differs. `extra` are the units that only one has, and `where` in the longer
    name they stand ("first", "middle", "last"). `at_family` is true where the last names are those that differ;
    `letters` counts the letters in which two agree, or of the shorter of two that differ. `particles` is true where
    both have some before a name, and other ones ("van", "de"); `merged` where two words are one in the other name.
    `told` are the units that are not the same, beside each other, with what they are.
    """

    kind: Kind
    least: Likeness = Likeness.EXACT
    pairs: int = 0
    initials: int = 0
    swapped: bool = False
    extra: tuple[Unit, ...] = ()
    where: str = ""
    at_family: bool = False
    letters: int = 0
    particles: bool = False
    merged: bool = False
    told: tuple[tuple[str, str, Likeness], ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """Two names, read, and what they come to."""

    one: Name
    other: Name
    match: Alignment


@lru_cache(maxsize=1 << 17)
def aligned(one: str, other: str, side: str) -> Names:
    """Two names as written, read and compared by the customs of a side.

    The names must be in alphabetical order, so that they are compared the same way round each time.
    """
    left, right = parsed(one, side), parsed(other, side)
    return Names(left, right, align(left, right, side))


def align(left: Name, right: Name, side: str) -> Alignment:
    """What two names, read by the customs of one side, come to beside each other."""
    if not left.units or not right.units:
        return Alignment("none")
    best = _aligned(left, right, side, apart=False)
    if best.kind in ("conflict", "typo", "single", "initials") and any(
        unit.pieces for unit in (*left.units, *right.units)
    ):
        other = _aligned(left, right, side, apart=True)
        korean = "korean" in customs(side).languages
        closer = (_RANK[other.kind], -len(other.extra)) > (_RANK[best.kind], -len(best.extra))
        # "Kim Min-jae" and "Kim Min" are two: both syllables are the given name.
        if closer and not (korean and other.extra):
            best = other
    return best


def _aligned(left: Name, right: Name, side: str, *, apart: bool) -> Alignment:
    if (letters := run(list(left.units))) == run(list(right.units)) and not any(
        unit.initial for unit in (*left.units, *right.units)
    ):
        count = max(len(left.units), len(right.units))
        least = Likeness.EXACT if left.units == right.units else Likeness.ACCENTS
        return Alignment("full" if count > 1 else "single", least, count, letters=len(letters))
    board = laid_out(left, right, customs(side), apart=apart)
    if board.swapped() and not board.turned():
        return _conflict(board)
    if _families_differ(board, left, right) or _titles_clash(board) or _sons_swapped(board):
        return _conflict(board)
    return _judged(board)


def _judged(board: Board) -> Alignment:
    pairs = sorted(board.pairs)
    strong = [pair for pair in pairs if pair[2] > Likeness.INITIAL]
    found = Alignment(
        "full",
        min((like for _, _, like in pairs), default=Likeness.NONE),
        len(strong),
        len(pairs) - len(strong),
        board.swapped(),
        letters=sum(len(board.left[i].text) for i, _, _ in strong),
        particles=board.ways.languages == ("generic",)
        and any(_led_apart(board.left[i], board.right[j]) for i, j, _ in strong),
        merged=board.merged,
        told=_told(board),
    )
    rest_left, rest_right = board.rest()
    if rest_left and rest_right:
        return _clash(board, rest_left, rest_right, found)
    if max((like for _, _, like in strong), default=Likeness.NONE) <= Likeness.FORM:
        # One name at least must be the same: "Sasha Misha" is not "Alexander Michael".
        return _conflict(board)
    rest = tuple(board.left[i] for i in rest_left) or tuple(board.right[j] for j in rest_right)
    found = replace(found, extra=rest, where=_where(board, rest_left, rest_right))
    shorter = min(sum(not unit.free for unit in row) for row in (board.left, board.right))
    if len(strong) == 1 and not found.initials and (rest or shorter <= 1):
        return replace(found, kind="single")
    if found.initials:
        return _abbreviated(board, found)
    return replace(found, kind="extra") if rest else found


def _abbreviated(board: Board, found: Alignment) -> Alignment:
    """Where initials stand beside names."""
    initials = [(i, j) for i, j, like in board.pairs if like is Likeness.INITIAL]
    if any(_stands_for_family(board, i, j) for i, j in initials):
        # "Robert F. Kennedy" is not Robert Ford.
        return _conflict(board)
    if found.where == "first" and any(not unit.initial for unit in found.extra):
        # "Robert J. Fenton" is not Jocelyn Fenton.
        return _conflict(board)
    if all(board.left[i].text == board.right[j].text for i, j in initials) and not found.extra:
        told = tuple(pair for pair in found.told if pair[2] is not Likeness.INITIAL)
        least = min((like for _, _, like in board.pairs if like is not Likeness.INITIAL), default=Likeness.NONE)
        return replace(found, kind="full", least=min(least, Likeness.ACCENTS), told=told)
    return replace(found, kind="initials")


def _stands_for_family(board: Board, i: int, j: int) -> bool:
    """True where an initial stands beside what must be a family name: the last, where none goes first."""
    ends = {(a, b) for a, b, like in board.pairs if like > Likeness.INITIAL}
    last_left, last_right = len(board.left) - 1, len(board.right) - 1
    if j == last_right and not board.right[j].initial:
        return (last_left, 0) not in ends
    return i == last_left and not board.left[i].initial and (0, last_right) not in ends


def _led_apart(one: Unit, other: Unit) -> bool:
    return bool(one.lead and other.lead) and one.lead not in other.lead and other.lead not in one.lead


def _told(board: Board) -> tuple[tuple[str, str, Likeness], ...]:
    return tuple(
        (board.left[i].raw, board.right[j].raw, like) for i, j, like in sorted(board.pairs) if like < Likeness.ACCENTS
    )


def _conflict(board: Board) -> Alignment:
    """Two names; told are the first units that differ."""
    left, right = board.rest()
    told = ((board.left[left[0]].raw, board.right[right[0]].raw, Likeness.NONE),) if left and right else ()
    return Alignment("conflict", Likeness.NONE, len(board.pairs), swapped=board.swapped(), told=told)


def _families_differ(board: Board, left: Name, right: Name) -> bool:
    """True where both names show their family name, and these are not beside each other."""
    if left.family is None or right.family is None or len(left.units) != len(right.units):
        return False
    if len(board.left) != len(left.units) or len(board.right) != len(right.units):
        return False
    return any((i == left.family) != (j == right.family) for i, j, _ in board.pairs)


def _titles_clash(board: Board) -> bool:
    """True where what may be a title stands in front where the other has another name: "Amir Reza", "Ali Reza"."""
    rest_left, rest_right = board.rest()
    if 0 in rest_left:
        return 0 in board.open_right() and board.right[0].free and not board.right[0].patronymic
    return 0 in rest_right and 0 in board.open_left() and board.left[0].free and not board.left[0].patronymic


def _sons_swapped(board: Board) -> bool:
    """True where a son stands in his father's place: "Salman bin Abdulaziz", "Abdulaziz bin Salman"."""
    return board.swapped() and any(unit.lead.startswith(_SON) for unit in (*board.left, *board.right))


def _where(board: Board, rest_left: list[int], rest_right: list[int]) -> str:
    """Where in the longer name its further units stand: "first", "middle", "last"."""
    rest, length = (rest_left, len(board.left)) if rest_left else (rest_right, len(board.right))
    if not rest:
        return ""
    if rest[0] == 0:
        return "first"
    return "last" if rest[-1] == length - 1 else "middle"


def _shortened(one: str, other: str) -> bool:
    """True where a given name may be short for another: "Ludo" and "Ludovic", but not Karim and Karima."""
    short, full = sorted((one, other), key=len)
    return len(short) >= _SHORTEST and len(full) - len(short) > 1 and full.startswith(short)


def _clash(board: Board, rest_left: list[int], rest_right: list[int], found: Alignment) -> Alignment:
    """Where both names have a unit that the other has not: a slip, a man's and a woman's surname, or two names."""
    if len(rest_left) != 1 or len(rest_right) != 1 or not found.pairs or board.merged:
        return _conflict(board)
    one, other = board.left[rest_left[0]], board.right[rest_right[0]]
    last = rest_left[0] == len(board.left) - 1 or rest_right[0] == len(board.right) - 1
    if last and one_family(one.text, other.text):
        told = (*found.told, (one.raw, other.raw, Likeness.GENDER))
        return replace(found, kind="gendered", least=Likeness.GENDER, told=told)
    if one.initial or other.initial or (one.syllables and other.syllables) or "korean" in board.ways.languages:
        return _conflict(board)
    letters = min(len(one.text), len(other.text))
    if not slip(one.text, other.text) and (last or not _shortened(one.text, other.text)):
        if not near(one, other, board.ways.languages):
            return _conflict(board)
        told = (*found.told, (one.raw, other.raw, Likeness.NEAR))
        return replace(found, kind="near", least=Likeness.NEAR, at_family=last, letters=letters, told=told)
    told = (*found.told, (one.raw, other.raw, Likeness.TYPO))
    return replace(found, kind="typo", least=Likeness.TYPO, at_family=last, letters=letters, told=told)
