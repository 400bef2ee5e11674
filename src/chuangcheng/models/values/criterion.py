"""条件: when a value is good enough, as `≥35%`, `不低于35%`, `0.3~0.4`, `≤C级`, `逐年下降`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import Final, Literal

from chuangcheng.models.values import quantity
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.number import to_half_width
from chuangcheng.models.values.pattern import ecma
from chuangcheng.models.values.quantity import Quantity

Operator = Literal[">=", "<=", ">", "<", "="]

_HINT: Final = "可以写 ≥35%、不低于35%、35%以上、0.3~0.4、有、≤C级、逐年下降、不高于上年"
_SIGNS: Final[dict[str, Operator]] = {
    "≥": ">=", "≧": ">=", ">=": ">=", "不低于": ">=", "不少于": ">=", "不小于": ">=",
    "至少": ">=", "达到": ">=", "≤": "<=", "≦": "<=", "<=": "<=", "不高于": "<=",
    "不超过": "<=", "不大于": "<=", "不多于": "<=", "至多": "<=", ">": ">", "＞": ">",
    "高于": ">", "超过": ">", "大于": ">", "多于": ">", "<": "<", "＜": "<", "低于": "<",
    "小于": "<", "少于": "<", "=": "=", "＝": "=", "等于": "=",
}  # fmt: skip
_AFTER: Final[dict[str, Operator]] = {
    "以上": ">=", "及以上": ">=", "以下": "<=", "及以下": "<=", "以内": "<=", "之内": "<=",
}  # fmt: skip
_MATHEMATICAL: Final = frozenset("≥≧≤≦>＞<＜=＝") | {">=", "<="}
_TURNED: Final[dict[Operator, Operator]] = {">=": "<=", "<=": ">=", ">": "<", "<": ">", "=": "="}
_SIGN: Final = "|".join(sorted(map(re.escape, _SIGNS), key=len, reverse=True))
_LEADING: Final = re.compile(rf"({_SIGN})(.+)\Z")
_TRAILING: Final = re.compile(rf"(?:达到|达)?(.+?)({'|'.join(sorted(_AFTER, key=len)[::-1])})\Z")
_RANGE: Final = re.compile(r"([^~～—至]+)[~～—至]([^~～—至]+)\Z")
_HYPHENATED: Final = re.compile(r"\d[^-]*-\d[^-]*\Z")
_TREND: Final = re.compile(
    r"(?:近?(\d|[一二三四五])年)?(?:逐年|持续|呈)?(下降|降低|减少|上升|提高|提升|增加|改善)(?:趋势)?\Z"
)
_MEAN: Final = re.compile(
    r"(?:近|前)([1-9]\d?|[一二两三四五六七八九十])年(?:平均(?:水平|数|值)?|均值)\Z"
)
_BENCHMARK: Final = re.compile(
    r"(全国|全省|全市|全州|省|市|州|全县|同类城市)(?:平均(?:水平|数|值)?|均值)\Z"
)
_GRADE: Final = re.compile(r"([A-Da-d]|[ⅠⅡⅢⅣⅤ]|[一二三四五])级?\Z")
_GRADE_RANKS: Final = {
    **{c: n for n, c in enumerate("ABCD", 1)},
    **{c: n for n, c in enumerate("ⅠⅡⅢⅣⅤ", 1)},
    **{c: n for n, c in enumerate("一二三四五", 1)},
}
_NUMERALS: Final = {c: n for n, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_YES: Final = frozenset(("有", "是"))
_NO: Final = frozenset(("无", "否", "没有"))
_MET: Final = frozenset(("达标", "合格", "已完成", "完成"))
_UNMET: Final = frozenset(("不达标", "不合格", "未达标", "未完成"))
_GRADE_OR_QUANTITY: Final = rf"(?:{ecma(_GRADE.pattern)}|{quantity.PATTERN})"
_WORDS: Final = "|".join(sorted(_YES | _NO | _MET | _UNMET))
STATE_PATTERN: Final = rf"{_WORDS}|{ecma(_GRADE.pattern)}"
"""A state, an assessor's word or a grade, for JSON Schema."""
PATTERN: Final = "|".join(
    (
        _WORDS,
        ecma(_TREND.pattern),
        rf"(?:{_SIGN})(?:上年|上年度|上一年|去年|{ecma(_MEAN.pattern, _BENCHMARK.pattern)})",
        rf"(?:{_SIGN})\s*{_GRADE_OR_QUANTITY}",
        rf"(?:达到|达)?{_GRADE_OR_QUANTITY}(?:{'|'.join(sorted(_AFTER, key=len)[::-1])})",
        rf"(?:{quantity.PATTERN})[~～—至](?:{quantity.PATTERN})",
    )
)
"""Every spelling, for JSON Schema; a range with its ends swapped is left to the reader."""


