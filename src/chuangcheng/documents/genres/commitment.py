"""目标责任书: what one unit undertakes to do by when, and places to sign; a sheet for each unit.

It is no 公文: the 发文 gives the title, who issues it, and the office's own sections.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import groupby

from chuangcheng.documents.duties.columns import due
from chuangcheng.documents.duties.rows import (
    ROLES,
    Row,
    all_rows,
    find_unit,
    refuse_unknown,
    rows_by_unit,
)
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.paper import Column, Table
from chuangcheng.documents.views import view
from chuangcheng.errors import NotFoundError
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.matrix import Task
from chuangcheng.models.plan import Project
from chuangcheng.models.values.number import format_points
from chuangcheng.scoring.charge import lead_units
from chuangcheng.scoring.telling.notes import UNCONFIRMED
from chuangcheng.workspace.coverage import is_confirmed
from chuangcheng.workspace.standards import StandardIndex

TITLE = "目标责任书"
TEMPLATE = "目标责任书/模板.md.j2"
FORMATS = ("docx", "html", "md")
OPTIONS = ("--unit",)
_COLUMNS = (
    Column("序号", 4),
    Column("承担", 4),
    Column("目标任务", 11, "left"),
    Column("工作标准", 10, "left"),
    Column("测评指标和分值", 11, "left"),
    Column("完成时限", 9),
)


def build(inputs: Inputs) -> Context:
    """A sheet for the unit asked for, else for each that leads a task or is responsible for one."""
    dispatch = inputs.dispatch
    if dispatch is None:
        raise NotFoundError(
            f"“{inputs.folder.path}”里没有用“{TITLE}”模板的发文",
            f"写一个“类型: 发文”“模板: {TITLE}”的文件，发文机关写和谁签",
        )
    desk = _Desk(inputs, dispatch)
    sheets = {unit: tuple(rows) for unit, rows in groupby(desk.rows(), lambda row: row.unit)}
    if not sheets:
        raise NotFoundError(f"“{inputs.folder.path}”里没有哪个单位牵头或者负责任务")
    tables = {
        f"{TITLE}{number}": desk.table(unit, rows)
        for number, (unit, rows) in enumerate(sheets.items(), start=1)
    }
    return Context(
        name=dispatch.title,
        file_name="-".join(filter(None, (TITLE, inputs.unit))),
        values=desk.values(list(zip(sheets, tables.items(), strict=True))),
        tables=tables,
    )


@dataclass(frozen=True)
class _Desk:
    """Where the sheets are written."""

    inputs: Inputs
    dispatch: Dispatch

    def values(self, sheets: Iterable[tuple[str, tuple[str, Table]]]) -> dict[str, object]:
        """What all sheets share, and each unit's with its table and the table's name."""
        plan = self.inputs.folder.plan
        return {
            "标题": self.dispatch.title,
            "发文": view(self.dispatch),
            "方案": view(plan),
            "督办": view(plan.supervision) if plan else None,
            "份数": self.dispatch.particulars.get("份数"),
            "各份": [self._sheet(unit, name, table) for unit, (name, table) in sheets],
        }

    def _sheet(self, unit: str, name: str, table: Table) -> dict[str, object]:
        worth = self._worth(unit)
        cells = (cell for row in table.rows for cell in row)
        return {
            "单位": unit,
            "全称": self._full_name(unit),
            "表": name,
            "分值": worth,
            "待核": any(UNCONFIRMED in text for text in (*worth, *cells)),
        }

    def rows(self) -> list[Row]:
        """Unit by unit; who only supports others, or deliberates, signs when asked for by name."""
        folder = self.inputs.folder
        found = all_rows(folder)
        if self.inputs.unit is not None:
            unit = find_unit(folder.units, self.inputs.unit)
            own = rows_by_unit(found, folder.units, (unit,))
            if not own:
                raise NotFoundError(f"“{unit.display_name}”在这个方案里没有任务")
            return own
        refuse_unknown(found, folder.units)
        issuers = set(map(self._full_name, self.dispatch.issuers))
        wanted = [
            unit
            for unit in folder.units.all()
            if unit.name not in issuers and unit.kind != "议事机构"
        ]
        rows = rows_by_unit(found, folder.units, wanted)
        signing = {row.unit for row in rows if row.role != ROLES[-1]}
        return [row for row in rows if row.unit in signing]

    def table(self, unit: str, rows: Sequence[Row]) -> Table:
        """The tasks of one unit; a column that is empty all the way down is left out."""
        cells = [
            (str(i), row.role, row.task.content, row.task.standard or "", measured, due(row.task))
            for i, row in enumerate(rows, start=1)
            for measured in ("；".join(self._measured(row.task)),)
        ]
        keep = [i for i in range(len(_COLUMNS)) if any(row[i] for row in cells)]
        return Table(
            name=f"{self.dispatch.title}（{unit}）",
            columns=tuple(_COLUMNS[i] for i in keep),
            rows=tuple(tuple(row[i] for i in keep) for row in cells),
        )

    def _full_name(self, unit: str) -> str:
        return self.inputs.folder.units.full_name(unit)

    def _measured(self, task: Task) -> Iterator[str]:
        """Each indicator of a task with its points."""
        for reference in task.indicators:
            found = self.inputs.workspace.indicator(reference, self._project_of[id(task)])
            if found is not None:
                index, indicator = found
                points = _points(index, [indicator]) if indicator.full else ""
                yield f"{indicator.name}（{points}分）" if points else indicator.name

    @cached_property
    def _project_of(self) -> dict[int, Project | None]:
        folder = self.inputs.folder
        return {id(task): folder.project(matrix.project) for matrix, task in folder.tasks()}

    def _worth(self, unit: str) -> list[str]:
        """What it answers for in each standard of the plan, as `cc score --by unit` has it.

        What a group of units leads each of them answers for.
        """
        return [
            f"{index.standard.name}{_points(index, own)}分"
            for index, units in self._charges
            if (own := [leaf for leaf in index.leaves() if unit in units.get(leaf.code, ())])
            and any(leaf.full for leaf in own)
        ]

    @cached_property
    def _charges(self) -> list[tuple[StandardIndex, dict[str, set[str]]]]:
        """Leaf code → all that lead it, a group as its members."""
        folder, workspace = self.inputs.folder, self.inputs.workspace
        projects = folder.plan.projects if folder.plan else ()
        indexes = dict.fromkeys(map(workspace.standard_of, projects))
        return [
            (
                index,
                {
                    code: {one.display_name for one in folder.units.members(name)}
                    for code, name in lead_units(workspace, folder, index).items()
                },
            )
            for index in indexes
            if index is not None
        ]


def _points(index: StandardIndex, indicators: Sequence[Indicator]) -> str:
    """Their points together, marked where one of them was not compared with the issued text."""
    mark = "" if all(is_confirmed(index, one) for one in indicators) else UNCONFIRMED
    return format_points(sum((one.full for one in indicators), Decimal(0))) + mark
