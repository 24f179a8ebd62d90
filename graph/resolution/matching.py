"""Matching: whether two sightings are of one person, by name, country, office and time."""

from __future__ import annotations

from dataclasses import dataclass

from graph.resolution.names.alignment import Alignment, align
from graph.resolution.names.parts import Name, parsed
from graph.resolution.names.sides import Customs, customs, is_country, one_side
from graph.resolution.names.words import Likeness
from graph.resolution.office_ties import Tie, tie
from graph.resolution.sightings import Sighting
from graph.resolution.timing import Gap, gap
from graph.resolution.verdict import Verdict

CAREER = 45
"""Years from somebody's first office to his last, at most."""
_NEAR = 100
"""Days within which a change of office is no likely one."""
_TENURE = 12
"""Years for which an office may be held, as a rule at most."""


@dataclass(frozen=True, slots=True)
class _Case:
    """What is known of a pair."""

    a: Sighting
    b: Sighting
    one: Name
    other: Name
    match: Alignment
    tie: Tie
    gap: Gap
    ways: Customs
    crossed: bool
    """One represents a country, the other an organisation, or nobody says whom."""


def compare(a: Sighting, b: Sighting) -> Verdict:
    """Whether two sightings are of one person: "same", "different", or "ask" where a person had better decide.

    Symmetric. Two sightings that come to "same" or "ask" share a key of `blocks.block_keys`.
    """
    if (b.name, b.represents or "", b.office or "", str(b.first)) < (
        a.name,
        a.represents or "",
        a.office or "",
        str(a.first),
    ):
        a, b = b, a
    here, there = one_side(a.represents), one_side(b.represents)
    if here != there and here and there and is_country(here) and is_country(there):
        return Verdict("different", 0.02, ("they represent two countries",))
    crossed = here != there
    side = "" if crossed else here
    one, other = parsed(a.name, side), parsed(b.name, side)
    ways = customs(side)
    match = align(one, other, ways)
    case = _Case(
        a, b, one, other, match, tie(a.office or one.office or None, b.office or other.office or None), gap(a, b), ways,
        crossed,
    )  # fmt: skip
    return _barred(case) or _VERDICTS[match.kind](case)


def _barred(case: _Case) -> Verdict | None:
    """What settles that they are two, whatever else agrees."""
    match, one, other = case.match, case.one, case.other
    if match.kind == "none":
        return Verdict("different", 0.0, ("one has no name",))
    if match.kind == "conflict":
        return Verdict("different", 0.03, ("the names differ",))
    if one.number and other.number and one.number != other.number:
        return Verdict("different", 0.01, ("rulers of different numbers",))
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return Verdict("different", 0.02, (f"{one.suffix} and {other.suffix} are two generations",))
    if case.gap.beyond(CAREER * 365.25):
        return Verdict("different", 0.02, (f"{case.gap.years:.0f} years apart: more than a career",))
    if one.suffix != other.suffix and (case.gap.beyond(25 * 365.25) or case.tie in (Tie.APART,)):
        return Verdict("different", 0.05, ("one bears a generation's suffix",))
    if case.tie is Tie.APART and case.gap.within(_NEAR):
        return Verdict("different", 0.05, ("two offices that nobody holds at a time", _how(match)))
    return None


def _how(match: Alignment) -> str:
    """The names' likeness in words."""
    if match.kind == "single":
        return "one is a single name of the other"
    words = {
        Likeness.EXACT: "same name",
        Likeness.ACCENTS: "same name but for accents, marks or spaces",
        Likeness.SPELLING: "names differ by transliteration",
        Likeness.FORM: "given names are forms of one name",
        Likeness.INITIAL: "same surname; initials agree with the given names",
        Likeness.GENDER: "surnames are a man's and a woman's of one family",
        Likeness.TYPO: "names differ as by a slip of the pen",
        Likeness.NONE: "names differ",
    }[match.least]
    extra = " ".join(unit.text for unit in match.extra)
    more = f"; only one has {extra!r}" if extra else ""
    return words + ("; family name put first" if match.swapped else "") + more


def _when(case: _Case) -> str:
    tie_words = {
        Tie.SAME: "same office", Tie.ALIKE: "offices that can be one", Tie.TOGETHER: "offices that go together",
        Tie.APART: "offices one after the other", Tie.UNTOLD: "an office is not told",
    }[case.tie]  # fmt: skip
    years = case.gap.years
    return (
        tie_words
        if years is None
        else f"{tie_words}, {years:.0f} years apart"
        if years >= 1
        else f"{tie_words}, within a year"
    )


def _said(case: _Case, decision: str, score: float) -> Verdict:
    return Verdict(decision, score, (_how(case.match), _when(case)))  # type: ignore[arg-type]


def _settled(case: _Case) -> bool:
    """True where office and time speak for one person."""
    return case.tie in (Tie.SAME, Tie.ALIKE) and case.gap.may_be_within(_TENURE)


