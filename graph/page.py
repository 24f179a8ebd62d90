"""Writing a page that a browser shows: the whole file or none of it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from graph.writing import check_target, write_file

MARK = '<meta name="generator" content="diplograph">'
"""What stands at the head of each page, so that one can be told from a file of the user's."""


def write(html: str, path: str | os.PathLike[str], *, inputs: Iterable[Path] = ()) -> Path:
    """Write exactly this file, whole or not at all, and return its path; UsageError if it cannot be.

    Only an empty file or an older page is written over; neither one of the `inputs` nor what lies in the folder of a
    store ever is.
    """
    page = [html.encode()]
    return write_file(page, path, ours=_is_page, inputs=inputs, what="page", example="graph.html")


def check(path: str | os.PathLike[str]) -> None:
    """Nothing where `write` would write a page now; the same UsageError else, before any work is done for it."""
    check_target(path, ours=_is_page, what="page", example="graph.html")


def _is_page(head: bytes) -> bool:
    return MARK.encode() in head