class Kind(Enum):
    """What a criterion compares a value with."""

    NUMBER = "数值"
    RANGE = "区间"
    STATE = "有无"
    GRADE = "等级"
    TREND = "趋势"
    PREVIOUS = "上年"
    OWN_MEAN = "历年平均"
    BENCHMARK = "平均水平"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion; which fields count depends on `kind`.

    NUMBER: `operator`, `bound` · RANGE: `bound` to `upper`, both inclusive · STATE: `state` ·
    GRADE: `operator` and `rank` (1 is best, so `≤C级` means at least C) · TREND: `rising` ·
    PREVIOUS, OWN_MEAN (over `years` before the reported one), BENCHMARK (`benchmark`): `operator`.
    """

    text: str = field(compare=False)
    kind: Kind
    operator: Operator = ">="
    bound: Quantity | None = None
    upper: Quantity | None = None
    state: bool = True
    rank: int = 0
    rising: bool = False
    years: int = 0
    benchmark: str = ""

    @classmethod
    def parse(cls, text: str) -> Criterion:
        """Read a 条件. Raises `ValueFault` with what can be written."""
        cleaned = "".join(to_half_width(text).split())
        for read in (_state, _trend, _after, _leading, _range):
            found = read(text.strip(), cleaned)
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


def _state(text: str, cleaned: str) -> Criterion | None:
    state = parse_state(cleaned)
    if state is None:
        state = parse_verdict(cleaned)
    return None if state is None else Criterion(text, Kind.STATE, state=state)


def _trend(text: str, cleaned: str) -> Criterion | None:
    match = _TREND.match(cleaned)
    if not match:
        return None
    years = _count(match.group(1)) if match.group(1) else 0
    rising = match.group(2) in ("上升", "提高", "提升", "增加")
    if match.group(2) == "改善":
        raise ValueFault(f"“{text}”没有说是升高还是降低", "写“逐年下降”或“逐年上升”")
    return Criterion(text, Kind.TREND, rising=rising, years=years)


def _leading(text: str, cleaned: str) -> Criterion | None:
    match = _LEADING.match(cleaned)
    if not match:
        return None
    operator, rest = _SIGNS[match.group(1)], match.group(2)
    if rest in ("上年", "上年度", "上一年", "去年"):
        return Criterion(text, Kind.PREVIOUS, operator)
    mean = _MEAN.match(rest)
    if mean:
        return Criterion(text, Kind.OWN_MEAN, operator, years=_count(mean.group(1)))
    benchmark = _BENCHMARK.match(rest)
    if benchmark:
        return Criterion(text, Kind.BENCHMARK, operator, benchmark=_full(benchmark.group(1)))
    rank = parse_grade(rest)
    if rank is not None:  # in words “not below C” is C or better, and better is a lower rank
        in_words = match.group(1) not in _MATHEMATICAL
        return Criterion(text, Kind.GRADE, _TURNED[operator] if in_words else operator, rank=rank)
    bound = _quantity(rest)
    return None if bound is None else Criterion(text, Kind.NUMBER, operator, bound)


def _after(text: str, cleaned: str) -> Criterion | None:
    match = _TRAILING.match(cleaned)
    if not match:
        return None
    rank = parse_grade(match.group(1))
    if rank is not None:  # C级以上 is C or better, and better is a lower rank
        better = _AFTER[match.group(2)] == ">="
        return Criterion(text, Kind.GRADE, "<=" if better else ">=", rank=rank)
    bound = _quantity(match.group(1))
    return None if bound is None else Criterion(text, Kind.NUMBER, _AFTER[match.group(2)], bound)


def _range(text: str, cleaned: str) -> Criterion | None:
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
    return Criterion(text, Kind.RANGE, bound=low, upper=high)


def _count(digits: str) -> int:
    return int(digits) if digits.isdigit() else _NUMERALS[digits]


def _full(scope: str) -> str:
    name = scope if scope.startswith(("全", "同")) else f"全{scope}"
    return f"{name}平均"
