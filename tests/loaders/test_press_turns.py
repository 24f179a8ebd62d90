"""Turns of press services and news agencies, retold with invented people: who is held to have met whom."""

from __future__ import annotations

from functools import partial

import pytest
from readouts import pairs, tell

from graph.record import Record
from loaders.text.segment import segment

reading = partial(tell, min_confidence=0.0)


def met(record: Record) -> set[frozenset[str]]:
    """Who met whom, by the last word of the names."""
    return {frozenset(name.split()[-1] for name in pair) for pair in pairs(record)}


MET = {
    "a delegation described at length": (
        "Speaker of Parliament of Bahrain Khalifa Testani received a high-level Pakistani Senate delegation led by "
        "Dr. Ali Proba.",
        "Testani Proba",
    ),
    "from a land, and led by": (
        "President Ara Testian of Armenia received a parliamentary delegation from Syria, and led by fellow Armenian "
        "Nora Probian.",
        "Testian Probian",
    ),
    "which was headed by": (
        "President of Lebanon Michel Testoun bade welcome to a British parliamentary delegation of the Sample "
        "Council, which was headed by Sir Hugo Proby.",
        "Testoun Proby",
    ),
    "a leader with a long title": (
        "Speaker of the National Assembly of Armenia Alen Testian received the delegation led by Head of the "
        "Iran-Armenia Parliamentary Friendship Group of the Majlis (Parliament) of the Islamic Republic of Iran "
        "Mehdi Probani.",
        "Testian Probani",
    ),
    "named from a side": (
        "Deputy Foreign Minister Anar Testov from Azerbaijan’s side and State Secretary Zoran Probić from "
        "Montenegro’s side took part in the political consultations.",
        "Testov Probić",
    ),
    "talking to a delegation": (
        "Talking to a parliamentary delegation of Ivory Coast headed by National Assembly President Adama Testo, "
        "Pakistan's Speaker Raja Probe said that ties would grow.",
        "Testo Probe",
    ),
    "talking to the press": ("Talking to reporters, Pakistan's Speaker Raja Probe said that ties would grow.", ""),
    "the land where a body has its office": (
        "Foreign Minister of Pakistan Jalil Probe met Resident Representative of UNDP Pakistan Samuel Testa.",
        "Probe Testa",
    ),
    "a retired officer": (
        "Minister Jan Probny of Poland met the head of the Saudi delegation, Major General (R) Dr. Abdulrahman "
        "Al-Testani.",
        "Probny Al-Testani",
    ),
    "the next round that has been held": (
        "The next round of consultations has been held between the ministries of foreign affairs of Azerbaijan and "
        "Saudi Arabia. The Azerbaijani delegation was headed by Deputy Foreign Minister Anar Testov, and the Saudi "
        "delegation by Deputy Foreign Minister Waleed Probani.",
        "Testov Probani",
    ),
    "talks held at a reception": (
        "Russian Foreign Minister Oleg Testov and Ukrainian President Ivan Probenko held a short talk at a reception "
        "in honor of the heads of delegations organized on behalf of US President John Sample.",
        "Testov Probenko",
    ),
    "was paid a call": (
        "The Prime Minister of Sri Lanka, Dinesh Testa, was paid a courtesy call at Temple Trees, his official "
        "residence in Colombo, by Dr. Bimala Proba, Minister for Foreign Affairs of Nepal.",
        "Testa Proba",
    ),
    "next to be received": (
        "President of Lebanon Michel Testoun received the Ambassador of Qatar, Saud Sample, in the presence of "
        "Minister Gebran Probil. Next to be received was the Egyptian Ambassador to Lebanon, Nazih Muster.",
        "Testoun Sample, Probil Sample, Testoun Muster",
    ),
    "those who handed over their credentials": (
        "Iraqi President Barham Testih received new ambassadors on Tuesday. Those who handed the President their "
        "credentials were the Canadian Ambassador to Iraq, Greg Sample, and the Chinese Ambassador to Iraq, Cui Ce.",
        "Testih Sample, Testih Ce",
    ),
    "presenting his letters": (
        "Presenting his Letters of Credence to President John Sample of the United States, Ambassador Amara Testa of "
        "Sierra Leone conveyed the best wishes of President Julius Probe of Sierra Leone.",
        "Sample Testa",
    ),
    "a ministry with a long name": (
        "The Libyan Minister of Foreign Affairs, Najla Testa, had a working session at the headquarters of the "
        "Ministry of Foreign Affairs, Immigration and Tunisians Abroad with the Minister, Nabil Proba.",
        "Testa Proba",
    ),
    "the delegation that was told of": (
        "A delegation of Sichuan University led by Yan Testa, Vice President of the University, visited Nepal. The "
        "delegation held discussions with Krishna Proba, Speaker of the House of Representatives of Nepal.",
        "Testa Proba",
    ),
    "a day after the name": (
        "Pakistan's Foreign Minister Khurram Testuri Sunday met US Secretary of State Carol Probe.",
        "Testuri Probe",
    ),
    "a leader of opposition": (
        "Minister S Testankar of India also called on Sri Lanka's leader of opposition Sajith Proba to talk.",
        "Testankar Proba",
    ),
    "a counterpart's title alone": (
        "Minister of Foreign Affairs of Nepal Pradeep Testwali met his Bangladeshi counterpart Abdul Proben in Dhaka. "
        "Later the foreign minister of Bangladesh gave a luncheon in honour of the foreign minister of Nepal.",
        "Testwali Proben",
    ),
    "met by nobody who is known": (
        "While in Sri Lanka, the Party delegation had meetings with State Minister Tharaka Testa and former President "
        "Maithri Proba.",
        "",
    ),
    "the envoys who presented were": (
        "Envoys of two states presented their credentials to President Pranab Testerjee of India today. The envoys "
        "who presented their credentials were – Ambassador of France Alexandre Mustier and High Commissioner of the "
        "Republic of Mozambique Ermindo Probo.",
        "Testerjee Mustier, Testerjee Probo",
    ),
    "under the joint chairmanship": (
        "A meeting of the working group of Armenia and Russia is underway in Moscow. "
        '"The group has started its work in Moscow, under the joint chairmanship of '
        "Armenia's Deputy Prime Minister Mher Testyan and Russia's Deputy Prime Minister Alexey Probchuk,\" said "
        "Andrey Samplev, the press secretary of Russian Minister Ivan Mustov.",
        "Testyan Probchuk",
    ),
    "the distinguished guest, met by one with an initial": (
        "The Prime Minister of the Russian Federation Dmitry Testedev arrived. Prime Minister of the Republic of "
        "Uzbekistan A.Probov met the distinguished guest at the airport.",
        "Testedev A.Probov",
    ),
    "called on two lands to act": (
        "Chinese Foreign Minister Wang Test called on China and India to show restraint as he met with Indian Foreign "
        "Secretary Vikram Probri in Beijing.",
        "Test Probri",
    ),
    "an agency's loose dateline": (
        "Baku. 9 October. EXAMPLE.AZ/ The Minister of Defense, Colonel General Zakir Testov received a delegation led "
        "by the head of the Turkish General Staff Intelligence, General of Corps, Mehmet Probal.",
        "Testov Probal",
    ),
    "in the capital of": (
        "Minister of Defense of Yemen Mohsen al-Testi received Thursday in the transitional capital of Aden an "
        "Egyptian military delegation headed by Staff Officer Mohammed Probattah.",
        "al-Testi Probattah",
    ),
    "a consul's deputy": (
        "Mumbai: The Consul General of China in Mumbai Tang Testcai called on the Governor of Maharashtra Bhagat "
        "Probyari."
        " Deputy Consul General Wang Samplua was also present.",
        "Testcai Probyari, Samplua Probyari",
    ),
    "two titles of two nations": (
        "New Delhi: Prime Minister Naren Testi was in Herat. The Prime Minister and Afghan President Dr. Ashraf "
        "Probani launched the dam.",
        "Testi Probani",
    ),
    "an attaché of armed forces": (
        "Azerbaijani Defense Minister Zakir Testov received Turkish General Mehmet Probal. A military attaché of "
        "Turkish Armed Forces in Azerbaijan, Brigadier General Hasan Muster, attended the meeting.",
        "Testov Probal, Testov Muster",
    ),
    "after he had spoken with one": (
        '"After Secretary of State Anton Testken of the United States had spoken with Minister Sergey Probrov of '
        'Russia, he called NATO Secretary General Jens Muster and spoke with EU High Representative Joe Exempla," '
        "spokesperson Ned Sample said.",
        "Testken Probrov, Testken Exempla",
    ),
    "discussed one thing and another with": (
        "U.S. Secretary of State Anton Testken discussed his travel in the Middle East and efforts in the region with "
        "China's foreign minister Wang Probe. They praised the summit between the countries' presidents in November.",
        "Testken Probe",
    ),
    "no plans to meet": (
        "The Kremlin said that Russian President Vladimir Testin had no plans to meet Turkish President Recep Proban.",
        "",
    ),
    "somebody else after a comma": (
        "Havana, May 10 (EXA) Before meeting President Nicolas Testuro of Venezuela, the Cuba Premier, Manuel Probero, "
        "held talks with Executive Vice-president Delcy Sampuez.",
        "Probero Sampuez",
    ),
    "received and shown round": (
        "President John Testama of Ghana was received and conducted around the facility by Mr. Ali Probe, Kenya's High "
        "Commissioner to Ghana.",
        "Testama Probe",
    ),
    "company on a tour of something else": (
        "The President of Venezuela, Nicolás Testuro, met with the Minister of Foreign Affairs of Cuba, Bruno Proba. "
        "Accompanied by Cuban Ambassador Rogelio Muster, Proba visited a school.",
        "Testuro Proba",
    ),
    "a reception for a delegation": (
        "Hanoi, Sept. 1 -- Vice Chairwoman of the National Assembly (NA) and Chairwoman of the Vietnam-Laos Friendship "
        "Parliamentarians' Group Nguyen Testh hosted a reception for a delegation of the Laos-Vietnam Friendship "
        "Association, led by its President Boun Probara.",
        "Testh Probara",
    ),
    "during a reception for": (
        "Hanoi (EXA) – Deputy Prime Minister Vuong Testue lauded growing ties, during a reception in Hanoi on August "
        "20 "
        "for Vice Chairman of the Lao National Assembly (NA) Boun Probavong.",
        "Testue Probavong",
    ),
    "who speak together at the meeting": (
        "King Abdan of Jordan received a letter, delivered by Egyptian Foreign Minister Sameh Probry. During the "
        "meeting "
        "at the palace, King Abdan and Probry stressed the depth of relations.",
        "Abdan Probry",
    ),
    "met him and discussed with him": (
        "Prime Minister Hani Testki of Jordan saw his deputy Omar Sample. Also on Wednesday, Testki met with Egyptian "
        "Foreign Minister Sameh Probry and discussed with him relations.",
        "Testki Probry",
    ),
    "credentials to no colleague": (
        "Foreign Minister Sameh Probry of Egypt received Jordanian Minister of Foreign Affairs Ayman Testi in the "
        "presence "
        "of Jordan's new ambassador to Egypt Amgad Sample, who presented his credentials to the foreign minister.",
        "Probry Testi, Probry Sample",
    ),
    "received at a palace": (
        "KUWAIT: His Highness the Amir Sheikh Sabir Al-Testah received yesterday at Bayan Palace Qatar’s Deputy Prime "
        "Minister Sheikh Mohammad Al Probi. Kuwaiti Foreign Minister Ahmad Al-Mustah attended the meeting. Earlier "
        "yesterday His Highness received the credentials of Ambassador of Japan Masato Samplaka.",
        "Al-Testah Probi, Probi Al-Mustah, Al-Testah Samplaka",
    ),
    "a call from somebody who was minister": (
        "KUWAIT: The Amir of Kuwait Sheikh Sabir Al-Samplah received yesterday a phone call from former Iraqi Prime "
        "Minister Nouri Al-Probi.",
        "Al-Samplah Al-Probi",
    ),
    "separately and jointly": (
        "OSCE Secretary General Thomas Testinger met separately and jointly with Azerbaijani Foreign Minister "
        "Elmar Probov "
        "in Vienna.",
        "Testinger Probov",
    ),
    "sat down for talks with": (
        "According to Seoul’s foreign ministry, South Korean director general Seo Testjung sat down for talks with "
        "Hiroyuki "
        "Probazu, head of the Japanese foreign ministry's Asian and Oceanian Affairs Bureau.",
        "Testjung Probazu",
    ),
    "a given name that is a town": (
        "Foreign Minister of Armenia Zohrab Testanyan had a meeting with Vladimir Probei, Foreign Minister of Belarus.",
        "Testanyan Probei",
    ),
    "received in his office": (
        "State Secretary of Hungary Péter Testaray received in his office the Head of the Delegation of the Kurdistan "
        "Regional Government to Hungary, Shwan Probeeq.",
        "Testaray Probeeq",
    ),
    "ministers of three named in turn": (
        "An official meeting between the defence ministers of Cyprus, Greece and Israel is taking place in Nicosia "
        "today. "
        "Ministers Charalambos Testides, Nikolaos Probos and Benny Samptz discussed developments.",
        "Testides Probos, Testides Samptz, Probos Samptz",
    ),
    "was told by": (
        "Steven Testy, the new US ambassador to Bahrain, was summoned to the Foreign Ministry. He was told by "
        "Minister of "
        "Foreign Affairs Abdan Al-Probi that Bahrain had reservations.",
        "Testy Al-Probi",
    ),
    "credentials as ambassador of": (
        "Max S. Testps Jr., President of the Republic of Palau, has accepted the credentials of Omar Al Probi as "
        "Ambassador Extraordinary and Plenipotentiary of the UAE.",
        "Testps Probi",
    ),
    "he after a quotation": (
        "Foreign Minister Ishaq Testdar of Pakistan was in London. “Lord Probe telephoned me today,” Ishaq Testdar "
        "posted. "
        "He held a meeting there with Tariq Sample, UK Minister of State.",
        "Testdar Sample, Probe Testdar",
    ),
    "what a president said is welcomed": (
        "Foreign Minister Anna Testova of Kenya welcomes the Nauruan president's commitment. President Jo Sample of "
        "Nauru spoke on Monday.",
        "",
    ),
    "whom a president sent": (
        "Foreign Minister Anna Testova of Kenya met the Nauruan president's adviser, Jo Sample.",
        "Testova Sample",
    ),
    "an appointment that is welcomed": (
        "The United States Welcomes the Appointment of Hans Testberg as the New UN Special Envoy for Yemen\n\nAntony "
        "Probe, Secretary of State",
        "",
    ),
    "who hosted consultations, and who led the other side": (
        "Today, Acting Assistant Secretary Lisa Testson of the United States hosted the 2022 U.S.-EU Human Rights "
        "Consultations in Washington, D.C.  EU Special Representative for Human Rights Eamon Probe led the European "
        "Union delegation.",
        "Testson Probe",
    ),
    "a union's delegation": (
        "Officials of the United States and the European Union met for the Dialogue in Washington, D.C. The United "
        "States delegation was led by Jennifer Testjohn. The European Union delegation was led by Evi Probou.",
        "Testjohn Probou",
    ),
    "whose head of cabinet he is": (
        "Deputy Secretary of State Wendy Testman met today in Brussels with Bjoern Probert, Head of Cabinet of the "
        "European Commission President Ursula von der Sample.",
        "Testman Probert",
    ),
    "a list whose titles serve a president": (
        "Australian Minister Penny Testing met President Ranil Sample of Sri Lanka. The President was accompanied by "
        "Minister of Labour Sagala Probe, Secretary to the President Dr. Sandra Testera, Additional Secretary to the "
        "President Roshan Samplage and others.",
        "Testing Sample, Testing Probe, Testing Testera, Testing Samplage",
    ),
    "he who passed it on": (
        "Minister Jai Probe's invitation was passed on by Vikram Testa, Indian High Commissioner in Dhaka, when he "
        "called on Bangladesh's Foreign Minister Abdul Sample.",
        "Testa Sample",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET)
def test_who_met_whom(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split()) for pair in expected.split(", ") if pair}


