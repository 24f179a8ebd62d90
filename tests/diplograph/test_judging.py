"""`merge`, `split` and `judgements`: decided, seen before, told of, moved, taken back. All people are invented."""

import json
import re

import pycountry
import pytest
from accounts import Person, canonical, filled, readout

import diplograph as dg
from graph.resolution.profiles import OFFICIALS
from graph.resolution.tellings import MEETINGS
from graph.resolution.verdict import Verdict

SINGAPORE = Person("Li Wei", "SGP")
CHINA = Person("Li Wei", "CHN", "Deputy Foreign Minister")
BEN, ANA, OLAV = Person("Ben Oduya", "GHA"), Person("Ana Peralta", "PER"), Person("Olav Moe", "NOR")
A = readout("a.txt", SINGAPORE, BEN, publisher="The Invented Post")
B = readout("b.txt", CHINA, ANA, date="2024-05-07")
C = readout("c.txt", OLAV, ANA, date="2024-06-02")
LATER = readout("later.txt", SINGAPORE, OLAV, date="2024-07-08")
STORE = "diplograph.store"


@pytest.fixture
def world(command, tmp_path):
    """A store with two of one name, in two countries."""
    filled(tmp_path / STORE, A, B, C)
    return tmp_path / STORE


def listed(command):
    return json.loads(command("judgements", "--json").out)["judgements"]


def officials(command):
    rows = json.loads(command("query", "MATCH (o:Official) RETURN o.id AS id ORDER BY id", "--json").out)["rows"]
    return [row["id"] for row in rows]


def test_res_06_a_wrong_merge_is_undone(command, world, tmp_path, monkeypatch):
    monkeypatch.setenv("LOGNAME", "ann")
    before = canonical(world)
    merged = command("merge", "li-wei-sgp", "li-wei-chn", "--why", "the same\nname")
    assert merged.code == 0
    assert merged.out.startswith("Li Wei (li-wei-sgp) and Li Wei (li-wei-chn) are one now: li-wei-chn.\n")
    assert officials(command) == ["ana-peralta-per", "ben-oduya-gha", "li-wei-chn", "olav-moe-nor"]
    assert command("path", "Oduya", "Peralta").code == 0

    # one more meeting of what is one person now
    filled(world, LATER)
    one = json.loads(command("show", "li-wei-sgp", "--json").out)
    assert (one["node"]["id"], one["node"]["other_ids"]) == ("li-wei-chn", ["li-wei-sgp"])
    (meetings,) = [section for section in one["sections"] if section["heading"] == "Meetings"]
    assert [fact["date"] for fact in meetings["facts"]] == ["2024-03-06", "2024-05-07", "2024-07-08"]

    # the log says who, when and why
    (log,) = listed(command)
    assert (log["by"], log["why"], log["decision"]) == ("ann", "the same\nname", "same")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", log["made"])
    told = command("judgements").out
    assert re.search(r"by ann, \d{4}-\d\d-\d\d \d\d:\d\d UTC\n +why: the same name\n", told)

    # undone: both are back with what is their own, the later meeting is with whom its source names
    undone = command("judgements", "--remove", log["id"])
    assert (undone.code, undone.out.startswith(f"Taken back: {log['id']} (")) == (0, True)
    assert listed(command) == []
    filled(tmp_path / "never", LATER, C, B, A)
    assert canonical(world) == canonical(tmp_path / "never")
    for id, dates in (("li-wei-sgp", ["2024-03-06", "2024-07-08"]), ("li-wei-chn", ["2024-05-07"])):
        one = json.loads(command("show", id, "--json").out)
        assert "other_ids" not in one["node"]
        assert [fact["date"] for s in one["sections"] if s["heading"] == "Meetings" for fact in s["facts"]] == dates

    # twice is harmless, and said
    again = command("judgements", "--remove", log["id"])
    assert (again.code, again.out) == (0, f"No judgement {log['id']} stands, or no longer; nothing to take back.\n")
    assert canonical(world) == canonical(tmp_path / "never")
    assert set(before) - set(canonical(world))  # Li Wei of Singapore has one meeting more


