"""自评: what was found for each indicator at one time."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from chuangcheng.models.base import (
    DateText,
    Flag,
    Model,
    Names,
    Number,
    Text,
    Whole,
    Written,
    matching,
)
from chuangcheng.models.sanction import Candidacy
from chuangcheng.models.values import quantity
from chuangcheng.models.values.criterion import (
    STATE_PATTERN,
    parse_grade,
    parse_state,
    parse_verdict,
)
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.number import WHOLE, parse_whole
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.source import Span

NOT_APPLICABLE = "不适用"
PARTLY_MET = "基本达标"

Value = Quantity | str
"""A figure, or a word: a state (有, 达标), a grade (C级), 基本达标, 不适用."""


def _value(value: object) -> object:
    if not isinstance(value, str):
        raise ValueFault("“数值”应写一个数或一个词", "例如 37.2%、有、C级、不适用")
    word = value.strip()
    readers = (parse_state, parse_verdict, parse_grade)
    known = word in (NOT_APPLICABLE, PARTLY_MET)
    if known or any(read(word) is not None for read in readers):
        return word
    return Quantity.parse(word)


_WORDS = "|".join((NOT_APPLICABLE, PARTLY_MET, STATE_PATTERN))
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


class Check(Model):
    """One observation of a sample."""

    site: Text = Field(alias="点位", description="抽查的点位")
    result: Literal["达标", "不达标", "不适用"] = Field(alias="结果", description="结果")
    note: Text | None = Field(default=None, alias="说明", description="说明")


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


class Event(Model):
    """Something that happened and that a standard may hold against the county."""

    name: Text = Field(alias="名称", description="什么事件，和指标体系里的说法一样")
    date: DateText = Field(alias="日期", description="哪一天发生的")
    note: Text | None = Field(default=None, alias="说明", description="说明")


def _none_happened(value: Any) -> Any:
    """`无` is an empty list: somebody has looked."""
    return () if isinstance(value, str) and value.strip() == "无" else value


EventsText = Annotated[
    tuple[Event, ...],
    BeforeValidator(_none_happened),
    Written.beside(matching("无")),
]


class Assessment(Model):
    """One 自评."""

    KIND: ClassVar[str] = "自评"

    kind: Literal["自评"] = Field(alias="类型")
    standard: Text = Field(alias="标准", description="指标体系的代号")
    as_of: DateText = Field(alias="时点", description="哪一天的情况")
    origin: Text | None = Field(default=None, alias="来源", description="县级自查、模拟测评……")
    candidacy: Candidacy | None = Field(
        default=None, alias="身份", description="已命名、提名还是申报，看负面清单用"
    )
    applied_on: DateText | None = Field(default=None, alias="申报日", description="哪一天申报")
    gates: dict[Text, Flag] = Field(
        default_factory=dict, alias="申报条件", description="条件的名称: 是 或 否"
    )
    events: EventsText | None = Field(
        default=None, alias="事件", description="发生过的事件；没有发生的写“无”"
    )
    results: dict[Text, Result] = Field(alias="结果", description="指标编号: 结果")

    @property
    def year(self) -> int | None:
        """The year of the 时点."""
        return self.as_of.last.year if self.as_of.last else None

    def result_span(self, code: str, *path: str | int) -> Span:
        """Where a result is written: the value at `path` in it, or the bare value as a whole."""
        result = self.results[code]
        return result.span(*path) if result.is_located else self.span("results", code)
