"""The words and signs that compare, and small numbers in figures or in words."""

from __future__ import annotations

import re
from typing import Final, Literal

Operator = Literal[">=", "<=", ">", "<", "="]

SIGNS: Final[dict[str, Operator]] = {
    "≥": ">=", "≧": ">=", ">=": ">=", "不低于": ">=", "不少于": ">=", "不小于": ">=",
    "至少": ">=", "达到": ">=", "≤": "<=", "≦": "<=", "<=": "<=", "不高于": "<=",
    "不超过": "<=", "不大于": "<=", "不多于": "<=", "至多": "<=", ">": ">", "＞": ">",
    "高于": ">", "超过": ">", "大于": ">", "多于": ">", "<": "<", "＜": "<", "低于": "<",
    "＞＝": ">=", "＞=": ">=", ">＝": ">=", "＜＝": "<=", "＜=": "<=", "<＝": "<=",
    "⩾": ">=", "⩽": "<=",
    "小于": "<", "少于": "<", "=": "=", "＝": "=", "等于": "=",
}  # fmt: skip
AFTER: Final[dict[str, Operator]] = {
    "以上": ">=", "及以上": ">=", "以下": "<=", "及以下": "<=", "以内": "<=", "之内": "<=",
}  # fmt: skip
TURNED: Final[dict[Operator, Operator]] = {">=": "<=", "<=": ">=", ">": "<", "<": ">", "=": "="}
"""The same asked of what is better the lower it is: a grade, a place."""
SIGN: Final = "|".join(sorted(map(re.escape, SIGNS), key=len, reverse=True))
"""Any word before a figure, as a pattern."""
TRAILER: Final = "|".join(sorted(AFTER, key=len)[::-1])
"""Any word behind a figure, as a pattern."""
COUNT: Final = r"(?:[1-9]\d?|[一二两三四五六七八九十])"
"""A small number in figures or in words, as a pattern; `count` reads it."""
_NUMERALS: Final = {c: n for n, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


def count(digits: str) -> int:
    """`3`, `三` → 3."""
    return int(digits) if digits.isdigit() else _NUMERALS[digits]
