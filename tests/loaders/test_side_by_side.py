"""Contacts told by what is given, or done side by side, with invented people: who is held to have met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "an order presented": (
        "President Ilir Testaj presented the Order of Merit to outgoing Japanese Ambassador Kenta Probino at a "
        "ceremony in Tirana on Monday.",
        "Testaj/Probino",
    ),
    "decorated with": (
        "Vietnamese Vice President Tran Thi Test decorated the departing Cuban ambassador, Orlando Probo, with the "
        "Friendship Order in Hanoi on May 12.",
        "Test/Probo",
    ),
    "presented with": (
        "Cuban ambassador Orlando Probo was presented with the Friendship Order by Vietnamese Vice President Tran Thi "
        "Test.",
        "Test/Probo",
    ),
    "handed over": (
        "On behalf of the Government of Hungary, State Secretary Pal Test-Varo handed over a donation of medical "
        "supplies to Lebanese Health Minister Firas Probadi at Beirut airport.",
        "Test-Varo/Probadi",
    ),
    "will present": (
        "President Ilir Testaj will present the Order of Merit to Japanese Ambassador Kenta Probino on Friday.",
        "",
    ),
    "presented to others": (
        "Foreign Minister Ilir Testaj presented the plan to parliament, and Japanese Ambassador Kenta Probino "
        "welcomed it.",
        "",
    ),
    "presented by others": (
        "President Ilir Testaj welcomed the opportunities presented by the visit to Japanese Ambassador Kenta "
        "Probino's country.",
        "",
    ),
    "credentials are another thing": (
        "Ambassador of Japan Kenta Probino handed copies of his credentials to Deputy Foreign Minister of Albania "
        "Ilir Testaj.",
        "Testaj/Probino",
    ),
    "which he delivered": (
        "Crown Prince Testan of Jordan arrived in Damascus on Monday carrying a letter from the king, which he "
        "delivered to President Probaf of Syria within the hour.",
        "Testan/Probaf",
    ),
    "a lecture delivered": (
        "Ambassador Ana Testes of Brazil delivered a lecture on Nigeria. Nigerian Vice President Kashim Probet sent a "
        "message.",
        "",
    ),
    "called in": (
        "China's vice foreign minister, Ma Testao, called in U.S. charge d'affaires David Probal to protest.",
        "Testao/Probal",
    ),
    "a private chat": (
        "Israeli President Shimon Testez and Palestinian leader Yasir Probet had a private chat in Davos.",
        "Testez/Probet",
    ),
    "brought together by a third": (
        "Kenyan President Daniel Testis and Ugandan President Yoweri Testev were brought together by Tanzanian "
        "President Benjamin Probap in Arusha.",
        "Testis/Testev Testis/Probap Testev/Probap",
    ),
    "chaired for each side": (
        "Today, officials from the United States and Mexico met in Mexico City to convene the U.S.-Mexico Economic "
        "Dialogue. Secretary of State Antony Testen and Ambassador Ken Testazar chaired the meeting for the United "
        "States. Secretary of Economy Tatiana Proba and Ambassador Esteban Probuma chaired the meeting for Mexico.",
        "Testen/Proba Testen/Probuma Testazar/Proba Testazar/Probuma",
    ),
    "farewelled": (
        "The Prime Minister of Tonga, Mr Tom Testaka, this morning farewelled the Chinese Ambassador, Mr Liu Probo.",
        "Testaka/Probo",
    ),
    "embraced": (
        "Palestinian President Mahmud Testadi embraced Jordan's King Probdalla on the steps of the palace.",
        "Testadi/Probdalla",
    ),
    "embraced an idea": (
        "Palestinian President Mahmud Testadi and Jordan's King Probdalla embraced the plan.",
        "",
    ),
    "visited together": (
        "The two countries' foreign ministers, Marta Testska of Poland and Simonas Probas of Lithuania, visited the "
        "gap together on Friday.",
        "Testska/Probas",
    ),
    "visited, each for himself": (
        "Foreign ministers Marta Testska of Poland and Simonas Probas of Lithuania visited the gap in May and called "
        "on the allies to work together.",
        "",
    ),
    "rode together": (
        "The Danish and Swedish prime ministers, Mette Testholm and Ulf Proberg, rode the first train across the "
        "bridge together.",
        "Testholm/Proberg",
    ),
    "flew with a counterpart": (
        "Kenya's Minister Joe Testau flew by helicopter to the border post with his Ugandan counterpart Jeje Probo.",
        "Testau/Probo",
    ),
    "flew with his own": (
        "President George Testman flew to Geneva with Secretary of State James Prober.",
        "",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_given_or_done_together(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
