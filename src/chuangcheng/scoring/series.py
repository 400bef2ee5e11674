"""Several scorecards by one standard: of one plan over time, of all plans beside each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chuangcheng.errors import NotFoundError
from chuangcheng.scoring.choose import standards_of
from chuangcheng.scoring.score import score
from chuangcheng.scoring.scorecard import Scorecard, Totals
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What stays of a scorecard beside others, so that thousands fit in memory: no lines.

    `region` is the 地区 of the plan and `name` its short name, else its folder's. `as_of` is empty
    where there is no assessment to go by; `coverage` is a share of 1; `is_confirmed` says that
    every line's figures were compared with the issued text.
    """

    region: str
    name: str
    path: str
    standard: str
    title: str
    as_of: str
    origin: str
    is_confirmed: bool
    full: Decimal
    coverage: Decimal
    totals: Totals

    @classmethod
    def of(cls, folder: PlanFolder, card: Scorecard) -> Summary:
        """A plan's card without its lines."""
        plan = folder.plan
        return cls(
            region=plan.region if plan else folder.name,
            name=(plan.short_name if plan else None) or folder.name,
            path=folder.path,
            standard=card.index.code,
            title=card.index.standard.name,
            as_of=card.as_of,
            origin=card.origin,
            is_confirmed=card.is_confirmed,
            full=card.full,
            coverage=card.coverage,
            totals=card.totals,
        )


@dataclass(frozen=True, slots=True)
class Placed:
    """A plan and its place; None where there is no assessment to go by."""

    place: int | None
    card: Summary


def trend(
    workspace: Workspace, folder: PlanFolder, standard: StandardIndex, day: date | None = None
) -> tuple[Scorecard, ...]:
    """A card for each assessment until a day, the earliest first; at least one.

    Raises `NotFoundError` where there is none.
    """
    assessments = folder.assessed_by(standard.code, day)
    if not assessments:
        when = "这一天以前" if day else ""
        raise NotFoundError(
            f"方案“{folder.name}”{when}还没有按“{standard.code}”的自评，看不出历次得分",
            "先写一个“类型: 自评”的文件",
        )
    return tuple(score(workspace, folder, standard, one) for one in assessments)


def summaries(
    workspace: Workspace, folder: PlanFolder, wanted: str | None = None, day: date | None = None
) -> Iterator[Summary]:
    """By every standard that a plan goes by and that is known, or by the one wanted."""
    for code in standards_of(folder):
        index = workspace.standards.get(code)
        if index is not None and wanted in (None, code):
            card = score(workspace, folder, index, folder.latest_by(code, day))
            yield Summary.of(folder, card)


def ranked(cards: Iterable[Summary]) -> tuple[Placed, ...]:
    """Most points first, equal totals share a place; without an assessment last, unplaced.

    Those that are equal stay in the order in which they come.
    """
    found = list(cards)
    points = sorted(-card.totals.known for card in found if card.as_of)
    placed = [Placed(_place(card, points), card) for card in found]
    return tuple(sorted(placed, key=lambda one: one.place or len(found) + 1))


def _place(card: Summary, points: list[Decimal]) -> int | None:
    """One more than how many have more points; `points` are all totals, negative, ascending."""
    return bisect_left(points, -card.totals.known) + 1 if card.as_of else None


def common_standard(codes: Iterable[str], wanted: str | None = None) -> str:
    """The standard to compare by, of those that plans go by, in their order.

    Raises `NotFoundError` where it has to be named.
    """
    different = dict.fromkeys(codes)
    if wanted or len(different) == 1:
        return wanted or next(iter(different))
    if not different:
        raise NotFoundError("工作区里的方案都没有指标体系，没有可以比的", "给创建项目补写“标准”")
    raise NotFoundError(
        "有几个指标体系，不知道按哪一个比", f"用 --standard 指明：{'、'.join(different)}"
    )
