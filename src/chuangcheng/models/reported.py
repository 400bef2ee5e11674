"""How what was found for an indicator is written: figures, words, counts, marks."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Final

from pydantic import BeforeValidator

from chuangcheng.models.base import (
    NAMES,
    TEXT,
    Either,
    Number,
    Text,
    Whole,
    Written,
    matching,
    read_names,
)
from chuangcheng.models.values import quantity
from chuangcheng.models.values.criterion import (
    STATE_PATTERN,
    parse_grade,
    parse_state,
    parse_verdict,
)
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.mistyped import reading
from chuangcheng.models.values.number import (
    NUMBER,
    WHOLE,
    parse_number,
    parse_whole,
    to_half_width,
)
from chuangcheng.models.values.pattern import ecma
from chuangcheng.models.values.quantity import Quantity

NOT_APPLICABLE = "不适用"
EXEMPT = "免检"
PARTLY_MET = "基本达标"

Value = Quantity | str
"""A figure, or a word: a state (有, 达标), a grade (C级), 基本达标, 不适用, 免检."""
_PLACE: Final = re.compile(r"第(\d{1,4}[名位])\Z", re.ASCII)


_NO_WORD: Final = "写数字和单位，例如 36.5%；或者写 有、无、达标、不达标、C级、不适用"
"""For a word that is none of those that a value may be."""


def _value(value: object) -> object:
    if not isinstance(value, str):
        raise ValueFault("“数值”应写一个数或一个词", "例如 37.2%、有、C级、不适用")
    word = value.strip()
    readers = (parse_state, parse_verdict, parse_grade)
    known = word in (NOT_APPLICABLE, PARTLY_MET, EXEMPT)
    if known or any(read(word) is not None for read in readers):
        return word
    place = _PLACE.match(word)
    try:
        return Quantity.parse(place.group(1)) if place else reading(Quantity.parse, word)
    except ValueFault as fault:
        if any(sign.isdigit() for sign in word):
            raise
        raise ValueFault(fault.message, _NO_WORD) from fault


_WORDS = "|".join((NOT_APPLICABLE, PARTLY_MET, EXEMPT, STATE_PATTERN, ecma(_PLACE.pattern)))
ValueText = Annotated[
    Any, BeforeValidator(_value), Written(matching(f"{_WORDS}|{quantity.PATTERN}", "number"))
]


def _fact(value: object) -> object:
    """A figure or one of the known words where it is one, else the word as it stands."""
    if not isinstance(value, str):
        raise ValueFault("基本情况应写一个数或一个词", "例如 {人口: 30万人, 地区: 西部}")
    try:
        return _value(value)
    except ValueFault:
        return _word(value)


def _word(value: str) -> str:
    word = value.strip()
    if not word:
        raise ValueFault("基本情况有一条没有写内容", "补上内容，或者删掉这一条")
    return word


FactText = Annotated[Any, BeforeValidator(_fact), Written(TEXT)]


def _counts(value: object) -> object:
    """`7` counts findings of the only kind; a mapping counts them by kind."""
    if isinstance(value, str):
        return {"": parse_whole(value)}
    if isinstance(value, dict):
        return {str(name): _count(count) for name, count in value.items()}
    raise _no_count()


def _count(value: object) -> int:
    if isinstance(value, str):
        return parse_whole(value)
    raise _no_count()


def _no_count() -> ValueFault:
    return ValueFault("“问题数”应写整数", "例如 问题数: 7，或者 问题数: {每处: 7}")


_COUNT = matching(WHOLE, "integer")
CountsText = Annotated[
    dict[str, int],
    BeforeValidator(_counts),
    Written({"anyOf": [_COUNT, {"type": "object", "additionalProperties": _COUNT}]}),
]


def _money(value: object) -> Quantity:
    amount = Quantity.parse(value) if isinstance(value, str) else None
    if amount is None or amount.dimension != "元" or amount.number < 0:
        raise ValueFault("“费用”要写成多少元", "例如 30万元")
    return amount


def _length(value: object) -> str:
    if isinstance(value, str) and _LENGTH.fullmatch(value.strip()):
        return value.strip()
    raise ValueFault("“工期”要写成多少日", "例如 60日、30个工作日、2个月")


_LENGTH: Final = re.compile(r"[0-9]{1,4}(?:个?(?:工作日|星期|月)|日|天|周)")
MoneyText = Annotated[
    Quantity, BeforeValidator(_money), Written(matching(rf"(?!-)(?:{NUMBER})\s*(?:万|亿)?元"))
]
LengthText = Annotated[str, BeforeValidator(_length), Written(matching(_LENGTH.pattern))]


def _done(value: object) -> object:
    """`3` is so many items, anything else names them."""
    if isinstance(value, str) and _FEW.match(to_half_width(value.strip())):
        return parse_whole(value)
    return read_names(value)


_FEW: Final = re.compile(rf"{WHOLE}\Z", re.ASCII)
DoneText = Annotated[int | tuple[str, ...], BeforeValidator(_done), Written(NAMES)]


def _one_count(value: object) -> dict[str, int]:
    if isinstance(value, str):
        return {"": parse_whole(value)}
    raise ValueFault("这里应写整数", "例如 3；分开写的，例如 {第一季度: 1, 第二季度: 0}")


TallyText = Annotated[dict[Text, Whole], Either(dict[Text, Whole], _one_count, _COUNT)]
"""So many, or so many of each."""


def _marks(value: object) -> tuple[Decimal, ...]:
    """`[8.5, 8]`: whose they are does not matter."""
    if not isinstance(value, list) or not all(isinstance(mark, str) for mark in value):
        raise ValueFault(
            "“打分”要逐个写", "例如 打分: [8.5, 8, 9]，或者 打分: {网上: 90, 实地: 80}"
        )
    return tuple(parse_number(mark) for mark in value)


_MARKS = {"type": "array", "items": matching(NUMBER, "number")}
MarksText = Annotated[
    dict[Text, Number] | tuple[Decimal, ...], Either(dict[Text, Number], _marks, _MARKS)
]
