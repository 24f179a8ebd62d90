"""Turns of press releases from ministries, parliaments and bodies of the whole world, with invented people."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "letters of an agency before the title": (
        "ASTANA. EXAMPLEINFORM Deputy Minister of Foreign Affairs of Kazakhstan Yerlan Testbayev, held a meeting with "
        "Ambassador to Kazakhstan Kathy Probe.",
        "Testbayev/Probe",
    ),
    "letters of a party before the title": (
        "ABC-DEF President Hristo Testoski and his deputy Aleksandar Testoloski met with the newly appointed Hungarian "
        "Ambassador to Macedonia Andras Probein.",
        "Testoski/Probein Testoloski/Probein",
    ),
    "a working group of two lands": (
        "Speaker of the Milli Majlis Sahiba Testova received the head of the Azerbaijan-Czech inter-parliamentary "
        "relations working group of the Czech Parliament Jan Probik.",
        "Testova/Probik",
    ),
    "a group on relations with a land": (
        "The delegation led by Milli Majlis Speaker Sahiba Testova was met at the airport by the head of the "
        "Friendship Group of the Chamber of Deputies of the Czech Parliament on inter-parliamentary relations with "
        "Azerbaijan Jan Probik.",
        "Testova/Probik",
    ),
    "the working group of a parliament": (
        "Milli Majlis Speaker Sahiba Testova received the head of the Bundestag's working group on interparliamentary "
        "relations with the South Caucasus, Karin Probstein.",
        "Testova/Probstein",
    ),
    "a working group on relations of two lands": (
        "Deputy Chairman of the Milli Majlis, head of the working group on Azerbaijani-Iranian interparliamentary "
        "relations Ziya Testarov has met with a delegation of Iran headed by Sadegh Probadri.",
        "Testarov/Probadri",
    ),
    "a body explained in brackets": (
        "A meeting was held today between speaker of the Russian State Duma Viktor Testodin and speaker of Milli "
        "Majlis (Azerbaijani Parliament) Sahiba Probova.",
        "Testodin/Probova",
    ),
    "a delegation of a town's assembly": (
        "First Deputy Chair of the Milli Majlis Ali Testov had a meeting with the visiting delegation of the "
        "Legislative Assembly of St Petersburg led by the LA Chairman Alexander Probsky. The meeting went with the "
        "attendance of Deputy Chair of the Milli Majlis Adil Testiyev.",
        "Testov/Probsky Testiyev/Probsky",
    ),
    "the delegation of whom was led": (
        "The parliamentary delegation led by the Speaker of the Milli Majlis, Sahiba Testova, went to Samarkand. "
        "Chairman of the Senate of Uzbekistan Tanzila Probayeva welcomed the Speaker at the airport. Speaker Sahiba "
        "Testova will take part in a forum. The delegation includes MPs - Uzuli Testadov, Nurlan Testanov.",
        "Testova/Probayeva Testadov/Probayeva Testanov/Probayeva",
    ),
    "headed the delegation, which included": (
        "The first Political Consultations were held in Abu Dhabi. The UAE delegation was led by Khalifa Testar, "
        "Deputy Minister of Foreign Affairs, and included Issa Testimi, UAE Ambassador to Georgia. Alexander "
        "Probvili, Deputy Minister of Foreign Affairs of Georgia, headed the Georgian delegation, which included "
        "Roland Probidze, Georgian Ambassador to the UAE.",
        "Testar/Probvili Testimi/Probvili Testar/Probidze Testimi/Probidze",
    ),
    "a delegation of an embassy, later led by": (
        "ISLAMABAD: A 3-member delegation of US embassy called on Minister for Interior Brig (R) Ijaz Testah here on "
        "Thursday. The delegation, led by Angela Probler, appreciated the efforts.",
        "Testah/Probler",
    ),
    "with high-level officials, including": (
        "Secretary General Hans Testinger of the OSCE met with high-level officials, including members of the "
        "Presidency of Bosnia and Herzegovina, Ivo Probic and Denis Proberovic, and President Milan Probavic of "
        "Serbia.",
        "Testinger/Probic Testinger/Proberovic Testinger/Probavic",
    ),
    "as well as with": (
        "Secretary General of the OSCE Hans Testinger held bilateral meetings with Albania's Prime Minister Edi "
        "Proba and Foreign Minister Igli Probani, as well as with the President of Albania, Bajram Probaj.",
        "Testinger/Proba Testinger/Probani Testinger/Probaj",
    ),
    "leaders who were brought together": (
        "During the Summit, which brought together Heads of State, Secretary General of the OSCE Hans Testinger met "
        "with a number of European leaders, including President Probev of Azerbaijan and Prime Minister Probyan of "
        "Armenia.",
        "Testinger/Probev Testinger/Probyan",
    ),
    "as well as before the verb": (
        "The discussions were held in Ashgabat on 9 April 2020. The Minister of Foreign Affairs of Turkmenistan "
        "Rashid Testov and the Head of the UN Regional Center for Preventive Diplomacy Natalia Probman, as well as "
        "the representatives of the UNDP participated in the meeting.",
        "Testov/Probman",
    ),
    "the meeting after a meal": (
        "Crown Prince Salman bin Testi of Saudi Arabia received British Foreign Secretary Charles Proby. Then, Crown "
        "Prince Salman hosted a dinner in honor of Charles Proby. The audience and dinner were attended by Deputy "
        "Minister of Defense Khalid Testari.",
        "Testi/Proby Testari/Proby",
    ),
    "attending the meeting": (
        "Foreign Minister of the UAE Abdullah Testan received Prince Faisal Probhan, Foreign Minister of Saudi Arabia. "
        "Attending the meeting were Sheikh Shakhbout Testyan, Minister of State of the UAE, and Turki Probkheel, Saudi "
        "Ambassador to the UAE.",
        "Testan/Probhan Testyan/Probhan Testan/Probkheel Testyan/Probkheel",
    ),
    "an own ambassador who attends": (
        "UAE Foreign Minister Abdullah Testan has received his Russian counterpart Sergey Probov. The meeting was "
        "attended by Dr. Sultan bin Ahmed Testi, Minister of Industry, and Dr. Mohamed Ahmed bin Sultan Testi, UAE "
        "Ambassador to the Russian Federation.",
        "Testan/Probov Testi/Probov",
    ),
    "both": (
        "UN Special Envoy for Syria Staffan de Testura was in Moscow yesterday, where he had meetings with both "
        "Russian Foreign Minister Sergey Probov and Defense Minister Sergei Probgu.",
        "Testura/Probov Testura/Probgu",
    ),
    "the envoy of an organisation's head": (
        "UN Secretary General's Special Envoy for Syria, Staffan de Testura, met with Syria's Foreign Minister Walid "
        "Probem.",
        "Testura/Probem",
    ),
    "directors of two ministries": (
        "Today a working meeting took place between the directors of the Chilean and Colombian Foreign Ministries, "
        "Patricio Testat and Patricia Probes, respectively.",
        "Testat/Probes",
    ),
    "presidents parted by a semicolon": (
        "Foreign Minister of Chile Roberto Testero accompanied the President of Chile, Sebastián Testera, in bilateral "
        "meetings with the Presidents of Peru, Martín Probarra; and Canada, Justin Probeau.",
        "Testero/Probarra Testero/Probeau Testera/Probarra Testera/Probeau",
    ),
    "a dialogue that will take place": (
        "Within the framework of the visit of Assistant Secretary of State Donald Testu, the first meeting of the "
        "Strategic Dialogue between Uzbekistan and the United States will take place. The Uzbek delegation is headed "
        "by Foreign Minister of Uzbekistan Abdulaziz Probov.",
        "",
    ),
    "a delegation which is on a visit": (
        "President Paul Testame of Rwanda yesterday received a visiting German delegation. The 21-man delegation "
        "which is in the country for a five-day visit, is led by the Minister of the Interior, Karl Probuch.",
        "Testame/Probuch",
    ),
    "a delegation told of by its land": (
        "A delegation of British Parliamentarians visited the Presidential Secretariat of Sri Lanka. During their "
        "visit, the delegation held a brief discussion with the Secretary to the President of Sri Lanka, Dr. Nandika "
        "Testake. British High Commissioner to Sri Lanka Andrew Probrick was present during the visit.",
        "Testake/Probrick",
    ),
    "the delegation consisted of": (
        "During their stay, the American delegation met with President of Taiwan Tsai Testwen and attended a banquet "
        "hosted by Foreign Minister of Taiwan Joseph Testu. The delegation consisted of Senators Frank Probei and "
        "Mason Probipps.",
        "Testwen/Probei Testwen/Probipps Testu/Probei Testu/Probipps",
    ),
    "a delegation of several lands": (
        "The delegation met with President of Taiwan Tsai Testwen. The delegation consisted of lawmakers Mason "
        "Probipps from Palau and Asterio Probpi from Nauru.",
        "Testwen/Probipps Testwen/Probpi",
    ),
    "led by and comprising": (
        "Foreign Minister of Taiwan Joseph Testu hosted a banquet for a seven-member delegation from the U.K. House of "
        "Commons. Led by Alicia Probrns, chair of the Foreign Affairs Committee, and comprising lawmakers Royston "
        "Probith and Liam Probyrne, the group's visit aims to deepen ties.",
        "Testu/Probrns Testu/Probith Testu/Probyrne",
    ),
    "a banquet to welcome": (
        "Minister of Foreign Affairs of Taiwan Joseph Testu hosted a banquet to welcome a delegation from the New "
        "Zealand Parliament led by Cochair of the Select Committee Joseph Probney MP.",
        "Testu/Probney",
    ),
    "visiting deputies": (
        "Minister of Foreign Affairs of Taiwan Lin Testlung hosted a luncheon for visiting deputies of the Sejm of the "
        "Republic of Poland—Łukasz Probski, Marek Probewski, and Iwona Probczyk—who also serve on the group.",
        "Testlung/Probski Testlung/Probewski Testlung/Probczyk",
    ),
    "an agreement between two who met": (
        "Top diplomats from South Korea and China met on the margins of a forum. The agreement was reached between "
        "Foreign Minister Cho Testyul and his Chinese counterpart, Wang Probyi, in Vientiane.",
        "Testyul/Probyi",
    ),
    "a land's ministry without its of": (
        "Permanent Secretary of Cyprus Foreign Ministry Alexandros Teston and Greek Foreign Ministry Secretary General "
        "Dimitrios Proboulos held political consultations in Athens.",
        "Teston/Proboulos",
    ),
    "envoys listed with their lands": (
        "On Thursday three newly appointed ambassadors presented their letters of credence to President of Nigeria "
        "Muhammadu Testari. The ambassadors are Amedi Probara, Mauritania, Daniel Probrand, Belgium, and Knut Problein "
        "from Norway. In attendance at the ceremony was Nigeria's minister of foreign Affairs, Mr Geoffrey Testama.",
        "Probara/Testari Probrand/Testari Problein/Testari Probara/Testama Probrand/Testama Problein/Testama",
    ),
    "an official of a body": (
        "Director General of the World Health Organization Dr Tedros Testebre paid a courtesy call on President Bidya "
        "Probari of Nepal. The WHO high official has already held meetings with Health Minister of Nepal Birodh "
        "Probwada.",
        "Testebre/Probari Testebre/Probwada",
    ),
    "led by, and not met": (
        "Led by Alicia Testrns, a British delegation toured the port. Foreign Minister of Taiwan Joseph Probu spoke.",
        "",
    ),
    "accompanied on a visit": (
        "Foreign Minister of Chile Roberto Testero accompanied President Sebastián Testera on his visit to Lima. "
        "President of Peru Martín Probarra spoke to the press.",
        "",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_release(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}


SIDES = {
    "of an organisation's head": ("UN Secretary General's Special Envoy for Syria, Staffan de Testura, spoke.", "UN"),
    "of a town's assembly": (
        "Speaker of the Saeima Ainars Probis met with a delegation of the City Council of St Petersburg led by "
        "Chairman Alexander Testsky.",
        "RUS",
    ),
}


@pytest.mark.parametrize(("text", "side"), SIDES.values(), ids=SIDES.keys())
def test_release_side(text: str, side: str):
    assert {o.represents for o in reading(text).officials if "Test" in o.name} == {side}
