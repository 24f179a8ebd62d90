"""Findings: what one aspect of two accounts says for or against their being of one meeting, and their sum."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from graph.resolution.verdict import Decision, Verdict

SAME, ASK = 7.0, 4.5
"""The sums of weights from which two accounts are of one meeting, and from which a person is asked."""

_MIDDLE = (SAME + ASK) / 2
_ORDER: dict[Decision, int] = {"different": 0, "ask": 1, "same": 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """`weight` speaks for one meeting, or, below 0, against it; `reason` is a phrase for a person to read.

    `at_most` is the best that can be decided where this holds, however much speaks for it.
    """

    weight: float = 0.0
    reason: str = ""
    at_most: Decision = "same"


_BAR = -10.0
_UNLIKELY = 0.15
"""The score of accounts for whose being of one meeting nothing speaks, and against it neither."""


def apart(reason: str) -> Finding:
    """A finding that settles it: these are two meetings."""
    return Finding(_BAR, reason, "different")


def unlikely(reason: str) -> Finding:
    """A finding that too little speaks for one meeting, and nothing forbids it: others may show that both are it."""
    return Finding(-3.0, reason, "different")


def weigh(findings: Iterable[Finding]) -> Verdict:
    """The verdict that the findings come to; the same whatever their order.

    A score of 0 says that they cannot be of one meeting (`Verdict.apart`), more that too little speaks for it.
    """
    known = sorted((one for one in findings), key=lambda one: (-abs(one.weight), one.reason))
    total = round(sum(one.weight for one in known), 6)
    decision: Decision = "same" if total >= SAME else "ask" if total >= ASK else "different"
    bars: list[Decision] = [one.at_most for one in known if one.at_most != "same"]
    if len(bars) > 1 and decision == "ask":
        # Two doubts, and no more for it than for a question with one: nobody is to be asked all that.
        decision = "different"
    most: Decision = min(bars, key=_ORDER.__getitem__, default="same")
    if _ORDER[most] < _ORDER[decision]:
        decision = most
    # The score keeps to its decision: who is asked sees nothing above what counts as the same.
    bounds = {"same": (SAME, math.inf), "ask": (ASK, SAME - 0.01), "different": (-math.inf, ASK - 0.01)}[decision]
    score = 1 / (1 + math.exp(_MIDDLE - min(max(total, bounds[0]), bounds[1])))
    barred = any(one.weight <= _BAR for one in known)
    score = 0.0 if barred else max(score, _UNLIKELY)
    return Verdict(decision, round(score, 4), _reasons(known, decision))


def _reasons(findings: list[Finding], decision: Decision) -> tuple[str, ...]:
    """The phrases, what settled it first: a bar where there is one, else by weight."""
    barred = [one.reason for one in findings if one.at_most != "same" and _ORDER[one.at_most] <= _ORDER[decision]]
    return tuple(dict.fromkeys(filter(None, (*barred, *(one.reason for one in findings)))))
