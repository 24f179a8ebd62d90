"""What several documents tell of the same people and meetings, from their texts to the graph. Everybody is invented."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

import diplograph as dg
from diplograph.reviewing import questions
from graph.canonical import lines


def loaded(folder: Path, texts: dict[str, str]) -> dg.Store:
    """A store of these texts, by the name of their file."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    store = dg.open_store("memory:")
    dg.load(folder, store)
    return store


def people(store: dg.Store) -> dict[str, list[str]]:
    """The spellings of each official by id."""
    rows = store.query("MATCH (o:Official) RETURN o.id, o.aliases ORDER BY o.id").rows
    return {str(id): sorted(aliases) for id, aliases in rows if isinstance(aliases, list)}


def asked(store: dg.Store, label: str = "Official") -> set[frozenset[str]]:
    """The pairs that may be one."""
    return {frozenset((one.left, one.right)) for one in questions(store) if one.label == label}


WIRES = {
    "a": "LISBON, May 31 (Wire A) - Portuguese State Secretary Ana Pirez met Norwegian Ambassador Dag Ekin in Lisbon "
    "on Monday to discuss fisheries quotas, the ministry said.\nPublished: 2021-05-31",
    "b": "Published: 2021-05-31\nLISBON - State Secretary Ana Pirez of Portugal held talks with Norway's ambassador "
    "Dag Ekin in the Portuguese capital on Monday. Fishing quotas were on the agenda, according to the ministry.",
    "c": "Published: 2021-06-01\nQuotas: Pirez and Ekin talk. Ambassador Dag Ekin (Norway) was received yesterday in "
    "Lisbon by Ana Pirez, State Secretary.",
}


def test_three_reports_are_one_meeting_with_three_sources(tmp_path: Path):
    with loaded(tmp_path, WIRES) as store:
        assert store.query("MATCH (m:Meeting) RETURN m.date").rows == (("2021-05-31",),)
        assert store.query("MATCH (d:Document)-[:REPORTS]->(:Meeting) RETURN count(d)").rows == ((3,),)
        assert store.query("MATCH ()-[m:MET]->() RETURN m.count").rows == ((1,),)


def test_who_is_praised_quoted_or_opens_a_hall_met_nobody(tmp_path: Path):
    text = (
        "Minister Ruta Kalnin praised the late Premier Olav Moein and quoted Dag Ekin. She opened the hall where Ana "
        "Pirez and Luis Solin had met in 1999."
    )
    with loaded(tmp_path, {"a": text}) as store:
        query = "MATCH (o:Official)-[:ATTENDED]->(m:Meeting) RETURN o.name, m.date ORDER BY o.name"
        assert store.query(query).rows == (("Ana Pirez", "1999"), ("Luis Solin", "1999"))
        assert store.query("MATCH (m:Meeting) RETURN count(m)").rows == ((1,),)


ACCOUNTS = {
    "one": "BERN, 3 May 2021. Swiss Foreign Minister Hans Testli met with Portuguese Foreign Minister Ana Pirez on 3 "
    "May 2021 in Bern.",
    "other": "LISBON, 4 May 2021. Portuguese Foreign Minister Ana Pirez met with Swiss Foreign Minister Hans Testli on "
    "4 May 2021 in Geneva.",
    "third": "OSLO, 5 May 2021. Swiss Foreign Minister Hans Testli met with Norwegian Foreign Minister Olav Moein.",
}


def test_two_accounts_that_disagree_are_both_kept_whichever_comes_first(tmp_path: Path):
    graphs = set()
    for number, order in enumerate(permutations(ACCOUNTS)):
        folder = tmp_path / str(number)
        folder.mkdir()
        with dg.open_store("memory:") as store:
            for name in order:
                file = tmp_path / f"{name}.txt"
                file.write_text(ACCOUNTS[name], encoding="utf-8")
                dg.load(file, store)
            dates = store.query("MATCH (d:Document)-[:REPORTS]->(m:Meeting) RETURN d.name, m.date ORDER BY d.name").rows
            assert dates == (("one.txt", "2021-05-03"), ("other.txt", "2021-05-04"), ("third.txt", "2021-05-05"))
            graphs.add(b"".join(lines(store.rows())))
    assert len(graphs) == 1


