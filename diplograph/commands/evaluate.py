"""`diplograph evaluate`: how well the reader reads, measured on annotated documents."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands.options import Json, Lexicon, MinConfidence
from graph.doubt import LEAST
from graph.errors import DocumentError

if TYPE_CHECKING:
    from graph.record import Evidence
    from loaders.evaluation import Evaluation, Scored, Tally
    from loaders.evaluation.misses import WrongFact, WrongPair


def evaluate(
    folder: Annotated[
        Path,
        typer.Argument(metavar="GOLD_DIR", help="A folder of NAME.txt with NAME.json, its annotation.", readable=False),
    ],
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="List what is wrong in each document, with its sentence.")
    ] = False,
    lexicon: Lexicon = None,
    min_confidence: MinConfidence = LEAST,
    json: Json = False,
) -> None:
    """Score the reader on annotated documents.

    Counts the pairs who met, officials, meetings and their facts that were found, and the traps fallen into.
    """
    from diplograph.printing import as_json, say, warn
    from loaders import lexicon_of, read
    from loaders.evaluation import evaluate as evaluated

    tables = lexicon_of(lexicon)
    found = evaluated(folder, lambda document: read(document, lexicon=tables, min_confidence=min_confidence))
    for remark in found.remarks:
        warn(f"{remark.source}: {remark.text}")
    for error in found.failed:
        warn(str(error))
    say(as_json(_data(found, verbose)) if json else _account(found, verbose))
    if found.failed:
        raise typer.Exit(DocumentError.exit_code)


_TALLIES = ("pairs", "officials", "attendance", "meetings")
_SHARES = ("status", "kind", "date", "place", "represents", "office")


def _data(found: Evaluation, verbose: bool) -> dict[str, Any]:
    figures = found.figures
    data: dict[str, Any] = {
        "documents": {
            "scored": len(found.documents),
            "all_pairs_right": sum(one.all_pairs_right for one in found.documents),
            "unread": sum(one.compared is None for one in found.documents),
        },
        **{name: _tally_data(getattr(figures, name)) for name in _TALLIES},
        **{name: {"right": share.count, "of": share.of} for name in _SHARES for share in (getattr(figures, name),)},
        "traps": {"fallen_into": figures.traps.count, "of": figures.traps.of},
        "rules": [{"rule": rule, "right": tally.right, "wrong": tally.wrong} for rule, tally in found.rules.items()],
        "failed": [{"source": error.source, "reason": error.reason} for error in found.failed],
    }
    if verbose:
        data["misses"] = [{"source": one.source, **_misses_data(one)} for one in found.documents if one.misses]
    return data


def _tally_data(tally: Tally) -> dict[str, Any]:
    counted = {one.name: getattr(tally, one.name) for one in fields(tally)}
    return {**counted, "precision": tally.precision, "recall": tally.recall, "f1": tally.f1}


def _misses_data(one: Scored) -> dict[str, Any]:
    misses = one.misses
    return {
        "missed_pairs": [{"names": pair.names, "kind": pair.kind, "date": pair.date} for pair in misses.missed],
        "wrong_pairs": [
            {
                "names": pair.names,
                "trap": pair.trap,
                "passages": [
                    {"quote": piece.quote, "start": piece.start, "end": piece.end, "rule": piece.rule}
                    for piece in pair.passages
                ],
            }
            for pair in misses.wrong
        ],
        "missed_officials": misses.missed_officials,
        "wrong_officials": misses.wrong_officials,
        "missed_meetings": misses.missed_meetings,
        "wrong_meetings": misses.wrong_meetings,
        "wrong_facts": [{part.name: getattr(fact, part.name) for part in fields(fact)} for fact in misses.facts],
    }


def _account(found: Evaluation, verbose: bool) -> str:
    from diplograph.printing import table

    figures = found.figures
    right = sum(one.all_pairs_right for one in found.documents)
    unread = sum(one.compared is None for one in found.documents)
    counts = [
        (name, one.right, one.wrong, one.missed, *(f"{share:.3f}" for share in (one.precision, one.recall, one.f1)))
        for name in _TALLIES
        for one in (getattr(figures, name),)
    ]
    shares = [
        (name, one.count, one.of, _percent(one.count, one.of)) for name in _SHARES for one in (getattr(figures, name),)
    ]
    made = [(rule, one.right, one.wrong, f"{one.precision:.3f}") for rule, one in found.rules.items()]
    parts = [_misses(one) for one in found.documents if one.misses] if verbose else []
    parts += [
        f"Documents: {len(found.documents)} scored, {right} with all pairs right, {unread} not read",
        table(("found", "right", "wrong", "missed", "precision", "recall", "F1"), counts, right=range(1, 7)),
        table(("of those found", "right", "of", "share"), shares, right=(1, 2, 3)),
        f"Traps: {figures.traps.count} of {figures.traps.of} fallen into",
    ]
    if made:
        heads = ("pairs by rule", "right", "wrong", "precision")
        parts.append(f"{table(heads, made, right=(1, 2, 3))}\n(a pair counts once with each rule that it rests on)")
    return "\n\n".join(parts)


def _percent(count: int, of: int) -> str:
    return f"{count / of:.3f}" if of else ""


def _misses(one: Scored) -> str:
    from diplograph.printing import paragraph

    misses = one.misses
    lines = [paragraph(one.source)]
    for missed in misses.missed:
        where = ", ".join(filter(None, (missed.kind.replace("_", " "), missed.date)))
        lines.append(_line(f"missed: {' – '.join(missed.names)} ({where})"))
    for wrong in misses.wrong:
        lines += _wrong(wrong)
    lines += [_line(f"missed official: {name}") for name in misses.missed_officials]
    lines += [_line(f"wrong official: {name}") for name in misses.wrong_officials]
    lines += [_line(f"missed meeting: {meeting}") for meeting in misses.missed_meetings]
    lines += [_line(f"wrong meeting: {meeting}") for meeting in misses.wrong_meetings]
    lines += [_fact(fact) for fact in misses.facts]
    return "\n".join(lines)


def _wrong(pair: WrongPair) -> list[str]:
    trap = ", a trap" if pair.trap else ""
    return [_line(f"wrong{trap}: {' – '.join(pair.names)}"), *(_passage(piece) for piece in pair.passages)]


def _passage(piece: Evidence) -> str:
    from diplograph.printing import paragraph

    where = f"characters {piece.start}–{piece.end}, rule {piece.rule}"
    return "\n".join(
        (paragraph(f"“{piece.quote}”", indent="      "), paragraph(where, indent="        ", first="      "))
    )


def _fact(fact: WrongFact) -> str:
    return _line(f"{fact.what}: {fact.found or 'none'} instead of {fact.expected} ({fact.of})")


def _line(text: str) -> str:
    from diplograph.printing import paragraph

    return paragraph(text, indent="    ", first="  ")
