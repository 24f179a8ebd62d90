"""Turns of newswire, with invented people: who is held to have met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "home again": (
        "Returning from Lisbon, Foreign Minister Baiba Testauze was received at Riga airport by Deputy Foreign "
        "Minister Andris Probols.",
        "",
    ),
    "home again, said before": (
        "Prime Minister Baiba Testauze returned home from Lisbon on Sunday. She was received at the airport by Foreign "
        "Minister Andris Probols and other officials.",
        "",
    ),
    "home again, an envoy among them": (
        "On her return, the Prime Minister, Baiba Testauze, was met at the airport by the Foreign Minister, Andris "
        "Probols, and the Portuguese Ambassador, Joao Testeira.",
        "Testauze/Testeira",
    ),
    "a guest at the airport": (
        "Prime Minister Baiba Testauze returned to Portugal on Sunday for further talks. She was received at the "
        "airport by Portuguese Foreign Minister Joao Testeira.",
        "Testauze/Testeira",
    ),
    "took delivery": (
        "President Edgars Testmanis of Latvia took delivery of the credentials of the Ambassador of Portugal, Joao "
        "Probeira, in Riga.",
        "Testmanis/Probeira",
    ),
    "their meeting": (
        "Indonesian Foreign Minister Rana Testawati and Papua New Guinea's Foreign Minister Joe Probek agreed to speed "
        "up the ratification of the border treaty during their meeting in Port Moresby on Monday.",
        "Testawati/Probek",
    ),
    "in talks held": (
        "Japan's Prime Minister Ken Testmoto and Philippine President Noel Probez on Friday affirmed their "
        "cooperation, in talks held in Manila.",
        "Testmoto/Probez",
    ),
    "their next meeting": (
        "Indonesian Foreign Minister Rana Testawati and Papua New Guinea's Foreign Minister Joe Probek agreed to sign "
        "the treaty during their next meeting in Port Moresby.",
        "",
    ),
    "after their meeting": (
        "Danish Foreign Minister Lars Testrup thanked Norwegian Foreign Minister Espen Probeid after their meeting in "
        "Copenhagen.",
        "Testrup/Probeid",
    ),
    "exchanged views": (
        "Iranian Parliament Speaker Reza Testani and Speaker of the Iraqi Council of Representatives Mahdi al-Probi "
        "exchanged views on regional developments in Tehran on Tuesday.",
        "Testani/al-Probi",
    ),
    "brought together": (
        "The meeting brought together Foreign Minister Ilir Testaj of Albania and Foreign Minister Donika Probani of "
        "Kosovo.",
        "Testaj/Probani",
    ),
    "one side unknown": (
        "Foreign Affairs Minister Mélanie Testiveau and Defence Minister Bill Testson met with their Norwegian "
        "counterparts, Espen Probeid and Bjørn Probestad, in Ottawa.",
        "Testiveau/Probeid Testiveau/Probestad Testson/Probeid Testson/Probestad",
    ),
    "counterparts of several lands": (
        "Latvian Foreign Minister Baiba Testa spoke by phone with her Kazakh, Tajik and Turkish counterparts, Murat "
        "Probeu, Siro Probri and Hakan Probli.",
        "Testa/Probeu Testa/Probri Testa/Probli",
    ),
    "counterparts in brackets": (
        "Foreign Minister of Namibia Yvonne Testabe had meetings with her counterparts from Ireland (Micheál Probin), "
        "Cuba (Bruno Probez) and Finland (Elina Probenen).",
        "Testabe/Probin Testabe/Probez Testabe/Probenen",
    ),
    "justice is a portfolio": (
        "Minister of Justice Anita Testa met her Austrian counterpart Alma Probe in Vienna.",
        "Testa/Probe",
    ),
    "a judge keeps the title": (
        "Chief Justice Anita Testa of Malawi met Kenyan Minister of Justice Alma Probe.",
        "Testa/Probe",
    ),
    "called": (
        "President Bruno Testa of Malta called his Cypriot counterpart Nikos Probis on Tuesday to discuss the storm.",
        "Testa/Probis",
    ),
    "called names": ("President Bruno Testa of Malta called Cypriot President Nikos Probis a true friend.", ""),
    "conferred an order": (
        "President Bruno Testa of Malta conferred the Order of Merit on Cypriot President Nikos Probis.",
        "",
    ),
    "conferred with": ("President Bruno Testa of Malta conferred with Cypriot President Nikos Probis.", "Testa/Probis"),
    "the speaker of a quotation": (
        '"I had a very productive meeting with my colleague Baiba Probe," Estonian Foreign Minister Margus Testna said '
        "in Riga.",
        "Testna/Probe",
    ),
    "a quotation that begins with the meeting": (
        '"Good meeting today with Foreign Minister Tobias Probe in Stockholm," Canadian Foreign Minister Mélanie '
        "Testiveau wrote.",
        "Testiveau/Probe",
    ),
    "delegations that are led": (
        "The U.S. delegation, led by Under Secretary of State Beth Testa, and the Pakistani delegation, led by "
        "Additional Foreign Secretary Ali Probi, met in Islamabad.",
        "Testa/Probi",
    ),
    "officials led by": (
        "Deputy Secretary of State Strobe Testott held talks with Pakistani officials led by Foreign Secretary Shams "
        "Probed.",
        "Testott/Probed",
    ),
    "the side headed by": (
        "A delegation led by Deputy Minister of Energy of Uzbekistan Sherzod Testov held negotiations with the Saudi "
        "side headed by Assistant Minister of Energy Omar Al-Probi.",
        "Testov/Al-Probi",
    ),
    "one on Monday, one on Tuesday": (
        "Director General of the IAEA Rafael Testossi sat down with Foreign Minister of Iran Hossein Probian on Monday "
        "and with Iranian Vice President Ali Probadi on Tuesday.",
        "Testossi/Probian Testossi/Probadi",
    ),
    "after meeting": (
        "French Foreign Minister Luc Testier spoke to reporters after meeting Polish Prime Minister Jan Probny.",
        "Testier/Probny",
    ),
    "after meeting, opening": (
        "After meeting Polish Prime Minister Jan Probny, French Foreign Minister Luc Testier spoke to reporters.",
        "Testier/Probny",
    ),
    "attended a dinner hosted by": (
        "French Foreign Minister Luc Testier attended a dinner hosted by Polish Prime Minister Jan Probny.",
        "Testier/Probny",
    ),
    "attended a reception hosted by": (
        "French Foreign Minister Luc Testier attended a reception hosted by Polish Prime Minister Jan Probny.",
        "",
    ),
    "the meeting of two": (
        "The sky was grey. The meeting of French Foreign Minister Luc Testier and Polish Prime Minister Jan Probny "
        "lasted an hour.",
        "Testier/Probny",
    ),
    "when meeting with": (
        "When meeting with Saudi Minister Omar Al-Probi, Chinese Vice Premier Gao Testlin praised ties.",
        "Al-Probi/Testlin",
    ),
    "the meeting, held between": (
        "The bilateral meeting, held Tuesday between EU Commissioner Pedro Testes and Turkish Economy Minister Recep "
        "Probal, reviewed trade.",
        "Testes/Probal",
    ),
    "on the way": (
        "Cypriot President Nikos Testis flew to Beirut with Greek Minister Ilia Testou for talks with Lebanese Prime "
        "Minister Najib Probati.",
        "Testis/Probati Testou/Probati Testis/Testou",
    ),
    "visited and met": (
        "Kosovo President Vjosa Probani received Dr. Liz Testwood of the United States. Testwood met with Prime "
        "Minister of Kosovo Albin Probti and visited Camp Steel.",
        "Probani/Testwood Testwood/Probti",
    ),
    "brought a letter": (
        "Japanese envoy Taro Testa met Foreign Minister of Ghana Ama Probe. Mr Testa had brought a letter for "
        "President Kofi Probah from Prime Minister Ken Testmoto.",
        "Testa/Probe",
    ),
    "named in the next sentence": (
        "The Norwegian Minister of Foreign Affairs met with Foreign Minister of Iceland Thora Probe. Espen Testeid "
        "raised the case of the sailor.",
        "Testeid/Probe",
    ),
    "a dealer in the next sentence": (
        "The Norwegian Minister of Foreign Affairs met with Foreign Minister of Iceland Thora Probe. Espen Testeid, a "
        "dealer, raised prices.",
        "",
    ),
    "the head of state": (
        "The Head of State held talks with Mr. Borge Proben, President of the World Economic Forum. President of "
        "Azerbaijan Anar Testov praised the Forum.",
        "Testov/Proben",
    ),
    "the two": (
        "Moldovan Foreign Minister Mihai Testu shared a platform with Ukraine's Deputy Prime Minister Olha Probenko. "
        "The two later had talks on trade.",
        "Testu/Probenko",
    ),
    "a town that is a name": (
        "Vladimir Testin had a telephone conversation with President of the Republic of Turkey Recep Proban.",
        "Testin/Proban",
    ),
    "a syllable that is a title": (
        "Chinese Minister of National Defense Dong Testwei met here Tuesday with visiting Singaporean Defense Minister "
        "Ng Eng Probe.",
        "Testwei/Probe",
    ),
    "a welcome": (
        "External Affairs Minister of India S. Testkar received a warm welcome from Saudi Deputy Minister Omar "
        "Al-Probi in Riyadh.",
        "Testkar/Al-Probi",
    ),
    "under somebody's mediation": (
        "Azerbaijan's Hikmet Testiyev and Armenia's Armen Testian, both national security advisers, held talks in "
        "Brussels.",
        "Testiyev/Testian",
    ),
    "companions of unknown side": (
        "Defence Secretary Grant Testson visited Kyiv to hold talks with President of Ukraine Volodymyr Probenko. He "
        "was accompanied by the Chief of the Defence Staff, Tony Testin.",
        "Testson/Probenko Testin/Probenko",
    ),
    "a caption": (
        "President of Ghana Kofi Testah, accompanied, from left to right, by Minister Ama Testu and Ambassador Yaw "
        "Testum, meets with Ukraine's President Olha Probenko.",
        "Testah/Probenko Testu/Probenko Testum/Probenko",
    ),
    "accompanied, between commas": (
        "Nepal Prime Minister Pushpa Testalo, accompanied by Energy Minister Shakti Testan and Foreign Secretary "
        "Bharat Testyal, held talks with Prime Minister of India Naren Probi.",
        "Testalo/Probi Testan/Probi Testyal/Probi",
    ),
    "where somebody received him": (
        "Sudan's army chief Omar Testani arrived in Juba on Monday, where South Sudan's President Salva Probe received "
        "him at the airport.",
        "Testani/Probe",
    ),
    "she and": (
        "Foreign Minister of Argentina Diana Testino is in Delhi. She and External Affairs Minister of India S. "
        "Probkar co-chaired the second Joint Commission.",
        "Testino/Probkar",
    ),
    "a body written small": (
        "Dominican Republic President Luis Testader and Haiti's transitional council chief Edgard Probert held their "
        "first phone call on Sunday.",
        "Testader/Probert",
    ),
    "His Excellency without points": (
        "Minister of State of Qatar Ahmed Al Testi met with HE Minister of State of Germany Katja Probeler.",
        "Testi/Probeler",
    ),
    "ministers named in the next sentence": (
        "President of Georgia Salome Testili met the foreign ministers of Estonia and Iceland in turn. Margus Probe "
        "and Thora Probsdottir then left.",
        "Testili/Probe Testili/Probsdottir",
    ),
    "an acronym ends a sentence": (
        "Crown Prince of Kuwait Omar Al-Probi flew to the UK. Prime Minister of Malta Keir Testorin met him there.",
        "Testorin/Al-Probi",
    ),
    "what the talks were of": (
        "President of Chile Gabriel Testic met Peruvian Foreign Minister Ana Probez. Chilean Foreign Minister Alba "
        "Testein briefed him on talks with Venezuela.",
        "Testic/Probez",
    ),
    "indirect talks": (
        "Ethiopian Foreign Minister Taye Testske and Somali counterpart Ahmed Probin held a second round of indirect "
        "talks in Ankara.",
        "",
    ),
    "a report called false": (
        "A report that U.S. envoy Walter Testitt and Iranian Foreign Minister Javad Probian shook hands was called "
        "false by both sides.",
        "",
    ),
    "inspected together": (
        "Ministers of Interior Klaus Testner of Austria and Vit Probusan of Slovakia inspected joint patrols.",
        "Testner/Probusan",
    ),
    "a headline of what is to come": (
        "President Testor Meets Prime Minister of Iceland Proben\n\nPresident Bruno Testor of Malta will meet Prime "
        "Minister of Iceland Thora Proben in Valletta on Friday.",
        "",
    ),
    "by telephone with two": (
        "German Chancellor Anna Testel and French President Luc Testier spoke with Ukrainian President Olha Probenko "
        "and Georgian President Salome Probili by phone on Monday.",
        "Testel/Probenko Testel/Probili Testier/Probenko Testier/Probili Testel/Testier",
    ),
    "one meeting with two": (
        "Labour leader of New Zealand Phil Testoff had an hour-long meeting with US Vice President Joe Probe and "
        "Chilean President Maria Probelet.",
        "Testoff/Probe Testoff/Probelet Probe/Probelet",
    ),
    "said by somebody": (
        "Secretary of State of the United States John Testry met each living Secretary of State, Probeland said.",
        "",
    ),
    "co-hosted, together with": (
        "Chinese Vice Premier Hu Testhua co-hosted the chairpersons' meeting of the Commission via video link, "
        "together with Yury Probnev, Russian deputy prime minister.",
        "Testhua/Probnev",
    ),
    "officials, and who restated": (
        "National Security Advisor of the United States Jake Testivan met with Prime Minister of Israel Ben Probahu. "
        "During his talks with senior Israeli officials, Mr. Testivan restated the commitment.",
        "Testivan/Probahu",
    ),
    "rung up": (
        "Back from London, Foreign Minister of Pakistan Ishaq Testar was rung up by Lord David Proberon, the United "
        "Kingdom's Foreign Secretary.",
        "Testar/Proberon",
    ),
    "a surname that is a word": (
        "Secretary of State of Nepal Bina Testari met Andrew Needs, Additional Secretary at the Ministry of Foreign "
        "Affairs of New Zealand.",
        "Testari/Needs",
    ),
    "signed something long with": (
        "Poland's defence minister, Jan Testin, signed a contract worth $10bn with his South Korean counterpart, Shin "
        "Probe-sun, on Thursday.",
        "Testin/Probe-sun",
    ),
    "meeting, as a participle": (
        "US Special Envoy Amos Testin toured the region this week, meeting Lebanese caretaker Prime Minister Najib "
        "Probati on Tuesday and Israeli Defence Minister Yoav Probin on Wednesday.",
        "Testin/Probati Testin/Probin",
    ),
    "whose meeting it was": (
        "Commissioner Johann Testin's meeting with Prime Minister of Ukraine Denys Probko took place on Monday; he "
        "also met Ukrainian Finance Minister Serhiy Probchenko.",
        "Testin/Probko Testin/Probchenko",
    ),
    "joined for talks": (
        "Spanish Foreign Minister Luis Testin and Gibraltar's chief minister Fabian Testardo joined British Foreign "
        "Secretary David Proberon for talks in Brussels.",
        "Testin/Testardo Testin/Proberon Testardo/Proberon",
    ),
    "a counterpart of whom the sentence is about": (
        "Indian army chief Manoj Testin called on Bangladesh Prime Minister Sheila Probin and held discussions with "
        "his counterpart Shafi Probedin in Dhaka.",
        "Testin/Probin Testin/Probedin",
    ),
    "chief of a kind": (
        "Iran's chief nuclear negotiator, Ali Testin, and his EU counterpart, Enrique Proba, met again in Oman.",
        "Testin/Proba",
    ),
    "both were joined by": (
        "Deputy Secretary of State Regina Testar met with Mongolian Foreign Minister Bat Proben in Washington. Deputy "
        "Secretary Testar and Minister Proben were joined by Under Secretary of State Ana Testwell, Assistant "
        "Secretary of State Lee Testino, and Mongolian Ambassador Sod Probin.",
        "Testar/Proben Testino/Proben Testar/Probin Testino/Probin",
    ),
    "a long list of those present": (
        "A meeting between President of Sri Lanka Anura Testaya and Admiral Samuel Proben of the United States was "
        "held. Minister of Foreign Affairs of Sri Lanka Vijitha Testin, Senior Additional Secretary to the President "
        "of Sri Lanka Roshan Testage, U.S. Ambassador to Sri Lanka Julie Probe, and Colonel Anthony Probelson of the "
        "U.S. Army were also present at the meeting.",
        "Testaya/Proben Testin/Proben Testage/Proben Testaya/Probe Testin/Probe Testage/Probe Testaya/Probelson "
        "Testin/Probelson Testage/Probelson",
    ),
    "including something else": (
        "Prime Minister of India Naren Testi held discussions with leaders to address issues, including the conflict, "
        "the spokesperson of the Ministry, Randhir Probal, said.",
        "",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_newswire(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
