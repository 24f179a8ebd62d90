"""Turns of ministries and presidencies in their own English, with invented people: who is held to have met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "own ambassadors": (
        "Minister of Foreign Affairs of Serbia Ivica Testic met today with a number of Ambassadors. He had talks with "
        "Serbian Ambassador to Portugal Oliver Probic, Ambassador to Austria Nebojsa Probodic and Ambassador to "
        "Albania Mira Probaric.",
        "",
    ),
    "ambassador to the country": (
        "Azerbaijani Foreign Minister Elmar Testov on Thursday met with Russian Ambassador to the country Mikhail "
        "Probnikov.",
        "Testov/Probnikov",
    ),
    "ambassador to our country": (
        "Minister of Defence of Belarus Igor Testov met with the Ambassador of Serbia to our country Mira Probic.",
        "Testov/Probic",
    ),
    "ambassador to the Kingdom": (
        "The Deputy Crown Prince, Omar bin Testi, held a dinner for Foreign Minister of Russia Sergey Probov. The "
        "dinner was attended by Vice Foreign Minister Ahmed Testari, Saudi Ambassador to Russia Ali Testaar and "
        "Russian Ambassador to the Kingdom Oleg Probev.",
        "Testi/Probov Testari/Probov Testaar/Probov Testi/Probev Testari/Probev Testaar/Probev",
    ),
    "a sheikh in the name": (
        "Crown Prince of Saudi Arabia Omar bin Testi received Vice President of Palestine Hussein al-Sheikh.",
        "Testi/al-Sheikh",
    ),
    "their Excellencies": (
        "Secretary General of the Organization of Islamic Cooperation Yousef Testameen met with their Excellencies: "
        "Mr. Chingiz Probekov, Minister of Foreign Affairs of the Kyrgyz Republic, and Mr. Amadou Proba, Minister of "
        "Foreign Affairs of Senegal. The Secretary General also received the German Deputy Minister for external "
        "affairs, Mr. Niels Probnen, and exchanged views with him.",
        "Testameen/Probekov Testameen/Proba Testameen/Probnen",
    ),
    "of its Secretary General": (
        "Foreign Minister of Pakistan Ishaq Testar received the Secretary General of the Organization of Islamic "
        "Cooperation, Brahim Probaha. The Secretary General's meeting was attended by the Assistant Secretary General "
        "for Political Affairs, Yousef Probey.",
        "Testar/Probaha Testar/Probey",
    ),
    "hosted a meeting with two": (
        "Speaker of the Saeima of Latvia Solvita Testina hosted a meeting with Ene Probgma, Speaker of the Estonian "
        "parliament, and Loreta Probauskiene, Speaker of the Lithuanian parliament.",
        "Testina/Probgma Testina/Probauskiene Probgma/Probauskiene",
    ),
    "the meeting gathered": (
        "Crown Prince of Saudi Arabia Omar bin Testi received US Secretary of State Anthony Probken. The meeting "
        "gathered Saudi Minister of Defence Khalid Testari and Saudi Ambassador to the United States Reema Testaar.",
        "Testi/Probken Testari/Probken Testaar/Probken",
    ),
    "the head of the ministry": (
        "Minister of Foreign Affairs of Turkey Mevlut Testoglu arrived in Ashgabat. The head of the foreign policy "
        "agency of Turkey was received by President Gurban Probov. President of Turkmenistan praised the ties.",
        "Testoglu/Probov",
    ),
    "the head of a land's diplomacy": (
        "Algerian Foreign Minister Sabri Testoum travelled to Dakar. The head of Algerian diplomacy was received by "
        "President of Senegal Macky Proball.",
        "Testoum/Proball",
    ),
    "the head of another ministry": (
        "Algerian Foreign Minister Sabri Testoum spoke. The head of the Algerian Interior Ministry was received by "
        "President of Senegal Macky Proball.",
        "",
    ),
    "a byline under the headline": (
        "President Testosa receives letters of credence\n\nAmanda Probhoza Presidency reporter\n\nThe ambassador of "
        "Germany, Andreas Probschke, handed his letter of credence to President of South Africa Cyril Testosa.",
        "Testosa/Probschke",
    ),
    "the subject of two verbs": (
        "Foreign Minister of Kenya Alfred Testua on Monday received the German Deputy Minister, Niels Probnen, and "
        "met with the Ambassador of Norway, Gunnar Probholm.",
        "Testua/Probnen Testua/Probholm",
    ),
    "names of many parts": (
        "KUWAIT: His Highness the Amir Sheikh Sabah Al-Ahmad Al-Testir received yesterday at Bayan Palace Qatar's "
        "Deputy Prime Minister and Minister of Foreign Affairs Sheikh Mohammad bin Abdulrahman Al Probani. Kuwaiti "
        "Foreign Minister Sheikh Dr Ahmad Nasser Al-Mohammad Al-Sabah attended the meeting. His Highness received "
        "the credentials of Ambassador of Tanzania Aisha Salim Probour. Sheikh Dr Ahmad Nasser Al-Mohammad and "
        "Deputy Minister of Amiri Diwan Sheikh Ali Testarrah attended the meetings.",
        "Al-Testir/Probani Al-Sabah/Probani Al-Testir/Probour Al-Sabah/Probour Testarrah/Probour",
    ),
    "points without a blank": (
        "Chairwoman of the National Assembly of Vietnam Nguyen Kim Testan hosted a reception for Vice President of "
        "the Lao National Assembly Bounpone Probavong in Hanoi on August 20.For his part, Bounpone Probavong informed "
        "the host about his talks with his Vietnamese counterpart Phung Quoc Testien.The two sides agreed on much.",
        "Testan/Probavong Testien/Probavong",
    ),
    "and other officials": (
        "Ukrainian Prime Minister Denys Testyhal, Defence Minister Andrii Testaran and other governmental officials "
        "hosted the Georgian Prime Minister, Irakli Probashvili, at the airport.",
        "Testyhal/Probashvili Testaran/Probashvili",
    ),
    "an abbreviated house": (
        "Prime Minister of Georgia Irakli Testvili met with Ukraine's Prime Minister Denys Probyhal and RADA Chairman "
        "Dmytro Probumkov.",
        "Testvili/Probyhal Testvili/Probumkov",
    ),
    "an official of a land": (
        "Georgian Foreign Minister Ilia Testvili on Monday discussed bilateral cooperation with Dan Probana, the "
        "visiting Speaker of the Israeli Parliament. The Israeli official, who arrived on the weekend, also met with "
        "his Georgian counterpart Shalva Testuli.",
        "Testvili/Probana Testuli/Probana",
    ),
    "ties with a land": (
        "Georgian Foreign Minister Ilia Testvili discussed cooperation with Israel and praised Prime Minister of "
        "Israel Dan Probana.",
        "",
    ),
    "his peers": (
        "Foreign Minister of Chile Roberto Testero met his peers from Argentina and Brazil, Jorge Probaurie and "
        "Aloysio Probunes.",
        "Testero/Probaurie Testero/Probunes",
    ),
    "a delegation named later": (
        "President of Vietnam Tran Testam received a delegation of the Lao Friendship Association. The "
        "delegation was headed by its President, Bounpone Probasit.",
        "Testam/Probasit",
    ),
    "a delegation of businessmen": (
        "President of Vietnam Tran Testam received a delegation of Japanese businessmen. The Ambassador of Japan, Ito "
        "Probaki, was also present.",
        "Testam/Probaki",
    ),
    "a senate's commission": (
        "Chair of the Milli Majlis of Azerbaijan Sahiba Testova had a meeting with Chairman of the Italian "
        "Senate's Standing Commission for External Affairs and Emigration Vito Probelli on 12 April.",
        "Testova/Probelli",
    ),
    "a friendship group in a parliament": (
        "Chair of the Milli Majlis of Azerbaijan Sahiba Testova had a meeting with the visiting head of the "
        "inter-parliamentary friendship group for Azerbaijan in the Parliament of the Republic of Poland Joanna "
        "Probocka and members of that group.",
        "Testova/Probocka",
    ),
    "met twice": (
        "Chair of the Milli Majlis of Azerbaijan Sahiba Testova told the outbound President of the International "
        "Turkic Academy Darhan Probirali that she had already met twice with the Speaker of the Armenian National "
        "Assembly Alen Probyan.",
        "Testova/Probirali Testova/Probyan",
    ),
    "brought by an ambassador": (
        "Oman's Foreign Minister Sayyid Badr Testaidi received a message from Dr Faisal Al Probad, Foreign "
        "Minister of Syria. The Minister received the message from Dr Idris Probaya, Syria's ambassador to Oman "
        "during a meeting in Muscat.",
        "Testaidi/Probaya",
    ),
    "bid farewell": (
        "The Minister of Foreign Affairs of Ghana, Shirley Testwey, has bid the United States Ambassador to "
        "Ghana, Stephanie Proban, farewell.",
        "Testwey/Proban",
    ),
    "bid for a seat": (
        "The Minister of Foreign Affairs of Ghana, Shirley Testwey, bid the Ambassador of Togo, Ama Proba, to "
        "think again.",
        "",
    ),
    "they include": (
        "President Nana Testaddo of Ghana has received the letters of credence of new envoys from three "
        "countries. They include the Ambassador Extraordinary and Plenipotentiary of the Republic of Guinea to "
        "Ghana, Jean Probor, High Commissioner of Canada to Ghana, Martine Probeau, and the High Commissioner of "
        "New Zealand to Ghana, Michael Probton.",
        "Testaddo/Probor Testaddo/Probeau Testaddo/Probton",
    ),
    "accredited by": (
        "Her Excellency Veronica Probith, Plenipotentiary Representative of Barbados to CARICOM and His "
        "Excellency Allan Probander, Plenipotentiary Representative of St. Vincent and the Grenadines to CARICOM "
        "were accredited by CARICOM Secretary-General, Ambassador Irwin Testocque in a short ceremony.",
        "Testocque/Probith Testocque/Probander",
    ),
    "accredited to": (
        "President of Kenya Wafula Testo addressed the ambassadors accredited to Kenya and thanked the Ambassador "
        "of Norway, Gunnar Probholm.",
        "",
    ),
    "during a courtesy call": (
        "During a courtesy call on Foreign Minister of Kenya Alfred Testua, the Ambassador of Norway, Gunnar "
        "Probholm, praised ties.",
        "Testua/Probholm",
    ),
    "speaking during a courtesy call": (
        "Speaking during a courtesy call on the new CARICOM Secretary-General Carla Testnett in Georgetown on "
        "Wednesday, the President of Suriname, Chan Probokhi, emphasised trade.",
        "Testnett/Probokhi",
    ),
    "a statement on somebody's meeting": (
        "Statement by NSC Spokesperson Emily Testorne on National Security Advisor Jake Testivan's Bilateral "
        "Meeting with French National Security Advisor Emmanuel Probonne",
        "Testivan/Probonne",
    ),
    "accompanying whom at the meeting": (
        "The President of the Republic of Croatia Zoran Testovic received the Speaker of the National Assembly of "
        "the Republic of Slovenia, Urska Probancic. Accompanying the Speaker of the National Assembly of the "
        "Republic of Slovenia at the meeting were the Ambassador of the Republic of Slovenia to the Republic of "
        "Croatia, Gasper Probzan; and Deputy Head of Mission at the Embassy of the Republic of Slovenia, Miha "
        "Probtur.",
        "Testovic/Probancic Testovic/Probzan Testovic/Probtur",
    ),
    "his majesty with a comma": (
        "Ambassador Simon Testoyo of Zimbabwe has also met with His Majesty, King Probati III, and Prime Minister "
        "of Lesotho Thomas Probane.",
        "Testoyo/III Testoyo/Probane",
    ),
    "the office of his majesty": (
        "King of Jordan Omar Testani received US Secretary of State Ann Proben. Adviser to His Majesty and "
        "Director of the Office of His Majesty Manar Testbas attended the meeting.",
        "Testani/Proben Testbas/Proben",
    ),
    "prime minister affairs": (
        "Prime Minister of Jordan Jafar Testin met Lebanese President Joseph Probun. The meeting was attended by "
        "Jordanian Minister of State for Prime Minister Affairs Abdul Latif Testdawi.",
        "Testin/Probun Testdawi/Probun",
    ),
    "associated with": (
        "Foreign Minister of Sri Lanka Ali Testry met the U.S. Assistant Secretary of State Donald Probu. "
        "Referring to the Foreign Minister's meeting with the Secretary of State Antony Probken in Cambodia, "
        "Foreign Minister Testry welcomed the aid. Ambassador Probu was accompanied by the Ambassador of the U.S. "
        "to Sri Lanka Julie Probung. Foreign Secretary of Sri Lanka Aruni Testdane was associated with the "
        "Foreign Minister at the meeting.",
        "Testry/Probu Testry/Probken Testry/Probung Testdane/Probu Testdane/Probung",
    ),
    "the minister again": (
        "Minister of Foreign Affairs of Sri Lanka Vijitha Testath met with Minister of Foreign Affairs of "
        "Maldives Abdulla Probeel. The Foreign Minister also met the Minister of Foreign Affairs of Finland, "
        "Elina Probonen.",
        "Testath/Probeel Testath/Probonen",
    ),
    "an agenda that includes talks": (
        "Russian Foreign Minister Sergey Testov's agenda includes talks with his Mongolian counterpart, Bat "
        "Probunkh, as well as with President of Mongolia Ukhna Probsukh.",
        "",
    ),
    "delegates of a two-land group": (
        "J.Testbayar, Head of the Mongolian Parliamentary Standing Committee on Security, and L.Testerdene, "
        "Deputy Chair of Mongolia-US inter-parliamentary group, met with delegates led by U.S. Ambassador "
        "Jennifer Probalt.",
        "J.Testbayar/Probalt L.Testerdene/Probalt",
    ),
    "retired": (
        "Ambassador Donald Probu of the United States called on President of Sri Lanka Ranil Testsinghe and met "
        "Secretary of Defence of Sri Lanka, General Kamal Testratne (Retd).",
        "Probu/Testsinghe Probu/Testratne",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_ministry(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
