"""A parser's complaint → what the person at the keyboard did, and where.

The parser stops where it can no longer go on, often a line after the slip. Each recogniser here
looks at the lines around that place for one slip; the first that knows it names it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from chuangcheng.diagnostic import Finding
from chuangcheng.reading.lines import split_lines
from chuangcheng.source import Position, Span

_KEY: Final = r"(?:[^\s:：#\"'\[\]{},&*!|>%@`][^:：#]*?)"
_FULL_WIDTH_COLON: Final = re.compile(rf"^\s*(?:-\s+)*{_KEY}(：)")
_NO_SPACE_AFTER_COLON: Final = re.compile(rf"^\s*(?:-\s+)*{_KEY}(:)(?=[^\s:/\\])")
_TAB_INDENT: Final = re.compile(r"^ *(\t)")
_WIDE_INDENT: Final = re.compile(r"^[ \t]*(　)")


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the parser gave up, lines and columns from 0."""

    lines: list[str]
    line: int
    column: int
    context_line: int
    problem: str

    def around(self) -> Iterator[int]:
        """Line numbers to look at: where it stopped, then upwards to where it began."""
        first = max(0, min(self.context_line, self.line) - 1)
        return iter(range(min(self.line, len(self.lines) - 1), first - 1, -1))


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip that was recognised; line and columns from 0."""

    code: str
    line: int
    column: int
    length: int
    message: str
    hint: str


def explain(error: yaml.YAMLError, text: str, file: str) -> Finding:
    """The finding for a text that the parser refused."""
    stop = _stop(error, text)
    for recognise in _RECOGNISERS:
        slip = recognise(stop)
        if slip is not None:
            break
    else:
        slip = _unrecognised(stop)
    start = Position(slip.line + 1, slip.column + 1)
    end = Position(start.line, start.column + slip.length)
    return Finding(at=Span(file, start, end), code=slip.code, message=slip.message, hint=slip.hint)


def find_full_width_colon(line: str) -> int | None:
    """The column, from 0, of a `：` that stands where a key's colon should."""
    match = _FULL_WIDTH_COLON.match(line)
    return match.start(1) if match else None


def _stop(error: yaml.YAMLError, text: str) -> Stop:
    lines = split_lines(text)
    if isinstance(error, yaml.MarkedYAMLError):
        problem = error.problem_mark or error.context_mark
        context = error.context_mark or problem
        if problem is not None and context is not None:
            return Stop(
                lines, problem.line, problem.column, context.line, str(error.problem or error)
            )
    position = getattr(error, "position", 0)
    before = split_lines(text[:position]) if isinstance(position, int) else [""]
    return Stop(lines, len(before) - 1, len(before[-1]), len(before) - 1, str(error))


def _tab(stop: Stop) -> Slip | None:
    for number in stop.around():
        match = _TAB_INDENT.match(stop.lines[number])
        if match:
            return Slip(
                "YAML005", number, match.start(1), 1, "这一行的缩进用了制表符（Tab 键）",
                "改成空格，每一层缩进两个空格",
            )  # fmt: skip
    return None


def _wide_space(stop: Stop) -> Slip | None:
    for number in stop.around():
        match = _WIDE_INDENT.match(stop.lines[number])
        if match:
            return Slip(
                "YAML005", number, match.start(1), 1, "这一行的缩进用了全角空格",
                "切换到英文输入法，改成两个半角空格",
            )  # fmt: skip
    return None


def _full_width_colon(stop: Stop) -> Slip | None:
    for number in stop.around():
        column = find_full_width_colon(stop.lines[number])
        if column is not None:
            name = stop.lines[number][:column].strip().removeprefix("-").strip()
            return Slip(
                "YAML004", number, column, 1, f"“{name}”后面用了全角冒号“：”",
                "改成英文冒号加一个空格，即“: ”",
            )  # fmt: skip
    return None


