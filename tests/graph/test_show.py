"""What is known of a node: each fact once, each with its quotes."""

import datetime as dt

import pytest
from seed_rows import SEED, Build, seed_rows, three_meetings

from graph.errors import NameNotFound
from graph.model import NODE_KINDS, Node
from graph.names import one
from graph.show import dossier


def sections(rows, name):
    found = dossier(rows, one(rows, name))
    return {section.heading: section.facts for section in found.sections}


def texts(facts):
    return [fact.text for fact in facts]


def test_an_official_with_offices_meetings_and_mentions():
    known = sections(seed_rows(), "Usmanov")
    assert list(known) == ["Offices", "Represents", "Meetings", "Mentioned in", "Also spelled"]
    assert texts(known["Offices"]) == ["Deputy Foreign Minister, Ministry of Foreign Affairs of Uzbekistan"]
    assert texts(known["Represents"]) == ["Uzbekistan"]
    consultations, meeting = known["Meetings"]
    assert consultations.text == "Political consultations, Azerbaijan and Uzbekistan, 15 June, year not stated"
    assert consultations.date == "XXXX-06-15"
    assert consultations.details == (
        "as Deputy Foreign Minister, heading the delegation, for Uzbekistan",
        "with Khalaf Khalafov (Azerbaijan)",
    )
    assert meeting.text == "Meeting, Azerbaijan and Uzbekistan, undated"
    assert meeting.about.label == "Meeting"
    assert known["Mentioned in"][0].details[-1] == "named 3 times"


def test_who_is_only_mentioned_has_no_meetings():
    known = sections(seed_rows(), "Mirziyoyev")
    assert "Meetings" not in known
    assert texts(known["Offices"]) == ["President, Uzbekistan"]


def test_a_country_with_ministries_officials_and_meetings():
    known = sections(seed_rows(), "country:AZE")
    assert texts(known["Officials"]) == ["Jeyhun Bayramov", "Khalaf Khalafov"]
    assert known["Officials"][0].details == ("Foreign Minister",)
    assert texts(known["Ministries"]) == ["Ministry of Foreign Affairs of Azerbaijan"]
    assert len(known["Meetings"]) == 2
    assert known["Meetings"][0].details == ("with Bobur Usmanov (Uzbekistan), Khalaf Khalafov (Azerbaijan)",)


def test_a_country_that_is_only_mentioned():
    known = sections(seed_rows(), "Armenia")
    assert list(known) == ["Mentioned in"]
    (fact,) = known["Mentioned in"]
    assert "Armenian occupation" in fact.quotes[0].quote


def test_a_meeting_with_sides_participants_topics_and_documents():
    known = sections(seed_rows(), "political consultations")
    assert texts(known["Circumstances"]) == [
        "Date: 15 June, year not stated (by the dateline)",
        "Kind: consultations",
        "Status: held",
    ]
    assert set(texts(known["Sides"])) == {
        "Azerbaijan",
        "Uzbekistan",
        "Ministry of Foreign Affairs of Azerbaijan",
        "Ministry of Foreign Affairs of Uzbekistan",
    }
    assert texts(known["Participants"]) == ["Khalaf Khalafov", "Bobur Usmanov"]
    assert texts(known["Topics"]) == ["trade"]
    assert known["Reported in"][0].quotes[0].quote.startswith("BAKU, Azerbaijan, June 15.")


def test_a_ministry_and_an_organisation_and_a_place():
    rows = seed_rows()
    ministry = sections(rows, "aze-foreign-affairs")
    assert texts(ministry["Country"]) == ["Azerbaijan"]
    assert texts(ministry["Officials"]) == ["Jeyhun Bayramov", "Khalaf Khalafov"]
    assert len(ministry["Meetings"]) == 1
    assert list(sections(rows, "commission")) == ["Mentioned in"]
    place = sections(rows, "Fuzuli")
    assert texts(place["Country"]) == ["Azerbaijan"]
    assert "Meetings held here" not in place


def test_a_document_with_what_it_reports_and_names():
    rows = seed_rows()
    (document,) = (node for node in rows.nodes if node.label == "Document")
    known = {section.heading: section.facts for section in dossier(rows, document).sections}
    assert len(known["Meetings"]) == 2
    assert "Shovkat Mirziyoyev" in texts(known["Names"])


