"""方案: what is to be won, in which phases, by whom, under which demands."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from chuangcheng.models.base import Bound, DeadlineText, Model, Names, Text, Whole
from chuangcheng.models.values.duration import exact_days

Level = Literal["省", "市", "县", "乡", "单位"]
Breakdown = Literal["四定", "五定"]
UnitSpelling = Literal["全称", "简称"]


class Milestone(Model):
    """A date in a project's course; `event` names it so that phases can end with it."""

    deadline: DeadlineText = Field(alias="时限", description="到什么时候")
    matter: Text = Field(alias="事项", description="做到什么")
    event: Text | None = Field(default=None, alias="事件", description="这件事的名字，供阶段引用")


class Project(Model):
    """创建项目: one title that the county applies for."""

    code: Text = Field(alias="代号", description="短代号，例如 卫生")
    name: Text = Field(alias="名称", description="称号全称")
    level: Text | None = Field(default=None, alias="层级", description="国家级、省级……")
    standard: Text | None = Field(default=None, alias="标准", description="对应的指标体系的代号")
    lead_unit: Text | None = Field(default=None, alias="牵头单位", description="牵头单位")
    goal: Text | None = Field(default=None, alias="目标", description="这一项的目标，原文一句")
    milestones: tuple[Milestone, ...] = Field(default=(), alias="里程碑", description="里程碑")


class Phase(Model):
    """阶段: from 起 to 止, each a date or an event."""

    name: Text = Field(alias="名称", description="阶段名称")
    start: Bound = Field(alias="起", description="开始：日期或事件")
    end: Bound = Field(alias="止", description="结束：日期或事件")
    works: Names = Field(default=(), alias="工作", description="这一阶段的工作，逐条")

    @property
    def is_reversed(self) -> bool:
        """Whether it ends before it begins: then nothing can lie in it or follow on it."""
        first, last = self.start.first, self.end.last
        return first is not None and last is not None and last < first


class Office(Model):
    """办公室 of an organisation."""

    SHORTHAND: ClassVar[str] = "名称"

    name: Text = Field(alias="名称", description="办公室名称")
    seat: Text | None = Field(default=None, alias="设在", description="设在哪个单位")
    director: Text | None = Field(default=None, alias="主任", description="办公室主任的职务")


class WorkingGroup(Model):
    """工作组 or 专项指挥部."""

    SHORTHAND: ClassVar[str] = "名称"

    name: Text = Field(alias="名称", description="工作组名称")
    lead_unit: Text | None = Field(default=None, alias="牵头单位", description="牵头单位")
    leader: Text | None = Field(default=None, alias="组长", description="组长的职务")
    members: Names = Field(default=(), alias="成员", description="成员单位")
    duty: Text | None = Field(default=None, alias="职责", description="职责")


class Organisation(Model):
    """领导小组 or 指挥部, by posts."""

    name: Text = Field(alias="名称", description="机构名称")
    advisers: Names = Field(default=(), alias="顾问", description="顾问的职务")
    leaders: Names = Field(default=(), alias="组长", description="组长（指挥长）的职务")
    deputies: Names = Field(default=(), alias="副组长", description="副组长的职务")
    members: Names = Field(default=(), alias="成员", description="成员的职务或单位")
    office: Office | None = Field(default=None, alias="办公室", description="下设办公室")
    groups: tuple[WorkingGroup, ...] = Field(default=(), alias="工作组", description="工作组")
    duty: Text | None = Field(default=None, alias="职责", description="职责")


class Routine(Model):
    """工作制度: what comes round."""

    name: Text = Field(alias="名称", description="制度名称")
    period: DeadlineText = Field(alias="周期", description="例如 每月5日前")
    responsible_units: Names = Field(default=(), alias="责任单位", description="谁来做")
    report_to: Text | None = Field(default=None, alias="报送", description="报给谁")


class SupervisionRules(Model):
    """督办规则."""

    rectification: Text | None = Field(default=None, alias="整改时限", description="例如 7日")
    ladder: Names = Field(default=(), alias="问责阶梯", description="例如 [通报, 约谈, 问责]")
    exposures: Whole | None = Field(default=None, alias="连续曝光", description="曝光几次即问责")

    @property
    def rectification_days(self) -> int | None:
        """整改时限 in days; None where it is absent or not a plain number of days or weeks."""
        return exact_days(self.rectification) if self.rectification else None


class WorkRequirement(Model):
    """One of the 工作要求."""

    title: Text = Field(alias="标题", description="小标题")
    content: Text = Field(alias="内容", description="正文")


class Plan(Model):
    """The plan of one folder."""

    KIND: ClassVar[str] = "方案"

    kind: Literal["方案"] = Field(alias="类型")
    name: Text = Field(alias="名称", description="方案全称")
    short_name: Text | None = Field(default=None, alias="简称", description="例如 四创")
    region: Text = Field(alias="地区", description="县、市名称")
    level: Level = Field(alias="级别", description="哪一级的方案")
    parent: Text | None = Field(default=None, alias="上级方案", description="上级方案的文件夹")
    owner: Text | None = Field(
        default=None, alias="制定单位", description="这是哪个单位的方案，写单位名称"
    )
    breakdown: Breakdown | None = Field(
        default=None,
        alias="分解要求",
        description="四定＝任务、时限、标准、责任；五定＝部门、领导、任务、进度、责任",
    )
    unit_spelling: UnitSpelling | None = Field(
        default=None, alias="单位写法", description="任务里的单位一律写全称，还是一律写简称"
    )
    preamble: Text | None = Field(default=None, alias="前言", description="正文第一段")
    guideline: Text | None = Field(default=None, alias="指导思想", description="指导思想")
    goal: Text | None = Field(default=None, alias="目标任务", description="目标任务")
    projects: tuple[Project, ...] = Field(default=(), alias="创建项目", description="创建项目")
    phases_preamble: Text | None = Field(
        default=None, alias="实施步骤", description="阶段之前的总说明"
    )
    phases: tuple[Phase, ...] = Field(default=(), alias="阶段", description="阶段")
    organisations: tuple[Organisation, ...] = Field(
        default=(), alias="组织机构", description="组织机构"
    )
    routines: tuple[Routine, ...] = Field(default=(), alias="工作制度", description="工作制度")
    supervision: SupervisionRules | None = Field(
        default=None, alias="督办规则", description="督办规则"
    )
    requirements: tuple[WorkRequirement, ...] = Field(
        default=(), alias="工作要求", description="工作要求"
    )
