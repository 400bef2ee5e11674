"""What lies between a scorecard and a grade."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from chuangcheng.models.verdict import VerdictLine
from chuangcheng.scoring.gap.shortfall import CostKind, Shortfall
from chuangcheng.scoring.lacking import lacking_beside_points
from chuangcheng.scoring.scorecard import GateResult, Line, Scorecard
from chuangcheng.scoring.verdicts import Evidence, Standing


class Outcome(StrEnum):
    """What can be said of a grade."""

    THERE = "已经达到"
    REACHED = "能够达到"
    OVER_BUDGET = "超出预算"
    OUT_OF_REACH = "达不到"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants: the grade, by when, for how much, and what is to be spared."""

    grade: str
    by: date | None = None
    budget: Decimal | None = None
    kind: CostKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Lines to bring up to their full points, and the scorecard that this gives.

    `cost` is what is known of it; `unpriced` counts the tasks and lines that name no price.
    """

    lines: tuple[Shortfall, ...]
    after: Scorecard
    cost: Decimal
    unpriced: int

    @property
    def total(self) -> Decimal:
        """Where the total then stands."""
        return self.after.totals.known


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """How a grade can be reached, or what is in the way.

    `verdict` is the line of 判定 that is reached, or the one wanted. `chosen` reaches it or, where
    that cannot be, comes nearest to it; `cheapest` is what would reach it if the budget were
    no matter. `open_points` is what the lines that are not assessed can add to the total at most;
    `failed_gates` are 申报条件 that stand in the way of the grade.
    """

    card: Scorecard
    wish: Wish
    verdict: VerdictLine
    kind: CostKind
    needed: Decimal
    shortfalls: tuple[Shortfall, ...]
    open_lines: tuple[Line, ...]
    open_points: Decimal
    failed_gates: tuple[GateResult, ...]
    outcome: Outcome
    chosen: Chosen
    cheapest: Chosen | None = None

    @property
    def missing(self) -> Decimal:
        """Points of the total that are still wanted."""
        return max(Decimal(0), self.needed - self.card.totals.known)

    @property
    def reached(self) -> str:
        """The grade that the chosen lines lead to."""
        return self.chosen.after.totals.grade

    @property
    def lacks(self) -> tuple[str, ...]:
        """What the line of 判定 wants beside points and does not have, in words."""
        return _lacking(self.verdict, self.card)

    @property
    def still_lacks(self) -> tuple[str, ...]:
        """The same when the chosen lines are brought up."""
        return _lacking(self.verdict, self.chosen.after)

    @property
    def barred(self) -> tuple[Shortfall, ...]:
        """The lines that cannot be brought up in time."""
        return tuple(one for one in self.shortfalls if one.barred)

    @property
    def barred_musts(self) -> tuple[Shortfall, ...]:
        """Those of them that veto."""
        return tuple(one for one in self.barred if one.is_must)

    @property
    def is_shut(self) -> bool:
        """Whether something that vetoes cannot be mended, whatever the points."""
        return bool(self.failed_gates or self.barred_musts)


def _lacking(verdict: VerdictLine, card: Scorecard) -> tuple[str, ...]:
    evidence = Evidence.of(card.lines, card.gates, card.sanctions)
    standing = Standing.of("known", evidence, card.totals.known, card.full)
    return tuple(lacking_beside_points(verdict, standing))
