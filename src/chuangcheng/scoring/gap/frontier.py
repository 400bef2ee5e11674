"""Everything that is worth choosing among lines which share tasks: cost against gains.

A choice is worth it if no other gains as much of everything for less. Lines that share no task can
be looked at apart, so a task that ties lines together is taken once as paid for and once as left
out; what is left of the lines falls apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from operator import ge
from typing import Final

from chuangcheng.errors import ChuangchengError

_MOST_STEPS: Final = 20_000

Gain = tuple[int, ...]
"""How much of each thing that is wanted: points, lines that are met, points of a key group …"""


@dataclass(frozen=True, slots=True)
class Item:
    """A line that can be raised: what it gains, its own cost, and the tasks that it needs.

    The cost is at least 1, so that nothing is chosen without need.
    """

    key: str
    gain: Gain
    cost: int
    tasks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Choice:
    """Lines to raise, what they gain together and what they cost, each task paid once."""

    cost: int = 0
    gain: Gain = ()
    keys: tuple[str, ...] = ()

    def __add__(self, other: Choice) -> Choice:
        gain = plus(self.gain, other.gain)
        return Choice(self.cost + other.cost, gain, self.keys + other.keys)


Frontier = tuple[Choice, ...]
"""Choices by rising cost, none of which gains less of everything than a cheaper one; the first is
nothing for free."""

NOTHING: Final = Choice()


class TooEntangledError(ChuangchengError):
    """So many tasks serve so many lines in common that the optimum cannot be told in good time."""

    def __init__(self) -> None:
        super().__init__(
            "任务和指标牵连得太多，算不出最省的是哪几项", "用 --cost 项数，只看最少补几项"
        )


def plus(one: Gain, other: Gain) -> Gain:
    """The sum; nothing at all is as many noughts as are wanted."""
    if not one or not other:
        return one or other
    return tuple(a + b for a, b in zip(one, other, strict=True))


def missing_of(needed: Gain, had: Gain) -> Gain:
    """What is still wanted; more than enough of one thing makes up for nothing of another."""
    return tuple(max(0, need - gain) for need, gain in zip(needed, had, strict=True))


def nothing_of(needed: Gain) -> Gain:
    """No gain at all, in as many things."""
    return (0,) * len(needed)


class Heights:
    """The gains that were had so far, the highest of them only."""

    def __init__(self) -> None:
        self._kept: list[Gain] = []

    def rises(self, gain: Gain) -> bool:
        """Whether a gain is more of something than each before; it then counts from now on."""
        if any(_covers(kept, gain) for kept in self._kept):
            return False
        self._kept = [kept for kept in self._kept if not _covers(gain, kept)]
        self._kept.append(gain)
        return True


def _covers(high: Gain, low: Gain) -> bool:
    return all(map(ge, high, low))


def frontiers(items: Sequence[Item], task_costs: Mapping[str, int]) -> list[Frontier]:
    """One frontier for each set of lines that hangs together. Raises `TooEntangledError`."""
    steps = count()
    return [_frontier(group, task_costs, steps) for group in _groups(items)]


def efficient(choices: Iterable[Choice]) -> Frontier:
    """Only what is worth choosing, beside nothing; of equals the first."""
    heights = Heights()
    ordered = sorted(choices, key=lambda one: (one.cost, [-gain for gain in one.gain]))
    return tuple(one for one in ordered if not one.gain or heights.rises(one.gain))


def _frontier(group: Sequence[Item], costs: Mapping[str, int], steps: Iterator[int]) -> Frontier:
    if next(steps) > _MOST_STEPS:
        raise TooEntangledError
    task = _most_shared(group)
    if task is None:
        return efficient((NOTHING, *(Choice(one.cost, one.gain, (one.key,)) for one in group)))
    without = [one for one in group if task not in one.tasks]
    paid = [Item(one.key, one.gain, one.cost, one.tasks - {task}) for one in group]
    price = Choice(cost=costs[task])
    taken = (price + choice for choice in _together(paid, costs, steps) if choice.keys)
    return efficient((*_together(without, costs, steps), *taken))


def _together(items: Sequence[Item], costs: Mapping[str, int], steps: Iterator[int]) -> Frontier:
    found: Frontier = (NOTHING,)
    for group in _groups(items):
        more = _frontier(group, costs, steps)
        if len(found) * len(more) > _MOST_STEPS * 10:
            raise TooEntangledError
        found = efficient(one + other for one in found for other in more)
    return found


def _most_shared(group: Sequence[Item]) -> str | None:
    """The task that ties most lines together; None if there is no task left."""
    uses: dict[str, int] = {}
    for item in group:
        for task in sorted(item.tasks):
            uses[task] = uses.get(task, 0) + 1
    return max(uses, key=lambda task: uses[task], default=None)


def _groups(items: Sequence[Item]) -> list[list[Item]]:
    """Lines that are tied to each other by tasks, directly or through others."""
    leader: dict[str, str] = {}

    def lead(task: str) -> str:
        while leader.setdefault(task, task) != task:
            leader[task] = leader[leader[task]]
            task = leader[task]
        return task

    for item in items:
        for task in item.tasks:
            leader[lead(task)] = lead(min(item.tasks))
    groups: dict[str, list[Item]] = {}
    for item in items:
        name = f"任务 {lead(min(item.tasks))}" if item.tasks else f"项 {item.key}"
        groups.setdefault(name, []).append(item)
    return list(groups.values())
