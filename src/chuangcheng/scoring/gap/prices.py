"""Costs as whole numbers, such that the solver's order is the one that people want.

First as few tasks and lines without a price as can be, since nobody can add them up; then the
least cost; of what costs the same, the fewest lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from math import lcm

from chuangcheng.models.matrix import Task
from chuangcheng.scoring.gap.frontier import Gain, Item
from chuangcheng.scoring.gap.shortfall import CostKind, Shortfall, task_cost


class Prices:
    """What lines and tasks cost in one kind of cost, in whole numbers and back."""

    def __init__(self, found: Sequence[Shortfall], kind: CostKind) -> None:
        self.kind = kind
        self._names: dict[int, str] = {}
        tasks: dict[str, Task] = {}
        for one in found:
            for task in self._needed(one):
                tasks.setdefault(self._name(task), task)
        own = [Fraction(cost) for one in found if (cost := self._own(one)) is not None]
        costs = {name: self._task_cost(task) for name, task in tasks.items()}
        known = [*own, *(cost for cost in costs.values() if cost is not None)]
        self._scale = lcm(*(cost.denominator for cost in known))
        self._unpriced = int(sum(known, Fraction(0)) * self._scale) + 1
        self._line = len(found) + 1
        self.task_costs = {name: self._whole(cost) for name, cost in costs.items()}

    def item(self, one: Shortfall, gain: Gain) -> Item:
        """A line for the solver."""
        tasks = frozenset(map(self._name, self._needed(one)))
        own = self._own(one)
        cost = self._whole(own) if own is not None or not tasks else 0
        return Item(one.code, gain, cost + 1, tasks)

    def budget(self, amount: Decimal) -> int:
        """The highest cost that keeps within an amount and has no price missing."""
        if self.kind is CostKind.LINES:
            return int(amount)
        whole = int(Fraction(amount) * self._scale)
        return min(whole, self._unpriced - 1) * self._line + self._line - 1

    def known(self, cost: int) -> Decimal:
        """What is known of a cost, in yuan, days or lines."""
        if self.kind is CostKind.LINES:
            return Decimal(cost)
        return Decimal(cost // self._line % self._unpriced) / self._scale

    def unpriced(self, cost: int) -> int:
        """How many tasks and lines in it name no price."""
        return 0 if self.kind is CostKind.LINES else cost // self._line // self._unpriced

    def _whole(self, cost: Fraction | None) -> int:
        if cost is None:
            return self._unpriced * self._line
        return int(cost * self._scale) * self._line

    def _needed(self, one: Shortfall) -> Iterable[Task]:
        """The tasks whose price is the line's; none where it has its own."""
        has_own = self.kind is CostKind.LINES or one.own_cost(self.kind) is not None
        return () if has_own else one.tasks

    def _own(self, one: Shortfall) -> Fraction | None:
        if self.kind is CostKind.LINES:
            return Fraction(0)
        own = one.own_cost(self.kind)
        return None if own is None else Fraction(own)

    def _task_cost(self, task: Task) -> Fraction | None:
        cost = task_cost(task, self.kind)
        return None if cost is None else Fraction(cost)

    def _name(self, task: Task) -> str:
        """Tasks of several files may share a 编号, so each gets a name by its order."""
        return self._names.setdefault(id(task), f"{len(self._names):06}")
