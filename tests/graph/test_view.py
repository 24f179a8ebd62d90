"""The picture as a file: what it shows, what it leaves out, and that nothing in it loads or runs.

All officials but the seed's are invented.
"""

import base64
import datetime as dt
import hashlib
import html
import json
import os
import random
import re
import sys
from html.parser import HTMLParser

import numpy as np
import pytest
from seed_rows import Build, seed_rows, three_meetings

from graph.clarity import overlaps
from graph.errors import NameNotFound, UsageError
from graph.layout import place
from graph.looks import NODES, box, label
from graph.model import Node, Rows
from graph.selection import Trail
from graph.view import LIMIT, draw

HOSTILE = (
    "</script><script>window.pwned=1</script>",
    "<img src=x onerror=window.pwned=1>",
    "</title><svg onload=window.pwned=1>",
    'Siobhán O\'Dowd & "Co"',
    "R&D <Europe>",
    "يوسف عبد الرحمن حداد",
    "Line\u2028sep\u2029arated",
    "lone \ud800 surrogate",
    "Anna\u202egpj.exe",
    "{{data}} {{vis}} ${1} %s {0}",
    "<!-- <script",
    "]]>\x00\x1b[31m",
)


def contents(picture):
    """What the page shows, read back from it."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', picture.html, re.S)
    return json.loads(found[1])


def names(picture):
    return {one["name"] for one in contents(picture)["about"].values()}


def crowd(officials: int, meetings: int, attendances: int) -> Rows:
    chance = random.Random(7)
    build = Build()
    states = [build.node("Country", code, f"State of {code}") for code in ("AAA", "BBB", "CCC")]
    for number in range(officials):
        person = build.node("Official", f"o{number:04}", f"Official {number:04}")
        build.edge("REPRESENTS", person, states[number % 3])
    for number in range(meetings):
        build.node("Meeting", f"m{number:04}", f"Meeting {number:04}", status="held")
    for _ in range(attendances):
        person = int(chance.random() ** 2 * officials)
        meeting = chance.randrange(meetings)
        build.edge("ATTENDED", ("Official", f"o{person:04}"), ("Meeting", f"m{meeting:04}"))
    return build.rows()


class Page(HTMLParser):
    """Collects the tags of a page with their attributes."""

    def __init__(self, text):
        super().__init__()
        self.tags = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


# ---------------------------------------------------------------- nothing from elsewhere, nothing that runs


def test_the_page_loads_nothing():
    page = Page(draw(seed_rows()).html)
    for tag, attributes in page.tags:
        assert not {"src", "href", "srcset", "action", "data"} & set(attributes), tag
    assert "link" not in {tag for tag, _ in page.tags}
    style = draw(seed_rows()).html.split("<style>")[1].split("</style>")[0]
    assert "@import" not in style
    assert "url(" not in style


def test_the_policy_lets_only_the_two_scripts_of_the_page_run():
    text = draw(seed_rows()).html
    (policy,) = (a["content"] for tag, a in Page(text).tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    scripts = re.findall(r"<script>(.*?)</script>", text, re.S)
    digests = [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in scripts]
    assert len(digests) == 2
    assert policy.endswith("script-src " + " ".join(f"'sha256-{digest}'" for digest in digests))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_data_and_nothing_else(name):
    build = Build()
    for key in ("a", "b"):
        build.node("Official", key, name, aliases=(name,))
    build.meeting("m", "a", "b", name=name, kind=name)
    build.nodes["Document", "doc"] = Node("Document", "doc", name, {"headline": name, "publisher": name, "url": name})
    build.edge("HOLDS_OFFICE", ("Official", "a"), build.node("Country", "AAA", name), office=name)
    rows = build.rows()
    picture = draw(rows, build.nodes["Official", "a"])
    harmless = draw(seed_rows()).html
    assert [tag for tag, _ in Page(picture.html).tags] == [tag for tag, _ in Page(harmless).tags]
    assert name in names(picture)
    picture.html.encode("utf-8")
    assert Page(picture._repr_html_()).tags[0][0] == "iframe"
    assert len(Page(picture._repr_html_()).tags) == 1


def test_names_read_exactly_as_in_the_source():
    build = Build()
    for key, name in (("a", "Siobhán O'Dowd"), ("b", "R&D <Europe>")):
        build.node("Official", key, name)
    build.meeting("m", "a", "b", name="Trade & Investment Forum")
    picture = draw(build.rows(), build.nodes["Official", "b"])
    labels = {node["label"] for node in contents(picture)["nodes"]}
    assert labels == {"Siobhán O'Dowd", "R&D <Europe>", "Trade & Investment Forum\nundated"}
    assert picture.title == "Around R&D <Europe>"
    assert "<title>Around R&amp;D &lt;Europe&gt;</title>" in picture.html
    assert "&amp;amp;" not in picture.html


# ---------------------------------------------------------------- what is drawn


def test_the_seed_is_drawn_with_its_meetings_between_its_participants():
    data = contents(draw(seed_rows()))
    assert data["counts"] == "4 officials, 2 meetings, 2 countries, 2 ministries"
    attended = {
        (data["about"][edge["from"]]["name"], edge["to"])
        for edge in data["edges"]
        if data["ties"][edge["id"]]["words"] == "attended"
    }
    assert {name for name, _ in attended} == {"Khalaf Khalafov", "Bobur Usmanov", "Jeyhun Bayramov"}
    assert len(attended) == 4


def test_passages_documents_topics_and_met_are_left_out_of_the_drawing():
    data = contents(draw(seed_rows()))
    labels = {about["label"] for about in data["about"].values()}
    assert labels == {"Official", "Meeting", "Country", "Ministry"}
    between = [{edge["from"].split(":")[0], edge["to"].split(":")[0]} for edge in data["edges"]]
    assert {"Official"} not in between


def test_what_is_only_named_is_counted_below_the_picture():
    assert draw(seed_rows()).notes == ("Not drawn, only named in documents: 1 country, 1 organisation, 1 place.",)


def test_an_official_present_at_nothing_is_hollow():
    data = contents(draw(seed_rows()))
    fill = {data["about"][node["id"]]["name"]: node["color"]["background"] for node in data["nodes"]}
    assert fill["Shovkat Mirziyoyev"] == "#ffffff"
    assert fill["Khalaf Khalafov"] == NODES["Official"].fill
    assert "official, present at nothing known" in [entry["text"] for entry in data["legend"]]


def test_every_tie_and_node_has_its_quotes_for_the_hover():
    data = contents(draw(seed_rows()))
    untraced = {"part of", "lies in"}
    for tie in data["ties"].values():
        assert tie["quotes"] or tie["words"] in untraced, tie
    quote = data["quotes"][0]
    assert set(quote) == {"text", "document", "start", "end"}
    assert data["documents"][quote["document"]]["publisher"] == "Trend"
    for about in data["about"].values():
        assert any(fact["quotes"] for section in about["sections"] for fact in section["facts"])


def test_no_line_has_an_arrow_head():
    assert {edge["arrows"] for edge in contents(draw(seed_rows()))["edges"]} == {""}


def test_three_meetings_of_a_pair_are_three_nodes_with_their_dates():
    data = contents(draw(three_meetings()))
    labels = {node["label"] for node in data["nodes"] if node["id"].startswith("Meeting:")}
    assert labels == {"m1\n1 February 2021", "m2\n10 May 2021", "m3\n9 September 2022"}
    assert len(data["edges"]) == 6


def test_parallel_edges_are_all_drawn_and_apart():
    build = Build()
    official, ministry = build.node("Official", "ana"), build.node("Ministry", "min", "Ministry")
    for office in ("Minister", "Deputy Minister", "Spokesperson"):
        build.edge("HOLDS_OFFICE", official, ministry, office=office)
    edges = contents(draw(build.rows()))["edges"]
    assert len(edges) == 3
    assert len({json.dumps(edge["smooth"]) for edge in edges}) == 3


@pytest.mark.parametrize(
    ("status", "dashes"),
    [
        ("held", False),
        ("planned", [9, 6]),
        ("cancelled", [2, 5]),
        ("denied", [2, 5]),
        ("doubtful", [9, 5, 2, 5]),
    ],
)
def test_a_meeting_that_was_not_held_looks_it(status, dashes):
    build = Build()
    meeting = build.node("Meeting", "m", "Talks", status=status)
    for code in ("AAA", "BBB"):
        build.edge("TOOK_PART_IN", build.node("Country", code), meeting)
    data = contents(draw(build.rows()))
    assert {json.dumps(edge["dashes"]) for edge in data["edges"]} == {json.dumps(dashes)}
    (node,) = (node for node in data["nodes"] if node["id"] == "Meeting:m")
    assert node["shapeProperties"]["borderDashes"] == dashes
    assert (node["color"]["background"] == NODES["Meeting"].fill) == (status == "held")
    assert node["label"] == ("Talks\nundated" if status == "held" else f"Talks\nundated\n({status})")
    assert any(status in entry["text"] for entry in data["legend"]) == (status != "held")


def test_kinds_differ_in_shape_and_colour():
    assert len({look.shape for kind, look in NODES.items() if kind != "Evidence"}) == len(NODES) - 1
    assert len({(look.fill, look.border) for look in NODES.values()}) == len(NODES)


def test_dates_numbers_and_missing_values_reach_the_page_as_text():
    build = Build()
    build.node("Official", "ana", "Ana", aliases=("A. Alder",), born=dt.date(1970, 1, 2), count=np.int64(3))
    build.meeting("m", "ana", "ben", date="2021-05-10", date_from=dt.date(2021, 5, 10))
    build.node("Document", "doc", "Readout", published=dt.date(2021, 5, 11))
    build.edge("MENTIONED_IN", ("Official", "ana"), ("Document", "doc"), count=np.int64(3))
    build.edge(
        "HOLDS_OFFICE",
        ("Official", "ana"),
        build.node("Country", "AAA", "Arland"),
        first_seen=dt.date(2021, 5, 10),
    )
    text = json.dumps(contents(draw(build.rows())))
    assert "2021-05-11" in text
    assert "seen 2021-05-10" in text
    for never in ("None", "NaN", "NaT", "int64", "datetime"):
        assert never not in text


# ---------------------------------------------------------------- around one node


def test_around_an_official_two_meetings_away():
    rows = seed_rows()
    (khalafov,) = (node for node in rows.nodes if node.id == "khalaf-khalafov-aze")
    near = draw(rows, khalafov, steps=1)
    assert {"Khalaf Khalafov", "Bobur Usmanov", "Azerbaijan"} < names(near)
    assert "Jeyhun Bayramov" not in names(near)
    far = draw(rows, khalafov)
    assert "Jeyhun Bayramov" in names(far)
    assert "Shovkat Mirziyoyev" not in names(far)
    assert contents(far)["focus"] == "Official:khalaf-khalafov-aze"


@pytest.mark.parametrize(
    ("label", "id", "expected"),
    [
        ("Country", "UZB", {"Bobur Usmanov", "Shovkat Mirziyoyev", "Khalaf Khalafov"}),
        ("Ministry", "aze-foreign-affairs", {"Khalaf Khalafov", "Jeyhun Bayramov", "Azerbaijan"}),
        ("Meeting", "undated-meeting-aze-uzb-5e6f7a8b", {"Bobur Usmanov", "Jeyhun Bayramov", "Uzbekistan"}),
        ("Topic", "trade", {"trade", "Khalaf Khalafov"}),
        ("Place", "fuzuli-aze", {"Fuzuli", "Azerbaijan"}),
        ("Country", "ARM", {"Armenia"}),
    ],
)
def test_around_each_kind_of_node(label, id, expected):
    rows = seed_rows()
    (focus,) = (node for node in rows.nodes if node.ref == (label, id))
    assert expected <= names(draw(rows, focus))


def test_around_a_document_and_a_passage():
    rows = seed_rows()
    (document,) = (node for node in rows.nodes if node.label == "Document")
    picture = draw(rows, document)
    assert {"Shovkat Mirziyoyev", "Khalaf Khalafov", document.name} <= names(picture)
    passage = next(node for node in rows.nodes if node.label == "Evidence")
    assert names(draw(rows, passage)) == {passage.name}


def test_a_country_does_not_lead_on_to_all_its_people():
    rows = crowd(60, 30, 90)
    (someone,) = (node for node in rows.nodes if node.id == "o0059")
    data = contents(draw(rows, someone, steps=1))
    officials = [key for key in data["about"] if key.startswith("Official:")]
    assert len(officials) < 20


def test_the_focus_must_be_in_the_graph():
    with pytest.raises(NameNotFound, match="ghost"):
        draw(seed_rows(), Node("Official", "ghost", "Ghost"))


# ---------------------------------------------------------------- large graphs


def test_a_large_graph_is_cut_to_what_can_be_read_and_says_so():
    rows = crowd(3000, 1000, 9000)
    picture = draw(rows)
    data = contents(picture)
    assert 100 < len(data["nodes"]) <= LIMIT
    (note,) = picture.notes
    assert re.match(r"\d+ of 4,003 nodes are drawn, the best connected; left out: 2,\d+ officials, \d+ meetings", note)
    assert "draw what lies around one name" in note
    assert note in data["notes"]
    there = {}
    for edge in data["edges"]:
        if data["ties"][edge["id"]]["words"] == "attended":
            there.setdefault(edge["to"], set()).add(edge["from"])
    meetings = [key for key in data["about"] if key.startswith("Meeting:")]
    assert all(len(there[meeting]) > 1 for meeting in meetings)


def test_around_one_of_many_it_says_what_was_left_out():
    rows = crowd(3000, 1000, 9000)
    (someone,) = (node for node in rows.nodes if node.id == "o0001")
    picture = draw(rows, someone)
    assert len(contents(picture)["nodes"]) <= LIMIT
    assert "the nearest; left out" in picture.notes[0]


def test_two_who_meet_weekly_do_not_fill_the_picture():
    build = Build()
    for number in range(400):
        build.meeting(f"w{number:03}", "ana", "ben")
    for number in range(40):
        build.meeting(f"x{number:03}", f"p{number}", f"p{number + 1}")
    data = contents(draw(build.rows()))
    assert sum(key.startswith("Official:") for key in data["about"]) > 20


@pytest.mark.parametrize("limit", [1, 2, 5, 10])
def test_a_small_limit_is_kept(limit):
    picture = draw(seed_rows(), limit=limit)
    assert len(contents(picture)["nodes"]) <= limit
    khalafov = next(node for node in seed_rows().nodes if node.id == "khalaf-khalafov-aze")
    near = contents(draw(seed_rows(), khalafov, limit=limit))
    assert len(near["nodes"]) <= limit
    assert "Official:khalaf-khalafov-aze" in near["about"]


@pytest.mark.parametrize("wrong", [{"limit": 0}, {"steps": 0}, {"height": -1}])
def test_a_number_that_makes_no_sense_is_a_wrong_call(wrong):
    with pytest.raises(UsageError):
        draw(seed_rows(), **wrong)


def test_a_long_list_in_a_dossier_is_cut_and_counted():
    build = Build()
    for number in range(60):
        build.meeting(f"w{number:03}", "ana", "ben")
    data = contents(draw(build.rows()))
    (section,) = (s for s in data["about"]["Official:ana"]["sections"] if s["heading"] == "Meetings")
    assert len(section["facts"]) + section["more"] == 60
    assert section["more"] == 20


def test_an_empty_graph_says_that_it_is_empty():
    picture = draw(Rows())
    assert contents(picture)["nodes"] == []
    assert picture.notes == ("The graph holds nothing to draw yet: load documents first.",)


# ---------------------------------------------------------------- positions


def test_no_name_lies_on_another_in_the_seeds_picture():
    data = contents(draw(seed_rows()))
    nodes = {f"{node.label}:{node.id}": node for node in seed_rows().nodes}
    boxes = [box(nodes[node["id"]], named=True) for node in data["nodes"]]
    assert overlaps([(node["x"], node["y"]) for node in data["nodes"]], boxes) == []


@pytest.mark.parametrize("count", [1, 2, 3, 12, *(pytest.param(many, marks=pytest.mark.slow) for many in (40, 90))])
@pytest.mark.parametrize("shape", ["star", "ring", "alone", "pairs", "full"])
def test_no_box_lies_on_another(count, shape):
    node = Node("Official", "x", "Somebody of a long name")
    links = {
        "star": [(0, number) for number in range(1, count)],
        "ring": [(number, (number + 1) % count) for number in range(count)],
        "alone": [],
        "pairs": [(number, number + 1) for number in range(0, count - 1, 2)],
        "full": [(one, other) for one in range(min(count, 12)) for other in range(one)],
    }[shape]
    boxes = [box(node, named=True)] * count
    points = place(boxes, links)
    assert len(points) == count
    assert overlaps(points, boxes) == []
    assert points == place(boxes, links)


def test_neighbours_stand_nearer_than_strangers():
    points = place([box(Node("Place", "x", "X"), named=True)] * 12, [(n, n + 1) for n in range(11)])
    apart = [np.hypot(points[n][0] - points[n + 1][0], points[n][1] - points[n + 1][1]) for n in range(11)]
    assert max(apart) < np.hypot(points[0][0] - points[11][0], points[0][1] - points[11][1]) / 3


def test_the_same_rows_give_the_same_page():
    assert draw(seed_rows()).html == draw(seed_rows()).html


@pytest.mark.parametrize("name", ["", " ", "\u2028", "x" * 500, "word " * 100])
def test_a_label_is_short_and_never_empty(name):
    lines = label(Node("Official", "x", name)).split("\n")
    assert 1 <= len(lines) <= 3
    assert all(1 <= len(line) <= 30 for line in lines)


# ---------------------------------------------------------------- writing and showing


def test_it_writes_exactly_the_file_and_nothing_else(tmp_path, monkeypatch):
    folder = tmp_path / "out" / "a" / "b"
    folder.mkdir(parents=True)
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    picture = draw(seed_rows())
    assert picture.write(folder / "out.html") == folder / "out.html"
    assert (folder / "out.html").read_text(encoding="utf-8") == picture.html
    assert [path.name for path in folder.iterdir()] == ["out.html"]
    assert list(here.iterdir()) == []


def test_it_takes_the_place_of_an_older_picture(tmp_path):
    target = tmp_path / "out.html"
    draw(seed_rows()).write(str(target))
    target.write_text(target.read_text(encoding="utf-8") + "<!-- old -->", encoding="utf-8")
    draw(seed_rows()).write(str(target))
    assert "<!-- old -->" not in target.read_text(encoding="utf-8")


def test_it_fills_a_file_that_is_empty(tmp_path):
    target = tmp_path / "out.html"
    target.touch()
    draw(seed_rows()).write(target)
    assert target.stat().st_size


@pytest.mark.parametrize("words", ["my notes", "<!doctype html><title>Mine</title>", "\xff\x00"])
def test_a_file_that_is_no_page_of_ours_is_never_lost(tmp_path, words):
    target = tmp_path / "notes.html"
    target.write_text(words, encoding="latin-1")
    (tmp_path / "link.html").symlink_to(target)
    for path in (target, tmp_path / "link.html"):
        with pytest.raises(UsageError, match="is there already and is not a page that diplograph made; choose another"):
            draw(seed_rows()).write(path)
    assert target.read_text(encoding="latin-1") == words
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.html", "notes.html"]


@pytest.mark.skipif(os.name != "posix", reason="pipes are posix's")
def test_what_is_no_file_is_not_replaced(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError, match="is not a regular file"):
        draw(seed_rows()).write(tmp_path / "pipe")
    assert (tmp_path / "pipe").is_fifo()


def test_a_missing_folder_is_refused_and_not_made(tmp_path):
    with pytest.raises(UsageError, match="there is no folder"):
        draw(seed_rows()).write(tmp_path / "missing" / "out.html")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(UsageError, match="is a folder"):
        draw(seed_rows()).write(tmp_path)


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path, monkeypatch):
    def full(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(UsageError, match="No space left"):
        draw(seed_rows()).write(tmp_path / "out.html")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="modes are posix's")
def test_the_file_can_be_read_by_those_whom_the_umask_allows(tmp_path):
    before = os.umask(0o022)
    try:
        written = draw(seed_rows()).write(tmp_path / "out.html")
    finally:
        os.umask(before)
    assert written.stat().st_mode & 0o777 == 0o644


def test_a_notebook_shows_it_in_a_frame_of_its_height():
    picture = draw(seed_rows(), height=420)
    ((tag, attributes),) = Page(picture._repr_html_()).tags
    assert tag == "iframe"
    assert attributes["height"] == "420"
    assert attributes["srcdoc"] == picture.html
    assert "allow-same-origin" not in attributes["sandbox"]


def test_its_repr_does_not_spill_the_page():
    assert len(repr(draw(seed_rows()))) < 300


def test_drawing_prints_nothing_and_opens_nothing(capsys, monkeypatch):
    monkeypatch.setattr("webbrowser.open", lambda *_: pytest.fail("opened a browser"))
    draw(seed_rows())
    assert capsys.readouterr() == ("", "")


def test_pyvis_is_loaded_only_to_draw():
    import subprocess

    code = "import sys, graph.view; assert not {'pyvis', 'networkx', 'numpy', 'IPython'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_escaped_frame_reads_back_as_the_page():
    picture = draw(seed_rows())
    inside = re.search(r'srcdoc="([^"]*)"', picture._repr_html_())[1]
    assert html.unescape(inside) == picture.html


def led_past(guests):
    """Ana met Ben twice, Ben met Cem at a summit of many, Cem met Dan; the way from Ana to Dan."""
    build = Build()
    steps = (("ana", "m1", "ben"), ("ana", "m2", "ben"), ("ben", "summit", "cem"), ("cem", "m3", "dan"))
    for one, meeting, other in steps:
        extra = [f"guest{number:03}" for number in range(guests)] if meeting == "summit" else []
        build.meeting(meeting, one, other, *extra)
    build.meeting("aside", "guest000", "eve")
    nodes = [("Official", one) for one in ("ana", "ben", "cem", "dan")]
    nodes += [("Meeting", one) for one in ("m1", "summit", "m3", "m2")]
    ties = {(("Official", end), ("Meeting", meeting)) for one, meeting, other in steps for end in (one, other)}
    return build.rows(), Trail("the path", tuple(nodes), frozenset(ties))


@pytest.mark.parametrize("guests", [3, LIMIT + 100])
def test_a_trail_is_marked_whatever_lies_around_it(guests):
    rows, trail = led_past(guests)
    picture = draw(rows, trail=trail)
    data = contents(picture)
    nodes = {node["id"]: node for node in data["nodes"]}
    on = {f"{label}:{id}" for label, id in trail.nodes}
    assert set(data["marked"]) == on
    assert on < nodes.keys()
    assert {key for key, node in nodes.items() if node["color"]["border"] == "#000000"} == on
    assert min(nodes[key]["size"] for key in on) > max(node["size"] for key, node in nodes.items() if key not in on)
    broad = {(edge["from"], edge["to"]) for edge in data["edges"] if edge["width"] > 5}
    assert broad == {(f"Official:{one}", f"Meeting:{meeting}") for (_, one), (_, meeting) in trail.ties}
    faint = [edge["color"]["opacity"] for edge in data["edges"] if edge["width"] < 5]
    assert faint
    assert max(faint) < 0.5
    assert [entry["line"] for entry in data["legend"] if entry["text"] == "the path"] == ["#000000"]
    assert len(nodes) <= LIMIT
    assert bool(picture.notes) == (guests > LIMIT)
    # Who was at none of its meetings lies aside.
    assert "Official:eve" not in nodes


def test_a_picture_without_a_trail_marks_nothing():
    data = contents(draw(seed_rows()))
    assert data["marked"] == []
    assert "the path" not in [entry["text"] for entry in data["legend"]]
