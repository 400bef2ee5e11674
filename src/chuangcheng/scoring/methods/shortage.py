"""每少: so many points for each one missing at a place or in a period (C3, C13)."""

from __future__ import annotations

from decimal import Decimal

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.models.scoring import Scoring
from chuangcheng.scoring.judgement import Judgement, left_between, remainder, scored
from chuangcheng.scoring.problem import Problem

_EXAMPLE = "例如 实有: {第一季度: 1, 第二季度: 0}"


def judge(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    rule, held = scoring.shortage, result.held
    if held is None or rule is None:
        return Problem("按少多少扣分，没有写实有多少", f"补写“实有”，{_EXAMPLE}")
    periods = len(held) if rule.periods is None else rule.periods
    problem = _misfit(held, periods)
    if problem:
        return problem
    missing = sum(max(0, rule.needed - count) for count in held.values())
    unknown = (periods - len(held)) * rule.needed
    best, worst = (
        _left(scoring, full, rule.points * count) for count in (missing, missing + unknown)
    )
    if worst < best:
        return left_between(
            worst,
            best,
            Problem(
                f"一共 {periods} 期，只写了 {len(held)} 期",
                "有了以后补写其余各期的“实有”",
                is_unfinished=True,
            ),
        )
    return scored(indicator, result, best, full)


def _misfit(held: dict[str, int], periods: int) -> Problem | None:
    if "" in held and periods != 1:
        return Problem("的“实有”没有分期写", _EXAMPLE)
    if len(held) > periods:
        return Problem(f"一共 {periods} 期，写了 {len(held)} 期", "核对“实有”")
    return None


def _left(scoring: Scoring, full: Decimal, lost: Decimal) -> Decimal:
    """What stays of the points, with no more taken than may be."""
    if scoring.cap is not None:
        lost = min(lost, scoring.cap)
    return remainder(scoring, full, lost)
