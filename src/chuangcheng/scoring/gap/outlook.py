"""What more gain costs at least and at most, from groups of lines still to come."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Final

from chuangcheng.scoring.gap.frontier import Choice, Frontier, Gain

Step = tuple[int, int]
"""Cost and gain of a step along a frontier, in one of the things that are wanted."""

NEVER: Final = float("inf")


class Outlook:
    """The groups from one place on, looked at for one thing after the other.

    Steps along the frontiers' lower hulls are taken by their rate, the best first: with the last
    one split that is the least that so much of one thing costs, with the last one whole it can be
    done. Of several things together the dearest is the least, and all of them can be done.
    """

    def __init__(self, steps: Sequence[Sequence[Step]]) -> None:
        self._ways = [_Way(each) for each in steps]

    def least(self, missing: Gain) -> int | float:
        """Nothing that gains so much costs less."""
        return max(way.least(gap) for way, gap in zip(self._ways, missing, strict=True))

    def enough(self, missing: Gain) -> int | float:
        """So much can be gained for this."""
        return sum(way.enough(gap) for way, gap in zip(self._ways, missing, strict=True))


class _Way:
    def __init__(self, steps: Sequence[Step]) -> None:
        self._steps = steps
        self._gains = list(accumulate((gain for _, gain in steps), initial=0))
        self._costs = list(accumulate((cost for cost, _ in steps), initial=0))

    def least(self, missing: int) -> int | float:
        if missing > self._gains[-1]:
            return NEVER
        place = bisect_left(self._gains, missing)
        if place == 0:
            return 0
        cost, gain = self._steps[place - 1]
        over = self._gains[place] - missing
        return self._costs[place] - cost * over // gain

    def enough(self, missing: int) -> int | float:
        place = bisect_left(self._gains, missing)
        return self._costs[place] if place < len(self._costs) else NEVER


def outlooks(fronts: Sequence[Frontier], dimensions: int) -> list[Outlook]:
    """One for each place: the groups from there on."""
    ordered = [
        sorted(
            ((at, step) for at, front in enumerate(fronts) for step in hull(front, thing)),
            key=lambda one: rate(one[1]),
        )
        for thing in range(dimensions)
    ]
    return [
        Outlook([[step for at, step in steps if at >= place] for steps in ordered])
        for place in range(len(fronts))
    ]


def hull(front: Frontier, thing: int) -> list[Step]:
    """The steps along the frontier's lower hull for one thing, the best rate first."""
    kept: list[Step] = []
    for choice in _rising(front, thing):
        while len(kept) > 1 and not _turns(kept[-2], kept[-1], choice):
            kept.pop()
        kept.append(choice)
    return [(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(kept)]


def rate(step: Step) -> Fraction:
    """Cost for each unit of gain."""
    return Fraction(*step)


def _rising(front: Iterable[Choice], thing: int) -> Iterable[Step]:
    """Cost and gain of the choices that gain more of the thing than all cheaper ones."""
    most = -1
    for choice in front:
        gain = choice.gain[thing] if choice.gain else 0
        if gain > most:
            most = gain
            yield choice.cost, gain


def _turns(first: Step, middle: Step, last: Step) -> bool:
    """Whether the way from `first` over `middle` to `last` gets steeper in cost at `middle`."""
    earlier = (middle[0] - first[0]) * (last[1] - middle[1])
    return earlier < (last[0] - middle[0]) * (middle[1] - first[1])
