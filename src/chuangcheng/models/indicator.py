"""指标体系: a tree of indicators, how each is met and how it scores."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Final, Literal

from pydantic import Field

from chuangcheng.models.base import Flag, Model, Names, Number, Text, WeightText, Whole
from chuangcheng.models.citation import Source
from chuangcheng.models.grouping import ROLL_UP, WEIGHING, Category, MissingPolicy, RollUp, Weighing
from chuangcheng.models.requirement import RequirementText
from chuangcheng.models.sanction import Sanction
from chuangcheng.models.scoring import ScoringText
from chuangcheng.models.tailoring import Tailoring
from chuangcheng.models.values.share import is_share
from chuangcheng.models.verdict import Gate, VerdictLine

EXTRAS: Final = ("加分项", "罚分项")
"""Categories that count nothing for the full points."""
HUNDRED: Final = Decimal(100)
"""The points of what has a weight and no points of its own."""


class Indicator(Model):
    """A node of the tree: a group when it has `children`, else a leaf."""

    code: Text = Field(alias="编号", description='编号，要加引号，例如 "3.10"')
    name: Text = Field(alias="名称", description="名称")
    points: Number | None = Field(default=None, alias="分值", description="满分多少")
    requirement: RequirementText | None = Field(
        default=None, alias="达标", description="达到什么算达标，例如 ≥36%"
    )
    scoring: ScoringText | None = Field(
        default=None, alias="计分", description="怎么给分；不写则达标得满分、不达标不得分"
    )
    is_veto: Flag = Field(default=False, alias="否决", description="不达标即一票否决")
    is_key: Flag = Field(default=False, alias="关键", description="是不是关键项")
    category: Category | None = Field(
        default=None, alias="类别", description="基本项、提升项，另外加的加分项，只扣不给的罚分项"
    )
    weight: WeightText | None = Field(
        default=None, alias="权重", description="在上一级里占多少，例如 30%"
    )
    roll_up: RollUp = Field(default="求和", alias="汇总", description=ROLL_UP)
    weighing: Weighing = Field(default="折成100%", alias="权重合计", description=WEIGHING)
    loss_cap: Number | None = Field(default=None, alias="限扣", description="这一组最多扣几分")
    gain_cap: Number | None = Field(default=None, alias="上限", description="这一组最多得几分")
    missing: MissingPolicy | None = Field(
        default=None, alias="缺项", description="这一组里不适用的项怎么算；不写随上一级"
    )
    subsystem: Text | None = Field(
        default=None, alias="子系统", description="得分取自另一个指标体系的总分，写它的代号"
    )
    children: tuple[Indicator, ...] = Field(default=(), alias="指标", description="下级指标")
    unit: Text | None = Field(default=None, alias="单位", description="数值的单位")
    scope: Text | None = Field(default=None, alias="范围", description="统计范围，例如 建成区")
    method: Text | None = Field(default=None, alias="检查方法", description="检查方法")
    note: Text | None = Field(default=None, alias="说明", description="说明")
    source: Source | None = Field(default=None, alias="来源", description="出处")
    min_sample: Whole | None = Field(
        default=None, alias="最少样本", description="调查或者抽查至少要多少个"
    )
    exemption: Text | None = Field(
        default=None, alias="免检", description="什么情形可以免检、得满分"
    )

    @property
    def full(self) -> Decimal:
        """The points of a line: 100 where it has a 权重 only, none where it has neither."""
        if self.points is None and self.weight is not None:
            return HUNDRED
        return self.points or Decimal(0)

    @property
    def is_share(self) -> bool:
        """Whether it measures a share of a whole, which lies between nothing and 100%."""
        return is_share(self.name)


class Standard(Model):
    """An indicator system."""

    KIND: ClassVar[str] = "指标体系"

    kind: Literal["指标体系"] = Field(alias="类型")
    code: Text = Field(alias="代号", description="代号，与文件名相同")
    name: Text = Field(alias="名称", description="全称")
    edition: Text | None = Field(default=None, alias="版本", description="版本或年份")
    issuer: Text | None = Field(default=None, alias="发布", description="发布单位")
    status: Literal["现行", "废止"] | None = Field(
        default=None, alias="状态", description="是否现行"
    )
    applies_to: Names = Field(default=(), alias="适用", description="适用范围，例如 县")
    full_points: Number | None = Field(default=None, alias="满分", description="总分")
    missing: MissingPolicy = Field(default="折算", alias="缺项", description="不适用的项怎么算")
    roll_up: RollUp = Field(default="求和", alias="汇总", description=ROLL_UP)
    weighing: Weighing = Field(default="折成100%", alias="权重合计", description=WEIGHING)
    verdicts: tuple[VerdictLine, ...] = Field(default=(), alias="判定", description="等次线")
    year_weights: dict[Text, WeightText] = Field(
        default_factory=dict,
        alias="年度权重",
        description="总分由几年的自评合成，例如 {2012: 15%, 2013: 25%, 2014: 60%}",
    )
    gates: tuple[Gate, ...] = Field(default=(), alias="申报条件", description="申报条件")
    sanctions: tuple[Sanction, ...] = Field(
        default=(), alias="负面清单", description="发生了什么事件怎么处理"
    )
    inherits: Tailoring | None = Field(
        default=None, alias="继承", description="在哪个指标体系上改，例如 卫生县-2021指标"
    )
    indicators: tuple[Indicator, ...] = Field(default=(), alias="指标", description="指标")
    note: Text | None = Field(default=None, alias="说明", description="说明")
    source: Source | None = Field(default=None, alias="来源", description="出处")
