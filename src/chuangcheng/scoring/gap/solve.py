"""The cheapest choice that gains enough of everything, exactly.

What is needed as a whole is taken first. Of the rest one choice is taken from the frontier of every
group.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from chuangcheng.scoring.gap.core import cheapest_of
from chuangcheng.scoring.gap.frontier import (
    Choice,
    Gain,
    Item,
    frontiers,
    missing_of,
    nothing_of,
)


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
    if not must <= {item.key for item in items} or any(missing_of(needed, everything)):
        return None
    must |= {item.key for item in items if any(missing_of(needed, _without(everything, item.gain)))}
    taken = [item for item in items if item.key in must]
    paid = frozenset[str]().union(*(item.tasks for item in taken))
    rest = [item for item in items if item.key not in must]
    more = _of_the_rest(
        rest,
        {**task_costs, **dict.fromkeys(paid, 0)},
        missing_of(needed, _gain_of(taken, needed)),
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
    return tuple(map(sum, zip(*(item.gain for item in items), strict=True))) or nothing_of(needed)


def _without(everything: Gain, gain: Gain) -> Gain:
    return tuple(a - b for a, b in zip(everything, gain, strict=True))
