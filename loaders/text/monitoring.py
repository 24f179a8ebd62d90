"""Monitoring: the layout of translated daily reports of agencies and radio.

Above the text stand lines for the librarian (number, series, "Language: English", "Article Type:BFN") and the source
("Hanoi VNA in English 0559 GMT 7 Mar 94"); "[Text]" or "[Excerpt]" says where it begins, and the editor's words stand
in square brackets within it. What isn't the text's own is blanked, so that every offset stays.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from typing import Final

from loaders.text.date_patterns import SHORT_MONTHS
from loaders.text.tokens import BLANK

_LABEL: Final = re.compile(r"^[^\S\n]*\[(?:Text|Excerpts?|Summary|Editorial Report)\]", re.MULTILINE)
_FURTHEST: Final = 3000
"""In characters: how far down the head of a report reaches at most."""
_CLERICAL: Final = re.compile(
    r"^[^\S\n]*(?:[A-Z]{3,5}\d?-[\w-]*\d|\"\w+\"|(?:Document|Article) *Type:.*|Language:.*|P=\d+.*|[A-Z]{2}\d{8,10})"
    r"[^\S\n]*$",
    re.MULTILINE,
)
_TAG: Final = re.compile(r"</?[A-Z][A-Z0-9]{0,9}(?: [A-Z]+=\w+)*>")
"""A tag of the markup in which such reports are kept."""
_SOURCE: Final = re.compile(
    r"^[^\S\n]*(?:[A-Z]{2}\d{8,10})[^\S\n]+(?P<where>[^\W\d_][^\n]*(?:\n(?!\s)[^\n]+)?)", re.MULTILINE
)
_REPORTED: Final = re.compile(
    r"\s*(?P<where>[^\W\d_][^.;,]{4,80}? (?:in|on)\s[A-Z][\w-]+\s(?:[^.;,]{0,20}\s)?\d{1,2}\s[A-Z][a-z]+)"
)
"""The source within the text: "Rangoon Radio Burma in Burmese at 1330 GMT on 14 March provides several reports"."""
_WHEN: Final = re.compile(r"\b(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4}|\d{2})\b")
_CENTURY, _PIVOT = 1900, 50

_SPEAKER: Final = re.compile(r"^([^\S\n]+(?:\[[^\[\]\n]{2,60}\][^\S\n]*)?)\[[A-Z][^\[\]]{1,60}\](?=\s)", re.MULTILINE)
_BROKEN: Final = re.compile(r"(?<=[^\W\d_])-(?= [A-Z][a-z])")
"""A hyphen of the end of a line that is none any more: "Vice- Foreign Minister"."""
_DOUBTFUL: Final = re.compile(r"\(\?([^()]{1,80})\)")
_SOUNDS_LIKE: Final = re.compile(
    r"\(([A-Z][a-z'`-]+(?: (?:al-)?[A-Z][a-z'`-]+){1,3})\)|(?:(?<=Mr\. )|(?<=Mrs\. ))\(([A-Z][a-z'`-]+)\)"
)
"""A name that the monitor wrote as it sounded: "Mr. (Francis Testen)"."""
_INSERTED: Final = re.compile(r"\[([^\[\]]{1,120})\]")
_WORD_BEFORE: Final = re.compile(r"(\w+)\s*\Z")
_AROUND: Final = 40
"""In characters: how far the words around an insertion are looked for."""
_EDITOR: Final = re.compile(
    r"\b(?:omitted|indistinct|recording|applause|laughter|pauses?|sic|blank|interrupting|quotation marks?)\b"
    r"|\bas (?:received|heard|published|printed|given|transmitted)\b",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(
    r"\b(?:minister|president|premier|ambassador|secretary|chairman|speaker|king|envoy|chancellor)\b"
)
_NAME_WORDS: Final = 2
"""Words at most of what the editor adds to a name or title: "[Andrei] Testov"."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where and when a report was put out: the words of its line, and (year, month, day) where it says so."""

    where: str
    day: tuple[int, int, int] | None


def body(text: str) -> int:
    """Where the text of a report begins, after its "[Text]"; 0 for any other document."""
    found = _LABEL.search(text, 0, _FURTHEST) if text.find("[", 0, _FURTHEST) >= 0 else None
    return found.end() if found else 0


def source(text: str, begin: int) -> Source | None:
    """The source of a report whose text begins at an offset."""
    text = _TAG.sub(_blank, text) if "<" in text else text
    found = (_SOURCE.search(text, 0, begin) or _REPORTED.match(text, begin)) if begin else None
    if found is None:
        return None
    where = " ".join(found["where"].split())
    when = _WHEN.search(where)
    month = SHORT_MONTHS.get(when[2].lower()) if when else None
    if when is None or month is None:
        return Source(where, None)
    year = int(when[3])
    if len(when[3]) == _SHORT:
        year += _CENTURY if year >= _PIVOT else _CENTURY + 100
    exists = year >= _CENTURY and 1 <= int(when[1]) <= monthrange(year, month)[1]
    return Source(where, (year, month, int(when[1])) if exists else None)


_SHORT: Final = 2
"""In digits: how long a year without its century is."""


def plain(text: str, begin: int) -> str:
    """The text of a report, of the same length, without the lines of the head and the words of its editor."""
    text = _TAG.sub(_blank, text) if "<" in text else text
    head = _CLERICAL.sub(_blank, text[:begin])
    found = _SOURCE.search(text, 0, begin)
    at = found.start() if found else head.rfind("\n") + 1
    head = head[:at] + _blank_of(text[at:begin])
    told = _SPEAKER.sub(lambda m: m[1] + _blank_of(m[0][len(m[1]) :]), "\n  " + text[begin:])[3:]
    told = _BROKEN.sub(BLANK, told)
    told = _SOUNDS_LIKE.sub(lambda m: f"{BLANK}{m[0][1:-1]}{BLANK}", told)
    told = _DOUBTFUL.sub(lambda m: f"{BLANK}{BLANK}{m[1]}{BLANK}", told)
    return head + _INSERTED.sub(_insertion, told)


def _blank_of(words: str) -> str:
    """As many blanks, on as many lines."""
    return re.sub(r"[^\n]", BLANK, words)


def _blank(found: re.Match[str]) -> str:
    return _blank_of(found[0])


def _insertion(found: re.Match[str]) -> str:
    """What an insertion leaves: a name or title that is completed stays, an explanation or note does not."""
    told, inner = found.string, found[1]
    word = _WORD_BEFORE.search(told, max(0, found.start() - _AROUND), found.start())
    before, after = word[1] if word else "", told[found.end() : found.end() + _AROUND].lstrip()[:1]
    count = len(inner.split())
    short = before.isupper() and len(before) > 1
    if _EDITOR.search(inner) or (inner.isupper() and count == 1):
        return _blank(found)
    if after.isupper() and before[:1].isupper() and any(w[0].islower() for w in inner.split()):
        # "Vice President [presidency member] Testov"
        return _blank(found)
    if any(c.isdigit() for c in inner) or (_OFFICE.search(inner) and before[:1].isupper() and not short):
        return f"({inner})"
    if count <= _NAME_WORDS and inner[0].isupper() and not short:
        return f"{BLANK}{inner}{BLANK}" if after.isupper() or not before[:1].isupper() else f"({inner})"
    if inner[0].islower() and count == 1 and before.islower() and after.islower():
        # a word that the sentence lacks: "he [will] meet"
        return f"{BLANK}{inner}{BLANK}"
    return _blank(found)