def test_a_preview_tells_and_changes_nothing(command, world):
    before = canonical(world)
    shown = command("merge", "li-wei-sgp", "li-wei-chn", "--preview")
    assert shown.code == 0
    assert re.search(r"^Official +5 +4 +-1$", shown.out, re.MULTILINE)
    words = " ".join(shown.out.split())
    assert words.startswith("Li Wei (li-wei-sgp) and Li Wei (li-wei-chn) would be one: li-wei-chn.")
    assert (
        "A chain of meetings leads now, and not before, between [Ben Oduya, Li Wei] and [Ana Peralta, Li Wei, Olav "
        "Moe] (6 pairs)." in words
    )
    assert "Li Wei (li-wei-sgp): chains lead to 3 people instead of 1." in words
    assert words.endswith("It would touch 1 document. Nothing was changed.")
    assert max(map(len, shown.out.split("\n"))) <= 80
    assert (canonical(world), listed(command)) == (before, [])
    data = json.loads(command("merge", "li-wei-sgp", "li-wei-chn", "--preview", "--json").out)
    assert data["preview"] is True
    assert data["change"]["counts"] == {"Official": {"before": 5, "after": 4}}
    assert data["change"]["linked"][0]["parts"] == [
        ["ben-oduya-gha", "li-wei-sgp"],
        ["ana-peralta-per", "li-wei-chn", "olav-moe-nor"],
    ]
    assert data["change"]["reach"][0] == {
        "official": "li-wei-sgp",
        "before": 1,
        "after": 3,
        "nearer": 0,
        "farther": 0,
    }
    # and what is then done is what was told
    done = json.loads(command("merge", "li-wei-sgp", "li-wei-chn", "--json").out)
    assert (done["preview"], done["change"]) == (False, data["change"])


def test_what_is_one_already_is_said(command, world):
    command("merge", "li-wei-sgp", "li-wei-chn")
    again = command("merge", "li-wei-chn", "li-wei-sgp")
    assert (again.code, again.out) == (0, "Both are Li Wei (li-wei-chn): one already, nothing to decide.\n")
    assert len(listed(command)) == 1


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("li-wei-sgp", "China", "is China (CHN), a country: only two officials, or two meetings, can be one"),
        ("China", "Peru", "is China (CHN), a country"),
        ("li-wei-sgp", "meeting:Norway", "is an official and"),
    ],
)
def test_only_two_of_a_kind_can_be_one(command, world, a, b, why):
    refused = command("merge", a, b)
    assert (refused.code, refused.out, listed(command)) == (2, "", [])
    assert why in refused.err
    assert refused.err.count("\n") == 1


def test_a_name_of_several_is_asked_about_and_an_unknown_one_is_said(command, world):
    several = command("merge", "Li Wei", "Ana Peralta")
    assert (several.code, "li-wei-chn" in several.err, "li-wei-sgp" in several.err) == (6, True, True)
    assert command("merge", "Nobody", "Li Wei").code == 6
    # where there is no store none is made
    lost = command("merge", "a", "b", "--store", "elsewhere")
    assert (lost.code, "there is no store" in lost.err) == (4, True)
    assert command("judgements", "--store", "elsewhere").code == 4


def test_what_goes_against_a_judgement_is_refused_and_says_which(command, world, by_surname):
    command("merge", "li-wei-sgp", "li-wei-chn", "--why", "seen there")
    command("merge", "li-wei-chn", "Olav Moe")
    (first, second) = listed(command)
    before = canonical(world)
    refused = command("split", "li-wei-chn", "li-wei-sgp")
    assert (refused.code, refused.out) == (8, "")
    assert f"{first['id']} (li-wei-chn and li-wei-sgp are one; by " in refused.err
    assert "“seen there”" in refused.err
    # by a chain as well: Li is Wei and Wei is Moe, so that Li is Moe
    refused = command("split", "li-wei-chn", "Olav Moe", "li-wei-chn")
    assert refused.code == 8
    assert canonical(world) == before
    assert len(listed(command)) == 2
    # all that holds them together was decided: that is said, and how it is undone
    held = command("split", "li-wei-chn")
    assert held.code == 2
    assert f"diplograph judgements --remove {first['id']} --remove {second['id']}" in held.err


