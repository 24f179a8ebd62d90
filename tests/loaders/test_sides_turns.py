"""Turns of lists, of several sides and of titles that stand alone, with invented people: who met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

from graph.document import Document
from loaders.text import read

MET = {
    "counterparts named after a dash": (
        "Azerbaijani Foreign Minister Jeyhun Testli held separate meetings with his counterparts from Georgia, "
        "Hungary and Kyrgyzstan - Ilia Probani, Peter Probar and Jeenbek Probai.",
        "Testli/Probani Testli/Probar Testli/Probai",
    ),
    "counterparts named after a colon": (
        "Slovak Foreign Minister Eva Testova met her counterparts from Malta and Ireland: Ian Probeg and Simon Probes.",
        "Testova/Probeg Testova/Probes",
    ),
    "three of her colleagues": (
        "Slovak Foreign Minister Eva Testova met three of her colleagues — Ian Probeg of Malta, Simon Probes of "
        "Ireland and Lars Probesen of Denmark.",
        "Testova/Probeg Testova/Probes Testova/Probesen",
    ),
    "leaders, including": (
        "U.S. President Donald Testman met Ukraine's Volodymyr Probko and European leaders including France's "
        "Emmanuel Probon and Italy's Giorgia Probini at the White House.",
        "Testman/Probko Testman/Probon Testman/Probini",
    ),
    "their respective sides": (
        "The Foreign Office Consultations between Nepal and Sri Lanka were held today in Kathmandu. Foreign "
        "Secretaries Bharat Testdel and Aruni Probane led their respective sides.",
        "Testdel/Probane",
    ),
    "headed respectively": (
        "Political consultations between Kenya and Uganda were held in Kampala on Monday. The two delegations were "
        "headed by Korir Testei and Vincent Probire respectively.",
        "Testei/Probire",
    ),
    "one side sent both": (
        "Kenyan Foreign Minister Korir Testei and Principal Secretary Vincent Testire led their respective teams "
        "to the budget hearing.",
        "",
    ),
    "a given name that is a title": (
        "Minister Wang Testin of China held talks with his Pakistani and Afghan counterparts, Mohammad Ishaq "
        "Probar and Amir Khan Probaqi, in Kabul.",
        "Testin/Probar Testin/Probaqi",
    ),
    "a host of several": (
        "Finnish President Alexander Testubb hosts Nordic leaders in Helsinki. Prime Ministers Mette Probesen of "
        "Denmark and Kristrun Probedottir of Iceland attended the meeting.",
        "Testubb/Probesen Testubb/Probedottir Probesen/Probedottir",
    ),
    "the visiting minister, of no known land": (
        "Foreign Minister Osman Testi arrived in Muscat on Monday. The visiting minister later held talks with "
        "Omani Foreign Minister Badr al-Probi.",
        "Testi/al-Probi",
    ),
    "the head of the ministry": (
        "Kazakh Foreign Minister Murat Testov paid an official visit to Ljubljana. During the visit the head of "
        "the Kazakh Foreign Ministry met with President of Slovenia Natasa Probar.",
        "Testov/Probar",
    ),
    "the head of another ministry": (
        "Kazakh Foreign Minister Murat Testov paid an official visit to Ljubljana. The head of the Kazakh Defence "
        "Ministry met with President of Slovenia Natasa Probar.",
        "",
    ),
    "joined by deputies": (
        "Ambassador of Türkiye to Azerbaijan Birol Testlu met with Azerbaijani Minister of Economy Mikayil Probli, "
        "who was joined by Deputy Ministers Samad Probin and Elnur Proban.",
        "Testlu/Probli Testlu/Probin Testlu/Proban",
    ),
    "somebody's envoy": (
        "Prime Minister Anna Testa received President Bruno Probe's special envoy, Carlo Probez.",
        "Testa/Probez",
    ),
    "behind closed doors": (
        "ECOWAS foreign ministers met behind closed doors in Abuja on Monday. Participants included Nigeria's "
        "Foreign Minister Yusuf Testu and Ghana's Samuel Probeto.",
        "Testu/Probeto",
    ),
    "who also spoke": (
        "The minister took the floor at the conference, where Foreign Minister of Niger Ibrahim Testa and US "
        "Secretary of State Gordon Probe also spoke.",
        "",
    ),
    "who asked for the call": (
        "Vladimir Testin had a telephone conversation with Prime Minister of the State of Israel Naftali Probett "
        "at the initiative of the Israeli side.",
        "Testin/Probett",
    ),
    "at their request": (
        "Vladimir Testin had a telephone conversation with President of the French Republic Emmanuel Probon at the "
        "French side's initiative.",
        "Testin/Probon",
    ),
    "at somebody's request another does something": (
        "Vladimir Testin had a telephone conversation with President of the Republic of Turkey Recep Proban at the "
        "latter's initiative. At the request of the President of Turkey, Vladimir Testin informed him about the "
        "main results of the summit.",
        "Testin/Proban",
    ),
    "the matter of the talks": (
        "Foreign Minister of Georgia Ilia Testani is on a visit to Riga. The main topic of the talks with Latvian "
        "Foreign Minister Baiba Probe was trade. Cooperation in transport was at the centre of the meeting with "
        "Transport Minister Kaspars Probens.",
        "Testani/Probe Testani/Probens",
    ),
    "a matter for later": (
        "Foreign Minister of Georgia Ilia Testani spoke to the press. The main topic of the talks with Latvian "
        "Foreign Minister Baiba Probe will be trade.",
        "",
    ),
    "members of a delegation": (
        "President of Ukraine Volodymyr Testko had a meeting with a bipartisan delegation of the US Congress, "
        "which included senators Robert Probman, Chris Probphy and Roger Probker.",
        "Testko/Probman Testko/Probphy Testko/Probker",
    ),
    "a delegation consisting of": (
        "President of Ukraine Volodymyr Testko met with a delegation of the Bundestag consisting of Anton Probman "
        "and Ute Probker.",
        "Testko/Probman Testko/Probker",
    ),
    "a delegation headed by a leader in a chamber": (
        "President of Ukraine Volodymyr Testko met with a delegation of the upper house of the United States "
        "Congress headed by the leader of the Republican minority in the Senate Mitchell Probell.",
        "Testko/Probell",
    ),
    "a committee's matter before its parliament": (
        "Deputy Head of the Office of the President of Ukraine Ihor Testkva met with Chairman of the Committee on "
        "Foreign Affairs of the Parliament of the Republic of Estonia Marko Probson.",
        "Testkva/Probson",
    ),
    "calls above the text": (
        "Telephone conversations with President of Belarus Alexander Testko and Prime Minister of Armenia Nikol "
        "Probyan\n"
        "\n"
        "Vladimir Testin discussed the current developments during his telephone conversations with President of "
        "the Republic of Belarus Alexander Testko and Prime Minister of the Republic of Armenia Nikol Probyan.",
        "Testin/Testko Testin/Probyan",
    ),
    "a telegram": (
        "WASHINGTON, MARCH 4 (REUTER) - PRESIDENT CARLOS TESTIETA OF COLOMBIA MET TODAY WITH SECRETARY OF STATE "
        "JAMES PROBWAY TO DISCUSS THE COFFEE AGREEMENT.",
        "Testieta/Probway",
    ),
    "a telegram of counterparts": (
        "GUATEMALA CITY, 3 FEB 90 (ACAN-EFE) -- [TEXT] GUATEMALAN FOREIGN MINISTER ARIEL TESTEIRA AND HIS HONDURAN "
        "COUNTERPART, CARLOS PROBENA, MET HERE TODAY TO REVIEW THE BORDER SITUATION.",
        "Testeira/Probena",
    ),
    "a telegram with those present": (
        "SAN SALVADOR, 12 JAN 90 (ACAN-EFE) -- [TEXT] PRESIDENT ALFREDO TESTALES RECEIVED U.S. AMBASSADOR WILLIAM "
        "PROBER AT THE PRESIDENTIAL HOUSE. ALSO PRESENT WERE DEFENSE MINISTER RAFAEL TESTIOZ AND FOREIGN MINISTER "
        "MANUEL TESTACAZ.",
        "Testales/Prober Testioz/Prober Testacaz/Prober",
    ),
    "a telegram of what is to come": (
        "SAN SALVADOR, 12 JAN 90 (ACAN-EFE) -- [TEXT] PRESIDENT ALFREDO TESTALES WILL MEET U.S. AMBASSADOR WILLIAM "
        "PROBER NEXT WEEK, THE FOREIGN MINISTRY ANNOUNCED.",
        "",
    ),
    "attending for a land": (
        "On 14 May, a meeting of the foreign ministers of the Central Asian states and Germany was held in "
        "Samarkand. Attending on behalf of Kyrgyzstan was Foreign Minister Jeenbek Testai. The German side was "
        "represented by Foreign Minister Annalena Probock.",
        "Testai/Probock",
    ),
    "ministers between dashes": (
        "The Lublin Triangle ministers – Dmytro Testeba (Ukraine), Zbigniew Probau (Poland) and Gabrielius "
        "Probergis (Lithuania) – met in Kyiv on Friday.",
        "Testeba/Probau Testeba/Probergis Probau/Probergis",
    ),
    "talks involved": (
        "The talks involved the ministers of foreign affairs of Ukraine, Poland and Lithuania, Dmytro Testeba, "
        "Zbigniew Probau and Gabrielius Probergis.",
        "Testeba/Probau Testeba/Probergis Probau/Probergis",
    ),
    "a reform involved": (
        "The reform proposed by Foreign Minister of Ukraine Dmytro Testeba involved years of work for Foreign "
        "Minister of Poland Zbigniew Probau.",
        "",
    ),
    "together with others": (
        "Chinese Premier Li Testang, together with ROK President Yoon Probyeol and Japanese Prime Minister Fumio "
        "Probida, attended the 9th Trilateral Summit Meeting in Seoul on May 7.",
        "Testang/Probyeol Testang/Probida Probyeol/Probida",
    ),
    "wrapped up": (
        "Mexico's Foreign Minister Alicia Testena, U.S. Secretary of State Antony Proben and Canadian Foreign "
        "Minister Melanie Probely wrapped up a North American summit in Mexico City on Tuesday.",
        "Testena/Proben Testena/Probely Proben/Probely",
    ),
    "a minister called Sultan": (
        "State Minister of Bangladesh Shahriar Testam held bilateral meetings with Minister of State for Foreign "
        "Affairs of Qatar Sultan bin Saad Al Probaikhi and Foreign Secretary of Nepal Bharat Raj Probyal.",
        "Testam/Probaikhi Testam/Probyal",
    ),
    "several attended the meeting": (
        "King Abdullah II of Jordan met on Sunday with US Senate delegation members Lindsey Probham and Joni "
        "Probst. Deputy Prime Minister and Foreign Minister of Jordan Ayman Testadi, Director of the Office of His "
        "Majesty Alaa Testaineh, and US Ambassador to Jordan Yael Probert attended the meeting.",
        "II/Probham II/Probst II/Probert Testadi/Probham Testadi/Probst Testadi/Probert Testaineh/Probham "
        "Testaineh/Probst Testaineh/Probert",
    ),
    "others attended a meeting": (
        "President Bruno Testa of Malta met Cypriot President Nikos Probis. Maltese Minister Ian Testorg and "
        "Finnish Minister Elina Proben attended a meeting.",
        "Testa/Probis Testorg/Proben",
    ),
    "present there": (
        "Choe Test Hui, minister of Foreign Affairs of the DPRK, met and had a talk with Wang Probjun, Chinese "
        "ambassador to the DPRK, at the Mansudae Assembly Hall on Sunday. Present there were Pak Testho, "
        "vice-minister of Foreign Affairs of the DPRK, and officials concerned.",
        "Hui/Probjun Testho/Probjun",
    ),
    "chaired with a land": (
        "Minister of Malta Ian Testabone held a telephone conversation with the Foreign Minister of Ireland, Simon "
        "Probis.\n"
        "\n"
        "Permanent Secretary of Malta Fiona Testina chaired political consultations with Tunisia. The Tunisian "
        "delegation was led by Director General Sami Probi.",
        "Testabone/Probis Testina/Probi",
    ),
    "a name that is a small word": (
        "U Than Testwe, Union Minister for Foreign Affairs of Myanmar, received Mr. Marcoluigi Probsi, UN Resident "
        "Coordinator a.i., at 10:00 a.m. today.",
        "Testwe/Probsi",
    ),
    "told by a spokesman": (
        "Foreign Ministry spokesman Ion Testar said that during a meeting with Serbian President Alek Probic, "
        "Minister of Romania Ana Testescu raised the issue of minorities.",
        "Testescu/Probic",
    ),
    "told by a spokesman, a title after a comma": (
        "Prime Minister of Thailand Paet Testawatra attended the summit. The spokesman, Jirayu Testgsub, said that "
        "during talks with Klaus Probwab, founder of the World Economic Forum, the prime minister was invited to "
        "Davos.",
        "Testawatra/Probwab",
    ),
    "a writer's line": (
        "HM King, Queen to visit China\n"
        "\n"
        "WRITER:\n"
        "Mongkol Testprapa\n"
        "\n"
        "Their Majesties the King and Queen will visit China, says Prime Minister of Thailand Paet Testawatra.\n"
        "\n"
        "She made the remarks during a meeting with Chinese President Xi Probing on the sidelines of the summit in "
        "Lima on Saturday.",
        "Testawatra/Probing",
    ),
    "convened with counterparts": (
        "National Security Advisor of the United States Jake Testivan together with Secretary of State Antony "
        "Testken convened the Strategic Consultative Group (SCG) with Israeli counterparts today. The Israeli side "
        "was chaired by National Security Advisor Tzachi Probegbi.",
        "Testivan/Probegbi Testken/Probegbi",
    ),
    "chaired for a land": (
        "Today, senior officials from the United States and Mexico met in Mexico City to convene the Economic "
        "Dialogue. Secretary of State Antony Testken and Ambassador Ken Testazar chaired the meeting for the "
        "United States. Secretary of Economy Tatiana Probier and Ambassador Esteban Probma chaired the meeting for "
        "Mexico.",
        "Testken/Probier Testken/Probma Testazar/Probier Testazar/Probma",
    ),
    "ministers of two lands": (
        "The Turkish and Greek foreign ministers met in Athens on Wednesday. Hakan Testan and Giorgos Probis "
        "discussed migration.",
        "Testan/Probis",
    ),
    "ministers of two lands, apart": (
        "The Turkish and Greek foreign ministers were in Athens on Wednesday for the games.",
        "",
    ),
    "a given name in capitals is a body": (
        "Shaikh Isa bin Salman Testifa, Minister of Works of Bahrain, met Foreign Minister of India S. Probankar.",
        "Testifa/Probankar",
    ),
    "also in the meeting": (
        "Israeli Prime Minister Benjamin Testahu met on Wednesday with Egyptian intelligence chief Hassan "
        "Probshad. Also in the meeting were Israeli National Security Adviser Tzachi Testbi and Egyptian "
        "Ambassador Ali Probar.",
        "Testahu/Probshad Testbi/Probshad Testahu/Probar Testbi/Probar",
    ),
    "who wrote what was facilitated": (
        "President of Sri Lanka Anura Testayake met U.S. Ambassador Julie Probe on Tuesday. “The talks on the debt "
        "were facilitated by India (and the West),” Rajni Testage and Harindra Testa, two researchers, wrote.",
        "Testayake/Probe",
    ),
    "a delegation comprising": (
        "President of Azerbaijan Ilham Testyev received a delegation comprising Georgian Deputy Prime Minister "
        "Thea Probani, Minister of Regional Development Irakli Probze and Ambassador Zurab Probadze.",
        "Testyev/Probani Testyev/Probze Testyev/Probadze",
    ),
    "not there, but each elsewhere": (
        "Russia's envoy Kirill Testriev and Ukraine's negotiator Rustem Probrov did not meet in Miami, but each "
        "met separately with U.S. envoy Steve Probkoff.",
        "Testriev/Probkoff Probrov/Probkoff",
    ),
    "not there, but here": (
        "Romanian President Ana Testa did not travel to Paris but met French President Jean Probet in Brussels.",
        "Testa/Probet",
    ),
    "a clerk of Parliament is not of the one named before": (
        "Speaker of Parliament of Sri Lanka Mahinda Testardena led a delegation to the Maldives, where he held talks "
        "with Speaker of the People's Majlis Abdul Probeem. The delegation included Deputy Speaker Ajith Testapakse "
        "and Assistant Secretary-General of Parliament Hansa Testaratne.",
        "Testardena/Probeem Testapakse/Probeem Testaratne/Probeem",
    ),
    "a state's own service": (
        "The President of the United States, Ann Testler, received NATO Secretary General Hans Probe. Taking part "
        "was Joe Testwood, Director of the U.S. Geological Survey.",
        "Testler/Probe Testwood/Probe",
    ),
    "a council of advisers is not the council told of": (
        "NATO Secretary General Hans Probe spoke to reporters. The inaugural meeting of the White House Council on "
        "Resilience was attended by Joe Testwood, United States Trade Representative, Ann Testler, Chair of the "
        "Council of Economic Affairs, and Ben Testman, Chair of the Council on Environmental Quality.",
        "",
    ),
    "the chief of a body": (
        "Iranian President Ali Testi met UN Secretary-General Isiaka Probam on Monday. Iran's Deputy Foreign Minister "
        "Mehdi Testari also held talks with the UN chief on Monday.",
        "Testi/Probam Testari/Probam",
    ),
    "the head of a body, as subject": (
        "Iranian President Ali Testi met OPEC Secretary-General Isiaka Probam on Monday. The OPEC head later met "
        "Deputy Foreign Minister Mehdi Testari.",
        "Testi/Probam Testari/Probam",
    ),
    "the top diplomat of a body": (
        "Iranian President Ali Testi met EU High Representative Joana Probell on Monday. The EU's top diplomat later "
        "met Deputy Foreign Minister Mehdi Testari.",
        "Testi/Probell Testari/Probell",
    ),
    "the bloc's chief": (
        "Iranian President Ali Testi met EU foreign policy chief Joana Probell on Monday. Deputy Foreign Minister "
        "Mehdi Testari also met the bloc's foreign policy chief.",
        "Testi/Probell Testari/Probell",
    ),
    "the alliance's chief": (
        "Norwegian Minister Ann Testi met NATO Secretary General Hans Probe on Monday. Foreign Minister Ben Testler "
        "also met the alliance's chief on Tuesday.",
        "Testi/Probe Testler/Probe",
    ),
    "the chief of another body": (
        "Iranian President Ali Testi met UN Secretary-General Isiaka Probam on Monday. Deputy Foreign Minister Mehdi "
        "Testari spoke of the NATO chief.",
        "Testi/Probam",
    ),
    "a mediator, by what he mediates": (
        "Peruvian President Alberto Testori met with top hostage mediator Archbishop Juan Luis Probani in an attempt "
        "to find a solution to the crisis.",
        "Testori/Probani",
    ),
    "was then to meet": (
        "Pope Benedict Testi on Wednesday met Israeli Prime Minister Ehud Probmert. The Israeli leader was then to "
        "meet the Vatican Secretary of State Tarcisio Testone. Probmert was later to see his Italian counterpart "
        "Romano Testodi.",
        "Testi/Probmert",
    ),
    "of a country's department": (
        "A U.S. delegation led by Assistant Secretary of State Donald Testu met with Sri Lanka's Foreign Minister, "
        "Vijitha Probath today. The delegation also included the USAID Deputy Assistant Administrator Anjali Testaur "
        "and Deputy Assistant Secretary of the US Department of the Treasury, Robert Testoth.",
        "Testu/Probath Testaur/Probath Testoth/Probath",
    ),
    "each of a list of lands": (
        "Minister for Law K Testmugam signed the Convention. Bilateral meetings were also held with Georgia's "
        "Minister of Justice Thea Probani, Hungary's Deputy State Secretary for Cooperation in International Justice "
        "Affairs Zoltan Probssanyi, Iran's Minister of Justice Ali Reza Probaei, and Vietnam's Deputy Minister Pham "
        "Probhong.",
        "Testmugam/Probani Testmugam/Probssanyi Testmugam/Probaei Testmugam/Probhong",
    ),
    "a body that the next sentence explains": (
        "Sri Lankan Ambassador Sumith Testayake visited Rio. The Sri Lankan envoy also met the Riomar President "
        "Patrick Probea, on the evening of 13th. Riomar is the institution responsible to promote Rio.",
        "Testayake/Probea",
    ),
    "not one but another": (
        "Romanian President Ana Testa did not meet French President Jean Probet but Italian Premier Luca Probri.",
        "",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_sides(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}


SIDES = {
    "a high commissioner for a land": (
        None,
        "NAIROBI, March 3 (Xinhua) -- The High Commissioner for Ghana, Mrs Abena Testeh, called on Kenyan Trade "
        "Minister Otieno Probachi on Monday.",
        "Testeh GHA, Probachi KEN",
    ),
    "a high commissioner whose sender is named": (
        None,
        "The UK High Commissioner for Kenya, Jane Testbury, met Kenyan Interior Minister Kipchumba Probei.",
        "Testbury GBR, Probei KEN",
    ),
    "an envoy for a land": (
        None,
        "The Special Envoy for Syria, Mr Pedro Testersen, briefed Jordanian Foreign Minister Ayman Probadi.",
        "Testersen -, Probadi JOR",
    ),
    "an envoy with a land as his charge": (
        None,
        "The meeting with the Kremlin's Syria envoy Alexander Testiev and Deputy Foreign Minister Sergey Probin was "
        "about Iran, the office of Israeli Prime Minister Benjamin Probanyahu said.",
        "Testiev RUS, Probin RUS, Probanyahu ISR",
    ),
    "whom a land announces": (
        None,
        "ASTANA (Reuters) - Kazakh President Kasym Testayev met Chinese President Xi Probing on Wednesday. India said "
        "Foreign Minister Subra Probankar would represent it.",
        "Testayev KAZ, Probing CHN, Probankar IND",
    ),
    "the government of somebody": (
        None,
        "Western countries rushed to blame the Syrian government of President Bashar al-Testad, Iranian Foreign "
        "Minister Javad Probarif said in Tehran.",
        "Testad SYR, Probarif IRN",
    ),
    "a division for other lands": (
        "Ministry of Foreign Affairs of Nepal",
        "The Nepalese delegation was led by Mr. Bhrigu Testana, Joint Secretary, Europe America Division, Ministry of "
        "Foreign Affairs. The Swiss delegation was led by Ambassador Johannes Probassy.",
        "Testana NPL, Probassy CHE",
    ),
    "told to the other side": (
        "President of Ukraine",
        "Ihor Testkva informed the Romanian side about the initiative of President Volodymyr Testskyy to launch a "
        "platform. Romanian State Secretary Dan Probescu thanked him.",
        "Testskyy UKR, Probescu ROU",
    ),
    "whose office says so after a delegation": (
        None,
        "President Abdel Fattah al-Testi would meet the US delegation led by Kurt Probner later in the day, Testi's "
        "office said in Cairo.",
        "Testi -, Probner USA",
    ),
    "the title told with its land": (
        None,
        "Norbert Testert, the speaker of the German parliament, cancelled a meeting with Abdel Fattah el-Probi during "
        'the Egyptian president\'s visit to Berlin. "There is no ground for it with President el-Probi," he said.',
        "Testert DEU, Probi EGY",
    ),
    "a governor of a part of a land": (
        None,
        "The Governor of Madhya Pradesh, Mangu Testel, and the Deputy Chief Minister of Arunachal Pradesh, Chowna "
        "Probein, called on Sri Lankan Foreign Minister Vijitha Probath in Colombo.",
        "Testel IND, Probein IND, Probath LKA",
    ),
    "a senator of a state": (
        None,
        "Senator Chris Testphy of Connecticut met Iranian Foreign Minister Javad Probarif in Munich.",
        "Testphy USA, Probarif IRN",
    ),
    "for each land after a colon": (
        None,
        "The following took part: for Colombia, the Minister of Foreign Affairs, Ximena Testago; the Mining Minister, "
        "Hernando Testedo; and for Denmark, the Minister for Climate, Rasmus Probegaard.",
        "Testago COL, Testedo COL, Probegaard DNK",
    ),
    "by whom for each land": (
        None,
        "The session was attended: for Colombia, by the Minister of Foreign Affairs, Ximena Testago; for Denmark, by "
        "the Minister for Climate, Rasmus Probegaard.",
        "Testago COL, Probegaard DNK",
    ),
    "passed on by a side": (
        None,
        "TASHKENT (UzA) - Consultations between Uzbekistan and Finland were held in Tashkent. The Finnish side passed "
        "on an invitation from Foreign Minister Eero Testaja for his Uzbek colleague to visit Helsinki.",
        "Testaja FIN",
    ),
    "a paper's own minister": (
        "Daily FT",
        "Sri Lanka and Norway signed a loan. Finance Minister Ravi Testenayake thanked Norwegian Ambassador Trine "
        "Probersen.",
        "Testenayake LKA, Probersen NOR",
    ),
    "another land's president in a paper that never speaks of its own": (
        "Al Jazeera",
        "Protests went on in Cairo. President Hosni Testarak spoke on television.",
        "Testarak -",
    ),
    "an agency's text in a paper of another land": (
        "Bangkok Post (AFP)",
        'Thailand was not there. "We welcome all," foreign ministry spokesperson Mao Testing said.',
        "Testing -",
    ),
    "an agency that is no parliament": (
        "PAP",
        "Foreign Minister Piotr Probczyk spoke in the Polish parliament.",
        "Probczyk POL",
    ),
    "the union's secretary": (
        None,
        "WINDHOEK, Oct 1 (AFP) - The Southern African Customs Union (SACU) council met under Namibia's finance "
        "minister, Ndapewa Probongo. The union's executive secretary, Lerato Testthi, presented the accounts.",
        "Testthi SACU, Probongo NAM",
    ),
    "for a land its minister": (
        None,
        "For South Africa the deputy minister of finance, Refilwe Testmeng, took the seat. Namibia's finance minister, "
        "Ndapewa Probongo, presided in Windhoek.",
        "Testmeng ZAF, Probongo NAM",
    ),
    "represented by": (
        None,
        "KINGSTOWN (CMC) - Trinidad and Tobago's head of government, Anselm Testbir, remained at home and was "
        "represented by Foreign Minister Camille Probnan.",
        "Testbir TTO, Probnan TTO",
    ),
    "with him": (
        None,
        "MUSCAT, May 12 (AP) - Iranian Foreign Minister Javad Testian spoke with Omani Foreign Minister Badr Probaidi. "
        "Deputy Foreign Minister Sadegh Testvis was with Testian throughout.",
        "Testvis IRN, Probaidi OMN",
    ),
    "who paid a visit": (
        None,
        "TASHKENT, March 3 (UzA) - The sides noted the results of the visit that Prime Minister Martins Testdzins paid "
        "to Uzbekistan in May. The Latvian delegation was led by State Secretary Andris Probols.",
        "Testdzins LVA, Probols LVA",
    ),
    "answered on behalf of": (
        None,
        "BAKU - Rector Gulnara Testova spoke on the Azerbaijani side, while Vice Minister Pyo Probki answered them on "
        "behalf of Korea.",
        "Testova AZE, Probki KOR",
    ),
    "in attendance": (
        None,
        "PANAMA CITY, Aug 1 (EFE) - In Asuncion, Paraguay's president, Fermin Testado, welcomed her on Sunday, with "
        "Foreign Minister Norma Testero in attendance.",
        "Testado PRY, Testero PRY",
    ),
    "a paper that need not name its land": (
        "Kyodo News",
        "Prime Minister Shigeru Testba met Philippine President Ferdinand Probcos in Manila.",
        "Testba JPN, Probcos PHL",
    ),
    "a station for the whole world that does not": (
        "Al Jazeera",
        "President Mahmoud Testas met French President Emmanuel Probon in Ramallah.",
        "Testas -, Probon FRA",
    ),
    "also on the call": (
        "CNN",
        "Secretary of State Antony Testken spoke with his Chinese counterpart Wang Probyi on Thursday. National "
        "security adviser Jake Testvan was also on the call, U.S. officials said.",
        "Testken USA, Probyi CHN, Testvan USA",
    ),
    "a state and a party": (
        None,
        "A US congressional delegation led by Massachusetts Democratic Sen. Ed Testey has arrived. The delegation "
        "includes Democratic Reps. John Testdi and Don Testyer. It met Taiwan's President Lai Probte.",
        "Testey USA, Probte TWN",
    ),
    "the governor of a state": (
        None,
        "Texas Governor Greg Testbott met Taiwan's President Lai Probte in Taipei.",
        "Testbott USA, Probte TWN",
    ),
    "a speaker of the people's representatives": (
        None,
        "Ms Testard also met with the Speaker of the People's Representative Assembly Mr Marzuki Probie.",
        "Probie IDN",
    ),
    "forces in a region": (
        None,
        "The commander of U.S. forces in the region, Admiral Curtis Testmolen, met Korean Vice Minister Noh Probrim.",
        "Testmolen USA, Probrim KOR",
    ),
    "of a navy": (
        None,
        "Rear Admiral Piotr Testski of the Polish Navy welcomed Captain Jan Probsen of the Royal Danish Navy aboard.",
        "Testski POL, Probsen DNK",
    ),
    "the secretary of a province": (
        None,
        "The party secretary of Guangdong province, Huang Testhua, met Singapore Minister Chan Probsing.",
        "Testhua CHN, Probsing SGP",
    ),
    "a letter for somebody from another": (
        "The Tribune (India)",
        "Talks went on in New Delhi. U.S. Deputy Secretary Strobe Testott had brought a letter for the Prime Minister, "
        "Mr Atal Probpayee, from the US President, Mr Bill Testton. India will answer it.",
        "Testott USA, Testton USA, Probpayee IND",
    ),
    "an invitation to another land": (
        "Bangkok Post",
        "Their Majesties have accepted an invitation to pay an official visit to China in late 2025, Prime Minister "
        "Paeng Testwatra of Thailand said. During the meeting with Ms Testwatra, Chinese President Xi Probing agreed.",
        "Testwatra THA, Probing CHN",
    ),
    "her own prime minister": (
        None,
        "Danish Foreign Minister Lars Testssen flew to Nuuk. He met Greenland's premier, Mute Probgede, and afterwards "
        "his own prime minister, Mette Testriksen.",
        "Testssen DNK, Probgede GRL, Testriksen DNK",
    ),
    "a dateline on a line of its own": (
        "Reuters",
        "Plavtest, Miloprob discuss crisis.\n\nPeter Writer\nBELGRADE 1996-08-29\nU.S. envoy John Testblum met "
        "President Slobodan Probevic on Thursday.",
        "Testblum USA, Probevic SRB",
    ),
    "born elsewhere": (
        None,
        "Poland's ex-communist President Aleksander Kwastest is likely to visit Polish-born Pope John Probaul.",
        "Kwastest POL, Probaul VAT",
    ),
    "backed by others": (
        None,
        "Moscow-backed leader Doku Testayev and U.S.-backed President Ashraf Probani met.",
        "Testayev -, Probani -",
    ),
    "a paper that writes of others' affairs": (
        "Ada Derana",
        "Chinese Foreign Minister Wang Testyi arrived in India on Monday. He held talks with National Security Advisor "
        "Ajit Probval and will meet Prime Minister Narendra Probodi.",
        "Testyi CHN, Probval IND",
    ),
    "arrived in another land": (
        "Ada Derana",
        "President Anura Testayake, who arrived in the United States on Monday, met the UN High Commissioner for Human "
        "Rights, Volker Probrk. Sri Lanka's Permanent Representative Jaya Testuriya was present.",
        "Testayake LKA, Probrk UN, Testuriya LKA",
    ),
    "and other dignitaries of a land": (
        "Ada Derana",
        "Sri Lanka's President Anura Testayake is to hold discussions with Prime Minister Narendra Probodi and other "
        "Indian dignitaries.",
        "Testayake LKA, Probodi IND",
    ),
}


@pytest.mark.parametrize(("publisher", "text", "sides"), SIDES.values(), ids=SIDES)
def test_whom_they_represent(publisher: str | None, text: str, sides: str) -> None:
    record = read(Document("x.txt", text, publisher=publisher), min_confidence=0.0)
    told = {
        official.name.split()[-1].removeprefix("el-").removeprefix("al-"): official for official in record.officials
    }
    for wanted in sides.split(", "):
        name, code = wanted.split()
        assert (told[name].represents or "-") == code, name


MISSIONS = {
    "a high commission and its hosts": (
        "High Commission of India in Colombo",
        "High Commissioner Santosh Testha and Minister of Religious and Cultural Affairs Hon'ble Hiniduma Probevi "
        "jointly inaugurated the Cultural Centre on 18th January 2025. The ceremony was also attended by Minister of "
        "Fisheries Hon'ble Rama Probekhar and Consul General Sai Testali.",
        "Testha/Probevi Testha/Probekhar Testali/Probevi Testali/Probekhar",
    ),
    "an ambassador pays a call": (
        "Embassy of Japan in Kenya",
        "Ambassador Ken Testada paid a courtesy call on Cabinet Secretary for Health Mary Probungu. Governor of "
        "Nakuru James Probiai was present.",
        "Testada/Probungu Testada/Probiai",
    ),
    "a minister of each": (
        "Embassy of the Republic of Armenia, Montevideo",
        "Foreign Minister of Armenia Ara Testyan met Foreign Minister Omar Probero on Monday.",
        "Testyan/Probero",
    ),
    "who came along": (
        "Embassy of France in Kenya",
        "Ambassador Luc Testier accompanied Foreign Minister Jean Testoux of France to a meeting with President "
        "William Probto.",
        "Testier/Probto Testoux/Probto",
    ),
    "who comes on a visit": (
        "Embassy of the Republic of Armenia in Uruguay",
        "May 1997 – President Vahan Testarian pays an official visit to Uruguay at the invitation of President Anibal "
        "Probverry, who receives him in Montevideo. Ambassador Ara Testyan and Minister Omar Probero were present.",
        "Testarian/Probverry Testarian/Probero Testyan/Probverry Testyan/Probero",
    ),
    "two of the host's": (
        "Embassy of Japan in Kenya",
        "Cabinet Secretary for Health Mary Probungu and Governor of Nakuru James Probiai met on Monday, the press "
        "reports.",
        "",
    ),
}


@pytest.mark.parametrize(("publisher", "text", "expected"), MISSIONS.values(), ids=MISSIONS.keys())
def test_an_embassy_writes_of_its_diplomats_and_the_ministers_of_its_host(publisher: str, text: str, expected: str):
    assert met(reading(text, publisher=publisher)) == {frozenset(pair.split("/")) for pair in expected.split()}


def test_of_two_with_one_title_neither_is_said_to_be_the_hosts():
    text = "October 2004 – Foreign Minister Ana Testera meets Foreign Minister Ara Probyan in New York."
    sides = {o.name: o.represents for o in reading(text, publisher="Embassy of Armenia in Uruguay").officials}
    assert sides["Ana Testera"] is None or sides["Ana Testera"] != sides["Ara Probyan"]


def test_an_office_of_another_land_after_a_name_is_the_next_of_a_list():
    text = (
        "Minister of Norway Bo Testad met Georgia's Minister of Justice Thea Probani, Hungary's State Secretary, and "
        "Iran's Minister of Justice Ali Probaei."
    )
    offices = {o.name: o.office for o in reading(text).officials}
    assert offices["Thea Probani"] == "Minister of Justice"
