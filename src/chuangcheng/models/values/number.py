"""Numbers as text → `Decimal`, exactly and without surprises.

Python's own readers take `1_000`, `nan`, `infinity` and full-width digits; an official table does
not.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from chuangcheng.models.values.fault import ValueFault

NUMBER: Final = r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_NUMBER: Final = re.compile(rf"{NUMBER}\Z", re.ASCII)
_WHOLE: Final = re.compile(r"\d+\Z", re.ASCII)
_MAX_WHOLE_DIGITS: Final = 9
WHOLE: Final = rf"\d{{1,{_MAX_WHOLE_DIGITS}}}"
"""A whole number, for JSON Schema."""
_FULL_WIDTH: Final = str.maketrans("０１２３４５６７８９．％﹪＋－～，／", "0123456789.%%+-~,/")
_MAX_DIGITS: Final = 15


def to_half_width(text: str) -> str:
    """Full-width digits and signs → the half-width ones that are meant."""
    return text.translate(_FULL_WIDTH)


def parse_number(text: str) -> Decimal:
    """A decimal number of at most 15 digits, thousands may be marked by commas.

    Raises `ValueFault`.
    """
    cleaned = to_half_width(text.strip())
    if not _NUMBER.match(cleaned):
        raise ValueFault(f"“{text}”不是数字", "只写阿拉伯数字，例如 12 或 12.5")
    if len(cleaned) > _MAX_DIGITS:
        raise ValueFault(f"“{text}”的位数太多", f"最多写 {_MAX_DIGITS} 位")
    return Decimal(cleaned.replace(",", ""))


def parse_whole(text: str) -> int:
    """A whole number from 0 up. Raises `ValueFault`."""
    cleaned = to_half_width(text.strip())
    if not _WHOLE.match(cleaned):
        raise ValueFault(f"“{text}”不是整数", "只写阿拉伯数字，例如 7")
    if len(cleaned) > _MAX_WHOLE_DIGITS:
        raise ValueFault(f"“{text}”太大", "核对这个数")
    return int(cleaned)


def format_number(value: Decimal) -> str:
    """Plain digits without an exponent and without needless zeros: `1E+2` → `100`."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def format_points(value: Decimal) -> str:
    """Points or a share as printed: rounded half up to two places, once, here."""
    return format_number(value.quantize(Decimal("0.01"), ROUND_HALF_UP))


def format_exact(value: Decimal) -> str:
    """Points for programs: `9.375` as it is, a third with six places."""
    return format_number(value.quantize(Decimal("0.000001"), ROUND_HALF_UP))


def format_share(value: Decimal) -> str:
    """A share as per cent, rounded like points: `0.895` → `89.5%`."""
    return f"{format_points(value * 100)}%"
