"""Finding nodes by any part and any spelling of a name. All officials but the seed's are invented."""

import unicodedata

import pytest
from seed_rows import Build, seed_rows

from graph.errors import NameAmbiguous, NameNotFound, UsageError
from graph.names import LISTED, find, one

KHALAFOV = ("Official", "khalaf-khalafov-aze")


def people(*names: str, **aliases: tuple[str, ...]):
    build = Build()
    for number, name in enumerate(names):
        build.node("Official", f"p{number}", name)
    for key, spellings in aliases.items():
        build.node("Official", key, spellings[0], aliases=spellings)
    return build.rows()


@pytest.mark.parametrize(
    "text",
    [
        "Khalafov",
        "khalafov",
        "KHALAFOV Khalaf",
        "Khalaf",
        "khalaf khalafov",
        "Khálàföv",
        "Халафов",
        "  Khalafov ",
        "khalaf-khalafov-aze",
        "official:khalaf-khalafov-aze",
        "Official:Khalafov",
        "Kh. Khalafov",
        "halafo",
    ],
)
def test_any_part_or_spelling_finds_the_official(text):
    assert one(seed_rows(), text).ref == KHALAFOV


@pytest.mark.parametrize("text", ["UZB", "country:UZB", "country: uzbekistan", "uz", "Uzbekistan", "UZBEKISTAN"])
def test_a_country_by_code_and_by_name(text):
    assert one(seed_rows(), text).ref == ("Country", "UZB")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Siobhán O'Dowd", "odowd"),
        ("Siobhán O'Dowd", "O’Dowd"),
        ("Ana-Maria de la Vega", "ana maria de la vega"),
        ("Alexander Taylor-Ruiz", "TaylorRuiz"),
        ("Alexander Taylor-Ruiz", "taylor ruiz alexander"),
        ("Youssef Abd al-Rahman Haddad", "haddad abdalrahman"),
        ("Jörg Müller", "Mueller"),
        ("Jörg Mueller", "müller"),
        ("Jörg Müller", "muller"),
        ("Søren Ångström", "Soeren Angstrom"),
        ("Олена Шевчук", "olena shevchuk"),
        ("Ольга Зеленська", "Olga"),
        ("王毅", "王毅"),
        ("Łukasz Żółw", "lukasz zolw"),
        ("Nguyễn Thị Đào", "nguyen thi dao"),
        ("İlham Çelik", "ilham celik"),
    ],
)
def test_accents_hyphens_apostrophes_order_and_alphabet_do_not_matter(name, text):
    assert one(people(name, "Somebody Else"), text).name == name


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.parametrize("stored", ["NFC", "NFD"])
def test_composed_and_decomposed_accents_are_one_name(form, stored):
    rows = people(unicodedata.normalize(stored, "Zoë Lefèvre"), unicodedata.normalize(stored, "Андрій Йовко"))
    assert one(rows, unicodedata.normalize(form, "Zoë Lefèvre")).id == "p0"
    assert one(rows, unicodedata.normalize(form, "Йовко")).id == "p1"


def test_aliases_and_merged_ids_lead_to_the_official():
    build = Build()
    build.node("Official", "olena", "Olena Shevchuk", aliases=("Elena Shevchuk",), other_ids=("elena-old",))
    rows = build.rows()
    assert one(rows, "elena shevchuk").id == "olena"
    assert one(rows, "elena-old").id == "olena"


def test_an_id_comes_before_names_and_whole_names_before_parts():
    rows = people("Ana", "Ana Alder", "Anatol Birch")
    assert [node.id for node in find(rows, "ana")] == ["p0", "p1", "p2"]
    assert one(rows, "ana").id == "p0"
    assert one(rows, "p2").id == "p2"


def test_a_whole_word_comes_before_the_beginning_of_one():
    rows = people("Ali Alder", "Farid Aliyev")
    assert one(rows, "ali").id == "p0"
    assert [node.id for node in find(rows, "ali")] == ["p0", "p1"]


def test_another_spelling_is_not_taken_where_others_bear_the_name():
    build = Build()
    build.node("Official", "a", "Kim Sora", aliases=("Kim", "Kim Sora"))
    build.node("Official", "b", "Kim Dara")
    build.node("Official", "c", "Kimberly Alder")
    with pytest.raises(NameAmbiguous) as caught:
        one(build.rows(), "Kim")
    assert caught.value.nearest == ("b", "a")
    assert one(build.rows(), "Kim Sora").id == "a"
    assert [node.id for node in find(build.rows(), "kim")] == ["b", "a", "c"]
    build.node("Official", "d", "Kim")
    assert one(build.rows(), "kim").id == "d"


def test_what_contains_a_name_comes_after_what_bears_it():
    rows = seed_rows()
    found = [node.label for node in find(rows, "azerb")]
    assert found[0] == "Country"
    assert {"Ministry", "Meeting", "Document"} < set(found)


def test_labels_limit_what_is_found():
    rows = seed_rows()
    assert {node.label for node in find(rows, "azerbaijan", ("Ministry",))} == {"Ministry"}
    with pytest.raises(NameNotFound):
        one(rows, "country:AZE", ("Official",))


