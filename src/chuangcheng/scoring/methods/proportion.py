"""按比例: the share of the bound that is reached (method A7)."""

from __future__ import annotations

from decimal import Decimal

from chuangcheng.models.assessment import Result
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.criteria import comparable, compare, figure, number_bound
from chuangcheng.scoring.judgement import ZERO, Judgement, scored
from chuangcheng.scoring.problem import Problem


def judge(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    bound, value = number_bound(indicator), figure(result)
    if bound is None or bound.bound is None:
        return Problem("的标准写了“按比例”，没有写和多少比", "在指标体系里补写“达标”")
    if not isinstance(value, Quantity):
        return value or Problem("按比例给分，没有写数值", "补写“数值”")
    problem = comparable(value, bound.bound)
    if problem:
        return problem
    x, limit = value.in_base, bound.bound.or_in(value.unit).in_base
    if compare(bound.operator, x, limit):
        share = Decimal(1)
    elif bound.operator in ("<=", "<"):  # the further above the limit, the less
        share = max(ZERO, limit / x) if x else ZERO
    else:
        share = max(ZERO, x / limit) if limit else ZERO
    score = full * min(Decimal(1), share)
    return scored(indicator, result, max(scoring.floor, score), full)
