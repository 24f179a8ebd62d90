"""What a comparison of two persons, or of two accounts of a meeting, comes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

_APART = 0.1

Decision = Literal["same", "different", "ask"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`score` is between 0 (surely different) and 1 (surely the same); `reasons` are phrases for a person to read,
    the weightiest first ("same surname", "given names differ by transliteration").
    """

    decision: Decision
    score: float
    reasons: tuple[str, ...] = ()

    @property
    def apart(self) -> bool:
        """Whether something speaks against it; "different" alone may only mean that little speaks for it."""
        return self.decision == "different" and self.score <= _APART
