"""每差: so many points for each step short of the bound, or of several edges (A8, A9)."""

from __future__ import annotations

from decimal import Decimal

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.criteria import no_bound, number_bound
from chuangcheng.scoring.figures import comparable, figure, no_figure
from chuangcheng.scoring.judgement import Judgement, remainder, scored
from chuangcheng.scoring.methods.slopes import in_steps, lost_on_slopes
from chuangcheng.scoring.problem import Problem


def judge(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    value = figure(result)
    if not isinstance(value, Quantity):
        return value or no_figure(result, "按差多少扣分")
    if isinstance(scoring.step, tuple):
        lost = lost_on_slopes(scoring, scoring.step, value)
    else:
        lost = _lost(indicator, scoring, result, value)
    if isinstance(lost, Problem):
        return lost
    return scored(indicator, result, remainder(scoring, full, lost), full)


def _lost(
    indicator: Indicator, scoring: Scoring, result: Result, value: Quantity
) -> Decimal | Problem:
    """What the gap to 达标 costs."""
    bound = number_bound(indicator, result)
    step, points = scoring.step, scoring.step_points
    if bound is None or bound.bound is None or not isinstance(step, Quantity) or points is None:
        return no_bound(indicator, result, "每差")
    step = step.or_in(bound.bound.unit)
    problem = comparable(value, bound.bound) or comparable(value, step)
    if problem:
        return problem
    limit, size = (one.beside(value).in_base for one in (bound.bound, step))
    gap = limit - value.in_base if bound.operator in (">=", ">", "=") else value.in_base - limit
    return in_steps(scoring, gap, size) * points
