"""What a check of a store finds: kinds of faults, how many there are of each, examples, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SHOWN = 20
"""Examples that are kept of each kind."""

_REPAIR = "`diplograph check --repair` makes the graph again from the archive"
_SALVAGE = "`diplograph salvage NEW` saves what can be read into a new store"
_AGAIN = "forget the documents and load their files again, or restore the store from a dump"

KINDS: Mapping[str, tuple[str, str]] = {
    "file": ("faults in the archive's file", _SALVAGE),
    "unreadable": ("documents whose entry in the archive cannot be read", _SALVAGE),
    "untrue": ("documents whose text, id, Record and quotes do not belong together", _AGAIN),
    "identities": ("documents in which somebody is another than their resolution from nothing tells", _REPAIR),
    "index": ("documents of which the index of who is who lacks something, or has too much", _REPAIR),
    "claims": ("documents whose claims are not those of their Record", _REPAIR),
    "votes": ("nodes and edges of which the number of documents that speak of them is wrong", _REPAIR),
    "missing": ("nodes and edges missing from the graph", _REPAIR),
    "extra": ("nodes and edges of which no document speaks", _REPAIR),
    "other": ("nodes and edges with other properties than documents give", _REPAIR),
    "doubled": ("edges that are there more than once", _REPAIR),
    "foreign": ("edges and properties that the schema does not have", _REPAIR),
    "evidence": ("edges without evidence, or with evidence that is not in the graph", _REPAIR),
    "met": ("MET edges out of step with ATTENDED", _REPAIR),
}
"""Each kind of fault with what is counted and what mends it, in the order in which they are told."""

REPAIRABLE = frozenset(kind for kind, (_, advice) in KINDS.items() if advice == _REPAIR)


@dataclass(frozen=True, slots=True)
class Finding:
    """Faults of one kind (see `KINDS`): how many (`at_least` where more were not counted), and the first of them."""

    kind: str
    count: int
    examples: tuple[str, ...]
    at_least: bool = False

    @property
    def what(self) -> str:
        """What is counted, in words."""
        return KINDS[self.kind][0]

    @property
    def advice(self) -> str:
        """What mends it."""
        return KINDS[self.kind][1]


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check came to: what it looked at, and what is wrong; `notes` are no faults.

    `unsettled` documents are in the archive and not in the graph yet, which is no fault. `quick` says that who is who
    was not resolved from nothing.
    """

    store: str
    documents: int
    nodes: int
    edges: int
    unsettled: int
    quick: bool
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings

    @property
    def repairable(self) -> bool:
        """Whether something is wrong that making the graph again mends."""
        return any(one.kind in REPAIRABLE for one in self.findings)


class Findings:
    """The faults while they are collected."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._examples: dict[str, list[str]] = {}
        self._at_least: set[str] = set()
        self.notes: list[str] = []

    def add(self, kind: str, example: str) -> None:
        """One fault more."""
        self.count(kind, 1)
        examples = self._examples.setdefault(kind, [])
        if len(examples) < SHOWN:
            examples.append(example)

    def count(self, kind: str, number: int, *, at_least: bool = False) -> None:
        """So many more, of which none is named."""
        self._counts[kind] = self._counts.get(kind, 0) + number
        if at_least:
            self._at_least.add(kind)

    def any(self, *kinds: str) -> bool:
        """Whether there are faults of one of these kinds."""
        return any(self._counts.get(kind) for kind in kinds)

    def has(self, kind: str, example: str) -> bool:
        """Whether this fault is told already."""
        return example in self._examples.get(kind, ())

    def all(self) -> tuple[Finding, ...]:
        """What was found, in the order of `KINDS`."""
        return tuple(
            Finding(kind, self._counts[kind], tuple(sorted(self._examples.get(kind, ()))), kind in self._at_least)
            for kind in KINDS
            if self._counts.get(kind)
        )
