"""One scored line with what its 计分 says, as the sentences of a method need it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.scoring.judgement import ZERO, Status
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.scorecard import Line


@dataclass(frozen=True, slots=True)
class Case:
    """A line, its 计分 and its result as the judges took it; points are on the line's own scale."""

    indicator: Indicator
    scoring: Scoring
    result: Result
    line: Line

    @property
    def full(self) -> Decimal:
        """The line's points."""
        return decimal(self.line.own.full)

    @property
    def points(self) -> Decimal:
        """The points to be explained: of a line that is still open those that are certain."""
        own = self.line.own
        return decimal(own.worst if self.line.status is Status.OPEN else own.known)


def from_full(case: Case, lost: Decimal, cap: Decimal | None = None) -> Iterator[str]:
    """The full points less what is lost, at most `cap` of it."""
    if not case.full:
        yield f"没有分值，扣多少算多少：{format_points(case.points)} 分"
        return
    if cap is not None and lost > cap:
        lost = cap
        yield f"最多扣 {format_points(cap)} 分，按 {format_points(cap)} 分扣"
    rest = case.full - lost
    yield f"{format_points(case.full)}－{amount(lost)}＝{format_points(rest)} 分"
    yield from held(case, rest)


def held(case: Case, points: Decimal) -> Iterator[str]:
    """What 下限 and the full points make of the points, if anything."""
    kept = max(ZERO, min(case.full, max(case.scoring.floor, points)))
    if kept != points:
        why = "低于下限" if points < kept else "超过满分"
        yield f"{why}，按 {format_points(kept)} 分算"


def amount(value: Decimal) -> str:
    """A figure on the way, with two places more than points have: who adds up gets the points."""
    return format_number(value.quantize(Decimal("0.0001"), ROUND_HALF_UP))


def floor_words(floor: Decimal) -> str:
    """`，最少得 2 分`; nothing where the floor is 0, which goes without saying."""
    return f"，最少得 {format_points(floor)} 分" if floor else ""
