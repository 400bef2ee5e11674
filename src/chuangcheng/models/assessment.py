"""自评: what was found for each indicator at one time."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from chuangcheng.models.base import (
    DateText,
    Flag,
    Model,
    Text,
    Written,
    matching,
)
from chuangcheng.models.reported import FactText
from chuangcheng.models.result import Result
from chuangcheng.models.sanction import Candidacy
from chuangcheng.source import Span


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
    facts: dict[Text, FactText] = Field(
        default_factory=dict,
        alias="基本情况",
        description="全县的情况，例如 {人口: 30万人, 地区: 西部}",
    )
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
