"""`diplograph office`: who held an office, and who on a day. The officials are invented."""

import datetime as dt
import json
from pathlib import Path

import pytest

import diplograph as dg

TEXTS = {
    "2021-05-10": "LIMA, May 10. Foreign Minister of Peru Ana Peralta met Foreign Minister of Ghana Ben Oduya.",
    "2022-09-09": (
        "ACCRA, September 9. Ghana's President Kofi Asantewor received the Minister of Foreign Affairs of Peru, Ana "
        "Peralta, on Friday."
    ),
    "2022-10-03": "LIMA, October 3. Peruvian Foreign Minister Carla Testuez met Ambassador Ben Oduya of Ghana.",
    "2022-12-05": (
        "LIMA, December 5. Former Foreign Minister of Peru Ana Peralta met Foreign Minister of Ghana Esi Testawor on "
        "Monday."
    ),
    "2023-02-06": "LIMA, February 6. Peru's FM Carla Testuez met Ghana's Deputy Foreign Minister Yaw Probah.",
}
FM = "Foreign Minister"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """The folder of a store that holds the texts."""
    folder = tmp_path_factory.mktemp("texts")
    url = str(folder / "store")
    with dg.open_store(url) as opened:
        for date, text in TEXTS.items():
            path = folder / f"{date}.txt"
            path.write_text(f"{text}\n")
            dg.load(path, opened, published=dt.date.fromisoformat(date))
    return url


@pytest.fixture
def loaded(command, store):
    """Runs a command on that store."""
    return lambda *arguments: command(*arguments, "--store", store)


def asked(loaded, *arguments):
    outcome = loaded("office", *arguments, "--json")
    return outcome, json.loads(outcome.out)


@pytest.mark.parametrize("office", [FM, "Minister of Foreign Affairs", "minister for foreign affairs of Peru", "FM"])
@pytest.mark.parametrize("country", ["PER", "PE", "Peru", "peru", "country:PER"])
def test_all_wordings_come_together(loaded, office, country):
    outcome, data = asked(loaded, office, country)
    assert outcome.code == 0
    assert [(one["official"]["name"], one["first_seen"], one["last_seen"]) for one in data["holders"]] == [
        ("Ana Peralta", "2021-05-10", "2022-09-09"),
        ("Carla Testuez", "2022-10-03", "2023-02-06"),
        ("Ana Peralta", "2022-12-05", "2022-12-05"),
    ]
    assert [one["qualifiers"] for one in data["holders"]] == [[], [], ["former"]]
    assert (data["side"]["id"], data["sole"], data["on"], data["holder"]) == ("PER", True, None, None)
    assert {Path(q["source"]).name for q in data["holders"][0]["evidence"]} == {"2021-05-10.txt", "2022-09-09.txt"}


ON = {
    "2022-06-15": ("ana-peralta-per", 0),
    "2022-06": ("ana-peralta-per", 0),
    "2022-09-09": ("ana-peralta-per", 0),
    "2022-12-05": ("carla-testuez-per", 0),
    "2022-09-20": (None, 7),
    "2022": (None, 7),
    "2023-02-10": ("carla-testuez-per", 0),
    "2025-01-01": (None, 7),
}


@pytest.mark.parametrize("date", ON)
def test_who_held_it_on_a_date(loaded, date):
    outcome, data = asked(loaded, FM, "PER", "--on", date)
    assert (data["holder"], outcome.code) == ON[date]
    assert data["on"] == date
    assert ("nobody is known to have been 'Foreign Minister' of Peru" in outcome.err) == (data["holder"] is None)


def test_the_answer_fits_the_screen(loaded):
    shown = loaded("office", FM, "Peru")
    assert "Ana Peralta (ana-peralta-per)" in shown.out
    assert "seen 2021-05-10 to" in shown.out
    assert "Former, or yet to take office" in shown.out
    assert "“Foreign Minister of Peru Ana Peralta met" in shown.out
    assert max(map(len, shown.out.split("\n"))) <= 80
    on = loaded("office", FM, "Peru", "--on", "2022-12-05")
    assert "Carla Testuez" in on.out
    assert "Peralta" not in on.out.replace("Former Foreign Minister of Peru Ana Peralta", "")
    assert max(map(len, on.out.split("\n"))) <= 80


def test_an_office_of_several(loaded):
    _, data = asked(loaded, "Deputy Foreign Minister", "Ghana", "--on", "2023-02-06")
    assert (data["sole"], data["holder"]) == (False, None)
    assert [one["official"]["name"] for one in data["holders"]] == ["Yaw Probah"]
    assert loaded("office", "Deputy Foreign Minister", "Ghana", "--on", "2020-02-06").code == 7


FAULTS = {
    (FM, "Xyzzy"): (6, "no country/organization in the graph is called 'Xyzzy'"),
    ("Minister of Fish", "PER"): (6, "nobody in the graph is 'Minister of Fish' of Peru; known there: "),
    ("Forein Ministre", "PER"): (6, "known there: Foreign Minister"),
    ("?", "PER"): (2, "no office to look for"),
    (FM, "PER", "--on", "yesterday"): (2, "is not a date"),
    (FM, "PER", "--on", "XXXX-06-15"): (2, "leaves the day open"),
    (FM, "PER", "--on", "2022-06-31"): (2, "no such day"),
}


@pytest.mark.parametrize("arguments", FAULTS)
def test_what_cannot_be_answered(loaded, arguments):
    code, message = FAULTS[arguments]
    outcome = loaded("office", *arguments)
    assert (outcome.code, outcome.out) == (code, "")
    assert message in outcome.err
    assert outcome.err.count("\n") == 1


def test_from_python(store):
    with dg.open_store(store, read_only=True) as opened:
        found = dg.office(opened, FM, "Peru", on="2022-06-15")
    assert found.answer is not None
    assert found.answer.person == "ana-peralta-per"
    assert [one.official.name for one in found.holders] == ["Ana Peralta", "Carla Testuez", "Ana Peralta"]


def test_the_offices_in_the_graph_bear_their_key(loaded):
    asked = (
        "MATCH (o:Official)-[h:HOLDS_OFFICE]->() WHERE o.name = 'Ana Peralta' RETURN h.posts AS p, h.qualifiers AS q"
    )
    rows = json.loads(loaded("query", asked, "--json").out)["rows"]
    assert {tuple(row["p"]) for row in rows} == {("minister:foreign-affairs",)}
    assert sorted(tuple(row["q"] or ()) for row in rows) == [(), (), ("former",)]
