"""`diplograph stats`: a store at a glance."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from diplograph.commands.options import Json, StoreUrl

if TYPE_CHECKING:
    from graph.stats import Stats

_YEARS = 12
"""So many years are told one by one, before they are told by decade."""
_THINGS = {
    "Official": ("official", "officials"),
    "Country": ("country", "countries"),
    "Ministry": ("ministry", "ministries"),
    "Organization": ("organisation", "organisations"),
    "Place": ("place", "places"),
    "Topic": ("topic", "topics"),
}


def stats(store: StoreUrl = None, json: Json = False) -> None:
    """Show how much is in the store, from when and by whom."""
    from diplograph.commands.opening import opened
    from diplograph.printing import as_json, say
    from graph.stats import stats as counted

    with opened(store) as source:
        found = counted(source)
    say(as_json(_data(found)) if json else _account(found))


def _data(found: Stats) -> dict[str, Any]:
    from diplograph import __version__

    return {
        "store": found.store,
        "versions": {
            "diplograph": __version__,
            "software": found.software,
            "archive_format": found.archive_format,
            "projection": found.projection,
        },
        "files": found.files,
        "documents": {
            "all": found.documents,
            "unsettled": found.unsettled,
            "without_meeting": found.silent,
            "by_publisher": _known(found.publishers),
            "without_publisher": found.publishers.get("", 0),
            "by_year": _known(found.published),
            "undated": found.published.get("", 0),
        },
        "meetings": {
            "by_status": _known(found.meetings_by_status),
            "by_kind": _known(found.meetings_by_kind),
            "by_year": _known(found.meetings_by_year),
            "undated": found.meetings_by_year.get("", 0),
        },
        "most_connected": found.most_connected,
        "judgements": found.judgements,
        "nodes": found.nodes,
        "edges": found.edges,
    }


def _known(counts: Mapping[str, int]) -> dict[str, int]:
    return {what: count for what, count in counts.items() if what}


def _account(found: Stats) -> str:
    from diplograph import __version__
    from diplograph.printing import paragraph
    from graph.stats import FIRST
    from graph.wording import kind_words

    silent, waiting = f"{found.silent:,} without a meeting", f"{found.unsettled:,} not in the graph yet"
    documents = ", ".join([silent, waiting] if found.unsettled else [silent])
    kinds = {kind_words(kind): count for kind, count in found.meetings_by_kind.items()}
    nodes, edges = sum(found.nodes.values()), sum(found.edges.values())
    rows = [
        ("Store", f"{found.store} ({found.software})"),
        ("Documents", f"{found.documents:,} ({documents})"),
        ("  of", _years(found.published, "without a date")),
        ("  by", _first(found.publishers, FIRST, "an unknown publisher")),
        ("Meetings", f"{found.nodes['Meeting']:,} ({_first(found.meetings_by_status, FIRST, '')})"),
        ("  in", _years(found.meetings_by_year, "without a year")),
        ("  kinds", _first(kinds, FIRST, "")),
        ("Others", ", ".join(f"{(n := found.nodes[label]):,} {words[n != 1]}" for label, words in _THINGS.items())),
        (
            "Met most",
            "; ".join(
                f"{one.name} ({one.people:,} {'person' if one.people == 1 else 'people'})"
                for one in found.most_connected
            ),
        ),
        ("Graph", f"{nodes:,} nodes ({found.nodes['Evidence']:,} of them passages), {edges:,} edges"),
        ("Decided", ", ".join(f"{count:,} {decision}" for decision, count in found.judgements.items())),
        ("Files", ", ".join(f"{name} {_bytes(size)}" for name, size in found.files.items())),
        ("Versions", f"diplograph {__version__}, archive format {found.archive_format}, projection {found.projection}"),
    ]
    return "\n".join(paragraph(text, indent=" " * 11, first=f"{name:<11}") for name, text in rows if text)


def _first(counts: Mapping[str, int], most: int, unknown: str) -> str:
    """The counts with their names, the first of them; the others together."""
    known = list(_known(counts).items())
    parts = [f"{what} {count:,}" for what, count in known[:most]]
    if rest := known[most:]:
        others = f"{len(rest):,} others" if len(rest) > 1 else rest[0][0]
        parts.append(f"{others} {sum(count for _, count in rest):,}")
    if counts.get(""):
        parts.append(f"{unknown} {counts['']:,}".strip())
    return ", ".join(parts)


def _years(counts: Mapping[str, int], unknown: str) -> str:
    """The years with their counts, many of them by decade."""
    known = _known(counts)
    if len(known) > _YEARS:
        decades: dict[str, int] = {}
        for year, count in known.items():
            decades[f"{year[:3]}0s"] = decades.get(f"{year[:3]}0s", 0) + count
        known = decades
    return _first({**known, "": counts.get("", 0)}, len(known), unknown)


def _bytes(size: int) -> str:
    for unit in ("bytes", "kB", "MB"):
        if size < 1000:
            return f"{size:,.0f} {unit}"
        size = round(size / 1000)
    return f"{size:,} GB"
