"""The picture in a real Chromium without a network. All officials but the seed's are invented."""

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from seed_rows import Build, seed_rows, three_meetings

from graph.view import draw

pytestmark = pytest.mark.browser

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
DRAWN = "() => window.diplograph && document.querySelector('canvas')"
# The share of pixels of the canvas that are not blank.
INK = """() => {
    const canvas = document.querySelector("canvas");
    const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    let dark = 0;
    for (let i = 0; i < pixels.length; i += 4) {
        if (pixels[i + 3] && pixels[i] + pixels[i + 1] + pixels[i + 2] < 700) dark += 1;
    }
    return dark / (pixels.length / 4);
}"""
WHERE = """(key) => {
    const { network } = window.diplograph;
    const at = network.canvasToDOM(network.getPositions([key])[key]);
    const frame = document.getElementById("network").getBoundingClientRect();
    return [frame.left + at.x, frame.top + at.y];
}"""
CONSULTATIONS = "Meeting:undated-consultations-aze-uzb-1a2b3c4d"


def chromium() -> str:
    """The path of a Chromium; without one the test is skipped, or fails where $CI is set."""
    found = os.environ.get("DIPLOGRAPH_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return found
    reason = "no Chromium here: install the package chromium, or set DIPLOGRAPH_CHROMIUM to its path"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@dataclass
class Seen:
    """A page in the browser, with what it asked the network for and what it complained of."""

    page: object
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    path = chromium()
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture
def show(browser, tmp_path):
    """Opens a picture, or a page around it, alone in an empty folder, with the network blocked."""
    contexts = []

    def open_page(text: str, width: int = 1280, height: int = 800) -> Seen:
        folder = tmp_path / f"alone{len(contexts)}"
        folder.mkdir()
        file = folder / "picture.html"
        file.write_text(text, encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": height}, offline=True)
        contexts.append(context)
        seen = Seen(context.new_page())

        def refuse(route):
            if route.request.url == file.as_uri():
                route.continue_()
            else:
                seen.asked.append(route.request.url)
                route.abort()

        context.route("**/*", refuse)
        seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
        seen.page.on("console", lambda message: seen.complaints.append(message.text))
        seen.page.goto(file.as_uri())
        return seen

    yield open_page
    for context in contexts:
        context.close()


def drawn(seen: Seen):
    """The page once it has drawn; nothing was asked for and nothing went wrong."""
    seen.page.wait_for_function(DRAWN, timeout=10_000)
    seen.page.wait_for_function(f"() => ({INK})() > 0.001", timeout=10_000)
    assert seen.asked == []
    assert seen.complaints == []
    return seen.page


def count(page) -> int:
    return page.evaluate("() => window.diplograph.nodes.length")


def test_the_seed_is_drawn_without_a_network(show):
    page = drawn(show(draw(seed_rows()).html))
    assert count(page) == 10
    assert page.evaluate("() => Object.keys(window.diplograph.network.body.nodes).length") == 10
    assert page.evaluate("() => window.diplograph.edges.length") == 20
    assert page.locator("#counts").inner_text() == "4 officials, 2 meetings, 2 countries, 2 ministries"
    assert page.title() == "Who met whom"


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1920, 1080), (800, 600), (420, 800)])
def test_the_whole_picture_is_in_view_at_any_window(show, width, height):
    page = drawn(show(draw(seed_rows()).html, width, height))
    frame = page.locator("#network").bounding_box()
    assert frame["width"] > 0.6 * min(width, 900)
    assert frame["height"] > 150
    for key in page.evaluate("() => window.diplograph.nodes.getIds()"):
        x, y = page.evaluate(WHERE, key)
        assert frame["x"] <= x <= frame["x"] + frame["width"]
        assert frame["y"] <= y <= frame["y"] + frame["height"]
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert page.locator("#legend").is_visible()


def written(page):
    """The rooms of the names that are written, in the drawing's own measure."""
    return page.evaluate("() => { window.diplograph.network.redraw(); return window.diplograph.written; }")


def on_one_another(rooms):
    return [
        (one["key"], other["key"])
        for number, one in enumerate(rooms)
        for other in rooms[:number]
        if one["left"] < other["right"]
        and other["left"] < one["right"]
        and one["top"] < other["bottom"]
        and other["top"] < one["bottom"]
    ]


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1920, 1080), (900, 640)])
def test_every_name_of_the_seed_is_written_and_none_on_another(show, width, height):
    page = drawn(show(draw(seed_rows()).html, width, height))
    rooms = written(page)
    assert len(rooms) == 10
    assert on_one_another(rooms) == []


