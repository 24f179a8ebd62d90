"""Going on: whether a contact follows what was told before, or the words speak on of the same persons or meeting."""

from __future__ import annotations

from typing import Final

from loaders.text.clauses import Clause
from loaders.text.contacts import Reading
from loaders.text.cues import Cue
from loaders.text.scope import Scope
from loaders.text.triggers import Trigger

FOLLOWS: Final = Cue("follows")
ALONGSIDE: Final = Cue("alongside")
IN_A_BREAK: Final = Cue("in a break")
_ARRIVES: Final = Cue("visit begins")
_AGAIN: Final = Cue("taken up again")


def goes_on(reading: Reading, clause: Clause, trigger: Trigger, scope: Scope) -> bool:
    """True where the words say that the contact follows what was told, or speak on of the same persons or meeting."""
    here = clause.tagged
    before = clause.words(0, trigger.last + 12)
    if FOLLOWS.search(before, here) or IN_A_BREAK.search(here.low, here):
        return True
    if ALONGSIDE.search(before, here) and _nearby(reading, clause):
        return True
    if here.number > 0 and (_AGAIN.match(here.low, here) is not None or here.low.startswith("there ")):
        return True
    last = reading.settings.tagged[here.number - 1] if here.number else None
    return last is not None and last.sentence.block == here.sentence.block and bool(_ARRIVES.search(last.low, last))


def _nearby(reading: Reading, clause: Clause) -> bool:
    """True where the contact told last stands in the same paragraph."""
    last = reading.events[-1] if reading.events else None
    tagged = reading.settings.tagged
    return last is not None and tagged[last.sentence].sentence.block == clause.tagged.sentence.block
