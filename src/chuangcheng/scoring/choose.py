"""What is to be scored: which standards of a plan, from which assessment, up to which grade."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from chuangcheng.errors import NotFoundError
from chuangcheng.models.assessment import Assessment
from chuangcheng.models.indicator import Standard
from chuangcheng.nearest import suggest
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.score import score
from chuangcheng.scoring.scorecard import Line, Scorecard
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace

_MOST_NAMED: Final = 20


def cards(
    workspace: Workspace,
    folder: PlanFolder,
    chosen: Assessment | None = None,
    wanted: str | None = None,
    day: date | None = None,
) -> list[Scorecard]:
    """A card for each standard asked for, from the assessment named or the latest until a day.

    Raises `NotFoundError` where there is no such standard, or none at all.
    """
    codes = [chosen.standard] if chosen else standards_of(folder, wanted)
    if not codes:
        raise NotFoundError(
            f"方案“{folder.name}”既没有自评，也没有写创建项目用哪个指标体系",
            "给创建项目补写“标准”，或者用 --standard 指明",
        )
    indexes = [find_standard(workspace, code) for code in codes]
    return [
        score(workspace, folder, index, chosen or folder.latest_by(index.code, day))
        for index in indexes
    ]


def only(found: list[Scorecard]) -> Scorecard:
    """The one card. Raises `NotFoundError` where there are several to choose from."""
    if len(found) != 1:
        names = "、".join(card.index.code for card in found)
        raise NotFoundError("有几个指标体系，不知道要哪一个", f"用 --standard 指明：{names}")
    return found[0]


def lines(found: Iterable[Scorecard], code: str) -> list[tuple[Scorecard, Line]]:
    """The line with this 编号, or the group and then the lines of it, each with its card.

    Raises `NotFoundError` where no card has it.
    """
    cards = list(found)
    nodes = [(card, node) for card in cards for line in card.lines for node in line.all()]
    picked = [
        (card, one)
        for card, node in nodes
        if node.code == code
        for one in (node, *(leaf for leaf in node.leaves() if leaf is not node))
    ]
    if not picked:
        codes = [node.code for _, node in nodes]
        raise NotFoundError(f"指标体系里没有编号是“{code}”的项", suggest(code, codes))
    return picked


def find_standard(workspace: Workspace, code: str) -> StandardIndex:
    """The standard with this 代号. Raises `NotFoundError`."""
    index = workspace.standards.get(code)
    if index is None:
        hint = workspace.suggest_standard(code) or "已有的：" + "、".join(workspace.standards)
        raise NotFoundError(f"没有代号是“{code}”的指标体系", hint)
    return index


def standards_of(folder: PlanFolder, wanted: str | None = None) -> list[str]:
    """The standards of a plan: those with an assessment, else those that its projects name."""
    if wanted:
        return [wanted]
    assessed = dict.fromkeys(assessment.standard for assessment in folder.assessments)
    if assessed:
        return list(assessed)
    projects = folder.plan.projects if folder.plan else ()
    return list(dict.fromkeys(project.standard for project in projects if project.standard))


def grades_until(standard: Standard, grade: str) -> list[str]:
    """The grade and all better ones of the 判定, best first. Raises `NotFoundError`."""
    grades = [verdict.grade for verdict in standard.verdicts]
    if grade not in grades:
        listed = "可以写：" + "、".join(grades) if grades else "这个指标体系没有写“判定”"
        hint = suggest(grade, grades) or listed
        raise NotFoundError(f"“{standard.code}”没有“{grade}”这个等次", hint)
    return grades[: grades.index(grade) + 1]


def reaches(card: Scorecard, grade: str) -> bool:
    """Whether a card's grade is this one or a better one of its 判定."""
    return card.totals.grade in grades_until(card.index.standard, grade)


def all_reach(found: Iterable[Scorecard], grade: str) -> bool:
    """Whether every card does. Raises `NotFoundError` if one of them has no such grade."""
    reached = [reaches(card, grade) for card in found]
    return all(reached)


def best_grade(card: Scorecard) -> str:
    """The grade of the first line of 判定; a standard without one says what is not met instead.

    Raises `NotFoundError` if there is none.
    """
    standard = card.index.standard
    if not standard.verdicts:
        raise NotFoundError(f"“{standard.code}”没有分等次，说不出离等次还差多少", _unmet(card))
    return standard.verdicts[0].grade


def _unmet(card: Scorecard) -> str:
    """The lines that are not met, as a hint: what a standard without grades has to mend."""
    lines = [line for line in card.leaves() if line.status in (Status.UNMET, Status.PARTLY)]
    if not lines:
        return "评过的项没有不达标的"
    named = "、".join(f"{line.code} {line.indicator.name}" for line in lines[:_MOST_NAMED])
    rest = "等" if len(lines) > _MOST_NAMED else ""
    return f"没有达标的有 {len(lines)} 项：{named}{rest}"