def test_in_a_large_picture_names_come_as_one_comes_closer(show):
    build = Build()
    for number in range(200):
        build.meeting(f"m{number:03}", *(f"p{(number * 7 + step) % 60:02}" for step in range(3)))
    page = drawn(show(draw(build.rows()).html))
    page.evaluate("() => window.diplograph.network.fit({animation: false})")
    afar = written(page)
    assert on_one_another(afar) == []
    assert 5 < len(afar) < count(page)
    someone = next(iter(room["key"] for room in afar))
    page.evaluate("(key) => window.diplograph.network.focus(key, {scale: 3, animation: false})", someone)
    near = written(page)
    assert on_one_another(near) == []
    assert someone in {room["key"] for room in near}


def test_pointing_at_a_meeting_shows_who_says_so(show):
    page = drawn(show(draw(seed_rows()).html))
    assert page.locator("#tip").is_hidden()
    x, y = page.evaluate(WHERE, CONSULTATIONS)
    page.mouse.move(x - 60, y - 60)
    page.mouse.move(x, y)
    page.locator("#tip").wait_for(state="visible")
    shown = page.locator("#tip").inner_text()
    assert "Political consultations, Azerbaijan and Uzbekistan" in shown
    assert "the delegation was headed by Deputy Foreign Minister Khalaf Khalafov" in shown
    frame, tip = page.locator("#stage").bounding_box(), page.locator("#tip").bounding_box()
    assert tip["x"] >= frame["x"]
    assert tip["x"] + tip["width"] <= frame["x"] + frame["width"]
    assert tip["y"] + tip["height"] <= frame["y"] + frame["height"]


def test_pointing_at_a_line_shows_its_quote(show):
    page = drawn(show(draw(three_meetings()).html))
    (ax, ay), (bx, by) = (page.evaluate(WHERE, key) for key in ("Official:ana", "Meeting:m2"))
    page.mouse.move(ax + 0.45 * (bx - ax), ay + 0.45 * (by - ay))
    page.mouse.move(ax + 0.5 * (bx - ax), ay + 0.5 * (by - ay))
    page.locator("#tip").wait_for(state="visible")
    assert "ana attended m2." in page.locator("#tip").inner_text()


def test_a_click_shows_everything_known_and_escape_goes_back(show):
    page = drawn(show(draw(seed_rows()).html))
    page.mouse.click(*page.evaluate(WHERE, CONSULTATIONS))
    panel = page.locator("#panel")
    assert panel.locator("h2").inner_text() == "Political consultations, Azerbaijan and Uzbekistan"
    page.locator("#panel summary").first.click()
    assert "BAKU, Azerbaijan, June 15." in panel.inner_text()
    panel.get_by_role("button", name="Khalaf Khalafov").click()
    assert panel.locator("h2").inner_text() == "Khalaf Khalafov"
    page.keyboard.press("Escape")
    assert panel.locator("h2").count() == 0


def test_search_finds_without_accents_and_in_any_order(show):
    build = Build()
    build.node("Official", "zoe", "Zoë Lefèvre")
    build.meeting("m", "zoe", "ben")
    page = drawn(show(draw(build.rows()).html))
    page.locator("#wanted").fill("lefevre ZOE")
    assert page.locator("#panel li").count() == 1
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "Zoë Lefèvre"
    page.locator("#wanted").fill("nobody")
    assert "Nothing in the picture" in page.locator("#panel").inner_text()


def test_the_legend_hides_and_shows_a_kind(show):
    page = drawn(show(draw(seed_rows()).html))
    button = page.locator("#legend button", has_text="ministry")
    hidden = "() => window.diplograph.nodes.get().filter((node) => node.hidden).map((node) => node.id)"
    button.click()
    assert sorted(page.evaluate(hidden)) == ["Ministry:aze-foreign-affairs", "Ministry:uzb-foreign-affairs"]
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    assert page.evaluate(hidden) == []


def test_around_a_node_its_details_are_open(show):
    rows = seed_rows()
    focus = next(node for node in rows.nodes if node.id == "khalaf-khalafov-aze")
    page = drawn(show(draw(rows, focus).html))
    assert page.locator("#panel h2").inner_text() == "Khalaf Khalafov"


HOSTILE = (
    "</script><script>window.pwned=1</script>",
    "<img src=x onerror=window.pwned=1>",
    "<svg onload=window.pwned=1>",
    'Siobhán O\'Dowd & "Co"',
    "R&D <Europe>",
    "يوسف عبد الرحمن حداد",
    "Line\u2028sep\u2029arated",
    "lone \ud800 surrogate",
    "Anna\u202egpj.exe",
    "constructor",
    "__proto__",
)


