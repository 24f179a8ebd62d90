"""Judgements: what people decided about who is one and who is not. They outlive reloads and can be taken back.

A judgement names two ids of one kind of node. An id stands for all that bears it as its base; "ID@MARK" for the
tellings of some documents only, which the judgement lists.
"""

from __future__ import annotations

import codecs
import datetime as dt
import hashlib
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

import msgspec

from graph.errors import JudgementError
from graph.resolution.items import Item, Label
from graph.resolution.verdict import Decision

_ID = re.compile(r"[A-Za-z0-9-]+(?:@[0-9a-f]{8})?")
FORMAT = 1
"""Of a file of judgements."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """`left` and `right` are ids, in alphabetical order; `decision` is "same" or "different".

    `documents` are those whose tellings "ID@MARK" stands for. `seen` are the items, by their own ids, that bore the two
    when it was decided that they are one: where others come to bear them too, it is said of those who are the same as
    these. `by`, `made` (UTC) and `why` are for people to read and change nothing.
    """

    label: Label
    decision: Decision
    left: str
    right: str
    documents: tuple[str, ...] = ()
    why: str = ""
    by: str = ""
    made: dt.datetime | None = None
    seen: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """8 hexadecimal digits, equal for equal decisions on the same two."""
        said = "\x1f".join((self.label, self.decision, self.left, self.right, *self.documents))
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def judgement(
    label: Label,
    decision: Decision,
    one: str,
    other: str,
    *,
    documents: Iterable[str] = (),
    why: str = "",
    by: str = "",
    made: dt.datetime | None = None,
    seen: Iterable[str] = (),
) -> Judgement:
    """The judgement on two ids; where `documents` are given, their tellings of `one` against all others of it.

    JudgementError where both are one id.
    """
    listed = tuple(sorted(set(documents)))
    if listed:
        mark = hashlib.sha256("\x1f".join(listed).encode()).hexdigest()[:8]
        one = f"{one}@{mark}"
    if one == other:
        raise JudgementError(f"a judgement needs two: {one} is given twice")
    left, right = sorted((one, other))
    return Judgement(label, decision, left, right, listed, why, by, made, tuple(sorted(set(seen))))


def contradicted(known: Collection[Judgement], new: Judgement) -> list[Judgement]:
    """Those of the known judgements that the new one goes against; empty where it goes against none.

    Of "same" judgements the chain counts: who joined A with B and B with C has said that A is C.
    """
    ofkind = [one for one in known if one.label == new.label and one.id != new.id]
    if new.decision == "different":
        return _chain(ofkind, new.left, new.right)
    chains = [one for one in ofkind if one.decision == "same"]
    for one in ofkind:
        if one.decision == "different" and _chain([*chains, new], one.left, one.right):
            return [one, *(step for step in _chain([*chains, new], one.left, one.right) if step != new)]
    return []


def _chain(known: Iterable[Judgement], start: str, end: str) -> list[Judgement]:
    """The "same" judgements that lead from one id to the other."""
    steps: defaultdict[str, list[tuple[str, Judgement]]] = defaultdict(list)
    for one in known:
        if one.decision == "same":
            steps[one.left].append((one.right, one))
            steps[one.right].append((one.left, one))
    came: dict[str, tuple[str, Judgement] | None] = {start: None}
    waiting = [start]
    for at in waiting:
        for target, by in steps[at]:
            if target not in came:
                came[target] = (at, by)
                waiting.append(target)
    found: list[Judgement] = []
    at = end
    while step := came.get(at):
        at, by = step
        found.append(by)
    return found[::-1]


@dataclass(frozen=True, slots=True)
class Links:
    """The judgements on one kind of node, by the ids that they name."""

    same: dict[str, set[str]] = field(default_factory=dict)
    different: dict[str, set[str]] = field(default_factory=dict)
    seen: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, judgements: Iterable[Judgement], label: Label) -> Links:
        """Those on this label."""
        links = cls()
        for one in judgements:
            if one.label == label:
                told = links.same if one.decision == "same" else links.different
                told.setdefault(one.left, set()).add(one.right)
                told.setdefault(one.right, set()).add(one.left)
                for end in (one.left, one.right) if one.seen else ():
                    links.seen.setdefault(end, set()).update(one.seen)
        return links

    def beyond(self, anchors: Iterable[str]) -> set[str]:
        """The ids that are judged to be the same as one of these."""
        return {other for anchor in anchors for other in self.same.get(anchor, ())}

    def joined(self, one: Item, other: Item, unmeant: Collection[str] = ()) -> bool:
        """Whether somebody decided that the two are one; `unmeant` are keys of items who only bear such an id."""
        return _told(self.same, one, other, unmeant)

    def parted(self, one: Item, other: Item) -> bool:
        """Whether somebody decided that they are not."""
        return _told(self.different, one, other)


def _told(told: dict[str, set[str]], one: Item, other: Item, unmeant: Collection[str] = ()) -> bool:
    if not told:
        return False
    first, second = ({item.own_id} if item.key in unmeant else set(item.anchors) for item in (one, other))
    # The base and one's own id may both be named, and one may bear both: then it is said of the others.
    return any(
        (target in second and anchor not in second) or (target in second and target not in first)
        for anchor in first
        for target in told.get(anchor, ())
    )


def judgement_words(one: Judgement) -> str:
    """The judgement in a line: its id, what it says, who made it, when and why."""
    verb = "are one" if one.decision == "same" else "are different"
    made = one.made.date().isoformat() if one.made else ""
    about = ", ".join(part for part in (f"by {one.by}" if one.by else "", made) if part)
    why = f": “{one.why}”" if one.why else ""
    return f"{one.id} ({one.left} and {one.right} {verb}{f'; {about}' if about else ''}{why})"


def pins(judgements: Iterable[Judgement]) -> dict[tuple[str, str], str]:
    """(document, id) -> mark, for the tellings that judgements took out of the others'."""
    found: dict[tuple[str, str], str] = {}
    for one in sorted(judgements, key=lambda each: each.id):
        for end in (one.left, one.right):
            base, at, mark = end.partition("@")
            if at:
                found.update({(document, base): mark for document in one.documents})
    return found


