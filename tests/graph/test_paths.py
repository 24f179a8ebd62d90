"""Chains of people who met. All officials but the seed's are invented."""

import datetime as dt
import itertools
from itertools import islice

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from seed_rows import SEED, Build, seed_rows, three_meetings

from graph import edtf
from graph.errors import NameNotFound
from graph.mirror import met
from graph.paths import Contacts, Filters, Listing, Question, RowsReads, answer, between, several
from graph.paths.links import linked
from graph.paths.several import Several
from graph.paths.shortest import shortest


def ids(path):
    return [official.id for official in path.officials]


def test_the_seed_links_khalafov_and_bayramov_through_usmanov_with_both_quotes():
    path = between(seed_rows(), "khalaf-khalafov-aze", "jeyhun-bayramov-aze")
    assert ids(path) == ["khalaf-khalafov-aze", "bobur-usmanov-uzb", "jeyhun-bayramov-aze"]
    first, second = path.hops
    (consultations,), (meeting,) = first.meetings, second.meetings
    assert consultations.meeting.properties["kind"] == "consultations"
    assert consultations.meeting.properties["date"] == "XXXX-06-15"
    assert "date" not in meeting.meeting.properties
    (headed,), (earlier,) = consultations.evidence, meeting.evidence
    assert headed.quote.startswith("According to the ministry, the delegation was headed by")
    assert earlier.quote.startswith("Previously, Usmanov held meeting with")
    text = SEED.read_text(encoding="utf-8")
    for quote in (headed, earlier):
        assert text[quote.start : quote.end] == quote.quote
        assert quote.document.label == "Document"


def test_nobody_reaches_who_is_only_mentioned():
    rows = seed_rows()
    for official in ("khalaf-khalafov-aze", "bobur-usmanov-uzb", "jeyhun-bayramov-aze"):
        assert between(rows, official, "shovkat-mirziyoyev-uzb") is None
        assert between(rows, "shovkat-mirziyoyev-uzb", official) is None


def test_all_meetings_of_a_pair_are_in_one_hop_by_date():
    path = between(three_meetings(), "ana", "ben")
    (hop,) = path.hops
    assert [one.meeting.id for one in hop.meetings] == ["m1", "m2", "m3"]
    assert [[quote.quote for quote in one.evidence] for one in hop.meetings] == [
        [f"ana attended {m}.", f"ben attended {m}."] for m in ("m1", "m2", "m3")
    ]


def test_three_and_four_meetings_are_one_path_not_twelve():
    build = Build()
    for number in range(3):
        build.meeting(f"ab{number}", "ana", "ben")
    for number in range(4):
        build.meeting(f"bc{number}", "ben", "cem")
    build.meet()
    path = between(build.rows(), "ana", "cem")
    assert ids(path) == ["ana", "ben", "cem"]
    assert [len(hop.meetings) for hop in path.hops] == [3, 4]


def test_a_hop_quotes_only_what_is_behind_that_pair():
    build = Build()
    build.meeting("summit", "ana", "ben", "cem")
    build.meet()
    (hop,) = between(build.rows(), "ana", "cem").hops
    assert [quote.quote for quote in hop.meetings[0].evidence] == [
        "ana attended summit.",
        "cem attended summit.",
    ]


def test_a_hop_tells_the_place_and_who_says_so():
    build = Build()
    meeting = build.meeting("talks", "ana", "ben")
    place = build.node("Place", "port-aaa", "Port")
    piece = build.evidence(("Document", "doc"), "doc-place", "They met in Port.", 900)
    build.edge("HELD_IN", meeting, place, evidence=(piece,))
    build.meet()
    (one,) = between(build.rows(), "ana", "ben").hops[0].meetings
    assert [node.name for node in one.places] == ["Port"]
    assert [quote.quote for quote in one.place_evidence] == ["They met in Port."]


