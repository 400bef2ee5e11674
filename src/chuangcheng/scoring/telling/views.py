"""One scorecard as tables: the whole, line by line, and by what the points can be put together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from chuangcheng.models.values.number import format_points, format_share
from chuangcheng.scoring.scorecard import NOBODY, Line, Scorecard, Share
from chuangcheng.scoring.telling.view import Field, Kind, View

CONFIRMED: Final = Field("核实")
"""是 or 否: whether the figures of the row have been compared with the issued text."""
_POINTS: Final = tuple(
    Field(title, Kind.POINTS) for title in ("满分", "得分", "失分", "未评", "最少", "最多")
)
RATE: Final = Field("得分率", Kind.RATE)


def totals(card: Scorecard, plan: str) -> View:
    """The whole card in one row."""
    result = card.totals
    return View(
        "总分",
        (
            Field("方案", Kind.NAME),
            Field("时点", Kind.WORD),
            Field("等次", Kind.WORD),
            Field("最差等次", Kind.WORD),
            Field("最好等次", Kind.WORD),
            CONFIRMED,
            *(Field(title, Kind.POINTS) for title in ("满分", "得分", "最少", "最多")),
            RATE,
            Field("已评", Kind.SHARE),
        ),
        (
            (
                plan,
                card.as_of or "还没有自评",
                result.grade,
                result.grade_worst,
                result.grade_best,
                yes_or_no(card.is_confirmed),
                *map(format_points, (card.full, result.known, result.worst, result.best)),
                format_share(result.known / card.full) if card.full else "",
                format_share(card.coverage),
            ),
        ),
    )


def by_line(card: Scorecard) -> View:
    """Every leaf."""
    return View(
        "逐项",
        (
            Field("编号"),
            Field("项目", Kind.NAME),
            Field("状态", Kind.WORD),
            Field("牵头单位"),
            CONFIRMED,
            *(Field(title, Kind.POINTS) for title in ("满分", "得分", "最少", "最多", "失分")),
        ),
        tuple(
            (
                line.code,
                line.indicator.name,
                line.status.value,
                line.lead_unit or NOBODY,
                yes_or_no(line.is_confirmed),
                *map(format_points, (line.full, line.known, line.worst, line.best, line.lost)),
            )
            for line in card.leaves()
        ),
    )


def _by_chapter(card: Scorecard) -> View:
    return View(
        "按项目",
        (Field("编号"), Field("项目", Kind.NAME), CONFIRMED, *_POINTS, RATE),
        tuple((line.code, line.indicator.name, *_figures(line)) for line in card.lines),
    )


def _by_unit(card: Scorecard) -> View:
    return _by_share("按牵头单位", "牵头单位", card.by_unit())


def _by_project(card: Scorecard) -> View:
    return _by_share("按创建项目", "创建项目", card.by_project())


def _by_status(card: Scorecard) -> View:
    return _by_share("按状态", "状态", card.by_status())


VIEWS: Final[dict[str, Callable[[Scorecard], View]]] = {
    "chapter": _by_chapter,
    "unit": _by_unit,
    "project": _by_project,
    "status": _by_status,
}
"""What a card can be put together by, as `--by` names it."""


def _by_share(title: str, name: str, shares: tuple[Share, ...]) -> View:
    return View(
        title,
        (Field(name, Kind.NAME), Field("项数", Kind.COUNT), CONFIRMED, *_POINTS, RATE),
        tuple((share.name, str(share.count), *_figures(share)) for share in shares),
    )


def _figures(of: Line | Share) -> tuple[str, ...]:
    """As `CONFIRMED`, `_POINTS` and `RATE` say."""
    points = (of.full, of.known, of.lost, of.open_points, of.worst, of.best)
    rate = format_share(of.known / of.full) if of.full else ""
    has_lines = not isinstance(of, Share) or of.count > 0
    return (yes_or_no(of.is_confirmed) if has_lines else "", *map(format_points, points), rate)


def yes_or_no(is_confirmed: bool) -> str:  # noqa: FBT001 - the only thing that is asked
    """是 or 否."""
    return "是" if is_confirmed else "否"
