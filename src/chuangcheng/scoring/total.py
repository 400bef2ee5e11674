"""A total against a 总分, which may be a share of the full points."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from chuangcheng.models.values.criterion import Criterion, Kind
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.figures import compare, holds_in_range


def holds_for(
    criterion: Criterion, total: Decimal, full: Decimal, starts: Collection[Decimal] = ()
) -> bool:
    """Whether a total meets its line; a line in per cent is a share of the full points."""
    if criterion.bound is None:
        return False
    low = in_points(criterion.bound, full)
    if criterion.kind is Kind.RANGE and criterion.upper is not None:
        return holds_in_range(total, low, in_points(criterion.upper, full), starts)
    return compare(criterion.operator, total, low)


def in_points(line: Quantity, full: Decimal) -> Decimal:
    """The points of a line that may be in per cent of the full ones."""
    return line.in_base * full if line.dimension == "率" else line.number