def readouts(*ministers: str) -> dict[str, str]:
    """Documents that spell one minister each, who meets another guest each day."""
    guests = ("Ambassador of Norway Olav Moein", "Ambassador of Spain José Morin", "Ambassador of Italy Carlo Testini")
    guests += (
        "Ambassador of Greece Nikos Brandelis",
        "Ambassador of France Luc Brandel",
        "Ambassador of Chile Eva Solin",
    )
    return {
        f"d{day}": f"{minister} met with {guest} on {day + 2} May 2021."
        for day, (minister, guest) in enumerate(zip(ministers, guests, strict=False))
    }


@pytest.mark.parametrize(
    ("spelled", "one"),
    [
        (
            (
                "Foreign Minister of Serbia Ana Belićka", "Serbian Minister Belićka", "Serbian FM Belićka (Ana)",
                "Ana Belićka, then Foreign Minister of Serbia,", "Former Foreign Minister of Serbia Ana Belićka",
            ),
            ["Ana Belićka", "Belićka"],
        ),
        (
            (
                "Deputy Foreign Minister of Russia SIDORIN Ivan Petrovich",
                "Deputy Foreign Minister of Russia Ivan Petrovich Sidorin",
                "Deputy Foreign Minister of Russia Сидорин Иван Петрович",
            ),
            ["Ivan Petrovich Sidorin", "SIDORIN Ivan Petrovich", "Сидорин Иван Петрович"],
        ),
        (
            (
                "Ukrainian Foreign Minister Olena Shevchukin", "Ukrainian Foreign Minister Elena Shevchukin",
                "Ukrainian Foreign Minister Олена Шевчукин",
            ),
            ["Elena Shevchukin", "Olena Shevchukin", "Олена Шевчукин"],
        ),
    ],
)  # fmt: skip
def test_spellings_titles_and_alphabets_are_one_person(tmp_path: Path, spelled: tuple[str, ...], one: list[str]):
    with loaded(tmp_path, readouts(*spelled)) as store:
        ours = [aliases for id, aliases in people(store).items() if set(aliases) & set(one)]
        assert ours == [one]


def test_a_name_as_lists_write_it_is_one_with_the_name_in_prose_and_initials_are_asked_about(tmp_path: Path):
    listed = (
        "Participants of the meeting in Kampala, 6 June 2020\n\nOkellin, James, Foreign Minister of Uganda\n"
        "Brandelis, Nikos, Ambassador of Greece"
    )
    texts = {
        "list": listed,
        "prose": "Ugandan Foreign Minister Dr James Robert Okellin met Norwegian Ambassador Olav Moein on 3 May 2019.",
        "initial": "J. Okellin (Uganda) met with Portuguese Ambassador Ana Pirez on 5 May 2020.",
    }
    with loaded(tmp_path, texts) as store:
        assert people(store)["james-robert-okellin-uga"] == ["James Okellin", "James Robert Okellin"]
        assert asked(store) == {frozenset({"j-okellin-uga", "james-robert-okellin-uga"})}


def test_another_patronymic_is_another_person_and_a_surname_with_an_initial_is_asked_about(tmp_path: Path):
    minister = "Deputy Foreign Minister of Russia"
    texts = readouts(
        f"{minister} Ivan Petrovich Sidorin", f"{minister} Ivan Nikolaevich Sidorin", f"{minister} Sidorin I."
    )
    with loaded(tmp_path, texts) as store:
        found = {"ivan-petrovich-sidorin-rus", "ivan-nikolaevich-sidorin-rus", "sidorin-i-rus"}
        assert found <= set(people(store))
        assert asked(store) == {frozenset({"sidorin-i-rus", id}) for id in found - {"sidorin-i-rus"}}
