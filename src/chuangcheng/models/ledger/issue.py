"""问题台账: what was found wrong, whose it is, and how it was put right."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from chuangcheng.models.base import DateText, DeadlineText, Model, Names, Text

IssueStatus = Literal["待交办", "整改中", "已整改", "已销号"]


class Rectification(Model):
    """整改: what was done about an issue, and the proof of it."""

    done_on: DateText | None = Field(default=None, alias="日期", description="哪一天改好")
    measures: Text | None = Field(default=None, alias="措施", description="怎么改的")
    person: Text | None = Field(default=None, alias="责任人", description="整改责任人的职务")
    evidence: Names = Field(default=(), alias="佐证", description="照片、回执等，写文件名")


class Issue(Model):
    """One problem; it is 销号 when its rectification has been checked."""

    code: Text = Field(alias="编号", description="编号，例如 W-014")
    found_on: DateText = Field(alias="发现", description="哪一天发现")
    origin: Text | None = Field(
        default=None, alias="来源", description="谁发现的，例如 媒体暗访、群众举报、模拟测评"
    )
    site: Text | None = Field(default=None, alias="点位", description="在哪个点位")
    description: Text = Field(alias="描述", description="什么问题")
    indicators: Names = Field(default=(), alias="指标", description="对应的指标编号")
    responsible_units: Names = Field(default=(), alias="责任单位", description="由谁整改")
    deadline: DeadlineText | None = Field(
        default=None, alias="时限", description="什么时候以前改好"
    )
    status: IssueStatus | None = Field(default=None, alias="状态", description="办到哪一步")
    rectification: Rectification | None = Field(default=None, alias="整改", description="整改情况")
    note: Text | None = Field(default=None, alias="备注", description="备注")

    @property
    def is_closed(self) -> bool:
        """Whether it is said to have been put right, checked or not."""
        return self.status in ("已整改", "已销号")

    @property
    def days_late(self) -> int:
        """By how many days it was put right too late, as far as its two dates tell."""
        done = self.rectification.done_on if self.rectification else None
        return done.days_late(self.deadline) if done else 0

    @property
    def is_exposed(self) -> bool:
        """Whether the media made it public; a 来源 that names 媒体 or 曝光 says so."""
        origin = self.origin or ""
        return "媒体" in origin or "曝光" in origin


class IssueLedger(Model):
    """The issues of one file."""

    KIND: ClassVar[str] = "问题台账"

    kind: Literal["问题台账"] = Field(alias="类型")
    project: Text | None = Field(
        default=None, alias="创建项目", description="“指标”是哪个创建项目的，写代号"
    )
    issues: tuple[Issue, ...] = Field(alias="问题", description="问题，逐条")
