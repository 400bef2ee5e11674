"""A parser's complaint → what the person at the keyboard did, and where.

The parser stops where it can no longer go on, often a line after the slip. Each recogniser here
knows one slip by the parser's complaint and the lines at that place; the first that knows it names
it. Both of PyYAML's parsers are understood; they word their complaints differently.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import yaml

from chuangcheng.reading.lines import split_lines

_KEY: Final = r"(?:[^\s:：#\"'\[\]{},&*!|>%@`][^:：#]*?)"
_FULL_WIDTH_COLON: Final = re.compile(rf"^\s*(?:-\s+)*{_KEY}(：)")
_NO_SPACE_AFTER_COLON: Final = re.compile(rf"^\s*(?:-\s+)*{_KEY}(?<!\d)(:)(?=[^\s:/\\])")
_TAB_INDENT: Final = re.compile(r"^ *(\t)")
_WIDE_INDENT: Final = re.compile(r"^[ \t]*(　)")
_BAD_DASH: Final = re.compile(r"^\s*(-(?=[^\s\d-])|[－—–−·•] ?(?=\S))")
_UNPRINTABLE: Final = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_WIDE_COMMAS: Final = "，、；"


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the parser gave up and what it was at; lines and columns from 0."""

    lines: list[str]
    line: int
    column: int
    context_line: int
    context_column: int
    problem: str
    context: str

    @property
    def text(self) -> str:
        """The line where it stopped."""
        return self.lines[self.line]

    @property
    def before(self) -> str:
        """What stands on the line before the place."""
        return self.text[: self.column]

    def line_above(self) -> int | None:
        """The nearest line above that is not empty and no comment."""
        for number in range(self.line - 1, -1, -1):
            if self.lines[number].strip() and not self.lines[number].lstrip().startswith("#"):
                return number
        return None

    def suspects(self) -> list[int]:
        """The lines on which a key may have gone wrong so that the parser stopped here."""
        above = self.line_above()
        if "could not find expected ':'" in self.problem:
            return [self.context_line]
        if "mapping values are not allowed" not in self.problem:
            return []
        is_first_colon = ": " not in self.before
        return [self.line, above] if is_first_colon and above is not None else [self.line]


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip that was recognised; line and columns from 0.

    `put` is what should stand there instead, where that is certain.
    """

    code: str
    line: int
    column: int
    length: int
    message: str
    hint: str
    put: str | None = None


def recognise(error: Exception, text: str) -> Slip:
    """What the person did where the parser refused a text."""
    control = _UNPRINTABLE.search(text)
    stop = _stop(error, text, control.start() if control else len(text))
    known = (recogniser(stop) for recogniser in _RECOGNISERS)
    slip = _control_character(stop) if control else next(filter(None, known), _unrecognised(stop))
    room = len(stop.lines[slip.line]) - slip.column  # none at the end of a text that was cut off
    return slip if slip.length <= room else replace(slip, length=room)


def find_full_width_colon(line: str) -> int | None:
    """The column, from 0, of a `：` that stands where a key's colon should."""
    match = _FULL_WIDTH_COLON.match(line)
    return match.start(1) if match else None


def _stop(error: Exception, text: str, position: int) -> Stop:
    lines = split_lines(text)
    problem = context = None
    if isinstance(error, yaml.MarkedYAMLError):
        problem = error.problem_mark or error.context_mark
        context = error.context_mark or problem
    if problem is None or context is None:
        before = split_lines(text[:position])
        line, column = len(before) - 1, len(before[-1])
        return Stop(lines, line, column, line, column, str(error), "")
    line, column = _inside(lines, problem.line, problem.column)
    from_line, from_column = _inside(lines, context.line, context.column)
    told = getattr(error, "problem", None) or str(error)
    return Stop(
        lines, line, column, from_line, from_column, told, getattr(error, "context", None) or ""
    )


def _inside(lines: list[str], line: int, column: int) -> tuple[int, int]:
    """A place behind the last line is the end of the last line that has text."""
    last = len(lines) - 1
    if line > last or (line == last and not lines[last]):
        while last > 0 and not lines[last].strip():
            last -= 1
        return last, len(lines[last])
    return line, min(column, len(lines[line]))


def _control_character(stop: Stop) -> Slip:
    return Slip(
        "YAML003", stop.line, stop.column, 1, "这里有一个看不见的控制字符",
        "删掉它；多半是从别的软件粘贴时带进来的", put="",
    )  # fmt: skip


