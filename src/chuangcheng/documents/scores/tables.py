"""Views of scorecards as tables of a document."""

from __future__ import annotations

from typing import Final, Literal

from chuangcheng.documents.filters import printable
from chuangcheng.documents.paper import Column, Table
from chuangcheng.scoring.telling.view import ColumnHead, Kind, View

_WIDTHS: Final = {"来源": 16, "牵头单位": 12, "方案": 12, "编号": 5, "时点": 10}
"""Shares of the width that are not as the kind of a column says."""
_USUAL_WIDTHS: Final = {Kind.NAME: 19, Kind.TEXT: 6, Kind.WORD: 9, Kind.RATE: 13}
_FIGURE_WIDTH: Final = 6
_HOLDS: Final[dict[Kind, Literal["figure", "share", "bar", "change"]]] = {
    Kind.COUNT: "figure",
    Kind.POINTS: "figure",
    Kind.SHARE: "share",
    Kind.RATE: "bar",
    Kind.CHANGE: "change",
}


def table(view: View, title: str) -> Table:
    """The whole view under a title of its own; the view's names it among others."""
    return Table(
        name=printable(title),
        short=view.title,
        columns=tuple(map(_column, view.fields)),
        rows=tuple(tuple(printable(cell) for cell in row) for row in view.rows),
    )


def _column(field: ColumnHead) -> Column:
    return Column(
        field.title,
        _WIDTHS.get(field.title) or _USUAL_WIDTHS.get(field.kind, _FIGURE_WIDTH),
        align="left" if field.kind is Kind.NAME else "center",
        holds=_HOLDS.get(field.kind, "text"),
    )
