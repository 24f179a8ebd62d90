"""Who the persons of a text are: names, offices, and whom each represents. Every person in these texts is invented."""

from __future__ import annotations

import pytest
from readouts import offices, sides

# --- what the words at the name say

AT_THE_NAME = [
    ("Peru's foreign minister, Rosa Tello, spoke.", "PER"),
    ("Foreign Minister Rosa Tello of Peru spoke.", "PER"),
    ("Foreign Minister Rosa Tello (Peru) spoke.", "PER"),
    ("The Foreign Minister of the Republic of Peru, Rosa Tello, spoke.", "PER"),
    ("Rosa Tello, Minister of Health, Peru.", "PER"),
    ("Rosa Tello — Minister of Energy — Peru", "PER"),
    ("| 3 | Ing. Rosa Tello* | Head of the International Unit, Ministry of Agriculture | Peru |", "PER"),
    ("Rosa Tello, Director-General of the Americas Bureau, Ministry of Foreign Affairs of Peru, spoke.", "PER"),
    ("Ms. Rosa Tello, Third Secretary, Embassy of Peru, spoke.", "PER"),
    ("Dr. Rosa Tello, State Secretary, Peruvian Ministry of Defence, spoke.", "PER"),
    ("The Undersecretary of State in the Peruvian Ministry of Trade, Rosa Tello, spoke.", "PER"),
    ("Captain Rosa Tello, Minister of State for Defence in the transitional government of Peru, spoke.", "PER"),
    ("The Head of the Peruvian Mission in Brussels, Ambassador Rosa Tello, spoke.", "PER"),
    ("The director for disarmament at Lima's foreign ministry, Rosa Tello, spoke.", "PER"),
    ("Lima's top diplomat, Rosa Tello, spoke.", "PER"),
    ("The Peruvian President's envoy Rosa Tello spoke.", "PER"),
    ("The Republic of Korea (ROK) Special Representative for Peace Rosa Tello spoke.", "KOR"),
    ("Azerbaijan's Milli Majlis Speaker Rosa Tello spoke.", "AZE"),
    ("Chairman of Azerbaijan's Milli Majlis Rosa Tello spoke.", "AZE"),
    ("Bundestag President Rosa Tello spoke.", "DEU"),
    ("Kremlin spokesperson Rosa Tello spoke.", "RUS"),
    ("White House adviser Rosa Tello spoke.", "USA"),
    ("State Department spokesperson Rosa Tello spoke.", "USA"),
    ("External Affairs Minister Rosa Tello spoke.", "IND"),
    ("The Apostolic Nuncio, Archbishop Rosa Tello, spoke.", "VAT"),
    ("Georgia's ambassador to Argentina and, concurrently, to Uruguay, Rosa Tello, spoke.", "GEO"),
    ("The Ambassador of Greece to the Kingdom, Mrs. Rosa Tello, spoke.", "GRC"),
    ("The ambassador-designate of Vietnam, Rosa Tello, spoke.", "VNM"),
    ("Ms. Rosa Tello – Ambassador – designate of Sri Lanka to Oman", "LKA"),
    ("OSCE Special Representative Ambassador Rosa Tello spoke.", "OSCE"),
    ("The Chair of the NATO Military Committee, Admiral Rosa Tello, spoke.", "NATO"),
    ("Under-Secretary-General Rosa Tello spoke.", "UN"),
    ("The mayor of Rotterdam, Rosa Tello, spoke.", "NLD"),
    ("Ambassador Rosa Tello, who heads the AU Liaison Office in Bamako, spoke.", "AU"),
    ("The Executive Secretary of the Community of Portuguese Language Countries (CPLP), Rosa Tello, spoke.", "CPLP"),
    ("The Executive Secretary of the CPLP, the São Tomean Rosa Tello, spoke.", "CPLP"),
    ("Former Tunisian prime minister Rosa Tello spoke.", "TUN"),
    ("Rosa Tello becomes Ambassador of Peru to Belgium.", "PER"),
    ("The author, Rosa Tello, is Croatia’s Minister of the Sea, Transport and Infrastructure.", "HRV"),
]


