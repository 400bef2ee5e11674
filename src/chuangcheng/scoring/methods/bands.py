"""分档: the first band that the value lies in gives its points (A5, D7)."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.models.scoring import Band, Scoring
from chuangcheng.models.values.criterion import Kind
from chuangcheng.models.values.number import format_points
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.criteria import judge_criterion
from chuangcheng.scoring.figures import comparable, figure, holds_in_range, no_figure
from chuangcheng.scoring.judgement import ZERO, Judgement, left_between, scored
from chuangcheng.scoring.methods.holes import around
from chuangcheng.scoring.problem import Problem


def judge(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    value = figure(result)
    if not isinstance(value, Quantity):
        return value or no_figure(result, "按数值分档给分")
    band = hit(scoring, value, result)
    if isinstance(band, Problem):
        return band
    if band is None and (neighbours := around(scoring.bands, value)):
        return _left_open(neighbours, value)
    return scored(indicator, result, band.points if band else scoring.floor, full)


def _left_open(neighbours: tuple[Band, Band], value: Quantity) -> Judgement:
    """Which of the two was meant, the standard does not say: it may round, or forget."""
    low, high = sorted(band.points for band in neighbours)
    lower, upper = (band.when for band in neighbours)
    shown = value.text or f"{format_points(value.number)}{value.unit}"
    problem = Problem(
        f"的数值“{shown}”在“{lower}”和“{upper}”两档中间，哪一档也不是",
        "照原文取整数，或者在指标体系里把两档接上",
    )
    return left_between(low, high, problem)


def hit(scoring: Scoring, value: Quantity, result: Result) -> Band | Problem | None:
    """The band that the value lies in, None if it lies in no band."""
    problem = _misfit(scoring, value)
    if problem is not None:
        return problem
    ranges = _ranges(scoring, value)
    for band in scoring.bands:
        found = _in_band(scoring, band, value, result, ranges)
        if isinstance(found, Problem):
            return found
        if found:
            return band
    return None


def _misfit(scoring: Scoring, value: Quantity) -> Problem | None:
    """Why the value does not fit every figure: a table is read on one scale or not at all."""
    whens = [band.when for band in scoring.bands if band.when.kind in (Kind.NUMBER, Kind.RANGE)]
    bounds = [bound for when in whens for bound in (when.bound, when.upper) if bound is not None]
    return next(filter(None, (comparable(value, bound) for bound in bounds)), None)


def _ranges(scoring: Scoring, value: Quantity) -> list[tuple[Decimal, Decimal]]:
    """The edges of all the bands that have two."""
    return [_edges(band, value) for band in scoring.bands if band.when.kind is Kind.RANGE]


def _edges(band: Band, value: Quantity) -> tuple[Decimal, Decimal]:
    low, high = (
        bound.beside(value).in_base if bound else ZERO
        for bound in (band.when.bound, band.when.upper)
    )
    return low, high


def _in_band(
    scoring: Scoring,
    band: Band,
    value: Quantity,
    result: Result,
    ranges: Collection[tuple[Decimal, Decimal]],
) -> bool | Problem:
    when = band.when
    if when.kind is Kind.RANGE and when.bound is not None:
        return _holds(scoring, value.in_base, _edges(band, value), ranges)
    outcome = judge_criterion(when, result)
    return outcome.met if outcome.met is not None else outcome.problem or False


def _holds(
    scoring: Scoring,
    x: Decimal,
    edges: tuple[Decimal, Decimal],
    ranges: Collection[tuple[Decimal, Decimal]],
) -> bool:
    """Where two bands touch, 归上 gives the edge to the upper one, 归下 to the lower one."""
    low, high = edges
    if scoring.edge == "归上":
        return holds_in_range(x, low, high, [start for start, _ in ranges])
    return holds_in_range(-x, -high, -low, [-end for _, end in ranges])
