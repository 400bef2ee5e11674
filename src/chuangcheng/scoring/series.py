"""Several scorecards by one standard: of one plan over time, of all plans beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuangcheng.errors import NotFoundError
from chuangcheng.scoring.choose import standards_of
from chuangcheng.scoring.score import score
from chuangcheng.scoring.scorecard import Scorecard
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Placed:
    """A plan's scorecard and its place; None where there is no assessment to go by."""

    place: int | None
    folder: PlanFolder
    card: Scorecard

    @property
    def region(self) -> str:
        """地区 of the plan, else its folder."""
        return self.folder.plan.region if self.folder.plan else self.folder.name

    @property
    def name(self) -> str:
        """The plan's short name, else its folder."""
        plan = self.folder.plan
        return (plan.short_name if plan else None) or self.folder.name


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


def ranked(
    workspace: Workspace, standard: StandardIndex, day: date | None = None
) -> tuple[Placed, ...]:
    """Every plan that goes by the standard, most points first; equal totals share a place."""
    cards = [
        (folder, score(workspace, folder, standard, folder.latest_by(standard.code, day)))
        for folder in workspace.plans
        if standard.code in standards_of(folder)
    ]
    assessed = [card.totals.known for _, card in cards if card.assessment]
    placed = [
        Placed(1 + sum(card.totals.known < other for other in assessed), folder, card)
        if card.assessment
        else Placed(None, folder, card)
        for folder, card in cards
    ]
    return tuple(sorted(placed, key=lambda one: one.place or len(placed) + 1))


def common_standard(workspace: Workspace, wanted: str | None) -> str:
    """The standard to compare by. Raises `NotFoundError` where it has to be named."""
    codes = dict.fromkeys(code for folder in workspace.plans for code in standards_of(folder))
    if wanted or len(codes) == 1:
        return wanted or next(iter(codes))
    if not codes:
        raise NotFoundError("工作区里的方案都没有指标体系，没有可以比的", "给创建项目补写“标准”")
    raise NotFoundError(
        "有几个指标体系，不知道按哪一个比", f"用 --standard 指明：{'、'.join(codes)}"
    )
