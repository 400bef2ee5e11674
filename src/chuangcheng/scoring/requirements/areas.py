"""各区域: the lowest, highest or mean of the areas' figures, or their spread (A14, A15)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from chuangcheng.models.reported import NOT_APPLICABLE
from chuangcheng.models.requirement import AreaTarget, Composite
from chuangcheng.models.result import Result
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.criteria import judge_criterion
from chuangcheng.scoring.figures import alone, in_unit
from chuangcheng.scoring.outcome import Outcome
from chuangcheng.scoring.problem import Problem
from chuangcheng.scoring.requirements.form import Judge


def judge(composite: Composite, result: Result, _judge_one: Judge) -> Outcome:
    wanted = composite.areas
    if wanted is None:
        return Outcome(None)
    taken = _taken(wanted, result)
    if isinstance(taken, Problem):
        return Outcome(None, taken)
    return judge_criterion(wanted.criterion, alone(taken))


def taken_of(composite: Composite, result: Result) -> Quantity | None:
    """The figure that is compared: the lowest, the highest …; None where there is none."""
    taken = _taken(composite.areas, result) if composite.areas else None
    return taken if isinstance(taken, Quantity) else None


def _taken(wanted: AreaTarget, result: Result) -> Quantity | Problem:
    figures = _figures(result)
    if isinstance(figures, Problem):
        return figures
    if wanted.take == "相差" and len(figures) < 2:
        return Problem("要看各区域相差多少，只写了一个区域", "在“各区域”里把各区域都写上")
    taken = _TAKE[wanted.take]([one.in_base for one in figures])
    return in_unit(taken, figures[0].unit)


def _figures(result: Result) -> list[Quantity] | Problem:
    """The figures of the areas that it applies to."""
    figures = []
    for name, value in result.areas.items():
        if isinstance(value, Quantity):
            figures.append(value)
        elif value != NOT_APPLICABLE:
            return Problem(f"的“{name}”写了“{value}”，比不了", "写数字和单位")
    if not figures:
        return Problem("没有写各区域的数值", "在“各区域”里写，例如 {甲镇: 5.6, 乙镇: 6}")
    if len({one.dimension for one in figures}) > 1:
        return Problem("的各区域数值单位不一样", "换算成同一个单位")
    return figures


def _mean(numbers: Sequence[Decimal]) -> Decimal:
    return sum(numbers, Decimal(0)) / len(numbers)


def _spread(numbers: Sequence[Decimal]) -> Decimal:
    return max(numbers) - min(numbers)


_TAKE: Final[dict[str, Callable[[Sequence[Decimal]], Decimal]]] = {
    "最低": min,
    "最高": max,
    "平均": _mean,
    "相差": _spread,
}
