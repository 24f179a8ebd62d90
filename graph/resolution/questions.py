"""What is left for people to decide: pairs of officials, or of meetings, that may be one.

Asked about are pairs that the comparison leaves open, and those that fit each other and were left apart because one of
them fits somebody else as well. Not asked about is what one document tells of as two, and what was judged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from graph.resolution import met_alike
from graph.resolution.bearers import Bearers
from graph.resolution.clusters import Comparison, Pair
from graph.resolution.items import Held, Kind, Label
from graph.resolution.judgements import Judgement, Links
from graph.resolution.update import sharing


@dataclass(frozen=True, slots=True)
class Question:
    """Whether two nodes are one. `left` and `right` are their ids, `anchors` what a judgement names them by.

    `seen` are the own ids of the items that bear the anchors. `score` (0 to 1) and `reasons` are those of the
    comparison; `documents` counts those that tell of either.
    """

    label: Label
    left: str
    right: str
    anchors: tuple[str, str]
    seen: tuple[str, ...]
    score: float
    reasons: tuple[str, ...]
    documents: int


def questions(
    kind: Kind,
    items: Mapping[str, Held],
    judgements: Collection[Judgement],
    documents: Mapping[str, Collection[str]],
    met: Mapping[Pair, str] | None = None,
) -> list[Question]:
    """The open questions, likeliest first, then those of which most documents tell.

    `items` are all of the kind's label, `documents` those that tell of each node, by its id; `met` are the pairs of
    nodes that `met_alike` found.
    """
    links = Links.of(judgements, kind.label)
    bearers = Bearers(items)
    compared = Comparison(kind, {key: held.item for key, held in items.items()}, links)
    best: dict[Pair, tuple[float, str, str]] = {}
    fitting: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in sharing(compared):
        if items[one].id == items[other].id:
            continue
        verdict = compared.verdict(one, other)
        if verdict.decision == "different":
            continue
        one, other = sorted((one, other), key=lambda key: (items[key].id, key))
        pair = (items[one].id, items[other].id)
        if verdict.decision == "same":
            fitting[pair[0]].add(pair[1])
            fitting[pair[1]].add(pair[0])
        if pair not in best or (-verdict.score, one, other) < (-best[pair][0], *best[pair][1:]):
            best[pair] = (verdict.score, one, other)
    for pair in (met or {}).keys() - best.keys():
        ends = [min((item.key for item in bearers.items(node)), default="") for node in pair]
        if all(ends):
            best[pair] = (met_alike.SCORE, ends[0], ends[1])
    found = []
    for (left, right), (score, one, other) in best.items():
        telling, others = set(documents.get(left, ())), set(documents.get(right, ()))
        if telling & others or bearers.parted(links, left, right):
            continue
        verdict = compared.verdict(one, other)
        reasons = verdict.reasons
        if verdict.decision == "same":
            reasons = (*reasons, _kept_apart(compared, bearers, (left, right), fitting))
        if met and (left, right) in met:
            reasons = (f"on one side of {met[left, right]}, where no document names both", *reasons)
        anchors = (bearers.anchor(items[one].item), bearers.anchor(items[other].item))
        seen = bearers.seen(*anchors)
        found.append(Question(kind.label, left, right, anchors, seen, score, reasons, len(telling | others)))
    return sorted(found, key=lambda one: (-one.score, -one.documents, one.left, one.right))


def _kept_apart(compared: Comparison, bearers: Bearers, nodes: Pair, fitting: Mapping[str, Collection[str]]) -> str:
    """Why two who fit each other were left apart."""
    left, right = nodes
    for one in bearers.items(left):
        for other in bearers.items(right):
            verdict = compared.verdict(one.key, other.key)
            if compared.clashing((one.key, other.key)):
                return "documents show one as holding the one, and one the other, within days"
            if verdict.decision == "different":
                why = f" ({', '.join(verdict.reasons)})" if verdict.reasons else ""
                return f"other tellings of the two speak against it{why}"
    for node, other_node in ((left, right), (right, left)):
        if thirds := sorted(set(fitting[node]) - {other_node}):
            more = f" and {len(thirds) - 1} more" if len(thirds) > 1 else ""
            return f"{node} fits {thirds[0]}{more} as well"
    return "documents name such two as two"
