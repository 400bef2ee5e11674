"""Views of scorecards as tables of a document."""

from __future__ import annotations

from typing import Final, Literal

from chuangcheng.documents.filters import printable
from chuangcheng.documents.paper import Column, Table
from chuangcheng.scoring.telling.view import ColumnHead, Kind, View

_WIDTHS: Final = {"来源": 16, "牵头单位": 12, "方案": 12, "编号": 7, "时点": 10}
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


_OF_POINTS: Final = (Kind.POINTS, Kind.RATE, Kind.CHANGE)


def table(view: View, title: str, *, has_points: bool) -> Table:
    """The view under a title of its own; the view's names it among others.

    By a standard without points all columns of points would be noughts, and are left out.
    """
    at = [i for i, head in enumerate(view.fields) if has_points or head.kind not in _OF_POINTS]
    return Table(
        name=printable(title),
        short=view.title,
        columns=tuple(_column(view.fields[i]) for i in at),
        rows=tuple(tuple(printable(row[i]) for i in at) for row in view.rows),
    )


def _column(head: ColumnHead) -> Column:
    return Column(
        head.title,
        _WIDTHS.get(head.title) or _USUAL_WIDTHS.get(head.kind, _FIGURE_WIDTH),
        align="left" if head.kind is Kind.NAME else "center",
        holds=_HOLDS.get(head.kind, "text"),
    )
