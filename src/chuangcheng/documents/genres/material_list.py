"""申报材料目录: the 材料台账 line by line of the standard, with what has come and what has not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chuangcheng.documents.dispatches import carrier_values
from chuangcheng.documents.duties.rows import find_unit
from chuangcheng.documents.filters import joined, official_date, official_deadline
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.paper import Column, Table
from chuangcheng.documents.subjects import subject
from chuangcheng.errors import NotFoundError
from chuangcheng.models.ledger.material import Material
from chuangcheng.models.plan import Project
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace

TITLE = "申报材料目录"
TEMPLATE = "申报材料目录/模板.md.j2"
FORMATS = ("docx", "html", "md", "xlsx")
OPTIONS = ("--unit", "--standard")
UNPLACED = "没有写指标"
_COLUMNS = (
    Column("序号", 4),
    Column("测评指标", 12, "left", merged=True),
    Column("材料编号", 7),
    Column("材料名称", 14, "left"),
    Column("类别", 7),
    Column("份数", 4),
    Column("责任单位", 8),
    Column("责任人", 6),
    Column("报送时限", 11),
    Column("报送情况", 12),
    Column("备注", 6, "left"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A piece of material at one of the lines that it proves."""

    standard: StandardIndex | None
    code: str
    material: Material


def build(inputs: Inputs) -> Context:
    """Every piece under each line that it proves; of one unit or one standard if asked."""
    entries = list(_entries(inputs))
    if not entries:
        raise NotFoundError(*_nothing(inputs))
    standards = _standards(inputs, entries)
    title = _title(inputs)
    table = _table(title, [*_placed(standards, entries), *_unplaced(entries)])
    missing = [] if inputs.unit else [_missing(index, entries) for index in standards]
    return Context(
        name=inputs.dispatch.title if inputs.dispatch else title,
        file_name="-".join(filter(None, (TITLE, inputs.unit))),
        values={
            **carrier_values(inputs.dispatch),
            "标题": title,
            "汇总": _summary([entry.material for entry in entries]),
            "缺材料": list(filter(None, missing)),
        },
        tables={TITLE: table},
    )


def _nothing(inputs: Inputs) -> tuple[str, str]:
    folder = inputs.folder
    if not any(folder.materials()):
        return f"“{folder.path}”里还没有材料台账", "写一个“类型: 材料台账”的文件"
    if inputs.unit is not None:
        return f"材料台账里没有“{inputs.unit}”报送的材料", "看看材料的“责任单位”"
    return f"材料台账里没有“{inputs.standard}”的材料", "看看材料的“指标”"


def _title(inputs: Inputs) -> str:
    return f"{subject(inputs.folder)}{TITLE}" + (f"（{inputs.unit}）" if inputs.unit else "")


def _entries(inputs: Inputs) -> Iterator[Entry]:
    folder = inputs.folder
    unit = find_unit(folder.units, inputs.unit).name if inputs.unit else None
    for ledger in folder.material_ledgers:
        project = folder.project(ledger.project)
        for material in ledger.materials:
            holders = map(folder.units.full_name, material.responsible_units)
            if unit is None or unit in holders:
                for entry in _places(inputs.workspace, project, material):
                    if inputs.standard in (None, entry.standard and entry.standard.code):
                        yield entry


def _places(workspace: Workspace, project: Project | None, material: Material) -> Iterator[Entry]:
    """Once for each line that it proves; once without, where it names none that is known."""
    found = [workspace.indicator(one, project) for one in material.indicators]
    placed = [Entry(one[0], one[1].code, material) for one in found if one is not None]
    yield from placed or [Entry(None, "", material)]


def _standards(inputs: Inputs, entries: Sequence[Entry]) -> list[StandardIndex]:
    """Those that the projects go by, in their order, then others that a piece names."""
    projects = inputs.folder.plan.projects if inputs.folder.plan else ()
    own = [inputs.workspace.standard_of(project) for project in projects]
    named = {entry.standard for entry in entries}
    wanted = [*own, *(entry.standard for entry in entries)]
    return [one for one in dict.fromkeys(wanted) if one is not None and one in named]


def _placed(
    standards: Sequence[StandardIndex], entries: Sequence[Entry]
) -> Iterator[tuple[str, Material]]:
    """Line and material, in the order of the standards."""
    for index in standards:
        prefix = f"{index.standard.name} " if len(standards) > 1 else ""
        for node in index.nodes():
            for entry in entries:
                if entry.standard is index and entry.code == node.code:
                    yield f"{prefix}{node.code} {node.name}", entry.material


def _unplaced(entries: Sequence[Entry]) -> Iterator[tuple[str, Material]]:
    return ((UNPLACED, entry.material) for entry in entries if entry.standard is None)


def _table(name: str, entries: Sequence[tuple[str, Material]]) -> Table:
    rows = [(str(i), line, *_cells(one)) for i, (line, one) in enumerate(entries, start=1)]
    keep = [i for i in range(len(_COLUMNS)) if any(row[i] for row in rows)]
    return Table(
        name=name,
        short=TITLE,
        columns=tuple(_COLUMNS[i] for i in keep),
        rows=tuple(tuple(row[i] for i in keep) for row in rows),
    )


def _cells(one: Material) -> tuple[str, ...]:
    return (
        one.code,
        one.name,
        one.category or "",
        str(one.copies) if one.copies is not None else "",
        joined(one.responsible_units),
        one.person or "",
        official_deadline(one.deadline) if one.deadline else "",
        _status(one),
        one.note or "",
    )


def _status(one: Material) -> str:
    """The status and when it came, and by how many days too late."""
    day = one.submitted_on.last if one.submitted_on else None
    came = f"（{official_date(day)}报来）" if day else ""
    late = f"，晚 {one.days_late} 天" if one.days_late else ""
    return f"{one.status or '没有写状态'}{came}{late}"


def _summary(materials: Sequence[Material]) -> str:
    """How many pieces there are in each status, each piece counted once."""
    pieces = {id(one): one for one in materials}.values()
    counts: dict[str, int] = {}
    for one in pieces:
        counts[one.status or "没有写状态"] = counts.get(one.status or "没有写状态", 0) + 1
    told = "，".join(f"{name} {count} 件" for name, count in counts.items())
    return f"共 {len(pieces)} 件材料：{told}"


def _missing(index: StandardIndex, entries: Sequence[Entry]) -> str:
    """The lines that no material proves, neither of their own nor for a group above them."""
    proved = {entry.code for entry in entries if entry.standard is index}
    left = [leaf for leaf in index.leaves() if proved.isdisjoint(index.ancestors(leaf.code))]
    if not left:
        return ""
    listed = "、".join(f"{leaf.code} {leaf.name}" for leaf in left)
    return f"{index.standard.name}还有 {len(left)} 项没有材料：{listed}"
