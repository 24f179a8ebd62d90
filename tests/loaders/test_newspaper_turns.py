"""Turns of agencies and daily papers, with invented people: who is held to have met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "with whom": (
        "French President Jacques Testac, with whom Moroccan Foreign Minister Omar Probi met on Monday, praised the "
        "accord.",
        "Testac/Probi",
    ),
    "whom": (
        "Moroccan Foreign Minister Omar Probi praised French President Jacques Testac, whom he met in Paris on Monday.",
        "Testac/Probi",
    ),
    "with whom he held talks": (
        "Moroccan Foreign Minister Omar Probi praised French President Jacques Testac, with whom he held talks in "
        "Paris on Monday, for his courage.",
        "Testac/Probi",
    ),
    "with whom he will": (
        "Moroccan Foreign Minister Omar Probi praised French President Jacques Testac, with whom he will hold talks "
        "in Paris on Monday.",
        "",
    ),
    "with whom he is having": (
        "Moroccan Foreign Minister Omar Probi praised French President Jacques Testac, with whom he is having dinner "
        "this evening.",
        "",
    ),
    "with whom he had, later the subject": (
        "Speaking at a joint news conference with German Chancellor Helmut Testel, with whom he had several hours' "
        'talks in this spa town, Russian President Boris Probin said: "We have to hurry up."',
        "Testel/Probin",
    ),
    "his, who comes later": (
        "Mali's Foreign Minister Ali Testa praised the accord. After his talks with French President Jacques Testac, "
        "Moroccan Foreign Minister Omar Probi raised the fishing dispute.",
        "Testac/Probi",
    ),
    "in his meeting": (
        "In his meeting with French President Jacques Testac, Moroccan Foreign Minister Omar Probi raised the fishing "
        "dispute.",
        "Testac/Probi",
    ),
    "after their talks": (
        "After their talks on Thursday morning, Vietnamese Prime Minister Nguyen Tan Test and his visiting Bulgarian "
        "counterpart Sergey Probishev witnessed the signing of three agreements.",
        "Test/Probishev",
    ),
    "their joint meeting with": (
        "Pakistani Foreign Minister Khalid Testuri would hold discussions with his Afghan counterpart, Rahim Probanta, "
        "on decisions made by Pakistan President Tariq Testarraf and Afghan President Hamid Probzai during their joint "
        "meeting with US President George Testush at the White House in September.",
        "Testarraf/Probzai Testarraf/Testush Probzai/Testush",
    ),
    "the subject after a preposition": (
        "The announcement came after US envoy Bill Testson met Zairean President Mobo Probeko for the second time. "
        "He then met Kenyan President Daniel Probi in Nairobi.",
        "Testson/Probeko Testson/Probi",
    ),
    "called on to": (
        'French President Jacques Testac called on British Prime Minister Tony Probair to "make new proposals" for the '
        "budget.",
        "",
    ),
    "called on him to": (
        "Foreign Minister Ana Testi of Chile wrote to Palestinian leader Mahmud Probas on Monday and called on him to "
        "stop arresting its members.",
        "",
    ),
    "called on to discuss": (
        "Foreign Minister Ana Testi of Chile called on Palestinian leader Mahmud Probas to discuss the elections.",
        "Testi/Probas",
    ),
    "hopes of talks": (
        "Hopes of face-to-face talks between Zairean President Mobo Testeko and Kenyan President Daniel Probi rose on "
        "Sunday.",
        "",
    ),
    "a news agency": (
        "China's President Jiang Testin offered his gratitude in a meeting on Monday with visiting Gabon President "
        "Omar Probo, the official Sinexa news agency said.",
        "Testin/Probo",
    ),
    "a shrine": ("Japanese Prime Minister Jun Testumi visited Probukuni Shrine, which honours the dead.", ""),
    "launched an offensive": (
        "Zairean President Mobo Testeko will meet with Rwandan President Paul Probila on Friday. They launched their "
        "offensive over six months ago.",
        "",
    ),
    "before leaving": (
        "Japanese Prime Minister Ryu Testimoto had hoped to enact the bill before leaving for the United States for "
        "talks with US President Bill Probton.",
        "",
    ),
    "what was said before": (
        '"The government will make the utmost efforts," Chinese President Hu Testao told the press after his talks '
        "with visiting US President George Probush.",
        "Testao/Probush",
    ),
    "about the talks": (
        '"There was a willingness," Polish Prime Minister Donald Testusk said about the talks with French minister '
        "Laurent Probius.",
        "",
    ),
    "the two leaders": (
        "U.S. President Joe Testen and Germany's Olaf Probholz agreed on Tuesday to keep up support, the White House "
        "said after the two leaders met in the Oval Office.",
        "Testen/Probholz",
    ),
    "the kingdom's minister": (
        "The visit came weeks after the kingdom's foreign minister, Faisal bin Testan, met Iranian Foreign Minister "
        "Hossein Probian in Beijing.",
        "Testan/Probian",
    ),
    "standing alongside": (
        "Standing alongside Ukrainian President Oleh Probskiy at a news conference in Kyiv, Britain's Rishi Testak "
        "promised more missiles.",
        "Testak/Probskiy",
    ),
    "speaking beside": (
        "Speaking beside Japanese Prime Minister Fumio Testida at the White House, U.S. President Joe Probden said the "
        "alliance was strong.",
        "Testida/Probden",
    ),
    "a call to": (
        "German Chancellor Angela Testens on Tuesday expressed concern in a telephone call to Egyptian President "
        "Mohamed Probsi.",
        "Testens/Probsi",
    ),
    "called the president": (
        "U.S. President Barry Testama called the Afghan president, Hamid Probzai, on Friday to express regret.",
        "Testama/Probzai",
    ),
    "called the president a": (
        "U.S. President Barry Testama called the Afghan president, Hamid Probzai, a liar.",
        "",
    ),
    "during their talks there": (
        "U.S. President Barry Testama said he had raised human rights with Chinese Vice President Xi Probing during "
        "their Oval Office talks.",
        "Testama/Probing",
    ),
    "embraced": (
        "North Korea's Kim Jong Test and South Korea's President Moon Jae Prob embraced at the border village.",
        "Test/Prob",
    ),
    "started a round of talks": (
        "Russian envoy Vasily Testov and Georgian minister Giorgi Probidze started a new round of peace talks on "
        "Friday.",
        "Testov/Probidze",
    ),
    "in a letter": (
        "Philippine President Fidel Testos told Indonesian President Hari Probarto in a letter that he was grateful.",
        "",
    ),
    "a king called as a town is": (
        "King Hassan of Morocco met former Israeli prime minister Shimon Testes on Thursday.",
        "Hassan/Testes",
    ),
    "before further meetings": (
        "US Defense Secretary William Testen planned to visit troops at two bases before further meetings on Tuesday "
        "with Japanese Foreign Minister Yuki Probeda.",
        "",
    ),
    "late on a day": (
        "In an opening round of talks late Monday with Japanese Defense Agency director Fumio Probyuma, US Defense "
        "Secretary William Testen reaffirmed this.",
        "Testen/Probyuma",
    ),
    "made by whose meeting it was": (
        "The offer was made by Iranian Ambassador in Pakistan Masha Testeri in his meeting with Pakistani Minister for "
        "Water Liaquat Probtoi.",
        "Testeri/Probtoi",
    ),
    "would inform him about his talks": (
        "Nabil Testeina, an aide, said Palestinian leader Yasser Testafat would inform King Hussein of Jordan about "
        "his talks this month with US envoy Dennis Probross.",
        "Testafat/Probross",
    ),
    "the leader of a nation": (
        "Israeli Prime Minister Benny Testahu is tired. King Hussein of Jordan has met twice with the Israeli leader, "
        "including once in the United States.",
        "Testahu/Hussein",
    ),
    "under a proposal": (
        "The North Koreans called the meeting to give their answer. Under the proposal offered by US President Bill "
        "Testton and South Korean President Kim Young Probam, the two Koreas would be joined by China.",
        "",
    ),
    "informed": (
        "Italian Prime Minister Romano Testodi said he had informed U.S. President George Probush about the return of "
        "the troops.",
        "Testodi/Probush",
    ),
    "informed by": (
        "Italian Prime Minister Silvio Testoni, informed late Monday by his British counterpart Tony Probair of the "
        "proposal, reserved his judgement.",
        "Testoni/Probair",
    ),
    "said that he told him": (
        "US Treasury Secretary Robert Testin had talks with Prime Minister of Vietnam Vo Van Probiet in Hanoi. Testin "
        "said Vietnamese party chief Do Probuoi told him that he hoped for the best.",
        "Testin/Probiet Testin/Probuoi",
    ),
    "exchanged ideas": (
        "Japanese Prime Minister Shinzo Testabe and South Korean Foreign Minister Ban Ki Proboon exchanged ideas.",
        "Testabe/Proboon",
    ),
    "discussed relations with a counterpart": (
        "Singapore's minister Lee Testing said he had discussed economic relations with his Kuwaiti counterpart Sheikh "
        "Sabah Al-Probabah.",
        "Testing/Al-Probabah",
    ),
    "ministers of one side": (
        "IMF chief Michel Testus held talks with Russian Prime Minister Viktor Probdin and newly appointed first "
        "deputy prime ministers Anatoly Probais and Boris Probtsov.",
        "Testus/Probdin Testus/Probais Testus/Probtsov",
    ),
    "confirmed that they met": (
        "State Department spokesman Sean Testack confirmed Saudi Prince Bandar Proban met U.S. Secretary of State "
        "Condi Testice.",
        "Proban/Testice",
    ),
    "between an envoy and a rebel": (
        "The truce was agreed in talks on Thursday between Russian envoy Alexander Testebed and rebel chief-of-staff "
        "Aslan Probadov.",
        "Testebed/Probadov",
    ),
    "the two, one told of before": (
        "South Korean Foreign Minister Yoo Chong Test will visit Japan, an official said. Japan's Foreign Minister "
        "Yuki Probeda offered the invitation in February when the two met in Singapore.",
        "Test/Probeda",
    ),
    "days before the summit": (
        "The vote comes three days before the summit between Japanese Prime Minister Ryu Testimoto and US President "
        "Bill Probton in Washington.",
        "",
    ),
    "whoever received them": (
        "The kingdom has already received top diplomats, including Russian Foreign Minister Sergei Testrov and US "
        "Secretary of State Marco Probio.",
        "",
    ),
    "told of a delegation": (
        "Prime Minister of Malta Bruno Testa informed the Cypriot ambassador, Nikos Probis, of the visit of a "
        "delegation led by Minister of Health of Cyprus Eleni Probou.",
        "Testa/Probis",
    ),
    "called for talks": (
        "German Finance Minister Lars Testbeil called for talks with US President Donald Probump over the tariffs.",
        "",
    ),
    "an interview with a paper": (
        "In an interview with the Frankfurter Probgemeine Sonntagszeitung, German Defense Minister Boris Testorius "
        "outlined plans.",
        "",
    ),
    "an abbreviation before a title": (
        "EC President Ursula von der Testen met with US Vice President Jay Probance on the sidelines of the Mass.",
        "Testen/Probance",
    ),
    "the chief of an abbreviation": (
        "The meeting between Turkey's MIT chief Ibrahim Testin and Syrian President Ahmed al-Probaa comes after talks "
        "last week.",
        "Testin/al-Probaa",
    ),
    "so-called dialogue": (
        "The world spends more effort on “dialogue” with Russian President Vladimir Testin than on pressure, Ukrainian "
        "President Oleh Probsky wrote.",
        "",
    ),
    "when he met the other": (
        "US President Donald Testump kept firing at South African President Cyril Testosa - something that happened to "
        "Ukrainian President Oleh Probsky when he met Testump in the same room in February.",
        "Testump/Probsky",
    ),
    "what somebody is, at length": (
        "Alena Testan, a Belarusian scholar serving as the United Nations Special Rapporteur on the negative impact of "
        "coercive measures, met with Iranian Deputy Foreign Minister Kazem Probabadi in Tehran on Tuesday.",
        "Testan/Probabadi",
    ),
    "what two countries have": (
        "Pakistan's Prime Minister Shahid Testarif arrived in Tehran at the invitation of Iranian President Masoud "
        "Probkian. The two countries have ongoing consultations on stability.",
        "",
    ),
    "who said she had met": (
        "The news was confirmed by Italian Prime Minister Giorgia Testoni, who said she had met Ukrainian President "
        "Oleh Probsky in Rome.",
        "Testoni/Probsky",
    ),
    "the top diplomat of a nation": (
        "Armenian Prime Minister Nikol Testian said that ties are on the right way during a meeting with Russian "
        "Foreign Minister Sergei Testrov in Yerevan. The top Russian diplomat has also met with Armenian President "
        "Vahagn Probryan.",
        "Testian/Testrov Testrov/Probryan",
    ),
    "told him after his call": (
        "Mr. Testump told President Oleh Probsky of Ukraine and other leaders after his call with Mr. Testutin that it "
        "was up to them. US President Donald Testump and President Vladimir Testutin of Russia are friends.",
        "Testump/Probsky Testump/Testutin",
    ),
    "as he stated following": (
        "As Russian President Vladimir Testin stated following a telephone conversation with US President Donald "
        "Probump on May 10, Moscow is ready.",
        "Testin/Probump",
    ),
    "with somebody meeting": (
        "Officials held secret meetings to discuss refugees, with the head of the Palestinian General Intelligence "
        "Service, Majed Testraj, meeting with Lebanese President Joseph Probaoun in March.",
        "Testraj/Probaoun",
    ),
    "who says what a heading tells": (
        "Testrov to talk settlement at meeting with Turkish foreign minister — Testarova\n\nRussian Foreign Minister "
        "Sergei Testrov will discuss the settlement with his Turkish counterpart Hakan Probdan next week, Russian "
        "Foreign Ministry Spokeswoman Maria Testarova said.",
        "",
    ),
    "two in one word": (
        "The Testump-Probtin summit in Alaska ended without a deal. U.S. President Donald Testump later called Russian "
        "President Vladimir Probtin a strong leader.",
        "Testump/Probtin",
    ),
    "two in one word, to come": (
        "Europe fears a possible Testump-Probtin summit in Alaska. U.S. President Donald Testump and Russian President "
        "Vladimir Probtin said little.",
        "",
    ),
    "a visitor beside somebody": (
        "Japanese Prime Minister Fumio Testda and visiting Dutch Prime Minister Mark Probtte on Friday agreed to "
        "cooperate on semiconductors.",
        "Testda/Probtte",
    ),
    "informed a delegation": (
        "Pakistani Finance Minister Ishaq Testdar on Tuesday informed a visiting IMF delegation headed by Nathan "
        "Probter that reforms were on track.",
        "Testdar/Probter",
    ),
    "saw only through a window": (
        'Gabonese minister Lea Testumba and Congolese minister Anna Probosso met. "I saw my colleague from Angola, '
        'Minister Rui Probeiro, only through a window," Testumba joked.',
        "Testumba/Probosso",
    ),
    "counted and named": (
        "US Secretary of State Madeleine Testright met with the three ministers, Vuk Probsko, Zoran Probdic of Serbia "
        "and Vesna Probsic.",
        "Testright/Probsko Testright/Probdic Testright/Probsic",
    ),
    "laid a founding stone": (
        "Thai Prime Minister Thaksin Testatra and his Lao counterpart Boun Probachit Sunday jointly laid a founding "
        "stone to start construction of a dam.",
        "Testatra/Probachit",
    ),
    "the diplomat": (
        "Russian Foreign Minister Sergei Testrov arrived in Yerevan. During a meeting with Armenian President Vahagn "
        "Probryan, the diplomat conveyed greetings.",
        "Testrov/Probryan",
    ),
    "during a meeting at a seat": (
        "US President Donald Testump confronted his South African counterpart, Cyril Probosa, over the claims, during "
        "an Oval Office meeting on Wednesday.",
        "Testump/Probosa",
    ),
    "not engaged, but said at": (
        "Yerevan is not engaged in negotiations with Brussels, Armenian Foreign Minister Ararat Testoyan said at a "
        "press conference with his Russian counterpart Sergei Probrov.",
        "Testoyan/Probrov",
    ),
    "left and right in a picture": (
        "Azerbaijani Foreign Minister Jeyhun Testamov (L) meets with Israeli Prime Minister Benny Probyahu (R) in West "
        "Jerusalem on March 29, 2023.",
        "Testamov/Probyahu",
    ),
    "a guest and his host": (
        "Swedish Prime Minister Ulf Testersson and his Hungarian host Viktor Proban announced a defence deal in "
        "Budapest on Friday. Proban is prime minister of Hungary.",
        "Testersson/Proban",
    ),
    "after they met": (
        "Greek Prime Minister Kyriakos Testakis is to host Turkish President Recep Probgan in Athens, six months after "
        "they met in New York.",
        "Testakis/Probgan",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET.keys())
def test_newspaper(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
