"""条件: when a value is good enough, as `≥35%`, `不低于35%`, `0.3~0.4`, `≤C级`, `逐年下降`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from typing import Any, Final

from chuangcheng.models.values import over_time, quantity
from chuangcheng.models.values.comparison import Comparison, Kind
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.number import to_half_width
from chuangcheng.models.values.pattern import ecma, spaced
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

__all__ = [
    "PATTERN",
    "STATE_PATTERN",
    "Criterion",
    "Kind",
    "Operator",
    "parse_grade",
    "parse_state",
    "parse_verdict",
]

_HINT: Final = "可以写 ≥35%、不低于35%、35%以上、0.3~0.4、有、≤C级、逐年下降、不高于上年"
_MATHEMATICAL: Final = frozenset(one for one in SIGNS if not one[0].isalpha())
_LEADING: Final = re.compile(rf"({SIGN})(.+)\Z")
_TRAILING: Final = re.compile(rf"(?:达到|达)?(.+?)({TRAILER})\Z")
_TO: Final = "(?:[~～〜∼–至到]|——?)"
_RANGE: Final = re.compile(rf"([^~～〜∼—–至到]+){_TO}([^~～〜∼—–至到]+)\Z")
_HYPHENATED: Final = re.compile(r"\d[^-]*-\d[^-]*\Z")
_MEAN: Final = re.compile(
    rf"(?:近|前)({COUNT})年(?:平均(?:水平|数|值)?|均值)([（(]含(?:本|当)年[）)])?\Z"
)
_EVERY: Final = re.compile(rf"(?:最?近|连续)({COUNT})年(?:每年|都)?(.+)\Z")
_BENCHMARK: Final = re.compile(
    r"(全国|全省|全市|全州|省|市|州|全县|同类城市)(?:平均(?:水平|数|值)?|均值)\Z"
)
_GRADE: Final = re.compile(r"([A-Da-d]|[ⅠⅡⅢⅣⅤ]|[一二三四五])级?\Z")
_GRADE_RANKS: Final = {
    **{c: n for n, c in enumerate("ABCD", 1)},
    **{c: n for n, c in enumerate("ⅠⅡⅢⅣⅤ", 1)},
    **{c: n for n, c in enumerate("一二三四五", 1)},
}
_YES: Final = frozenset(("有", "是"))
_NO: Final = frozenset(("无", "否", "没有"))
_MET: Final = frozenset(("达标", "合格", "已完成", "完成"))
_UNMET: Final = frozenset(("不达标", "不合格", "未达标", "未完成"))
_GRADE_OR_QUANTITY: Final = rf"(?:{ecma(_GRADE.pattern)}|{quantity.PATTERN})"
_WORDS: Final = "|".join(sorted(_YES | _NO | _MET | _UNMET))
STATE_PATTERN: Final = rf"{_WORDS}|{ecma(_GRADE.pattern)}"
"""A state, an assessor's word or a grade, for JSON Schema."""
RANGE_PATTERN: Final = rf"(?:{quantity.PATTERN}){_TO}(?:{quantity.PATTERN})"
"""A range, for JSON Schema."""
_ONE_FIGURE: Final = "|".join(
    (
        rf"(?:{SIGN})\s*{_GRADE_OR_QUANTITY}",
        rf"(?:达到|达)?{_GRADE_OR_QUANTITY}(?:{TRAILER})",
        RANGE_PATTERN,
    )
)
_SPELLINGS: Final = (
    _WORDS,
    over_time.PATTERN,
    rf"(?:{SIGN})(?:上年|上年度|上一年|去年|{ecma(_MEAN.pattern, _BENCHMARK.pattern)})",
    _ONE_FIGURE,
    rf"(?:最?近|连续){COUNT}年(?:每年|都)?(?:{_WORDS}|{over_time.RANK_PATTERN}|{_ONE_FIGURE})",
)
PATTERN: Final = spaced("|".join(_SPELLINGS))
"""Every spelling, for JSON Schema; a range with its ends swapped is left to the reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion(Comparison):
    """What is asked, with its text. EVERY_YEAR: `each` in each of the last `years`."""

    text: str = field(compare=False)
    each: Criterion | None = None

    @classmethod
    def parse(cls, text: str) -> Criterion:
        """Read a 条件. Raises `ValueFault` with what can be written."""
        cleaned = "".join(to_half_width(text).split())
        found = _every(text.strip(), cleaned) or _read(text.strip(), cleaned)
        if found is not None:
            return found
        if _quantity(cleaned) is not None:
            raise ValueFault(
                f"“{text}”没有说是不低于、不高于还是等于",
                f"在前面加上 ≥、≤ 或 =，例如 ≥{text.strip()}",
            )
        if _HYPHENATED.match(cleaned):
            raise ValueFault(
                f"“{text}”不知道是区间还是减号", f"区间用“~”，写成 {cleaned.replace('-', '~')}"
            )
        raise ValueFault(f"“{text}”看不出要达到什么条件", _HINT)

    def __str__(self) -> str:
        return self.text


def parse_state(text: str) -> bool | None:
    """`有`, `是` → True, `无`, `否`, `没有` → False, anything else → None."""
    word = text.strip()
    return True if word in _YES else False if word in _NO else None


def parse_verdict(text: str) -> bool | None:
    """An assessor's word for a whole line: `达标`, `合格` → True, `不达标` … → False, else None."""
    word = text.strip()
    return True if word in _MET else False if word in _UNMET else None


