"""Every place where a plan, its tasks or its ledgers name a unit."""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.models.base import Model
from chuangcheng.models.matrix import Task
from chuangcheng.models.plan import Organisation, Plan
from chuangcheng.workspace.folder import PlanFolder

Mention = tuple[Model, tuple[str | int, ...], str]
"""The model that names a unit, where in it, and the name. The place is looked up only if wanted."""

JOINTS = "、，,"
"""What stands between names where several were written as one."""


def mentions(folder: PlanFolder) -> Iterator[Mention]:
    """Every name of a unit in the plan, its tasks and its ledgers.

    A second 牵头单位 is left out, since it should not be there at all (DUTY002).
    """
    if folder.plan:
        yield from _of_plan(folder.plan)
    for _, task in folder.tasks():
        yield from _of_task(task)
    for entry in folder.entries():
        for number, name in enumerate(entry.responsible_units):
            yield entry, ("responsible_units", number), name


def mentioned_names(folder: PlanFolder) -> set[str]:
    """The names alone: what `mentions` yields, in a fraction of the time."""
    names = {name for _, _, name in _of_plan(folder.plan)} if folder.plan else set()
    for _, task in folder.tasks():
        if len(task.lead_units) == 1 and not any(joint in task.lead_units[0] for joint in JOINTS):
            names.update(task.lead_units)
        names.update(task.responsible_units, task.supporting_units)
    for entry in folder.entries():
        names.update(entry.responsible_units)
    return names


def _of_task(task: Task) -> Iterator[Mention]:
    leads = task.lead_units
    if len(leads) == 1 and not any(joint in leads[0] for joint in JOINTS):
        yield task, ("lead_units", 0), leads[0]
    for number, name in enumerate(task.responsible_units):
        yield task, ("responsible_units", number), name
    for number, name in enumerate(task.supporting_units):
        yield task, ("supporting_units", number), name


def _of_plan(plan: Plan) -> Iterator[Mention]:
    if plan.owner:
        yield plan, ("owner",), plan.owner
    for project in plan.projects:
        if project.lead_unit:
            yield project, ("lead_unit",), project.lead_unit
    for organisation in plan.organisations:
        yield from _of_organisation(organisation)
    for routine in plan.routines:
        for number, name in enumerate(routine.responsible_units):
            yield routine, ("responsible_units", number), name
        if routine.report_to:
            yield routine, ("report_to",), routine.report_to


def _of_organisation(organisation: Organisation) -> Iterator[Mention]:
    office = organisation.office
    if office and office.seat:
        yield office, ("seat",), office.seat
    for group in organisation.groups:
        if group.lead_unit:
            yield group, ("lead_unit",), group.lead_unit
        for number, name in enumerate(group.members):
            yield group, ("members", number), name