def test_a_cycle_of_merges_is_one_person_until_all_of_it_is_taken_back(command, world):
    for pair in (("li-wei-sgp", "li-wei-chn"), ("li-wei-chn", "Olav Moe")):
        assert command("merge", *pair).code == 0
    closing = command("merge", "Olav Moe", "li-wei-sgp")
    assert "one already" in closing.out
    command("judgements", "--export", "two.json")
    file = json.loads((world.parent / "two.json").read_text())
    third = {"label": "Official", "decision": "same", "left": "li-wei-sgp", "right": "olav-moe-nor"}
    (world.parent / "three.json").write_text(json.dumps({"format": 1, "judgements": [*file["judgements"], third]}))
    assert command("judgements", "--import", "three.json").code == 0
    assert officials(command) == ["ana-peralta-per", "ben-oduya-gha", "olav-moe-nor"]
    ids = [one["id"] for one in listed(command)]
    command("judgements", "--remove", ids[0])
    assert officials(command) == ["ana-peralta-per", "ben-oduya-gha", "olav-moe-nor"]
    command("judgements", "--remove", ids[1], "--remove", ids[2])
    assert officials(command) == ["ana-peralta-per", "ben-oduya-gha", "li-wei-chn", "li-wei-sgp", "olav-moe-nor"]


@pytest.fixture
def variants(command, tmp_path, by_surname):
    """One person under three spellings, as the comparison has it."""
    spelled = ("Khalaf Khalafov", "Khalaf K. Khalafov", "Khalaf Oghlu Khalafov")
    names = [Person(name, "NOR") for name in spelled]
    filled(tmp_path / STORE, *(readout(f"{n}.txt", one, ANA, date=f"2024-0{n}-01") for n, one in enumerate(names, 1)))
    return tmp_path / STORE


THREE = ["khalaf-k-khalafov-nor", "khalaf-khalafov-nor", "khalaf-oghlu-khalafov-nor"]


def test_split_undoes_all_automatic_merges(command, variants):
    assert officials(command) == ["ana-peralta-per", "khalaf-oghlu-khalafov-nor"]
    before = canonical(variants)
    shown = command("split", "Khalafov", "--preview")
    assert "would come apart" in shown.out
    assert re.search(r"^MET +1 +3 +\+2$", shown.out, re.MULTILINE)
    assert canonical(variants) == before
    done = command("split", "Khalafov", "--why", "three brothers")
    assert (done.code, officials(command)) == (0, ["ana-peralta-per", *THREE])
    assert {(one["decision"], one["why"]) for one in listed(command)} == {("different", "three brothers")}
    (undoing,) = re.findall(r"^To take it back: diplograph (judgements --remove \S+)$", done.out, re.MULTILINE)
    assert len(listed(command)) == 3
    command(*undoing.split())
    assert listed(command) == []
    assert canonical(variants) == before


@pytest.mark.parametrize("other", ["khalaf-k-khalafov-nor", "Khalaf K. Khalafov"])
def test_split_takes_out_only_what_is_named(command, variants, other):
    assert command("split", "Khalafov", other).code == 0
    assert officials(command) == ["ana-peralta-per", "khalaf-k-khalafov-nor", "khalaf-oghlu-khalafov-nor"]
    one = json.loads(command("show", "khalaf-oghlu-khalafov-nor", "--json").out)["node"]
    assert one["other_ids"] == ["khalaf-khalafov-nor"]


def test_split_of_what_cannot_be_parted_is_said(command, variants):
    single = command("split", "Ana Peralta")
    assert (single.code, "Ana Peralta (ana-peralta-per) has one name only" in single.err) == (2, True)
    unknown = command("split", "Khalafov", "olav-moe-nor")
    assert (unknown.code, "'olav-moe-nor' is none of the ids of" in unknown.err) == (2, True)
    every = command("split", "Khalafov", *THREE)
    assert (every.code, "leave out those that stay" in every.err) == (2, True)
    assert (command("split", "Peru").code, listed(command)) == (2, [])