def _tab(stop: Stop) -> Slip | None:
    number, column = stop.line, stop.column
    if stop.text[column : column + 1] != "\t":
        nearby = (stop.line, stop.context_line, stop.line_above())
        found = ((n, _TAB_INDENT.match(stop.lines[n])) for n in nearby if n is not None)
        number, column = next(((n, m.start(1)) for n, m in found if m), (-1, -1))
    if number < 0:
        return None
    return Slip(
        "YAML005", number, column, 1, "这一行的缩进用了制表符（Tab 键）",
        "改成空格，每一层缩进两个空格", put="  ",
    )  # fmt: skip


def _wide_space(stop: Stop) -> Slip | None:
    for number in (stop.line, stop.context_line, stop.line_above()):
        match = _WIDE_INDENT.match(stop.lines[number]) if number is not None else None
        if number is not None and match:
            return Slip(
                "YAML005", number, match.start(1), 1, "这一行的缩进用了全角空格",
                "切换到英文输入法，改成两个半角空格", put="  ",
            )  # fmt: skip
    return None


def _full_width_colon(stop: Stop) -> Slip | None:
    for number in stop.suspects():
        column = find_full_width_colon(stop.lines[number])
        if column is not None:
            name = stop.lines[number][:column].strip().lstrip("- ")
            return Slip(
                "YAML004", number, column, 1, f"“{name}”后面用了全角冒号“：”",
                "改成英文冒号加一个空格，即“: ”", put=": ",
            )  # fmt: skip
    return None


def _no_space(stop: Stop) -> Slip | None:
    for number in stop.suspects():
        match = _NO_SPACE_AFTER_COLON.match(stop.lines[number])
        if number != stop.line and match and ": " not in stop.lines[number]:
            return Slip(
                "YAML003", number, match.start(1), 1, "冒号后面少一个空格",
                "在冒号后面加一个空格", put=": ",
            )  # fmt: skip
    return None


def _open_quote(stop: Stop) -> Slip | None:
    if "quoted scalar" not in stop.context or "unexpected" not in stop.problem:
        return None
    return Slip(
        "YAML003", stop.context_line, stop.context_column, 1,
        "引号没有成对，从这里开始一直没有找到后引号",
        "补上后引号；内容里的引号请用中文引号“”",
    )  # fmt: skip


def _wide_comma(stop: Stop) -> Slip | None:
    """A full-width comma between the last separator on the line and the place."""
    if not _is_in_flow(stop):
        return None
    first = max(stop.before.rfind(mark) for mark in ",[{")
    column = next(
        (i for i in range(first + 1, len(stop.text)) if stop.text[i] in _WIDE_COMMAS), None
    )
    if first < 0 or column is None or column > stop.column:
        return None
    return Slip(
        "YAML003", stop.line, column, 1, f"括号里的分隔用了全角的“{stop.text[column]}”",
        "改成英文逗号加一个空格，即“, ”", put=", ",
    )  # fmt: skip


def _open_bracket(stop: Stop) -> Slip | None:
    if not _is_in_flow(stop):
        return None
    line, column = stop.context_line, stop.context_column
    if stop.lines[line][column : column + 1] not in ("[", "{"):
        line, column = _last_opener(stop)
    if column < 0:
        return None
    return Slip(
        "YAML003", line, column, 1, "括号没有成对，或者括号里少了逗号",
        "补上后括号，各项之间用英文逗号隔开",
    )  # fmt: skip


def _is_in_flow(stop: Stop) -> bool:
    if "flow" not in stop.context:
        return False
    told = ("expected ',' or", "expected node content", "expected the node content")
    return any(words in stop.problem for words in told)


def _last_opener(stop: Stop) -> tuple[int, int]:
    """The last bracket above that was opened, wherever it is; column -1 if there is none."""
    for number in range(stop.line, -1, -1):
        column = max(stop.lines[number].rfind("["), stop.lines[number].rfind("{"))
        if column >= 0 and not stop.lines[number][column:].strip(" [{"):
            return number, column
    return stop.line, -1


def _bad_name(stop: Stop) -> Slip | None:
    """`*重点` and `&甲`: marks of aliases and anchors, whose names must be Latin."""
    if "alphabetic or numeric character" not in stop.problem:
        return None
    line, column = stop.context_line, stop.context_column
    rest = stop.lines[line][column:]
    word = re.split(r"[\s,\]}]", rest)[0]
    if word.startswith("*"):
        return Slip(
            "YAML011", line, column, len(word), f"“{word}”引用的内容前面没有定义",
            '以“*”开头的文字要加引号，例如 "*重点"', put=_quoted(word),
        )  # fmt: skip
    return Slip(
        "YAML003", line, column, len(word), f"内容不能以“{word[:1]}”开头", "给这段内容加上英文引号"
    )


