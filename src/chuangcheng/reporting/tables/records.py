"""Rows with typed columns: what a program is given, where a person gets words in a `Sheet`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from chuangcheng.scoring.scorecard import Scorecard
from chuangcheng.scoring.series import Placed, Summary
from chuangcheng.workspace.folder import PlanFolder

Cell = str | int | bool | Decimal | None


class Kind(Enum):
    """What the cells of a column are; any of them may be None."""

    TEXT = auto()
    WHOLE = auto()
    FLAG = auto()
    POINTS = auto()
    """A `Decimal`, exact: points, or a share of 1."""


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and the kind of its cells."""

    name: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Records:
    """A table; every row has a cell for each column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


Write = Callable[[Records], bytes]
"""A table → the file."""


def _columns(words: Iterable[str], kind: Kind = Kind.TEXT) -> tuple[Column, ...]:
    return tuple(Column(word, kind) for word in words)


_WHOSE = _columns(("文件夹", "地区", "方案", "指标体系", "时点"))
"""Whose row it is, so that tables of many plans can be put together."""
LINES = (
    *_WHOSE,
    *_columns(("编号", "项目", "状态", "牵头单位")),
    Column("核实", Kind.FLAG),
    *_columns(("满分", "得分", "最少", "最多", "失分"), Kind.POINTS),
)
RANKING = (
    Column("名次", Kind.WHOLE),
    *_WHOSE,
    Column("等次"),
    Column("核实", Kind.FLAG),
    *_columns(("满分", "得分", "最少", "最多", "已评"), Kind.POINTS),
)


def line_records(folder: PlanFolder, card: Scorecard) -> Records:
    """Every line of a card, in the standard's order."""
    whose = _whose(Summary.of(folder, card))
    return Records(
        LINES,
        tuple(
            (
                *whose,
                line.code,
                line.indicator.name,
                line.status.value,
                line.lead_unit or None,
                line.is_confirmed,
                *(line.full, line.known, line.worst, line.best, line.lost),
            )
            for line in card.leaves()
        ),
    )


def ranking_records(placed: Iterable[Placed]) -> Records:
    """Every plan; one without an assessment has no place, grade or points."""
    return Records(RANKING, tuple(_placed(one) for one in placed))


def _placed(one: Placed) -> tuple[Cell, ...]:
    card, totals = one.card, one.card.totals
    if one.place is None:
        return (None, *_whose(card), None, card.is_confirmed, card.full, *[None] * 4)
    points = (card.full, totals.known, totals.worst, totals.best, card.coverage)
    return (one.place, *_whose(card), totals.grade, card.is_confirmed, *points)


def _whose(card: Summary) -> tuple[Cell, ...]:
    return (card.path, card.region, card.name, card.standard, card.as_of or None)
