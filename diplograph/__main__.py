"""The door: runs a command and turns whatever goes wrong into one line and an exit code.

0    done
1    an internal error
2    the command was worded wrongly
3    some documents could not be read; the others were
4    the store could not be opened, read or written
5    the Cypher of a query is wrong, too slow, or would write
6    no node bears the name, or several do
7    what was asked for is known, and there is no answer: no chain of meetings, no holder of the office on that day
8    a judgement goes against another one, or a file of judgements is none
9    something is wrong with the store
10   the cluster that is to read documents cannot be reached, went away, or has another version
11   a file that is to be restored is no dump, or not whole
130  interrupted (Ctrl-C)
141  the reader of the pipe went away
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from io import TextIOWrapper

INTERNAL, USAGE, INTERRUPTED, BROKEN_PIPE = 1, 2, 130, 141
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def main() -> int:
    """Runs the command line that the process was started with and returns its exit code."""
    return run(sys.argv[1:])


def run(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code; `--debug`, anywhere, shows where an error arose."""
    debug = "--debug" in arguments
    _open_closed_streams()
    try:
        for stream in (sys.stdout, sys.stderr):
            # What the terminal's encoding lacks is written as an escape instead of ending in an error.
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        with _faults_shown() if debug else nullcontext():
            code = _run([one for one in arguments if one != "--debug"])
        sys.stdout.flush()
        return code
    except KeyboardInterrupt as stop:
        return _told(str(stop) or "interrupted", INTERRUPTED)
    except BrokenPipeError:
        _drop_output()
        return BROKEN_PIPE
    except Exception as error:  # noqa: BLE001  (the last place where anything can be said about it)
        if debug:
            import traceback

            traceback.print_exc()
        return _explained(error, debug=debug)


def _open_closed_streams() -> None:
    """Where the caller closed standard output or error (`>&-`), what is said is dropped."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  (open to the end)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  (open to the end)


def _drop_output() -> None:
    """What is still in the buffer has nowhere to go; without this, Python would complain at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: list[str]) -> int:
    import typer

    from diplograph.cli import invoke

    try:
        invoke(arguments or ["--help"])
    except typer.Exit as end:
        return end.exit_code
    return 0


@contextmanager
def _faults_shown() -> Iterator[None]:
    """Lets the log of what went wrong inside, with its tracebacks, through to standard error."""
    import logging

    log, shown = logging.getLogger("diplograph"), logging.StreamHandler()
    before = log.level
    log.setLevel(logging.DEBUG)
    log.addHandler(shown)
    try:
        yield
    finally:
        log.removeHandler(shown)
        log.setLevel(before)


def _explained(error: Exception, *, debug: bool) -> int:
    from typer import Abort, TyperException

    from graph.errors import DiplographError

    if isinstance(error, DiplographError):
        return _told(str(error), error.exit_code)
    if isinstance(error, TyperException):
        message = error.format_message().rstrip(".")
        context = getattr(error, "ctx", None)
        if "\n" in message:
            # A family of commands without a command: the message is its help.
            print(message, file=sys.stderr)
            return USAGE
        return _told(f"{message} (see: {context.command_path if context else 'diplograph'} --help)", USAGE)
    if isinstance(error, Abort):
        return _told("interrupted", INTERRUPTED)
    if isinstance(error, OSError) and error.errno in _FULL and error.filename is None:
        # No file of ours: those are named in the errors of the stores and of `view`.
        _drop_output()
        return _told(f"the answer cannot be written ({error.strerror}); free some room, or send it elsewhere", USAGE)
    advice = "" if debug else " (run with --debug to see where)"
    return _told(f"internal error: {type(error).__name__}: {error}{advice}", INTERNAL)


def _told(message: str, code: int) -> int:
    from diplograph.printing import warn

    warn(message)
    return code


if __name__ == "__main__":
    sys.exit(main())
