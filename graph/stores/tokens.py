"""Cypher in tokens: words, names in backticks, texts, numbers and marks; space and comments are passed over.

Where the two engines disagree (whether a carriage return ends a comment, whether `/*` begins one) it is these tokens
that count: a store is given the query `without_comments`, so that neither engine looks for any.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

_TOKEN = re.compile(
    r"""(?P<space>\s+ | //[^\n\r]* | /\*.*?\*/)
      | (?P<text>'(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*")
      | (?P<quoted>`(?:[^`]|``)*`)
      | (?P<number>[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)
      | (?P<word>[^\W\d]\w*)
      | (?P<mark>.)""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\\\|\\u(\w{4})")


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its kind ("word", "quoted", "text", "number" or "mark"), how it is written, and where it begins."""

    kind: str
    text: str
    start: int = field(default=-1, compare=False)

    @property
    def end(self) -> int:
        """Where what follows it begins."""
        return self.start + len(self.text)

    @property
    def upper(self) -> str:
        """A word in capitals, letters that only look like Latin ones as those; anything else as it is."""
        return _capitals(self.text) if self.kind == "word" else self.text

    @property
    def name(self) -> str:
        """The name that a word, in backticks or not, stands for; empty for anything else."""
        if self.kind == "quoted":
            return self.text[1:-1].replace("``", "`")
        return self.text if self.kind == "word" else ""

    @property
    def bare(self) -> str:
        """The word without its backticks, in capitals; empty for anything else."""
        return _capitals(self.name)


NOTHING = Token("mark", "")
"""What stands before the first token and after the last."""


def tokens(cypher: str) -> Iterator[Token]:
    """The tokens of the query."""
    for match in _TOKEN.finditer(cypher):
        if match.lastgroup and match.lastgroup != "space":
            yield Token(match.lastgroup, match.group(), match.start())


def wanted(cypher: str) -> Iterator[str]:
    """The names of the parameters that the query asks for."""
    for dollar, name in pairwise(tokens(cypher)):
        if dollar.text == "$" and (name.name or name.kind == "number"):
            yield name.name or name.text


def without_comments(cypher: str) -> str:
    """The query with spaces for its comments; every place stays."""

    def blank(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", match[0]) if match["space"] and match[0].startswith("/") else match[0]

    return _TOKEN.sub(blank, cypher)


def unescaped(cypher: str) -> str:
    r"""The query as Neo4j reads it: `\uXXXX` is a letter wherever it stands, `\\` is none of it.

    As in Java, a digit may be any of Unicode's.
    """
    return _ESCAPE.sub(_letter, cypher)


def _letter(match: re.Match[str]) -> str:
    if match[1] is None:
        return match[0]
    try:
        # Python's int takes the digits of all scripts as well; the letters A to F have wide forms.
        return chr(int(unicodedata.normalize("NFKC", match[1]), 16))
    except ValueError:
        return match[0]


def _capitals(text: str) -> str:
    return unicodedata.normalize("NFKC", text).upper()
