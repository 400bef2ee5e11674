"""The cheapest way to a line of 判定, with points and costs in whole numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor, lcm

from chuangcheng.errors import ChuangchengError
from chuangcheng.models.values.criterion import Kind
from chuangcheng.models.verdict import VerdictLine
from chuangcheng.scoring.gap.conditions import Conditions, Need, Scenario
from chuangcheng.scoring.gap.frontier import Choice, Item
from chuangcheng.scoring.gap.gap import Wish
from chuangcheng.scoring.gap.prices import Prices
from chuangcheng.scoring.gap.shortfall import Shortfall, usual_cost
from chuangcheng.scoring.gap.solve import all_of, cheapest, most_within
from chuangcheng.scoring.gap.worth import Worth
from chuangcheng.scoring.scorecard import Scorecard
from chuangcheng.scoring.total import in_points


class Search:
    """One scorecard's lines that can be brought up in time."""

    def __init__(
        self, card: Scorecard, found: tuple[Shortfall, ...], wish: Wish, worth: Worth
    ) -> None:
        self.card = card
        self.worth = worth
        self.open = [one for one in found if not one.barred]
        self.prices = Prices(found, wish.kind or usual_cost(found))
        self.conditions = Conditions(card, (one.code for one in self.open))

    def way(self, verdict: VerdictLine) -> Choice | None:
        """The cheapest choice with which a line of 判定 holds; None if there is none.

        Raises `ChuangchengError` where that cannot be told.
        """
        points = self._points(verdict)
        if points is None:
            return None
        ways = (self._solved(one, points) for one in self.conditions.scenarios(verdict))
        return min(filter(None, ways), key=lambda one: one.cost, default=None)

    def everything(self) -> Choice:
        """All lines that can be brought up in time."""
        return all_of([self._item(one, []) for one in self.open], self.prices.task_costs)

    def most_payable(self, within: Decimal, verdict: VerdictLine) -> Choice:
        """The choice within an amount that gains most of what the line wants: points, else lines.

        Where the line has several ways, those of the first.
        """
        needs = self._points(verdict) or ()
        if not needs:
            needs = next((one.needs for one in self.conditions.scenarios(verdict) if one.needs), ())
        needs = needs or (Need(Fraction(1), {one.code: Fraction(1) for one in self.open}),)
        items = [self._item(one, _whole(needs)) for one in self.open]
        budget = self.prices.budget(within)
        enough = sum(item.gain[0] for item in items)
        return most_within(items, self.prices.task_costs, budget, enough)

    def _solved(self, scenario: Scenario, points: tuple[Need, ...]) -> Choice | None:
        needs = _whole((*points, *scenario.needs))
        items = [self._item(one, needs) for one in self.open]
        needed = tuple(int(need.amount) for need in needs)
        return cheapest(items, self.prices.task_costs, needed, scenario.forced)

    def _item(self, one: Shortfall, needs: Iterable[Need]) -> Item:
        return self.prices.item(one, tuple(int(need.gains.get(one.code, 0)) for need in needs))

    def _points(self, verdict: VerdictLine) -> tuple[Need, ...] | None:
        """What is missing to the 总分; nothing where it does not matter, None if out of reach."""
        start = start_of(verdict, self.card.full)
        if verdict.total is None:
            return ()
        if start is None or self._is_beyond(verdict):
            return None
        if not self.worth.is_sum:
            raise ChuangchengError(
                f"“{self.card.index.code}”的总分不是各项的分相加，还算不出补哪几项最省",
                "用 --what-if 试一项一项补上以后是多少分",
            )
        missing = Fraction(start) - self.worth.known
        gains = {one.code: one.adds for one in self.open}
        scale = lcm(*(gain.denominator for gain in gains.values()))
        scaled = missing * scale
        least = floor(scaled) + 1 if verdict.total.operator == ">" else ceil(scaled)
        needs = Need(Fraction(least), {code: gain * scale for code, gain in gains.items()})
        return (needs,) if least > 0 else ()

    def _is_beyond(self, verdict: VerdictLine) -> bool:
        """Whether there are more points already than a range of 总分 allows; they only grow."""
        total = verdict.total
        if total is None or total.kind is not Kind.RANGE or total.upper is None:
            return False
        return self.worth.known > Fraction(in_points(total.upper, self.card.full))


def start_of(verdict: VerdictLine, full: Decimal) -> Decimal | None:
    """The points from which the 总分 of a line of 判定 is met; None where it has no such start."""
    total = verdict.total
    if total is not None and total.kind is Kind.RANGE and total.bound is not None:
        return in_points(total.bound, full)
    return verdict.floor(full)


def _whole(needs: Sequence[Need]) -> list[Need]:
    """The same in whole numbers: what is wanted of a fraction is rounded up to the next one."""
    found = []
    for need in needs:
        scale = lcm(*(gain.denominator for gain in need.gains.values()))
        gains = {code: gain * scale for code, gain in need.gains.items()}
        found.append(Need(Fraction(ceil(need.amount * scale)), gains))
    return found
