"""Which nodes edges of each type leave, in a graph's folder.

kglite asks this index for edges whose ends have no label. A graph that it put from memory into a folder has none: then
it looks at all edges, but once anything has changed only at those of the nodes that changed.
"""

from __future__ import annotations

from pathlib import Path

_ENDPOINTS = "edge_endpoints.bin"
_TYPES, _OFFSETS, _SOURCES = (f"conn_type_index_{part}.bin" for part in ("types", "offsets", "sources"))
_EDGE = [("source", "<u4"), ("target", "<u4"), ("type", "<u8")]
_NONE = (1 << 32) - 1
"""The ends of an edge that is gone."""


def index(folder: Path) -> None:
    """Writes the index where it is missing, as kglite does when it saves edges that came later.

    OSError or ValueError where that fails.
    """
    import numpy as np

    for endpoints in folder.glob(f"generations/*/*/{_ENDPOINTS}"):
        if endpoints.with_name(_TYPES).exists():
            continue
        edges = np.fromfile(endpoints, _EDGE)
        edges = edges[edges["source"] != _NONE]
        if not len(edges):
            continue
        types = np.unique(edges["type"])
        sources = [np.unique(edges["source"][edges["type"] == type]) for type in types]
        offsets = np.cumsum([0, *map(len, sources)])
        types.astype("<u8").tofile(endpoints.with_name(_TYPES))
        offsets.astype("<u8").tofile(endpoints.with_name(_OFFSETS))
        np.concatenate(sources).astype("<u4").tofile(endpoints.with_name(_SOURCES))
