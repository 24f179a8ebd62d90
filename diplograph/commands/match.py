"""`diplograph match`: whether the two of each pair in a table are one person."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands.options import Json

if TYPE_CHECKING:
    from diplograph.agreement import Agreement, Tally
    from diplograph.pairs import Answer, Compared
    from graph.resolution.verdict import Decision


def match(
    pairs: Annotated[
        Path,
        typer.Argument(metavar="PAIRS.csv", help="A table with left_name, right_name and more.", readable=False),
    ],
    evaluate: Annotated[bool, typer.Option("--evaluate", help="Compare with the column verdict.")] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the rows there.", readable=False),
    ] = None,
    json: Json = False,
) -> None:
    """Tell for each pair of a table whether the two are one person.

    Adds the columns decision (same, different, ask), score (0 to 1) and reasons to each row.
    """
    from collections import Counter

    from diplograph.agreement import agreement
    from diplograph.pairs import match as compared
    from diplograph.printing import as_json, say
    from graph.wording import plain
    from graph.writing import write_file
    from loaders.readers.files import source_of

    answer = compared(pairs)
    found = answer.rows
    agreed = agreement(answer, pairs) if evaluate else None
    if output is not None:
        rows = as_json(_data(found)) if json else _table(answer)
        write_file(
            [f"{rows}\n".encode()],
            output,
            ours=_is_answer,
            inputs=(pairs,),
            what="table",
            example="answer.json" if json else "answer.csv",
        )
    if agreed is not None:
        say(as_json(_agreed_data(agreed)) if json else _account(agreed))
    elif output is None:
        say(as_json(_data(found)) if json else _table(answer))
    else:
        counted = Counter(one.verdict.decision for one in found)
        counts = {decision: counted[decision] for decision in _DECISIONS}
        file = source_of(output)
        line = ", ".join(f"{count} {decision}" for decision, count in counts.items())
        say(as_json({"file": file, **counts}) if json else f"{plain(file)}: {line}")


_DECISIONS: tuple[Decision, ...] = ("same", "different", "ask")


def _is_answer(head: bytes) -> bool:
    """True for the beginning of a table that this command wrote."""
    return b"decision,score,reasons" in head or b'"decision": ' in head


def _fields(one: Compared) -> dict[str, Any]:
    from diplograph.pairs import ADDED

    given = {name: value for name, value in one.pair.fields.items() if name not in ADDED}
    verdict = one.verdict
    return {**given, "decision": verdict.decision, "score": round(verdict.score, 3), "reasons": verdict.reasons}


def _data(found: list[Compared]) -> list[dict[str, Any]]:
    return [_fields(one) for one in found]


def _table(answer: Answer) -> str:
    from diplograph.printing import as_csv

    rows = [list({**row, "reasons": "; ".join(row["reasons"])}.values()) for row in map(_fields, answer.rows)]
    return as_csv(answer.headings(), rows)


def _agreed_data(agreed: Agreement) -> dict[str, Any]:
    return {
        **_tally_data(agreed.all),
        "by_phenomenon": [{"phenomenon": name, **_tally_data(one)} for name, one in agreed.by_phenomenon.items()],
    }


def _tally_data(tally: Tally) -> dict[str, Any]:
    counts = {name: getattr(tally, name) for name in ("pairs", "same", "found", "wrong", "missed", "asked")}
    return {**counts, "precision": tally.precision, "recall": tally.recall, "ask": tally.ask}


def _account(agreed: Agreement) -> str:
    from diplograph.printing import table

    heads = ("phenomenon", "pairs", "wrong", "missed", "precision", "recall", "ask")
    rows = [(name or "not told", *_cells(one)) for name, one in agreed.by_phenomenon.items()]
    return table(heads, [*rows, ("all", *_cells(agreed.all))], right=range(1, len(heads)))


def _cells(tally: Tally) -> tuple[object, ...]:
    shares = ("" if share is None else f"{share:.3f}" for share in (tally.precision, tally.recall, tally.ask))
    return (tally.pairs, tally.wrong, tally.missed, *shares)