def parse_grade(text: str) -> int | None:
    """`C级`, `Ⅱ级`, `二级` → the rank, 1 being the best; None if it is no grade."""
    match = _GRADE.match(text.strip())
    return _GRADE_RANKS[match.group(1).upper()] if match else None


def _quantity(text: str) -> Quantity | None:
    try:
        return Quantity.parse(text)
    except ValueFault:
        return None


def _state(_text: str, cleaned: str) -> Comparison | None:
    state = parse_state(cleaned)
    if state is None:
        state = parse_verdict(cleaned)
    return None if state is None else Comparison(kind=Kind.STATE, state=state)


def _leading(_text: str, cleaned: str) -> Comparison | None:
    match = _LEADING.match(cleaned)
    if not match:
        return None
    operator, rest = SIGNS[match.group(1)], match.group(2)
    if rest in ("上年", "上年度", "上一年", "去年"):
        return Comparison(kind=Kind.PREVIOUS, operator=operator)
    mean = _MEAN.match(rest)
    if mean:
        years, with_own = count(mean.group(1)), bool(mean.group(2))
        return Comparison(kind=Kind.OWN_MEAN, operator=operator, years=years, with_own=with_own)
    benchmark = _BENCHMARK.match(rest)
    if benchmark:
        name = _full(benchmark.group(1))
        return Comparison(kind=Kind.BENCHMARK, operator=operator, benchmark=name)
    rank = parse_grade(rest)
    if rank is not None:  # in words “not below C” is C or better, and better is a lower rank
        in_words = match.group(1) not in _MATHEMATICAL
        operator = TURNED[operator] if in_words else operator
        return Comparison(kind=Kind.GRADE, operator=operator, rank=rank)
    return _number(operator, rest)


def _after(_text: str, cleaned: str) -> Comparison | None:
    match = _TRAILING.match(cleaned)
    if not match:
        return None
    rank = parse_grade(match.group(1))
    if rank is not None:  # C级以上 is C or better, and better is a lower rank
        better = AFTER[match.group(2)] == ">="
        return Comparison(kind=Kind.GRADE, operator="<=" if better else ">=", rank=rank)
    return _number(AFTER[match.group(2)], match.group(1))


def _number(operator: Operator, text: str) -> Comparison | None:
    bound = _quantity(text)
    return None if bound is None else Comparison(kind=Kind.NUMBER, operator=operator, bound=bound)


def _range(text: str, cleaned: str) -> Comparison | None:
    match = _RANGE.match(cleaned)
    if not match:
        return None
    low, high = (_quantity(part) for part in match.groups())
    if low is None or high is None:
        return None
    if not low.unit:  # 10~15% and 10%~15% both mean per cent
        low = Quantity(low.number, high.unit)
    if low.dimension != high.dimension:
        raise ValueFault(f"“{text}”前后两个数的单位不一样", "两边写同一个单位，例如 30%~40%")
    if low.in_base > high.in_base:
        raise ValueFault(f"“{text}”的前一个数比后一个数大", "小的写在前面，大的写在后面")
    return Comparison(kind=Kind.RANGE, bound=low, upper=high)


def _full(scope: str) -> str:
    name = scope if scope.startswith(("全", "同")) else f"全{scope}"
    return f"{name}平均"


def _every(text: str, cleaned: str) -> Criterion | None:
    """`近三年每年≥1.7%`, `连续三年前10名`; what looks back itself is read elsewhere."""
    match = _EVERY.match(cleaned)
    each = _read(text, match.group(2)) if match else None
    if match is None or each is None or each.kind not in _OF_ONE_FIGURE:
        return None
    return Criterion(text=text, kind=Kind.EVERY_YEAR, years=count(match.group(1)), each=each)


def _read(text: str, cleaned: str) -> Criterion | None:
    for read in _READERS:
        found = read(text, cleaned)
        if found is not None:
            asked: dict[str, Any] = {one.name: getattr(found, one.name) for one in _ASKED}
            return Criterion(text=text, **asked)
    return None


_ASKED: Final = fields(Comparison)
_OF_ONE_FIGURE: Final = (Kind.NUMBER, Kind.RANGE, Kind.STATE, Kind.GRADE, Kind.RANK)
_READERS: Final = (
    _state,
    over_time.trend,
    over_time.rank,
    over_time.rank_change,
    over_time.others_growth,
    over_time.growth,
    over_time.held,
    _after,
    _leading,
    _range,
)
