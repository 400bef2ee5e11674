"""What lies between a scorecard and a grade."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from chuangcheng.scoring.gap.shortfall import CostKind, Shortfall
from chuangcheng.scoring.scorecard import GateResult, Line, Scorecard


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
    """Lines to bring up to their full points, and where the total then stands.

    `cost` is what is known of it; `unpriced` counts the tasks and lines that name no price.
    """

    lines: tuple[Shortfall, ...]
    total: Decimal
    cost: Decimal
    unpriced: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """How a grade can be reached, or what is in the way.

    `chosen` reaches the grade or, where that cannot be, comes nearest to it; `cheapest` is what
    would reach it if the budget were no matter. `open_points` is what the lines that are not
    assessed can add to the total at most; `failed_gates` are 申报条件 that veto the grade.
    """

    card: Scorecard
    wish: Wish
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
