"""Cypher in tokens: words, names in backticks, texts, numbers and marks; space and comments are passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""(?P<space>\s+ | //[^\n\r]* | /\*.*?\*/)
      | (?P<text>'(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*")
      | (?P<quoted>`(?:[^`]|``)*`)
      | (?P<number>[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)
      | (?P<word>[^\W\d]\w*)
      | (?P<mark>.)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its kind ("word", "quoted", "text", "number" or "mark") and how it is written."""

    kind: str
    text: str

    @property
    def upper(self) -> str:
        """A word in capitals; anything else as it is."""
        return self.text.upper() if self.kind == "word" else self.text

    @property
    def name(self) -> str:
        """The name that a word, in backticks or not, stands for; empty for anything else."""
        if self.kind == "quoted":
            return self.text[1:-1].replace("``", "`")
        return self.text if self.kind == "word" else ""

    @property
    def bare(self) -> str:
        """The word without its backticks, in capitals; empty for anything else."""
        return self.text.strip("`").upper() if self.kind in ("word", "quoted") else ""


NOTHING = Token("mark", "")
"""What stands before the first token and after the last."""


def tokens(cypher: str) -> Iterator[Token]:
    """The tokens of the query."""
    for match in _TOKEN.finditer(cypher):
        if match.lastgroup and match.lastgroup != "space":
            yield Token(match.lastgroup, match.group())


def without_block_comments(cypher: str) -> str:
    """The query with spaces for its /* comments */, unknown to kglite; every place stays."""

    def blank(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", match[0]) if match[0].startswith("/*") and match["space"] else match[0]

    return _TOKEN.sub(blank, cypher)
