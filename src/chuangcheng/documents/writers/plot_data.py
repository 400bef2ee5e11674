"""The figures of a plot as a sheet: labels down the side, a column for each part."""

from __future__ import annotations

import io
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

import xlsxwriter

from chuangcheng.documents.plot import BEST, KNOWN, PARTS, WORST, Plot
from chuangcheng.models.values.number import format_points

EPOCH: Final = datetime(2012, 7, 1)  # noqa: DTZ001  # fixed: same input, same bytes
SAFE: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
"""Options of a workbook: text stays text."""
SHEET: Final = "数据"

Series = tuple[str, tuple[Decimal, ...]]
"""A name, and a figure for each mark."""


def series(plot: Plot) -> tuple[Series, ...]:
    """The parts of all bars; or the points over time, with worst and best where they differ."""
    if plot.form == "bars":
        lengths = zip(*(mark.parts for mark in plot.marks), strict=True)
        return tuple(zip(PARTS, lengths, strict=True))
    known = (KNOWN, tuple(mark.known for mark in plot.marks))
    if plot.is_certain:
        return (known,)
    return (
        known,
        (WORST, tuple(mark.worst for mark in plot.marks)),
        (BEST, tuple(mark.best for mark in plot.marks)),
    )


def fill(sheet: Any, plot: Plot) -> None:  # noqa: ANN401 - XlsxWriter has no types
    """Write labels and figures, from the first cell on."""
    for i, mark in enumerate(plot.marks, start=1):
        sheet.write_string(i, 0, mark.label)
    for j, (name, figures) in enumerate(series(plot), start=1):
        sheet.write_string(0, j, name)
        for i, figure in enumerate(figures, start=1):
            sheet.write_number(i, j, float(format_points(figure)))


def workbook(plot: Plot) -> bytes:
    """A workbook of its own, the same bytes for the same plot."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, SAFE)
    book.set_properties({"author": "chuangcheng", "created": EPOCH})
    fill(book.add_worksheet(SHEET), plot)
    book.close()
    return out.getvalue()
