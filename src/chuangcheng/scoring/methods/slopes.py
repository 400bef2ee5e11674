"""Several slopes of 每差: what a gap costs that grows dearer (A9).

分段: each slope takes the part of the gap that lies on it. 整段: the whole gap at the rate of the
last slope that is reached.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the gap that one slope's rate holds for, in the base unit; it begins at `start`."""

    slope: Slope
    start: Slope
    gap: Decimal
    steps: Decimal

    @property
    def lost(self) -> Decimal:
        """What it costs."""
        return self.steps * self.slope.points


def lost_on_slopes(scoring: Scoring, slopes: Sequence[Slope], value: Quantity) -> Decimal | Problem:
    """What a value costs on the slopes below and above it; they are reckoned apart."""
    for slope in slopes:
        problem = comparable(value, slope.edge) or comparable(value, slope.size)
        if problem:
            return problem
    return sum((one.lost for one in stretches(scoring, slopes, value)), ZERO)


def stretches(scoring: Scoring, slopes: Sequence[Slope], value: Quantity) -> tuple[Stretch, ...]:
    """The parts of the gap, the nearest to the edge first; the value must be comparable."""
    below = [slope for slope in slopes if slope.below]
    above = [slope for slope in slopes if slope.above]
    return (*_on_side(scoring, below, value, -1), *_on_side(scoring, above, value, 1))


def _on_side(
    scoring: Scoring, slopes: Sequence[Slope], value: Quantity, sign: int
) -> Iterator[Stretch]:
    """`sign` turns the scale so that what lies farther on is dearer."""

    def turned(one: Quantity) -> Decimal:
        return sign * one.beside(value).in_base

    x = turned(value)
    reached = sorted(
        (slope for slope in slopes if turned(slope.edge) < x), key=lambda one: turned(one.edge)
    )
    if not reached:
        return
    edges = [turned(slope.edge) for slope in reached]
    gaps, starts = [end - start for start, end in pairwise([*edges, x])], reached
    if scoring.reckoning == "整段":
        reached, gaps, starts = reached[-1:], [x - edges[0]], reached[:1]
    for slope, start, gap in zip(reached, starts, gaps, strict=True):
        steps = in_steps(scoring, gap, slope.size.beside(value).in_base)
        yield Stretch(slope, start, gap, steps)
