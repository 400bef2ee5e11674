"""Lines that lack points: what each can gain, what stands in the way, what it would cost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from chuangcheng.models.matrix import MONEY, Task
from chuangcheng.models.result import Remedy
from chuangcheng.models.values.duration import least_days
from chuangcheng.scoring.charge import serving_tasks
from chuangcheng.scoring.gap.worth import Worth
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.lift import attainable
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.scorecard import GateResult, Line, Scorecard, State
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.workspace import Workspace


class CostKind(StrEnum):
    """What is to be spared."""

    MONEY = "费用"
    DAYS = "天数"
    LINES = "项数"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """A line that was assessed and could have more points.

    `gain` is in points of the line as they count, `adds` exactly what they add to the total.
    `tasks` are those still to be done for it; `barred` says why it cannot be done in time.
    """

    line: Line
    gain: Decimal
    adds: Fraction
    tasks: tuple[Task, ...] = ()
    remedy: Remedy | None = None
    is_must: bool = False
    barred: str = ""

    @property
    def code(self) -> str:
        """The indicator's code."""
        return self.line.code

    def own_cost(self, kind: CostKind) -> Decimal | None:
        """What 补齐 says that it costs; None where it says nothing."""
        if self.remedy is None:
            return None
        if kind is CostKind.MONEY:
            return self.remedy.cost.in_base if self.remedy.cost else None
        return None if self.remedy.days is None else Decimal(self.remedy.days)

    def cost(self, kind: CostKind) -> Decimal | None:
        """What it costs alone; None where that is not known."""
        if kind is CostKind.LINES:
            return Decimal(1)
        own = self.own_cost(kind)
        if own is not None or not self.tasks:
            return own
        costs = [task_cost(task, kind) for task in self.tasks]
        known = [cost for cost in costs if cost is not None]
        return sum(known, Decimal(0)) if len(known) == len(costs) else None


def shortfalls(
    workspace: Workspace,
    folder: PlanFolder,
    card: Scorecard,
    worth: Worth,
    by: date | None = None,
    *,
    is_counted: bool = False,
) -> tuple[Shortfall, ...]:
    """The lines that lack points or veto, most points first; lines not assessed are left out.

    Where lines that are met are counted, also those that lack no points and are not met.
    """
    serving = serving_tasks(workspace, folder, card.index)
    results = card.assessment.results if card.assessment else {}
    start = card.assessment.as_of.last if card.assessment else None
    musts = vetoing(card)
    found = []
    for line in card.leaves():
        if line.status in (Status.OPEN, Status.NOT_APPLICABLE):
            continue
        more = Fraction(attainable(line.indicator, decimal(line.own.full))) - line.own.known
        gain = max(Fraction(0), more)
        is_wanted = line.code in musts or (is_counted and line.status is not Status.MET)
        if gain == 0 and not is_wanted:
            continue
        result = results.get(line.code)
        remedy = result.remedy if result else None
        tasks = tuple(task for task in serving.get(line.code, ()) if not _is_done(task))
        found.append(
            Shortfall(
                line=line,
                gain=decimal(gain * line.factor),
                adds=worth.of(line, gain),
                tasks=tasks,
                remedy=remedy,
                is_must=line.code in musts,
                barred=_barred(tasks, remedy, start, by) if by else "",
            )
        )
    return tuple(sorted(found, key=lambda one: -one.adds))


def open_lines(card: Scorecard) -> tuple[Line, ...]:
    """The lines that have not been assessed, in the standard's order."""
    return tuple(line for line in card.leaves() if line.status is Status.OPEN)


def vetoing(card: Scorecard) -> frozenset[str]:
    """The lines that veto: unmet themselves or in an unmet group, or asked for by an 申报条件."""
    unmet = {
        leaf.code for node in card.vetoes for leaf in node.leaves() if leaf.status is Status.UNMET
    }
    asked_for = {one.gate.indicator for one in failing_gates(card)}
    wanting = (Status.UNMET, Status.PARTLY)
    nodes = (node for line in card.lines for node in line.all() if node.code in asked_for)
    unmet |= {leaf.code for node in nodes for leaf in node.leaves() if leaf.status in wanting}
    return frozenset(unmet)


def failing_gates(card: Scorecard, *, only_vetoes: bool = True) -> tuple[GateResult, ...]:
    """The 申报条件 that do not hold, of those that veto or of all."""
    return tuple(
        one
        for one in card.gates
        if one.state is State.FAILS and (one.gate.is_veto or not only_vetoes)
    )


def task_cost(task: Task, kind: CostKind) -> Decimal | None:
    """The money or the days of a task; None where it does not say."""
    if kind is CostKind.DAYS:
        days = least_days(str(task.duration)) if task.duration else None
        return None if days is None else Decimal(days)
    if not task.funds or any(fund.amount.dimension != MONEY for fund in task.funds):
        return None
    return sum((fund.amount.in_base for fund in task.funds), Decimal(0))


def usual_cost(found: tuple[Shortfall, ...]) -> CostKind:
    """Money if any line's is known, else days, else the number of lines."""
    for kind in (CostKind.MONEY, CostKind.DAYS):
        if any(one.cost(kind) is not None for one in found):
            return kind
    return CostKind.LINES


def _is_done(task: Task) -> bool:
    return task.progress is not None and task.progress.status == "已完成"


def _barred(tasks: tuple[Task, ...], remedy: Remedy | None, start: date | None, by: date) -> str:
    """Why a line cannot be brought up by a day; empty if nothing speaks against it."""
    if remedy is not None and remedy.days is not None:
        late = _is_late(start, remedy.days, by)
        return f"补齐要{remedy.duration}，来不及" if late else ""
    for task in tasks:
        last = task.deadline.last if task.deadline else None
        if last is not None and last > by:
            return f"任务“{task.code}”的时限是{task.deadline}"
        days = least_days(str(task.duration)) if task.duration else None
        if days is not None and _is_late(start, days, by):
            return f"任务“{task.code}”的工期是{task.duration}，来不及"
    return ""


def _is_late(start: date | None, days: int, by: date) -> bool:
    return start is not None and start + timedelta(days=days) > by
