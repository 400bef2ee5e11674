"""The words of every method of 计分 under its key, one line each."""

from __future__ import annotations

from typing import Final

from chuangcheng.scoring.why.methods import (
    bands,
    checklist,
    deductions,
    expert,
    free,
    grades,
    proportion,
    sampling,
    shortage,
    step,
    weighting,
)
from chuangcheng.scoring.why.methods.form import Told

TOLD: Final[dict[str, Told]] = {
    "分档": bands,
    "扣分": deductions,
    "专家": expert,
    "每差": step,
    "按比例": proportion,
    "评分": free,
    "等级": grades,
    "清单": checklist,
    "每少": shortage,
    "抽样": sampling,
    "加权": weighting,
}
