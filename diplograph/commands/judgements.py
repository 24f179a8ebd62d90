"""`diplograph judgements`: what people decided, who and why; to another store, and taken back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands.options import Json, StoreUrl, words
from graph.errors import UsageError

if TYPE_CHECKING:
    from diplograph.decided import Import
    from graph.resolution.judgements import Judgement


def judgements(
    export: Annotated[
        Path | None,
        typer.Option("--export", metavar="FILE", help="Write them to a file.", show_default=False, readable=False),
    ] = None,
    bring: Annotated[
        Path | None,
        typer.Option("--import", metavar="FILE", help="Take those of a file in.", show_default=False, readable=False),
    ] = None,
    remove: Annotated[
        list[str] | None,
        typer.Option(
            "--remove",
            metavar="ID",
            help="Take one back, or several with commas between. Repeatable.",
            show_default=False,
        ),
    ] = None,
    store: StoreUrl = None,
    json: Json = False,
) -> None:
    """List what was decided about who is one: who, when, why.

    A judgement that is taken back leaves nothing behind in the graph.
    """
    if sum(bool(one) for one in (export, bring, remove)) > 1:
        raise UsageError("judgements: one of --export, --import and --remove at a time")
    if export:
        _export(export, store, json)
    elif bring:
        _import(bring, store, json)
    elif remove:
        _remove([words(one) for one in remove], store, json)
    else:
        _list(store, json)


def _list(store: str | None, json: bool) -> None:
    from diplograph.commands.effects import judgement_data
    from diplograph.commands.opening import opened
    from diplograph.decided import judgements
    from diplograph.printing import as_json, say

    with opened(store) as source:
        found = judgements(source)
    if json:
        say(as_json({"judgements": [judgement_data(one) for one in found]}))
    else:
        say("\n\n".join(map(_account, found)) or "No judgements: `diplograph review` asks for some.")


def _account(one: Judgement) -> str:
    """What was decided, and below it by whom, when and why."""
    from diplograph.printing import paragraph

    verb = "are one" if one.decision == "same" else "are different"
    lines = [paragraph(f"{one.label}s {one.left} and {one.right} {verb}", indent=" " * 10, first=f"{one.id}  ")]
    made = one.made.strftime("%Y-%m-%d %H:%M UTC") if one.made else "at a time not kept"
    lines.append(paragraph(f"by {one.by or 'somebody'}, {made}", indent=" " * 10))
    if one.why:
        lines.append(paragraph(f"why: {one.why}", indent=" " * 12, first=" " * 10))
    if one.documents:
        told = f"as told in {', '.join(one.documents)}"
        lines.append(paragraph(told, indent=" " * 12, first=" " * 10))
    return "\n".join(lines)


def _export(file: Path, store: str | None, json: bool) -> None:
    from diplograph.commands.opening import opened
    from diplograph.decided import export_judgements
    from diplograph.printing import as_json, paragraph, say
    from graph.wording import counted

    with opened(store) as source:
        count = export_judgements(source, file)
    if json:
        say(as_json({"file": str(file), "judgements": count}))
    else:
        say(paragraph(f"{counted(count, 'judgement')} written to {file}"))


def _import(file: Path, store: str | None, json: bool) -> None:
    from diplograph.commands.opening import opened_to_write
    from diplograph.decided import import_judgements
    from diplograph.printing import as_json, say

    with opened_to_write(store) as target:
        found = import_judgements(target, file)
    say(as_json(_import_data(found)) if json else _import_text(found))


def _import_data(found: Import) -> dict[str, Any]:
    from diplograph.commands.effects import judgement_data

    return {
        "new": [judgement_data(one) for one in found.new],
        "known": [one.id for one in found.known],
        "ids": found.ids,
        "unknown": found.unknown,
        "documents": found.documents,
    }


def _import_text(found: Import) -> str:
    from diplograph.printing import paragraph
    from graph.wording import counted

    old, touched = len(found.known), counted(found.documents, "document")
    there = f", {old} {'was' if old == 1 else 'were'} there already" if old else ""
    touch = f"{'it touches' if len(found.new) == 1 else 'they touch'} {touched}"
    lines = [paragraph(f"{counted(len(found.new), 'judgement')} taken in{there}; {touch}.")]
    if found.unknown:
        shown = ", ".join(found.unknown[:5]) + (", …" if len(found.unknown) > 5 else "")
        lines.append(
            paragraph(
                f"{len(found.unknown)} of {found.ids} ids name nobody in this store ({shown}). They are kept, and "
                "count when documents come that name them.",
            )
        )
    return "\n".join(lines)


def _remove(ids: list[str], store: str | None, json: bool) -> None:
    from diplograph.commands.effects import judgement_data
    from diplograph.commands.opening import opened_to_write
    from diplograph.decided import remove_judgements
    from diplograph.printing import as_json, paragraph, say
    from graph.resolution.judgements import judgement_words

    with opened_to_write(store) as target:
        found, missing = remove_judgements(target, ids)
    if json:
        say(as_json({"removed": [judgement_data(one) for one in found], "missing": missing}))
        return
    for one in found:
        say(paragraph(f"Taken back: {judgement_words(one)}", indent="  ", first=""))
    for id in missing:
        say(paragraph(f"No judgement {id} stands, or no longer; nothing to take back.", indent="  ", first=""))
