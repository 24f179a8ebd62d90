"""Status: was the contact held, is it planned, was it cancelled or denied, or is it only wished for?

Read from the verb group before a trigger and from a few words of the clause around it.
"""

from __future__ import annotations

import re
from typing import Literal

Reading = Literal["held", "planned", "cancelled", "denied", "none"]

_NEGATED = re.compile(r"\b(?:not|never|n't|neither|nobody|no longer|without)\b")
_WISH = re.compile(
    r"\b(?:would like to|hopes? to|hoped to|wish(?:es|ed)? to|wants? to|wanted to|could|might|should|propos\w+|suggest\w+|"
    r"invit\w+|asked to|request\w*|offer\w* to|ready to|willing to|refus\w+|declin\w+|unable to|try to|tried to|if|whether)\b"
)
_PLANNED = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:to|due to|set to|expected to|scheduled to|going to|planning to|about to)|"
    r"(?:plans?|intends?|agreed|undertook|expects?|promised) to|next|due to|scheduled|to be held|upcoming|forthcoming|"
    r"(?:is|are) expected)\b"
)
_FUTURE_IN_PAST = re.compile(
    r"\b(?:(?:was|were) to(?: have)?|(?:was|were) due to|had been (?:expected|due|scheduled|invited|announced|planned|on)|"
    r"(?:was|were) (?:expected|scheduled|supposed) to|had (?:hoped|wanted|planned|intended) to|were going to|was going to)\b"
)
_FELL = re.compile(
    r"\b(?:cancel\w+|called off|put off|postponed|fell through|did not come about|did not take place|will not take place|"
    r"was dropped|were dropped|been dropped|be dropped|withdrawn|scrapped|was shelved|broke off|been called off|"
    r"adjourned indefinitely|missed each other|stayed (?:at )?home)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:denied|denies|deny|denial|without foundation|no such meeting|dismissed .{0,60}(?:invented|untrue|false)|"
    r"there was no meeting|not true|fabricat\w+|rumou?rs?)\b",
    re.IGNORECASE,
)


def read(group: str, clause: str) -> Reading:
    """The status that the words give.

    `group` are the folded words between the subject and the trigger, `clause` those of the whole clause.
    """
    if _DENIED.search(clause):
        return "denied"
    if _FELL.search(clause):
        return "cancelled"
    if _FUTURE_IN_PAST.search(group):
        return "cancelled"
    if _NEGATED.search(group):
        return "none"
    if _WISH.search(group):
        return "none"
    if _PLANNED.search(group):
        return "planned"
    return "held"
