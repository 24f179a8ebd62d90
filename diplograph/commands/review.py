"""`diplograph review`: pair by pair through those who may be one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands.options import Json, StoreUrl, Why, words

if TYPE_CHECKING:
    from diplograph.reviewing import Answer, Sitting
    from graph.index import Index
    from graph.portrait import Portrait
    from graph.resolution.questions import Question
    from graph.stores.base import Store

LISTED = 30
"""How many pairs are listed before the rest is only counted."""
_ANSWERS: dict[str, Answer] = {"s": "same", "d": "different", "n": "skip"}
_KEYS = {"same": "s", "different": "d", "skip": "n", "next": "n", "undo": "u", "quit": "q"}
_PROMPT = "same (s), different (d), skip (n), undo (u), quit (q)? "


def review(
    list_: Annotated[bool, typer.Option("--list", help="List the pairs, and ask nothing.")] = False,
    why: Why = "",
    store: StoreUrl = None,
    json: Json = False,
) -> None:
    """Go through what may be one, and decide.

    That is officials, and meetings.

    Each pair comes with what is known of both and why it is doubtful; each answer is kept at once. Answers can be
    piped in, one a line. With neither terminal nor pipe the pairs are listed.
    """
    from diplograph.commands.opening import opened, opened_to_write

    reason = words(why)
    answers = None if list_ or json else _input()
    if answers is None:
        with opened(store) as source:
            _list(source, json)
    else:
        with opened_to_write(store) as target:
            _ask(target, answers, reason)


def _input() -> Iterator[str] | None:
    """The lines that are typed or piped in; None where there is nobody to ask."""
    if sys.stdin is None:
        return None
    lines = iter(sys.stdin.readline, "")
    if sys.stdin.isatty():
        return lines
    try:
        first = next(lines, None)
    except OSError:
        return None
    return None if first is None else chain((first,), lines)


def _list(source: Store, json: bool) -> None:
    from diplograph.printing import as_json, say
    from diplograph.reviewing import questions
    from graph.index import index

    rows = source.rows()
    found = questions(source, rows)
    graph = index(rows)
    if json:
        say(as_json({"questions": [_data(graph, one) for one in found]}))
        return
    say("\n\n".join(_line(graph, one) for one in found[:LISTED]) or _NOTHING)
    if len(found) > LISTED:
        say(f"\nand {len(found) - LISTED} more (--json lists all)")


_NOTHING = "Nothing is doubtful: no two officials and no two meetings may be one."


def _data(graph: Index, question: Question) -> dict[str, Any]:
    from diplograph.answers import node_data, quote_data
    from graph.portrait import portrait

    both = [portrait(graph, graph.nodes[question.label, id]) for id in (question.left, question.right)]
    return {
        "label": question.label,
        "score": question.score,
        "reasons": question.reasons,
        "documents": question.documents,
        "nodes": [
            {
                **node_data(one.node),
                "facts": one.facts,
                "documents": one.documents,
                "evidence": quote_data(one.quote) if one.quote else None,
            }
            for one in both
        ],
    }


def _line(graph: Index, question: Question) -> str:
    """A pair in a few lines: names, ids, score and reasons."""
    from diplograph.parting import called
    from diplograph.printing import paragraph

    one, other = (called(graph.nodes[question.label, id]) for id in (question.left, question.right))
    lines = [paragraph(f"{one} – {other}", indent="       ", first=f"{question.score:.2f} ")]
    lines += [paragraph(_why(question), indent="       ", first="     ")]
    return "\n".join(lines)


def _why(question: Question) -> str:
    documents = "1 document" if question.documents == 1 else f"{question.documents} documents"
    return f"why: {'; '.join(question.reasons) or 'the comparison leaves it open'}; {documents}"


def _ask(target: Store, answers: Iterator[str], why: str) -> None:
    from diplograph.printing import say
    from diplograph.reviewing import Sitting, questions
    from graph.index import index

    rows = target.rows()
    asked = questions(target, rows)
    if not asked:
        say(_NOTHING)
        return
    graph, sitting, shown = index(rows), Sitting(target, asked, why=why), None
    try:
        while (question := sitting.question()) is not None:
            if question is not shown:
                say(_account(graph, question, f"{sitting.number} of {len(asked)}"))
                shown = question
            key = _key(answers)
            if key == "q":
                break
            if _take(sitting, key):
                shown = None
    except KeyboardInterrupt:
        say()
        raise KeyboardInterrupt(f"interrupted; {_summary(sitting, len(asked))}") from None
    say(_summary(sitting, len(asked)))


def _key(answers: Iterator[str]) -> str:
    """What is typed or piped in next; "q" at the end."""
    print(_PROMPT, end="", flush=True)
    line = next(answers, None)
    if line is None:
        print()
        return "q"
    typed = line.strip().casefold()
    if not sys.stdin.isatty():
        print(typed)
    return _KEYS.get(typed, typed)


def _take(sitting: Sitting, key: str) -> bool:
    """Does what the key says; whether there is another question to show by it."""
    from diplograph.printing import paragraph, say
    from graph.errors import JudgementError

    if key in _ANSWERS:
        try:
            kept = sitting.answer(_ANSWERS[key])
        except JudgementError as error:
            say(paragraph(f"Not kept: {error}", indent="  ", first=""))
            return True
        say(f"kept as judgement {kept.id}\n" if kept else "skipped\n")
        return True
    if key == "u":
        last = sitting.undo()
        say("taken back\n" if last else "there is nothing to take back")
        return last is not None
    if key:
        say("type s, d, n, u or q")
    return False


def _account(graph: Index, question: Question, place: str) -> str:
    """Both with what is known of them, and why they may be one."""
    from diplograph.printing import paragraph
    from graph.portrait import portrait

    what = "one person" if question.label == "Official" else "one meeting"
    lines = [f"{place}: {what}? (score {question.score:.2f})", paragraph(_why(question), indent="  ", first="")]
    for head, id in (("A  ", question.left), ("B  ", question.right)):
        lines += ["", *_portrait(portrait(graph, graph.nodes[question.label, id]), head)]
    return "\n".join([*lines, ""])


def _portrait(one: Portrait, head: str) -> list[str]:
    from diplograph.commands.wording import quoted
    from diplograph.parting import called
    from diplograph.printing import paragraph

    indent = " " * len(head)
    lines = [paragraph(called(one.node), indent=indent, first=head)]
    lines += [paragraph(fact, indent=f"{indent}  ", first=indent) for fact in one.facts]
    if one.quote:
        lines += quoted((one.quote,), indent=f"{indent}  ")
    if one.documents > 1:
        lines.append(f"{indent}and {one.documents - 1} more document{'s' if one.documents > 2 else ''}")
    return lines


def _summary(sitting: Sitting, asked: int) -> str:
    same, different, skipped = (
        sum(1 for one in sitting.answered if one.answer == answer) for answer in ("same", "different", "skip")
    )
    decided = f"{same + different} decided ({same} same, {different} different)"
    return f"{decided}, {skipped} skipped, of {asked} pairs" + (
        "; what was decided is kept" if same + different else ""
    )
