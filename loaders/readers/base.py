"""What a reader is, and how to add one.

A reader turns one file into the Documents it holds. To add one for another kind of file:

1. Write `loaders/readers/<kind>.py` with one function `read(data, source, remark)` that yields a `Draft` for
   each document in the file, and raises DocumentError with the reason where there is none.
   Import what it needs inside the function: `diplograph --help` imports no reader.
2. Add a line to `READERS` in `loaders/readers/__init__.py` with the endings that it reads.
3. Say what it keeps and what it drops in `docs/documents.md`, and test it with a file in
   `tests/loaders/`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a file that the user should know and that stops nothing.

    `kind` is "skipped" for a file that was left out, "note" for one that was read with a reservation.
    """

    source: str
    kind: Literal["skipped", "note"]
    text: str


Remarks = Callable[[Remark], None]
"""Where a reader puts its remarks."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as its file tells it, before what the user said about it is added."""

    text: str
    headline: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of file: its name for messages, its endings in small letters, and the function that reads it.

    `in_folders` are the endings that are also picked up when only the folder is named.
    """

    name: str
    endings: tuple[str, ...]
    in_folders: tuple[str, ...]
    read: Callable[[bytes, str, Remarks], Iterator[Draft]]
