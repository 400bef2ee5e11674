"""How the lines of a group are put together, and what a line counts for in it."""

from __future__ import annotations

from typing import Final, Literal

MissingPolicy = Literal["折算", "得满分", "不得分"]
RollUp = Literal["求和", "加权", "择一", "最低"]
"""求和 adds the children · 加权 takes the share that each got of its points, by weight ·
择一 counts the best child · 最低 counts the child with the smallest share."""
Weighing = Literal["折成100%", "照写"]
"""Weights that do not add up to 100%: divided by their sum, or taken as they stand."""
Category = Literal["基本项", "提升项", "加分项", "罚分项"]
"""加分项 adds to what the others give, 罚分项 only takes from it; both hold for all below."""

ROLL_UP: Final = "下级的分怎么合成：求和（不写就是）、加权、择一、最低"
WEIGHING: Final = "权重加起来不是 100% 怎么算；不写按比例折成 100%"
