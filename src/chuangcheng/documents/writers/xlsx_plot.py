"""A plot on a sheet of its own: its figures, and a chart of them beside."""

from __future__ import annotations

from typing import Any, Final

from chuangcheng.documents.plot import Plot
from chuangcheng.documents.writers.colours import FILLED, FILLS, INK, RULE
from chuangcheng.documents.writers.plot_data import fill, series
from chuangcheng.models.values.number import format_points

_WIDTH, _ROW, _LINE_HEIGHT = 760, 26, 320
"""In pixels."""
_BESIDE: Final = 4
"""Legend and axis take as much height as so many bars."""


def add(book: Any, name: str, plot: Plot) -> None:  # noqa: ANN401 - XlsxWriter has no types
    """Add the sheet."""
    sheet = book.add_worksheet(name)
    sheet.set_column(0, 0, 24)
    fill(sheet, plot)
    is_bars = plot.form == "bars"
    kind = {"type": "bar", "subtype": "stacked"} if is_bars else {"type": "line"}
    chart = book.add_chart(kind)
    last = len(plot.marks)
    for column in range(1, len(series(plot)) + 1):
        chart.add_series(
            {
                "name": [name, 0, column],
                "categories": [name, 1, 0, last, 0],
                "values": [name, 1, column, last, column],
                **(_bar(column - 1) if is_bars else _line(column - 1)),
            }
        )
    grid = {"visible": True, "line": {"color": RULE}}
    points = {"min": 0, "max": float(format_points(plot.end)), "major_gridlines": grid}
    if is_bars:  # the first bar on top, the points below
        chart.set_y_axis(
            {"reverse": True, "crossing": "max", "major_gridlines": {"visible": False}}
        )
        chart.set_x_axis(points)
    else:
        chart.set_y_axis(points)
    height = (last + _BESIDE) * _ROW if is_bars else _LINE_HEIGHT
    chart.set_size({"width": _WIDTH, "height": height})
    chart.set_legend({"position": "top"})
    sheet.insert_chart(0, len(series(plot)) + 2, chart)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _bar(index: int) -> dict[str, object]:
    return {"fill": {"color": FILLS[index]}, "border": {"color": INK, "width": 0.5}, "gap": 60}


def _line(index: int) -> dict[str, object]:
    if index:
        return {"line": {"color": INK, "width": 0.75, "dash_type": "dash"}}
    return {
        "line": {"color": FILLED, "width": 2},
        "marker": {"type": "circle", "size": 7, "fill": {"color": FILLED}},
        "data_labels": {"value": True, "position": "below"},
    }
