"""How long something may take: `7日`, `5个工作日`, `一周内`, `自交办之日起十五日内`."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from math import ceil
from typing import Final

from chuangcheng.models.values.number import to_half_width

_DIGITS: Final = {
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
}  # fmt: skip
_FORM: Final = re.compile(
    r"(?:.*[起后在限为])?(?P<number>\d{1,4}(?:\.\d+)?|[一二两三四五六七八九十]{1,3}|半)(?:个)?"
    r"(?P<unit>工作日|日历日|日历天|日|天|星期|周|月|年|小时|钟头)(?:之内|以内|内)?\Z",
    re.ASCII,
)
_EXACT: Final = ("日", "日历日", "日历天", "天", "星期", "周")
_LEAST: Final = {"星期": 7, "周": 7, "年": 365}


@lru_cache(maxsize=1024)
def least_days(text: str) -> int | None:
    """The fewest calendar days that a length of time can be; None if it cannot be told.

    Months and working days are taken at their shortest, so that whoever finds a time too short for
    it can be sure.
    """
    match = _FORM.match("".join(to_half_width(text).split()))
    number = _number(match["number"]) if match else None
    return None if match is None or number is None else _days(number, match["unit"])


def exact_days(text: str) -> int | None:
    """Calendar days; None for working days, months, none at all."""
    match = _FORM.match("".join(to_half_width(text).split()))
    return (least_days(text) or None) if match and match["unit"] in _EXACT else None


def _days(number: Decimal, unit: str) -> int:
    if unit in ("小时", "钟头"):
        return ceil(number / 24)
    if unit == "工作日":  # two free days a week, less those that holidays can move
        return max(int(number), int(number * 7 // 5) - 7)
    if unit == "月":  # January and February have 59 days, February 28
        return max(int(number * 30) - 2, int(number * 28))
    return int(number * _LEAST.get(unit, 1))


def _number(written: str) -> Decimal | None:
    """一 to 九十九 and 半, or figures."""
    if written == "半":
        return Decimal("0.5")
    if written[0].isdigit():
        return Decimal(written)
    tens, ten, ones = written.partition("十")
    if not ten:
        return Decimal(_DIGITS[tens]) if len(tens) == 1 else None
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return None
    return Decimal(10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0))
