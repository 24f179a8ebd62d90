"""Matching: whether two sightings are of one person, by name, country, office and time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.resolution.names.alignment import Names, aligned
from graph.resolution.names.sides import Customs, customs, is_country, one_side
from graph.resolution.names.words import Likeness
from graph.resolution.office_ties import Tie, tie
from graph.resolution.offices import office_key
from graph.resolution.reasons import of_names, of_offices
from graph.resolution.sightings import Sighting
from graph.resolution.timing import DAYS, Gap, gap
from graph.resolution.verdict import Decision, Verdict

CAREER = 45
"""Years from somebody's first office to his last, at most."""
GENERATION = 25
"""Years after which a namesake with "Jr." or "Neto" is another."""
_NEAR = 100
"""Days within which a change of office is not likely."""
_SOON = 700
"""Days within which an office is likely to have one holder."""
_TENURE = 12
"""Years for which an office may be held, as a rule at most."""
_TERM = 6
"""Years within which a title with a surname means one holder."""
_CLOSE = 8
"""Years within which a name told in part, without an office, is likely to be the same person's."""
_RARE = 10
"""Letters from which a full name is hardly borne by two officials."""
_LONG = 8
"""Letters from which a word is hardly another one's neighbour by chance."""
_HELD = frozenset({Tie.SAME, Tie.PART})
_AGREE = _HELD | {Tie.ALIKE}


@dataclass(frozen=True, slots=True)
class _Case:
    """What is known of a pair; `crossed` where they do not represent the same, but may (an organisation, nobody)."""

    a: Sighting
    b: Sighting
    names: Names
    tie: Tie
    gap: Gap
    ways: Customs
    crossed: bool

    def says(self, decision: Decision, score: float) -> Verdict:
        """The verdict with what speaks for it."""
        side = "" if self.crossed else one_side(self.a.represents)
        reasons = (*of_names(self.a.name, self.b.name, side), of_offices(self.tie, self.gap))
        return Verdict(decision, score, reasons)

    def settled(self) -> bool:
        """True where office and time speak for one person."""
        return self.tie in _AGREE and self.gap.may_be_within(_TENURE)


def compare(a: Sighting, b: Sighting) -> Verdict:
    """Whether two sightings are of one person: "same", "different", or "ask" where a person had better decide.

    Symmetric. Two sightings that come to "same" or "ask" share a key of `blocks.block_keys`.
    """
    here, there = one_side(a.represents), one_side(b.represents)
    if here != there and is_country(here) and is_country(there):
        return Verdict("different", 0.02, ("they represent two countries",))
    if b.name < a.name:
        a, b = b, a
    side = here if here == there else ""
    names = aligned(a.name, b.name, side)
    if names.match.kind in ("none", "conflict"):
        return Verdict("different", 0.02, of_names(a.name, b.name, side))
    held = tie(a.office or names.one.office or None, b.office or names.other.office or None)
    case = _Case(a, b, names, held, gap(a, b), customs(side), here != there)
    return _barred(case) or _BY_KIND[names.match.kind](case)


def _barred(case: _Case) -> Verdict | None:
    """What settles that they are two, whatever else agrees."""
    one, other = case.names.one, case.names.other
    if one.number and other.number and one.number != other.number:
        return Verdict("different", 0.01, ("rulers of different numbers",))
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return Verdict("different", 0.02, (" and ".join(sorted((one.suffix, other.suffix))) + " are two generations",))
    if case.gap.beyond(CAREER * DAYS):
        return Verdict("different", 0.02, ("more years apart than a career lasts", of_offices(case.tie, case.gap)))
    if one.suffix != other.suffix and (case.tie is Tie.APART or case.gap.beyond(GENERATION * DAYS)):
        return Verdict("different", 0.05, ("only one is told from his elders", of_offices(case.tie, case.gap)))
    if case.tie is Tie.APART and case.gap.within(_NEAR):
        return case.says("different", 0.05)
    return None


def _full(case: _Case) -> Verdict:
    match = case.names.match
    exact = match.least >= Likeness.ACCENTS
    if case.crossed:
        return _abroad(case) if exact else case.says("different", 0.2)
    if match.swapped and case.ways.family == "chain" and case.names.one.family is case.names.other.family is None:
        # Of fathers' names, "Ali Hassan" and "Hassan Ali" are two men.
        return case.says("same", 0.93) if case.tie in _HELD and case.settled() else case.says("ask", 0.5)
    if case.tie in _AGREE or case.tie is Tie.TOGETHER:
        return case.says("same", 0.99 if exact else 0.97)
    if match.particles or (_common(case) and not (exact and case.gap.may_be_within(_TENURE))):
        return case.says("ask", 0.6)
    if case.tie is Tie.UNTOLD:
        return case.says("same", 0.97 if exact else 0.93)
    if exact or case.gap.least is None or case.gap.beyond(DAYS):
        return case.says("same", 0.95 if exact else 0.9)
    return case.says("ask", 0.6)


def _common(case: _Case) -> bool:
    """True where many bear the name: Chinese ones of two syllables."""
    units = case.names.one.units
    return "chinese" in case.ways.languages and sum(len(unit.syllables or ("", "", "")) for unit in units) <= 2


