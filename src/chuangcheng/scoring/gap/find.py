"""Looks for the cheapest lines that reach a grade."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor, lcm

from chuangcheng.errors import ChuangchengError
from chuangcheng.models.verdict import VerdictLine
from chuangcheng.scoring.choose import grades_until
from chuangcheng.scoring.gap.frontier import Choice, Item
from chuangcheng.scoring.gap.gap import Chosen, Gap, Outcome, Wish
from chuangcheng.scoring.gap.prices import Prices
from chuangcheng.scoring.gap.shortfall import (
    Shortfall,
    failing_gates,
    open_lines,
    shortfalls,
    usual_cost,
)
from chuangcheng.scoring.gap.solve import cheapest, most_within
from chuangcheng.scoring.gap.worth import Worth
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.scorecard import GateResult, Scorecard
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.workspace import Workspace


def find_gap(workspace: Workspace, folder: PlanFolder, card: Scorecard, wish: Wish) -> Gap:
    """The cheapest way to a grade or a better one, exactly.

    Raises `NotFoundError` if the standard has no such grade, `TooEntangledError`, and
    `ChuangchengError` where the total is not the sum of the lines or the grade asks for more than
    points. Better grades that do are left out of account.
    """
    count = len(grades_until(card.index.standard, wish.grade))
    verdicts = card.index.standard.verdicts[:count]
    _refuse_counts(card, verdicts[-1])
    worth = Worth(card)
    found = shortfalls(workspace, folder, card, worth, wish.by)
    search = _Search(card, found, wish, worth)
    ways = [
        (way, verdict) for verdict in reversed(verdicts) if (way := search.way(verdict)) is not None
    ]
    best, verdict = min(ways, key=lambda way: way[0].cost, default=(None, verdicts[-1]))
    if best is None:
        outcome, best = Outcome.OUT_OF_REACH, search.everything()
    elif not best.keys:
        outcome = Outcome.THERE
    elif search.is_payable(best):
        outcome = Outcome.REACHED
    else:
        outcome = Outcome.OVER_BUDGET
    still_open = open_lines(card)
    is_over = outcome is Outcome.OVER_BUDGET
    return Gap(
        card=card,
        wish=wish,
        kind=search.prices.kind,
        needed=verdict.floor(card.full) or Decimal(0),
        shortfalls=found,
        open_lines=still_open,
        open_points=decimal(
            sum((worth.of(one, one.own.best - one.own.known) for one in still_open), Fraction(0))
        ),
        failed_gates=search.failed_gates if verdict.vetoes is not None else (),
        outcome=outcome,
        chosen=search.chosen(search.most_payable() if is_over else best),
        cheapest=search.chosen(best) if is_over else None,
    )


def _refuse_counts(card: Scorecard, verdict: VerdictLine) -> None:
    """The search adds up points; lines that are counted, or some vetoes allowed, are beyond it."""
    if _counts_lines(verdict):
        raise ChuangchengError(
            f"“{card.index.code}”的“{verdict.grade}”不只看总分，还算不出补哪几项最省",
            "用 --what-if 试一项一项补上以后是哪一等",
        )


def _counts_lines(verdict: VerdictLine) -> bool:
    return verdict.is_by_lines or bool(verdict.vetoes)


class _Search:
    """One scorecard's shortfalls, with points and costs in whole numbers."""

    def __init__(
        self, card: Scorecard, found: tuple[Shortfall, ...], wish: Wish, worth: Worth
    ) -> None:
        self.card = card
        self.known = worth.known
        self.within = wish.budget
        self.open = [one for one in found if not one.barred]
        self.barred = [one for one in found if one.barred]
        self.prices = Prices(found, wish.kind or usual_cost(found))
        self.scale = lcm(*(one.adds.denominator for one in found))

    def way(self, verdict: VerdictLine) -> Choice | None:
        """The cheapest choice with which a line of 判定 holds; None if there is none."""
        needed = self._needed(verdict)
        must_lift = verdict.vetoes is not None
        is_shut = any(one.is_must for one in self.barred) or self.failed_gates
        if needed is None or (must_lift and is_shut) or _counts_lines(verdict):
            return None
        musts = [one for one in self.open if one.is_must and must_lift]
        base, paid = self._all_of(musts)
        rest = [one for one in self._items(self.open) if one.key not in base.keys]
        more = cheapest(rest, self.prices.task_costs | dict.fromkeys(paid, 0), needed - base.gain)
        return None if more is None else base + more

    @property
    def failed_gates(self) -> tuple[GateResult, ...]:
        """申报条件 that veto, do not hold, and hang on no line that could be brought up."""
        return tuple(one for one in failing_gates(self.card) if not one.gate.indicator)

    def everything(self) -> Choice:
        """All lines that can be brought up in time."""
        return self._all_of(self.open)[0]

    def is_payable(self, choice: Choice) -> bool:
        """Whether it keeps within the budget, if there is one."""
        return self.within is None or choice.cost <= self.prices.budget(self.within)

    def most_payable(self) -> Choice:
        """The choice that gains most within the budget."""
        items = self._items(self.open)
        budget = self.prices.budget(self.within or Decimal(0))
        return most_within(items, self.prices.task_costs, budget, sum(item.gain for item in items))

    def chosen(self, choice: Choice) -> Chosen:
        """A choice in people's terms, its lines most points first."""
        lines = tuple(one for one in self.open if one.code in choice.keys)
        return Chosen(
            lines=lines,
            total=decimal(sum((one.adds for one in lines), self.known)),
            cost=self.prices.known(choice.cost),
            unpriced=self.prices.unpriced(choice.cost),
        )

    def _items(self, found: Sequence[Shortfall]) -> list[Item]:
        return [self._item(one) for one in found if one.adds]

    def _item(self, one: Shortfall) -> Item:
        return self.prices.item(one, int(one.adds * self.scale))

    def _all_of(self, found: Sequence[Shortfall]) -> tuple[Choice, frozenset[str]]:
        """All of these lines, each task paid once; and those tasks."""
        items = [self._item(one) for one in found]
        tasks = frozenset[str]().union(*(item.tasks for item in items))
        choice = Choice(
            sum(item.cost for item in items) + sum(self.prices.task_costs[name] for name in tasks),
            sum(item.gain for item in items),
            tuple(item.key for item in items),
        )
        return choice, tasks

    def _needed(self, verdict: VerdictLine) -> int | None:
        """Gain in whole numbers from which the 总分 is met; None if more points cannot meet it."""
        if verdict.total is None:
            return 0
        start = verdict.floor(self.card.full)
        if start is None:
            return None
        missing = (Fraction(start) - self.known) * self.scale
        return floor(missing) + 1 if verdict.total.operator == ">" else ceil(missing)
