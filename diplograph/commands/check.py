"""`diplograph check`: whether a store is whole, and how it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands.options import Json, StoreUrl

if TYPE_CHECKING:
    from graph.checking.findings import Checked, Finding

FAULTY = 9
"""Exit code where something is wrong with the store."""


def check(
    quick: Annotated[
        bool, typer.Option("--quick", help="Leave out the longest part: who is who, resolved from nothing.")
    ] = False,
    repair: Annotated[
        bool, typer.Option("--repair", help="Make the graph again from the archive where something is wrong with it.")
    ] = False,
    store: StoreUrl = None,
    json: Json = False,
) -> None:
    """Look whether the store is whole, and what to do if not.

    The graph is compared with what documents and judgements make, and the archive with itself: texts, quotes, who is
    who. Nothing is changed without --repair.
    """
    from diplograph.commands.opening import opened, opened_to_write
    from diplograph.printing import as_json, say

    with (opened_to_write if repair else opened)(store) as source:
        found = source.check(quick=quick)
        mended = repair and found.repairable
        if mended:
            source.rebuild()
        after = source.check(quick=quick) if mended else found
    say(as_json(_data(found, after, mended)) if json else _account(found, after, mended))
    if not after.clean:
        raise typer.Exit(FAULTY)


def _data(found: Checked, after: Checked, mended: bool) -> dict[str, Any]:
    return {
        "store": found.store,
        "clean": after.clean,
        "documents": after.documents,
        "nodes": after.nodes,
        "edges": after.edges,
        "unsettled": after.unsettled,
        "quick": found.quick,
        "repaired": mended,
        "findings": [_finding_data(one) for one in found.findings],
        "remaining": [_finding_data(one) for one in after.findings],
        "notes": after.notes,
    }


def _finding_data(one: Finding) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "what": one.what,
        "count": one.count,
        "at_least": one.at_least,
        "examples": one.examples,
        "advice": one.advice,
    }


def _account(found: Checked, after: Checked, mended: bool) -> str:
    from diplograph.printing import paragraph
    from graph.wording import counted

    looked_at = (counted(after.documents, "document"), counted(after.nodes, "node"), counted(after.edges, "edge"))
    parts = [paragraph(f"Checked {found.store}: {', '.join(looked_at)}.")]
    parts += map(_finding, found.findings)
    if mended:
        parts.append("The graph was made again from the archive.")
        if not after.clean:
            parts.append("Still wrong:")
            parts += map(_finding, after.findings)
    if after.clean:
        parts.append("Now nothing is wrong." if mended else "Nothing is wrong.")
    else:
        parts.append("\n".join(paragraph(f"- {advice}", indent="  ", first="") for advice in _advice(after)))
    if after.unsettled:
        parts.append(
            paragraph(
                f"Note: {counted(after.unsettled, 'document')} of a load that was broken off, or is under way, not in "
                "the graph yet: load the same paths again to go on"
            )
        )
    parts += [paragraph(f"Note: {note}") for note in after.notes]
    return "\n\n".join(parts)


def _advice(found: Checked) -> list[str]:
    """What is to be done, each once, in the order of the findings."""
    return list(dict.fromkeys(one.advice for one in found.findings))


def _finding(one: Finding) -> str:
    from diplograph.printing import paragraph

    number = f"at least {one.count:,}" if one.at_least else f"{one.count:,}"
    lines = [paragraph(f"{one.what[0].upper()}{one.what[1:]}: {number}", indent="  ", first="")]
    lines += [paragraph(example, indent="    ", first="  ") for example in one.examples]
    if (rest := one.count - len(one.examples)) > 0 and one.examples:
        lines.append(f"  and {rest:,} more")
    return "\n".join(lines)