def test_a_judgement_holds_when_a_fuller_name_comes_and_when_documents_come_again(command, tmp_path, by_surname):
    one = readout("1.txt", Person("Khalaf Khalafov", "NOR"), ANA)
    other = readout("2.txt", Person("Xalaf Xalafov", "NOR"), ANA, date="2024-04-01")
    fuller = readout("3.txt", Person("Khalaf Oghlu Khalafov", "NOR"), ANA, date="2024-05-01")
    filled(tmp_path / STORE, one, other)
    command("merge", "Khalafov", "Xalafov")
    filled(tmp_path / STORE, fuller, other, one)
    assert officials(command) == ["ana-peralta-per", "khalaf-oghlu-khalafov-nor"]
    (node,) = json.loads(command("query", "MATCH (o:Official {name: 'Khalaf Oghlu Khalafov'}) RETURN o", "--json").out)[
        "rows"
    ]
    assert node["o"]["other_ids"] == ["khalaf-khalafov-nor", "xalaf-xalafov-nor"]
    # the document that named him so goes, and comes again: the judgement waits for it
    command("forget", "2.txt")
    assert len(listed(command)) == 1
    filled(tmp_path / STORE, other)
    assert officials(command) == ["ana-peralta-per", "khalaf-oghlu-khalafov-nor"]


def test_namesakes_under_one_spelling_are_parted_by_documents(command, tmp_path):
    entries = [readout(f"{n}.txt", SINGAPORE, ANA, date=f"2024-0{n}-01") for n in (1, 2, 3)]
    filled(tmp_path / STORE, *entries)
    before = canonical(tmp_path / STORE)
    assert officials(command) == ["ana-peralta-per", "li-wei-sgp"]
    # the first two by path and name, the second one without the option's name before it
    done = command("split", "Li Wei", "--documents", "1.txt", "2")
    assert done.code == 0
    (judgement,) = listed(command)
    assert judgement["documents"] == sorted(document.id for document, _ in entries[:2])
    ana, kept, out = officials(command)
    assert (ana, kept) == ("ana-peralta-per", "li-wei-sgp")
    assert re.fullmatch(r"li-wei-sgp-[0-9a-f]{8}", out)
    (meetings,) = [
        s["facts"] for s in json.loads(command("show", out, "--json").out)["sections"] if s["heading"] == "Meetings"
    ]
    assert [fact["date"] for fact in meetings] == ["2024-01-01", "2024-02-01"]

    # what is decided of the others is not said of those taken out, and the other way round
    filled(tmp_path / STORE, B)
    command("merge", "li-wei-sgp", "li-wei-chn")
    assert officials(command) == ["ana-peralta-per", "li-wei-chn", out]
    command("merge", out, "Ana Peralta")
    assert officials(command) == ["ana-peralta-per", "li-wei-chn"]
    refused = command("merge", out, "li-wei-chn")
    assert (refused.code, judgement["id"] in refused.err) == (8, True)

    for one in listed(command):
        command("judgements", "--remove", one["id"])
    command("forget", "b.txt")
    assert canonical(tmp_path / STORE) == before


def test_a_merge_before_the_split_by_documents_does_not_hold_those_taken_out(command, tmp_path):
    entries = [readout(f"{n}.txt", SINGAPORE, ANA, date=f"2024-0{n}-01") for n in (1, 2)]
    filled(tmp_path / STORE, *entries, B)
    command("merge", "li-wei-sgp", "li-wei-chn")
    assert command("split", "li-wei-sgp", "--documents", "1.txt").code == 0
    ids = officials(command)
    assert (len(ids), ids[:2]) == (3, ["ana-peralta-per", "li-wei-chn"])
    assert command("show", ids[2], "--json").out.count('"2024-01-01"') >= 1


@pytest.mark.parametrize(
    ("documents", "why"),
    [
        (("1.txt", "2.txt"), "no other document tells of Li Wei (li-wei-sgp)"),
        (("c.txt",), "nothing is told of Li Wei (li-wei-sgp) in"),
        (("9.txt",), "no document in the graph has the id, path or name '9.txt'"),
    ],
)
def test_documents_that_part_nothing_are_refused(command, tmp_path, documents, why):
    entries = [readout(f"{n}.txt", SINGAPORE, ANA, date=f"2024-0{n}-01") for n in (1, 2)]
    filled(tmp_path / STORE, *entries, C)
    refused = command("split", "Li Wei", *(part for one in documents for part in ("--documents", one)))
    assert (refused.code in (2, 6), why in refused.err, listed(command)) == (True, True, [])


