"""What can go wrong, as one family.

    DiplographError
    ├── UsageError          the call itself: a bad option, a bad parameter
    ├── DocumentError       a document that cannot be read (path, reason)
    ├── RecordError         a Record that contradicts itself or its text
    ├── JudgementError      a judgement that goes against another, or a file of them that is none
    ├── ClusterError        the cluster that reads documents cannot be reached, or reads otherwise
    ├── DumpError           a file that is no dump, or a damaged one
    ├── StoreError          the store cannot be opened, read or written
    │   ├── StoreLocked         another process writes to it
    │   ├── StoreUnreachable    no server answers there, or it refuses the password
    │   ├── StoreDamaged        the archive cannot be read
    │   └── StoreVersion        written by another version
    ├── QueryError          the user's Cypher is wrong, or too slow
    │   └── WriteRefused        it would write, and `query` only reads
    └── NameNotFound        no node bears that name
        └── NameAmbiguous       several do
NoPath is no error: `paths.between` returns an empty answer.

Every message says what happened, where, and what to do next, in one line. Errors of the
libraries underneath are mapped in the module that calls them and never reach a user.
"""

from __future__ import annotations

from collections.abc import Sequence


class DiplographError(Exception):
    """Root of the family; `exit_code` is what the command line exits with."""

    exit_code = 1


class UsageError(DiplographError):
    """The call cannot be carried out as it was worded."""

    exit_code = 2


class DocumentError(DiplographError):
    """A document cannot be read; `source` is its path as given, `reason` says why."""

    exit_code = 3

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason

    def __reduce__(self) -> tuple[type[DocumentError], tuple[str, str]]:
        return type(self), (self.source, self.reason)


class RecordError(DiplographError):
    """A Record contradicts itself or the text it is taken from."""

    exit_code = 3


class JudgementError(DiplographError):
    """A judgement goes against another one, or a file of judgements is none."""

    exit_code = 8


class ClusterError(DiplographError):
    """The cluster that is to read documents cannot be reached, went away, or reads otherwise than this process."""

    exit_code = 10


class DumpError(DiplographError):
    """A file that is to be restored is no dump, or not whole."""

    exit_code = 11


class StoreError(DiplographError):
    """The store cannot be opened, read or written."""

    exit_code = 4


class StoreLocked(StoreError):
    """Another process holds the store open for writing."""


class StoreUnreachable(StoreError):
    """No database answers at the address, or it refuses who asks."""


class StoreDamaged(StoreError):
    """What the store keeps on disk cannot be read."""


class StoreVersion(StoreError):
    """The store was written by a version that this one cannot read."""


class QueryError(DiplographError):
    """The user's Cypher cannot be run."""

    exit_code = 5


def too_slow(seconds: float) -> QueryError:
    """A query was still at work when its time was over."""
    return QueryError(f"the query took longer than {seconds:g} second{'' if seconds == 1 else 's'}; narrow it down")


class WriteRefused(QueryError):
    """The user's Cypher would write or reach files, and only reading is allowed."""


class NameNotFound(DiplographError):
    """Nothing in the graph bears the name; `nearest` are names that come close."""

    exit_code = 6

    def __init__(self, message: str, nearest: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.nearest = tuple(nearest)


class NameAmbiguous(NameNotFound):
    """Several nodes bear the name; `nearest` are the ids to choose from."""


def first_line(error: BaseException) -> str:
    """What an error of a library says first, on one line; its kind where it says nothing."""
    said = str(error).strip()
    return " ".join(said.splitlines()[0].split()) if said else type(error).__name__
