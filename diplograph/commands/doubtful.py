"""`diplograph doubtful`: the meetings that were kept aside, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from diplograph.commands.options import Json, StoreUrl
from graph.doubt import LEAST

if TYPE_CHECKING:
    from graph.doubtful import Doubtful


def doubtful(store: StoreUrl = None, json: Json = False) -> None:
    """List the meetings that are too doubtful to count, and why.

    Nobody attended them or met anybody by them; `load --min-confidence` says how doubtful is too doubtful. What `load`
    lists as unclear is another thing: what a text left open of meetings that count.
    """
    from diplograph.commands.opening import opened
    from diplograph.printing import as_json, say
    from graph.doubtful import doubtful as listed
    from graph.doubtful import least_certain

    with opened(store) as source:
        found = listed(source)
        least = None if found or json else least_certain(source)
    if json:
        say(as_json({"doubtful": [_data(one) for one in found]}))
    else:
        say("\n\n".join(map(_account, found)) or _none(least))


def _none(least: float | None) -> str:
    """That there are none, and how a reader who trusts less would get some."""
    from diplograph.printing import paragraph

    certain = "" if least is None else f" The least certain meeting has {least:.2f}."
    return paragraph(
        "No doubtful meetings: none fell below the --min-confidence of its load, which is "
        f"{LEAST} unless told otherwise.{certain} To set more aside, load the documents again with "
        "`diplograph load PATH… --min-confidence X`."
    )


def _data(one: Doubtful) -> dict[str, Any]:
    meeting = one.meeting
    return {
        "id": one.id,
        "kind": meeting.kind,
        "date": meeting.date,
        "participants": meeting.participants,
        "met": meeting.met,
        "parties": meeting.parties,
        "confidence": meeting.confidence,
        "reasons": one.reasons,
        "evidence": [
            {
                "quote": piece.quote,
                "start": piece.start,
                "end": piece.end,
                "rule": piece.rule,
                "confidence": piece.confidence,
                "document": one.document,
                "source": one.source,
            }
            for piece in one.passages
        ],
    }


def _account(one: Doubtful) -> str:
    from diplograph.commands.wording import dated
    from diplograph.printing import paragraph
    from graph.wording import kind_words

    meeting = one.meeting
    who = "; ".join(" – ".join(pair) for pair in meeting.met) or ", ".join(meeting.participants or meeting.parties)
    head = f"{kind_words(meeting.kind)}, {dated(meeting.date, meeting.date_basis)}: {who or 'nobody named'}"
    lines = [
        paragraph(f"{meeting.confidence:.2f} {head}", indent="     ", first=""),
        paragraph(f"why: {'; '.join(one.reasons)}", indent="       ", first="     "),
    ]
    # Two rules may have read one sentence.
    for piece in {(piece.start, piece.end): piece for piece in one.passages}.values():
        lines.append(paragraph(f"“{piece.quote}”", indent="     "))
        where = f"{one.source}, characters {piece.start}–{piece.end}"
        lines.append(paragraph(where, indent="       ", first="     "))
    return "\n".join(lines)
