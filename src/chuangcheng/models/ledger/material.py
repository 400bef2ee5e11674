"""材料台账: what is to be handed in as proof, by whom, and whether it has come."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from chuangcheng.models.base import DateText, DeadlineText, Model, Names, Text, Whole

MaterialStatus = Literal["待报送", "已报送", "已退回", "已审核", "已销号"]


class Material(Model):
    """One piece of material that an application or a test asks for."""

    code: Text = Field(alias="编号", description="编号，例如 C-03")
    name: Text = Field(alias="名称", description="材料名称")
    category: Text | None = Field(
        default=None, alias="类别", description="例如 正式文件、说明报告、图片、数据表"
    )
    indicators: Names = Field(default=(), alias="指标", description="对应的指标编号")
    responsible_units: Names = Field(default=(), alias="责任单位", description="由谁报送")
    person: Text | None = Field(default=None, alias="责任人", description="责任人的职务")
    deadline: DeadlineText | None = Field(
        default=None, alias="时限", description="什么时候以前报送"
    )
    copies: Whole | None = Field(default=None, alias="份数", description="要报几份")
    status: MaterialStatus | None = Field(default=None, alias="状态", description="办到哪一步")
    submitted_on: DateText | None = Field(default=None, alias="报送", description="哪一天报来")
    note: Text | None = Field(default=None, alias="备注", description="备注，例如审核意见")

    @property
    def is_submitted(self) -> bool:
        """Whether it is said to have come; one that was sent back had come before."""
        return self.status not in (None, "待报送")

    @property
    def days_late(self) -> int:
        """By how many days it came too late, as far as its two dates tell."""
        return self.submitted_on.days_late(self.deadline) if self.submitted_on else 0


class MaterialLedger(Model):
    """The material of one file."""

    KIND: ClassVar[str] = "材料台账"

    kind: Literal["材料台账"] = Field(alias="类型")
    project: Text | None = Field(
        default=None, alias="创建项目", description="“指标”是哪个创建项目的，写代号"
    )
    materials: tuple[Material, ...] = Field(alias="材料", description="材料，逐件")
