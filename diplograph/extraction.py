"""Files into Records, in order, whoever reads them: this process, others beside it, or a cluster.

Two steps are given out for each file: to open it, and to read each document in it. In between the documents are
completed with what the archive knows. However many files are under way, what comes out is in the order of the files.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from diplograph.reading import GROUP, Awaited, Done, Hands, Manner, Opened, Understood
from graph.document import Document
from graph.errors import DocumentError
from graph.record import Record
from loaders.readers import Remark

if TYPE_CHECKING:
    from graph.stores.archive import Entry

CHARACTERS = 20_000_000
"""No further document is taken in while those under way have so many characters."""

Known: TypeAlias = "tuple[Entry, str | None]"
"""What the archive has of a document, and how it was read."""
Recall: TypeAlias = Callable[[Collection[str]], Mapping[str, Known]]


@dataclass(frozen=True, slots=True)
class Read:
    """A document and what it says; `reading` tells how it was read (`Manner.of`, and the reservation if any), and
    `kept` that the archive has all of it already.
    """

    document: Document
    record: Record
    reading: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be read, how, and who is told of it on the way.

    `recall` tells what is known of documents already, by id, and how they were read; one that would be read as before
    is not read again. `progress` is called with the number of files that are done.
    """

    found: Sequence[Path | DocumentError]
    published: dt.date | None
    publisher: str | None
    manner: Manner
    recall: Recall
    remark: Callable[[Remark], None]
    progress: Callable[[int], None]


@dataclass(frozen=True, slots=True)
class _Begun:
    """A document under way, or the error in its place."""

    document: Document | DocumentError
    understood: Awaited[Understood] | None = None
    reading: str = ""
    kept: bool = False


class _Line:
    """Files in a row: those to be opened, those being opened, those whose documents are being read."""

    def __init__(self, task: Task, hands: Hands) -> None:
        self._task, self._hands = task, hands
        self._to_open = deque(task.found)
        self._opening: deque[Awaited[Opened]] = deque()
        self._reading: deque[tuple[tuple[Remark, ...], list[_Begun]]] = deque()
        self._under_way = 0
        self._characters = 0
        self._past: set[str] = set()

    def entries(self) -> Iterator[Read | DocumentError]:
        """What the documents say, in the order of the files."""
        for number in range(len(self._task.found)):
            self._task.progress(number)
            self._advance()
            remarks, documents = self._reading.popleft()
            for remark in remarks:
                self._task.remark(remark)
            for begun in documents:
                yield self._finished(begun)
                self._advance()
        self._task.progress(len(self._task.found))

    def _advance(self) -> None:
        """Gives out what there is room for. Waits only where nothing is under way."""
        while self._to_open and len(self._opening) < self._hands.ahead:
            self._opening.append(self._begin(self._to_open.popleft()))
        while opened := self._opened():
            documents = [one.id for file in opened for one in file.documents if isinstance(one, Document)]
            known = self._task.recall(documents) if documents else {}
            for file in opened:
                self._reading.append((file.remarks, [self._take_in(one, known) for one in file.documents]))

    def _opened(self) -> list[Opened]:
        """The next files that are open, as long as there is room for a whole group of documents."""
        found: list[Opened] = []
        documents, characters = self._under_way, self._characters
        has_room = documents <= self._hands.ahead - GROUP and characters < CHARACTERS
        while self._opening and documents < self._under_way + GROUP:
            needed = not self._reading and not found
            if not needed and not (has_room and characters < CHARACTERS and self._opening[0].done()):
                break
            found.append(self._opening.popleft().result())
            texts = [len(one.text) for one in found[-1].documents if isinstance(one, Document)]
            documents, characters = documents + len(texts), characters + sum(texts)
        return found

    def _begin(self, path: Path | DocumentError) -> Awaited[Opened]:
        if isinstance(path, DocumentError):
            nothing = Opened((path,))
            return Done(lambda: nothing)
        return self._hands.open(path, self._task.published, self._task.publisher)

    def _take_in(self, document: Document | DocumentError, known: Mapping[str, Known]) -> _Begun:
        if isinstance(document, DocumentError):
            return _Begun(document)
        self._under_way += 1
        self._characters += len(document.text)
        return self._read(document, known.get(document.id))

    def _read(self, document: Document, known: Known | None) -> _Begun:
        """The document completed by what is known of it, which is read unless it was read so before."""
        if known is None:
            return _Begun(document, self._hands.read(document), self._task.manner.of(document))
        entry, before = known
        whole = entry.document_with(document)
        reading = self._task.manner.of(whole)
        how, _, reservation = (before or "").partition(" ")
        if how == reading:
            understood = Done(lambda: Understood(entry.record, reservation or None))
            return _Begun(whole, understood, reading, whole.source in entry.sources)
        return _Begun(whole, self._hands.read(whole), reading)

    def _finished(self, begun: _Begun) -> Read | DocumentError:
        document = begun.document
        if isinstance(document, DocumentError):
            return document
        assert begun.understood
        understood = begun.understood.result()
        self._under_way -= 1
        self._characters -= len(document.text)
        # The same text came before, and more may be known of it by now than when its reading began.
        if document.id in self._past and (known := self._task.recall([document.id]).get(document.id)):
            whole = known[0].document_with(document)
            if whole != document:
                begun, document = self._read(whole, known), whole
                assert begun.understood
                understood = begun.understood.result()
        self._past.add(document.id)
        if isinstance(understood.record, DocumentError):
            return understood.record
        if understood.reservation:
            self._task.remark(Remark(document.source, "note", understood.reservation))
        reading = f"{begun.reading} {understood.reservation or ''}".rstrip()
        return Read(document, understood.record, reading, begun.kept)


def entries(task: Task, hands: Hands) -> Iterator[Read | DocumentError]:
    """Each document with what it says, in the order of the files; a DocumentError for each that can't be read."""
    return _Line(task, hands).entries()
