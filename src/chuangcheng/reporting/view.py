"""A view of scorecards for the terminal, or as a file that Excel opens."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterable
from typing import Final

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from chuangcheng.reporting.remarks import as_text as remark_text
from chuangcheng.reporting.terminal import empty_table, printed
from chuangcheng.scoring.scorecard import NO_PROJECT, NOBODY
from chuangcheng.scoring.telling.notes import UNCONFIRMED
from chuangcheng.scoring.telling.remark import Remark
from chuangcheng.scoring.telling.view import Kind, View
from chuangcheng.scoring.telling.views import CONFIRMED, RATE

_BOM: Final = "\ufeff"
"""Without it Excel takes a CSV file in UTF-8 for GBK."""
_FORMULA: Final = re.compile(r"[=@\t\r]|[+-](?!\d+(?:\.\d+)?%?\Z)")
"""How a text begins that Excel would compute; a figure with its sign is none."""
_BLANK_IF_NOUGHT: Final = ("满分", "失分", "未评", "基本达标", "不达标", "不适用")
"""Figures that say nothing where there are none."""


def as_table(view: View, *, without: Collection[str] = (RATE.title,)) -> Table:
    """Words on the left, figures on the right, as much as 80 columns have room for.

    Columns `without` are left out; 核实 becomes a mark behind the name.
    """
    at = [i for i, one in enumerate(view.fields) if one != CONFIRMED and one.title not in without]
    made = empty_table(view.title)
    for field in (view.fields[i] for i in at):
        is_figure = field.kind.is_figure
        made.add_column(
            field.title,
            justify="right" if is_figure else "left",
            overflow="fold",
            no_wrap=is_figure or field.kind is Kind.WORD,
        )
    for row in view.rows:
        made.add_row(*(_cell(view, row, i) for i in at))
    return made


def _cell(view: View, row: tuple[str, ...], index: int) -> Text:
    field, text = view.fields[index], row[index]
    if field.kind is Kind.NAME:
        is_doubtful = CONFIRMED in view.fields and row[view.fields.index(CONFIRMED)] == "否"
        mark = UNCONFIRMED if is_doubtful else ""
        return Text(text + mark, style="bold red" if text in (NOBODY, NO_PROJECT) else "")
    return Text("" if text == "0" and field.title in _BLANK_IF_NOUGHT else text)


def as_text(view: View, remarks: Iterable[Remark], *, width: int, is_coloured: bool) -> str:
    """The table and what must be said of it."""
    parts: list[RenderableType] = [as_table(view), *map(remark_text, remarks)]
    return printed(parts, width=width, is_coloured=is_coloured)


def as_csv(view: View) -> str:
    """Every field, a row a line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(field.title for field in view.fields)
    writer.writerows([_inert(cell) for cell in row] for row in view.rows)
    return _BOM + out.getvalue()


def _inert(text: str) -> str:
    """The text so that Excel shows it: an apostrophe before what it would take for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text
