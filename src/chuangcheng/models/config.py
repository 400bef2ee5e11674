"""chuangcheng.yaml: the file that marks a workspace."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from chuangcheng.models.base import Model, Text

RuleLevel = Literal["错误", "警告", "提示", "关闭"]


class PathSettings(Model):
    """Levels of rules for some of the files; later ones win over earlier ones."""

    path: Text = Field(alias="路径", description="文件或文件夹，* 代表任意几个字")
    rules: dict[Text, RuleLevel] = Field(alias="规则", description="编号和级别")
    reason: Text | None = Field(default=None, alias="理由", description="为什么这样定")


class Config(Model):
    """Settings of a workspace; all of them optional."""

    KIND: ClassVar[str] = "工作区"

    kind: Literal["工作区"] = Field(alias="类型")
    name: Text | None = Field(default=None, alias="名称", description="工作区的名称")
    region: Text | None = Field(default=None, alias="地区", description="县、市名称")
    rules: dict[Text, RuleLevel] = Field(
        default_factory=dict, alias="规则", description="规则的级别，例如 {DUTY003: 提示}"
    )
    headers: dict[Text, Text] = Field(
        default_factory=dict,
        alias="表头",
        description="公文里表格的栏目换个说法，例如 {牵头单位: 主责单位}",
    )
    by_path: tuple[PathSettings, ...] = Field(
        default=(), alias="按路径", description="只对一部分文件定的级别"
    )