def _abroad(case: _Case) -> Verdict:
    """The same name of a country and of an organisation, or of an unknown side."""
    units = case.names.one.units, case.names.other.units
    if case.names.match.merged or not len(units[0]) == len(units[1]) == case.names.match.pairs:
        return case.says("different", 0.3)
    if case.a.represents and case.b.represents:
        if case.tie is Tie.APART and not case.gap.beyond(DAYS):
            return case.says("ask", 0.5)
        return case.says("same", 0.9)
    if case.tie in _HELD and case.gap.may_be_within(_TENURE):
        return case.says("same", 0.92)
    # Whose side a document leaves out is the one of that full name; where there are several, clusters ask.
    rare = case.names.match.letters >= _RARE and case.tie is not Tie.APART
    return case.says("same", 0.8) if rare else case.says("ask", 0.6)


def _extra(case: _Case) -> Verdict:
    if case.crossed:
        return case.says("different", 0.2)
    if case.settled():
        return case.says("same", 0.94)
    if case.tie is Tie.TOGETHER and case.gap.may_be_within(_TENURE):
        return case.says("same", 0.9)
    if case.tie is Tie.UNTOLD and case.gap.may_be_within(_CLOSE) and _usual(case):
        return case.says("same", 0.88)
    return case.says("ask", 0.55)


def _usual(case: _Case) -> bool:
    """True where such a name is often left out: a father's, one in the middle, a last one but where people have several
    names of their own.
    """
    match = case.names.match
    if match.pairs < 2:
        return False
    if match.where == "first" and all(unit.initial for unit in match.extra):
        # "M. U. M. Ali Sabry"
        return True
    if len(match.extra) > 1:
        return False
    return (
        match.extra[0].patronymic or match.where == "middle" or (match.where == "last" and case.ways.family != "loose")
    )


def _initials(case: _Case) -> Verdict:
    if case.crossed:
        return case.says("different", 0.2)
    if case.settled():
        return case.says("same", 0.93)
    match = case.names.match
    # A first name, a family name and the initial of a middle one; or several initials.
    enough = match.pairs > 1 or (match.initials > 1 and not match.swapped)
    if case.tie is Tie.UNTOLD and enough and len(match.extra) < 2 and case.gap.may_be_within(_CLOSE):
        return case.says("same", 0.85)
    if case.tie in (Tie.UNTOLD, Tie.TOGETHER) or case.gap.may_be_within(10):
        return case.says("ask", 0.5)
    return case.says("different", 0.2)


def _typo(case: _Case) -> Verdict:
    match = case.names.match
    if case.crossed:
        return case.says("different", 0.2)
    if case.tie in _HELD and case.settled():
        return case.says("same", 0.92)
    *others, (one, other, _) = match.told
    swapped = sorted(one) == sorted(other)
    if case.tie is Tie.UNTOLD and (swapped or match.letters >= _LONG):
        # Letters in the wrong order are no other name, as a letter more or less may be one.
        sure = swapped and match.letters >= _LONG and not others and case.gap.may_be_within(_TERM)
        return case.says("same", 0.85) if sure else case.says("ask", 0.4)
    if match.at_family and case.tie in (Tie.ALIKE, Tie.UNTOLD):
        return case.says("ask", 0.5)
    # Short given names that differ by a letter are two names: Marina and Martina, Arman and Armen.
    return case.says("different", 0.2)


def _near(case: _Case) -> Verdict:
    # Whoever holds an office is one person, however oddly he is spelt; but not whoever holds it next.
    if not case.crossed and case.tie in _HELD and case.gap.within(_SOON):
        return case.says("same", 0.8)
    return case.says("different", 0.1)


def _gendered(case: _Case) -> Verdict:
    if case.crossed:
        return case.says("different", 0.2)
    if case.tie in _HELD and case.gap.may_be_within(_TERM):
        return case.says("same", 0.86)
    return case.says("ask", 0.4) if case.tie is Tie.UNTOLD else case.says("different", 0.1)


def _single(case: _Case) -> Verdict:
    one, other = case.names.one, case.names.other
    if case.crossed:
        return case.says("different", 0.2)
    if one.number and one.number == other.number:
        return case.says("same", 0.97)
    if _heir(case):
        return case.says("same", 0.88)
    alone = max(len(one.units), len(other.units)) == 1
    if alone and case.ways.family == "loose" and not (one.office or other.office):
        # Where people bear one name, it is the whole of it.
        return _full(case)
    if case.tie in _HELD and case.gap.may_be_within(_TERM):
        return case.says("same", 0.9)
    if case.tie is Tie.ALIKE and case.gap.may_be_within(4):
        return case.says("ask", 0.5)
    return case.says("different", 0.3)


def _heir(case: _Case) -> bool:
    """True where one is heir and the other, later, the ruler of that name."""
    seen = ((case.a, case.names.one.office), (case.b, case.names.other.office))
    told = sorted((str(sighting.first), office_key(sighting.office or office)) for sighting, office in seen)
    return [key for _, key in told] == ["heir", "monarch"] and bool(case.gap.least)


_BY_KIND: dict[str, Callable[[_Case], Verdict]] = {
    "full": _full,
    "extra": _extra,
    "initials": _initials,
    "single": _single,
    "typo": _typo,
    "near": _near,
    "gendered": _gendered,
}
