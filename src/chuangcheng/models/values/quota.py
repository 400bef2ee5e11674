"""What 判定 asks of numbers of lines: `全部`, `≥26`, `≥90%`; at most so many vetoes; `每项≥60%`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from math import ceil
from typing import Final

from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.number import to_half_width

_AT_LEAST: Final = r"(?:≥|>=|不少于|不低于|至少)"
_NUMBER: Final = r"\d{1,4}(?:\.\d{1,4})?"
PATTERN: Final = rf"全部|{_AT_LEAST}\s*(?:{_NUMBER}\s*%|\d{{1,4}}\s*项?)"
"""Every spelling of a quota, for JSON Schema."""
EACH_PATTERN: Final = rf"每项\s*{_AT_LEAST}\s*{_NUMBER}\s*%"
ALLOWED_PATTERN: Final = r"无|(?:≤|<=|不超过|不多于|至多)\s*\d{1,4}\s*[项个]?"
_QUOTA: Final = re.compile(
    rf"{_AT_LEAST}\s*(?:(?P<share>{_NUMBER})\s*%|(?P<count>\d{{1,4}})\s*项?)\Z", re.ASCII
)
_EACH: Final = re.compile(rf"每项\s*{_AT_LEAST}\s*({_NUMBER})\s*%\Z", re.ASCII)
_ALLOWED: Final = re.compile(r"(?:≤|<=|不超过|不多于|至多)\s*(\d{1,4})\s*[项个]?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Quota:
    """How many of a number of lines: at least `count`, or at least the `share` of all."""

    text: str = field(compare=False)
    count: int | None = None
    share: Decimal | None = None

    @classmethod
    def parse(cls, text: str) -> Quota:
        """Read `全部`, `≥26`, `≥90%`. Raises `ValueFault`."""
        if text.strip() == "全部":
            return cls(text.strip(), share=Decimal(1))
        match = _QUOTA.match(to_half_width(text.strip()))
        if match is None:
            raise ValueFault(f"“{text}”看不出要多少项", "写“全部”、≥26 或者 ≥90%")
        if match["share"] is not None:
            return cls(text.strip(), share=Decimal(match["share"]) / 100)
        return cls(text.strip(), count=int(match["count"]))

    def holds(self, reached: int, of: int) -> bool:
        """Whether so many of so many are enough."""
        return reached >= self.least(of)

    def least(self, of: int) -> int:
        """How many of so many are just enough."""
        return ceil((self.share or 0) * of) if self.count is None else self.count

    def __str__(self) -> str:
        return self.text


def parse_each(text: str) -> Decimal:
    """`每项≥60%` → 0.6. Raises `ValueFault`."""
    match = _EACH.match(to_half_width(text.strip()))
    if match is None:
        raise ValueFault(f"“{text}”看不出每项要得多少", "写成 每项≥60%")
    return Decimal(match[1]) / 100


def parse_allowed(text: str) -> int:
    """`无` → 0, `≤1` → 1. Raises `ValueFault`."""
    if text.strip() == "无":
        return 0
    match = _ALLOWED.match(to_half_width(text.strip()))
    if match is None:
        raise ValueFault(f"“{text}”看不出最多几项否决", "写“无”，或者 ≤1")
    return int(match[1])
