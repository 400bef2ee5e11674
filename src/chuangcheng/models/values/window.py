"""窗口: how far back from a day, as `3年`, `12个月`, `近三年`, `90日`."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.number import to_half_width
from chuangcheng.models.values.pattern import ecma

_WINDOW: Final = re.compile(
    r"近?(?P<number>[1-9]\d{0,2}|[一二两三四五六七八九十])(?P<unit>年|个月|日|天)(?:之内|以内|内)?\Z"
)
_NUMERALS: Final = {c: n for n, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
PATTERN: Final = ecma(_WINDOW.pattern)


@dataclass(frozen=True, slots=True)
class Window:
    """A number of months or of days before a day."""

    text: str = field(compare=False)
    months: int = 0
    days: int = 0

    @classmethod
    def parse(cls, text: str) -> Window:
        """Read a 窗口. Raises `ValueFault`."""
        match = _WINDOW.match(to_half_width(text.strip()))
        if match is None:
            raise ValueFault(f"“{text}”看不出往前看多久", "写成 3年、12个月 或者 90日")
        digits = match["number"]
        number = int(digits) if digits.isdigit() else _NUMERALS[digits]
        if match["unit"] in ("日", "天"):
            return cls(text.strip(), days=number)
        return cls(text.strip(), months=number * 12 if match["unit"] == "年" else number)

    def start(self, day: date) -> date:
        """The first day: the same day so long before, or the last of a shorter month."""
        back = day - timedelta(days=self.days)
        months = back.year * 12 + back.month - 1 - self.months
        year, month = max(1, months // 12), months % 12 + 1
        return date(year, month, min(back.day, monthrange(year, month)[1]))

    def __str__(self) -> str:
        return self.text
