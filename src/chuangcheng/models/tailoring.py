"""继承: a standard that takes another one over and changes some of its lines."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from chuangcheng.models.base import Flag, Model, Names, Number, Text, WeightText, Whole
from chuangcheng.models.citation import Source
from chuangcheng.models.grouping import ROLL_UP, WEIGHING, Category, MissingPolicy, RollUp, Weighing
from chuangcheng.models.requirement import RequirementText
from chuangcheng.models.scoring import ScoringText


class Change(Model):
    """What is different in one line; a key that is left out stays as it was."""

    name: Text | None = Field(default=None, alias="名称", description="名称")
    points: Number | None = Field(default=None, alias="分值", description="满分多少")
    requirement: RequirementText | None = Field(
        default=None, alias="达标", description="达到什么算达标，例如 ≥36%"
    )
    scoring: ScoringText | None = Field(default=None, alias="计分", description="怎么给分")
    is_veto: Flag | None = Field(default=None, alias="否决", description="不达标即一票否决")
    is_key: Flag | None = Field(default=None, alias="关键", description="是不是关键项")
    category: Category | None = Field(
        default=None, alias="类别", description="基本项、提升项，另外加的加分项，只扣不给的罚分项"
    )
    weight: WeightText | None = Field(
        default=None, alias="权重", description="在上一级里占多少，例如 30%"
    )
    roll_up: RollUp | None = Field(default=None, alias="汇总", description=ROLL_UP)
    weighing: Weighing | None = Field(default=None, alias="权重合计", description=WEIGHING)
    loss_cap: Number | None = Field(default=None, alias="限扣", description="这一组最多扣几分")
    gain_cap: Number | None = Field(default=None, alias="上限", description="这一组最多得几分")
    missing: MissingPolicy | None = Field(
        default=None, alias="缺项", description="这一组里不适用的项怎么算"
    )
    subsystem: Text | None = Field(
        default=None, alias="子系统", description="得分取自另一个指标体系的总分，写它的代号"
    )
    unit: Text | None = Field(default=None, alias="单位", description="数值的单位")
    scope: Text | None = Field(default=None, alias="范围", description="统计范围，例如 建成区")
    method: Text | None = Field(default=None, alias="检查方法", description="检查方法")
    note: Text | None = Field(default=None, alias="说明", description="说明")
    source: Source | None = Field(default=None, alias="来源", description="改动的出处")
    min_sample: Whole | None = Field(
        default=None, alias="最少样本", description="调查或者抽查至少要多少个"
    )
    exemption: Text | None = Field(
        default=None, alias="免检", description="什么情形可以免检、得满分"
    )


class Tailoring(Model):
    """继承: whose lines are taken over; a bare value stands for `标准`.

    What is added stands in the 指标 of the standard itself.
    """

    SHORTHAND: ClassVar[str] = "标准"

    standard: Text = Field(alias="标准", description="原来的指标体系的代号")
    changes: dict[Text, Change] = Field(
        default_factory=dict, alias="修改", description="编号: 改成什么"
    )
    removed: Names = Field(default=(), alias="删除", description="不要的指标的编号")
