"""How it is told what a judgement, or forgetting documents, does to the graph: before it is done, and after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from diplograph.judging import Decision
    from graph.difference import Difference, Severed
    from graph.model import Node
    from graph.resolution.judgements import Judgement

LISTED = 12
"""How many pairs, names or facts are listed before the rest is only counted."""


def told(difference: Difference, *, preview: bool) -> list[str]:
    """The change in parts: counts, who met whom, who can be reached."""
    return [part for part in (_counts(difference, preview), _pairs(difference), _chains(difference)) if part]


def change_data(difference: Difference) -> dict[str, Any]:
    """The change as data: refs of what comes, goes and is worded anew, counts, pairs by id, who can be reached."""
    return {
        "counts": {name: {"before": then, "after": now} for name, (then, now) in difference.counts().items()},
        "made": [_ref(ref) for ref in difference.made],
        "gone": [_ref(ref) for ref in difference.gone],
        "changed": len(difference.changed),
        "met": [[one.id, other.id] for one, other in difference.met],
        "no_longer_met": [[one.id, other.id] for one, other in difference.unmet],
        "linked": [_severed_data(one) for one in difference.joined],
        "no_longer_linked": [_severed_data(one) for one in difference.parted],
    }


def decision_text(decision: Decision, *, preview: bool) -> str:
    """What a decision comes to, and how it is taken back."""
    from diplograph.printing import paragraph
    from graph.wording import counted

    assert decision.difference is not None
    parts = told(decision.difference, preview=preview)
    parts += [paragraph(line, indent="  ", first="") for line in _reach(decision)]
    documents = counted(decision.documents, "document")
    if preview:
        parts.append(f"It would touch {documents}. Nothing was changed.")
    else:
        # On one line, however long, so that it can be copied.
        removal = f"--remove {','.join(one.id for one in decision.judgements)}"
        parts.append(
            "\n".join(
                (
                    f"In {documents} somebody or some meeting is another by it."
                    if decision.documents
                    else "No document is touched by it.",
                    f"To take it back: diplograph judgements {removal}",
                )
            )
        )
    return "\n\n".join(parts)


def decision_data(decision: Decision, *, preview: bool) -> dict[str, Any]:
    """A decision as data."""
    from diplograph.answers import node_data

    found: dict[str, Any] = {
        "preview": preview,
        "nodes": [node_data(node) for node in decision.nodes],
        "judgements": [judgement_data(one) for one in decision.judgements],
        "documents": decision.documents,
        "change": None,
    }
    if decision.difference:
        reach = [decision.difference.reach(node) for node in decision.nodes if node.label == "Official"]
        found["change"] = {
            **change_data(decision.difference),
            "reach": [
                {
                    "official": one.official.id,
                    "before": one.before,
                    "after": one.after,
                    "nearer": one.nearer,
                    "farther": one.farther,
                }
                for one in reach
            ],
        }
    return found


def judgement_data(one: Judgement) -> dict[str, Any]:
    """A judgement as data, with its id."""
    return {
        "id": one.id,
        "label": one.label,
        "decision": one.decision,
        "left": one.left,
        "right": one.right,
        "documents": one.documents,
        "why": one.why,
        "by": one.by,
        "made": one.made,
    }


def _counts(difference: Difference, preview: bool) -> str:
    from diplograph.printing import table
    from graph.model import EDGE_KIND, NODE_KIND

    counts = difference.counts()
    names = [name for name in (*NODE_KIND, *EDGE_KIND) if name in counts]
    # Made anew under another id, or with other properties.
    touched = len(difference.changed) + len(difference.made)
    if not names:
        verb = "would be made anew" if preview else "were made anew"
        return (
            f"As many nodes and edges of each kind as before; {touched} of them {verb}."
            if touched
            else ("Nothing in the graph changes.")
        )
    heads = ("what", "now", "then", "more") if preview else ("what", "before", "now", "more")
    rows = [(name, str(then), str(now), f"{now - then:+d}") for name, (then, now) in ((n, counts[n]) for n in names)]
    return table(heads, rows, right=(1, 2, 3))


def _pairs(difference: Difference) -> str:
    parts = []
    for heading, pairs in (("Met by it:", difference.met), ("Met no longer:", difference.unmet)):
        if pairs:
            named = sorted(f"{one.name} – {other.name}" for one, other in pairs)
            parts.append(listed(heading, named, "pairs"))
    return "\n".join(parts)


def _chains(difference: Difference) -> str:
    from diplograph.printing import paragraph

    lines = []
    for words, severed in (
        ("A chain of meetings leads now, and not before, between", difference.joined),
        ("No chain of meetings leads any more between", difference.parted),
    ):
        for one in severed[:LISTED]:
            between = " and ".join(f"[{_people(part)}]" for part in one.parts)
            pairs = "1 pair" if one.pairs == 1 else f"{one.pairs} pairs"
            lines.append(paragraph(f"{words} {between} ({pairs}).", indent="  ", first=""))
        if len(severed) > LISTED:
            lines.append(f"  and in {len(severed) - LISTED} more places")
    return "\n".join(lines)


def _reach(decision: Decision) -> list[str]:
    """How far chains lead from each of the officials, where that changes."""
    assert decision.difference is not None
    lines = []
    for node in decision.nodes:
        if node.label != "Official":
            continue
        one = decision.difference.reach(node)
        if one.before == one.after and not one.nearer and not one.farther:
            continue
        steps = [f"{count} {word}" for count, word in ((one.nearer, "nearer"), (one.farther, "farther")) if count]
        detail = f" ({', '.join(steps)} than before)" if steps else ""
        lines.append(f"{node.name} ({node.id}): chains lead to {one.after} people instead of {one.before}{detail}.")
    return lines


def listed(heading: str, items: Sequence[str], what: str) -> str:
    """The items below a heading, each in a paragraph; after some the rest is counted."""
    from diplograph.printing import paragraph

    lines = [heading] + [paragraph(one, indent="    ", first="  ") for one in items[:LISTED]]
    if len(items) > LISTED:
        lines.append(f"  and {len(items) - LISTED} more {what} (--json lists all)")
    return "\n".join(lines)


def _people(part: Sequence[Node]) -> str:
    shown = [node.name for node in part[:3]]
    more = f" and {len(part) - len(shown)} more" if len(part) > len(shown) else ""
    return f"{', '.join(shown)}{more}"


def _severed_data(one: Severed) -> dict[str, Any]:
    return {"pairs": one.pairs, "parts": [[node.id for node in part] for part in one.parts]}


def _ref(ref: tuple[Any, ...]) -> dict[str, Any]:
    if len(ref) == 2:
        return {"label": ref[0], "id": ref[1]}
    return {"type": ref[0], "source": ref[1], "target": ref[2], "key": ref[3]}