def test_an_office_of_two_wordings_is_told_once():
    build = Build()
    days = {"date_from": dt.date(2022, 6, 15), "date_to": dt.date(2022, 6, 15)}
    build.meeting("talks", "ana", "ben", **days)
    build.meet()
    build.node("Country", "NOR", "Norway")
    seen = {"first_seen": dt.date(2022, 1, 1), "last_seen": dt.date(2022, 12, 31), "evidence": ()}
    for office, post in (
        ("Minister of Foreign Affairs", "minister:foreign-affairs"),
        ("Foreign Minister", "minister:foreign-affairs"),
        ("Envoy", "envoy"),
    ):
        build.edge("HOLDS_OFFICE", ("Official", "ana"), ("Country", "NOR"), office=office, posts=(post,), **seen)
    (hop,) = between(build.rows(), "ana", "ben").hops
    assert hop.meetings[0].offices == ("Envoy, Foreign Minister", None)


def test_undated_meetings_come_last():
    import datetime as dt

    build = Build()
    build.meeting("a-undated", "ana", "ben")
    build.meeting("b-late", "ana", "ben", date="2022", date_from=dt.date(2022, 1, 1))
    build.meeting("c-early", "ana", "ben", date="2021", date_from=dt.date(2021, 1, 1))
    build.meet()
    (hop,) = between(build.rows(), "ana", "ben").hops
    assert [one.meeting.id for one in hop.meetings] == ["c-early", "b-late", "a-undated"]


def test_from_one_to_the_same_is_a_path_without_hops():
    path = between(three_meetings(), "ana", "ana")
    assert ids(path) == ["ana"]
    assert path.hops == ()


def test_a_merged_id_counts_as_the_one_it_was_merged_into():
    build = Build()
    build.meeting("m", "ana", "ben")
    build.node("Official", "ana", "Ana", other_ids=("ana-old",))
    build.meet()
    assert ids(between(build.rows(), "ana-old", "ben")) == ["ana", "ben"]


@pytest.mark.parametrize("ends", [("ana", "nobody"), ("nobody", "ana"), ("nobody", "nobody")])
def test_an_unknown_id_is_told_apart_from_no_path(ends):
    with pytest.raises(NameNotFound, match="nobody"):
        between(three_meetings(), *ends)


def test_of_equal_paths_the_one_with_more_meetings():
    build = Build()
    for middle, count in (("bea", 1), ("zoe", 2)):
        for number in range(count):
            build.meeting(f"a-{middle}-{number}", "ana", middle)
        build.meeting(f"{middle}-d", middle, "dan")
    build.meet()
    assert ids(between(build.rows(), "ana", "dan")) == ["ana", "zoe", "dan"]
    assert ids(between(build.rows(), "dan", "ana")) == ["dan", "zoe", "ana"]


def test_of_equal_paths_with_equal_meetings_the_earlier_ids():
    build = Build()
    for middle in ("eve", "bea", "cem"):
        build.meeting(f"a-{middle}", "ana", middle)
        build.meeting(f"{middle}-d", middle, "dan")
    build.meet()
    assert ids(between(build.rows(), "ana", "dan")) == ["ana", "bea", "dan"]


def test_large_summits_in_a_row_do_not_blow_up():
    """Six summits of sixty, each sharing ten people with the next: 100,000 equally short paths."""
    build = Build()
    members = [{f"s{number}-{person:02}" for person in range(50)} for number in range(6)]
    for number in range(5):
        members[number] |= {f"link{number}-{person}" for person in range(10)}
        members[number + 1] |= {f"link{number}-{person}" for person in range(10)}
    for number, there in enumerate(members):
        build.meeting(f"summit{number}", *sorted(there))
    build.meet()
    path = between(build.rows(), "s0-00", "s5-00")
    assert ids(path) == ["s0-00", *(f"link{number}-0" for number in range(5)), "s5-00"]


