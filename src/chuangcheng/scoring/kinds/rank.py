"""The place among others, and by how many places it changed; 1 is the best (B7, B8)."""

from __future__ import annotations

from decimal import Decimal

from chuangcheng.models.reported import Value
from chuangcheng.models.result import Result
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.figures import compare, figure, recent
from chuangcheng.scoring.outcome import Outcome, unknown
from chuangcheng.scoring.problem import Problem

_UNITS = ("", "名", "位")


def rank(criterion: Criterion, result: Result) -> Outcome:
    """RANK (B7)."""
    value = figure(result)
    if isinstance(value, Problem):
        return Outcome(None, value)
    place = _place(value)
    if place is None or criterion.bound is None:
        return unknown(f"的标准是“{criterion}”，没有写第几名", "写成“第8名”这样")
    return Outcome(compare(criterion.operator, place, criterion.bound.number))


def rank_change(criterion: Criterion, result: Result) -> Outcome:
    """RANK_CHANGE (B8): places gained since the year before, or lost."""
    before, now = recent(result, 2)
    then, place = _place(result.benchmarks.get("上年", before)), _place(now)
    if then is None or place is None or criterion.bound is None:
        return unknown(f"要看“{criterion}”，没有写上年和今年第几名", "在“序列”里写上年和今年的名次")
    gained = then - place if criterion.rising else place - then
    return Outcome(compare(criterion.operator, gained, criterion.bound.number))


def _place(value: Value | None) -> Decimal | None:
    if not isinstance(value, Quantity) or value.unit not in _UNITS or value.number < 1:
        return None
    return value.number if value.number == value.number.to_integral_value() else None
