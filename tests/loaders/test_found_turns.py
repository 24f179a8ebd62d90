"""Turns found in real texts that nobody had seen, retold with invented people: who is held to have met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "cooperation with a side and trade": (
        "President of Ukraine",
        '"We value the cooperation with the Swiss side and the development of trade between our countries," '
        "Oleh Testenko said.\n\nDeputy Head of the Office of the President Oleh Testenko met with Ambassador "
        "of Switzerland to Ukraine Claude Probe.",
        "Testenko/Probe",
    ),
    "noted the recent meeting of": (
        "Ministry of Foreign Affairs of Latvia",
        "State Secretary Janis Testins received Ambassador Lars Probeid of Norway. He noted the importance "
        "of the recent meeting of President of Latvia Edgars Testmanis with Prime Minister of Norway Jonas "
        "Proberg.",
        "Testins/Probeid Testmanis/Proberg",
    ),
    "praised the results of the meeting of": (
        "Ministry of Foreign Affairs of Latvia",
        "The interlocutors praised the results of the meeting of President of Latvia Edgars Testmanis with "
        "Prime Minister of Norway Jonas Proberg, which took place during the climate conference in Glasgow.",
        "Testmanis/Proberg",
    ),
    "praised the importance of a planned meeting of": (
        "Ministry of Foreign Affairs of Latvia",
        "The parties praised the importance of a meeting of President of Latvia Edgars Testmanis with Prime "
        "Minister of Norway Jonas Proberg, which is planned for autumn.",
        "",
    ),
    "leader of a party and its land": (
        "Ministry of Foreign Affairs of Pakistan",
        "Foreign Minister Raja Testani received Ustad Karim Probili, Leader of the Hezb-e-Nau, Afghanistan, "
        "and his accompanying delegation, today.",
        "Testani/Probili",
    ),
    "chairman of a named party and its land": (
        "Ministry of Foreign Affairs of Pakistan",
        "Prime Minister Raja Testani met Mr. Nisar Probi, chairman of the Jamiat-e Sabz party, Afghanistan, "
        "in Islamabad.",
        "Testani/Probi",
    ),
    "president of the supreme council of a land": (
        "Tehran Times",
        "TEHRAN - Iranian ambassador to Iraq Reza Testani held meetings with President of the Supreme "
        "Council of Iraq Ammar al-Probim, Vice President Nouri al-Probaki and Hadi al-Probiri, a former "
        "transportation minister, in Baghdad.",
        "Testani/al-Probim Testani/al-Probaki Testani/al-Probiri",
    ),
    "during his participation in a trilateral summit": (
        "QNA",
        "Baku, May 28 (QNA) - Turkish President Kemal Testoglu said that his country would go on helping. "
        "This came during his participation in a trilateral summit in Azerbaijan on Wednesday with "
        "Azerbaijani President Ilham Probiyev and Pakistani Prime Minister Shah Probif.",
        "Testoglu/Probiyev Testoglu/Probif Probiyev/Probif",
    ),
    "a quadripartite meeting": (
        "QNA",
        "Doha, May 28 (QNA) - Prime Minister Hamad Testani stressed the depth of ties, during his "
        "participation in a quadripartite meeting in Amman with King Talal Probin of Jordan and Egyptian "
        "President Hany Probsi.",
        "Testani/Probin Testani/Probsi Probin/Probsi",
    ),
    "participation in a forum with many": (
        "QNA",
        "Cairo, May 28 (QNA) - Jordanian Prime Minister Hamad Testani said prices would fall. This came "
        "during his participation in the World Food Forum in Rome with ministers of many countries.",
        "",
    ),
    "in a call he received from": (
        "QNA",
        "Doha, May 28 (QNA) - Prime Minister Hamad Testani stressed the depth of ties. This came in a phone "
        "call he received from the Jordanian Foreign Minister Ayman Probadi.",
        "Testani/Probadi",
    ),
    "in a call that somebody made to": (
        "SPA",
        "Riyadh, May 28 (SPA) -- The Crown Prince affirmed the Kingdom's stand. This came in a phone call "
        "that Prime Minister Saud Testani made to French President Emile Probron.",
        "Testani/Probron",
    ),
    "in a letter he sent": (
        "QNA",
        "Ankara, May 28 (QNA) - Turkish Foreign Minister Hakan Testan said that peace was near. This came in "
        "a letter he sent to Qatari Minister Lolwah Probater.",
        "",
    ),
    "shared a handshake": (
        None,
        "French President Emile Testron and his Turkish counterpart, Kemal Proboglu, shared an awkward "
        "handshake during the summit in Tirana.",
        "Testron/Proboglu",
    ),
    "seen chatting": (
        None,
        "US President Rex Testrum was seen chatting with Italian Prime Minister Gina Probloni at the dinner.",
        "Testrum/Probloni",
    ),
    "grabbed the hand of": (
        None,
        "The two exchanged handshakes: US President Rex Testrum grabbed the hand of French President Emile "
        "Probron and would not let go.",
        "Testrum/Probron",
    ),
    "a headline that swallows two names": (
        None,
        "Watch: Turkey's Testoglu Grabs Emile Probron's Finger, Doesn't Let Go\n\nFrench President Emile "
        "Probron met his Turkish counterpart, Kemal Testoglu, in Tirana.",
        "Probron/Testoglu",
    ),
    "the islamic council of a land, and who else attended the meetings": (
        "Tehran Times",
        "TEHRAN - Nicholas Teston, the British ambassador to Tehran, has met separately with a number of "
        "Iraqis. He held meetings with President of the Islamic Supreme Council of Iraq Ammar al-Probim, "
        "Vice President Nouri al-Probaki and Hadi al-Probiri, a former transportation minister. British "
        "Ambassador to Iraq Jon Probkis also attended the meetings.",
        "Teston/al-Probim Teston/al-Probaki Teston/al-Probiri Probkis/al-Probim Probkis/al-Probaki Probkis/al-Probiri",
    ),
    "in a meeting with one of another land, a subject after a comma": (
        "Tehran Times",
        "TEHRAN - First Vice-President Reza Testgiri met on Friday with top officials from Venezuela, "
        "Bolivia and Libya on the sidelines of the Gas Forum in Bolivia.\n\nThe vice president praised trade. "
        "In a meeting with Bolivian President Juan Probales, Testgiri called on Bolivia to remove obstacles. "
        "The Iranian vice president also met with Libyan Foreign Minister Taha Probiala.",
        "Testgiri/Probales Testgiri/Probiala",
    ),
    "courtesy call on a management, who briefed the delegation": (
        None,
        "The European Union Ambassador to Ghana, Mr Rune Testebach, has paid a courtesy call on the "
        "management of the Ghana Rice Board to discuss farmer incomes.\n\nDuring the meeting, the Board's "
        "Chief Executive, Dr Randy Probbey, briefed the delegation on the pressures facing the sector.",
        "Testebach/Probbey",
    ),
    "courtesy call on a council, whose chairman spoke at the meeting": (
        None,
        "The Japanese Ambassador to Ghana, Mr Ken Testoto, has paid a courtesy call on the Council of State. "
        "Speaking at the meeting, the Chairman of the Council, Nana Probu, thanked Japan for its help.",
        "Testoto/Probu",
    ),
    "called on officials of a ministry": (
        None,
        "The Japanese Ambassador to Ghana, Mr Ken Testoto, called on officials of the Ministry of Health in "
        "Accra. Welcoming the envoy, the Minister of Health, Dr Randy Probbey, said that Ghana was grateful.",
        "Testoto/Probbey",
    ),
    "met with the leadership of a house": (
        None,
        "The Chinese Ambassador to Nigeria, Mr Wei Testin, met with the leadership of the Senate in Abuja on "
        "Tuesday. In his remarks, Senate President Musa Probaba commended the envoy for coming.",
        "Testin/Probaba",
    ),
    "paid a visit to the headquarters": (
        None,
        "The Turkish Ambassador, Mr Hakan Testoglu, paid a courtesy visit to the headquarters of the "
        "Nigerian Air Force in Abuja. The Chief of the Air Staff, Air Marshal Sadiq Probakar, received the "
        "delegation and thanked Turkey.",
        "Testoglu/Probakar",
    ),
    "responding": (
        None,
        "The British High Commissioner to Sierra Leone, Ms Lisa Testley, paid a courtesy call to the "
        "leadership of Parliament on Monday. Responding, Speaker Abass Probundu said that Parliament valued "
        "the partnership.",
        "Testley/Probundu",
    ),
    "nobody received him": (
        None,
        "The EU Ambassador to Ghana, Mr Rune Testebach, has paid a courtesy visit to the port of Tema. "
        "Minister of Ports Kofi Probata said in Accra that tariffs would fall.",
        "",
    ),
    "another matter comes between": (
        None,
        "The EU Ambassador to Ghana, Mr Rune Testebach, paid a courtesy call on the Council of State. In "
        "another development, President Kofi Probata briefed a delegation of chiefs.",
        "",
    ),
    "called on a government to act": (
        None,
        "The EU Ambassador to Ghana, Mr Rune Testebach, called on the leadership of the Ghana Rice Board to "
        "pay farmers. During the launch, Minister of Farming Kofi Probata said that farmers would be paid.",
        "",
    ),
    "keywords under the text": (
        None,
        "French President Emile Testron met a delegation of ministers in Paris. In past meetings, they only "
        "met China's Wang Probi and Russia's Sergei Probov.\nKeywords:\nEmile Testron\nGaza",
        "",
    ),
    "sat down first with, then with": (
        None,
        "US Secretary of State Rex Testerson and his senior aides sat down first with Myanmar's minister of "
        "state for foreign affairs, Kyaw Probin, then with South Korea's Foreign Minister Kang Prob-wha.",
        "Testerson/Probin Testerson/Prob-wha",
    ),
    "conferred with, followed by": (
        None,
        "President Anna Testova of Latvia conferred with King Olav Probsen of Norway, followed by Prime "
        "Minister Jonas Proberg.",
        "Testova/Probsen Testova/Proberg",
    ),
    "the party chief at a reception for": (
        "Vietnam News Agency",
        "Hanoi (VNA) – Vietnam wants Russia to play a greater role, said General Secretary of the Communist "
        "Party of Vietnam Nguyen Testrong. The Party chief made the remark at a reception for visiting "
        "Russian Minister of Defence Sergey Probgu in Hanoi on January 23.",
        "Testrong/Probgu",
    ),
    "affirmed somebody during his reception for": (
        "Vietnam News Agency",
        "Hanoi (VNA) – Vietnam always backs Japan's investors, affirmed State President Nguyen Testphuc "
        "during his reception for Japanese Ambassador Yamada Probio on Friday.",
        "Testphuc/Probio",
    ),
    "speaking at the banquet organised for": (
        "Indian Express",
        "Speaking at the banquet organised for the visiting Tanzanian President Julius Probrere, the "
        "President N Sanjiva Testddy said that the Indian Ocean was bristling with weapons.",
        "Testddy/Probrere",
    ),
    "speaking at a dinner hosted in honour of": (
        "Indian Express",
        "Speaking at a dinner hosted in honour of visiting French President Emile Probron, Prime Minister "
        "Anil Testodi said that ties were strong.",
        "Testodi/Probron",
    ),
    "according to the three, who met": (
        None,
        "US Secretary of State Rex Testerson, Australian Foreign Minister Julie Probop and Japan's new top "
        "diplomat, Taro Probono, called on others to negotiate. The disputes should be settled, according to "
        "the three, who met on the sidelines of annual meetings in Manila.",
        "Testerson/Probop Testerson/Probono Probop/Probono",
    ),
    "foreign ministers from left walk after a photo": (
        None,
        "Foreign Ministers, from left, South Korea's Kang Test-wha, Japan's Taro Probono and China's Wang "
        "Probyi walk after a family photo before the ASEAN meeting in Manila, Aug. 7, 2017.",
        "Test-wha/Probono Test-wha/Probyi Probono/Probyi",
    ),
    "from left, pose for a photo": (
        None,
        "From left, President Emile Testron of France, Chancellor Olaf Probolz of Germany and Prime Minister "
        "Mario Probaghi of Italy pose for a photo during their visit to Kyiv.",
        "Testron/Probolz Testron/Probaghi Probolz/Probaghi",
    ),
    "a hash before a word": (
        None,
        "In his meeting with #Pakistani Foreign Minister Raja Probeshi, State Councilor and FM Wang Testyi "
        "said that #China would support #Pakistan.",
        "Testyi/Probeshi",
    ),
    "a heading in quotes without a point": (
        "Tehran Times",
        "TEHRAN – Iranian Foreign Minister Mohammad Testrif held talks with Afghan adviser Hanif Probmar. "
        "The two sides issued a statement. ‘ISIL poses threats to Iran, Pakistan’ In his meeting with "
        "Pakistani Foreign Secretary Aizaz Probhry, Testrif said that ISIL poses a threat.",
        "Testrif/Probmar Testrif/Probhry",
    ),
    "a heading without a point": (
        "Tehran Times",
        "TEHRAN – Iranian Foreign Minister Mohammad Testrif held talks with Afghan adviser Hanif Probmar. "
        "Minister calls for trade In a meeting with Pakistani Foreign Secretary Aizaz Probhry, Testrif said "
        "that ISIL poses a threat.",
        "Testrif/Probmar Testrif/Probhry",
    ),
    "such as his meeting with": (
        None,
        "President Rex Testrum's visit should avoid the issues that will dominate its later part, such as "
        "his meeting with Prime Minister Tessa Probay of Britain.",
        "",
    ),
    "the three, who met, some sentences later": (
        None,
        "Foreign Ministers, from left, South Korea's Kang Test-wha, Japan's Taro Probono, Philippines' "
        "Foreign Secretary Alan Testano and Singapore's Vivian Testnan walk after a family photo in Manila. "
        "US Secretary of State Rex Testerson, Australian Foreign Minister Julie Probop and Japan's new top "
        "diplomat, Taro Probono, called on others to negotiate. In a joint statement, the three expressed "
        "concern. They urged restraint. The disputes should be settled, according to the three, who met on "
        "the sidelines of annual meetings in Manila.",
        "Testerson/Probop Testerson/Probono Probop/Probono Test-wha/Testano Test-wha/Testnan Testano/Testnan "
        "Probono/Test-wha Probono/Testano Probono/Testnan",
    ),
    "dialogue between the two countries": (
        None,
        "Turkish Foreign Minister Hakan Testan and his Saudi counterpart Faisal Probhan will co-chair a "
        "session in Riyadh on Sunday. The minister will stress that strategic dialogue between the two "
        "countries contributes to stability.",
        "",
    ),
    "interested in presiding over a summit": (
        None,
        "Sihan Testouk is now ``strongly interested'' in presiding over a summit meeting of the party "
        "leaders in Phnom Penh, Japanese Secretary of State for Foreign Affairs Nobu Probimura said.",
        "",
    ),
    "keen to hold talks": (
        None,
        "President Anna Testova of Latvia is keen to hold talks with Finnish President Pekka Probinen.",
        "",
    ),
    "in an appearance with a visitor": (
        "Tehran Times",
        'TEHRAN – "Silence amounts to complicity," said Supreme National Security Council Secretary Ali '
        "Testkhani in an appearance with visiting Luxembourgish Foreign Minister Jean Proborn in Tehran.",
        "Testkhani/Proborn",
    ),
    "the former general met": (
        "TIME",
        "Meanwhile, South Korean President-elect Roh Testwoo moved confidently into his new role. To "
        "strengthen ties with Japan, the former general met with Japanese Foreign Minister Shin Probabe and "
        "chatted by phone with Japanese Prime Minister Noboru Probshita.",
        "Testwoo/Probabe Testwoo/Probshita",
    ),
    "accompanied somebody to a resort": (
        "The Tribune",
        "Mr Vaj Testpayee and his Pakistani counterpart, Mr Nawaz Probrif, met in Colombo. Meanwhile, "
        "special envoy Jas Testingh arrived here late last night. He too accompanied Prime Minister Vaj "
        "Testpayee to the beach resort.",
        "Testpayee/Probrif",
    ),
    "then-presidents in a list": (
        None,
        "President Rex Testama of the United States held a meeting with Honduran President Juan Probdez, "
        "then-Guatemalan President Otto Probina, and then-Peruvian President Salvador Probceren.",
        "Testama/Probdez Testama/Probina Testama/Probceren Probdez/Probina Probdez/Probceren Probina/Probceren",
    ),
    "present at a swearing-in event": (
        "Tehran Times",
        "The Palestinian Ambassador to Tehran, Salah al-Testawi, met Iranian Foreign Minister Hossein "
        "Probian. His daughter was sworn in before Palestinian President Mahmoud Testbas in Amman. The "
        "Palestinian president's adviser for diplomatic affairs Majdi al-Testidi and Ramzi Testoury, "
        "director of the Palestinian National Fund, were present at the swearing-in event.",
        "al-Testawi/Probian",
    ),
    "a surname that is a word": (
        "New Zealand First",
        "Prime Minister Jane Key was away. When Ms Key met the Indian Prime Minister Narendra Probi in India "
        "last week, agents wanted more.",
        "Key/Probi",
    ),
    "comments followed a meeting with three": (
        None,
        "Former US President Rex Testama spoke. Testama's comments followed a meeting at the White House "
        "with Honduran President Juan Probdez and Guatemalan President Otto Probina.",
        "Testama/Probdez Testama/Probina Probdez/Probina",
    ),
    "the king, a president and his wife walked in": (
        None,
        "The king shook hands with President Rex Testrum of the United States and first lady Mel Testrum "
        "before the three walked into the palace in Oslo.",
        "",
    ),
    "suggested ties at a reception for": (
        "Vietnam News Agency",
        "Hanoi (VNA) – State President To Testlam suggested deeper ties at a reception in Hanoi on Monday "
        "for visiting Hungarian National Assembly Speaker Laszlo Probver.",
        "Testlam/Probver",
    ),
    "a chief banker's separate meetings": (
        "Tehran Times",
        "TEHRAN – Iran's chief banker Vali Testif held separate meetings on Sunday with his Iraqi "
        "counterpart Ali Problaq and the Omani economy minister, Said Probsaqri.",
        "Testif/Problaq Testif/Probsaqri",
    ),
    "told the visiting adviser, who also held talks": (
        "Tehran Times",
        "TEHRAN – Ali Testamkhani, Secretary of the Supreme National Security Council, told the visiting "
        "Afghan national security adviser Hanif Probmar that borders must be safe. Probmar also held talks "
        "with Foreign Minister Javad Testrif.",
        "Testamkhani/Probmar Testrif/Probmar",
    ),
    "the Council's president met the head of a group": (
        "Associated Press",
        "UNITED NATIONS (AP) -- The Security Council president, Swedish Ambassador Hans Testgren, met Monday "
        "with Lebanese Ambassador Samir Proboubarak, current head of the Arab group.",
        "Testgren/Proboubarak",
    ),
    "told of a recent talk with another president": (
        "President of Russia",
        "Vladimir Testin had a telephone conversation with Prime Minister of Luxembourg Xavier Probtel. Mr "
        "Probtel told the President of his recent talk with the President of Ukraine, Volo Probensky.",
        "Testin/Probtel Probtel/Probensky",
    ),
    "a cablegram's minister saw an under secretary": (
        "DFAT",
        "Cablegram 979. The British Minister, Balfour Testby, saw Under Secretary of State Robert Problett "
        "this morning. Problett told Testby that the Dutch would object.",
        "Testby/Problett",
    ),
    "courtesy call on a commission's leadership": (
        "The Daily Star",
        "Ambassador of the Netherlands to Bangladesh Anne Testinen paid a courtesy call on the leadership of "
        "the Election Commission in Dhaka. The Chief Election Commissioner, Kazi Probal, briefed the envoy "
        "on preparations.",
        "Testinen/Probal",
    ),
    "locked arms": (
        "Philippine News Agency",
        "Foreign Secretary Enrique Testalo and his Chinese counterpart Wang Probyi locked arms for the "
        "traditional handshake in Jakarta before sitting down for bilateral talks.",
        "Testalo/Probyi",
    ),
    "greets, in a caption": (
        "AP",
        "President Rex Testrum, right, greets Canadian Prime Minister Justin Probdeau at the White House, "
        "Monday, Feb. 13, 2017, in Washington.",
        "Testrum/Probdeau",
    ),
    "pose for a picture, center and left": (
        "AP",
        "Russian President Vlad Testin, center, Turkish President Kemal Proboglu, left, and Iranian "
        "President Ebra Probisi pose for a picture before their talks in Tehran.",
        "Testin/Proboglu Testin/Probisi Proboglu/Probisi",
    ),
    "agreed by phone": (
        "Kyodo",
        "Japanese Foreign Minister Taro Testono and U.S. Secretary of State Rex Proberson agreed by phone on "
        "Tuesday to step up pressure on the North.",
        "Testono/Proberson",
    ),
}
"""Publisher, text, pairs."""


@pytest.mark.parametrize(("publisher", "text", "expected"), MET.values(), ids=MET.keys())
def test_found(publisher: str | None, text: str, expected: str):
    assert met(reading(text, publisher=publisher)) == {frozenset(pair.split("/")) for pair in expected.split()}


def test_place_of_a_summary():
    """Where several contacts are announced for a town, each of those told after it was there."""
    record = reading(
        "Iranian Foreign Minister Ali Testrif held separate talks in Tehran on Saturday with top officials. "
        "In his meeting with Afghan Foreign Minister Hanif Probmar, Testrif praised ties."
    )
    places = [m.place for m in record.meetings if m.met]
    assert [place and place.name for place in places] == ["Tehran"]
