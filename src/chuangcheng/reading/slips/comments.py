"""Comments that begin with another sign than `#`."""

from __future__ import annotations

import re
from typing import Final

from chuangcheng.reading.slips.slip import Slip
from chuangcheng.reading.slips.stop import Stop

_REMARK: Final = re.compile(r"[ \t]*(?P<sign>＃+|//+)")


def wrong_remark(stop: Stop) -> Slip | None:
    """`＃ 说明` on a line of its own, where the parser stopped or above it."""
    above = stop.line_above()
    for number in dict.fromkeys(
        (stop.line, stop.context_line, stop.line if above is None else above)
    ):
        match = _REMARK.match(stop.lines[number])
        if match is not None:
            return remark_slip(number, match.start("sign"), match["sign"])
    return None


def remark_slip(line: int, column: int, sign: str) -> Slip:
    """The slip at what should be a comment's `#`."""
    return Slip(
        "YAML003", line, column, len(sign), f"注释开头用了“{sign}”，后面的说明被当成了内容",
        "改成英文的“#”，后面空一格", put="#",
    )  # fmt: skip
