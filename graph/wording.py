"""How the graph's values are put into English: dates, spans, kinds, names on one line."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from graph.model import Node

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAY = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?(?P<mark>[?~%]?)")
_MARKS = {"": "", "?": " (uncertain)", "~": " (about)", "%": " (about, uncertain)"}


def date_words(edtf: str | None) -> str:
    """An EDTF date in words: "15 June, year not stated", "May 2021"; "undated" for none.

    What has no plain wording here is returned as it is.
    """
    if not edtf:
        return "undated"
    first, slash, last = edtf.partition("/")
    if not slash:
        return _day_words(first)
    if first in ("", ".."):
        return f"until {_day_words(last)}"
    if last in ("", ".."):
        return f"from {_day_words(first)}"
    return f"{_day_words(first)} to {_day_words(last)}"


def _day_words(edtf: str) -> str:
    match = _DAY.fullmatch(edtf)
    if not match:
        return edtf
    year, month, day = match["year"], match["month"], match["day"]
    if month not in (None, "XX") and not 1 <= int(month) <= len(MONTHS):
        return edtf
    known = [
        str(int(day)) if day not in (None, "XX") else "",
        MONTHS[int(month) - 1] if month not in (None, "XX") else "",
        year if year != "XXXX" else "",
    ]
    words = " ".join(part for part in known if part)
    if not words:
        return "undated"
    return words + (", year not stated" if year == "XXXX" else "") + _MARKS[match["mark"]]


def span_words(first: object, last: object) -> str:
    """The days between which documents show something: "2021-05-10 to 2022-09-09"; empty where undated."""
    days = [day.isoformat() for day in (first, last) if isinstance(day, dt.date)]
    return " to ".join(dict.fromkeys(days))


def kind_words(kind: object) -> str:
    """A kind as people say it: "phone_call" is "phone call"."""
    return str(kind or "").replace("_", " ").replace("-", " ")


def date_of(meeting: Node) -> str | None:
    """The meeting's date in EDTF, where it has one."""
    date = meeting.properties.get("date")
    return str(date) if date else None


def day_key(node: Node) -> tuple[int, str, str]:
    """Sorts meetings and documents by day, those without a full date after the others, then by id."""
    day = node.properties.get("date_from") or node.properties.get("published")
    return (0, day.isoformat(), node.id) if isinstance(day, dt.date) else (1, "", node.id)


def plain(text: str) -> str:
    """The text on one line, without characters that steer a terminal or turn the line around."""
    if not text.isprintable():
        kept = (" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign for sign in text)
        text = "".join(sign for sign in kept if sign not in _TURNING).encode("utf-8", "replace").decode("utf-8")
    return re.sub(r"\s+", " ", text).strip()


_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def counted(count: int, what: str) -> str:
    """The number with its word, of which the plural ends in s: "1 meeting", "2 meetings"."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
