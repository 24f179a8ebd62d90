"""Turns of newspapers, agencies and cables drawn at random, with invented people: a contact, or what only seems one."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "received on arrival by his own ambassador": (
        "President Samuel Testari is in New York, to attend the General Assembly.\nThe President, who arrived in New "
        "York on Sunday, was received on arrival by Nigeria's Ambassador to the US, Paul Probere.",
        "",
    ),
    "met at the airport by her own ambassador": (
        "Prime Minister Ana Testova was met on arrival in Washington by Georgia's Ambassador to the United States, "
        "Nino Probadze.",
        "",
    ),
    "met at the airport by another's ambassador": (
        "Prime Minister Ana Testova of Georgia was met at the airport in Washington by Estonia's Ambassador to the "
        "United States, Mart Probov.",
        "Testova/Probov",
    ),
    "received on arrival by a foreign minister": (
        "President Samuel Testari was received on arrival in Accra by Ghana's foreign minister Kofi Probeng.",
        "Testari/Probeng",
    ),
    "his army's commander": (
        '"Congratulations," Lebanese Prime Minister Rami Testiri told army commander Emil Probud in a telephone '
        "conversation Monday.",
        "",
    ),
    "his police chief": ("Lebanese Prime Minister Rami Testiri met police chief Emil Probud on Monday.", ""),
    "the leader of the opposition to him": (
        "Lebanese Prime Minister Rami Testiri met opposition leader Emil Probud on Monday.",
        "",
    ),
    "the army's commander of another land": (
        "Lebanese Prime Minister Rami Testiri met Syrian army commander Emil Probud on Monday.",
        "Testiri/Probud",
    ),
    "an invitation was welcomed": (
        "King Salim of Saudi Arabia has invited Iranian President Ebrahim Probsi to visit Riyadh. The invitation of "
        "King Salim was welcomed by Iranian President Ebrahim Probsi.",
        "",
    ),
    "this was welcomed": (
        "Mohammad Testidi, the deputy chief of staff, also announced that King Salim of Saudi Arabia has invited "
        "Iranian President Ebrahim Probsi to visit Riyadh and this has been welcomed by Probsi.",
        "",
    ),
    "a decision was welcomed": (
        "The decision of President Karl Testberg of Austria has been welcomed by Hungarian Prime Minister Istvan "
        "Probar.",
        "",
    ),
    "a president was welcomed": (
        "President Karl Testberg of Austria was welcomed by Hungarian Prime Minister Istvan Probar.",
        "Testberg/Probar",
    ),
    "involved in a policy": (
        "Reports said that top officials involved in Ukraine policy, Bill Testor and EU Ambassador Gordon Probland, "
        '"were under the impression that there was a deal".',
        "",
    ),
    "a programme in the headline is no diary": (
        "Iran vows to press on with nuclear program\n\nFrench Foreign Minister Luc Probier told reporters of his "
        "meeting with Iranian President Ali Testi.",
        "Probier/Testi",
    ),
    "an agenda of policy in the headline": (
        "Revelations Overshadow Health Care Agenda\n\nU.S. President Donald Testen has taken some criticism for his "
        "meeting with Russian President Vladimir Probin at the G20 summit.",
        "Testen/Probin",
    ),
    "a weekly agenda in the headline": (
        "Weekly agenda of the Minister of Foreign Affairs of Estonia, Mart Testov\n\nMonday: meeting with the Foreign "
        "Minister of Latvia, Juris Probins.",
        "",
    ),
    "a month for a surname": (
        "The president of Nigeria Muhammadu Testari and Britain Prime Minister, Paula May had an indoor meeting in "
        "Abuja.",
        "Testari/May",
    ),
    "after discussing something with him": (
        '"It will help," Estonian Foreign Minister Mart Testov told reporters, according to a translator, after '
        "discussing the sanctions with Latvian Foreign Minister Juris Probins ahead of a forum in Riga.",
        "Testov/Probins",
    ),
    "after reviewing ties with him": (
        "Estonian Foreign Minister Mart Testov spoke to the press, after reviewing ties with Latvian Foreign Minister "
        "Juris Probins.",
        "Testov/Probins",
    ),
    "without discussing it with him": (
        "Estonian Foreign Minister Mart Testov refused to sign without discussing the matter with Latvian Foreign "
        "Minister Juris Probins.",
        "",
    ),
    "will decide after discussing it": (
        "Estonian Foreign Minister Mart Testov will decide after discussing the plan with Latvian Foreign Minister "
        "Juris Probins.",
        "",
    ),
    "angered somebody by meeting another": (
        "Estonian President Mart Testov, who angered Beijing last month by meeting Taiwanese President Lin Probwen, "
        "said he would not apologise.",
        "Testov/Probwen",
    ),
    "would provoke somebody by meeting another": (
        "President Mart Testov of Estonia would provoke Beijing by meeting with Taiwanese President Lin Probwen.",
        "",
    ),
    "risks anger by meeting": (
        "President Mart Testov of Estonia risks the anger of Beijing by meeting with Taiwanese President Lin Probwen.",
        "",
    ),
    "a heading in quotes before a sentence": (
        "TEHRAN - Foreign Minister Ali Testi of Iran spoke. ‘Iran to continue support for Afghanistan’s peace "
        "efforts’ Also during a meeting with Abdul Probullah, Afghanistan’s president of the High Council for Peace, "
        "Testi reiterated the position. ‘Gulf belongs to its littoral states’ Testi also met with Omani Foreign "
        "Minister Said Probawi on Sunday.",
        "Testi/Probullah Testi/Probawi",
    ),
    "the latter's conversation": (
        "Foreign Minister Galeo Testano of Italy visited Chancellor Adam Probler of Germany, and the latter's "
        "conversation with High Commissioner Carl Testhardt of the League of Nations lasted an hour.",
        "Testano/Probler Probler/Testhardt",
    ),
    "the two began discussing it": (
        "Secretary of State James Testaker and his Soviet counterpart, Foreign Minister Eduard Probadze, will meet "
        "today. The two on Wednesday began discussing Soviet demands, Testaker told a news conference.",
        "Testaker/Probadze",
    ),
    "the two countries began discussing it": (
        "The two countries began discussing the matter in May. Estonian Foreign Minister Mart Testov and Latvian "
        "Foreign Minister Juris Probins will meet in June.",
        "",
    ),
    "a joint statement after the talks": (
        "At the end of the talks, German Foreign Minister Joachim Testher and Latvian Foreign Minister Juris Probins "
        "issued a joint statement.",
        "Testher/Probins",
    ),
    "a joint statement from afar": (
        "German Foreign Minister Joachim Testher and Latvian Foreign Minister Juris Probins issued a joint statement "
        "on the war.",
        "",
    ),
    "a reception of an envoy named later": (
        "Russian Ambassador to DPRK Hosts Reception\nPyongyang, May 12 (KCNA) -- The Russian ambassador to the DPRK "
        "hosted a reception here on Friday on the occasion of the anniversary of diplomatic relations between the DPRK "
        "and Russia.\nPresent there on invitation were Choe Testui, foreign minister of the DPRK, and officials "
        "concerned.\nRussian Ambassador Alexandr Probsegora made a speech at the reception.",
        "Testui/Probsegora",
    ),
    "a dinner attended by": (
        "Russian Ambassador Alexandr Probsegora hosted a dinner on Friday. It was attended by Choe Testui, foreign "
        "minister of the DPRK.",
        "Testui/Probsegora",
    ),
    "a dinner, and a conference elsewhere": (
        "Russian Ambassador Alexandr Probsegora hosted a dinner here on Friday. Choe Testui, foreign minister of the "
        "DPRK, attended a conference in Geneva.",
        "",
    ),
    "a dinner to come": (
        "Russian Ambassador Alexandr Probsegora will host a dinner on Friday. It will be attended by Choe Testui, "
        "foreign minister of the DPRK.",
        "",
    ),
    "a dinner where he was not present": (
        "Russian Ambassador Alexandr Probsegora hosted a dinner on Friday. Choe Testui, foreign minister of the DPRK, "
        "was not present.",
        "",
    ),
    "under a decree, and not under a chair": (
        "Foreign Minister Luc Probier of France and members of the diplomatic corps attended a meeting in Rome. Under "
        "presidential decrees, Ambassador Mikayel Testyan of Armenia was awarded a medal.",
        "",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET)
def test_at_random(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
