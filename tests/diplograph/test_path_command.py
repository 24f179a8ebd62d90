"""`diplograph path` with its options, on the seed and on an invented world."""

import json
import re
import shlex
from itertools import combinations
from pathlib import Path

import pytest
import worlds
from accounts import NAMES, STORE, Person, filled, readout

import diplograph as dg
from diplograph.__main__ import run
from graph.paths import several

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "paths.md").read_text(encoding="utf-8")


@pytest.fixture
def seeded(command, tmp_path):
    with dg.open_store(tmp_path / "diplograph.store") as store:
        store.add([worlds.seed()])
    return command


@pytest.fixture
def timed(command, tmp_path):
    """Moro and Moe met on 1 May 2022, Moe and O'Dowd in 2021, Moe and Kalns on that day in May."""
    with dg.open_store(tmp_path / "diplograph.store") as store:
        store.add(
            [
                worlds.small(1, "José Moro", "Olav Moe", date="2022-05-01"),
                worlds.small(2, "Olav Moe", "Siobhán O'Dowd", date="2021-02-01"),
                worlds.small(3, "Olav Moe", "Ruta Kalns", date="2022-05-01", kind="phone_call"),
            ]
        )
    return command


def test_news_travels_forward_only(timed):
    plain = timed("path", "Moro", "O'Dowd")
    assert plain.out.startswith("José Moro – Olav Moe – Siobhán O'Dowd (2 steps)")
    ordered = timed("path", "Moro", "O'Dowd", "--in-order")
    assert (ordered.code, ordered.out.splitlines()[0]) == (7, "No path.")
    assert ordered.out.splitlines()[-1] == "  Without --in-order there is a path."
    assert "no chain of meetings that fits the conditions links 'Moro' and \"O'Dowd\"" in ordered.err
    same = timed("path", "Moro", "Kalns", "--in-order")
    assert same.out.startswith("In order of time: leaves 2022-05-01, is there 2022-05-01")
    assert "Olav Moe met Ruta Kalns (same day, order unknown)" in same.out
    may = timed("path", "Moro", "Kalns", "--in-order", "--dates", "possible", "--from", "2022-05")
    assert "leaves 2022-05-01 at the latest and, by other dates, is there 2022-05-01 at the earliest" in " ".join(
        may.out.split()
    )
    year = timed("path", "Moro", "O'Dowd", "--from", "2022", "--to", "2022")
    assert year.code == 7
    assert "Without the days (from 2022 to 2022) there is a path." in " ".join(year.out.split())


def test_days_that_are_not_known_are_said_to_be(command, tmp_path):
    with dg.open_store(tmp_path / "diplograph.store") as store:
        store.add(
            [
                worlds.small(1, "Ana Belić", "Olav Moe", date="2021-05-01/2021-05-31"),
                worlds.small(2, "Olav Moe", "José Moro", date="2021-05-20"),
                worlds.small(3, "José Moro", "Siobhán O'Dowd", date=None),
                worlds.small(4, "Siobhán O'Dowd", "Ruta Kalns", date="XXXX-06-15"),
            ]
        )
    possible = ("--in-order", "--dates", "possible")
    assert (
        "Olav Moe met José Moro (order not certain: the dates overlap)" in command("path", "Ana", "Moro", *possible).out
    )
    assert (
        "José Moro met Siobhán O'Dowd (order not certain: a date is open)"
        in command("path", "Moe", "O'Dowd", *possible).out
    )
    asked = command("path", "Moro", "Kalns", *possible).out
    assert asked.startswith("In order of time, as far as the dates allow, on days that are not known\n")
    assert "Siobhán O'Dowd met Ruta Kalns (order not certain: a date is open)" in asked


def test_names_that_run_from_right_to_left_stand_in_their_order(command, tmp_path, monkeypatch):
    one, other = Person("أحمد نصر", "NOR"), Person("سالم عمر", "PER")
    filled(tmp_path / STORE, readout("a.txt", one, other), readout("b.txt", other, Person("Ann Lee", "GHA")))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    lines = command("path", one.name, "Lee").out.splitlines()
    assert lines[0] == f"\u2068{one.name}\u2069 – \u2068{other.name}\u2069 – Ann Lee (2 steps)"
    assert f"1. \u2068{one.name}\u2069 met \u2068{other.name}\u2069" in lines
    for arguments in (["Lee", "--json"], ["--one-to-all"], ["--one-to-all", "--json"]):
        assert "\u2068" not in command("path", one.name, *arguments).out


