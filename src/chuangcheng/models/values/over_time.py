"""条件 that look back: `逐年下降`, `增长≥10%`, `前10名`, `进步≥5位`, `满2年`.

Each reader takes the text as written, for its faults, and the same without blanks.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from chuangcheng.models.values.comparison import Comparison, Kind
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.number import NUMBER
from chuangcheng.models.values.pattern import ecma
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.models.values.signs import (
    AFTER,
    COUNT,
    SIGN,
    SIGNS,
    TRAILER,
    TURNED,
    Operator,
    count,
)

_UP: Final = ("上升", "提高", "提升", "增加")
_TREND: Final = re.compile(
    r"(?:(?:近|连续)?(\d|[一二三四五])年)?(?:逐年|持续|呈)?"
    r"(不)?(下降|降低|减少|上升|提高|提升|增加|改善)(?:趋势)?(或持平)?\Z"
)
_GROWN: Final = "增长|增幅|增速|增长率|提升|提高|上升"
_SHRUNK: Final = "下降|降幅|降低|减少"
_RATE: Final = rf"{NUMBER}(?:%|‰|个百分点|百分点)"
_GROWTH: Final = re.compile(
    rf"(?:比上年|较上年|同比|年)?({_GROWN}|{_SHRUNK})"
    rf"(?:({SIGN})({_RATE})|({_RATE})({TRAILER}))\Z",
    re.ASCII,
)
_NO_GROWTH: Final = re.compile(
    rf"(?:比上年|较上年|同比|年)?(?:{_GROWN}|{_SHRUNK})(?:(?:{SIGN}){NUMBER}|{NUMBER}.*(?:{TRAILER}))",
    re.ASCII,
)
_OTHERS_GROWTH: Final = re.compile(
    rf"(?:增长|增幅|增速|增长率)({SIGN})(\D+?)(?:增长|增幅|增速|增长率)\Z"
)
_PLACE: Final = "[名位]"
_OF_QUALITY: Final = ("高于", "不高于", "低于", "不低于", "至少", "达到")
"""Words that say how good a place is, not what number it has: 不低于10名 is the tenth or better."""
_RANK: Final = re.compile(rf"(?:排名|名次|位次)({SIGN})(\d{{1,4}}){_PLACE}?\Z", re.ASCII)
_FIRST: Final = re.compile(rf"(?:排名|名次|位次)?前({COUNT}){_PLACE}(?:以内|之内)?\Z", re.ASCII)
_CHANGE: Final = re.compile(
    rf"(?:排名|名次|位次)?(进步|上升|前移|后退|下降|后移)"
    rf"(?:({SIGN})(\d{{1,4}}){_PLACE}|(\d{{1,4}}){_PLACE}({TRAILER}))\Z",
    re.ASCII,
)
_HELD: Final = re.compile(rf"(?:已|保持)?满({COUNT})年(?:及?以上)?\Z", re.ASCII)
RANK_PATTERN: Final = ecma(_RANK.pattern, _FIRST.pattern)
"""Spellings of a rank, for JSON Schema."""
PATTERN: Final = ecma(
    _TREND.pattern.replace("|改善", ""),
    _GROWTH.pattern,
    _OTHERS_GROWTH.pattern,
    _RANK.pattern,
    _FIRST.pattern,
    _CHANGE.pattern,
    _HELD.pattern,
)
"""Every spelling, for JSON Schema."""


def trend(text: str, cleaned: str) -> Comparison | None:
    """`近三年逐年下降`; `不上升` and `下降或持平` take the same figure again."""
    match = _TREND.match(cleaned)
    if not match:
        return None
    years, denied, word, or_same = match.groups()
    if word == "改善":
        raise ValueFault(f"“{text}”没有说是升高还是降低", "写“逐年下降”或“逐年上升”")
    return Comparison(
        kind=Kind.TREND,
        rising=(word in _UP) is not bool(denied),
        is_weak=bool(denied or or_same),
        years=count(years) if years else 0,
    )


def growth(text: str, cleaned: str) -> Comparison | None:
    """`增长≥10%` of the year before; `提高≥2个百分点`; `下降≥3%`."""
    match = _GROWTH.match(cleaned)
    if not match:
        if _NO_GROWTH.match(cleaned):
            raise ValueFault(f"“{text}”没有说是百分之几", "写成“增长≥10%”或“提高≥2个百分点”这样")
        return None
    word, sign, leading, trailing, after = match.groups()
    return Comparison(
        kind=Kind.GROWTH,
        rising=word in _GROWN.split("|"),
        operator=_operator(sign, after),
        bound=Quantity.parse(leading or trailing),
    )


def others_growth(_text: str, cleaned: str) -> Comparison | None:
    """`增幅不低于财政收入增幅`."""
    match = _OTHERS_GROWTH.match(cleaned)
    if not match:
        return None
    return Comparison(
        kind=Kind.GROWTH_AGAINST, operator=SIGNS[match.group(1)], benchmark=match.group(2)
    )


def rank(_text: str, cleaned: str) -> Comparison | None:
    """`排名≤10`, `前10名`."""
    first = _FIRST.match(cleaned)
    if first:
        return Comparison(kind=Kind.RANK, operator="<=", bound=_places(first.group(1)))
    match = _RANK.match(cleaned)
    if not match:
        return None
    word, digits = match.groups()
    operator = TURNED[SIGNS[word]] if word in _OF_QUALITY else SIGNS[word]
    return Comparison(kind=Kind.RANK, operator=operator, bound=_places(digits))


def rank_change(_text: str, cleaned: str) -> Comparison | None:
    """`进步≥5位`, `后退5位以上`."""
    match = _CHANGE.match(cleaned)
    if not match:
        return None
    word, sign, leading, trailing, after = match.groups()
    return Comparison(
        kind=Kind.RANK_CHANGE,
        rising=word in ("进步", "上升", "前移"),
        operator=_operator(sign, after),
        bound=_places(leading or trailing),
    )


def held(_text: str, cleaned: str) -> Comparison | None:
    """`满2年`."""
    match = _HELD.match(cleaned)
    return Comparison(kind=Kind.HELD, years=count(match.group(1))) if match else None


def _operator(sign: str | None, after: str | None) -> Operator:
    return SIGNS[sign] if sign else AFTER[after or "以上"]


def _places(digits: str) -> Quantity:
    return Quantity(Decimal(count(digits)), "名")
