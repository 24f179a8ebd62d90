"""Turns of hard documents, with invented people: asides before a verb, ranks alone, what fell through."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "said on a day by somebody": (
        "The decision was stated today, 22 November, by Danish minister Anna Testa during a meeting with Kenyan "
        "minister John Probo.",
        "Testa/Probo",
    ),
    "the head of a firm, its name before his": (
        "CEO of Testa Power John Probo met Danish minister Anna Testa.",
        "Probo/Testa",
    ),
    "never fixed": (
        "An official said that British envoy Jared Testner's meeting with Egyptian Foreign Minister Sameh Proberry had "
        "never been set in stone.",
        "",
    ),
    "abandoned": (
        "British envoy Jared Testner's meeting with Egyptian Foreign Minister Sameh Proberry had to be abandoned after "
        "a storm closed the airport.",
        "",
    ),
    "could not be fitted in": (
        "The Bulgarian minister, Plamen Testov, left Cairo on Friday. An audience with Egyptian President Sherif "
        "Probadi could not be fitted in.",
        "",
    ),
    "somebody's meeting that lasted": (
        "British envoy Jared Testner's meeting with Egyptian Foreign Minister Sameh Proberry lasted two hours.",
        "Testner/Proberry",
    ),
    "reports that others met": (
        "Secretary of State Mike Testeo responded to reporting that a number of Democrat senators secretly met with "
        "Iranian Foreign Minister Javad Probif. Danish Prime Minister Anna Testa commented on reports that two "
        "lawmakers met with him too.",
        "",
    ),
    "said that he met": (
        "Secretary of State Mike Testeo said that he met with Iranian Foreign Minister Javad Probif.",
        "Testeo/Probif",
    ),
    "an aside that names others": (
        "British Foreign Minister John Testerry, who has been critical of the deal since President Probump left it in "
        "2018, was seen with Iranian Foreign Minister Javad Probif in Munich. Danish minister Anna Testa, whose "
        "predecessor Ann Proba had resigned after a quarrel, met Norwegian minister Per Proben.",
        "Testerry/Probif Testa/Proben",
    ),
    "excused": (
        "LIST OF PARTICIPANTS\n\nJoint Commission Meeting, Port Moresby, 24 April 2025\n\nPAPUA NEW GUINEA\n"
        "Hon. Wesley TESTUPA – Minister for Foreign Affairs – Head of Delegation\n\nPHILIPPINES\n"
        "Sec. Maria PROBISIMO – Secretary of Foreign Affairs – Head of Delegation\n\nEXCUSED\n"
        "Mr Rolando PROBULONG – Philippine Coast Guard",
        "TESTUPA/PROBISIMO",
    ),
    "a rank alone": (
        "The Chair of the NATO Military Committee, Admiral Giancarlo Testini, travelled to Helsinki with General Peter "
        "Testham. On Monday, the Admiral met with Finland's General Jussi Probakoski and his staff.",
        "Testini/Probakoski",
    ),
    "a rank that commands": ("The General Assembly opened. The Commander of the fleet met President Ann Proba.", ""),
    "titles of texts": (
        "Ireland's minister Malachy Testidine met Estonia's minister Aivar Probassoo, and they signed the Letter of "
        "Intent on Offshore Wind and the Convention on Safe Harbours.",
        "Testidine/Probassoo",
    ),
    "one in the morning, one in the afternoon": (
        "British envoy Ann Testheim met with Guyana's Attorney General, Deodat Probsoon, in the morning, and later in "
        "the day with the Foreign Minister of Venezuela, Yusmary Probocha.",
        "Testheim/Probsoon Testheim/Probocha",
    ),
    "one on Monday, one on Tuesday": (
        "British envoy Ann Testheim met Guyana's Attorney General, Deodat Probsoon, on Monday and, on Tuesday, the "
        "Foreign Minister of Venezuela, Yusmary Probocha.",
        "Testheim/Probsoon Testheim/Probocha",
    ),
    "another met on another day": (
        "British envoy Ann Testheim met Guyana's Attorney General, Deodat Probsoon, on Monday and on Tuesday French "
        "minister Luc Probert received Danish minister Per Proben.",
        "Testheim/Probsoon Probert/Proben",
    ),
    "given a meal": (
        "The Danish foreign minister, Anna Testa, was then given lunch by Kenyan President John Probo.",
        "Testa/Probo",
    ),
    "given a medal, a tour": (
        "Ecuador's President Gabriela Testalde was given a medal by Peru's speaker, Graciela Probaray. Chile's "
        "minister Luis Testo was given a tour of the plant by Bolivian minister Ana Probez.",
        "Testalde/Probaray Testo/Probez",
    ),
    "given a mandate": ("Danish minister Anna Testa was given the task by Kenyan President John Probo.", ""),
    "was shown": (
        "Guyana's President Irfan Testi was shown the new bridge by Suriname's public works minister, Riad Probhmed.",
        "Testi/Probhmed",
    ),
    "explained to": (
        "Myanmar's planning minister, Abel Testabel, explained the situation to visiting Singaporean Prime Minister "
        "Goh Probong. The deputy minister, Ann Testo, explained that she had written to Indian minister Raj Probin.",
        "Testabel/Probong",
    ),
    "reached by telephone": (
        "Bulgaria's speaker, Stanimir Testov, reached North Macedonia's President Blagoja Probeski on the telephone. "
        "Greek minister Nikos Testis reached out to Turkish minister Ali Probcan.",
        "Testov/Probeski",
    ),
    "a brother minister": (
        "Egypt's Foreign Minister Sherif Testamel discussed the new date over the phone with his Jordanian brother, "
        "Foreign Minister Laith Probqat.",
        "Testamel/Probqat",
    ),
    "an opportunity to meet": (
        "President Nicephore Testglo of Benin returned from Japan. The visit was an opportunity for him to hold talks "
        "with Japan's Prime Minister Morihiro Probkawa.",
        "Testglo/Probkawa",
    ),
    "an opportunity to come": (
        "The summit will be an opportunity for Benin's President Nicephore Testglo to meet Japan's Prime Minister "
        "Morihiro Probkawa.",
        "",
    ),
    "the sides discussed": (
        "Ukrainian President Vadim Testenko visited Glasgow. During the conversation with German Chancellor Angela "
        "Probel, the two sides discussed security.",
        "Testenko/Probel",
    ),
    "on hand, at the talks": (
        "Cuban Foreign Minister Roberto Testales held talks with Vietnamese Foreign Minister Nguyen Manh Prob. Also on "
        "hand, at the talks, was Cuban Ambassador to Vietnam Tania Testado.",
        "Testales/Prob Prob/Testado",
    ),
    "generals of another kind": (
        "Guyana's Attorney General, Deodat Testsoon, left. The Secretary-General received Tariq Probloch, Foreign "
        "Minister of Pakistan.",
        "",
    ),
    "the next day": (
        "Nigerian Foreign Minister Ike Testdike met Malian President Bakary Probgo on Monday. The next morning he held "
        "talks with Prime Minister Aissata Probga of Mali.",
        "Testdike/Probgo Testdike/Probga",
    ),
    "a mission": (
        "The ECOWAS mediator, Ike Testdike of Nigeria, arrived in Bamako. He was accompanied by Ghana's minister Esi "
        "Testmills. The mission was received by "
        "Mali's President, Bakary Probgo. The next day it held a working session with Mali's Prime Minister "
        "Anna Probga.",
        "Testdike/Probgo Testmills/Probgo Testdike/Probga Testmills/Probga",
    ),
    "Her Majesty": (
        "Her Majesty Queen Letizia Testa of Lesotho and His Majesty King Ramak Testii visited the hospital. Mr. "
        "Baptiste Probois, Head of Mission of Médecins Sans Frontières, received Her Majesty on arrival.",
        "Probois/Testa",
    ),
    "the High Commissioner for": (
        "Dame Marama Testellis, Governor-General of New Zealand, received the High Commissioner for Sri Lanka, Her "
        "Excellency Mrs Ishara Probatilleke. The Australian High Commissioner for Tonga, Ann Testwell, met Tonga's "
        "Prime Minister Sione Probeni.",
        "Testellis/Probatilleke Testwell/Probeni",
    ),
    "represented by": (
        "Leaders of the Caribbean Community met in Kingstown. The prime minister of St Vincent, Hallam Testiste, was "
        "in the chair. Trinidad and Tobago's head of government, Anselm Testabir, remained in Port of Spain and was "
        "represented by Foreign Minister Camille Probnan.",
        "Testiste/Probnan",
    ),
    "the visit that somebody paid": (
        "TASHKENT, October 24. Uzbekistan and Latvia held political consultations. The sides noted the results of the "
        "visit that Prime Minister Martins Testzins paid to Uzbekistan in May, when he was received by President "
        "Ulugbek Probiqov.",
        "Testzins/Probiqov",
    ),
    "during somebody's visit he": (
        "ASTANA, October 24. During the visit of Foreign Minister Anders Testberg to Kazakhstan in May, he was "
        "received by President Nur Probiqov. Sweden and Kazakhstan signed two agreements.",
        "Testberg/Probiqov",
    ),
    "the visiting leader": (
        "The Prime Minister of Mauritius, Dr. Vikash Testulval, paid an official visit to India at the invitation of "
        "the Prime Minister of India, Shri Ajit Probkar. Prior to the talks, the visiting leader was received by the "
        "President of India, Smt. Kalpana Probdas.",
        "Testulval/Probdas",
    ),
    "the RoK guest": (
        "Hanoi – Chairwoman of the National Assembly of Vietnam Dang Thi Hoai Thu held talks with Speaker of the "
        "National Assembly of the Republic of Korea Seo Probwan. RoK Ambassador Baek Testsoo attended. Party General "
        "Secretary Trinh Testlam received the RoK guest.",
        "Thu/Probwan Thu/Testsoo Testlam/Probwan",
    ),
    "names and styles": (
        "The Dutch Minister of Foreign Affairs, Mr. Casper van ’t Testen, met Malaysian minister Dato’ Seri Utama Hj. "
        "Zamri Probhid.",
        "Testen/Probhid",
    ),
    "defenders of rights": (
        "The Commissioner for Human Rights of Ukraine, Dmytro Testets, spoke with the People's Advocate of Moldova, "
        "Ceslav Probaru. The Ombudsman of Poland, Marcin Testek, met the Public Defender of Georgia, Levan Probeli.",
        "Testets/Probaru Testek/Probeli",
    ),
    "a colleague who was absent": (
        "The committee met in N'Djamena on Monday. The delegation of UNHCR was led by Ms. Paola Testcci, "
        "Representative in Chad; her colleague in Abuja, Mr. Yohannes Testnot, was absent. The delegation of Chad "
        "was led by Mr. Djim Probja, Minister of the Interior of Chad.",
        "Testcci/Probja",
    ),
    "at the second only": (
        "First Deputy Foreign Minister of Georgia Giorgi Testadze accepted copies of letters of credence from two "
        "newly appointed envoys. First came the ambassador of Vietnam, Dang Thu Probhien. An hour later the "
        "ambassador of Uruguay, Federico Problus, took the same chair. Georgia's ambassador to Argentina, Ketevan "
        "Testsadze, was present at the second appointment only.",
        "Testadze/Probhien Testadze/Problus Testsadze/Problus",
    ),
    "a chair and the office abroad": (
        "The OSCE Chairperson-in-Office, Slovenian Foreign Minister Gregor Testanec, met with Kyrgyz President "
        "Kubanych Probaliev. The Head of the OSCE Programme Office in Bishkek, Catriona Testaskill, accompanied "
        "Testanec.",
        "Testanec/Probaliev Testaskill/Probaliev",
    ),
    "at the invitation of the host": (
        "The foreign ministers of the Nordic-Baltic Eight gathered in Tallinn on 19 September at the invitation of "
        "Estonian Foreign Minister Raimond Testiik. At the table were Lasse Probun (Denmark) and Torgeir Probdal "
        "(Norway). The participants had a video link with Ukrainian Foreign Minister Svitlana Probiuk.",
        "Testiik/Probun Testiik/Probdal Probun/Probdal Probiuk/Probun Probiuk/Probdal Testiik/Probiuk",
    ),
    "invited from afar": (
        "Ministers of the Nordic-Baltic Eight met in Riga at the invitation of Polish Prime Minister Jan Testuda. "
        "Lasse Probun of Denmark and Torgeir Probdal of Norway attended.",
        "Probun/Probdal",
    ),
    "his Troika partners": (
        "Polish Foreign Minister Zbigniew Testski held an online meeting with his Troika partners, Swedish Foreign "
        "Minister Gustaf Proborg and the Foreign Minister of North Macedonia, Simona Probovska.",
        "Testski/Proborg Testski/Probovska Proborg/Probovska",
    ),
    "joined the two": (
        "Slovak Defence Minister Radoslav Testacek conferred with Slovenia's defence minister, Vesna Probjec. The "
        "Swedish Supreme Commander, General Örjan Probske, joined the two ministers for the closing part.",
        "Testacek/Probjec Testacek/Probske Probjec/Probske",
    ),
    "was to be chaired": (
        "EU envoy Anna Testbe paid a call on Armenian Justice Minister Nazeli Probian. The round was originally "
        "scheduled for December, with Mr Arsen Probasian, then Deputy Minister of Justice of Armenia, in the chair.",
        "Testbe/Probian",
    ),
    "represented the King at a dinner": (
        "Lesotho's Health Minister Nthabiseng Testoe received the Head of Mission of Médecins Sans Frontières, "
        "Baptiste Proberre. In the evening Prince Letlama Testoa of Lesotho represented the King at a dinner given "
        "by the High Commissioner for South Africa, Dr. Wandile Probulu.",
        "Testoe/Proberre Testoa/Probulu",
    ),
    "the signing by two": (
        "The leaders witnessed the signing of a visa waiver by Malaysian Trade Minister Zaidah Testar and Chilean "
        "Foreign Minister Alfonso Probivieso.",
        "Testar/Probivieso",
    ),
    "signing still to come": (
        "The signing of the treaty by all member states is expected in May, minister Zaidah Testar of Malaysia and "
        "Chile's Foreign Minister Alfonso Probivieso wrote.",
        "",
    ),
    "signed for one and for the other": (
        "Oil minister Majok Testuel signed for South Sudan, Hashim Probtom for Sudan. Minister Ruth Testabwa signed "
        "it on behalf of Uganda while Energy Minister Davis Probir did so for Kenya.",
        "Testuel/Probtom Testabwa/Probir",
    ),
    "signed for one, praised by another": (
        "Foreign Minister Majok Testuel signed the agreement for Kenya and Energy Minister Hashim Probtom of Uganda "
        "praised it.",
        "",
    ),
    "with his minister in attendance": (
        "PANAMA CITY, 12 August (AFP) — Paraguay's president, Fermín Testogado, welcomed Taiwan's vice-president, "
        "Tseng Probehan, in Asunción on Sunday, with Foreign Minister Norma Testero and Taiwan's ambassador, Shih "
        "Probeliang, in attendance.",
        "Testogado/Probehan Testero/Probehan Testogado/Probeliang Testero/Probeliang",
    ),
    "recalled that her predecessor": (
        "State Minister KUZE Testoka of Japan received Dr. Tevita Probapua, Secretary General of the Pacific "
        "Community. State Minister Testoka welcomed Secretary General Probapua's visit and recalled that her "
        "predecessor, Mr. OTOBE Testji, had met with him in Suva.",
        "Testoka/Probapua Testji/Probapua",
    ),
    "a bureau of two regions": (
        "Mr. FUNAKI Testei, Deputy Director-General of the Asian and Oceanian Affairs Bureau of the Ministry of "
        "Foreign Affairs of Japan, met Mr. Mark Problam, US Assistant Secretary of State.",
        "Testei/Problam",
    ),
    "received, in a chronology": (
        "October 1998: President Osmo Testala of Finland, state visit; received in Almaty by President Kenes "
        "Probayev of Kazakhstan.",
        "Testala/Probayev",
    ),
    "letters after a name": (
        "In Lomé, the British minister for Africa, Philippa Testokes, was received by the Foreign Minister of Togo, "
        "Ablavi Probouzou. The British High Commissioner to Ghana, Harriet Testwood OBE, who is also the ambassador "
        "to Togo, attended.",
        "Testokes/Probouzou Testwood/Probouzou",
    ),
    "reports of others meeting": (
        "“I have seen that piece about some senators meeting with Foreign Minister Javad Probif of Iran,” US "
        "Secretary of State Mike Testeo said.",
        "",
    ),
    "a minister of his own": (
        "Warsaw, 21 Mar--President of the Polish Republic Lech Testesa has received National Defense Minister "
        "Piotr Testczyk. The minister briefed the president on his recent visit to Turkey.",
        "",
    ),
    "his wife bears his name": (
        "President Nicephore Testglo of Benin, his wife, and a delegation returned from Japan. It was an opportunity "
        "for him to hold talks with Prime Minister Morihiro Probkawa of Japan. Mrs. Testglo called on the prime "
        "minister's wife.",
        "Testglo/Probkawa",
    ),
    "briefed the ministers": (
        "Polish Foreign Minister Zbigniew Testski met Swedish Foreign Minister Gustaf Proborg. OSCE Secretary General "
        "Aurélie Probferrand briefed the ministers at the outset.",
        "Testski/Proborg Testski/Probferrand Proborg/Probferrand",
    ),
    "a footnote is no signature": (
        "Cablegram to Department of External Affairs\n\nJapanese Ambassador Testuoka asked to see me today. (Prober "
        "of the USA later told me that they were trying to dissuade him.)\n\n* 1 Senjin Testuoka, Japanese Permanent "
        "Representative to the United Nations, New York.",
        "",
    ),
    "and his staff, among them": (
        "NATO's Admiral Giancarlo Testini met with Finnish Chief of Defence, General Jussi Probakoski, and his staff, "
        "among them Major General Kaarina Probroos.",
        "Testini/Probakoski Testini/Probroos",
    ),
    "heads of the delegations": (
        "The Tripartite Commission met in N'Djamena on 13 September. The delegation of Chad was led by Mr. Djim "
        "Testja, Minister of the Interior. The delegation of Nigeria was led by Hajiya Zulaihat Probikwa, Minister "
        "of Humanitarian Affairs. At the close of the work the heads of the delegations were received by the Prime "
        "Minister of Chad, Mr. Abakar Testgar.",
        "Testja/Probikwa Testgar/Probikwa",
    ),
    "a title with more words than are known": (
        "Armenian Foreign Minister Gevorg Testyan met with the Co-Chair of the Armenian Caucus in Congress, "
        "Representative Paul Probima.",
        "Testyan/Probima",
    ),
    "a title, and then whoever acts": (
        "After a call on the chairman of the council in Riga, Foreign Minister Gevorg Testyan of Armenia met Latvian "
        "Foreign Minister Baiba Probze.",
        "Testyan/Probze",
    ),
    "saw off": (
        "Qatari Foreign Minister Mohammed Testani saw off the Indian Ambassador, Vipul Probel.",
        "Testani/Probel",
    ),
    "with his host": (
        "Visiting Danish Foreign Minister Lars Testsen and his Ghanaian host, Shirley Probwey, planted a tree.",
        "Testsen/Probwey",
    ),
    "a message delivered by": (
        "Saudi Crown Prince Salman Testi received a message from Jordan's King Hussein Probi, delivered by Jordanian "
        "Foreign Minister Ayman Probdi. He read a speech delivered by Egyptian President Hosni Probak.",
        "Testi/Probdi",
    ),
    "the President of the text": (
        "Quito, 29 August 2023 (AGN) – The President, Gabriela Testalde, was received in Panama by the President of "
        "Panama, Demetrio Probeman. Yesterday evening, upon her arrival, the President was greeted by the Ambassador "
        "of Ecuador, Xavier Testral.",
        "Testalde/Probeman",
    ),
    "told by letter": (
        "Norwegian Foreign Minister Espen Testide said he told Chinese Premier Li Probang by letter that Oslo backed "
        "free trade.",
        "",
    ),
    "rang late on Sunday": (
        "Norwegian Foreign Minister Espen Testide rang Russian Foreign Minister Sergei Probov late on Sunday, a source "
        "said.",
        "Testide/Probov",
    ),
    "stood in at a dinner": (
        "Norwegian Foreign Minister Espen Testide stood in for the prime minister at a dinner hosted by Russian "
        "President Dmitri Probev.",
        "Testide/Probev",
    ),
    "avoided, missed, spoke after": (
        "Norway's Espen Testide and Russia's Sergei Probov narrowly missed each other in Geneva. The two ministers "
        "avoided eye contact during the group photo. Foreign Minister Testide spoke after Foreign Minister Probov at "
        "the UN Security Council.",
        "",
    ),
    "an audience abroad": (
        "LONDON, 10 May 2024 (AGN) – Minister Araminta Testokoro ended a tour of Asia. In Bandar Seri Begawan on "
        "Wednesday the Minister had an audience of His Majesty Sultan Abdul Rahman Probshah.",
        "Testokoro/Probshah",
    ),
    "who had come with the guest": (
        "AMMAN, 12 June 2024 (AGN) – Jordan's chief of staff, General Yusuf Testoud, received the Chairman of NATO's "
        "Military Committee, Admiral Bruno Probelani. The meeting was attended by the Ambassador of Greece, Ioanna "
        "Testakou, whose embassy is NATO's contact point and who had come with the Admiral.",
        "Testoud/Probelani Testoud/Testakou",
    ),
    "spoke at a conference together": (
        "The High Commissioner on National Minorities of the OSCE, Evan Testardos, spoke on Monday at a conference on "
        "schooling together with Kazakhstan's Minister of Education, Gulnar Probishkyzy.",
        "",
    ),
    "held a conference with": (
        "Polish Foreign Minister Jan Testuda held a press conference together with Kazakhstan's Foreign Minister, "
        "Murat Probev, after their talks in Astana.",
        "Testuda/Probev",
    ),
    "received by the host": (
        "KINGSTOWN, July 4 (AGN) – Leaders of the Caribbean met in Kingstown. In the chair was the prime minister of "
        "St Vincent and the Grenadines, Hallam Testiste. Former planning minister Wilner Proberavines waited at the "
        "hotel. Taiwan's ambassador, Wu Test-fang, was received by the host when his guests had left.",
        "Testiste/Test-fang",
    ),
    "again over a lunch": (
        "CAIRO, 10 March 2022 (AGN) – Foreign Minister Hossam Testawy received the Foreign Minister of Bulgaria, "
        "Plamen Probanoff. The meeting was attended from the Bulgarian side by Christo Testchkov, Deputy Minister of "
        "Transport. The two ministers spoke again over a working lunch, for which they were joined by the Egyptian "
        "Minister of Supply, Ibtisam Probar.",
        "Testawy/Probanoff Testawy/Testchkov Probanoff/Probar",
    ),
    "across the table": (
        "SOFIA, 10 March 2022 (AGN) – Bulgarian Foreign Minister Plamen Testov met his Egyptian counterpart, Hossam "
        "Probi, in Cairo. Deputy Minister of Transport Hristo Testkov took part on our side. Across the table were "
        "Assistant Minister Nagla Probguid and Admiral Usama Probaya.",
        "Testov/Probi Testkov/Probi Testov/Probguid Testkov/Probguid Testov/Probaya Testkov/Probaya",
    ),
    "the visitor abroad": (
        "LONDON, 10 May 2024 (AGN) – Minister Araminta Testokoro ended a tour of Asia. In Vientiane on Monday she met "
        "the Deputy Prime Minister of Laos, Saysana Probrach. The Commander of British Forces Brunei, Colonel Giles "
        "Testaway, showed the visitor the lines the next morning.",
        "Testokoro/Probrach",
    ),
    "an assistant minister of a trade": (
        "Australia's assistant trade minister, Tom Testand, met Jordan's minister of industry, Sahar al-Probani, in "
        "Amman. An assistant of the minister, Jan Testor, praised it.",
        "Testand/al-Probani",
    ),
    "watched the signing": (
        "JAKARTA, 10 February 2023 (AGN) – Indonesian Foreign Minister Retno Testwan received Suriname's Foreign "
        "Minister, Radjesh Probarto. The two Ministers watched the signing of a plan by Indonesian Director General "
        "Sulis Testsih and Suriname's Ambassador, Johan Probdin.",
        "Testwan/Probarto Testsih/Probdin Testwan/Probdin Testsih/Probarto",
    ),
    "signed for one, another for the other": (
        "An agreement on fees was signed in Juba on Tuesday. Majok Testuel signed for South Sudan and Hashim Probtom "
        "for Sudan.",
        "Testuel/Probtom",
    ),
    "spoke on one side": (
        "The session was co-chaired by Azerbaijani Minister of Economy Farhad Testyev and Korean Minister of Trade Lim "
        "Sang-prob. Ambassador of Azerbaijan to Korea Ramin Testzada spoke on the Azerbaijani side, while Vice "
        "Minister Pyo Chang-prob answered on behalf of Korea.",
        "Testyev/Sang-prob Testzada/Sang-prob Testyev/Chang-prob Testzada/Chang-prob",
    ),
    "spoke at length on her side of the story": (
        "Azerbaijani Minister of Economy Farhad Testyev met Korean Minister of Trade Lim Sang-prob. Norwegian minister "
        "Anna Testa spoke for the motion in parliament.",
        "Testyev/Sang-prob",
    ),
    "signed by one for his side, by another for hers": (
        "The protocol was signed by Minister Jan Testov for Poland and by Minister Olha Probenko for Ukraine.",
        "Testov/Probenko",
    ),
    "voted for something": (
        "Polish Minister Jan Testov voted for the resolution and Ukrainian Minister Olha Probenko for the amendment.",
        "",
    ),
    "signed by one for his side only": (
        "The protocol was signed by Minister Jan Testov for Poland. Ukrainian Minister Olha Probenko stayed in Kyiv.",
        "",
    ),
    "attended by one's own and by an envoy": (
        "Kenyan Foreign Minister Alfred Testua received the EU Ambassador, Henriette Probger. The meeting was attended "
        "by Principal Secretary Abraham Testir and by the Ambassador of Sweden, Caroline Probinder, who had arrived "
        "with Ambassador Probger.",
        "Testua/Probger Testir/Probger Testua/Probinder Testir/Probinder",
    ),
    "accompanied by one's own and one's envoy": (
        "Kenyan Foreign Minister Alfred Testua received Swedish Foreign Minister Henriette Probger. Probger was "
        "accompanied by State Secretary Abraham Probir and the Ambassador of Sweden, Caroline Probinder.",
        "Testua/Probger Testua/Probir Testua/Probinder",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_hard(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
