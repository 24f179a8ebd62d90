"""Status: was the contact held, is it planned, was it cancelled or denied, or is it only wished for?

Read from the verb group before a trigger and from a few words of the clause around it.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from loaders.text.chunks import Tagged
from loaders.text.cues import Cue
from loaders.text.grammar import cue

Reading = Literal["held", "planned", "cancelled", "denied", "none"]

_NOT_MADE: Final = Cue("not made")
_NEVER: Final = Cue("never happened")
_WILL_HAPPEN: Final = cue("will happen")
_HAPPENS: Final = cue("happens")
_ASIDE: Final = re.compile(r"\b(?:which|who|whom|where|when|that)\b")
_NEGATED: Final = Cue("negated")
_WISH: Final = Cue("wish")
_SAID_THERE: Final = Cue("suggested there")
"""What somebody suggested at the contact: "suggested deeper ties at a reception"."""
_PLANNED: Final = Cue("planned")
_DAY_AFTER: Final = Cue("the day after")
_IN_TURN: Final = Cue("told in turn")
_WAS_HELD: Final = Cue("was held")
_FUTURE_IN_PAST: Final = Cue("future in past")
_FELL: Final = Cue("fell")
_DENIED: Final = Cue("denied")


def after(clause: str, within: Tagged) -> Reading:
    """The status that the words after a noun give it.

    "A meeting with X has not been arranged" is none, "talks between X and Y will be held" planned.
    """
    main = _ASIDE.split(clause, maxsplit=1)[0]
    if _NOT_MADE.search(clause, within) or _NEVER.search(main, within):
        return "none"
    will, happens = _WILL_HAPPEN.search(main), _HAPPENS.search(main)
    return "planned" if will and (happens is None or will.start() <= happens.start()) else "held"


def read(group: str, clause: str, within: Tagged) -> Reading:
    """The status that the words give.

    `group` are the folded words between the subject and the trigger, `clause` those of the whole clause, `within` the
    sentence.
    """
    if _IN_TURN.search(clause, within):
        return "held"
    if _DENIED.search(clause, within):
        return "denied"
    if _FELL.search(clause, within):
        return "cancelled"
    if _FUTURE_IN_PAST.search(group, within):
        return "cancelled"
    if _NEGATED.search(group, within):
        return "none"
    wished = group if _SAID_THERE.lacking(within) else _SAID_THERE.pattern.sub(" ", group)
    if _WISH.search(wished, within):
        return "none"
    planned = _PLANNED.search(group, within)
    if not _DAY_AFTER.lacking(within):
        planned = _PLANNED.pattern.search(group := _DAY_AFTER.pattern.sub("then", group))
    if planned:
        only_next = {m.group() for m in _PLANNED.pattern.finditer(group.replace("the scheduled ", "the next "))} == {
            "next"
        }
        # "The next round of consultations has been held", "The scheduled meeting has ended"
        return "held" if only_next and _WAS_HELD.search(clause, within) else "planned"
    return "held"
