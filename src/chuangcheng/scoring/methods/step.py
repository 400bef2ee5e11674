"""每差: so many points for each step short of the bound (method A8)."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from chuangcheng.models.assessment import Result
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.criteria import comparable, figure, number_bound
from chuangcheng.scoring.judgement import ZERO, Judgement, scored
from chuangcheng.scoring.problem import Problem


def judge(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    bound, value = number_bound(indicator), figure(result)
    if bound is None or bound.bound is None or scoring.step is None or scoring.step_points is None:
        return Problem("的标准写了“每差”，没有写和多少比", "在指标体系里补写“达标”")
    if not isinstance(value, Quantity):
        return value or Problem("按差多少扣分，没有写数值", "补写“数值”")
    problem = comparable(value, bound.bound) or comparable(value, scoring.step)
    if problem:
        return problem
    limit, step = (one.or_in(value.unit).in_base for one in (bound.bound, scoring.step))
    gap = limit - value.in_base if bound.operator in (">=", ">", "=") else value.in_base - limit
    steps = max(ZERO, gap) / step
    if scoring.rounding:
        direction = ROUND_CEILING if scoring.rounding == "进位" else ROUND_FLOOR
        steps = steps.to_integral_value(direction)
    return scored(indicator, result, max(scoring.floor, full - steps * scoring.step_points), full)
