"""Files and folders that nobody may read: named with the reason wherever a command meets them.

The tests may run as root, whom no permission stops, so the refusal is played. The officials are invented.
"""

import json
import os
from pathlib import Path
from typing import get_type_hints

import pytest

from diplograph.cli import app

TEXT = "Foreign Minister of Peru Ana Peralta met Foreign Minister of Ghana Ben Oduya.\n"


@pytest.fixture
def closed(tmp_path, monkeypatch):
    """A file without permission, a folder without, and an open file."""
    (tmp_path / "shut").mkdir()
    for name in ("open.txt", "noperm.txt", "shut/in.txt"):
        (tmp_path / name).write_text(TEXT)
    stat, listdir, access, reading = os.stat, os.listdir, os.access, Path.open

    def refuse(path, *_, **__):
        raise PermissionError(13, "Permission denied", str(path))

    def within(path):
        return isinstance(path, str | os.PathLike) and "shut" in Path(path).parts[:-1]

    def barred(path):
        return within(path) or (isinstance(path, str | os.PathLike) and Path(path).name in ("noperm.txt", "shut"))

    monkeypatch.setattr(os, "stat", lambda path, **how: refuse(path) if within(path) else stat(path, **how))
    monkeypatch.setattr(os, "listdir", lambda path=".": refuse(path) if barred(path) else listdir(path))
    monkeypatch.setattr(os, "access", lambda path, mode, **how: not barred(path) and access(path, mode, **how))
    monkeypatch.setattr(
        Path, "open", lambda path, *how, **more: (refuse if barred(path) else reading)(path, *how, **more)
    )


def judged(family):
    """By name, for each parameter of each command that takes a path, whether Typer looks if it may be read."""
    for group in family.registered_groups:
        yield from judged(group.typer_instance)
    for command in family.registered_commands:
        for name, hint in get_type_hints(command.callback, include_extras=True).items():
            if "pathlib" in str(hint):
                yield name, hint.__metadata__[0].readable


def test_no_path_is_judged_before_the_command_runs():
    found = list(judged(app))
    names = {
        "paths",
        "file",
        "folder",
        "output",
        "lexicon",
        "home",
        "export",
        "bring",
        "pairs",
        "view",
        "plot",
        "target",
    }
    assert {name for name, _ in found} == names
    assert {name for name, looks in found if looks} == set()


@pytest.mark.usefixtures("closed")
def test_load_and_extract_name_what_they_may_not_read_and_do_the_rest(command):
    outcome = command("load", "noperm.txt", "open.txt", "shut", "shut/in.txt", "--json")
    assert outcome.code == 3
    data = json.loads(outcome.out)
    assert data["documents"] == {"new": 1, "changed": 0, "unchanged": 0, "failed": 3}
    assert {one["source"]: one["reason"] for one in data["failed"]} == dict.fromkeys(
        ("noperm.txt", "shut", "shut/in.txt"), "no permission to read it"
    )
    outcome = command("extract", "noperm.txt", "open.txt", "--json")
    assert (outcome.code, outcome.err) == (3, "diplograph: noperm.txt: no permission to read it\n")
    assert json.loads(outcome.out)["source"] == "open.txt"


@pytest.mark.usefixtures("closed")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("explain", "noperm.txt"), 3, "noperm.txt: no permission to read it"),
        (("explain", "shut/in.txt"), 3, "shut/in.txt: no permission to read it"),
        (("explain", "gone.txt"), 3, "gone.txt: no such file or folder"),
        (("explain", "open.txt", "-o", "shut/page.html"), 2, "shut/page.html: cannot be looked at (Permission denied)"),
        (("explain", "open.txt", "-o", "noperm.txt"), 2, "noperm.txt: cannot be looked at (Permission denied)"),
        (("evaluate", "shut"), 3, "shut: no permission to read it"),
        (("evaluate", "shut/in"), 3, "shut/in: no permission to read it"),
        (("evaluate", "open.txt"), 3, "open.txt: a folder of annotations is wanted"),
        (("evaluate", "gone"), 3, "gone: no such folder"),
        (("load", "open.txt", "--lexicon", "shut"), 2, "lexicon shut: Permission denied"),
        (("load", "open.txt", "--store", "shut"), 4, "shut: cannot be looked into (Permission denied)"),
        (("judgements", "--import", "noperm.txt", "--store", "memory:"), 2, "noperm.txt: cannot be read (Permission"),
        (("judgements", "--export", "shut/mine.json", "--store", "memory:"), 2, "shut/mine.json: cannot be looked at"),
        (("merge", "a", "b", "--store", "shut"), 4, "shut: cannot be looked into (Permission denied)"),
        (("query", "RETURN 1", "--store", "shut"), 4, "shut: cannot be looked into (Permission denied)"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_each_command_says_in_a_line_what_it_may_not_read(command, arguments, code, said):
    outcome = command(*arguments)
    assert said in outcome.err
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (code, "", 1)
