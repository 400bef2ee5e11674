"""A standard line by line: what each is worth, which tasks serve it, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from chuangcheng.documents.duties.columns import due
from chuangcheng.documents.filters import joined
from chuangcheng.documents.paper import Column, Table
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.matrix import Task
from chuangcheng.models.values.number import format_points
from chuangcheng.scoring.charge import serving_tasks
from chuangcheng.scoring.scorecard import NOBODY
from chuangcheng.scoring.telling.notes import UNCONFIRMED
from chuangcheng.workspace.coverage import is_confirmed
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace

_COLUMNS: Final = (
    Column("序号", 4),
    Column("测评项目", 8, merged=True),
    Column("测评内容", 9, merged=True),
    Column("分值", 5, merged=True),
    Column("工作任务", 13, "left"),
    Column("牵头单位", 8),
    Column("责任单位", 8),
    Column("配合单位", 8),
    Column("完成时限", 11),
)


@dataclass(frozen=True, slots=True)
class Served:
    """A leaf of the standard and the tasks that serve it."""

    leaf: Indicator
    tasks: tuple[Task, ...]


def served(workspace: Workspace, folder: PlanFolder, index: StandardIndex) -> tuple[Served, ...]:
    """Every leaf in the standard's order."""
    tasks = serving_tasks(workspace, folder, index)
    return tuple(Served(leaf, tasks.get(leaf.code, ())) for leaf in index.leaves())


def table(name: str, index: StandardIndex, lines: tuple[Served, ...]) -> Table:
    """A row for each line and task; a line that no task serves has one that says so.

    Columns that are empty all the way down are left out.
    """
    rows = [row for line in lines for row in _rows(index, line)]
    filled = [any(row[i] for row in rows) for i in range(len(_COLUMNS) - 1)]
    keep = [i for i, is_filled in enumerate(filled) if is_filled]
    return Table(
        name=name,
        short=index.standard.code,
        columns=(_COLUMNS[0], *(_COLUMNS[i + 1] for i in keep)),
        rows=tuple(
            (str(number), *(row[i] for i in keep)) for number, row in enumerate(rows, start=1)
        ),
    )


def nobodys(index: StandardIndex, lines: tuple[Served, ...]) -> str:
    """How many lines, worth how many points, no task serves; empty where there are none."""
    left = [line.leaf for line in lines if not line.tasks]
    if not left:
        return ""
    mark = "" if all(is_confirmed(index, leaf) for leaf in left) else UNCONFIRMED
    points = sum((leaf.full for leaf in left), Decimal(0))
    worth = f"，合计 {format_points(points)}{mark} 分" if points else ""
    return f"{index.standard.name}共 {len(lines)} 项，其中 {len(left)} 项{NOBODY}{worth}"


def _rows(index: StandardIndex, line: Served) -> Iterator[tuple[str, ...]]:
    place = (*_place(index, line.leaf), _points(index, line.leaf))
    if not line.tasks:
        yield (*place, "", NOBODY, "", "", "")
    for task in line.tasks:
        yield (
            *place,
            task.content,
            joined(task.lead_units) or NOBODY,
            joined(task.responsible_units),
            joined(task.supporting_units),
            due(task),
        )


def _place(index: StandardIndex, leaf: Indicator) -> tuple[str, str]:
    """The chapter and the line; a chapter without lines of its own stands alone."""
    top = index.find(list(index.ancestors(leaf.code))[-1]) or leaf
    own = "" if top is leaf else f"{leaf.code} {leaf.name}"
    return f"{top.code} {top.name}", own


def _points(index: StandardIndex, leaf: Indicator) -> str:
    if not leaf.full:
        return ""
    return format_points(leaf.full) + ("" if is_confirmed(index, leaf) else UNCONFIRMED)
