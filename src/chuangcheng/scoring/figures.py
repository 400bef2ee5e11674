"""A result → the figure that it reports, and those of the years before."""

from __future__ import annotations

import operator
from collections.abc import Callable, Collection, Iterable
from decimal import Decimal
from itertools import pairwise
from typing import Final

from chuangcheng.models.reported import Value
from chuangcheng.models.result import Check, Result
from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.models.values.signs import Operator
from chuangcheng.scoring.problem import Problem

_COMPARE: Final[dict[Operator, Callable[[Decimal, Decimal], bool]]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
}


def compare(sign: Operator, left: Decimal, right: Decimal) -> bool:
    """`left sign right`."""
    return _COMPARE[sign](left, right)


def holds_in_range(x: Decimal, low: Decimal, high: Decimal, starts: Collection[Decimal]) -> bool:
    """Whether `x` lies in a range of a list of ranges that may touch.

    The upper edge counts unless another range begins there: it then belongs to that one.
    `starts` are the lower edges of all of them.
    """
    return low <= x < high or (x == high and (high not in starts or low == high))


def figure(result: Result) -> Quantity | Problem | None:
    """The figure that a result reports, None if it reports none.

    It is the value, a rate of two counts, from a survey or a sample, or the latest of a series.
    """
    if isinstance(result.value, Quantity):
        return result.value
    rate = counted(result)
    if rate is None and result.value is None and result.series:
        latest = _series(result)[-1]
        return latest if isinstance(latest, Quantity) else None
    return rate


def no_figure(result: Result, how: str) -> Problem:
    """What is wrong with a result that reports no figure, where points go by one."""
    if isinstance(result.value, str):
        return Problem(f"{how}，“{result.value}”不是数", "写数字和单位")
    return Problem(f"{how}，没有写数值", "补写“数值”")


def counted(result: Result) -> Quantity | Problem | None:
    """The rate of two counts, of a survey or of a sample; None where nothing was counted."""
    if result.numerator is not None or result.denominator is not None:
        return ratio(result)
    if result.sample is not None:
        return _survey_rate(result)
    return _check_rate(result) if result.checks else None


def alone(value: Value) -> Result:
    """A result that reports only this."""
    return Result.model_construct(value=value)


def in_unit(total: Decimal, unit: str) -> Quantity:
    """A figure in the base unit of its dimension → one in `unit`."""
    return Quantity(total / Quantity(Decimal(1), unit).in_base, unit)


def comparable(value: Quantity, bound: Quantity) -> Problem | None:
    """Why two quantities cannot be compared; None if they can.

    A bound without unit takes any but a rate: whether 90 beside 92% is meant as 90%, nobody can
    tell. A rate that was counted fits one that says how many times.
    """
    if value.dimension == bound.dimension:
        return None
    if not bound.unit:
        return _rate_beside_number(value, bound) if value.dimension == "率" else None
    if not value.unit:
        message = f"的数值“{value}”没有写单位，标准的单位是“{bound.unit}”"
        if bound.unit == "%" and 0 < value.number < 1:
            percent = format_number(value.number * 100)
            return Problem(message, f"是不是“{percent}%”？")
        return Problem(message, f"写成“{value}{bound.unit}”")
    return Problem(
        f"的数值“{value}”和标准“{bound}”的单位不一样", f"换算成以“{bound.unit}”为单位的数"
    )


_MOST_TIMES: Final = 10
"""No bound that says how many times is higher; one that is has lost its 分 or its %."""


def _rate_beside_number(rate: Quantity, bound: Quantity) -> Problem | None:
    is_counted = not rate.text
    if is_counted and bound.number <= _MOST_TIMES:
        return None
    shown = f"{format_points(rate.number)}{rate.unit}" if is_counted else str(rate)
    return Problem(
        f"的数值“{shown}”带单位，和它比的“{bound}”没有单位，比不了",
        f"“{bound}”是百分数的，写成“{bound}%”；不是的，数值写成“{format_number(rate.in_base)}”",
    )


