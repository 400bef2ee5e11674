"""任务分解表: the responsibility matrix as a landscape table, by project or by unit.

Columns stand in the order in which counties print them: 项目, 任务, 标准, 牵头, 责任, 配合, 时限. A
column that nobody filled in is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from chuangcheng.documents.filters import official_deadline
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.paper import Column, Table
from chuangcheng.errors import NotFoundError
from chuangcheng.models.matrix import Task
from chuangcheng.models.unit import Unit
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.units import UnitIndex

TITLE = "任务分解表"
TEMPLATE = "任务分解表/模板.md.j2"
FORMATS = ("docx", "html", "md", "xlsx")
SELECTABLE = True
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
    rows = list(_rows_by_project(folder))
    if not rows:
        raise NotFoundError(f"“{folder.path}”里还没有任务", "写一个“类型: 任务分解”的文件")
    if inputs.unit is not None:
        unit = folder.units.unit(inputs.unit)
        if unit is None and folder.units.knows(inputs.unit):
            names = "、".join(one.display_name for one in folder.units.members(inputs.unit))
            raise NotFoundError(f"“{inputs.unit}”是一组单位", f"写其中一个：{names}")
        if unit is None:
            hint = folder.units.suggest(inputs.unit) or "名称以单位名录为准"
            raise NotFoundError(f"单位名录里没有“{inputs.unit}”", hint)
        rows = _by_unit(rows, folder.units, (unit,))
        if not rows:
            raise NotFoundError(f"“{unit.display_name}”在这个方案里没有任务")
        columns, suffix = _ONE_UNIT, f"（{unit.display_name}）"
        file_name = f"{TITLE}-{unit.display_name}"
    elif inputs.view == "unit":
        _check_names(rows, folder.units)
        rows = _by_unit(rows, folder.units, folder.units.all())
        columns, suffix, file_name = _BY_UNIT, "（按单位）", f"{TITLE}-按单位"
    else:
        columns, suffix, file_name = _BY_PROJECT, "", TITLE
    title = _title(folder) + suffix
    table = _table(title, columns, rows)
    return Context(name=title, file_name=file_name, values={"标题": title}, tables={TITLE: table})


def _check_names(rows: list[Row], units: UnitIndex) -> None:
    """A unit that is not in the registry would be left out of a table by units in silence."""
    tasks = (row.task for row in rows)
    named = (
        name
        for task in tasks
        for name in (*task.lead_units, *task.responsible_units, *task.supporting_units)
    )
    unknown = [name for name in dict.fromkeys(named) if not units.knows(name)]
    if unknown:
        listed = "、".join(unknown[:5]) + ("等" if len(unknown) > 5 else "")
        raise NotFoundError(f"这些单位不在单位名录里：{listed}", "先补进单位名录，再按单位出表")


def _title(folder: PlanFolder) -> str:
    """大姚县“四创”工作方案 → 大姚县“四创”工作任务分解表."""
    name = folder.plan.name if folder.plan else folder.name
    for ending in ("工作实施方案", "实施方案", "工作方案", "方案"):
        name = name.removesuffix(ending)
    return f"{name}工作{TITLE}"


def _rows_by_project(folder: PlanFolder) -> Iterator[Row]:
    """Projects in the plan's order, tasks in the files'; what is common to all comes last."""
    by_project: dict[str, list[Task]] = {}
    for matrix in folder.matrices:
        project = folder.project(matrix.project)
        by_project.setdefault(project.name if project else COMMON, []).extend(matrix.tasks)
    projects = folder.plan.projects if folder.plan else ()
    for name in dict.fromkeys((*(project.name for project in projects), COMMON)):
        for task in by_project.get(name, ()):
            yield Row(task=task, project=name)


_ROLES = ("牵头", "责任", "配合")


def _by_unit(rows: list[Row], units: UnitIndex, wanted: Iterable[Unit]) -> list[Row]:
    """The rows of each unit: first those that it leads; each task once, in its gravest role.

    A unit takes part whether a task names it or a group that it is in.
    """
    members = cache(units.members)
    found: dict[int, list[list[Row]]] = {id(unit): [[], [], []] for unit in wanted}
    for row in rows:
        task, seen = row.task, set[int]()
        named = (task.lead_units, task.responsible_units, task.supporting_units)
        for rank, names in enumerate(named):
            for unit in (unit for name in names for unit in members(name)):
                if id(unit) in found and id(unit) not in seen:
                    seen.add(id(unit))
                    found[id(unit)][rank].append(
                        replace(row, unit=unit.display_name, role=_ROLES[rank])
                    )
    return [row for by_role in found.values() for part in by_role for row in part]


def _units(names: tuple[str, ...]) -> str:
    return "、".join(names)


_NUMBER = Column("序号", 4)
_PROJECT = Column("创建项目", 6, merged=True)
_TASK: dict[Column, Cell] = {
    Column("工作任务", 12, "left"): lambda row: row.task.content,
    Column("工作标准", 12, "left"): lambda row: row.task.standard or "",
}
_DUE: dict[Column, Cell] = {
    Column("完成时限", 11): lambda row: _due(row.task),
    Column("备注", 4): lambda row: row.task.note or "",
}
_LEADERS: dict[Column, Cell] = {
    Column("责任领导", 7): lambda row: row.task.leader or "",
    Column("责任人", 6): lambda row: row.task.person or "",
}
_LEAD: dict[Column, Cell] = {Column("牵头单位", 8): lambda row: _units(row.task.lead_units)}
_OTHERS: dict[Column, Cell] = {
    Column("责任单位", 8): lambda row: _units(row.task.responsible_units),
    Column("配合单位", 8): lambda row: _units(row.task.supporting_units),
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
        short=TITLE,
        columns=(_NUMBER, *filled),
        rows=tuple(
            (str(number), *(cell(row) for cell in filled.values()))
            for number, row in enumerate(rows, start=1)
        ),
    )
