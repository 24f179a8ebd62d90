"""Alignment: the units of two names laid beside each other, and what that makes of the two."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from graph.resolution.names.letters import folded
from graph.resolution.names.parts import Name, Unit
from graph.resolution.names.sides import Customs
from graph.resolution.names.surnames import one_family
from graph.resolution.names.words import Likeness, likeness, slip

Kind = Literal["full", "extra", "initials", "single", "typo", "gendered", "conflict", "none"]


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two names come to beside each other.

    `kind`: "full" where nothing but spelling, order or titles differs; "extra" where one has more names;
    "initials" where given names stand beside initials; "single" where one is a single name of the other;
    "typo" where letters differ as by a slip; "gendered" where the surnames are a man's and a woman's; "conflict"
    where names differ; "none" where one has no letters. `least` is the loosest likeness of a pair, `pairs` how
    many pairs there are of more than initials, `initials` how many with. `swapped` where the order differs.
    `extra` are the units that only one has, and `where` they stand. `slips` counts letters.
    """

    kind: Kind
    least: Likeness = Likeness.EXACT
    pairs: int = 0
    initials: int = 0
    swapped: bool = False
    extra: tuple[Unit, ...] = ()
    where: str = ""
    slips: int = 0
    at_family: bool = False
    letters: int = 0


@dataclass(slots=True)
class _Board:
    """Two rows of units and which of them stand beside each other."""

    left: list[Unit]
    right: list[Unit]
    ways: Customs
    pairs: list[tuple[int, int, Likeness]] = field(default_factory=list)

    def open_left(self) -> list[int]:
        taken = {i for i, _, _ in self.pairs}
        return [i for i in range(len(self.left)) if i not in taken]

    def open_right(self) -> list[int]:
        taken = {j for _, j, _ in self.pairs}
        return [j for j in range(len(self.right)) if j not in taken]

    def rest(self) -> tuple[list[int], list[int]]:
        """The open units that may not be left out."""
        return (
            [i for i in self.open_left() if not self.left[i].free],
            [j for j in self.open_right() if not self.right[j].free],
        )


@lru_cache(maxsize=1 << 16)
def align(left: Name, right: Name, ways: Customs) -> Alignment:
    """What two names, read by the same customs, come to beside each other; the order of the two does not matter."""
    if not left.units or not right.units:
        return Alignment("none")
    best = _aligned(left, right, ways, apart=False)
    hyphened = any(unit.pieces for unit in (*left.units, *right.units))
    if best.kind in ("conflict", "typo", "single", "initials") and hyphened:
        other = _aligned(left, right, ways, apart=True)
        eastern = ways.order == "family" and "korean" in ways.languages
        if _RANK[other.kind] > _RANK[best.kind] and not (eastern and other.kind == "extra"):
            best = other
    return best


_RANK = {"none": 0, "conflict": 0, "gendered": 1, "typo": 2, "single": 3, "initials": 4, "extra": 5, "full": 6}


def _aligned(left: Name, right: Name, ways: Customs, *, apart: bool) -> Alignment:
    board = _Board(_spread(left.units, apart=apart), _spread(right.units, apart=apart), ways)
    if _run(board.left) == _run(board.right) and _run(board.left):
        least = Likeness.EXACT if left.units == right.units else Likeness.ACCENTS
        if not any(unit.initial for unit in board.left):
            return Alignment(_sole(board), least, min(len(board.left), len(board.right)), letters=len(_run(board.left)))
    _pair(board)
    _merge(board)
    return _judged(board, left, right)


def _sole(board: _Board) -> Kind:
    """A single name beside the same single name is still a single one."""
    return "single" if max(len(board.left), len(board.right)) == 1 else "full"


def _run(units: list[Unit]) -> str:
    return "".join(unit.lead + unit.text for unit in units)


def _spread(units: tuple[Unit, ...], *, apart: bool) -> list[Unit]:
    """The units; hyphenated ones in their pieces, where wanted."""
    if not apart:
        return list(units)
    spread: list[Unit] = []
    for unit in units:
        pieces = unit.pieces or (unit.raw,)
        for number, piece in enumerate(pieces):
            if unit.pieces:
                spread.append(Unit(piece, folded(piece), lead="" if number else unit.lead, free=unit.free))
            else:
                spread.append(unit)
    return spread


def _pair(board: _Board) -> None:
    """Sets the closest units beside each other, those at like places first."""
    found = sorted(
        (
            (-like, abs(i - j), i + j, i, j)
            for i, a in enumerate(board.left)
            for j, b in enumerate(board.right)
            if (like := likeness(a, b, board.ways.languages)) is not Likeness.NONE
        ),
    )
    lefts, rights = set[int](), set[int]()
    for closeness, _, _, i, j in found:
        if i not in lefts and j not in rights:
            lefts.add(i)
            rights.add(j)
            board.pairs.append((i, j, Likeness(-closeness)))


