"""Record: write down what was read, each fact with the sentence that says so.

The last stage of the cascade: actors and events become officials and meetings, sides are worked out and the pairs that
met follow from them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar, cast

from graph.document import Document
from graph.record import (
    Attendance,
    Country,
    DateBasis,
    Kind,
    Meeting,
    Ministry,
    Official,
    Organisation,
    Party,
    Place,
    Record,
    Role,
    Status,
    Topic,
)
from loaders.text import confidence, doubts, encounters, unnamed
from loaders.text.actors import Actor
from loaders.text.bodies import MINISTRY_WORDS, ministries_at
from loaders.text.bodies import find as find_bodies
from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.contacts import Event
from loaders.text.dating import Day
from loaders.text.evidence import Quotes
from loaders.text.lexicon import Lexicon
from loaders.text.ranks import GOVERNING
from loaders.text.segment import Segmented
from loaders.text.whose import code_of

_Key = TypeVar("_Key", str, tuple[str, str | None])


def write(
    document: Document,
    segmented: Segmented,
    tagged: Sequence[Tagged],
    actors: Sequence[Actor],
    events: Sequence[Event],
    lexicon: Lexicon,
    day: Day | None,
    min_confidence: float,
) -> Record:
    """The Record of a document, from what the stages before have read; see `confidence.weigh` for the last."""
    quotes = Quotes(segmented)
    kept = _kept(actors, events)
    names = {number: actors[number].name for number in kept}
    meetings = tuple(_meeting(event, actors, names, quotes, segmented, day) for event in events)
    officials = tuple(_official(actors[number], quotes, lexicon) for number in kept)
    record = Record(
        document.id,
        document.source,
        document.sha256,
        headline=document.headline,
        publisher=document.publisher,
        published=document.published,
        url=document.url,
        dateline=segmented.text[segmented.dateline.start : segmented.dateline.end].strip()
        if segmented.dateline
        else None,
        officials=officials,
        meetings=meetings,
        countries=_countries(tagged, quotes, lexicon),
        ministries=_ministries([actors[n] for n in kept], tagged, quotes, lexicon),
        organisations=_organisations(tagged, quotes, lexicon),
        places=_places(tagged, quotes),
        evidence=quotes.pieces(),
    )
    return doubts.tell(confidence.weigh(record, min_confidence), tagged, lexicon)


def _kept(actors: Sequence[Actor], events: Sequence[Event]) -> list[int]:
    """Who is an official: who has an office or rank, or took part in a contact."""
    present = {a for event in events for a in event.actors()}
    return [n for n, actor in enumerate(actors) if actor.official or n in present]


def _official(actor: Actor, quotes: Quotes, lexicon: Lexicon) -> Official:
    held = actor.title
    office = evidence = None
    if held is not None:
        office = held.wording or quotes.text(held.start, held.end)
        if office.count("(") > office.count(")"):
            # "Minister (co-chair)": what stands in brackets is no part of the title
            office = office[: office.rindex("(")].rstrip()
        evidence = (quotes.sentence(held.mention.sentence, held.rule),)
    told, body = actor.represents_from, _body(actor, lexicon)
    return Official(
        actor.name,
        aliases=tuple(actor.spellings),
        office=office,
        represents=actor.represents,
        organisation=_organisation(body, lexicon),
        body=body,
        mentions=len(actor.mentions),
        evidence=(quotes.sentence(actor.mentions[0].sentence, "named"),),
        office_evidence=evidence or (),
        represents_evidence=(quotes.sentence(told.sentence, "represents"),) if told else (),
    )


def _body(actor: Actor, lexicon: Lexicon) -> str | None:
    """Where the office is held: a ministry's key, an organisation's short name, or the country of its head."""
    held, side = actor.title, actor.represents
    if held is None or side is None:
        return None
    office = held.office
    if side in lexicon.countries:
        if office.ministry:
            return f"{side}:{office.ministry}"
        return side if office.rank in GOVERNING - {"minister"} else None
    return office.body or side


def _organisation(body: str | None, lexicon: Lexicon) -> str | None:
    """The name of the body where an office is held; a country's own offices are held in none."""
    if body is None or body in lexicon.countries:
        return None
    if ":" in body:
        country, kind = body.split(":")
        return ministry_name(kind, country, lexicon)
    return body


def ministry_name(kind: str, country: str, lexicon: Lexicon) -> str:
    """ "Ministry of Foreign Affairs of Azerbaijan"; kinds are as in `ministry_kinds.csv`."""
    words = kind.replace("-", " ").title()
    return f"Ministry of {words} of {lexicon.countries[country]['name']}"


_LANDS, _BODY, _TOWN = (Tag.COUNTRY, Tag.ADJECTIVE), (Tag.ORGANISATION,), (Tag.CITY,)


def _named(
    tagged: Sequence[Tagged], quotes: Quotes, tags: Sequence[str], stands_for: Callable[[Chunk], _Key | None]
) -> list[tuple[_Key, tuple[str, ...]]]:
    """What the chunks of the sentences stand for, sorted, each with the evidence of every sentence that names it."""
    found: dict[_Key, dict[str, None]] = {}
    for sentence in tagged:
        for chunk in sentence.tagged(*tags):
            key = stands_for(chunk)
            if key is not None:
                found.setdefault(key, {})[quotes.sentence(sentence.number, "named")] = None
    return [(key, tuple(found[key])) for key in sorted(found, key=str)]


