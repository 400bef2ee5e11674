"""发文: a document to be issued."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from chuangcheng.models.base import DateText, DayText, Flag, Model, Names, Text, Whole

DispatchKind = Literal[
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复",
    "议案", "函", "纪要",
]  # fmt: skip
"""The fifteen 文种 of 党政机关公文处理工作条例 art. 8."""


Form = Literal["文件", "信函", "纪要"]
"""文件格式 of chapter 7 of GB/T 9704-2012, or one of the 特定格式 of chapter 10."""
Urgency = Literal["特急", "加急"]
DutyForm = Literal["句末", "三行", "附表"]
"""Where a plan's tasks say who answers: at the end of the sentence, below it, in a table."""


class Entry(Model):
    """A piece of a document that has a title of its own, such as one item of a 简报."""

    title: Text = Field(alias="标题", description="小标题")
    content: Text = Field(alias="内容", description="内容，可以有几段")


class Dispatch(Model):
    """One document to be issued."""

    KIND: ClassVar[str] = "发文"

    kind: Literal["发文"] = Field(alias="类型")
    dispatch_kind: DispatchKind | None = Field(
        default=None, alias="文种", description="十五种法定公文之一；简报这类不是法定公文的不写"
    )
    genre: Text = Field(alias="模板", description="用哪个模板，例如 印发通知")
    issuers: Names = Field(alias="发文机关", description="联合行文时主办机关写在最前")
    form: Form = Field(default="文件", alias="格式", description="缺省是“文件”")
    serial: Text | None = Field(default=None, alias="份号", description="涉密公文的，六位数字")
    secrecy: Text | None = Field(
        default=None, alias="密级", description="写明保密期限，例如 机密★1年"
    )
    urgency: Urgency | None = Field(default=None, alias="紧急程度", description="要抓紧办的才写")
    signers: Names = Field(default=(), alias="签发人", description="上行文的，主办机关的写在最前")
    number: Text | None = Field(default=None, alias="文号", description="例如 大发〔2014〕6号")
    issue: Whole | None = Field(default=None, alias="期号", description="简报、通报的第几期")
    issue_overall: Whole | None = Field(default=None, alias="总期号", description="总第几期")
    title: Text = Field(alias="标题", description="公文标题")
    body: Text | None = Field(default=None, alias="正文", description="通知的正文；不写用模板的话")
    entries: tuple[Entry, ...] = Field(default=(), alias="条目", description="正文分几条写的，逐条")
    particulars: dict[Text, Text] = Field(
        default_factory=dict, alias="要素", description="模板要填的内容，例如 会议时间、会议地点"
    )
    start: DateText | None = Field(default=None, alias="起", description="说的是哪天以来的情况")
    end: DateText | None = Field(default=None, alias="止", description="说的是到哪天为止的情况")
    duty_form: DutyForm | None = Field(
        default=None, alias="责任写法", description="印发方案时任务和责任单位怎么写；不写不印任务"
    )
    addressees: Names = Field(default=(), alias="主送", description="主送机关")
    date: DayText | None = Field(default=None, alias="成文日期", description="例如 2014-02-26")
    is_sealed: Flag = Field(default=True, alias="用印", description="加不加盖印章，缺省是")
    remark: Text | None = Field(default=None, alias="附注", description="例如 此件公开发布")
    annexes: Names = Field(default=(), alias="附件", description="附件名称")
    copies_to: Names = Field(default=(), alias="抄送", description="抄送机关")
    printer: Text | None = Field(default=None, alias="印发机关", description="印发机关")
    printed_on: DayText | None = Field(default=None, alias="印发日期", description="印发日期")
    copies: Whole | None = Field(default=None, alias="印数", description="共印多少份")

    @property
    def carries_plan(self) -> bool:
        """Whether the plan is issued with it, to all who have a part in the plan."""
        return self.genre == "印发通知"
