"""The tables of a paper as an Excel workbook, one sheet a table, ready to print."""

from __future__ import annotations

import io
import re
from datetime import datetime
from typing import Any, Final

import xlsxwriter

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Paper, Table, TableBlock
from chuangcheng.documents.widths import line_count
from chuangcheng.documents.writers.merge import row_spans
from chuangcheng.errors import ChuangchengError

_EPOCH: Final = datetime(2012, 7, 1)  # noqa: DTZ001  # fixed: same input, same bytes
_A4: Final = 9
_MM_PER_INCH: Final = 25.4
_COLUMNS: Final = 125
"""Width of all columns together, in characters of the default font: A4 landscape."""
# A column of width 1 shows one digit of the default font, 7 pixels; 5 more are the cell's padding.
_PIXELS, _PADDING, _PIXELS_PER_POINT = 7, 5, 96 / 72
_LINE: Final = 1.35
"""Height of a line in a cell as a multiple of its type size."""
_HIGHEST: Final = 409
_LONGEST: Final = 32_767
"""A row's height in points and a cell's characters, at most: limits of the format."""
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")


def write(paper: Paper, layout: Layout) -> bytes:
    """Text stays text: a cell that begins with = + - @ is never a formula."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    book.set_properties({"title": paper.name, "author": "chuangcheng", "created": _EPOCH})
    tables = [
        block.table
        for section in paper.sections
        for block in section.blocks
        if isinstance(block, TableBlock)
    ]
    for number, table in enumerate(tables, start=1):
        name = "任务分解表" if len(tables) == 1 else f"表{number}"
        _sheet(book, name, table, layout)
    book.close()
    return out.getvalue()


def _sheet(book: Any, name: str, table: Table, layout: Layout) -> None:
    sheet = book.add_worksheet(name)
    last = len(table.columns) - 1
    font = {"font_name": layout.fonts.table, "font_size": layout.sizes.table}
    grid = {**font, "border": 1, "text_wrap": True, "valign": "vcenter"}
    title = book.add_format(
        {"font_name": layout.fonts.title, "font_size": layout.sizes.title, "align": "center",
         "valign": "vcenter"}
    )  # fmt: skip
    head = book.add_format({**grid, "font_name": layout.fonts.table_head, "align": "center"})
    formats = {
        "center": book.add_format({**grid, "align": "center"}),
        "left": book.add_format({**grid, "align": "left"}),
    }
    _columns(sheet, table)
    sheet.set_row(0, 36)
    sheet.set_row(1, 24)
    if last:
        sheet.merge_range(0, 0, 0, last, _clean(table.name), title)
    else:
        sheet.write_string(0, 0, _clean(table.name), title)
    for index, column in enumerate(table.columns):
        sheet.write_string(1, index, column.title, head)
    spans = row_spans(table)
    rooms = [_room(width, layout.sizes.table) for width in _widths(table)]
    for number, row in enumerate(table.rows):
        counts = (
            line_count(text, room)
            for text, room, column in zip(row, rooms, table.columns, strict=True)
            if not column.merged
        )
        height = (max(counts, default=1) * _LINE + 0.5) * layout.sizes.table
        sheet.set_row(number + 2, min(height, _HIGHEST))
        for index, text in enumerate(row):
            style = formats[table.columns[index].align]
            span = spans.get((number, index), 1)
            if span > 1:
                sheet.merge_range(number + 2, index, number + 1 + span, index, _clean(text), style)
            elif span == 1:
                sheet.write_string(number + 2, index, _clean(text), style)
    _print_setup(sheet, table, layout)


def _columns(sheet: Any, table: Table) -> None:
    for index, width in enumerate(_widths(table)):
        sheet.set_column(index, index, width)


def _widths(table: Table) -> list[float]:
    total = sum(column.width for column in table.columns)
    return [round(_COLUMNS * column.width / total, 2) for column in table.columns]


def _room(width: float, size: float) -> float:
    """How many full characters fit a line of a cell; programs that open the file do not tell."""
    pixels = width * _PIXELS - _PADDING
    return max(1.0, pixels / (size * _PIXELS_PER_POINT))


def _print_setup(sheet: Any, table: Table, layout: Layout) -> None:
    """A4 landscape, one page wide, title and heads on every page, page numbers."""
    page = layout.page
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    margins = (page.bottom, page.top, page.left, page.right)  # the sheet is turned to the left
    left, right, top, bottom = (value / _MM_PER_INCH for value in margins)
    sheet.set_margins(left, right, top, bottom)
    sheet.repeat_rows(0, 1)
    sheet.print_area(0, 0, len(table.rows) + 1, len(table.columns) - 1)
    sheet.freeze_panes(2, 0)
    if not any(column.merged for column in table.columns):
        sheet.autofilter(1, 0, len(table.rows) + 1, len(table.columns) - 1)
    sheet.set_footer("&C— &P —")


def _clean(text: str) -> str:
    text = _CONTROL.sub("", text)
    if len(text) > _LONGEST:
        raise ChuangchengError(
            f"“{text[:12]}……”有 {len(text)} 字，Excel 的一格放不下", f"缩短到 {_LONGEST} 字以内"
        )
    return text
