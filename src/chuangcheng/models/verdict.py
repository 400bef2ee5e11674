"""判定 and 申报条件: what a total amounts to, and what must hold beforehand."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field

from chuangcheng.models.base import CriterionText, Model, Text
from chuangcheng.models.citation import Source


class VerdictLine(Model):
    """判定: the first line whose conditions hold gives the grade."""

    grade: Text = Field(alias="等次", description="例如 达标")
    total: CriterionText | None = Field(default=None, alias="总分", description="例如 ≥900")
    vetoes: Literal["无"] | None = Field(
        default=None, alias="否决", description="写“无”：不能有否决项"
    )
    source: Source | None = Field(default=None, alias="来源", description="出处")

    def floor(self, full: Decimal | None) -> Decimal | None:
        """The points from which the 总分 is met, per cent taken of `full`; None if unbounded."""
        total = self.total
        if total is None or total.bound is None or total.operator not in (">=", ">"):
            return None
        if total.bound.dimension != "率":
            return total.bound.number
        return None if full is None else total.bound.in_base * full


class Gate(Model):
    """申报条件: what must hold before a county may apply."""

    name: Text = Field(alias="名称", description="条件")
    event: Text | None = Field(default=None, alias="事件", description="不得发生的事件")
    window: Text | None = Field(default=None, alias="窗口", description="往前看多久，例如 3年")
    source: Source | None = Field(default=None, alias="来源", description="出处")
