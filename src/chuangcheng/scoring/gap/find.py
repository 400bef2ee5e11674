"""Looks for the cheapest lines that reach a grade."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor, lcm
from typing import Final

from chuangcheng.errors import ChuangchengError
from chuangcheng.models.verdict import VerdictLine
from chuangcheng.scoring.choose import grades_until
from chuangcheng.scoring.gap.frontier import Choice, Item
from chuangcheng.scoring.gap.gap import Chosen, Gap, Outcome, Wish, on_total
from chuangcheng.scoring.gap.prices import Prices
from chuangcheng.scoring.gap.shortfall import Shortfall, open_lines, shortfalls, usual_cost
from chuangcheng.scoring.gap.solve import cheapest, most_within
from chuangcheng.scoring.judgement import ZERO, Status
from chuangcheng.scoring.scorecard import Scorecard
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.workspace import Workspace


def find_gap(workspace: Workspace, folder: PlanFolder, card: Scorecard, wish: Wish) -> Gap:
    """The cheapest way to a grade or a better one, exactly.

    Raises `NotFoundError` if the standard has no such grade, `TooEntangledError`, and
    `ChuangchengError` where the total is not the sum of the lines or the grade asks for more.
    """
    count = len(grades_until(card.index.standard, wish.grade))
    verdicts = card.index.standard.verdicts[:count]
    _refuse_counts(card, verdicts)
    found = shortfalls(workspace, folder, card, wish.by)
    search = _Search(card, found, wish)
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
    is_over = outcome is Outcome.OVER_BUDGET
    return Gap(
        card=card,
        wish=wish,
        kind=search.prices.kind,
        needed=verdict.floor(card.full) or Decimal(0),
        rate=search.rate,
        shortfalls=found,
        open_lines=open_lines(card),
        outcome=outcome,
        chosen=search.chosen(search.most_payable() if is_over else best),
        cheapest=search.chosen(best) if is_over else None,
    )


def _refuse_counts(card: Scorecard, verdicts: Sequence[VerdictLine]) -> None:
    """The search adds up points; lines that are counted, or some vetoes allowed, are beyond it."""
    for verdict in verdicts:
        if verdict.is_by_lines or verdict.vetoes:
            raise ChuangchengError(
                f"“{card.index.code}”的“{verdict.grade}”不只看总分，还算不出补哪几项最省",
                "用 --what-if 试一项一项补上以后是哪一等",
            )


class _Search:
    """One scorecard's shortfalls, with points and costs in whole numbers."""

    def __init__(self, card: Scorecard, found: tuple[Shortfall, ...], wish: Wish) -> None:
        self.card = card
        self.rate = _rate(card)
        self.within = wish.budget
        self.open = [one for one in found if not one.barred]
        self.barred = [one for one in found if one.barred]
        self.prices = Prices(found, wish.kind or usual_cost(found))
        self.scale = lcm(*(Fraction(one.gain).denominator for one in found))

    def way(self, verdict: VerdictLine) -> Choice | None:
        """The cheapest choice with which a line of 判定 holds; None if there is none."""
        needed = self._needed(verdict)
        must_lift = verdict.vetoes is not None
        if needed is None or (must_lift and any(one.is_must for one in self.barred)):
            return None
        musts = [one for one in self.open if one.is_must and must_lift]
        base, paid = self._all_of(musts)
        rest = [one for one in self._items(self.open) if one.key not in base.keys]
        more = cheapest(rest, self.prices.task_costs | dict.fromkeys(paid, 0), needed - base.gain)
        return None if more is None else base + more

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
        points = sum((one.gain for one in lines), _known(self.card))
        return Chosen(
            lines=lines,
            total=on_total(points, self.rate),
            cost=self.prices.known(choice.cost),
            unpriced=self.prices.unpriced(choice.cost),
        )

    def _items(self, found: Sequence[Shortfall]) -> list[Item]:
        return [self._item(one) for one in found if one.gain]

    def _item(self, one: Shortfall) -> Item:
        return self.prices.item(one, int(Fraction(one.gain) * self.scale))

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
        missing = (Fraction(start) / self.rate - Fraction(_known(self.card))) * self.scale
        return floor(missing) + 1 if verdict.total.operator == ">" else ceil(missing)


def _rate(card: Scorecard) -> Fraction:
    """What a point of a line adds to the total: more than one where 折算 leaves lines out."""
    absent = sum(
        (leaf.full for leaf in card.leaves() if leaf.status is Status.NOT_APPLICABLE), Decimal(0)
    )
    is_converted = card.index.standard.missing == "折算" and ZERO < absent < card.full
    rate = Fraction(card.full) / Fraction(card.full - absent) if is_converted else Fraction(1)
    if abs(on_total(_known(card), rate) - card.totals.known) > _ROUNDING:
        raise ChuangchengError(
            f"“{card.index.code}”的总分不是各项的分相加，还算不出补哪几项最省",
            "用 --what-if 试一项一项补上以后是多少分",
        )
    return rate


def _known(card: Scorecard) -> Decimal:
    """What the lines have got, before 折算."""
    return sum((line.known for line in card.lines), Decimal(0))


_ROUNDING: Final = Decimal("1E-9")