def test_what_was_taken_out_by_documents_is_not_taken_apart_once_more(command, tmp_path):
    filled(tmp_path / STORE, *(readout(f"{n}.txt", SINGAPORE, ANA, date=f"2024-0{n}-01") for n in (1, 2, 3)))
    command("split", "Li Wei", "--documents", "1.txt", "2.txt")
    (out,) = [id for id in officials(command) if id.startswith("li-wei-sgp-")]
    again = command("split", out, "--documents", "1.txt")
    assert (again.code, "was taken out of others by a judgement already" in again.err) == (2, True)


@pytest.fixture
def by_office():
    """A comparison for people of one name: of one office they are one, of two it is open."""

    def compare(a, b):
        if (a.name, a.represents) != (b.name, b.represents):
            return Verdict("different", 0.0)
        return Verdict("same", 0.9) if a.office == b.office else Verdict("ask", 0.5, ("two offices",))

    honest = OFFICIALS.compare
    object.__setattr__(OFFICIALS, "compare", compare)
    yield
    object.__setattr__(OFFICIALS, "compare", honest)


def test_two_of_one_name_and_side_are_merged_by_ids_of_their_own(command, tmp_path, by_office):
    clerk = Person("Li Wei", "SGP", "Third Secretary")
    told = [readout("1.txt", SINGAPORE, ANA), readout("2.txt", clerk, ANA, date="2024-04-01")]
    filled(tmp_path / STORE, *told)
    before = canonical(tmp_path / STORE)
    _, one, other = officials(command)
    assert re.fullmatch(r"li-wei-sgp-[0-9a-f]{8}", one)
    # their common id is that of both, so each has to be named
    assert command("merge", "li-wei-sgp", "Ana Peralta").code == 6
    done = command("merge", one, other)
    assert done.out.endswith(f"To take it back: diplograph judgements --remove {listed(command)[0]['id']}\n")
    assert officials(command) == ["ana-peralta-per", "li-wei-sgp"]
    # the ids that they had lead to him
    for id in (one, other):
        assert json.loads(command("show", id, "--json").out)["node"]["id"] == "li-wei-sgp"
    held = command("split", "Li Wei")
    assert (held.code, "is one because somebody decided so" in held.err) == (2, True)
    filled(tmp_path / STORE, *reversed(told))
    assert officials(command) == ["ana-peralta-per", "li-wei-sgp"]
    command("judgements", "--remove", listed(command)[0]["id"])
    assert canonical(tmp_path / STORE) == before


def test_one_of_two_of_one_name_is_merged_with_a_third(command, tmp_path, by_office):
    clerk = Person("Li Wei", "SGP", "Third Secretary")
    filled(tmp_path / STORE, readout("1.txt", SINGAPORE, ANA), readout("2.txt", clerk, OLAV, date="2024-04-01"))
    _, one, other, _ = officials(command)
    clerks = json.loads(command("show", one, "--json").out)["sections"][0]["facts"][0]["text"].startswith("Third")
    clerk_id, minister_id = (one, other) if clerks else (other, one)
    command("merge", clerk_id, "Ana Peralta")
    assert officials(command) == ["ana-peralta-per", minister_id, "olav-moe-nor"]
    # when the other one goes the name is his alone, and what was decided by the longer id still holds
    command("forget", "1.txt")
    filled(tmp_path / STORE, C)
    assert officials(command) == ["ana-peralta-per", "olav-moe-nor"]
    refused = command("split", "Ana Peralta", "li-wei-sgp")
    assert (refused.code, listed(command)[0]["id"] in refused.err) == (8, True)


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1)])
def test_a_namesake_who_comes_later_is_not_drawn_in(command, tmp_path, by_office, order):
    """Li Wei is Lee Way; the clerk of the same name and country, who comes later, is somebody else."""
    clerk = Person("Li Wei", "SGP", "Third Secretary")
    told = [
        readout("1.txt", SINGAPORE, ANA),
        readout("2.txt", Person("Lee Way", "GHA"), ANA, date="2024-04-01"),
        readout("3.txt", clerk, OLAV, date="2024-05-01"),
        # the minister again, in another decade: the same for the comparison, so it is he
        readout("4.txt", SINGAPORE, ANA, date="2031-05-01"),
    ]
    filled(tmp_path / STORE, *told[:2])
    command("merge", "Li Wei", "Lee Way")
    filled(tmp_path / STORE, *told[2:])
    ids = officials(command)
    assert (len(ids), ids[-1]) == (4, "olav-moe-nor")
    together = json.loads(command("show", "lee-way-gha", "--json").out)
    dates = [fact["date"] for s in together["sections"] if s["heading"] == "Meetings" for fact in s["facts"]]
    assert dates == ["2024-03-06", "2024-04-01", "2031-05-01"]
    # whatever came first
    command("judgements", "--export", "mine.json")
    for number in order:
        filled(tmp_path / "other", told[number])
        command("judgements", "--import", "mine.json", "--store", "other")
    assert canonical(tmp_path / "other") == canonical(tmp_path / STORE)
    # where none is there whom the judgement was made of, it is said of the name
    command("forget", "1.txt", "4.txt")
    assert len(officials(command)) == 3


