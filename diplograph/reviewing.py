"""Going through what may be one, pair by pair, and deciding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from diplograph.judging import Signature
from graph.resolution.met_alike import met_alike
from graph.resolution.profiles import OFFICIALS
from graph.resolution.questions import Question
from graph.resolution.questions import questions as asked_of
from graph.resolution.tellings import MEETINGS

if TYPE_CHECKING:
    from graph.model import Rows
    from graph.resolution.judgements import Judgement
    from graph.stores.base import Store

Answer = Literal["same", "different", "skip"]


def questions(store: Store, rows: Rows | None = None) -> list[Question]:
    """Which officials may be one, and which meetings, the likeliest first; `rows` are the store's where at hand."""
    documents: defaultdict[str, set[str]] = defaultdict(set)
    for edge in (rows or store.rows()).edges:
        if edge.type == "MENTIONED_IN":
            documents[edge.source[1]].add(edge.target[1])
        elif edge.type == "REPORTS":
            documents[edge.target[1]].add(edge.source[1])
    judgements, meetings = store.judgements(), store.items("Meeting")
    found = asked_of(OFFICIALS, store.items("Official"), judgements, documents, met_alike(meetings))
    found += asked_of(MEETINGS, meetings, judgements, documents)
    return sorted(found, key=lambda one: (-one.score, -one.documents))


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with what was answered; the judgement that was kept, None for what was skipped."""

    number: int
    question: Question
    answer: Answer
    judgement: Judgement | None


class Sitting:
    """A walk through questions. Each answer is kept at once; no pair is asked about twice, also not one of which the
    answers so far tell.
    """

    def __init__(self, store: Store, asked: Sequence[Question], *, why: str = "", by: str | None = None) -> None:
        self._store = store
        self._asked = asked
        self._sign = Signature(why, by)
        self._at = 0
        self.answered: list[Answered] = []

    @property
    def number(self) -> int:
        """Of the question that stands, counted from 1."""
        return self._at + 1

    def question(self) -> Question | None:
        """The question that stands; None after the last."""
        told = _Told(self.answered)
        while self._at < len(self._asked) and told.of(self._asked[self._at]):
            self._at += 1
        return self._asked[self._at] if self._at < len(self._asked) else None

    def answer(self, answer: Answer) -> Judgement | None:
        """Keep the answer to the question that stands, and go on.

        JudgementError where it goes against a judgement; the question is passed over then.
        """
        question = self._asked[self._at]
        number, self._at = self._at, self._at + 1
        kept = None
        if answer != "skip":
            seen = question.seen if answer == "same" else ()
            kept = self._sign.on(question.label, answer, *question.anchors, seen=seen)
            self._store.judge([kept])
        self.answered.append(Answered(number, question, answer, kept))
        return kept

    def undo(self) -> Answered | None:
        """Take the last answer back and ask again; None where there is none."""
        if not self.answered:
            return None
        last = self.answered.pop()
        if last.judgement:
            self._store.judge(removed=[last.judgement])
        self._at = last.number
        return last


class _Told:
    """What the answers so far tell: who is one with whom, and between whom all is said."""

    def __init__(self, answered: Iterable[Answered]) -> None:
        self._root: dict[tuple[str, str], tuple[str, str]] = {}
        listed = list(answered)
        for one in listed:
            if one.answer == "same":
                left, right = self._ends(one.question)
                if left != right:
                    self._root[left] = right
        self._said = {frozenset(self._ends(one.question)) for one in listed}

    def of(self, question: Question) -> bool:
        """Whether the answers tell it, or it was passed over."""
        ends = frozenset(self._ends(question))
        return len(ends) == 1 or ends in self._said

    def _ends(self, question: Question) -> tuple[tuple[str, str], tuple[str, str]]:
        return self._find((question.label, question.left)), self._find((question.label, question.right))

    def _find(self, node: tuple[str, str]) -> tuple[str, str]:
        while node in self._root:
            node = self._root[node]
        return node
