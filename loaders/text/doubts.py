"""Doubts: what a document left unsettled, in sentences for the user; few, one of a kind."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import Final

from graph.doubt import Footing, Grounds
from graph.record import Meeting, Record
from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.lexicon import Lexicon
from loaders.text.segment import LONGEST_SENTENCE
from loaders.text.whose import code_of

_NAMING: Final = frozenset({"name", "official", "variant", "abbreviation", "adjective", "people"})
"""Kinds of forms that mean a state; others ("the Kingdom", "Abkhazia") leave nothing to be settled."""
_NAMES: Final = frozenset({"name", "official", "variant"})
_LISTED: Final = 3


def tell(record: Record, tagged: Sequence[Tagged], lexicon: Lexicon) -> Record:
    """The Record with its doubts: open words for countries, dates that can't be, what is too long, and who met whom."""
    said = (*_countries(tagged, lexicon), *_dates(tagged), *_cut(tagged), *_sides(record), *_meetings(record))
    return replace(record, doubts=said)


def _meetings(record: Record) -> Iterator[str]:
    doubtful = [meeting for meeting in record.meetings if meeting.status == "doubtful"]
    if not doubtful:
        return
    first, *more = doubtful
    why = next(Grounds(record).reasons(first), "")
    others = f", and {len(more)} more" if more else ""
    yield f"set aside as doubtful: {_called(first)} ({why}){others}; see `diplograph doubtful`"


def _sides(record: Record) -> Iterator[str]:
    grounds = Grounds(record)
    names = {
        name: None
        for meeting in record.meetings
        if meeting.status == "held" and any(one.side is None for one in meeting.attendance)
        for name in _without_side(meeting, grounds)
    }
    if names:
        yield f"met somebody, but for whom is not stated: {_some(list(names))}"


def _without_side(meeting: Meeting, grounds: Grounds) -> Iterator[str]:
    """Those who met somebody at the meeting, and whose side is not stated."""
    met = {name for pair in meeting.met for name in pair}
    for name, standing in grounds.standings(meeting).items():
        if name in met and standing.footing is Footing.UNSTATED:
            yield name


def _countries(tagged: Sequence[Tagged], lexicon: Lexicon) -> Iterator[str]:
    """Words for several countries that are left open, and those taken in one sense while the text hints at another."""
    named = _named(tagged)
    told: dict[str, str] = {}
    for sentence in tagged:
        for chunk in sentence.tagged(Tag.COUNTRY, Tag.ADJECTIVE):
            row = _row(chunk)
            if row is None or not row["alternatives"]:
                continue
            code, others = code_of(chunk), row["alternatives"].split()
            codes = [other for other in others if other in lexicon.countries]
            if code is None and codes:
                told.setdefault(_either(codes, lexicon), f"“{chunk.text}” is left open: ")
            elif code and code not in named:
                hints = [other for other in codes if other in named]
                may_be = (
                    _either(hints, lexicon) if hints else "the state of the USA" if _american(others, named) else ""
                )
                if may_be:
                    told.setdefault(may_be, f"“{chunk.text}” is taken for {_either([code], lexicon)}, and may be ")
    for may_be, taken in told.items():
        yield f"{taken}{may_be}"


def _dates(tagged: Sequence[Tagged]) -> Iterator[str]:
    """Spans that end before they begin, and days that no month has."""
    backwards, none = dict[str, None](), dict[str, None]()
    for sentence in tagged:
        for at, chunk in enumerate(sentence.chunks):
            if chunk.date is not None and chunk.date.faulty:
                backwards[f"“{chunk.text}”"] = None
            elif (day := _no_day(sentence.chunks, at)) is not None:
                none[f"“{day}”"] = None
    if backwards:
        yield f"ends before it begins, and dates nothing: {_some(list(backwards))}"
    if none:
        yield f"no such day, so that at most the month counts: {_some(list(none))}"


def _cut(tagged: Sequence[Tagged]) -> Iterator[str]:
    """Sentences that are read in pieces, so that a list may lose those who stand in the later ones."""
    openings = [s.chunks[: _LISTED + 1] for s in tagged if len(s.sentence.tokens) == LONGEST_SENTENCE]
    if openings:
        begins = _some([f"“{' '.join(chunk.text for chunk in chunks)} …”" for chunks in openings])
        yield f"longer than {LONGEST_SENTENCE} words, and so read in pieces: {begins}"


def _no_day(chunks: Sequence[Chunk], at: int) -> str | None:
    """ "31 February 2021", "February 30": a number beside a month that has no such day."""
    month = _MONTHS.get(chunks[at].low.partition(" ")[0])
    if month is None:
        return None
    for beside, first in ((at - 1, at - 1), (at + 1, at)):
        if 0 <= beside < len(chunks) and chunks[beside].tag is Tag.NUMBER and chunks[beside].text.isdigit():
            number = int(chunks[beside].text)
            if calendar.monthrange(_LEAP, month)[1] < number <= _MOST_DAYS:
                return f"{chunks[first].text} {chunks[first + 1].text}"
    return None


_LEAP, _MOST_DAYS = 2000, 31
_MONTHS: Final = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}


def _american(others: Sequence[str], named: Set[str]) -> bool:
    return "us-state" in others and "USA" in named


def _row(chunk: Chunk) -> Mapping[str, str] | None:
    """The line of the table for a chunk that names a country, or one of several."""
    sense = chunk.sense("country", "adjective", "people") if chunk.tag in (Tag.COUNTRY, Tag.ADJECTIVE) else None
    return sense.row if sense and sense.row.get("kind") in _NAMING else None


def _named(tagged: Sequence[Tagged]) -> frozenset[str]:
    """The countries that the text names beyond doubt: by a name that means no other, or by a city."""
    found = set()
    for sentence in tagged:
        for chunk in sentence.tagged(Tag.COUNTRY, Tag.ADJECTIVE, Tag.CITY):
            row = _row(chunk)
            if row is not None:
                plain = row["kind"] in _NAMES and "us-state" not in row["alternatives"]
                if plain or not row["alternatives"]:
                    found.add(row["code"])
            elif chunk.tag is Tag.CITY and (city := chunk.sense("city")) is not None:
                found.add(city.row.get("country", ""))
    return frozenset(found - {""})


def _either(codes: Sequence[str], lexicon: Lexicon) -> str:
    return " or ".join(lexicon.countries[code]["name"] for code in codes)


def _called(meeting: Meeting) -> str:
    """A meeting in words: its kind, and who met, or who took part, or the parties."""
    who = meeting.met[0] if meeting.met else meeting.participants or meeting.parties
    more = " and others" if len(meeting.participants) > len(who) else ""
    return f"{meeting.kind.replace('_', ' ')} of {' and '.join(who[:2]) or 'nobody named'}{more}"


def _some(names: Sequence[str]) -> str:
    more = len(names) - _LISTED
    return ", ".join(names[:_LISTED]) + (f" and {more} more" if more > 0 else "")
