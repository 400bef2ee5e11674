"""What a plot shows, before it has a format: points of a whole, bar by bar or time after time."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

GOT: Final = "已得"
OPEN: Final = "未评"
LOST: Final = "失分"
PARTS: Final = (GOT, OPEN, LOST)
"""What a bar is made of, from its foot."""
KNOWN: Final = "得分"
WORST: Final = "最少"
BEST: Final = "最多"
_ZERO: Final = Decimal(0)
_MOST_STEPS: Final = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar or one point in time: of `full` points so many at worst, as known and at best."""

    label: str
    full: Decimal
    worst: Decimal
    known: Decimal
    best: Decimal

    @property
    def parts(self) -> tuple[Decimal, Decimal, Decimal]:
        """How long the `PARTS` of a bar are. What lies outside of the full points has no length."""
        got, upper = (max(_ZERO, min(self.full, end)) for end in (self.worst, self.best))
        return got, upper - got, self.full - upper


@dataclass(frozen=True, slots=True)
class Plot:
    """Bars one below the other, or a line from the first mark to the last; never without marks."""

    name: str
    form: Literal["bars", "line"]
    marks: tuple[Mark, ...]

    @property
    def end(self) -> Decimal:
        """Where the axis ends: the most full points of a mark."""
        return max(mark.full for mark in self.marks)

    @property
    def is_certain(self) -> bool:
        """Whether nothing is open: worst, known and best are the same everywhere."""
        return all(mark.worst == mark.known == mark.best for mark in self.marks)


def ticks(end: Decimal) -> tuple[Decimal, ...]:
    """Round figures from nought to at most `end`, about five steps of 1, 2 or 5.

    >>> [str(tick) for tick in ticks(Decimal(200))]
    ['0', '50', '100', '150', '200']
    """
    power = Decimal(10) ** (end / _MOST_STEPS).adjusted()
    steps = (power * factor for factor in (1, 2, 5, 10))
    step = next(step for step in steps if step * _MOST_STEPS >= end)
    return tuple(step * i for i in range(int(end / step) + 1))
