"""工作月报: how tasks, problems and material stood at the end of a month, beside the month before.

The files hold the last report of each task and the dates of each problem, no more: what was known
at the end of an earlier month is worked out from the dates, and what they do not tell is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

from chuangcheng.documents.dispatches import carrier_values
from chuangcheng.documents.duties.rows import all_rows, find_unit, rows_by_unit
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.monthly import issues, tasks
from chuangcheng.documents.periods import Period
from chuangcheng.documents.subjects import subject
from chuangcheng.errors import ChuangchengError, NotFoundError
from chuangcheng.models.ledger.issue import Issue
from chuangcheng.models.ledger.material import Material
from chuangcheng.models.matrix import Task
from chuangcheng.models.values.number import format_points

TITLE = "工作月报"
TEMPLATE = "工作月报/模板.md.j2"
FORMATS = ("docx", "html", "md", "xlsx")
OPTIONS = ("--month", "--unit")
_TALLIED = {
    "tasks": "任务", "due": "到期", "done": "已完成", "late": "逾期", "untold": "没有报",
    "found": "发现", "right": "改好", "open": "没有改好",
}  # fmt: skip


def build(inputs: Inputs) -> Context:
    """The whole plan's month, or one unit's. Raises `ChuangchengError` without a month."""
    if inputs.month is None:
        raise ChuangchengError(f"{TITLE}要写明是哪个月", "加上 --month，例如 --month 2014-08")
    month = Period.month(inputs.month)
    own_tasks, own_issues = _tasks(inputs), _issues(inputs)
    title = f"{subject(inputs.folder, inputs.unit or '')}{TITLE}（{month.name}）"
    made = (
        tasks.by_unit("任务进展", own_tasks, month),
        tasks.reported("本月进展", own_tasks, month),
        tasks.late_ones("逾期任务", own_tasks, month.last),
        tasks.coming("下月到期", own_tasks, month),
        issues.by_unit("问题整改", own_issues, month),
    )
    tables = {table.name: table for table in made}
    return Context(
        name=inputs.dispatch.title if inputs.dispatch else title,
        file_name="-".join(filter(None, (TITLE, month.name, inputs.unit))),
        values={
            **carrier_values(inputs.dispatch),
            "标题": title,
            "月份": month.name,
            "下月": month.month_after.name,
            "任务": _compared(tasks.tally, own_tasks, month),
            "问题": _compared(issues.tally, own_issues, month),
            "整改率": _rate(own_issues, month),
            "材料": _materials(inputs, month),
            "有表": [name for name, table in tables.items() if _is_filled(table.rows)],
            "没写截至的任务": tasks.undated(own_tasks),
            "没写日期的问题": issues.undated(own_issues),
        },
        tables=tables,
    )


def _is_filled(rows: Sequence[tuple[str, ...]]) -> bool:
    """Whether there is a row beside that of the totals."""
    return any(row[0] != tasks.TOTAL for row in rows)


def _tasks(inputs: Inputs) -> list[Task]:
    rows = all_rows(inputs.folder)
    if inputs.unit is not None:
        unit = find_unit(inputs.folder.units, inputs.unit)
        rows = rows_by_unit(rows, inputs.folder.units, (unit,))
        if not rows:
            raise NotFoundError(f"“{unit.display_name}”在这个方案里没有任务")
    return [row.task for row in rows]


def _issues(inputs: Inputs) -> list[Issue]:
    return [one for one in inputs.folder.issues() if _is_held(inputs, one.responsible_units)]


def _is_held(inputs: Inputs, holders: Iterable[str]) -> bool:
    """Whether the unit asked for, if one was, is among the holders or in a group of them."""
    if inputs.unit is None:
        return True
    units = inputs.folder.units
    unit = find_unit(units, inputs.unit)
    return any(unit is member for holder in holders for member in units.members(holder))


def _compared(
    tally: Callable[[Any, date], tasks.Tally | issues.Tally], some: Sequence[object], month: Period
) -> dict[str, dict[str, int]]:
    """本月 at its end, 上月 at the end of the month before."""
    days = {"本月": month.last, "上月": month.day_before}
    return {
        name: {_TALLIED[key]: count for key, count in asdict(tally(some, day)).items()}
        for name, day in days.items()
    }


def _rate(some: Sequence[Issue], month: Period) -> str:
    """整改率 at the month's end; empty where nothing was found."""
    now = issues.tally(some, month.last)
    return f"{format_points(Decimal(now.right) / now.found * 100)}%" if now.found else ""


def _materials(inputs: Inputs, month: Period) -> dict[str, int] | None:
    """Pieces in all, due by the month's end, come by then, come in the month; None without any."""
    own = [one for one in inputs.folder.materials() if _is_held(inputs, one.responsible_units)]
    if not own:
        return None
    due = [one for one in own if tasks.is_by(one.deadline, month.last)]
    return {
        "共": len(own),
        "应报": len(due),
        "报来": sum(_has_come(one, month) for one in own),
        "本月报来": sum(month.holds(one.submitted_on) for one in own),
        "应报没有报": sum(not _has_come(one, month) for one in due),
    }


def _has_come(one: Material, month: Period) -> bool:
    """By the month's end; one that is said to have come and not when counts as come."""
    return one.is_submitted and (
        one.submitted_on is None or tasks.is_by(one.submitted_on, month.last)
    )