def test_meetings_are_merged_and_split(command, tmp_path):
    told = [readout(f"{n}.txt", ANA, BEN, date=date) for n, date in (("1", "2024-03-06"), ("2", "2024-09-01"))]
    filled(tmp_path / STORE, *told)
    before = canonical(tmp_path / STORE)
    rows = json.loads(command("query", "MATCH (m:Meeting) RETURN m.id AS id", "--json").out)["rows"]
    one, other = sorted(row["id"] for row in rows)
    done = command("merge", one, other, "--why", "a wrong date")
    assert (done.code, "In 1 document" in done.out or "In 2 documents" in done.out) == (0, True)
    (met,) = json.loads(command("query", "MATCH ()-[r:MET]->() RETURN r.count AS n", "--json").out)["rows"]
    assert met == {"n": 1}
    (judgement,) = listed(command)
    assert (judgement["label"], judgement["left"], judgement["right"]) == ("Meeting", one, other)
    command("judgements", "--remove", judgement["id"])
    assert canonical(tmp_path / STORE) == before


def meetings(command):
    rows = json.loads(command("query", "MATCH (m:Meeting) RETURN m.id AS id ORDER BY id", "--json").out)["rows"]
    return [row["id"] for row in rows]


def test_two_meetings_that_are_told_alike_are_parted_by_documents(command, tmp_path):
    told = [readout(f"{n}.txt", ANA, BEN) for n in "12"]
    filled(tmp_path / STORE, *told)
    before = canonical(tmp_path / STORE)
    (one,) = meetings(command)
    alike = command("split", one)
    assert (alike.code, "is told in one way only" in alike.err) == (2, True)
    assert command("split", one, "--documents", "2.txt", "--why", "in the morning and at night").code == 0
    kept, out = meetings(command)
    assert (kept, out.startswith(f"{one}-")) == (one, True)
    assert json.loads(command("query", "MATCH ()-[r:MET]->() RETURN r.count AS n", "--json").out)["rows"] == [{"n": 2}]
    command("judgements", "--remove", listed(command)[0]["id"])
    assert canonical(tmp_path / STORE) == before


def test_meetings_that_were_joined_of_themselves_are_parted(command, tmp_path):
    told = [readout("1.txt", ANA, BEN), readout("2.txt", ANA, BEN, OLAV)]
    honest = MEETINGS.compare, MEETINGS.block_keys, MEETINGS.sought_keys
    object.__setattr__(MEETINGS, "compare", lambda a, b: Verdict("same", 0.9))
    object.__setattr__(MEETINGS, "block_keys", lambda one: ["any"])
    object.__setattr__(MEETINGS, "sought_keys", None)
    try:
        filled(tmp_path / STORE, *told)
        (one,) = meetings(command)
        assert command("split", one).code == 0
        assert len(meetings(command)) == 2
        (judgement,) = listed(command)
        assert [judgement["left"], judgement["right"]] == meetings(command)
    finally:
        object.__setattr__(MEETINGS, "compare", honest[0])
        object.__setattr__(MEETINGS, "block_keys", honest[1])
        object.__setattr__(MEETINGS, "sought_keys", honest[2])


