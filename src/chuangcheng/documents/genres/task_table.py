"""任务分解表: the responsibility matrix as a landscape table, by project, unit or indicator.

Columns stand in the order in which counties print them: 项目, 任务, 标准, 牵头, 责任, 配合, 时限.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chuangcheng.documents.duties import by_indicator, columns
from chuangcheng.documents.duties.rows import (
    Row,
    all_rows,
    find_unit,
    refuse_unknown,
    rows_by_unit,
)
from chuangcheng.documents.duties.yearly import rows_of_year
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.paper import Column, Table
from chuangcheng.documents.periods import Period
from chuangcheng.documents.subjects import subject
from chuangcheng.errors import ChuangchengError, NotFoundError
from chuangcheng.scoring.choose import find_standard
from chuangcheng.scoring.telling.notes import UNCONFIRMED
from chuangcheng.workspace.folder import PlanFolder

TITLE = "任务分解表"
TEMPLATE = "任务分解表/模板.md.j2"
FORMATS = ("docx", "html", "md", "xlsx")
OPTIONS = ("--by", "--unit", "--year", "--standard")


def build(inputs: Inputs) -> Context:
    """Every task in the plan's order; with a unit, those that it leads or takes part in."""
    rows = all_rows(inputs.folder)
    if inputs.view == "indicator":
        return _by_indicator(inputs)
    if inputs.standard is not None:
        raise ChuangchengError("只有按指标排才用得上 --standard", "加上 --by indicator")
    year = Period.year(inputs.year) if inputs.year is not None else None
    undated: Sequence[Row] = ()
    if year is not None:
        found = rows_of_year(inputs.folder, rows, year)
        rows, undated = list(found.rows), found.undated
    shown, chosen, suffix = _chosen(inputs, rows)
    if not shown:
        raise NotFoundError(f"这个方案里没有{year.name if year else ''}的任务")
    title = _title(inputs.folder, year) + (f"（{suffix}）" if suffix else "")
    return _context(
        "-".join(filter(None, (TITLE, year.name if year else "", suffix))),
        title,
        [columns.table(title, chosen, shown)],
        [_undated(undated)] if undated else [],
    )


def _chosen(
    inputs: Inputs, rows: list[Row]
) -> tuple[list[Row], Mapping[Column, columns.Cell], str]:
    """The rows asked for, their columns, and what tells the table from the whole one."""
    units = inputs.folder.units
    if inputs.unit is not None:
        unit = find_unit(units, inputs.unit)
        own = rows_by_unit(rows, units, (unit,))
        if not own:
            raise NotFoundError(f"“{unit.display_name}”在这个方案里没有任务")
        return own, columns.ONE_UNIT, unit.display_name
    if inputs.view == "unit":
        refuse_unknown(rows, units)
        return rows_by_unit(rows, units, units.all()), columns.BY_UNIT, "按单位"
    return rows, columns.BY_PROJECT, ""


def _by_indicator(inputs: Inputs) -> Context:
    """A table for each standard that the plan's projects go by, or for the one asked for."""
    for option, given in (("--unit", inputs.unit), ("--year", inputs.year)):
        if given is not None:
            raise ChuangchengError(f"按指标排用不上 {option}", f"去掉 {option}")
    title = f"{_title(inputs.folder)}（按指标）"
    tables, notes, is_marked = [], [], False
    for code in _standards(inputs):
        index = find_standard(inputs.workspace, code)
        lines = by_indicator.served(inputs.workspace, inputs.folder, index)
        name = f"{title}：{index.standard.name}"
        made = by_indicator.table(name, index, lines)
        tables.append(made)
        notes.append(by_indicator.nobodys(index, lines))
        is_marked |= any(UNCONFIRMED in cell for row in made.rows for cell in row)
    if is_marked:
        notes.append(f"{UNCONFIRMED}这些分值还没有核对过原文，不能作为正式依据")
    return _context(f"{TITLE}-按指标", title, tables, list(filter(None, notes)))


def _standards(inputs: Inputs) -> list[str]:
    if inputs.standard is not None:
        return [inputs.standard]
    plan = inputs.folder.plan
    codes = dict.fromkeys(one.standard for one in plan.projects if one.standard) if plan else {}
    if not codes:
        raise NotFoundError(
            f"“{inputs.folder.path}”的创建项目没有写用哪个指标体系",
            "给创建项目补写“标准”，或者用 --standard 指明",
        )
    return list(codes)


def _undated(rows: Sequence[Row]) -> str:
    codes = "、".join(row.task.code for row in rows)
    return f"时限看不出是哪一年的 {len(rows)} 项没有列入：{codes}"


def _context(file_name: str, title: str, tables: list[Table], notes: list[str]) -> Context:
    """A table alone goes by the genre's name, as templates of offices have it."""
    names = [f"{TITLE}{i}" if len(tables) > 1 else TITLE for i in range(1, len(tables) + 1)]
    named = dict(zip(names, tables, strict=True))
    return Context(
        name=title,
        file_name=file_name,
        values={
            "标题": title,
            "各表": [{"标题": table.name, "表": name} for name, table in named.items()],
            "说明": notes,
        },
        tables=named,
    )


def _title(folder: PlanFolder, year: Period | None = None) -> str:
    """大姚县“四创”工作方案 → 大姚县“四创”工作任务分解表; of a year, 2014年工作任务分解表."""
    return f"{subject(folder)}{year.name if year else ''}工作{TITLE}"
