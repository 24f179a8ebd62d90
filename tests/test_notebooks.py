"""The notebooks run from top to bottom, show what their words promise, and are kept with what they show.

`pytest tests/test_notebooks.py --write-notebooks` writes their results anew. Pictures are whole pages and are not kept.
"""

from functools import cache
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


KEPT = 20_000
"""Letters of a result that is kept; a picture has thirty times as many."""


@cache
def executed(path: Path):
    notebook = nbformat.read(path, as_version=4)
    place = {"metadata": {"path": FOLDER}}
    # A busy machine sends what one cell prints in several pieces.
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources=place, coalesce_streams=True).execute()
    return notebook


def parts(notebook, kind: str) -> list[str]:
    """What its cells show, one by one: their printed text, or the results of one media type."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    found = [output.get("text") if kind == "printed" else output.get("data", {}).get(kind) for output in outputs]
    return [part for part in found if part]


def shown(notebook, kind: str) -> str:
    return "\n".join(parts(notebook, kind))


@pytest.fixture(scope="module")
def first():
    return executed(FOLDER / "01_first_readout.ipynb")


def test_there_is_a_test_for_every_notebook():
    assert [path.stem for path in NOTEBOOKS] == [
        "01_first_readout",
        "02_who_met_whom",
        "03_country_over_time",
        "04_two_accounts_of_one_meeting",
        "05_your_own_documents",
    ]


def to_keep(notebook):
    """The notebook with those results that are small."""
    notebook = nbformat.from_dict(notebook)
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", ()):
            output.get("metadata", {}).clear()
            for kind in [kind for kind, data in output.get("data", {}).items() if len(data) > KEPT]:
                del output.data[kind]
    notebook.metadata.language_info = {"name": "python"}
    return notebook


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_is_kept_with_what_it_shows(path, request):
    made = to_keep(executed(path))
    if request.config.getoption("--write-notebooks"):
        nbformat.write(made, path)
    kept = nbformat.read(path, as_version=4)
    why = "write it anew: pytest tests/test_notebooks.py --write-notebooks"
    for kind in ("printed", "text/plain"):
        assert parts(kept, kind) == parts(made, kind), why
    counts = [cell.execution_count for cell in kept.cells if cell.cell_type == "code"]
    assert counts == list(range(1, len(counts) + 1)), why
    assert path.stat().st_size < 2 * KEPT


def test_the_first_readout_shows_the_path_with_both_quotes(first):
    printed = shown(first, "printed")
    assert "1 new document, 0 not read" in printed
    assert "Khalaf Khalafov – Bobur Usmanov – Jeyhun Bayramov" in printed
    assert "headed by Deputy Foreign Minister Khalaf Khalafov" in printed
    assert "Previously, Usmanov held meeting with Azerbaijani Foreign Minister Jeyhun Bayramov." in printed
    assert printed.rstrip().endswith("None")


def test_the_first_readout_shows_pairs_and_a_picture(first):
    tables = shown(first, "text/html")
    assert "XXXX-06-15" in tables
    assert "<iframe" in tables
    assert "('khalaf-khalafov-aze', 1)" in shown(first, "text/plain")


def test_who_met_whom_shows_links_a_path_and_a_picture():
    notebook = executed(FOLDER / "02_who_met_whom.ipynb")
    printed = shown(notebook, "printed")
    assert "4 new documents, 0 not read" in printed
    assert "Ana Peralta – Ben Oduya 1 2022-06-01 2022-06-30" in printed
    assert "Olav Moe in Accra on May 12, 2023" in printed
    assert printed.rstrip().endswith("True\nFalse")
    assert "'olav-moe-nor': 1.0" in shown(notebook, "text/plain")
    assert "<iframe" in shown(notebook, "text/html")


def test_a_country_over_time_shows_what_is_certain():
    notebook = executed(FOLDER / "03_country_over_time.ipynb")
    printed = shown(notebook, "printed")
    assert "1 in June 2022\n0 certainly on 15 June\n1 possibly on 15 June" in printed
    assert "2021-03-04" in printed
    assert "2021    2" in shown(notebook, "text/plain")
    tables = shown(notebook, "text/html")
    assert "EST" in tables
    assert "<iframe" in tables


def test_two_accounts_of_one_meeting_shows_both_and_takes_decisions_back():
    notebook = executed(FOLDER / "04_two_accounts_of_one_meeting.ipynb")
    one, apart = (text for text in parts(notebook, "text/plain") if "publisher" in text)
    assert one.count("2023-05-11-meeting-gha-nor") == 2
    assert apart.count("2023-05-11-meeting-gha-nor") == 1
    printed = shown(notebook, "printed")
    assert "Ministry of Ghana alone names esi-larbi-gha" in printed
    assert "Ministry of Norway alone mentions energy" in printed
    assert "Olav Moe, during a visit to Norway last week." in printed
    assert "(1, 2) meetings before and after" in printed
    assert "as before: True" in printed
    assert "the same people on both sides" in printed
    assert (
        "Ministry of Norway | 2023-05-11 | Oslo, Norway\n"
        "Ministry of Ghana | 2023-05-08/2023-05-14 | Norway\n"
        "Invented News Agency | 2023-05 | None\n"
    ) in printed
    assert printed.rstrip().endswith("1 taken back, 1 open again")
    assert "<iframe" in shown(notebook, "text/html")


def test_your_own_documents_shows_what_was_read_and_what_not():
    notebook = executed(FOLDER / "05_your_own_documents.ipynb")
    printed = shown(notebook, "printed")
    assert "3 new documents\nnot read: 2022-07-04.txt – not English" in printed
    assert "not read: 2022-07-05.txt – empty" in printed
    assert "skipped: notes.md" in printed
    assert "doubt: 2022-06-10.txt – “Congolese” is left open" in printed
    assert "Norway and Ghana XXXX-05-11" in printed
    assert "3 changed\nMeeting, Norway and Ghana 2022-05-11\nMeeting, Norway and Peru 2022-06-09" in printed
    assert "['no word in it tells of a contact']" in printed
    assert "1 changed\n(('Ben Oduya', 'Jean Dupuis'),) 2022-06-30 Strelsau, Ruritania" in printed
    assert "Lord Warden of Ruritania" in shown(notebook, "text/plain")
    assert "Ben Oduya – Jean Dupuis 2022-06-30" in printed
    assert "3 documents, 0 without a meeting" in printed
    assert "nothing wrong: True" in printed
    assert printed.rstrip().endswith("3 restored; equal: True")
    assert "<iframe" in shown(notebook, "text/html")
