"""One plan with everything that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from chuangcheng.models.assessment import Assessment
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.models.ledger.issue import Issue, IssueLedger
from chuangcheng.models.ledger.material import Material, MaterialLedger
from chuangcheng.models.ledger.site import Site, SiteLedger
from chuangcheng.models.matrix import Matrix, Task
from chuangcheng.models.plan import Milestone, Plan, Project
from chuangcheng.workspace.units import UnitIndex

ACCEPTANCE = "通过验收"
"""The event that ends a project."""


@dataclass(frozen=True, kw_only=True, eq=False)
class PlanFolder:
    """A folder below plans/: its plan, if it has one, and the files beside it.

    `path` is relative to the workspace, e.g. `plans/dayao-sichuang`.
    """

    path: str
    plan: Plan | None
    units: UnitIndex
    matrices: tuple[Matrix, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    issue_ledgers: tuple[IssueLedger, ...] = ()
    site_ledgers: tuple[SiteLedger, ...] = ()
    material_ledgers: tuple[MaterialLedger, ...] = ()
    dispatches: tuple[Dispatch, ...] = ()

    @property
    def name(self) -> str:
        """The folder's own name."""
        return self.path.rsplit("/", 1)[-1]

    def tasks(self) -> tuple[tuple[Matrix, Task], ...]:
        """Every task with the matrix that it stands in, in file order."""
        return self._tasks  # forty rules ask for them

    @cached_property
    def _tasks(self) -> tuple[tuple[Matrix, Task], ...]:
        return tuple((matrix, task) for matrix in self.matrices for task in matrix.tasks)

    def issues(self) -> Iterator[Issue]:
        """Every entry of the 问题台账, in file order."""
        return (issue for ledger in self.issue_ledgers for issue in ledger.issues)

    def sites(self) -> Iterator[Site]:
        """Every entry of the 点位台账, in file order."""
        return (site for ledger in self.site_ledgers for site in ledger.sites)

    def materials(self) -> Iterator[Material]:
        """Every entry of the 材料台账, in file order."""
        return (material for ledger in self.material_ledgers for material in ledger.materials)

    def entries(self) -> Iterator[Issue | Site | Material]:
        """Every entry of every 台账."""
        yield from self.issues()
        yield from self.sites()
        yield from self.materials()

    def repeated_sites(self) -> Iterator[tuple[Site, Site]]:
        """Each site that was registered before, behind its first entry."""
        first: dict[object, Site] = {}
        for site in self.sites():
            before = first.setdefault(site.place, site)
            if before is not site:
                yield before, site

    def holders(self, site: Site) -> tuple[str, ...]:
        """The units that answer for a site, each under the name that tables print."""
        return tuple(map(self.units.display_name, site.responsible_units))

    def sheets(self) -> Iterator[Matrix | IssueLedger | MaterialLedger]:
        """Every file that may belong to a 创建项目."""
        yield from self.matrices
        yield from self.issue_ledgers
        yield from self.material_ledgers

    def measured(self) -> Iterator[tuple[str | None, Task | Issue | Material]]:
        """Every entry that may name indicators, with the 创建项目 of its file."""
        for matrix, task in self.tasks():
            yield matrix.project, task
        for issues in self.issue_ledgers:
            yield from ((issues.project, issue) for issue in issues.issues)
        for materials in self.material_ledgers:
            yield from ((materials.project, material) for material in materials.materials)

    def task(self, code: str) -> Task | None:
        """The first task with this 编号."""
        return self.task_by_code.get(code)

    def standards(self) -> Iterator[str]:
        """代号 of every standard that the plan, an assessment or an entry names."""
        for project in self.plan.projects if self.plan else ():
            if project.standard:
                yield project.standard
        for assessment in self.assessments:
            yield assessment.standard
        for _, entry in self.measured():
            for reference in entry.indicators:
                if "/" in reference:
                    yield reference.rpartition("/")[0]

    @cached_property
    def task_by_code(self) -> dict[str, Task]:
        """Every 编号 with the first task that has it."""
        found: dict[str, Task] = {}
        for _, task in self.tasks():
            found.setdefault(task.code, task)
        return found

    def project(self, code: str | None) -> Project | None:
        """The project of a 代号 or 名称."""
        return self._project_by_name.get(code) if code else None

    @cached_property
    def _project_by_name(self) -> dict[str, Project]:
        found: dict[str, Project] = {}
        for project in self.plan.projects if self.plan else ():
            for name in (project.code, project.name):
                found.setdefault(name, project)
        return found

    def assessed_by(
        self, standard: str, until: date | None = None, *, year: str = ""
    ) -> list[Assessment]:
        """The assessments by a standard until a day, of a year if one is given, earliest first."""
        found = [
            one
            for one in self.assessments
            if one.standard == standard
            and one.as_of.last is not None
            and (until is None or one.as_of.last <= until)
            and (not year or str(one.year) == year)
        ]
        return sorted(found, key=_as_of)

    def latest_by(
        self, standard: str, until: date | None = None, *, year: str = ""
    ) -> Assessment | None:
        """The last of them; of several with one 时点 the first in file order."""
        return max(self.assessed_by(standard, until, year=year), key=_as_of, default=None)

    def acceptance(self, project: Project | None) -> Milestone | None:
        """The milestone with which a project is accepted; without a project, the plan's last."""
        projects = (project,) if project else self.plan.projects if self.plan else ()
        found = [
            milestone
            for one in projects
            for milestone in one.milestones
            if milestone.event == ACCEPTANCE and milestone.deadline.last is not None
        ]
        return max(found, key=_last_day, default=None)


def _last_day(milestone: Milestone) -> int:
    last = milestone.deadline.last
    return last.toordinal() if last else 0


def _as_of(assessment: Assessment) -> date:
    return assessment.as_of.last or date.min
