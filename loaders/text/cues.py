"""Cues: turns of `cues.csv` as they are looked for in a sentence: only where it has a word that the turn needs."""

from __future__ import annotations

import re
from typing import Final

from loaders.text import grammar
from loaders.text.chunks import Tagged
from loaders.text.needed import needed


class Cue:
    """A turn of phrase, looked for in texts that are words of a sentence (`within`)."""

    def __init__(self, name: str) -> None:
        self.pattern: Final = grammar.cue(name)
        self._needs: frozenset[str] | None = None

    def lacking(self, within: Tagged) -> bool:
        """True where the sentence has nothing of what the turn needs."""
        needs = self._needs
        if needs is None:
            # worked out when it is first asked for: a command that reads nothing starts at once
            needs = self._needs = needed(self.pattern.pattern)
        return bool(needs) and needs.isdisjoint(within.forms)

    def search(self, text: str, within: Tagged) -> re.Match[str] | None:
        """The first place of the turn in a text."""
        return None if self.lacking(within) else self.pattern.search(text)

    def match(self, text: str, within: Tagged) -> re.Match[str] | None:
        """The turn at the head of a text."""
        return None if self.lacking(within) else self.pattern.match(text)
