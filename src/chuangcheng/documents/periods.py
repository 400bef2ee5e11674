"""The month or the year that a document is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from chuangcheng.errors import ChuangchengError
from chuangcheng.models.values.deadline import Deadline, Grain
from chuangcheng.models.values.fault import ValueFault


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both included; `name` as documents print it."""

    name: str
    first: date
    last: date

    @classmethod
    def month(cls, text: str) -> Self:
        """`2014-08`, `2014年8月`. Raises `ChuangchengError`."""
        found = _read(text, Grain.MONTH, "哪个月", "写成 2014-08 这样")
        return cls(f"{found.year}年{found.month}月", found, _next_month(found) - timedelta(1))

    @classmethod
    def year(cls, text: str) -> Self:
        """`2014`, `2014年`. Raises `ChuangchengError`."""
        found = _read(text, Grain.YEAR, "哪一年", "写成 2014 这样")
        return cls(f"{found.year}年", found, date(found.year, 12, 31))

    @property
    def day_before(self) -> date:
        """The last day before it."""
        return self.first - timedelta(1)

    @property
    def month_after(self) -> Period:
        """The month that follows."""
        first = self.last + timedelta(1)
        last = _next_month(first) - timedelta(1)
        return Period(f"{first.year}年{first.month}月", first, last)

    def holds(self, deadline: Deadline | None) -> bool:
        """Whether the last day that a date means lies in it."""
        return (
            deadline is not None
            and deadline.last is not None
            and self.first <= deadline.last <= self.last
        )


def _read(text: str, grain: Grain, what: str, hint: str) -> date:
    try:
        found = Deadline.parse(text)
    except ValueFault:
        found = None
    if found is None or found.grain is not grain or found.first is None:
        raise ChuangchengError(f"“{text}”看不出是{what}", hint)
    return found.first


def _next_month(first: date) -> date:
    return (first.replace(day=28) + timedelta(4)).replace(day=1)
