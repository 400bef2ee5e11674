"""The cheapest choice that gains enough, exactly.

One choice is taken from the frontier of every group. Partial choices are carried from group to
group; one is dropped when another gains as much for less, or when even splitting choices, which
nobody can, would not make it cheaper than the best whole one known.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, pairwise

from chuangcheng.scoring.gap.frontier import Choice, Frontier, Item, frontiers


def cheapest(items: Sequence[Item], task_costs: Mapping[str, int], needed: int) -> Choice | None:
    """The choice of least cost that gains `needed`; None if all together do not.

    Raises `TooEntangledError`.
    """
    return cheapest_of(frontiers(items, task_costs), needed)


def most_within(
    items: Sequence[Item], task_costs: Mapping[str, int], budget: int, enough: int
) -> Choice:
    """The choice that gains most for at most `budget`, up to what is `enough`."""
    found, best = frontiers(items, task_costs), Choice()
    low, high = 0, min(enough, sum(front[-1].gain for front in found))
    while low < high:
        middle = (low + high + 1) // 2
        choice = cheapest_of(found, middle)
        if choice is not None and choice.cost <= budget:
            low, best = max(middle, min(choice.gain, high)), choice
        else:
            high = middle - 1
    return best


def cheapest_of(found: Sequence[Frontier], needed: int) -> Choice | None:
    """One choice from every frontier, so that they gain `needed` at least cost."""
    if sum(front[-1].gain for front in found) < needed:
        return None
    order = sorted(found, key=_best_rate)
    steps = sorted(
        ((place, *step) for place, front in enumerate(order) for step in _steps(front)),
        key=lambda one: _rate(one[1:]),
    )
    partial = [_Partial(0, 0, None, None)]
    ceiling: int | None = None
    for place, front in enumerate(order):
        outlook = _Outlook([(cost, gain) for at, cost, gain in steps if at >= place])
        ceiling = _lowest(ceiling, (outlook.enough(one, needed) for one in partial))
        partial = [one for one in partial if outlook.least(one, needed) <= ceiling]
        partial = _undominated(
            [one.followed_by(choice, needed) for one in partial for choice in front]
        )
    done = min((one for one in partial if one.gain >= needed), key=lambda one: one.cost)
    return sum(done.choices(), Choice())


@dataclass(frozen=True, slots=True)
class _Partial:
    """What has been chosen so far, as a chain back to the beginning; the gain is cut at enough."""

    cost: int
    gain: int
    before: _Partial | None
    choice: Choice | None

    def followed_by(self, choice: Choice, enough: int) -> _Partial:
        if not choice.keys:
            return self
        gain = min(enough, self.gain + choice.gain)
        return _Partial(self.cost + choice.cost, gain, self, choice)

    def choices(self) -> Iterator[Choice]:
        here: _Partial | None = self
        while here is not None and here.choice is not None:
            yield here.choice
            here = here.before


class _Outlook:
    """What more gain costs at least and at most, from groups still to come.

    Steps along the frontiers' lower hulls are taken by their rate, the best first, as they come
    here: with the last one split that is the least, with the last one whole it can be done.
    """

    def __init__(self, steps: list[tuple[int, int]]) -> None:
        self.steps = steps
        self.gains = list(accumulate((gain for _, gain in steps), initial=0))
        self.costs = list(accumulate((cost for cost, _ in steps), initial=0))

    def least(self, one: _Partial, needed: int) -> int | float:
        missing = needed - one.gain
        if missing > self.gains[-1]:
            return float("inf")
        place = bisect_left(self.gains, missing)
        if place == 0:
            return one.cost
        cost, gain = self.steps[place - 1]
        over = self.gains[place] - missing
        return one.cost + self.costs[place] - cost * over // gain

    def enough(self, one: _Partial, needed: int) -> int | None:
        place = bisect_left(self.gains, needed - one.gain)
        return one.cost + self.costs[place] if place < len(self.costs) else None


def _lowest(ceiling: int | None, more: Iterator[int | None]) -> int:
    return min(cost for cost in (ceiling, *more) if cost is not None)


def _undominated(partial: list[_Partial]) -> list[_Partial]:
    """Without those that another matches in gain for no more."""
    partial.sort(key=lambda one: (one.cost, -one.gain))
    kept: list[_Partial] = []
    for one in partial:
        if not kept or one.gain > kept[-1].gain:
            kept.append(one)
    return kept


def _steps(front: Frontier) -> list[tuple[int, int]]:
    """Cost and gain of each step along the frontier's lower hull, the best rate first."""
    hull: list[Choice] = []
    for choice in front:
        while len(hull) > 1 and not _turns(hull[-2], hull[-1], choice):
            hull.pop()
        hull.append(choice)
    return [
        (after.cost - before.cost, after.gain - before.gain) for before, after in pairwise(hull)
    ]


def _turns(first: Choice, middle: Choice, last: Choice) -> bool:
    """Whether the way from `first` over `middle` to `last` gets steeper in cost at `middle`."""
    earlier = (middle.cost - first.cost) * (last.gain - middle.gain)
    return earlier < (last.cost - middle.cost) * (middle.gain - first.gain)


def _rate(step: tuple[int, int]) -> Fraction:
    return Fraction(step[0], step[1])


def _best_rate(front: Frontier) -> Fraction:
    steps = _steps(front)
    return _rate(steps[0]) if steps else Fraction(0)