def test_hostile_names_are_shown_and_never_run(show):
    build = Build()
    for number, name in enumerate(HOSTILE):
        build.node("Official", f"h{number}", name, aliases=(name,))
    build.meeting("m", *(f"h{number}" for number in range(len(HOSTILE))))
    for number, name in enumerate(HOSTILE):
        document = build.node(
            "Document", f"d{number}", name, headline=name, publisher=name, url="javascript:window.pwned=1"
        )
        piece = build.evidence(document, f"e{number}", name, 10 * number)
        build.edge(
            "ATTENDED",
            ("Official", f"h{number}"),
            ("Meeting", "m"),
            office=name,
            side=name,
            evidence=(piece,),
        )
    rows = build.rows()
    page = drawn(show(draw(rows, build.nodes["Official", "h0"]).html))
    assert count(page) == len(HOSTILE) + 1
    for number, name in enumerate(HOSTILE):
        page.mouse.move(*page.evaluate(WHERE, f"Official:h{number}"))
        page.mouse.click(*page.evaluate(WHERE, f"Official:h{number}"))
        readable = name.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        assert page.locator("#panel h2").evaluate("(e) => e.textContent") in (name, readable)
        for summary in page.locator("#panel summary").all():
            summary.click()
        assert page.locator("#panel a, #panel img, #panel svg, #tip img, #tip svg").count() == 0
    assert page.evaluate("() => window.pwned") is None
    assert page.evaluate("() => document.querySelectorAll('script').length") == 3


def test_a_handler_that_got_into_the_page_would_not_run(show):
    """The policy, tried: what is put into the page as HTML stays dead."""
    page = drawn(show(draw(seed_rows()).html))
    page.evaluate("() => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=window.pwned=1>')")
    script = "const s = document.createElement('script'); s.text = 'window.pwned=2'; document.body.append(s)"
    page.evaluate(f"() => {{ {script} }}")
    page.wait_for_timeout(200)
    assert page.evaluate("() => window.pwned") is None


def test_a_source_on_the_web_is_a_link_that_waits_to_be_clicked(show):
    build = Build()
    build.meeting("m", "ana", "ben")
    build.node("Document", "doc", "Readout", url="https://example.org/readout")
    page = drawn(show(draw(build.rows()).html))
    page.mouse.click(*page.evaluate(WHERE, "Official:ana"))
    page.locator("#panel summary").first.click()
    link = page.locator("#panel a").first
    assert link.get_attribute("href") == "https://example.org/readout"
    assert "noopener" in link.get_attribute("rel")


def test_a_large_graph_shows_at_once_what_it_can(show):
    build = Build()
    for number in range(900):
        build.meeting(f"m{number:03}", *(f"p{(number * 7 + step * step) % 400:03}" for step in range(4)))
    page = drawn(show(draw(build.rows()).html))
    assert 60 < count(page) <= 220
    assert "nodes are drawn" in page.locator("#notes").inner_text()
    assert page.locator("progress, #loadingBar").count() == 0


def test_in_a_notebook_it_keeps_its_height_and_its_styles_to_itself(show):
    table = "<table><tr><td id='cell'>1</td></tr></table><p id='text'>text</p>"
    styles = """() => ["cell", "text"].map((id) => {
        const style = getComputedStyle(document.getElementById(id));
        return [style.fontFamily, style.fontSize, style.color, style.padding].join(";");
    })"""
    picture = draw(seed_rows(), height=420)
    plain = show(f"<!doctype html><body>{table}</body>").page.evaluate(styles)
    seen = show(f"<!doctype html><body>{table}{picture._repr_html_()}</body>")
    frame = seen.page.frames[1]
    frame.wait_for_function(DRAWN, timeout=10_000)
    frame.wait_for_function(f"() => ({INK})() > 0.001", timeout=10_000)
    assert seen.page.evaluate(styles) == plain
    assert seen.page.locator("iframe").bounding_box()["height"] == pytest.approx(420, abs=3)
    assert [url for url in seen.asked if not url.startswith("about:")] == []
    assert seen.complaints == []


def test_the_page_prints_with_its_legend(show):
    page = drawn(show(draw(seed_rows()).html))
    page.emulate_media(media="print")
    assert page.locator("#legend").is_visible()
    assert page.locator("#panel").is_hidden()


def test_the_same_picture_stands_the_same_twice(show):
    where = "() => JSON.stringify(window.diplograph.network.getPositions())"
    first, second = (json.loads(drawn(show(draw(seed_rows()).html)).evaluate(where)) for _ in range(2))
    assert first == second
