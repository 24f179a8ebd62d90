"""Diplomats, countries and events as a graph, with the sentence behind every edge: `import diplograph as dg`.

Names are loaded when they are first used, so that importing the package is quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from diplograph.asking import compare, met, mirror, path, show, view
    from diplograph.loading import Loaded, extract, load
    from graph.document import Document
    from graph.errors import DiplographError
    from graph.record import Record
    from graph.stores import open_store
    from graph.stores.base import Store
    from loaders import read
    from loaders.readers import documents

__all__ = [
    "DiplographError",
    "Document",
    "Loaded",
    "Record",
    "Store",
    "__version__",
    "compare",
    "documents",
    "extract",
    "load",
    "met",
    "mirror",
    "open_store",
    "path",
    "read",
    "show",
    "view",
]

_HOME = {
    "DiplographError": "graph.errors",
    "Document": "graph.document",
    "Loaded": "diplograph.loading",
    "Record": "graph.record",
    "Store": "graph.stores.base",
    "compare": "diplograph.asking",
    "documents": "loaders.readers",
    "extract": "diplograph.loading",
    "load": "diplograph.loading",
    "met": "diplograph.asking",
    "mirror": "diplograph.asking",
    "open_store": "graph.stores",
    "path": "diplograph.asking",
    "read": "loaders",
    "show": "diplograph.asking",
    "view": "diplograph.asking",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401  (each name has the type that the imports above give it)
    if name == "__version__":
        from importlib.metadata import version

        return version("diplograph")
    if name not in _HOME:
        raise AttributeError(f"module 'diplograph' has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
