"""Whom officials represent, with invented people: where no land stands at the name, a turn of the text tells it."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

SIDES = {
    "of a high commission": (
        "Ministry of Defence of Kenya",
        "Present were Col. Yasir Testmood, Defence Attaché of Pakistan; and Gp Capt F. M. Probond of the British High "
        "Commission, who brought along her successor, Wg Cdr Owain Testderch.",
        "Testmood PAK, Probond GBR, Testderch GBR",
    ),
    "of a high commission, named first": (
        "Ministry of Defence of Kenya",
        "Present were Gp Capt F. M. Probond of the Indian High Commission, who brought along his successor, Wg Cdr "
        "Owain Testderch; and Col. Yasir Testmood, Defence Attaché of Pakistan.",
        "Testmood PAK, Probond IND, Testderch IND",
    ),
    "who relieved another": (
        "Ministry of Defence of Kenya",
        "The Chief of Defence Forces, General Kip Testono, congratulated the new Commander of the Brazilian Navy, "
        "Admiral Luis Probotta, who relieved Admiral Davi Testeiros last month.",
        "Testono KEN, Probotta BRA, Testeiros BRA",
    ),
    "the minister of a double office": (
        "Ministry of Foreign Affairs of Portugal",
        "Lisbon, 5 July 2024. – The Minister of State and Foreign Affairs, Rui Testeles, hosted the foreign minister "
        "of Mozambique, Graca Probumbo.\n\nIn May the director-general, Duarte Testinto, had accompanied the "
        "minister's predecessor, Leonor Testeira, to Maputo.",
        "Testeles PRT, Probumbo MOZ, Testinto PRT, Testeira PRT",
    ),
    "a successor in brackets": (
        "Embassy of the Republic of Armenia in Uruguay",
        "March 2018 – Talks of Deputy Foreign Minister Artak Testyan of Armenia in Yerevan.\n\n14 March 2023 – "
        "Consultations between Deputy Foreign Minister Lilit Proberyan (successor to Mr. Testyan) and Undersecretary "
        "Matias Testino of Uruguay.",
        "Testyan ARM, Proberyan ARM, Testino URY",
    ),
    "a successor in brackets, named second": (
        "Embassy of the Republic of Armenia in Uruguay",
        "March 2018 – Talks of Undersecretary Omar Testero of Uruguay in Yerevan.\n\n14 March 2023 – Consultations "
        "between Deputy Foreign Minister Lilit Proberyan of Armenia and Undersecretary Matias Testino (successor to "
        "Mr. Testero).",
        "Testero URY, Proberyan ARM, Testino URY",
    ),
    "the visit of somebody to the post": (
        "Embassy of the Republic of Armenia in Uruguay",
        "2020 – A visit of Speaker of the National Assembly Ana Testmasyan to Montevideo is called off.",
        "Testmasyan ARM",
    ),
    "the visit of somebody to the sender": (
        "Embassy of the Republic of Armenia in Uruguay",
        "2020 – A visit of Speaker of the National Assembly Ana Testmas to Yerevan is called off.",
        "Testmas URY",
    ),
    "where a minister of the sender is": (
        "Embassy of the Republic of Armenia in Uruguay",
        "April 2015 – Vice-President Gonzalo Testrutti attends the Forum in Yerevan, where Foreign Minister Karen "
        "Probyan is among the speakers.",
        "Testrutti URY, Probyan ARM",
    ),
    "where he is to see a minister": (
        None,
        "ISLAMABAD, May 14 (Indus Wire) — Yue Testming, China's special envoy, went straight on to Kabul, where he is "
        "due to see acting foreign minister Abdul Probasrat on Wednesday.",
        "Testming CHN, Probasrat AFG",
    ),
    "where he is to see a minister at home": (
        None,
        "KABUL, May 14 (Indus Wire) — Yue Testming, China's special envoy, went on to Islamabad, where he is to see "
        "Foreign Secretary Naveed Probani. He comes to Kabul, where he will see acting foreign minister Abdul "
        "Probasrat, on Wednesday.",
        "Testming CHN, Probani PAK, Probasrat AFG",
    ),
    "and afterwards called on": (
        None,
        "Serbian foreign minister Djordje Testojlovic flew to Bratislava, held talks with his Slovak counterpart, "
        "Zuzana Probovska, and afterwards called on the speaker of parliament, Lubomir Testocan.",
        "Testojlovic SRB, Probovska SVK, Testocan SVK",
    ),
    "two of one title, one of them the host": (
        "Embassy of the Republic of Armenia in Uruguay",
        "Visits: May 1997 – President Vahan Testyan pays a visit to Uruguay.\n\n2024 – Working meeting of foreign "
        "ministers Silvana Testrera and Davit Probyan, Yerevan.",
        "Testrera !Probyan",
    ),
    "thanked for a role": (
        "U.S. Department of State",
        "Deputy Secretary of State Priya Testcole met today in Washington with Brazilian Minister Henrique Proberg. "
        "The Deputy Secretary expressed appreciation for the role played by President Tavares Testeca and by Foreign "
        "Minister Lucia Probestes in the release of two citizens.",
        "Testcole USA, Proberg BRA, Testeca BRA, Probestes BRA",
    ),
    "thanked for a role, the other way about": (
        "Ministry of Foreign Affairs of Brazil",
        "Deputy Foreign Minister Priya Testcole met today in Brasilia with Chilean Minister Henrique Proberg. The "
        "Deputy Minister expressed gratitude for the efforts made by Foreign Minister Lucia Probestes and by President "
        "Tavares Testeca in the release of two citizens.",
        "Testcole BRA, Proberg CHL, Testeca CHL, Probestes CHL",
    ),
    "whom a capital sends": (
        "Caucasus Courier",
        "YEREVAN, 12 July 2023 – Moscow had offered to send deputy prime minister Andrei Testoperov as a mediator. "
        "Baku dispatched Special Envoy Rauf Probirov to Tbilisi.",
        "Testoperov RUS, Probirov AZE",
    ),
    "what a land is ready to send": (
        None,
        "WARSAW - France is ready to send troops to Ukraine, but President Joe Testden, of all people, blocks it.",
        "!Testden FRA",
    ),
    "whom a row with a capital sends home": (
        "Caucasus Courier",
        "YEREVAN, 12 July 2023 – The row with Moscow sent Deputy Prime Minister Ara Testyan home on Monday.",
        "!Testyan RUS",
    ),
    "heads who met abroad": (
        "Caucasus Courier",
        "IJEVAN, Armenia, 12 July 2023 – The two deputy prime ministers, Tigran Testyan of Armenia and Samir Probanov "
        "of Azerbaijan, met on Wednesday. Their mandate is the understanding reached by Prime Minister Narek Testosyan "
        "and President Kamran Probazade when they met in Prague in October 2022.",
        "Testosyan ARM, Probazade AZE",
    ),
    "heads who met at home": (
        "Caucasus Courier",
        "IJEVAN, Armenia, 12 July 2023 – The two deputy prime ministers, Tigran Testyan of Armenia and Samir Probanov "
        "of Azerbaijan, met on Wednesday. Prime Minister Narek Testosyan and President Kamran Probazade met in Yerevan "
        "to discuss the budget.",
        "Testosyan ARM, Probazade ARM",
    ),
    "the north's": (
        None,
        "SEOUL (Yonhap) - South Korean Unification Minister Cho Testkyun met the North's delegate at the United "
        "Nations, Pak Song Jin, in New York on Monday.",
        "Testkyun KOR, Pak PRK",
    ),
    "the south's": (
        None,
        "KHARTOUM - Sudanese Foreign Minister Ali Testani met the South's foreign minister, Deng Probol, on Monday in "
        "Juba, the capital of South Sudan.",
        "Testani SDN, Probol SSD",
    ),
    "a surname that is short for a land": (
        None,
        "LAHORE - Pak Foreign Minister Imran Testi met the counsellor of the North Korean embassy, Pak Chol Min.",
        "Testi PAK, Pak PRK",
    ),
    "her successor, after a man": (
        "Lanka Bulletin",
        "COLOMBO, 28 October – The outgoing Ambassador of Türkiye, Ms Feyza Testbas, paid a farewell call on Foreign "
        "Minister K. Probaratne. The Palestinian ambassador, Nabil Testmi, gave a lunch in honour of his Turkish "
        "colleague. Her successor, ambassador-designate Orhan Probce, is expected in December.",
        "Testbas TUR, Probaratne LKA, Testmi PSE, Probce TUR",
    ),
    "his successor, after a woman": (
        "Lanka Bulletin",
        "COLOMBO, 28 October – The outgoing Ambassador of Palestine, Mr Nabil Testmi, paid a farewell call on Foreign "
        "Minister K. Probaratne. The Turkish ambassador, Feyza Testbas, gave a lunch in honour of her Palestinian "
        "colleague. His successor, ambassador-designate Omar Probce, is expected in December.",
        "Testmi PSE, Probaratne LKA, Testbas TUR, Probce PSE",
    ),
    "her predecessor, after an aide": (
        "Ministry of Foreign Affairs of Pakistan",
        "The High Commissioner-designate of Canada to Pakistan, Ms. Laure Testiers, called on Foreign Secretary Tauqir "
        "Probani today. Director General Mr. Asad Probti was in attendance.\n\nShe will present her credentials on 20 "
        "September. Her predecessor, Mr. Peter Testscott, left in July.",
        "Testiers CAN, Probani PAK, Probti PAK, Testscott CAN",
    ),
    "a line of a list without an office": (
        None,
        "List of speakers\n\nTshering DORTEST — Minister of Energy — Bhutan\nProf. Thordis TESTDOTTIR — glaciologist, "
        "University of Akureyri — Iceland\n",
        "DORTEST BTN, TESTDOTTIR ISL",
    ),
    "letters of a member after the name": (
        "Embassy of Timor-Leste in Canberra",
        "12.30 Talks with the Leader of the Opposition, Mr Damien Testeefe MP.",
        "Testeefe AUS",
    ),
    "who runs a business": (
        "Embassy of Timor-Leste in Canberra",
        "The breakfast with Mr Grant Testathy, chief executive of Proboline Energy, was called off. The Ambassador saw "
        "the Chief Minister, Mr Kostas Probos, and Ms Ada Testano, CEO of Probair.",
        "Testathy Proboline_Energy, Probos AUS, Testano Probair",
    ),
    "who runs a body of a land": (
        "Embassy of Timor-Leste in Canberra",
        "The Ambassador met Mr Grant Testathy, chief executive of Australia Post.",
        "!Testathy Australia_Post",
    ),
    "who runs and chairs a business": (
        "The White House",
        "Vice President Kamala Testis met with Satya Probella, Chairman and CEO of Probosoft, and Rabbi Mel Probier, "
        "founder of Jewish rights groups.",
        "Testis USA, Probella Probosoft, Probier -",
    ),
    "who opens his president's text without a title": (
        "President of Russia",
        "Telephone conversation with President of Turkey Recep Probogan\n\nVladimir Testin had a telephone call "
        "with President of the Republic of Turkey Recep Probogan.",
        "Testin RUS, Probogan TUR",
    ),
    "a private person whom the president received": (
        "President of Russia",
        "William Testes met President of Russia Vladimir Probin in the Kremlin.",
        "!Testes RUS, Probin RUS",
    ),
    "an embassy spokesperson": (
        "Example News",
        "Taipei - China hit back in a statement from the Chinese Embassy in Washington. The US delegation, led by "
        'Senator Ed Testey, will stay for two days.\n\n"They should take care," embassy spokesperson Liu Probyu wrote.',
        "Testey USA, Probyu CHN",
    ),
    "with an ambassador": (
        "Department of Foreign Affairs, Philippines",
        "On Thursday the Secretary received Swiss State Secretary Beatrix Testcher, with Ambassador Urs Probegger.",
        "Testcher CHE, Probegger CHE",
    ),
    "who called together with a director": (
        None,
        "Norwegian Secretary Kari Testvik called on Kenyan Trade Minister Otieno Probachi, together with Director "
        "Nils Testrud.",
        "Testvik NOR, Probachi KEN, Testrud NOR",
    ),
    "who was received together with a director": (
        None,
        "Kenyan Trade Minister Otieno Probachi received Norwegian State Secretary Kari Testvik, together with Director "
        "Nils Testrud.",
        "Testvik NOR, Probachi KEN, Testrud NOR",
    ),
    "a minister who will be at the post": (
        "Embassy of Portugal in Jakarta",
        "Minister of Foreign Affairs Nuno Testayor will be in Jakarta in November and expects to meet his Indonesian "
        "colleague, Nyoman Probyana.",
        "Testayor PRT, Probyana IDN",
    ),
    "a mission and who leads it": (
        "Embassy of Malaysia in Santiago",
        "1996 — Opening of the Embassy. Its first head is Ambassador Leela Testesan; the Chilean mission in Kuala "
        "Lumpur is led by Ambassador Osvaldo Probaca.",
        "Testesan MYS, Probaca CHL",
    ),
    "officials of an embassy and of the land": (
        None,
        "COLOMBO - Prime Minister Harini Testriya welcomed the Ambassador of Norway to Sri Lanka, Anna Probener. The "
        "meeting was attended by officials from the Norwegian Embassy and the Sri Lankan government, including Mr. "
        "Pradeep Testhri, Secretary to the Prime Minister.",
        "Testriya LKA, Probener NOR, Testhri LKA",
    ),
    "whom a land sends instead": (
        None,
        "ASTANA - Russian President Vladimir Testin hailed the club on Wednesday. India said Prime Minister Narendra "
        "Probodi would not attend, sending Foreign Minister Subra Testankar instead.",
        "Testin RUS, Probodi IND, Testankar IND",
    ),
    "the joint commission with a minister abroad": (
        "Department of Foreign Affairs, Philippines",
        "Monday – Undersecretary Carmelita Testista flies to Dili to open the joint commission with Vice Minister "
        "Rosaria Probelo.",
        "Testista PHL, Probelo TLS",
    ),
    "a prosecutor where an organisation speaks": (
        "OSCE",
        "ASHGABAT, 21 June 2024 – OSCE Special Representative Dora Testinger went to Turkmenistan. Opening remarks "
        "were made by Testinger and by Prosecutor General Serdar Probuly.",
        "Testinger OSCE, Probuly TKM",
    ),
    "a predecessor in a list of another land": (
        "Embassy of Finland in Astana",
        "President Elina Testvall of Finland met President Nurbek Probyk of Kazakhstan.\n\nAmbassadors\n\nKazakhstan: "
        "Azat Probuly (since 2023); credentials to President Testvall's predecessor, Antti Testela, 14 December 2023.",
        "Testvall FIN, Probyk KAZ, Testela FIN",
    ),
    "a delegation of a business": (
        "Ministry of Foreign Affairs of Lebanon",
        "Minister Rania Testine met a delegation of the Korean group Probit Heavy Industries, made up of its "
        "Vice-Chairman, Mr. Do-hyun Testma, and its counsel, Me Elissar Testet, and brought to the ministry by the "
        "Ambassador of the Republic of Korea, Mr. Yeo Probok.",
        "Testine LBN, Testma Probit_Heavy_Industries, Testet Probit_Heavy_Industries, Probok KOR",
    ),
    "a delegation of a land": (
        "Ministry of Foreign Affairs of Lebanon",
        "Minister Rania Testine met a delegation of the Korean group of friendship, made up of its Vice-Chairman, Mr. "
        "Do-hyun Testma, and its counsel, Me Elissar Testet.",
        "Testine LBN, Testma KOR, Testet KOR",
    ),
    "a form of address that is short for a land": (
        None,
        "I am confident that Pak Probowo and Deputy Prime Minister Lawrence Testong of Singapore will be friends.",
        "!Probowo PAK",
    ),
}


@pytest.mark.parametrize(("publisher", "text", "sides"), SIDES.values(), ids=SIDES)
def test_whom_they_represent(publisher: str | None, text: str, sides: str) -> None:
    """ "X ARM": X is of Armenia; "!X ARM": he is not said to be; "X !Y": X and Y are not of one side."""
    told: dict[str, str | None] = {}
    for official in reading(text, publisher=publisher).officials:
        told |= {official.name.split()[-1]: official.represents, official.name.split()[0]: official.represents}
    for wanted in sides.split(", "):
        name, code = wanted.split()
        code = code.replace("_", " ")
        if code.startswith("!"):
            assert told[name] != told[code[1:]]
        elif name.startswith("!"):
            assert told.get(name[1:]) != code
        else:
            assert (told[name] or "-") == code, name


def test_heads_who_met_abroad_met_each_other() -> None:
    for case, pair in (("heads who met abroad", {"Testosyan", "Probazade"}), ("heads who met at home", None)):
        publisher, text, _ = SIDES[case]
        found = met(reading(text, publisher=publisher))
        assert frozenset({"Testyan", "Probanov"}) in found
        assert found - {frozenset({"Testyan", "Probanov"})} == ({frozenset(pair)} if pair else set())


def test_a_business_met_the_host_and_not_the_envoy_who_brought_its_people() -> None:
    publisher, text, _ = SIDES["a delegation of a business"]
    expected = [("Testine", "Testma"), ("Testine", "Testet"), ("Testine", "Probok")]
    assert met(reading(text, publisher=publisher)) == {frozenset(pair) for pair in expected}


def test_two_businesses_are_not_said_to_have_met_each_other() -> None:
    text = "Kenyan President Korir Testei met Ms Ada Probano, CEO of Probair, and Mr Bo Testlund, CEO of Testoil."
    assert met(reading(text)) == {frozenset({"Testei", "Probano"}), frozenset({"Testei", "Testlund"})}


def test_an_ambassador_who_meets_a_business_himself_met_it() -> None:
    text = "Ambassador of Japan to Kenya Ken Testada met Ms Ada Probano, CEO of Probair, in Nairobi on Monday."
    assert met(reading(text)) == {frozenset({"Testada", "Probano"})}
