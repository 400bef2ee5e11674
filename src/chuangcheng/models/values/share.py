"""Which figures are a share of a whole, and so lie between nothing and 100%."""

from __future__ import annotations

from typing import Final

_ENDINGS: Final = (
    "覆盖率", "绿地率", "绿化率", "普及率", "合格率", "达标率", "优良率", "完好率", "破损率",
    "亮灯率", "装灯率", "处理率", "处置率", "收集率", "清运率", "清扫率", "硬化率", "知晓率",
    "满意率", "满意度", "支持率", "参与率", "掌握率", "形成率", "开展率", "开课率", "参合率",
    "参保率", "建成率", "建档率", "管理率", "接种率", "检查率", "持证率", "成活率", "保存率",
    "尽责率", "感染率", "近视率", "肥胖率", "吸烟率", "发病率", "死亡率", "阻塞率",
)  # fmt: skip
"""Not here on purpose: 增长率, 完成率, 入学率, 利用率 and others that can exceed 100%."""


def is_share(name: str) -> bool:
    """Whether a name says so for certain; what stands behind it in brackets is left out."""
    return name.partition("（")[0].partition("(")[0].rstrip().endswith(_ENDINGS)