def test_json_tells_days_order_and_coverage(timed):
    data = json.loads(timed("path", "Moro", "Kalns", "--in-order", "--json").out)
    assert (data["leaves"], data["arrives"]) == ("2022-05-01", "2022-05-01")
    assert [hop["order"] for hop in data["hops"]] == [None, "same day, order unknown"]
    data = json.loads(timed("path", "Moro", "Kalns", "--min-grade", "3", "--json").out)
    assert data["coverage"]["cutting"] == ["--min-grade 3"]
    assert [end["reached"] for end in data["coverage"]["ends"]] == [3, 1]
    assert data["coverage"]["ends"][1]["known"]["documents"] == 1


def test_all_shortest_are_counted_and_the_list_is_cut(timed):
    out = timed("path", "Moro", "Kalns", "--all-shortest", "--limit", "1").out
    assert out.startswith("Shortest paths: 1\n")
    data = json.loads(timed("path", "Moro", "Kalns", "--all-shortest", "--json").out)
    assert (data["total"], data["cut"], len(data["paths"])) == (1, False, 1)


def test_groups_show_as_many_pairs_as_there_are_and_say_where_there_are_fewer(timed):
    one = timed("path", "country:ESP", "org:EU").out
    assert one.startswith(
        "Between 1 official and 1 official: the closest pair\n\nJosé Moro – Olav Moe – Ruta Kalns (2 st"
    )
    many = timed("path", "country:NOR", "Kalns", "-k", "2").out
    assert many.endswith("\n\nThere is no other pair that is linked.\n")
    assert json.loads(timed("path", "country:NOR", "Kalns", "--json").out)["groups"] == [1, 1]
    none = timed("path", "country:NOR", "Kalns", "--kind", "meeting").out
    assert none.startswith("No path between any of 1 official and any of 1 official.\n  Without --kind meeting there")
    plain = timed("path", "Moro", "Kalns", "-k", "2").out
    assert plain.endswith("\n\nThere is no other path.\n")


def test_hubs_that_were_passed_over_are_named(timed):
    out = timed("path", "Moro", "Kalns", "--max-hub", "2").out
    assert (
        "Passed over: 1 route goes in 2 steps through hubs\n  olav-moe-nor: met 3, more than --max-hub 2; on 1 route"
        in out
    )


def test_distances_to_all_are_csv(seeded):
    outcome = seeded("path", "Khalafov", "--one-to-all")
    assert outcome.out.splitlines() == [
        "id,name,steps",
        "khalaf-khalafov-aze,Khalaf Khalafov,0",
        "bobur-usmanov-uzb,Bobur Usmanov,1",
        "jeyhun-bayramov-aze,Jeyhun Bayramov,2",
        "shovkat-mirziyoyev-uzb,Shovkat Mirziyoyev,",
    ]
    data = json.loads(seeded("path", "Khalafov", "--one-to-all", "--json").out)
    assert data[-1] == {"id": "shovkat-mirziyoyev-uzb", "name": "Shovkat Mirziyoyev", "steps": None}


def test_distances_in_order_of_time_and_within_steps(timed):
    near = ["id,name,steps,arrives", "jose-moro-esp,José Moro,0,", "olav-moe-nor,Olav Moe,1,2022-05-01"]
    told = timed("path", "Moro", "--one-to-all", "--in-order").out.splitlines()
    assert told == [*near, "ruta-kalns-eu,Ruta Kalns,2,2022-05-01", "siobhan-odowd-irl,Siobhán O'Dowd,,"]
    told = timed("path", "Moro", "--one-to-all", "--in-order", "--max-hops", "1").out.splitlines()
    assert told == [*near, "ruta-kalns-eu,Ruta Kalns,,", "siobhan-odowd-irl,Siobhán O'Dowd,,"]
    rows = json.loads(timed("path", "Moro", "--one-to-all", "--max-hops", "1", "--json").out)
    assert [(row["id"], row["steps"]) for row in rows][:3] == [
        ("jose-moro-esp", 0),
        ("olav-moe-nor", 1),
        ("ruta-kalns-eu", None),
    ]


def test_distances_end_at_whom_conditions_bar_in_between(timed):
    outcome = timed("path", "Moro", "--one-to-all", "--max-hub", "2", "--json")
    assert {one["name"]: one["steps"] for one in json.loads(outcome.out)} == {
        "José Moro": 0,
        "Olav Moe": 1,
        "Siobhán O'Dowd": None,
        "Ruta Kalns": None,
    }


