"""Diplomats, countries and events as a graph, with the sentence behind every edge: `import diplograph as dg`.

Names are loaded when they are first used, so that importing the package is quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from diplograph.analyses import (
        alone,
        asymmetry,
        bridges,
        brokers,
        calendar,
        central,
        changes,
        common,
        communities,
        dyads,
        partners,
        silences,
        suggest,
        timeline,
        together,
    )
    from diplograph.asking import compare, met, mirror, office, path, show, view
    from diplograph.decided import export_judgements, import_judgements, judgements, remove_judgements
    from diplograph.explaining import explain
    from diplograph.forgetting import forget
    from diplograph.judging import merge, split
    from diplograph.linking import paths
    from diplograph.loading import Loaded, extract, load
    from diplograph.moving import dump, restore
    from diplograph.reviewing import questions
    from graph.document import Document
    from graph.errors import DiplographError
    from graph.networks import attendance, countries, meetings, snapshot, snapshots, writable
    from graph.record import Record
    from graph.stats import stats
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
    "alone",
    "asymmetry",
    "attendance",
    "bridges",
    "brokers",
    "calendar",
    "central",
    "changes",
    "common",
    "communities",
    "compare",
    "countries",
    "documents",
    "dump",
    "dyads",
    "explain",
    "export_judgements",
    "extract",
    "forget",
    "import_judgements",
    "judgements",
    "load",
    "meetings",
    "merge",
    "met",
    "mirror",
    "office",
    "open_store",
    "partners",
    "path",
    "paths",
    "questions",
    "read",
    "remove_judgements",
    "restore",
    "show",
    "silences",
    "snapshot",
    "snapshots",
    "split",
    "stats",
    "suggest",
    "timeline",
    "together",
    "view",
    "writable",
]

_HOME = {
    "DiplographError": "graph.errors",
    "Document": "graph.document",
    "Loaded": "diplograph.loading",
    "Record": "graph.record",
    "Store": "graph.stores.base",
    "alone": "diplograph.analyses",
    "asymmetry": "diplograph.analyses",
    "attendance": "graph.networks",
    "bridges": "diplograph.analyses",
    "brokers": "diplograph.analyses",
    "calendar": "diplograph.analyses",
    "central": "diplograph.analyses",
    "changes": "diplograph.analyses",
    "common": "diplograph.analyses",
    "communities": "diplograph.analyses",
    "compare": "diplograph.asking",
    "countries": "graph.networks",
    "documents": "loaders.readers",
    "dump": "diplograph.moving",
    "dyads": "diplograph.analyses",
    "explain": "diplograph.explaining",
    "export_judgements": "diplograph.decided",
    "extract": "diplograph.loading",
    "forget": "diplograph.forgetting",
    "import_judgements": "diplograph.decided",
    "judgements": "diplograph.decided",
    "load": "diplograph.loading",
    "meetings": "graph.networks",
    "merge": "diplograph.judging",
    "met": "diplograph.asking",
    "mirror": "diplograph.asking",
    "office": "diplograph.asking",
    "open_store": "graph.stores",
    "partners": "diplograph.analyses",
    "path": "diplograph.asking",
    "paths": "diplograph.linking",
    "questions": "diplograph.reviewing",
    "read": "loaders",
    "remove_judgements": "diplograph.decided",
    "restore": "diplograph.moving",
    "show": "diplograph.asking",
    "silences": "diplograph.analyses",
    "snapshot": "graph.networks",
    "snapshots": "graph.networks",
    "split": "diplograph.judging",
    "stats": "graph.stats",
    "suggest": "diplograph.analyses",
    "timeline": "diplograph.analyses",
    "together": "diplograph.analyses",
    "view": "diplograph.asking",
    "writable": "graph.networks",
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
