"""Scorecards as tables: line by line, over time, beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from chuangcheng.models.values.number import format_points
from chuangcheng.reporting.sheet import Sheet
from chuangcheng.scoring.scorecard import NOBODY, Scorecard
from chuangcheng.scoring.series import Placed, Summary


def lines_sheet(card: Scorecard) -> Sheet:
    """Every line of one card."""
    return Sheet(
        title=card.index.standard.name,
        words=("编号", "项目", "状态", "牵头单位", "核实"),
        figures=("满分", "得分", "最少", "最多", "失分"),
        rows=tuple(
            (
                line.code,
                line.indicator.name,
                line.status.value,
                line.lead_unit or NOBODY,
                "是" if line.is_confirmed else "否",
                *map(format_points, (line.full, line.known, line.worst, line.best, line.lost)),
            )
            for line in card.leaves()
        ),
    )


def trend_sheet(cards: Sequence[Scorecard], name: str) -> Sheet:
    """One plan over time, with what changed since the time before."""
    changes = ["", *(_change(before, after) for before, after in pairwise(cards))]
    return Sheet(
        title=name,
        words=("时点", "来源", "等次"),
        figures=("得分", "最少", "最多", "已评", "比上次"),
        rows=tuple(
            (card.as_of, card.origin, card.totals.grade, *_figures(card), change)
            for card, change in zip(cards, changes, strict=True)
        ),
    )


def compare_sheet(placed: Sequence[Placed], name: str) -> Sheet:
    """Plans beside each other; those without an assessment stand last, without a place."""
    return Sheet(
        title=name,
        words=("名次", "地区", "方案", "时点", "等次"),
        figures=("得分", "最少", "最多", "已评"),
        rows=tuple(
            (
                str(one.place or ""),
                one.card.region,
                one.card.name,
                one.card.as_of or "还没有自评",
                *((one.card.totals.grade, *_figures(one.card)) if one.place else [""] * 5),
            )
            for one in placed
        ),
    )


def _figures(card: Scorecard | Summary) -> tuple[str, ...]:
    totals = card.totals
    points = map(format_points, (totals.known, totals.worst, totals.best))
    return (*points, f"{format_points(card.coverage * 100)}%")


def _change(before: Scorecard, after: Scorecard) -> str:
    return signed(after.totals.known - before.totals.known)


def signed(points: Decimal) -> str:
    """`+4`, `-2.5`, `0`."""
    return f"{'+' if points > 0 else ''}{format_points(points)}"
