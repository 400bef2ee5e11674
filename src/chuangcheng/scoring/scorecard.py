"""What scoring gives: a tree of scored lines, totals, a verdict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from chuangcheng.models.assessment import Assessment
from chuangcheng.models.grouping import Category
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.sanction import Sanction
from chuangcheng.models.verdict import Gate
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.points import Points
from chuangcheng.scoring.problem import Problem
from chuangcheng.scoring.survey import Estimate
from chuangcheng.workspace.standards import StandardIndex

NOBODY = "无人负责"
"""Whom points are charged to that no task's lead unit answers for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A scored node. `full` is its points; `lost` what is certainly gone of them.

    They are what the line counts for in the whole, by the `factor` that 汇总 above it gives; `own`
    are on its own scale and exact. A 加分项 and a 罚分项 count nothing for the full points, so
    `full` is 0.
    `is_left_out` marks a line that 缺项 takes out of the reckoning: it has lost nothing.
    """

    indicator: Indicator
    own: Points
    factor: Fraction
    category: Category | None = None
    full: Decimal
    worst: Decimal
    known: Decimal
    best: Decimal
    lost: Decimal
    status: Status
    lead_unit: str = ""
    is_vetoed: bool = False
    is_left_out: bool = False
    is_confirmed: bool = False
    problem: Problem | None = None
    notes: tuple[str, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    children: tuple[Line, ...] = ()

    @property
    def code(self) -> str:
        """The indicator's code."""
        return self.indicator.code

    @property
    def open_points(self) -> Decimal:
        """Points between worst and best, not yet decided."""
        return self.best - self.worst

    def all(self) -> Iterator[Line]:
        """The line and all below it, each before its children."""
        yield self
        for child in self.children:
            yield from child.all()

    def leaves(self) -> Iterator[Line]:
        """The leaves below, or the line itself if it is one."""
        return (line for line in self.all() if not line.children)

    def groups(self) -> Iterator[Line]:
        """The inner nodes, each before those below it."""
        return (line for line in self.all() if line.children)


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The sums at worst, as known, at best, after the rule for 缺项; and the grade of each.

    `consequence` is what the standard has follow on the grade.
    """

    worst: Decimal
    known: Decimal
    best: Decimal
    grade_worst: str
    grade: str
    grade_best: str
    consequence: str = ""


class State(StrEnum):
    """How a gate stands."""

    FITS = "符合"
    FAILS = "不符合"
    UNKNOWN = "未核"


@dataclass(frozen=True, slots=True)
class GateResult:
    """A gate, how it stands, and why."""

    gate: Gate
    state: State
    reason: str


@dataclass(frozen=True, slots=True)
class SanctionResult:
    """A rung of the 负面清单 that something leads to, for certain or perhaps, and why."""

    sanction: Sanction
    reason: str
    is_certain: bool


@dataclass(frozen=True, slots=True)
class YearTotal:
    """One year of 年度权重: its total, and of which assessment (empty where there is none)."""

    year: str
    weight: Decimal
    points: Points
    as_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """One standard scored at one time for one plan.

    With 年度权重 the lines are those of the year assessed, and the totals those of all the years.
    """

    index: StandardIndex
    as_of: str
    origin: str
    full: Decimal
    assessed: Decimal
    lines: tuple[Line, ...]
    totals: Totals
    gates: tuple[GateResult, ...] = ()
    sanctions: tuple[SanctionResult, ...] = ()
    years: tuple[YearTotal, ...] = ()
    assessment: Assessment | None = None

    @property
    def coverage(self) -> Decimal:
        """The share of the points (of the lines, where there are no points) that is decided."""
        leaves = [line for line in self.leaves() if line.status is not Status.NOT_APPLICABLE]
        applicable = sum((line.full for line in leaves), Decimal(0))
        if applicable:
            return self.assessed / applicable
        done = sum(line.status is not Status.OPEN for line in leaves)
        return Decimal(done) / len(leaves) if leaves else Decimal(1)

    @property
    def tally(self) -> dict[str, int]:
        """How many leaves have each status."""
        statuses = [line.status for line in self.leaves()]
        return {status.value: statuses.count(status) for status in Status}

    @property
    def vetoes(self) -> tuple[Line, ...]:
        """The veto lines, groups among them, that are not met."""
        return tuple(one for line in self.lines for one in line.all() if one.is_vetoed)

    def leaves(self) -> Iterator[Line]:
        """Every leaf in the standard's order."""
        for line in self.lines:
            yield from line.leaves()

    def groups(self) -> Iterator[Line]:
        """Every inner node in the standard's order."""
        for line in self.lines:
            yield from line.groups()

    def by_unit(self) -> tuple[UnitShare, ...]:
        """Points by lead unit, most lost first; what nobody leads comes under `NOBODY`."""
        shares: dict[str, list[Line]] = {}
        for line in self.leaves():
            shares.setdefault(line.lead_unit or NOBODY, []).append(line)
        found = [
            UnitShare(
                unit=unit,
                count=len(lines),
                full=sum((line.full for line in lines), Decimal(0)),
                known=sum((line.known for line in lines), Decimal(0)),
                lost=sum((line.lost for line in lines), Decimal(0)),
                open_points=sum((line.open_points for line in lines), Decimal(0)),
            )
            for unit, lines in shares.items()
        ]
        return tuple(sorted(found, key=lambda share: (-share.lost, -share.full, share.unit)))


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitShare:
    """What one unit answers for."""

    unit: str
    count: int
    full: Decimal
    known: Decimal
    lost: Decimal
    open_points: Decimal
