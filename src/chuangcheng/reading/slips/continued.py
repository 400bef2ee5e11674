"""A text that goes on over lines which look like the items of a list."""

from __future__ import annotations

import re
from typing import Final

from chuangcheng.reading.slips.colons import COLON_IN_VALUE
from chuangcheng.reading.slips.slip import BULLETS, Slip
from chuangcheng.reading.slips.spaces import VALUED
from chuangcheng.reading.slips.stop import Stop, line_above

_ITEM: Final = re.compile(
    rf"(?P<before>[ ]*)(?:[-*{BULLETS}]|\d{{1,2}}[.．、]|[（(]\d{{1,2}}[）)])[ 　]*(?=\S)"
)


def item_in_text(stop: Stop) -> Slip | None:
    """`1. 道路: 主次干道` below `内容: 包括`: no item can follow there, but words with a colon.

    Whether a list was meant, or a text, nobody can tell: the colon is put right for reading only.
    """
    item = _ITEM.match(stop.text) if stop.has_colon_too_many else None
    if item is None or item.end() > stop.column:
        return None
    value = _value_above(stop, item.end("before"))
    if value is None or value.start("key") >= item.end("before"):
        return None
    behind = stop.text[stop.column + 1 :]
    return Slip(
        "YAML003", stop.line, stop.column, 1, f"“{value['key']}”的文字里还有一个英文冒号",
        COLON_IN_VALUE, "：", (stop.column, 1 + len(behind) - len(behind.lstrip(" "))),
        is_guess=True,
    )  # fmt: skip


def _value_above(stop: Stop, indentation: int) -> re.Match[str] | None:
    """The `key: value` whose text the lines above, which are indented alike, go on with."""
    above = stop.line_above()
    while above is not None:
        line = stop.lines[above]
        if len(line) - len(line.lstrip(" ")) != indentation or ": " in line:
            return VALUED.match(line)
        above = line_above(stop.lines, above)
    return None
