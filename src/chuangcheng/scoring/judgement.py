"""What judging a line gives: points at worst, as known, at best, and a status."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Final

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_number
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.problem import Problem
from chuangcheng.scoring.requirements.judge import judge_requirement

ZERO: Final = Decimal(0)


class Status(StrEnum):
    """How an indicator stands."""

    MET = "达标"
    PARTLY = "基本达标"
    UNMET = "不达标"
    OPEN = "未评"
    NOT_APPLICABLE = "不适用"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Points at worst, as known, at best; a `problem` leaves the line open (未评)."""

    status: Status
    worst: Decimal = ZERO
    known: Decimal = ZERO
    best: Decimal = ZERO
    problem: Problem | None = None
    notes: tuple[str, ...] = ()
    """What a reader of the score must know, such as too small a sample."""

    def within(self, full: Decimal) -> Judgement:
        """The same, held between nothing and the full points, whatever the standard says."""
        if ZERO <= self.worst <= self.known <= self.best <= full:
            return self
        worst, known, best = (max(ZERO, one) for one in (self.worst, self.known, self.best))
        return replace(self, worst=worst, known=known, best=best).at_most(full)

    def at_most(self, full: Decimal) -> Judgement:
        """The same, held under the full points; it may be less than nothing."""
        worst, known, best = (min(full, one) for one in (self.worst, self.known, self.best))
        return replace(self, worst=worst, known=known, best=best)

    def noting(self, *notes: str) -> Judgement:
        """The same with notes."""
        return replace(self, notes=(*self.notes, *notes)) if notes else self


def left_open(full: Decimal, problem: Problem | None = None) -> Judgement:
    """The line stays 未评: anything between nothing and all its points."""
    return Judgement(Status.OPEN, ZERO, ZERO, full, problem)


def left_between(worst: Decimal, best: Decimal, problem: Problem | None = None) -> Judgement:
    """The line stays 未评, but what was found bounds its points."""
    return Judgement(Status.OPEN, worst, worst, best, problem)


def exactly(status: Status, score: Decimal) -> Judgement:
    """A score that is certain."""
    return Judgement(status, score, score, score)


def met_or_not(full: Decimal, *, is_met: bool) -> Judgement:
    """All the points or none."""
    return exactly(Status.MET, full) if is_met else exactly(Status.UNMET, ZERO)


def scored(indicator: Indicator, result: Result, score: Decimal, full: Decimal) -> Judgement:
    """A score → a judgement; the status follows 达标 where there is one, else the score."""
    if indicator.requirement is not None:
        met = judge_requirement(indicator.requirement, result).met
        if met is not None:
            return exactly(Status.MET if met else Status.UNMET, score)
    if score >= full:
        return exactly(Status.MET, score)
    return exactly(Status.PARTLY if score > 0 else Status.UNMET, score)


def remainder(scoring: Scoring, full: Decimal, lost: Decimal) -> Decimal:
    """What is left of the points; less than nothing where there are none to take from."""
    return max(scoring.floor, full - lost) if full else -lost


def awarded(award: Quantity, full: Decimal) -> Decimal:
    """What `60%` or `3` gives of the full points."""
    return award.in_base * full if award.dimension == "率" else award.number


def out_of_bounds(result: Result, full: Decimal) -> Problem | None:
    """What is wrong with points given that the line does not have; None if nothing is."""
    if result.score is None or ZERO <= result.score <= full:
        return None
    points = format_number(result.score)
    return Problem(f"的得分 {points} 不在 0～{format_number(full)} 之间", "核对得分")
