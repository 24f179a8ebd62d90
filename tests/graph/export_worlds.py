"""Graphs whose names and values are hard on a format; everybody is invented."""

from __future__ import annotations

import datetime as dt

from seed_rows import Build

from graph.model import Rows

NAMES = (
    "Siobhán O'Dowd",
    'R&D <Europe> "East"',
    "ليلى الفارس \u200f(أ)",
    "אבי כהן \u202eabc",
    "Ends with \\",
    "\\u0041 and \\n stay",
    "two\nlines\rand\ttabs",
    "  kept  spaces ",
    "'); MATCH (n) DETACH DELETE n; //",
    "]]> <!-- -->",
    "=HYPERLINK(1)",
    "𝄞 clef; \u2028 line \x85",
)
NOT_IN_XML = "bell \x07, null \x00 and \uffff"


def hostile_rows(*more: str) -> Rows:
    """One official a name, with dates, lists and gaps; each met the next one, and holds two offices in one ministry."""
    build = Build()
    ministry = build.node("Ministry", "aaa-defence", "Defence; of & for A")
    country = build.node("Country", "AAA", "A", former=False)
    document = build.node("Document", "doc", 'A "readout"', published=dt.date(2021, 6, 1), source="a\\b,c.txt")
    names = (*NAMES, *more)
    people = [f"p{number:02}" for number in range(len(names))]
    for id, name in zip(people, names, strict=True):
        build.node("Official", id, name, aliases=(name, "x, y", 'q"q', ""))
        build.edge("MENTIONED_IN", ("Official", id), document, count=3)
    piece = build.evidence(document, "doc-1-5-a", names[1], 1)
    for office in ("Minister", "Deputy; 'Minister'"):
        dates = {"first_seen": dt.date(2020, 1, 2), "last_seen": dt.date(2021, 3, 4)} if office == "Minister" else {}
        build.edge(
            "HOLDS_OFFICE",
            ("Official", "p00"),
            ministry,
            office=office,
            qualifiers=("former",),
            evidence=(piece,),
            **dates,
        )
    build.edge("REPRESENTS", ("Official", "p00"), country, evidence=(piece,))
    build.edge("PART_OF", ministry, country)
    open_end = build.meeting("m0", people[0], people[1], date="2021-05-30/..", date_from=dt.date(2021, 5, 30))
    build.meeting(
        "m1",
        *people[1:4],
        date="2021-06",
        date_from=dt.date(2021, 6, 1),
        date_to=dt.date(2021, 6, 30),
        other_ids=("x",),
    )
    build.meeting("m2", *people[2:], date="XXXX-06-15", status="held")
    build.meeting("m3", people[0], people[3])
    place = build.node("Place", "bern-che", "Bern", kind="city", country="CHE")
    build.edge("HELD_IN", open_end, place, evidence=(piece,))
    build.edge("ABOUT", open_end, build.node("Topic", "trade", "trade"))
    build.edge("TOOK_PART_IN", country, open_end)
    build.edge("REPORTS", document, open_end, evidence=(piece,))
    build.meet()
    build.edge(
        "MET",
        ("Official", "p00"),
        ("Official", "p01"),
        count=1,
        first=dt.date(2021, 5, 30),
        last=dt.date(2021, 5, 30),
        meetings=("m0",),
        kinds=("meeting",),
        evidence=(),
    )
    return build.rows()