def test_a_path_that_only_uncertain_dates_allow_in_order_is_told_of(command, tmp_path):
    with dg.open_store(tmp_path / "diplograph.store") as store:
        store.add(
            [
                worlds.small(1, "José Moro", "Olav Moe", date="2022-05-01"),
                worlds.small(2, "Olav Moe", "Ruta Kalns", date="2022"),
            ]
        )
    outcome = command("path", "Moro", "Kalns", "--in-order")
    assert outcome.code == 7
    assert outcome.out.splitlines()[-2:] == [
        "  Without --in-order there is a path.",
        "  With --dates possible there is a path.",
    ]


def test_a_picture_is_written_beside_the_answer_and_over_nothing(seeded, tmp_path):
    outcome = seeded("path", "Khalafov", "Bayramov", "--view", "path.html")
    assert (outcome.code, outcome.err) == (0, "diplograph: picture: path.html\n")
    assert "Bobur Usmanov" in (tmp_path / "path.html").read_text(encoding="utf-8")
    (tmp_path / "mine.html").write_text("my own")
    refused = seeded("path", "Khalafov", "Bayramov", "--view", "mine.html")
    assert refused.code == 2
    assert "is there already and is not a page" in refused.err
    assert (tmp_path / "mine.html").read_text() == "my own"
    # It is refused before anything is looked for.
    assert seeded("path", "Nobody", "Bayramov", "--view", "mine.html").code == 2
    assert seeded("path", "Nobody", "Bayramov", "--view", "another.html").code == 6


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["Khalafov"], 2, "a path needs two names"),
        (["Khalafov", "Bayramov", "--one-to-all"], 2, "--one-to-all takes one"),
        (["Khalafov", "--one-to-all", "--strongest"], 2, "--one-to-all counts the steps to everybody: leave out --st"),
        (["Khalafov", "--one-to-all", "-k", "1", "--view", "x"], 2, "leave out -k, --view"),
        (["Khalafov", "--one-to-all", "--max-hops", "0"], 2, "--max-hops 0: must be 1 or more"),
        (["Khalafov", "--one-to-all", "--in-order", "--aim", "latest"], 2, "leave out --aim"),
        (["Khalafov", "--one-to-all", "--limit", "1"], 2, "leave out --limit"),
        (["Khalafov", "--one-to-all", "--dates", "possible"], 2, "--dates is for --from, --to and --in-order"),
        (["Khalafov", "Bayramov", "--all-shortest", "-k", "2"], 2, "-k and --all-shortest"),
        (["Khalafov", "Bayramov", "--limit", "10"], 2, "--limit is for --all-shortest; give both, or neither"),
        (["Khalafov", "Bayramov", "--strongest", "--limit", "2"], 2, "--limit is for --all-shortest"),
        (["Khalafov", "Bayramov", "--dates", "possible"], 2, "--dates is for --from, --to and --in-order"),
        (
            ["Khalafov", "Bayramov", "--kind", "meeting", "--not-kind", "consultations"],
            2,
            "--kind and --not-kind: what",
        ),
        (["Khalafov", "Bayramov", "--kind", "meeting", "--not-kind", "meeting"], 2, "--not-kind both name meeting"),
        *(
            (["Khalafov", "Bayramov", way, option, given], 2, f"{way} finds one path, and takes no {option}")
            for way in ("--strongest", "--widest", "--in-order")
            for option, given in (("-k", "2"), ("--max-hops", "2"), ("--via", "Usmanov"))
        ),
        (
            ["Khalafov", "--one-to-all", "--via", "Usmanov"],
            2,
            "--via asks for a path between two officials, and --one-to",
        ),
        (["country:UZB", "--one-to-all"], 2, "from one official, and country:UZB is a group; name one of it"),
        (["Khalafov", "Bayramov", "--strongest", "--in-order"], 2, "give one of them"),
        (["Khalafov", "Bayramov", "--aim", "earliest"], 2, "--aim is for --in-order"),
        (["Khalafov", "Bayramov", "-k", "-1"], 2, "-k -1: ask for 1 path or more"),
        (["Khalafov", "Bayramov", "--kind", "dance"], 2, "the kinds are consultations, meeting"),
        (["Khalafov", "Bayramov", "--from", "2022", "--to", "2021"], 2, "no day lies between them"),
        (["Khalafov", "Bayramov", "--in", "Atlantis"], 6, "no country in the graph is called 'Atlantis'"),
        (["country:UZB", "Bayramov", "--via", "Usmanov"], 2, "not between groups"),
        (["country:UZB", "country:Uzbekistan"], 2, "the same officials are at both ends"),
        (["Usmanov", "Bobur", "--via", "Khalafov"], 2, "both names are one person"),
        (["Khalafof", "Bayramov"], 6, "near it: Khalaf Khalafov"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_what_makes_no_sense_is_one_line(seeded, arguments, code, said):
    outcome = seeded("path", *arguments)
    assert (outcome.out, outcome.code, len(outcome.err.splitlines())) == ("", code, 1)
    assert said in outcome.err


@pytest.mark.parametrize("ends", [("Khalafov", "Bayramov"), ("country:UZB", "country:AZE")], ids=" ".join)
def test_more_paths_may_be_asked_for_than_can_be_counted(seeded, ends):
    for options in (["-k"], ["--all-shortest", "--limit"]):
        huge, few = (seeded("path", *ends, *options, count) for count in ("9" * 30, "100"))
        assert (huge.code, huge.out) == (0, few.out)


@pytest.fixture
def crowd(command, tmp_path):
    """Six who have all met each other: sixty-five paths between two of them."""
    people = [
        Person(name, side)
        for name, side in zip(("Ana Ro", "Ben Su", "Cid Ta", "Dee Um", "Eva Vo", "Fay Wu"), NAMES, strict=True)
    ]
    filled(tmp_path / STORE, *(readout(f"{a.name}-{b.name}.txt", a, b) for a, b in combinations(people, 2)))
    return command


def test_paths_are_printed_as_they_are_found(crowd, monkeypatch):
    whole = crowd("path", "Ana Ro", "Ben Su", "-k", "100").out
    assert whole.count("\nPath ") == 64
    assert whole.endswith("\n\nThere is no other path.\n")
    honest, found = several.Several.__iter__, []

    def counted(search):
        for chain in honest(search):
            if len(found) == 13:
                raise KeyboardInterrupt
            found.append(chain)
            yield chain

    monkeypatch.setattr(several.Several, "__iter__", counted)
    stopped = crowd("path", "Ana Ro", "Ben Su", "-k", "100")
    assert (stopped.code, stopped.err) == (130, "diplograph: interrupted\n")
    assert stopped.out == whole[: whole.index("\n\nPath 14: ") + 1]
    # JSON is one object: whole, or not there.
    found.clear()
    assert crowd("path", "Ana Ro", "Ben Su", "-k", "100", "--json").out == ""


def test_who_reads_no_further_ends_the_search(crowd, monkeypatch):
    honest, found, said = several.Several.__iter__, [], []

    def say(text):
        if said:
            raise BrokenPipeError
        said.append(text)

    monkeypatch.setattr(
        several.Several, "__iter__", lambda search: (found.append(one) or one for one in honest(search))
    )
    monkeypatch.setattr("diplograph.printing.say", say)
    monkeypatch.setattr("diplograph.__main__._drop_output", lambda: None)
    assert crowd("path", "Ana Ro", "Ben Su", "-k", "100").code == 141
    assert [text.splitlines()[0] for text in said] == ["Path 1: Ana Ro – Ben Su (1 step)"]
    assert len(found) == 8


def test_every_answer_fits_80_columns(timed):
    for options in ((), ("--all-shortest",), ("--in-order",), ("--max-hub", "2"), ("--from", "2023"), ("-k", "3")):
        out = timed("path", "Moro", "Kalns", *options).out
        assert max(map(len, out.splitlines())) <= 80, options


def test_every_command_of_the_page_prints_what_it_shows(tmp_path, monkeypatch, capsys):
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DIPLOGRAPH_STORE", raising=False)
    run(["load", "seeds"])
    capsys.readouterr()
    tour = re.findall(r"^```console\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert len(tour) >= 2
    for block in tour:
        line, _, shown = block.partition("\n")
        run(shlex.split(line.removeprefix("$ "))[1:])
        out, err = capsys.readouterr()
        assert out + err == shown, line
    (sample,) = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    with dg.open_store(read_only=True) as store:
        exec(compile(sample.replace('"2021"', "None"), "docs/paths.md", "exec"), {"dg": dg, "store": store})
    assert capsys.readouterr().out == "['Khalaf Khalafov', 'Bobur Usmanov', 'Jeyhun Bayramov']\n"


def test_each_option_is_told_on_the_page():
    import typer

    from diplograph.cli import app

    options = typer.main.get_command(app).commands["path"].params
    names = {name for option in options for name in option.opts if name.startswith("--")}
    told = {name for name in names if name in PAGE}
    assert names - told == {"--store", "--paths"}
