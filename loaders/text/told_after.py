"""Told after: where contacts were, where only another sentence says it: "The talks took place at the Ministry in A"."""

from __future__ import annotations

from typing import Final

from loaders.text import staying
from loaders.text.contacts import REMOTE, Reading
from loaders.text.grammar import cue

_TOOK_PLACE: Final = cue("took place")
_AFTERWARDS: Final = 8
"""How many sentences after a contact may tell where it was."""


def complete(reading: Reading) -> None:
    """Places told after the contacts themselves: "The ceremony took place at A"."""
    waiting = [e for e in reading.events if e.place is None and e.kind not in REMOTE and not e.undated]
    waiting = [e for e in waiting if e.status == "held"]
    for tagged in reading.settings.tagged if waiting else ():
        told = _TOOK_PLACE.match(tagged.low)
        if told is None or (spot := staying.main_place(reading, tagged.number)) is None:
            continue
        ceremony = told["noun"] in ("ceremony", "presentation", "presentations")
        for event in waiting:
            after = tagged.number - event.sentence
            # "The ceremony took place at the Akorda. Credentials were presented by: …"
            near = 0 < after <= _AFTERWARDS or (ceremony and -_AFTERWARDS <= after < 0)
            if event.place is None and near and (event.kind == "ceremony") == ceremony:
                event.place = spot
        waiting = [e for e in waiting if tagged.number - e.sentence < _AFTERWARDS]
