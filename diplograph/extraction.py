"""Files into Records, in order, whoever reads them: this process, others beside it, or a cluster.

Two steps are given out for each file: to open it, and to read each document in it. In between the documents are
completed with what the archive knows. However many files are under way, what comes out is in the order of the files.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Generic, Protocol, Self, TypeVar

import loaders
from graph.document import Document
from graph.errors import DocumentError, RecordError
from graph.faults import check
from graph.record import Record
from loaders.readers import Remark, read_file

if TYPE_CHECKING:
    from loaders.text.extension import Extension

GROUP = 50
"""Documents at most that the archive is asked for together."""
CHARACTERS = 20_000_000
"""No further document is taken in while those under way have so many characters."""

_log = logging.getLogger("diplograph")

Entry = tuple[Document, Record]
T = TypeVar("T")
Result = TypeVar("Result", covariant=True)


@dataclass(frozen=True, slots=True)
class Manner:
    """How documents are read: the words beside those of the lexicon, and from which confidence on a meeting counts."""

    lexicon: Extension | None
    min_confidence: float


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

    ahead = GROUP

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


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be read, and who is told of it on the way.

    `complete` adds what is known of a document already; `progress` is called with the number of files that are done.
    """

    found: Sequence[Path | DocumentError]
    published: dt.date | None
    publisher: str | None
    complete: Callable[[Document], Document]
    remark: Callable[[Remark], None]
    progress: Callable[[int], None]


@dataclass(frozen=True, slots=True)
class _Begun:
    """A document under way, or the error in its place."""

    document: Document | DocumentError
    reading: Awaited[Understood] | None = None


class _Line:
    """Files in a row: those to be opened, those being opened, those whose documents are being read."""

    def __init__(self, work: Work, hands: Hands) -> None:
        self._work, self._hands = work, hands
        self._to_open = deque(work.found)
        self._opening: deque[Awaited[Opened]] = deque()
        self._reading: deque[tuple[tuple[Remark, ...], list[_Begun]]] = deque()
        self._under_way = 0
        self._characters = 0
        self._past: set[str] = set()

    def entries(self) -> Iterator[Entry | DocumentError]:
        """What the documents say, in the order of the files."""
        for number in range(len(self._work.found)):
            self._work.progress(number)
            self._advance()
            remarks, documents = self._reading.popleft()
            for remark in remarks:
                self._work.remark(remark)
            for begun in documents:
                yield self._finished(begun)
                self._advance()
        self._work.progress(len(self._work.found))

    def _advance(self) -> None:
        """Gives out what there is room for. Waits only where nothing is under way."""
        while self._to_open and len(self._opening) < self._hands.ahead:
            self._opening.append(self._begin(self._to_open.popleft()))
        while self._opening and (not self._reading or (self._has_room() and self._opening[0].done())):
            opened = self._opening.popleft().result()
            self._reading.append((opened.remarks, [self._take_in(one) for one in opened.documents]))

    def _has_room(self) -> bool:
        return self._under_way < self._hands.ahead and self._characters < CHARACTERS

    def _begin(self, path: Path | DocumentError) -> Awaited[Opened]:
        if isinstance(path, DocumentError):
            nothing = Opened((path,))
            return Done(lambda: nothing)
        return self._hands.open(path, self._work.published, self._work.publisher)

    def _take_in(self, document: Document | DocumentError) -> _Begun:
        if isinstance(document, DocumentError):
            return _Begun(document)
        whole = self._work.complete(document)
        self._under_way += 1
        self._characters += len(whole.text)
        return _Begun(whole, self._hands.read(whole))

    def _finished(self, begun: _Begun) -> Entry | DocumentError:
        document, reading = begun.document, begun.reading
        if isinstance(document, DocumentError) or reading is None:
            assert isinstance(document, DocumentError)
            return document
        understood = reading.result()
        self._under_way -= 1
        self._characters -= len(document.text)
        # The same text came before, and more may be known of it by now than when its reading began.
        if document.id in self._past and (again := self._work.complete(document)) != document:
            document = again
            understood = self._hands.read(again).result()
        self._past.add(document.id)
        if isinstance(understood.record, DocumentError):
            return understood.record
        if understood.reservation:
            self._work.remark(Remark(document.source, "note", understood.reservation))
        return document, understood.record


def entries(work: Work, hands: Hands) -> Iterator[Entry | DocumentError]:
    """Each document with what it says, in the order of the files; a DocumentError for each that can't be read."""
    return _Line(work, hands).entries()
