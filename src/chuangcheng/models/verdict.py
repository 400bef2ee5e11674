"""判定 and 申报条件: what a total amounts to, and what must hold beforehand."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from chuangcheng.models.base import (
    CriterionText,
    Flag,
    Model,
    Names,
    Text,
    Written,
    matching,
    parsed,
)
from chuangcheng.models.citation import Source
from chuangcheng.models.values import quota, window
from chuangcheng.models.values.quota import Quota, parse_allowed, parse_each
from chuangcheng.models.values.window import Window

QuotaText = Annotated[Quota, parsed(Quota.parse), Written(matching(quota.PATTERN))]
EachText = Annotated[Decimal, parsed(parse_each), Written(matching(quota.EACH_PATTERN))]
AllowedText = Annotated[int, parsed(parse_allowed), Written(matching(quota.ALLOWED_PATTERN))]
WindowText = Annotated[Window, parsed(Window.parse), Written(matching(window.PATTERN))]
Reference = Literal["申报日", "时点", "年初"]
"""The day from which a 窗口 looks back."""


class VerdictLine(Model):
    """判定: the first line whose conditions hold gives the grade."""

    grade: Text = Field(alias="等次", description="例如 达标")
    total: CriterionText | None = Field(default=None, alias="总分", description="例如 ≥900")
    vetoes: AllowedText | None = Field(
        default=None, alias="否决", description="最多几项否决：写“无”或者 ≤1"
    )
    met: QuotaText | None = Field(
        default=None, alias="达标项数", description="多少项达标：全部、≥26 或者 ≥90%"
    )
    key_items: EachText | None = Field(
        default=None, alias="关键项", description="关键项每项至少得几成，例如 每项≥60%"
    )
    basic: QuotaText | None = Field(
        default=None, alias="基本项", description="基本项多少项达标：全部、≥26 或者 ≥90%"
    )
    raised: QuotaText | None = Field(
        default=None, alias="提升项", description="提升项多少项达标：≥5 或者 ≥50%"
    )
    gates: Literal["全部符合"] | None = Field(
        default=None, alias="申报条件", description="写“全部符合”：申报条件都要符合"
    )
    consequence: Text | None = Field(
        default=None, alias="处理", description="评上这一等怎么办，例如 暂缓确认，限期整改"
    )
    source: Source | None = Field(default=None, alias="来源", description="出处")

    @property
    def is_by_lines(self) -> bool:
        """Whether it asks for more than a total and few vetoes."""
        return any((self.met, self.key_items, self.basic, self.raised, self.gates))

    def floor(self, full: Decimal | None) -> Decimal | None:
        """The points from which the 总分 is met, per cent taken of `full`; None if unbounded."""
        total = self.total
        if total is None or total.bound is None or total.operator not in (">=", ">"):
            return None
        if total.bound.dimension != "率":
            return total.bound.number
        return None if full is None else total.bound.in_base * full


class Gate(Model):
    """申报条件: what must hold before a county may apply.

    It is that a line is met, that another standard's total is enough, that no such event happened,
    or what the assessment says of it in as many words.
    """

    name: Text = Field(alias="名称", description="条件")
    indicator: Text | None = Field(default=None, alias="指标", description="看哪一项，写编号")
    total: CriterionText | None = Field(
        default=None, alias="总分", description="“标准”的总分要多少，例如 ≥85"
    )
    standard: Text | None = Field(
        default=None, alias="标准", description="看哪个指标体系的总分，写代号"
    )
    events: Names = Field(
        default=(), alias="事件", description="不得发生的事件，有几种说法的写成列表"
    )
    window: WindowText | None = Field(
        default=None, alias="窗口", description="往前看多久，例如 3年、12个月；不写不限"
    )
    reference: Reference | None = Field(
        default=None, alias="基准", description="从哪天往前看；不写有申报日的用申报日，没有的用时点"
    )
    includes_first_day: Flag = Field(
        default=True, alias="含首日", description="正好在窗口第一天的算不算；不写算"
    )
    is_veto: Flag = Field(default=False, alias="否决", description="不符合的是不是一票否决")
    source: Source | None = Field(default=None, alias="来源", description="出处")
