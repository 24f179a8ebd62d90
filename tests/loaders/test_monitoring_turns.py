"""Translated daily reports of agencies and radio, with invented people: their layout, and who met whom."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

from loaders.text import monitoring
from loaders.text.segment import segment

HEAD = """XXIS3-0001
    "drxxx001_x_94001"

   XXIS-XXX-94-001
Document Type:Daily Report
  7 Mar 1994

 Laos
    Testavong Receives Guests
  XX0703083094 Vientiane {source} in Lao 0559 GMT 6 Mar 94
 XX0703083094
  Vientiane {source}

Language:  Lao
Article Type:BFN

"""


def report(body: str, source: str = "KPL") -> str:
    """A report with the head that a monitoring service puts above it."""
    return HEAD.format(source=source) + body


MET = {
    "wrapped, set in, dated": (
        """  [Text] Vientiane KPL March 6 -- Phoui Testavong, prime
minister and member of the Political Bureau, received here today
Norwegian Ambassador Erik
Probeland on the completion of his term [words indistinct]. They
talked for an hour.
  Earlier Deputy Prime Minister Khamsy Testaphone received the
ambassador.
""",
        "Testavong/Probeland Testaphone/Probeland",
    ),
    "no dateline, the station tells": (
        """  [Text] Foreign Minister [Phoui] Testavong this morning received
the Norwegian (?ambassador), Erik Probeland, at his office. The
minister [as heard] thanked Norway for its help with the road to
the south of the country.
""",
        "Testavong/Probeland",
    ),
    "a word broken at the end of its line": (
        """  [Text] Vientiane, 6 Mar (KPL) -- Lao Vice-President Phoui
Testavong had a meeting on Sunday with the visiting Yemeni Vice-
Foreign Minister Abdul Probir. On Monday he met Norwegian Vice- Minister
Tor Probasir.
""",
        "Testavong/Probir Testavong/Probasir",
    ),
    "a name as it sounded": (
        """  [Text] Vientiane, 6 Mar (KPL) -- Prime Minister Phoui Testavong
today received the Norwegian minister of trade, Mr. (Tor Probasir),
at his office in the capital.
""",
        "Testavong/Probasir",
    ),
    "the editor's words": (
        """  [Excerpts] Vientiane, 6 Mar (KPL) -- On Saturday [5 March]
