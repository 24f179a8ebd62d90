"""Documents of two sides, as the reader reads them: what both tell of is one meeting, and nothing else is.

All officials are invented. Who is who across a pair is given by a table here, so that only meetings are tested.
"""

import datetime as dt
import json
from itertools import combinations
from pathlib import Path

import pytest

import diplograph as dg
import loaders
from graph import identity
from graph.document import Document
from graph.record import Place
from graph.resolution.accounts import Account, account, place_of
from graph.resolution.meetings import block_keys, compare, sought_keys

TESTS = Path(__file__).parents[1]
PAIRS = json.loads((TESTS / "two_sided" / "pairs.json").read_text(encoding="utf-8"))
GOLD_PAIR = {
    "19": {
        "same_person": [
            ["Hossam el-Din Shauki", "Hossam Eldin Shawky"],
            ["Plamen Daskalov-Ivanov", "Plamen Daskaloff Ivanoff"],
            ["Nagla Abdel Meguid", "Naglaa Abdel-Megeed"],
            ["Usama Hidaya", "Osama Hedaya-Hegazy"],
            ["Hristo Yanachkov", "Christo Yanatchkov"],
        ]
    }
}
NAMES = {
    identity.name_key(name): group[0]
    for pair in (*PAIRS.values(), *GOLD_PAIR.values())
    for group in pair["same_person"]
    for name in group
}


def official(name, represents):
    return identity.official_id(NAMES.get(identity.name_key(name), name), represents)


def document(path):
    pair, side = PAIRS[path.name[:2]], "ab".index(path.name[2])
    published = dt.date.fromisoformat(pair["published"][side])
    return Document(
        path.name, path.read_text(encoding="utf-8"), publisher=pair["publishers"][side], published=published
    )


def read(path):
    """The accounts of one of the documents, by what the reader makes of it."""
    record = loaders.read(document(path))
    ids = {one.name: official(one.name, one.represents) for one in record.officials}
    return [account(record, meeting, ids) for meeting in record.meetings]


def annotated(path):
    """The accounts of a gold document, by its annotation."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    sides = {one["name"]: one["represents"] for one in gold["officials"]}
    for one in gold["meetings"]:
        people = [(official(name, sides.get(name)), sides.get(name)) for name in one["participants"]]
        first = {side: person for person, side in reversed(people)}
        offices = {(official(o["name"], o["represents"]), o["office"]) for o in gold["officials"] if o["office"]}
        yield Account(
            kind=one["kind"],
            status=one["status"],
            date=one["date"],
            date_basis=one["date_basis"],
            parties=tuple(sorted(one["parties"])),
            people=tuple(sorted(people, key=lambda pair: (pair[0], pair[1] or ""))),
            place=place_of(Place(one["place"]["name"], one["place"]["country"]) if one["place"] else None),
            published=dt.date.fromisoformat(gold["published"]) if gold["published"] else None,
            publisher=gold["publisher"],
            heads=tuple(sorted(first.values())),
            offices=tuple(sorted(pair for pair in offices if pair[0] in dict(people))),
        )


@pytest.fixture(scope="module")
def every():
    """(document, account) for all documents of two sides and all gold documents of the tests."""
    told = [(path.name[:3], one) for path in sorted((TESTS / "two_sided").glob("*.txt")) for one in read(path)]
    gold = [(path.stem, one) for path in sorted((TESTS / "gold").glob("*.json")) for one in annotated(path)]
    assert len({document for document, _ in told}) == 2 * len(PAIRS)
    return told + gold


def joined(every):
    """Of accounts that are the same, the best pairs first, and no account with two of one document."""
    likely = [
        (verdict.score, here, a, there, b)
        for (here, a), (there, b) in combinations(every, 2)
        if here != there and (verdict := compare(a, b)).decision == "same"
    ]
    found, taken = [], set()
    for _, here, a, there, b in sorted(likely, key=lambda one: -one[0]):
        if not {(a, there), (b, here)} & taken:
            taken |= {(a, there), (b, here)}
            found.append((here, a, there, b))
    return found


@pytest.mark.parametrize("pair", PAIRS)
def test_what_both_sides_tell_of_is_one_meeting(pair, every):
    both = [one for one in joined([one for one in every if one[0][:2] == pair]) if one[0][:2] == pair]
    led = sorted(sorted(set(a.heads) & set(b.heads)) for _, a, _, b in both)
    sides = dict(person for _, one in every for person in one.people)
    wanted = sorted(
        sorted(id for name in names for id in sides if id.startswith(identity.official_id(name, None)[:-3]))
        for names in PAIRS[pair]["same_meeting"]
    )
    assert led == wanted


def test_no_two_meetings_of_any_two_documents_are_joined(every):
    others = [(here, there) for here, _, there, _ in joined(every) if here[:2] != there[:2] or len(here) > 3]
    assert others == [("o19_bulgaria_egypt_bulgarian_side", "o20_bulgaria_egypt_egyptian_side")]


def test_what_may_be_one_meeting_shares_a_key(every):
    missed = [
        (here, there)
        for (here, a), (there, b) in combinations(every, 2)
        if here != there and compare(a, b).decision != "different" and not sought_keys(a) & block_keys(b)
    ]
    assert missed == []


def test_a_graph_that_knows_nobody_beforehand_joins_them_too():
    documents = [document(path) for path in sorted((TESTS / "two_sided").glob("*.txt"))]
    with dg.open_store("memory:") as store:
        store.add([(one, loaders.read(one)) for one in documents])
        rows = store.query("MATCH (d:Document)-[:REPORTS]->(m:Meeting) RETURN m.id, d.source").rows
        told = {}
        for meeting, source in rows:
            told.setdefault(meeting, []).append(source)
        both = {meeting: sorted(sources) for meeting, sources in told.items() if len(sources) > 1}
        assert {tuple(one[:2] for one in sources) for sources in both.values()} == {(pair, pair) for pair in PAIRS}
        assert len(both) == sum(len(pair["same_meeting"]) for pair in PAIRS.values())
        (visit,) = (meeting for meeting, sources in both.items() if sources[0].startswith("05"))
        found = dg.compare(store, visit)
    assert [(one.status, one.date) for one in found.versions] == [("planned", "2024-03-07"), ("held", "2024-03-07")]
    (minister,) = (one for one in found.people if one.side == "GHA" and None not in one.parts)
    assert [part.name for part in minister.parts] == ["Akua Frimpong", "Akua Frimpong-Asante"]