@pytest.mark.parametrize(("sentence", "side"), AT_THE_NAME)
def test_the_words_at_a_name_say_whom_it_represents(sentence: str, side: str):
    assert sides(sentence) == {"Rosa Tello": side}


def test_a_minister_who_chairs_an_organisation_represents_the_state():
    text = "The OSCE Chairperson-in-Office, Slovenian Foreign Minister Jan Kos, spoke."
    assert sides(text) == {"Jan Kos": "SVN"}


# --- one office of several persons

SEVERAL = [
    (
        "The ministers of Georgia and Turkey, Davit Gvel and Haluk Demir, met.",
        {"Davit Gvel": "GEO", "Haluk Demir": "TUR"},
    ),
    (
        "He met the foreign ministers of Iran, Ali Bani, and Iraq, Omar Daoud.",
        {"Ali Bani": "IRN", "Omar Daoud": "IRQ"},
    ),
    (
        "A breakfast for the Ambassadors of Germany, Ms. Anne Freitag, and of Switzerland, Mr. Reto Caduff, was given.",
        {"Anne Freitag": "DEU", "Reto Caduff": "CHE"},
    ),
    (
        "The groups are led by MPs Sevinj Qasim in Baku and Märt Saar in Tallinn.",
        {"Sevinj Qasim": "AZE", "Märt Saar": "EST"},
    ),
    (
        "The foreign ministers of Azerbaijan, Georgia and Turkey met. Elnur Shikh, Davit Gvel and Haluk Demir spoke.",
        {"Elnur Shikh": "AZE", "Davit Gvel": "GEO", "Haluk Demir": "TUR"},
    ),
    (
        "French adviser Paul Morel and Peruvian adviser Rosa Tello prepared the meeting of their presidents, "
        "Luc Petit and Ana Quispe.",
        {"Paul Morel": "FRA", "Rosa Tello": "PER", "Luc Petit": "FRA", "Ana Quispe": "PER"},
    ),
    (
        "Papua New Guinea was represented by Deputy Prime Minister Tobias Wan and Vanuatu by Minister Roy Kalsa.",
        {"Tobias Wan": "PNG", "Roy Kalsa": "VUT"},
    ),
    (
        "It was attended by Fiji, Kiribati (President Tebu Tekan) and Tonga (Prime Minister Vili Kauha).",
        {"Tebu Tekan": "KIR", "Vili Kauha": "TON"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_each_of_several_is_of_the_country_named_for_him(text: str, expected: dict[str, str]):
    assert sides(text) == expected


def test_one_of_several_holds_the_office_in_the_singular():
    text = (
        "The interior ministers of Niger and Nigeria, Issa Maïga and Emeka Nwosu, presided with MPs Bo Lund and Al Ek."
    )
    assert offices(text) == {
        "Issa Maïga": "interior minister",
        "Emeka Nwosu": "interior minister",
        "Bo Lund": "MP",
        "Al Ek": "MP",
    }


# --- delegations, sides and company

BEFORE = "Norwegian Foreign Minister Bo Lund met Kazakh Foreign Minister Arman Test in Astana. "
TOGETHER = [
    ("On the Kazakh side were the deputy minister, Dina Sadyk, and Ambassador Erlan Aman.", "KAZ KAZ"),
    ("Attending on the Kazakh side were Director Dina Sadyk and Ambassador Erlan Aman.", "KAZ KAZ"),
    ("Director Dina Sadyk took part on the Kazakh side, Director Erlan Aman on the Norwegian side.", "KAZ NOR"),
    ("Director Dina Sadyk led the Kazakh side and Director Erlan Aman the Norwegian side.", "KAZ NOR"),
    ("The Norwegian delegation included State Secretary Dina Sadyk and Ambassador Erlan Aman.", "NOR NOR"),
    ("A Norwegian government delegation that included adviser Dina Sadyk and Director Erlan Aman came.", "NOR NOR"),
    ("The delegation of Norway, led by adviser Dina Sadyk, included Director Erlan Aman.", "NOR NOR"),
    (
        "Lund leads a delegation made up of the governor of the province, Dina Sadyk; and Director Erlan Aman.",
        "NOR NOR",
    ),
    ("Lund, accompanied by Ambassador Dina Sadyk and adviser Erlan Aman, left.", "NOR NOR"),
    ("Lund was accompanied by his deputy, Dina Sadyk, and by adviser Erlan Aman.", "NOR NOR"),
    ("Lund came with his permanent secretary Dina Sadyk and the honorary consul, Erlan Aman.", "NOR NOR"),
    ("From the Norwegian Ministry of Trade, Director Dina Sadyk and adviser Erlan Aman were present.", "NOR NOR"),
]


@pytest.mark.parametrize(("sentence", "expected"), TOGETHER)
def test_members_are_of_the_side_that_lists_them(sentence: str, expected: str):
    found = sides(BEFORE + sentence, publisher="Ministry of Foreign Affairs of Kazakhstan")
    assert (found["Dina Sadyk"], found["Erlan Aman"]) == tuple(expected.split())


OWNED = [
    ("Lund's deputy, Dina Sadyk, took notes.", "NOR"),
    ("The Norwegian minister's predecessor, Dina Sadyk, was absent.", "NOR"),
    ("His own prime minister, Dina Sadyk, stayed at home.", "NOR"),
    ("Iceland sent regrets. Its ambassador, Dina Sadyk, was ill.", "ISL"),
    ("Ambassador Dina Sadyk succeeds Norwegian Ambassador Erik Moe.", "NOR"),
    ("Norwegian Ambassador Erik Moe, who replaced Ms. Dina Sadyk, came.", "NOR"),
    ("Norway's Ambassador came with the Counsellor of the Embassy, Ms. Dina Sadyk.", "NOR"),
]


@pytest.mark.parametrize(("sentence", "side"), OWNED)
def test_whose_person_somebody_is(sentence: str, side: str):
    text = "Norwegian Foreign Minister Bo Lund arrived in Astana. " + sentence
    assert sides(text, publisher="Ministry of Foreign Affairs of Kazakhstan")["Dina Sadyk"] == side


def test_an_organisation_named_before_is_meant_by_its_noun():
    text = (
        "The Economic Cooperation Organization (ECO) met in Tehran. The organization's secretary general, "
        "Tahir Durran, spoke. The Special Envoy of the African Union Commission, Oumou Diallo, brought a message "
        "from the Chairperson of the Commission, Mr. Baltazar Nham."
    )
    assert sides(text) == {"Tahir Durran": "ECO", "Oumou Diallo": "AU", "Baltazar Nham": "AU"}


# --- lists under headings


def test_lines_under_a_heading_are_of_its_side():
    text = (
        "JOINT STATEMENT of the Fourth Connectivity Summit, done at Aktau\n\n"
        "For the Republic of Azerbaijan\n    Rufat Malik, Prime Minister\n"
        "For Turkmenistan\n    Annamyrat Hoja, Deputy Chairman of the Cabinet of Ministers and Minister of Transport\n"
        "For the European Union\n    Helene Maes, Commissioner for International Partnerships\n"
    )
    assert sides(text) == {"Rufat Malik": "AZE", "Annamyrat Hoja": "TKM", "Helene Maes": "EU"}
    assert offices(text)["Annamyrat Hoja"] == "Deputy Chairman of the Cabinet of Ministers and Minister of Transport"


def test_a_country_in_the_letterhead_heads_no_list():
    text = (
        "Weekly agenda of the Minister\nRepublic of Costa Rica\n\n"
        "Meeting of President Ana Sol with the President of Panama, Ms. Itzel Boyd. "
        "Minister Rui Paz and his colleague, Mr. Eloy Cruz, attend.\n"
    )
    found = sides(text, publisher="Ministry of Foreign Affairs of Costa Rica")
    assert found == {"Ana Sol": "CRI", "Itzel Boyd": "PAN", "Rui Paz": "CRI", "Eloy Cruz": "PAN"}


# --- what is said and done between persons

EXCHANGES = [
    ("The guest handed over a letter from King Ahn Byung.", "NOR"),
    ("Lund conveyed the greetings of King Ahn Byung.", "NOR"),
    ("The minister asked Lund to convey his greetings to King Ahn Byung.", "NOR"),
    ("Lund thanked President Ahn Byung for the welcome.", "KAZ"),
    ("Lund praised the foreign policy of President Ahn Byung.", "KAZ"),
    ("The Kazakh minister recalled the visit of King Ahn Byung to Kazakhstan.", "NOR"),
    ("The Kazakh minister had been received in Oslo by Prime Minister Ahn Byung.", "NOR"),
]


@pytest.mark.parametrize(("sentence", "side"), EXCHANGES)
def test_what_is_given_and_said_goes_from_side_to_side(sentence: str, side: str):
    text = "Norwegian Foreign Minister Bo Lund met Kazakh Foreign Minister Arman Test. " + sentence
    assert sides(text, publisher="Ministry of Foreign Affairs of Kazakhstan")["Ahn Byung"] == side


def test_hosts_abroad_are_of_the_country_where_they_receive():
    text = (
        "In Lilongwe the Minister of State, Ann Marsh, called on Vice-President Chiko Mbewe. Afterwards she sat down "
        "with the Minister of Health, Dr. Esnath Zgambo.\n"
    )
    found = sides(text, publisher="Foreign, Commonwealth & Development Office")
    assert found == {"Ann Marsh": "GBR", "Chiko Mbewe": "MWI", "Esnath Zgambo": "MWI"}


def test_a_state_has_no_office_that_it_lacks():
    text = "Secretary of State Ann Lee met Brazilian envoy Luiz Melo. They praised Foreign Minister Lia Prado."
    assert sides(text, publisher="U.S. Department of State")["Lia Prado"] == "BRA"


def test_a_state_has_one_president():
    text = (
        "President Guan Wei and President Hery Tojo of Madagascar spoke. "
        "Under the care of President Guan Wei and President Jo Ravo the friendship grew."
    )
    assert sides(text, publisher="Ministry of Foreign Affairs of China")["Guan Wei"] == "CHN"


def test_ministers_never_speak_for_the_organisation_that_publishes():
    text = "The European Union met the Kyrgyz Republic in Bishkek. It was chaired by Deputy Minister Zhan Sydyk."
    assert sides(text, publisher="European External Action Service") == {"Zhan Sydyk": "KGZ"}


def test_the_head_of_a_text_tells_who_speaks():
    minister = "Deputy Minister Hamad Attar received the Ambassador of Egypt, Hossam Shawky."
    assert sides(f"Doha, 17 March 2022\n\n{minister}")["Hamad Attar"] == "QAT"
    assert sides(f"Ministry of Foreign Affairs of the State of Qatar\n\n{minister}")["Hamad Attar"] == "QAT"
    assert sides(f"BATUMI, Georgia, May 28. {minister}")["Hamad Attar"] == "GEO"
    assert sides(f"GENEVA, May 28. {minister}")["Hamad Attar"] is None


# --- visits abroad, calls and counterparts

ABROAD = [
    "Minister Jan Kowal arrived in Tallinn. He was received by President Mati Tamm and met with Minister Riina Saar.",
    "Minister Jan Kowal flew to Tallinn, where President Mati Tamm received him. Minister Riina Saar gave a lunch.",
    "Minister Jan Kowal paid a visit to Estonia. It had meetings with President Mati Tamm and Minister Riina Saar.",
    "Minister Jan Kowal was in Tallinn today. President Mati Tamm welcomed him, and Minister Riina Saar gave a lunch.",
    "Minister Jan Kowal and his host, Minister Riina Saar, opened the forum in Tallinn; President Mati Tamm spoke.",
]


@pytest.mark.parametrize("text", ABROAD)
def test_leaders_whom_the_speaking_side_meets_abroad_are_the_hosts(text: str):
    found = sides(text, publisher="Ministry of Foreign Affairs of Poland")
    assert found == {"Jan Kowal": "POL", "Mati Tamm": "EST", "Riina Saar": "EST"}


COUNTERPARTS = [
    "Minister Jan Kowal met with Minister Riina Saar. They discussed relations between Poland and Estonia.",
    "Minister Jan Kowal received Prime Minister Riina Saar today. Estonia is an important partner.",
    "Prime Minister Riina Saar was received by Minister Jan Kowal. The guest invited him to Estonia.",
    "Ambassador Riina Saar called on Minister Jan Kowal. They discussed trade between Poland and Estonia.",
    "Minister Jan Kowal met his counterpart from Tallinn, Riina Saar.",
    "Minister Jan Kowal met an Estonian parliamentary delegation headed by Speaker Riina Saar.",
    "The Ambassador of Estonia presented credentials to Minister Jan Kowal. Ambassador Riina Saar thanked him.",
]


@pytest.mark.parametrize("text", COUNTERPARTS)
def test_whom_the_speaking_side_meets_is_of_the_one_other_state(text: str):
    found = sides(text, publisher="Ministry of Foreign Affairs of Poland")
    assert found == {"Jan Kowal": "POL", "Riina Saar": "EST"}


def test_an_envoy_in_an_interview_says_our_of_the_sending_state():
    text = (
        "Interview with the Ambassador of Zambia in Prague, Ms. Namwi Banda. Your President, Mr. Kapas, was here. "
        "Our Foreign Minister, Mr. Lubasi Muyu, will come. Minister Radovan Stepan said so."
    )
    assert sides(text) == {"Namwi Banda": "ZMB", "Kapas": "ZMB", "Lubasi Muyu": "ZMB", "Radovan Stepan": "CZE"}


def test_a_list_of_visits_tells_visitors_from_hosts():
    text = (
        "FINLAND AND KAZAKHSTAN\n\nVisits from Finland\n"
        "• June 2016: Minister Lauri Mikko. Met Minister Zhanar Kul.\n\n"
        "Visits to Finland\n• March 2001: Prime Minister Askar Bigal; met Prime Minister Pekka Lind in Helsinki.\n"
    )
    expected = {"Lauri Mikko": "FIN", "Zhanar Kul": "KAZ", "Askar Bigal": "KAZ", "Pekka Lind": "FIN"}
    assert sides(text, publisher="Embassy of Finland in Astana") == expected


def test_a_name_with_its_office_on_the_line_below():
    text = "Mori Hana\nMinister for Foreign Affairs of Japan\n\nH.E. Mr. Paul Morel\nMinister of the French Republic\n"
    assert sides(text) == {"Mori Hana": "JPN", "Paul Morel": "FRA"}


def test_a_headline_in_title_case_that_swallows_words_is_read():
    text = "President Ana Sol Embarks Grand Tour With Minister Bo Lund Again\n\nPresident Ana Sol met Minister Bo Lund."
    assert {"Ana Sol", "Bo Lund"} <= set(sides(text, publisher="Ministry of Foreign Affairs of Norway"))


def test_one_president_by_two_names_is_one_and_the_secretary_is_of_his_side():
    text = (
        "Readout of President Joe Baden’s Meeting with Foreign Minister Kule of Ukraine\n\n"
        "President Joseph R. Baden, Jr. and Secretary of Defense Lloyd Astin met with Ukraine’s Minister Dmyt Kule."
    )
    expected = {"Joseph R. Baden": "USA", "Lloyd Astin": "USA", "Dmyt Kule": "UKR"}
    assert sides(text, publisher="The White House") == expected
