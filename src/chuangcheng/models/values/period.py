"""天数: how long something may take, as `7日`, `7天内`, `一周内`, `两周`."""

from __future__ import annotations

import re
from typing import Final

from chuangcheng.models.values.number import to_half_width

_NUMERALS: Final = {c: n for n, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_PERIOD: Final = re.compile(
    r"(?P<count>[1-9]\d{0,2}|[一二两三四五六七八九十])个?(?P<unit>日|天|周|星期|礼拜)(?:以内|之内|内)?\Z",
    re.ASCII,
)


def parse_days(text: str) -> int | None:
    """Calendar days; None for working days, months and whatever else is no count of days."""
    match = _PERIOD.match("".join(to_half_width(text).split()))
    if match is None:
        return None
    digits = match["count"]
    count = int(digits) if digits.isdigit() else _NUMERALS[digits]
    return count if match["unit"] in ("日", "天") else 7 * count
