"""来源: where a figure comes from."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from chuangcheng.models.base import Flag, Model, Text


class Source(Model):
    """来源 of a figure, and whether somebody has checked it against the issued text."""

    SHORTHAND: ClassVar[str] = "说法"

    claim: Text = Field(alias="说法", description="出自哪里")
    url: Text | None = Field(default=None, alias="网址", description="网址")
    is_confirmed: Flag = Field(default=False, alias="核实", description="是否已经核对原文")
