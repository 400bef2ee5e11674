"""Several slopes of 每差: what a gap costs that grows dearer (A9).

分段: each slope takes the part of the gap that lies on it. 整段: the whole gap at the rate of the
last slope that is reached.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from chuangcheng.models.method import Slope
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.figures import comparable
from chuangcheng.scoring.judgement import ZERO
from chuangcheng.scoring.problem import Problem


def in_steps(scoring: Scoring, gap: Decimal, step: Decimal) -> Decimal:
    """A gap in steps; 取整 says what becomes of a part of one."""
    steps = max(ZERO, gap) / step
    if scoring.rounding is None:
        return steps
    return steps.to_integral_value(ROUND_CEILING if scoring.rounding == "进位" else ROUND_FLOOR)


def lost_on_slopes(scoring: Scoring, slopes: Sequence[Slope], value: Quantity) -> Decimal | Problem:
    """What a value costs on the slopes below and above it; they are reckoned apart."""
    for slope in slopes:
        problem = comparable(value, slope.edge) or comparable(value, slope.step)
        if problem:
            return problem
    below = [slope for slope in slopes if slope.below]
    above = [slope for slope in slopes if slope.above]
    return _on_side(scoring, below, value, -1) + _on_side(scoring, above, value, 1)


def _on_side(scoring: Scoring, slopes: Sequence[Slope], value: Quantity, sign: int) -> Decimal:
    """`sign` turns the scale so that what lies farther on is dearer."""

    def turned(one: Quantity) -> Decimal:
        return sign * one.or_in(value.unit).in_base

    x = turned(value)
    reached = sorted(
        (slope for slope in slopes if turned(slope.edge) < x), key=lambda one: turned(one.edge)
    )
    edges = [turned(slope.edge) for slope in reached]
    gaps = [end - start for start, end in pairwise([*edges, x])]
    if scoring.reckoning == "整段" and reached:
        reached, gaps = reached[-1:], [x - edges[0]]
    return sum(
        (
            in_steps(scoring, gap, slope.step.or_in(value.unit).in_base) * slope.points
            for slope, gap in zip(reached, gaps, strict=True)
        ),
        ZERO,
    )
