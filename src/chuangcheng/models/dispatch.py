"""发文: a document to be issued."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from chuangcheng.models.base import DayText, Model, Names, Text, Whole

DispatchKind = Literal[
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复",
    "议案", "函", "纪要",
]  # fmt: skip
"""The fifteen 文种 of 党政机关公文处理工作条例 art. 8."""


class Dispatch(Model):
    """One document to be issued."""

    KIND: ClassVar[str] = "发文"

    kind: Literal["发文"] = Field(alias="类型")
    dispatch_kind: DispatchKind = Field(alias="文种", description="十五种法定公文之一")
    genre: Text = Field(alias="模板", description="用哪个模板，例如 印发通知")
    issuers: Names = Field(alias="发文机关", description="联合行文时主办机关写在最前")
    number: Text | None = Field(default=None, alias="文号", description="例如 大发〔2014〕6号")
    title: Text = Field(alias="标题", description="公文标题")
    body: Text | None = Field(default=None, alias="正文", description="通知的正文；不写用模板的话")
    addressees: Names = Field(default=(), alias="主送", description="主送机关")
    date: DayText | None = Field(default=None, alias="成文日期", description="例如 2014-02-26")
    annexes: Names = Field(default=(), alias="附件", description="附件名称")
    copies_to: Names = Field(default=(), alias="抄送", description="抄送机关")
    printer: Text | None = Field(default=None, alias="印发机关", description="印发机关")
    printed_on: DayText | None = Field(default=None, alias="印发日期", description="印发日期")
    copies: Whole | None = Field(default=None, alias="印数", description="共印多少份")

    @property
    def carries_plan(self) -> bool:
        """Whether the plan is issued with it, to all who have a part in the plan."""
        return self.genre == "印发通知"
