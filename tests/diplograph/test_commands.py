"""The commands, as a person or a script uses them: answers, forms, exit codes, one line for each error."""

import csv
import io
import json
import os
import re
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import worlds

import diplograph as dg
import loaders
from diplograph import __main__ as door
from diplograph.commands import path_words
from graph import paths
from graph.index import Quote
from graph.model import Node
from graph.record import Record

PAIRS = (
    "MATCH (a:Official)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(b:Official) "
    "WHERE a.name < b.name RETURN a.name, b.name, m.kind, m.date ORDER BY m.kind DESC"
)
BOTH_QUOTES = ("headed by Deputy Foreign Minister Khalaf Khalafov", "Previously, Usmanov held meeting")


@pytest.fixture
def seeded(command, tmp_path):
    """A folder with a store that holds the seed, as a careful reader reads it."""
    with dg.open_store(tmp_path / "diplograph.store") as store:
        store.add([worlds.seed(source="seeds/seed.txt")])
    return command


@pytest.fixture
def documents(tmp_path, monkeypatch):
    """Three documents, and a stand-in reader that finds nothing in them but a doubt."""

    def read(document, **_):
        return Record(document.id, document.source, document.sha256, doubts=(f"what {document.text} means",))

    monkeypatch.setattr(loaders, "read", read)
    folder = tmp_path / "texts"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text(name)
    return folder


def one_line(outcome):
    """What an error says, where it is one line and nothing else was printed."""
    assert outcome.out == ""
    assert outcome.err.startswith("diplograph: ")
    assert outcome.err.count("\n") == 1
    assert "Traceback" not in outcome.err
    return outcome.err


# The main job


def test_load_tells_what_came_in_and_a_second_load_changes_nothing(command, documents):
    first = command("load", documents.name)
    assert (first.code, first.err) == (0, "")
    assert "Document" in first.out
    assert "texts/a.txt: what a means" in first.out
    data = json.loads(command("load", documents.name, "--json").out)
    assert data["documents"] == {"new": 0, "changed": 0, "unchanged": 3, "failed": 0}
    assert data["graph"]["before"] == data["graph"]["after"]
    assert data["graph"]["after"]["Document"] == 3


def test_load_keeps_the_good_ones_and_names_the_bad_one(command, documents):
    (documents / "b.txt").write_bytes(b"\0\0")
    (documents / "table.csv").write_text("a,b")
    outcome = command("load", documents.name)
    assert outcome.code == 3
    assert "texts/b.txt: binary, not text" in outcome.out
    assert "texts/table.csv: of a folder only *.txt files are read" in outcome.out
    assert json.loads(command("query", "MATCH (d:Document) RETURN count(d) AS n", "--json").out)["rows"] == [{"n": 2}]


@pytest.mark.parametrize("path", ["nowhere", "binary.txt", "french.txt"])
def test_a_load_that_can_read_nothing_makes_no_store(command, tmp_path, path):
    (tmp_path / "binary.txt").write_bytes(b"\0\0")
    (tmp_path / "french.txt").write_text(FRENCH, encoding="utf-8")
    before = set(tmp_path.iterdir())
    for store in ("diplograph.store", "deep/er"):
        outcome = command("load", path, "--store", store)
        assert outcome.code == 3
        assert f"Store: {store} (nothing in it yet)" in outcome.out
        assert f"{path}: " in outcome.out
        data = json.loads(command("load", path, "--store", store, "--json").out)
        assert set(data["graph"]["after"].values()) == {0}
    assert set(tmp_path.iterdir()) == before


