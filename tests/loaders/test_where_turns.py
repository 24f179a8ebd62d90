"""Where a contact was: turns that give the town, the kind of phrase that only seems to. Every person is invented."""

from __future__ import annotations

import pytest
from test_when_where import A, B, C, where

D = "Kenyan Foreign Minister Wanjiru Testani"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # the preposition before the noun of a settlement
        (f"{A} met {B} in the southwestern city of Kunming.", "Kunming"),
        (f"{A} met {B} at a hotel in the Black Sea resort of Sochi.", "Sochi"),
        (f"{A} had visited the port of Alat. There he was met by {B}.", "Alat"),
        (f"{A} met {B} in suburban Pasay.", "Pasay"),
        # whose office is no place, and whose town
        (f"{A} held a meeting with {C} and OSCE Chairman-in-Office in Astana.", "Astana"),
        (f"{A} met {B} at Jakarta's Merdeka Palace on Thursday.", "Jakarta"),
        (f"{A} met {B} in the presence of Poland's envoy in Skopje, Ewa Testka.", None),
        (f"{A} completed a two-day mission in Bamako on 5 June. He had talks with {B}.", "Bamako"),
        (f"{A} took leave of {B} at the President's House in Kandy.", "Kandy"),
        # the gathering for which somebody met, and where it is held
        (f"{A} and {B} met on 3 March for their annual summit at Amiens.", "Amiens"),
        (f"{A} met {B} on the sidelines of the SCO summit, which is taking place in Astana.", "Astana"),
        (f"{A} met {B} to prepare for the summit in Amiens.", None),
        (f"{A} told reporters of the summit, which was held in Amiens. He then received {B}.", None),
        # one after another
        (f"{A} met {B} before travelling to Turku, where he met {C}.", "Turku"),
        (f"{A} paid a visit to Turku, during which he met {C}.", "Turku"),
        # somebody landed
        (f"{A} arrived in Bishkek yesterday and was met at Manas airport by {B}.", "Bishkek"),
        (f"{A} was met at Manas airport by {B}.", "Manas"),
        (f"{A}, who arrived in Lima late on Sunday, was received on arrival by {B}.", "Lima"),
        # a guest who is there now
        (f"{A} met {B}, who is in Turku at the head of a delegation.", "Turku"),
        (f"{A} met {B}, who was in Turku last week.", None),
        (f"{B} was on his way to Turku. There {A} welcomed him.", "Turku"),
        (f"{A} met {B} on his way to Turku.", None),
        # a line without a verb
        (f"13 November 2010 — Signing of the Agreement, Turku, by {A} and {B}.", "Turku"),
        (f"2010 — Meeting of {A} and {B}, Turku.", "Turku"),
        (f"2010 — Meeting of {A} with Jan Testuda, Embassy of Poland, Turku.", None),
    ],
)
def test_the_town_that_a_sentence_gives(text: str, place: str | None):
    assert where(text)[-1] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # what was to happen on a journey
        (f"{A} will visit Paris from 12 to 14 June 2024. Minister Testov will meet {B}.", "Paris"),
        (f"{A} arrives in Paris on Thursday on a two-day visit.\n\nMinister Testov will hold talks with {B}.", "Paris"),
        (f"{A} will visit Paris from 12 to 14 June 2024. Minister Testov will meet {C}.", None),
        (f"A visit of {A} to Paris is called off. Minister Testov will meet {B} in due course.", None),
        # a paragraph that opens with a town
        (f"In Paris, {A} spoke about trade. Minister Testov held a meeting with {B}.", "Paris"),
        (f"In Paris, {A} spoke about trade. Minister Testov held a meeting with {C}.", None),
        (f"In Paris, {A} spoke about trade.\n\nMinister Testov held a meeting with {D}.", None),
        # on the margins of what another sentence places
        (
            f"{A} attended the BRICS meeting in Kazan. Testov was received by {B} on the sidelines of the event.",
            "Kazan",
        ),
        (f"The climate conference in Glasgow opened. {A} met {B} on the margins of the conference.", "Glasgow"),
        # a venue named once more
        (f"{D} opened a fair at the ministry in Nakuru.\n\n{A} met {B}, also at the ministry.", "Nakuru"),
        # the same day, and one of the days of a visit
        (f"In Turku, {A} met {B} on Wednesday. At noon Testov alone was received by {C}.", "Turku"),
        # who was to be seen there too
        (f"In Turku, {A} met {B}. He was also to have met {C}, who fell ill.", "Turku"),
        (f"In Turku, {A} met {B}. He will meet {C} next week.", None),
    ],
)
def test_the_town_that_another_sentence_gives(text: str, place: str | None):
    assert where(text)[-1] == place


def test_those_met_in_different_towns_were_met_one_by_one():
    assert where(f"{A} met {B} in Lima and {C} in Quito.") == ["Lima", "Quito"]


def test_a_dateline_is_no_place():
    assert where(f"LIMA, 10 June 2024 - {A} met {B}.") == [None]
