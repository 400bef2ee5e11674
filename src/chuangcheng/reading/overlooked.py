"""Slips that YAML takes without a word, so that something else is read than was meant.

Each has a pattern that is quick over a whole text and finds next to nothing in a clean one. What it
finds counts only where the document has a key or value in that very place, so that quoted texts,
blocks of text and comments are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from chuangcheng.reading.document import LocatedDocument
from chuangcheng.reading.lines import Lines
from chuangcheng.reading.slips.brackets import (
    WIDE_BRACKETS,
    wide_bracket_slip,
    wide_comma_slip,
)
from chuangcheng.reading.slips.colons import colon_slip
from chuangcheng.reading.slips.comments import remark_slip
from chuangcheng.reading.slips.quotes import ends_pair
from chuangcheng.reading.slips.signs import bad_dash, dash_slip
from chuangcheng.reading.slips.slip import BULLETS, COLONS, DASHES, Slip, quoted
from chuangcheng.reading.slips.spaces import indented
from chuangcheng.reading.slips.unclosed import closed, ends_here, unclosed_quote

_DASH: Final = re.compile(r"-(?=[^\s\d-]|　)")
_WIDE_QUOTES: Final = re.compile(
    r"“(?=[^”\n]{0,40}\d)(?=[^”\n]{0,40}[.\-/])[\w.\-/]{1,40}”(?=[ \t]*[,\]}:\r\n])"
)
_QUOTED_KEY: Final = re.compile(r"“[^“”\n]{1,40}”(?=[ \t]*:[ \t\r\n])")
_CODE: Final = r"(?:[^\W\d_]{1,3}-)?\d[\d.\-]*"
_JOINED: Final = {
    mark: re.compile(rf"{mark}(?<=\d{mark})(?= ?{_CODE}[\],，、；])") for mark in "，、；"
}
_CODES: Final = re.compile(rf"\[{_CODE}(?:[,，、；] ?{_CODE})+\]")
_REMARK: Final = r"(?:说明|备注|注意?|示例|待\w{1,2}|已\w{1,2})(?:[:：\s]|\Z)"
_SWALLOWED: Final = re.compile(
    rf" #(?:[A-Za-z]?\d{{1,3}}(?![\d年月日.])|(?!{_REMARK})[一-龥（《“])[^\r\n]*"
)
"""A `#` that words follow at once, but for dates and for what remarks begin with."""
_WIDE_SIGN: Final = re.compile(r"＃(?<=[ \t　]＃)[ \t　]")
_UNLIKE: Final = (
    ("“", re.compile(r"“[^“”\"\r\n]{1,40}\"(?=[ \t]*[,\]}\r\n])")),
    ('"', re.compile(r"\"[^\"”\r\n]{1,40}”(?=[ \t]*[\r\n])")),
)
_WIDE_REMARK: Final = re.compile(r"　[ 　]*#(?=[ \t　])")
_COLONS: Final = (
    *((colon, re.compile(rf"{colon}[ 　]*[{{\[]")) for colon in COLONS),
    ("；", re.compile(r"；[ 　]*[{\[]")),
    ("　", re.compile(r":　[ 　]*[{\[]")),
    ("：", re.compile(r":：(?=\s)")),
    ("：", re.compile(r"：:(?=\s)")),
    (":", re.compile(r"::(?=\s)")),
)
_EMPTY_BLOCK: Final = re.compile(r" >[1-9][ \t]*(?=[\r\n])")


class _Places:
    """Where the keys and values of a document begin and end."""

    def __init__(self, document: LocatedDocument) -> None:
        self._ends: dict[tuple[int, int], set[int]] = {}
        self._closed: set[tuple[int, int]] = set()
        for start, end in document.extents():
            self._ends.setdefault(start, set()).add(end)
            self._closed.add((start[0], end))

    def begins(self, line: int, column: int) -> bool:
        return (line, column) in self._ends

    def covers(self, line: int, column: int, end: int) -> bool:
        return end in self._ends.get((line, column), ())

    def has_text_over(self, line: int, column: int, end: int) -> bool:
        """Whether something begins before a column and ends where its line does."""
        return any(end in self._ends.get((line, first), ()) for first in range(column))

    def ends(self, line: int, column: int) -> bool:
        return (line, column) in self._closed

    def has_key(self, line: int, column: int, text: str) -> bool:
        ends = self._ends.get((line, column), ())
        return any(end > 0 and text[end:].lstrip().startswith(":") for end in ends)


def overlooked(text: str, document: LocatedDocument) -> list[Slip]:
    """Every such slip of a text that was read."""
    present = {mark for mark in _MARKS if mark in text}
    matches = [
        (match, judge)
        for mark, pattern, judge in _JUDGES
        if mark in present
        for match in pattern.finditer(text)
        if judge not in _AT_LINE_START or _begins_line(text, match.start())
    ]
    if not matches:
        return []
    lines, places = Lines(text), _Places(document)
    found = (judge(match, lines, places) for match, judge in matches)
    return [slip for slip in found if slip is not None]


def _begins_line(text: str, position: int) -> bool:
    """Whether only spaces stand before a position on its line."""
    while position and text[position - 1] == " ":
        position -= 1
    return position == 0 or text[position - 1] in "\r\n"


def _dash(match: re.Match[str], lines: Lines, places: _Places) -> Slip | None:
    line, column = lines.place(match.start())
    text = lines.all[line]
    found = bad_dash(text)
    if found is None or found[0] != column or not places.begins(line, column):
        return None
    is_double = text[column : column + 2].strip(DASHES) == ""
    return None if is_double and not places.has_key(line, column, text) else dash_slip(line, *found)


def _indented(match: re.Match[str], lines: Lines, places: _Places) -> Slip | None:
    line, column = lines.place(match.start())
    slip = indented(lines.all, line) if places.begins(line, column) else None
    if slip is not None:  # the lines below are aligned with this one
        text = lines.all[line]
        lines.all[line] = f"{text[:column]}{slip.put}{text[column + slip.length :]}"
    return slip


def _wide_quotes(match: re.Match[str], lines: Lines, places: _Places) -> Slip | None:
    line, column = lines.place(match.start())
    words = match.group()
    if not places.covers(line, column, column + len(words)):
        return None
    return Slip(
        "YAML003", line, column, len(words), f"{words}外面用了中文引号",
        "去掉引号，或者改成英文引号", put=f'"{words[1:-1]}"',
    )  # fmt: skip


def _colon(match: re.Match[str], lines: Lines, places: _Places) -> Slip | None:
    """`各乡镇：{性质: 乡镇}`: for YAML the key goes up to the colon in the braces."""
    line, column = lines.place(match.start())
    text = lines.all[line]
    slip = colon_slip(text, line)
    if slip is None or slip.replaced[0] not in (column, column + 1):
        return None
    return slip if places.has_key(line, len(text) - len(text.lstrip(" -")), text) else None


def _joined(match: re.Match[str], lines: Lines, places: _Places) -> Slip | None:
    """`[1.1、1.2]` is one code for YAML; of words between such commas nobody can be so sure."""
    line, column = lines.place(match.start())
    start = lines.all[line].rfind("[", 0, column)
    if start < 0 or not _CODES.match(lines.all[line], start) or not places.begins(line, start):
        return None
    return wide_comma_slip(lines.all[line], line, column)


def _swallowed(match: re.Match[str], lines: Lines, places: _Places) -> Slip | None:
    line, column = lines.place(match.start())
    before = lines.all[line][:column].rstrip()
    if not places.ends(line, len(before)):
        return None
    words = match.group().strip()
    return Slip(
        "YAML012", line, column + 1, len(words), f"“{words}”被当成注释，没有算进内容",
        "要算进内容的，给整段文字加引号；确实是注释的，“#”后面空一格",
    )  # fmt: skip


def _wide_remark(match: re.Match[str], lines: Lines, places: _Places) -> Slip | None:
    """`内容: 甲　# 说明`: behind a full-width space a comment is none."""
    line, column = lines.place(match.start())
    text = lines.all[line].rstrip()
    if text.endswith(("'", '"')) or not places.has_text_over(line, column, len(text)):
        return None
    blanks = len(match.group()) - 1
    return Slip(
        "YAML003", line, column, blanks, "“#”前面是全角空格，后面的说明被当成了内容",
        "改成半角空格", put="  ",
    )  # fmt: skip


def _wide_sign(match: re.Match[str], lines: Lines, places: _Places) -> Slip | None:
    """`内容: 甲 ＃ 说明`: a full-width `#` begins no comment."""
    line, column = lines.place(match.start())
    text = lines.all[line].rstrip()
    is_text = not text.endswith(("'", '"')) and places.has_text_over(line, column, len(text))
    return remark_slip(line, column, "＃") if is_text else None


def _unlike_quotes(match: re.Match[str], lines: Lines, places: _Places) -> Slip | None:
    """`“卫-01"` is a text with its quotes; `"卫-01”` goes on to the next English one."""
    line, column = lines.place(match.start())
    words = match.group()
    is_wide_first = words[0] == "“"
    end = column + len(words)
    if not places.covers(line, column, end if is_wide_first else -1):
        return None
    if not is_wide_first and not ends_here(lines.all, line):
        return None
    if ends_pair(words):
        return closed(unclosed_quote(line, column), lines.all)
    first, last = ("中文", "英文") if is_wide_first else ("英文", "中文")
    return Slip(
        "YAML003", line, column if is_wide_first else end - 1, 1,
        f"前面是{first}引号，后面写成了{last}引号", "两头都用英文引号", put='"',
    )  # fmt: skip


def _wide_bracket(match: re.Match[str], lines: Lines, places: _Places) -> Slip | None:
    line, column = lines.place(match.start())
    return wide_bracket_slip(lines.all[line], line, column) if places.begins(line, column) else None


def _empty_block(match: re.Match[str], lines: Lines, places: _Places) -> Slip | None:
    line, column = lines.place(match.start() + 1)
    words = match.group().strip()
    if not places.begins(line, column):
        return None
    return Slip(
        "YAML003", line, column, len(words), "以“>”开头的内容要加引号", f'写成 "{words}"',
        put=quoted(words),
    )  # fmt: skip


_Judge = Callable[[re.Match[str], Lines, _Places], Slip | None]
_AT_LINE_START: Final[tuple[_Judge, ...]] = (_dash, _indented)
# A character that must be in a text for a pattern to match, the pattern, and who looks at what it
# found. Each pattern begins with a character of its own: one for several is ten times slower.
_JUDGES: Final[tuple[tuple[str, re.Pattern[str], _Judge], ...]] = (
    ("-", _DASH, _dash),
    *((bullet, re.compile(bullet), _dash) for bullet in BULLETS),
    ("　", re.compile("　"), _indented),
    ("“", _WIDE_QUOTES, _wide_quotes),
    ("“", _QUOTED_KEY, _wide_quotes),
    *((mark, pattern, _colon) for mark, pattern in _COLONS),
    *((mark, pattern, _joined) for mark, pattern in _JOINED.items()),
    ("#", _SWALLOWED, _swallowed),
    ("　", _WIDE_REMARK, _wide_remark),
    ("＃", _WIDE_SIGN, _wide_sign),
    *((mark, pattern, _unlike_quotes) for mark, pattern in _UNLIKE),
    (">", _EMPTY_BLOCK, _empty_block),
    *((opener, pattern, _wide_bracket) for opener, pattern in WIDE_BRACKETS.items()),
)
_MARKS: Final = frozenset(mark for mark, _, _ in _JUDGES)
