"""Brackets, braces and the commas in them."""

from __future__ import annotations

import re
from typing import Final

from chuangcheng.reading.slips.slip import Slip
from chuangcheng.reading.slips.stop import Stop
from chuangcheng.reading.slips.unclosed import CLOSERS, closed

_WIDE_COMMAS: Final = "，、；"
_WIDE_CLOSERS: Final = {"]": "】］〕）)", "}": "｝】）)"}
_ROUND: Final = (("（", "）"), ("(", ")"))
_NARROW: Final = {"【": "[", "［": "[", "｛": "{"}
_WIDE_OPENER: Final = re.compile(r"\s*(?:- +)*(?:[^\s#:：]+:[ \t]+)?(?P<opener>[【［｛])")
_TO_LINE_END: Final = r"(?=[^】］｝\r\n]{0,500}[】］｝\]}][ \t]*(?:[\r\n]|\Z))"
WIDE_BRACKETS: Final = {
    "【": re.compile(f"【(?=[^】\\r\\n]{{0,500}}[,，、\\]]){_TO_LINE_END}"),
    "［": re.compile(f"［{_TO_LINE_END}"),
    "｛": re.compile(f"｛{_TO_LINE_END}"),
}
"""A bracket round all the rest of its line; `【重点】整治市容` and `【重点】` are words."""


def wide_comma(stop: Stop) -> Slip | None:
    """A full-width comma between the last separator on the line and the place."""
    if not stop.is_in_brackets:
        return None
    first = max(stop.before.rfind(mark) for mark in ",[{")
    column = next(
        (i for i in range(first + 1, len(stop.text)) if stop.text[i] in _WIDE_COMMAS), None
    )
    if first < 0 or column is None or column > stop.column:
        return None
    return wide_comma_slip(stop.text, stop.line, column)


def wide_comma_slip(text: str, line: int, column: int) -> Slip:
    """The slip at a full-width comma between two items; blanks behind it become one."""
    behind = text[column + 1 :]
    return Slip(
        "YAML003", line, column, 1, f"括号里的分隔用了全角的“{text[column]}”",
        "改成英文逗号加一个空格，即“, ”", put=", ",
        over=(column, 1 + len(behind) - len(behind.lstrip(" 　"))),
    )  # fmt: skip


def wide_bracket(stop: Stop) -> Slip | None:
    """`｛状态: 进行中｝`: full-width braces round an entry with colons."""
    match = _WIDE_OPENER.match(stop.text) if stop.has_colon_too_many else None
    if match is None:
        return None
    if not WIDE_BRACKETS[match["opener"]].match(stop.text, match.start("opener")):
        return None
    return wide_bracket_slip(stop.text, stop.line, match.start("opener"))


def wide_bracket_slip(text: str, line: int, column: int) -> Slip:
    """The slip at a full-width bracket that goes round all the rest of the line."""
    opener = _NARROW[text[column]]
    inside = text[column + 1 :].rstrip()[:-1]
    what, closer = ("列表", "]") if opener == "[" else ("条目", "}")
    shape = "方" if opener == "[" else "花"
    return Slip(
        "YAML003", line, column, 1, f"{what}外面用了全角括号“{text[column]}”",
        f"改成英文{shape}括号 {opener} {closer}",
        put=f"{opener}{inside}{closer}", over=(column, len(inside) + 2),
    )  # fmt: skip


def open_bracket(stop: Stop) -> Slip | None:
    """A bracket without its end."""
    if not stop.is_in_brackets:
        return None
    line, column = stop.context_line, stop.context_column
    if stop.lines[line][column : column + 1] not in CLOSERS:
        line, column = _last_opener(stop)
    if column < 0:
        return None
    slip = Slip(
        "YAML003", line, column, 1, "括号没有成对，或者括号里少了逗号",
        "补上后括号，各项之间用英文逗号隔开",
    )  # fmt: skip
    return _unlike(stop.lines[line], line, column) or closed(slip, stop.lines)


def _unlike(text: str, line: int, column: int) -> Slip | None:
    """`[甲, 乙】`: an English bracket before, a Chinese one behind."""
    closer, end = CLOSERS[text[column]], text.rstrip()
    if closer in text[column:] or not end.endswith(tuple(_WIDE_CLOSERS[closer])):
        return None
    if any(end[-1] == last and end.count(first) >= end.count(last) for first, last in _ROUND):
        return None
    told = f"前面是英文括号，后面写成了全角括号“{end[-1]}”"
    if end[-1] in "）)":
        told = f"前面是“{text[column]}”，后面写成了圆括号“{end[-1]}”"
    return Slip(
        "YAML003", line, len(end) - 1, 1, told,
        f"改成“{closer}”", put=closer,
    )  # fmt: skip


def _last_opener(stop: Stop) -> tuple[int, int]:
    """The last bracket above that was opened, wherever it is; column -1 if there is none."""
    for number in range(stop.line, -1, -1):
        column = max(stop.lines[number].rfind("["), stop.lines[number].rfind("{"))
        if column >= 0 and not stop.lines[number][column:].strip(" [{"):
            return number, column
    return stop.line, -1


def stray_bracket(stop: Stop) -> Slip | None:
    """A closing bracket that nothing opened."""
    if stop.character not in ("]", "}"):
        return None
    return Slip(
        "YAML003", stop.line, stop.column, 1, f"这里多了一个“{stop.character}”",
        "补上与它成对的前括号，或者删掉它",
    )  # fmt: skip
