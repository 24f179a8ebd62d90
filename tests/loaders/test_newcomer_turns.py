"""Turns that a newcomer to the program tried, with invented people: who is held to have met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "a surname that is a title": (
        "British Foreign Secretary Philip Ashcombe met Australian Foreign Minister Julia Bishop in London. Bishop "
        "later met Irish Minister Donal Heffernan.",
        "Ashcombe/Bishop Bishop/Heffernan",
    ),
    "a surname that is a style, with an honorific": (
        "British Foreign Secretary Philip Ashcombe met Pakistani Foreign Minister Imran Chaudhry in London. Mr "
        "Chaudhry also called on Irish Minister Donal Heffernan.",
        "Ashcombe/Chaudhry Chaudhry/Heffernan",
    ),
    "a surname that is a style, with a clause": (
        "British Foreign Secretary Philip Ashcombe met Pakistani Foreign Minister Imran Chaudhry in London. Chaudhry, "
        "who arrived on Monday, later met Irish Minister Donal Heffernan.",
        "Ashcombe/Chaudhry Chaudhry/Heffernan",
    ),
    "a surname that is an office": (
        "British Foreign Secretary Philip Ashcombe met Australian Foreign Minister Julia Dean in London. Dean later "
        "met Irish Minister Donal Heffernan.",
        "Ashcombe/Dean Dean/Heffernan",
    ),
    "a surname that is a title, as the object": (
        "British Foreign Secretary Philip Ashcombe met Australian Foreign Minister Julia Bishop in London. Irish "
        "Minister Donal Heffernan later met Bishop in Dublin.",
        "Ashcombe/Bishop Bishop/Heffernan",
    ),
    "a title of another that is a surname too": (
        "President Emil Kask of Estonia met British Foreign Secretary John King in Tallinn. King Haakon Solberg of "
        "Norway later met Kask.",
        "Kask/King Kask/Solberg",
    ),
    "the first secretary of an embassy that the heading names": (
        "Embassy of Latvia in Kenya\n\nOn 3 May 2024 our First Secretary Janis Ozols met Uganda's Minister Okello "
        "Mbabazi in Kampala.",
        "Ozols/Mbabazi",
    ),
    "the envoy of a high commission that the heading names": (
        "High Commission of India, Nairobi\n\nOur High Commissioner Vikram Ranade met Kenyan Minister Paul Otieno on "
        "3 May 2024.",
        "Ranade/Otieno",
    ),
    "an embassy in a headline": (
        "Embassy attack in Kenya\n\nKenyan Minister Paul Otieno met Ambassador Janis Ozols of Latvia on 3 May 2024.",
        "Otieno/Ozols",
    ),
    "a guest who was in the land": (
        "Embassy of Ireland in Vietnam\n\nDeputy Head of Mission Ciara Nolan joined me. On 17 September we welcomed "
        "Minister of State Donal Heffernan, who was in Vietnam for three days. He met with the Minister of "
        "Agriculture, Tran Quoc Vinh.",
        "Heffernan/Vinh",
    ),
    "a guest welcomed to the land": (
        "Embassy of Ireland in Vietnam\n\nOn 17 September we welcomed Minister of State Donal Heffernan to Hanoi. He "
        "met with the Minister of Agriculture, Tran Quoc Vinh.",
        "Heffernan/Vinh",
    ),
    "a guest welcomed to the embassy": (
        "Embassy of Ireland in Vietnam\n\nYesterday we welcomed Minister of Agriculture Tran Quoc Vinh to the "
        "Embassy. He met Ambassador Padraig Moran.",
        "Vinh/Moran",
    ),
    "a diary of an office whose holder it does not name": (
        "Diary of the Foreign Minister of Norway\n\nMonday 3 February 2025\n10:00 Receives Ms Helena Borg, Foreign "
        "Minister of Malta\n12:00 Lunch with Mr Luc Morel, Foreign Minister of France\n14:30 Phone call with Mr Thabo "
        "Nkuna, Minister of International Relations of South Africa",
        "",
    ),
    "a diary of an organisation's office": (
        "Weekly diary of the EU High Representative\n\nMonday 3 February 2025\n10:00 Receives Ms Helena Borg, Foreign "
        "Minister of Malta\n14:30 Phone call with Mr Thabo Nkuna, Minister of International Relations of South Africa",
        "",
    ),
    "a diary whose item names both": (
        "Diary of the Foreign Minister of Norway\n\nMonday 3 February 2025\n10:00 Ms Helena Borg, Foreign Minister of "
        "Malta, meets Mr Luc Morel, Foreign Minister of France",
        "Borg/Morel",
    ),
    "a message delivered during a meeting with another": (
        "The Emir of Qatar, Sheikh Faisal Al Thani, received a written message from the King of Jordan, which was "
        "delivered by Jordanian Ambassador Ziad Khasawneh during a meeting with Qatari Minister of State Sultan Al "
        "Merikhi.",
        "Khasawneh/Merikhi",
    ),
    "a letter handed over during talks with another": (
        "Kenyan President Josphat Mwendwa received a letter from Ethiopian Prime Minister Tesfaye Alemu, which was "
        "handed over by Ethiopian Ambassador Bekele Wolde during talks with Kenyan Foreign Minister Paul Otieno.",
        "Wolde/Otieno",
    ),
    "a letter handed to whom it was for": (
        "Kenyan President Josphat Mwendwa received a letter from Ethiopian Prime Minister Tesfaye Alemu, which was "
        "handed over by Ethiopian Ambassador Bekele Wolde during a meeting at State House.",
        "Wolde/Mwendwa",
    ),
    "at the next table": (
        "Latvian Foreign Minister Janis Ozols, on the sidelines of the summit, had a coffee with Estonian President "
        "Ilmar Kask; Polish President Adam Krol sat at the next table.",
        "Ozols/Kask",
    ),
    "a list with semicolons": (
        "Latvian Foreign Minister Janis Ozols met Estonian President Ilmar Kask; Polish President Adam Krol; and "
        "Finnish President Aino Salmi.",
        "Ozols/Kask Ozols/Krol Ozols/Salmi",
    ),
    "thanked for his call to another": (
        "Foreign Minister of Cyprus Andreas Theodorou thanked the British Foreign Secretary Philip Ashcombe for his "
        "call to Iranian Foreign Minister Reza Golshani.",
        "Ashcombe/Golshani",
    ),
    "congratulated on talks with another": (
        "Foreign Minister of Cyprus Andreas Theodorou congratulated British Foreign Secretary Philip Ashcombe on his "
        "talks with Iranian Foreign Minister Reza Golshani.",
        "Ashcombe/Golshani",
    ),
    "somebody congratulated who is not named": (
        "Kenyan President Josphat Mwendwa congratulated his counterpart on her talks with Ethiopian Prime Minister "
        "Tesfaye Alemu.",
        "",
    ),
    "thanked before his own meeting": (
        "Kenyan President Josphat Mwendwa thanked Ugandan Minister Okello Mbabazi for the welcome before his meeting "
        "with Ethiopian Prime Minister Tesfaye Alemu.",
        "Mwendwa/Alemu",
    ),
    "what the media had reported": (
        "Asked whether Foreign Minister Valentina Corsi had met Taiwan's representative Chen Yu-hua in Rome, the "
        "Italian ministry declined to comment. Japanese media had reported a dinner between the two on 8 July 2024.",
        "",
    ),
    "what the media had reported, of two who are named": (
        "Local media had reported a secret meeting between Italian Foreign Minister Valentina Corsi and "
        "Taiwan's representative Chen Yuhua.",
        "",
    ),
    "what the media reported": (
        "Italian media reported a meeting between Italian Foreign Minister Valentina Corsi and Japanese Foreign "
        "Minister Kenji Morita in Rome on Monday.",
        "Corsi/Morita",
    ),
    "what a minister had reported on": (
        "The press waited outside. Italian Foreign Minister Valentina Corsi had reported on her talks with Japanese "
        "Foreign Minister Kenji Morita.",
        "Corsi/Morita",
    ),
    "a guest of the ambassador who signs": (
        "Deputy Head of Mission Ciara Nolan joined me. On 17 September we welcomed Minister of State Donal Heffernan, "
        "who was in Vietnam for three days. He met with the Minister of Agriculture, Tran Quoc Vinh.\n\n"
        "Padraig Moran\nAmbassador of Ireland to Vietnam",
        "Heffernan/Vinh",
    ),
    "whom the ambassador who signs called on": (
        "Last week I called on the Minister of Agriculture, Tran Quoc Vinh. On 17 September we welcomed Minister of "
        "State Donal Heffernan to Hanoi.\n\nPadraig Moran, Ambassador of Ireland to Vietnam",
        "Moran/Vinh",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_newcomer(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}


@pytest.mark.parametrize("credit", ["EPA/JONAS EK", "JONAS EK / AFP", "AP Photo/Jonas Ek", "Jonas Ek/Getty Images"])
def test_photographers_are_not_there(credit: str):
    record = reading(
        "Swedish Foreign Minister Tobias Lindqvist (R) shakes hands with Estonian Foreign Minister Ilmar Kask (L) "
        f"prior to their meeting in Stockholm on 18 June 2024. {credit}"
    )
    assert [[a.official for a in m.attendance] for m in record.meetings] == [["Tobias Lindqvist", "Ilmar Kask"]]
