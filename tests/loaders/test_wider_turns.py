"""Turns of the wider officialdom on the web, with invented people: who is held to have met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "those who called, named after the verb": (
        "The envoys who called on President of Zambia Hake Testema were Kofi Probah Ambassador of Ghana and Mary "
        "Probell, the ambassador of Ireland.",
        "Testema/Probah Testema/Probell",
    ),
    "those who called on him": (
        "President of Zambia Hake Testema held several meetings. Those who called on him included President of Ghana "
        "Kofi Probah and Prime Minister Mary Probell of Ireland.",
        "Testema/Probah Testema/Probell",
    ),
    "who received him, after a participle": (
        "Prime Minister of Zambia Hake Testema arrived in Accra. Welcoming him at the airport were President of Ghana "
        "Kofi Probah and Foreign Minister Ama Probell.",
        "Testema/Probah Testema/Probell",
    ),
    "receiving a delegation were": (
        "Receiving the delegation of the Zambian province led by Governor Hake Testema were Governor Kofi Probah of "
        "Ghana and his deputy, Ama Probell.",
        "Testema/Probah Testema/Probell",
    ),
    "on hand to receive him": (
        "Prime Minister of Zambia Hake Testema arrived in Accra. On hand to receive him at the airport were President "
        "of Ghana Kofi Probah and Foreign Minister Ama Probell.",
        "Testema/Probah Testema/Probell",
    ),
    "welcoming, and praising": (
        "Welcoming President of Ghana Kofi Probah to Lusaka, Prime Minister Hake Testema of Zambia praised ties.",
        "Testema/Probah",
    ),
    "welcoming a decision": (
        "Welcoming the decision of the President of Ghana Kofi Probah, Prime Minister Hake Testema of Zambia said more "
        "was needed.",
        "",
    ),
    "welcoming remarks": (
        "Welcoming remarks were made by President of Ghana Kofi Probah and Prime Minister Hake Testema of Zambia.",
        "",
    ),
    "said so when somebody called on him": (
        "Foreign Minister of Bangladesh Musta Testal said this when the new Ambassador of Norway to Bangladesh, Erik "
        "Proben, called on him at his office.",
        "Testal/Proben",
    ),
    "made a request when somebody met him": (
        "Finance Minister of Bangladesh Musta Testal made the request when visiting World Bank Managing Director Axel "
        "Proben met him at a city hotel.",
        "Testal/Proben",
    ),
    "a delegation of a bank and its call": (
        "A delegation from the World Bank led by Executive Director Jean Proben called on the Prime Minister of "
        "Mauritius, Mr Prav Testnauth, in Port-Louis.",
        "Testnauth/Proben",
    ),
    "a list under the names of lands": (
        "On the sidelines of the 37th Session of the FAO Regional Conference for Asia, the FAO Director-General Qi "
        "Testyu met with the following Ministers from the region:\n\nFiji:\n\nThe Honourable Kala Probu, Minister for "
        "Fisheries;\n\nPalau:\n\nThe Honourable Steven Probor, Minister for Agriculture",
        "Testyu/Probu Testyu/Probor",
    ),
    "a newly-appointed cardinal": (
        "Newly-appointed Cardinal Mario Testech paid a courtesy call on President of Malta George Probella on Monday.",
        "Testech/Probella",
    ),
    "arrived to take part": (
        "President of Guinea-Bissau Umaro Testalo, President of Burundi Eva Probimye and President of Comoros Azali "
        "Testani have arrived in Addis Ababa today to participate in the 36th AU Summit.",
        "",
    ),
    "a portfolio of revenues": (
        "The president of Burundi Evariste Testimiye was welcomed by Ethiopian Revenues Minister Ayna Probie.",
        "Testimiye/Probie",
    ),
    "signed in their presence": (
        "The accord was signed in the august presence of Mr. Pham Testau, Ambassador of Vietnam to India, and Dr. Syed "
        "Probtar, Secretary of Education of India.",
        "Testau/Probtar",
    ),
    "witnessed the signing": (
        "Prime Minister of Trinidad and Tobago Keith Testley and Prime Minister of Barbados Mia Probley witnessed the "
        "signing of an accord between the two countries.",
        "Testley/Probley",
    ),
    "a chief of a land without a preposition": (
        "Chief of Defence Forces Australia General Angus J. Testell on Sunday paid a visit to Chief of Army Staff of "
        "Pakistan General Asim Probir.",
        "Testell/Probir",
    ),
    "a chief of an army": (
        "Chief of General Staff UK Army, General Sir Nicholas Tester called on Pakistan's Chief of Army Staff, General "
        "Qamar Probjwa.",
        "Tester/Probjwa",
    ),
    "a chief of a force": (
        "Chief of South African National Defence Force, General Rudzani Testanya who is on an official visit to "
        "Pakistan, called on Chairman Joint Chiefs of Staff Committee, General Nadeem Proba.",
        "Testanya/Proba",
    ),
    "a land after the office": (
        "Rana Testula, Minister of Defence and Military Veterans Affairs, South Africa called on General Qamar "
        "Probjwa, Chief of Army Staff of Pakistan.",
        "Testula/Probjwa",
    ),
    "a caption": (
        "Trinidad and Tobago Energy Minister Franklin Testhan (center) and his Barbados counterpart Wilfred Probams "
        "holding talks on energy issues.",
        "Testhan/Probams",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_wider(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
