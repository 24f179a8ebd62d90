"""Deciding that two officials or meetings are one, or that what is one is several; seeing before what it changes."""

from __future__ import annotations

import datetime as dt
import getpass
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from diplograph.parting import all_apart, called, documents_out, ids_out
from graph import names
from graph.difference import Difference, difference
from graph.errors import UsageError
from graph.index import texts
from graph.resolution.bearers import Bearers, against
from graph.resolution.consistency import contradiction
from graph.resolution.judgements import Judgement, judgement
from graph.wording import plain

if TYPE_CHECKING:
    from graph.model import Node, Rows
    from graph.resolution.items import Label
    from graph.resolution.verdict import Decision as Said
    from graph.stores.base import Store

JUDGED: tuple[Label, ...] = ("Official", "Meeting")
"""Whose identity is judged: everything else has its id from what it is."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was, or would be, decided of `nodes`, as they were before: the judgements, what they do to the graph, and
    in how many documents somebody is another by them. No judgements and no difference where nothing was to decide.
    """

    nodes: tuple[Node, ...]
    judgements: tuple[Judgement, ...] = ()
    difference: Difference | None = None
    documents: int = 0

    @property
    def became(self) -> str:
        """The id of the first of the nodes afterwards."""
        first = self.nodes[0]
        return self.difference.ids[first.ref][1] if self.difference else first.id


def merge(store: Store, a: str, b: str, *, why: str = "", by: str | None = None, preview: bool = False) -> Decision:
    """Decide that two officials, or two meetings, are one, until the judgement is taken back.

    Names are found by any part or spelling; `by` is the user's name where it is None. With `preview` nothing is kept.
    UsageError where the two can't be one; JudgementError where a judgement says otherwise; NameNotFound and
    NameAmbiguous as elsewhere.
    """
    rows = store.rows()
    one, other = judged_node(rows, a), judged_node(rows, b)
    if one.label != other.label:
        raise UsageError(
            f"{called(one)} is {_kind(one)} and {called(other)} {_kind(other)}: only two officials, or two meetings, "
            "can be one"
        )
    if one.ref == other.ref:
        return Decision((one,))
    label = cast("Label", one.label)
    bearers, known = Bearers(store.items(label)), store.judgements()
    sign = Signature(why, by)
    ends = (bearers.chosen(one.id), bearers.chosen(other.id))
    new = [sign.on(label, "same", *ends, seen=bearers.seen(*ends))]
    if faults := against(known, bearers.items(one.id), bearers.items(other.id)):
        raise contradiction(new[0], faults)
    decision = _tried(store, rows, (one, other), new)
    # Two that fit each other through a third may come apart where one of them is judged to be somebody else.
    if loose := _left_behind(decision, bearers):
        new += [sign.on(label, "same", ends[0], anchor, seen=bearers.seen(ends[0], anchor)) for anchor in loose]
        decision = _tried(store, rows, (one, other), new)
    if not preview:
        store.judge(new)
    return decision


def split(
    store: Store,
    name: str,
    others: Sequence[str] = (),
    *,
    documents: Collection[str] = (),
    why: str = "",
    by: str | None = None,
    preview: bool = False,
) -> Decision:
    """Decide that what is one official, or one meeting, is several, until the judgements are taken back.

    `others` are ids (of an official also spellings) that are taken out; without any, all that was joined without a
    judgement comes apart. `documents` are ids, paths or names of documents: what these tell is taken out, for namesakes
    under one spelling. With `preview` nothing is kept. UsageError where there is nothing to part; JudgementError where
    a judgement says otherwise; NameNotFound and NameAmbiguous as elsewhere.
    """
    if others and documents:
        raise UsageError("split takes out either ids or what documents tell, not both at once")
    rows = store.rows()
    node = judged_node(rows, name)
    label = cast("Label", node.label)
    bearers, known = Bearers(store.items(label)), store.judgements()
    told: tuple[str, ...] = ()
    if documents:
        from diplograph.forgetting import found_documents

        told = tuple(each.id for each in found_documents(store, rows, documents))
        pairs = documents_out(store, node, bearers, told)
    else:
        pairs = ids_out(node, bearers, others, known) if others else all_apart(node, bearers, known)
    sign = Signature(why, by)
    new = [sign.on(label, "different", out, stays, told) for out, stays in pairs]
    decision = _tried(store, rows, (node,), new)
    if not preview:
        store.judge(new)
    return decision


class Signature:
    """Makes judgements with one reason, by one person (the user of the system where `by` is None), now."""

    def __init__(self, why: str = "", by: str | None = None) -> None:
        self._why = why
        self._by = _user() if by is None else by

    def on(
        self,
        label: Label,
        decision: Said,
        one: str,
        other: str,
        documents: Collection[str] = (),
        seen: Collection[str] = (),
    ) -> Judgement:
        """See `judgement`."""
        made = dt.datetime.now(dt.UTC).replace(microsecond=0)
        return judgement(
            label, decision, one, other, documents=documents, why=self._why, by=self._by, made=made, seen=seen
        )


def judged_node(rows: Rows, text: str) -> Node:
    """The official or meeting that the text names; UsageError where it names something else."""
    node = names.one(rows, text)
    if node.label not in JUDGED:
        raise UsageError(
            f"{plain(text)!r} is {called(node)}, {_kind(node)}: only two officials, or two meetings, can be one; "
            f"official:{plain(text)} looks among officials only"
        )
    return node


def _user() -> str:
    """The name of the user who runs this; empty where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _tried(store: Store, rows: Rows, nodes: tuple[Node, ...], new: list[Judgement]) -> Decision:
    effect = store.preview(new)
    return Decision(nodes, tuple(new), difference(rows, effect.rows, effect.lost), effect.documents)


def _left_behind(decision: Decision, bearers: Bearers) -> list[str]:
    """The anchors of the two nodes that would not be of the node that the two were to become."""
    assert decision.difference is not None
    label, chosen = decision.nodes[0].label, bearers.chosen(decision.nodes[0].id)
    units = {anchor: items for node in decision.nodes for anchor, items in bearers.anchors(node.id).items()}
    ways = {anchor: {id for item in items for id in (item.name_id, item.own_id)} for anchor, items in units.items()}
    whole: set[str] = set()
    for node in decision.difference.after.nodes:
        ids = {node.id, *texts(node.properties.get("other_ids"))}
        if node.label == label and ids & ways[chosen]:
            whole |= ids
    return [anchor for anchor in units if not ways[anchor] & whole]


def _kind(node: Node) -> str:
    kind = node.label.lower()
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