def _merge(board: _Board) -> None:
    """Sets two neighbouring words beside one that joins them: "Oyun Chimeg" beside "Oyunchimeg"."""
    for flipped in (False, True):
        many, few = (board.right, board.left) if flipped else (board.left, board.right)
        open_many = board.open_right() if flipped else board.open_left()
        open_few = board.open_left() if flipped else board.open_right()
        for at in open_few:
            for first in open_many:
                if first + 1 not in open_many or many[first].initial or many[first + 1].initial:
                    continue
                both = _both(many[first], many[first + 1])
                like = likeness(both, few[at], board.ways.languages)
                if like >= Likeness.SPELLING:
                    many[first] = both
                    board.pairs.append((at, first, like) if flipped else (first, at, like))
                    # The second word is in the first now.
                    many[first + 1] = replace(many[first + 1], free=True, initial=False)
                    return


def _both(one: Unit, other: Unit) -> Unit:
    raw = one.raw + other.lead + other.raw
    sounds = one.syllables + other.syllables if one.syllables and other.syllables else None
    return Unit(raw, folded(raw), lead=one.lead, syllables=sounds)


def _judged(board: _Board, left: Name, right: Name) -> Alignment:
    pairs = sorted(board.pairs)
    strong = [pair for pair in pairs if pair[2] > Likeness.INITIAL]
    solid = [pair for pair in strong if not (board.left[pair[0]].free and board.right[pair[1]].free)]
    initials = len(pairs) - len(strong)
    rest_left, rest_right = board.rest()
    least = min((pair[2] for pair in pairs), default=Likeness.NONE)
    letters = sum(len(board.left[i].text) for i, _, _ in strong)
    swapped = [j for _, j, _ in pairs] != sorted(j for _, j, _ in pairs)
    if swapped and not _turned([j for _, j, _ in pairs]):
        return Alignment("conflict", least, len(strong), initials, swapped=True)
    if _families_differ(board, left, right):
        return Alignment("conflict", least, len(strong), initials, swapped=swapped)
    if rest_left and rest_right:
        return _clash(board, rest_left, rest_right, strong, letters, swapped=swapped)
    if max((pair[2] for pair in strong), default=Likeness.NONE) is Likeness.FORM:
        # One name at least must be the same: "Sasha Misha" is not "Alexander Michael".
        return Alignment("conflict", least, len(strong), initials)
    if not solid:
        return Alignment("conflict" if not pairs else "initials", least, len(strong), initials, letters=letters)
    rest = [board.left[i] for i in rest_left] or [board.right[j] for j in rest_right]
    where = _where(board, rest_left, rest_right)
    shorter = min(len(board.left), len(board.right))
    if len(solid) == 1 and not initials and (rest or shorter == 1):
        return Alignment("single", least, 1, 0, swapped, tuple(rest), where, letters=letters)
    if initials:
        return Alignment("initials", least, len(strong), initials, swapped, tuple(rest), where, letters=letters)
    if rest:
        return Alignment("extra", least, len(strong), 0, swapped, tuple(rest), where, letters=letters)
    return Alignment("full", least, len(strong), 0, swapped, letters=letters)


def _turned(order: list[int]) -> bool:
    """True where one unit, at an end of one name, stands at the other end of the other: a family name put first."""
    falls = sum(a > b for a, b in itertools.pairwise(order))
    return falls == 1 and order[0] > order[-1]


def _families_differ(board: _Board, left: Name, right: Name) -> bool:
    """True where both names show their family name, and these are not beside each other."""
    if left.family is None or right.family is None:
        return False
    if len(board.left) != len(left.units) or len(board.right) != len(right.units):
        return False
    return any(
        (i == left.family) != (j == right.family) and len(left.units) == len(right.units) for i, j, _ in board.pairs
    )


def _where(board: _Board, rest_left: list[int], rest_right: list[int]) -> str:
    """Where in the longer name its further units stand: "first", "middle", "last"."""
    rest, length = (rest_left, len(board.left)) if rest_left else (rest_right, len(board.right))
    if not rest:
        return ""
    if rest[0] == 0:
        return "first"
    return "last" if rest[-1] == length - 1 else "middle"


def _clash(
    board: _Board, rest_left: list[int], rest_right: list[int], strong: list[tuple[int, int, Likeness]], letters: int,
    *, swapped: bool,
) -> Alignment:  # fmt: skip
    """Where both names have a unit that the other has not: a slip, a man's and a woman's surname, or two names."""
    conflict = Alignment("conflict", Likeness.NONE, len(strong), 0, swapped)
    if len(rest_left) != 1 or len(rest_right) != 1 or not strong:
        return conflict
    one, other = board.left[rest_left[0]], board.right[rest_right[0]]
    last = rest_left[0] == len(board.left) - 1 or rest_right[0] == len(board.right) - 1
    if one_family(one.text, other.text) and last:
        return Alignment("gendered", Likeness.GENDER, len(strong), 0, swapped, letters=letters)
    if one.initial or other.initial or (one.syllables and other.syllables) or "korean" in board.ways.languages:
        return conflict
    slips = slip(one.text, other.text)
    if slips == 9:
        return conflict
    return Alignment(
        "typo",
        Likeness.TYPO,
        len(strong),
        0,
        swapped,
        slips=slips,
        at_family=last,
        letters=min(len(one.text), len(other.text)),
    )
