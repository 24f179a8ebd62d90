"""Document: a text and what is known about it from outside. The loaders make it, the archive keeps it."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from functools import cached_property

from graph.errors import UsageError

YEARS = range(1800, 2201)
"""The years in which a document can have been published."""


def publication(day: dt.date | None) -> dt.date | None:
    """The publication date of a document, None where it is not known; of a datetime its day. UsageError where it can be
    none.
    """
    if isinstance(day, dt.datetime):
        day = day.date()
    if day is not None and day.year not in YEARS:
        raise UsageError(f"published on {day}: give a year from {YEARS[0]} to {YEARS[-1]}")
    return day


@dataclass(frozen=True)
class Document:
    """One document as it came in.

    `source` is the path (or address) as given; `text` is what offsets count in, in characters;
    `published` the publication date where known from outside the text.
    """

    source: str
    text: str
    headline: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    url: str | None = None

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of the text in UTF-8, as 64 hex digits."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def id(self) -> str:
        """The first 16 hex digits of `sha256`: the same text is the same document under any file name."""
        return self.sha256[:16]
