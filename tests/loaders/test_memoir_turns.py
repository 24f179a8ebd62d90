"""Turns of memoirs, lives and histories, with invented people: who is held to have met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "met eleven times": (
        "Foreign ministers Hans Testin of West Germany and Eduard Probin of the Soviet Union met eleven times in 1990.",
        "Testin/Probin",
    ),
    "met every week": (
        "President Bruno Testa of Malta and Cypriot President Nikos Probis met every week that winter.",
        "Testa/Probis",
    ),
    "among others": (
        "President Bruno Testa of Malta met, among others, Cypriot President Nikos Probis.",
        "Testa/Probis",
    ),
    "as foreign minister": (
        "As Foreign Minister of Norway from 1965 to 1970, John Teststad travelled widely and met the Soviet foreign "
        "minister Andrei Probkin.",
        "Teststad/Probkin",
    ),
    "during his years as": (
        "During his years as Foreign Minister of Pakistan, Agha Testid held several rounds of talks with the Indian "
        "Foreign Secretary, Ram Probay, and with the Afghan Foreign Minister, Mohammad Samplam.",
        "Testid/Probay Testid/Samplam",
    ),
    "in a meeting with one, two agreed": (
        "In a November 1943 meeting in Egypt with Chinese leader Chiang Testmo, President Probeman of the United "
        "States and British Prime Minister Sampleward agreed on a role for China.",
        "Testmo/Probeman Testmo/Sampleward Probeman/Sampleward",
    ),
    "one of the last to be received": (
        "Sir Edmund Testcastle, who has died, was British Ambassador to Ethiopia. He was one of the last Westerners "
        "to be received by Emperor Haile Probassin.",
        "Testcastle/Probassin",
    ),
    "the first to meet": (
        "Prime Minister Anna Testa of Malta became the first Western leader to meet President Ali Probe of Syria "
        "since the war.",
        "Testa/Probe",
    ),
    "will be the first to meet": (
        "Prime Minister Anna Testa of Malta will be the first Western leader to meet President Ali Probe of Syria.",
        "",
    ),
    "negotiated with": (
        "In 1979, Ambassador Warren Testmer of the United States negotiated with Foreign Minister Ali Probe of Syria.",
        "Testmer/Probe",
    ),
    "refused to negotiate with": (
        "Foreign Minister Anna Testa of Malta refused to negotiate with President Ali Probe of Syria.",
        "",
    ),
    "brought to the presidency": (
        "President John Testerly met Soviet Premier Nikita Probkov in June 1961. His death in November 1963 brought "
        "his Vice President, Lyndon Samplerud, to the presidency.",
        "Testerly/Probkov",
    ),
    "a record of a conversation": (
        "MEMORANDUM OF CONVERSATION\n\nPARTICIPANTS:\n\nEgypt\nMahmoud Testid, Minister of Foreign Affairs\n\nUnited "
        "States\nWilliam Carter Probandt, Secretary of State\nJoseph Probunk, Assistant Secretary of State\n\nDATE: "
        "May 3, 1972\n\nThe Secretary opened by saying that he was glad to see the Minister again.",
        "Testid/Probandt Testid/Probunk",
    ),
    "minutes of a meeting": (
        "Minutes of the Third Meeting of the Joint Boundary Commission, Lomé, 3 May 2023\n\nParticipants\n\nFor "
        "Ghana\nKofi Testenga, Chairman of the Boundary Commission\n\nFor Togo\nKomlan Probassi, Minister of the "
        "Interior",
        "Testenga/Probassi",
    ),
    "was to have met": (
        "The President of Finland, Martti Testari, was to have met President Boris Probov of Russia in Kiev that "
        "week, but fell ill.",
        "",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET)
def test_memoirs(text: str, expected: str) -> None:
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
