"""Writing a page that a browser shows: the whole file or none of it."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from graph.errors import UsageError


def write(html: str, path: str | os.PathLike[str]) -> Path:
    """Write exactly this file, whole or not at all, and return its path; UsageError if it cannot be."""
    target = Path(path)
    if not target.parent.is_dir():
        raise UsageError(f"{target}: there is no folder {target.parent}; make it first, or choose another")
    if target.is_dir():
        raise UsageError(f"{target}: is a folder; name a file in it, for example {target / 'graph.html'}")
    draft = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}")
    try:
        draft.write_text(html, encoding="utf-8", newline="\n")
        draft.replace(target)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        reason = error.strerror or str(error)
        raise UsageError(f"{target}: cannot be written ({reason}); choose another file") from None
    return target