def test_judgements_move_to_another_store(command, world, tmp_path):
    command("merge", "li-wei-sgp", "li-wei-chn", "--why", "seen there")
    assert command("judgements", "--export", "mine.json").out == "1 judgement written to mine.json\n"
    filled(tmp_path / "there", A, B, C)
    taken = command("judgements", "--import", "mine.json", "--store", "there")
    assert (taken.code, taken.out) == (0, "1 judgement taken in; it touches 1 document.\n")
    assert canonical(tmp_path / "there") == canonical(world)
    again = command("judgements", "--import", "mine.json", "--store", "there")
    assert again.out == "0 judgements taken in, 1 was there already; they touch 0 documents.\n"
    # and in the same words, by the same person
    assert command("judgements", "--json").out == command("judgements", "--json", "--store", "there").out
    # what judgements were exported to is written over, nothing else is
    assert command("judgements", "--export", "mine.json").code == 0
    (tmp_path / "notes.json").write_text("{}")
    assert command("judgements", "--export", "notes.json").code == 2
    assert (tmp_path / "notes.json").read_text() == "{}"


def test_judgements_of_another_store_wait_for_their_documents(command, world, tmp_path):
    command("merge", "li-wei-sgp", "li-wei-chn")
    command("judgements", "--export", "mine.json")
    filled(tmp_path / "there", C)
    taken = command("judgements", "--import", "mine.json", "--store", "there")
    assert taken.code == 0
    assert (
        "2 of 2 ids name nobody in this store (li-wei-chn, li-wei-sgp). They are kept, and count when documents come "
        "that name them." in " ".join(taken.out.split())
    )
    data = json.loads(command("judgements", "--import", "mine.json", "--store", "there", "--json").out)
    assert (data["new"], len(data["known"]), data["unknown"]) == ([], 1, ["li-wei-chn", "li-wei-sgp"])
    filled(tmp_path / "there", A, B)
    assert canonical(tmp_path / "there") == canonical(world)


def test_a_file_that_goes_against_what_stands_is_refused_whole(command, world, tmp_path):
    command("merge", "li-wei-sgp", "li-wei-chn")
    (mine,) = listed(command)
    pairs = (("ana-peralta-per", "olav-moe-nor"), ("li-wei-chn", "li-wei-sgp"))
    theirs = [{"label": "Official", "decision": "different", "left": a, "right": b} for a, b in pairs]
    (tmp_path / "theirs.json").write_text(json.dumps({"format": 1, "judgements": theirs}))
    refused = command("judgements", "--import", "theirs.json")
    assert (refused.code, refused.out, mine["id"] in refused.err) == (8, "", True)
    assert [one["id"] for one in listed(command)] == [mine["id"]]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[1, 2]",
        b"\xff\xfe\x00nothing",
        b"a,b\n1,2\n",
        b'{"format": 99, "judgements": []}',
        b'{"format": 1, "judgements": [{"label": "Country", "decision": "same", "left": "a", "right": "b"}]}',
        b'{"format": 1, "judgements": [{"label": "Official", "decision": "same", "left": "b", "right": "a"}]}',
        b'{"format": 1, "judgements": [{"label": "Official", "decision": "ask", "left": "a", "right": "b"}]}',
        b'{"format": 1, "judgements": [{"label": "Official", "decision": "same", "left": "", "right": "b"}]}',
        b'{"format": 1, "judgements": [{"label": "Official", "decision": "same", "left": "a\\u0000", "right": "b"}]}',
        b'{"format": 1, "judgements": [{"label": "Official", "decision": "same", "left": "a", "right": "b", '
        b'"documents": ["d"]}]}',
        b'{"format": 1, "judgements": [{"label": "Official", "decision": "same", "left": "a", "right": "b@0123abcd"}]}',
    ],
)
def test_a_file_of_something_else_is_refused(command, world, tmp_path, content):
    (tmp_path / "file.json").write_bytes(content)
    refused = command("judgements", "--import", "file.json")
    assert (refused.code, refused.out, refused.err.startswith("diplograph: file.json: ")) == (8, "", True)
    assert refused.err.count("\n") == 1
    assert listed(command) == []


def test_a_file_that_is_not_there_and_two_tasks_at_once(command, world):
    missing = command("judgements", "--import", "nothing.json")
    assert (missing.code, missing.err.startswith("diplograph: nothing.json: cannot be read")) == (2, True)
    assert command("judgements", "--import", "a", "--export", "b").code == 2


def test_a_name_of_one_letter_is_found_whole(command, tmp_path):
    filled(tmp_path / STORE, readout("1.txt", Person("K", "NOR"), ANA), readout("2.txt", Person("Kim Do", "SVK"), BEN))
    done = command("merge", "K", "Kim Do")
    assert done.out.startswith("K (k-nor) and Kim Do (kim-do-svk) are one now: kim-do-svk.\n")
    assert command("merge", "Ki", "K").out.startswith("Both are Kim Do")


