"""How documents are read, by whom, and what comes of it.

Two things are asked of whoever reads: to open a file, and to read each document in it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Generic, Protocol, Self, TypeVar

import loaders
from graph.document import Document
from graph.errors import DocumentError, RecordError
from graph.faults import check
from graph.record import Record
from loaders.edition import edition
from loaders.readers import Remark, read_file

if TYPE_CHECKING:
    from loaders.text.extension import Extension

GROUP = 50
"""Documents at most that the archive is asked for together."""

_log = logging.getLogger("diplograph")

T = TypeVar("T")
Result = TypeVar("Result", covariant=True)


@dataclass(frozen=True, slots=True)
class Manner:
    """How documents are read: the words beside those of the lexicon, and from which confidence on a meeting counts."""

    lexicon: Extension | None
    min_confidence: float

    def of(self, document: Document) -> str:
        """All that the document's reading hangs on beside its text, as 16 hex digits: reader, words, what is known."""
        words = self.lexicon.digest if self.lexicon else None
        known = (document.headline, document.publisher, document.published, document.url)
        hangs_on = repr((edition(), words, float(self.min_confidence), known))
        return hashlib.sha256(hangs_on.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Opened:
    """The documents in a file, an error in place of each that can't be read, and what else is to be said of it."""

    documents: tuple[Document | DocumentError, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """What a document says, or why that is not known, and the reservation with which it was read."""

    record: Record | DocumentError
    reservation: str | None = None


class Awaited(Protocol[Result]):
    """What is being done."""

    def done(self) -> bool:
        """Whether `result` would return at once, or do the work now."""

    def result(self) -> Result:
        """What came of it; waits for it."""


class Hands(Protocol):
    """Who opens files and reads documents. A fault costs the document, and is told in its place.

    `ahead` is how many documents may be under way.
    """

    ahead: int

    def open(self, path: Path, published: dt.date | None, publisher: str | None) -> Awaited[Opened]:
        """Begins to open a file; see `open_file`."""

    def read(self, document: Document) -> Awaited[Understood]:
        """Begins to read a document; see `understand`."""

    def __enter__(self) -> Self:
        """Makes ready."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Ends at once whatever is still under way."""


def open_file(path: Path, published: dt.date | None, publisher: str | None) -> Opened:
    """The documents in a file; see `loaders.readers.read_file`."""
    remarks: list[Remark] = []
    documents = tuple(read_file(path, published=published, publisher=publisher, remark=remarks.append))
    return Opened(documents, tuple(remarks))


def understand(document: Document, manner: Manner) -> Understood:
    """The document's Record, checked against its text, or what is wrong with it."""
    from loaders.text.language import reservation

    try:
        record = loaders.read(document, lexicon=manner.lexicon, min_confidence=manner.min_confidence)
        check(record, document.text)
    except (DocumentError, RecordError) as error:
        reason = error.reason if isinstance(error, DocumentError) else str(error)
        return Understood(DocumentError(document.source, reason.removeprefix(f"{document.source}: ")))
    except Exception as error:  # noqa: BLE001  (a fault in reading one document must not cost the others)
        _log.debug("while reading %s", document.source, exc_info=error)
        reason = f"could not be read: internal error ({_named(error)}; --debug shows where)"
        return Understood(DocumentError(document.source, reason))
    return Understood(record, reservation(document.text))


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


class Done(Generic[T]):
    """Work that is done when its result is asked for."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work

    def done(self) -> bool:
        """See `Awaited.done`."""
        return True

    def result(self) -> T:
        """See `Awaited.result`."""
        return self._work()


class Alone:
    """This process reads one document after the other, each when it is asked for."""

    ahead = 2 * GROUP

    def __init__(self, manner: Manner) -> None:
        self._manner = manner

    def open(self, path: Path, published: dt.date | None, publisher: str | None) -> Awaited[Opened]:
        """See `Hands.open`."""
        return Done(lambda: open_file(path, published, publisher))

    def read(self, document: Document) -> Awaited[Understood]:
        """See `Hands.read`."""
        return Done(lambda: understand(document, self._manner))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is under way."""