Prime Minister Phoui Testavong and the Thai Prime Minister, Anan
Probachai, met in Nong Khai. [passage omitted] The LPRP [Lao
People's Revolutionary Party] general secretary did not attend.
""",
        "Testavong/Probachai",
    ),
}


@pytest.mark.parametrize("name", MET)
def test_who_met_whom(name: str):
    text, pairs = MET[name]
    assert met(reading(report(text))) == {frozenset(pair.split("/")) for pair in pairs.split()}


def test_the_head_is_no_part_of_the_text_and_every_offset_stays():
    text = report(MET["wrapped, set in, dated"][0])
    segmented = segment(text)
    assert len(segmented.plain) == len(text)
    assert not {"BFN", "Language", "0001", "indistinct"} & {t.text for s in segmented.sentences for t in s.tokens}
    assert segmented.dateline is not None
    assert segmented.dateline.place == "Vientiane"
    assert segmented.source == monitoring.Source("Vientiane KPL in Lao 0559 GMT 6 Mar 94", (1994, 3, 6))


def test_the_day_is_that_of_the_source():
    record = reading(report(MET["no dateline, the station tells"][0]))
    assert [meeting.date for meeting in record.meetings] == ["1994-03-06"]


def test_square_brackets_of_other_texts_stay():
    text = "The minister [sic] met the ambassador."
    assert segment(text).plain == text


TOLD = {
    "the delegation told of before": (
        "RANGOON, March 14 (NAB) -- Senior General Than Testu received the visiting Cuban delegation led by Roberto "
        "Probez, foreign minister of the Republic of Cuba. At 1100, the Cuban delegation paid a courtesy call on "
        "Deputy Prime Minister Vice Admiral Maung Testin.",
        "Testu/Probez Testin/Probez",
    ),
    "a delegation is met": (
        "RIGA, March 21 (LETA) -- A delegation of the Defence Ministry of Norway's government, headed by General Tor "
        "Probanh, arrived here today. It was met at the airport by Minister of Defence Otto Testu.",
        "Probanh/Testu",
    ),
    "after welcoming the delegation": (
        "RIGA, March 4 (LETA) -- The Norwegian delegation, led by Minister of Trade Tor Probasir, arrived this "
        "morning. After welcoming the Norwegian delegation, Foreign Minister Otto Testokna spoke of trade.",
        "Probasir/Testokna",
    ),
    "its people were led by": (
        "RIGA, March 15 (LETA) -- The first official trade delegation from Brazil met Deputy Minister of Foreign "
        "Affairs Otto Testman in Riga on Tuesday. The Brazilians were led by the Minister of External Relations Mr "
        "Celso Probouza who spoke of trade.",
        "Testman/Probouza",
    ),
    "his party was received": (
        "HANOI, March 19 (VNA) -- Thai Prime Minister Chuan Probai this afternoon left Hanoi. While in Hanoi, the Thai "
        "prime minister and his party was warmly received by President Le Duc Testanh.",
        "Probai/Testanh",
    ),
    "his ministers are no hosts": (
        "RIGA, March 21 (LETA) -- The president of the Republic of Botswana, Sir Quett Probire, called on Prime "
        "Minister Otto Testberg today. Sir Quett, accompanied by his wife and several ministers, is on a visit at the "
        "invitation of Mr Testberg.",
        "Probire/Testberg",
    ),
    "after being met": (
        "RIGA, March 19 (LETA) -- Norwegian Prime Minister Tor Probawa arrived in Riga Saturday. After being met at "
        "the airport by Planning Minister Otto Testins and Vice Foreign Minister Ansis Testers, the prime minister "
        "was whisked away.",
        "Probawa/Testins Probawa/Testers",
    ),
    "who is visiting": (
        "RIGA, 14 Mar (LETA) -- Latvian President Otto Testmin met with Susumu Probaido, former vice president of the "
        "Liberal Party who is now visiting Latvia, in Riga on 14 March.",
        "Testmin/Probaido",
    ),
    "initials and particles": (
        "State President Mr F. W. de Testerk met Botswana President Quett Probire on Tuesday.",
        "Testerk/Probire",
    ),
    "long ago, in a quotation": (
        "RIGA, March 14, 2024 (LETA) -- Latvian President Otto Testmin met here this afternoon with Japanese Diet "
        "member "
        'Susumu Probaido. Testmin said: "I met with Japanese Prime Minister Ken Probawa last year in Seattle." '
        "Probaido said relations had developed. Present at the meeting were Vice Foreign Minister Ansis Testers and "
        "others.",
        "Testmin/Probaido Testmin/Probawa Testers/Probaido",
    ),
    "somebody's envoy": (
        "RIGA, 12 Mar (LETA) -- Latvian President Otto Testman has received Vitaly Probkin, Russian deputy foreign "
        "minister and President Probtsin's special envoy, in the presidential palace.",
        "Testman/Probkin",
    ),
    "two portfolios": (
        "RIGA, March 2 (LETA) -- Otto Testguo, mayor of Riga, last evening met Robert Probain, Belgium's foreign trade "
        "and European affairs minister, and his party.",
        "Testguo/Probain",
    ),
    "who will meet another is accompanied": (
        "RIGA, 18 March (LETA) -- Latvian Minister Otto Testins met Spanish Foreign Secretary Ines Probias. Probias, "
        "who will meet with President Ansis Testani this afternoon, is accompanied by Yago Probana.",
        "Testins/Probias Testins/Probana",
    ),
    "of one of two lands": (
        "PYONGYANG, March 28 (KCNA) -- Congolese Prime Minister Testi-Opango received a DPRK Foreign Ministry "
        "delegation led by Vice Minister Pak Prob-ku on 25 March.",
        "Testi-Opango/Prob-ku",
    ),
    "as guest of": (
        "SHANGHAI, March 26 (XINHUA) -- President Kim Prob-sam of the Republic of Korea, as guest of Chinese President "
        "Jiang Testmin, arrived here this afternoon.",
        "",
    ),
    "the president said": (
        "TOKYO, March 26 (KYODO) -- Referring to the issue during a meeting with former Prime Minister Yasu Testsone, "
        'the South Korean president said: "I think so." South Korean President Kim Prob-sam later left.',
        "Testsone/Prob-sam",
    ),
    "the diplomat of a land": (
        "HANOI, March 11 (VNA) -- Dutch Foreign Minister Pieter Probmans left here this morning. While in Vietnam, the "
        "Dutch diplomat was received by Prime Minister Vo Van Testiet.",
        "Probmans/Testiet",
    ),
    "a province's delegation": (
        "CHENGDU, March 3 (XINHUA) -- A five-member Sichuan Government delegation, headed by Governor Xiao Testang, "
        "wound up its visit to Singapore yesterday. Singaporean Prime Minister Goh Probong met with Governor Xiao "
        "Testang.",
        "Testang/Probong",
    ),
    "of a body of many lands": (
        "BEIJING, March 30 (XINHUA) -- Chinese President Jiang Testmin met with C.H. Probwyn Smitt, director of the "
        "European Organization of Nuclear Research, here today.",
        "Testmin/Smitt",
    ),
    "foreign ambassadors, named in the next sentence": (
        "BEIJING, March 1 (XINHUA) -- Chinese Premier Li Testeng met with eight newly-arrived and outgoing foreign "
        "ambassadors here this afternoon. The new ambassadors are: Azerbaijani Ambassador Tamer Probayev, Spanish "
        "Ambassador Juan Proben and French Ambassador Francois Probeant.",
        "Testeng/Probayev Testeng/Proben Testeng/Probeant",
    ),
    "a leader's envoy is received": (
        "PYONGYANG, March 29 (KCNA) -- President Kim Test-song's special envoy Choe Test-yong was received by Syrian "
        "President Hafiz Probad on 27 March.",
        "Test-yong/Probad",
    ),
    "a visitor without a land": (
        "BEIJING, March 31 (XINHUA) -- Chinese Vice-President Rong Testren met visiting Under Secretary of State and "
        "managing director of Lehman Brothers, Robert Probitt, this morning.",
        "Testren/Probitt",
    ),
    "a side was chaired by": (
        "The third session of the Norwegian-Peruvian Commission was held in Vienna. The Norwegian side was chaired by "
        "Director Tor Probe. The Peruvian side was chaired by Director Ana Testez.",
        "Probe/Testez",
    ),
    "relations existing with": (
        "MAPUTO, 5 Mar (AIM) -- Mozambique's President Afonso Testama met OAU Secretary General Salim Probim today. He "
        "also spoke of good relations existing with President Joaquim Testano.",
        "Testama/Probim",
    ),
    "likely": (
        "RIGA, March 9 (LETA) -- Prime Minister Otto Testawa and Norwegian Foreign Minister Tor Probher are also "
        "likely to discuss China.",
        "",
    ),
    "failed": (
        "The Nigerian foreign minister, Baba Testbe, has left Cameroon after failing to secure a meeting with "
        "President Paul Probya of Cameroon.",
        "",
    ),
    "home again": (
        "LOME, 3 Mar (ATOP) -- President Kofi Testema returned to Lome this evening following a short working visit to "
        "Cameroon. He was met at the airport by Premier Kwame Testigoh and several ministers.",
        "",
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_who_met_whom_by_the_words_of_agencies(name: str):
    text, pairs = TOLD[name]
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in pairs.split()}


def test_two_persons_of_a_headline_are_not_one():
    text = report(
        """  [Text] Vientiane, March 15 (KPL) -- Ecuador President Sixto Probez met
Prime Minister Phoui Testavong on Tuesday [15 March].
"""
    ).replace("Testavong Receives Guests", "Testavong, Ecuadoran President Discuss Loans")
    assert met(reading(text)) == {frozenset({"Probez", "Testavong"})}


def test_the_tags_of_the_markup_are_no_part_of_the_text():
    text = report(MET["no dateline, the station tells"][0])
    tagged = text.replace("Language:  Lao", "Language: <F P=105> Lao </F>").replace("  XX0703", "<F P=102> XX0703")
    assert met(reading(tagged)) == {frozenset({"Testavong", "Probeland"})}


@pytest.mark.parametrize("day", ["30 Feb 94", "31 Apr 1994", "0 May 94", "1 May 0000", "29 Feb 93"])
def test_a_day_that_no_calendar_has_dates_nothing(day: str) -> None:
    head = f"AU0105143294 Oslo NTB in English 1430 GMT {day}\n\n[Text] "
    assert monitoring.source(head, monitoring.body(head)).day is None
    text = f"{head}Minister Anna Example met Minister Karl Orbeli on Friday."
    assert [meeting.date for meeting in reading(text).meetings] == [None]
