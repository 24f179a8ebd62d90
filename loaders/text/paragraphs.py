"""Lines: where the lines of a text belong to one paragraph, and where a line stands for itself."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from loaders.text import markup, monitoring
from loaders.text.grammar import words

_LEAST_WIDTH, _MOST_WIDTH, _MOSTLY = 50, 110, 0.6
"""Texts are broken at a width between these, in characters, if most lines that others follow are full."""
_NARROWEST, _GO_ON = 20, 0.4
"""Narrower texts, down to this width, are wrapped where so many of their lines go on in the next."""
_SHORTEST_BROKEN, _RAGGED = 20, 10
_NEVER_LAST: Final = frozenset({"a", "an", "the", "and"}) | (
    words("preposition") - {"in", "on", "off", "around", "outside"}
)
_ENDS_LINE: Final = (".", "!", "?", ":", ";", "…", "”", '"')
_SENTENCE_WITHIN: Final = re.compile(r"[^\W\d_]{4,}[.!?] [^\W\d_a-z]")
_LOOK_BACK: Final = 1000
ITEM: Final = re.compile(r"\s*(?:[•‣▪●·*]|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s)|[a-z]\)(?=\s))\s*")
CLOCK: Final = re.compile(r"\s*\d{1,2}[:.h]\d{2}(?:\s*[-–]\s*\d{1,2}[:.h]\d{2})?\s*(?:[ap]\.?m\.?)?\s")
ROW: Final = re.compile(r"\s*\|")
LABEL: Final = re.compile(
    r"\s*(?:from|to|issued on|published|date|updated|last updated|source|contact|tags?|topic)\s*:", re.I
)


def _lines(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip()
        spans.append((start, start + len(bare)))
        start += len(line)
    return spans


def _stands_alone(line: str) -> bool:
    return bool(ROW.match(line) or ITEM.match(line) or CLOCK.match(line) or LABEL.match(line))


def paragraphs(text: str, original: str) -> list[tuple[int, int]]:
    """Spans of paragraphs: lines that were only wrapped are joined, items and headings are not."""
    out: list[tuple[int, int]] = []
    open_line = open_raw = ""
    lines = _lines(text)
    width = _wrap_width([text[start:end] for start, end in lines])
    report = bool(monitoring.body(original))
    indented = report or _first_lines_indented([original[a:b] for a, b in lines], width)
    for start, end in lines:
        line = text[start:end]
        raw = line if report else original[start:end]
        if not line.strip():
            open_line = ""
            continue
        apart = not open_line or _stands_alone(line) or ROW.match(open_line)
        dedented = open_raw[:2].isspace() and not raw[:1].isspace()
        if indented and open_line and not ROW.match(line):
            joined = not raw[:1].isspace()
        elif apart or dedented or markup.quoted(raw) != markup.quoted(open_raw):
            joined = False
        else:
            so_far = text[out[-1][0] : out[-1][1]]
            wrapped = _full(open_line, line, width) or _broken_off(open_line, line)
            joined = wrapped or _hanging(open_line) or _unfinished(so_far, open_line)
        if joined:
            out[-1] = (out[-1][0], end)
        else:
            indent = len(line) - len(line.lstrip())
            out.append((start + indent, end))
        open_line, open_raw = line, raw
    return out


def _first_lines_indented(lines: list[str], width: int) -> bool:
    """True where the first line of each paragraph is set in, and the others stand at the margin."""
    if not width:
        return False
    followed = [
        other[:1].isspace()
        for one, other in pairwise(lines)
        if one[:2].isspace() and other and len(one) >= _LEAST_WIDTH and not one.endswith(_ENDS_LINE)
    ]
    return bool(followed) and sum(followed) * _SET_IN <= len(followed)


_SET_IN: Final = 4
"""One of so many first lines, at most, may be followed by another that is set in."""


def _full(line: str, following: str, width: int) -> bool:
    """True where the first word of the following line had no room on this one."""
    ragged = _RAGGED if width >= _LEAST_WIDTH else width // _RAGGED
    return bool(width) and len(line) + 1 + len(following.split(maxsplit=1)[0]) > width - ragged


def _broken_off(line: str, following: str) -> bool:
    """True where a sentence goes on in lower case on the following line."""
    return len(line) >= _SHORTEST_BROKEN and following.lstrip()[0].islower() and not line.endswith(_ENDS_LINE)


def _hanging(line: str) -> bool:
    """True where a line stops at a comma, or a word that never ends a phrase: "met with the"."""
    return line.endswith(",") or line.split()[-1].lower() in _NEVER_LAST


def _unfinished(paragraph: str, line: str) -> bool:
    """True where a paragraph of sentences stops without an end mark, so that the following line goes on with it."""
    if len(line) < _SHORTEST_BROKEN or line.endswith(_ENDS_LINE):
        return False
    return _SENTENCE_WITHIN.search(paragraph, max(0, len(paragraph) - _LOOK_BACK)) is not None


def _wrap_width(lines: list[str]) -> int:
    """The width at which the text was broken into lines; 0 where its lines end where their sentences do."""
    width = max(map(len, lines), default=0)
    followed = [(one, other) for one, other in pairwise(lines) if one.strip() and other.strip()]
    if not _LEAST_WIDTH <= width <= _MOST_WIDTH:
        width = max((len(one) for one, _ in followed), default=0)
        on = sum(_goes_on(one, other) for one, other in followed)
        if not _NARROWEST <= width < _LEAST_WIDTH or on < _GO_ON * len(followed):
            return 0
    full = sum(_full(one, other, width) for one, other in followed)
    return width if full >= 2 and full >= _MOSTLY * len(followed) else 0


def _goes_on(line: str, following: str) -> bool:
    """True where a line stops within a sentence."""
    return not line.endswith(_ENDS_LINE) and (following.lstrip()[0].islower() or _hanging(line))