def _full(case: _Case) -> Verdict:
    exact = case.match.least >= Likeness.ACCENTS
    if case.crossed:
        return _abroad(case, exact=exact)
    if case.match.swapped and case.ways.family == "chain" and case.one.family is None and case.other.family is None:
        # Of fathers' names, "Ali Hassan" and "Hassan Ali" are two men.
        return _said(case, "same", 0.93) if case.tie is Tie.SAME and _settled(case) else _said(case, "ask", 0.5)
    if case.tie in (Tie.SAME, Tie.ALIKE, Tie.TOGETHER):
        return _said(case, "same", 0.99 if exact else 0.97)
    if _common(case):
        return _said(case, "ask", 0.6)
    if case.tie is Tie.UNTOLD:
        return _said(case, "same", 0.97 if exact else 0.93)
    if exact or case.gap.least is None or case.gap.beyond(365):
        return _said(case, "same", 0.95 if exact else 0.9)
    return _said(case, "ask", 0.6)


def _common(case: _Case) -> bool:
    """True where many bear the name: Chinese ones of two syllables."""
    units = case.one.units
    return "chinese" in case.ways.languages and sum(len(unit.syllables or ("", "", "")) for unit in units) <= 2


def _abroad(case: _Case, *, exact: bool) -> Verdict:
    if not exact:
        # Languages are known by the country only.
        return _said(case, "different", 0.2)
    if case.a.represents and case.b.represents:
        if case.tie is Tie.APART and not case.gap.beyond(365):
            return _said(case, "ask", 0.5)
        return _said(case, "same", 0.9)
    return (
        _said(case, "same", 0.92)
        if case.tie is Tie.SAME and case.gap.may_be_within(_TENURE)
        else _said(case, "ask", 0.6)
    )


def _extra(case: _Case) -> Verdict:
    if case.crossed:
        return _said(case, "different", 0.2)
    if _settled(case):
        return _said(case, "same", 0.94)
    if case.tie is Tie.TOGETHER and case.gap.may_be_within(_TENURE):
        return _said(case, "same", 0.9)
    if case.tie is Tie.UNTOLD and case.gap.may_be_within(8) and _usual(case):
        return _said(case, "same", 0.88)
    return _said(case, "ask", 0.55)


def _usual(case: _Case) -> bool:
    """True where the customs of the country leave such a name out."""
    extra, where = case.match.extra, case.match.where
    if len(extra) > 1 or case.match.pairs < 2:
        return False
    if extra[0].patronymic or where == "middle":
        return True
    return where == "last" and case.ways.family in ("iberian", "chain")


def _initials(case: _Case) -> Verdict:
    if case.crossed or not case.match.pairs:
        return _said(case, "different", 0.2)
    if _settled(case):
        return _said(case, "same", 0.93)
    if case.tie is Tie.UNTOLD and case.match.initials > 1 and case.gap.may_be_within(8):
        return _said(case, "same", 0.85)
    if case.tie in (Tie.UNTOLD, Tie.TOGETHER) or case.gap.may_be_within(10):
        return _said(case, "ask", 0.5)
    return _said(case, "different", 0.2)


def _typo(case: _Case) -> Verdict:
    if case.crossed:
        return _said(case, "different", 0.2)
    if case.tie is Tie.SAME and _settled(case):
        return _said(case, "same", 0.92)
    if case.tie is Tie.ALIKE:
        return _said(case, "same", 0.86) if case.match.at_family else _said(case, "ask", 0.5)
    if case.tie is Tie.UNTOLD and case.match.at_family:
        long = case.match.letters >= 8 and case.gap.may_be_within(6)
        return _said(case, "same", 0.85) if long else _said(case, "ask", 0.5)
    if case.tie is Tie.UNTOLD:
        return _said(case, "ask", 0.4)
    return _said(case, "different", 0.2)


def _gendered(case: _Case) -> Verdict:
    if case.crossed or case.match.pairs < 1:
        return _said(case, "different", 0.2)
    if case.tie is Tie.SAME and case.gap.may_be_within(6):
        return _said(case, "same", 0.86)
    return _said(case, "ask", 0.4) if case.tie is Tie.UNTOLD else _said(case, "different", 0.1)


def _single(case: _Case) -> Verdict:
    one, other = case.one, case.other
    if case.crossed:
        return _said(case, "different", 0.2)
    if one.number and one.number == other.number:
        return _said(case, "same", 0.97)
    if _heir(case):
        return _said(case, "same", 0.88)
    alone = max(len(one.units), len(other.units)) == 1
    if alone and case.ways.family == "loose" and not (one.office or other.office):
        # Where people bear one name, it is the whole of it.
        return _full(case)
    if case.tie is Tie.SAME and case.gap.may_be_within(6):
        return _said(case, "same", 0.9)
    if case.tie is Tie.ALIKE and case.gap.may_be_within(4):
        return _said(case, "ask", 0.5)
    return _said(case, "different", 0.3)


def _heir(case: _Case) -> bool:
    """True where one is heir and the other, later, the ruler of that name."""
    from graph.resolution.offices import office_key

    told = sorted(
        (str(s.first), office_key(s.office or n.office)) for s, n in ((case.a, case.one), (case.b, case.other))
    )
    return [key for _, key in told] == ["heir", "monarch"] and bool(case.gap.least)


_VERDICTS = {
    "full": _full, "extra": _extra, "initials": _initials, "single": _single, "typo": _typo, "gendered": _gendered,
}  # fmt: skip
