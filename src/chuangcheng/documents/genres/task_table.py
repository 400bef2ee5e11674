"""任务分解表: the responsibility matrix as a landscape table, by project or by unit.

Columns stand in the order in which counties print them: 项目, 任务, 标准, 牵头, 责任, 配合, 时限. A
column that nobody filled in is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from chuangcheng.documents.filters import official_deadline
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.paper import Column, Table
from chuangcheng.errors import NotFoundError
from chuangcheng.models.matrix import Task
from chuangcheng.models.unit import Unit
from chuangcheng.workspace.folder import PlanFolder

TITLE = "任务分解表"
TEMPLATE = "任务分解表/模板.md.j2"
FORMATS = ("docx", "html", "md", "xlsx")
COMMON = "共同任务"
"""The project column of tasks that belong to no single project."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table."""

    task: Task
    project: str
    unit: str = ""
    role: str = ""


Cell = Callable[[Row], str]


def build(inputs: Inputs) -> Context:
    """Every task in the plan's order; with a unit, those that it leads or takes part in."""
    folder = inputs.folder
    if inputs.unit is not None:
        unit = folder.units.unit(inputs.unit)
        if unit is None:
            hint = folder.units.suggest(inputs.unit) or "名称以单位名录为准"
            raise NotFoundError(f"单位名录里没有“{inputs.unit}”", hint)
        rows = list(_rows_of(unit, folder))
        if not rows:
            raise NotFoundError(f"“{unit.display_name}”在这个方案里没有任务")
        columns, suffix = _ONE_UNIT, f"（{unit.display_name}）"
        file_name = f"{TITLE}-{unit.display_name}"
    elif inputs.view == "unit":
        rows = [row for unit in folder.units.all() for row in _rows_of(unit, folder)]
        columns, suffix, file_name = _BY_UNIT, "（按单位）", f"{TITLE}-按单位"
    else:
        rows = list(_rows_by_project(folder))
        columns, suffix, file_name = _BY_PROJECT, "", TITLE
    title = _title(folder) + suffix
    table = _table(title, columns, rows)
    return Context(name=title, file_name=file_name, values={"标题": title}, tables={TITLE: table})


def _title(folder: PlanFolder) -> str:
    """大姚县“四创”工作方案 → 大姚县“四创”工作任务分解表."""
    name = folder.plan.name if folder.plan else folder.name
    for ending in ("工作实施方案", "实施方案", "工作方案", "方案"):
        name = name.removesuffix(ending)
    return f"{name}工作{TITLE}"


def _rows_by_project(folder: PlanFolder) -> Iterator[Row]:
    """Projects in the plan's order, tasks in the files'; what is common to all comes last."""
    projects = folder.plan.projects if folder.plan else ()
    for project in projects:
        for matrix, task in folder.tasks():
            if folder.project(matrix.project) is project:
                yield Row(task=task, project=project.name)
    for matrix, task in folder.tasks():
        if folder.project(matrix.project) is None:
            yield Row(task=task, project=COMMON)


def _rows_of(unit: Unit, folder: PlanFolder) -> Iterator[Row]:
    """A unit's tasks: first those that it leads, then the others, each once."""
    rows = [
        Row(task=row.task, project=row.project, unit=unit.display_name, role=role)
        for row in _rows_by_project(folder)
        if (role := _role(unit, row.task, folder))
    ]
    return iter(sorted(rows, key=lambda row: _ROLES.index(row.role)))


_ROLES = ("牵头", "责任", "配合")


def _role(unit: Unit, task: Task, folder: PlanFolder) -> str:
    """What a unit is in a task, whether it is named itself or by a group; empty if nothing."""
    named = (task.lead_units, task.responsible_units, task.supporting_units)
    for role, names in zip(_ROLES, named, strict=True):
        if any(unit in folder.units.members(name) for name in names):
            return role
    return ""


def _units(names: tuple[str, ...]) -> str:
    return "、".join(names)


_NUMBER = Column("序号", 4)
_PROJECT = Column("创建项目", 6, merged=True)
_TASK: dict[Column, Cell] = {
    Column("工作任务", 12, "left"): lambda row: row.task.content,
    Column("工作标准", 12, "left"): lambda row: row.task.standard or "",
}
_DUE: dict[Column, Cell] = {
    Column("完成时限", 10): lambda row: _due(row.task),
    Column("备注", 4): lambda row: row.task.note or "",
}
_LEADERS: dict[Column, Cell] = {
    Column("责任领导", 6): lambda row: row.task.leader or "",
    Column("责任人", 5): lambda row: row.task.person or "",
}
_LEAD: dict[Column, Cell] = {Column("牵头单位", 6): lambda row: _units(row.task.lead_units)}
_OTHERS: dict[Column, Cell] = {
    Column("责任单位", 7): lambda row: _units(row.task.responsible_units),
    Column("配合单位", 7): lambda row: _units(row.task.supporting_units),
}
_ROLE: dict[Column, Cell] = {Column("承担", 4): lambda row: row.role}
_OF_PROJECT: dict[Column, Cell] = {_PROJECT: lambda row: row.project}
_BY_PROJECT: dict[Column, Cell] = {
    **_OF_PROJECT, **_TASK, **_LEAD, **_OTHERS, **_LEADERS, **_DUE,
}  # fmt: skip
_ONE_UNIT: dict[Column, Cell] = {**_ROLE, **_OF_PROJECT, **_TASK, **_LEAD, **_OTHERS, **_DUE}
_BY_UNIT: dict[Column, Cell] = {
    Column("单位", 6, merged=True): lambda row: row.unit,
    **_ROLE,
    Column("创建项目", 6): lambda row: row.project,
    **_TASK,
    **_LEAD,
    **_DUE,
}


def _due(task: Task) -> str:
    return official_deadline(task.deadline) if task.deadline else ""


def _table(name: str, columns: dict[Column, Cell], rows: list[Row]) -> Table:
    filled = {column: cell for column, cell in columns.items() if any(cell(row) for row in rows)}
    return Table(
        name=name,
        columns=(_NUMBER, *filled),
        rows=tuple(
            (str(number), *(cell(row) for cell in filled.values()))
            for number, row in enumerate(rows, start=1)
        ),
    )
