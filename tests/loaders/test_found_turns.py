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
}
"""Publisher, text, pairs."""


@pytest.mark.parametrize(("publisher", "text", "expected"), MET.values(), ids=MET.keys())
def test_found(publisher: str | None, text: str, expected: str):
    assert met(reading(text, publisher=publisher)) == {frozenset(pair.split("/")) for pair in expected.split()}
