"""Press turns of all decades, with invented people: captions, toasts, hours spent together, talks told of in front."""

from __future__ import annotations

import pytest
from test_press_turns import met, reading

MET = (
    (
        "British Prime Minister Ann Testay and Dutch Prime Minister Mark Probutte chatted at the summit.",
        "Testay/Probutte",
    ),
    (
        "Emirati Foreign Minister Abdullah Testyan received at his office in Abu Dhabi Serbia's First Deputy Prime "
        "Minister Ivica Probcic.",
        "Testyan/Probcic",
    ),
    (
        "Emirati Foreign Minister Abdullah Testyan received in Abu Dhabi on Sunday Serbia's First Deputy Prime "
        "Minister Ivica Probcic.",
        "Testyan/Probcic",
    ),
    (
        "After talks in Tashkent, Uzbek leader Shavkat Testyoev and Kazakhstan's Kassym Probayev announced a new "
        "hydropower venture.",
        "Testyoev/Probayev",
    ),
    (
        "After talks in Tashkent, Uzbek leader Shavkat Testyoev and Kazakh President Kassym Probayev announced a new "
        "hydropower venture.",
        "Testyoev/Probayev",
    ),
    (
        "Following their meeting, Uzbek leader Shavkat Testyoev and Kazakh President Kassym Probayev announced a new "
        "venture.",
        "Testyoev/Probayev",
    ),
    (
        "Speaking at the banquet hosted in honour of the visiting Tanzanian President Julius Probrere, President "
        "Sanjiva Testdy of India said the ocean was full of weapons.",
        "Testdy/Probrere",
    ),
    (
        "Secretary of State Henry Testger spent six hours today with Egyptian President Anwar Probdat.",
        "Testger/Probdat",
    ),
    (
        "Secretary of State Henry Testger spent more than two hours with Egyptian President Anwar Probdat on Monday.",
        "Testger/Probdat",
    ),
    (
        "Chancellor Helmut Testmidt of West Germany and President Valery Probcard of France wound up a two-day summit "
        "meeting in Bonn.",
        "Testmidt/Probcard",
    ),
    (
        "Chancellor Helmut Testmidt of West Germany and President Valery Probcard of France wrapped up two days of "
        "talks in Bonn.",
        "Testmidt/Probcard",
    ),
    (
        "Thai Prime Minister Srettha Testsin paid an official visit to Cambodia at the invitation of Prime Minister "
        "Hun Probnet, with whom he discussed the border.",
        "Testsin/Probnet",
    ),
    (
        "Ghana's Nana Testaddo chaired the ECOWAS summit, which brought together Senegal's Macky Probsall, Ivory "
        "Coast's Alassane Probtara and Togo's Faure Probmbe.",
        "Testaddo/Probsall Testaddo/Probtara Testaddo/Probmbe Probsall/Probtara Probsall/Probmbe Probtara/Probmbe",
    ),
    (
        "South African President Cyril Testphosa met behind closed doors with Zimbabwe's Emmerson Probgwa on Friday.",
        "Testphosa/Probgwa",
    ),
    (
        "South African President Cyril Testphosa met behind closed doors with Zimbabwean President Emmerson Probgwa "
        "on Friday.",
        "Testphosa/Probgwa",
    ),
    (
        "South Korea's Foreign Minister Kang Testwha, Japan's Foreign Minister Taro Probono and China's Foreign "
        "Minister Wang Testyi pose for a group photo before the meeting in Manila.",
        "Testwha/Probono Testwha/Testyi Probono/Testyi",
    ),
    (
        "After talks in Tashkent, Uzbek leader Shavkat Testyoev and Kazakhstan's Kassym Probayev announced a new "
        "hydropower venture.",
        "Testyoev/Probayev",
    ),
    (
        "After two hours of talks on Monday, Uzbek leader Shavkat Testyoev and Kazakh President Kassym Probayev "
        "announced a new hydropower venture.",
        "Testyoev/Probayev",
    ),
    (
        "During talks at the Kremlin, Russian President Vlad Testin and Chinese President Xi Probing signed a "
        "declaration.",
        "Testin/Probing",
    ),
    (
        "At a summit in Sochi, Russian President Vlad Testin and Turkish President Recep Probogan agreed on a truce.",
        "Testin/Probogan",
    ),
    (
        "At a meeting of his party on Monday, German Chancellor Olaf Testolz said French President Luc Probron and "
        "Polish Premier Don Probusk were wrong.",
        "",
    ),
    (
        "At the UN General Assembly meeting, German Chancellor Olaf Testolz and French President Luc Probron spoke of "
        "peace.",
        "",
    ),
    (
        "After the talks failed, German Chancellor Olaf Testolz and French President Luc Probron each blamed Russia.",
        "",
    ),
    (
        "Ahead of the summit, German Chancellor Olaf Testolz and French President Luc Probron each blamed Russia.",
        "",
    ),
    (
        "Before the meeting, German Chancellor Olaf Testolz and French President Luc Probron each blamed Russia.",
        "",
    ),
    (
        "In a telephone call, German Chancellor Olaf Testolz and French President Luc Probron agreed to act.",
        "Testolz/Probron",
    ),
    (
        "Thai Prime Minister Srettha Testsin paid an official visit to Cambodia at the invitation of Prime Minister "
        "Hun Probnet, with whom he discussed the border.",
        "Testsin/Probnet",
    ),
    (
        "Thai Prime Minister Srettha Testsin praised Cambodian Prime Minister Hun Probnet, whom he discussed with "
        "reporters.",
        "",
    ),
    (
        "Secretary of State Henry Testger spent six hours today with Egyptian President Anwar Probdat.",
        "Testger/Probdat",
    ),
    (
        "US President Don Testump spent the weekend golfing with Japanese Prime Minister Shin Probabe.",
        "Testump/Probabe",
    ),
    (
        "The president spent three years in exile with Egyptian President Anwar Probdat's help.",
        "",
    ),
    (
        "Israeli Prime Minister Ben Testahu spent more than two hours in talks with President Joe Probden.",
        "Testahu/Probden",
    ),
    (
        "Speaking at the banquet hosted in honour of the visiting Tanzanian President Julius Probrere, President "
        "Sanjiva Testdy of India said the ocean was full of weapons.",
        "Testdy/Probrere",
    ),
    (
        "In his speech at a dinner in honour of Tanzanian President Julius Probrere, President Sanjiva Testdy of "
        "India said the ocean was full of weapons.",
        "Testdy/Probrere",
    ),
    (
        "Welcoming Tanzanian President Julius Probrere at the banquet, President Sanjiva Testdy of India said the "
        "ocean was full of weapons.",
        "Testdy/Probrere",
    ),
    (
        "Proposing a toast at the state dinner for Tanzanian President Julius Probrere, President Sanjiva Testdy of "
        "India said the ocean was full of weapons.",
        "Testdy/Probrere",
    ),
    (
        "President Rich Testxon and Secretary of State Henry Probger met on Monday to discuss the war.",
        "",
    ),
    (
        "Prime Minister Lee Testang and Foreign Minister Cho Probyul met on Monday to discuss the border.",
        "",
    ),
    (
        "Interior Minister Bruno Testretti told Justice Minister Rosa Probo that the border was closed.",
        "",
    ),
    (
        "Interior Minister Bruno Testretti told FBI Director Bob Prober that the suspects had fled.",
        "Testretti/Prober",
    ),
    (
        "President Rich Testxon met with Secretary of State Henry Probger at the White House on Monday.",
        "",
    ),
    (
        "Prime Minister Ann Testley conferred with Chancellor of the Exchequer Jim Probhunt.",
        "",
    ),
    (
        "Israel voiced fears on Sunday. Prime Minister Ben Testahu met Foreign Minister Gabi Probazi to discuss the "
        "talks.",
        "",
    ),
    (
        "Defense Secretary Jim Testis met with National Security Adviser John Probton on Tuesday.",
        "",
    ),
    (
        "Senator John Testain met with President George Probush at the White House.",
        "",
    ),
    (
        "Prime Minister Tony Testair met with opposition leader David Probron on Tuesday.",
        "",
    ),
    (
        "Opposition leader Raila Testinga met with President Mwai Probaki on Friday in Nairobi.",
        "",
    ),
    (
        "Governor Jeb Testush met with Mexican President Vicente Probox in Tallahassee.",
        "Testush/Probox",
    ),
    (
        "President Rich Testxon met with King Faisal Probal on Monday.",
        "Testxon/Probal",
    ),
    (
        "President Joe Testden spoke with President Vlad Probin on Monday.",
        "Testden/Probin",
    ),
    (
        "Foreign Minister Wang Testyi met Foreign Minister Sergei Probrov in Moscow.",
        "Testyi/Probrov",
    ),
)


@pytest.mark.parametrize(("text", "expected"), MET)
def test_who_met_whom(text: str, expected: str):
    assert met(reading(text)) == {frozenset(pair.split("/")) for pair in expected.split()}
