"""Rows from the pages of a SQLite file that SQLite itself cannot read any more.

Each page is read by itself (https://sqlite.org/fileformat2.html), whatever became of the pages that point to it, so
that a row is found as long as its own pages are whole. Pages that SQLite had set free are passed over, where the list
of them can be read. What is found says nothing of whether it is right: whoever asks has to check it.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

Value = str | bytes | int | float | None

_MAGIC = b"SQLite format 3\x00"
_WAL = (0x377F0682, 0x377F0683)
_USUAL_SIZE = 4096
_LEAF, _INNER = 10, 2
"""Pages of tables without rowids, which all of diplograph's are that matter here."""


class Pages:
    """The pages of a database file, with what its write-ahead log has of them; numbers begin with 1."""

    def __init__(self, file: Path) -> None:
        self._data = _mapped(file)
        head = bytes(self._data[:100])
        self.has_head = head.startswith(_MAGIC)
        size = int.from_bytes(head[16:18], "big") if self.has_head else 0
        size = 65536 if size == 1 else size
        self.size = size if size >= 512 and not size & (size - 1) else _USUAL_SIZE
        self.usable = self.size - (head[20] if self.has_head and head[20] <= 32 else 0)
        self._newer = dict(_log(file.with_name(f"{file.name}-wal"), self.size))
        self.count = max([-(-len(self._data) // self.size), *self._newer])

    def page(self, number: int) -> bytes:
        """The page, filled up with zeros where the file ends in it; all zeros where there is none."""
        data = self._newer.get(number) or self._data[(number - 1) * self.size : number * self.size]
        return data.ljust(self.size, b"\x00")

    def free(self) -> set[int]:
        """The pages that SQLite had set free, as far as the list can be read."""
        found: set[int] = set()
        if not self.has_head:
            return found
        trunk = _int(self.page(1), 32)
        while 1 < trunk <= self.count and trunk not in found:
            page = self.page(trunk)
            leaves = min(_int(page, 4), self.size // 4 - 2)
            found.add(trunk)
            found.update(_int(page, 8 + 4 * n) for n in range(leaves))
            trunk = _int(page, 0)
        return found


def rows(file: Path) -> Iterator[tuple[Value, ...]]:
    """The rows of all tables without rowids, in no order; those that cannot be read are left out. OSError."""
    pages = Pages(file)
    free = pages.free()
    for number in range(1, pages.count + 1):
        if number not in free:
            yield from _rows(pages, pages.page(number), 100 if number == 1 else 0)


def _rows(pages: Pages, page: bytes, start: int) -> Iterator[tuple[Value, ...]]:
    if page[start] not in (_LEAF, _INNER):
        return
    inner = page[start] == _INNER
    first = start + (12 if inner else 8)
    cells = int.from_bytes(page[start + 3 : start + 5], "big")
    for n in range(min(cells, (pages.size - first) // 2)):
        at = int.from_bytes(page[first + 2 * n : first + 2 * n + 2], "big") + (4 if inner else 0)
        try:
            yield _record(_payload(pages, page, at))
        except (ValueError, IndexError, struct.error):
            continue


def _payload(pages: Pages, page: bytes, at: int) -> bytes:
    length, at = _varint(page, at)
    if length > pages.count * pages.size:
        raise ValueError("longer than the file")
    most = (pages.usable - 12) * 64 // 255 - 23
    if length <= most:
        return _taken(page, at, length)
    least = (pages.usable - 12) * 32 // 255 - 23
    local = least + (length - least) % (pages.usable - 4)
    local = local if local <= most else least
    parts, rest = [_taken(page, at, local)], length - local
    following = _int(page, at + local)
    while rest > 0:
        if not 1 < following <= pages.count:
            raise ValueError("the row goes on nowhere")
        more = pages.page(following)
        parts.append(more[4 : 4 + min(rest, pages.usable - 4)])
        rest -= len(parts[-1])
        following = _int(more, 0)
    return b"".join(parts)


def _record(payload: bytes) -> tuple[Value, ...]:
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Value] = []
    at = end
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    return tuple(values)


def _value(data: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind >= 12:
        length = (kind - 12) // 2
        found = _taken(data, at, length)
        return (found.decode() if kind % 2 else found), at + length
    if kind == 7:
        return struct.unpack(">d", _taken(data, at, 8))[0], at + 8
    if kind in (0, 8, 9):
        return (None if kind == 0 else kind - 8), at
    length = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}[kind] if kind < 7 else -1
    return int.from_bytes(_taken(data, at, length), "big", signed=True), at + length


def _taken(data: bytes, at: int, length: int) -> bytes:
    if length < 0 or at + length > len(data):
        raise ValueError("the row ends before its end")
    return data[at : at + length]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for n in range(9):
        byte = data[at + n]
        if n == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + n + 1
    raise AssertionError


def _mapped(file: Path) -> bytes | mmap.mmap:
    """What the file holds, without reading it into memory."""
    if not file.stat().st_size:
        return b""
    with file.open("rb") as data:
        return mmap.mmap(data.fileno(), 0, access=mmap.ACCESS_READ)


def _int(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "big")


def _log(file: Path, size: int) -> Mapping[int, bytes]:
    """The pages that the write-ahead log has in whole transactions, by number."""
    try:
        data = file.read_bytes()
    except OSError:
        return {}
    if len(data) < 32 or _int(data, 0) not in _WAL or _int(data, 8) != size:
        return {}
    found: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    for at in range(32, len(data) - size - 23, size + 24):
        if data[at + 8 : at + 16] != data[16:24]:
            break
        waiting[_int(data, at)] = data[at + 24 : at + 24 + size]
        if _int(data, at + 4):
            found |= waiting
            waiting = {}
    return found
