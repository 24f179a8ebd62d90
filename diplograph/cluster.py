"""Documents read on a Dask cluster.

Files are opened here and their texts are sent, since the cluster may not see this disk. What a worker was reading when
it died is given to another by the scheduler; each result is taken once, in the order of the files.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from diplograph.reading import Awaited, Done, Manner, Opened, Understood, open_file, understand
from diplograph.reading_process import Packed, packed, unpacked
from diplograph.workers import PATIENCE, PER_CHARACTER
from graph.errors import ClusterError, DocumentError, UsageError, first_line
from loaders.edition import edition

if TYPE_CHECKING:
    import datetime as dt

    from distributed import Client, Future

    from graph.document import Document
    from loaders.text.extension import Extension

AHEAD = 1_000
"""Documents that may be under way."""
_CONNECTING = 10
"""Seconds in which the scheduler must answer."""
_OFTEN = 0.5
_TRIES = 3
"""How often a document is given to the cluster: the scheduler gives up all that waits where workers die, whoever kills
them. When its turn comes, what was given up with it is not under way any more.
"""
_ADDRESS = re.compile(r"(\w+://)?[^\s/]+:\d+(/\S*)?|inproc://\S+")

_words: dict[str | None, Extension | None] = {None: None}
"""In a worker: the lexicons that it was sent, by digest."""


class Cluster:
    """The Dask cluster at an address such as tcp://host:8786. ClusterError where it cannot be reached."""

    ahead = AHEAD

    def __init__(self, address: str, manner: Manner, *, patience: float = PATIENCE) -> None:
        self._address, self._manner, self._patience = address, manner, patience
        self._client: Client | None = None

    def __enter__(self) -> Self:
        try:
            from distributed import Client
        except ImportError:
            raise UsageError("--dask needs Dask: pip install 'diplograph[dask]'") from None
        if not _ADDRESS.fullmatch(self._address):
            # Dask would tell only after a while, and with a trace of its own.
            raise UsageError(f"--dask: {self._address!r} is no address; write it as tcp://HOST:8786")
        try:
            client = Client(self._address, timeout=_CONNECTING, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ClusterError(
                f"{self._address}: no Dask scheduler answers ({first_line(error)}); start one: dask scheduler"
            ) from None
        self._client = client
        try:
            if not client.scheduler_info(n_workers=-1)["workers"]:
                raise ClusterError(f"{self._address}: the scheduler has no workers; start some: dask worker ADDRESS")
            if self._manner.lexicon:
                client.register_plugin(_words_for(self._manner.lexicon), name=f"words-{self._manner.lexicon.digest}")
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Takes back what is under way."""
        if self._client:
            self._client.close(timeout=2)

    def open(self, path: Path, published: dt.date | None, publisher: str | None) -> Awaited[Opened]:
        """See `Hands.open`."""
        return Done(lambda: open_file(path, published, publisher))

    def read(self, document: Document) -> Awaited[Understood]:
        """See `Hands.read`."""
        assert self._client
        digest = self._manner.lexicon.digest if self._manner.lexicon else None
        client = self._client

        def submit() -> Future[Any]:
            # Not pure: what one load read, another does not take over.
            return client.submit(
                read_there, document, digest, self._manner.min_confidence, edition(), pure=False, retries=1
            )

        return _Waiting(submit, document, self._address, self._patience + PER_CHARACTER * len(document.text))


class _Waiting:
    """What the cluster is to say of a document."""

    def __init__(self, submit: Callable[[], Future[Any]], document: Document, address: str, patience: float) -> None:
        self._submit, self._document, self._address, self._patience = submit, document, address, patience
        self._future = submit()

    def done(self) -> bool:
        """See `Awaited.done`."""
        return bool(self._future.done())

    def result(self) -> Understood:
        """See `Awaited.result`; ClusterError where the cluster went away, or reads otherwise."""
        from distributed import CancelledError
        from distributed import TimeoutError as NotYet
        from distributed.scheduler import KilledWorker

        tries, until = 1, time.monotonic() + self._patience
        while True:
            try:
                answer: Packed | Opened | Understood = self._future.result(timeout=_OFTEN)
            except NotYet:
                if self._future.client.status not in ("running", "connecting"):
                    raise self._gone() from None
                if time.monotonic() > until:
                    self._future.cancel()
                    return self._not_read(f"reading it took more than {self._patience:.0f} seconds: given up")
            except KilledWorker:
                if tries < _TRIES:
                    self._future = self._submit()
                    tries, until = tries + 1, time.monotonic() + self._patience
                    continue
                return self._not_read("each worker that read it died: out of memory, or a fault in a library")
            except ClusterError as error:
                raise ClusterError(f"{self._address}: {error}") from None
            except (CancelledError, OSError, RuntimeError) as error:
                raise self._gone() from error
            else:
                understood = unpacked(answer)
                assert isinstance(understood, Understood)
                return understood

    def _gone(self) -> ClusterError:
        return ClusterError(f"{self._address}: the Dask cluster went away")

    def _not_read(self, why: str) -> Understood:
        return Understood(DocumentError(self._document.source, why))


def read_there(document: Document, digest: str | None, least: float, wanted: str) -> Packed | Understood | Opened:
    """In a worker: what the document says; ClusterError where the worker has another reader than was asked for."""
    if edition() != wanted:
        import socket

        raise ClusterError(
            f"the worker on {socket.gethostname()} has another version of diplograph ({edition()}, here {wanted}); "
            "install the same everywhere"
        )
    return packed(understand(document, Manner(_words[digest], least)))


def _words_for(lexicon: Extension) -> Any:  # noqa: ANN401  (a class of an optional package)
    """What brings the lexicon to each worker once, also to those that come later."""
    from distributed import WorkerPlugin

    digest = lexicon.digest

    class Words(WorkerPlugin):
        def setup(self, worker: object) -> None:
            from diplograph import cluster

            cluster._words[digest] = lexicon

    return Words()
