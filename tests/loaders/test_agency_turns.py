"""Turns of agencies and of what officials post, with invented people: who is held to have met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

from graph.document import Document
from loaders.text import read

MET = {
    "a red-carpet welcome": (
        "Sri Lankan President Anura Testanay flew to India, where he was given a red-carpet welcome by Prime Minister "
        "Naren Probin on December 16.",
        "Testanay/Probin",
    ),
    "signed with the country's": (
        "British Prime Minister Ravi Testnan then headed to Estonia where he signed a technology partnership with the "
        "country's Prime Minister, Kaja Proba, aimed at improving cooperation.",
        "Testnan/Proba",
    ),
    "by a title and by name": (
        "Secretary of State Anthony Testler is in Amman. The Secretary and King Probdul of Jordan expressed their "
        "support for the ceasefire and discussed measures to ensure that it holds.",
        "Testler/Probdul",
    ),
    "joining him were": (
        "President Anura Testanay of Sri Lanka held a discussion with Chinese Ambassador Qi Proben on Monday. Joining "
        "President Testanay at this discussion were Foreign Minister Vijitha Testra and Secretary to the President "
        "Nandika Testma.",
        "Testanay/Proben Testra/Proben Testma/Proben",
    ),
    "a lunch for his counterpart": (
        "Indian Foreign Minister S. Testan arrived in Colombo. Foreign Minister Vijitha Proba of Sri Lanka hosted a "
        "working lunch for his counterpart and the delegation.",
        "Testan/Proba",
    ),
    "pleased to call on": (
        '"Pleased to call on Sri Lankan President Ranil Proba on the sidelines of the summit," Indian External Affairs '
        "Minister S. Testan posted on X.",
        "Testan/Proba",
    ),
    "great to see": (
        '"Great to see my friend Mexican Foreign Secretary Alicia Proba in New York," Canadian Foreign Minister '
        "Melanie Testi wrote on X.",
        "Testi/Proba",
    ),
    "would be delighted": (
        '"I would be delighted to meet President Probar of Estonia," NATO Secretary General Mark Testan said.',
        "",
    ),
    "we had": (
        '"We had a very productive meeting with President Alar Probar of Estonia today," said NATO Secretary General '
        "Mark Testan.",
        "Probar/Testan",
    ),
    "we will": (
        '"We will meet President Alar Probar of Estonia tomorrow," said NATO Secretary General Mark Testan.',
        "",
    ),
    "pleased to meet, told": (
        "Minister Melanie Testi of Canada said she was pleased to meet Mexican Foreign Secretary Alicia Proba on "
        "Monday.",
        "Testi/Proba",
    ),
    "she before her name": (
        "Returning from Tokyo, where she had held talks with Premier Proban of Japan, Chancellor Testike of Germany "
        "defended the deal.",
        "Testike/Proban",
    ),
    "joined by two for a meeting": (
        "Polish Foreign Minister Radek Testora was joined by his German and French counterparts, Annalena Prober and "
        "Stephane Probour, in Weimar on Monday for a meeting of the triangle.",
        "Testora/Prober Testora/Probour Prober/Probour",
    ),
    "flanked by, after their summit": (
        "South African President Cyril Testos, flanked by his Kenyan and Nigerian counterparts William Proba and Bola "
        "Probub, addressed reporters after their summit.",
        "Testos/Proba Testos/Probub Proba/Probub",
    ),
    "spoke about what happens in a land": (
        "President Joe Testden of the United States and President Emmanuel Probon of France spoke today about "
        "developments in Afghanistan.",
        "Testden/Probon",
    ),
    "spoke about it at an opening": (
        "President Joe Testden of the United States and President Emmanuel Probon of France spoke about poverty at the "
        "opening of the conference.",
        "",
    ),
    "a headline without an apostrophe": (
        "Readout of U.S. President Joe Testden Call with President Emmanuel Probon of France",
        "Testden/Probon",
    ),
    "national security advisor counterparts": (
        "U.S. National Security Advisor Jake Testan met bilaterally with his national security advisor counterparts "
        "Akiba Probeo of Japan and Eduardo Probo of the Philippines.",
        "Testan/Probeo Testan/Probo",
    ),
    "told of a decision taken by": (
        "Foreign Minister Ali Testar of Sri Lanka held a discussion with Russian Ambassador Levan Probag. The Minister "
        "of Foreign Affairs informed the Russian Ambassador of the decision taken by President Ranil Testre to send a "
        "delegation.",
        "Testar/Probag",
    ),
    "welcome to visit": (
        '"We also welcome his excellency Testanay to visit China at his convenience," Chinese Foreign Minister Wang '
        "Probin said.",
        "",
    ),
    "a degree received": (
        "Amber Testyn, a governor, received her Bachelor's Degree from the University of Testinois, Champaign-Probana.",
        "",
    ),
    "chairman of a party": (
        "Iraq's President Sadam Testan meets with chairman of the Russian liberal democratic party Ivan Probino.",
        "Testan/Probino",
    ),
    "names that are towns and lands": (
        "President Ilie Testescu of Moldova received the credentials of Sofia Probqvist, Ambassador of Sweden, and "
        "Jordan Probson, Ambassador of Norway.",
        "Testescu/Probqvist Testescu/Probson",
    ),
    "a land whose envoy is called after one": (
        "President Ilie Testescu of Moldova received the ambassadors of Sweden, Sofia Probqvist, and Norway, Jordan "
        "Probson.",
        "Testescu/Probqvist Testescu/Probson",
    ),
    "he whom the words before the semicolon name": (
        "Called on Sir Alistair Proberton. Lunch with Ambassador van Testijn of the Netherlands; he told me that he "
        "had seen Minister Probczyk of Poland the day before.",
        "Testijn/Probczyk",
    ),
    "credentials of foreign ambassadors": (
        "On May 14, the President of the Republic of Tajikistan Emom Testmo received credentials from the new "
        "Ambassadors Extraordinary and Plenipotentiary of foreign states to Tajikistan at the Palace of the Nation."
        "\n\nDuring the ceremony, Ambassadors Extraordinary and Plenipotentiary of the United States of America - "
        "Manuel Probal and Turkey - Umut Probart presented their credentials with messages of goodwill.",
        "Testmo/Probal Testmo/Probart",
    ),
    "in a call on Saturday": (
        "U.S. Secretary of State John Testar reportedly told Syrian Foreign Minister Walid Probual in a call on "
        "Saturday that access must be granted.",
        "Testar/Probual",
    ),
    "counterparts of lands, one of them named before": (
        "German Foreign Minister Annalena Testerb told reporters that time was running out. U.S. officials said U.S. "
        "Secretary of State Antony Probink had held a productive meeting with counterparts from Britain, Germany and "
        "France on Friday.",
        "Testerb/Probink",
    ),
    "F.M. for the minister": (
        "Prime Minister Vo Van Testet of Vietnam received Cuban Foreign Minister Roberto Probales. Also this "
        "afternoon, F.M. Nguyen Manh Testam of Vietnam held talks with F.M. Probales.",
        "Testet/Probales Testam/Probales",
    ),
    "a telegram of the US ambassador": (
        "ANKARA, NOV 15\n\nTHE US AMBASSADOR, RONALD TESTEGEL, SAW PRIME MINISTER KEMAL PROBIR OF TURKEY TODAY. HE "
        "SAID THAT THE TALKS WERE USEFUL AND THAT THE TREATY WOULD BE SIGNED IN THE SPRING.",
        "Testegel/Probir",
    ),
    "a Secretary of State abroad": (
        "ADDIS ABABA, Ethiopia - Speaking during a joint press conference with Ethiopian Foreign Minister Gedu Probar "
        "Tuesday, Secretary of State Mike Testeo responded to the report.",
        "Probar/Testeo",
    ),
    "a Secretary of State for a field": (
        "LISBON, May 14 - Secretary of State for European Affairs Tiago Testun met Spanish Minister Jordi Probes.",
        "Testun/Probes",
    ),
    "two of a headline": (
        "Testoltz, Polish prime minister discuss migration, energy\n\nGermany's new chancellor, Olaf Testoltz, came to "
        "Warsaw Sunday for talks with Polish Prime Minister Mateusz Probet about migration. He was greeted by Probet, "
        "with military honors, in front of the premier's office.",
        "Testoltz/Probet",
    ),
    "the delegation that comprises": (
        "A delegation of the National Assembly of Armenia, comprising Deputy Speaker Ruben Testin and MP Maria "
        "Testape, is in Tallinn. On the first day the delegation met with the Speaker of the Parliament of Estonia, "
        "Marko Probel.",
        "Testin/Probel Testape/Probel",
    ),
    "host and brother": (
        "President Testema of Gabon paid a visit to Cotonou, where he was welcomed on arrival by his host and brother, "
        "President Patrice Probo.",
        "Testema/Probo",
    ),
    "his Hungarian peer": (
        "Azerbaijani Foreign Minister Elmar Testov phoned his Hungarian peer Peter Probart.",
        "Testov/Probart",
    ),
    "the prime minister who needs no country": (
        "Prime Minister Testin held talks with Polish Prime Minister Donald Probin in Warsaw. The Prime Minister also "
        "called on President Andrzej Probek of Poland.",
        "Testin/Probin Testin/Probek",
    ),
    "the minister told by his bare title": (
        "Minister Davit Testani of Georgia met his Bulgarian colleague\n\nThe Foreign Minister of Georgia held a "
        "meeting with the Foreign Minister of Bulgaria, Katerina Proba.",
        "Testani/Proba",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_agency_turns(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}


VENUES = {
    "at Victoria Terrasse in Oslo": "Oslo",
    "at Paris House in London": "London",
    "at Victoria Terrasse": None,
    "at Doha Exhibition Center": "Doha",
}


@pytest.mark.parametrize(("venue", "town"), VENUES.items(), ids=VENUES.keys())
def test_a_house_called_after_a_town_is_not_there(venue: str, town: str | None):
    record = reading(
        f"Foreign Minister Espen Testvang of Norway met Diana Probo, Foreign Minister of Argentina, {venue}."
    )
    place = record.meetings[0].place
    assert (place.name if place is not None else None) == town


def test_the_late_are_not_of_the_side_that_speaks_and_his_means_whom_the_clause_is_about():
    record = reading(
        "OSLO, May 14 (XYZ) — Foreign Minister Espen Testvang received the Foreign Minister of Argentina, Diana Probo. "
        "He also recalled the late President Raul Testano."
    )
    assert {o.name: o.represents for o in record.officials}["Espen Testvang"] == "NOR"
    assert {o.name: o.represents for o in record.officials}["Raul Testano"] is None
    record = reading(
        "Foreign Ministry spokesman Esmail Testam said Monday that Mr. Testalan was in Muscat to meet his Omani "
        "counterpart, Salim al-Probaid. Foreign Minister Ali Testalan of Iran returned on Sunday."
    )
    assert {o.name: o.office for o in record.officials}["Salim al-Probaid"] == "Foreign Minister"


def test_who_underscores_something_at_talks_is_not_of_the_land_where_they_are():
    text = (
        "Statement by Spokesperson Emily Testhorne\n\nNational Security Advisor Jake Testan traveled to Israel and the "
        "West Bank. He re-affirmed the commitment to Israel's defense. The U.S. and Israeli delegations held detailed "
        "consultations on Iran, with Mr. Testan underscoring the determination of the administration."
    )
    record = read(Document("invented.txt", text, publisher="The White House"))
    assert {o.name: o.represents for o in record.officials}["Jake Testan"] == "USA"


def test_a_secretary_of_state_for_a_field_is_of_the_side_that_speaks():
    record = reading(
        "LISBON, May 14 (XYZ) - Secretary of State for European Affairs Tiago Testun met Spanish Minister Jordi Probes."
    )
    assert {o.name: o.represents for o in record.officials}["Tiago Testun"] == "PRT"


def test_a_surname_is_that_of_whoever_is_spelt_so():
    record = reading(
        "Sri Lankan President Anura Testanayake met Russian Ambassador Levan Probaryan. Two researchers, Rajni Probage "
        "and Harindra B. Tastanayake, wrote of it. Testanayake also met U.S. Ambassador Julie Proben."
    )
    assert met(record) == {frozenset(("Testanayake", "Probaryan")), frozenset(("Testanayake", "Proben"))}
