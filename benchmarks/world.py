"""A made-up diplomatic world of any size, the same each time: documents and Records as loaders would make them.

Nobody and nothing in it is real but the names of countries. Contacts are heavy-tailed: a few foreign ministers meet
many, most officials few. Offices change hands in the course of the years, names are spelled in several ways, and a
part of the meetings is told by both sides' ministries.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass

import pycountry

from graph.document import Document
from graph.record import Attendance, Country, Evidence, Meeting, Ministry, Official, Party, Place, Record

_BEGIN, _YEARS = dt.date(2008, 1, 1), 16
_SYLLABLES = ("ba", "ver", "do", "lin", "ma", "tor", "ke", "shu", "ra", "mil", "no", "gar", "pe", "zan", "ul", "hes")
_OFFICES = ("Foreign Minister", "Deputy Foreign Minister", "Minister of Defence", "Ambassador", "Director-General")
_SAME_OFFICE = {"Foreign Minister": "Minister of Foreign Affairs", "Deputy Foreign Minister": "Vice Foreign Minister"}
_KINDS = ("meeting", "meeting", "meeting", "consultations", "phone_call", "ceremony")
_SPELLED = str.maketrans({"h": "kh", "u": "ou", "z": "s"})


@dataclass(frozen=True, slots=True)
class Person:
    """An invented official; `weight` is how often he meets somebody, against others."""

    name: str
    country: str
    office: str
    first: int
    last: int
    weight: float

    def written(self, dice: random.Random) -> str:
        """His name as a document spells it: now and then with an initial, or in another transliteration."""
        given, family = self.name.split()
        chance = dice.random()
        if chance < 0.03:
            return f"{given} {family.translate(_SPELLED)}"
        return f"{family.upper()} {given}" if chance < 0.05 else self.name


def people(count: int, dice: random.Random) -> list[Person]:
    """The officials."""
    countries = sorted(country.alpha_3 for country in pycountry.countries)
    found = []
    for number in range(count):
        given = "".join(dice.choice(_SYLLABLES) for _ in range(2)).capitalize()
        family = "".join(dice.choice(_SYLLABLES) for _ in range(3)).capitalize()
        first = dice.randrange(_YEARS)
        office = _OFFICES[min(int(dice.paretovariate(1.0)) - 1, 4)]
        rank = dice.paretovariate(1.1) * (8 if office == "Foreign Minister" else 1)
        last = min(first + 1 + int(dice.expovariate(0.25)), _YEARS)
        found.append(Person(f"{given} {family}", countries[number % len(countries)], office, first, last, rank))
    return found


def entries(meetings: int, officials: int, seed: int = 1) -> Iterator[tuple[Document, Record]]:
    """Documents that tell of so many meetings of so many officials; of one in five meetings two documents tell."""
    dice = random.Random(seed)
    everybody = people(officials, dice)
    by_year: list[list[Person]] = [[p for p in everybody if p.first <= year < p.last] for year in range(_YEARS)]
    weights = [[min(p.weight, 400.0) for p in some] for some in by_year]
    for number in range(meetings):
        year = dice.randrange(_YEARS)
        day = _BEGIN + dt.timedelta(days=365 * year + dice.randrange(365))
        two = dice.choices(by_year[year], weights[year], k=2 + int(dice.random() < 0.4) + int(dice.random() < 0.2))
        group = list({person.name: person for person in two}.values())
        if len({person.country for person in group}) < 2:
            continue
        kind = dice.choice(_KINDS)
        for side in range(1 + (number % 5 == 0)):
            yield _entry(f"{number}-{side}", group, day, kind, side, dice)


def _entry(
    name: str, group: list[Person], day: dt.date, kind: str, side: int, dice: random.Random
) -> tuple[Document, Record]:
    named = {person.written(dice): person for person in group}
    sentence = f"{' and '.join(named)} met on {day.isoformat()} (invented, {name})."
    document = Document(f"{name}.txt", sentence, None, f"Ministry of {group[side % len(group)].country}", day)
    told = ("e0",)
    ordered = sorted(named)
    met = tuple((a, b) for a in ordered for b in ordered if a < b and named[a].country != named[b].country)
    codes = sorted({person.country for person in group})
    office = {who: _SAME_OFFICE.get(p.office, p.office) if side else p.office for who, p in named.items()}
    meeting = Meeting(
        kind,  # type: ignore[arg-type]
        "held",
        day.isoformat(),
        "stated",
        Place(f"City of {codes[0]}", codes[0], "city", told),
        tuple(named),
        met,
        tuple(codes),
        attendance=tuple(Attendance(who, p.country, office[who], evidence=told) for who, p in named.items()),
        sides=tuple(Party(code, told) for code in codes),
        date_evidence=told,
        evidence=told,
    )
    return document, Record(
        document.id,
        document.source,
        document.sha256,
        publisher=document.publisher,
        published=day,
        officials=tuple(
            Official(who, (), office[who], p.country, None, f"{p.country}:foreign-affairs", 1, told, told, told)
            for who, p in named.items()
        ),
        meetings=(meeting,),
        countries=tuple(Country(code, code, told) for code in codes),
        ministries=tuple(
            Ministry(f"{code}:foreign-affairs", f"Foreign Ministry of {code}", "foreign-affairs", code, told)
            for code in codes
        ),
        evidence=(Evidence("e0", sentence, 0, len(sentence), "invented"),),
    )
