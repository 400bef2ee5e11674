"""Is a criterion met by a result? Yes, no, or not to be told from what was reported."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from chuangcheng.models.assessment import Result
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.values.criterion import Criterion, Kind
from chuangcheng.scoring.figures import alone, comparable, compare, figure, holds_in_range, recent
from chuangcheng.scoring.kinds import beside, growth, held, plain, rank
from chuangcheng.scoring.outcome import Outcome, at_least, unknown

__all__ = [
    "Outcome",
    "comparable",
    "compare",
    "figure",
    "holds_in_range",
    "judge_criterion",
    "number_bound",
]

Judge = Callable[[Criterion, Result], Outcome]


def judge_criterion(criterion: Criterion, result: Result) -> Outcome:
    """Whether one criterion holds."""
    return _JUDGES[criterion.kind](criterion, result)


def number_bound(indicator: Indicator) -> Criterion | None:
    """The figure that 达标 asks for; None where it asks for something else."""
    requirement = indicator.requirement
    if isinstance(requirement, Criterion) and requirement.kind is Kind.NUMBER:
        return requirement
    return None


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
