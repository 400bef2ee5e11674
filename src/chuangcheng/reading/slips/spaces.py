"""Tabs and full-width spaces where lines are indented, and lines that do not line up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.reading.slips.slip import BULLETS, COLONS, Slip
from chuangcheng.reading.slips.stop import Stop, line_above

_INDENTED: Final = re.compile(r"(?P<spaces> *)(?P<wrong>[\t　\u2002\u2003]+)(?P<rest> *)")
_MARK: Final = re.compile(rf"(?P<right>- +)(?!　)|-[ 　]*　[ 　]*|-(?=[^\s\d-])|[{BULLETS}]+[ 　]*")
_ITEM: Final = re.compile(rf"\s*(?:-[ 　]|-(?=[^\s\d-])|[{BULLETS}])")
_WIDE: Final = "\t　\u2002\u2003"
VALUED: Final = re.compile(r"\s*(?:- +)*(?P<key>[^\s:#\"'\[\]{},&*!|>%@`][^:#]*?): +[^\s|>]")
_WIDE_SPACES: Final = ("　", "\u2002", "\u2003")
_HINTS: Final = {
    "\t": ("这一行的缩进用了制表符（Tab 键）", "改成空格，每一层缩进两个空格"),
    "　": ("这一行的缩进用了全角空格", "切换到英文输入法，改成两个半角空格"),
}


def indentation_character(stop: Stop) -> Slip | None:
    """A tab or a full-width space before a line's content."""
    if stop.character == "\t" and stop.before.strip() and not stop.before.strip(" -"):
        return Slip("YAML005", stop.line, stop.column, 1, *_HINTS["\t"], put=" ")
    above = stop.line_above()
    nearby = sorted({stop.line, stop.context_line, stop.line if above is None else above})
    found = (number for number in nearby if _INDENTED.match(stop.lines[number]))
    number = next(found, None)  # those below are aligned with it
    return None if number is None else indented(stop.lines, _first_of_run(stop.lines, number))


def _first_of_run(lines: list[str], number: int) -> int:
    """The first of the lines with such an indentation that stand together.

    Where they are a block of text it is the line itself.
    """
    first, above = number, line_above(lines, number)
    while above is not None and _INDENTED.match(lines[above]):
        first, above = above, line_above(lines, above)
    is_text = above is not None and lines[above].rstrip().endswith(("|", ">"))
    return number if is_text else first


def indented(lines: list[str], number: int) -> Slip | None:
    """The slip where a line is indented by anything but spaces."""
    match = _INDENTED.match(lines[number])
    if match is None:
        return None
    wrong, spaces = match["wrong"], len(match["spaces"])
    wanted = spaces + 2 * len(wrong) + len(match["rest"])
    indentation = aligned(lines, number, wanted)
    return Slip(
        "YAML005", number, spaces, len(wrong), *_HINTS["\t" if wrong[0] == "\t" else "　"],
        put=" " * max(0, indentation - spaces - len(match["rest"])),
    )  # fmt: skip


def aligned(lines: list[str], number: int, wanted: int) -> int:
    """The indentation nearest to the wanted one that fits the lines above."""
    is_item = _ITEM.match(lines[number]) is not None
    fitting = set(columns_above(lines, number, is_item=is_item)) or {0}
    return min(fitting, key=lambda column: (abs(column - wanted), -column))


def columns_above(lines: list[str], number: int, *, is_item: bool) -> Iterator[int]:
    """Where a key, or the dash of an item, may begin below the lines above."""
    above = line_above(lines, number)
    if above is not None and lines[above].rstrip().endswith((":", *COLONS, "|", ">")):
        yield _column(lines[above]) + 2
    least: int | None = None
    while above is not None and least != 0:
        line = lines[above]
        column = _width(line) if is_item else _column(line)
        if (least is None or column < least) and (not is_item or _ITEM.match(line)):
            yield column
            least = column
        above = line_above(lines, above)


def _width(line: str) -> int:
    """How far a line is indented once its tabs and full-width spaces are put right."""
    blanks = line[: len(line) - len(line.lstrip())]
    return sum(2 if blank in _WIDE else 1 for blank in blanks)


def _column(line: str) -> int:
    """Where a line's content begins, behind its dashes, once these are put right."""
    position, column = len(line) - len(line.lstrip()), _width(line)
    while mark := _MARK.match(line, position):
        position = mark.end()
        column += len(mark["right"] or "- ")
    return column


def indented_above(stop: Stop) -> Slip | None:
    """A line that full-width spaces have made a key of the first level, so that later ones fail.

    No text over several lines can have a line that begins so, but for one in quotes.
    """
    found = (number for number in range(stop.line) if stop.lines[number][:1] in _WIDE_SPACES)
    number = next(found, None)
    return None if number is None else indented(stop.lines, number)


def too_deep(stop: Stop) -> Slip | None:
    """A key that begins further right than the one above, which already has its value."""
    above = stop.line_above()
    if not (stop.has_colon_too_many or "block mapping" in stop.context):
        return None
    if above is None or ": " in stop.before:
        return None
    name = VALUED.match(stop.lines[above])
    indentation = len(stop.text) - len(stop.text.lstrip())
    if name is None or name.start("key") >= indentation:
        return None
    return Slip(
        "YAML003", stop.line, indentation, 1, "这一行比上一行多缩进了",
        f"与上一行的“{name['key']}”对齐", put=" " * name.start("key"), over=(0, indentation),
    )  # fmt: skip
