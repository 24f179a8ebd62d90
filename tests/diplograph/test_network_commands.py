"""`diplograph brokers`, `central` and `communities`. The officials are invented."""

import csv
import io
import json

import pytest


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["brokers", "--to", "2022-07"], ["nobody stands between others"]),
        (["brokers", "--alone"], ["Norway   Peru        Ana Peralta and Bo Ekra       1          3"]),
        (["brokers", "--bridges", "--to", "2022-07"], ["Ana Peralta   Bo Ekra           1          2"]),
        (
            ["central", "--by", "strength", "--limit", "1"],
            ["Bo Ekra    Norway        2          5        0.6581     0.4086"],
        ),
        (
            ["communities"],
            ["    1           3          4   Norway 1, Peru 1, Singapore 1   Bo Ekra, Ana Peralta, Chi Wen"],
        ),
    ],
)
def test_the_tables(analysed, arguments, lines):
    outcome = analysed(*arguments)
    assert (outcome.code, outcome.err) == (0, "")
    rows = outcome.out.splitlines()
    assert [line for line in rows if line in lines] == lines


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        (["brokers", "--samples", "2"], "brokers"),
        (["brokers", "--alone"], "alone"),
        (["brokers", "--bridges", "--to", "2022-07"], "bridges"),
        (["central"], "central"),
        (["communities"], "communities"),
    ],
)
def test_json_and_csv(analysed, arguments, key):
    rows = json.loads(analysed(*arguments, "--json").out)[key]
    for row in rows:
        assert row["meetings"]
        assert analysed("show", row["evidence"][0]).code == 0
    told = list(csv.DictReader(io.StringIO(analysed(*arguments, "--format", "csv").out)))
    assert len(told) == (3 if key == "communities" else len(rows))


def test_a_sample_says_so(analysed):
    data = json.loads(analysed("brokers", "--samples", "2", "--json").out)
    assert (data["sources"], data["linked"]) == (2, 3)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["brokers", "--alone", "--bridges"], "give one of them"),
        (["brokers", "--exact", "--samples", "3"], "give one of them"),
        (["brokers", "--alone", "--samples", "3"], "--samples is for who stands between others; --alone looks at all"),
        (["brokers", "--bridges", "--exact"], "--exact is for who stands between others; --bridges"),
        (["brokers", "--samples", "1"], "--samples"),
        (["central", "--by", "luck"], "--by"),
        (["central", "--limit", "0"], "--limit"),
        (["central", "--kind", "visit"], "the kinds are meeting"),
        (["communities", "--from", "2023", "--to", "2022"], "turn them around"),
    ],
)
def test_what_is_asked_wrongly(analysed, arguments, told):
    outcome = analysed(*arguments)
    assert outcome.code == 2
    assert told in outcome.err
