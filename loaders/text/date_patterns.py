"""Date patterns: how English writes a day, a span, a month or a year, in order of preference.

Where two fit one passage, the first wins. No pattern nests repetitions, so matching is linear; each is tried only
around the words that it cannot do without (its anchors), which is what keeps reading fast.
"""

from __future__ import annotations

import calendar
import re
from typing import Final

MONTHS: Final = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
SHORT_MONTHS: Final = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
WEEKDAYS |= {name.lower(): number for number, name in enumerate(calendar.day_abbr)} | {"tues": 1, "thur": 3, "thurs": 3}
SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
NUMBERS: Final = {
    word: number
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"a": 1}
_UNITS: Final = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS: Final = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINALS: Final = (
    {word: number for number, word in enumerate([*_UNITS, *_TEENS], 1)}
    | {f"twenty-{word}": 20 + number for number, word in enumerate(_UNITS, 1)}
    | {"thirtieth": 30, "thirty-first": 31}
)

_NAMES: Final = [name for name in calendar.month_name if name]
_SHORTS: Final = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
# "may" in lower case is the verb, "MAY" the month; short forms may carry a point
_M: Final = (
    "(?:"
    + "|".join(
        [*_NAMES, *(n.upper() for n in _NAMES), *(n.lower() for n in _NAMES if n != "May")]
        + [rf"{short}\b\.?" for name in _SHORTS for short in (name, name.upper())]
    )
    + ")"
)
_D: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_MORE: Final = rf"(?P<more>,\s*{_D}(?:,\s*{_D})?)?"
_Y: Final = r"(?:1[89]\d{2}|20\d{2})"
_YW: Final = rf"{_Y}|this year|last year|next year"
_TO: Final = r"\s*(?:[-–—/]|to|and|&|until|till|through|thru)\s*"
_WDF: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WDC: Final = r"(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
_WDS: Final = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|MON|TUES?|WED|THU(?:RS?)?|FRI|SAT|SUN)"
_WD: Final = rf"(?:(?:{_WDF}|{_WDC}|{_WDS})\b\.?)"
_P: Final = rf"(?:\b{_WD},?\s+(?:the\s+)?)?"
"""The weekday before a date."""
_PART: Final = r"(?:morning|afternoon|evening|night|noon)"
_REL: Final = r"(?:last|next|this past|this coming|this|past|coming|previous|on)"
_NTH: Final = r"(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)"
_GOES_ON: Final = "at|in|to|with|by|and|for|from|when|where|of (?:this|the)"
"""After "on the 15th": anything but a noun of which it is the fifteenth."""
_ORDINAL: Final = "|".join(sorted(ORDINALS, key=len, reverse=True))
_AMOUNT: Final = "|".join(NUMBERS)

