"""The columns in which counties print tasks; one that nobody filled in is left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from chuangcheng.documents.duties.rows import Row
from chuangcheng.documents.filters import joined, official_deadline
from chuangcheng.documents.paper import Column, Table
from chuangcheng.models.matrix import Task

Cell = Callable[[Row], str]


def due(task: Task) -> str:
    """完成时限 as documents print it; empty where there is none."""
    return official_deadline(task.deadline) if task.deadline else ""


_NUMBER: Final = Column("序号", 4)
WORK: Final[dict[Column, Cell]] = {
    Column("工作任务", 12, "left"): lambda row: row.task.content,
    Column("工作标准", 12, "left"): lambda row: row.task.standard or "",
}
DUE: Final[dict[Column, Cell]] = {
    Column("完成时限", 11): lambda row: due(row.task),
    Column("备注", 4): lambda row: row.task.note or "",
}
_LEADERS: dict[Column, Cell] = {
    Column("责任领导", 7): lambda row: row.task.leader or "",
    Column("责任人", 6): lambda row: row.task.person or "",
}
LEAD: Final[dict[Column, Cell]] = {Column("牵头单位", 8): lambda row: joined(row.task.lead_units)}
OTHERS: Final[dict[Column, Cell]] = {
    Column("责任单位", 8): lambda row: joined(row.task.responsible_units),
    Column("配合单位", 8): lambda row: joined(row.task.supporting_units),
}
_ROLE: dict[Column, Cell] = {Column("承担", 4): lambda row: row.role}
_OF_PROJECT: dict[Column, Cell] = {Column("创建项目", 6, merged=True): lambda row: row.project}
BY_PROJECT: Final[dict[Column, Cell]] = {
    **_OF_PROJECT, **WORK, **LEAD, **OTHERS, **_LEADERS, **DUE,
}  # fmt: skip
ONE_UNIT: Final[dict[Column, Cell]] = {**_ROLE, **_OF_PROJECT, **WORK, **LEAD, **OTHERS, **DUE}
BY_UNIT: Final[dict[Column, Cell]] = {
    Column("单位", 6, merged=True): lambda row: row.unit,
    **_ROLE,
    Column("创建项目", 6): lambda row: row.project,
    **WORK,
    **LEAD,
    **DUE,
}


def table(name: str, columns: Mapping[Column, Cell], rows: Sequence[Row]) -> Table:
    """The rows, numbered."""
    filled = {column: cell for column, cell in columns.items() if any(cell(row) for row in rows)}
    return Table(
        name=name,
        short="任务分解表",
        columns=(_NUMBER, *filled),
        rows=tuple(
            (str(number), *(cell(row) for cell in filled.values()))
            for number, row in enumerate(rows, start=1)
        ),
    )
