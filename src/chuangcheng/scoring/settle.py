"""A result as the judges take it: each figure once, of the right scope, up to a certain day."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from chuangcheng.models.assessment import Result
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.values.number import format_points
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.figures import ratio
from chuangcheng.scoring.problem import Problem
from chuangcheng.scoring.setting import Setting


def settle(indicator: Indicator, result: Result, setting: Setting) -> Result | Problem:
    """The result with what the setting adds; or why it cannot be used."""
    problem = _of_another_scope(indicator, result) or _two_rates(result)
    if problem is not None:
        return problem
    if result.value is None and result.numerator is not None and result.denominator is not None:
        result = result.model_copy(update={"value": ratio(result)})
    problem = _two_values(result, setting.year)
    if problem is not None:
        return problem
    added: dict[str, Any] = {}
    if str(setting.year) in result.series:  # the reported figure stands there already
        added["value"] = None
    if result.until is None:
        added["until"] = setting.as_of
    return result.model_copy(update=added)


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


def _two_rates(result: Result) -> Problem | None:
    """A value beside 分子 and 分母 must be their rate, as far as it is written."""
    if result.numerator is None and result.denominator is None:
        return None
    value, rate = result.value, ratio(result)
    if isinstance(rate, Problem) or not isinstance(value, Quantity):
        return rate if isinstance(rate, Problem) else None
    half_a_place = Decimal(5).scaleb(_exponent(value) - 1)
    one = Quantity(Decimal(1), value.unit).in_base
    is_same = value.dimension == rate.dimension
    if is_same and abs(value.in_base - rate.in_base) <= half_a_place * one:
        return None
    shown = f"{format_points(rate.number)}{rate.unit}"
    return Problem(f"的数值“{value}”和分子除以分母得的“{shown}”不一样", "核对这三个数")


def _exponent(value: Quantity) -> int:
    exponent = value.number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
