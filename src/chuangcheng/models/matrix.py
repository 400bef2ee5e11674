"""任务分解: the responsibility matrix."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from chuangcheng.models.base import (
    DeadlineText,
    Model,
    Names,
    QuantityText,
    Text,
    Written,
    matching,
    parsed,
)
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.quantity import PATTERN, Quantity


def _duration(text: str) -> Quantity:
    try:
        return Quantity.parse(text)
    except ValueFault as fault:
        raise ValueFault(
            f"“{text}”看不出是多少天", "先写数字再写单位，例如 30天、30个工作日、2个月"
        ) from fault


DurationText = Annotated[Quantity, parsed(_duration), Written(matching(PATTERN, "number"))]
ProgressStatus = Literal["未启动", "推进中", "进行中", "已完成", "滞后", "暂停"]

MONEY: Final = "元"
"""The dimension of a quantity that is an amount of money."""


class Fund(Model):
    """资金 of a task from one source."""

    source: Text = Field(alias="来源", description="资金来源")
    amount: QuantityText = Field(alias="金额", description="例如 500万元")


class Progress(Model):
    """进度 as last reported."""

    status: ProgressStatus = Field(alias="状态", description="进展状态")
    done: QuantityText | None = Field(default=None, alias="完成", description="例如 40%")
    as_of: DeadlineText | None = Field(default=None, alias="截至", description="哪一天的数")
    note: Text | None = Field(default=None, alias="说明", description="情况说明")

    @property
    def done_share(self) -> Decimal | None:
        """完成 as a share from 0 to 1; None if it is not given or is no such share."""
        if self.done is None or self.done.dimension != "率":
            return None
        share = self.done.in_base
        return share if 0 <= share <= 1 else None


class Task(Model):
    """One task of the matrix."""

    code: Text = Field(alias="编号", description="编号，例如 卫-01")
    content: Text = Field(alias="内容", description="任务内容")
    standard: Text | None = Field(default=None, alias="标准", description="做到什么程度算完成")
    indicators: Names = Field(default=(), alias="指标", description="对应的指标编号")
    phase: Text | None = Field(default=None, alias="阶段", description="属于哪个阶段")
    lead_units: Names = Field(default=(), alias="牵头单位", description="只能有一个")
    responsible_units: Names = Field(default=(), alias="责任单位", description="责任单位")
    supporting_units: Names = Field(default=(), alias="配合单位", description="配合单位")
    leader: Text | None = Field(default=None, alias="责任领导", description="责任领导的职务")
    person: Text | None = Field(default=None, alias="责任人", description="责任人的职务")
    deadline: DeadlineText | None = Field(default=None, alias="完成时限", description="完成时限")
    duration: DurationText | None = Field(default=None, alias="工期", description="例如 180日")
    predecessors: Names = Field(default=(), alias="前置任务", description="要先完成的任务的编号")
    parent_tasks: Names = Field(
        default=(), alias="上级任务", description="落实上级方案的哪几项任务，写编号"
    )
    funds: tuple[Fund, ...] = Field(default=(), alias="资金", description="资金")
    progress: Progress | None = Field(default=None, alias="进度", description="进度")
    note: Text | None = Field(default=None, alias="备注", description="备注")

    @property
    def lead_unit(self) -> str | None:
        """The unit that leads; None where there is none or more than one."""
        return self.lead_units[0] if len(self.lead_units) == 1 else None


class Matrix(Model):
    """The tasks of one file."""

    KIND: ClassVar[str] = "任务分解"

    kind: Literal["任务分解"] = Field(alias="类型")
    project: Text | None = Field(
        default=None,
        alias="创建项目",
        description="这些任务属于哪个创建项目，写代号；不写表示共同任务",
    )
    tasks: tuple[Task, ...] = Field(alias="任务", description="任务，逐条")
