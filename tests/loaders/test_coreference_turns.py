"""Turns in which the words do not name somebody, or name him late, with invented people: who met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "the guest, where nobody is known to be at home": (
        "Albanian Prime Minister Artan Proba welcomed Norwegian Foreign Minister Ingrid Testad at his office. Later "
        "the guest also had talks with President Bajram Probeci.",
        "Proba/Testad Probeci/Testad",
    ),
    "a surname after a title": (
        "Israel's Foreign Minister met on Thursday with the visiting Romanian Foreign Minister, Luminita Probescu. "
        "Testatz said he thanked Probescu for her support.",
        "Probescu/Testatz",
    ),
    "a surname after a title that tells of no contact": (
        "Israel's Foreign Minister praised Romanian Foreign Minister Luminita Probescu. Testatz thanked Probescu.",
        "",
    ),
    "a title with its land after a name without one": (
        "Mr Testakov, who arrived in Delhi on Sunday, met Prime Minister Narendra Probi on Monday. The Russian foreign "
        "minister also called on President Ram Probind.",
        "Probi/Testakov Probind/Testakov",
    ),
    "the title of whoever called": (
        "Mr Testrump telephoned President Probutin on Tuesday. The US president said the call went well.",
        "Probutin/Testrump",
    ),
    "a counterpart who is named next": (
        "Foreign Minister Margus Testkna met his Moldovan colleague today. Mihai Probsoi gave an overview.",
        "Probsoi/Testkna",
    ),
    "a guest of a land who is named next": (
        "Chancellor Olaf Testolz hosted his French guest at Meseberg on Monday. Emmanuel Probon said after the talks "
        "that Europe must be faster.",
        "Probon/Testolz",
    ),
    "two titles, and who told whom": (
        "Japan's prime minister spoke by phone with Ukraine's president on Friday. Fumio Testida assured Volodymyr "
        "Probskyy of further help.",
        "Probskyy/Testida",
    ),
    "a title and a counterpart, and who signed": (
        "Nicaragua's foreign minister was received by her Belarusian counterpart in Minsk. Valdrack Testschke and "
        "Maxim Probkov signed an agreement.",
        "Probkov/Testschke",
    ),
    "two titles of no contact": (
        "Germany's foreign minister praised Israel's prime minister. Annalena Testbock said Benjamin Probyahu had "
        "shown restraint.",
        "",
    ),
    "two titles of a meeting to come": (
        "The Irish taoiseach is to meet Britain's prime minister next week. Micheal Testin said Keir Probmer had "
        "invited him.",
        "",
    ),
    "the three leaders": (
        "Austrian Chancellor Karl Testammer met Hungary's Viktor Proban and Serbia's Aleksandar Probic in Vienna. The "
        "three leaders signed a memorandum.",
        "Proban/Testammer Probic/Testammer Proban/Probic",
    ),
    "they, of whom the sentence before tells": (
        "Two officials from Seoul, Deputy Minister Park Testin and Ambassador Kim Probho, arrived in Hanoi. They were "
        "received by Vietnamese Deputy Foreign Minister Do Hung Probviet.",
        "Probviet/Testin Probho/Probviet",
    ),
    "a given name that is a word, with a hyphen": (
        "Polish Prime Minister Donald Testusk met Germany's Frank-Walter Probmeier and France's Laurent Probius.",
        "Probmeier/Testusk Probius/Testusk",
    ),
    "governors of places": (
        "U.S. Ambassador Cathy Testley met Deputy Minister Ali Probad of Yemen. During the trip, they met with the "
        "Governors of Hadhramaut, Mahra, and Shabwa.",
        "Probad/Testley",
    ),
    "two of one given name in a sentence full of titles": (
        "Sri Lanka's Foreign Minister Ali Testry met the new Maldivian High Commissioner, Ali Probaath, at the "
        "ministry. Minister Testry congratulated the envoy on his appointment.",
        "Probaath/Testry",
    ),
    "common words of a headline": (
        "Testoglo Returns From Japan; Aid Programs Promised\n\nPresident Nicephore Testoglo of Benin held discussions "
        "with Emperor Aki Probito of Japan.",
        "Probito/Testoglo",
    ),
    "whose lawyer met somebody": (
        "Jared Testner, Donald Probump's lawyer, met Saudi Crown Prince Mohammed Probman in Riyadh.",
        "Probman/Testner",
    ),
    "whose son held talks": (
        "Bilal Testan, President Recep Probogan's son, held talks with Qatari Emir Tamim Probani in Doha.",
        "Probani/Testan",
    ),
    "whose son-in-law was received": (
        "Jared Testner, Donald Probump's son-in-law, was received by Saudi Crown Prince Mohammed Probman.",
        "Probman/Testner",
    ),
    "surnames of two lands": (
        "President Volodymyr Testskyy of Ukraine held talks with Germany's Probolz and Britain's Probnak in Kyiv.",
        "Probolz/Testskyy Probnak/Testskyy",
    ),
    "companies of two lands": (
        "Germany's Siemtest and China's Huaprob signed a contract with the Kenyan government.",
        "",
    ),
}


@pytest.mark.parametrize(("text", "pairs"), MET.values(), ids=MET)
def test_who_met_whom(text: str, pairs: str) -> None:
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in pairs.split()}


def test_the_prime_minister_of_the_house_that_speaks_is_named_next() -> None:
    text = (
        "The Prime Minister spoke to Prime Minister Anthony Probnese of Australia this morning. Keir Testmer "
        "congratulated him on the election."
    )
    assert met(reading(text, publisher="Prime Minister's Office, London")) == {frozenset(("Probnese", "Testmer"))}
