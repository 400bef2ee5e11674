"""Which unit answers for an indicator: the lead unit of the task that serves it."""

from __future__ import annotations

from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace


def lead_units(workspace: Workspace, folder: PlanFolder, standard: StandardIndex) -> dict[str, str]:
    """Leaf code → the lead unit's name as tables print it.

    A task that names a group answers for all below it; a task that names a line or a nearer group
    goes before. Of two tasks that name the same code the first in file order counts.
    """
    first: dict[str, str] = {}
    seen: set[tuple[str | None, str]] = set()
    for matrix, task in folder.tasks():
        if task.lead_unit is None:
            continue
        for reference in task.indicators:
            if (matrix.project, reference) in seen:
                continue
            seen.add((matrix.project, reference))
            found = workspace.indicator(reference, folder.project(matrix.project))
            if found is not None and found[0] is standard:
                first.setdefault(found[1].code, folder.units.display_name(task.lead_unit))
    return {
        leaf.code: unit
        for leaf in standard.leaves()
        if (unit := next((first[c] for c in standard.ancestors(leaf.code) if c in first), ""))
    }
