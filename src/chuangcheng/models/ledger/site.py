"""点位台账: the places that an assessment may visit, and who answers for each."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from chuangcheng.models.base import Model, Names, Text


class Site(Model):
    """One place. Issues name it, so its 名称 is the one that everybody uses."""

    name: Text = Field(alias="名称", description="点位名称")
    category: Text | None = Field(default=None, alias="类别", description="例如 农贸市场、背街小巷")
    address: Text | None = Field(default=None, alias="地址", description="地址或四至")
    grid: Text | None = Field(default=None, alias="网格", description="属于哪个网格")
    responsible_units: Names = Field(default=(), alias="责任单位", description="谁负责")
    person: Text | None = Field(default=None, alias="责任人", description="责任人的职务")
    sponsor: Text | None = Field(
        default=None, alias="包保领导", description="包保（包联）领导的职务"
    )
    note: Text | None = Field(default=None, alias="备注", description="备注")

    @property
    def place(self) -> tuple[str | None, ...]:
        """What tells two sites apart: one place of two 类别 is tested twice and stands twice.

        A name that is stretched with blanks (`广 场`) is the same name.
        """
        return "".join(self.name.split()), self.address, self.category


class SiteLedger(Model):
    """The sites of one file."""

    KIND: ClassVar[str] = "点位台账"

    kind: Literal["点位台账"] = Field(alias="类型")
    sites: tuple[Site, ...] = Field(alias="点位", description="点位，逐个")
