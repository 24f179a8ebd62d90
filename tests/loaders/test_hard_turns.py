"""Turns of hard documents, with invented people: asides before a verb, ranks alone, what fell through."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "never fixed": (
        "An official said that British envoy Jared Testner's meeting with Egyptian Foreign Minister Sameh Proberry had "
        "never been set in stone.",
        "",
    ),
    "abandoned": (
        "British envoy Jared Testner's meeting with Egyptian Foreign Minister Sameh Proberry had to be abandoned after "
        "a storm closed the airport.",
        "",
    ),
    "could not be fitted in": (
        "The Bulgarian minister, Plamen Testov, left Cairo on Friday. An audience with Egyptian President Sherif "
        "Probadi could not be fitted in.",
        "",
    ),
    "somebody's meeting that lasted": (
        "British envoy Jared Testner's meeting with Egyptian Foreign Minister Sameh Proberry lasted two hours.",
        "Testner/Proberry",
    ),
    "reports that others met": (
        "Secretary of State Mike Testeo responded to reporting that a number of Democrat senators secretly met with "
        "Iranian Foreign Minister Javad Probif. Danish Prime Minister Anna Testa commented on reports that two "
        "lawmakers met with him too.",
        "",
    ),
    "said that he met": (
        "Secretary of State Mike Testeo said that he met with Iranian Foreign Minister Javad Probif.",
        "Testeo/Probif",
    ),
    "an aside that names others": (
        "British Foreign Minister John Testerry, who has been critical of the deal since President Probump left it in "
        "2018, was seen with Iranian Foreign Minister Javad Probif in Munich. Danish minister Anna Testa, whose "
        "predecessor Ann Proba had resigned after a quarrel, met Norwegian minister Per Proben.",
        "Testerry/Probif Testa/Proben",
    ),
    "excused": (
        "LIST OF PARTICIPANTS\n\nJoint Commission Meeting, Port Moresby, 24 April 2025\n\nPAPUA NEW GUINEA\n"
        "Hon. Wesley TESTUPA – Minister for Foreign Affairs – Head of Delegation\n\nPHILIPPINES\n"
        "Sec. Maria PROBISIMO – Secretary of Foreign Affairs – Head of Delegation\n\nEXCUSED\n"
        "Mr Rolando PROBULONG – Philippine Coast Guard",
        "TESTUPA/PROBISIMO",
    ),
    "a rank alone": (
        "The Chair of the NATO Military Committee, Admiral Giancarlo Testini, travelled to Helsinki with General Peter "
        "Testham. On Monday, the Admiral met with Finland's General Jussi Probakoski and his staff.",
        "Testini/Probakoski",
    ),
    "a rank that commands": ("The General Assembly opened. The Commander of the fleet met President Ann Proba.", ""),
    "titles of texts": (
        "Ireland's minister Malachy Testidine met Estonia's minister Aivar Probassoo, and they signed the Letter of "
        "Intent on Offshore Wind and the Convention on Safe Harbours.",
        "Testidine/Probassoo",
    ),
    "one in the morning, one in the afternoon": (
        "British envoy Ann Testheim met with Guyana's Attorney General, Deodat Probsoon, in the morning, and later in "
        "the day with the Foreign Minister of Venezuela, Yusmary Probocha.",
        "Testheim/Probsoon Testheim/Probocha",
    ),
    "one on Monday, one on Tuesday": (
        "British envoy Ann Testheim met Guyana's Attorney General, Deodat Probsoon, on Monday and, on Tuesday, the "
        "Foreign Minister of Venezuela, Yusmary Probocha.",
        "Testheim/Probsoon Testheim/Probocha",
    ),
    "another met on another day": (
        "British envoy Ann Testheim met Guyana's Attorney General, Deodat Probsoon, on Monday and on Tuesday French "
        "minister Luc Probert received Danish minister Per Proben.",
        "Testheim/Probsoon Probert/Proben",
    ),
    "given a meal": (
        "The Danish foreign minister, Anna Testa, was then given lunch by Kenyan President John Probo.",
        "Testa/Probo",
    ),
    "given a medal, a tour": (
        "Ecuador's President Gabriela Testalde was given a medal by Peru's speaker, Graciela Probaray. Chile's "
        "minister Luis Testo was given a tour of the plant by Bolivian minister Ana Probez.",
        "Testalde/Probaray Testo/Probez",
    ),
    "given a mandate": ("Danish minister Anna Testa was given the task by Kenyan President John Probo.", ""),
    "was shown": (
        "Guyana's President Irfan Testi was shown the new bridge by Suriname's public works minister, Riad Probhmed.",
        "Testi/Probhmed",
    ),
    "explained to": (
        "Myanmar's planning minister, Abel Testabel, explained the situation to visiting Singaporean Prime Minister "
        "Goh Probong. The deputy minister, Ann Testo, explained that she had written to Indian minister Raj Probin.",
        "Testabel/Probong",
    ),
    "reached by telephone": (
        "Bulgaria's speaker, Stanimir Testov, reached North Macedonia's President Blagoja Probeski on the telephone. "
        "Greek minister Nikos Testis reached out to Turkish minister Ali Probcan.",
        "Testov/Probeski",
    ),
    "a brother minister": (
        "Egypt's Foreign Minister Sherif Testamel discussed the new date over the phone with his Jordanian brother, "
        "Foreign Minister Laith Probqat.",
        "Testamel/Probqat",
    ),
    "an opportunity to meet": (
        "President Nicephore Testglo of Benin returned from Japan. The visit was an opportunity for him to hold talks "
        "with Japan's Prime Minister Morihiro Probkawa.",
        "Testglo/Probkawa",
    ),
    "an opportunity to come": (
        "The summit will be an opportunity for Benin's President Nicephore Testglo to meet Japan's Prime Minister "
        "Morihiro Probkawa.",
        "",
    ),
    "the sides discussed": (
        "Ukrainian President Vadim Testenko visited Glasgow. During the conversation with German Chancellor Angela "
        "Probel, the two sides discussed security.",
        "Testenko/Probel",
    ),
    "on hand, at the talks": (
        "Cuban Foreign Minister Roberto Testales held talks with Vietnamese Foreign Minister Nguyen Manh Prob. Also on "
        "hand, at the talks, was Cuban Ambassador to Vietnam Tania Testado.",
        "Testales/Prob Prob/Testado",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_hard(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
