"""指标体系: a tree of indicators, how each is met and how it scores."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from chuangcheng.models.base import Flag, Model, Names, Number, Text
from chuangcheng.models.citation import Source
from chuangcheng.models.requirement import RequirementText
from chuangcheng.models.scoring import ScoringText
from chuangcheng.models.tailoring import Tailoring
from chuangcheng.models.values.share import is_share
from chuangcheng.models.verdict import Gate, VerdictLine

MissingPolicy = Literal["折算", "得满分", "不得分"]


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
    children: tuple[Indicator, ...] = Field(default=(), alias="指标", description="下级指标")
    unit: Text | None = Field(default=None, alias="单位", description="数值的单位")
    scope: Text | None = Field(default=None, alias="范围", description="统计范围，例如 建成区")
    method: Text | None = Field(default=None, alias="检查方法", description="检查方法")
    note: Text | None = Field(default=None, alias="说明", description="说明")
    source: Source | None = Field(default=None, alias="来源", description="出处")

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
    verdicts: tuple[VerdictLine, ...] = Field(default=(), alias="判定", description="等次线")
    gates: tuple[Gate, ...] = Field(default=(), alias="申报条件", description="申报条件")
    inherits: Tailoring | None = Field(
        default=None, alias="继承", description="在哪个指标体系上改，例如 卫生县-2021指标"
    )
    indicators: tuple[Indicator, ...] = Field(default=(), alias="指标", description="指标")
    note: Text | None = Field(default=None, alias="说明", description="说明")
    source: Source | None = Field(default=None, alias="来源", description="出处")
