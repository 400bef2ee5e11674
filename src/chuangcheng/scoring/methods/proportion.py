"""按比例: the share of the bound that is reached, or of the way between two figures (A7)."""

from __future__ import annotations

from decimal import Decimal

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.method import Slide
from chuangcheng.models.result import Result
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.criteria import no_bound, number_bound
from chuangcheng.scoring.figures import comparable, compare, figure, no_figure
from chuangcheng.scoring.judgement import ZERO, Judgement, scored
from chuangcheng.scoring.problem import Problem


def judge(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    value = figure(result)
    if not isinstance(value, Quantity):
        return value or no_figure(result, "按比例给分")
    if isinstance(scoring.proportion, Slide):
        score = _on_the_way(scoring.proportion, value, full)
    else:
        score = _of_the_bound(indicator, result, value, full)
    if isinstance(score, Problem):
        return score
    return scored(indicator, result, max(scoring.floor, min(full, score)), full)


def _on_the_way(slide: Slide, value: Quantity, full: Decimal) -> Decimal | Problem:
    problem = comparable(value, slide.zero) or comparable(value, slide.full)
    if problem:
        return problem
    start, end = (one.beside(value).in_base for one in (slide.zero, slide.full))
    if start == end:
        return Problem("的标准“零分”“满分”写了一样的数", "在指标体系里改正")
    return max(ZERO, full * (value.in_base - start) / (end - start))


def _of_the_bound(
    indicator: Indicator, result: Result, value: Quantity, full: Decimal
) -> Decimal | Problem:
    bound = number_bound(indicator, result)
    if bound is None or bound.bound is None:
        return no_bound(indicator, result, "按比例")
    problem = comparable(value, bound.bound)
    if problem:
        return problem
    x, limit = value.in_base, bound.bound.beside(value).in_base
    if compare(bound.operator, x, limit):
        return full
    if bound.operator in ("<=", "<"):  # the further above the limit, the less
        return max(ZERO, full * limit / x) if x else ZERO
    return max(ZERO, full * x / limit) if limit else ZERO
