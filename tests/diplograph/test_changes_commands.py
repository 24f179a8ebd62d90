"""`diplograph changes`, `silences`, `asymmetry`, `calendar` and `suggest`. The officials are invented."""

import csv
import io
import json

import accounts
import pytest
from accounts import Person

ANA, BO, CHI = Person("Ana Peralta", "PER"), Person("Bo Ekra", "NOR", "Prime Minister"), Person("Chi Wen", "SGP")


@pytest.fixture(scope="module")
def stopped_store(tmp_path_factory):
    """Ana and Bo met each month and stopped; Bo and Chi go on."""
    home = tmp_path_factory.mktemp("stopped") / "store"
    months = [accounts.readout(f"{m}.txt", ANA, BO, date=f"2021-0{m}-05") for m in range(1, 6)]
    accounts.filled(home, *months, *(accounts.readout(f"c{y}.txt", BO, CHI, date=f"{y}-02-03") for y in (2021, 2022)))
    return str(home)


@pytest.fixture
def stopped(command, stopped_store):
    return lambda *arguments: command(*arguments, "--store", stopped_store)


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["silences"], ["Norway – Peru   certainly           5   2021-05-05          30      274     9.0"]),
        (["silences", "--factor", "10"], ["no pair has stopped meeting"]),
        (["silences", "Singapore", "--on", "2040-01-01"], ["no pair has stopped meeting"]),
        (["changes", "--since", "2021-03", "Chi Wen"], ["nothing new"]),
        (
            ["changes", "--since", "2021-01-06", "Norway"],
            [
                "2021-02-03   certainly   link      Bo Ekra   Chi Wen",
                "2021-02-03   certainly   partner   Norway    Singapore",
            ],
        ),
        (["asymmetry"], ["Norway – Peru               5   6.00     4.00   +2.00       5        0"]),
        (["asymmetry", "Ana Peralta"], ["Ana Peralta – Norway          5   4.00     6.00   -2.00       0        5"]),
        (["suggest", "Peralta"], ["Chi Wen    Singapore   1.443        1           0   Bo Ekra"]),
    ],
)
def test_the_tables(stopped, arguments, lines):
    outcome = stopped(*arguments)
    assert (outcome.code, outcome.err) == (0, "")
    shown = outcome.out.splitlines()
    assert [line for line in shown if line in lines] == lines


def test_the_calendar(stopped):
    assert stopped("calendar", "norway").out == (
        "Meetings of Norway by week\n\n"
        "      1            14           27           40\n"
        "2021  ▒···█···▒····▒···▒···································     6\n"
        "2022  ····▒················································     1\n"
        "Meetings a week: · none, ▒ 1, █ 2\n"
    )


def test_the_calendar_of_no_known_week(command, tmp_path):
    accounts.filled(tmp_path / accounts.STORE, accounts.readout("a.txt", ANA, BO, date="2021"))
    assert command("calendar", "norway").out == (
        "Meetings of Norway by week\n\n1 meeting possibly in one of several weeks, without a mark\n"
    )


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        (["changes", "--since", "2021"], "changes"),
        (["silences"], "silences"),
        (["asymmetry"], "asymmetry"),
        (["calendar", "Bo Ekra"], "weeks"),
        (["suggest", "Peralta"], "suggestions"),
    ],
)
def test_json_leads_to_evidence_and_csv_is_square(stopped, arguments, key):
    rows = json.loads(stopped(*arguments, "--json").out)[key]
    assert rows
    for row in rows:
        assert stopped("show", row["evidence"][0]).code == 0
    told = list(csv.reader(io.StringIO(stopped(*arguments, "--format", "csv").out)))
    assert len(told) > 1
    assert {len(row) for row in told} == {len(told[0])}
    if key == "weeks":
        assert len(told) == 1 + 52 + 52


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["changes"], 2, "--since"),
        (["changes", "--since", "yesterday"], 2, "--since"),
        (["changes", "--since", "2021", "Ekro"], 6, "Ekra"),
        (["silences", "--on", "later"], 2, "--on"),
        (["silences", "Ekra"], 6, "no country/organization"),
        (["silences", "--least", "1"], 2, "--least"),
        (["calendar", "Atlantis"], 6, "Atlantis"),
        (["suggest", "Norway"], 6, "no official in the graph is called 'Norway'; a country is: Norway"),
        (["suggest", "Peralta", "--limit", "0"], 2, "--limit"),
        (["communities", "--resolution", "inf"], 2, "--resolution"),
        (["communities", "--resolution", "1e308"], 2, "--resolution"),
    ],
)
def test_what_is_asked_wrongly(stopped, arguments, code, told):
    outcome = stopped(*arguments)
    assert outcome.code == code
    assert told in outcome.err