@pytest.mark.parametrize(
    ("vague", "better"),
    [
        # Years before the latest, 31 December 2024: by the middle of the date, or ten.
        ("2015/2024", [("2019-12-30", False), ("2020-01-03", True)]),
        ("2022", [("2022-07-01", False), ("2022-07-03", True)]),
        ("2023/..", [("2022-12-31", False), ("2023-01-02", True)]),
        ("../2009", [("2009-12-30", False), ("2010-01-02", True)]),
        ("../2021", [("2014-12-31", False), ("2015-01-03", True)]),
        ("XXXX-12-31", [("2014-12-31", False), ("2015-01-03", True)]),
        (None, [("2014-12-31", False), ("2015-01-03", True)]),
    ],
)
def test_a_date_that_means_many_days_is_as_recent_as_its_middle(vague, better):
    for exact, wins in better:
        build = Build()
        for number, (one, other, date) in enumerate(
            (
                ("ann", "bob", vague),
                ("bob", "zoe", "2024-12-31"),
                ("ann", "cid", exact),
                ("cid", "zoe", "2024-12-31"),
            )
        ):
            first, last = edtf.span(date)
            known = {"date": date, "date_from": first, "date_to": last}
            build.meeting(f"m{number}", one, other, **{name: value for name, value in known.items() if value})
        build.meet()
        for way in ("strongest", "widest"):
            question = Question(frozenset({"ann"}), frozenset({"zoe"}), way=way)
            (found,) = answer(Contacts(RowsReads(build.rows())), question).paths
            assert ids(found) == ["ann", "cid" if wins else "bob", "zoe"], (way, exact)


class Counting:
    """Links that count how often somebody's neighbours are looked at."""

    def __init__(self, links):
        self.links, self.looked = links, 0

    def near(self, official):
        self.looked += 1
        return self.links.near(official)

    def fetch(self, layer):
        pass

    def cost(self, layer):
        return self.links.cost(layer)


def summits(size=60, shared=10, count=6):
    """Summits in a row, each sharing people with the next; every two who attended one met."""
    build = Build()
    members = [{f"s{number}-{person:02}" for person in range(size - 2 * shared)} for number in range(count)]
    for number in range(count - 1):
        links = {f"link{number}-{person}" for person in range(shared)}
        members[number] |= links
        members[number + 1] |= links
    for number, there in enumerate(members):
        build.meeting(f"summit{number}", *sorted(there))
    build.meet()
    return Contacts(RowsReads(build.rows()))


def test_work_on_summits_in_a_row_grows_with_people_not_with_paths():
    contacts = summits()
    a, b = contacts.number["s0-00"], contacts.number["s5-00"]
    links = Counting(contacts.links)
    found = shortest(links, {a}, {b})
    assert found.count() == 10**5
    assert len(list(islice(found.ordered(), 10))) == 10
    # Three passes over 310 people, and ten paths drawn.
    assert links.looked < 4 * len(contacts.ids)
    links = Counting(contacts.links)
    assert len(list(islice(Several(links, a, b), 200))) == 200
    assert links.looked < 12 * len(contacts.ids)


def test_all_paths_of_many_stop_at_the_limit_and_say_how_many_there_are():
    question = Question(frozenset({"s0-00"}), frozenset({"s5-00"}), way="all", count=3)
    found = answer(summits(), question)
    assert (len(found.paths), found.total, found.cut) == (3, 100_000, True)
    longer = answer(summits(), Question(frozenset({"s0-00"}), frozenset({"s5-00"}), count=5, max_hops=6))
    assert [len(path.hops) for path in longer.paths] == [6] * 5


def test_a_path_is_there_before_all_are_looked_for(monkeypatch):
    contacts = summits()
    honest, read = contacts.reads.story, []
    monkeypatch.setattr(contacts.reads, "story", lambda pairs, held: read.append(pairs) or honest(pairs, held))
    paths = iter(Listing(contacts, Question(frozenset({"s0-00"}), frozenset({"s5-00"}), count=10**9)))
    some = list(islice(paths, 9))
    assert {len(path.hops) for path in some} == {6}
    # What is known of a step is not read again.
    assert len(read) == 2
    assert not {pair for pair in read[0] & read[1] if pair[0] != pair[1]}


