"""Readouts in blanks: texts with invented officials of any countries, and what is read from them.

A template names a land as {A.name}, {A.adjective}, {A.capital} and a person as {a} or {a.surname}; "ab cb" are the
pairs that a reader must find. Every person is invented.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from graph.document import Document
from graph.doubt import LEAST
from graph.faults import check
from graph.record import Meeting, Record
from loaders import read

Pairs = set[frozenset[str]]


@dataclass(frozen=True)
class Land:
    code: str
    name: str
    adjective: str
    capital: str


@dataclass(frozen=True)
class Person:
    full: str
    surname: str

    def __str__(self) -> str:
        return self.full


LANDS = [
    Land("KAZ", "Kazakhstan", "Kazakh", "Astana"),
    Land("FRA", "France", "French", "Paris"),
    Land("GHA", "Ghana", "Ghanaian", "Accra"),
    Land("PER", "Peru", "Peruvian", "Lima"),
    Land("SVN", "Slovenia", "Slovenian", "Ljubljana"),
    Land("VNM", "Vietnam", "Vietnamese", "Hanoi"),
    Land("NPL", "Nepal", "Nepali", "Kathmandu"),
    Land("ZMB", "Zambia", "Zambian", "Lusaka"),
    Land("NOR", "Norway", "Norwegian", "Oslo"),
    Land("MAR", "Morocco", "Moroccan", "Rabat"),
    Land("MNG", "Mongolia", "Mongolian", "Ulaanbaatar"),
    Land("LVA", "Latvia", "Latvian", "Riga"),
]
PEOPLE = [
    Person("Arman Testov", "Testov"),
    Person("Jean Dupuisson", "Dupuisson"),
    Person("Kofi Asantewor", "Asantewor"),
    Person("Lucía Ferrandoz", "Ferrandoz"),
    Person("Rok Vesenjar", "Vesenjar"),
    Person("Sushila Rajbhandaru", "Rajbhandaru"),
    Person("Abdulrahman al-Khatoubi", "Al-Khatoubi"),
    Person("Ingrid Solvangen", "Solvangen"),
    Person("Mwansa Kapembwe-Tole", "Kapembwe-Tole"),
    Person("Batbold Enkhsuren", "Enkhsuren"),
    Person("Jānis Kalvenieks", "Kalvenieks"),
    Person("Siobhán O'Dalvey", "O'Dalvey"),
    Person("Pieter van der Haelst", "Van der Haelst"),
    Person("Emile Lacroisier", "Lacroisier"),
]


def write(template: str, lands: list[Land], people: list[Person]) -> str:
    """The template filled: lands A, B, C, persons a, b, c and so on, in the order given."""
    blanks = {chr(ord("A") + number): land for number, land in enumerate(lands)}
    blanks |= {chr(ord("a") + number): person for number, person in enumerate(people)}  # type: ignore[misc]
    return template.format(**blanks)


def tell(
    text: str, published: dt.date | None = None, *, publisher: str | None = None, min_confidence: float = LEAST
) -> Record:
    """The Record of a text, checked against it."""
    record = read(
        Document("invented.txt", text, published=published, publisher=publisher), min_confidence=min_confidence
    )
    check(record, text)
    return record


def pairs(record: Record, status: str = "held") -> Pairs:
    """Who is held to have met whom."""
    return {frozenset(pair) for meeting in record.meetings if meeting.status == status for pair in meeting.met}


def sides(text: str, publisher: str | None = None) -> dict[str, str | None]:
    """Whom each official of a text represents."""
    return {o.name: o.represents for o in tell(text, publisher=publisher).officials}


def offices(text: str) -> dict[str, str | None]:
    """The office of each official of a text."""
    return {o.name: o.office for o in tell(text).officials}


def couples(words: str, people: list[Person] = PEOPLE) -> Pairs:
    """ "ab cb" as pairs of names."""
    return {frozenset(people[ord(letter) - ord("a")].full for letter in couple) for couple in words.split()}


def gist(meeting: Meeting) -> tuple[object, ...]:
    """What a meeting was, whoever is named first: pairs, kind, status, date and place."""
    place = meeting.place and (meeting.place.name, meeting.place.country)
    return frozenset(map(frozenset, meeting.met)), meeting.kind, meeting.status, meeting.date, place


def meetings(record: Record) -> set[tuple[object, ...]]:
    """The gist of all meetings, in no order."""
    return {
        (*gist(meeting), frozenset(meeting.participants), frozenset(meeting.parties)) for meeting in record.meetings
    }
