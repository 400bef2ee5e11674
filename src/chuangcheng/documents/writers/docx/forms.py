"""Forms to be filled in, and the line along which a receipt is cut off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lxml.etree import _Element as Element

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import CutLine, Field, Form
from chuangcheng.documents.widths import cells
from chuangcheng.documents.writers.docx.elements import paragraph, run, w
from chuangcheng.documents.writers.docx.measure import twips_of
from chuangcheng.documents.writers.docx.styles import CELL, CELL_HEAD, FLUSH
from chuangcheng.documents.writers.docx.table import Room, table_properties

_LABEL_MOST = 0.4
"""The share of a field that its label takes at most."""


def form(content: Form, layout: Layout, room: Room) -> Element:
    """A table over the whole width, labels left of what is filled in."""
    total = twips_of(room.width)
    label = _label_width(content, total, layout)
    rows = [list(_cells(row, total, label)) for row in content.rows]
    edges = sorted({0, total, *(end for row in rows for _, end, _ in row)})
    return w(
        "tbl",
        table_properties(total, layout),
        w("tblGrid", *(w("gridCol", w=right - left) for left, right in pairwise(edges))),
        *(_row(row, edges, layout) for row in rows),
    )


def _label_width(content: Form, total: int, layout: Layout) -> int:
    """One for all rows, so that the labels stand below one another."""
    longest = max((cells(field.label) for row in content.rows for field in row), default=0)
    wanted = twips_of(longest * layout.sizes.table_head + 2 * layout.table.pad_x + 2)
    narrowest = total // max((len(row) for row in content.rows), default=1)
    return min(wanted, int(narrowest * _LABEL_MOST))


_Cell = tuple[int, int, tuple[Field, bool]]
"""From, to, and the field with whether it is the label."""


def _cells(row: Sequence[Field], total: int, label: int) -> Iterator[_Cell]:
    for i, field in enumerate(row):
        start, end = total * i // len(row), total * (i + 1) // len(row)
        middle = start + label
        if field.label:
            yield start, middle, (field, True)
        yield middle if field.label else start, end, (field, False)


def _row(row: Sequence[_Cell], edges: list[int], layout: Layout) -> Element:
    lines = max((field.lines for _, _, (field, _) in row), default=1)
    height = twips_of(lines * layout.table.pitch + 2 * layout.table.pad_y)
    properties = w("trPr", w("cantSplit"), w("trHeight", val=height, hRule="atLeast"))
    return w("tr", properties, *(_cell(one, edges) for one in row))


def _cell(cell: _Cell, edges: list[int]) -> Element:
    start, end, (field, is_label) = cell
    properties = [w("tcW", w=end - start, type="dxa")]
    span = edges.index(end) - edges.index(start)
    if span > 1:
        properties.append(w("gridSpan", val=span))
    properties.append(w("vAlign", val="center"))
    style, align = (CELL_HEAD, ()) if is_label else (CELL, (w("jc", val="left"),))
    text = field.label if is_label else field.value
    texts = (paragraph(style, run(line), properties=align) for line in text.split("\n"))
    return w("tc", w("tcPr", *properties), *texts)


def cut_line(content: CutLine) -> Element:
    """A dashed border with the word below it in the middle."""
    dashes = w("pBdr", w("top", val="dashed", sz=6, space=6, color="000000"))
    return paragraph(FLUSH, run(content.text), properties=(dashes, w("jc", val="center")))
