"""`diplograph path`: how two officials are linked, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from diplograph.commands import path_options as options
from diplograph.commands.options import Json, StoreUrl, each_word, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path as FilePath

    from diplograph.linking import Conditions, Options, Paths
    from graph.paths.finding import Way
    from graph.paths.listing import Answer, Listing
    from graph.paths.tracing import Path

NO_PATH = 7
"""Exit code where both officials are known and nothing links them."""


def path(
    a: options.Start,
    b: options.Goal = None,
    store: StoreUrl = None,
    k: options.Several = None,
    max_hops: options.MaxHops = None,
    all_shortest: options.AllShortest = False,
    limit: options.Limit = None,
    strongest: options.Strongest = False,
    widest: options.Widest = False,
    in_order: options.InOrder = False,
    aim: options.AimOption = None,
    since: options.Since = None,
    until: options.Until = None,
    dates: options.DatesIfAsked = None,
    kind: options.Kind = None,
    not_kind: options.NotKind = None,
    held_in: options.HeldIn = None,
    via: options.Via = None,
    avoid: options.Avoid = None,
    min_confidence: options.Sure = None,
    max_size: options.MaxSize = None,
    min_grade: options.MinGrade = None,
    max_hub: options.MaxHub = None,
    through: options.ThroughOption = "meetings",
    one_to_all: options.OneToAll = False,
    view: options.ViewFile = None,
    json: Json = False,
) -> None:
    """Show how two officials are linked through people who met.

    Each step comes with its meetings, their date and place, and the sentences that say so.
    """
    from diplograph.commands.opening import opened
    from diplograph.linking import Paths
    from graph.page import check

    conditions: Conditions = {
        "since": since,
        "until": until,
        "dates": dates,
        "kinds": each_word(kind),
        "not_kinds": each_word(not_kind),
        "held_in": each_word(held_in),
        "via": each_word(via),
        "avoid": each_word(avoid),
        "min_confidence": min_confidence,
        "max_size": max_size,
        "min_grade": min_grade,
        "max_hub": max_hub,
        "through": through,
    }
    way = _way(all_shortest=all_shortest, strongest=strongest, widest=widest, in_order=in_order)
    others = {"-k": k, "--limit": limit, "--aim": aim, "--view": view}
    _check(b, [option for option, value in others.items() if value is not None], way, one_to_all=one_to_all)
    if view is not None:
        check(view)
    with opened(store) as source:
        session = Paths(source)
        if b is None:
            _tell_distances(session, words(a), max_hops, conditions, in_order=in_order, json=json)
            return
        asked: Options = {**conditions, "k": k, "limit": limit, "max_hops": max_hops, "way": way, "aim": aim}
        listing = session.listing(words(a), words(b), **asked)
        # The picture comes before the answer, which a pager or `head` may cut off.
        paths = listing if view is None else _drawn(session, tuple(listing), view, f"From {a} to {b}")
        found = _told_as_json(listing, paths) if json else _told(listing, paths, way=way, wanted=k or 1)
    if not found.paths:
        _warn(found, a, b)
        raise typer.Exit(NO_PATH)


def _way(*, all_shortest: bool, strongest: bool, widest: bool, in_order: bool) -> Way:
    from graph.errors import UsageError

    asked: dict[Way, bool] = {"all": all_shortest, "strongest": strongest, "widest": widest, "in-order": in_order}
    ways = [way for way, wanted in asked.items() if wanted]
    if len(ways) > 1:
        raise UsageError("--all-shortest, --strongest, --widest and --in-order are ways to choose: give one of them")
    return ways[0] if ways else "shortest"


def _check(b: str | None, given: list[str], way: Way, *, one_to_all: bool) -> None:
    from graph.errors import UsageError

    if one_to_all == (b is not None):
        raise UsageError("a path needs two names, and --one-to-all takes one")
    chosen = [] if way in ("shortest", "in-order") else ["--all-shortest" if way == "all" else f"--{way}"]
    if one_to_all and (given or chosen):
        out = ", ".join(given + chosen)
        raise UsageError(f"--one-to-all counts the steps to everybody: leave out {out}")


def _told_as_json(listing: Listing, paths: Iterable[Path]) -> Answer:
    from diplograph.commands import path_words
    from diplograph.printing import as_json, say

    found = listing.answer(tuple(paths))
    say(as_json(path_words.data(found)))
    return found


def _told(listing: Listing, paths: Iterable[Path], *, way: Way, wanted: int) -> Answer:
    """Prints each path when it is found, so that whoever has seen enough need not wait for all."""
    from diplograph.commands import path_words
    from diplograph.printing import say

    told: list[Path] = []

    def kept() -> Iterator[Path]:
        for path in paths:
            told.append(path)
            yield path

    for number, part in enumerate(path_words.account(listing, kept(), way, wanted)):
        say(f"\n{part}" if number else part)
    found = listing.answer(told)
    for number, part in enumerate(path_words.beside(found, way, wanted), len(told)):
        say(f"\n{part}" if number else part)
    return found


def _warn(found: Answer, a: str, b: str) -> None:
    from diplograph.printing import warn

    if found.given_up:
        warn(f"no path from {a!r} to {b!r} was found before the search was given up; ask for less to be passed")
    else:
        lack = found.coverage
        fits = lack is not None and bool(lack.cutting or lack.together or lack.possible)
        which = "no chain of meetings that fits the conditions" if fits else "no chain of meetings"
        warn(f"{which} links {a!r} and {b!r}; `diplograph show NAME` tells whom each has met")


def _tell_distances(
    session: Paths, a: str, max_hops: int | None, conditions: Conditions, *, in_order: bool, json: bool
) -> None:
    from diplograph.printing import as_csv, as_json, say

    columns = ("id", "name", "steps", "arrives")[: None if in_order else -1]
    found = session.distances(a, max_hops=max_hops, in_order=in_order, **conditions)
    rows = [(one.official.id, one.official.name, one.steps, one.arrives)[: len(columns)] for one in found]
    say(as_json([dict(zip(columns, row, strict=True)) for row in rows]) if json else as_csv(columns, rows))


def _drawn(session: Paths, paths: Sequence[Path], file: FilePath, title: str) -> Sequence[Path]:
    """The paths, of which a picture is kept now."""
    from diplograph.printing import warn
    from graph.wording import plain
    from loaders.readers.files import source_of

    if not paths:
        warn("no picture is drawn where there is no path")
        return paths
    picture = session.picture(paths, title)
    written = picture.write(file)
    for note in picture.notes:
        warn(note)
    warn(f"picture: {plain(source_of(written))}")
    return paths
