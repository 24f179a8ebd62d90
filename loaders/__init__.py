"""A document in, a Record out. Knows language and file formats, knows no store."""

from __future__ import annotations

from graph.document import Document
from graph.record import Record

__all__ = ["read"]


def read(document: Document) -> Record:
    """What the document says, as a Record whose every fact names its evidence in the document's text."""
    # The lexicon that reading needs is large; whoever only imports this package does not wait for it.
    from loaders.text import read as read_text

    return read_text(document)