def _countries(tagged: Sequence[Tagged], quotes: Quotes, lexicon: Lexicon) -> tuple[Country, ...]:
    def code(chunk: Chunk) -> str | None:
        named = code_of(chunk)
        return named if named in lexicon.countries else None

    return tuple(Country(c, lexicon.countries[c]["name"], pieces) for c, pieces in _named(tagged, quotes, _LANDS, code))


def _organisations(tagged: Sequence[Tagged], quotes: Quotes, lexicon: Lexicon) -> tuple[Organisation, ...]:
    def short(chunk: Chunk) -> str | None:
        sense = chunk.sense("organisation")
        return sense.value if sense else None

    rows = lexicon.organisations
    known = [Organisation(s, rows[s]["name"], rows[s]["kind"], (), p) for s, p in _named(tagged, quotes, _BODY, short)]
    others: dict[tuple[str, str, tuple[str, ...]], dict[str, None]] = {}
    for sentence in tagged:
        for body in find_bodies(sentence, lexicon.own):
            pieces = others.setdefault((body.name, body.kind, body.countries), {})
            pieces[quotes.sentence(sentence.number, "named")] = None
    return (*known, *(Organisation(n, n, k, c, tuple(p)) for (n, k, c), p in sorted(others.items())))


def _places(tagged: Sequence[Tagged], quotes: Quotes) -> tuple[Place, ...]:
    def city(chunk: Chunk) -> tuple[str, str | None] | None:
        sense = chunk.sense("city")
        return (sense.row["name"], sense.row.get("country") or None) if sense else None

    return tuple(
        Place(name, country, "city", pieces) for (name, country), pieces in _named(tagged, quotes, _TOWN, city)
    )


def _ministries(
    actors: Iterable[Actor], tagged: Sequence[Tagged], quotes: Quotes, lexicon: Lexicon
) -> tuple[Ministry, ...]:
    """The ministries that the document names, and those where its officials hold office."""
    found: dict[str, list[str]] = {}
    for sentence in tagged:
        for at in range(len(sentence.chunks)) if not MINISTRY_WORDS.isdisjoint(sentence.words) else ():
            named = ministries_at(sentence, at)
            if named is None:
                continue
            for country in named.countries:
                found.setdefault(f"{country}:{named.kind}", []).append(quotes.sentence(sentence.number, "named"))
    for actor in actors:
        body = _body(actor, lexicon)
        if body and ":" in body and (held := actor.title):
            found.setdefault(body, []).append(quotes.sentence(held.mention.sentence, held.rule))
    out = []
    for key, pieces in sorted(found.items()):
        country, kind = key.split(":")
        if country in lexicon.countries:
            name = ministry_name(kind, country, lexicon)
            out.append(Ministry(key, name, kind, country, tuple(dict.fromkeys(pieces))))
    return tuple(out)


def _meeting(
    event: Event, actors: Sequence[Actor], names: dict[int, str], quotes: Quotes, segmented: Segmented, day: Day | None
) -> Meeting:
    pieces = {number: quotes.sentence(number, rule) for number, rule in event.sentences.items()}
    attendance = tuple(
        Attendance(
            names[part.actor],
            actors[part.actor].represents,
            None,
            cast(Role, part.role),
            (quotes.sentence(part.sentence, part.rule),),
        )
        for part in event.people
    )
    for part in event.people:
        pieces.setdefault(part.sentence, quotes.sentence(part.sentence, part.rule))
    parties: dict[str, tuple[str, ...]] = {}
    for item in attendance:
        if item.side:
            parties.setdefault(item.side, item.evidence)
    for code, (_, _, sentence) in event.parties.items():
        parties.setdefault(code, (quotes.sentence(sentence, event.rule),))
    ministries = [Party(key, (quotes.sentence(at, event.rule),)) for key, (_, _, at) in event.ministries.items()]
    met = _met(event, actors, names)
    date, basis, date_evidence = _dated(event, quotes, segmented, day)
    place = None
    if event.place is not None:
        place = Place(
            event.place.value or None, event.place.country, "city", (quotes.sentence(event.place.sentence, "place"),)
        )
    return Meeting(
        cast(Kind, event.kind),
        cast(Status, event.status),
        date,
        basis,
        place,
        participants=tuple(a.official for a in attendance),
        met=met,
        parties=tuple(parties),
        name=event.name,
        attendance=attendance,
        sides=(*(Party(code, evidence) for code, evidence in parties.items()), *ministries),
        topics=tuple(
            Topic(name, tuple(quotes.sentence(number, "topic") for number in numbers))
            for name, numbers in event.topics.items()
        ),
        titles=unnamed.titles(event, actors, names, quotes),
        date_evidence=date_evidence,
        evidence=tuple(pieces[n] for n in sorted(pieces)),
    )


def _met(event: Event, actors: Sequence[Actor], names: dict[int, str]) -> tuple[tuple[str, str], ...]:
    """The pairs of participants who met, each pair and the list in alphabetical order."""
    found = [sorted((names[one.actor], names[other.actor])) for one, other in encounters.pairs(event, actors)]
    return tuple(sorted((first, second) for first, second in found))


def _dated(
    event: Event, quotes: Quotes, segmented: Segmented, day: Day | None
) -> tuple[str | None, DateBasis | None, tuple[str, ...]]:
    """The date of an event with its basis and evidence; the day of the document where the event is its news."""
    if event.date is not None:
        return event.date.value, "stated", (quotes.sentence(event.date.sentence, "date"),)
    if not event.news or day is None:
        return None, None, ()
    dateline = segmented.dateline
    evidence = (quotes.span(dateline.start, dateline.end, "dateline"),) if dateline else ()
    return day.edtf, "dateline", evidence
