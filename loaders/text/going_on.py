"""Going on: whether a contact follows what was told before, or the words speak on of the same persons or meeting."""

from __future__ import annotations

from loaders.text.clauses import Clause
from loaders.text.contacts import Reading
from loaders.text.grammar import cue
from loaders.text.scope import Scope
from loaders.text.triggers import Trigger

FOLLOWS = cue("follows")
ALONGSIDE = cue("alongside")
IN_A_BREAK = cue("in a break")
_ARRIVES = cue("visit begins")
_AGAIN = cue("taken up again")


def goes_on(reading: Reading, clause: Clause, trigger: Trigger, scope: Scope) -> bool:
    """True where the words say that the contact follows what was told, or speak on of the same persons or meeting."""
    words = clause.tagged.low
    before = clause.words(0, trigger.last + 12)
    if FOLLOWS.search(before) or IN_A_BREAK.search(words) or (ALONGSIDE.search(before) and _nearby(reading, clause)):
        return True
    number = clause.tagged.number
    if number > 0 and (_AGAIN.match(words) is not None or words.startswith("there ")):
        return True
    last = reading.settings.tagged[number - 1] if number else None
    here = clause.tagged.sentence.block
    return last is not None and last.sentence.block == here and bool(_ARRIVES.search(last.low))


def _nearby(reading: Reading, clause: Clause) -> bool:
    """True where the contact told last stands in the same paragraph."""
    last = reading.events[-1] if reading.events else None
    tagged = reading.settings.tagged
    return last is not None and tagged[last.sentence].sentence.block == clause.tagged.sentence.block
