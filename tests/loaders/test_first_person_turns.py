"""Turns of what somebody speaks, writes or signs, with invented people: whom "I" met."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "statement by": (
        "Statement by President Joan Testwell on the Call with President Probenko\n\nI just spoke with President "
        "Probenko of Ukraine and shared with him that further assistance is on its way.",
        "Testwell/Probenko",
    ),
    "letterhead, the office above the name": (
        "MINISTER FOR FOREIGN AFFAIRS\n\nThe Hon Julia Testton MP\n\nIn Berlin last week I met with Afghanistan's "
        "President Probzai.",
        "Testton/Probzai",
    ),
    "letterhead in capitals": (
        "MEDIA RELEASE MINISTER FOR FOREIGN AFFAIRS ALEXANDER TESTNER\n\n4 April 2004\n\nIn Berlin last week I met "
        "with Afghanistan's President Probzai.",
        "TESTNER/Probzai",
    ),
    "speech": (
        "Speech by the Minister for Foreign Affairs of Ireland, Mr. Micheal Testen, to the House\n\nOn Monday, I spoke "
        "by phone to the Israeli Foreign Minister, Gideon Probel. He told me that the crossing would reopen.",
        "Testen/Probel",
    ),
    "oral history": (
        "Oral History: Ambassador Robert Testham\n\nI arrived in Tehran in 1974. A few days later I presented my "
        "credentials to the Emperor, Mohammad Reza Probani, and called on Foreign Minister Abbas Probian.",
        "Testham/Probani Testham/Probian",
    ),
    "questions and answers": (
        "Interview with Ambassador Robert Testham\n\nQ: Did you meet Foreign Minister Abbas Probian?\nA: I did not. "
        "Prime Minister Jamshid Probeg of Iran told me that evening that the army would stay.",
        "Testham/Probeg",
    ),
    "a debate": (
        "Mr. Clive Testster (Minister for Foreign Affairs): Mr Speaker, I met the Fijian Prime Minister, Sitiveni "
        "Probukani, in Suva on Tuesday.\nMs. Ana Sampleoto (Leader of the Opposition): I have questions.\n",
        "Testster/Probukani",
    ),
    "turns with a name and a colon": (
        "Remarks to the Press\n\nSECRETARY TESTKER: I had a useful conversation with Foreign Minister Hakan Probli of "
        "Turkey yesterday.\n\nQUESTION: Did you speak with Foreign Minister Ali Sample of Jordan?\n\nSECRETARY "
        "TESTKER: I hope to see him.",
        "TESTKER/Probli",
    ),
    "by, and who that is below": (
        "By Penny Testara\n\nYesterday I met with Indonesian Foreign Minister Retno Probuda in Jakarta.\n\nPenny "
        "Testara is Australia's Minister for Foreign Affairs.",
        "Testara/Probuda",
    ),
    "diary": (
        "From the diary of Count Karl von Testberg, Austrian Ambassador at Berlin\n\nI saw the Chancellor, Herr von "
        "Probmer, at noon.",
        "Testberg/Probmer",
    ),
    "signed": (
        "Today, I hosted Prime Minister Katri Probson of Iceland in Ottawa.\n\nJustin Testell\nPrime Minister of "
        "Canada",
        "Testell/Probson",
    ),
    "my meeting": (
        "Statement by Foreign Minister Annika Testola of Finland\n\nIn my meeting with Minister Jan Probczyk of "
        "Poland in Warsaw, the Baltic came first.",
        "Testola/Probczyk",
    ),
    "received me": (
        "Statement by Foreign Minister Annika Testola of Finland\n\nPresident Jan Probczyk of Poland received me in "
        "Warsaw.",
        "Testola/Probczyk",
    ),
    "after a colon": (
        "Foreign Minister Annika Testola of Finland said: I met Minister Jan Probczyk of Poland in Warsaw.",
        "Testola/Probczyk",
    ),
    "he is the other": (
        "Statement by President Jon Testwell of Malta\n\nI know President Ali Probenko of Ukraine well. I met him in "
        "Rome in May.",
        "Testwell/Probenko",
    ),
    "spoke by phone to": (
        "Foreign Minister Anna Testa of Malta spoke by phone to the Israeli Foreign Minister, Gideon Probel.",
        "Testa/Probel",
    ),
    "hoped for, failed, to come": (
        "Speech by Foreign Minister Annika Testola of Finland\n\nI hope to meet Minister Jan Probczyk of Poland. I did "
        "not see President Ewa Probicka of Poland. I will receive Ambassador Lisa Probardi of Italy tomorrow.",
        "",
    ),
    "two others": (
        "Statement by the Foreign Minister of Estonia, Margus Testnar\n\nI know that President Ivan Probin of Russia "
        "and President Don Probump of the United States met in Alaska.",
        "Probin/Probump",
    ),
    "nobody knows who": (
        "I met President Ivan Probin of Russia and President Don Probump of the United States.",
        "",
    ),
    "a release that quotes": (
        "Don Testash\nNational Party Leader\n\nNational Party Leader Don Testash met Samoa's Prime Minister, Tuila "
        "Probele. “I am learning much.\n\nHe also met the Samoan Deputy Prime Minister, Misa Proboni.",
        "Testash/Probele Testash/Proboni",
    ),
    "a journalist": (
        "By John Testsmith\n\nI met Indonesian Foreign Minister Retno Probuda in Jakarta.",
        "",
    ),
    "a question": (
        "Did Foreign Minister Annika Testola of Finland meet Minister Jan Probczyk of Poland?",
        "",
    ),
    "had the honour of meeting": (
        "On Tuesday Ambassador Helen Testlyle of Ireland had the pleasure of meeting Minister of Education Aigul "
        "Proben of Kazakhstan to talk about scholarships.",
        "Testlyle/Proben",
    ),
    "will have the honour of meeting": (
        "Foreign Minister Anna Testa of Malta will have the honour of meeting with President Ali Probe of Syria.",
        "",
    ),
    "it was good to sit down": (
        "Speech by Prime Minister Jacinda Testerne of New Zealand at the Institute\n\nIt was good to sit down "
        "yesterday with Prime Minister Scott Probsey of Australia. I am glad of it.",
        "Testerne/Probsey",
    ),
    "it would be good": (
        "Speech by Prime Minister Jacinda Testerne of New Zealand at the Institute\n\nIt would be good to meet Prime "
        "Minister Scott Probsey of Australia. I shall ask him.",
        "",
    ),
    "two speak": (
        "Remarks by President Jo Testwell of Malta and President Yoon Probjae of South Korea\n\nI met Prime Minister "
        "Katri Sampleson of Iceland this morning.",
        "",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET)
def test_first_person(text: str, expected: str) -> None:
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
