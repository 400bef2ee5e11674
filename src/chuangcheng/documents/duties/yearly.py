"""Which tasks have a place in the table of one year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chuangcheng.documents.duties.rows import Row
from chuangcheng.documents.periods import Period
from chuangcheng.models.values.deadline import Deadline, Grain
from chuangcheng.workspace.folder import PlanFolder


@dataclass(frozen=True, slots=True)
class OfYear:
    """The rows of a year, and those of which nobody can tell to which year they belong."""

    rows: tuple[Row, ...]
    undated: tuple[Row, ...]


def rows_of_year(folder: PlanFolder, rows: Iterable[Row], year: Period) -> OfYear:
    """Tasks due in the year, and what goes on all the time: standing duties and routines.

    What is due before an event is due in the year that the milestones give for it; what lasts up
    to an event (至…) belongs to each year until then.
    """
    told = [(row, _belongs(folder, row, year)) for row in rows]
    return OfYear(
        tuple(row for row, belongs in told if belongs),
        tuple(row for row, belongs in told if belongs is None),
    )


def _belongs(folder: PlanFolder, row: Row, year: Period) -> bool | None:
    deadline = row.task.deadline
    if deadline is None:
        return None
    if deadline.grain in (Grain.STANDING, Grain.ROUTINE):
        return True
    if deadline.grain is not Grain.EVENT:
        return year.holds(deadline)
    days = [day for day in _days(folder, row.project, deadline.event) if day.last is not None]
    if not days:
        return None
    if deadline.until_event:
        return any(day.last >= year.first for day in days if day.last is not None)
    return any(year.holds(day) for day in days)


def _days(folder: PlanFolder, project: str, event: str) -> Iterator[Deadline]:
    """When an event is to be, by the milestones of the project, or of all for a common task."""
    one = folder.project(project)
    projects = (one,) if one else folder.plan.projects if folder.plan else ()
    for found in projects:
        yield from (step.deadline for step in found.milestones if step.event == event)
