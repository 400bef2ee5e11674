"""The whole of a workspace, read-only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from posixpath import join, normpath

from chuangcheng.diagnostic import Suppression
from chuangcheng.models.assessment import Assessment
from chuangcheng.models.base import Model
from chuangcheng.models.config import Config
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.plan import Project
from chuangcheng.models.unit import UnitRegistry
from chuangcheng.nearest import suggest
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.texts import PrintedTexts, WrittenTexts


@dataclass(frozen=True, kw_only=True)
class Workspace:
    """Everything that was read, linked.

    `own_standards` are those whose files lie in the workspace; `standards` adds the shipped ones
    that something here refers to. `broken_files` could not be read whole: what asks whether a
    name exists anywhere cannot be answered while there are any. `files` are the paths of all files,
    `unread_texts` the texts of those that could not be read whole.
    """

    config: Config | None = None
    registries: tuple[UnitRegistry, ...] = ()
    plans: tuple[PlanFolder, ...] = ()
    standards: Mapping[str, StandardIndex] = field(default_factory=dict)
    own_standards: tuple[StandardIndex, ...] = ()
    known_standards: tuple[str, ...] = ()
    broken_files: tuple[str, ...] = ()
    broken_kinds: frozenset[str] = frozenset()
    files: tuple[str, ...] = ()
    unread_texts: Mapping[str, str] = field(default_factory=dict)
    suppressions: tuple[Suppression, ...] = ()

    @cached_property
    def printed(self) -> PrintedTexts:
        """What documents print in the user's own words."""
        return PrintedTexts(self.plans)

    @cached_property
    def written(self) -> WrittenTexts:
        """Every text of the workspace's files."""
        return WrittenTexts(self._models(), self.unread_texts)

    def _models(self) -> Iterator[Model]:
        yield from filter(None, (self.config,))
        yield from self.registries
        for folder in self.plans:
            yield from filter(None, (folder.plan,))
            yield from (*folder.matrices, *folder.assessments, *folder.dispatches)
            yield from (*folder.issue_ledgers, *folder.site_ledgers, *folder.material_ledgers)
        yield from (index.standard for index in self.own_standards)

    def plan_at(self, path: str) -> PlanFolder | None:
        """The plan folder at a path relative to the workspace."""
        return next((folder for folder in self.plans if folder.path == path), None)

    def parent_of(self, folder: PlanFolder) -> PlanFolder | None:
        """The folder of the plan that a plan carries out, by its 上级方案."""
        if folder.plan is None or folder.plan.parent is None:
            return None
        return self.plan_at(normpath(join(folder.path, folder.plan.parent)))

    def standard_of(self, project: Project | None) -> StandardIndex | None:
        """The standard that a project is measured by."""
        code = project.standard if project else None
        return self.standards.get(code) if code else None

    def indicator(
        self, reference: str, project: Project | None
    ) -> tuple[StandardIndex, Indicator] | None:
        """What a task's 指标 refers to: a code in its project's standard, or `标准代号/编号`."""
        standard = self.standard_of(project)
        found = standard.find(reference) if standard else None
        if standard and found:
            return standard, found
        for other in self.standards.values() if "/" in reference else ():
            code = reference.removeprefix(f"{other.code}/")
            found = other.find(code) if code != reference else None
            if found:
                return other, found
        return None

    def assessments(self) -> Iterator[tuple[Assessment, StandardIndex]]:
        """Every assessment whose standard is known, with it; LINK005 tells of the others."""
        for folder in self.plans:
            for assessment in folder.assessments:
                index = self.standards.get(assessment.standard)
                if index is not None:
                    yield assessment, index

    def suggest_standard(self, code: str) -> str:
        """A hint with the nearest standards, shipped ones included."""
        return suggest(code, self.known_standards)
