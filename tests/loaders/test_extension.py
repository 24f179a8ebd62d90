"""A user's own tables extend the lexicon; what is wrong with one is told with its file and line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graph.document import Document
from graph.errors import UsageError
from graph.record import Record
from loaders import lexicon_of, read
from loaders.text.extension import columns, known_files, shipped

TEXT = (
    "Foreign Minister of Kazakhstan Arman Testov confabbed with Lord Warden of Ruritania Jean Dupuis in Strelsau.\n\n"
    "The Marchland Roundtable was also mentioned.\n"
)
TABLES = {
    "offices.csv": "form,canonical,rank\nLord Warden,lord warden,minister\n",
    "countries.csv": "code,name,kind\nQRT,Ruritania,state\n",
    "country_forms.csv": "form,code,kind\nRuritania,QRT,name\nRuritanian,QRT,adjective\n",
    "cities.csv": "name,country,kind\nStrelsau,QRT,capital\n",
    "triggers.csv": "form,frame,kind\nconfabbed,meets,consultations\n",
    "bodies.csv": "noun,kind\nRoundtable,forum\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TABLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def reading(text: str, lexicon: Path | None) -> Record:
    return read(Document("invented.txt", text), lexicon=lexicon)


def test_a_folder_adds_an_office_a_country_a_city_a_trigger_and_a_body(folder: Path):
    assert reading(TEXT, None).meetings == ()
    record = reading(TEXT, folder)
    (meeting,) = record.meetings
    assert (meeting.kind, meeting.met) == ("consultations", (("Arman Testov", "Jean Dupuis"),))
    assert meeting.place is not None
    assert (meeting.place.name, meeting.place.country) == ("Strelsau", "QRT")
    assert {o.name: (o.office, o.represents) for o in record.officials}["Jean Dupuis"] == (
        "Lord Warden of Ruritania",
        "QRT",
    )
    assert "Marchland Roundtable" in {o.name for o in record.organisations}
    assert {"KAZ", "QRT"} == {c.code for c in record.countries}


def test_what_the_lexicon_knows_it_still_knows_beside_a_folder(folder: Path):
    text = "Foreign Minister of Kazakhstan Arman Testov met with French Ambassador Jean Dupuis in Paris."
    assert reading(text, folder) == reading(text, None)


def test_a_row_of_the_user_goes_before_the_shipped_one(tmp_path: Path):
    (tmp_path / "organisations.csv").write_text("short,name,kind,represents\nNATO,Alliance,military,USA\n")
    (tmp_path / "countries.csv").write_text("code,name,kind\nFRA,Gallia,state\n")
    record = reading("French Ambassador Jean Dupuis praised NATO.", tmp_path)
    assert {o.short: o.name for o in record.organisations} == {"NATO": "Alliance"}
    assert {c.code: c.name for c in record.countries}["FRA"] == "Gallia"


def test_a_folder_that_changes_is_read_again(folder: Path):
    assert reading(TEXT, folder).meetings
    table = folder / "triggers.csv"
    table.write_text(TABLES["triggers.csv"].replace("confabbed", "palavered"))
    os.utime(table, ns=(1, 1))
    assert reading(TEXT, folder).meetings == ()


def test_two_folders_of_the_same_content_are_one_lexicon(folder: Path, tmp_path_factory: pytest.TempPathFactory):
    other = tmp_path_factory.mktemp("copy")
    for name, text in TABLES.items():
        (other / name).write_text(text, encoding="utf-8")
    assert lexicon_of(folder) == lexicon_of(other)
    (other / "bodies.csv").unlink()
    assert lexicon_of(folder) != lexicon_of(other)


def test_tables_from_a_spreadsheet_are_read(tmp_path: Path):
    (tmp_path / "README.md").write_text("notes on where the words are from")
    (tmp_path / ".offices.csv.swp").write_bytes(b"\0")
    table = 'canonical,form,seat,rank\r\n"lord warden","Lord  Warden",country,minister\r\n\r\n,,,\r\n'
    (tmp_path / "offices.csv").write_bytes(b"\xef\xbb\xbf" + table.encode())
    record = reading("Lord Warden of France Jean Dupuis met Foreign Minister of Kazakhstan Arman Testov.", tmp_path)
    assert {o.office for o in record.officials} == {"Lord Warden of France", "Foreign Minister of Kazakhstan"}


WRONG = [
    ("ofices.csv", "form\n", "no such table; did you mean offices.csv?"),
    ("words.csv", "form\n", "no such table; the tables are bodies, cities"),
    ("Offices.CSV", "form\n", "no such table; did you mean offices.csv?"),
    ("offices.xlsx", "PK", "not a CSV file; save it as offices.csv"),
    ("cues.csv", "cue,patterns\nwish,hopes\n", "can't be extended"),
    ("word_classes.csv", "class,words\n", "can't be extended"),
    ("columns.csv", "table,column,needed,holds\n", "can't be extended"),
    ("offices.csv", "", "line 1: no column form, canonical, rank; its columns are form"),
    ("offices.csv", "form,canonical\n", "line 1: no column rank"),
    ("offices.csv", "form;canonical;rank\n", "no column form, canonical, rank; the table has no column 'form;can"),
    ("offices.csv", "form,canonical,rank,form\n", "a column stands there twice"),
    ("offices.csv", "form,canonical,rank,ranc\n", "the table has no column 'ranc'"),
    ("offices.csv", "form,canonical,rank\nA,a\n", "line 2: 2 cells where the heading has 3"),
    ("offices.csv", "form,canonical,rank\nA,a,minister\nB, the second,b,minister\n", "line 3: 4 cells"),
    ("offices.csv", "form,canonical,rank\nA,,minister\n", "line 2: canonical is empty"),
    (
        "offices.csv",
        "form,canonical,rank\nA,a,ministr\n",
        "line 2: rank 'ministr' is not known there; did you mean min",
    ),
    ("offices.csv", "form,canonical,rank\n—,a,minister\n", "line 2: form '—' is no word or phrase"),
    ("offices.csv", "form,canonical,rank\nA|B,a,minister\n", "line 2: form 'A|B' is no word or phrase (one only"),
    ("offices.csv", "form,canonical,rank,plurals\nA,a,minister,As||\n", "line 2: plurals 'As||' has an item without a"),
    ("offices.csv", "form,canonical,rank,weak\nA,a,minister,no\n", "line 2: weak is 'no': write yes or nothing"),
    ("offices.csv", "form,canonical,rank,seat\nA,a,minister,ministry:magic\n", "line 2: seat 'ministry:magic' is not"),
    ("offices.csv", 'form,canonical,rank\n"A,a,minister\n', "not CSV"),
    ("country_forms.csv", "form,code,kind\nRuritania,QRT,name\n", "line 2: code 'QRT' is no code of a country"),
    ("countries.csv", "code,name,kind\nRuritania,Ruritania,state\n", "line 2: code 'Ruritania' is no code: three"),
    ("residences.csv", "form,code,kind\nHofburg,Austria,venue\n", "line 2: code 'Austria' is neither a country's code"),
    ("cities.csv", "name,country,kind,population\nX,FRA,city,many\n", "line 2: population 'many' is no number"),
    ("triggers.csv", "form,frame,kind\nconfabs,met,meeting\n", "line 2: frame 'met' is not known there; did you mean"),
    ("triggers.csv", "form,frame,kind\nconfabs,meets,party\n", "line 2: kind 'party' is not known there"),
    ("named_ministries.csv", "form,kind\nThe Office,magic\n", "line 2: kind 'magic' is not known there"),
    ("organisations.csv", "short,name,kind,parent\nX,X,ngo,Y\n", "line 2: parent 'Y' is neither a country's code nor"),
]


@pytest.mark.parametrize(("name", "text", "told"), WRONG)
def test_what_is_wrong_is_told_with_file_and_line(tmp_path: Path, name: str, text: str, told: str):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as error:
        lexicon_of(tmp_path)
    message = str(error.value)
    assert message.startswith(f"lexicon {tmp_path / name}")
    assert told in message
    assert "\n" not in message


def test_bytes_that_are_no_utf_8_are_told_with_their_line(tmp_path: Path):
    (tmp_path / "given_names.csv").write_bytes(b"name\nAda\nZo\xeb\n")
    with pytest.raises(UsageError, match=r"given_names\.csv, line 3: not UTF-8"):
        lexicon_of(tmp_path)


def test_a_folder_without_tables_and_none_at_all(tmp_path: Path):
    with pytest.raises(UsageError, match="no table in it"):
        lexicon_of(tmp_path)
    with pytest.raises(UsageError, match="no such folder"):
        lexicon_of(tmp_path / "missing")
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="Not a directory"):
        lexicon_of(tmp_path / "file")


def test_a_pipe_in_the_folder_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "offices.csv")
    with pytest.raises(UsageError, match="not a regular file"):
        lexicon_of(tmp_path)


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path):
    (tmp_path / "offices.csv").symlink_to(tmp_path / "gone.csv")
    with pytest.raises(UsageError, match=r"^lexicon .*offices\.csv: No such file or directory; put a file"):
        lexicon_of(tmp_path)
    (tmp_path / "offices.csv").unlink()
    (tmp_path / "offices.csv").symlink_to(tmp_path / "offices.csv")
    with pytest.raises(UsageError, match=r"^lexicon .*offices\.csv: "):
        lexicon_of(tmp_path)


def test_the_columns_are_those_of_the_tables():
    for table, held in columns().items():
        rows = list(shipped(table))
        assert [column.name for column in held] == list(rows[0])
        for column in held:
            assert not column.needed or all(row[column.name] for row in rows), (table, column)


def test_every_shipped_row_would_pass_as_a_user_s_own(tmp_path: Path):
    source = Path(__file__).parents[2] / "loaders" / "lexicon"
    for name in sorted(known_files()):
        if name.removesuffix(".csv") in columns():
            (tmp_path / name).write_bytes((source / name).read_bytes())
    assert lexicon_of(tmp_path) is not None


def test_the_docs_list_the_tables_and_columns():
    page = (Path(__file__).parents[2] / "docs" / "lexicon.md").read_text(encoding="utf-8")
    listed = page.split("<!-- columns -->\n")[1].split("<!-- end -->")[0]
    rows = (
        f"| {table}.csv | {', '.join(f'**{c.name}**' if c.needed else c.name for c in held)} |\n"
        for table, held in columns().items()
    )
    assert listed == "| file | columns |\n|---|---|\n" + "".join(rows)


def test_the_example_of_the_docs_works(tmp_path: Path):
    page = (Path(__file__).parents[2] / "docs" / "lexicon.md").read_text(encoding="utf-8")
    tables = dict(zip(("countries", "country_forms", "cities", "offices", "triggers"), _csv_blocks(page), strict=True))
    for name, table in tables.items():
        (tmp_path / f"{name}.csv").write_text(table, encoding="utf-8")
    (text,) = (line.strip() for line in page.splitlines() if line.startswith("    "))
    assert [o.name for o in reading(text, None).officials] == ["Arman Testov"]
    (meeting,) = reading(text, tmp_path).meetings
    assert meeting.met == (("Arman Testov", "Jean Dupuis"),)
    assert meeting.place is not None
    assert meeting.place.name == "Strelsau"


def _csv_blocks(page: str) -> list[str]:
    return [part.split("```")[0] for part in page.split("```csv\n")[1:]]
