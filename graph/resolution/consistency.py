"""Whether judgements go together: a chain of "same" leads to nobody who was judged to be different."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.errors import JudgementError
from graph.resolution.judgements import Judgement, contradicted, judgement_words

_End = tuple[str, str]


def check(standing: Iterable[Judgement], new: Iterable[Judgement]) -> None:
    """Nothing where the judgements go together; JudgementError, which names those that don't."""
    known = list(standing)
    together = Standing(known)
    for one in new:
        if not together.add(one):
            raise contradiction(one, contradicted(known, one))
        known.append(one)


def contradiction(new: Judgement, faults: Iterable[Judgement]) -> JudgementError:
    """The error that a judgement goes against others."""
    listed = dict.fromkeys(faults)
    verb = "are one" if new.decision == "same" else "are different"
    return JudgementError(
        f"that {new.left} and {new.right} {verb} goes against {'; '.join(map(judgement_words, listed))}. Nothing was "
        "changed; take back what is wrong (diplograph judgements --remove ID), then decide anew"
    )


class Standing:
    """Judgements that go together, more of which can be added one by one, each in about the same time."""

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        self._over: dict[_End, _End] = {}
        self._against: defaultdict[_End, set[_End]] = defaultdict(set)
        for one in judgements:
            self.add(one)

    def add(self, one: Judgement) -> bool:
        """Whether it goes with those that stand; it stands with them then, and is left out otherwise."""
        left, right = self._top((one.label, one.left)), self._top((one.label, one.right))
        if one.decision == "different":
            if left == right:
                return False
            self._against[left].add(right)
            self._against[right].add(left)
            return True
        if right in self._against[left]:
            return False
        if left != right:
            self._join(left, right)
        return True

    def _top(self, end: _End) -> _End:
        """What stands for all that were judged to be one with it."""
        path = []
        while end in self._over:
            path.append(end)
            end = self._over[end]
        self._over.update(dict.fromkeys(path, end))
        return end

    def _join(self, one: _End, other: _End) -> None:
        if len(self._against[one]) < len(self._against[other]):
            one, other = other, one
        self._over[other] = one
        for enemy in self._against.pop(other):
            self._against[enemy].discard(other)
            self._against[enemy].add(one)
            self._against[one].add(enemy)
