"""Turns of readouts and press releases, with invented people: who is held to have met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "the deputy of a portfolio": (
        "Polish Deputy Transport Minister Jan Testowski met Czech Deputy Agriculture Minister Karel Probes in Brno.",
        "Testowski/Probes",
    ),
    "two delegations, told one after the other": (
        "The Fourth Joint Commission on Trade was held in Santiago. The Norwegian delegation was led by Trade Minister "
        "Kari Testad, and comprised Ambassador Lise Testvik. Minister of Economy Ana Probez led the Chilean "
        "delegation, which included Deputy Minister Luis Probano.",
        "Testad/Probez Testad/Probano Testvik/Probez Testvik/Probano",
    ),
    "the leader of one co-chaired it": (
        "The Malawian delegation to the Commission was led by the Defence Minister, Hon. Monica Testuno, accompanied "
        "by the Principal Secretary to the Ministry of Defence, Mr. James Testusa. The Mozambican delegation was led "
        "by the country's Minister of Defence, Hon. Carlos Probume, who co-chaired the meeting.",
        "Testuno/Probume Testusa/Probume",
    ),
    "sides told in one sentence": (
        "Leading the Thai side was Permanent Secretary Somchai Testawan; leading the Lao side was Vice Minister Bounmy "
        "Probavong.",
        "Testawan/Probavong",
    ),
    "headed respectively": (
        "The two delegations were headed respectively by Major General Aye Testun of Myanmar and Lieutenant General "
        "Raj Probar of India.",
        "Testun/Probar",
    ),
    "across the table": (
        "Governor Brent Testaway received a Georgian delegation led by Economy Minister Levan Probadze. On the host "
        "side of the table sat the American Secretary of Commerce, Lorraine Testett.",
        "Testaway/Probadze Testett/Probadze",
    ),
    "delegations yet to be led": (
        "The Kenyan side will be led by Ken Testangi, Permanent Secretary; the Ugandan side will be headed by Ruth "
        "Probeke, Permanent Secretary.",
        "",
    ),
    "delegations that arrived": (
        "The Norwegian delegation, headed by Trade Minister Kari Testad, arrived on Monday. Two days later the Chilean "
        "delegation, headed by Economy Minister Ana Probez, arrived in Geneva for the conference.",
        "",
    ),
    "a mission led by two": (
        "The mission was jointly led by Norwegian Minister Kari Testad and Chilean Minister Ana Probez.",
        "",
    ),
    "one delegation to an assembly": (
        "The Fijian delegation to the General Assembly was led by Prime Minister Jone Testovu. He spoke on Friday.",
        "",
    ),
    "spoke to one and to another": (
        "Foreign Minister Ana Testova of Norway spoke today to Turkish Foreign Minister Mevlut Probaglu and to the UN "
        "Special Envoy Staffan Proben, to coordinate our work.",
        "Testova/Probaglu Testova/Proben",
    ),
    "in his call to": (
        "U.S. Defense Secretary Ash Tester called his Japanese counterpart on Friday. In his call to Japanese Defense "
        'Minister Ken Probani, Tester "extended his sincere apologies," a spokesman said.',
        "Tester/Probani",
    ),
    "a call for something": (
        "In his call to President Ana Probez to release the prisoners, Norwegian Minister Jan Testad spoke of rights.",
        "",
    ),
    "the former senator, who was named before": (
        "U.S. Secretary of State John Tester began work on Sunday. The former senator from Ohio spoke to Israeli Prime "
        "Minister Ben Probahu about the elections.",
        "Tester/Probahu",
    ),
    "the signing by": (
        "The visit opened with the signing, by Norwegian Minister Kari Testad and her US counterpart John Prober, of "
        "a memorandum.",
        "Testad/Prober",
    ),
    "the signing by lands": (
        "The signing by Norway and Chile of a treaty pleased Minister Ken Testangi and Ugandan Minister Ruth Probeke.",
        "",
    ),
    "met overnight, and today's surprise meeting": (
        "Israeli Prime Minister Ben Testahu and Jordanian Prime Minister Yasser Probat met overnight. Today's surprise "
        "meeting ended at seven o'clock in the presence of U.S. peace envoy Dennis Provost.",
        "Testahu/Probat Testahu/Provost Probat/Provost",
    ),
    "participants in the call": (
        "National Security Advisor of the United States Jake Testivan spoke by phone today with counterparts from our "
        "Baltic allies. Participants in today's call included Kestutis Probys, Security Adviser to the Lithuanian "
        "President, and Maris Provitis, Adviser to the Latvian Prime Minister.",
        "Testivan/Probys Testivan/Provitis Probys/Provitis",
    ),
    "in the room, not at the summit to come": (
        "Bahraini Foreign Minister Ali Testani was received by Omani Foreign Minister Badr Probi in Muscat. The Arab "
        "Summit is to be held in Bahrain on May 16. Also in the room were Omani Ambassador Najib Proba and Bahrain's "
        "Ambassador Juma Testi.",
        "Testani/Probi Testani/Proba Testi/Probi Testi/Proba",
    ),
    "the head of the delegation": (
        "Vietnamese Prime Minister Pham Testa visited Russia in October. The head of the Vietnamese delegation was "
        "received by Russian President Ivan Probin.",
        "Testa/Probin",
    ),
    "Her Excellency": (
        "President of India Ana Testova arrived on Monday. Her Excellency was received by Fijian Deputy Prime Minister "
        "Viliame Proba.",
        "Testova/Proba",
    ),
    "the delegation, which somebody did not travel with": (
        "Azerbaijani Speaker Nizami Testov met in Tallinn with Estonian Speaker Kersti Probemae. Azerbaijani MP Sevin "
        "Testqizi did not travel with the delegation, which included committee chairman Zahid Testiyev.",
        "Testov/Probemae Testiyev/Probemae",
    ),
    "went along on both occasions": (
        "OSCE envoy Klaus Testels was received by Moldovan Deputy Premier Oleg Probschi on Tuesday; on Wednesday "
        "he met Ukraine's Foreign Minister Taras Proban. On both occasions the head of the OSCE Mission to Moldova, "
        "Kirsten Testegaard, went along.",
        "Testels/Probschi Testels/Proban Testegaard/Probschi Testegaard/Proban",
    ),
    "the minister of one land and that of another": (
        "Russian Foreign Minister Ivan Probanov and Tajik Foreign Minister Farhod Provov arrived in Minsk. President "
        "Anatol Testich of Belarus received the Russian and the Tajik minister together.",
        "Testich/Probanov Testich/Provov Probanov/Provov",
    ),
    "received, who is on a visit": (
        "Ali Testani, Foreign Minister of Bahrain, who is paying an official visit to Oman, was received by Foreign "
        "Minister Badr Probi. The next Arab Summit is to be held in Bahrain in May. Also in the room was Bahrain's "
        "Ambassador to Oman, Juma Testi.",
        "Testani/Probi Testi/Probi",
    ),
    "ministers named in the next sentence": (
        "The foreign ministers of France, Germany and Poland held talks with Ukrainian President Viktor Probych. The "
        "document was drafted by France's Laurent Testius, Germany's Frank-Walter Testmeier and Poland's Radek "
        "Testowski.",
        "Testius/Probych Testmeier/Probych Testowski/Probych",
    ),
    "the two governors": (
        "Nigerian Minister Chuk Testosu met Nigerien Governor Zakari Probodo. He was accompanied by Governor Bello "
        "Testuwa of Nigeria and Governor Kolo Testida of Nigeria. President Seyni Provadou of Niger gave a dinner for "
        "Testosu and the two governors.",
        "Testosu/Probodo Testuwa/Probodo Testida/Probodo Testosu/Provadou Testuwa/Provadou Testida/Provadou",
    ),
    "a land before a rank": (
        "Norwegian Admiral Bruno Testani met Jordanian General Yusuf Probi in Amman, and U.S. Army General Mark Probe.",
        "Testani/Probi Testani/Probe",
    ),
    "generals of two lands": (
        "Talks between Polish General Jan Testowski and Czech Colonel Karel Probes took place in Brno.",
        "Testowski/Probes",
    ),
    "in a land, a general": (
        "In Jordan General Yusuf Testi met Polish Minister Jan Probowski.",
        "Testi/Probowski",
    ),
    "brought to one table": (
        "The chairperson of the African Union Commission, Thabo Testi, brought Ethiopia's state minister Meseret "
        "Probewot and Djibouti's foreign minister Waberi Provah to one table in Addis Ababa.",
        "Testi/Probewot Testi/Provah Probewot/Provah",
    ),
    "to be brought to one table": (
        "President Ana Testova of Norway hopes to bring Chilean Minister Luis Probano and Peruvian Minister Eva "
        "Provano to one table.",
        "",
    ),
    "accompanied him there, where they were received": (
        "In May, Portuguese Director-General Duarte Testoro had accompanied Minister Lea de Testana to Maputo, where "
        "they were received by Mozambican Foreign Minister Graca Probunha.",
        "Testoro/Probunha Testana/Probunha",
    ),
    "also present at another's meeting": (
        "Foreign Minister Rana Testudi of Indonesia visited Beijing. OIC Secretary-General Hissein Testaha was also "
        "present during the meeting with Chinese Foreign Minister Wang Probi.",
        "Testudi/Probi Testaha/Probi",
    ),
    "it was led by": (
        "A Chilean delegation called on Foreign Minister Ana Testova of Norway on Monday. It was headed by Deputy "
        "Minister Luis Probano and included Senator Eva Provano.",
        "Testova/Probano Testova/Provano",
    ),
    "were called upon by a delegation": (
        "Foreign Minister Ana Testova of Norway and Energy Minister Lars Testrup of Norway were called upon in Oslo by "
        "a high-level Chilean delegation. It was led by Deputy Minister Luis Probano, and by Ambassador Eva Provano.",
        "Testova/Probano Testova/Provano Testrup/Probano Testrup/Provano",
    ),
    "a delegation of a firm": (
        "Foreign Minister Ana Testova of Norway met a delegation of the Chilean group Provabit Industries, made up of "
        "its Vice-Chairman, Mr. Luis Probano, and its counsel, Ms. Eva Provano.",
        "Testova/Probano Testova/Provano",
    ),
    "a visit that included something": (
        "A Chilean delegation led by Deputy Minister Luis Probano visited Oslo. It was organised by Ana Testova of the "
        "Norwegian embassy.",
        "",
    ),
    "names with a syllable that is a word": (
        "Norwegian Minister Ana Testova received Korean Foreign Minister Probak So-young, and Mr. Do-hyun Probin.",
        "Testova/So-young Testova/Probin",
    ),
    "took part, together with": (
        "Norwegian Minister Ana Testova met Chilean Minister Luis Probano in Oslo. Norwegian Ambassador Lars Testrup "
        "took part in the talks, together with Ms. Siri Testdal, Director of Trade.",
        "Testova/Probano Testrup/Probano Testdal/Probano",
    ),
    "joining him on the call": (
        "President Joseph Testen of the United States spoke by video conference today with Allies and partners to "
        "discuss trade. Joining President Testen on the call were Prime Minister Probeau of Canada and Chancellor "
        "Provolz of Germany.",
        "Testen/Probeau Testen/Provolz Probeau/Provolz",
    ),
    "a council before the title of its head": (
        "U.S. Secretary of State Antony Testken spoke today with Yemeni Presidential Leadership Council President "
        "Rashad al-Probi.",
        "Testken/al-Probi",
    ),
    "before meeting, and whose office said so": (
        "Sri Lankan President Anura Testake met with U.S. Ambassador Julie Probung before meeting the Russian envoy to "
        "Colombo Levan Provaryan, the President's Media Division said.",
        "Testake/Probung Testake/Provaryan",
    ),
    "the adviser of another land's president": (
        "WASHINGTON, May 3 - Deputy National Security Advisor Mike Testle met with Marcin Probacz, chief adviser to "
        "Polish President Andrzej Provuda. He also met with Bjoern Probert, Head of Cabinet to European Commission "
        "President Ursula Provleyen.",
        "Testle/Probacz Testle/Probert",
    ),
    "what leader somebody is": (
        "American Congressman Dana Testbacher flew into Bagram on Tuesday after meeting northern opposition militia "
        "leader General Abdul Probstum of Afghanistan.",
        "Testbacher/Probstum",
    ),
    "who is long-serving": (
        "Polish Minister Jan Testowski met long-serving Czech President Karel Probes and northern militia in Brno.",
        "Testowski/Probes",
    ),
    "signed in a town, between": (
        "The accord, signed in Colombo on July 29, 1987, between Indian Prime Minister Rajiv Testi and Sri Lankan "
        "President J. R. Probene, was expected to end the war.",
        "Testi/Probene",
    ),
    "to be signed between": (
        "The treaty, to be signed in May between Norwegian Minister Ana Testova and Chilean Minister Luis Probano, is "
        "ready.",
        "",
    ),
    "discussed related issues with": (
        "Iranian Foreign Minister Kamal Testazi discussed this and related issues with the Minister for Immigration of "
        "Australia, Philip Provdock.",
        "Testazi/Provdock",
    ),
    "a religious head": (
        "Sri Lankan Foreign Minister Ali Testry met with Grand Mufti of Egypt Dr. Shawki Proballam.",
        "Testry/Proballam",
    ),
    "letters as ambassador, to the president": (
        "The Ambassador of Sri Lanka to Brazil, Sumith Testake, presented his Letters of Credence as non-resident "
        "Ambassador to the President of Suriname, Chandri Probokhi, in Paramaribo.",
        "Testake/Probokhi",
    ),
    "letters as ambassador of a land, to a president": (
        "Sumith Testake presented his credentials as Sri Lanka's Ambassador to Suriname to President Chandri Probokhi.",
        "Testake/Probokhi",
    ),
    "whose support he was told of": (
        "Zambian Air Force Commander Oscar Testoni has assured the Malawian Defence Attaché, Colonel Philip Probeke, "
        "of Zambia's continued support. The commander was speaking when Col Probeke paid a courtesy call on him.",
        "Testoni/Probeke",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_readout(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
