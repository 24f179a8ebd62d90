"""The board: the units of two names in two rows, and which of them stand beside each other."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace

from graph.resolution.names.letters import folded
from graph.resolution.names.parts import Name, Unit
from graph.resolution.names.sides import Customs
from graph.resolution.names.words import Likeness, likeness


@dataclass(slots=True)
class Board:
    """Two rows of units; `pairs` are (place in the left row, place in the right row, how alike).

    `merged` is true where two words of one stand beside one of the other.
    """

    left: list[Unit]
    right: list[Unit]
    ways: Customs
    pairs: list[tuple[int, int, Likeness]] = field(default_factory=list)
    merged: bool = False

    def open_left(self) -> list[int]:
        """The places in the left row with nothing beside them."""
        taken = {i for i, _, _ in self.pairs}
        return [i for i in range(len(self.left)) if i not in taken]

    def open_right(self) -> list[int]:
        """The places in the right row with nothing beside them."""
        taken = {j for _, j, _ in self.pairs}
        return [j for j in range(len(self.right)) if j not in taken]

    def rest(self) -> tuple[list[int], list[int]]:
        """The open places in both rows, but for units that may be left out."""
        return (
            [i for i in self.open_left() if not self.left[i].free],
            [j for j in self.open_right() if not self.right[j].free],
        )

    def swapped(self) -> bool:
        """True where the order differs."""
        places = [j for _, j, _ in sorted(self.pairs)]
        return places != sorted(places)

    def turned(self) -> bool:
        """True where one end of a name stands at the other end of the other: a family name put first."""
        places = [j for _, j, _ in sorted(self.pairs)]
        return sum(a > b for a, b in itertools.pairwise(places)) == 1 and places[0] > places[-1]


def laid_out(left: Name, right: Name, ways: Customs, *, apart: bool) -> Board:
    """Two names beside each other; hyphenated words in their pieces, where wanted."""
    board = Board(_spread(left.units, apart=apart), _spread(right.units, apart=apart), ways)
    _pair(board)
    _merge(board)
    return board


def run(units: list[Unit]) -> str:
    """All letters, in order."""
    return "".join(unit.lead + unit.text for unit in units)


def both(one: Unit, other: Unit) -> Unit:
    """Two neighbouring units as one word."""
    raw = one.raw + other.lead + other.raw
    sounds = one.syllables + other.syllables if one.syllables and other.syllables else None
    return Unit(raw, folded(raw), lead=one.lead, syllables=sounds)


def _spread(units: tuple[Unit, ...], *, apart: bool) -> list[Unit]:
    spread: list[Unit] = []
    for unit in units:
        if apart and unit.pieces:
            leads = (unit.lead, *("" for _ in unit.pieces[1:]))
            spread += [
                Unit(piece, folded(piece), lead=lead, free=unit.free)
                for piece, lead in zip(unit.pieces, leads, strict=True)
            ]
        else:
            spread.append(unit)
    return spread


def _pair(board: Board) -> None:
    """Sets the closest units beside each other, those at like places first."""
    languages = board.ways.languages
    found = sorted(
        (-like, abs(i - j), i + j, i, j)
        for i, a in enumerate(board.left)
        for j, b in enumerate(board.right)
        if (like := likeness(a, b, languages))
    )
    lefts, rights = set[int](), set[int]()
    for closeness, _, _, i, j in found:
        if i not in lefts and j not in rights:
            lefts.add(i)
            rights.add(j)
            board.pairs.append((i, j, Likeness(-closeness)))


def _merge(board: Board) -> None:
    """Sets two neighbouring words beside one that joins them: "Oyun Chimeg" beside "Oyunchimeg"."""
    open_left, open_right = board.open_left(), board.open_right()
    if not open_left or not open_right or len(open_left) + len(open_right) < 3:
        return
    for i in open_left:
        for j in open_right:
            if j + 1 in open_right and (like := _joined(board.right, j, board.left[i], board.ways)):
                board.pairs.append((i, j, like))
                board.merged = True
                return
            if i + 1 in open_left and (like := _joined(board.left, i, board.right[j], board.ways)):
                board.pairs.append((i, j, like))
                board.merged = True
                return


def _joined(row: list[Unit], at: int, one: Unit, ways: Customs) -> Likeness | None:
    """How alike a word and two neighbours are, which become one word where they are."""
    if row[at].initial or row[at + 1].initial:
        return None
    joint = both(row[at], row[at + 1])
    like = likeness(joint, one, ways.languages)
    if like < Likeness.SPELLING:
        return None
    row[at] = joint
    # The second word is in the first now, and may be passed over.
    row[at + 1] = replace(row[at + 1], free=True)
    return like
