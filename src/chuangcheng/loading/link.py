"""Models of single files → one workspace, cross-linked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from chuangcheng.diagnostic import Finding
from chuangcheng.loading.inherit import Inheritance
from chuangcheng.models.assessment import Assessment
from chuangcheng.models.base import Model
from chuangcheng.models.config import Config
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.models.indicator import Standard
from chuangcheng.models.ledger.issue import IssueLedger
from chuangcheng.models.ledger.material import MaterialLedger
from chuangcheng.models.ledger.site import SiteLedger
from chuangcheng.models.matrix import Matrix
from chuangcheng.models.plan import Plan
from chuangcheng.models.unit import UnitRegistry
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.units import UnitIndex
from chuangcheng.workspace.workspace import Workspace

_OF_A_PLAN = (
    Plan, Matrix, Assessment, IssueLedger, SiteLedger, MaterialLedger, Dispatch,
)  # fmt: skip
M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Part:
    """One file's model."""

    path: str
    model: Model

    @property
    def folder(self) -> str:
        """`plans/<plan>` for a file anywhere below it, else empty."""
        steps = self.path.split("/")
        return "/".join(steps[:2]) if steps[0] == "plans" and len(steps) > 2 else ""


def link(
    parts: Iterable[Part],
    broken: Mapping[str, frozenset[str]],
    shipped: Callable[[str], Model | None],
    shipped_codes: tuple[str, ...],
) -> tuple[Workspace, list[Finding]]:
    """Put the parts together. `shipped` reads a standard of the package by its 代号."""
    parts = list(parts)
    root_registries = list(_of(UnitRegistry, parts, ""))
    by_folder: dict[str, list[Part]] = {}
    for part in parts:
        by_folder.setdefault(part.folder, []).append(part)
    folders = tuple(
        _folder(path, by_folder[path], root_registries) for path in sorted(by_folder) if path
    )
    findings = [*_misplaced(parts), *_second_plans(parts)]
    written = tuple(_of(Standard, parts, None))
    is_certain = not any(Standard.KIND in kinds for kinds in broken.values())
    inheritance = Inheritance(written, shipped, shipped_codes, is_certain=is_certain)
    own = tuple(StandardIndex(inheritance.whole(standard)) for standard in written)
    standards = {index.code: index for index in reversed(own)}
    findings += _second_standards(own)
    for code in (code for folder in folders for code in folder.standards()):
        if code not in standards:
            found = inheritance.find(code)
            if found is not None:
                standards[code] = StandardIndex(inheritance.whole(found))
    findings += inheritance.findings
    workspace = Workspace(
        config=next(_of(Config, parts, None), None),
        registries=tuple(_of(UnitRegistry, parts, None)),
        plans=folders,
        standards=standards,
        own_standards=own,
        known_standards=tuple(dict.fromkeys((*(index.code for index in own), *shipped_codes))),
        broken_files=tuple(sorted(broken)),
        broken_kinds=frozenset().union(*broken.values()),
    )
    return workspace, findings


def _of(kind: type[M], parts: Iterable[Part], folder: str | None) -> Iterator[M]:
    for part in parts:
        if isinstance(part.model, kind) and folder in (None, part.folder):
            yield part.model


def _folder(path: str, parts: list[Part], root_registries: list[UnitRegistry]) -> PlanFolder:
    return PlanFolder(
        path=path,
        plan=next(_of(Plan, parts, None), None),
        units=UnitIndex((*_of(UnitRegistry, parts, None), *root_registries)),
        matrices=tuple(_of(Matrix, parts, None)),
        assessments=tuple(_of(Assessment, parts, None)),
        issue_ledgers=tuple(_of(IssueLedger, parts, None)),
        site_ledgers=tuple(_of(SiteLedger, parts, None)),
        material_ledgers=tuple(_of(MaterialLedger, parts, None)),
        dispatches=tuple(_of(Dispatch, parts, None)),
    )


def _misplaced(parts: Iterable[Part]) -> Iterator[Finding]:
    """A file of a plan that lies in no plan's folder would be read by nobody."""
    for part in parts:
        if isinstance(part.model, _OF_A_PLAN) and not part.folder:
            yield Finding(
                at=part.model.span("kind"),
                code="LINK010",
                message="这个文件不在方案的文件夹里，不知道属于哪个方案",
                hint="移到 plans 下面方案自己的文件夹里，例如 plans/示例县/",
            )


def _second_plans(parts: Iterable[Part]) -> list[Finding]:
    """A folder holds one plan; a second 方案 in it would be read by nobody."""
    first: dict[str, Part] = {}
    findings = []
    for part in parts:
        if isinstance(part.model, Plan) and part.folder:
            before = first.setdefault(part.folder, part)
            if before is not part:
                findings.append(
                    Finding(
                        at=part.model.span("kind"),
                        code="LINK006",
                        message=f"这个文件夹里已经有一个方案“{before.path}”",
                        hint="一个文件夹只放一个方案；把另一个移到自己的文件夹",
                    )
                )
    return findings


def _second_standards(standards: Iterable[StandardIndex]) -> Iterator[Finding]:
    """Of two standards with one 代号 only the first is used."""
    first: dict[str, StandardIndex] = {}
    for index in standards:
        before = first.setdefault(index.code, index)
        if before is not index:
            yield Finding(
                at=index.standard.span("code"),
                code="LINK011",
                message=f"指标体系“{before.standard.file}”也用了代号“{index.code}”",
                hint="给其中一个另起代号",
            )
