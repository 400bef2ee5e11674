"""Exact points of a node. Shares and weights make thirds, which a decimal cannot hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """What a node gives at worst, as known, at best; `absent` of `full` is left out by 缺项."""

    full: Fraction = Fraction(0)
    absent: Fraction = Fraction(0)
    worst: Fraction = Fraction(0)
    known: Fraction = Fraction(0)
    best: Fraction = Fraction(0)

    @property
    def applicable(self) -> Fraction:
        """The full points without what is left out."""
        return self.full - self.absent

    def scaled(self, factor: Fraction) -> Points:
        """Everything in proportion."""
        return Points(
            full=self.full * factor,
            absent=self.absent * factor,
            worst=self.worst * factor,
            known=self.known * factor,
            best=self.best * factor,
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
    return Points(
        full=sum((one.full for one in parts), Fraction(0)),
        absent=sum((one.absent for one in parts), Fraction(0)),
        worst=sum((one.worst for one in parts), Fraction(0)),
        known=sum((one.known for one in parts), Fraction(0)),
        best=sum((one.best for one in parts), Fraction(0)),
    )


def decimal(value: Fraction) -> Decimal:
    """The decimal nearest to it in 28 digits, which is exact unless it has no end."""
    return Decimal(value.numerator) / Decimal(value.denominator)


def _held(value: Fraction, low: Fraction | None, high: Fraction | None) -> Fraction:
    if low is not None:
        value = max(low, value)
    return value if high is None else min(high, value)
