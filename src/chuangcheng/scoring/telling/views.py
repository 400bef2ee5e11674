"""One scorecard as tables: the whole, line by line, and by what the points can be put together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

from chuangcheng.models.values.number import format_points, format_share
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.scorecard import NOBODY, Line, Scorecard, Share, tally_of
from chuangcheng.scoring.series import Summary
from chuangcheng.scoring.telling.view import ColumnHead, Kind, View

CONFIRMED: Final = ColumnHead("核实")
"""是 or 否: whether the figures of the row have been compared with the issued text."""
_POINTS: Final = tuple(
    ColumnHead(title, Kind.POINTS) for title in ("满分", "得分", "失分", "未评", "最少", "最多")
)
RATE: Final = ColumnHead("得分率", Kind.RATE)
WHOLE: Final = (
    *(ColumnHead(title, Kind.POINTS) for title in ("得分", "最少", "最多")),
    RATE,
    ColumnHead("已评", Kind.SHARE),
)
"""What is told of a whole card, see `whole`."""


def totals(card: Scorecard, plan: str) -> View:
    """The whole card in one row."""
    result = card.totals
    return View(
        "总分",
        (
            ColumnHead("方案", Kind.NAME),
            ColumnHead("时点", Kind.WORD),
            ColumnHead("等次", Kind.WORD),
            ColumnHead("最差等次", Kind.WORD),
            ColumnHead("最好等次", Kind.WORD),
            CONFIRMED,
            ColumnHead("满分", Kind.POINTS),
            *WHOLE,
        ),
        (
            (
                plan,
                card.as_of or "还没有自评",
                result.grade,
                result.grade_worst,
                result.grade_best,
                yes_or_no(card.is_confirmed),
                format_points(card.full),
                *whole(card),
            ),
        ),
    )


def by_line(card: Scorecard) -> View:
    """Every leaf."""
    of_points = ("满分", "得分", "最少", "最多", "失分") if card.has_points else ()
    return View(
        "逐项",
        (
            ColumnHead("编号"),
            ColumnHead("项目", Kind.NAME),
            ColumnHead("状态", Kind.WORD),
            ColumnHead("牵头单位"),
            CONFIRMED,
            *(ColumnHead(title, Kind.POINTS) for title in of_points),
        ),
        tuple(
            (
                line.code,
                line.indicator.name,
                line.status.value,
                line.lead_unit or NOBODY,
                yes_or_no(line.is_confirmed),
                *(_points_of(line) if of_points else ()),
            )
            for line in card.leaves()
        ),
    )


def _points_of(line: Line) -> Iterator[str]:
    return map(format_points, (line.full, line.known, line.worst, line.best, line.lost))


def _by_chapter(card: Scorecard) -> View:
    return View(
        "按项目",
        (ColumnHead("编号"), ColumnHead("项目", Kind.NAME), CONFIRMED, *_columns(card)),
        tuple((line.code, line.indicator.name, *_cells(card, line)) for line in card.lines),
    )


def _by_unit(card: Scorecard) -> View:
    return _by_share(card, "按牵头单位", "牵头单位", card.by_unit())


def _by_project(card: Scorecard) -> View:
    return _by_share(card, "按创建项目", "创建项目", card.by_project())


def _by_status(card: Scorecard) -> View:
    if card.has_points:
        return _by_share(card, "按状态", "状态", card.by_status())
    return View(
        "按状态",
        (ColumnHead("状态", Kind.NAME), ColumnHead("项数", Kind.COUNT), CONFIRMED),
        tuple((one.name, str(one.count), _confirmed(one)) for one in card.by_status()),
    )


VIEWS: Final[dict[str, Callable[[Scorecard], View]]] = {
    "chapter": _by_chapter,
    "unit": _by_unit,
    "project": _by_project,
    "status": _by_status,
}
"""What a card can be put together by, as `--by` names it."""


def _by_share(card: Scorecard, title: str, name: str, shares: tuple[Share, ...]) -> View:
    head = (ColumnHead(name, Kind.NAME), ColumnHead("项数", Kind.COUNT), CONFIRMED)
    return View(
        title,
        (*head, *_columns(card)),
        tuple((share.name, str(share.count), *_cells(card, share)) for share in shares),
    )


def _columns(card: Scorecard) -> tuple[ColumnHead, ...]:
    """Points and their rate; where the standard gives none, how many lines have each status."""
    if card.has_points:
        return (*_POINTS, RATE)
    return tuple(ColumnHead(status.value, Kind.COUNT) for status in Status)


def _cells(card: Scorecard, of: Line | Share) -> tuple[str, ...]:
    """As `CONFIRMED` and `_columns` say."""
    if not card.has_points:
        tally = of.tally if isinstance(of, Share) else tally_of(of.leaves())
        return (_confirmed(of), *map(str, tally.values()))
    points = (of.full, of.known, of.lost, of.open_points, of.worst, of.best)
    return (_confirmed(of), *map(format_points, points), _rate(of.known, of.full))


def _confirmed(of: Line | Share) -> str:
    has_lines = not isinstance(of, Share) or of.count > 0
    return yes_or_no(of.is_confirmed) if has_lines else ""


def whole(card: Scorecard | Summary) -> tuple[str, ...]:
    """As `WHOLE` says."""
    totals = card.totals
    points = map(format_points, (totals.known, totals.worst, totals.best))
    return (*points, _rate(totals.known, card.full), format_share(card.coverage))


def _rate(known: Decimal, full: Decimal) -> str:
    return format_share(known / full) if full else ""


def yes_or_no(is_confirmed: bool) -> str:  # noqa: FBT001 - the only thing that is asked
    """是 or 否."""
    return "是" if is_confirmed else "否"
