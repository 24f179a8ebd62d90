"""Reading a dump: line by line, within limits, and nothing is believed that does not hold together."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

import msgspec

from graph.checking.documents import untrue
from graph.document import Document, publication
from graph.dumping import FORMAT, LONGEST, VERSION, Head, Kept, Line
from graph.errors import DiplographError, DumpError
from graph.record import Record
from graph.resolution.judgements import Judgement, fault
from graph.stores.archive import Entry
from graph.stores.work import checked

_MAGIC = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Refused:
    """A line that is not taken, counted from 1, and why."""

    line: int
    reason: str


Content = Judgement | Entry | Refused


def contents(file: IO[bytes], name: str, *, partial: bool = False) -> Iterator[Content]:
    """The judgements and documents of a dump.

    DumpError, which names the line, where it is none, cut short, damaged, of a newer version, or says what cannot be;
    with `partial` such lines come as `Refused` instead, and only what is no dump at all is an error.
    """
    reading = _Reading(file, name)
    reading.head()
    for found in reading.rest():
        if isinstance(found, Refused) and not partial:
            raise DumpError(f"{name}: line {found.line}: {found.reason}")
        yield found


class _Reading:
    """A dump while it is read."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        self._name = name
        magic = file.read(2)
        file.seek(0)
        self._file: IO[bytes] = gzip.GzipFile(fileobj=file, mode="rb") if magic == _MAGIC else file  # type: ignore[assignment]
        self._digest = hashlib.sha256()
        self._number = 0
        self._counts = {"judgements": 0, "documents": 0}
        self._lost = 0
        self._ids: set[str] = set()

    def head(self) -> None:
        """Nothing where the first line is that of a dump of this version; DumpError otherwise."""
        line = self._next()
        try:
            head = msgspec.json.decode(line if isinstance(line, bytes) else b"", type=Head)
        except msgspec.MsgspecError:
            head = None
        if head is None or head.format != FORMAT:
            raise DumpError(f"{self._name}: no dump of diplograph; `diplograph dump FILE` writes one")
        if head.version != VERSION:
            raise DumpError(
                f"{self._name}: a dump of version {head.version}, this diplograph reads {VERSION}; restore it with a "
                "newer one"
            )

    def rest(self) -> Iterator[Content]:
        """Everything after the first line."""
        whole = True
        while True:
            before = self._digest.hexdigest()
            line = self._next()
            if isinstance(line, Refused):
                yield line
                return
            found = self._understood(line)
            if isinstance(found, Line):
                assert found.end is not None
                yield from self._ended(found, before, whole)
                return
            whole = whole and not isinstance(found, Refused)
            yield found

    def _next(self) -> bytes | Refused:
        """The next line, or why there is none."""
        self._number += 1
        try:
            line = self._file.readline(LONGEST + 1)
        except (EOFError, zlib.error, OSError) as error:
            return self._refused(f"the file is damaged or cut short here ({error})")
        if len(line) > LONGEST:
            return self._refused(f"longer than {LONGEST:,} bytes, which no dump has")
        if not line.endswith(b"\n"):
            return self._refused("the file is cut short here: it has no last line with counts and checksum")
        self._digest.update(line)
        return line

    def _refused(self, reason: str) -> Refused:
        return Refused(self._number, reason)

    def _understood(self, data: bytes) -> Content | Line:
        """What a line says; itself where it is the last."""
        try:
            line = msgspec.json.decode(data, type=Line)
            if sum(one is not None for one in (line.judgement, line.document, line.end)) != 1:
                self._lost += 1
                return self._refused("neither a document nor a judgement")
            if line.judgement:
                self._counts["judgements"] += 1
                wrong = fault(line.judgement)
                return self._refused(wrong) if wrong else line.judgement
            if line.document:
                self._counts["documents"] += 1
                return self._document(line.document)
        except (msgspec.MsgspecError, RecursionError, UnicodeError) as error:
            self._lost += 1
            return self._refused(f"cannot be understood: {error}")
        return line

    def _document(self, kept: Kept) -> Entry | Refused:
        if not kept.sources or not all(kept.sources):
            return self._refused("a document without a path")
        if kept.id in self._ids:
            return self._refused(f"document {kept.id} is there twice")
        sources = tuple(sorted(set(kept.sources)))
        known = (kept.headline, kept.publisher, kept.published, kept.url)
        document = Document(sources[0], kept.text, *known)
        try:
            publication(kept.published)
            record = Record.from_json(bytes(kept.record))
            entry = Entry(document, sources, record)
            if wrong := untrue(kept.id, entry):
                return self._refused(f"document {kept.id}: {wrong}")
            # What could not be projected would stand in everybody's way.
            checked(document, record)
        except DiplographError as error:
            return self._refused(f"document {kept.id}: {error}")
        self._ids.add(kept.id)
        return entry

    def _ended(self, line: Line, digest: str, whole: bool) -> Iterator[Refused]:
        """What the last line has to say against the others."""
        assert line.end is not None
        told = {"judgements": line.end.judgements, "documents": line.end.documents}
        if told != self._counts and sum(told.values()) != sum(self._counts.values()) + self._lost:
            yield self._refused(f"{_counts(told)} are announced and {_counts(self._counts)} there")
        elif line.end.sha256 != digest and whole:
            yield self._refused("the checksum is not that of the lines above: something in them was changed")
        try:
            if self._file.read(1):
                self._number += 1
                yield self._refused("something follows the last line")
        except (EOFError, zlib.error, OSError) as error:
            yield self._refused(f"the end of the file is damaged ({error})")


def _counts(counts: dict[str, int]) -> str:
    return f"{counts['documents']} documents and {counts['judgements']} judgements"