SIDES = {
    "one of two states": (
        "The Minister of Foreign Affairs, Dr. Latif Testani, had a meeting with Namibia's Minister of International "
        "Relations, Peya Probe. They considered ties between Bahrain and Namibia. The meeting was attended by "
        "Bahrain's Permanent Representative to the UN in New York, Jamal Muster, and by the Director-General at the "
        "Ministry of Foreign Affairs, Ali Sample.",
        {"Latif Testani": "BHR", "Peya Probe": "NAM", "Jamal Muster": "BHR", "Ali Sample": "BHR"},
    ),
    "of a side that nobody names": (
        "Today, President Abdel Testi met with the Minister of Foreign Affairs of the Kingdom of Jordan, Ayman Probe. "
        "The "
        "meeting was also attended by Foreign Minister Sameh Muster. The spokesman said that it tackled relations "
        "between "
        "Egypt and Jordan.",
        {"Abdel Testi": "EGY", "Ayman Probe": "JOR", "Sameh Muster": "EGY"},
    ),
    "in the presence of the host's officials": (
        "King Abdan II of Jordan received Egyptian Prime Minister Mustafa Probly. The meeting, which was held in the "
        "presence of Crown Prince Hussein bin Abdan and Prime Minister Bishr Testawneh, dealt with relations.",
        {"Hussein bin Abdan": "JOR", "Bishr Testawneh": "JOR", "Mustafa Probly": "EGY"},
    ),
    "the title told again with its land": (
        "Foreign Minister Zohrab Testanyan received the Personal Representative of the OSCE, Andrzej Probyk. The "
        "Armenian "
        "Foreign Minister spoke of the border.",
        {"Zohrab Testanyan": "ARM"},
    ),
    "the ministry's envoy": (
        "SEOUL, Oct. 12 (EXA) -- Kim Testgunn, the ministry's special representative for peace and security "
        "affairs, met "
        "with his Japanese counterpart, Takehiro Probakoshi.",
        {"Kim Testgunn": "KOR", "Takehiro Probakoshi": "JPN"},
    ),
    "an envoy of a secretary-general": (
        "Russian Deputy Foreign Minister Sergey Testinin met Special Envoy of the UN Secretary-General for the Horn of "
        "Africa Parfait Probanga.",
        {"Parfait Probanga": "UN"},
    ),
    "a delegation and a colon": (
        "Delegation of Afghanistan: Habib Testan; Abdul Probe, Director of Transboundary Waters; Ghulam Sample, chargé "
        "d’affaires.",
        {"Abdul Probe": "AFG", "Ghulam Sample": "AFG"},
    ),
    "the article in brackets": (
        "Foreign Minister Elmar Testarov had a meeting with Igor Probov (Russian Federation) and Richard Sampland (the "
        "United States of America).",
        {"Igor Probov": "RUS", "Richard Sampland": "USA"},
    ),
    "the Cyprus Republic": (
        "Minister Nikos Testias of Greece was received by the President of the Cyprus Republic Nikos Mustides.",
        {"Nikos Mustides": "CYP"},
    ),
    "the team": (
        "Minister Keith Testley of Guyana met with a delegation from the European Union headed by Ambassador Peter "
        "Prober. "
        "The team included Mr. Luis Sample, Head of Cooperation.",
        {"Luis Sample": "EU", "Peter Prober": "EU"},
    ),
    "a land told for a title of another": (
        "The Hon. Minister of External Affairs, Dr. Sipho Testane (Eswatini), met Minister Ingrid Probsen of Norway.",
        {"Sipho Testane": "SWZ"},
    ),
    "no minister of the United States": (
        "U.S. Secretary of State Antony Testken sat down with Saudi Crown Prince Omar Probe in Jeddah. Those present "
        "included Ali Sample, Minister of Foreign Affairs.",
        {"Antony Testken": "USA", "Omar Probe": "SAU", "Ali Sample": None},
    ),
    "whom a delegation met": (
        "The Uzbek delegation also met with Foreign Minister Jan Testski of Poland and President Ana Probska.",
        {"Jan Testski": "POL", "Ana Probska": "POL"},
    ),
    "who met a delegation is not of it": (
        "United States Ambassador to Sri Lanka, Julie Testung, together with a delegation of senior officials from the "
        "Office of the Trade Representative, met with President Anura Probe. A delegation from the International "
        "Monetary Fund arrived to speak with the government led by President Anura Probe.",
        {"Julie Testung": "USA", "Anura Probe": "LKA"},
    ),
    "leaders of a land by its letters": (
        "In Seoul, Deputy Secretary Wendy Testman of the United States will meet with ROK leaders, including Foreign "
        "Minister Park Probe.",
        {"Park Probe": "KOR"},
    ),
    "an agency of a state": (
        "The memorandum was signed in Singapore by Minister for the Environment Grace Testa and NOAA Administrator "
        "Richard Probe.",
        {"Richard Probe": "USA"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), SIDES.values(), ids=SIDES)
def test_for_whom(text: str, expected: dict[str, str]):
    told = {o.name: o.represents for o in reading(text).officials}
    assert {name: told.get(name) for name in expected} == expected


NAMED = {
    "a word that is a name too": (
        "North Korean First Deputy Foreign Minister Choe Son Testhui left.",
        "Choe Son Testhui",
    ),
    "a day that is a name": ("The delegation included Sun Testhai, Director General of the centre.", "Sun Testhai"),
}


@pytest.mark.parametrize(("text", "expected"), NAMED.values(), ids=NAMED)
def test_how_somebody_is_named(text: str, expected: str):
    assert [o.name for o in reading(text).officials] == [expected]


def test_principals_are_nobodys_name():
    told = reading("NCG Principals met Deputy National Security Adviser of the ROK Kim Testho.")
    assert [o.name for o in told.officials] == ["Kim Testho"]


def test_abbreviations_name_nobody():
    record = reading("Minister Ana Testa of Peru met the director of CCSAS, Max Probe of France. The MOU was signed.")
    assert {o.name for o in record.officials} == {"Ana Testa", "Max Probe"}


DATELINES = {
    "Baku. 9 October. EXAMPLE.AZ/ The Minister met.": ("Baku", "9 October."),
    "Astana. January 5. ExTAG - President Test met.": ("Astana", "January 5"),
    "YEREVAN, MAY 5, EXAPRESS. President Test met.": ("YEREVAN", "MAY 5"),
    "Baku / 27.08.20 / Example: Minister Test met.": ("Baku", "27.08.20"),
    "Riyadh, Safar 12, 1445, EXA -- Minister Test met.": ("Riyadh", "Safar 12, 1445"),
    "KYIV. Jan 5 (Example-Agency) – Minister Test met.": ("KYIV", "Jan 5"),
    "Maputo [Mozambique], April 13 (EXA): Minister Test met.": ("Maputo", "April 13"),
    "Damascus, EXANA- President Test received.": ("Damascus", ""),
    "ASTANA. EXAMPLINFORM - President Test met.": ("ASTANA", ""),
    "Minister Test of NATO met the envoy of Peru.": None,
    "Jan Test, NATO. He met Minister Probe.": None,
}


@pytest.mark.parametrize(("text", "expected"), DATELINES.items())
def test_datelines(text: str, expected: tuple[str, str] | None):
    found = segment(text).dateline
    assert (found and (found.place, found.date)) == expected


def test_a_day_of_the_last_line_is_not_that_of_the_document():
    text = (
        "President Isaac Testorki of Eritrea returned home today, 19 May.\n\nDuring his visit to China he held talks "
        "with President Xi Probe.\n\nEritrea and China will mark their thirtieth anniversary on 24 May."
    )
    assert [m.date for m in reading(text).meetings] == ["XXXX-05-19"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("They met in Washington, D.C.  Minister Testa spoke.", 2),
        ("They met in Washington, D.C. The minister spoke.", 2),
        ("They met with U.S. Minister Testa.", 1),
        ("J.P. Testa met E.U. officials.", 1),
    ],
)
def test_where_a_sentence_ends_after_an_abbreviation(text: str, sentences: int):
    assert len(segment(text).sentences) == sentences
