"""Which tasks serve an indicator, and which unit answers for it."""

from __future__ import annotations

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.matrix import Task
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace


def lead_units(workspace: Workspace, folder: PlanFolder, standard: StandardIndex) -> dict[str, str]:
    """Leaf code → the lead unit's name as tables print it.

    A task that names a group answers for all below it; a task that names a line or a nearer group
    goes before. Of two tasks that name the same code the first in file order counts.
    """
    first = {
        code: folder.units.display_name(unit)
        for code, tasks in _tasks_by_code(workspace, folder, standard).items()
        if (unit := next((task.lead_unit for task in tasks if task.lead_unit), None))
    }
    if not first:
        return {}
    return {
        leaf.code: unit
        for leaf in standard.leaves()
        if (unit := next((first[c] for c in standard.ancestors(leaf.code) if c in first), ""))
    }


def serving_tasks(
    workspace: Workspace, folder: PlanFolder, standard: StandardIndex
) -> dict[str, tuple[Task, ...]]:
    """Leaf code → all tasks that name it; where none does, those that name the nearest group."""
    named = _tasks_by_code(workspace, folder, standard)
    return {
        leaf.code: tuple(tasks)
        for leaf in standard.leaves()
        if (tasks := next((named[c] for c in standard.ancestors(leaf.code) if c in named), []))
    }


def _tasks_by_code(
    workspace: Workspace, folder: PlanFolder, standard: StandardIndex
) -> dict[str, list[Task]]:
    """Code of a line or a group → the tasks that name it, in file order."""
    known: dict[tuple[str | None, str], Indicator | None] = {}
    tasks: dict[str, list[Task]] = {}
    for matrix, task in folder.tasks():
        for reference in task.indicators:
            key = (matrix.project, reference)
            if key not in known:
                found = workspace.indicator(reference, folder.project(matrix.project))
                known[key] = found[1] if found and found[0] is standard else None
            indicator = known[key]
            if indicator is not None:
                tasks.setdefault(indicator.code, []).append(task)
    return tasks
