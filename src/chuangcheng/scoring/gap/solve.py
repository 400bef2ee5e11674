"""The cheapest choice that gains enough of everything, exactly.

What is needed as a whole is taken first. Of the rest one choice is taken from the frontier of every
group. Partial choices are carried from group to group; one is dropped when another gains as much
for less, or when even splitting choices, which nobody can, would not make it cheaper than the best
whole one known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from chuangcheng.scoring.gap.frontier import (
    Choice,
    Frontier,
    Gain,
    Heights,
    Item,
    TooEntangledError,
    frontiers,
    plus,
)
from chuangcheng.scoring.gap.outlook import NEVER, each_alone, hull, outlooks, rate

_MOST_PARTIAL: Final = 20_000
"""Of several things together; a single one has never come near."""
_ROUGH: Final = 60
"""So many partial choices are enough for a first good answer, which spares most of the rest."""


def cheapest(
    items: Sequence[Item],
    task_costs: Mapping[str, int],
    needed: Gain,
    forced: Iterable[str] = (),
) -> Choice | None:
    """The choice of least cost that gains `needed`, with all that is `forced` in it.

    None if all together do not gain it, or what is forced is not to be had. Raises
    `TooEntangledError`.
    """
    must = set(forced)
    everything = _gain_of(items, needed)
    if not must <= {item.key for item in items} or any(_missing(needed, everything)):
        return None
    for thing, need in enumerate(needed):
        if need and everything[thing] == need:
            must |= {item.key for item in items if item.gain[thing]}
    taken = [item for item in items if item.key in must]
    paid = frozenset[str]().union(*(item.tasks for item in taken))
    rest = [item for item in items if item.key not in must]
    more = _of_the_rest(
        rest,
        {**task_costs, **dict.fromkeys(paid, 0)},
        _missing(needed, _gain_of(taken, needed)),
    )
    return all_of([item for item in items if item.key in must | set(more.keys)], task_costs)


def all_of(items: Sequence[Item], task_costs: Mapping[str, int]) -> Choice:
    """All of these lines, each task paid once."""
    tasks = frozenset[str]().union(*(item.tasks for item in items))
    choice = sum((Choice(item.cost, item.gain, (item.key,)) for item in items), Choice())
    return choice + Choice(cost=sum(task_costs[name] for name in tasks))


def most_within(
    items: Sequence[Item], task_costs: Mapping[str, int], budget: int, enough: int
) -> Choice:
    """The choice that gains most of the first thing for at most `budget`, up to `enough`."""
    one_thing = [replace(item, gain=item.gain[:1]) for item in items if item.gain[0]]
    found, best = frontiers(one_thing, task_costs), Choice()
    low, high = 0, min(enough, sum(item.gain[0] for item in one_thing))
    while low < high:
        middle = (low + high + 1) // 2
        choice = cheapest_of(found, (middle,))
        if choice is not None and choice.cost <= budget:
            low, best = max(middle, min(choice.gain[0], high)), choice
        else:
            high = middle - 1
    return best


def cheapest_of(found: Sequence[Frontier], needed: Gain) -> Choice | None:
    """One choice from every frontier, so that they gain `needed` at least cost."""
    order = sorted(found, key=lambda front: _best_rate(front, needed))
    if len(needed) == 1:
        return _carried(order, needed)
    rough = _carried(order, needed, width=_ROUGH)
    return _carried(order, needed, ceiling=NEVER if rough is None else rough.cost)


def _carried(
    order: Sequence[Frontier],
    needed: Gain,
    *,
    ceiling: int | float = NEVER,
    width: int | None = None,
) -> Choice | None:
    """The best of all; of the most hopeful `width` at each place, a good one."""
    partial = [_Partial(0, _nothing(needed), None, None)]
    for front, outlook in zip(order, outlooks(order, needed), strict=True):
        gaps = [_missing(needed, one.gain) for one in partial]
        pairs = list(zip(partial, gaps, strict=True))
        ceiling = min([ceiling, *(one.cost + outlook.enough(gap) for one, gap in pairs)])
        rated = [(one.cost + outlook.least(gap), one) for one, gap in pairs]
        hopeful = [one for least, one in rated if least <= ceiling]
        if width is not None and len(hopeful) > width:
            rated.sort(key=lambda one: one[0])
            hopeful = [one for _, one in rated[:width]]
        partial = _undominated(
            [one.followed_by(choice, needed) for one in hopeful for choice in front]
        )
        if len(needed) > 1 and len(partial) > _MOST_PARTIAL:
            raise TooEntangledError
    done = [one for one in partial if not any(_missing(needed, one.gain))]
    if not done:
        return None
    return sum(min(done, key=lambda one: one.cost).choices(), Choice())


@dataclass(frozen=True, slots=True)
class _Partial:
    """What has been chosen so far, as a chain back to the beginning; gains are cut at enough."""

    cost: int
    gain: Gain
    before: _Partial | None
    choice: Choice | None

    def followed_by(self, choice: Choice, enough: Gain) -> _Partial:
        if not choice.keys:
            return self
        gain = tuple(map(min, enough, plus(self.gain, choice.gain)))
        return _Partial(self.cost + choice.cost, gain, self, choice)

    def choices(self) -> Iterator[Choice]:
        here: _Partial | None = self
        while here is not None and here.choice is not None:
            yield here.choice
            here = here.before


def _undominated(partial: list[_Partial]) -> list[_Partial]:
    """Without those that another matches in every gain for no more."""
    heights = Heights()
    partial.sort(key=lambda one: (one.cost, [-gain for gain in one.gain]))
    return [one for one in partial if heights.rises(one.gain)]


def _of_the_rest(items: Sequence[Item], task_costs: Mapping[str, int], missing: Gain) -> Choice:
    """The cheapest of what is still missing; there is enough of everything."""
    wanted = [thing for thing, gap in enumerate(missing) if gap]
    if not wanted:
        return Choice()
    useful = [
        replace(item, gain=tuple(item.gain[thing] for thing in wanted))
        for item in items
        if any(item.gain[thing] for thing in wanted)
    ]
    gaps = tuple(missing[thing] for thing in wanted)
    found = cheapest_of(frontiers(useful, task_costs), gaps)
    if found is None:
        raise AssertionError("everything together was found to be enough")
    return found


def _gain_of(items: Iterable[Item], needed: Gain) -> Gain:
    return tuple(map(sum, zip(*(item.gain for item in items), strict=True))) or _nothing(needed)


def _missing(needed: Gain, had: Gain) -> Gain:
    return tuple(max(0, need - gain) for need, gain in zip(needed, had, strict=True))


def _nothing(needed: Gain) -> Gain:
    return (0,) * len(needed)


def _best_rate(front: Frontier, needed: Gain) -> Fraction:
    """What the whole of something costs at the rate of the frontier's best step."""
    first = (
        rate(steps[0]) * need
        for need, weights in zip(needed, each_alone(needed), strict=True)
        if (steps := hull(front, weights))
    )
    return min(first, default=Fraction(0))
