"""The reported figure beside others: the years before, their mean, an average (B1-B4)."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

from chuangcheng.models.reported import Value
from chuangcheng.models.result import Result
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.figures import (
    comparable,
    compare,
    figure,
    history,
    in_unit,
    on_one_scale,
    recent,
    skipped,
)
from chuangcheng.scoring.kinds.plain import figure_wanted
from chuangcheng.scoring.outcome import Outcome, unknown
from chuangcheng.scoring.problem import Problem


def trend(criterion: Criterion, result: Result) -> Outcome:
    """TREND: strict, the same figure again is no fall, unless the criterion is weak (B1)."""
    figures = history(result)
    if isinstance(figures, Problem):
        return Outcome(None, figures)
    if criterion.years:
        run = recent(result, criterion.years)
        figures = [value for value in run if isinstance(value, Quantity)]
    goes_on = _direction(criterion)
    if not all(goes_on(one.in_base, next_.in_base) for one, next_ in pairwise(figures)):
        return Outcome(met=False)  # whatever the years between were
    if len(figures) < max(2, criterion.years):
        return unknown(f"要看“{criterion}”，历年数值不够", "在“序列”里写近三年的数")
    gap = skipped(result)
    if gap and not criterion.years:
        return unknown(f"要看“{criterion}”，序列里缺{gap}年的数", f"补写{gap}年的数")
    return Outcome(met=True)


def _direction(criterion: Criterion) -> Callable[[Decimal, Decimal], bool]:
    sign = ("<" if criterion.rising else ">") + ("=" if criterion.is_weak else "")
    signs = {"<": Decimal.__lt__, "<=": Decimal.__le__, ">": Decimal.__gt__, ">=": Decimal.__ge__}
    return signs[sign]


def previous(criterion: Criterion, result: Result) -> Outcome:
    """PREVIOUS (B2)."""
    figures = history(result)
    if isinstance(figures, Problem):
        return Outcome(None, figures)
    before = result.benchmarks.get("上年") or recent(result, 2)[0]
    return _against(criterion, result, before, "上年的数", "在“序列”里写上年和今年的数")


def own_mean(criterion: Criterion, result: Result) -> Outcome:
    """OWN_MEAN: of the years before the reported one, or of the last years with it (B3)."""
    figures = history(result)
    if isinstance(figures, Problem):
        return Outcome(None, figures)
    years, name = criterion.years, f"近{criterion.years}年平均"
    mean: Value | None = result.benchmarks.get(name)
    run = recent(result, years) if criterion.with_own else recent(result, years + 1)[:-1]
    taken = [value for value in run if isinstance(value, Quantity)]
    if mean is None and len(taken) == years:
        mean = in_unit(sum((one.in_base for one in taken), Decimal(0)) / years, taken[0].unit)
    past = f"连今年在内 {years} 年的数" if criterion.with_own else f"此前 {years} 年的数"
    return _against(criterion, result, mean, name, f"在“序列”里写{past}")


def benchmark(criterion: Criterion, result: Result) -> Outcome:
    """BENCHMARK (B4)."""
    name = criterion.benchmark
    return _against(criterion, result, result.benchmarks.get(name), name, f"在“对照”里写“{name}”")


def _against(
    criterion: Criterion, result: Result, other: Value | None, name: str, hint: str
) -> Outcome:
    value = figure(result)
    if isinstance(value, Problem):
        return Outcome(None, value)
    if value is None:
        return Outcome(None, figure_wanted(criterion, result))
    if not isinstance(other, Quantity):
        return unknown(f"要看“{criterion}”，没有写{name}", hint)
    problem = comparable(value, other)
    if problem:
        return Outcome(None, problem)
    return Outcome(compare(criterion.operator, *on_one_scale(value, other)))