def test_a_store_that_cannot_be_made_is_told_before_the_first_batch_is_read(command, documents, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    read, seen = loaders.read, []
    monkeypatch.setattr(loaders, "read", lambda document, **how: seen.append(document) or read(document, **how))
    outcome = command("load", documents.name, "--store", "file")
    assert outcome.code == 4
    assert "file is a file; the embedded store is a folder" in one_line(outcome)
    assert len(seen) == 1


def test_load_lists_many_faults_in_part_and_all_of_them_as_json(command, documents):
    for number in range(30):
        (documents / f"empty{number:02}.txt").touch()
    outcome = command("load", documents.name)
    assert outcome.out.count("empty: there is nothing") == 20
    assert "and 10 more (--json lists all)" in outcome.out
    assert len(json.loads(command("load", documents.name, "--json").out)["failed"]) == 30


def test_load_passes_on_what_the_user_says_of_the_documents(command, documents):
    command("load", documents.name, "--published", "2022-06-15", "--publisher", "Trend", "--store", "other")
    cypher = "MATCH (d:Document) RETURN DISTINCT d.publisher AS who, d.published AS day"
    answer = json.loads(command("query", cypher, "--json", "--store", "other").out)
    assert answer["rows"] == [{"who": "Trend", "day": "2022-06-15"}]


def test_the_store_is_the_one_in_the_environment(command, documents, monkeypatch, tmp_path):
    monkeypatch.setenv("DIPLOGRAPH_STORE", str(tmp_path / "elsewhere"))
    command("load", documents.name)
    assert (tmp_path / "elsewhere").is_dir()
    assert not (tmp_path / "diplograph.store").exists()


def test_extract_prints_one_record_a_line(command, documents):
    (documents / "b.txt").write_text("")
    outcome = command("extract", documents.name, "--json")
    assert outcome.code == 3
    records = [Record.from_json(line) for line in outcome.out.splitlines()]
    assert [record.source for record in records] == ["texts/a.txt", "texts/c.txt"]
    assert outcome.err == "diplograph: texts/b.txt: empty: there is nothing to read in it\n"


def test_extract_shows_a_record_in_80_columns(command, documents, monkeypatch):
    monkeypatch.setattr(loaders, "read", lambda document, **_: worlds.seed()[1])
    monkeypatch.setattr("diplograph.reading.check", lambda record, text: None)
    shown = command("extract", documents.name).out
    assert ["Khalaf", "Khalafov", "Deputy", "Foreign", "Minister", "AZE"] in [
        line.split() for line in shown.split("\n")
    ]
    assert "Meeting: consultations, held; XXXX-06-15 (year not stated, by the dateline)" in shown
    assert ":foreign-affairs" not in shown
    assert max(map(len, shown.split("\n"))) <= 80


# Questions


def test_query_prints_a_table_json_and_csv(seeded):
    expected = [
        ["Bobur Usmanov", "Jeyhun Bayramov", "meeting", None],
        ["Bobur Usmanov", "Khalaf Khalafov", "consultations", "XXXX-06-15"],
    ]
    columns = ["a.name", "b.name", "m.kind", "m.date"]
    data = json.loads(seeded("query", PAIRS, "--json").out)
    assert [list(row.values()) for row in data["rows"]] == expected
    assert (data["columns"], data["cut"]) == (columns, False)
    assert json.loads(seeded("query", PAIRS, "--format", "json").out) == data
    text = seeded("query", PAIRS, "--format", "csv").out
    assert list(csv.reader(io.StringIO(text))) == [
        columns,
        *([cell or "" for cell in row] for row in expected),
    ]
    table = seeded("query", PAIRS).out.split("\n")
    assert table[0].split() == columns
    assert table[3].split("   ") == ["Bobur Usmanov", "Khalaf Khalafov", "consultations", "XXXX-06-15"]


@pytest.mark.parametrize(
    ("value", "read_as"),
    [
        ("3", 3),
        ("-1.5", -1.5),
        ("true", True),
        ("null", None),
        ('["AZE","UZB"]', ["AZE", "UZB"]),
        ("Usmanov", "Usmanov"),
        ('"7"', "7"),
        ("007", "007"),
        ("2022-06-15", "2022-06-15"),
        ("a=b", "a=b"),
        ("", ""),
        ("NaN", "NaN"),
        ("Infinity", "Infinity"),
    ],
)
def test_a_parameter_is_json_where_it_can_be_and_text_otherwise(seeded, value, read_as):
    outcome = seeded("query", "RETURN $p AS p", "--param", f"p={value}", "--json")
    assert json.loads(outcome.out)["rows"] == [{"p": read_as}]


def test_a_cut_answer_says_so_beside_it(seeded):
    outcome = seeded("query", "MATCH (n) RETURN n.id AS id ORDER BY id", "--limit", "2", "--json")
    assert len(json.loads(outcome.out)["rows"]) == 2
    assert json.loads(outcome.out)["cut"] is True
    assert outcome.err == "diplograph: cut after 2 rows: there are more; ask for less, or raise --limit\n"


def test_a_query_that_takes_too_long_is_one_line(seeded):
    endless = "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c RETURN sum(a * b % c)"
    outcome = seeded("query", endless, "--timeout", "0.2")
    assert (outcome.code, outcome.out) == (5, "")
    assert outcome.err == "diplograph: the query took longer than 0.2 seconds; narrow it down\n"


def test_no_rows_are_told(seeded):
    nobody = "MATCH (n:Official {name: 'Nobody'}) RETURN n.name"
    assert seeded("query", nobody).out == "no rows\n"
    assert seeded("query", nobody, "--format", "csv").out == "n.name\n"


@pytest.mark.parametrize(
    ("cypher", "said"),
    [
        ("MATCH (o:Officials) RETURN o.name", "no label Officials"),
        ("MATCH (o:Official) RETURN o.name, o.post", "no property post of Official"),
        ("MATCH (:Official)-[h:HOLDS_OFFICE]->() RETURN h.post", "no property post of HOLDS_OFFICE"),
        ("MATCH (o:Official)-[:MEETS]->() RETURN o.name", "no edge type MEETS"),
    ],
)
def test_an_answer_that_lacks_something_names_what_the_graph_has_not(seeded, cypher, said):
    for form in ("table", "json", "csv"):
        outcome = seeded("query", cypher, "--format", form)
        assert (outcome.code, outcome.err) == (
            0,
            f"diplograph: {said}: `diplograph schema` lists what can be asked for\n",
        )


def test_an_answer_that_lacks_nothing_has_no_such_note(seeded):
    assert seeded("query", "MATCH (o:Official) WHERE o.post IS NULL RETURN o.name").err == ""
    assert seeded("query", "MATCH (o:Official {name: 'Nobody'}) RETURN o.name, o.wikidata").err == ""


def test_path_shows_each_step_with_its_quote(seeded):
    outcome = seeded("path", "khalafov", "Bayramov")
    assert (outcome.code, outcome.err) == (0, "")
    unfolded = " ".join(outcome.out.split())
    assert "Khalaf Khalafov – Bobur Usmanov – Jeyhun Bayramov (2 steps)" in unfolded
    assert all(quote in unfolded for quote in BOTH_QUOTES)
    assert "seeds/seed.txt, characters 231–409" in outcome.out
    assert max(map(len, outcome.out.split("\n"))) <= 80


def test_path_as_json_has_meetings_and_evidence(seeded):
    data = json.loads(seeded("path", "Khalafov", "Bayramov", "--json").out)
    assert [one["name"] for one in data["officials"]] == [
        "Khalaf Khalafov",
        "Bobur Usmanov",
        "Jeyhun Bayramov",
    ]
    first, second = data["hops"]
    assert (first["source"], first["target"]) == ("khalaf-khalafov-aze", "bobur-usmanov-uzb")
    (meeting,) = first["meetings"]
    assert (meeting["date"], meeting["labels"], meeting["places"]) == ("XXXX-06-15", ["Meeting"], [])
    text = worlds.SEED.read_text(encoding="utf-8")
    for hop in (first, second):
        for quote in hop["meetings"][0]["evidence"]:
            assert text[quote["start"] : quote["end"]] == quote["quote"]
            assert quote["source"] == "seeds/seed.txt"


def test_a_sentence_that_tells_who_and_where_is_quoted_once():
    ana, ben = (Node("Official", name.lower(), name) for name in ("Ana", "Ben"))
    quote = Quote("Ana met Ben in Port.", Node("Document", "doc", "doc"), 0, 20)
    held = paths.HopMeeting(Node("Meeting", "m", "Talks"), (Node("Place", "port", "Port"),), (quote,), (quote,))
    account = path_words.path_account(paths.Path((ana, ben), (paths.Hop(ana, ben, (held,)),)))
    assert account.count("Ana met Ben in Port.") == 1


@pytest.mark.parametrize("group", [(), ("neo4j",)])
def test_help_says_what_each_command_does_in_full(command, group):
    assert "..." not in command(*group, "--help").out.partition("Commands:")[2]


def test_no_path_is_an_answer_with_what_is_known_of_both(seeded):
    outcome = seeded("path", "Khalafov", "Mirziyoyev")
    assert (outcome.code, len(outcome.err.splitlines())) == (7, 1)
    assert "no chain of meetings links 'Khalafov' and 'Mirziyoyev'" in outcome.err
    assert outcome.out.splitlines() == [
        "No path.",
        "  khalaf-khalafov-aze: reaches 2 others; known from 1 document and 1 meeting,",
        "    undated",
        "  shovkat-mirziyoyev-uzb: reaches nobody else; known from 1 document and 0",
        "    meetings, undated",
    ]
    data = json.loads(seeded("path", "Khalafov", "Mirziyoyev", "--json").out)
    assert data["officials"] is data["hops"] is None
    assert [end["reached"] for end in data["coverage"]["ends"]] == [3, 1]


def test_one_person_needs_no_path(seeded):
    outcome = seeded("path", "Khalaf", "khalafov khalaf")
    assert (outcome.code, outcome.err) == (0, "")
    assert "one person" in outcome.out


def test_show_lists_facts_with_numbered_quotes(seeded):
    outcome = seeded("show", "usmanov")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("Bobur Usmanov (official bobur-usmanov-uzb)\n")
    assert "XXXX-06-15" in outcome.out
    evidence = outcome.out.partition("Evidence\n")[2]
    assert "  [1] “" in evidence
    assert "  [2] “" in evidence
    assert max(map(len, outcome.out.split("\n"))) <= 80


def test_show_lists_what_an_official_was_only_to_attend(command, tmp_path):
    (tmp_path / "one.txt").write_text(
        "NAIROBI, March 7. Foreign Minister of Kenya Ana Kamau will meet Foreign Minister of Ghana Ben Oduya on "
        "9 March 2024.\n\nThe ministry denied that Foreign Minister of Kenya Ana Kamau met Foreign Minister of Peru "
        "Carla Peralta.\n"
    )
    command("load", "one.txt")
    shown = command("show", "Kamau").out
    section = " ".join(shown.partition("Planned, cancelled, denied or doubtful\n")[2].split())
    assert re.match(
        r"Meeting, Kenya and Ghana, 2024-03-09 \(planned\); for Kenya; with Ben Oduya \(Ghana\); "
        r"2024-03-09-meeting-gha-ken-[0-9a-f]{8} \[1\] Meeting, Kenya and Peru, undated \(denied\); for Kenya; "
        r"with Carla Peralta \(Peru\); undated-meeting-ken-per-[0-9a-f]{8} \[2\] ",
        section,
    )
    assert "\nMeetings\n" not in shown


def test_show_as_json_has_the_whole_dossier(seeded):
    data = json.loads(seeded("show", "AZE", "--json").out)
    assert (data["node"]["id"], data["node"]["labels"]) == ("AZE", ["Country"])
    assert data["sections"][0]["facts"][0]["evidence"][0]["quote"]


def test_view_writes_exactly_one_file(seeded, tmp_path):
    (tmp_path / "out").mkdir()
    before = set(tmp_path.iterdir())
    outcome = seeded("view", "-o", "out/graph.html")
    assert (outcome.code, outcome.out) == (0, "Picture: out/graph.html\n")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["graph.html"]
    assert set(tmp_path.iterdir()) == before
    around = json.loads(seeded("view", "Bayramov", "-o", "out/b.html", "--json").out)
    assert around["file"] == "out/b.html"


@pytest.mark.parametrize("name", ["archive.sqlite", "graph.kgl", "graph.html"])
def test_view_writes_nothing_into_the_folder_of_a_store(seeded, tmp_path, name):
    store = tmp_path / "diplograph.store"
    kept = {path: path.read_bytes() for path in (store / "archive.sqlite", store / "graph.kgl")}
    (tmp_path / "link.html").symlink_to(store / name)
    for output in (f"diplograph.store/{name}", "link.html"):
        outcome = seeded("view", "-o", output)
        assert (outcome.code, outcome.out) == (2, "")
        assert "diplograph.store is the folder of a store; choose another for the page" in " ".join(outcome.err.split())
    assert {path: path.read_bytes() for path in kept} == kept
    assert not (store / "graph.html").exists()


@pytest.mark.parametrize("arguments", [("view", "Usmanov"), ("explain", "two.txt")])
def test_no_command_writes_over_a_file_that_is_no_page(seeded, tmp_path, arguments):
    (tmp_path / "two.txt").write_text("Nothing happened in Astana.\n")
    (tmp_path / "mine.txt").write_text("my document")
    outcome = seeded(*arguments, "-o", "mine.txt")
    assert outcome.code == 2
    assert "mine.txt: is there already and is not a page that diplograph made" in one_line(outcome)
    assert (tmp_path / "mine.txt").read_text() == "my document"
    # of its own pages each may take the place of any
    assert seeded("explain", "two.txt", "-o", "page.html").code == 0
    assert seeded(*arguments, "-o", "page.html").code == 0
    assert seeded("view", "-o", "page.html").code == 0


def test_view_opens_the_picture_when_asked(seeded, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    seeded("view", "-o", "a.html")
    assert opened == []
    seeded("view", "-o", "b.html", "--open")
    assert opened == [(tmp_path / "b.html").as_uri()]


# What goes wrong


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nope"], 2, "No such command 'nope'"),
        (["load"], 2, "Missing argument 'PATH'"),
        (["load", "x", "--nope"], 2, "No such option: --nope"),
        (["load", "x", "--published", "June"], 2, "--published 'June' is no date: write it as 2022-06-15"),
        (["load", "x", "--published", "0001-01-01"], 2, "published on 0001-01-01: give a year from 1800 to 2200"),
        (["explain", "x", "--published", "9999-12-31"], 2, "published on 9999-12-31: give a year from 1800 to 2200"),
        (["load", "x", "--publisher", "\udcff"], 2, r"an argument is not valid UTF-8: '\udcff'"),
        (["path", "Khalafov", "Bayramov", "--via", "Zo\udceb"], 2, "an argument is not valid UTF-8"),
        (["show", "Zo\udcc3\udcab"], 6, "nothing in the graph is called 'Zoë'"),
        (["load", "x", "--store", "ftp://there"], 2, "ftp:// is no store"),
        (["query", "RETURN 1", "--limit", "0"], 2, "--limit"),
        (["query", "RETURN 1", "--format", "xml"], 2, "--format"),
        (["query", "RETURN $a", "--param", "a"], 2, "--param 'a': write it as KEY=VALUE"),
        (["query", "RETURN $a", "--param", "a=1", "--param", "a=2"], 2, "--param a is given twice"),
        (["query", "MATCH (n"], 5, "yntax"),
        (["query", "MATCH (n) DETACH DELETE n"], 5, "DETACH"),
        (["query", "CREATE (n:Official {id: 'x'})"], 5, "CREATE would change the graph"),
        (["query", "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l"], 5, "LOAD CSV reads files"),
        (["query", "RETURN 1", "--store", "gone"], 4, "gone: there is no store"),
        (["path", "Khalafof", "Bayramov"], 6, "near it: Khalaf Khalafov"),
        (["path", "Khalafov", "***"], 2, "no name to look for"),
        (["path", "Khalafov", "Azerbaijan"], 6, "no official in the graph is called 'Azerbaijan'"),
        (["show", "Xyzzy"], 6, "nothing in the graph is called 'Xyzzy'"),
        (["view", "-o", "gone/x.html"], 2, "there is no folder gone"),
        (["view", "Xyzzy", "-o", "x.html"], 6, "nothing in the graph is called 'Xyzzy'"),
        (["view"], 2, "--output"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else None,
)
def test_an_error_is_one_line_that_says_what_to_do(seeded, arguments, code, said):
    outcome = seeded(*arguments)
    assert said in one_line(outcome)
    assert outcome.code == code


def test_a_name_that_fits_several_lists_the_ids_to_choose_from(seeded):
    outcome = seeded("show", "Foreign Affairs")
    message = one_line(outcome)
    assert outcome.code == 6
    for chosen in ("aze-foreign-affairs", "uzb-foreign-affairs"):
        assert chosen in message
        assert seeded("show", chosen).code == 0


def test_a_store_that_another_process_holds_is_named(seeded, documents):
    with dg.open_store("diplograph.store"):
        outcome = seeded("load", documents.name)
    assert outcome.code == 4
    assert "diplograph.store" in one_line(outcome)
    assert seeded("load", documents.name).code == 0


def test_a_fault_of_our_own_is_one_line_and_its_place_is_shown_on_demand(seeded, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError("no\nluck")

    monkeypatch.setattr("diplograph.asking.show", fail)
    outcome = seeded("show", "Usmanov")
    assert outcome.code == 1
    assert "internal error: ZeroDivisionError: no luck (run with --debug to see where)" in one_line(outcome)
    for arguments in (("--debug", "show", "Usmanov"), ("show", "Usmanov", "--debug")):
        shown = seeded(*arguments)
        assert shown.code == 1
        assert "Traceback" in shown.err
        assert "in fail" in shown.err


def test_text_in_errors_steers_no_terminal(seeded):
    assert "\x1b" not in one_line(seeded("show", "Ann\x1b[31m\nLee"))


def test_ctrl_c_in_a_load_says_what_is_kept(command, documents, monkeypatch):
    read = loaders.read

    def stop_at_c(document, **_):
        if document.text == "c":
            raise KeyboardInterrupt
        return read(document)

    monkeypatch.setattr(loaders, "read", stop_at_c)
    monkeypatch.setattr("diplograph.loading.load.__kwdefaults__", {**dg.load.__kwdefaults__, "batch": 1})
    outcome = command("load", documents.name)
    assert outcome.code == 130
    assert "stopped; 2 documents of this load are kept, load the same paths again" in one_line(outcome)
    monkeypatch.setattr(loaders, "read", read)
    data = json.loads(command("load", documents.name, "--json").out)
    assert data["documents"] == {"new": 1, "changed": 0, "unchanged": 2, "failed": 0}


def test_ctrl_c_elsewhere_is_one_line(seeded, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("diplograph.asking.show", stop)
    outcome = seeded("show", "Usmanov")
    assert (outcome.code, outcome.err) == (130, "diplograph: interrupted\n")


# As a process


def process(*arguments, **more):
    return subprocess.Popen(
        [sys.executable, "-m", "diplograph", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **more,
    )


def test_it_runs_as_a_module_and_knows_its_version():
    with process("--version") as running:
        out, err = running.communicate()
    assert (running.returncode, out, err) == (0, f"diplograph {dg.__version__}\n", "")


def test_without_a_command_it_shows_help(command):
    outcome = command()
    assert outcome.code == 0
    assert outcome.out == command("--help").out == command("-h").out
    assert "Usage: diplograph" in outcome.out
    assert max(map(len, outcome.out.split("\n"))) <= 80


def test_a_pipe_that_closes_is_no_error(seeded, tmp_path):
    with process(
        "query", "UNWIND range(1, 9000) AS n RETURN n, 'some words to fill the pipe'", cwd=tmp_path
    ) as running:
        assert running.stdout.readline().startswith("n")
        running.stdout.close()
        err = running.stderr.read()
        running.wait()
    assert (running.returncode, err) == (door.BROKEN_PIPE, "")


@pytest.mark.parametrize("stream", [1, 2])
@pytest.mark.parametrize(
    "arguments", [("path", "Khalafov", "Bayramov"), ("schema",), ("--help",), ("query", "RETURN 1")]
)
def test_a_stream_that_is_closed_from_the_start_is_no_error(seeded, tmp_path, arguments, stream):
    closes = f'exec "$0" -m diplograph "$@" {stream}>&-'
    done = subprocess.run(
        ["sh", "-c", closes, sys.executable, *arguments], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert bool(done.stdout) == (stream == 2)


@pytest.mark.parametrize("rows", [1, 9000])
def test_an_answer_that_finds_no_room_is_told(tmp_path, rows):
    query = f"UNWIND range(1, {rows}) AS n RETURN n, 'some words to fill the disk'"
    with (tmp_path / "answer").open("w") as answer:
        done = subprocess.run(
            [sys.executable, "-m", "diplograph", "query", query, "--store", "memory:"],
            stdout=answer,
            stderr=subprocess.PIPE,
            text=True,
            cwd=tmp_path,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)),
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == (
        "diplograph: the answer cannot be written (File too large); free some room, or send it elsewhere\n"
    )


def test_a_quote_reaches_a_terminal_of_another_encoding(seeded, tmp_path):
    surroundings = {**os.environ, "PYTHONIOENCODING": "ascii"}
    with process("path", "Khalafov", "Bayramov", cwd=tmp_path, env=surroundings) as running:
        out, err = running.communicate()
    assert (running.returncode, err) == (0, "")
    assert r"\u201cPreviously, Usmanov" in out


def test_a_process_ends_on_ctrl_c(tmp_path):
    """A real signal, sent while the process waits for a document that never ends to be judged."""
    started = "import sys; from diplograph import loading, __main__ as door\n"
    waits = (
        "import time\n"
        "def wait(*_, **__): print('ready', flush=True); time.sleep(60)\n"
        "loading.find = wait\n"
        "sys.exit(door.run(['load', 'x']))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", started + waits],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
    ) as running:
        assert running.stdout.readline() == "ready\n"
        running.send_signal(signal.SIGINT)
        _, err = running.communicate()
    assert running.returncode == door.INTERRUPTED
    assert err == "diplograph: stopped; 0 documents of this load are kept, load the same paths again to go on\n"


def test_piped_answers_have_no_colour_and_no_bar(seeded, documents, tmp_path):
    surroundings = {**os.environ, "TERM": "xterm-256color"}
    for arguments in (("query", PAIRS), ("show", "Usmanov")):
        with process(*arguments, cwd=tmp_path, env=surroundings) as running:
            out, err = running.communicate()
        assert (running.returncode, err) == (0, "")
        assert "\x1b" not in out


def test_the_seed_goes_all_the_way_through(command):
    seeds = Path(worlds.SEED).parent
    assert command("load", seeds).code == 0
    outcome = command("path", "Khalafov", "Bayramov")
    unfolded = " ".join(outcome.out.split())
    assert "Khalaf Khalafov – Bobur Usmanov – Jeyhun Bayramov (2 steps)" in unfolded
    assert all(quote in unfolded for quote in BOTH_QUOTES)
    assert command("path", "Khalafov", "Mirziyoyev").code == 7
    assert len(json.loads(command("query", PAIRS, "--json").out)["rows"]) == 2


@pytest.fixture
def ruritania(tmp_path):
    """A document that is understood with a folder of words only."""
    (tmp_path / "one.txt").write_text(
        "Foreign Minister of Kazakhstan Arman Testov palavered with French Ambassador Jean Dupuis.\n"
    )
    words = tmp_path / "words"
    words.mkdir()
    (words / "triggers.csv").write_text("form,frame,kind\npalavered,meets,meeting\n")
    return words


def test_another_lexicon_changes_what_is_loaded(command, ruritania):
    def counts(*options):
        return json.loads(command("load", "one.txt", "--json", *options).out)["documents"]

    assert counts() == {"new": 1, "changed": 0, "unchanged": 0, "failed": 0}
    assert counts("--lexicon", "words") == {"new": 0, "changed": 1, "unchanged": 0, "failed": 0}
    assert counts("--lexicon", "words") == {"new": 0, "changed": 0, "unchanged": 1, "failed": 0}
    assert "Arman Testov" in command("show", "Dupuis").out
    assert "Meeting:" in command("extract", "one.txt", "--lexicon", "words").out
    assert "Meeting:" not in command("extract", "one.txt").out


@pytest.mark.parametrize("name", ["load", "extract"])
def test_a_wrong_lexicon_is_one_line_and_nothing_is_read(command, ruritania, name):
    (ruritania / "triggers.csv").write_text("form,frame,kind\npalavered,met,meeting\n")
    outcome = command(name, "one.txt", "--lexicon", "words")
    assert outcome.code == 2
    assert "triggers.csv, line 2: frame 'met' is not known there" in one_line(outcome)


FRENCH = (
    "Le ministre a reçu hier l'ambassadeur dans son bureau. Ils ont parlé des relations entre les deux pays, qui sont "
    "bonnes, et de la visite que le président doit faire dans la capitale pour le sommet.\n"
)


@pytest.fixture
def mixed(tmp_path):
    """A folder with a document in French, one in capitals and one without words."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "french.txt").write_text(FRENCH, encoding="utf-8")
    (folder / "loud.txt").write_text(
        "FOREIGN MINISTER ARMAN TESTOV MET WITH FRENCH AMBASSADOR JEAN DUPUIS IN ASTANA.\n"
    )
    (folder / "ruled.txt").write_text("---- 1 ----\n")
    return folder


def test_files_skipped_for_one_reason_are_told_together(command, tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(9):
        (folder / f"{number}.json").write_text("{}")
    (folder / "README.txt").write_text("What is here.\n")
    told = " ".join(command("load", "texts").out.partition("Skipped:")[2].split())
    assert told == (
        "texts/0.json, texts/1.json, texts/2.json, texts/3.json, texts/4.json and 4 more: of a folder only *.txt "
        "files are read; name the file itself to have it read texts/README.txt: a README tells of its folder; name "
        "the file itself to have it read"
    )


def test_load_tells_of_other_languages_and_of_texts_that_say_nothing(command, mixed):
    outcome = command("load", "mixed")
    assert outcome.code == 3
    told = " ".join(outcome.out.split())
    assert "Not read: mixed/french.txt: not English (it looks French): skipped" in told
    assert "mixed/loud.txt: in capitals throughout" in told
    assert "mixed/ruled.txt: there are no words in it" in told
    assert (
        "2 new, 0 changed, 0 unchanged, 1 not read No official and no meeting was read in 1 of them: mixed/ruled.txt. "
        in told
    )
    assert "`diplograph explain FILE` shows how one was read." in told
    assert json.loads(command("load", "mixed", "--json").out)["silent"] == ["mixed/ruled.txt"]


def test_of_many_documents_that_say_nothing_a_few_are_named(command, documents):
    for name in "defgh":
        (documents / f"{name}.txt").write_text(name)
    outcome = command("load", documents.name)
    told = " ".join(outcome.out.split())
    named = ", ".join(f"texts/{name}.txt" for name in "abcde")
    assert f"read in 8 of them: {named} and 3 more (--json lists all). `diplograph explain FILE`" in told
    assert max(map(len, outcome.out.split("\n"))) <= 80
    assert len(json.loads(command("load", documents.name, "--json").out)["silent"]) == 8


def test_extract_tells_them_beside_its_answer(command, mixed):
    outcome = command("extract", "mixed", "--json")
    assert outcome.code == 3
    assert [json.loads(line)["source"] for line in outcome.out.splitlines()] == ["mixed/loud.txt", "mixed/ruled.txt"]
    assert "diplograph: mixed/french.txt: not English (it looks French): skipped\n" in outcome.err
    assert "diplograph: mixed/ruled.txt: there are no words in it" in outcome.err
    assert "No official and no meeting was read in it." in command("extract", "mixed/ruled.txt").out