def _no_space(stop: Stop) -> Slip | None:
    for number in stop.around():
        match = _NO_SPACE_AFTER_COLON.match(stop.lines[number])
        if match and ": " not in stop.lines[number]:
            return Slip(
                "YAML003", number, match.start(1), 1, "冒号后面少一个空格",
                "在冒号后面加一个空格",
            )  # fmt: skip
    return None


def _open_quote(stop: Stop) -> Slip | None:
    if "quoted scalar" not in stop.problem and "unexpected end of stream" not in stop.problem:
        return None
    line = stop.lines[stop.context_line]
    column = max(line.find('"'), line.find("'"), 0)
    return Slip(
        "YAML003", stop.context_line, column, 1, "引号没有成对，从这里开始一直没有找到后引号",
        "补上后引号；内容里的引号请用中文引号“”",
    )  # fmt: skip


def _open_bracket(stop: Stop) -> Slip | None:
    if "expected ',' or" not in stop.problem:
        return None
    line = stop.lines[stop.context_line]
    column = max(line.find("["), line.find("{"), 0)
    wide = next((i for i, c in enumerate(line) if c in "，、；" and i > column), None)
    if wide is not None:
        return Slip(
            "YAML003", stop.context_line, wide, 1,
            f"方括号里的分隔用了全角的“{line[wide]}”", "改成英文逗号加一个空格，即“, ”",
        )  # fmt: skip
    return Slip(
        "YAML003", stop.context_line, column, 1, "括号没有成对，或者括号里少了逗号",
        "补上后括号，各项之间用英文逗号隔开",
    )  # fmt: skip


def _bad_start(stop: Stop) -> Slip | None:
    if "cannot start any token" not in stop.problem:
        return None
    character = stop.lines[stop.line][stop.column : stop.column + 1]
    return Slip(
        "YAML003", stop.line, stop.column, 1, f"内容不能以“{character}”开头",
        "给这段内容加上英文引号",
    )  # fmt: skip


def _indentation(stop: Stop) -> Slip | None:
    if "did not find expected key" in stop.problem or "block entry" in stop.problem:
        return Slip(
            "YAML003", stop.line, stop.column, 1, "这一行的缩进和上下行对不齐",
            "同一级的各行要从同一列开始",
        )  # fmt: skip
    if "expected '-' indicator" in stop.problem:
        return Slip(
            "YAML003", stop.line, stop.column, 1, "列表里的这一行少了开头的“- ”，或者缩进不对",
            "同一个列表的各项都以“- ”开头，并从同一列开始",
        )  # fmt: skip
    if "mapping values are not allowed" in stop.problem:
        return Slip(
            "YAML003", stop.line, stop.column, 1, "这里多了一个冒号，或者这一行的缩进不对",
            "内容里有“: ”时给整段内容加引号；否则把这一行与同级对齐",
        )  # fmt: skip
    return None


def _bad_character(stop: Stop) -> Slip | None:
    if "characters are not allowed" in stop.problem:
        return Slip(
            "YAML003", stop.line, stop.column, 1, "这里有一个看不见的控制字符",
            "删掉它；多半是从别的软件粘贴时带进来的",
        )  # fmt: skip
    return None


def _missing_colon(stop: Stop) -> Slip | None:
    if "could not find expected ':'" not in stop.problem:
        return None
    line = stop.lines[stop.context_line]
    column = len(line) - len(line.lstrip())
    return Slip(
        "YAML003", stop.context_line, column, len(line.strip()), "这一行没有冒号，不知道是哪一项",
        "写成“名称: 内容”的样子，冒号用英文并加空格",
    )  # fmt: skip


def _unrecognised(stop: Stop) -> Slip:
    return Slip(
        "YAML003", stop.line, stop.column, 1, "从这里起看不懂了",
        "检查这一行和上一行的缩进、冒号、引号和括号",
    )  # fmt: skip


_RECOGNISERS: Final[tuple[Callable[[Stop], Slip | None], ...]] = (
    _bad_character,
    _tab,
    _wide_space,
    _full_width_colon,
    _open_bracket,
    _open_quote,
    _no_space,
    _bad_start,
    _missing_colon,
    _indentation,
)
