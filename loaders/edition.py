"""Which reader this is, so that it can be told whether a document would be read otherwise than before."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

_PASSED_OVER = frozenset({"__pycache__", "evaluation"})
_OF_THE_GRAPH = frozenset({"document.py", "doubt.py", "edtf.py", "faults.py", "record.py"})
"""Modules of `graph` that a Record hangs on."""


@cache
def edition() -> str:
    """16 hex digits of a hash over all code and tables that reading hangs on: another reader has others."""
    digest = hashlib.sha256()
    for path, file in sorted((*_files("loaders"), *_files("graph", _OF_THE_GRAPH)), key=lambda one: one[0]):
        data = file.read_bytes()
        digest.update(f"{path}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()[:16]


def _files(package: str, only: frozenset[str] | None = None) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    waiting: list[tuple[str, Traversable]] = [(package, resources.files(package))]
    while waiting:
        path, folder = waiting.pop()
        for one in folder.iterdir():
            name = f"{path}/{one.name}"
            if one.name in _PASSED_OVER or (only and one.name not in only):
                continue
            if one.is_dir():
                waiting.append((name, one))
            # The same source, compiled or not, reads the same.
            elif not one.name.endswith((".pyc", ".so", ".pyd")):
                found.append((name, one))
    return found
