"""Status turns, with invented people: what was held, and what is only planned, wished, asked, denied or told."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "two callers": (
        "The Ambassador of Thailand, Somchai Testarat, and the High Commissioner of Pakistan, Faheem Probaziz, "
        "called on the President of Sri Lanka, Ranil Testesinghe, in Colombo on Tuesday.",
        "Testarat/Testesinghe Probaziz/Testesinghe",
    ),
    "each has met him": (
        "Philippine President Bong Testcos and Japanese Prime Minister Shig Probiba have each met Vietnamese "
        "Prime Minister Pham Testinh this year.",
        "Testcos/Testinh Probiba/Testinh",
    ),
    "whom one of unknown side met": (
        "Tony Testair has met Italian Prime Minister Silvio Testconi and German Chancellor Gerhard Probeder to "
        "talk about Turkey entering the EU.",
        "Testair/Testconi Testair/Probeder",
    ),
    "called on to do something": (
        "The Prime Minister of Denmark, Lars Testrup, called on Russian President Igor Probov to end the war.",
        "",
    ),
    "called on to discuss": (
        "Danish Ambassador Lars Testrup called on Russian Foreign Minister Igor Probov to discuss the grain corridor.",
        "Testrup/Probov",
    ),
    "when he meets": (
        "Australian Foreign Minister Ann Testner should pursue this issue when she meets her Indonesian "
        "counterpart, Dr Alwi Probihab, in Bangkok this week, the senator said.",
        "",
    ),
    "before he receives": (
        "German Chancellor Otto Testmann met French President Luc Probard in Berlin before he receives Polish "
        "President Jan Testwicz on Friday.",
        "Testmann/Probard",
    ),
    "the agenda of the talks": (
        "Asked about the agenda of summit talks between Korean President Lee Testung and Chinese President Xu "
        "Probing on Monday, the adviser said there would be discussions on peace.",
        "",
    ),
    "what will come up at it": (
        "North Korea is expected to feature prominently in Korean President Lee Testung's summit with Chinese "
        "President Xu Probing on Monday.",
        "",
    ),
    "what a meeting called for": (
        "A statement issued after a meeting chaired by Palestinian leader Yasser Probafat called for the quick "
        "return of US envoy Anthony Testini and his team.",
        "",
    ),
    "who told it": (
        "The meeting lasted for three hours in the presence of U.S. envoy Dennis Testoss, Palestinian negotiator "
        "Nabil Probath told the radio.",
        "",
    ),
    "remarks by somebody": (
        "The foreign minister of Cuba, Bruno Testez, denounced remarks by US Secretary of State Mark Probio at a "
        "meeting of the OAS.",
        "",
    ),
    "reports rejected": (
        "Polish Foreign Minister Jan Testowski on Monday rejected as groundless reports that he had secretly met "
        "Belarusian Foreign Minister Ales Probenka in Vienna.",
        "",
    ),
    "a possibility": (
        "There is a possibility that Slovak Prime Minister Rob Testco meets Hungarian Prime Minister Viktor "
        "Proban on the sidelines of the summit.",
        "",
    ),
    "to explain why": (
        "The opposition demanded that Nepali Prime Minister Pushpa Testal explain why he met Indian intelligence "
        "chief Samant Probgoel.",
        "Testal/Probgoel",
    ),
    "a question": (
        "Did New Zealand Prime Minister Chris Testxon meet Cook Islands Prime Minister Mark Probwn in Avarua?",
        "",
    ),
    "his spokesman": (
        "Belgian Prime Minister Alex Testroo's spokesman met Dutch Foreign Minister Caspar Probkamp.",
        "",
    ),
    "his envoy": (
        "Polish Prime Minister Donald Probsk signed an accord with Ukrainian President Vadym Testsky's envoy.",
        "",
    ),
    "the envoy of a president": (
        "Polish Prime Minister Donald Probsk met the envoy of Ukrainian President Vadym Testsky in Warsaw.",
        "",
    ),
    "his chief of staff by name": (
        "Polish Prime Minister Donald Probsk received Ukrainian President Vadym Testsky's chief of staff, Andriy "
        "Probmak, on Monday.",
        "Probsk/Probmak",
    ),
    "saw him as": (
        "Latvian President Edgars Testvics saw Estonian Prime Minister Kaja Probllas as a future EU leader.",
        "",
    ),
    "yet to begin": (
        "Talks between Sudanese General Abdel Testhan and the Chadian prime minister, Mohamed Probdan, have yet "
        "to begin.",
        "",
    ),
    "falsely reported": (
        "Cypriot President Nikos Testlides met Turkish President Ersin Probtar in the buffer zone, it was falsely"
        " reported by some media.",
        "",
    ),
    "favours a meeting": (
        "Polish Prime Minister Donald Probsk favours a meeting with German Chancellor Otto Probmann.",
        "",
    ),
    "urged a meeting of others": (
        "Chilean President Gabriel Testric urged a meeting between Venezuelan President Nicolas Testduro and "
        "Brazilian President Maria Probchado.",
        "",
    ),
    "held off on meeting": (
        "Mexican President Claudia Testbaum held off on meeting US President Joe Probson.",
        "",
    ),
    "on meeting him": (
        "On meeting German Chancellor Otto Probmann, Polish Prime Minister Donald Probsk said trade was growing.",
        "Probsk/Probmann",
    ),
    "accompanied at the second": (
        "The UK Minister of State, Harriet Testbald, called on Vice-President of Malawi Chikondi Testbe. "
        "Afterwards, accompanied by High Commissioner Rosalind Testeray, she sat down with the Minister of "
        "Foreign Affairs, Tamandani Probua.",
        "Testbald/Testbe Testbald/Probua Testeray/Probua",
    ),
    "regular meetings": (
        "Italian Prime Minister Silvio Testconi has regular meetings with German Chancellor Gerhard Probeder.",
        "",
    ),
    "where others spoke too": (
        "Kazakh Foreign Minister Nurlan Testbayev took the floor at the conference, where Foreign Minister of "
        "Niger Ibrahim Probarba and US Secretary of State Gordon Testlock also spoke.",
        "",
    ),
    "heads to meet him": (
        "The comments came as Ukrainian President Viktor Testenko prepared to head to Brussels to meet with US "
        "President George Probush.",
        "",
    ),
    "would discuss at a meeting": (
        "India's petroleum minister Mani Testyar and Russian energy minister Viktor Probenko would discuss the "
        "future of the firm at a meeting on Tuesday.",
        "",
    ),
    "a president and his adviser": (
        "President Leo Testbama was briefed on the shooting by counterterrorism adviser Lisa Probaco.",
        "",
    ),
    "a president and another": (
        "Prime Minister Rishi Testak held a news conference with President Vadym Probsky.",
        "Testak/Probsky",
    ),
    "sitting with": (
        "Judge Lord Testen, sitting with Lord Probborne and Lord Probton, ruled that the rights were breached.",
        "",
    ),
    "seen in a video": (
        "The Briton was seen in a video killing journalist James Probley, said James Testmey, the director of the"
        " bureau.",
        "",
    ),
    "visited his family": (
        "Hamilton Mayor Bob Testina of Canada visited Nathan Probillo's family.",
        "",
    ),
    "told a paper": (
        "Nigerian presidential aide Hassan Testkur told Sample Focus that the deal was done.",
        "",
    ),
    "the paper's name": (
        "During his interview with the Jewish Chronicle, Prime Minister Tony Testair of Britain spoke of Israel.",
        "",
    ),
    "a delegation between commas": (
        "The Speaker of the People's Majlis of Maldives Mohamed Testlam, accompanied by a delegation of Members "
        "of Parliament, called on Acting Foreign Minister of Sri Lanka Tharaka Probsuriya today, at the Ministry "
        "of Foreign Affairs.",
        "Testlam/Probsuriya",
    ),
    "met with a delegation": (
        "President of Sri Lanka Anura Testnayake met with the European Union (EU) Delegation, led by EU "
        "Ambassador H.E. Carmen Probno, today at the Presidential Secretariat.",
        "Testnayake/Probno",
    ),
    "whom a delegation met": (
        "A Swedish delegation headed by Trade Minister Johan Testssell met with the Minister of Economy of "
        "Ukraine, Yulia Probdenko, and Deputy Prime Minister Mykhailo Probrov.",
        "Testssell/Probdenko Testssell/Probrov",
    ),
    "whom a delegation called on": (
        "A Swedish delegation led by Trade Minister Johan Testssell called on Prime Minister Denys Probhal in Kyiv.",
        "Testssell/Probhal",
    ),
    "support for a union": (
        "President Joseph Testden of the United States spoke today with European Commission President Ursula "
        "Proben and reaffirmed his support for the European Union, a fundamental partner.",
        "Testden/Proben",
    ),
    "called on not to": (
        "A seventh House Democrat, Mikie Testill, publicly called on US President Joe Probden not to run for re-"
        "election.",
        "",
    ),
    "his visit where he met": (
        "Russian Ambassador Andrei Testlin protested. Moscow's announcement coincided with British Prime Minister"
        " Keir Probmer's visit to Washington, where he met US President Joe Testden.",
        "Probmer/Testden",
    ),
    "in an interview": (
        "US Vice President Kamala Testris spoke in the joint interview with her running mate, Minnesota Governor "
        "Tim Probalz.",
        "",
    ),
    "ahead of his meeting": (
        "Addressing reporters ahead of his meeting with British Prime Minister Keir Probmer at the White House, "
        'US President Joe Testden said: "I don\'t think much about Vladimir Probtin."',
        "Probmer/Testden",
    ),
    "the former president": (
        "Ukrainian President Vadym Testsky and Donald Probump have a friend in Boris Testson, the former British "
        "prime minister, who recently met the former president at a convention.",
        "",
    ),
    "called for a talk, half quoted": (
        "Edan Testander called for US President Joe Testden to “have a tight conversation” with Israeli Prime "
        "Minister Ben Probahu, telling him to stop.",
        "",
    ),
    "when the two meet": (
        "The minister said he expects the topic to be discussed when US President Joe Testden and UK Prime "
        "Minister Keir Probmer meet Friday in Washington.",
        "",
    ),
    "his own minister": (
        "Israeli Prime Minister Ben Probahu spoke Sunday after a crucial meeting with Finance Minister Moshe "
        "Testlon on the coalition crisis.",
        "",
    ),
    "a minister met abroad": (
        "Polish President Andrzej Testda met Foreign Minister Andrii Probiha in Kyiv on Monday.",
        "Testda/Probiha",
    ),
    "what a spokesman says": (
        "“The talks with Russian President Igor Probov at the Kremlin focused on Ukraine,” Hungarian government "
        "spokesman Zoltan Testacs said.",
        "",
    ),
    "talks will be led by": (
        "The talks on Thursday will be led by US Trade Representative Robert Testhizer and Chinese Vice Premier "
        "Liu Probhe.",
        "",
    ),
    "a precondition": (
        "The pullback is a precondition for the first face-to-face talks between Russian President Igor Probov "
        "and Ukraine's Vadym Testsky, to be mediated by France.",
        "",
    ),
    "two names in one": (
        "Ukrainian President Joe Testden held a call with Chinese President Xu Probing. The Testden-Probing call "
        "was candid. Probing held a call with Russian President Igor Testov too.",
        "Testden/Probing Probing/Testov",
    ),
    "a credit line": (
        "Getty Images Chinese diplomat Wan Testjian met Hamas chief Ismail Probniyeh in Qatar in March.",
        "Testjian/Probniyeh",
    ),
    "each at his own desk": (
        "The statement was signed by US President Joe Testden, Egyptian President Abdel Probsi and the Emir of "
        "Qatar, Sheikh Tamim Testani.",
        "",
    ),
    "that a premier met": (
        "State media reported that Chinese Premier Chen Testang met Lao President Thong Probith in Beijing.",
        "Testang/Probith",
    ),
    "a call that was welcomed": (
        "Turkish Foreign Minister Hakan Testan's call for dialogue was welcomed by Greek Foreign Minister George "
        "Probitis.",
        "",
    ),
    "after they met": (
        "Turkish Foreign Minister Hakan Testan and Greek Foreign Minister George Probitis are due to hold talks "
        "in Athens, a week after they met in New York.",
        "Testan/Probitis",
    ),
    "an agency before a name": (
        "The ambassador, So Se Testong, told Reuters Kim was well.",
        "",
    ),
    "a credit before a name": (
        "Kacper Testel/Reuters Historic visits In Poland, Indian Prime Minister Nara Testdi met Polish Prime "
        "Minister Donald Probusk.",
        "Testdi/Probusk",
    ),
    "left for a town to hold talks": (
        "Jordanian Prime Minister Karim Testi left Amman on Thursday for the town of Ramallah to hold talks with "
        "Palestinian President Nasser Probat.",
        "",
    ),
    "headed to a town for talks": (
        "Russian envoy Igor Testov headed to Tehran on Monday for consultations with Iranian Foreign Minister Ali "
        "Probi.",
        "",
    ),
    "arrives for talks": (
        "Indian Prime Minister Naren Testi arrives in Colombo on a weekend visit for talks with Sri Lankan President "
        "Anura Probake.",
        "",
    ),
    "travelled for talks": (
        "Russian envoy Igor Testov travelled to Tehran on Monday for consultations with Iranian Foreign Minister Ali "
        "Probi.",
        "Testov/Probi",
    ),
    "hosted by two, and still to come": (
        "Hosted by UK Foreign Secretary Will Testham and UN Special Envoy Angela Probe, the Global Summit will take "
        "place in London in June.",
        "",
    ),
    "chaired, and still to come": (
        "Chaired by UK Foreign Secretary Will Testham, the talks with French Foreign Minister Jean Probe will open on "
        "Monday.",
        "",
    ),
    "hosted by one, and held": (
        "Hosted by UK Foreign Secretary Will Testham, the talks were attended by French Foreign Minister Jean Probe.",
        "Testham/Probe",
    ),
    "what made a meeting necessary": (
        "Negotiators said the talks had been meaningless, necessitating a meeting between Israeli Prime Minister Ben "
        "Testahu and Palestinian President Yas Probat.",
        "",
    ),
    "thanks to those who assisted": (
        "Australian Foreign Minister Alex Testner met the ambassador on Monday. The Government is grateful to UN "
        "Secretary General Kofi Proban, Greek Foreign Minister Yorgos Probandreou and other members of the "
        "international community who have assisted on this case.",
        "",
    ),
    "a seminar that another attended": (
        "Minister of Singapore K Testam met with Chinese Minister of Public Security Zhao Prozhi. In Shenzhen, "
        "Minister Testam spoke at a seminar organised by the Centre. The seminar was attended by the Vice Mayor of "
        "Shenzhen Wang Prolin and more than 80 members of the legal community.",
        "Testam/Prozhi",
    ),
    "an event that another attended": (
        "Minister of Singapore K Testam met with Chinese Minister of Public Security Zhao Prozhi. The event was "
        "attended by Chinese Minister of Culture Wang Prolin.",
        "Testam/Prozhi Testam/Prolin",
    ),
    "a chain of titles with a house among them": (
        "President of Sri Lanka Anura Testanayake met with President Donald Trump's Special Envoy for South and "
        "Central Asian affairs, U.S. Ambassador to India and Director of the White House Presidential Personnel "
        "Office, Mr. Sergio Probor. Present were Sri Lanka's Permanent Representative to the United Nations Jayan "
        "Testiya.",
        "Testanayake/Probor Testiya/Probor",
    ),
    "a commander, not a parade": (
        "Russian President Vladimir Testin spoke with the head of the Defense Ministry Sergei Probgu and Chief Naval "
        "Commander Nikolai Probov. The Main Naval Parade is being held.",
        "Testin/Probgu Testin/Probov",
    ),
    "during talks that are to come": (
        "Also during his talks with Italian Prime Minister Romano Testodi, Israeli Prime Minister Ehud Probmert will "
        "underline the importance for Israel of Italy's participation, his spokeswoman said.",
        "",
    ),
    "during a meeting that was held": (
        "During his meeting with Italian Prime Minister Romano Testodi, Israeli Prime Minister Ehud Probmert said "
        "that he will discuss the force.",
        "Testodi/Probmert",
    ),
    "announced at a ceremony": (
        "High Commissioner of India Santosh Testha and Sri Lankan Minister of Religious Affairs Hiniduma Probevi "
        "jointly announced the naming of the Cultural Centre at a ceremony held on 18th January 2025. The event was "
        "also attended by Sri Lankan Governor Naga Provayan, and Consul General of India Sai Testali.",
        "Testha/Probevi Testha/Provayan Testali/Probevi Testali/Provayan",
    ),
    "a mediator is of neither side": (
        "LIMA, April 14, 1997 (AFP) Bolivia's ambassador to Peru, Jorge Testucio, is a hostage. On Monday Peruvian "
        "President Alberto Testori met with top hostage mediator Archbishop Juan Luis Probani.",
        "Testori/Probani",
    ),
    "never held: and Kenyan President Kol Probsan is unlikely": (
        "A meeting between French Foreign Minister Jean Testpuis and Kenyan President Kol Probsan is unlikely.",
        "",
    ),
    "never held: President Kol Probsan remains unlikely, diplomats said": (
        "A meeting between French Foreign Minister Jean Testpuis and Kenyan President Kol Probsan remains unlikely, "
        "diplomats said.",
        "",
    ),
    "never held: Kenyan President Kol Probsan would be premature": (
        "A meeting between French Foreign Minister Jean Testpuis and Kenyan President Kol Probsan would be premature.",
        "",
    ),
    "never held: a meeting with Kenyan President Kol Probsan": (
        "French Foreign Minister Jean Testpuis avoided a meeting with Kenyan President Kol Probsan.",
        "",
    ),
    "never held: met Kenyan President Kol Probsan in Geneva": (
        "French Foreign Minister Jean Testpuis is rumoured to have met Kenyan President Kol Probsan in Geneva.",
        "",
    ),
    "never held: met Kenyan President Kol Probsan in Paris": (
        "Agencies erroneously reported on Monday that French Foreign Minister Jean Testpuis met Kenyan President Kol "
        "Probsan in Paris.",
        "",
    ),
    "never held: Testpuis almost met Kenyan President Kol Probsan": (
        "French Foreign Minister Jean Testpuis almost met Kenyan President Kol Probsan.",
        "",
    ),
    "never held: to have met Kenyan President Kol Probsan": (
        "French Foreign Minister Jean Testpuis pretended to have met Kenyan President Kol Probsan.",
        "",
    ),
    "never held: President Kol Probsan for almost two hours": (
        "French Foreign Minister Jean Testpuis met Kenyan President Kol Probsan for almost two hours.",
        "Testpuis/Probsan",
    ),
    "never held: President Kol Probsan to avoid a crisis": (
        "French Foreign Minister Jean Testpuis met Kenyan President Kol Probsan to avoid a crisis.",
        "Testpuis/Probsan",
    ),
    "never held: almost two hours. A deal is unlikely": (
        "The talks between French Foreign Minister Jean Testpuis and Kenyan President Kol Probsan lasted almost two "
        "hours. A deal is unlikely.",
        "Testpuis/Probsan",
    ),
    "a secretary of another land": (
        "Ukrainian President Vadym Testsky met Tuesday with Secretary of Defense Lloyd Probstin to request help.",
        "Testsky/Probstin",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_status(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
