"""Every method of 计分 under its key, one line each."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.models.scoring import Scoring
from chuangcheng.scoring.judgement import Judgement
from chuangcheng.scoring.methods import (
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
from chuangcheng.scoring.problem import Problem

Method = Callable[[Indicator, Scoring, Result, Decimal], Judgement | Problem]
"""A line, its 计分, what was found and the line's points → points and status, or what is wrong."""

METHODS: Final[dict[str, Method]] = {
    "分档": bands.judge,
    "扣分": deductions.judge,
    "专家": expert.judge,
    "每差": step.judge,
    "按比例": proportion.judge,
    "评分": free.judge,
    "等级": grades.judge,
    "清单": checklist.judge,
    "每少": shortage.judge,
    "抽样": sampling.judge,
    "加权": weighting.judge,
}
