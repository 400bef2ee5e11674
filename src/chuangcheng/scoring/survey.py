"""How far a survey can be trusted: its rate, and where the rate of all people lies (D5, D6)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from chuangcheng.models.result import Result

_Z: Final = Decimal("1.959963984540054")
"""The standard normal distribution has 2.5 % of its mass above this: a 95 % interval."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A rate found in a sample and the ends of its 95 % interval, as shares of 1.

    `name` is empty for a survey with a single question.
    """

    name: str
    sample: int
    rate: Decimal
    low: Decimal
    high: Decimal


def interval(hits: int, sample: int) -> tuple[Decimal, Decimal]:
    """The 95 % score interval of a rate.

    (2h + z² ± z·√(z² + 4h(n − h)/n)) ÷ 2(n + z²): E. B. Wilson, Journal of the American Statistical
    Association 22 (1927), pp. 209–212. Unlike the usual p ± z·√(p(1 − p)/n) it never leaves 0 to 1
    and does not shrink to nothing where everybody is satisfied.
    """
    square = _Z * _Z
    middle = 2 * hits + square
    reach = _Z * (square + Decimal(4 * hits * (sample - hits)) / sample).sqrt()
    whole = 2 * (sample + square)
    low = (middle - reach) / whole if hits else Decimal(0)
    return low, (middle + reach) / whole if hits < sample else Decimal(1)


def estimates(result: Result) -> tuple[Estimate, ...]:
    """The rates of a result's surveys; none where the figures do not fit together."""
    return tuple(
        Estimate(name=name, sample=sample, rate=Decimal(hits) / sample, low=low, high=high)
        for name, hits, sample in _counts(result)
        if 0 <= hits <= sample and sample
        for low, high in (interval(hits, sample),)
    )


def _counts(result: Result) -> list[tuple[str, int, int]]:
    """Name, satisfied or mostly so, and sample of each survey."""
    found = [(one.name, one.satisfied + one.mostly_satisfied, one.sample) for one in result.surveys]
    asked = (result.satisfied, result.mostly_satisfied)
    if result.sample is not None and asked != (None, None):
        found.append(("", sum(count or 0 for count in asked), result.sample))
    return found