def on_one_scale(value: Quantity, bound: Quantity) -> tuple[Decimal, Decimal]:
    """Both numbers in one unit, as `Quantity.beside` has it."""
    return value.in_base, bound.beside(value).in_base


def ratio(result: Result) -> Quantity | Problem:
    """分子 ÷ 分母 (G6): a rate in per cent where both count the same, else so much for each."""
    over, under = result.numerator, result.denominator
    if over is None or under is None:
        given, wanted = ("分母", "分子") if over is None else ("分子", "分母")
        return Problem(f"写了“{given}”，没有写“{wanted}”", f"补写“{wanted}”")
    if under.number <= 0:
        return Problem(f"的分母是“{under}”，算不出来", "核对分母")
    if over.dimension == under.dimension:
        return Quantity(100 * over.in_base / under.in_base, "%")
    if not over.unit or not under.unit:
        return Problem(f"的分子“{over}”和分母“{under}”只有一个写了单位", "两个都写单位，或者都不写")
    return Quantity(over.in_base / under.in_base, f"{over.dimension}/{under.dimension}")


def _survey_rate(result: Result) -> Quantity | Problem:
    sample = result.sample or 0
    if result.satisfied is None and result.mostly_satisfied is None:
        return Problem("写了有效样本，没有写满意的人数", "补写“满意”“基本满意”")
    satisfied = (result.satisfied or 0) + (result.mostly_satisfied or 0)
    if sample == 0:
        return Problem("的有效样本是 0，算不出满意率", "核对调查人数")
    if satisfied > sample:
        return Problem(
            f"的满意和基本满意共 {satisfied} 人，多于有效样本 {sample} 人", "核对调查人数"
        )
    return Quantity(Decimal(100 * satisfied) / Decimal(sample), "%")


def without_result(checks: Iterable[Check]) -> Problem | None:
    """Why no rate of places can be told: one has points alone."""
    bare = next((check for check in checks if check.is_only_scored), None)
    if bare is None:
        return None
    return Problem(
        f"的点位“{bare.site}”只写了得分，没有写达没达标",
        "补写 结果: 达标；查了好几项的写 查了: 20 和 达标: 15",
    )


def _check_rate(result: Result) -> Quantity | Problem:
    problem = without_result(result.checks)
    if problem is not None:
        return problem
    counts = [check.counts for check in result.checks]
    met, looked = (sum(each) for each in zip(*counts, strict=True))
    if not looked:
        return Problem("的抽查点位都不适用，算不出达标率", "这一项写成“不适用”")
    return Quantity(Decimal(100 * met) / Decimal(looked), "%")


def _series(result: Result) -> list[Value]:
    return [result.series[year] for year in sorted(result.series)]


def history(result: Result) -> list[Quantity] | Problem:
    """The years' figures, oldest first, the reported value last."""
    figures = [value for value in _series(result) if isinstance(value, Quantity)]
    if isinstance(result.value, Quantity):
        figures.append(result.value)
    if len({figure.dimension for figure in figures}) > 1:
        return Problem("的历年数值单位不一样", "换算成同一个单位")
    return figures


def skipped(result: Result) -> int | None:
    """The first year that a series leaves out between its first and its last; None if none."""
    if not all(year.isdecimal() for year in result.series):
        return None
    years = sorted(map(int, result.series))
    return next((one + 1 for one, other in pairwise(years) if other > one + 1), None)


def recent(result: Result, years: int) -> list[Value | None]:
    """What was reported for each of the last years, oldest first; None for one left out.

    A value apart from the series is of the year after it.
    """
    reported = [] if result.value is None else [result.value]
    wanted = years - len(reported)
    if all(year.isdecimal() for year in result.series):
        by_year = {int(year): value for year, value in result.series.items()}
        last = max(by_year, default=0)
        before = [by_year.get(last - back) for back in range(wanted)][::-1]
    else:
        found = _series(result)[-wanted:] if wanted > 0 else []
        before = [*[None] * (wanted - len(found)), *found]
    return [*before, *reported]
