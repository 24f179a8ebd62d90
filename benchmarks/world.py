"""A made-up diplomatic world of any size, the same each time: documents and Records as loaders would make them.

Nobody and nothing in it is real but the names of countries and of the United Nations. Contacts are heavy-tailed: a few
foreign ministers and officials of the UN meet many, most officials few. Offices change hands, deputies rise, names are
spelled in several ways, and one meeting in five is told by the ministries of two sides.

Run: python benchmarks/world.py FOLDER [--meetings N] writes the texts as files, for loads that read them.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from pathlib import Path

import pycountry

from graph.document import Document
from graph.record import (
    Attendance,
    Country,
    Evidence,
    Meeting,
    Ministry,
    Official,
    Organisation,
    Party,
    Place,
    Record,
    Topic,
)

BEGIN, YEARS = dt.date(2008, 1, 1), 16
UN = "UN"
_SYLLABLES = (
    *("ba", "ver", "do", "lin", "ma", "tor", "ke", "shu", "ra", "mil", "no", "gar"),
    *("pe", "zan", "ul", "hes", "fi", "rok", "sa", "dun", "vi", "tel", "am", "qir"),
)
_SEATS = ("Foreign Minister", "Deputy Foreign Minister", "Minister of Defence", "Ambassador", "Director-General")
_UN_SEATS = ("Secretary-General", "Under-Secretary-General", "Special Envoy")
_OTHER_WORDING = {"Foreign Minister": "Minister of Foreign Affairs", "Deputy Foreign Minister": "Vice Foreign Minister"}
_ACTIVE = {
    **{"Foreign Minister": 30.0, "Deputy Foreign Minister": 6.0, "Minister of Defence": 8.0, "Ambassador": 2.0},
    **{"Director-General": 1.0, "Secretary-General": 400.0, "Under-Secretary-General": 40.0, "Special Envoy": 30.0},
}
"""How often the holder of an office meets somebody, against others."""
_KINDS = ("meeting", "meeting", "meeting", "consultations", "phone_call", "ceremony")
_TOPICS = ("trade", "security", "energy", "migration", "climate", "education", "fisheries", "health", "transport")
_SPELLED = str.maketrans({"h": "kh", "u": "ou", "z": "s"})
_TERM = 4.0
"""Years that an office is held on average."""
_LONGEST = 10


@dataclass(frozen=True, slots=True)
class Holder:
    """An invented official in an office from the year `first` until before the year `last`, counted from 0.

    `party` is a country's code or UN; `weight` is how often he meets somebody, against others.
    """

    name: str
    party: str
    office: str
    first: int
    last: int
    weight: float


def holders(officials: int, dice: random.Random) -> list[Holder]:
    """Who holds which office when: about so many officials, each office handed on every few years."""
    seats = max(8, round(officials * _TERM / YEARS))
    codes = sorted(country.alpha_3 for country in pycountry.countries)
    codes = sorted(dice.sample(codes, max(3, min(len(codes), seats // 4))))
    found = [one for n in range(max(2, seats // 50)) for one in _terms(UN, _UN_SEATS[min(n, 1 + n % 2)], 3.0, dice)]
    for number, code in enumerate(codes):
        rank = min(dice.paretovariate(1.1), 30.0)
        share = seats // len(codes) + (number < seats % len(codes))
        terms = [_terms(code, _SEATS[min(n, 1 + n % 4) if n else 0], rank, dice) for n in range(max(1, share))]
        found += _risen([one for some in terms for one in some], dice)
    return found


def _terms(party: str, office: str, rank: float, dice: random.Random) -> Iterator[Holder]:
    """The holders of an office, one after the other."""
    year = 0
    while year < YEARS:
        last = min(YEARS, year + min(_LONGEST, 1 + int(dice.expovariate(1 / (_TERM - 0.5)))))
        yield Holder(
            _name(dice), party, office, year, last, _ACTIVE[office] * rank * min(dice.paretovariate(1.3), 50.0)
        )
        year = last


def _risen(holders: list[Holder], dice: random.Random) -> list[Holder]:
    """The same, but that three ministers in ten were deputies before."""
    out = list(holders)
    for place, one in enumerate(holders):
        if one.office != "Foreign Minister" or not one.first or dice.random() > 0.3:
            continue
        for other, deputy in enumerate(out):
            if deputy.office == "Deputy Foreign Minister" and deputy.first < one.first < deputy.last:
                out[other] = replace(deputy, last=one.first)
                out[place] = replace(one, name=deputy.name)
                break
    return out


def _name(dice: random.Random) -> str:
    given, family = ("".join(dice.choice(_SYLLABLES) for _ in range(n)).capitalize() for n in (2, 3))
    return f"{given} {family}"


def _written(name: str, dice: random.Random) -> str:
    """A name as a document spells it: now and then in another transliteration, with an initial, family name first."""
    given, family = name.split()
    chance = dice.random()
    if chance < 0.03:
        return f"{given} {family.translate(_SPELLED)}"
    if chance < 0.05:
        return f"{given[0]}. {family}"
    return f"{family.upper()} {given}" if chance < 0.07 else name


@dataclass(frozen=True, slots=True)
class _Year:
    """Who is in office in a year; the weights added up, to draw from."""

    holders: Sequence[Holder]
    weights: Sequence[float]

    def draw(self, dice: random.Random) -> Holder:
        place = bisect(self.weights, dice.random() * self.weights[-1])
        return self.holders[min(place, len(self.holders) - 1)]


def entries(meetings: int, officials: int, seed: int = 1) -> Iterator[tuple[Document, Record]]:
    """Documents that tell of so many meetings of about so many officials, three at a meeting on average.

    Of one meeting in five two documents tell. They come one by one: only the officials are kept in memory.
    """
    dice = random.Random(seed)
    everybody = holders(officials, dice)
    years = []
    for year in range(YEARS):
        some = [one for one in everybody if one.first <= year < one.last]
        years.append(_Year(some, list(accumulate(one.weight for one in some))))
    number = 0
    while number < meetings:
        year = dice.randrange(YEARS)
        group = _group(years[year], dice)
        if len({one.party for one in group}) < 2:
            continue
        day = BEGIN + dt.timedelta(days=365 * year + dice.randrange(365))
        kind, topic = dice.choice(_KINDS), _TOPICS[min(int(dice.paretovariate(0.8)) - 1, len(_TOPICS) - 1)]
        for side in range(1 + (number % 5 == 0)):
            yield _entry(f"{number:07}-{side}.txt", group, day, kind, topic, side, dice)
        number += 1


def _group(year: _Year, dice: random.Random) -> list[Holder]:
    """Who meets: two or more, drawn by weight, each once."""
    drawn = [year.draw(dice) for _ in range(2 + (dice.random() < 0.55) + (dice.random() < 0.4) + (dice.random() < 0.2))]
    return list({one.name: one for one in drawn}.values())


class _Text:
    """A text that grows sentence by sentence, each of them evidence."""

    def __init__(self) -> None:
        self.text = ""
        self.evidence: list[Evidence] = []

    def say(self, sentence: str) -> tuple[str, ...]:
        """Adds a sentence; returns the id of its evidence."""
        start = len(self.text) + (1 if self.text else 0)
        self.text += f" {sentence}" if self.text else sentence
        self.evidence.append(Evidence(f"e{len(self.evidence)}", sentence, start, start + len(sentence), "invented"))
        return (self.evidence[-1].id,)


def _entry(
    name: str, group: list[Holder], day: dt.date, kind: str, topic: str, side: int, dice: random.Random
) -> tuple[Document, Record]:
    named = {_written(one.name, dice): one for one in group}
    if len(named) < len(group):
        named = {one.name: one for one in group}
    office = {who: _OTHER_WORDING.get(one.office, one.office) if side else one.office for who, one in named.items()}
    (who, first), *others = named.items()
    dated = f"{day.day} {day:%B %Y}"
    place = _city(first.party if first.party != UN else others[0][1].party)
    text = _Text()
    listed = ", and ".join(f"the {office[one]} of {_land(h.party)}, {one}" for one, h in others)
    told = text.say(f"The {office[who]} of {_land(first.party)}, {who}, met {listed}, in {place[0]} on {dated}.")
    about = text.say(f"They discussed {topic} ({name.removesuffix('.txt')}).")
    speaker = group[side % len(group)].party
    publisher = "UN Press" if speaker == UN else f"Foreign Ministry of {_land(speaker)}"
    document = Document(name, text.text, f"{kind.replace('_', ' ').capitalize()} on {topic}", publisher, day)
    parties = sorted({one.party for one in group})
    codes = [party for party in parties if party != UN]
    ordered = sorted(named)
    meeting = Meeting(
        kind,  # type: ignore[arg-type]
        "held",
        day.isoformat(),
        "stated",
        Place(*place, "city", told),
        tuple(named),
        tuple((a, b) for a in ordered for b in ordered if a < b and named[a].party != named[b].party),
        tuple(parties),
        attendance=tuple(Attendance(one, h.party, office[one], evidence=told) for one, h in named.items()),
        sides=tuple(Party(party, told) for party in parties),
        topics=(Topic(topic, about),),
        date_evidence=told,
        evidence=told,
    )
    return document, Record(
        document.id,
        document.source,
        document.sha256,
        headline=document.headline,
        publisher=publisher,
        published=day,
        officials=tuple(
            Official(one, (), office[one], h.party, None, _body(h), 1, told, told, told) for one, h in named.items()
        ),
        meetings=(meeting,),
        countries=tuple(Country(code, _land(code), told) for code in codes),
        ministries=tuple(
            Ministry(f"{code}:{kind}", f"{title} of {_land(code)}", kind, code, told)
            for code in codes
            for kind, title in (("foreign-affairs", "Foreign Ministry"), ("defence", "Defence Ministry"))
            if any(_body(one) == f"{code}:{kind}" for one in group)
        ),
        organisations=(Organisation(UN, "United Nations", "international", (), told),) if UN in parties else (),
        evidence=tuple(text.evidence),
    )


def _body(one: Holder) -> str:
    if one.party == UN:
        return UN
    return f"{one.party}:{'defence' if one.office == 'Minister of Defence' else 'foreign-affairs'}"


@cache
def _land(party: str) -> str:
    """What a party is called in a sentence."""
    if party == UN:
        return "the United Nations"
    country = pycountry.countries.get(alpha_3=party)
    return str(getattr(country, "common_name", country.name)).split(",")[0]


@cache
def _city(code: str) -> tuple[str, str]:
    """The town in which a country receives, with the country's code: an invented one."""
    dice = random.Random(code)
    return f"Port {''.join(dice.choice(_SYLLABLES) for _ in range(3)).capitalize()}", code


def main() -> None:
    """Writes the texts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--meetings", type=int, default=2_000)
    given = parser.parse_args()
    for document, _ in entries(given.meetings, max(200, given.meetings // 10)):
        # A folder of 100,000 files is slow to list on some systems.
        path = given.folder / document.source[:4] / document.source
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(document.text, encoding="utf-8")


if __name__ == "__main__":
    main()
