"""Datelines: the head of an agency item, "BAKU, Azerbaijan, June 15." or "Baku. 9 October. AGENCY/"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.text.grammar import words


@dataclass(frozen=True, slots=True)
class Dateline:
    """The head of an agency item: "BAKU, Azerbaijan, June 15." with the offsets of its parts.

    `place` is the town as written; `date` is the part that names the day, empty where there is none.
    """

    start: int
    end: int
    place: str
    date: str
    date_start: int


_LONGEST: Final = 90
_SHORTEST_PROSE: Final = 140
"""In characters: how long a paragraph is at least that surely is no headline or label."""
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY: Final = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+(?:\d{{4}}|\d\d(?=\s+[(-])))?"
    r"|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2})"
)
_HIJRI: Final = r"[^\W\d_][^\W\d_'’-]{2,12}(?: [^\W\d_'’-]{2,12})? \d{1,2}, 14\d\d"
_TOWN: Final = r"[^\W\d_][^\W\d_'’.-]*(?:[ '’.-]{1,2}[^\W\d_]+){0,3}"
_DATELINE: Final = re.compile(
    rf"\s*(?P<place>{_TOWN})(?:\s*\([^()\n]{{3,30}}\)(?=,))?(?P<country>,\s*(?!{_MONTH}[\s.]){_TOWN})?"
    rf"(?:,?\s+(?P<date>{_DAY}))?\.?"
    r"\s*(?P<agency>\([^()\n]{2,40}\)|/[^/\n]{2,30}/)?"
    r"\s*(?P<mark>\.\s*[-–—]+|[-–—:]+|\.)(?:(?=\s)|(?<=--)(?=\w))",
    re.IGNORECASE,
)
# looser in its marks, where an agency is named that its capitals tell: "Baku. 9 October. AGENCY/ The", "Doha, AGN -"
_NAMED: Final = r"(?-i:[A-Z][\w'’]*[A-Z][\w.'’-]*?)|(?<=/ )(?-i:[A-Z]\w{2,20})"
_AGENCY_LINE: Final = re.compile(
    rf"\s*(?P<place>{_TOWN})(?:\s*\[[^\[\]\n]{{2,30}}\])?(?P<country>,\s*(?!{_MONTH}[\s.]){_TOWN})?"
    rf"(?:\s*[.,/]?\s+(?P<date>{_DAY}|\d{{1,2}}\.\d{{1,2}}\.\d{{2}}|{_HIJRI}))?"
    rf"(?:\s*[.,/]\s*|\s+)(?P<agency>\([^()\n]{{2,40}}\)|/[^/\n]{{2,30}}/|{_NAMED})"
    r"\s*(?P<mark>\.\s*[-–—]+|[-–—:_/)]+|\.|(?=\n)|(?<=\)))(?=\s)",
    re.IGNORECASE,
)


# a line of its own, if need be under the writer's name: "BELGRADE 1996-08-29", "URUS-MARTAN, Russia, Aug 29"
_BYLINE: Final = r"(?:[^\W\d_][\w.'’-]+(?: [^\W\d_][\w.'’-]*){1,3}\n)?"
_DATED_LINE: Final = re.compile(
    rf"\s*{_BYLINE}(?P<place>[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){{0,2}})"
    rf"(?P<country>,\s*{_TOWN})?,? (?P<date>(?i:{_DAY}))(?=\n)"
)

_WORDS: Final = 2
"""Words at most of a town before an agency that only its capitals tell."""


def find(text: str, paragraphs: list[tuple[int, int]]) -> Dateline | None:
    """The dateline, looked for at the head of the first paragraphs that begin with a town."""
    for first, last in paragraphs[:6]:
        stop = min(last + 1, first + _LONGEST + 2)
        plain, named = _DATELINE.match(text, first, stop), _AGENCY_LINE.match(text, first, stop)
        plains = plain is not None and (_is_dateline(plain) or (last - first > _SHORTEST_PROSE and _dashed(plain)))
        found = [plain] if plain is not None and plains and not _labels(plain, last) else []
        found += [named] if named is not None and _names_agency(named) and not _lists(named) else []
        if not found and (dated := _DATED_LINE.match(text, first, stop)) is not None and _town_in(dated):
            found = [dated]
        if not found:
            if last - first > _SHORTEST_PROSE and text[last - 1] == ".":
                # the text has begun: what follows is no head of it
                return None
            continue
        # "ASTANA. AGENCY - ": the town alone
        match = min(found, key=lambda m: len(m.group("place")))
        date = match.group("date") or ""
        at = match.start("date") if date else match.end("place")
        return Dateline(match.start("place"), match.end(), _town(match.group("place")), date, at)
    return None


def _town_in(match: re.Match[str]) -> bool:
    """False for "MONDAY 5 FEBRUARY" over a day of an agenda, and for a heading."""
    said = match.group("place").lower().split()
    return (_DAYS | words("never a name") | words("heading word")).isdisjoint(said)


_DAYS: Final = frozenset("mon tue tues wed thu thur thurs fri sat sun friday sunday".split())


def _labels(match: re.Match[str], last: int) -> bool:
    """True for "Fiji:" on a line of its own, over the names of those who came from there."""
    return match.group("mark") == ":" and not match.group("date") and match.end() >= last


def _town(place: str) -> str:
    """The town without an agency that its capitals tell: "Hanoi VNA"."""
    town, _, agency = place.rpartition(" ")
    return town if agency.isupper() and town and not town.isupper() else place


def _is_dateline(match: re.Match[str]) -> bool:
    """True where the match is more than a short sentence: a day, an agency, or a town in capitals and a dash."""
    if match.end() - match.start() > _LONGEST:
        return False
    place = match.group("place")
    if not place[0].isupper() or place.split()[0].lower() in words("preposition") or _titled(place):
        return False
    if match.group("mark") == ":" and not words("heading word").isdisjoint(place.lower().split()):
        # "NEXT WEEK: the minister hosts …"
        return False
    if match.group("mark") == ":" and not words("title of a speaker").isdisjoint(place.lower().split()):
        # "SECRETARY X: Good morning."
        return False
    if match.group("date"):
        return True
    mark = match.group("mark")
    return (
        bool(match.group("agency"))
        or (place.isupper() and mark != ".")
        or (mark == ":" and place.istitle() and _may_be_town(place) and place.lower() not in words("labelling"))
    )


def _titled(place: str) -> bool:
    """True for "Hon. Anna TESTA" in a line of a list: a person, and no town."""
    return " " in place and place.split()[0].lower().rstrip(".") in words("title before a name")


def _may_be_town(place: str) -> bool:
    """True for one word, and for the towns of two that datelines name: "Abu Dhabi: The minister …"."""
    return " " not in place or place.lower().replace(" ", "-") in words("town of two words")


def _dashed(match: re.Match[str]) -> bool:
    """True for "Zagreb – A delegation …": a town with a dash before a paragraph of prose."""
    place = match.group("place")
    town = place.istitle() and len(place.split()) <= _WORDS and place.lower() not in words("labelling")
    follows = match.string[match.end() : match.end() + 2].strip()
    return town and match.group("mark").strip() in _DASHES and not match.group("country") and follows[:1].isupper()


_DASHES: Final = frozenset({"–", "—", "-", "--"})


def _lists(match: re.Match[str]) -> bool:
    """True for "Anna TESTA — Minister of Energy — Nepal", a line of a list: a dash again, and no stop at its end."""
    mark = match.group("mark").strip()
    end = match.string.find("\n", match.end())
    line = match.string[match.end() : end if end >= 0 else len(match.string)].rstrip()
    return mark in _DASHES and f" {mark} " in line and not line.endswith((".", "”", '"'))


def _names_agency(match: re.Match[str]) -> bool:
    """True where a town in one or two words stands before an agency, with a day or a mark after it."""
    place, mark = match.group("place"), match.group("mark")
    if not place[0].isupper() or match.end() - match.start() > _LONGEST or len(place.split()) > _WORDS:
        return False
    said = match.group().lower().replace(":", " ").split()
    if place.split()[0].lower() in words("preposition") or _titled(place):
        return False
    if not (words("heading word") | words("title of a speaker")).isdisjoint(said):
        return False
    alone = (
        match.group("agency").startswith("(") and match.end() < len(match.string) and match.string[match.end()] == "\n"
    )
    return alone or bool(match.group("date")) or (not mark.isspace() and mark not in ("", "."))
