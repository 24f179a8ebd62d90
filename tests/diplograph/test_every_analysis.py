"""What all commands of analysis have in common: widths, what is possible, names, pictures. Everybody is invented."""

import csv
import io
import json
import re
import shutil
from dataclasses import replace

import accounts
import pytest
from accounts import Person

import diplograph as dg

LONG = "Foreign Affairs and International Development Cooperation"
ANA = Person("Ana María Peralta-Quispe de la Vega", "PER", f"Deputy Minister of {LONG}")
BO = Person("Bo Ekra", "NOR", "Prime Minister")
CHI = Person("Chi Wen", "SGP")
DEE = Person("Dee Mensah-Boateng", "GHA", f"Minister of {LONG}")
UNA = Person("Una Silent", None, None)
SPAN = ("--from", "2021-02", "--to", "2022-06-10")
COMMANDS = {
    "dyads": ["dyads"],
    "dyads of two": ["dyads", "nor", "PER", "--by", "month"],
    "partners": ["partners", "norway"],
    "together": ["together", "ekra", "peralta-quispe"],
    "common": ["common", "nor", "gha"],
    "timeline": ["timeline", "ekra"],
    "brokers": ["brokers"],
    "alone": ["brokers", "--alone"],
    "bridges": ["brokers", "--bridges"],
    "central": ["central"],
    "communities": ["communities"],
    "changes": ["changes", "--since", "2021-02"],
    "changes of one": ["changes", "--since", "2021-02", "norway"],
    "silences": ["silences", "--least", "2", "--factor", "1"],
    "asymmetry": ["asymmetry"],
    "asymmetry of one": ["asymmetry", "ekra"],
    "calendar": ["calendar", "norway"],
    "suggest": ["suggest", "peralta-quispe"],
}
OF_NO_SPAN = {"changes", "changes of one", "silences"}


@pytest.fixture(scope="module")
def unsure_store(tmp_path_factory):
    """Meetings of days, months, years and none, some planned, one with somebody of whom no side is told."""
    home = tmp_path_factory.mktemp("unsure") / "store"
    days = [*(f"2021-0{month}-05" for month in range(1, 5)), "2021-06", "2021", "2022-06", None, "XXXX-06-15"]
    accounts.filled(
        home,
        *(accounts.readout(f"a{n}.txt", ANA, BO, date=day) for n, day in enumerate(days)),
        accounts.readout("b.txt", BO, CHI, date="2022-06-09"),
        accounts.readout("c.txt", BO, CHI, DEE, date="2022-06"),
        accounts.readout("d.txt", BO, DEE, date="2022-05-02", status="planned"),
        accounts.readout("e.txt", CHI, DEE, UNA, date="2023-01-02"),
    )
    return str(home)


@pytest.fixture
def unsure(command, unsure_store):
    return lambda *arguments: command(*arguments, "--store", unsure_store)


@pytest.fixture(scope="module")
def known(unsure_store):
    """The ids of all nodes, each of which `show` takes."""
    with dg.open_store(unsure_store, read_only=True) as store:
        return {node.id for node in store.rows().nodes}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_table_fits_80_columns(unsure, monkeypatch, name):
    from rich.cells import cell_len

    monkeypatch.setenv("COLUMNS", "80")
    outcome = unsure(*COMMANDS[name], *([] if name in OF_NO_SPAN else ["--from", "2021-02"]), "--dates", "possible")
    assert outcome.code == 0
    assert max(map(cell_len, outcome.out.splitlines())) <= 80


@pytest.mark.parametrize("name", COMMANDS)
def test_the_sure_and_the_possible_are_told_apart(unsure, known, name):
    """With possible dates each row says which it is, by the same words, and every meeting leads to its sentence."""
    options = ["--dates", "possible"] if name in OF_NO_SPAN else [*SPAN, "--dates", "possible"]
    answer = json.loads(unsure(*COMMANDS[name], *options, "--json").out)
    assert answer["left_out"] == []
    (rows,) = (value for key, value in answer.items() if isinstance(value, list) and key not in ("about", "left_out"))
    assert rows or name in ("bridges", "silences")
    for row in rows:
        if "inside" in row:
            assert row["inside"] in ("certainly", "possibly")
            meetings = [row.get("id") or row["meeting"]]
        else:
            certain, possible = (
                [row["with_a"] + row["with_b"], row["possible_a"] + row["possible_b"]]
                if "with_a" in row
                else [row["meetings"], row["possible"]]
            )
            assert not set(certain) & set(possible)
            meetings = certain + possible
        assert row["evidence"]
        assert known >= {*filter(None, meetings), *row["evidence"]}
    headings, *lines = csv.reader(io.StringIO(unsure(*COMMANDS[name], *options, "--format", "csv").out))
    assert {"possible", "possible_a", "inside"} & set(headings)
    assert {len(line) for line in lines} <= {len(headings)}


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in OF_NO_SPAN])
def test_what_is_left_out_for_its_date_is_told(unsure, name):
    outcome = unsure(*COMMANDS[name], *SPAN)
    assert re.search(r"\d meetings? possibly between these days left out; --dates possible tells", outcome.err)
    assert "left out; --dates possible" in unsure(*COMMANDS[name], *SPAN, "--format", "csv").err
    for word in ("possibly", "inside"):
        assert name.startswith(("dyads", "calendar")) or word not in outcome.out


