"""The colon behind a key: full-width, doubled, without its space, or another sign in its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from chuangcheng.reading.slips.slip import COLON_HINT, COLONS, Slip, quoted
from chuangcheng.reading.slips.stop import Stop, line_above

_KEY: Final = (
    rf"[^\s:{COLONS};；=＝#\"'\[\]{{}},&*!|>%@`](?:[^:{COLONS};；=＝#]*?[^\s:{COLONS};；=＝#])?"
)
_COLON: Final = re.compile(
    rf"\s*(?:-[ \t]+)*(?P<key>{_KEY})[ \t]*(?P<sign>[:{COLONS}]+|[;；=＝])(?P<behind>\s*)"
)
_SIGNS: Final = {"；": "分号", ";": "分号", "=": "等号", "＝": "等号"}
_HEALTHY: Final = re.compile(r"\s*- |[^#]*:(?: |$)")
_FIRST_KEY: Final = re.compile(rf"\s*(?:- +)*(?P<key>{_KEY})\s*:[ \t]+(?=\S)")
_LAST_WORD: Final = re.compile(r"\s(?P<word>[^\s，。、；]{1,8})\Z")
COLON_IN_VALUE: Final = "给整段文字加引号，或者把这个冒号改成中文冒号“：”"
_TIME: Final = re.compile(r"(?:.*\D)?\d{1,2}\Z")
_LONGEST_NAME: Final = 8
"""Characters of a key; before a semicolon more of them are rather a text."""


@dataclass(frozen=True, slots=True)
class Colon:
    """What is wrong with the colon behind a key; columns in the text from 0."""

    code: str
    name: str
    column: int
    message: str
    hint: str
    over: tuple[int, int]
    put: str = ": "


def find_colon(text: str, *, is_line: bool = False) -> Colon | None:
    """The slip at the first colon of a text that should be `key: value`; None if there is none.

    At the end of a line no space is put behind the colon.
    """
    colon = _find_colon(text)
    is_last = is_line and colon is not None and sum(colon.over) == len(text)
    return replace(colon, put=colon.put.rstrip()) if colon and is_last else colon


def _find_colon(text: str) -> Colon | None:
    match = _COLON.match(text)
    if match is None:
        return None
    name, sign, behind = match["key"], match["sign"], match["behind"]
    column = match.start("sign")
    over = column, len(sign) + len(behind)
    if sign in COLONS:
        return Colon("YAML004", name, column, _not_a_colon(name, sign), COLON_HINT, over)
    if sign == ":":
        return _narrow(text, match, over)
    if len(sign) > 1:
        column += next((n for n, one in enumerate(sign) if one in COLONS), 1)
        told = f"“{name}”后面多了一个冒号"
        return Colon("YAML003", name, column, told, "只留一个英文冒号，后面空一格", over)
    if len(name) > _LONGEST_NAME or not match.end() < len(text.rstrip()):
        return None
    told = f"“{name}”后面写成了{_SIGNS[sign]}“{sign}”"
    return Colon("YAML003", name, column, told, COLON_HINT, over)


def _not_a_colon(name: str, sign: str) -> str:
    """What is said of a full-width colon, or of a sign that looks like one."""
    if sign == "：":
        return f"“{name}”后面用了全角冒号“：”"
    return f"“{name}”后面的“{sign}”不是英文冒号"


def _narrow(text: str, match: re.Match[str], over: tuple[int, int]) -> Colon | None:
    """A colon that is right but for the space behind it."""
    name, column, following = match["key"], match.start("sign"), text[match.end("sign") :]
    over = column + 1, over[1] - 1
    if match["behind"].startswith("　"):
        told = f"“{name}”的冒号后面是全角空格"
        hint = "切换到英文输入法，改成一个半角空格"
        return Colon("YAML003", name, column + 1, told, hint, over, " ")
    if _TIME.match(name, max(0, len(name) - 3)) and following[:1].isdecimal():
        return None
    if not following.strip() or following[0] in " \t\n/\\":
        return None
    told = f"“{name}”后面的冒号少一个空格"
    return Colon("YAML003", name, column, told, "在冒号后面加一个空格", over, " ")


def colon_slip(text: str, line: int) -> Slip | None:
    """The slip at the first colon of a line."""
    colon = find_colon(text, is_line=True)
    if colon is None:
        return None
    column = colon.column
    return Slip(colon.code, line, column, 1, colon.message, colon.hint, colon.put, colon.over)


def wrong_colon(stop: Stop) -> Slip | None:
    """A key whose colon the parser did not take for one."""
    for number in stop.suspects():
        slip = colon_slip(stop.lines[number], number)
        if slip is not None and (slip.code == "YAML004" or ": " not in stop.lines[number]):
            return slip
    return None


def wrong_line_above(stop: Stop) -> Slip | None:
    """The nearest of the lines above that are no `key: value`, if it has a slip.

    YAML took them for more of the text before them until something ended that text.
    """
    number, slip = stop.line_above(), None
    while number is not None and not _HEALTHY.match(stop.lines[number]):
        slip = slip or colon_slip(stop.lines[number], number)
        number = line_above(stop.lines, number)
    is_block_of_text = number is not None and stop.lines[number].rstrip().endswith(("|", ">"))
    return None if is_block_of_text else slip


def colon_behind_quote(stop: Stop) -> Slip | None:
    """`"1.1"：82%`: the key is in quotes."""
    if stop.character not in tuple(COLONS) or not stop.before.rstrip().endswith(('"', "'")):
        return None
    name = stop.before.strip(" -\"'")
    told = _not_a_colon(name, stop.character)
    return Slip("YAML004", stop.line, stop.column, 1, told, COLON_HINT, put=": ")


def colon_in_braces(stop: Stop) -> Slip | None:
    """`{责任单位:[甲]}`: libyaml refuses a colon right before a bracket."""
    if "unexpected ':'" not in stop.problem:
        return None
    name, is_value, _ = re.split(r"[{,\[]", stop.before)[-1].strip(" :").partition(": ")
    if is_value:
        return Slip(
            "YAML003",
            stop.line,
            stop.column,
            1,
            f"“{name}”的文字里还有一个英文冒号",
            COLON_IN_VALUE,
        )
    if stop.before.endswith(":"):
        return Slip(
            "YAML003", stop.line, stop.column, 1, f"“{name}”后面多了一个冒号",
            "只留一个英文冒号，后面空一格",
        )  # fmt: skip
    return Slip(
        "YAML003", stop.line, stop.column, 1, f"“{name}”后面的冒号少一个空格",
        "在冒号后面加一个空格", put=": ",
    )  # fmt: skip


def stray_colon(stop: Stop) -> Slip | None:
    """A colon in a value, or a line that is indented too far."""
    if not stop.has_colon_too_many:
        return None
    key = _FIRST_KEY.match(stop.text)
    if key is None or key.end() >= stop.column:
        return Slip(
            "YAML003", stop.line, stop.column, 1, "这里多了一个冒号，或者这一行的缩进不对",
            "内容里有“: ”时给整段内容加引号；否则把这一行与同级对齐", is_vague=True,
        )  # fmt: skip
    word = _LAST_WORD.search(stop.text, key.end(), stop.column)
    return _two_on_a_line(stop, key, word) if word else _colon_in_value(stop, key)


def _two_on_a_line(stop: Stop, key: re.Match[str], word: re.Match[str]) -> Slip:
    name = word["word"]
    return Slip(
        "YAML003", stop.line, word.start("word"), len(name),
        f"“{key['key']}”的后面又写了一项“{name}”", f"把“{name}”另起一行",
    )  # fmt: skip


def _colon_in_value(stop: Stop, key: re.Match[str]) -> Slip:
    """Between Chinese words a Chinese colon was meant; elsewhere quotes keep what was written."""
    value = stop.text[key.end() :].partition(" #")[0].rstrip()
    put, over = quoted(value), (key.end(), len(value))
    if stop.before[-1:] > "\u2e80":
        behind = stop.text[stop.column + 1 :]
        put, over = "：", (stop.column, 1 + len(behind) - len(behind.lstrip(" ")))
    return Slip(
        "YAML003", stop.line, stop.column, 1, f"“{key['key']}”的文字里还有一个英文冒号",
        COLON_IN_VALUE, put=None if _opens_block(stop, key) else put, over=over,
    )  # fmt: skip


def _opens_block(stop: Stop, key: re.Match[str]) -> bool:
    """Whether lines below belong to what stands behind the colon."""
    below = next((line for line in stop.lines[stop.line + 1 :] if line.strip()), "")
    return len(below) - len(below.lstrip()) > key.start("key")


def missing_colon(stop: Stop) -> Slip | None:
    """A line that has no colon where it needs one."""
    if not stop.wants_colon:
        return None
    line = stop.lines[stop.context_line]
    column = len(line) - len(line.lstrip())
    return Slip(
        "YAML003", stop.context_line, column, len(line.strip()), "这一行没有冒号，不知道是哪一项",
        "写成“名称: 内容”的样子，冒号用英文并加空格", is_vague=True,
    )  # fmt: skip