def _block_sign(stop: Stop) -> Slip | None:
    """`>38.5%`: YAML takes a leading `>` for the mark of a folded text."""
    if "block scalar" not in stop.context:
        return None
    word = stop.lines[stop.context_line][stop.context_column :].split("#")[0].strip()
    return Slip(
        "YAML003", stop.context_line, stop.context_column, len(word),
        f"以“{word[:1]}”开头的内容要加引号", f'写成 "{word}"', put=_quoted(word),
    )  # fmt: skip


def _quoted(word: str) -> str:
    return "'" + word.replace("'", "''") + "'"


def _bad_start(stop: Stop) -> Slip | None:
    if "cannot start any token" not in stop.problem:
        return None
    character = stop.text[stop.column : stop.column + 1]
    rest = re.split(r" #|[,\]}]" if "flow" in stop.context else " #", stop.text[stop.column :])[0]
    return Slip(
        "YAML003", stop.line, stop.column, len(rest.rstrip()), f"内容不能以“{character}”开头",
        "给这段内容加上英文引号", put=_quoted(rest.rstrip()),
    )  # fmt: skip


def _dash_without_space(stop: Stop) -> Slip | None:
    """`-乙` among `- 甲`; a full-width or long dash in its place is as good."""
    if "could not find expected ':'" not in stop.problem:
        return None
    match = _BAD_DASH.match(stop.lines[stop.context_line])
    if match is None:
        return None
    dash = match.group(1)
    what = "“-”后面少一个空格" if dash == "-" else f"列表开头用了“{dash.strip()}”"
    return Slip("YAML003", stop.context_line, match.start(1), len(dash), what, "改成“- ”", put="- ")


def _missing_colon(stop: Stop) -> Slip | None:
    if "could not find expected ':'" not in stop.problem:
        return None
    line = stop.lines[stop.context_line]
    column = len(line) - len(line.lstrip())
    return Slip(
        "YAML003", stop.context_line, column, len(line.strip()), "这一行没有冒号，不知道是哪一项",
        "写成“名称: 内容”的样子，冒号用英文并加空格",
    )  # fmt: skip


def _stray_bracket(stop: Stop) -> Slip | None:
    character = stop.text[stop.column : stop.column + 1]
    if character not in ("]", "}"):
        return None
    return Slip(
        "YAML003", stop.line, stop.column, 1, f"这里多了一个“{character}”",
        "补上与它成对的前括号，或者删掉它",
    )  # fmt: skip


def _behind_quote(stop: Stop) -> Slip | None:
    if "block" not in stop.context or not stop.before.strip(" -"):
        return None
    if stop.text[stop.column : stop.column + 1] == "：":
        name = stop.before.strip(" -\"'")
        return Slip(
            "YAML004", stop.line, stop.column, 1, f"“{name}”后面用了全角冒号“：”",
            "改成英文冒号加一个空格，即“: ”", put=": ",
        )  # fmt: skip
    return Slip(
        "YAML003", stop.line, stop.column, max(1, len(stop.text.rstrip()) - stop.column),
        "引号或括号后面多了一段文字", "整段内容都放进引号里，或者去掉引号和括号",
    )  # fmt: skip


def _indentation(stop: Stop) -> Slip | None:
    if "block mapping" in stop.context:
        return Slip(
            "YAML003", stop.line, stop.column, 1, "这一行的缩进和上下行对不齐",
            "同一级的各行要从同一列开始",
        )  # fmt: skip
    if "block collection" in stop.context or "block sequence" in stop.context:
        return Slip(
            "YAML003", stop.line, stop.column, 1, "列表里的这一行少了开头的“- ”，或者缩进不对",
            "同一个列表的各项都以“- ”开头，并从同一列开始",
        )  # fmt: skip
    return None


def _stray_colon(stop: Stop) -> Slip | None:
    if "mapping values are not allowed" not in stop.problem:
        return None
    return Slip(
        "YAML003", stop.line, stop.column, 1, "这里多了一个冒号，或者这一行的缩进不对",
        "内容里有“: ”时给整段内容加引号；否则把这一行与同级对齐",
    )  # fmt: skip


def _unrecognised(stop: Stop) -> Slip:
    return Slip(
        "YAML003", stop.line, stop.column, 1, "从这里起看不懂了",
        "检查这一行和上一行的缩进、冒号、引号和括号",
    )  # fmt: skip


_RECOGNISERS: Final[tuple[Callable[[Stop], Slip | None], ...]] = (
    _tab,
    _wide_space,
    _full_width_colon,
    _no_space,
    _wide_comma,
    _open_bracket,
    _open_quote,
    _bad_name,
    _block_sign,
    _bad_start,
    _dash_without_space,
    _missing_colon,
    _stray_colon,
    _stray_bracket,
    _behind_quote,
    _indentation,
)