def test_a_colon_in_a_name_is_no_prefix():
    build = Build()
    build.node("Meeting", "m", "Summit: on trade")
    build.node("Topic", "t", "Country: a study")
    assert one(build.rows(), "summit: on trade").id == "m"
    assert one(build.rows(), "country: a study").id == "t"


def test_passages_are_found_by_id_only():
    rows = seed_rows()
    passage = next(node for node in rows.nodes if node.label == "Evidence")
    assert one(rows, passage.id) == passage
    assert "Evidence" not in {node.label for node in find(rows, passage.id[:10])}


def test_a_surname_that_two_bear_lists_both_with_office_and_country():
    build = Build()
    country = build.node("Country", "AAA", "Arland")
    for first in ("Ana", "Ben"):
        official = build.node("Official", f"{first.lower()}-alder-aaa", f"{first} Alder")
        build.edge("REPRESENTS", official, country)
        build.edge("HOLDS_OFFICE", official, country, office=f"{first}'s office")
    with pytest.raises(NameAmbiguous) as caught:
        one(build.rows(), "Alder")
    assert caught.value.nearest == ("ana-alder-aaa", "ben-alder-aaa")
    message = str(caught.value)
    assert "ana-alder-aaa (Ana Alder, Ana's office, Arland)" in message
    assert "ben-alder-aaa (Ben Alder, Ben's office, Arland)" in message
    assert "\n" not in message
    for key in caught.value.nearest:
        assert one(build.rows(), key).id == key


def test_what_to_choose_from_works_when_two_kinds_share_an_id():
    build = Build()
    build.node("Country", "geo", "Georgia")
    build.node("Place", "geo", "Georgia")
    with pytest.raises(NameAmbiguous) as caught:
        one(build.rows(), "Georgia")
    assert [one(build.rows(), key).label for key in caught.value.nearest] == ["Country", "Place"]


def test_a_crowd_is_counted_not_listed():
    rows = people(*(f"Ana Alder {number}" for number in range(LISTED + 5)))
    with pytest.raises(NameAmbiguous, match="and 5 more") as caught:
        one(rows, "Alder")
    assert len(caught.value.nearest) == LISTED + 5


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Mirziyoyew", "Shovkat Mirziyoyev"),
        ("Shavkat Mirziyoev", "Shovkat Mirziyoyev"),
        ("Usmanoff", "Bobur Usmanov"),
        ("Bairamov Jeihun", "Jeyhun Bayramov"),
        ("Uzbekistam", "Uzbekistan"),
    ],
)
def test_an_unknown_name_comes_with_the_nearest(text, near):
    with pytest.raises(NameNotFound) as caught:
        one(seed_rows(), text)
    assert not isinstance(caught.value, NameAmbiguous)
    assert caught.value.nearest[0] == near
    assert near in str(caught.value)


def test_a_name_like_no_other_says_so():
    with pytest.raises(NameNotFound, match="nothing in the graph is called 'Zzyzx Qqq'; no name comes near") as caught:
        one(seed_rows(), "Zzyzx Qqq")
    assert caught.value.nearest == ()


@pytest.mark.parametrize("text", ["Azerbaijan", "country:AZE"])
def test_a_country_asked_for_as_an_official_is_not_said_to_be_missing(text):
    with pytest.raises(NameNotFound, match=f"^no official in the graph is called '{text}'"):
        one(seed_rows(), text, ("Official",))


@pytest.mark.parametrize("text", ["", "   ", "'-'", "...", "\u0301"])
def test_a_text_without_letters_is_a_wrong_call(text):
    with pytest.raises(UsageError):
        find(seed_rows(), text)


@pytest.mark.parametrize("text", ["\ud800x", "a\x1b[31mb\nc", "%s{0}", "x" * 5000, "\u202eanna"])
def test_hostile_texts_are_not_found_in_one_line(text):
    with pytest.raises(NameNotFound) as caught:
        one(seed_rows(), text)
    message = str(caught.value)
    assert message.isprintable()
    message.encode("utf-8")


def test_a_short_part_inside_words_finds_nothing():
    assert find(people("Ana Alder"), "ld") == []
    assert [node.id for node in find(people("Ana Alder"), "lde")] == ["p0"]


def test_nothing_is_found_in_an_empty_graph():
    from graph.model import Rows

    assert find(Rows(), "ana") == []


def test_whoever_is_to_be_chosen_is_told_by_each_office_once():
    build = Build()
    build.node("Country", "NOR", "Norway")
    for id, name in (("ann-lee", "Ann Lee"), ("ann-moe", "Ann Moe")):
        build.node("Official", id, name)
    for office, post in (
        ("Minister of Foreign Affairs", "minister:foreign-affairs"),
        ("Foreign Minister", "minister:foreign-affairs"),
        ("Envoy", "envoy"),
    ):
        build.edge("HOLDS_OFFICE", ("Official", "ann-lee"), ("Country", "NOR"), office=office, posts=(post,))
    with pytest.raises(NameAmbiguous, match=r"ann-lee \(Ann Lee, Envoy, Foreign Minister\); ann-moe \(Ann Moe\)"):
        one(build.rows(), "Ann")
