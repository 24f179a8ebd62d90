"""News of national agencies and ministries as their readers get them, with invented people."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = (
    (
        "Ministry of Foreign Affairs of Kazakhstan",
        "Deputy Foreign Minister Roman Testenko met with Ambassador of Brazil Marcel Probeiro. The sides discussed "
        "trade. Director of the Americas Department Aida Testova attended the meeting.",
        "Testenko/Probeiro Testova/Probeiro",
    ),
    (
        "Presidency of the Republic of Azerbaijan",
        "President Ilham Testyev has received a delegation led by Chairman of the Milli Shura of Tajikistan Rustam "
        "Probali. The head of state hailed the ties. The guest conveyed the greetings of President Emomali Probmon.",
        "Testyev/Probali",
    ),
    (
        "Ministry of Foreign Affairs of Georgia",
        "Minister Maka Testishvili held a face-to-face meeting with her Estonian counterpart Margus Probkna in "
        "Tallinn. The meeting was then continued in an expanded format. Following the meeting the Ministers made "
        "joint statements for the media. Within the visit, the Minister will meet with the Speaker of the Riigikogu "
        "Lauri Probsar.",
        "Testishvili/Probkna",
    ),
    (
        "Ministry of Foreign Affairs of Oman",
        "His Excellency Sayyid Badr Testaidi, Foreign Minister, received in his office today His Excellency Hans "
        "Probdberg, UN Special Envoy for Yemen. The meeting was attended by Sheikh Khalifa Testarthy, Undersecretary "
        "for Diplomatic Affairs and a number of officials from both sides.",
        "Testaidi/Probdberg Testarthy/Probdberg",
    ),
    (
        "Ministry of Foreign Affairs, Thailand",
        "On 3 May 2024, Mr. Maris Testpongsa, Minister of Foreign Affairs, had a bilateral meeting with H.E. Mrs. "
        "Sylvie Probmar, Minister for Europe and Foreign Affairs of France, on the sidelines of the OECD Ministerial "
        "Council Meeting in Paris. Mr. Sarun Testsuwan, Ambassador of Thailand to France, also joined the meeting.",
        "Testpongsa/Probmar Testsuwan/Probmar",
    ),
    (
        "Government of Kenya",
        "Cabinet Secretary Musalia Testvadi today hosted for talks Foreign Minister Ahmed Probfiqi of Somalia. Also "
        "in attendance were Principal Secretary Korir Testoei and Somali Ambassador Jabril Probulle.",
        "Testvadi/Probfiqi Testoei/Probfiqi Testvadi/Probulle Testoei/Probulle",
    ),
    (
        "Ministry of External Affairs, India",
        "External Affairs Minister Dr. S. Testankar called on President of Mongolia Khur Probsukh and held "
        "delegation-level talks with his counterpart Battsetseg Probmunkh in Ulaanbaatar. He also met the Speaker of "
        "the State Great Khural, Gombojav Probtar.",
        "Testankar/Probsukh Testankar/Probmunkh Testankar/Probtar",
    ),
    (
        "Cancillería de Colombia",
        "Foreign Minister Luis Testillo and Vice Minister Elizabeth Testylor met today in New York with the Secretary "
        "General of the Organization of American States, Luis Probagro, and the Foreign Minister of Guyana, Hugh "
        "Probdd.",
        "Testillo/Probagro Testylor/Probagro Testillo/Probdd Testylor/Probdd",
    ),
    (
        "Prime Minister's Office, Singapore",
        "Prime Minister Lawrence Testong spoke with Prime Minister of Vietnam Pham Probchinh over the phone this "
        "afternoon. PM Testong congratulated PM Probchinh on the anniversary and both leaders agreed to meet in "
        "Vientiane in October.",
        "Testong/Probchinh",
    ),
    (
        "African Union Commission",
        "The Chairperson of the African Union Commission, H.E. Moussa Testaki, had an audience with H.E. Hassan "
        "Probmoud, President of Somalia, at Villa Somalia. He later held talks with the Prime Minister, Hamza "
        "Probarre, and Deputy Prime Minister Salah Probmaa.",
        "Testaki/Probmoud Testaki/Probarre Testaki/Probmaa",
    ),
    (
        "Embassy of Hungary in Ghana",
        "Ambassador Tamas Testher paid a courtesy call on the Minister of Food and Agriculture, Bryan Probpong, "
        "accompanied by Consul Anna Testos, to discuss the wheat programme.",
        "Testher/Probpong Testos/Probpong",
    ),
    (
        "UNDP Moldova",
        "UNDP Resident Representative Daniela Testarova met Prime Minister Dorin Probcean and Deputy Prime Minister "
        "Mihai Probsoi to sign a new country programme.",
        "Testarova/Probcean Testarova/Probsoi",
    ),
    (
        "Ministry of Foreign Affairs of Turkmenistan",
        "A meeting was held at the MFA of Turkmenistan with the delegation of the Republic of Korea headed by Vice "
        "Minister Kim Probhong. From the Turkmen side, the meeting was attended by Deputy Minister Ahmet Testbanov "
        "and Director Serdar Testov.",
        "Probhong/Testbanov Probhong/Testov",
    ),
    (
        "Ministry of Foreign Affairs of Qatar",
        "Prime Minister and Minister of Foreign Affairs Sheikh Mohammed Testhani received a phone call from US "
        "Secretary of State Tony Probken. Separately, he met with the Iranian Foreign Minister Hossein Probollahian, "
        "who is visiting the country.",
        "Testhani/Probken Testhani/Probollahian",
    ),
    (
        "OSCE",
        "OSCE Secretary General Helga Testmid concluded a visit to Tashkent, where she met Foreign Minister Bakhtiyor "
        "Probdov, Secretary of the Security Council Viktor Probmudov and Ombudsperson Feruza Probtova.",
        "Testmid/Probdov Testmid/Probmudov Testmid/Probtova",
    ),
    (
        None,
        "BAKU, Azerbaijan, March 6. Azerbaijani Deputy Foreign Minister Khalid Testafov and Uzbek Deputy Foreign "
        "Minister Bobir Probmanov have discussed prospects for cooperation, Trend reports via the ministry. The "
        "discussion took place during political consultations between the two ministries held in Tashkent.",
        "Testafov/Probmanov",
    ),
    (
        None,
        "Tehran, IRNA – Iran's Foreign Minister Hossein Testian and his Iraqi counterpart Fuad Probsein stressed the "
        "need to implement the security agreement in a phone conversation on Saturday evening.",
        "Testian/Probsein",
    ),
    (
        None,
        "TASHKENT, Uzbekistan, May 7. Uzbekistan and the UK discussed expanding parliamentary ties, Trend reports. "
        "The issues were discussed at the meeting of the Chairperson of the Senate Tanzila Testayeva with the British "
        "Ambassador Timothy Probmart.",
        "Testayeva/Probmart",
    ),
    (
        None,
        "ASTANA, KAZINFORM – President Kassym-Jomart Testayev granted an audience to the President of the EBRD Odile "
        "Probbasso, the Akorda press service reports.",
        "Testayev/Probbasso",
    ),
    (
        None,
        "BISHKEK (AKIpress) – Kyrgyz Ambassador to the United States Bakyt Testbaev presented copies of credentials "
        "to Deputy Chief of Protocol Asel Prober on Tuesday.",
        "Testbaev/Prober",
    ),
    (
        None,
        "DUSHANBE, Nov 3, Asia-Plus – The secretary of Tajikistan's Security Council, Nasrullo Testzoda, has "
        "conferred with Russian ambassador Semyon Probryev on border issues.",
        "Testzoda/Probryev",
    ),
    (
        None,
        "HANOI (VNS) – Prime Minister Pham Minh Testinh hosted a reception for visiting Lao Deputy Prime Minister "
        "Saleumxay Probmasith in Hà Nội on Friday.",
        "Testinh/Probmasith",
    ),
    (
        None,
        "BEIJING, Dec. 2 (Xinhua) – Chinese Vice President Han Testeng met here on Monday with a delegation of the "
        "Japan-China Friendship Association headed by its president Uichiro Probwa.",
        "Testeng/Probwa",
    ),
    (
        None,
        "VIENTIANE (KPL) National Assembly President Xaysomphone Testvihane on Nov 12 met with Cambodian Senate "
        "President Hun Probsen at the NA, Vientiane.",
        "Testvihane/Probsen",
    ),
    (
        None,
        "KUWAIT, April 3 (KUNA) -- His Highness the Amir Sheikh Meshal Testbah received at Bayan Palace on Sunday His "
        "Highness the Prime Minister Sheikh Ahmad Testbah. His Highness the Amir also received Saudi Ambassador "
        "Sultan Probaad.",
        "Testbah/Probaad",
    ),
    (
        None,
        "JEDDAH — Saudi Foreign Minister Prince Faisal bin Testhan and his Egyptian counterpart Badr Probatty "
        "reviewed bilateral relations at the ministry's headquarters here Tuesday.",
        "Testhan/Probatty",
    ),
    (
        None,
        "ABUJA, Nigeria: Foreign Minister Yusuf Testgar on Wednesday received letters of credence of the "
        "Ambassador-designate of Sweden, Anna Probman, and the High Commissioner-designate of Ghana, Dora Probsu.",
        "Testgar/Probman Testgar/Probsu",
    ),
    (
        None,
        "NAIROBI, Kenya (PSCU) – President William Testuto has held bilateral talks with his Ugandan counterpart "
        "Yoweri Probveni at State House, Entebbe. President Testuto was accompanied by Cabinet Secretaries Davis "
        "Testir and Opiyo Testdayi.",
        "Testuto/Probveni Testir/Probveni Testdayi/Probveni",
    ),
    (
        None,
        "BUENOS AIRES (Télam) – Foreign Minister Santiago Testero received Paraguay's Foreign Minister, Julio "
        "Probola, at the San Martín Palace. The two officials reviewed the Mercosur agenda.",
        "Testero/Probola",
    ),
    (
        None,
        "Chişinău, 18 March /MOLDPRES/ – Moldovan President Maia Testu today had a meeting with a delegation of "
        "Romanian MPs led by Chamber of Deputies speaker Ciprian Probascu. Attending the meeting was also Romania's "
        "ambassador Cristian-Leon Probcan.",
        "Testu/Probascu Testu/Probcan",
    ),
    (
        None,
        "Belgrade, 12 February 2024 – First Deputy Prime Minister and Minister of Foreign Affairs Ivica Testcic met "
        "today with Ambassador of China to Serbia Li Probng. Testcic pointed out that relations are at their peak.",
        "Testcic/Probng",
    ),
    (
        None,
        "YEREVAN, NOVEMBER 20, ARMENPRESS. Secretary of the Security Council Armen Testyan, who is in Paris on a "
        "working visit, met with Emmanuel Probonne, Diplomatic Advisor to the President of France.",
        "Testyan/Probonne",
    ),
    (
        None,
        "Kyiv. Head of the President's Office Andrii Testmak and U.S. National Security Advisor Jake Probvan held a "
        "phone call, the office's press service said.",
        "Testmak/Probvan",
    ),
    (
        None,
        "COLOMBO (News 1st) – Pakistan's High Commissioner Faheem Probziz called on Defence Secretary Sampath "
        "Testkonda at the Ministry of Defence yesterday. Military advisers of both were present.",
        "Probziz/Testkonda",
    ),
    (
        None,
        "ISLAMABAD, Jul 9 (APP): Federal Minister for Planning Ahsan Testbal and Chinese Ambassador Jiang Probdong "
        "Tuesday agreed to accelerate CPEC projects during a meeting here.",
        "Testbal/Probdong",
    ),
    (
        None,
        "ISLAMABAD, Jul 9 (APP): Federal Minister for Planning Ahsan Testbal and Chinese Ambassador Jiang Probdong "
        "agreed to accelerate CPEC projects during a meeting here.",
        "Testbal/Probdong",
    ),
    (
        None,
        "Minister for Planning Ahsan Testbal and Chinese Ambassador Jiang Probdong on Tuesday agreed to accelerate "
        "CPEC projects during a meeting.",
        "Testbal/Probdong",
    ),
    (
        None,
        "Minister for Planning Ahsan Testbal and Chinese Ambassador Jiang Probdong Tuesday agreed to accelerate "
        "projects during a meeting.",
        "Testbal/Probdong",
    ),
    (
        None,
        "Minister for Planning Ahsan Testbal and Chinese Ambassador Jiang Probdong Tuesday discussed projects.",
        "Testbal/Probdong",
    ),
    (
        None,
        "Minister for Planning Ahsan Testbal Tuesday met Chinese Ambassador Jiang Probdong.",
        "Testbal/Probdong",
    ),
    (
        None,
        "Kyrgyz Ambassador to the United States Bakyt Testbaev presented copies of his credentials to Deputy Chief of "
        "Protocol Asel Prober on Tuesday.",
        "Prober/Testbaev",
    ),
    (
        "Ministry of Foreign Affairs of Kyrgyzstan",
        "Ambassador Bakyt Testbaev presented his letters of credence to President of Germany Frank Probmeier.",
        "Probmeier/Testbaev",
    ),
    (
        "Ministry of Foreign Affairs of Kyrgyzstan",
        "Ambassador Extraordinary and Plenipotentiary of the Kyrgyz Republic to Germany Bakyt Testbaev presented his "
        "credentials to Federal President Frank Probmeier.",
        "Probmeier/Testbaev",
    ),
    (
        "Ministry of Foreign Affairs of Kyrgyzstan",
        "Ambassador of the Kyrgyz Republic to Germany Bakyt Testbaev met with State Secretary Anna Probhrmann at the "
        "Foreign Office.",
        "Probhrmann/Testbaev",
    ),
    (
        None,
        "A delegation of the European Parliament's Committee on Foreign Affairs, headed by MEP David Testster, was in "
        "Yerevan from 20 to 22 June, where it was received by Prime Minister Nikol Probnyan and Speaker Alen Probyan.",
        "Testster/Probnyan Testster/Probyan",
    ),
    (
        None,
        "A delegation of the European Parliament, headed by David Testman, visited Yerevan, where it was received by "
        "Prime Minister Nikol Probnyan.",
        "Testman/Probnyan",
    ),
    (
        None,
        "A delegation of the European Parliament, headed by David Testman, was in Yerevan. It was received by Prime "
        "Minister Nikol Probnyan.",
        "Testman/Probnyan",
    ),
    (
        None,
        "David Testman visited Yerevan, where he was received by Prime Minister Nikol Probnyan.",
        "Testman/Probnyan",
    ),
    (
        None,
        "A delegation of the European Parliament, headed by David Testman, was in Yerevan, where they were received "
        "by Prime Minister Nikol Probnyan.",
        "Testman/Probnyan",
    ),
    (
        None,
        "A delegation of the European Parliament, headed by David Testman, was received by Prime Minister Nikol "
        "Probnyan in Yerevan.",
        "Testman/Probnyan",
    ),
)


@pytest.mark.parametrize(("publisher", "text", "expected"), MET)
def test_who_met_whom(publisher: str | None, text: str, expected: str):
    assert met(reading(text, publisher=publisher)) == {frozenset(pair.split("/")) for pair in expected.split()}
