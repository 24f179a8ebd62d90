"""Record: what one document says, each fact with the evidence it rests on.

The hinge of the system: loaders return Records and nothing else, and the graph needs only Records.
The JSON form of a Record is the form in which gold annotations are written (officials, meetings, `met`
pairs by name) with the evidence added; `diplograph schema --record` prints its JSON Schema.

Within a Record officials are named by `Official.name`, which is unique there; countries by their
ISO 3166-1 alpha-3 code; ministries by `key` ("AZE:foreign-affairs"); organisations by `short` or name.
Dates are EDTF (ISO 8601-2), for example `2022-06-15` or `XXXX-06-15`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import msgspec

from graph.errors import RecordError

Status = Literal["held", "planned", "cancelled", "denied", "doubtful"]
DateBasis = Literal["stated", "dateline", "register"]
Kind = Literal[
    "meeting",
    "consultations",
    "negotiations",
    "phone_call",
    "video_call",
    "summit",
    "conference",
    "visit",
    "ceremony",
    "dinner",
    "session",
]
Role = Literal["head", "member", "host", "guest", "chair"]
Ids = tuple[str, ...]
"""Ids of pieces of evidence in the same Record."""

RECORD_VERSION = 1


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage and the rule that read it: `text[start:end] == quote`, offsets in characters.

    `confidence` is between 0 and 1: the share of facts read by this rule that prove right.
    """

    id: str
    quote: str
    start: int
    end: int
    rule: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Country:
    """A country that the document names, as a party or only in passing; `code` is alpha-3."""

    code: str
    name: str
    evidence: Ids = ()


@dataclass(frozen=True, slots=True)
class Ministry:
    """A ministry: `key` is "CODE:kind", for example "AZE:foreign-affairs"."""

    key: str
    name: str
    kind: str
    country: str
    evidence: Ids = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation: `short` is what others name it by (EU, UN), the full name where it has none.

    `countries` are alpha-3 codes where the organisation is these countries' own ("the joint commission
    between A and B"), so that two commissions of one name stay apart.
    """

    short: str
    name: str
    kind: str
    countries: tuple[str, ...] = ()
    evidence: Ids = ()


@dataclass(frozen=True, slots=True)
class Official:
    """A person who holds or held an office, speaks for a state, or attends in an official capacity.

    `represents` is an alpha-3 code or an organisation's short name; `organisation` is the body where the
    office is held in the document's words; `body` names it in this Record: a ministry's key, an
    organisation's short name or a country's code. `mentions` counts how often the document names the person.
    """

    name: str
    aliases: tuple[str, ...] = ()
    office: str | None = None
    represents: str | None = None
    organisation: str | None = None
    body: str | None = None
    mentions: int = 1
    evidence: Ids = ()
    office_evidence: Ids = ()
    represents_evidence: Ids = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place: `country` is alpha-3 where known; `kind` city, venue, district or region."""

    name: str | None
    country: str | None = None
    kind: str = "city"
    evidence: Ids = ()


@dataclass(frozen=True, slots=True)
class Attendance:
    """How one official took part: `side` is the party the official sat with."""

    official: str
    side: str | None = None
    office: str | None = None
    role: Role = "member"
    evidence: Ids = ()


@dataclass(frozen=True, slots=True)
class Title:
    """How somebody took part whom the document tells by office alone: "the Kazakh foreign minister".

    `office` is as written, with what qualifies it ("acting Foreign Minister"); that of a counterpart is the other's.
    One person at a time holds it, so that other documents may tell who that was; nobody whom this document names is
    told so. `side` is whose office it is, and the party that he sat with. He met the participants `met`, all of another
    side, and those of the meeting's other titles that stand at the places `met_titles`, counted from 0.
    """

    office: str
    side: str
    role: Role = "member"
    met: tuple[str, ...] = ()
    met_titles: tuple[int, ...] = ()
    evidence: Ids = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """What was discussed, as a short normalised word ("trade")."""

    name: str
    evidence: Ids = ()


@dataclass(frozen=True, slots=True)
class Party:
    """A side of a meeting: a country's code, an organisation's short name or a ministry's key."""

    party: str
    evidence: Ids = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A contact between representatives of two or more sides.

    `participants` are the names in `attendance`, in the same order, and `parties` the countries and
    organisations among `sides` (ministries stand there too): the short forms are what a reader of the JSON
    looks for first. `met` are the pairs of participants of different sides who met there, each pair and the
    list in alphabetical order; `titles` are those told by office alone; `name` is the document's own word for
    the meeting ("political consultations").
    """

    kind: Kind
    status: Status
    date: str | None = None
    date_basis: DateBasis | None = None
    place: Place | None = None
    participants: tuple[str, ...] = ()
    met: tuple[tuple[str, str], ...] = ()
    parties: tuple[str, ...] = ()
    name: str | None = None
    attendance: tuple[Attendance, ...] = ()
    sides: tuple[Party, ...] = ()
    topics: tuple[Topic, ...] = ()
    titles: tuple[Title, ...] = ()
    date_evidence: Ids = ()
    evidence: Ids = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Record:
    """What one document says.

    `doubts` are sentences for the user about what was not settled ("'Georgia' may be the country or the
    state"), shown after a load.
    """

    id: str
    source: str
    sha256: str
    headline: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    url: str | None = None
    style: str | None = None
    dateline: str | None = None
    officials: tuple[Official, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    countries: tuple[Country, ...] = ()
    ministries: tuple[Ministry, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    places: tuple[Place, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[str, ...] = ()
    version: int = RECORD_VERSION

    def to_json(self) -> bytes:
        """The Record as one line of JSON in UTF-8."""
        return msgspec.json.encode(self)

    @staticmethod
    def from_json(data: bytes | str) -> Record:
        """The Record that `to_json` wrote; RecordError where it is not one."""
        try:
            record: Record = _decoder().decode(data)
        except msgspec.ValidationError as error:
            raise RecordError(f"not a Record of version {RECORD_VERSION}: {error}") from None
        except msgspec.DecodeError as error:
            raise RecordError(f"not JSON: {error}") from None
        return record


@cache
def _decoder() -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(Record, strict=True)


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a Record, made from the dataclasses above."""
    return msgspec.json.schema(Record)
