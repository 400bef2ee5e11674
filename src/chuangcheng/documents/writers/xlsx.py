"""A paper as an Excel workbook: a sheet for each table, each plot, and one for the running text."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Sequence
from typing import Any, Final

import xlsxwriter

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import (
    Block,
    Column,
    Heading,
    Paper,
    Paragraph,
    PlotBlock,
    Table,
    TableBlock,
)
from chuangcheng.documents.widths import line_count
from chuangcheng.documents.writers import xlsx_plot
from chuangcheng.documents.writers.colours import HALF
from chuangcheng.documents.writers.figures import figure
from chuangcheng.documents.writers.merge import parted, row_spans
from chuangcheng.documents.writers.plot_data import EPOCH, SAFE
from chuangcheng.errors import ChuangchengError

_PAPERS: Final = {(297, 420): 8, (210, 297): 9}
"""Sides in mm → the format's number of the paper: A3, A4."""
_MM_PER_INCH: Final = 25.4
_COLUMNS: Final = 125 / 297
"""Width of all columns together, in characters of the default font, for a mm of the page."""
# A column of width 1 shows one digit of the default font, 7 pixels; 5 more are the cell's padding.
_PIXELS, _PADDING, _PIXELS_PER_POINT = 7, 5, 96 / 72
_LINE: Final = 1.35
"""Height of a line in a cell as a multiple of its type size."""
_POINTS_PER_MM: Final = 72 / 25.4
_JOINED: Final = 0.5
"""How much of a page's height cells are joined over at most."""
_HIGHEST: Final = 409
_LONGEST: Final = 32_767
"""A row's height in points and a cell's characters, at most: limits of the format."""
_FORMATS: Final = {
    "figure": "General",
    "share": "0.00%",
    "bar": "0.00%",
    "change": "+General;-General;0",
}
_DATA_BAR: Final = {
    "type": "data_bar", "bar_solid": True, "bar_color": HALF, "bar_border_color": HALF,
    "min_type": "num", "min_value": 0, "max_type": "num", "max_value": 1,
}  # fmt: skip
_TEXT_WIDTH: Final = 100
"""Width of the column of running text, in characters."""
_LONGEST_NAME: Final = 31
_NOT_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
"""What the format does not take as the name of a sheet."""
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")


def write(paper: Paper, layout: Layout) -> bytes:
    """Text stays text: a cell that begins with = + - @ is never a formula."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, SAFE)
    book.set_properties({"title": paper.name, "author": "chuangcheng", "created": EPOCH})
    blocks = [block for section in paper.sections for block in section.blocks]
    tables = [block.table for block in blocks if isinstance(block, TableBlock)]
    plots = [block.plot for block in blocks if isinstance(block, PlotBlock)]
    names = _Names()
    for table in tables:
        _sheet(book, names.take(table.short or "表"), table, layout)
    for plot in plots:
        xlsx_plot.add(book, names.take(f"{plot.name}图"), plot)
    lines = _lines(blocks)
    if lines:
        _text(book, names.take("说明"), lines, layout)
    book.close()
    return out.getvalue()


class _Names:
    """Names of sheets, none twice."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, wanted: str) -> str:
        """The name, with a number if it is taken."""
        wanted = _NOT_IN_NAMES.sub("", wanted).strip("'")[: _LONGEST_NAME - 3] or "表"
        numbered = (wanted if i == 1 else f"{wanted}{i}" for i in itertools.count(1))
        name = next(one for one in numbered if one.lower() not in self._taken)
        self._taken.add(name.lower())
        return name


def _lines(blocks: Sequence[Block]) -> list[str]:
    """Running text with its headings; those of tables stand over the tables."""
    lines = []
    for block, after in itertools.zip_longest(blocks, blocks[1:]):
        if isinstance(block, Paragraph):
            lines.append(block.text)
        elif isinstance(block, Heading) and (block.rest or isinstance(after, Paragraph)):
            lines.append(block.number + block.text + "".join(run.text for run in block.rest))
    return lines


