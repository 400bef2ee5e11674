"""Which tasks serve an indicator, which unit answers for it, to which 创建项目 it belongs."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.matrix import Matrix, Task
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace


class Charge(NamedTuple):  # a dataclass takes longer to make, and `cc validate` comes by here
    """Who answers for a leaf and for which 创建项目, as tables print them; empty where unknown."""

    unit: str = ""
    project: str = ""


_Named = dict[str, list[tuple[Matrix, Task]]]
"""Code of a line or a group → the tasks that name it, in file order, with where they stand."""


def charges(workspace: Workspace, folder: PlanFolder, standard: StandardIndex) -> dict[str, Charge]:
    """Leaf code → who answers for it.

    A task that names a group answers for all below it; a task that names a line or a nearer group
    goes before. Of two tasks that name the same code the first in file order counts. A leaf that
    no task of a project names belongs to the project that goes by the standard, if only one does.
    """
    only = _only_project(folder, standard)
    named = _tasks_by_code(workspace, folder, standard)
    if not named:
        return dict.fromkeys((leaf.code for leaf in standard.leaves()), Charge(project=only))

    def unit(_: Matrix, task: Task) -> str:
        return folder.units.display_name(task.lead_unit) if task.lead_unit else ""

    def project(matrix: Matrix, _: Task) -> str:
        found = folder.project(matrix.project)
        return found.name if found else ""

    units, projects = _first(named, unit), _first(named, project)
    return {
        leaf.code: Charge(
            unit=_nearest(units, standard, leaf.code),
            project=_nearest(projects, standard, leaf.code) or only,
        )
        for leaf in standard.leaves()
    }


def lead_units(workspace: Workspace, folder: PlanFolder, standard: StandardIndex) -> dict[str, str]:
    """Leaf code → the lead unit's name; without the leaves that nobody answers for."""
    found = charges(workspace, folder, standard)
    return {code: one.unit for code, one in found.items() if one.unit}


def serving_tasks(
    workspace: Workspace, folder: PlanFolder, standard: StandardIndex
) -> dict[str, tuple[Task, ...]]:
    """Leaf code → all tasks that name it; where none does, those that name the nearest group."""
    named = _tasks_by_code(workspace, folder, standard)
    return {
        leaf.code: tuple(task for _, task in tasks)
        for leaf in standard.leaves()
        if (tasks := next((named[c] for c in standard.ancestors(leaf.code) if c in named), []))
    }


def _first(named: _Named, word: Callable[[Matrix, Task], str]) -> dict[str, str]:
    """Code → the first word that a task naming it has."""
    return {
        code: found
        for code, tasks in named.items()
        if (found := next(filter(None, (word(*one) for one in tasks)), ""))
    }


def _nearest(words: dict[str, str], standard: StandardIndex, code: str) -> str:
    """The word of the code itself or of the nearest group above it."""
    return next((words[one] for one in standard.ancestors(code) if one in words), "")


def _only_project(folder: PlanFolder, standard: StandardIndex) -> str:
    """The name of the project that goes by the standard; empty where none or several do."""
    projects = folder.plan.projects if folder.plan else ()
    names = [project.name for project in projects if project.standard == standard.code]
    return names[0] if len(names) == 1 else ""


def _tasks_by_code(workspace: Workspace, folder: PlanFolder, standard: StandardIndex) -> _Named:
    known: dict[tuple[str | None, str], Indicator | None] = {}
    tasks: _Named = {}
    for matrix, task in folder.tasks():
        for reference in task.indicators:
            key = (matrix.project, reference)
            if key not in known:
                found = workspace.indicator(reference, folder.project(matrix.project))
                known[key] = found[1] if found and found[0] is standard else None
            indicator = known[key]
            if indicator is not None:
                tasks.setdefault(indicator.code, []).append((matrix, task))
    return tasks
