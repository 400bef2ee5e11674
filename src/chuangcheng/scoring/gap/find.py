"""Looks for the cheapest lines that reach a grade."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from chuangcheng.errors import ChuangchengError
from chuangcheng.models.verdict import VerdictLine
from chuangcheng.scoring.choose import grades_until, reaches
from chuangcheng.scoring.gap.frontier import Choice
from chuangcheng.scoring.gap.gap import Chosen, Gap, Outcome, Wish
from chuangcheng.scoring.gap.search import Search, start_of
from chuangcheng.scoring.gap.shortfall import failing_gates, open_lines, shortfalls
from chuangcheng.scoring.gap.worth import Worth
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.score import score
from chuangcheng.scoring.scorecard import GateResult, Line, Scorecard
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.workspace import Workspace


def find_gap(workspace: Workspace, folder: PlanFolder, card: Scorecard, wish: Wish) -> Gap:
    """The cheapest way to a grade or a better one, exactly.

    Raises `NotFoundError` if the standard has no such grade, and `ChuangchengError` where the
    cheapest way cannot be told: the total is not the sum of the lines, too many ways lead there;
    or the day wished for is before that of the 自评.
    """
    _check_day(card, wish)
    count = len(grades_until(card.index.standard, wish.grade))
    return _Finding(workspace, folder, card, wish).gap(card.index.standard.verdicts[:count])


def _check_day(card: Scorecard, wish: Wish) -> None:
    start = card.assessment.as_of.last if card.assessment else None
    if wish.by is not None and start is not None and wish.by < start:
        raise ChuangchengError(
            f"--by 写的是 {wish.by}，早于自评的时点 {card.as_of}", "写时点以后的一天"
        )


class _Finding:
    def __init__(
        self, workspace: Workspace, folder: PlanFolder, card: Scorecard, wish: Wish
    ) -> None:
        self.workspace, self.folder, self.card, self.wish = workspace, folder, card, wish
        self.worth = Worth(card)

    def gap(self, verdicts: tuple[VerdictLine, ...]) -> Gap:
        card, wish = self.card, self.wish
        counts = any(line.is_by_lines or line.vetoes for line in verdicts)
        found = shortfalls(
            self.workspace, self.folder, card, self.worth, wish.by, is_counted=counts
        )
        search = Search(card, found, wish, self.worth)
        best, verdict = self._best(search, verdicts)
        outcome = self._outcome(search, best)
        shown = search.everything() if best is None else best
        is_over = outcome is Outcome.OVER_BUDGET
        if is_over:
            shown = search.most_payable(wish.budget or Decimal(0), verdict)
        still_open = open_lines(card)
        return Gap(
            card=card,
            wish=wish,
            verdict=verdict,
            kind=search.prices.kind,
            needed=start_of(verdict, card.full) or Decimal(0),
            shortfalls=found,
            open_lines=still_open,
            open_points=self._open_points(still_open),
            failed_gates=_shut_gates(search, verdict),
            outcome=outcome,
            chosen=self._chosen(search, shown),
            cheapest=self._chosen(search, best) if is_over and best else None,
        )

    def _best(
        self, search: Search, verdicts: tuple[VerdictLine, ...]
    ) -> tuple[Choice | None, VerdictLine]:
        """The cheapest way to any of the lines, the last of equals; the line wanted if none is.

        A line that cannot be told is left out where it is better than what is asked for.
        """
        ways = []
        for line in reversed(verdicts):
            try:
                way = search.way(line)
            except ChuangchengError:
                if line is verdicts[-1]:
                    raise
                continue
            if way is not None:
                ways.append((way, line))
        best, verdict = min(ways, key=lambda one: one[0].cost, default=(None, verdicts[-1]))
        if best is not None and not reaches(self._raised(best.keys), self.wish.grade):
            raise ChuangchengError(
                f"补到“{verdict.grade}”的分会超出它的总分“{verdict.total}”，算不出补哪几项最省",
                "用 --what-if 试一项一项补上以后是哪一等",
            )
        return best, verdict

    def _outcome(self, search: Search, best: Choice | None) -> Outcome:
        if best is None:
            return Outcome.OUT_OF_REACH
        if not best.keys:
            return Outcome.THERE
        budget = self.wish.budget
        is_payable = budget is None or best.cost <= search.prices.budget(budget)
        return Outcome.REACHED if is_payable else Outcome.OVER_BUDGET

    def _chosen(self, search: Search, choice: Choice) -> Chosen:
        """A choice in people's terms, its lines most points first."""
        after = self._raised(choice.keys)
        return Chosen(
            lines=tuple(one for one in search.open if one.code in choice.keys),
            after=after,
            cost=search.prices.known(choice.cost),
            unpriced=search.prices.unpriced(choice.cost),
        )

    def _raised(self, codes: tuple[str, ...]) -> Scorecard:
        """The scorecard once more, with these lines brought up."""
        return score(
            self.workspace, self.folder, self.card.index, self.card.assessment, frozenset(codes)
        )

    def _open_points(self, lines: tuple[Line, ...]) -> Decimal:
        points = (self.worth.of(one, one.own.best - one.own.known) for one in lines)
        return decimal(sum(points, Fraction(0)))


def _shut_gates(search: Search, verdict: VerdictLine) -> tuple[GateResult, ...]:
    """申报条件 that stand in the way and that no line could mend."""
    return tuple(
        one
        for one in failing_gates(search.card, only_vetoes=verdict.gates is None)
        if (verdict.gates or verdict.vetoes is not None) and not search.conditions.ways_of_gate(one)
    )
