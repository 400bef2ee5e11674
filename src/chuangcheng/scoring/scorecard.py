"""What scoring gives: a tree of scored lines, totals, a verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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
NO_PROJECT = "不属于哪个创建项目"
"""Where points are put that belong to no 创建项目."""


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
    project: str = ""
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
    def has_points(self) -> bool:
        """Whether the standard gives points at all, if only as extras or penalties."""
        totals = self.totals
        return bool(self.full or totals.worst or totals.known or totals.best)

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
        return tally_of(self.leaves())

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

    @property
    def is_confirmed(self) -> bool:
        """Whether every line's figures were compared with the issued text (核实: 是)."""
        return all(line.is_confirmed for line in self.leaves())

    def by_unit(self) -> tuple[Share, ...]:
        """Points by lead unit, most lost first; what nobody leads comes under `NOBODY`."""
        return _most_lost_first(self._shares(lambda line: line.lead_unit or NOBODY))

    def by_project(self) -> tuple[Share, ...]:
        """Points by 创建项目, most lost first; what belongs to none comes under `NO_PROJECT`."""
        return _most_lost_first(self._shares(lambda line: line.project or NO_PROJECT))

    def by_status(self) -> tuple[Share, ...]:
        """Points by status, all five of them, from 达标 to 不适用."""
        found = {share.name: share for share in self._shares(lambda line: line.status.value)}
        return tuple(found.get(status.value) or Share.of(status.value, ()) for status in Status)

    def _shares(self, name_of: Callable[[Line], str]) -> list[Share]:
        lines: dict[str, list[Line]] = {}
        for line in self.leaves():
            lines.setdefault(name_of(line), []).append(line)
        return [Share.of(name, tuple(some)) for name, some in lines.items()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What some of the leaves make together: those of a unit, a 创建项目, a status."""

    name: str
    count: int
    full: Decimal
    worst: Decimal
    known: Decimal
    best: Decimal
    lost: Decimal
    is_confirmed: bool
    tally: dict[str, int]
    """How many of the leaves have each status."""

    @classmethod
    def of(cls, name: str, lines: tuple[Line, ...]) -> Share:
        """The sums over some leaves."""

        def total(figure: Callable[[Line], Decimal]) -> Decimal:
            return sum(map(figure, lines), Decimal(0))

        return cls(
            name=name,
            count=len(lines),
            full=total(lambda line: line.full),
            worst=total(lambda line: line.worst),
            known=total(lambda line: line.known),
            best=total(lambda line: line.best),
            lost=total(lambda line: line.lost),
            is_confirmed=all(line.is_confirmed for line in lines),
            tally=tally_of(lines),
        )

    @property
    def open_points(self) -> Decimal:
        """Points between worst and best, not yet decided."""
        return self.best - self.worst


def tally_of(leaves: Iterable[Line]) -> dict[str, int]:
    """How many have each status, every status in its place."""
    statuses = [leaf.status for leaf in leaves]
    return {status.value: statuses.count(status) for status in Status}


def _most_lost_first(shares: list[Share]) -> tuple[Share, ...]:
    """Where there are no points to lose, by the lines that are not met."""

    def order(share: Share) -> tuple[object, ...]:
        return (-share.lost, -share.full, -share.tally[Status.UNMET], share.name)

    return tuple(sorted(shares, key=order))
