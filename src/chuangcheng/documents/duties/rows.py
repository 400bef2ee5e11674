"""The matrix as rows: by project, or unit by unit with the role that each unit has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from chuangcheng.errors import NotFoundError
from chuangcheng.models.matrix import Task
from chuangcheng.models.unit import Unit
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.units import UnitIndex

COMMON: Final = "共同任务"
"""The project column of tasks that belong to no single project."""
ROLES: Final = ("牵头", "责任", "配合")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table."""

    task: Task
    project: str
    unit: str = ""
    role: str = ""


def rows_by_project(folder: PlanFolder) -> Iterator[Row]:
    """Projects in the plan's order, tasks in the files'; what is common to all comes last."""
    by_project: dict[str, list[Task]] = {}
    for matrix in folder.matrices:
        project = folder.project(matrix.project)
        by_project.setdefault(project.name if project else COMMON, []).extend(matrix.tasks)
    projects = folder.plan.projects if folder.plan else ()
    for name in dict.fromkeys((*(project.name for project in projects), COMMON)):
        for task in by_project.get(name, ()):
            yield Row(task=task, project=name)


def all_rows(folder: PlanFolder) -> list[Row]:
    """`rows_by_project`. Raises `NotFoundError` where there is no task at all."""
    rows = list(rows_by_project(folder))
    if not rows:
        raise NotFoundError(f"“{folder.path}”里还没有任务", "写一个“类型: 任务分解”的文件")
    return rows


def rows_by_unit(rows: Iterable[Row], units: UnitIndex, wanted: Iterable[Unit]) -> list[Row]:
    """The rows of each unit: first those that it leads; each task once, in its gravest role.

    A unit takes part whether a task names it or a group that it is in.
    """
    members = cache(units.members)
    found: dict[int, list[list[Row]]] = {id(unit): [[], [], []] for unit in wanted}
    for row in rows:
        seen = set[int]()
        for rank, names in enumerate(named(row.task)):
            for unit in (unit for name in names for unit in members(name)):
                if id(unit) in found and id(unit) not in seen:
                    seen.add(id(unit))
                    found[id(unit)][rank].append(
                        replace(row, unit=unit.display_name, role=ROLES[rank])
                    )
    return [row for by_role in found.values() for part in by_role for row in part]


def named(task: Task) -> tuple[tuple[str, ...], ...]:
    """The units of each of the `ROLES`."""
    return task.lead_units, task.responsible_units, task.supporting_units


def find_unit(units: UnitIndex, name: str) -> Unit:
    """The unit of a name. Raises `NotFoundError`, for a group too."""
    unit = units.unit(name)
    if unit is None and units.knows(name):
        names = "、".join(one.display_name for one in units.members(name))
        raise NotFoundError(f"“{name}”是一组单位", f"写其中一个：{names}")
    if unit is None:
        hint = units.suggest(name) or "名称以单位名录为准"
        raise NotFoundError(f"单位名录里没有“{name}”", hint)
    return unit


def refuse_unknown(rows: Iterable[Row], units: UnitIndex) -> None:
    """A unit that is not in the registry would be left out of a table by units in silence."""
    names = (name for row in rows for part in named(row.task) for name in part)
    unknown = [name for name in dict.fromkeys(names) if not units.knows(name)]
    if unknown:
        listed = "、".join(unknown[:5]) + ("等" if len(unknown) > 5 else "")
        raise NotFoundError(f"这些单位不在单位名录里：{listed}", "先补进单位名录，再按单位出表")