def surely(answer):
    """An answer without the passages that it rests on."""
    if isinstance(answer, dict):
        return {key: surely(value) for key, value in answer.items() if key != "evidence"}
    return [surely(one) for one in answer] if isinstance(answer, list) else answer


@pytest.fixture(scope="module")
def doubted_store(tmp_path_factory, unsure_store):
    """The same store with other meetings of the same people, which are told less surely."""
    home = tmp_path_factory.mktemp("doubted") / "store"
    shutil.copytree(unsure_store, home)
    told = [
        accounts.readout(f"d{n}.txt", *people, date="2022-06-09") for n, people in enumerate(((ANA, CHI), (BO, DEE)))
    ]
    told.append(accounts.readout("e.txt", ANA, BO, CHI, DEE, date="2022-06-09"))
    doubted = [
        (document, replace(record, evidence=tuple(replace(one, confidence=0.6) for one in record.evidence)))
        for document, record in told
    ]
    accounts.filled(home, *doubted)
    return str(home)


@pytest.mark.parametrize("name", COMMANDS)
def test_what_is_told_less_surely_than_asked_counts_nowhere(command, unsure_store, doubted_store, name):
    def told(store, *options):
        return surely(json.loads(command(*COMMANDS[name], *options, "--json", "--store", store).out))

    without = told(unsure_store)
    assert told(doubted_store, "--min-confidence", "0.8") == without
    assert told(doubted_store, "--min-confidence", "0.6") == told(doubted_store)
    assert told(doubted_store) != without or name == "silences"


@pytest.mark.parametrize("arguments", [*COMMANDS.values(), ["query", "RETURN 1"]], ids=" ".join)
def test_an_answer_has_one_form(unsure, arguments):
    for form in ("csv", "table"):
        outcome = unsure(*arguments, "--json", "--format", form)
        said = f"diplograph: --json and --format {form}: an answer has one form; leave one of the two out\n"
        assert (outcome.code, outcome.out, outcome.err) == (2, "", said)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["dyads", "--min-confidence", "80"], "--min-confidence 80.0: must be between 0 and 1"),
        (["central", "--min-confidence", "-1"], "--min-confidence -1.0: must be between 0 and 1"),
        (["dyads", "--kind", "meeting", "--not-kind", "summit"], "what --kind does not name is left out as it is"),
    ],
)
def test_what_is_asked_wrongly_of_any(unsure, arguments, said):
    outcome = unsure(*arguments)
    assert (outcome.code, outcome.out, len(outcome.err.splitlines())) == (2, "", 1)
    assert said in outcome.err


def test_one_form_may_be_asked_for_twice(unsure):
    assert unsure("dyads", "--json", "--format", "json").out == unsure("dyads", "--json").out


def test_the_ids_of_what_is_left_out(unsure, known):
    answer = json.loads(unsure("together", "nor", "per", "--from", "2022", "--to", "2022-06-10", "--json").out)
    assert [one["name"] for one in answer["about"]] == ["Norway", "Peru"]
    assert answer["meetings"] == []
    # In June 2022; on 15 June of a year is after that day; and the one of no date.
    assert sorted(id[:7] for id in answer["left_out"]) == ["2022-06", "undated"]
    assert known >= set(answer["left_out"])