def test_a_hundred_million_shortest_paths_are_counted_and_ten_drawn():
    """Four rooms of a hundred, everybody in one having met everybody in the next: none of them is listed."""
    rooms = [range(0, 1), *(range(100 * room + 1, 100 * room + 101) for room in range(4)), range(401, 402)]
    pairs = sorted(pair for one, other in itertools.pairwise(rooms) for pair in itertools.product(one, other))
    first, second = (np.array(ends, np.int32) for ends in zip(*pairs, strict=True))
    # Those with a round number met twice.
    counts = np.where((first % 10 == 0) & (second % 10 == 0), 2, 1).astype(np.int32)
    links = Counting(linked(402, first, second, counts))
    found = shortest(links, {0}, {401})
    assert found.count() == 100**4
    best = list(islice(found.ordered(), 10))
    assert best == sorted(best)
    assert best[0] == (0, 10, 110, 210, 310, 401)
    assert links.looked < 6 * 402


def test_passing_what_cannot_be_passed_ends():
    """Somebody at the end of a side road is on no simple path, however many there are."""
    build = Build()
    for one, other in itertools.combinations([f"p{number}" for number in range(9)], 2):
        build.meeting(f"{one}-{other}", one, other)
    build.meeting("aside", "p8", "zoe")
    build.meet()
    contacts = Contacts(RowsReads(build.rows()))
    question = Question(frozenset({"p0"}), frozenset({"p1"}), Filters(via=(("Official", "zoe"),)))
    found = answer(contacts, question)
    assert found.paths == ()
    assert found.coverage.cutting == ("--via zoe",)


def test_a_meeting_that_another_condition_leaves_out_is_not_passed():
    """The two met twice; that they are linked by the other meeting does not help."""
    build = Build()
    build.meeting("call", "ana", "ben", kind="phone_call")
    build.meeting("talks", "ana", "ben")
    build.meet()
    contacts = Contacts(RowsReads(build.rows()))
    filters = Filters(via=(("Meeting", "call"),), not_kinds=("phone_call",))
    found = answer(contacts, Question(frozenset({"ana"}), frozenset({"ben"}), filters))
    assert found.paths == ()
    assert found.coverage.cutting == ("--not-kind phone_call", "--via call")


def test_a_search_that_is_given_up_says_so(monkeypatch):
    monkeypatch.setattr(several, "WORK", 5)
    build = Build()
    for one, other in itertools.combinations([f"p{number}" for number in range(9)], 2):
        build.meeting(f"{one}-{other}", one, other)
    build.meeting("aside", "p8", "zoe")
    build.meet()
    question = Question(frozenset({"p0"}), frozenset({"p1"}), Filters(via=(("Official", "zoe"),)))
    found = answer(Contacts(RowsReads(build.rows())), question)
    assert (found.paths, found.given_up, found.total, found.coverage) == ((), True, None, None)


@given(st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1])))
def test_paths_are_shortest_and_best_among_all_shortest(pairs):
    build = Build()
    for number in range(8):
        build.node("Official", f"p{number}")
    for one, other in sorted(pairs):
        meetings = [f"m{one}{other}{again}" for again in range(1 + (one * other) % 3)]
        for meeting in meetings:
            build.meeting(meeting, f"p{one}", f"p{other}")
    build.meet()
    rows = build.rows()
    graph = met(rows)
    for a, b in itertools.permutations(("p0", "p3", "p7"), 2):
        path = between(rows, a, b)
        if not nx.has_path(graph, a, b):
            assert path is None
            continue
        ways = [tuple(way) for way in nx.all_shortest_paths(graph, a, b)]
        best = min(ways, key=lambda way: (-sum(graph[x][y]["count"] for x, y in itertools.pairwise(way)), way))
        assert tuple(ids(path)) == best