ANCHORS_IN_FIGURES: Final = re.compile(
    r"(?P<number>\d[./-]\d{1,2}[./-]\d)|(?P<year>(?:1[89]|20)(?<=\b\d\d)\d{2}\b(?![./-]\d))"
)
ANCHOR_ORDINAL: Final = re.compile(r"on the \d")
ANCHOR_WORD: Final = re.compile(
    rf"(?P<month>(?i:{'|'.join(n[:3] for n in _NAMES)}))|(?P<weekday>{_WDF}|{_WDC}|{_WDS})"
    r"|(?P<season>(?i:spring|summer|autumn|fall|winter)\b)"
    rf"|(?P<relative>(?i:days?|date|{_PART}|today|tonight|yesterday|tomorrow)\b)"
    r"|(?P<span>(?i:week|weekend|month|year)\b)"
)
"""The anchor with which a word begins."""
WINDOW: Final = 48
"""How many characters on either side of an anchor a date may reach."""
# name, anchor, pattern
_WORDED: Final = (
    ("iso", "number", rf"{_P}\b(?P<y>{_Y})(?P<sep>[-./])(?P<m>\d{{2}})(?P=sep)(?P<d>\d{{2}})\b(?![-./]\d)"),
    ("numeric", "number", rf"{_P}(?<![\d./-])(?P<d>\d{{1,2}})(?P<sep>[./-])(?P<m>\d{{1,2}})(?P=sep)(?P<y>{_Y})\b"),
    ("dashed", "month", rf"{_P}\b(?P<d>{_D})-(?P<mn>{_M})-(?P<y>{_Y})\b"),
    (
        "range4",
        "month",
        rf"{_P}\b(?P<d>{_D})\s+(?P<mn>{_M})(?:,?\s+(?P<y>{_Y}))?{_TO}{_P}(?P<d2>{_D})\s+(?P<mn2>{_M})(?:,?\s+(?P<y2>{_Y}))?\b",
    ),
    (
        "range4m",
        "month",
        rf"{_P}\b(?P<mn>{_M})\s+(?P<d>{_D})(?:,?\s+(?P<y>{_Y}))?{_TO}{_P}(?P<mn2>{_M})\s+(?P<d2>{_D})(?:,?\s+(?P<y2>{_Y}))?\b",
    ),
    (
        "range",
        "month",
        rf"(?P<between>\bbetween\s+)?(?P<wd>\b{_WD},?\s+)?(?:the\s+)?\b(?P<d>{_D}){_MORE}(?P<joint>{_TO})(?P<wd2>\b{_WD},?\s+)?(?:the\s+)?(?P<d2>{_D})(?:\s+of)?\s+(?P<mn>{_M})(?:,?\s+(?P<y>{_Y}))?\b",
    ),
    (
        "rangem",
        "month",
        rf"(?P<between>\bbetween\s+)?{_P}\b(?P<mn>{_M})\s+(?P<d>{_D}){_MORE}(?P<joint>{_TO})(?P<d2>{_D})(?![\d:]|\s+{_M}|\s*[ap]\.?m)(?:,?\s+(?P<y>{_Y}))?\b",
    ),
    ("day", "month", rf"{_P}\b(?P<d>{_D})(?:\s+(?:day\s+)?of)?,?\s+(?P<mn>{_M})(?:,?\s+(?:of\s+)?(?P<y>{_YW}))?\b"),
    ("day", "month", rf"{_P}\b(?P<mn>{_M})\s+(?P<d>{_D})(?!\d|:\d|,\d)(?:,?\s+(?:of\s+)?(?P<y>{_YW}))?\b"),
    ("day", "month", rf"(?i:\b(?P<dw>{_ORDINAL})\s+(?:day\s+)?of\s+)(?P<mn>{_M})(?:,?\s+(?:of\s+)?(?P<y>{_YW}))?\b"),
    ("month", "month", rf"\b(?P<mn>{_M})(?:,?\s+(?:of\s+)?(?P<y>{_YW}))\b"),
    ("day", "weekday", rf"\b{_WD},?\s+(?:the\s+)?(?P<d>{_D})\b(?!\s*(?:{_M}|[:.%]\d|[ap]\.?m|hours))"),
    (
        "day",
        "ordinal",
        rf"\bon the (?P<d>{_NTH})(?:\s+of this month\b|(?=\s*(?:[.,;:)]|$|(?:of the month|{_GOES_ON})\b)))",
    ),
    (
        "season",
        "season",
        rf"(?i)\b(?:(?:in|during)\s+(?:the\s+)?(?:early\s+|late\s+)?|(?P<rel>next|last|this|coming)\s+)"
        rf"(?P<s>spring|summer|autumn|fall|winter)\b(?:\s+(?:of\s+)?(?P<y>{_Y})\b)?",
    ),
    ("season", "season", rf"(?i)\b(?P<s>spring|summer|autumn|fall|winter)\s+(?:of\s+)?(?P<y>{_Y})\b"),
    (
        "inmonth",
        "month",
        rf"\b(?:(?:in|since|until|till|(?P<rel>last|next|this)|early|late)(?:\s+(?:early|late))?[ -](?:mid-)?|mid-)"
        rf"(?P<mn>{_M})\b(?!\s+\d)",
    ),
    ("inmonth", "month", rf"\b(?:from|by|of|for)\s+(?P<mn>{_M})\b(?!\s+\d|\s+[A-Z][a-z])"),
    ("day", "weekday", rf"\b(?:on )?{_WDF} \((?P<d>{_D})\)"),
    ("day", "relative", rf"(?i)\b(?:today|yesterday(?: {_PART})?|this {_PART}|last night) \((?P<d>{_D})\)"),
    ("weekdays", "weekday", rf"\b(?P<w>{_WDF})(?P<joint>{_TO})(?P<w2>{_WDF})\b"),
    ("weekday", "weekday", rf"\b(?:(?P<rel>{_REL}) )?(?P<w>{_WDF})(?:\s+{_PART})?\b"),
    ("weekday", "weekday", rf"(?m)^[ \t]*(?P<w>{_WDC}|{_WDS})\b\.?(?=\s*(?:$|[:.,–—-]))"),
    ("weekday", "weekday", rf"\b(?:(?i:(?P<rel>{_REL})) )?(?P<w>{_WDC})\b"),
    ("daysago", "relative", rf"(?i)\b(?P<n>\d{{1,2}}|{_AMOUNT})\s+days?\s+ago\b"),
    ("beforeyesterday", "relative", r"(?i)\b(?:the\s+)?day\s+before\s+yesterday\b"),
    ("aftertomorrow", "relative", r"(?i)\b(?:the\s+)?day\s+after\s+tomorrow\b"),
    ("today", "relative", rf"(?i)\b(?:(?:earlier|later)\s+)?(?:today|this\s+{_PART}|tonight)\b"),
    ("yesterday", "relative", rf"(?i)\b(?:yesterday(?:\s+{_PART})?|last night|last evening)\b"),
    ("tomorrow", "relative", rf"(?i)\btomorrow(?:\s+{_PART})?\b"),
    ("week", "span", r"(?i)\b(?:(?:earlier|later)\s+)?(?P<rel>last|this|next|coming|previous)\s+week\b"),
    ("week", "span", r"(?i)\b(?:earlier|later)\s+in\s+the\s+week\b"),
    (
        "weekend",
        "span",
        r"(?i)\b(?:(?P<rel>last|this|next|past|coming|previous)|(?:over|at|on|during) the)\s+weekend\b",
    ),
    ("monthrel", "span", r"(?i)\b(?:(?:earlier|later)\s+)?(?P<rel>last|this|next|previous)\s+month\b"),
    ("yearrel", "span", r"(?i)\b(?:(?:earlier|later)\s+)?(?P<rel>last|this|next|previous)\s+year\b"),
    (
        "sameday",
        "relative",
        rf"(?i)\b(?:(?:later|earlier)\s+)?(?:(?:on\s+|in\s+)?(?:the|that)\s+(?:very\s+)?same\s+(?:day|date|{_PART})"
        rf"|(?:later|earlier)\s+(?:that|the same|in the|on the)\s+(?:day|{_PART})|(?:on\s+)?that\s+(?:day|{_PART})"
        rf"|in\s+the\s+(?:late\s+|early\s+)?{_PART}|later\s+in\s+the\s+day)\b",
    ),
    (
        "daybefore",
        "relative",
        rf"(?i)\b(?:the\s+)?(?:previous|preceding)\s+(?:day|{_PART})\b|\bthe\s+(?:day|{_PART})\s+before\b",
    ),
    (
        "dayafter",
        "relative",
        rf"(?i)\b(?:the\s+)?(?:next|following)\s+(?:day|{_PART})\b|\bthe\s+(?:day|{_PART})\s+after\b",
    ),
    ("daysbefore", "relative", rf"(?i)\b(?P<n>{_AMOUNT})\s+days?\s+(?:earlier|before)\b"),
    ("daysafter", "relative", rf"(?i)\b(?P<n>{_AMOUNT})\s+days?\s+(?:later|after)\b"),
    (
        "year",
        "year",
        rf"\b(?:in|during|throughout|since|from|for|by|until|(?:end|half|beginning|start|course|quarter)\s+of)\s+"
        rf"(?:(?:early|late|mid)[ -])?(?P<y>{_Y})\b(?!\s*[-–]\s*\d)",
    ),
)
PATTERNS: Final = tuple((name, anchor, re.compile(pattern)) for name, anchor, pattern in _WORDED)
