"""Lines that begin where nothing above begins: the column that they were meant to begin at.

A space too many or too few has one remedy. Where a line is further off, or between two columns, the
nearest is a guess: reading goes on, and nothing is offered.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import Final

from chuangcheng.reading.slips.slip import Change, Slip
from chuangcheng.reading.slips.spaces import columns_above
from chuangcheng.reading.slips.stop import Stop, line_above

_KEY: Final = re.compile(
    r"(?P<before> *(?:- +)*)(?P<key>[^\s:#\"'\[\]{},&*!|>%@`-][^:#]*?):(?:\s|\Z)"
)
_DASH: Final = re.compile(r" *- +(?=\S)")
_ALIGN: Final = "同一级的各行要从同一列开始"


def misaligned(stop: Stop) -> Slip | None:
    """A line that begins where nothing above begins."""
    if not any(f"block {what}" in stop.context for what in ("mapping", "collection", "sequence")):
        return None
    if stop.before.strip(" "):
        return _unaligned(stop)
    return _item(stop) if stop.text.lstrip().startswith("- ") else _key(stop)


def _item(stop: Stop) -> Slip:
    """`- 编号: 卫-02` a space beside the column of the dashes above; its lines go with it."""
    columns = set(columns_above(stop.lines, stop.line, is_item=True))
    return _moved(stop, columns, "- ") or _unaligned(stop)


def _key(stop: Stop) -> Slip:
    """`牵头单位:` beside the column of the keys above; below a dash it may want one of its own."""
    keys = dict(_keys_above(stop))
    dashes = set(columns_above(stop.lines, stop.line, is_item=True))
    if stop.column in dashes:
        return _dash_missing(stop, _first_key(stop))
    nearest = _nearest(stop, set(keys))
    is_between = any(abs(dash - stop.column) == 1 for dash in dashes - set(keys))
    if is_between and nearest < stop.column:
        return _unaligned(stop, nearest)
    return _moved(stop, set(keys), keys.get(nearest, "")) or _unaligned(stop)


def _nearest(stop: Stop, columns: set[int]) -> int:
    """The nearest of the columns; of two that are as near the one further right."""
    return min(columns, key=lambda column: (abs(column - stop.column), -column), default=-1)


def _moved(stop: Stop, columns: set[int], beside: str) -> Slip | None:
    """The line at the nearest column; None where there is none."""
    column = _nearest(stop, columns)
    if column < 0:
        return None
    if [one - column for one in columns if abs(one - stop.column) == 1] != [0]:
        return _unaligned(stop, column)
    what = "少" if column > stop.column else "多"
    return Slip(
        "YAML003", stop.line, stop.column, 1, f"这一行{what}缩进了 1 个空格",
        f"与上面的“{beside}”对齐", " " * column, (0, stop.column),
        also=tuple(_lines_of_item(stop, column)),
    )  # fmt: skip


def _unaligned(stop: Stop, column: int | None = None) -> Slip:
    return Slip(
        "YAML003", stop.line, stop.column, 1, "这一行的缩进和上下行对不齐", _ALIGN,
        None if column is None else " " * column, (0, stop.column), is_vague=True,
        is_guess=True,
    )  # fmt: skip


def _dash_missing(stop: Stop, first: str) -> Slip:
    """A key below the dashes begins an item if it is the one that the items above begin with."""
    match = _KEY.match(stop.text)
    is_first = match is not None and match["key"] == first
    return Slip(
        "YAML003", stop.line, stop.column, 1, "列表里的这一行少了开头的“- ”，或者缩进不对",
        "同一个列表的各项都以“- ”开头，并从同一列开始", "- " if is_first else "  ",
        (stop.column, 0), is_vague=True, is_guess=True,
    )  # fmt: skip


def _first_key(stop: Stop) -> str:
    """The key behind the nearest dash above that stands in the column of the stop."""
    above = stop.line_above()
    while above is not None:
        match = _KEY.match(stop.lines[above])
        if match is not None and match["before"].find("-") == stop.column:
            return match["key"]
        above = line_above(stop.lines, above)
    return ""


def _keys_above(stop: Stop) -> Iterator[tuple[int, str]]:
    """Column and name of the keys above that another key may stand below."""
    above, least = stop.line_above(), sys.maxsize
    while above is not None and least:
        match = _KEY.match(stop.lines[above])
        if match is not None and match.start("key") < least:
            least = match.start("key")
            yield least, match["key"]
        above = line_above(stop.lines, above)


def _lines_of_item(stop: Stop, column: int) -> Iterator[Change]:
    """The lines below that are aligned with what stands behind a dash which is to be moved."""
    dash = _DASH.match(stop.text)
    inside = None
    for number in range(stop.line + 1, len(stop.lines)) if dash else ():
        line = stop.lines[number]
        width = len(line) - len(line.lstrip(" "))
        if not line.strip():
            continue
        inside = width if inside is None else inside
        if width <= stop.column or dash is None or inside != dash.end():
            return
        yield (number, 0, 1, "") if column < stop.column else (number, 0, 0, " ")
