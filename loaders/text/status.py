"""Status: was the contact held, is it planned, was it cancelled or denied, or is it only wished for?

Read from the verb group before a trigger and from a few words of the clause around it.
"""

from __future__ import annotations

import re
from typing import Literal

from loaders.text.grammar import cue

Reading = Literal["held", "planned", "cancelled", "denied", "none"]

_NOT_MADE = cue("not made")
_NEVER = cue("never happened")
_WILL_HAPPEN = cue("will happen")
_HAPPENS = cue("happens")
_ASIDE = re.compile(r"\b(?:which|who|whom|where|when|that)\b")
_NEGATED = cue("negated")
_WISH = cue("wish")
_SAID_THERE = cue("suggested there")
"""What somebody suggested at the contact: "suggested deeper ties at a reception"."""
_PLANNED = cue("planned")
_DAY_AFTER = cue("the day after")
_IN_TURN = cue("told in turn")
_WAS_HELD = cue("was held")
_FUTURE_IN_PAST = cue("future in past")
_FELL = cue("fell")
_DENIED = cue("denied")


def after(clause: str) -> Reading:
    """The status that the words after a noun give it.

    "A meeting with X has not been arranged" is none, "talks between X and Y will be held" planned.
    """
    main = _ASIDE.split(clause, maxsplit=1)[0]
    if _NOT_MADE.search(clause) or _NEVER.search(main):
        return "none"
    will, happens = _WILL_HAPPEN.search(main), _HAPPENS.search(main)
    return "planned" if will and (happens is None or will.start() <= happens.start()) else "held"


def read(group: str, clause: str) -> Reading:
    """The status that the words give.

    `group` are the folded words between the subject and the trigger, `clause` those of the whole clause.
    """
    if _IN_TURN.search(clause):
        return "held"
    if _DENIED.search(clause):
        return "denied"
    if _FELL.search(clause):
        return "cancelled"
    if _FUTURE_IN_PAST.search(group):
        return "cancelled"
    if _NEGATED.search(group):
        return "none"
    if _WISH.search(_SAID_THERE.sub(" ", group)):
        return "none"
    if _PLANNED.search(group := _DAY_AFTER.sub("then", group)):
        only_next = {m.group() for m in _PLANNED.finditer(group.replace("the scheduled ", "the next "))} == {"next"}
        # "The next round of consultations has been held", "The scheduled meeting has ended"
        return "held" if only_next and _WAS_HELD.search(clause) else "planned"
    return "held"
