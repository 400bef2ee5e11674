"""Signs and letters that are typed in a value where a Chinese keyboard has others on the same key.

Each is taken for what was meant only where the value can then be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeVar

from chuangcheng.models.values.fault import ValueFault

_Value = TypeVar("_Value")
_LONGEST: Final = 40
"""Characters of a value that anybody types; what is longer is no value at all."""
_NOUGHTS: Final = "[OoＯｏ○〇]"
_ONES: Final = "[lIｌ|]"
_RULES: Final[tuple[tuple[re.Pattern[str], str, str], ...]] = (
    (re.compile(r"\A[》〉][=＝]"), "≥", "不是大于等于号"),
    (re.compile(r"\A[《〈][=＝]"), "≤", "不是小于等于号"),
    (re.compile(r"\A[》〉](?=\s*\d)"), ">", "不是大于号"),
    (re.compile(r"\A[《〈](?=\s*\d)"), "<", "不是小于号"),
    (re.compile(r"\A[=＝][>＞》〉]"), "≥", "写反了，等号应在后面"),
    (re.compile(r"\A[=＝][<＜《〈]"), "≤", "写反了，等号应在后面"),
    (re.compile(rf"(?<=[\d.]){_NOUGHTS}|{_NOUGHTS}(?=[\d.])"), "0", "不是数字“0”"),
    (re.compile(rf"(?<=[\d.]){_ONES}|{_ONES}(?=[\d.])"), "1", "不是数字“1”"),
    (re.compile(r"(?<=\d)[。·](?=\d)"), ".", "不是小数点“.”"),
    (re.compile(r"(?<=\d)[—–−―‐﹣_](?=\d)"), "-", "不是短横线“-”"),
)
"""What is typed, what belongs there, and what is said of it behind the sign itself."""


def reading(parse: Callable[[str], _Value], text: str) -> _Value:
    """What `parse` makes of a text. Raises its `ValueFault`, or one with what was meant."""
    try:
        return parse(text)
    except ValueFault as fault:
        meant, told = _meant(text[: _LONGEST + 1])
        if len(text) > _LONGEST or not told or not _is_read(parse, meant):
            raise
        raise ValueFault(f"“{text}”里的{told}", f"写成“{meant}”", put=meant) from fault


def _is_read(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except ValueFault:
        return False
    return True


def _meant(text: str) -> tuple[str, str]:
    """The text with all of it put right, and what is said of the first thing that was wrong."""
    told = ""
    for pattern, put, what in _RULES:
        while found := pattern.search(text):
            told = told or f"“{found.group()}”{what}"
            text = pattern.sub(put, text)
    return text, told
