"""数量: a number with its unit, as `500万元`, `36.5%`, `60个工作日`, `18/10万`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.number import NUMBER, format_number, parse_number, to_half_width

_QUANTITY: Final = re.compile(rf"({NUMBER})\s*([^\s\d,._+-].*)?\Z", re.ASCII)

# Units of one dimension, with their size in its base unit. Units that are not listed compare
# only with themselves.
_SCALES: Final[dict[str, tuple[str, Decimal]]] = {
    "%": ("率", Decimal("0.01")),
    "‰": ("率", Decimal("0.001")),
    "个百分点": ("率", Decimal("0.01")),
    "百分点": ("率", Decimal("0.01")),
    "/万": ("率", Decimal("0.0001")),
    "/10万": ("率", Decimal("0.00001")),
    "元": ("元", Decimal(1)),
    "万元": ("元", Decimal(10_000)),
    "亿元": ("元", Decimal(100_000_000)),
    "人": ("人", Decimal(1)),
    "万人": ("人", Decimal(10_000)),
    "㎡": ("㎡", Decimal(1)),
    "平方米": ("㎡", Decimal(1)),
    "万平方米": ("㎡", Decimal(10_000)),
    "公顷": ("㎡", Decimal(10_000)),
    "平方公里": ("㎡", Decimal(1_000_000)),
    "㎡/人": ("㎡/人", Decimal(1)),
    "平方米/人": ("㎡/人", Decimal(1)),
    "小时": ("分", Decimal(60)),
    "h": ("分", Decimal(60)),
    "分钟": ("分", Decimal(1)),
}
_PER_TEN_THOUSANDS: Final = re.compile(r"/(10*)万\Z", re.ASCII)
# What makes a text more than one figure with its unit: a second number, a range, a comparison,
# a further clause; or a letter that stands for a nought or a one.
_NO_UNIT: Final = re.compile(
    r"^[OoＯｏ○〇]|^[lI|][%万亿元人个]|\d|以[上下内外]|左右|[~～至到—+=<>≥≤且或，：:；;。]"
)
_PER: Final = re.compile(r"^/\d+(?=万|$)")
_HINT: Final = "先写数字再写单位，例如 36.5%、500万元、18/10万"
_SPELLINGS: Final = {"％": "%", "m²": "㎡", "m2": "㎡", "平米": "㎡", "公里²": "平方公里"}
PATTERN: Final = (
    rf"{NUMBER}(?:\s*(?![\s,._+\-OoＯｏ○〇]|[lI|][%万亿元人个])(?:/\d+(?=万))?"
    r"(?:(?!以[上下内外]|左右)[^\d~～至到—+=<>≥≤且或])*)?"
)
"""Every spelling, for JSON Schema."""


def _scale(unit: str) -> tuple[str, Decimal]:
    """The dimension of a unit, and its size in the base unit; `/100万` is as good as `/10万`."""
    known = _SCALES.get(unit)
    if known is not None:
        return known
    per = _PER_TEN_THOUSANDS.match(unit)
    return ("率", Decimal("0.0001") / int(per.group(1))) if per else (unit, Decimal(1))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit; the unit is empty for a bare number.

    Equality is of the written figure and unit; use `in_base` to compare over units.
    """

    number: Decimal
    unit: str = ""
    text: str = field(default="", compare=False)

    @classmethod
    def parse(cls, text: str) -> Quantity:
        """Read the spellings of the 数量 row of the language. Raises `ValueFault`."""
        cleaned = to_half_width(text.strip())
        match = _QUANTITY.match(cleaned)
        if match is None:
            raise ValueFault(f"“{text}”看不出是多少", _HINT)
        unit = (match.group(2) or "").strip()
        unit = _SPELLINGS.get(unit, unit)
        if _NO_UNIT.search(_PER.sub("", unit)):
            raise ValueFault(f"“{text}”看不出是多少", _HINT)
        return cls(parse_number(match.group(1)), unit, text.strip())

    @property
    def dimension(self) -> str:
        """What the unit measures; two quantities compare when this is equal."""
        return _scale(self.unit)[0]

    @property
    def in_base(self) -> Decimal:
        """The number in the dimension's base unit, e.g. `36%` → 0.36."""
        return self.number * _scale(self.unit)[1]

    @property
    def is_beyond_share(self) -> bool:
        """Whether it is a rate that no share of a whole can have: below nothing or above 100%."""
        return self.dimension == "率" and not 0 <= self.in_base <= 1

    def or_in(self, unit: str) -> Quantity:
        """The same figure in `unit` if it has none of its own."""
        return self if self.unit else Quantity(self.number, unit, self.text)

    def beside(self, other: Quantity) -> Quantity:
        """The same as it stands beside `other`, in whose unit a bare number is.

        Beside a rate it stays one: 1.1 beside 105% is 110%, for 105% is 1.05.
        """
        return self if other.dimension == "率" else self.or_in(other.unit)

    def __str__(self) -> str:
        return self.text or f"{format_number(self.number)}{self.unit}"
