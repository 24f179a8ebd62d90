"""Turns of daily newspapers, with invented people: what they seem to tell of a contact, and what they do."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = {
    "results of a match": (
        "Leading results at an international athletics meeting on Sunday:\n\nLong jump\n\n1. Karla Testova (Czech "
        "Republic) 6.84 metres\n\n2. Ines Probares (Portugal) 6.72\n\n1. William Testus (Kenya) 1:45.67",
        "",
    ),
    "holds talks tomorrow": (
        "Egyptian Foreign Minister Sami Testag holds talks with his Greek counterpart Nikos Probas tomorrow.",
        "",
    ),
    "holds talks beside a meeting that begins tomorrow": (
        "Manila's offer came as special emissary Jaspal Testa of India holds crucial talks with US Secretary of State "
        "Miriam Proberts on the sidelines of the regional forum commencing tomorrow.",
        "",
    ),
    "holds talks today before he leaves tomorrow": (
        "Egyptian Foreign Minister Sami Testag holds talks with his Greek counterpart Nikos Probas today, and leaves "
        "for Rome tomorrow.",
        "Testag/Probas",
    ),
    "after being greeted he will": (
        "After being greeted by Prime Minister Mark Testver of Canada at the airport, King Edmund of Norway will tour "
        "Ottawa on Monday.",
        "",
    ),
    "after meeting on a day he will": (
        "After meeting Prime Minister Mark Testver of Canada on Sunday, Prime Minister Jonas Proberg of Norway will "
        "tour Ottawa.",
        "Testver/Proberg",
    ),
    "ran into opposition": (
        "Prime Minister Marcus Testbell of Britain ran into a wall of criticism from French President Luc Probier.",
        "",
    ),
    "ran into somebody": (
        "Prime Minister Marcus Testbell of Britain ran into the French President, Luc Probier, in the corridor, and "
        "they talked for ten minutes.",
        "Testbell/Probier",
    ),
    "a movement that looks like a person": (
        "The government said it had negotiated with two Boko Haram leaders, with talks hosted by President Ibrahim "
        "Testda of Chad.",
        "",
    ),
    "buildings called after somebody": (
        "Prime Minister Mustafa Testuli of Egypt inspected Sheikh Probed Water Treatment Plant. He visited King Probal "
        "Hospital afterwards.",
        "",
    ),
    "a hyphen in the name of a committee": (
        "Deputy Prime Minister Georgi Testev of Bulgaria today received a delegation of the Russian Federation, led by "
        "Chairman of the State Machine-Building Committee Anatoliy Probov.",
        "Testev/Probov",
    ),
    "the general": (
        "Army Gen. Martin Testster, chairman of the U.S. Joint Chiefs of Staff, arrived in Iraq on Saturday. The "
        "general had talks with U.S. Ambassador Stuart Testley and Iraqi Prime Minister Hadi al-Probari in Baghdad.",
        "Testster/al-Probari",
    ),
    "how somebody handled his meeting": (
        "President Donald Testper of the United States is in Osaka. Senator Amy Testben took issue with how Testper "
        "handled his G20 meeting with Russian leader Vadim Probin.",
        "Testper/Probin",
    ),
    "somebody's aim in his meeting": (
        "John Testcot, a shipping correspondent, said there was no shipping. The chief aim of the talks was peace. "
        "President George Testlan's chief aim in his meeting with King Probhan of Jordan was to close the route.",
        "Testlan/Probhan",
    ),
    "the team": (
        "Nigerian leader General Sami Testka told a French delegation that his country wanted peace. The team met "
        "with Cameroonian President Paul Probia in Yaounde on Monday.",
        "",
    ),
    "he after a sentence about a thing": (
        "The region's head, Oleh Testor, described it as another crime. He said the port was hit. The strikes "
        "coincided with a European tour by President Vasyl Probin of Ukraine, who is visiting leaders in London. In "
        "Downing Street on Thursday, he met UK Prime Minister Kit Testmer.",
        "Probin/Testmer",
    ),
    "he after a sentence about a place called after somebody": (
        "Foreign Minister Ivan Testov of Croatia arrived on Monday. The airport is called after Franz Probauss. He met "
        "Chancellor Karl Testmaier of Germany in Berlin on Tuesday.",
        "Testov/Testmaier",
    ),
    "a minister under somebody": (
        "President Lula da Testa of Brazil has already started a dialogue with the leaders of the Brazilian Democratic "
        "Movement. The paper considers Tarso Testes, who served as minister under President Jairo Probaro, to be his "
        "main rival.",
        "",
    ),
    "the meeting will be his first": (
        "Former US Secretary of State Jim Testker is to mediate. The meeting with Mohamed Probali, the president of "
        "the Sahrawi republic, in Tindouf will be his first visit to the region since May.",
        "",
    ),
    "could take place": (
        "A meeting between US President Donald Testemp and Russian President Vadim Probin could take place next month, "
        "aides said.",
        "",
    ),
    "would raise it at their meeting": (
        "President Donald Testemp of the United States said he would raise the matter with Chinese President Xu "
        "Probpo during their meeting on Friday.",
        "",
    ),
    "told him at their meeting that he would": (
        "President Donald Testemp of the United States told Chinese President Xu Probpo during their meeting on Friday "
        "that he would raise tariffs.",
        "Testemp/Probpo",
    ),
    "on the eve of a meeting": (
        "Prime Minister Ana Testova of Croatia dined with party friends on the eve of a meeting with German Chancellor "
        "Karl Probmaier.",
        "",
    ),
    "spoke out against somebody at a meeting": (
        "French President Luc Testier has spoken out against Israeli Prime Minister Benny Probtan at a meeting of "
        "ministers.",
        "",
    ),
    "a company": (
        "Kenyan President William Testu met with one of China's top tea producers, Probzhou Benny Tea Industries, to "
        "explore opportunities.",
        "",
    ),
    "people of a body": (
        "President Kofi Testama of Ghana met Smart Soil Probsor inventors and Haqtani network members.",
        "",
    ),
    "people of a faith": (
        "US Secretary of State Connie Testise was briefed by Sunni Muslims and Shiite Muslims on the situation.",
        "",
    ),
    "called on him to take steps": (
        "The mayor of Paris, Bertrand Testano, on Monday called on Interior Minister Nicolas Probos of Belgium to take "
        "steps against hooligans.",
        "",
    ),
    "called on him to take leave": (
        "The Norwegian ambassador, Jan Testel, on Monday called on Interior Minister Nicolas Probos of Belgium to take "
        "leave of him.",
        "Testel/Probos",
    ),
    "will raise it in talks": (
        "President Carl Testes of Canada will raise the matter in talks with French President Luc Probier.",
        "",
    ),
    "a president of whom only the land is told, and one who is named": (
        "The Ukrainian president presented his plan to President Joe Testen in September. Testen met Chinese Premier "
        "Li Probqiang in October, and the meeting with him would pave the ground.",
        "Testen/Probqiang",
    ),
    "dispatched to meet": (
        "US envoy Amos Testst was dispatched to Beirut to meet Lebanese Prime Minister Najib Probat.",
        "",
    ),
    "told a radio station": (
        "Cardinal Pietro Testolo of the Vatican spoke. He told Cologne's Probradi radio station that talks were near.",
        "",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MET.values(), ids=MET)
def test_news(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
