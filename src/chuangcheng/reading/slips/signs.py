"""Signs that mean something to YAML where a value or an item begins."""

from __future__ import annotations

import re
from typing import Final

from chuangcheng.reading.slips.slip import BULLETS, COLONS, DASHES, Slip, quoted
from chuangcheng.reading.slips.stop import Stop

_PAIRS: Final = (("[", "]"), ("{", "}"))
_KEYED: Final = rf"[^\s{BULLETS}*:{COLONS}-][^\s:{COLONS}]{{0,11}} ?[:{COLONS}]"
_BAD_DASH: Final = re.compile(
    rf"^\s*(?P<dash>-(?=[^\s\d-])|-　+|[{BULLETS}*][ 　]*(?=[^\s{BULLETS}*])"
    rf"|(?:[{DASHES}]{{2,3}}|--)[ 　]*(?={_KEYED})"
    rf"|(?:\d{{1,2}}[.．、]|[（(]\d{{1,2}}[）)])[ 　]*(?=[一-龥]{{1,8}} ?[:{COLONS}]))"
)
"""Before words two dashes are punctuation; before a key they can only be a list's."""


def bad_dash(line: str) -> tuple[int, int, str] | None:
    """Column, length and what is wrong with the dash that a line begins with."""
    match = _BAD_DASH.match(line)
    if match is None:
        return None
    dash = match["dash"]
    if dash == "-":
        told = "“-”后面少一个空格"
    elif dash.rstrip("　") == "-":
        told = "“-”后面是全角空格"
    else:
        told = f"列表开头用了“{dash.rstrip(' 　')}”"
    return match.start("dash"), len(dash), told


def dash(stop: Stop) -> Slip | None:
    """`-乙` among `- 甲`; a full-width dash or a bullet in its place is as good."""
    number = _dash_line(stop)
    found = None if number is None else bad_dash(stop.lines[number])
    if number is None or found is None:
        return None
    return dash_slip(number, *found)


def _dash_line(stop: Stop) -> int | None:
    """The line whose dash the parser may not have taken for one."""
    if stop.wants_colon:
        return stop.context_line
    if stop.has_colon_too_many:
        is_here = ": " in stop.before or bad_dash(stop.text) is not None
        return stop.line if is_here else stop.line_above()
    if "alphabetic or numeric character" in stop.problem:
        return stop.context_line if "* " in stop.lines[stop.context_line] else None
    return stop.line if "block" in stop.context and not stop.before.strip() else None


def dash_slip(line: int, column: int, length: int, told: str) -> Slip:
    """The slip at a bad dash."""
    return Slip("YAML003", line, column, length, told, "改成“- ”", put="- ")


def bad_name(stop: Stop) -> Slip | None:
    """`*重点` and `&甲`: marks of aliases and anchors, whose names must be Latin."""
    if "alphabetic or numeric character" not in stop.problem:
        return None
    line, column = stop.context_line, stop.context_column
    whole = _value_from(stop.lines[line], column)
    word = whole.split()[0]
    if word.startswith("*"):
        return Slip(
            "YAML011", line, column, len(word), f"“{word}”引用的内容前面没有定义",
            '以“*”开头的文字要加引号，例如 "*重点"', quoted(whole), (column, len(whole)),
        )  # fmt: skip
    return _bad_start(line, column, whole)


def bad_tag(stop: Stop) -> Slip | None:
    """`!重点`: to YAML a word behind an exclamation mark is a tag."""
    line, column = stop.context_line, stop.context_column
    if "tag" not in stop.context or stop.lines[line][column : column + 1] != "!":
        return None
    return _bad_start(line, column, _value_from(stop.lines[line], column))


def _bad_start(line: int, column: int, value: str) -> Slip:
    return Slip(
        "YAML003", line, column, len(value), f"内容不能以“{value[:1]}”开头",
        "给这段内容加上英文引号", put=quoted(value),
    )  # fmt: skip


def _value_from(text: str, column: int) -> str:
    """The value that begins at a column, up to a comment, or to the comma or bracket behind it."""
    is_in_brackets = any(text[:column].count(one) > text[:column].count(end) for one, end in _PAIRS)
    return re.split(r" #|[,\]}]" if is_in_brackets else " #", text[column:])[0].rstrip()


def block_sign(stop: Stop) -> Slip | None:
    """`>38.5%`: YAML takes a leading `>` for the mark of a folded text."""
    if "block scalar" not in stop.context:
        return None
    word = stop.lines[stop.context_line][stop.context_column :].split("#")[0].strip()
    return Slip(
        "YAML003", stop.context_line, stop.context_column, len(word),
        f"以“{word[:1]}”开头的内容要加引号", f'写成 "{word}"', put=quoted(word),
    )  # fmt: skip


def bad_start(stop: Stop) -> Slip | None:
    """`@甲`, `%甲` and a backtick: signs that YAML keeps for itself."""
    if "cannot start any token" not in stop.problem or stop.character == "\t":
        return None
    return _bad_start(stop.line, stop.column, _value_from(stop.text, stop.column))
