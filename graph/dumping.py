"""A dump: what a store knows, in one file that any store can be filled from. docs/dump.md describes the format.

The graph is not in it: it follows from documents and judgements. Nothing in it tells when or from which store it was
made, so that equal stores give equal files, byte for byte.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import msgspec

from graph.checking.documents import entries, untrue
from graph.checking.findings import Findings
from graph.errors import StoreDamaged, StoreError
from graph.resolution.judgements import Judgement
from graph.stores.archive import Archive, Entry

FORMAT = "diplograph dump"
VERSION = 1
LONGEST = 100_000_000
"""Bytes that a line may have, so that nobody's file takes all memory."""
_HEADER = b"\x1f\x8b\x08" + bytes(6) + b"\xff"
"""Of gzip: no name, no time, no system."""
_LEVEL = 6


class Head(msgspec.Struct, forbid_unknown_fields=True):
    """The first line."""

    format: str
    version: int


class Kept(msgspec.Struct, forbid_unknown_fields=True):
    """A document with all paths that it came under, and its Record as JSON."""

    id: str
    sources: list[str]
    text: str
    headline: str | None
    publisher: str | None
    published: dt.date | None
    url: str | None
    record: msgspec.Raw


class End(msgspec.Struct, forbid_unknown_fields=True):
    """The last line: how many lines of each kind there were, and the SHA-256 of all bytes before this line."""

    judgements: int
    documents: int
    sha256: str


class Line(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """Any line after the first: one of these."""

    judgement: Judgement | None = None
    document: Kept | None = None
    end: End | None = None


@dataclass
class Dumped:
    """What a dump holds, once it is written."""

    judgements: int = 0
    documents: int = 0
    digest: hashlib._Hash = field(default_factory=hashlib.sha256, repr=False)


def dump(archive: Archive, done: Dumped) -> Iterator[bytes]:
    """The bytes of the dump, piece by piece; `done` counts along.

    StoreDamaged where a document cannot be read, or is not true to its text: such a dump could not be restored.
    """
    yield from _compressed(_lines(archive, done))


def _lines(archive: Archive, done: Dumped) -> Iterator[bytes]:
    yield _line(Head(FORMAT, VERSION), done)
    for judgement in archive.judgements():
        yield _line(Line(judgement=judgement), done)
        done.judgements += 1
    found = Findings()
    for batch in entries(archive, found):
        if found.any("unreadable"):
            break
        for id, entry in sorted(batch.items()):
            if fault := untrue(id, entry):
                raise StoreDamaged(f"document {id}: {fault}; `diplograph check` tells more, and what to do")
            yield _line(Line(document=_kept(entry)), done)
            done.documents += 1
    if found.any("unreadable"):
        (first,) = found.all()
        raise StoreDamaged(f"document {first.examples[0]}; `diplograph check` tells more, and what to do")
    yield _line(Line(end=End(done.judgements, done.documents, done.digest.hexdigest())), done)


def _line(said: Head | Line, done: Dumped) -> bytes:
    line = msgspec.json.encode(said) + b"\n"
    if len(line) > LONGEST:
        assert isinstance(said, Line)
        assert said.document
        raise StoreError(f"document {said.document.id} is too long for a dump ({len(line):,} bytes); forget it first")
    done.digest.update(line)
    return line


def _kept(entry: Entry) -> Kept:
    document = entry.document
    known = (document.headline, document.publisher, document.published, document.url)
    record = msgspec.Raw(entry.record.to_json())
    return Kept(document.id, list(entry.sources), document.text, *known, record)


def _compressed(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines as one gzip file that tells nothing of where and when it was made."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    checksum = size = 0
    yield _HEADER
    for line in lines:
        checksum, size = zlib.crc32(line, checksum), size + len(line)
        yield packer.compress(line)
    yield packer.flush()
    yield checksum.to_bytes(4, "little") + (size & 0xFFFFFFFF).to_bytes(4, "little")


def is_dump(head: bytes) -> bool:
    """Whether a file that begins so is a dump, compressed or not."""
    if head.startswith(_HEADER[:2]):
        try:
            head = zlib.decompressobj(wbits=31).decompress(head, 100)
        except zlib.error:
            return False
    return head.startswith(f'{{"format":"{FORMAT}"'.encode())
