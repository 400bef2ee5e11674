"""抽样: from the checks of a sample to points: rate, mean, or all must pass (D1, D2, D10)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Check, Result
from chuangcheng.models.scoring import Scoring
from chuangcheng.scoring.figures import without_result
from chuangcheng.scoring.judgement import ZERO, Judgement, awarded, left_between, scored
from chuangcheng.scoring.methods.strata import mean_over
from chuangcheng.scoring.problem import Problem


def judge(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    if not result.checks:
        return Problem("按抽查给分，没有写抽查的点位", "补写“抽查”")
    judged = [check for check in result.checks if check.applies]
    if not judged:
        return Problem("的抽查点位都不适用，算不出达标率", "这一项写成“不适用”")
    found = points_of(scoring, judged, full)
    if isinstance(found, Problem):
        return found
    bounds = mean_over(scoring, judged, found, full)
    if isinstance(bounds, Problem):
        return bounds
    worst, best, problem = bounds
    if scoring.sampling == "全部达标":
        best = full if all(check.is_met for check in judged) else ZERO
        worst = ZERO if problem else best
    worst, best = max(scoring.floor, worst), max(scoring.floor, best)
    if problem and worst < best:
        return left_between(worst, best, problem)
    return scored(indicator, result, best, full)


def points_of(scoring: Scoring, checks: Sequence[Check], full: Decimal) -> list[Fraction] | Problem:
    """What each place gets of the line's points."""
    if scoring.sampling != "平均":
        problem = without_result(checks)
        if problem is not None:
            return problem
        return [Fraction(full) * share_of(check) for check in checks]
    awards = [(check, check.award) for check in checks]
    bare = next((one for one, award in awards if award is None and one.looked is None), None)
    if bare is not None:
        return Problem(f"的点位“{bare.site}”没有写得分", "补写“得分”，例如 85%")
    found = [
        Fraction(full) * share_of(check) if award is None else Fraction(awarded(award, full))
        for check, award in awards
    ]
    if not all(0 <= points <= full for points in found):
        return Problem("有点位的得分不在 0 和分值之间", "核对各点位的得分")
    return found


def share_of(check: Check) -> Fraction:
    """The share of what was looked at that is met."""
    return Fraction(*check.counts)
