"""A document in, a Record out. Knows language and file formats, knows no store."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from graph.document import Document
from graph.doubt import LEAST
from graph.errors import DocumentError
from graph.record import Record

if TYPE_CHECKING:
    from loaders.text.extension import Extension

__all__ = ["Lexicon", "lexicon_of", "read"]

Lexicon = str | os.PathLike[str]
"""A folder of tables that extend the lexicon."""


def read(document: Document, *, lexicon: Lexicon | Extension | None = None, min_confidence: float = LEAST) -> Record:
    """What the document says, as a Record whose every fact names its evidence in the document's text.

    `lexicon` is a folder of tables that extend the words that the reader knows; UsageError where one is wrong. A held
    meeting whose confidence is below `min_confidence` becomes doubtful; UsageError where that is no number from 0 to 1.
    DocumentError where the text is not in English.
    """
    # The lexicon that reading needs is large; whoever only imports this package does not wait for it.
    from loaders.text import read as read_text
    from loaders.text.language import foreign

    if why := foreign(document.text):
        raise DocumentError(document.source, f"not English ({why}): skipped")
    return read_text(document, folder=lexicon, min_confidence=min_confidence)


def lexicon_of(folder: Lexicon | Extension | None) -> Extension | None:
    """The tables of a folder, read and checked once for many documents; UsageError where one is wrong."""
    if folder is None:
        return None
    from loaders.text.extension import of

    return of(folder)
