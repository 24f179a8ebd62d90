"""Markup: the signs of quoted mail and of bold type, blanked so that the words read as plain text.

Each sign becomes as many blanks, so that offsets are those of the document's own text.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.text import monitoring
from loaders.text.tokens import BLANK

_QUOTED: Final = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
_BOLD: Final = re.compile(r"\*\*(?=[^\s*])([^*]{1,300}?)(?<=[^\s*])\*\*(?!\*)")

_HASH: Final = re.compile(r"(?<![\w#&/])#(?=[^\W\d_])")
"""The sign before a word that others may look up: "#Pakistani Foreign Minister X"."""


def plain(text: str) -> str:
    """The text, of the same length, without "> " before its lines, "**" around and "#" before its words."""
    if ">" in text:
        text = _QUOTED.sub(lambda found: BLANK * len(found[0]), text)
    if begin := monitoring.body(text):
        text = monitoring.plain(text, begin)
    if "#" in text:
        text = _HASH.sub(BLANK, text)
    return _BOLD.sub(rf"{BLANK}{BLANK}\1{BLANK}{BLANK}", text) if "**" in text else text


def quoted(line: str) -> bool:
    """True for a line of a mail that is answered."""
    return line.startswith(">")
