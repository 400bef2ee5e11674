"""扣分: so many points for each finding (C1, C2, C17, C18).

加倍 makes some of them dearer (C5), 计扣 takes a part of them only (C6), 按平均 divides by a number
of units (C7), 限扣 is the most that is taken (C4).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.models.scoring import Scoring
from chuangcheng.scoring.judgement import Judgement, remainder, scored
from chuangcheng.scoring.methods.aggravation import surcharge
from chuangcheng.scoring.methods.kinds import by_kind
from chuangcheng.scoring.problem import Problem


def judge(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    if result.findings is None:
        return Problem("按发现的问题扣分，没有写问题数", "补写“问题数”，没有问题写 0")
    counts = by_kind(scoring, result.findings)
    if isinstance(counts, Problem):
        return counts
    lost = _lost(scoring, result, counts)
    if isinstance(lost, Problem):
        return lost
    if scoring.cap is not None:
        lost = min(lost, scoring.cap)
    return scored(indicator, result, remainder(scoring, full, lost), full)


def _lost(scoring: Scoring, result: Result, counts: Mapping[str, int]) -> Decimal | Problem:
    more = surcharge(scoring, result, counts)
    if isinstance(more, Problem):
        return more
    lost = more + sum(scoring.deductions[kind] * count for kind, count in counts.items())
    if scoring.portion is not None:
        lost *= scoring.portion
    if scoring.averaged_over is None:
        return lost
    if not result.total:
        return Problem(f"按平均扣分，没有写{scoring.averaged_over}", "补写“一共”，要大于 0")
    return lost / result.total
