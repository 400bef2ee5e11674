"""Exact points of a node. Shares and weights make thirds, which a decimal cannot hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from operator import attrgetter
from typing import Final

ONE: Final = Fraction(1)


@lru_cache(maxsize=1 << 14)
def exact(value: Decimal) -> Fraction:
    """The fraction that a decimal is; a standard has few that differ, and a country the same."""
    return Fraction(value)


def product(one: Fraction, other: Fraction) -> Fraction:
    """`one × other`; nearly every factor is 1, and multiplying costs five times the look."""
    if other == 1:
        return one
    return other if one == 1 else one * other


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """What a node gives at worst, as known, at best; `absent` of `full` is left out by 缺项."""

    full: Fraction = Fraction(0)
    absent: Fraction = Fraction(0)
    worst: Fraction = Fraction(0)
    known: Fraction = Fraction(0)
    best: Fraction = Fraction(0)

    @property
    def is_certain(self) -> bool:
        """Whether one figure stands for all three; such a look is quicker than comparing them."""
        return self.worst is self.known is self.best

    @property
    def applicable(self) -> Fraction:
        """The full points without what is left out."""
        return self.full - self.absent if self.absent else self.full

    def scaled(self, factor: Fraction) -> Points:
        """Everything in proportion."""
        if factor == 1:
            return self
        known = self.known * factor
        is_certain = self.is_certain
        return Points(
            full=self.full * factor,
            absent=self.absent * factor,
            worst=known if is_certain else self.worst * factor,
            known=known,
            best=known if is_certain else self.best * factor,
        )

    def moved(self, by: Fraction) -> Points:
        """What was got, more by so much."""
        return self.got(self.worst + by, self.known + by, self.best + by)

    def got(self, worst: Fraction, known: Fraction, best: Fraction) -> Points:
        """Other points got of the same full ones."""
        return Points(full=self.full, absent=self.absent, worst=worst, known=known, best=best)

    def of(self, full: Fraction) -> Points:
        """The same got of other full points."""
        return Points(
            full=full, absent=self.absent, worst=self.worst, known=self.known, best=self.best
        )

    def held(self, low: Fraction | None, high: Fraction | None) -> Points:
        """What was got, not under `low` and not over `high`."""
        if low is None and high is None:
            return self
        return self.got(*(_held(one, low, high) for one in (self.worst, self.known, self.best)))

    def not_overdrawn(self) -> Points:
        """Nothing at least; what only takes, and has no full points to take from, is left so."""
        return self.held(Fraction(0), None) if self.full else self

    def without_full(self) -> Points:
        """What was got, counting nothing for the full points."""
        return Points(worst=self.worst, known=self.known, best=self.best)


def add(points: Iterable[Points]) -> Points:
    """The sum."""
    parts = list(points)
    known = total(map(_KNOWN, parts))
    is_certain = all(one.is_certain for one in parts)
    return Points(
        full=total(map(_FULL, parts)),
        absent=total(map(_ABSENT, parts)),
        worst=known if is_certain else total(map(_WORST, parts)),
        known=known,
        best=known if is_certain else total(map(_BEST, parts)),
    )


_FULL, _ABSENT, _WORST, _KNOWN, _BEST = map(
    attrgetter, ("full", "absent", "worst", "known", "best")
)


def total(values: Iterable[Fraction]) -> Fraction:
    """The exact sum. Those of one denominator are added as whole numbers, which is quick."""
    sums: dict[int, int] = {}
    for value in values:
        over, under = value.as_integer_ratio()
        sums[under] = sums.get(under, 0) + over
    parts = (Fraction(over, under) for under, over in sums.items())
    return sum(parts, next(parts, Fraction(0)))


def decimal(value: Fraction) -> Decimal:
    """The decimal nearest to it in 28 digits, which is exact unless it has no end."""
    over, under = value.as_integer_ratio()
    return Decimal(over) / Decimal(under)


def _held(value: Fraction, low: Fraction | None, high: Fraction | None) -> Fraction:
    if low is not None:
        value = max(low, value)
    return value if high is None else min(high, value)
