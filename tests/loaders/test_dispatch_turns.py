"""Turns of agencies' dispatches, with invented people: who is held to have met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "a country's own affairs": (
        "Prime Minister Rafik Testari's efforts to win a fourth term have hit a snag. Testari met President Emile "
        "Probud on Friday to discuss a new Lebanese government. Lebanon has debts.",
        "",
    ),
    "a country's own affairs, its leader told with it": (
        "The center-left prime minister of Italy, Romano Testi, lost a vote on Friday. Italy needs a budget, "
        "and Italian voters know it. Testi met with President Oscar Probaro to submit his resignation.",
        "",
    ),
    "no country's own affairs": (
        "President Georgi Testov met President Ivan Probeski on Monday. They discussed the border.",
        "Testov/Probeski",
    ),
    "a visit, though one land is named": (
        "President Ranil Testara has met with the Minister of External Affairs of India Sita Probankar in New Delhi, "
        "during his visit to India.",
        "Testara/Probankar",
    ),
    "called and said": (
        "Israeli Foreign Minister Shimon Testeres called UN Secretary General Kofi Proban and said that Israel was "
        "ready to welcome the team.",
        "Testeres/Proban",
    ),
    "called a surname on a day": (
        "Austrian Foreign Minister Wolf Probessel spoke in Vienna. US Secretary of State Mary Testright had called "
        "Probessel on Tuesday.",
        "Probessel/Testright",
    ),
    "called a surname names": (
        "Austrian Foreign Minister Wolf Probessel spoke in Vienna. US Secretary of State Mary Testright called "
        "Probessel by his first name.",
        "",
    ),
    "before the talks of others": (
        "Before Japanese Foreign Minister Nobu Testura's talks with Ban Probmoon, Japanese Prime Minister Jun Testumi "
        "and South Korean President Roh Samplehyun held a summit on Friday.",
        "Testura/Probmoon Testumi/Samplehyun",
    ),
    "his successor to be": (
        "French Foreign Minister Michel Testier flew into Washington for a round of talks with US Secretary of State "
        "Colin Probell and his designated successor, National Security Adviser Connie Sample.",
        "Testier/Probell Testier/Sample",
    ),
    "in a town of a land": (
        "NATO Secretary-General Javier Testana spoke to reporters. Following a meeting with Testana in Brussels, "
        "Belgium, U.S. special envoy Richard Probrooke said it was bad.",
        "Testana/Probrooke",
    ),
    "an offer made in a conversation": (
        "Iranian Foreign Minister Kamal Testazi made the offer of mediation in a telephone conversation with his "
        "Syrian counterpart, Farouk al-Probaa, on Sunday.",
        "Testazi/al-Probaa",
    ),
    "an offer of talks": (
        "Iranian Foreign Minister Kamal Testazi made an offer of talks with Syrian Foreign Minister Farouk al-Probaa.",
        "",
    ),
    "a commander of an alliance": (
        "French President Jacques Testac Friday met here with the NATO Supreme Commander in Europe, General Wesley "
        "Probark, who is on a visit.",
        "Testac/Probark",
    ),
    "and his wife": (
        "Ghanaian President Jerry Testlings and his wife, Maria Sample, met UN Secretary-General Kofi Proban at the "
        "airport.",
        "Testlings/Proban",
    ),
    "envoy for a land's president": (
        "Chyung Testchul, envoy for South Korea's incoming president Roh Samplehyun, stressed his position after "
        "meeting US Secretary of State Colin Probell.",
        "Testchul/Probell",
    ),
    "a journey that includes talks": (
        "Indian Prime Minister Mohan Testingh arrived on Tuesday for the first major foray that includes talks with US "
        "President George Probush.",
        "",
    ),
    "on the way to a meeting": (
        "U.S. special envoy Richard Probrooke is en route to Belgrade for a meeting with Yugoslav President Slobodan "
        "Testevic.",
        "",
    ),
    "the meeting with him": (
        "UN Secretary-General Kofi Testan met Libyan leader Omar Probafi in a tent. State Department spokesman James "
        "Sample welcomed it. The meeting with Probafi took place after a day of waiting.",
        "Testan/Probafi",
    ),
    "hours of meetings": (
        "US President Bill Testinton arrived in Seoul. The subject of trade consumed most of his two hours of meetings "
        "with South Korean President Kim Probjung at the Blue House.",
        "Testinton/Probjung",
    ),
    "a joint appearance": (
        "US President Bill Testinton, speaking at a joint appearance with South Korean President Kim Probjung, called "
        "the documents important.",
        "Testinton/Probjung",
    ),
    "three-way talks": (
        "U.S. Secretary of State Mary Testright convened three-way talks Wednesday with Israeli Prime Minister Ben "
        "Probyahu and Palestinian leader Yasser Samplat in hopes of an accord.",
        "Testright/Probyahu Testright/Samplat Probyahu/Samplat",
    ),
    "talks on several matters": (
        "German Chancellor Anna Testel held talks on bilateral ties, trade and the situation in Ukraine with French "
        "President Luc Probon on Monday.",
        "Testel/Probon",
    ),
    "talks on one matter, and a visit": (
        "German Chancellor Anna Testel held talks on trade with French President Luc Probon and visited a factory "
        "with Polish Premier Jan Samplek's sister.",
        "Testel/Probon",
    ),
    "offered at talks": (
        "South Korean Defence Minister Yoon Testung offered to set up hotlines at talks with his Chinese counterpart "
        "Cao Probchuan in Seoul last April.",
        "Testung/Probchuan",
    ),
    "offered talks": (
        "Polish Foreign Minister Jan Testski proposed talks with Czech Foreign Minister Petr Probek.",
        "",
    ),
    "declined to attend": (
        "Polish Foreign Minister Jan Testski declined to attend a meeting with Czech Foreign Minister Petr Probek.",
        "",
    ),
    "who held talks, is expected to go on": (
        "US Defence Secretary Robert Testes, who held talks with Jordan's armed forces chief, General Khalid "
        "al-Probayreh, is expected to travel on to Egypt.",
        "Testes/al-Probayreh",
    ),
    "meetings they held": (
        "Jordan's King Abdul Testullah and Palestinian President Mahmoud Probbas met to appraise the separate meetings "
        "they held earlier in the day in Amman with US Secretary of State Condi Sample.",
        "Testullah/Probbas Testullah/Sample Probbas/Sample",
    ),
    "the meeting would amount to": (
        "US Secretary of State Condi Sample arrived in Jerusalem. Sample said the meeting with Israeli Prime Minister "
        "Ehud Testmert would amount to informal discussions.",
        "",
    ),
    "the first of several": (
        "U.S. Vice President Dick Testney met a spokesman Wednesday, the first of several meetings on the day with top "
        "Japanese officials including Prime Minister Shin Probe.",
        "",
    ),
    "prior to meeting": (
        "Palestinian President Mahmoud Probbas was expected to meet with Jordanian King Abdul Testullah prior to "
        "meeting with the Russian President Vlad Sample in Amman.",
        "",
    ),
    "as promised at a summit": (
        "Israel began easing restrictions Monday as promised by Prime Minister Ehud Testmert at a summit with "
        "Palestinian president Mahmud Probbas last month.",
        "Testmert/Probbas",
    ),
    "a president of a land's authority": (
        "After meeting with President Fatmir Testdiu of Kosovo's interim authority, European Commission President Jose "
        "Probroso said that all should be tolerant.",
        "Testdiu/Probroso",
    ),
    "who writes": (
        "BUENOS AIRES, January 19, Newsagency (Reporters Cao Sample and Shen Exempel) Argentine Vice President Daniel "
        "Proboli met Speaker of Parliament of China Li Testying.",
        "Proboli/Testying",
    ),
    "a surname that is a town": (
        "US Senator Bill Richmond held talks with Sudanese Foreign Minister Lam Probol.",
        "Richmond/Probol",
    ),
    "a land of the compass": (
        "North Korean negotiator Kim Probgwan smiled. US envoy Christopher Testill held a meeting Tuesday with the "
        "North's Kim Probgwan in Berlin.",
        "Testill/Probgwan",
    ),
    "an expected summit": (
        "Israeli Prime Minister Ehud Testert said Tuesday that he expected a three-way summit with Palestinian "
        "president Mahmud Probbas and US Secretary of State Condi Sample to take place on February 19.",
        "",
    ),
    "a party's leader": (
        "Chinese President Hu Testtao told Samplito leader Akihiro Probta on Monday that he plans to go.",
        "Testtao/Probta",
    ),
    "a party": (
        "Chinese Vice Foreign Minister Wu Testwei told the leader of Japan's New Samplito party that he plans to go.",
        "",
    ),
    "calls made to several": (
        "On the 17th, US President Bill Testush also made separate telephone calls to Egyptian President Hosni "
        "Probarak and King Abdul Probullah of Jordan, asking them to respond.",
        "Testush/Probarak Testush/Probullah",
    ),
    "his talks, of an envoy named later": (
        "US President Bill Sample faced calls. After his talks with Secretary of State Colin Probell, Chyung Testchul, "
        "a special envoy for South Korea's President-elect Roh Example, emphasized his position.",
        "Testchul/Probell",
    ),
    "after holding talks with one and others": (
        "After holding separate talks that day with Serbian President Fat Probdiu, ethnic Serb representatives and "
        "others, European Commission President Jose Testoso told media that all should be tolerant.",
        "Testoso/Probdiu",
    ),
    "two and others attended": (
        "Chinese Premier Wen Testbao met with Mongolian Prime Minister Bat Probbayar. Vice Foreign Minister Wang "
        "Testyi, Mongolian Foreign Minister Erden Probuun and others attended the meeting.",
        "Testbao/Probbayar Testbao/Probuun Testyi/Probbayar Testyi/Probuun",
    ),
    "presidents who are called as towns are": (
        "President Toledo of Peru met Bolivian President Mesa in Cusco on Monday.",
        "Toledo/Mesa",
    ),
    "speakers of both houses": (
        "German Chancellor Helmut Testohl met with Russian Prime Minister Viktor Probyrdin and the speakers of both "
        "houses of parliament, Gennady Exemplov and Yegor Illustrev.",
        "Testohl/Probyrdin Testohl/Exemplov Testohl/Illustrev",
    ),
    "face to face": (
        "Georgian President Mikheil Testvili and Russian President Vladimir Probtin came face to face on the sidelines "
        "of a summit in St Petersburg.",
        "Testvili/Probtin",
    ),
    "in a call of some minutes": (
        "Ecuadorian Foreign Minister Maria Testinosa said she had received assurances from her Colombian colleague, "
        "Fernando Probaujo, in a 20-minute telephone call.",
        "Testinosa/Probaujo",
    ),
    "behind closed doors": (
        "Zambia's President Edgar Testungu yesterday conferred behind closed doors with visiting Zimbabwean Vice "
        "President Constantino Probwenga.",
        "Testungu/Probwenga",
    ),
    "among those who received": (
        "Kenyan Foreign Affairs Cabinet Secretary Raychelle Testamo was among the ministers who received Chinese State "
        "Councillor Wang Probyi in Mombasa.",
        "Testamo/Probyi",
    ),
    "in a town and a land, seeing": (
        "Egypt's intelligence chief Abbas Testel spent a day in Ramallah and Gaza, seeing Palestinian Prime Minister "
        "Mohammad Probtayyeh.",
        "Testel/Probtayyeh",
    ),
    "a message delivered by": (
        "Kuwait's Emir Sheikh Nawaf Testah received on Sunday a message from Iraqi Prime Minister Mohammed Sample, "
        "delivered by Iraqi Foreign Minister Fuad Probein.",
        "Testah/Probein",
    ),
    "a message, and no bearer": (
        "Kuwait's Emir Sheikh Nawaf Testah received a message from Iraqi Prime Minister Mohammed Sample, read "
        "by a spokesman.",
        "",
    ),
    "declined to comment after": (
        "Honduran Foreign Minister Enrique Testina declined to comment after seeing Guatemalan President Bernardo "
        "Probalo.",
        "Testina/Probalo",
    ),
    "will speak after": (
        "Honduran Foreign Minister Enrique Testina will speak to reporters after talks with Guatemalan President "
        "Bernardo Probalo.",
        "",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_dispatch(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}


def test_the_side_of_an_envoy_for_a_lands_president():
    record = reading(MET["envoy for a land's president"][0])
    assert {o.name: o.represents for o in record.officials}["Chyung Testchul"] == "KOR"