def test_two_hundred_namesakes_are_told_apart_by_their_ids(command, tmp_path):
    """Each speaks for a country of his own."""
    codes = [country.alpha_3 for country in list(pycountry.countries)[:200]]
    named = (Person("Kim Do", code) for code in codes)
    filled(tmp_path / STORE, *(readout(f"{one.side}.txt", one, Person("Eva Lund", "SVK")) for one in named))
    several = command("merge", "Kim Do", "Eva Lund")
    assert (several.code, "'Kim Do' fits 200: kim-do-" in several.err, "and 190 more" in several.err) == (6, True, True)
    one, other = f"kim-do-{codes[7].lower()}", f"kim-do-{codes[8].lower()}"
    assert command("merge", one, other).code == 0
    assert len(officials(command)) == 200
    assert command("review").code == 0


def test_a_store_of_the_version_before_is_brought_up_to_date(command, world):
    """Its archive knew neither an index nor judgements, and its Records had fewer fields."""
    import sqlite3

    before = canonical(world)
    with sqlite3.connect(world / "archive.sqlite") as archive:
        for table in ("item", "block", "told", "judgement"):
            archive.execute(f"DROP TABLE {table}")
        archive.execute("UPDATE mark SET value = value - 1 WHERE name = 'projection'")
        for id, record in archive.execute("SELECT id, record FROM document").fetchall():
            old = json.loads(record)
            del old["doubts"], old["version"]
            for meeting in old["meetings"]:
                meeting.pop("titles", None)
            archive.execute("UPDATE document SET record = ? WHERE id = ?", (json.dumps(old), id))
        archive.execute("PRAGMA user_version = 1")
    archive.close()
    done = command("merge", "li-wei-sgp", "li-wei-chn")
    assert (done.code, "made again from the archive" in done.err) == (0, True)
    command("judgements", "--remove", listed(command)[0]["id"])
    assert canonical(world) == before


def test_from_python(world, by_surname):
    with dg.open_store(world) as store:
        before = store.rows()
        decision = dg.merge(store, "li-wei-sgp", "li-wei-chn", why="the same", by="ann")
        (judgement,) = dg.judgements(store)
        assert (decision.judgements, judgement.by) == ((judgement,), "ann")
        assert decision.difference.counts() == {"Official": (5, 4)}
        assert store.rows() == decision.difference.after
        with pytest.raises(dg.DiplographError, match="take it back"):
            dg.split(store, "Li Wei")
        assert dg.remove_judgements(store, [judgement.id]) == ([judgement], [])
        assert store.rows() == before


def test_in_each_store(new_store):
    store = new_store()
    store.add([A, B, C, readout("d.txt", SINGAPORE, OLAV, date="2024-07-08")])
    before = store.rows()
    seen = dg.merge(store, "li-wei-sgp", "li-wei-chn", preview=True)
    assert (store.rows(), dg.judgements(store)) == (before, [])
    done = dg.merge(store, "li-wei-sgp", "li-wei-chn", why="the same", by="ann")
    assert done.difference == seen.difference
    assert store.rows() == done.difference.after
    parted = dg.split(store, "li-wei-sgp", documents=["d.txt"])
    assert store.rows() == parted.difference.after
    assert len(dg.judgements(store)) == 3
    dg.remove_judgements(store, [one.id for one in dg.judgements(store)])
    assert store.rows() == before


@pytest.mark.parametrize("task", ["merge", "split", "judgements", "review", "forget", "export"])
def test_help_fits(command, task):
    shown = command(task, "--help")
    assert shown.code == 0
    assert max(map(len, shown.out.split("\n"))) <= 80


def test_a_file_that_notepad_saved_is_read(command, world, tmp_path):
    command("merge", "Ana", "Ben", "--why", "as told")
    command("judgements", "--export", "file.json")
    (tmp_path / "file.json").write_bytes(b"\xef\xbb\xbf" + (tmp_path / "file.json").read_bytes())
    command("judgements", "--remove", listed(command)[0]["id"])
    assert command("judgements", "--import", "file.json").code == 0
    assert len(listed(command)) == 1
