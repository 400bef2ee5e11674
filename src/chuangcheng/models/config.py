"""chuangcheng.yaml: the file that marks a workspace."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from chuangcheng.models.base import Model, Text


class Config(Model):
    """Settings of a workspace; all of them optional."""

    KIND: ClassVar[str] = "工作区"

    kind: Literal["工作区"] = Field(alias="类型")
    name: Text | None = Field(default=None, alias="名称", description="工作区的名称")
    region: Text | None = Field(default=None, alias="地区", description="县、市名称")
