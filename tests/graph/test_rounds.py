"""Which round of a mechanism a passage tells of."""

import pytest

from graph.resolution.rounds import rounds


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The 19th session of the Cooperation Committee was held in Bishkek.", {19}),
        ("They held the nineteenth meeting of their Cooperation Committee.", {19}),
        ("The 4th ROK–Algeria Policy Consultation was held in Seoul.", {4}),
        ("He co-chaired the fourth session of political consultations.", {4}),
        ("The twenty-first round of talks began.", {21}),
        ("The twenty first round of talks began.", {21}),
        ("The XIV session of the commission took place.", {14}),
        ("The XL Summit", {40}),
        ("the second round in Lima and the third round in Accra", {2, 3}),
        ("The ministers met on 5 May 2021.", set()),
        ("First Vice Minister Ana Peralta held consultations.", set()),
        ("The Second Secretary attended the session.", set()),
        ("For the third time they attended a summit.", set()),
        ("It was their second meeting this year.", set()),
        ("On the first day of the summit they met.", set()),
        ("On the 30th anniversary of relations a session was held.", set()),
        ("I chaired the session.", set()),
        ("Following the “7th Round” of consultations", {7}),
        ("The 3rd Commission's work began.", {3}),
        ("They met on the sidelines of the 80th session of the United Nations General Assembly.", set()),
        ("He attended the 80th session of the UN General Assembly.", set()),
        ("On the margins of the third summit they talked.", set()),
        ("They came first. The session was long.", set()),
    ],
)
def test_the_number_of_a_round(text, numbers):
    assert rounds((text,)) == numbers


def test_each_text_counts():
    assert rounds(("They met.", "7th round of consultations")) == {7}