def test_planned_meetings_count_nowhere(unsure):
    """Only `timeline --all` has them, with their status."""
    for arguments in (
        ["dyads"],
        ["partners", "nor"],
        ["together", "nor", "gha"],
        ["calendar", "nor"],
        ["timeline", "nor"],
    ):
        assert "2022-05-02" not in unsure(*arguments, "--json").out
    lines = unsure("timeline", "ekra", "--all").out.splitlines()
    assert [line.split()[1:3] for line in lines if line.startswith("2022-05-02")] == [["meeting", "(planned)"]]


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        (["partners", "nor"], "Whom Norway met"),
        (["together", "ekra", "sgp"], "Bo Ekra and Singapore: 2 meetings"),
        (["together", "nor", "per", "--from", "2022", "--dates", "possible"], "Norway and Peru: 1 meeting, possibly 3"),
        (["common", "nor", "gha"], "Whom Norway and Ghana have both met"),
        (["timeline", "ekra"], "Bo Ekra, day by day"),
        (["dyads"], "Meetings of pairs of countries by year"),
        (["brokers"], "Who stands between how many pairs of the 5 officials who met anybody"),
        (["central"], "The most central officials by PageRank"),
        (["communities"], "2 groups of officials who meet each other; modularity 0.26, which says little"),
        (["dyads", "sgp"], "Meetings of Singapore by year"),
        (["calendar", "wen"], "Meetings of Chi Wen by week"),
        (["asymmetry", "ekra"], "How much higher Bo Ekra stands than the other side, in levels"),
        (["changes", "--since", "2022", "sgp"], "What is new of Singapore since 2022"),
        (["silences", "per"], "Who used to meet Peru and stopped"),
        (["suggest", "peralta-quispe"], f"Whom {ANA.name} has not met, but is linked to by others"),
    ],
)
def test_the_first_line_has_the_proper_name(unsure, arguments, title):
    assert unsure(*arguments).out.splitlines()[0] == title


@pytest.fixture
def drawn(monkeypatch):
    """The titles and notes of the pictures that are drawn."""
    from graph.analysis import drawing

    honest, seen = drawing.figure, []

    def figure(title, notes=(), **size):
        seen.append((title, list(notes)))
        return honest(title, notes, **size)

    monkeypatch.setattr(drawing, "figure", figure)
    return seen


@pytest.mark.parametrize(
    ("arguments", "title", "note"),
    [
        (["timeline", "ekra"], "Whom Bo Ekra met", ["Not drawn: 2 meetings of no known day"]),
        (["together", "nor", "per"], "Norway and Peru: 9 meetings", ["Not drawn: 2 meetings of no known day"]),
        (
            ["calendar", "nor"],
            "Meetings of Norway by week",
            ["Not drawn: 6 meetings possibly in one of several weeks"],
        ),
        (["dyads", "nor", "per"], "Meetings of Norway and Peru by year", ["Not drawn: 2 meetings of no certain year"]),
        (["partners", "nor"], "Whom Norway met, by the level at which both met", []),
        (["common", "nor", "gha"], "Whom Norway and Ghana have both met", []),
        (
            ["communities", "--limit", "1", "--resolution", "9"],
            "Who meets each other most, and for whom they speak",
            None,
        ),
    ],
)
def test_a_picture_says_whose_it_is_and_what_is_missing(unsure, drawn, arguments, title, note):
    pytest.importorskip("matplotlib")
    assert unsure(*arguments, "--plot", "one.svg").code == 0
    ((told, notes),) = drawn
    assert told == title
    assert note is None or notes == note
    if note is None:
        assert re.fullmatch(r"Not drawn: \d+ smaller groups?", notes[0])


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_draws_alike(unsure, tmp_path, name):
    pytest.importorskip("matplotlib")
    for file in ("one.svg", "two.svg"):
        assert unsure(*COMMANDS[name], "--dates", "possible", "--plot", file).code == 0
    assert b"<svg" in (tmp_path / "one.svg").read_bytes()
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()


def test_planned_meetings_are_drawn_apart(unsure, monkeypatch):
    pytest.importorskip("matplotlib")
    from graph.analysis import drawing

    honest, seen = drawing.dots, []
    monkeypatch.setattr(
        drawing, "dots", lambda title, points, **more: seen.extend(points) or honest(title, points, **more)
    )
    assert unsure("timeline", "ekra", "--all", "--plot", "one.svg").code == 0
    assert {(point.first.isoformat(), point.what) for point in seen if point.name == DEE.name} == {
        ("2022-05-02", "planned"),
        ("2022-06-01", "held"),
    }


def test_somebody_of_no_side_makes_no_rank_known(unsure):
    """Una, whose side nobody tells, was with Chi and Dee: nobody can say who of the two sides stood higher."""
    assert "Ghana" not in unsure("asymmetry").out
    (row,) = json.loads(unsure("dyads", "gha", "sgp", "--from", "2023", "--json").out)["dyads"]
    assert row["levels"] == {"unknown": 1}
    assert row["highest"] == [None, None]
