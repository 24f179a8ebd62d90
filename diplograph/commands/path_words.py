"""Paths as `diplograph path` prints them: hop by hop, as JSON, and what is said where there is none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from diplograph.answers import node_data, quote_data
from diplograph.commands.wording import meeting_line, quoted
from diplograph.printing import paragraph
from graph.wording import counted, plain, span_words

if TYPE_CHECKING:
    from graph.paths.coverage import Coverage, Reach
    from graph.paths.finding import Way
    from graph.paths.hubs import HubReport
    from graph.paths.in_order import Journey
    from graph.paths.listing import Answer, Listing
    from graph.paths.tracing import Hop, HopMeeting, Path


Steps = dict[tuple[int, int], str]
"""What was told of a hop as which step; hops by their identity, since paths share them."""


def account(listing: Listing, paths: Iterable[Path], way: Way, wanted: int) -> Iterator[str]:
    """The paths of the listing, each in paragraphs that fit a terminal when it is there, with what goes before them.

    So many paths were `wanted`.
    """
    numbered = wanted > 1
    if listing.groups is not None or way != "shortest":
        # How many there are is told first; none is looked for by itself.
        paths = tuple(paths)
        numbered = len(paths) > 1
        yield from _heads(listing, paths, way)
    steps: Steps = {}
    for number, path in enumerate(paths, 1):
        yield path_account(path, f"{'Pair' if listing.groups else 'Path'} {number}: " if numbered else "", steps)


def beside(found: Answer, way: Way, wanted: int) -> Iterator[str]:
    """What there is to say after the paths, where so many were `wanted`."""
    if found.hubs is not None:
        yield _hubs(found.hubs)
    if found.coverage is not None:
        yield _coverage(found.coverage, found.groups)
    if len(found.paths) < wanted and way == "shortest" and not found.given_up and any(p.hops for p in found.paths):
        yield f"There is no other {'pair that is linked' if found.groups else 'path'}."
    if found.given_up:
        yield paragraph("The search was given up: there may be more. Narrow the question.")


def _heads(listing: Listing, paths: Sequence[Path], way: Way) -> Iterator[str]:
    if not paths:
        return
    if listing.groups is not None:
        yield paragraph(_sides(listing.groups, len(paths), way))
    if listing.journey is not None and paths[0].hops:
        yield paragraph(_days(listing.journey))
    if way == "all":
        many = f"{listing.total:,}" if listing.total is not None else f"more than {len(paths)}"
        shown = f"; {len(paths)} are shown" if listing.total is None or listing.total > len(paths) else ""
        yield paragraph(f"Shortest paths: {many}{shown}")


def _sides(groups: tuple[int, int], many: int, way: Way) -> str:
    one, other = (counted(each, "official") for each in groups)
    which = "the closest pair" if many == 1 else f"the {many} closest pairs"
    return f"Between {one} and {other}: {which if way == 'shortest' else 'the best of all pairs'}"


def _days(journey: Journey) -> str:
    how = "In order of time, as far as the dates allow" if journey.possible else "In order of time"
    if journey.leaves is None and journey.arrives is None:
        return f"{how}, on days that are not known"
    leaves, arrives = (
        "on a day that is not known" if day is None else dt.date.fromordinal(day).isoformat()
        for day in (journey.leaves, journey.arrives)
    )
    if journey.possible:
        # The one day goes with dates as late as can be, the other with dates as early.
        return f"{how}: leaves {leaves} at the latest and, by other dates, is there {arrives} at the earliest"
    return f"{how}: leaves {leaves}, is there {arrives}"


def path_account(found: Path, label: str = "", told: Steps | None = None) -> str:
    """One path: the chain, then each step with its meetings and quotes; those in `told` are not worded again."""
    if not found.hops:
        only = found.officials[0]
        return paragraph(f"{only.name} ({only.id}) is at both ends: one person, no path needed.")
    names = [official.name for official in found.officials]
    steps = "1 step" if len(found.hops) == 1 else f"{len(found.hops)} steps"
    parts = [paragraph(f"{label}{' – '.join(names)} ({steps})", names=names)]
    known = {} if told is None else told
    for number, hop in enumerate(found.hops, 1):
        if (number, id(hop)) not in known:
            known[number, id(hop)] = _hop(number, hop)
        parts.append(known[number, id(hop)])
    return "\n\n".join(parts)


def _hop(number: int, hop: Hop) -> str:
    head = f"{number}. "
    indent = " " * len(head)
    verb = "sat in one delegation with" if all(one.colleagues for one in hop.meetings) else "met"
    remark = f" ({hop.order})" if hop.order else ""
    names = hop.source.name, hop.target.name
    lines = [paragraph(f"{names[0]} {verb} {names[1]}{remark}", indent=indent, first=head, names=names)]
    for one in hop.meetings:
        lines += [paragraph(line, indent=f"{indent}  ", first=indent, names=names) for line in _meeting(hop, one)]
        # One sentence often says both who met and where.
        quotes = {(each.document.id, each.start, each.end): each for each in (*one.evidence, *one.place_evidence)}
        lines += quoted(quotes.values(), indent=f"{indent}  ")
    return "\n".join(lines)


def _meeting(hop: Hop, one: HopMeeting) -> Iterator[str]:
    """The meeting in a line, and in another who held which office there."""
    unsure = "; possibly within the days asked for" if one.inside == "possibly" else ""
    yield f"{meeting_line(one.meeting, one.places)}{unsure}"
    told = zip((hop.source, hop.target), one.offices, strict=True)
    if offices := [f"{official.name} as {plain(office)}" for official, office in told if office]:
        yield "; ".join(offices)


def _hubs(report: HubReport) -> str:
    routes = "route goes" if report.routes == 1 else "routes go"
    steps = counted(report.length, "step")
    lines = [paragraph(f"Passed over: {report.routes:,} {routes} in {steps} through hubs")]
    for hub in report.hubs[:_LISTED]:
        official = hub.label == "Official"
        size = f"met {hub.size:,}" if official else f"{hub.size:,} officials are named there"
        why = f"{size}, more than {'--max-hub' if official else '--max-size'} {hub.most:,}"
        lines.append(paragraph(f"{hub.id}: {why}; on {counted(hub.routes, 'route')}", indent="    ", first="  "))
    if len(report.hubs) > _LISTED:
        lines.append(f"  and {len(report.hubs) - _LISTED} more")
    return "\n".join(lines)


_LISTED = 10


def _coverage(coverage: Coverage, groups: tuple[int, int] | None) -> str:
    lines = ["No path."]
    if groups is not None:
        one, other = (counted(many, "official") for many in groups)
        lines = [f"No path between any of {one} and any of {other}."]
    for reach, back in zip(coverage.ends, (False, True), strict=False):
        lines.append(paragraph(_reach(reach, coverage, back=back), indent="    ", first="  "))
    for condition in coverage.cutting:
        lines.append(paragraph(f"Without {condition} there is a path.", indent="    ", first="  "))
    if coverage.possible:
        lines.append(paragraph("With --dates possible there is a path.", indent="    ", first="  "))
    if coverage.together:
        lines.append(
            paragraph("Without any of the conditions there is a path; none alone cuts it.", indent="    ", first="  ")
        )
    return "\n".join(lines)


def _reach(reach: Reach, coverage: Coverage, *, back: bool) -> str:
    known = reach.known
    verb = "is reached by" if back and coverage.in_order else "reaches"
    reached = f"{verb} {'nobody else' if reach.reached == 1 else counted(reach.reached - 1, 'other')}"
    if coverage.max_hops is not None:
        reached += f" in {counted(coverage.max_hops, 'step')}"
    if coverage.in_order:
        reached += " in order of time"
    span = span_words(known.first, known.last)
    told = f"{counted(known.documents, 'document')} and {counted(known.meetings, 'meeting')}"
    return f"{reach.id}: {reached}; known from {told}{f', {span}' if span else ', undated'}"


def data(found: Answer) -> dict[str, Any]:
    """The answer as JSON has it: `officials` and `hops` are those of the first path, null where there is none."""
    paths = [_path(path) for path in found.paths]
    first = paths[0] if paths else {"officials": None, "hops": None}
    journey = found.journey
    return {
        **first,
        "paths": paths,
        "total": found.total,
        "cut": found.cut,
        "groups": found.groups,
        "given_up": found.given_up,
        "leaves": None if journey is None else _day(journey.leaves),
        "arrives": None if journey is None else _day(journey.arrives),
        "coverage": found.coverage,
        "hubs": found.hubs,
    }


def _day(day: int | None) -> dt.date | None:
    return None if day is None else dt.date.fromordinal(day)


def _path(found: Path) -> dict[str, Any]:
    return {
        "officials": [node_data(official) for official in found.officials],
        "hops": [
            {
                "source": hop.source.id,
                "target": hop.target.id,
                "order": hop.order,
                "meetings": [_meeting_data(hop, one) for one in hop.meetings],
            }
            for hop in found.hops
        ],
    }


def _meeting_data(hop: Hop, one: HopMeeting) -> dict[str, Any]:
    return {
        **node_data(one.meeting),
        "offices": dict(zip((hop.source.id, hop.target.id), one.offices, strict=True)),
        "inside": one.inside,
        "colleagues": one.colleagues,
        "places": [node_data(place) for place in one.places],
        "evidence": [quote_data(quote) for quote in one.evidence],
        "place_evidence": [quote_data(quote) for quote in one.place_evidence],
    }
