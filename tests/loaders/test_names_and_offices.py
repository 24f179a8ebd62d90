"""Names and offices of the persons of a text, and words with two meanings. Every person in these texts is invented."""

from __future__ import annotations

import pytest
from readouts import offices, sides
from readouts import tell as reading

# --- ambiguity

AMBIGUOUS = [
    ("Governor Brent Hollow of Georgia spoke in Atlanta.", {"Brent Hollow": "USA"}),
    ("The Governor of Georgia, Brent Hollow, spoke.", {"Brent Hollow": "USA"}),
    ("The foreign minister of Georgia, Davit Gvel, spoke.", {"Davit Gvel": "GEO"}),
    ("Chad's foreign minister, Chad Moussa, spoke.", {"Chad Moussa": "TCD"}),
    ("Foreign Minister Chad Wolf of Canada spoke.", {"Chad Wolf": "CAN"}),
    ("Jordanian Foreign Minister Jordan Haddad spoke.", {"Jordan Haddad": "JOR"}),
    ("Dominican Republic Foreign Minister Luis Brito met Dominica's prime minister, Roy Laronde.",
     {"Luis Brito": "DOM", "Roy Laronde": "DMA"}),
    ("Niger's minister Issa Maïga met Nigeria's minister Emeka Nwosu.", {"Issa Maïga": "NER", "Emeka Nwosu": "NGA"}),
    ("Equatorial Guinean minister Eusebio Ondo met Guinea-Bissau's minister Adelino Cassama.",
     {"Eusebio Ondo": "GNQ", "Adelino Cassama": "GNB"}),
    ("Indian Foreign Secretary Raj Mehta met British Foreign Secretary Ann Marsh.",
     {"Raj Mehta": "IND", "Ann Marsh": "GBR"}),
    ("Ambassador April Okafor of Ghana met Prime Minister Theodora May of Malta in March.",
     {"April Okafor": "GHA", "Theodora May": "MLT"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), AMBIGUOUS)
def test_words_with_two_meanings(sentence: str, expected: dict[str, str]):
    assert sides(sentence) == expected


# --- names

NAMES = [
    ("Vice Premier He Lifu of China spoke.", "He Lifu"),
    ("Russian Deputy Foreign Minister I. P. Sidorin spoke.", "I. P. Sidorin"),
    ("Israeli Minister I. Testin spoke.", "I. Testin"),
    ("Lebanese Foreign Minister يوسف عبد الرحمن حداد spoke.", "يوسف عبد الرحمن حداد"),
    ("Iraqi Foreign Minister مُحَمَّد حَسَن spoke.", "مُحَمَّد حَسَن"),
    ("Georgian Foreign Minister ნინო ტესტაძე spoke.", "ნინო ტესტაძე"),
    ("Thai Foreign Minister สมชาย ใจดี spoke.", "สมชาย ใจดี"),
    ("Indian Foreign Minister सुनीता शर्मा spoke.", "सुनीता शर्मा"),
    ("Lebanese Foreign Minister Youssef Haddadin (يوسف حدادين) spoke.", "Youssef Haddadin"),
    ("Lebanese Foreign Minister Youssef Haddadin يوسف حدادين spoke.", "Youssef Haddadin"),
    ("Israeli Foreign Minister Dan Testi (Hebrew: דן טסטי) spoke.", "Dan Testi"),
    ("British Minister the Rt Hon the Baroness Ashcombin of Wells spoke.", "Ashcombin of Wells"),
    ("British Minister of State Lord Keatsin of Elmin spoke.", "Keatsin of Elmin"),
    ("British Minister of State Lord (David) Keatsin of Elmin spoke.", "David Keatsin of Elmin"),
    ("British Minister of State Lady (Kim) Keatsin spoke.", "Kim Keatsin"),
    ("German Minister Prof. Dr. Dr. h.c. Uwe Brandtin spoke.", "Uwe Brandtin"),
    ("Spanish Minister Excmo. Sr. José Morin spoke.", "José Morin"),
    ("Thai Minister Pol. Gen. Somchai Testai spoke.", "Somchai Testai"),
    ("Russian Deputy Foreign Minister Sidorin I. spoke.", "Sidorin I."),
    ("Russian Deputy Foreign Minister Sidorin A. P. spoke.", "Sidorin A. P."),
    ("Vietnamese General Secretary To Lan spoke.", "To Lan"),
    ("Korean Vice Minister NO Tae-kyu spoke.", "NO Tae-kyu"),
    ("Korean Minister AHN Sun-yung spoke.", "AHN Sun-yung"),
    ("The ambassador of Vietnam, Dang Thu Hien, spoke.", "Dang Thu Hien"),
    ("The Emir of Kuwait, Sheikh Mishari Sabah Al-Jaber Al-Mubarak, spoke.", "Mishari Sabah Al-Jaber Al-Mubarak"),
    ("Malaysian envoy Datuk Seri Norhayati binti Kassim spoke.", "Norhayati binti Kassim"),
    ("The British King Charles III spoke.", "Charles III"),
    ("Emirati Minister Sultan Al Jabir spoke.", "Sultan Al Jabir"),
    ("Fijian Prime Minister Josaia “Frank” Baini spoke.", "Josaia “Frank” Baini"),
    ("Brazil's ambassador to Portugal, Regina Albuquerque Fontoura, spoke.", "Regina Albuquerque Fontoura"),
    ("H.E. Ms. Ana de la Vega, Ambassador of Peru, spoke.", "Ana de la Vega"),
    ("Azerbaijani Deputy Minister Elnur Mammad oglu Aliyev spoke.", "Elnur Mammad oglu Aliyev"),
    ("Dutch Minister Jan van der Kooij spoke.", "Jan van der Kooij"),
    ("Smt. Kalpana Das, Minister of India, spoke.", "Kalpana Das"),
]


@pytest.mark.parametrize(("sentence", "name"), NAMES)
def test_names_of_the_world(sentence: str, name: str):
    assert [o.name for o in reading(sentence).officials] == [name]


ONE_PERSON = [
    ("Korean Minister Seo Jae-won came. Mr. Suh Jae-won handed over a letter.", "Seo Jae-won"),
    ("President Ana Sol Embarks on State Visit to Peru Today\n\nPresident Ana Sol of Panama left.", "Ana Sol"),
    ("MINISTER BELIC VISITS LIMA\n\nCroatian Foreign Minister Ana Belić came. FM Belić spoke.", "Ana Belić"),
    ("Croatian Minister Ana Belić, then Foreign Minister, came; former Foreign Minister Belić left.", "Ana Belić"),
]


@pytest.mark.parametrize(("text", "name"), ONE_PERSON)
def test_spellings_of_one_person_are_one_official(text: str, name: str):
    assert [o.name for o in reading(text).officials] == [name]


NOBODY = [
    "Simultaneously, the Special Envoy of Norway will speak.",
    "The Biden-Harris Administration and the Obama-Biden Plan were praised.",
    "The meeting of the Boundary Commission was opened by the Director of the General Intelligence Directorate.",
    "February 4 marks the birth date of General Tadeusz Kosciu, a hero.",
    "The frigate Admiral Gorshko called at the port.",
]


@pytest.mark.parametrize("sentence", NOBODY)
def test_no_person_is_made_of_other_capitals(sentence: str):
    assert reading(sentence).officials == ()


# --- offices as they are worded

WORDED = [
    ("Deputy Prime Minister – Minister of Foreign Affairs of Kazakhstan Arman Test spoke.",
     "Deputy Prime Minister – Minister of Foreign Affairs of Kazakhstan"),
    ("Deputy Prime Minister and Minister of Trade Arman Test spoke.", "Deputy Prime Minister and Minister of Trade"),
    ("The Minister of State and Foreign Affairs, Arman Test, spoke.", "Minister of State and Foreign Affairs"),
    ("The Minister-designate for Foreign Affairs, Hon. Arman Test, spoke.", "Minister-designate for Foreign Affairs"),
    ("Minister of Foreign Affairs, Foreign Employment, and Tourism, Arman Test, spoke.",
     "Minister of Foreign Affairs, Foreign Employment, and Tourism"),
    ("Minister of Fisheries, Aquatic and Ocean Resources Arman Test spoke.",
     "Minister of Fisheries, Aquatic and Ocean Resources"),
    ("Joint Secretary (East & Southern Africa) Shri Arman Test spoke.", "Joint Secretary (East & Southern Africa)"),
    ("The speaker of the eastern-based parliament, Arman Test, spoke.", "speaker of the eastern-based parliament"),
    ("The Director of the General Intelligence Directorate, Major General Arman Test, spoke.",
     "Director of the General Intelligence Directorate"),
    ("The president of Eximbank, Arman Test, spoke.", "president of Eximbank"),
    ("Ambassador Arman Test, now Head of the Directorate for Asia, spoke.", "Head of the Directorate for Asia"),
    ("Head of Unit Arman Test, a member of the delegation, spoke.", "Head of Unit"),
    ("Senior Adviser to the President Arman Test spoke.", "Senior Adviser to the President"),
    ("Tural Aslan, Deputy Foreign Minister, who is no relative of the energy minister, spoke. Consultations were held "
     "between him and his Turkish colleague Arman Test.", "Deputy Foreign Minister"),
    ("Astana, 25 January. Arman Test received three envoys. The Head of State wished them success.", "Head of State"),
    ("Sheikh Arman Test received His Majesty King Bo of Tonga. Minister: Arman Test", "Minister"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "office"), WORDED)
def test_offices_are_kept_as_worded(text: str, office: str):
    assert offices(text)["Arman Test"] == office


# --- lists that put the family name first

LISTED = [
    ("Okello, James, Foreign Minister of Uganda", "James Okello"),
    ("OKELLO, James, Foreign Minister of Uganda", "James OKELLO"),
    ("- Okello, James (Uganda)", "James Okello"),
    ("Mr. Okello, J. R., Foreign Minister of Uganda", "J. R. Okello"),
    ("de la Veguilla, Ana María, Minister of Trade of Spain", "Ana María de la Veguilla"),
    ("Thomas, James, Foreign Minister of Malta", "James Thomas"),
    ("PROBIYEV, Zzurab, Ambassador of Georgia", "Zzurab PROBIYEV"),
]


@pytest.mark.parametrize(("line", "name"), LISTED)
def test_a_family_name_before_a_comma_is_one_persons(line: str, name: str):
    record = reading(f"The following took part in the talks:\n\n{line}\nTestovic, Elena, Ambassador of Serbia\n")
    assert {o.name for o in record.officials} == {name, "Elena Testovic"}
    assert [set(meeting.participants) for meeting in record.meetings] == [{name, "Elena Testovic"}]


def test_in_a_list_of_family_names_first_a_name_that_nobody_knows_is_so_too():
    lines = (
        "Testovic, Elena, Ambassador of Serbia",
        "Okello, James, Ambassador of Uganda",
        "Zabcin, Qoxy, Ambassador of Chile",
    )
    record = reading("The following took part in the talks:\n\n" + "\n".join(lines))
    assert {o.name for o in record.officials} == {"Elena Testovic", "James Okello", "Qoxy Zabcin"}


def test_in_a_list_of_two_one_known_given_name_is_enough():
    lines = "Okello, James, Ambassador of Uganda\nZabcin, Qoxy, Ambassador of Chile"
    record = reading(f"The following took part in the talks:\n\n{lines}")
    assert {o.name for o in record.officials} == {"James Okello", "Qoxy Zabcin"}


@pytest.mark.parametrize("line", ["Ana Testova, José Proba, ministers of Spain", "Ana Testova, Minister of Spain"])
def test_a_given_name_before_a_comma_is_no_family_name(line: str):
    record = reading(f"The following took part in the talks:\n\n{line}\nElena Testovic, Ambassador of Serbia\n")
    assert "Ana Testova" in {o.name for o in record.officials}


def test_a_peer_of_a_state_is_no_peer_of_a_town():
    assert sides("Lady Keatsin of Norway met with Foreign Minister of Spain José Morin.")["Keatsin"] == "NOR"


# --- states that few recognise, and what some call them

HEDGED = [
    ("representative of the so-called Republic of Kosovo", "XKX"),
    ("representative of the self-proclaimed Republic of Malta", "MLT"),
    ("representative of the so-called Republic of Abkhazia", None),
    ("representative of the so-called Donetsk People's Republic", None),
    ("Foreign Minister of Abkhazia", None),
]


@pytest.mark.parametrize(("office", "side"), HEDGED)
def test_so_called_is_no_part_of_a_name_and_nobody_is_of_the_side_that_tells_for_lack_of_another(
    office: str, side: str | None
):
    text = f"OSLO, 4 May 2021. Norwegian Foreign Minister Olav Moein met with Jean Testov, {office}, in Oslo."
    record = reading(text)
    assert {o.name: o.represents for o in record.officials} == {"Olav Moein": "NOR", "Jean Testov": side}
    assert [meeting.met for meeting in record.meetings] == [(("Jean Testov", "Olav Moein"),)]
    assert office in {o.office for o in record.officials}


# --- where somebody is from, which is not whom he represents

BORN = [
    ("Croatia’s envoy, German-born Markus Edlin", "HRV"),
    ("the Syrian-born German Foreign Minister Markus Edlin", "DEU"),
    ("Syrian-born Foreign Minister Markus Edlin of Germany", "DEU"),
    ("the Vienna-based EU ambassador Markus Edlin", "EU"),
    ("London-born Markus Edlin", None),
]


@pytest.mark.parametrize(("who", "side"), BORN)
def test_where_somebody_was_born_is_no_side_and_hides_nobody(who: str, side: str | None):
    record = reading(f"Norwegian Foreign Minister Olav Moein met {who}, in Oslo. Janine chaired.")
    assert {o.name: o.represents for o in record.officials} == {"Olav Moein": "NOR", "Markus Edlin": side}
    assert [meeting.met for meeting in record.meetings] == [(("Markus Edlin", "Olav Moein"),)]
