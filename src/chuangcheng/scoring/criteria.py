"""Is a criterion met by a result? Yes, no, or not to be told from what was reported.

The formulas are A1–A4, A18–A20 and B1–B4 of the field's list of methods: thresholds, ranges,
states, grades, trends, and comparisons with the year before, the own mean and an average.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from chuangcheng.models.assessment import NOT_APPLICABLE, Result
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.requirement import Composite, Requirement
from chuangcheng.models.values.criterion import (
    Criterion,
    Kind,
    Operator,
    parse_grade,
    parse_state,
    parse_verdict,
)
from chuangcheng.models.values.number import format_number
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.problem import Problem

_COMPARE: Final[dict[Operator, Callable[[Decimal, Decimal], bool]]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """`met` is None where it cannot be told; `problem` then says what is missing or wrong."""

    met: bool | None
    problem: Problem | None = None


def compare(sign: Operator, left: Decimal, right: Decimal) -> bool:
    """`left sign right`."""
    return _COMPARE[sign](left, right)


def judge_requirement(requirement: Requirement, result: Result) -> Outcome:
    """Whether 达标 holds."""
    if isinstance(requirement, Criterion):
        return judge_criterion(requirement, result)
    return _judge_composite(requirement, result)


def judge_criterion(criterion: Criterion, result: Result) -> Outcome:
    """Whether one criterion holds."""
    return _JUDGES[criterion.kind](criterion, result)


def figure(result: Result) -> Quantity | Problem | None:
    """The figure that a result reports, None if it reports none.

    It is the value, a rate from a survey or a sample, or the latest of a series.
    """
    if isinstance(result.value, Quantity):
        return result.value
    if result.sample is not None:
        return _survey_rate(result)
    if result.checks:
        return _check_rate(result)
    if result.value is None and result.series:
        latest = _series(result)[-1]
        return latest if isinstance(latest, Quantity) else None
    return None


def comparable(value: Quantity, bound: Quantity) -> Problem | None:
    """Why two quantities cannot be compared; None if they can. A bound without unit takes any."""
    if not bound.unit or value.dimension == bound.dimension:
        return None
    if not value.unit:
        message = f"的数值“{value}”没有写单位，标准的单位是“{bound.unit}”"
        if bound.unit == "%" and 0 < value.number < 1:
            percent = format_number(value.number * 100)
            return Problem(message, f"是不是“{percent}%”？")
        return Problem(message, f"写成“{value}{bound.unit}”")
    return Problem(
        f"的数值“{value}”和标准“{bound}”的单位不一样", f"换算成以“{bound.unit}”为单位的数"
    )


def settle(result: Result, year: int | None) -> Result | Problem:
    """The result with its 数值 once only.

    A series that ends with the year of the assessment holds the reported figure already.
    """
    if year is None or str(year) not in result.series or result.value is None:
        return result
    same = result.series[str(year)]
    if same != result.value:
        return Problem(f"的数值“{result.value}”和序列里{year}年的“{same}”不一样", "改成一样的数")
    return result.model_copy(update={"value": None})


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


def _check_rate(result: Result) -> Quantity | Problem:
    judged = [check for check in result.checks if check.result != NOT_APPLICABLE]
    if not judged:
        return Problem("的抽查点位都不适用，算不出达标率", "这一项写成“不适用”")
    met = sum(check.result == "达标" for check in judged)
    return Quantity(Decimal(100 * met) / Decimal(len(judged)), "%")


def _series(result: Result) -> list[Quantity | str]:
    return [result.series[year] for year in sorted(result.series)]


def _history(result: Result) -> list[Quantity] | Problem:
    """The years' figures, oldest first, the reported value last."""
    figures = [value for value in _series(result) if isinstance(value, Quantity)]
    if isinstance(result.value, Quantity):
        figures.append(result.value)
    if len({figure.dimension for figure in figures}) > 1:
        return Problem("的历年数值单位不一样", "换算成同一个单位")
    return figures


def _number(criterion: Criterion, result: Result) -> Outcome:
    value = figure(result)
    if isinstance(value, Problem):
        return Outcome(None, value)
    if value is None or criterion.bound is None:
        return Outcome(None, _figure_wanted(criterion, result))
    problem = comparable(value, criterion.bound)
    if problem:
        return Outcome(None, problem)
    left, right = _on_one_scale(value, criterion.bound)
    return Outcome(compare(criterion.operator, left, right))


def _range(criterion: Criterion, result: Result) -> Outcome:
    value = figure(result)
    if isinstance(value, Problem):
        return Outcome(None, value)
    if value is None or criterion.bound is None or criterion.upper is None:
        return Outcome(None, _figure_wanted(criterion, result))
    problem = comparable(value, criterion.bound)
    if problem:
        return Outcome(None, problem)
    x, low = _on_one_scale(value, criterion.bound)
    return Outcome(low <= x <= _on_one_scale(value, criterion.upper)[1])


def _state(criterion: Criterion, result: Result) -> Outcome:
    word = result.value if isinstance(result.value, str) else ""
    verdict, state = parse_verdict(word), parse_state(word)
    if verdict is not None:
        return Outcome(verdict)
    if state is None:
        return Outcome(None, Problem("应写有没有、达没达标", "写“有”或“无”，“达标”或“不达标”"))
    return Outcome(state is criterion.state)


