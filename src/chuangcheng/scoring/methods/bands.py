"""分档: the first band that the value lies in gives its points (method A5)."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from chuangcheng.models.assessment import Result
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.scoring import Band, Scoring
from chuangcheng.models.values.criterion import Kind
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.criteria import comparable, figure, holds_in_range, judge_criterion
from chuangcheng.scoring.judgement import ZERO, Judgement, scored
from chuangcheng.scoring.problem import Problem


def judge(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    value = figure(result)
    if not isinstance(value, Quantity):
        return value or Problem("按数值分档给分，没有写数值", "补写“数值”")
    starts = [_low(band, value) for band in scoring.bands if band.when.kind is Kind.RANGE]
    for band in scoring.bands:
        found = _in_band(band, value, result, starts)
        if isinstance(found, Problem):
            return found
        if found:
            return scored(indicator, result, band.points, full)
    return scored(indicator, result, scoring.floor, full)


def _low(band: Band, value: Quantity) -> Decimal:
    bound = band.when.bound
    return bound.or_in(value.unit).in_base if bound else ZERO


def _in_band(
    band: Band, value: Quantity, result: Result, starts: Collection[Decimal]
) -> bool | Problem:
    when = band.when
    if when.kind is Kind.RANGE and when.bound is not None and when.upper is not None:
        problem = comparable(value, when.bound)
        if problem:
            return problem
        high = when.upper.or_in(value.unit).in_base
        return holds_in_range(value.in_base, _low(band, value), high, starts)
    outcome = judge_criterion(when, result)
    return outcome.met if outcome.met is not None else outcome.problem or False
