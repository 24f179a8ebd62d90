"""The reader of plain text: one file, one document."""

from __future__ import annotations

from collections.abc import Iterator

from graph.errors import DocumentError
from loaders.readers.base import Draft, Remark, Remarks
from loaders.readers.encoding import decode


def read(data: bytes, source: str, remark: Remarks) -> Iterator[Draft]:
    """The text as it stands in the file; only line ends of two characters (CR LF) become one (LF).

    DocumentError where the file is empty or no text.
    """
    try:
        decoded = decode(data)
    except ValueError as error:
        raise DocumentError(source, str(error)) from None
    text = decoded.text.replace("\r\n", "\n")
    if not text.strip():
        raise DocumentError(source, "empty: there is nothing to read in it")
    if decoded.guessed:
        remark(Remark(source, "note", f"not UTF-8: read as {decoded.encoding}, check its accented letters"))
    yield Draft(text)