def holds_in_range(x: Decimal, low: Decimal, high: Decimal, starts: Collection[Decimal]) -> bool:
    """Whether `x` lies in a range of a list of ranges that may touch.

    The upper edge counts unless another range begins there: it then belongs to that one.
    `starts` are the lower edges of all of them.
    """
    return low <= x < high or (x == high and (high not in starts or low == high))


def _grade(criterion: Criterion, result: Result) -> Outcome:
    rank = parse_grade(result.value) if isinstance(result.value, str) else None
    if rank is None:
        return Outcome(None, Problem("应写等级", f"标准是“{criterion}”，写成“B级”这样"))
    return Outcome(compare(criterion.operator, Decimal(rank), Decimal(criterion.rank)))


def _trend(criterion: Criterion, result: Result) -> Outcome:
    history = _history(result)
    if isinstance(history, Problem):
        return Outcome(None, history)
    if len(history) < max(2, criterion.years):
        return Outcome(None, Problem(f"要看“{criterion}”，历年数值不够", "在“序列”里写近三年的数"))
    recent = history[-criterion.years :] if criterion.years else history
    steps = pairwise(figure.in_base for figure in recent)
    if criterion.rising:
        return Outcome(all(after > before for before, after in steps))
    return Outcome(all(after < before for before, after in steps))


def _previous(criterion: Criterion, result: Result) -> Outcome:
    history = _history(result)
    if isinstance(history, Problem):
        return Outcome(None, history)
    before = result.benchmarks.get("上年") or (history[-2] if len(history) > 1 else None)
    return _against(criterion, result, before, "上年的数", "在“序列”里写上年和今年的数")


def _own_mean(criterion: Criterion, result: Result) -> Outcome:
    """The mean of the years before the reported one, which is not in it (method B3)."""
    history = _history(result)
    if isinstance(history, Problem):
        return Outcome(None, history)
    name = f"近{criterion.years}年平均"
    mean: Quantity | str | None = result.benchmarks.get(name)
    past = history[-criterion.years - 1 : -1]
    if mean is None and len(past) == criterion.years:
        total = sum((figure.in_base for figure in past), Decimal(0)) / criterion.years
        one = Quantity(Decimal(1), past[0].unit).in_base
        mean = Quantity(total / one, past[0].unit)
    hint = f"在“序列”里写此前 {criterion.years} 年的数"
    return _against(criterion, result, mean, name, hint)


def _benchmark(criterion: Criterion, result: Result) -> Outcome:
    name = criterion.benchmark
    return _against(criterion, result, result.benchmarks.get(name), name, f"在“对照”里写“{name}”")


def _against(
    criterion: Criterion, result: Result, other: Quantity | str | None, name: str, hint: str
) -> Outcome:
    value = figure(result)
    if isinstance(value, Problem):
        return Outcome(None, value)
    if value is None:
        return Outcome(None, _figure_wanted(criterion, result))
    if not isinstance(other, Quantity):
        return Outcome(None, Problem(f"要看“{criterion}”，没有写{name}", hint))
    problem = comparable(value, other)
    if problem:
        return Outcome(None, problem)
    return Outcome(compare(criterion.operator, *_on_one_scale(value, other)))


def _on_one_scale(value: Quantity, bound: Quantity) -> tuple[Decimal, Decimal]:
    """Both numbers in one unit; a bound without unit is in the value's own."""
    return value.in_base, bound.or_in(value.unit).in_base


def _figure_wanted(criterion: Criterion, result: Result) -> Problem:
    if isinstance(result.value, str):
        return Problem(f"的标准是“{criterion}”，“{result.value}”比不了", "写数字和单位")
    return Problem(f"的标准是“{criterion}”，没有写数值", "补写“数值”")


_JUDGES: Final[dict[Kind, Callable[[Criterion, Result], Outcome]]] = {
    Kind.NUMBER: _number,
    Kind.RANGE: _range,
    Kind.STATE: _state,
    Kind.GRADE: _grade,
    Kind.TREND: _trend,
    Kind.PREVIOUS: _previous,
    Kind.OWN_MEAN: _own_mean,
    Kind.BENCHMARK: _benchmark,
}


def _judge_composite(composite: Composite, result: Result) -> Outcome:
    if composite.every:
        outcomes = _all(composite.every, result)
        return _at_least(len(outcomes), outcomes)
    if composite.either:
        return _at_least(1, _all(composite.either, result))
    wanted = composite.at_least
    return _at_least(wanted.count, _all(wanted.conditions, result)) if wanted else Outcome(None)


def _all(criteria: Iterable[Criterion], result: Result) -> list[Outcome]:
    return [judge_criterion(criterion, result) for criterion in criteria]


def _at_least(count: int, outcomes: list[Outcome]) -> Outcome:
    """Three-valued: certain as soon as what is unknown can change nothing."""
    met = sum(outcome.met is True for outcome in outcomes)
    unknown = [outcome for outcome in outcomes if outcome.met is None]
    if met >= count:
        return Outcome(met=True)
    if met + len(unknown) < count:
        return Outcome(met=False)
    return Outcome(None, unknown[0].problem)


def number_bound(indicator: Indicator) -> Criterion | None:
    """The figure that 达标 asks for; None where it asks for something else."""
    requirement = indicator.requirement
    if isinstance(requirement, Criterion) and requirement.kind is Kind.NUMBER:
        return requirement
    return None
