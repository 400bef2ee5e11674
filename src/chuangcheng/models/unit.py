"""单位名录: who exists, under which names, and in which groups."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from chuangcheng.models.base import NAMES, Either, Model, Names, Text, read_names

UnitKind = Literal[
    "党委", "政府", "部门", "乡镇", "群团", "企事业", "社区", "学校", "驻县单位", "议事机构"
]


class Post(Model):
    """A post, never a person's name; a telephone is for internal editions only."""

    SHORTHAND: ClassVar[str] = "职务"

    title: Text = Field(alias="职务", description="职务，例如 局长；不写姓名")
    phone: Text | None = Field(default=None, alias="电话", description="办公电话")


class Unit(Model):
    """One unit."""

    name: Text = Field(alias="名称", description="全称")
    short_names: Names = Field(default=(), alias="简称", description="文件里会用到的简称")
    kind: UnitKind | None = Field(default=None, alias="性质", description="单位性质")
    parent: Text | None = Field(default=None, alias="上级", description="主管单位")
    area: Text | None = Field(default=None, alias="辖区", description="属地范围")
    head: Post | None = Field(default=None, alias="负责人", description="主要负责人的职务")
    liaison: Post | None = Field(default=None, alias="联络员", description="联络员的职务")

    @property
    def display_name(self) -> str:
        """The name that tables print: the first short name, else the full one."""
        return self.short_names[0] if self.short_names else self.name


class GroupByKind(Model):
    """A group that holds every unit of a kind."""

    kind: UnitKind = Field(alias="性质", description="这一性质的单位都在组里")


Group = Annotated[tuple[str, ...] | GroupByKind, Either(GroupByKind, read_names, NAMES)]


class UnitRegistry(Model):
    """The registry of a workspace or a plan."""

    KIND: ClassVar[str] = "单位名录"

    kind: Literal["单位名录"] = Field(alias="类型")
    units: tuple[Unit, ...] = Field(alias="单位", description="逐个列出单位")
    groups: dict[Text, Group] = Field(
        default_factory=dict, alias="分组", description="一组单位的统称"
    )