def test_meetings_come_by_date():
    known = sections(three_meetings(), "ana")
    assert [fact.date for fact in known["Meetings"]] == ["2021-02-01", "2021-05-10", "2022-09-09"]


def test_the_span_of_an_office_and_a_meeting_that_was_not_held():
    build = Build()
    official, country = build.node("Official", "ana", "Ana Alder"), build.node("Country", "AAA", "Arland")
    build.edge(
        "HOLDS_OFFICE",
        official,
        country,
        office="Envoy",
        first_seen=dt.date(2021, 5, 10),
        last_seen=dt.date(2022, 9, 9),
    )
    meeting = build.node("Meeting", "m", "Talks", status="cancelled", date="2022-09-10/2022-09-12")
    build.edge("TOOK_PART_IN", country, meeting)
    (office,) = sections(build.rows(), "ana")["Offices"]
    assert office.text == "Envoy, Arland"
    assert office.details == ("seen 2021-05-10 to 2022-09-09",)
    (talks,) = sections(build.rows(), "country:AAA")["Meetings"]
    assert talks.text == "Talks, 10 September 2022 to 12 September 2022 (cancelled)"


@pytest.mark.parametrize("status", ["planned", "cancelled", "denied", "doubtful"])
def test_a_meeting_that_was_not_held_is_shown_with_whoever_is_named_for_it(status):
    build = Build()
    country = build.node("Country", "AAA", "Arland", alpha3="AAA")
    ana, ben = (build.node("Official", name.lower(), name) for name in ("Ana", "Ben"))
    meeting = build.node("Meeting", "m", "Talks", status=status, date="2022-09-10")
    build.edge("TOOK_PART_IN", country, meeting)
    build.edge("NAMED_FOR", ana, meeting, side="AAA", role="host")
    build.edge("NAMED_FOR", ben, meeting)
    known = sections(build.rows(), "ana")
    assert list(known) == ["Planned, cancelled, denied or doubtful"]
    (talks,) = known["Planned, cancelled, denied or doubtful"]
    assert talks.text == f"Talks, 10 September 2022 ({status})"
    assert talks.details == ("as host, for Arland", "with Ben")
    assert sections(build.rows(), "Arland")["Meetings"][0].details == ("with Ana (Arland), Ben",)
    whole = sections(build.rows(), "Talks")
    assert "Participants" not in whole
    assert texts(whole["Named for it"]) == ["Ana", "Ben"]


def test_what_was_planned_and_then_held_is_shown_as_held_once():
    build = Build()
    ana, ben = (build.node("Official", name.lower(), name) for name in ("Ana", "Ben"))
    meeting = build.node("Meeting", "m", "Talks", status="held")
    for official in (ana, ben):
        build.edge("NAMED_FOR", official, meeting)
    build.edge("ATTENDED", ana, meeting)
    assert texts(sections(build.rows(), "ana")["Meetings"]) == ["Talks, undated"]
    assert set(sections(build.rows(), "ben")) == set()
    assert texts(sections(build.rows(), "Talks")["Participants"]) == ["Ana"]


def test_every_quote_stands_in_the_document_where_it_says():
    rows, text = seed_rows(), SEED.read_text(encoding="utf-8")
    seen = 0
    for node in rows.nodes:
        for section in dossier(rows, node).sections:
            for fact in section.facts:
                for quote in fact.quotes:
                    assert text[quote.start : quote.end] == quote.quote
                    seen += 1
    assert seen > 50


def test_every_fact_that_rests_on_evidence_shows_it():
    rows = seed_rows()
    untraced = {"Ministries", "Places", "Country", "Also spelled", "Published"}
    for node in rows.nodes:
        for section in dossier(rows, node).sections:
            if section.heading not in untraced:
                assert all(fact.quotes for fact in section.facts), (node.ref, section.heading)


@pytest.mark.parametrize("kind", NODE_KINDS, ids=lambda kind: kind.label)
def test_a_node_of_each_kind_that_nothing_is_tied_to(kind):
    build = Build()
    ref = build.node(kind.label, "alone")
    rows = build.rows()
    assert dossier(rows, build.nodes[ref]).node.ref == ref


def test_a_node_of_another_graph_is_not_found():
    with pytest.raises(NameNotFound, match="ghost"):
        dossier(seed_rows(), Node("Official", "ghost", "Ghost"))
