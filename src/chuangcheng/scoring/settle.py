"""A result as the judges take it: each figure once, of the right scope, up to a certain day."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.reported import Value
from chuangcheng.models.result import Result
from chuangcheng.models.values.number import format_points
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.figures import counted, ratio
from chuangcheng.scoring.problem import Problem
from chuangcheng.scoring.setting import Setting


def settle(indicator: Indicator, result: Result, setting: Setting) -> Result | Problem:
    """The result with what the setting adds; or why it cannot be used."""
    this_year = result.series.get(str(setting.year)) if result.series else None
    reported = this_year if result.value is None else result.value
    rate = counted(result) if reported is None else None
    problem = (
        _of_another_scope(indicator, result)
        or (_two_values(result, setting.year) if result.series else None)
        or _two_rates(result, reported)
        or (rate if isinstance(rate, Problem) and result.series else None)
    )
    if problem is not None:
        return problem
    added: dict[str, Any] = {}
    if this_year is not None:  # the reported figure stands in the series
        added["value"] = None
    elif isinstance(rate, Quantity):
        added["value"] = rate
    if result.since is not None and result.until is None:
        added["until"] = setting.as_of
    return result.model_copy(update=added) if added else result


def _of_another_scope(indicator: Indicator, result: Result) -> Problem | None:
    wanted, given = indicator.scope, result.scope
    if not wanted or not given or "".join(wanted.split()) == "".join(given.split()):
        return None
    return Problem(f"写的是“{given}”的数，标准的统计范围是“{wanted}”", f"换成“{wanted}”的数")


def _two_values(result: Result, year: int | None) -> Problem | None:
    same = result.series.get(str(year))
    if same is None or result.value is None or same == result.value:
        return None
    return Problem(f"的数值“{result.value}”和序列里{year}年的“{same}”不一样", "改成一样的数")


def _two_rates(result: Result, reported: Value | None) -> Problem | None:
    """A figure beside 分子 and 分母 must be their rate, as far as it is written."""
    if result.numerator is None and result.denominator is None:
        return None
    rate = ratio(result)
    if isinstance(rate, Problem):
        return rate
    if not isinstance(reported, Quantity) or _is_rounded(rate, reported):
        return None
    shown = f"{format_points(rate.number)}{rate.unit}"
    return Problem(f"的数值“{reported}”和分子除以分母得的“{shown}”不一样", "核对这三个数")


def _is_rounded(exact: Quantity, written: Quantity) -> bool:
    """Whether they differ by no more than half of the last place that is written."""
    if exact.dimension != written.dimension:
        return False
    places = written.number.as_tuple().exponent
    last_place = Quantity(Decimal(1).scaleb(int(places)), written.unit).in_base
    return 2 * abs(written.in_base - exact.in_base) <= last_place