def as_json(one: Judgement) -> str:
    """The judgement as JSON, for `judgement_of`."""
    return msgspec.json.encode(one).decode()


def judgement_of(data: str) -> Judgement:
    """The judgement that `as_json` wrote."""
    return msgspec.json.decode(data, type=Judgement)


class _File(msgspec.Struct):
    format: int
    judgements: list[Judgement]


def to_json(judgements: Sequence[Judgement]) -> str:
    """The judgements as a small JSON file, in the order of their ids; `from_json` reads it."""
    ordered = sorted(judgements, key=lambda one: one.id)
    return msgspec.json.format(msgspec.json.encode(_File(FORMAT, ordered)), indent=2).decode() + "\n"


def from_json(data: bytes | str, where: str) -> list[Judgement]:
    """The judgements of a file that `to_json` wrote; JudgementError, which names `where`, if it is none."""
    try:
        # Notepad puts a mark before what it saves.
        plain = data.removeprefix("\ufeff") if isinstance(data, str) else data.removeprefix(codecs.BOM_UTF8)
        found = msgspec.json.decode(plain, type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise JudgementError(f"{where}: not a file of judgements: {error}") from None
    if found.format != FORMAT:
        raise JudgementError(f"{where}: judgements of format {found.format}, this diplograph reads {FORMAT}")
    for number, one in enumerate(found.judgements, 1):
        if wrong := fault(one):
            raise JudgementError(f"{where}: judgement {number}: {wrong}")
    return found.judgements


def fault(one: Judgement) -> str | None:
    """Why it is no judgement that anybody could have made; None where it is one."""
    if one.left >= one.right or one.decision == "ask":
        return 'needs "same" or "different" and two ids in alphabetical order'
    if not (_ID.fullmatch(one.left) and _ID.fullmatch(one.right)):
        return f"{one.left!r} and {one.right!r} are not two ids of officials or meetings"
    if bool(one.documents) != ("@" in one.left + one.right):
        return 'documents belong to an id with a mark ("ID@MARK"), and to no other'
    return None
