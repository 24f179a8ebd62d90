"""A name that fits several officials is never one of them in silence, whatever command it is given to."""

from dataclasses import replace

import accounts
import pytest
from accounts import Person

import diplograph as dg
from graph.record import Ministry

SURNAME = (
    "'Adjei' fits 2: ama-adjei-gha (Ama Adjei, Ambassador, Ghana); kojo-adjei-gha (Kojo Adjei, Foreign Minister, Ghana)"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Kojo Adjei, in his document also "Adjei", and Ama Adjei, who never is; each met Elin Dahl."""
    entries = []
    for source, name, office in (("a.txt", "Kojo Adjei", "Foreign Minister"), ("b.txt", "Ama Adjei", "Ambassador")):
        document, record = accounts.readout(source, Person(name, "GHA", office), Person("Elin Dahl", "NOR"))
        people = list(record.officials)
        if office == "Foreign Minister":
            people[0] = replace(people[0], aliases=("Adjei",), body="GHA:foreign-affairs")
            ministry = Ministry("GHA:foreign-affairs", "Ministry of Foreign Affairs of Ghana", "foreign-affairs", "GHA")
            record = replace(record, ministries=(ministry,))
        entries.append((document, replace(record, officials=tuple(people))))
    made = tmp_path_factory.mktemp("adjeis") / "diplograph.store"
    with dg.open_store(made) as store:
        store.add(entries)
    return made


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "Adjei"],
        ["path", "Adjei", "Dahl"],
        ["path", "Dahl", "Adjei", "--in-order"],
        ["path", "Adjei", "--one-to-all"],
        ["path", "Kojo Adjei", "Dahl", "--via", "Adjei"],
        ["path", "Kojo Adjei", "Dahl", "--avoid", "Adjei"],
        ["timeline", "Adjei"],
        ["together", "Adjei", "Dahl"],
        ["common", "Dahl", "Adjei"],
        ["calendar", "Adjei"],
        ["suggest", "Adjei"],
        ["view", "Adjei", "-o", "page.html"],
        ["merge", "Adjei", "Dahl"],
        ["split", "Adjei"],
    ],
    ids=" ".join,
)
def test_several_are_listed_with_office_country_and_id(command, folder, tmp_path, arguments):
    outcome = command(*arguments, "--store", folder)
    assert (outcome.out, outcome.code) == ("", 6)
    assert outcome.err == f"diplograph: {SURNAME}. Give one of these ids.\n"
    assert not (tmp_path / "page.html").exists()


def test_the_full_name_and_the_id_are_taken(command, folder):
    for name in ("Kojo Adjei", "adjei kojo", "kojo-adjei-gha"):
        assert command("show", name, "--store", folder).out.startswith("Kojo Adjei (official kojo-adjei-gha)")
