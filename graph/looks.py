"""How the kinds of nodes and edges look: shapes and colours that everybody can tell apart, in print too.

The colours are Okabe and Ito's. Shape says the kind as well, line style says whether a meeting was held.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.clarity import Box
from graph.model import Edge, Node
from graph.wording import date_of, date_words

INK = "#1f2933"
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif"
SOLID, DASHED, DOTTED, DASH_DOT = False, [9, 6], [2, 5], [9, 5, 2, 5]
_STATUS: Mapping[str, tuple[Any, str]] = {
    "held": (SOLID, "held"),
    "planned": (DASHED, "planned"),
    "cancelled": (DOTTED, "cancelled"),
    "denied": (DOTTED, "denied"),
    "doubtful": (DASH_DOT, "doubtful"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """How nodes of a kind are drawn: a shape of vis-network, its colours and size in pixels."""

    one: str
    many: str
    shape: str
    fill: str
    border: str
    size: int
    letters: int = 12


NODES: Mapping[str, Look] = {
    "Official": Look("official", "officials", "dot", "#0072B2", "#00507d", 13, 14),
    "Meeting": Look("meeting", "meetings", "diamond", "#D55E00", "#9c4500", 13, 12),
    "Country": Look("country", "countries", "box", "#ffffff", "#1f2933", 12, 14),
    "Ministry": Look("ministry", "ministries", "square", "#009E73", "#006f51", 8),
    "Organization": Look("organisation", "organisations", "hexagon", "#CC79A7", "#96507a", 10),
    "Place": Look("place", "places", "triangleDown", "#56B4E9", "#2b83b8", 9),
    "Document": Look("document", "documents", "triangle", "#F0E442", "#a39a12", 10),
    "Topic": Look("topic", "topics", "star", "#E69F00", "#a87400", 10),
    "Evidence": Look("passage", "passages", "star", "#ffffff", "#6b7682", 8),
}
_LINES: Mapping[str, tuple[str, float, str]] = {
    "ATTENDED": ("#33414e", 2.2, "attended"),
    "TOOK_PART_IN": ("#8795a3", 1.5, "took part as a side"),
    "HELD_IN": ("#2b83b8", 1.5, "held in"),
    "REPORTS": ("#8795a3", 1.2, "reports"),
    "ABOUT": ("#8795a3", 1.2, "about"),
    "MENTIONED_IN": ("#b4bec8", 1.0, "mentioned in"),
    "REPRESENTS": ("#b4bec8", 1.0, "represents"),
    "HOLDS_OFFICE": ("#b4bec8", 1.0, "holds office in"),
    "PART_OF": ("#b4bec8", 1.0, "part of"),
    "LIES_IN": ("#b4bec8", 1.0, "lies in"),
}
_HOLLOW = "#ffffff"
_MARK, _MARK_WIDTH, _BESIDE = "#000000", 6, 0.45
"""A trail is black and broad, and the lines beside it are faint: to be seen at once, in print too."""
_WRAP = 26
_LINES_SHOWN = 3
_SMALLER = 0.72


def node_look(node: Node, *, present: bool, focus: bool, named: bool, marked: bool = False) -> dict[str, Any]:
    """vis-network's options for a node.

    An official who attended nothing (not `present`) is hollow; where not all are `named`, nodes are smaller. What is
    `marked` lies on a trail.
    """
    look = NODES[node.label]
    status = str(node.properties.get("status", "held"))
    full = present if node.label == "Official" else status == "held"
    fill = look.fill if full else _HOLLOW
    dashes = _STATUS.get(status, (SOLID, status))[0]
    font = {"size": look.letters, "face": FONT, "color": INK}
    options: dict[str, Any] = {
        "label": label(node),
        "shape": look.shape,
        "size": _size(look, named) + (5 if focus else 0),
        "color": _colours(fill, look.border),
        "borderWidth": 4 if focus else 2,
        "borderWidthSelected": 4,
        "shapeProperties": {"borderDashes": dashes},
        "font": font,
    }
    if look.shape == "box":
        options |= {
            "margin": {"top": 7, "bottom": 7, "left": 11, "right": 11},
            "borderWidth": 3 if focus else 1.5,
        }
        options["shapeProperties"] = {"borderDashes": SOLID, "borderRadius": 5}
    if marked:
        options |= {"size": look.size + 7, "borderWidth": 5, "color": _colours(fill, _MARK)}
    return options


def edge_look(
    edge: Edge, meeting: Node | None, bend: float, *, named: bool, marked: bool | None = None
) -> dict[str, Any]:
    """vis-network's options for an edge: no arrow head, dashes by the meeting's status, a bend if doubled.

    `marked` says whether it lies on the picture's trail, None where there is none.
    """
    colour, width, _ = _LINES[edge.type]
    status = str(meeting.properties.get("status", "held")) if meeting else "held"
    smooth = {"enabled": True, "type": "curvedCW", "roundness": bend} if bend else {"enabled": False}
    opacity: float = 1 if named else 0.5
    if marked is not None:
        colour, width, opacity = (_MARK, _MARK_WIDTH, 1) if marked else (colour, width, _BESIDE)
    return {
        "arrows": "",
        "color": {"color": colour, "highlight": INK, "hover": INK, "opacity": opacity},
        "width": width if named or marked else width * 0.6,
        "dashes": _STATUS.get(status, (SOLID, status))[0],
        "smooth": smooth,
    }


def edge_words(edge: Edge) -> str:
    """What an edge says, between the names of its ends: "attended"."""
    return _LINES[edge.type][2]


def label(node: Node) -> str:
    """What stands at the node: its name in short lines; a meeting's day, and its status if not held."""
    lines = textwrap.wrap(node.name, _WRAP) or ["(no name)"]
    if len(lines) > _LINES_SHOWN:
        lines = [*lines[: _LINES_SHOWN - 1], lines[_LINES_SHOWN - 1][: _WRAP - 1] + "…"]
    if node.label == "Meeting":
        lines.append(date_words(date_of(node)))
        status = str(node.properties.get("status", "held"))
        if status != "held":
            lines.append(f"({status})")
    return "\n".join(lines)


