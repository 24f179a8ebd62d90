"""`diplograph partners`, `together`, `common` and `timeline`. The officials are invented."""

import csv
import io
import json

import pytest


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["partners", "Norway"], [["Peru", "3", "2"], ["Singapore", "2", "1"]]),
        (["partners", "NOR", "--to", "2021"], [["Peru", "1", "1"]]),
        (["common", "Norway", "Peru"], [["Singapore", "SGP", "2", "1"]]),
        (["common", "Ekra", "Peralta"], [["Chi", "Wen", "chi-wen-sgp", "2", "1"]]),
        (["together", "Peru", "Singapore"], [["2022-08-09", "meeting"]]),
        (["together", "Peralta", "Bo Ekra", "--from", "2022-07"], [["2022-08-09", "meeting", "met"]]),
        (["timeline", "Chi Wen", "--kind", "meeting"], [["2022-08-09", "meeting"], ["2023-01-02", "meeting", "Bo"]]),
    ],
)
def test_the_tables(analysed, arguments, lines):
    outcome = analysed(*arguments)
    assert outcome.code == 0
    rows = [line.split() for line in outcome.out.splitlines()[4:]]
    assert [row[: len(line)] for row, line in zip(rows, lines, strict=True)] == lines


@pytest.mark.parametrize(
    ("arguments", "heading"),
    [
        (["partners", "Norway"], "id,partner,label,year,meetings,possible,highest,meeting_ids,possible_ids"),
        (["together", "Norway", "Peru"], "id,date,date_from,date_to,inside,kind,how,places,a,b,documents"),
        (
            ["common", "Norway", "Peru"],
            "id,name,with_a,with_b,possible_a,possible_b,with_a_ids,with_b_ids,possible_a_ids,possible_b_ids",
        ),
        (["timeline", "Norway"], "date,date_from,date_to,inside,what,about,status,others,places,meeting"),
    ],
)
def test_csv(analysed, arguments, heading):
    outcome = analysed(*arguments, "--format", "csv")
    rows = list(csv.reader(io.StringIO(outcome.out)))
    assert ",".join(rows[0]) == heading
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        (["partners", "Norway"], "partners"),
        (["together", "Ekra", "Peralta"], "meetings"),
        (["common", "Ekra", "Peralta"], "common"),
        (["timeline", "Ekra", "--all"], "moments"),
    ],
)
def test_json_leads_to_evidence(analysed, arguments, key):
    rows = json.loads(analysed(*arguments, "--json").out)[key]
    assert rows
    for row in rows:
        assert row["evidence"]
        assert analysed("show", row["evidence"][0]).code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["partners", "Peralta"], 6, "no country/organization in the graph is called 'Peralta'; an official is: Ana"),
        (["partners", "Norwegia"], 6, "near it: Norway"),
        (["together", "Ekra", "ekra bo"], 2, "both names are Bo Ekra"),
        (["common", "Ekra", "Norway"], 2, "two officials, or two countries"),
        (["timeline", "Ekro"], 6, "Ekra"),
    ],
)
def test_what_is_asked_wrongly(analysed, arguments, code, told):
    outcome = analysed(*arguments)
    assert outcome.code == code
    assert told in outcome.err


def test_nobody_in_common(analysed):
    assert analysed("common", "Ekra", "Peralta", "--to", "2021").out == (
        "Whom Bo Ekra and Ana Peralta have both met\n\nnobody whom both have met\n"
    )
