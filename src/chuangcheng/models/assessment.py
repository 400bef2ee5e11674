"""自评: what was found for each indicator at one time."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import BeforeValidator, Field

from chuangcheng.models.award import AwardText
from chuangcheng.models.base import (
    NAMES,
    DateText,
    Either,
    Model,
    Names,
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
from chuangcheng.models.values.number import (
    NUMBER,
    WHOLE,
    parse_number,
    parse_whole,
    to_half_width,
)
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.source import Span

NOT_APPLICABLE = "不适用"
EXEMPT = "免检"
PARTLY_MET = "基本达标"

Value = Quantity | str
"""A figure, or a word: a state (有, 达标), a grade (C级), 基本达标, 不适用, 免检."""


def _value(value: object) -> object:
    if not isinstance(value, str):
        raise ValueFault("“数值”应写一个数或一个词", "例如 37.2%、有、C级、不适用")
    word = value.strip()
    readers = (parse_state, parse_verdict, parse_grade)
    known = word in (NOT_APPLICABLE, PARTLY_MET, EXEMPT)
    if known or any(read(word) is not None for read in readers):
        return word
    return Quantity.parse(word)


_WORDS = "|".join((NOT_APPLICABLE, PARTLY_MET, EXEMPT, STATE_PATTERN))
ValueText = Annotated[
    Any, BeforeValidator(_value), Written(matching(f"{_WORDS}|{quantity.PATTERN}", "number"))
]


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


class Check(Model):
    """One observation of a sample."""

    site: Text = Field(alias="点位", description="抽查的点位")
    result: Literal["达标", "不达标", "不适用"] = Field(alias="结果", description="结果")
    note: Text | None = Field(default=None, alias="说明", description="说明")
    site_kind: Text | None = Field(
        default=None, alias="类型", description="哪一类点位，例如 主干道"
    )
    award: AwardText | None = Field(
        default=None, alias="得分", description="这个点位得多少，例如 85% 或者 4.5"
    )


class Survey(Model):
    """One question, or one group of people, of a survey that has several."""

    name: Text = Field(alias="名称", description="哪道题，或者哪一级、哪一类人")
    sample: Whole = Field(alias="有效样本", description="有效样本数")
    satisfied: Whole = Field(alias="满意", description="满意的人数")
    mostly_satisfied: Whole = Field(default=0, alias="基本满意", description="基本满意的人数")


class Result(Model):
    """What was found for one indicator; a bare value stands for `数值`."""

    SHORTHAND: ClassVar[str] = "数值"

    value: ValueText | None = Field(
        default=None, alias="数值", description="例如 37.2%、有、不适用"
    )
    findings: CountsText | None = Field(default=None, alias="问题数", description="发现几处问题")
    level: Text | None = Field(default=None, alias="评价", description="专家评定的等次，例如 一般")
    score: Number | None = Field(default=None, alias="得分", description="直接给出的得分")
    series: dict[Text, ValueText] = Field(
        default_factory=dict, alias="序列", description="历年数值，例如 {2013: 11, 2014: 9.5}"
    )
    benchmarks: dict[Text, ValueText] = Field(
        default_factory=dict, alias="对照", description="用来比较的数，例如 {全省平均: 85%}"
    )
    sample: Whole | None = Field(default=None, alias="有效样本", description="调查的有效样本数")
    satisfied: Whole | None = Field(default=None, alias="满意", description="满意的人数")
    mostly_satisfied: Whole | None = Field(
        default=None, alias="基本满意", description="基本满意的人数"
    )
    checks: tuple[Check, ...] = Field(default=(), alias="抽查", description="逐个点位的抽查结果")
    basis: Text | None = Field(default=None, alias="依据", description="数据来自哪里")
    materials: Names = Field(default=(), alias="材料", description="佐证材料")
    note: Text | None = Field(default=None, alias="说明", description="说明")
    done: DoneText | None = Field(
        default=None, alias="做到", description="清单里做到了哪几项，或者做到几项"
    )
    unchecked: Names = Field(default=(), alias="未查", description="清单里还没有查的项")
    aggravated: dict[Text, TallyText] = Field(
        default_factory=dict, alias="加倍", description="其中要加倍扣的有几处，例如 {逾期未改: 2}"
    )
    total: Whole | None = Field(default=None, alias="一共", description="按平均扣分时，一共有几个")
    held: TallyText | None = Field(
        default=None, alias="实有", description="各处或者各期实有几个，例如 {第一季度: 1}"
    )
    surveys: tuple[Survey, ...] = Field(
        default=(), alias="调查", description="几道题或者几类人的调查，逐个写"
    )
    marks: MarksText = Field(
        default=(), alias="打分", description="各人或者各项打的分，例如 [8.5, 8] 或者 {网上: 90}"
    )


class Assessment(Model):
    """One 自评."""

    KIND: ClassVar[str] = "自评"

    kind: Literal["自评"] = Field(alias="类型")
    standard: Text = Field(alias="标准", description="指标体系的代号")
    as_of: DateText = Field(alias="时点", description="哪一天的情况")
    origin: Text | None = Field(default=None, alias="来源", description="县级自查、模拟测评……")
    results: dict[Text, Result] = Field(alias="结果", description="指标编号: 结果")

    @property
    def year(self) -> int | None:
        """The year of the 时点."""
        return self.as_of.last.year if self.as_of.last else None

    def result_span(self, code: str, *path: str | int) -> Span:
        """Where a result is written: the value at `path` in it, or the bare value as a whole."""
        result = self.results[code]
        return result.span(*path) if result.is_located else self.span("results", code)
