"""What a unit of each thing that is wanted is worth, so that costs of several things compare.

With a price for every unit of gain, each group of lines can be looked at alone: its best choice is
the one whose cost less the worth of its gains is least. All of these together, and the worth of
what is needed, are a lower bound for every way there is, whatever the prices; good ones make it a
high one (Lagrangian relaxation; Fisher, Management Science 27, 1981). Prices are found roughly, in
floats; what is concluded from them is reckoned in whole numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from chuangcheng.scoring.gap.frontier import Choice, Frontier, Gain

SCALE: Final = 2**40
"""Prices are in so many parts of a unit of cost."""
_ROUNDS: Final = 160
_SHRINKING: Final = 0.94


class Priced:
    """Groups of lines at prices: the lower bound, and by how much each choice misses it."""

    def __init__(self, fronts: Sequence[Frontier], needed: Gain) -> None:
        self.prices = _prices(fronts, needed)
        net = [[self._net(choice) for choice in front] for front in fronts]
        best = [min(each) for each in net]
        self.least = sum(best) + _worth(needed, self.prices)
        self.regrets = [[one - low for one in each] for each, low in zip(net, best, strict=True)]

    def could_cost(self, regret: int, ceiling: int | float) -> bool:
        """Whether a way with a choice of such a regret could cost `ceiling` or less."""
        return self.least + regret <= ceiling * SCALE

    def _net(self, choice: Choice) -> int:
        return choice.cost * SCALE - _worth(choice.gain, self.prices)


def _worth(gain: Gain, prices: Gain) -> int:
    return sum(
        amount * price for amount, price in zip(gain, prices, strict=False)
    )  # nothing gains ()


def _prices(fronts: Sequence[Frontier], needed: Gain) -> Gain:
    """Prices by steps along the subgradient, each shorter than the one before; the best seen."""
    tables = [[_row(choice, needed) for choice in front] for front in fronts]
    whole = sum(max(row[0] for row in table) for table in tables)
    here = [whole / len(needed)] * len(needed)
    best, highest, step = here, float("-inf"), whole
    for _ in range(_ROUNDS):
        bound, missing = _bound(tables, here)
        if bound > highest:
            best, highest = here, bound
        length = sum(gap * gap for gap in missing) ** 0.5
        if not length:
            break
        here = [max(0.0, at + step * gap / length) for at, gap in zip(here, missing, strict=True)]
        step *= _SHRINKING
    return tuple(int(at * SCALE / need) for at, need in zip(best, needed, strict=True))


_Row = tuple[float, tuple[float, ...]]
"""The cost of a choice, and what part of each need it gains."""


def _row(choice: Choice, needed: Gain) -> _Row:
    gains = choice.gain or (0,) * len(needed)
    return float(choice.cost), tuple(map(float.__truediv__, map(float, gains), map(float, needed)))


def _bound(tables: list[list[_Row]], prices: list[float]) -> tuple[float, list[float]]:
    """The lower bound at these prices, and what its choices leave missing: its subgradient."""
    bound, missing = sum(prices), [1.0] * len(prices)
    for table in tables:
        low, gains = 0.0, None
        for cost, parts in table:
            net = cost
            for part, price in zip(parts, prices, strict=True):
                net -= part * price
            if net < low:
                low, gains = net, parts
        if gains is not None:
            bound += low
            for thing, part in enumerate(gains):
                missing[thing] -= part
    return bound, missing
