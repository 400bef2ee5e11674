"""权重: what a line counts for beside its siblings, as `30%`, `0.3` or `2.2`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.number import NUMBER, parse_number, to_half_width

PATTERN: Final = rf"{NUMBER.removeprefix('[+-]?')}\s*%?"
_WEIGHT: Final = re.compile(rf"({NUMBER.removeprefix('[+-]?')})\s*(%?)\Z", re.ASCII)


def parse_weight(text: str) -> Decimal:
    """`30%` is 0.3; a bare number stands as it is. Raises `ValueFault`."""
    match = _WEIGHT.match(to_half_width(text.strip()))
    if match is None:
        raise ValueFault(f"“{text}”不是权重", "写百分数或者数，例如 30% 或 2.2")
    number = parse_number(match[1])
    return number / 100 if match[2] else number
