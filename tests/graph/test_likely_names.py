"""Names that may be one person's where all else about a meeting agrees. Everybody here is invented."""

import pytest

from graph.resolution.likely import all_alike, of_one_name, some_alike


@pytest.mark.parametrize(
    ("one", "other", "every", "some"),
    [
        ("yousef-al-hamoud-jor", "yusuf-ahmad-al-hamud-jor", True, True),
        ("tomasz-zawadzki-pol", "tomas-zawadski-pol", True, True),
        ("plamen-daskalov-bgr", "plamen-daskaloff-bgr", True, True),
        ("luc-verhaegen-eu", "l-verhagen-eu", True, True),
        ("verhaegen-eu", "luc-verhaegen-eu", True, True),
        ("li-zhongwei-chn-01ddfda3", "li-zhongwei-chn-185617f1", True, True),
        ("elchin-huseynli-aze", "elman-huseynli-aze", False, True),
        ("min-jae-kim-kor", "min-ji-kim-kor", False, True),
        ("esi-mensah-gha", "kofi-boateng-gha", False, False),
        ("l-v-eu", "luc-verhaegen-eu", False, False),
        ("ali-hasan-irq", "ali-hussein-irq", False, True),
    ],
)
def test_names_of_ids(one, other, every, some):
    assert (all_alike(one, other), some_alike(one, other)) == (every, some)
    assert (all_alike(other, one), some_alike(other, one)) == (every, some)


def test_ids_of_one_name():
    assert of_one_name("bo-owusu-gha-01ddfda3", "bo-owusu-gha-185617f1")
    assert not of_one_name("bo-owusu-gha", "b-owusu-gha")
