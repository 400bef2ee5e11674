"""Is a criterion met by a result? Yes, no, or not to be told from what was reported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.models.values.criterion import Criterion, Kind
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.figures import alone, comparable, compare, figure, holds_in_range, recent
from chuangcheng.scoring.kinds import beside, growth, held, plain, rank
from chuangcheng.scoring.outcome import Outcome, at_least, unknown
from chuangcheng.scoring.problem import Problem

__all__ = [
    "Outcome",
    "comparable",
    "compare",
    "figure",
    "holds_in_range",
    "judge_criterion",
    "no_bound",
    "number_bound",
]

Judge = Callable[[Criterion, Result], Outcome]


def judge_criterion(criterion: Criterion, result: Result) -> Outcome:
    """Whether one criterion holds."""
    return _JUDGES[criterion.kind](criterion, result)


def number_bound(indicator: Indicator, result: Result) -> Criterion | None:
    """The figure that 达标 asks for, if only as an average; None where it asks for something else.

    An average is the one that the result gives under 对照.
    """
    requirement = indicator.requirement
    if not isinstance(requirement, Criterion):
        return None
    if requirement.kind is Kind.BENCHMARK:
        average = result.benchmarks.get(requirement.benchmark)
        if isinstance(average, Quantity):
            return replace(requirement, kind=Kind.NUMBER, bound=average)
    return requirement if requirement.kind is Kind.NUMBER else None


def no_bound(indicator: Indicator, result: Result, method: str) -> Problem:
    """Why `number_bound` gives nothing that a method could measure from."""
    requirement = indicator.requirement
    if isinstance(requirement, Criterion) and requirement.kind is Kind.BENCHMARK:
        problem = judge_criterion(requirement, result).problem
        if problem is not None:
            return problem
    return Problem(f"的标准写了“{method}”，没有写和多少比", "在指标体系里补写“达标”")


def _every_year(criterion: Criterion, result: Result) -> Outcome:
    """EVERY_YEAR (B9, and B7 several years in a row): one year that fails decides."""
    each, years = criterion.each, criterion.years
    if each is None:
        return Outcome(None)
    missing = unknown(f"要看“{criterion}”，历年数值不够", f"在“序列”里写满连续 {years} 年的数")
    return at_least(
        years,
        [
            missing if value is None else judge_criterion(each, alone(value))
            for value in recent(result, years)
        ],
    )


_JUDGES: Final[dict[Kind, Judge]] = {
    Kind.NUMBER: plain.number,
    Kind.RANGE: plain.within,
    Kind.STATE: plain.state,
    Kind.GRADE: plain.grade,
    Kind.TREND: beside.trend,
    Kind.PREVIOUS: beside.previous,
    Kind.OWN_MEAN: beside.own_mean,
    Kind.BENCHMARK: beside.benchmark,
    Kind.GROWTH: growth.growth,
    Kind.GROWTH_AGAINST: growth.growth_against,
    Kind.RANK: rank.rank,
    Kind.RANK_CHANGE: rank.rank_change,
    Kind.EVERY_YEAR: _every_year,
    Kind.HELD: held.held,
}
