"""Turns of press releases from ministries, parliaments and bodies of the whole world, with invented people."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "letters of an agency before the title": (
        "ASTANA. EXAMPLEINFORM Deputy Minister of Foreign Affairs of Kazakhstan Yerlan Testbayev, held a meeting "
        "with Ambassador to Kazakhstan Kathy Probe.",
        "Testbayev/Probe",
    ),
    "letters of a party before the title": (
        "ABC-DEF President Hristo Testoski and his deputy Aleksandar Testoloski met with the newly appointed "
        "Hungarian Ambassador to Macedonia Andras Probein.",
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
        "Milli Majlis Speaker Sahiba Testova received the head of the Bundestag's working group on "
        "interparliamentary relations with the South Caucasus, Karin Probstein.",
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
        "Chairman of the Senate of Uzbekistan Tanzila Probayeva welcomed the Speaker at the airport. Speaker "
        "Sahiba Testova will take part in a forum. The delegation includes MPs - Uzuli Testadov, Nurlan Testanov.",
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
        "ISLAMABAD: A 3-member delegation of US embassy called on Minister for Interior Brig (R) Ijaz Testah here "
        "on Thursday. The delegation, led by Angela Probler, appreciated the efforts.",
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
        "During the Summit, which brought together Heads of State, Secretary General of the OSCE Hans Testinger "
        "met with a number of European leaders, including President Probev of Azerbaijan and Prime Minister "
        "Probyan of Armenia.",
        "Testinger/Probev Testinger/Probyan",
    ),
    "as well as before the verb": (
        "The discussions were held in Ashgabat on 9 April 2020. The Minister of Foreign Affairs of Turkmenistan "
        "Rashid Testov and the Head of the UN Regional Center for Preventive Diplomacy Natalia Probman, as well as "
        "the representatives of the UNDP participated in the meeting.",
        "Testov/Probman",
    ),
    "the meeting after a meal": (
        "Crown Prince Salman bin Testi of Saudi Arabia received British Foreign Secretary Charles Proby. Then, "
        "Crown Prince Salman hosted a dinner in honor of Charles Proby. The audience and dinner were attended by "
        "Deputy Minister of Defense Khalid Testari.",
        "Testi/Proby Testari/Proby",
    ),
    "attending the meeting": (
        "Foreign Minister of the UAE Abdullah Testan received Prince Faisal Probhan, Foreign Minister of Saudi "
        "Arabia. Attending the meeting were Sheikh Shakhbout Testyan, Minister of State of the UAE, and Turki "
        "Probkheel, Saudi Ambassador to the UAE.",
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
        "UN Secretary General's Special Envoy for Syria, Staffan de Testura, met with Syria's Foreign Minister "
        "Walid Probem.",
        "Testura/Probem",
    ),
    "directors of two ministries": (
        "Today a working meeting took place between the directors of the Chilean and Colombian Foreign Ministries, "
        "Patricio Testat and Patricia Probes, respectively.",
        "Testat/Probes",
    ),
    "presidents parted by a semicolon": (
        "Foreign Minister of Chile Roberto Testero accompanied the President of Chile, Sebastián Testera, in "
        "bilateral meetings with the Presidents of Peru, Martín Probarra; and Canada, Justin Probeau.",
        "Testero/Probarra Testero/Probeau Testera/Probarra Testera/Probeau",
    ),
    "a dialogue that will take place": (
        "Within the framework of the visit of Assistant Secretary of State Donald Testu, the first meeting of the "
        "Strategic Dialogue between Uzbekistan and the United States will take place. The Uzbek delegation is "
        "headed by Foreign Minister of Uzbekistan Abdulaziz Probov.",
        "",
    ),
    "a delegation which is on a visit": (
        "President Paul Testame of Rwanda yesterday received a visiting German delegation. The 21-man delegation "
        "which is in the country for a five-day visit, is led by the Minister of the Interior, Karl Probuch.",
        "Testame/Probuch",
    ),
    "a delegation told of by its land": (
        "A delegation of British Parliamentarians visited the Presidential Secretariat of Sri Lanka. During their "
        "visit, the delegation held a brief discussion with the Secretary to the President of Sri Lanka, Dr. "
        "Nandika Testake. British High Commissioner to Sri Lanka Andrew Probrick was present during the visit.",
        "Testake/Probrick",
    ),
    "the delegation consisted of": (
        "During their stay, the American delegation met with President of Taiwan Tsai Testwen and attended a "
        "banquet hosted by Foreign Minister of Taiwan Joseph Testu. The delegation consisted of Senators Frank "
        "Probei and Mason Probipps.",
        "Testwen/Probei Testwen/Probipps Testu/Probei Testu/Probipps",
    ),
    "a delegation of several lands": (
        "The delegation met with President of Taiwan Tsai Testwen. The delegation consisted of lawmakers Mason "
        "Probipps from Palau and Asterio Probpi from Nauru.",
        "Testwen/Probipps Testwen/Probpi",
    ),
    "led by and comprising": (
        "Foreign Minister of Taiwan Joseph Testu hosted a banquet for a seven-member delegation from the U.K. "
        "House of Commons. Led by Alicia Probrns, chair of the Foreign Affairs Committee, and comprising lawmakers "
        "Royston Probith and Liam Probyrne, the group's visit aims to deepen ties.",
        "Testu/Probrns Testu/Probith Testu/Probyrne",
    ),
    "a banquet to welcome": (
        "Minister of Foreign Affairs of Taiwan Joseph Testu hosted a banquet to welcome a delegation from the New "
        "Zealand Parliament led by Cochair of the Select Committee Joseph Probney MP.",
        "Testu/Probney",
    ),
    "visiting deputies": (
        "Minister of Foreign Affairs of Taiwan Lin Testlung hosted a luncheon for visiting deputies of the Sejm of "
        "the Republic of Poland—Łukasz Probski, Marek Probewski, and Iwona Probczyk—who also serve on the group.",
        "Testlung/Probski Testlung/Probewski Testlung/Probczyk",
    ),
    "an agreement between two who met": (
        "Top diplomats from South Korea and China met on the margins of a forum. The agreement was reached between "
        "Foreign Minister Cho Testyul and his Chinese counterpart, Wang Probyi, in Vientiane.",
        "Testyul/Probyi",
    ),
    "a land's ministry without its of": (
        "Permanent Secretary of Cyprus Foreign Ministry Alexandros Teston and Greek Foreign Ministry Secretary "
        "General Dimitrios Proboulos held political consultations in Athens.",
        "Teston/Proboulos",
    ),
    "envoys listed with their lands": (
        "On Thursday three newly appointed ambassadors presented their letters of credence to President of Nigeria "
        "Muhammadu Testari. The ambassadors are Amedi Probara, Mauritania, Daniel Probrand, Belgium, and Knut "
        "Problein from Norway. In attendance at the ceremony was Nigeria's minister of foreign Affairs, Mr "
        "Geoffrey Testama.",
        "Probara/Testari Probrand/Testari Problein/Testari Probara/Testama Probrand/Testama Problein/Testama",
    ),
    "an official of a body": (
        "Director General of the World Health Organization Dr Tedros Testebre paid a courtesy call on President "
        "Bidya Probari of Nepal. The WHO high official has already held meetings with Health Minister of Nepal "
        "Birodh Probwada.",
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
    "at a palace, along with his counterpart": (
        "KUWAIT: The Amir Sheikh Sabah Al-Testi received yesterday at Seif Palace First Deputy Prime Minister and "
        "Foreign Minister Sheikh Omar Al-Hamad, along with his Ethiopian counterpart Dr Workneh Probeyehu.",
        "Al-Testi/Probeyehu Al-Hamad/Probeyehu",
    ),
    "in somebody's presence": (
        "KUWAIT: The Amir Sheikh Sabah Al-Testi received the Crown Prince Sheikh Nawaf Al-Testad at Bayan Palace. "
        "The Amir also received, in presence of His Highness the Crown Prince, the visiting Saudi State Minister "
        "Turki Probi, who conveyed greetings from King Salman bin Omar Al Probu and the Crown Prince, Prince Ali "
        "bin Salman bin Omar Al Probu.",
        "Al-Testi/Probi Al-Testad/Probi",
    ),
    "a letter handed in": (
        "Russian Ambassador to Kuwait Nikolay Probarov handed in the letter to Kuwait's Minister of Amiri Diwan "
        "Sheikh Ali Testah.",
        "Probarov/Testah",
    ),
    "responsible for a field": (
        "Muscat: Official talks were held between the Sultanate and the State of Qatar. The Omani side was chaired "
        "by Badr bin Saud al Testaidi, Minister Responsible for Foreign Affairs, while the Qatari side was chaired "
        "by Dr Khalid al Probiyah, Minister of Defence. The talks session was attended from the Omani side by Lt "
        "Gen Ahmed al Testani, Chief of Staff of the Sultan’s Armed Forces (SAF).",
        "Testaidi/Probiyah Testani/Probiyah",
    ),
    "the consultations session": (
        "MUSCAT: The Sultanate and the Syrian Arab Republic held talks. The Omani side was headed by Badr al "
        "Testaidy, Foreign Minister, while the Syrian delegation was led by Dr Faisal Probdad, Syrian Minister of "
        "Foreign Affairs. An agreement was signed. The consultations session was attended by Turki bin Mahmoud al "
        "Testisi, the Sultanate’s Ambassador to Syria, and Dr Bassam Probtib, Syrian Ambassador to Oman.",
        "Testaidy/Probdad Testaidy/Probtib Testisi/Probdad Testisi/Probtib",
    ),
    "the other envoys": (
        "Four envoys accredited to Ghana have presented their letters of credence to President Nana Testo-Addo. "
        "They are Ali Probjel from Algeria and Mr Wendell Probandro, High Commissioner of the Republic of Trinidad "
        "and Tobago. The rest are Leena Problvanainen from Finland, and Dr Ursura Probarahap from Indonesia.",
        "Testo-Addo/Probjel Testo-Addo/Probandro Testo-Addo/Problvanainen Testo-Addo/Probarahap",
    ),
    "a sultan by name": (
        "President of Ghana Nana Testo-Addo has received letters of credence from envoys. They are Ambassadors of "
        "Mali, Konate Proboumar; Saudi Arabia, Sultan Abdulrahman Al-Probil and Colombia, Daniel Probabali.",
        "Testo-Addo/Proboumar Testo-Addo/Al-Probil Testo-Addo/Probabali",
    ),
    "a chamber in other words": (
        "ALGIERS – The President of the Republic, Abdelmadjid Testboune received the Speaker of the Shura Council "
        "(consultative assembly) of the Kingdom of Saudi Arabia, Dr. Abdullah Al-Probi. The audience took place in "
        "the presence of the Speaker of the Council of the Nation (Upper House), Salah Testjil.",
        "Testboune/Al-Probi Testjil/Al-Probi",
    ),
    "at one meeting": (
        "Chinese President Xi Testping made the remarks at a meeting with King Ali Probak of Jordan and President "
        "Omar Examplov of Egypt.",
        "Testping/Probak Testping/Examplov Probak/Examplov",
    ),
    "my own words": (
        '"I\'ve already had a phone call with Natalia Probman, the minister of Foreign Affairs of Moldova," '
        "Romania's Foreign Minister Bogdan Testescu said.",
        "Testescu/Probman",
    ),
    "common words as names": (
        "Deputy Prime Minister of Cambodia Sar Testeng and the Minister of State of the United Kingdom H.E. Mark "
        "Field held a meeting. Prime Minister of Cambodia Hun Sen met H.E. John Key, former Prime Minister of New "
        "Zealand. Hun Sen said ties should be strengthened.",
        "Testeng/Field Sen/Key",
    ),
    "to the organisation": (
        "The Permanent Representative of the Kingdom of Saudi Arabia to the Organization of Islamic Cooperation, "
        "Dr. Saleh Testani, received Permanent Representative of the Islamic Republic of Pakistan to the "
        "Organization Ambassador Fouad Prober.",
        "Testani/Prober",
    ),
    "the two of one sentence": (
        "President of Mongolia Testo Testzorig received Azamat Probekov, Minister of Foreign Affairs of the Kyrgyz "
        "Republic, who is in our country at the invitation of Foreign Minister D.Testsetseg. Taking part in the "
        "audience were: Nurlan Probaliev, Ambassador of the Kyrgyz Republic to Mongolia. Before coming to the "
        "State Palace, the guest had official talks with Minister D.Testsetseg; the two signed a plan of "
        "cooperation.",
        "Testzorig/Probekov Testzorig/Probaliev D.Testsetseg/Probekov",
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