def _text(book: Any, name: str, lines: list[str], layout: Layout) -> None:
    """One line a row."""
    sheet = book.add_worksheet(name)
    size = layout.sizes.table
    style = book.add_format(
        {"font_name": layout.fonts.table, "font_size": size, "text_wrap": True, "valign": "top"}
    )
    sheet.set_column(0, 0, _TEXT_WIDTH)
    for number, line in enumerate(lines):
        height = (line_count(line, _room(_TEXT_WIDTH, size)) * _LINE + 0.5) * size
        sheet.set_row(number, min(height, _HIGHEST))
        sheet.write_string(number, 0, _clean(line), style)
    _paper(sheet, layout)


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
    styles = [book.add_format({**grid, **_look(column)}) for column in table.columns]
    _columns(sheet, table, layout)
    sheet.set_row(0, 36)
    sheet.set_row(1, 24)
    if last:
        sheet.merge_range(0, 0, 0, last, _clean(table.name), title)
    else:
        sheet.write_string(0, 0, _clean(table.name), title)
    for index, column in enumerate(table.columns):
        sheet.write_string(1, index, column.title, head)
    heights = _heights(table, layout)
    most = layout.page.type_width * _POINTS_PER_MM * _JOINED
    spans = parted(row_spans(table), heights, most)
    for number, row in enumerate(table.rows):
        sheet.set_row(number + 2, heights[number])
        for index, text in enumerate(row):
            style = styles[index]
            span = spans.get((number, index), 1)
            if span > 1:
                sheet.merge_range(number + 2, index, number + 1 + span, index, "", style)
            # A covered cell keeps its text, or a filter would not find its row.
            _write(sheet, number + 2, index, text, table.columns[index], style)
    _bars(sheet, table)
    _print_setup(sheet, table, layout)


def _heights(table: Table, layout: Layout) -> list[float]:
    """Each row's height in points, which joined cells do not add to."""
    size = layout.sizes.table
    columns = zip(_widths(table, layout), table.columns, strict=True)
    rooms = [(i, _room(one, size)) for i, (one, column) in enumerate(columns) if not column.merged]
    lines = (max((line_count(row[i], room) for i, room in rooms), default=1) for row in table.rows)
    return [min((count * _LINE + 0.5) * size, _HIGHEST) for count in lines]


def _look(column: Column) -> dict[str, object]:
    if column.holds == "text":
        return {"align": column.align}
    return {"align": "right", "num_format": _FORMATS[column.holds]}


def _write(sheet: Any, row: int, index: int, text: str, column: Column, style: Any) -> None:
    if column.holds == "text" or not text:
        sheet.write_string(row, index, _clean(text), style)
    else:
        sheet.write_number(row, index, float(figure(text)), style)


def _bars(sheet: Any, table: Table) -> None:
    """Bars behind the shares, from nought to one."""
    for index, column in enumerate(table.columns):
        if column.holds == "bar" and table.rows:
            sheet.conditional_format(2, index, len(table.rows) + 1, index, _DATA_BAR)


def _columns(sheet: Any, table: Table, layout: Layout) -> None:
    for index, width in enumerate(_widths(table, layout)):
        sheet.set_column(index, index, width)


def _widths(table: Table, layout: Layout) -> list[float]:
    total = sum(column.width for column in table.columns)
    return [
        round(_COLUMNS * layout.page.height * column.width / total, 2) for column in table.columns
    ]


def _room(width: float, size: float) -> float:
    """How many full characters fit a line of a cell; programs that open the file do not tell."""
    pixels = width * _PIXELS - _PADDING
    return max(1.0, pixels / (size * _PIXELS_PER_POINT))


def _print_setup(sheet: Any, table: Table, layout: Layout) -> None:
    """Title and heads on every page, page numbers in their own font, a filter on the heads."""
    page = layout.page
    _paper(sheet, layout)
    margins = (page.bottom, page.top, page.left, page.right)  # the sheet is turned to the left
    left, right, top, bottom = (value / _MM_PER_INCH for value in margins)
    sheet.set_margins(left, right, top, bottom)
    sheet.repeat_rows(0, 1)
    sheet.print_area(0, 0, len(table.rows) + 1, len(table.columns) - 1)
    sheet.freeze_panes(2, 0)
    sheet.autofilter(1, 0, len(table.rows) + 1, len(table.columns) - 1)
    font, size = layout.fonts.page_number, round(layout.sizes.page_number)
    sheet.set_footer(f'&C&"{font}"&{size}— &P —')


def _paper(sheet: Any, layout: Layout) -> None:
    """Landscape, one page wide, on the profile's paper."""
    sides = round(layout.page.width), round(layout.page.height)
    sheet.set_paper(_PAPERS.get(sides, _PAPERS[210, 297]))
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _clean(text: str) -> str:
    text = _CONTROL.sub("", text)
    if len(text) > _LONGEST:
        raise ChuangchengError(
            f"“{text[:12]}……”有 {len(text)} 字，Excel 的一格放不下", f"缩短到 {_LONGEST} 字以内"
        )
    return text