def box(node: Node, *, named: bool) -> Box:
    """The room that the node takes, with its label where `named`: generous, as fonts differ by machine."""
    look = NODES[node.label]
    lines = label(node).split("\n")
    wide = max(sum(_em(sign) for sign in line) for line in lines) * look.letters
    high = len(lines) * look.letters * 1.25
    if look.shape == "box":
        # Where not all are named, the picture is large, and seen from farther off.
        grown = 1.0 if named else 1.8
        return Box((wide / 2 + 14) * grown, (high / 2 + 10) * grown, (high / 2 + 10) * grown)
    if not named:
        reach = _size(look, named) + 4
        return Box(reach, reach, reach)
    return Box(max(wide / 2, look.size) + 4, look.size + 4, look.size + 8 + high)


def _size(look: Look, named: bool) -> int:
    return look.size if named else round(look.size * _SMALLER)


def _em(sign: str) -> float:
    if unicodedata.combining(sign):
        return 0.0
    if unicodedata.east_asian_width(sign) in "WF":
        return 1.05
    return 0.3 if sign in " .,:;'ilI|" else 0.72 if sign.isupper() or not sign.isascii() else 0.58


def _colours(fill: str, border: str) -> dict[str, Any]:
    both = {"background": fill, "border": border}
    return {**both, "highlight": {**both, "border": INK}, "hover": {**both, "border": INK}}


def legend(
    labels: set[str], edges: set[str], statuses: set[str], *, hollow: bool, trail: str | None = None
) -> list[dict[str, Any]]:
    """The entries of the legend for what is in the picture: kinds (`label`) and lines (`line`).

    `trail` is what the marked lines are, where there are any.
    """
    entries: list[dict[str, Any]] = [
        {
            "label": kind,
            "text": look.one,
            "many": look.many,
            "shape": look.shape,
            "fill": look.fill,
            "border": look.border,
        }
        for kind, look in NODES.items()
        if kind in labels
    ]
    if hollow:
        official = NODES["Official"]
        text = "official, present at nothing known"
        entries.insert(1, {"text": text, "shape": official.shape, "fill": _HOLLOW, "border": official.border})
    if trail is not None:
        entries.append({"text": trail, "line": _MARK, "width": _MARK_WIDTH, "dashes": ""})
    texts = {"ATTENDED": "attended", "TOOK_PART_IN": "took part as a side", "HELD_IN": "held in"}
    entries += [
        {"text": text, "line": _LINES[kind][0], "width": _LINES[kind][1], "dashes": ""}
        for kind, text in texts.items()
        if kind in edges
    ]
    if edges & {"REPRESENTS", "HOLDS_OFFICE", "PART_OF", "LIES_IN"}:
        colour, width, _ = _LINES["REPRESENTS"]
        entries.append({"text": "office, state or seat", "line": colour, "width": width, "dashes": ""})
    for dashes in (DASHED, DOTTED, DASH_DOT):
        named = [text for status, (own, text) in _STATUS.items() if status in statuses and own == dashes]
        if named:
            marks = " ".join(str(length) for length in dashes)
            text = f"{' or '.join(named)} meeting"
            entries.append({"text": text, "line": INK, "width": 2, "dashes": marks})
    return entries
