"""A line brought up to the most that it can get."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from chuangcheng.models.indicator import Indicator
from chuangcheng.scoring.judgement import Judgement, Status, exactly
from chuangcheng.scoring.points import decimal


def attainable(indicator: Indicator, full: Decimal) -> Decimal:
    """The most that a line can get: a table of 分档 or 专家 may stop short of the full points."""
    scoring = indicator.scoring
    if scoring is None or not (scoring.bands or scoring.expert):
        return full
    given = [band.points for band in scoring.bands]
    given += [high for _, high in scoring.expert.values()]
    return min(full, max(given))


def can_be_met(indicator: Indicator, full: Decimal) -> bool:
    """Whether the most that it can get meets it: 达标 where there is one, else full points."""
    return indicator.requirement is not None or attainable(indicator, full) >= full


def lifted(indicator: Indicator, full: Fraction) -> Judgement:
    """The line at its best."""
    points = attainable(indicator, decimal(full))
    is_met = can_be_met(indicator, decimal(full))
    return exactly(Status.MET if is_met else Status.PARTLY, points)
