"""What more gain costs at least and at most, from groups of lines still to come."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise
from operator import mul
from typing import Final

from chuangcheng.scoring.gap.frontier import Choice, Frontier, Gain

Step = tuple[int, int]
"""Cost and gain of a step along a frontier, in one of the things that are wanted."""

NEVER: Final = float("inf")


class Outlook:
    """The groups from one place on, looked at for one thing after the other.

    Steps along the frontiers' lower hulls are taken by their rate, the best first: with the last
    one split that is the least that so much of one thing costs, with the last one whole it can be
    done. Of several things together the dearest is the least, and all of them can be done. Whatever
    is enough of each is also enough of any weighted sum of them, which tells more than each alone.
    """

    def __init__(self, steps: Mapping[Gain, Sequence[Step]]) -> None:
        self._ways = [(weights, _Way(each)) for weights, each in steps.items()]

    def least(self, missing: Gain) -> int | float:
        """Nothing that gains so much costs less."""
        return max(way.least(_weighed(missing, weights)) for weights, way in self._ways)

    def enough(self, missing: Gain) -> int | float:
        """So much can be gained for this."""
        alone = (one for one in self._ways if sum(map(bool, one[0])) == 1)
        return sum(way.enough(_weighed(missing, weights)) for weights, way in alone)


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


def outlooks(fronts: Sequence[Frontier], needed: Gain, prices: Gain) -> list[Outlook]:
    """One for each place: the groups from there on; `prices` weigh all things together."""
    ordered = {
        weights: sorted(
            ((at, step) for at, front in enumerate(fronts) for step in hull(front, weights)),
            key=lambda one: rate(one[1]),
        )
        for weights in dict.fromkeys((*each_alone(needed), prices))
    }
    return [
        Outlook(
            {
                weights: [step for at, step in steps if at >= place]
                for weights, steps in ordered.items()
            }
        )
        for place in range(len(fronts))
    ]


def each_alone(needed: Gain) -> list[Gain]:
    """The weights that look at one thing only."""
    return [tuple(int(thing == one) for thing in range(len(needed))) for one in range(len(needed))]


def _weighed(gain: Gain, weights: Gain) -> int:
    return sum(map(mul, gain, weights))


def hull(front: Frontier, weights: Gain) -> list[Step]:
    """The steps along the frontier's lower hull for a weighted sum, the best rate first."""
    kept: list[Step] = []
    for choice in _rising(front, weights):
        while len(kept) > 1 and not _turns(kept[-2], kept[-1], choice):
            kept.pop()
        kept.append(choice)
    return [(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(kept)]


def rate(step: Step) -> Fraction:
    """Cost for each unit of gain."""
    return Fraction(*step)


def best_rate(front: Frontier, needed: Gain) -> Fraction:
    """What the whole of something costs at the rate of the frontier's best step."""
    first = (
        rate(steps[0]) * need
        for need, weights in zip(needed, each_alone(needed), strict=True)
        if need and (steps := hull(front, weights))
    )
    return min(first, default=Fraction(0))


def _rising(front: Iterable[Choice], weights: Gain) -> Iterable[Step]:
    """Cost and gain of the choices that gain more than all cheaper ones."""
    most = -1
    for choice in front:
        gain = _weighed(choice.gain, weights)
        if gain > most:
            most = gain
            yield choice.cost, gain


def _turns(first: Step, middle: Step, last: Step) -> bool:
    """Whether the way from `first` over `middle` to `last` gets steeper in cost at `middle`."""
    earlier = (middle[0] - first[0]) * (last[1] - middle[1])
    return earlier < (last[0] - middle[0]) * (middle[1] - first[1])
