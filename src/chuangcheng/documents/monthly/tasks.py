"""Tasks at the end of a month: what was due, what was done, what is late."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Final

from chuangcheng.documents.duties.columns import due as printed_due
from chuangcheng.documents.filters import joined
from chuangcheng.documents.paper import Column, Table
from chuangcheng.documents.periods import Period
from chuangcheng.models.matrix import Task
from chuangcheng.models.values.deadline import Deadline
from chuangcheng.scoring.scorecard import NOBODY

TOTAL: Final = "合计"


class Standing(Enum):
    """Whether a task was done by the end of a day."""

    DONE = auto()
    NOT_DONE = auto()
    UNTOLD = auto()
    """Nothing was reported, or a 已完成 that does not say that it was by that day."""


def standing(task: Task, day: date) -> Standing:
    """By the last report alone: what is not done now was not done before."""
    report = task.progress
    if report is None:
        return Standing.UNTOLD
    if report.status != "已完成":
        return Standing.NOT_DONE
    return Standing.DONE if is_by(report.as_of, day) else Standing.UNTOLD


def is_by(deadline: Deadline | None, day: date) -> bool:
    """Whether the last day that a date means is not after `day`."""
    return deadline is not None and deadline.last is not None and deadline.last <= day


def is_late(task: Task, day: date) -> bool:
    """Whether it was due by the day and is known not to have been done."""
    return is_by(task.deadline, day) and standing(task, day) is Standing.NOT_DONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Numbers of tasks; every task that is due is done, late or untold."""

    tasks: int
    due: int
    done: int
    late: int
    untold: int


def tally(tasks: Sequence[Task], day: date) -> Tally:
    """How the tasks stood at the end of a day."""
    due = [task for task in tasks if is_by(task.deadline, day)]
    return Tally(
        tasks=len(tasks),
        due=len(due),
        done=sum(standing(task, day) is Standing.DONE for task in tasks),
        late=sum(is_late(task, day) for task in due),
        untold=sum(standing(task, day) is Standing.UNTOLD for task in due),
    )


def undated(tasks: Iterable[Task]) -> list[str]:
    """编号 of tasks that are 已完成 and do not say by when."""
    reports = ((task.code, task.progress) for task in tasks)
    return [code for code, one in reports if one and one.status == "已完成" and not one.as_of]


def by_unit(name: str, tasks: Sequence[Task], month: Period) -> Table:
    """A row for each lead unit as it is written, so that the rows add up to the last one."""
    led: dict[str, list[Task]] = {}
    for task in tasks:
        led.setdefault(joined(task.lead_units) or NOBODY, []).append(task)
    titles = ("任务", "到期", "已完成", "本月报完成", "逾期", "到期没有报")
    return Table(
        name=name,
        short=name,
        columns=(
            Column("牵头单位", 8),
            *(Column(title, 4) for title in titles),
            Column("标识", 9),
        ),
        rows=(
            *((unit, *_figures(own, month), _flag(own, month)) for unit, own in led.items()),
            (TOTAL, *_figures(tasks, month), ""),
        ),
    )


def _figures(tasks: Sequence[Task], month: Period) -> tuple[str, ...]:
    now, before = tally(tasks, month.last), tally(tasks, month.day_before)
    figures = (now.tasks, now.due, now.done, now.done - before.done, now.late, now.untold)
    return tuple(map(str, figures))


def _flag(tasks: Sequence[Task], month: Period) -> str:
    """A colour with the word for it, since offices print in black and white."""
    now = tally(tasks, month.last)
    if now.late:
        return "红（有逾期）"
    if any(task.progress and task.progress.status == "滞后" for task in tasks):
        return "黄（有滞后）"
    if now.untold:
        return "黄（到期没有报）"
    if now.done == now.tasks:
        return "绿（全部完成）"
    return "蓝（推进中）" if any(task.progress for task in tasks) else "蓝（没有到期）"


def late_ones(name: str, tasks: Iterable[Task], day: date) -> Table:
    """The tasks that are late, with how many days and what was said of them."""
    late = [task for task in tasks if is_late(task, day)]
    return _listed(
        name,
        (Column("超过天数", 4), Column("进度", 5), Column("完成比例", 5), Column("情况说明", 9)),
        [(task, (str(_days_over(task, day)), *_report(task))) for task in late],
    )


def reported(name: str, tasks: Iterable[Task], month: Period) -> Table:
    """The tasks whose last report is of the month."""
    told = [task for task in tasks if task.progress and month.holds(task.progress.as_of)]
    return _listed(
        name,
        (Column("进度", 5), Column("完成比例", 5), Column("情况说明", 9)),
        [(task, _report(task)) for task in told],
    )


def coming(name: str, tasks: Iterable[Task], month: Period) -> Table:
    """The tasks that fall due in the month after and are not done yet."""
    due = [
        task
        for task in tasks
        if month.month_after.holds(task.deadline)
        and standing(task, month.last) is not Standing.DONE
    ]
    return _listed(name, (), [(task, ()) for task in due])


def _listed(
    name: str, columns: tuple[Column, ...], rows: Sequence[tuple[Task, tuple[str, ...]]]
) -> Table:
    shared = (
        Column("编号", 5),
        Column("任务", 12, "left"),
        Column("牵头单位", 7),
        Column("完成时限", 9),
    )
    return Table(
        name=name,
        short=name,
        columns=(*shared, *columns),
        rows=tuple(
            (task.code, task.content, joined(task.lead_units), printed_due(task), *cells)
            for task, cells in rows
        ),
    )


def _report(task: Task) -> tuple[str, str, str]:
    report = task.progress
    if report is None:
        return "", "", ""
    return report.status, str(report.done or ""), report.note or ""


def _days_over(task: Task, day: date) -> int:
    last = task.deadline.last if task.deadline else None
    return (day - last).days if last else 0
