"""扣分: so many points for each finding, down to a floor (methods C1, C2)."""

from __future__ import annotations

from decimal import Decimal

from chuangcheng.models.assessment import Result
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.scoring import Scoring
from chuangcheng.scoring.judgement import ZERO, Judgement, scored
from chuangcheng.scoring.problem import Problem


def judge(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    counts = result.findings
    if counts is None:
        return Problem("按发现的问题扣分，没有写问题数", "补写“问题数”，没有问题写 0")
    kinds = scoring.deductions
    lost = ZERO
    for kind, count in counts.items():
        if kind == "" and len(kinds) == 1:
            rate = next(iter(kinds.values()))
        elif kind in kinds:
            rate = kinds[kind]
        else:
            names = "、".join(kinds)
            return Problem(
                f"的问题数没有分清是哪一种（{names}）", f"例如 {{{next(iter(kinds))}: 2}}"
            )
        lost += rate * count
    return scored(indicator, result, max(scoring.floor, full - lost), full)
