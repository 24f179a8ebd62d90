"""Turns of the wider officialdom on the web, with invented people: who is held to have met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "those who called, named after the verb": (
        "The envoys who called on President of Zambia Hake Testema were Kofi Probah Ambassador of Ghana and Mary "
        "Probell, the ambassador of Ireland.",
        "Testema/Probah Testema/Probell",
    ),
    "those who called on him": (
        "President of Zambia Hake Testema held several meetings. Those who called on him included President of Ghana "
        "Kofi Probah and Prime Minister Mary Probell of Ireland.",
        "Testema/Probah Testema/Probell",
    ),
    "who received him, after a participle": (
        "Prime Minister of Zambia Hake Testema arrived in Accra. Welcoming him at the airport were President of Ghana "
        "Kofi Probah and Foreign Minister Ama Probell.",
        "Testema/Probah Testema/Probell",
    ),
    "receiving a delegation were": (
        "Receiving the delegation of the Zambian province led by Governor Hake Testema were Governor Kofi Probah of "
        "Ghana and his deputy, Ama Probell.",
        "Testema/Probah Testema/Probell",
    ),
    "on hand to receive him": (
        "Prime Minister of Zambia Hake Testema arrived in Accra. On hand to receive him at the airport were President "
        "of Ghana Kofi Probah and Foreign Minister Ama Probell.",
        "Testema/Probah Testema/Probell",
    ),
    "welcoming, and praising": (
        "Welcoming President of Ghana Kofi Probah to Lusaka, Prime Minister Hake Testema of Zambia praised ties.",
        "Testema/Probah",
    ),
    "welcoming a decision": (
        "Welcoming the decision of the President of Ghana Kofi Probah, Prime Minister Hake Testema of Zambia said more "
        "was needed.",
        "",
    ),
    "welcoming remarks": (
        "Welcoming remarks were made by President of Ghana Kofi Probah and Prime Minister Hake Testema of Zambia.",
        "",
    ),
    "said so when somebody called on him": (
        "Foreign Minister of Bangladesh Musta Testal said this when the new Ambassador of Norway to Bangladesh, Erik "
        "Proben, called on him at his office.",
        "Testal/Proben",
    ),
    "made a request when somebody met him": (
        "Finance Minister of Bangladesh Musta Testal made the request when visiting World Bank Managing Director Axel "
        "Proben met him at a city hotel.",
        "Testal/Proben",
    ),
    "a delegation of a bank and its call": (
        "A delegation from the World Bank led by Executive Director Jean Proben called on the Prime Minister of "
        "Mauritius, Mr Prav Testnauth, in Port-Louis.",
        "Testnauth/Proben",
    ),
    "a list under the names of lands": (
        "On the sidelines of the 37th Session of the FAO Regional Conference for Asia, the FAO Director-General Qi "
        "Testyu met with the following Ministers from the region:\n\nFiji:\n\nThe Honourable Kala Probu, Minister for "
        "Fisheries;\n\nPalau:\n\nThe Honourable Steven Probor, Minister for Agriculture",
        "Testyu/Probu Testyu/Probor",
    ),
    "a newly-appointed cardinal": (
        "Newly-appointed Cardinal Mario Testech paid a courtesy call on President of Malta George Probella on Monday.",
        "Testech/Probella",
    ),
    "arrived to take part": (
        "President of Guinea-Bissau Umaro Testalo, President of Burundi Eva Probimye and President of Comoros Azali "
        "Testani have arrived in Addis Ababa today to participate in the 36th AU Summit.",
        "",
    ),
    "a portfolio of revenues": (
        "The president of Burundi Evariste Testimiye was welcomed by Ethiopian Revenues Minister Ayna Probie.",
        "Testimiye/Probie",
    ),
    "signed in their presence": (
        "The accord was signed in the august presence of Mr. Pham Testau, Ambassador of Vietnam to India, and Dr. Syed "
        "Probtar, Secretary of Education of India.",
        "Testau/Probtar",
    ),
    "witnessed the signing": (
        "Prime Minister of Trinidad and Tobago Keith Testley and Prime Minister of Barbados Mia Probley witnessed the "
        "signing of an accord between the two countries.",
        "Testley/Probley",
    ),
    "a chief of a land without a preposition": (
        "Chief of Defence Forces Australia General Angus J. Testell on Sunday paid a visit to Chief of Army Staff of "
        "Pakistan General Asim Probir.",
        "Testell/Probir",
    ),
    "a chief of an army": (
        "Chief of General Staff UK Army, General Sir Nicholas Tester called on Pakistan's Chief of Army Staff, General "
        "Qamar Probjwa.",
        "Tester/Probjwa",
    ),
    "a chief of a force": (
        "Chief of South African National Defence Force, General Rudzani Testanya who is on an official visit to "
        "Pakistan, called on Chairman Joint Chiefs of Staff Committee, General Nadeem Proba.",
        "Testanya/Proba",
    ),
    "a land after the office": (
        "Rana Testula, Minister of Defence and Military Veterans Affairs, South Africa called on General Qamar "
        "Probjwa, Chief of Army Staff of Pakistan.",
        "Testula/Probjwa",
    ),
    "a caption": (
        "Trinidad and Tobago Energy Minister Franklin Testhan (center) and his Barbados counterpart Wilfred Probams "
        "holding talks on energy issues.",
        "Testhan/Probams",
    ),
    "a courtesy visit": (
        "The Ambassador of the Netherlands to Nigeria, Wouter Proben, has commended the Governor of Nasarawa State of "
        "Nigeria, Engr. Sule Testani, for his efforts. Proben gave the commendation when he led a delegation on a "
        "courtesy visit to the governor in Lafia on Tuesday.",
        "Proben/Testani",
    ),
    "when he played host": (
        "Speaking when he played host to the British Deputy High Commissioner, Mr. Ben Probwell, in his office, "
        "Nigerian Governor Lucky Testokun said the state was open for business.",
        "Testokun/Probwell",
    ),
    "received a visit": (
        "Indonesian Governor Ridwan Testil received a visit from Australian Ambassador Penny Probams at Bandung.",
        "Testil/Probams",
    ),
    "two portfolios, and a style": (
        "Fiji's Minister for Agriculture and Waterways Hon. Vatimi Testalu today met with the Resident Representative "
        "of the Food and Agriculture Organization, Ms. Joy Probwell.",
        "Testalu/Probwell",
    ),
    "at the meeting, with a responsibility": (
        "President of Guyana Irfaan Testi met with a team from the Inter-American Development Bank, headed by its "
        "President, Ilan Probin. Minister of Guyana with responsibility for Finance, Dr. Ashni Testa, was also at the "
        "meeting.",
        "Testi/Probin Testa/Probin",
    ),
    "others in a caption": (
        "Prime Minister of Jamaica, the Most Hon. Andrew Testness (right), in conversation with President of the "
        "Caribbean Development Bank (CDB), Dr. Gene Probon, on Tuesday. Others (from left) are Minister of Finance of "
        "Jamaica, Hon. Nigel Testke, and CDB Director of Projects, Daniel Probest.",
        "Testness/Probon Testke/Probon Testness/Probest Testke/Probest",
    ),
    "a hall that is no person": (
        "Ecumenical Patriarch Testomew received at the Phanar today the Ambassador of Greece, Theodoros Probkis.",
        "Testomew/Probkis",
    ),
    "a talk with a delegation": (
        "Union Minister for Health of Myanmar Thet Testin held a talk with a delegation led by Chairman of the Nippon "
        "Foundation Mr Yohei Probkawa yesterday.",
        "Testin/Probkawa",
    ),
    "those present, without a last and": (
        "Finance Minister of Bangladesh Musta Testal met World Bank Vice President Axel Proben in Dhaka. Bangladesh "
        "Bank Governor Abdur Testder, Senior Secretary of Bangladesh Shara Testan, World Bank Vice President for South "
        "Asia Martin Probser were present.",
        "Testal/Proben Testder/Proben Testan/Proben Testal/Probser Testder/Probser Testan/Probser",
    ),
    "a delegation called on": (
        "A delegation of ten leading companies called on Prime Minister of Pakistan Imran Testan. Chinese Ambassador "
        "Yao Probng and Mr. Javed Probidi, CEO Haier were also present.",
        "Testan/Probng",
    ),
    "the speaker of a parliament": (
        "The Chair of the NATO Military Committee, Admiral Rob Testuer, was received by the Speaker of the Parliament, "
        "Shalva Probeli, in Tbilisi.",
        "Testuer/Probeli",
    ),
    "the health organisation is no pronoun": (
        "Minister of Health of Syria Dr. Hassan Testbash discussed on Tuesday with the acting WHO Representative Dr. "
        "Iman Probatti means of cooperation.",
        "Testbash/Probatti",
    ),
    "parts of a land written small": (
        "Governor of the Kunene region of Namibia Marius Testya met Angola's Namibe province governor Archer Probira "
        "to discuss the drought.",
        "Testya/Probira",
    ),
    "during a courtesy call": (
        "During a courtesy call on the Minister of Planning and Development, Ms Kenyeh Testlay, yesterday, UN Resident "
        "Coordinator Seraphine Probana congratulated her.",
        "Testlay/Probana",
    ),
    "his, who is named later": (
        "In his joint statement following his meeting with European Commission President Ursula Probyen here today, "
        "the Prime Minister, Narendra Testi, said this visit was unprecedented.",
        "Testi/Probyen",
    ),
    "during a farewell visit": (
        "Minister for Health of Tuvalu Culwick Testari has thanked the outgoing Ambassador of Taiwan, Roger Probuo, "
        "during a farewell visit to his office.",
        "Testari/Probuo",
    ),
    "advisers on a theme": (
        "Minister for Economic Affairs of Pakistan Ahad Testma met Ms Kanni Probja, United Nations Assistant Secretary "
        "General. Ms. Romina Testam, Coordinator to the Prime Minister on Climate Change & Environmental Coordination, "
        "and Dr Malik Testath, Coordinator to the Prime Minister on Health, were also present.",
        "Testma/Probja",
    ),
    "they are the envoys": (
        "President Testufo of Ghana yesterday received the letters of credence of four envoys at the Jubilee House. "
        "They are the Ambassador of the United States, Virginia Probmer; the Ambassador of Libya, Khamees Probsan; and "
        "the Ambassador of Gabon, Sayid Probeko.",
        "Testufo/Probmer Testufo/Probsan Testufo/Probeko",
    ),
    "they include": (
        "President Testufo of Ghana has received the letters of credence of new envoys from five countries. They "
        "include the Ambassador of Guinea to Ghana, Jean Probré, and the High Commissioner of Canada, Martine Probeau.",
        "Testufo/Probré Testufo/Probeau",
    ),
    "a title told twice": (
        "Akim (governor) of Aktobe region of Kazakhstan Ondasyn Testalin held a meeting with Ambassador of the Czech "
        "Republic Rudolf Probkl.",
        "Testalin/Probkl",
    ),
    "two regions": (
        "Togolese Foreign Minister Robert Testey conferred in Lomé with the Special Representative of the UN "
        "Secretary-General for West Africa and the Sahel, Leonardo Probao.",
        "Testey/Probao",
    ),
    "whose army": (
        "The National Security Advisor of Bahrain Nasser Testid received today Lieutenant General Gregory Probon, "
        "Commander of the US Air Forces Central Command, in the presence of the US Ambassador, Steven Probder.",
        "Testid/Probon Testid/Probder",
    ),
    "HE the Minister": (
        "The Minister of Commerce of Qatar HE Sheikh Faisal al-Testi met yesterday with HE the Minister of Economy of "
        "Azerbaijan Mikayil Probov.",
        "al-Testi/Probov",
    ),
    "a surname that is a word, before a comma": (
        "The President of the National Parliament of Timor-Leste, Maria Fernanda Lay, met on Tuesday with the Chinese "
        "Ambassador to Timor-Leste, Wang Probli.",
        "Lay/Probli",
    ),
    "analysed with": (
        "Angolan minister of Mineral Resources, Oil and Gas, Diamantino Testedo, analysed last Monday, with the "
        "Norwegian ambassador to Angola, Bjørn Probedt, the cooperation in the oil domain.",
        "Testedo/Probedt",
    ),
    "a possessive after a bracket": (
        "Asian Development Bank (ADB)’s Country Director for Pakistan, Mrs Xiao Probeng, called on the Federal "
        "Minister for Economic Affairs of Pakistan Mr. Makhdum Testyar in his office.",
        "Testyar/Probeng",
    ),
    "a vice president of a field": (
        "Finance Minister of Bangladesh Mustafa Testal said this when the vice president (operations-1) of the ADB "
        "Shixin Proben met with him. Among others, Governor of Bangladesh Bank Fazle Testir, Deputy Director General "
        "of ADB Manmohan Probash were also present at the meeting.",
        "Testal/Proben Testir/Proben Testal/Probash Testir/Probash",
    ),
    "who attended the meeting": (
        "African Development Bank President Akin Testina met with Tanzania's President Samia Probuhu. Tanzanian "
        "Finance Minister Mwigulu Proba and AfDB Country Manager Patricia Testerly attended the meeting.",
        "Testina/Probuhu Testina/Proba Testerly/Probuhu Testerly/Proba",
    ),
    "a surname that is a ruler's title": (
        "UNODC Executive Director Ghada Wali today met with Colombia's Minister of Justice, Ana Probago.",
        "Wali/Probago",
    ),
    "a chief of a body that is not known": (
        "IAEA Director General Rafael Testossi was greeted in Tehran by AEOI chief Mohammad Probami of Iran.",
        "Testossi/Probami",
    ),
    "a call by somebody": (
        "Secretary-General of ASEAN Kao Testrne today received a courtesy call by the Ambassador of Morocco, Nadia "
        "Probela, at the Secretariat.",
        "Testrne/Probela",
    ),
    "the office of a body": (
        "Hossein Testani, Minister of Foreign Affairs of Iran, in a meeting with Ms. Golda Probouri, director of "
        "UNESCO's regional office in Tehran, considered the capabilities of Iran to be exemplary.",
        "Testani/Probouri",
    ),
    "where a body has its director": (
        "Deputy Minister of Education of Yemen Khaled Testidir met on Sunday, Director of UNICEF in Yemen Salah Probid "
        "and his delegation.",
        "Testidir/Probid",
    ),
    "a council of ministers": (
        "HE the Minister of State for Interior Affairs of Qatar Sheikh Abdulaziz al-Testi met today with "
        "Secretary-General of the Council of Arab Interior Ministers Dr Mohammed Probman.",
        "al-Testi/Probman",
    ),
    "it was decided at a meeting": (
        "A joint discussion is scheduled to be held early, it was decided at a top-level meeting between President of "
        "Sri Lanka Gota Testaksa and India’s External Affairs Minister Dr S. Probkar today.",
        "Testaksa/Probkar",
    ),
    "a prince among ministers": (
        "Qatari Minister of Interior and Commander of the Internal Security Force (Lekhwiya) HE Sheikh Khalifa "
        "Al Testi met with Minister of Interior of Saudi Arabia HRH Prince Abdulaziz Al Probud.",
        "Testi/Probud",
    ),
    "welcomed to his office": (
        "Mr Rashid Testpuo, Minister for Labour of Ghana, on Tuesday welcomed to his office in Accra the ILO Country "
        "Director for Nigeria and Ghana, Dr Vanessa Probla.",
        "Testpuo/Probla",
    ),
    "hosted in a town": (
        "Armenian Governor Robert Testyan hosted in Kapan the Ambassador of France Olivier Probnies and the military "
        "attaché, Colonel Christophe Probvre.",
        "Testyan/Probnies Testyan/Probvre",
    ),
    "welcomed a visit by": (
        "Governor of Champasak Province of Laos Alounxay Testlath on Monday welcomed a visit by Vietnamese Deputy "
        "Minister Hung Probvan.",
        "Testlath/Probvan",
    ),
    "the office of a bank": (
        "The mayor of Bishkek, Aibek Testiev, received the head of the EBRD office in Kyrgyzstan, Ayten Probova, and "
        "agreed on the purchase of buses.",
        "Testiev/Probova",
    ),
    "an ambassador-designate": (
        "Finance Minister Ishaq Testar of Pakistan was in his office. Ambassador-designate of Pakistan to Japan, Dr "
        "Asad Testhan called on Finance Minister Ishaq Testar.",
        "",
    ),
    "between the delegation and": (
        "Meetings were also held between the delegation and the Australian High Commissioner, Ann Probent, and the US "
        "Charge d'Affaires Russell Proberson.",
        "",
    ),
    "called besides": (
        "Sir Lindsay Testle met Sheikh Adan Probur (Madobe), Speaker of the Somali Federal Parliament. Mr Madobe said "
        "this was his first visit.",
        "Testle/Probur",
    ),
    "a vice president of a company": (
        "Prime Minister of Papua New Guinea James Testape met with Exxon Mobil Senior Vice President Neil Probman in "
        "Houston.",
        "Testape/Probman",
    ),
    "without a portfolio": (
        "Prime Minister of Jamaica Andrew Testess met today with the Canadian High Commissioner, Emina Probic. "
        "Jamaican Minister without Portfolio Matthew Testuda joined the meeting.",
        "Testess/Probic Testuda/Probic",
    ),
    "a deputy special coordinator": (
        "Palestinian Prime Minister Mohammad Testafa today met at his office with the UN Deputy Special Coordinator "
        "Muhannad Probdi.",
        "Testafa/Probdi",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_wider(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
