"""Quotes that are not closed, not alike, or do not go round the whole value."""

from __future__ import annotations

import re
from typing import Final

from chuangcheng.reading.slips.slip import Slip, quoted
from chuangcheng.reading.slips.stop import Stop
from chuangcheng.reading.slips.unclosed import closed, unclosed_quote

_WIDE_ENDS: Final = {'"': "”“＂", "'": "’‘＇"}
_PAIRS: Final = ("“”", "‘’")
_MARKS: Final = "，。；、,; "
_NO_ITEM: Final = ("", "：", "】", "］", "｝", "〕")
_VALUE_BEFORE: Final = re.compile(r"\s*(?:- +)*(?:[^\s\"'#:]+:[ \t]+)?(?P<value>[\"'].*)\Z")


def open_quote(stop: Stop) -> Slip | None:
    """A quote without its end."""
    if "quoted scalar" not in stop.context or "unexpected" not in stop.problem:
        return None
    slip = unclosed_quote(stop.context_line, stop.context_column)
    return _unlike(stop) or closed(slip, stop.lines)


def _unlike(stop: Stop) -> Slip | None:
    """`"卫-01”`: an English quote before, a Chinese one behind."""
    line = stop.lines[stop.context_line]
    quote = line[stop.context_column : stop.context_column + 1]
    end = line.rstrip(" ,]}")
    if quote not in _WIDE_ENDS or not end.endswith(tuple(_WIDE_ENDS[quote])):
        return None
    if ends_pair(end[stop.context_column :]):
        return None
    return Slip(
        "YAML003", stop.context_line, len(end) - 1, 1, "前面是英文引号，后面写成了中文引号",
        "两头都用英文引号", put=quote,
    )  # fmt: skip


def ends_pair(text: str) -> bool:
    """`"达到“35%”`: whether the Chinese quote at the end closes one that opens in the text."""
    return any(
        text.endswith(last) and text.count(first) >= text.count(last) for first, last in _PAIRS
    )


def backslash(stop: Stop) -> Slip | None:
    """A backslash in double quotes, where it begins a sign of its own."""
    if "unknown escape character" not in stop.problem:
        return None
    column = stop.text.rfind("\\", 0, stop.column + 1)
    if column < 0:
        return None
    return Slip(
        "YAML003", stop.line, column, 1, "英文双引号里的反斜线“\\”另有用处",
        "改成两个反斜线“\\\\”，或者用英文单引号", put="\\\\",
    )  # fmt: skip


def comma_missing(stop: Stop) -> Slip | None:
    """`["甲" "乙"]`: two quoted items side by side."""
    before = stop.before.rstrip()
    if not stop.is_in_brackets or not before.endswith(('"', "'")) or stop.character in _NO_ITEM:
        return None
    is_item = stop.character in ('"', "'") and not before[:-1].endswith((" ", ","))
    return Slip(
        "YAML003", stop.line, stop.column, 1, "这里和前一项之间少了逗号，或者前面的引号没有成对",
        "各项之间用英文逗号隔开，引号两头都要有",
        put=", " if is_item else None, over=(len(before), stop.column - len(before)),
    )  # fmt: skip


def text_behind_quote(stop: Stop) -> Slip | None:
    """`"四创"工作方案`: words behind a closing quote or bracket."""
    if "block" not in stop.context or not stop.before.strip(" -"):
        return None
    behind = stop.text[stop.column :].partition(" #")[0].rstrip()
    if behind and not behind.strip(_MARKS):
        return Slip(
            "YAML003", stop.line, stop.column, len(behind),
            f"“{stop.before.rstrip()[-1:]}”后面多了“{behind}”", "删掉它，行末不用标点", put="",
        )  # fmt: skip
    length = max(1, len(stop.text.rstrip()) - stop.column)
    value = _VALUE_BEFORE.match(stop.before)
    is_text = (
        value is not None and stop.character.isalnum() and ": " not in stop.text[stop.column :]
    )
    start = value.start("value") if value else 0
    return Slip(
        "YAML003", stop.line, stop.column, length,
        "引号或括号后面多了一段文字", "整段内容都放进引号里，或者去掉引号和括号",
        put=quoted(stop.text[start:].rstrip()) if is_text else None,
        over=(start, len(stop.text[start:].rstrip())),
    )  # fmt: skip
